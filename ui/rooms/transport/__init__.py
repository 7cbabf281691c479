"""The room for transport."""
