"""Parts of the room for transport."""
