"""The window: rooms, tables and panels over `repatriate.app`; the only part that knows Qt."""
