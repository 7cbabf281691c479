"""Shipped tables: countries and airports."""
