"""The tabs for clearances, notes verbales and holds, in the room for documents."""
