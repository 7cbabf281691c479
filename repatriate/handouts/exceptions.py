"""Kinds of exceptions once a departure is counted: no-show, joined, not found, to be decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from repatriate.handouts.pages import Pages, Paper, describe_persons
from repatriate.handouts.table import Column, Row, Table
from repatriate.handouts.table import Kind as Cell
from repatriate.model.saying import say

TITLE = say("Did not come, joined, missing")


class Kind(Enum):
    """Kinds in the order of the list: people who may be lost come first."""

    MISSING = "missing"
    TO_DECIDE = "to decide"
    APART = "apart"
    NO_SHOW = "no-show"
    OFF_LOADED = "off-loaded"
    LEFT_ON_THE_WAY = "left on the way"
    GO_SHOW = "go-show"


HEADINGS: Mapping[Kind, str] = {
    Kind.MISSING: say("Not found on arrival"),
    Kind.TO_DECIDE: say("To decide"),
    Kind.APART: say("Family not together yet"),
    Kind.NO_SHOW: say("Did not come"),
    Kind.OFF_LOADED: say("Taken off"),
    Kind.LEFT_ON_THE_WAY: say("Left on the way"),
    Kind.GO_SHOW: say("Joined at boarding"),
}


@dataclass(frozen=True, slots=True)
class Exceptional:
    """Somebody on the list, with why they are on it; `why` is empty where nobody said it."""

    kind: Kind
    ref: str
    name: str
    native_name: str
    why: str = ""


# -- Prints the exceptions of a departure for the office: no-shows, people who joined or are missing, open
# decisions.

_SIZE, _ROW = 10.5, 19.0
_TICK = 40.0


def document_bytes(found: Sequence[Exceptional], paper: Paper) -> bytes:
    """The document, each kind under its heading; of a departure on which all is well it says so."""
    pages = Pages(paper)
    tell = pages.tell
    pages.begin(tell(paper.title), len({one.ref for one in found}))
    if not found:
        pages.lines(tell(say("Nobody: all who were booked were aboard, and nobody else.")), 12, bold=True)
        return pages.end()
    rows = {kind: [_format_row(one, pages) for one in found if one.kind is kind] for kind in Kind}
    table = Table(
        _list_columns(pages), [row for some in rows.values() for row in some], pages.left, pages.width, _SIZE, _ROW
    )
    for kind, some in rows.items():
        if some:
            pages.y -= 10
            pages.room(60)
            pages.lines(tell(say("{0}: {1}", HEADINGS[kind], describe_persons(len(some)))), 13, bold=True)
            pages.y -= 2
            pages.table(table, [[row] for row in some])
    return pages.end()


def _list_columns(pages: Pages) -> list[Column]:
    tell = pages.tell
    return [
        Column(tell(say("Number")), scale=1.2),
        Column(tell(say("Name")), Cell.NAME),
        Column(tell(say("Why")), Cell.NAME),
        Column(tell(say("Settled")), Cell.TICK, _TICK),
    ]


def _format_row(one: Exceptional, pages: Pages) -> Row:
    why = pages.tell(one.why) if one.why else ""
    return Row((one.ref, one.name, why, ""), one.native_name if one.native_name != one.name else "")
