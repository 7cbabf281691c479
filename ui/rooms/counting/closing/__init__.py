"""The page that closes a departure: an equation that balances, each exception with its reason, the head count."""
