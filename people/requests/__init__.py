"""Professional requests: what they say, campaigns, lists."""
