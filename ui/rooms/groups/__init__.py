"""The room for groups."""
