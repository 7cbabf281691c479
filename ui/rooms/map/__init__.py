"""Departures on a map, a sheet of the Tools menu."""
