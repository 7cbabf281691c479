"""Tries one change and solves it quickly, for one unit of people or for the whole operation."""
