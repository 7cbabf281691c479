"""The journal of an operation as it is read, and the file as it was before."""
