"""Parts of the room for groups."""
