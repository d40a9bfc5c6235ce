"""The council: its sittings, what it is asked, its minutes and the pack."""
