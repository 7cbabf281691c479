"""The room for documents."""
