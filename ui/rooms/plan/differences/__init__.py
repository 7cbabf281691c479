"""What changes from one plan to another, and what is confirmed."""
