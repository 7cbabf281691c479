"""Lists that come in, and the template: read, weighed against the file, taken in, written out."""
