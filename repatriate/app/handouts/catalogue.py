"""Lists beside the manifests: bus, room and standby lists, bay sheet, one page a leg; drawn up, shown and written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from repatriate.app.core.operation import Operation
from repatriate.app.handouts.drafts import (
    BAYS,
    BUSES,
    ESCORT,
    RECEIVING,
    ROOMS,
    Draft,
    Request,
    bay_draft,
    bus_draft,
    room_draft,
)
from repatriate.app.handouts.leg_summary import page_draft
from repatriate.app.handouts.standby_list import standby_draft
from repatriate.handouts.bays import BayOptions
from repatriate.handouts.buses import BusOptions
from repatriate.handouts.leg_page import TITLE
from repatriate.handouts.rooms import RoomOptions
from repatriate.handouts.standby import TITLE as STANDBY
from repatriate.model.errors import UserError
from repatriate.model.saying import listed, say
from repatriate.printing.report import Tell


@dataclass(frozen=True, slots=True)
class Handout:
    """A kind of list. `whitelist` is the recipient of manifests to whose columns it keeps (empty: figures only).

    `options` makes the usual options; `draft` draws it up and raises UserError as `Drawer.draw` and the options say.
    `formats` are suffixes.
    """

    name: str
    title: str
    audience: str
    whitelist: str
    options: Callable[[], Any]
    draft: Callable[[Request, Any], Draft]
    formats: tuple[str, ...] = (".pdf", ".xlsx")


HANDOUTS: Mapping[str, Handout] = MappingProxyType(
    {
        handout.name: handout
        for handout in (
            Handout("bus", BUSES, say("the leader of each bus"), ESCORT, BusOptions, bus_draft),
            Handout("rooms", ROOMS, say("the escort, for a night"), ESCORT, RoomOptions, room_draft),
            Handout("bays", BAYS, say("who receives them, by province"), RECEIVING, BayOptions, bay_draft),
            Handout(
                "standby",
                STANDBY,
                say("whoever gives out seats at the departure"),
                ESCORT,
                lambda: None,
                standby_draft,
                (".pdf",),
            ),
            Handout("page", TITLE, say("whoever stands at the gate"), "", lambda: None, page_draft, (".pdf",)),
        )
    }
)
"""Every kind, by name."""


def handout_named(kind: str) -> Handout:
    """The kind of that name; raises UserError where there is none."""
    found = HANDOUTS.get(kind)
    if found is None:
        raise UserError("unknown_handout", say("There is no list {0}: choose {1}.", repr(kind), listed(list(HANDOUTS))))
    return found


def sequence(leg: str, kind: str) -> str:
    """What the numbers of a kind of list of a leg are counted under."""
    return f"handout {leg} {kind}"


def handout_draft(operation: Operation, kind: str, leg: str, options: Any = None) -> Draft:
    """The list as it would be made now, with the number that it would bear; writes nothing."""
    handout = handout_named(kind)
    last = operation.db.conn.execute("SELECT last FROM sequences WHERE name = ?", (sequence(leg, kind),)).fetchone()
    request = Request(
        operation.db, leg, (last[0] if last else 0) + 1, operation.clock(), operation.officer, operation.journal_head
    )
    return handout.draft(request, handout.options() if options is None else options)


def handout_pdf(
    operation: Operation, kind: str, leg: str, options: Any = None, *, tell: Tell = str, language: str = "en"
) -> bytes:
    """The list as it would be made now, on paper; `tell` says its words in the reader's language.

    `options` are those of the kind (`BusOptions`, `RoomOptions`, `BayOptions`; None: the usual ones). Raises UserError:
    unknown_handout, unknown_leg, nothing_published, empty_leg, seat_twice, and what the options say.
    """
    return handout_draft(operation, kind, leg, options).pdf(tell, language)
