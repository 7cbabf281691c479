"""Manifests and their recipients on the command line."""
