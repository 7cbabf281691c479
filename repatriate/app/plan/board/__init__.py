"""The plan as a board: what the board shows, finds and leaves aside."""
