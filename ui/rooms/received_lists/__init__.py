"""The room for the lists that came in, and the rows of them that were kept aside."""
