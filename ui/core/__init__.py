"""The base of every part of the window: access to the operation, background work, language, formats, preferences."""
