"""Travel documents: people who need one, issuing, issued and held documents, layouts and seals."""
