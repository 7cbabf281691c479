"""The plan of an operation: made, kept, compared, explained and published."""
