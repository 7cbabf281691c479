"""Compares two people field by field: both values, the one that stays, and the rows that move."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from repatriate.app.people.duplicates import Choice, Preview
from repatriate.app.people.writer import DOCUMENT
from ui.core import format
from ui.core.fields import field_label, value_text
from ui.core.language import make_translator, translate_said
from ui.rooms.common.labels import format_many
from ui.style.theme import GAP, MARGIN, SPACE
from ui.widgets.labels import make_button, make_label
from ui.widgets.layouts import STRETCH, make_column, make_row

_tr = make_translator("Duplicates")

KEPT, ABSORBED, BOTH = "kept", "absorbed", "both"
"""Which of two values stays."""
PAPER = "document"
"""The four columns of the document that somebody travels on are one choice."""
LONGEST_WORD = 18
"""Letters of one word from which on it may be broken anywhere: Thai and Burmese have no spaces."""
NAME_COLUMN = 132
INDENT = 38
"""The indent of the words beside a choice."""


class Words(QLabel):
    """A field's value of one of the two people; a click chooses it."""

    def __init__(self, text: str, chosen: Callable[[], object] | None = None, role: str = "") -> None:
        super().__init__(make_breakable(text))
        self._chosen = chosen
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("role", role)
        self.setMinimumWidth(60)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._chosen is not None:
            self._chosen()
        super().mousePressEvent(event)


def make_breakable(text: str) -> str:
    """Text in which long words without spaces can be broken between any two letters."""
    return " ".join(_add_breaks(word) if len(word) > LONGEST_WORD else word for word in text.split(" "))


_LEADING = frozenset("เแโใไເແໂໃໄ")
"""Vowels of Thai and Lao that are written before the letter they belong to."""
_TRAILING = frozenset("ะาำๅๆະາຳໆ")
"""Signs of Thai and Lao that are letters to Unicode, and belong to the letter before."""
_STACKS = 9
"""The combining class of a sign that puts the next letter under the one before, as in Burmese and Khmer."""


def _add_breaks(word: str) -> str:
    """The word with a break opportunity before each base letter; a combining mark stays with its letter."""
    made = word[:1]
    for before, sign in pairwise(word):
        joined = unicodedata.category(sign).startswith("M") or sign in _TRAILING
        joined = joined or before in _LEADING or unicodedata.combining(before) == _STACKS
        made += sign if joined else f"\u200b{sign}"
    return made


class ComparePanel(QWidget):
    """`values` are the choices that differ from what would stay anyway, by template column, for MergePeople."""

    def __init__(self, preview: Preview, why: Sequence[str], swap: Callable[[], object], *, writes: bool) -> None:
        super().__init__()
        self.preview, self._writes = preview, writes
        self.radios: dict[str, dict[str, QRadioButton]] = {}
        self._groups: list[QButtonGroup] = []
        self._choices = {one.field: one for one in preview.choices}
        self.swap = make_button(_tr("The other one stays"), swap, "link", "redo")
        column = make_column(self._make_reasons(why), margins=(MARGIN, SPACE, MARGIN, SPACE), spacing=GAP, inside=self)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(14)
        self.grid.setVerticalSpacing(3)
        self.grid.setColumnMinimumWidth(0, NAME_COLUMN)
        self.grid.setColumnStretch(1, 1)
        self.grid.setColumnStretch(2, 1)
        self._make_head()
        for key, first, second, stays in self._make_rows():
            self._add_row(key, first, second, stays)
        column.addLayout(self.grid)
        column.addSpacing(4)
        for line in self._describe_moves():
            column.addWidget(make_label(line, "quiet", wrap=True))
        column.addStretch(1)

    # -- what is shown

    def _make_reasons(self, why: Sequence[str]) -> QVBoxLayout:
        rows = make_column(
            make_label(_tr("Why they may be the same person") if why else _tr("They do not look alike"), "section"),
            spacing=2,
        )
        if why:
            rows.addWidget(make_label(" · ".join(map(translate_said, why)), wrap=True))
        return rows

    def _make_head(self) -> None:
        preview = self.preview
        for at, (ref, name, role) in enumerate(
            zip((preview.keep, preview.absorb), preview.names, (_tr("stays"), _tr("will be merged")), strict=True),
            start=1,
        ):
            named = make_column(
                make_label(f"{ref} · {role}", "caption"), Words(name, role="strong"), STRETCH, spacing=0
            )
            self.grid.addLayout(named, 0, at)
        if self._writes:
            self.grid.addWidget(self.swap, 0, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)

    def _make_rows(self) -> list[tuple[str, str | None, str | None, str]]:
        """Field, both values as they read, and which of them stays (nothing: there is nothing to choose)."""
        rows: list[tuple[str, str | None, str | None, str]] = []
        for one in self.preview.choices:
            if one.field in DOCUMENT:
                if not any(row[0] == PAPER for row in rows):
                    rows.append(self._compare_papers())
                continue
            kept, absorbed = (value_text(one.field, value) or None for value in (one.kept, one.absorbed))
            rows.append((one.field, kept, absorbed, _kept_side(one)))
        return rows

    def _compare_papers(self) -> tuple[str, str | None, str | None, str]:
        kept, absorbed = (self._describe_document(name) for name in ("kept", "absorbed"))
        return PAPER, kept, absorbed, KEPT if kept and absorbed and kept != absorbed else ""

    def _describe_document(self, whose: str) -> str | None:
        """`passport X0012345, IDN, to 1 Jan 2026`."""
        held = {name: getattr(self._choices[name], whose) for name in DOCUMENT if name in self._choices}
        first = (value_text("document_type", held.get("document_type")), held.get("document_number"))
        parts = [" ".join(filter(None, first)), held.get("document_issuer") or ""]
        if held.get("document_expiry"):
            parts.append(_tr("to {0}").format(format.day(held["document_expiry"])))
        return ", ".join(part for part in parts if part) or None

    def _add_row(self, key: str, first: str | None, second: str | None, stays: str) -> None:
        at = self.grid.rowCount()
        name = _tr("Travels on") if key == PAPER else field_label(key)
        self.grid.addWidget(make_label(name, "" if stays else "quiet", wrap=True), at, 0, Qt.AlignmentFlag.AlignTop)
        if not stays:
            for place, value in enumerate((first, second), start=1):
                shown = Words(value or "–", role="quiet")
                shown.setContentsMargins(INDENT, 0, 0, 0)
                self.grid.addWidget(shown, at, place, Qt.AlignmentFlag.AlignTop)
            return
        group = QButtonGroup(self)
        self._groups.append(group)
        self.radios[key] = {}
        refs = {KEPT: self.preview.keep, ABSORBED: self.preview.absorb}
        for place, (which, value) in enumerate(((KEPT, first), (ABSORBED, second)), start=1):
            said = _tr("{0}: {1}, of {2}").format(name, value or "–", refs[which])
            self.grid.addWidget(self._make_option(group, key, which, value or "–", said), at, place)
        if stays == BOTH:
            both = _tr("Keep both")
            said = format.named(name, both)
            self.grid.addWidget(self._make_option(group, key, BOTH, both, said), at + 1, 1, 1, 2)
        self.radios[key][stays].setChecked(True)

    def _make_option(self, group: QButtonGroup, key: str, which: str, text: str, said: str) -> QWidget:
        radio = QRadioButton()
        radio.setAccessibleName(said)
        radio.setEnabled(self._writes)
        group.addButton(radio)
        self.radios[key][which] = radio
        made = QWidget()
        row = make_row(margins=0, spacing=6, inside=made)
        radio.setFixedWidth(INDENT - row.spacing())
        row.addWidget(radio, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Words(text, partial(self._choose, radio)), 1)
        return made

    def _choose(self, radio: QRadioButton) -> None:
        if self._writes:
            radio.setChecked(True)
            radio.setFocus(Qt.FocusReason.MouseFocusReason)

    def _describe_moves(self) -> list[str]:
        preview, lines = self.preview, []
        number = preview.moves
        parts = [
            format_many(number[table], one, more)
            for table, one, more in (
                ("documents", _tr("1 document"), _tr("{0} documents")),
                ("holds", _tr("1 hold"), _tr("{0} holds")),
                ("clearances", _tr("1 clearance"), _tr("{0} clearances")),
                ("rules", _tr("1 rule"), _tr("{0} rules")),
                ("listed", _tr("1 row of a list"), _tr("{0} rows of lists")),
            )
            if number[table]
        ]
        if parts:
            lines.append(_tr("Taken from {0}: {1}. What both have is kept once.").format(
                preview.absorb, ", ".join(parts)
            ))  # fmt: skip
        if preview.freed:
            lines.append(_tr("Both have a journey. A seat becomes free on {0}.").format(", ".join(preview.freed)))
        lines.append(_tr("From then on the old number {1} leads to {0}.").format(preview.keep, preview.absorb))
        return lines

    # -- what was chosen

    def chosen(self, key: str) -> str:
        return next(which for which, radio in self.radios[key].items() if radio.isChecked())

    def values(self) -> Mapping[str, str | None]:
        found: dict[str, str | None] = {}
        for key in self.radios:
            which = self.chosen(key)
            if key == PAPER:
                if which == ABSORBED:
                    found |= {
                        name: self._choices[name].absorbed if name in self._choices else None for name in DOCUMENT
                    }
            elif which != _kept_side(self._choices[key]):
                found[key] = getattr(self._choices[key], which)
        return found


def _kept_side(one: Choice) -> str:
    """The value that would stay without the officer's choice; empty if there is none to choose."""
    if not one.open:
        return ""
    return {one.kept: KEPT, one.absorbed: ABSORBED}.get(one.stays, BOTH)
