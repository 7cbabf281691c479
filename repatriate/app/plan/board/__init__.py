"""The plan as a board: its content, search and filter."""
