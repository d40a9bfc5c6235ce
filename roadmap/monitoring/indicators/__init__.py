"""Indicators of the monitoring, a room for each thing that they tell of."""
