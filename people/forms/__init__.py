"""Forms about people: they validate what was typed; actions write."""
