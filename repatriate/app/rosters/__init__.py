"""A list meets the file: who on it is known, what would change, who is missing; nothing here writes."""
