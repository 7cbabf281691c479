"""Qt models over queries."""
