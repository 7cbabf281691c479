"""What changed in the file since this officer last looked."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtWidgets import QWidget

from repatriate.app.people.table_queries import Row
from ui.core import format
from ui.core.context import Context
from ui.core.language import make_translator, translate_said
from ui.rooms.home.clickable import Card, Shape, make_note
from ui.style.theme import GAP, SPACE, Tone
from ui.widgets.labels import Elided, button, label
from ui.widgets.layouts import make_row

_tr = make_translator("Home")

SHOWN = 4


class ChangesCard(Card):
    """An entry of the journal in each row; Show opens it."""

    def __init__(self, context: Context) -> None:
        super().__init__(_tr("What changed"))
        self._context = context
        self._shape = Shape.WIDE
        self._found: tuple[Row, ...] = ()
        self._here = context.operation.clock()
        self.offer_more(_tr("All changes"))
        self.more_wanted.connect(lambda: context.go("changes", "since:0"))

    def fit(self, shape: Shape) -> None:
        if shape is not self._shape:
            self._shape = shape
            self.show_changes(self._found, self._here)

    def show_changes(self, found: tuple[Row, ...], here: datetime) -> None:
        """`here` is now, by the clock that moments are told by."""
        self._found, self._here = found, here
        at = self._context.last_look.at
        self.beside.setText(_tr("since you last looked, {0}").format(format_moment(at, here)) if at else "")
        nothing = [make_note(_tr("Nobody else has changed anything since then."))] if not found else []
        self.setVisible(bool(found or at))
        self.show_rows([self._make_row(row) for row in found] or nothing)

    def _make_row(self, row: Row) -> QWidget:
        made = QWidget()
        made.setProperty("role", "step")
        summary, since = translate_said(row["summary"]), self._context.last_look.number
        when = label(
            format_moment(datetime.fromisoformat(row["at"].replace("Z", "+00:00")), self._here), "", Tone.QUIET
        )
        show = button(_tr("Show"), lambda: self._context.go("changes", f"since:{since}/{row['number']}"), "link")
        show.setAccessibleName(_tr("Show: {0}").format(summary))
        line = make_row(when, spacing=GAP, margins=(SPACE, 2, SPACE, 2), inside=made)
        when.setFixedWidth(120)
        if self._shape is not Shape.SMALL:
            who = Elided(row["officer"], "", Tone.QUIET)
            who.setFixedWidth(92)
            line.addWidget(who)
        line.addWidget(Elided(summary), 1)
        line.addWidget(show)
        return made


def format_moment(at: datetime, here: datetime) -> str:
    """`today 11:40`, `yesterday 18:32`, `28 Nov 09:20`, by the clock of `here`, which is now."""
    local = at.astimezone(here.tzinfo)
    clock = f"{local:%H:%M}"
    if local.date() == here.date():
        return _tr("today {0}").format(clock)
    if local.date() == here.date() - timedelta(days=1):
        return _tr("yesterday {0}").format(clock)
    return f"{format.short_day(local.date())} {clock}"
