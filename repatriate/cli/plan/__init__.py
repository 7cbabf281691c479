"""Planning on the command line: made, changed by hand, compared, explained."""
