"""The question about numbers of families that a list and the file both have: are they the same families?"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QRadioButton

from repatriate.app.imports.family_names import FamilyNames
from ui.core.language import make_translator, translate_said
from ui.style.theme import GAP, SPACE
from ui.widgets.labels import make_label
from ui.widgets.layouts import make_column

_tr = make_translator("Import")

LONGEST = 260
"""Pixels of a family's name: the narrowest window shows the whole answer."""


class FamiliesCard(QFrame):
    """Two answers, the list's own numbering first; hidden where nothing is asked, and no family has another number. `changed`: the other one is chosen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.words = make_label("", "strong", wrap=True)
        self.own = QRadioButton(_tr("Its own numbering"))
        self.same = QRadioButton(_tr("The same families as before"))
        self.same.toggled.connect(lambda _: self.changed.emit())
        make_column(self.words, self.own, self.same, margins=(SPACE, GAP, SPACE, GAP), spacing=4, inside=self)
        self.hide()

    def show_families(self, families: FamilyNames, column: str) -> None:
        """`column` is the title under which the list has its families."""
        self.setVisible(families.question or bool(families.renamed))
        for one in (self.own, self.same):
            one.setVisible(families.question)
        told = translate_said(families.describe_renamed()) if families.renamed else ""
        if families.asked:
            words = _tr("“{0}”: other people in the file have these numbers ({1}). Is it the list’s own numbering?")
            told = words.format(column, translate_said(families.describe_asked()))
        elif families.numberings:
            words = _tr("“{0}” starts again on: {1}. Is the same number another family there?")
            told = words.format(column, ", ".join(families.numberings))
        if told != self.words.text():  # what an officer said of the same question stays
            self.own.setChecked(True)
        self.words.setText(told)
        if families.example:
            words = _tr("Its own numbering: “{0}” and so on")
            short = self.own.fontMetrics().elidedText(families.example, Qt.TextElideMode.ElideMiddle, LONGEST)
            self.own.setText(words.format(short))
            self.own.setToolTip(families.example if short != families.example else "")
        self.own.setAccessibleName(f"{told} {self.own.text()}")
        self.same.setAccessibleName(f"{told} {self.same.text()}")
