"""The columns of a list, one card each: title, first cells, role and certainty."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QMenu, QScrollArea, QWidget

from repatriate.intake.roster.combined import FAMILY
from repatriate.intake.roster.model import ListColumn
from repatriate.intake.roster.roles import OFFERED, is_name
from ui.core.language import make_translator, translate_said
from ui.rooms.common.labels import fields_words, one_line
from ui.rooms.imports.labels import describe_sureness, wants_a_look
from ui.style.theme import GAP, Tone, set_style
from ui.widgets.fields import Combo
from ui.widgets.labels import Elided, IconLabel, clear_widget, make_button, make_label, set_words
from ui.widgets.layouts import FlowLayout, grow, make_column, make_row

_tr = make_translator("Import")

NOTHING = ""
"""The choice that leaves a column to the notes."""
BOX = 210


def join_fields(fields: Sequence[str]) -> str:
    """Fields as the data of a choice."""
    return "+".join(fields)


class ColumnCard(QFrame):
    """`chosen` tells the title and the fields that the officer took for it."""

    chosen = Signal(str, object)

    def __init__(self, column: ListColumn) -> None:
        super().__init__()
        self.setProperty("role", "step")
        title = one_line(column.header) or _tr("No title")
        self.title = Elided(title, "strong")
        self.samples = Elided("", "quiet")
        self.box = Combo(_tr("{0} is read as").format(title))
        self.box.setFixedWidth(BOX)
        for fields in _list_choices(column):
            self.box.addItem(fields_words(fields), join_fields(fields))
        self.box.setEnabled(bool(column.key or column.header))
        self.picture = IconLabel("check", "good", 14)
        self.sure = make_label("", "small")
        self._header = column.header
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 7, 4, 7)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.addWidget(self.title, 0, 0)
        grid.addWidget(self.samples, 1, 0)
        grid.addWidget(self.box, 0, 1)
        grid.addLayout(make_row(self.picture, grow(self.sure), spacing=6), 1, 1)
        grid.setColumnStretch(0, 1)
        self.why = make_label("", "small", Tone.ATTENTION, wrap=True)
        self.offer = QCheckBox()
        self.offer.clicked.connect(lambda _: self._take())
        self.keep = make_button(_tr("Keep in the notes"), lambda: self.chosen.emit(self._header, ()), "chip")
        self.take = make_button(_tr("Take it anyway"), self._take, "chip")
        self.family = make_button(_tr("Take the families"), lambda: self.chosen.emit(self._header, FAMILY), "chip")
        self.other = make_button(_tr("Choose another column"), kind="chip")
        self.others = QMenu(self.other)
        self.other.setMenu(self.others)
        self.remedy = QWidget()
        ways = FlowLayout()
        for made in (self.family, self.take, self.other, self.keep):
            ways.addWidget(made)
        make_column(self.why, ways, margins=(0, 2, 0, 2), spacing=4, inside=self.remedy)
        grid.addWidget(self.remedy, 2, 0, 1, 2)
        grid.addWidget(self.offer, 3, 0, 1, 2)
        self._offered: str | None = None
        self.box.activated.connect(lambda _: self.chosen.emit(self._header, self.fields()))
        self.show_column(column)

    def fields(self) -> tuple[str, ...]:
        data = str(self.box.currentData() or "")
        return tuple(data.split("+")) if data else ()

    def show_column(self, column: ListColumn) -> None:
        """Shows the column's present role."""
        words, tone, icon = describe_sureness(column)
        if self.box.findData(join_fields(column.fields)) < 0:
            self.box.addItem(fields_words(column.fields), join_fields(column.fields))
        self.box.show_data(join_fields(column.fields))
        self.samples.setText(" · ".join(map(one_line, column.samples)) or _tr("no cell is filled"))
        self.picture.set(icon, tone)
        self.sure.setText(words)
        set_style(self.sure, tone=tone)
        self.box.setAccessibleDescription(words)
        self._show_offer(column)

    def _show_offer(self, column: ListColumn) -> None:
        """A check that failed, with its remedies; or what the column may be, not ticked: one click or the space bar takes it."""
        self._offered = column.offered
        field = fields_words((column.offered,)) if column.offered else ""
        self.remedy.setVisible(column.finding is not None and not column.chosen)
        self.offer.setVisible(bool(column.offered) and column.finding is None)
        self.offer.setChecked(False)
        self.offer.setText(_tr("It may be: {0}").format(field))
        if column.finding is not None:
            why = translate_said(column.finding.why)
            self.why.setText(_tr("Not taken as {0}: {1}.").format(field, why))
            self.family.setVisible(bool(column.finding.family))
            set_words(self.family, _tr("Take the families, as “{0}”").format(one_line(column.finding.family)[:40]))
            for made in (self.family, self.take, self.other, self.keep):
                made.setAccessibleDescription(self.why.text())

    def _take(self) -> None:
        if self._offered:
            self.chosen.emit(self._header, (self._offered,))

    def offer_others(self, titles: Sequence[str]) -> None:
        """Columns that may be what this one is not."""
        self.others.clear()
        for title in titles:
            self.others.addAction(one_line(title)[:60], partial(self._take_other, title))
        self.other.setEnabled(bool(titles))

    def _take_other(self, title: str) -> None:
        if self._offered:
            self.chosen.emit(self._header, ())
            self.chosen.emit(title, (self._offered,))


def _list_choices(column: ListColumn) -> list[tuple[str, ...]]:
    """The notes, what it holds together where that is more than one thing, then every field."""
    found: list[tuple[str, ...]] = [()]
    if len(column.fields) > 1:
        found.append(column.fields)
    return found + [(name,) for name in OFFERED]


def _rank_column(column: ListColumn) -> tuple[bool, bool, bool, bool]:
    names = not column.fields and column.offered is not None and is_name(column.offered)
    return not names, column.finding is None or column.chosen, not wants_a_look(column), not column.offered


class ColumnCards(QScrollArea):
    """`settled` tells the title of a column and its fields. Cards stay where they are as long as the titles do."""

    settled = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(_tr("Columns of the list"))
        self.cards: dict[str, ColumnCard] = {}
        self._inside = QWidget()
        self._column = make_column(margins=(0, 0, GAP, 0), spacing=0, inside=self._inside)
        self.setWidget(self._inside)

    def show_columns(self, columns: Sequence[ListColumn]) -> None:
        """Shows the columns with a title or any content; among equal titles only the first."""
        shown: dict[str, ListColumn] = {}
        for column in columns:
            if column.header or column.samples:
                shown.setdefault(column.header, column)
        if set(shown) != set(self.cards):
            # What was not believed stands first, then what was guessed, then offers; later on no card moves.
            first = sorted(shown, key=lambda header: _rank_column(shown[header]))
            self._make_cards({header: shown[header] for header in first})
        loose = [header for header, column in shown.items() if not column.fields]
        for header, card in self.cards.items():
            card.show_column(shown[header])
            card.offer_others([one for one in loose if one != header])

    def _make_cards(self, shown: dict[str, ListColumn]) -> None:
        clear_widget(self._inside)
        self.cards = {}
        for header, column in shown.items():
            card = ColumnCard(column)
            card.chosen.connect(self.settled)
            self._column.addWidget(card)
            self.cards[header] = card
        self._column.addStretch(1)
