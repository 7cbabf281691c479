"""Offers under a line while one types."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from ui.style.theme import dress


def make_completer(offers: Sequence[str] | QAbstractItemModel, line: QLineEdit, *, anywhere: bool = True) -> QCompleter:
    """Offers of this line; `anywhere`: those that hold the words, else all that the model has."""
    made = QCompleter(offers if isinstance(offers, QAbstractItemModel) else list(offers), line)
    made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    if anywhere:
        made.setFilterMode(Qt.MatchFlag.MatchContains)
    else:
        made.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
    dress(made.popup())  # it is a window of its own
    line.setCompleter(made)
    return made
