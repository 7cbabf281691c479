"""The window: rooms, tables and panels over `repatriate.app`; the only part that knows Qt."""

from ui.core.bindings import keep_singletons

# Before the first call into Qt, whoever makes it.
keep_singletons()
