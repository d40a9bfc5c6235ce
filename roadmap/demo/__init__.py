"""The demonstration's plan, papers and events."""
