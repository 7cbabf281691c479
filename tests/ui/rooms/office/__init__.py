"""Tests of the sheets of an office."""
