"""Pages: fonts for every script, shaped text, and the parts common to all printed documents."""
