"""Interviews of pairs and the questions they ask."""
