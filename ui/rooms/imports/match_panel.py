"""Shows a row of a list beside its candidates: likeness, changes, and the officer's decision."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QRadioButton,
    QWidget,
)

from repatriate.app.imports.in_file import Difference
from repatriate.app.imports.list_session import Looked
from repatriate.app.imports.proposal import NEW, Alike, Choice, Proposed, What
from repatriate.intake.matching import Strength
from ui.core import format
from ui.core.fields import value_text
from ui.core.language import make_translator, translate_said
from ui.rooms.common.labels import field_words
from ui.rooms.imports.labels import describe_likeness
from ui.style.theme import GAP, MARGIN, SPACE, TEXT, Frame, set_style, size_font
from ui.widgets.labels import IconLabel, clear_widget, make_button, make_label, set_words
from ui.widgets.layouts import grow, make_column, make_flow, make_row, make_scroll

_tr = make_translator("Import")

MOST = 6
"""Candidates that are shown."""
INDENT = 24
"""Under the words beside a button to choose."""
ABOUT = ("birth_date", "sex", "nationality", "document_number", "province", "location")


def by_choice(alike: Alike, fields: frozenset[str] | None = None) -> Choice:
    """The choice that says: it is this one."""
    if alike.same_as is not None:
        return Choice(What.UPDATE, None, alike.same_as)
    return Choice(What.UPDATE, alike.ref, None, fields)


def describe_who(values: Mapping[str, Any]) -> str:
    """Born, sex, papers and where somebody waits: what tells two people apart."""
    return " · ".join(value_text(key, values[key]) for key in ABOUT if values.get(key) is not None)


def list_reasons(alike: Alike) -> tuple[str, ...]:
    """The reasons why two are alike; being on the same list is shown beside the name instead."""
    return alike.why[1:] if alike.same_as is not None else alike.why


class _Candidate(QFrame):
    """Somebody it may be. `taken` are the fields that are ticked, or None where they are those of the rules."""

    toggled = Signal()

    def __init__(
        self,
        alike: Alike,
        who: str,
        differences: Sequence[Difference],
        taken: frozenset[str] | None,
        stated: Collection[str],
    ) -> None:
        """Fields not `stated` by the list follow from an answer, and are changed there."""
        super().__init__()
        self.setProperty("role", "step")
        self.alike, self._stated = alike, stated
        self._rules = frozenset(one.field for one in differences if one.taken and one.field in stated)
        self.boxes: dict[str, QCheckBox] = {}
        column = make_column(margins=(SPACE, 10, SPACE, 10), spacing=4, inside=self)
        name = alike.name or _tr("Name unknown")
        where = alike.ref if alike.same_as is None else _tr("row {0} of this list").format(alike.same_as[1])
        self.radio = QRadioButton(f"{name}  {where}")
        self.radio.setAccessibleName(f"{name}, {where}")
        self.radio.setFont(size_font(self.radio.font(), TEXT, semibold=True))
        column.addWidget(self.radio)
        self.column = make_column(margins=(INDENT, 0, 0, 0), spacing=4)
        column.addLayout(self.column)
        if who:
            self.column.addWidget(make_label(who, "quiet", wrap=True))
        words, tone, icon = describe_likeness(alike.score, alike.strength is Strength.STRONG)
        self.column.addLayout(make_row(IconLabel(icon, tone, 14), grow(make_label(words, tone=tone)), spacing=6))
        for why in list_reasons(alike):
            self.column.addWidget(make_label(f"· {translate_said(why)}", wrap=True))
        if alike.same_as is None:
            self._show_what_changes(differences, taken)

    def _show_what_changes(self, differences: Sequence[Difference], taken: frozenset[str] | None) -> None:
        if not differences:
            self.column.addWidget(make_label(_tr("The list says nothing new about them."), "quiet", wrap=True))
            return
        contradicting = [one for one in differences if one.contradicts]
        if contradicting:
            self.column.addSpacing(4)
            words = _tr("The file and the list contradict each other. Tick where the list is right:")
            self.column.addWidget(make_label(words, tone="attention", wrap=True))
            self._add_boxes(contradicting, taken)
        if others := [one for one in differences if not one.contradicts]:
            self.column.addSpacing(4)
            self.column.addWidget(make_label(_tr("Taken from the list:"), "caption"))
            self._add_boxes(others, taken)

    def _add_boxes(self, differences: Sequence[Difference], taken: frozenset[str] | None) -> None:
        for one in differences:
            box = QCheckBox(field_words(one.field))
            box.setChecked(one.taken if taken is None else one.field in taken)
            before, after = value_text(one.field, one.before) or "–", value_text(one.field, one.after) or "–"
            box.setAccessibleDescription(_tr("{0} in the file, {1} on the list").format(before, after))
            if one.field in self._stated:
                box.toggled.connect(lambda _: self.toggled.emit())
                self.boxes[one.field] = box
                self.column.addWidget(box)
            else:
                self.column.addWidget(make_label(box.text(), "strong"))
            change = make_label(f"{before} → {after}", "quiet", wrap=True)
            change.setContentsMargins(INDENT, 0, 0, 2)
            self.column.addWidget(change)

    def taken(self) -> frozenset[str] | None:
        ticked = frozenset(field for field, box in self.boxes.items() if box.isChecked())
        return None if ticked == self._rules else ticked


class MatchPanel(QFrame):
    """`decided` tells the row, the choice, and the references of those whom it is said not to be; `ticked` the row and a
    choice of which only the fields are others. `foot` has the decisions: the room keeps it in sight while the panel scrolls."""

    decided = Signal(object, object, object)
    ticked = Signal(object, object)
    undone = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.line: Proposed | None = None
        self._chosen = False
        self._short = False
        self.candidates: list[_Candidate] = []
        self.caption = make_label("", "caption")
        self.title = make_label("", "panel-title", wrap=True, copyable=True)
        self.about = make_label("", "quiet", wrap=True)
        self.state = make_label("", "strong", wrap=True)
        head = make_column(
            self.caption, self.title, self.about, self.state, margins=(SPACE, SPACE, SPACE, GAP), spacing=2
        )
        self.inside = QWidget()
        self._column = make_column(margins=0, spacing=0, inside=self.inside)
        self._group: QButtonGroup | None = None
        area = make_scroll(self.inside, across=False)
        self.same = make_button("", self.take_same)
        self.other = make_button("", self.take_other)
        self.aside = make_button("", self.put_aside)
        self.again = make_button(_tr("As proposed"), self._show_again, "link")
        self.foot = QWidget()
        row = make_flow(self.again, self.aside, self.other, self.same, right=True)
        row.setContentsMargins(MARGIN, GAP, MARGIN, 0)
        self.foot.setLayout(row)
        self.foot.hide()
        make_column(head, grow(area), margins=0, spacing=0, inside=self)
        self.hide()
        for key, decision in (("Alt+U", self.same), ("Alt+N", self.other), ("Alt+A", self.aside)):
            QShortcut(QKeySequence(key), decision, decision.click)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.foot.show()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.foot.hide()

    # -- showing

    def fit(self, frame: Frame) -> None:
        """Shortens the decisions to one line in a narrow window."""
        self._short = frame.one_column
        self._name_decisions()

    def _name_decisions(self) -> None:
        same, other, aside = (
            _tr("Same person – update (Alt+U)"),
            _tr("Somebody else – new (Alt+N)"),
            _tr("Put aside (Alt+A)"),
        )
        if self.line is not None and self.line.alike and self.line.alike[0].same_as is not None:
            same = _tr("Same person, twice here (Alt+U)")
        if self._short:
            same, other, aside = _tr("Same person"), _tr("Somebody else"), _tr("Put it aside")
        for decision, words in ((self.same, same), (self.other, other), (self.aside, aside)):
            set_words(decision, words)

    def show_line(self, looked: Looked, line: Proposed, state: tuple[str, str], *, chosen: bool) -> None:
        """`state` is what becomes of it, and its tone; `chosen` whether the officer said so."""
        self.line, self._chosen = line, chosen
        row = line.row
        self.caption.setText(_tr("On the list: {0}, row {1}").format(row.sheet, format.number(row.number)))
        name = row.name or _tr("Name unknown")
        native = row.values.get("native_name")
        self.title.setText(f"{name}  {native}" if native and native != name else name)
        self.about.setText(describe_who(row.values))
        self.state.setText(state[0])
        set_style(self.state, tone=state[1])
        self._fill_candidates(looked, line)
        own = row.values.get("ref") is not None and bool(line.alike)
        self.same.setVisible(bool(line.alike))
        self._name_decisions()
        self.other.setVisible(bool(line.alike) and not own)
        self.aside.setEnabled(line.choice.what is not What.ASIDE)
        self.again.setVisible(chosen)
        self.show()

    def _fill_candidates(self, looked: Looked, line: Proposed) -> None:
        clear_widget(self.inside)
        self.candidates = []
        if self._group is not None:
            self._group.deleteLater()
        self._group = QButtonGroup(self)
        stated = next((row.values for row in looked.roster.rows if row.place == line.place), {})
        chosen = next((n for n, one in enumerate(line.alike[:MOST]) if _is_chosen(one, line.choice)), 0)
        for place, alike in enumerate(line.alike[:MOST]):
            found = looked.proposer.differences(alike.ref, line.row) if alike.same_as is None else []
            taken = line.choice.fields if place == chosen and line.choice.what is What.UPDATE else None
            made = _Candidate(alike, describe_who(_values_of(looked, alike)), found, taken, stated)
            made.radio.setChecked(place == chosen)
            made.toggled.connect(partial(self._ticked, made))
            self._group.addButton(made.radio)
            self.candidates.append(made)
            self._column.addWidget(made)
        if not line.alike:
            words = make_label(_tr("The file has nobody who looks like this person."), "quiet", wrap=True)
            words.setContentsMargins(SPACE, GAP, SPACE, GAP)
            self._column.addWidget(words)
        self._column.addStretch(1)

    @property
    def candidate(self) -> _Candidate | None:
        return next((one for one in self.candidates if one.radio.isChecked()), None)

    def _ticked(self, candidate: _Candidate) -> None:
        """Applies a tick at once for somebody who is updated anyway. If the list contradicts the file, the officer
        first ticks all that is right, and then decides."""
        line = self.line
        if line is not None and _is_chosen(candidate.alike, line.choice) and (self._chosen or not line.contradicted):
            self.ticked.emit(line.place, by_choice(candidate.alike, candidate.taken()))

    # -- the officer's word

    def take_same(self) -> None:
        if self.line is not None and (found := self.candidate) is not None:
            self.decided.emit(self.line.place, by_choice(found.alike, found.taken()), ())

    def take_other(self) -> None:
        if self.line is not None:
            others = tuple(one.ref for one in self.line.alike if one.same_as is None)
            self.decided.emit(self.line.place, NEW, others)

    def put_aside(self) -> None:
        if self.line is not None:
            self.decided.emit(self.line.place, Choice(What.ASIDE), ())

    def _show_again(self) -> None:
        if self.line is not None:
            self.undone.emit(self.line.place)


def _values_of(looked: Looked, alike: Alike) -> Mapping[str, Any]:
    """The values of a candidate, from their own row of the list or else from the file."""
    if alike.same_as is None:
        return looked.proposer.known(alike.ref)
    return next((row.values for row in looked.roster.rows if row.place == alike.same_as), {})


def _is_chosen(alike: Alike, choice: Choice) -> bool:
    if choice.what is not What.UPDATE:
        return False
    return choice.same_as == alike.same_as if alike.same_as is not None else choice.ref == alike.ref
