"""The end of an academic year: what is unfinished, what stays, what goes on into the next one."""
