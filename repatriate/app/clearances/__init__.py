"""Clearances, holds, notes verbales and the replies to them: read and changed."""
