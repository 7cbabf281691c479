"""What every part of the app stands on: an open operation, transactions, settings, places, the snapshot for planning."""
