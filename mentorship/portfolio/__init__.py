"""The portfolio of a pair."""
