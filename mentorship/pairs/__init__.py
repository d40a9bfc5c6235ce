"""Pairs: the gate, the papers' terms, what needs attention, who takes over; lists and forms."""
