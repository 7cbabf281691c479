"""The counting sheet: how its people can be ordered. By number is the order in which it is typed back."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from repatriate.handouts.listed import Listed
from repatriate.handouts.pages import Pages, Paper
from repatriate.handouts.table import Column, Kind, Row, Table
from repatriate.model.saying import join_parts, say

TITLE = say("Counting sheet")
_DIGITS = re.compile(r"([0-9]+)$")
_LAST = 2**31


class Order(Enum):
    NUMBER = "number"
    NAME = "name"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class CountOptions:
    """`order` is that of the people on it."""

    order: Order = Order.NUMBER


def by_number(ref: str) -> tuple[int, str]:
    """P9 before P00010: as numbers are called, and looked for."""
    found = _DIGITS.search(ref)
    return (int(found[1]) if found else _LAST), ref


def _by_group(one: Listed) -> tuple[int, int, tuple[int, str]]:
    group, home = one.number("group"), one.number("household")
    return _LAST if group is None else group, _LAST if home is None else home, by_number(one.ref)


ORDERS: Mapping[Order, Callable[[Listed], object]] = {
    Order.NUMBER: lambda one: by_number(one.ref),
    Order.NAME: lambda one: one.place,
    Order.GROUP: _by_group,
}


# -- The counting sheet on paper: everybody by number, a box for each point of the departure, and lines for who else
# comes.

_SIZE, _ROW = 10.5, 21.0  # points: ticked standing, with a pen
_NUMBER = 1.55  # of the size: read at arm's length
_TICK, _BOX, _SIGN = 33.0, 40.0, 46.0
_OTHERS = 6
"""Lines for people who are not on the sheet."""
_END = _SIGN + 30 + _OTHERS * _ROW


def document_bytes(people: Sequence[Listed], points: Sequence[str], paper: Paper) -> bytes:
    """The document. `people` in the order of the sheet, `points` what the points of the departure are called, in order."""
    pages = Pages(paper)
    tell = pages.tell
    pages.begin(tell(paper.title), len(people))
    pages.lines(
        tell(
            say(
                "Tick the box when you see the person. Write L if somebody leaves again, and ? if nobody answers. "
                "Type the sheet into the program afterwards."
            )
        ),
        11,
    )
    pages.y -= 6
    pages.boxes([say("{0}: time", point) for point in points], _BOX, say("____ of {0}", len(people)))
    pages.y -= 8
    rows = [_format_row(one, len(points)) for one in people]
    others = [Row(("", "", *[""] * len(points))) for _ in range(_OTHERS)]
    table = Table(_list_columns(pages, points), rows, pages.left, pages.width, _SIZE, _ROW)
    pages.table(table, [[row] for row in rows])
    pages.room(_END)
    pages.y -= 12
    pages.lines(tell(say("Who else came: write the number, or the name.")), 11, bold=True)
    pages.y -= 2
    pages.table(table, [[row] for row in others], after=_SIGN + 16)
    pages.y -= 10
    pages.boxes((say("Counted by: name"), say("Phone"), say("Signature, date and time")), _SIGN)
    return pages.end()


def _list_columns(pages: Pages, points: Sequence[str]) -> list[Column]:
    tell = pages.tell
    return [
        Column(tell(say("Number")), scale=_NUMBER),
        Column(tell(say("Name")), Kind.NAME),
        *(Column(tell(point), Kind.TICK, _TICK) for point in points),
    ]


def _format_row(one: Listed, points: int) -> Row:
    name = join_parts(", ", [part for part in (one.text("surname"), one.text("given_names")) if part])
    needs = one.text("assistance")
    return Row((one.ref, name, *[""] * points), needs)
