"""Home: the next steps, the eight figures, the next departures, the latest changes, the situation report."""
