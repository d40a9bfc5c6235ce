"""Local acts: what they say, their tables, lists and forms, and payments."""
