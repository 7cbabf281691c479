"""Explains journeys and their changes against the published plan, in an officer's words."""
