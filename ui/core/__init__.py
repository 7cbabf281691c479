"""What every part of the window stands on: the way to the operation, background work, language, formats, preferences."""
