"""What a plan is worth, and who is on what under it."""
