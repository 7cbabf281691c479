"""The hard rules, who travels with whom, and a snapshot made ready for questions."""
