"""One thing otherwise, settled quickly: for one unit of people, or for the whole operation."""
