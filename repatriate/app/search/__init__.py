"""Search over the whole operation."""
