"""The window worked like an officer would: keys and a pointer that go through the X server, and nothing else."""
