"""Manifests: drawn up, made, sent, and whether they still say what is true."""
