"""The command line: the same core as the window, for scripts, the help desk and checks."""
