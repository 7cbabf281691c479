"""The lists that came in, and the rows of them that were kept aside."""
