"""A question about a whole column: how many cells ask it, and three of them as each answer would read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QWidget

from repatriate.intake.roster.model import DAYS, NAMES, ColumnQuestion, Example, Offered
from repatriate.intake.values.splitting import NameOrder
from ui.core.fields import value_text
from ui.core.language import make_translator
from ui.rooms.common.labels import format_many
from ui.style.theme import GAP, SPACE
from ui.widgets.labels import clear_widget, make_label
from ui.widgets.layouts import make_column

_tr = make_translator("Import")
_INDENT = 24
"""Under the words beside a button to choose."""


class ColumnQuestionBox(QFrame):
    """`answered` tells the code of a question and the answer that was chosen."""

    answered = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.inside = QWidget()
        self._column = make_column(margins=0, spacing=2, inside=self.inside)
        make_column(self.inside, margins=(SPACE, GAP, SPACE, GAP), inside=self)
        self.buttons: dict[tuple[str, str], QRadioButton] = {}
        self._groups: list[QButtonGroup] = []
        self.hide()

    def show_questions(self, questions: Sequence[ColumnQuestion]) -> None:
        """One after the other; of a kind that several columns ask, one answer is for all of them."""
        clear_widget(self.inside)
        self.buttons = {}
        for group in self._groups:
            group.deleteLater()
        self._groups = []
        once: dict[str, ColumnQuestion] = {}
        for one in questions:
            once.setdefault(one.code, one)
        for one in once.values():
            self._add(one)
        self.setVisible(bool(once))

    def _add(self, question: ColumnQuestion) -> None:
        if self._groups:
            self._column.addSpacing(GAP)
        title = _describe_question(question)
        self._column.addWidget(make_label(title, "strong", wrap=True))
        group = QButtonGroup(self)
        self._groups.append(group)
        for one in question.offered:
            words = _describe_answer(one.answer)
            if one.answer == question.last:
                words = _tr("{0} (as on an earlier list)").format(words)
            made = QRadioButton(words)
            examples = _describe_examples(question, one)
            made.setAccessibleName(f"{title} {words}")
            made.setAccessibleDescription(examples)
            made.setChecked(one.answer == question.taken)
            made.clicked.connect(lambda _, code=question.code, answer=one.answer: self.answered.emit(code, answer))
            group.addButton(made)
            self.buttons[question.code, one.answer] = made
            self._column.addWidget(made)
            reads = make_label(examples, "quiet", wrap=True)
            reads.setContentsMargins(_INDENT, 0, 0, 2)
            self._column.addWidget(reads)


def _describe_question(question: ColumnQuestion) -> str:
    if question.code == DAYS:
        one = _tr("“{1}”: in 1 date either number may be the day. Which is it?")
        more = _tr("“{1}”: in {0} dates either number may be the day. Which is it?")
    else:
        one, more = _tr("“{1}”: 1 name is in one piece. Which part is the surname?"), _tr("“{1}”: {0} names are in one piece. Which part is the surname?")  # fmt: skip
    return format_many(question.count, one, more, question.column or question.sheet)


def _describe_answer(answer: str) -> str:
    return {
        NameOrder.GIVEN_FIRST: _tr("Given names, then surname"),
        NameOrder.SURNAME_FIRST: _tr("Surname, then given names"),
        NameOrder.LEAVE: _tr("Leave them whole"),
        "day-first": _tr("Day first, 31/12"),
        "month-first": _tr("Month first, 12/31"),
    }[answer]


def _describe_examples(question: ColumnQuestion, offered: Offered) -> str:
    return "  ·  ".join(f"{one.cell} → {_describe_reading(question, one)}" for one in offered.examples)


def _describe_reading(question: ColumnQuestion, example: Example) -> str:
    if question.code == NAMES:
        return ", ".join(filter(None, example.reads))
    return value_text(question.field, example.reads[0]) if example.reads else _tr("no date")
