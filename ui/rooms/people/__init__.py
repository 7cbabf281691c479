"""The room of people: the table, and the side panel with one person whole or many at once."""
