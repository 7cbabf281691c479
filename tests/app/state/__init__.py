"""The state of each person."""
