"""Proof that the file is complete and nobody altered it."""
