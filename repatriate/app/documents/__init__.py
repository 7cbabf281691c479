"""Travel documents: who needs one, issuing, what was issued, documents held, layouts and seals."""
