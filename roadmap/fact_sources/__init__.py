"""Where the application sees what was done: the sources about the lower floors."""
