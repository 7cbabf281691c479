"""Checks an operation or a plan for faults."""
