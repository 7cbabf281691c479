"""Two plans side by side: figures, people, seats."""
