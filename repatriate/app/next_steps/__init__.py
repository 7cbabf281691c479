"""The next steps for an officer: one sentence and one place for each open task."""
