"""The next departures: when, which, where to, seats confirmed and drafted, and what each waits for."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from repatriate.app.next_steps.departing import NextDeparture, NextDepartures, Waits
from ui.core import format
from ui.core.context import Context
from ui.core.language import make_translator, translate_said
from ui.rooms.common.labels import name_way, short_at
from ui.rooms.common.seat_bar import SeatBar
from ui.rooms.home.clickable import Card, Clickable, Shape, make_note
from ui.style.theme import GAP, SPACE, Tone
from ui.widgets.labels import Elided, label
from ui.widgets.layouts import STRETCH, grow, make_column, make_row

_tr = make_translator("Home")

WIDEST_CODE = 110
ONE_LINE = 430
"""Pixels from which on a departure is told in one line."""
_TONES = {Waits.DRAFT: Tone.ACCENT, Waits.LISTS: Tone.ATTENTION, Waits.NOTHING: Tone.GOOD, Waits.LATER: Tone.QUIET}


class DeparturesCard(Card):
    """A row for each; the link opens all of them."""

    def __init__(self, context: Context) -> None:
        super().__init__(_tr("Next departures"))
        self._context = context
        self._shape = Shape.WIDE
        self._one_line = True
        self._found = NextDepartures((), 0)
        self.more_wanted.connect(lambda: context.go("departures"))

    def fit(self, shape: Shape) -> None:
        self._shape = shape
        self._choose_lines()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_lines()

    def _choose_lines(self) -> None:
        """Each departure in one line where it fits, else in two."""
        one_line = self._shape is Shape.WIDE and self.width() >= ONE_LINE
        if one_line is not self._one_line:
            self._one_line = one_line
            self.show_departures(self._found)

    def show_departures(self, found: NextDepartures) -> None:
        self._found = found
        self.offer_more(_tr("All {0}").format(found.total) if found.total else "")
        rows: list[QWidget] = [self._make_row(one) for one in found.shown]
        if not rows:
            words = _tr("No departure is left.") if found.total else _tr("Add the flights, buses and boats first.")
            rows = [make_note(words)]
        elif self._one_line:
            rows.append(_make_legend())
        self.show_rows(rows)

    def _code_width(self, made: QWidget) -> int:
        """As wide as the longest code that is shown, within reason."""
        made.ensurePolished()
        widths = [made.fontMetrics().horizontalAdvance(one.code) for one in self._found.shown]
        return min(max(56, *widths) + 6, WIDEST_CODE)

    def _make_row(self, one: NextDeparture) -> Clickable:
        when = format.local_time(one.departs)
        waits = translate_said(one.words)
        made = Clickable(_tr("{0}, {1}: {2} of {3} seats").format(one.code, when, one.taken, one.seats), "row")
        made.setAccessibleDescription(waits)
        way = name_way(one.origin, one.destination, one.names)
        made.setToolTip(way)
        made.clicked.connect(lambda: self._context.go("departure", one.code))
        bar = SeatBar()
        bar.setFixedHeight(6)
        bar.show_seats(one.taken + one.drafted, one.seats, gained=one.drafted)
        seats = label(_tr("{0} / {1}").format(one.taken, one.seats), "small")
        word = label(waits, "small", _TONES[one.waits])
        if self._one_line:
            day, code = label(when, "small"), Elided(one.code, "strong")
            day.setFixedWidth(112)
            code.setFixedWidth(self._code_width(code))
            middle = make_column(make_row(grow(Elided(way, "small", Tone.QUIET)), seats), bar, spacing=3)
            row = make_row(day, code, spacing=GAP, margins=(SPACE, 6, SPACE, 6), inside=made)
            row.addLayout(middle, 3)
            row.addLayout(make_row(STRETCH, word), 2)
        else:
            code = Elided(one.code, "strong")
            code.setFixedWidth(self._code_width(code))
            words = make_column(Elided(short_at(one.departs), "small", Tone.QUIET), word, spacing=0)
            bar.setFixedWidth(72)
            row = make_row(code, grow(words), spacing=GAP, margins=(12, 5, 12, 5), inside=made)
            row.addLayout(make_column(make_row(STRETCH, seats), make_row(STRETCH, bar), spacing=3))
        return made


def _make_legend() -> QWidget:
    """What the parts of a bar mean."""
    made = QWidget()
    row = make_row(margins=(SPACE, GAP, SPACE, GAP), spacing=GAP, inside=made)
    for drafted, words in ((0, _tr("confirmed")), (1, _tr("draft only"))):
        bar = SeatBar()
        bar.setFixedSize(14, 6)
        bar.show_seats(1, 1, gained=drafted)
        row.addWidget(bar)
        row.addWidget(label(words, "small", Tone.QUIET))
    row.addStretch(1)
    return made
