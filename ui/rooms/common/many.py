"""Asks for confirmation before many people are changed at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from ui.core import format
from ui.widgets.question_bar import QuestionBar

ASKED_FROM = 20
"""More people than these are changed only after a question with their number."""


def ask_for_many(question: QuestionBar, count: int, what: str, slot: Callable[[], object]) -> None:
    """Do it at once for a few; for many say `what` is changed, and for how many, and wait for a yes."""
    if count <= ASKED_FROM:
        slot()
        return
    people = format.people(count)
    text = QCoreApplication.translate("Many", "{0}: this changes {1}.").format(what, people)
    verb = QCoreApplication.translate("Many", "Change {0}").format(people)
    question.ask(text, verb, slot, danger=False)
