"""People on the command line."""
