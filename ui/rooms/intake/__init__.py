"""The pages of an import, one for each step."""
