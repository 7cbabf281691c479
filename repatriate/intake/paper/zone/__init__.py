"""The machine-readable zone of a document in a picture."""
