"""The window: rooms, tables and panels over `repatriate.app`; the only part that knows Qt."""

from ui.core.bindings import keep_singletons, raise_objects

# Before the first call into Qt, and before the first class of ours that Qt asks.
keep_singletons()
raise_objects()
