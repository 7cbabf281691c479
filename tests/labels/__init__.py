"""Boarding slips and wristbands."""
