"""The project on Windows' own Python, under Wine on a Debian; by hand, as README.md beside this file says."""
