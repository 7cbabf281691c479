"""The sample operation that ships with the product."""
