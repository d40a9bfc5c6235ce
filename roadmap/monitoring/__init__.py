"""Monitoring of mentoring: a year's facts, indicators, pictures and report."""
