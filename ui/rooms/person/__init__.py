"""The side panel of the room of people: one person whole, or many at once."""
