"""Reads any list of people: its tables, the role of each column, the person of each row. Nothing here writes."""
