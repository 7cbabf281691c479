"""The five formats of machine-readable zones: where everything stands, read and written."""
