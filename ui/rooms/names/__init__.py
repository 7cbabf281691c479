"""Names that the program spelled, to be confirmed."""
