"""Both banks: lists, registers taken over from paper, load."""
