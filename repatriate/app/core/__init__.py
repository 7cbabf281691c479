"""The base of every part of the app: an open operation, transactions, settings, places, the snapshot for planning."""
