"""The demonstration's pairs."""
