"""The demonstration's school."""
