"""The plan of a year as its pages show it and its rows are numbered, named and compared."""
