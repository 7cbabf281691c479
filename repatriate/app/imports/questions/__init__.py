"""Import's three questions: where people wait, where they go, and who has to say yes."""
