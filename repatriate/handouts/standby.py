"""The people to call when a seat becomes free, in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from repatriate.handouts.pages import Pages, Paper
from repatriate.handouts.table import Column, Kind, Row, Table
from repatriate.model.saying import count, say
from repatriate.printing.text import make_legible

TITLE = say("Standby list")


@dataclass(frozen=True, slots=True)
class Called:
    """Somebody on the list. Those who travel together have one `place` in the line, and `seats` is what they all need."""

    place: int
    ref: str
    surname: str
    given_names: str
    seats: int


# -- Prints the standby list: the people to call when a seat becomes free, in order, each with a box to tick.

_SIZE, _ROW = 11.0, 22.0  # points: to be read out and ticked at a counter
_TICK, _NOTE = 40.0, 90.0
_SIGN = 46.0


def document_bytes(called: Sequence[Called], free: int, paper: Paper, closed: str = "") -> bytes:
    """The document. It says nothing of why anybody stands where they do. `closed` says why nobody can board (empty: they
    can); `free` are the seats that are free already."""
    pages = Pages(paper)
    tell = pages.tell
    pages.begin(tell(paper.title), len(called))
    seats = count(free, "{0} seat is free now.", "{0} seats are free now.") if free else say("No seat is free yet.")
    pages.lines(tell(closed or seats), 11, bold=True)
    if not called:
        pages.lines(tell(say("Nobody is on standby.")), 11)
        return pages.end()
    pages.lines(
        tell(
            say(
                "Call in this order. People under one number board together or not at all: if they need more seats "
                "than are free, call the next number."
            )
        ),
        11,
    )
    pages.y -= 8
    blocks = [[one for one in called if one.place == place] for place in dict.fromkeys(one.place for one in called)]
    rows = [[_format_row(one, one is block[0]) for one in block] for block in blocks]
    table = Table(_list_columns(pages), [row for block in rows for row in block], pages.left, pages.width, _SIZE, _ROW)
    pages.table(table, rows, after=_SIGN + 10)
    pages.y -= 10
    pages.boxes((say("Called by: name"), say("Seats given"), say("Signature, date and time")), _SIGN)
    return pages.end()


def _list_columns(pages: Pages) -> list[Column]:
    tell = pages.tell
    return [
        Column(tell(say("No."))),
        Column(tell(say("Ref"))),
        Column(tell(say("Surname")), Kind.NAME),
        Column(tell(say("Given names")), Kind.NAME),
        Column(tell(say("Seats"))),
        Column(tell(say("On board")), Kind.TICK, _TICK),
        Column(tell(say("Remarks")), Kind.BLANK, _NOTE),
    ]


def _format_row(one: Called, first: bool) -> Row:
    """The number in line and the seats stand with the first of those who travel together."""
    place, seats = (str(one.place), str(one.seats)) if first else ("", "")
    return Row((place, one.ref, make_legible(one.surname), make_legible(one.given_names), seats, "", ""))
