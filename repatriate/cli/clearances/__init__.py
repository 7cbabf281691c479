"""Clearances, notes verbales and holds on the command line."""
