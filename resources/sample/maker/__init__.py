"""How the sample operation is made: names, households, papers, clearances, rules; the same every time."""
