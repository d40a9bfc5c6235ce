"""What a pair has reached when it ends."""
