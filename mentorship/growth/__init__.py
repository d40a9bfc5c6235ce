"""Growth of a pair by its difficulties."""
