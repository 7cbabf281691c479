"""What an officer should do next: one sentence and one place for each thing that waits."""
