"""Runs the whole job on the shipped sample, and tests a packaged program."""
