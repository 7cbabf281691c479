"""Repatriate: rescued people home, from a list to the aircraft door. The core; it imports no Qt and prints nothing."""

__version__ = "0.1.0"
