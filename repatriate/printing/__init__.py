"""Pages: fonts for every script, shaped text, and what all printed documents share."""
