"""The places of the file, a sheet of the Tools menu."""
