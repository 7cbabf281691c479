"""Legs and places: read, changed, and whom a change would hit."""
