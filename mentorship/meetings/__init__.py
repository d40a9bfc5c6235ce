"""The journal of meetings and the hours of mentors."""
