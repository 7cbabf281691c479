"""Legs and places: reading, changes, and the people affected by a change."""
