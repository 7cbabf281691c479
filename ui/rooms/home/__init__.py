"""The room of overview: the strip of steps, cards, their rows, the first steps, the report."""
