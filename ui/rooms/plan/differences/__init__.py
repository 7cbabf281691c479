"""Shows the changes from one plan to another, and confirms the draft."""
