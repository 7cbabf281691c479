"""The room for an import: its pages, one for each step."""
