"""Finds changes of the operation that would help: tried out, ranked and put in words."""
