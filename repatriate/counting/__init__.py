"""Counting people on the day of a departure: what holds of all that was seen, and what follows. No file, no window."""
