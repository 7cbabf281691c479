"""The operation file: opening and keys, schema, journal, backup. Only `app` reaches in here."""
