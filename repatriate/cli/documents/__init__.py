"""Travel documents, blanks, layouts, seals and machine-readable zones on the command line."""
