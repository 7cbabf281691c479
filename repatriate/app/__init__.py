"""The one door to an operation file for the window and the command line: commands, queries, undo, jobs."""
