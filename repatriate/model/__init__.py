"""Defines the things of the field as frozen values with pure rules; standard library only."""
