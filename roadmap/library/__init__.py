"""The methodical library."""
