"""Reads the cells of a picture twice and marks those in doubt."""
