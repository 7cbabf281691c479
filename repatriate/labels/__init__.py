"""Boarding slips and wristbands: sheets of labels with a number, and a code that a scanner reads."""
