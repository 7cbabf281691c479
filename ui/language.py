"""The officer's language: which one, and what the core says in it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from repatriate.model.saying import Figure, again
from ui import format

CORE = "Core"
"""The context in which the sentences of the core stand in the translation files."""


def told(text: object) -> str:
    """What the core says (an error, a reason, a summary) in the officer's language."""
    said = text.args[0] if isinstance(text, Exception) and text.args else text
    return again(said if isinstance(said, str) else str(said), _translated, _put)


def _translated(template: str) -> str:
    return QCoreApplication.translate(CORE, template)


def _put(value: Figure) -> str:
    return format.day(value) if isinstance(value, date) else format.number(value)
