"""Travel documents: the machine-readable zone, page layouts, numbers and blanks."""
