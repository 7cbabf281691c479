"""Parts of the room for documents."""
