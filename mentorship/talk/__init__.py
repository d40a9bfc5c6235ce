"""Where the two of a pair talk."""
