"""A map of routes that needs no network."""
