"""Manifests: drawn up, made and sent, and the check that they are still true."""
