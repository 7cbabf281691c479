"""Home: the next steps, the eight figures, the next departures, what changed, the situation report."""
