"""The whole job on the shipped sample, and what a packaged program proves of itself."""
