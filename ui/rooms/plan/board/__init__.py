"""The plan's board: columns of cards that are dragged from one departure to another."""
