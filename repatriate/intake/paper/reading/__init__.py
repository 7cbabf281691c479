"""What stands in the cells of a picture: two readings, and what is in doubt."""
