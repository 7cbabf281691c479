"""Cells of lists that others wrote, each to one value, with what is doubtful about it."""
