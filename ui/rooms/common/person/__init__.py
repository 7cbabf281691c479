"""One person, whole: the panel that every place opens, and the forms in it."""
