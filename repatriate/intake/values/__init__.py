"""Converts cells of others' lists to values, one each, with their doubts."""
