"""The personalised programme of a pair and the school's patterns."""
