"""Counting people on the day: points, sightings, closing, arrival and handover."""
