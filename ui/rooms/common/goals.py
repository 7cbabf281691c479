"""Goals of a room beside a reference: `context.go(room, goal)` passes them, and the room's `select` understands
them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from uuid import uuid4

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QWidget

from repatriate.model.entities import Leg
from ui.core.context import Context
from ui.models.table import Row
from ui.style.theme import GAP, SPACE
from ui.widgets.labels import make_button, make_label
from ui.widgets.layouts import grow, make_row

PEOPLE_FILTER = "filter:"
"""For the people: before a filter's key, a clearance's kind, a leg's code or a group; those people are listed."""
MERGE = "merge:"
"""For the people: before two numbers; they are compared side by side."""
COMPANIONS = "with "
"""For the people: before a person's number; who travels with them is asked."""
PROBLEMS = "problems"
"""For the plan: what there is to put right."""
STANDBY = "standby "
"""For the plan: before the code of a departure; who stands by for it."""
RUN = "run"
"""For the plan: plan everyone, at once."""
WHY = "why "
"""For the plan: before a person's number; why they travel so, or have no seat."""
SEND = "send"
"""For the departures: the sheet that sends lists of many at once."""
KEPT_ROWS = "kept"
"""For the received lists: the rows that are kept aside."""
PEOPLE, GROUPS, CLEARANCES = "people", "groups", "clearances"
"""The three views of people, by the keys of their rooms."""


# -- A departure that is proposed elsewhere, on its way to the form for a new one.


PROPOSED = "new "
"""Before it, where the room for transport is asked to open the form."""


def propose_goal(leg: Leg, destination: str) -> str:
    """The proposal in the form that the transport room understands; the officer gives the code."""
    return PROPOSED + json.dumps(
        {
            "mode": leg.mode.value,
            "carrier": leg.carrier,
            "origin": leg.origin,
            "destination": destination,
            "departs": leg.departs.isoformat(),
            "arrives": leg.arrives.isoformat(),
            "seats": leg.seats,
            "accepts_etd": "yes" if leg.accepts_etd else "no",
            "max_wheelchair": leg.max_wheelchair,
            "max_stretcher": leg.max_stretcher,
            "max_unaccompanied_minors": leg.max_unaccompanied_minors,
            "max_infants": leg.max_infants,
        }
    )


def build_proposed(ref: str) -> Row:
    """The values for the form of a proposed departure."""
    fields: Row = json.loads(ref.removeprefix(PROPOSED))
    return {**fields, **{name: datetime.fromisoformat(fields[name]) for name in ("departs", "arrives")}}


# -- People who are dragged from one place of the window to another.


MIME = "application/x-repatriate-people"
_OURS = uuid4().hex.encode()
"""The same reference is somebody else in the file that another window has open."""


def pack_people(refs: Sequence[str]) -> QMimeData:
    """People's references for a drag; nothing that another program could read a name from."""
    data = QMimeData()
    data.setData(MIME, _OURS + b" " + " ".join(refs).encode())
    return data


def unpack_people(data: QMimeData) -> tuple[str, ...]:
    """Empty where it is no drag of this window."""
    mark, _, refs = bytes(data.data(MIME).data()).partition(b" ")
    return tuple(refs.decode().split()) if mark == _OURS else ()


# -- A quiet line on a setting of the operation, with the way to where it is changed.


class SettingLine(QWidget):
    """Hidden until there is something to say; `verb` is on the link."""

    def __init__(self, context: Context, key: str, verb: str) -> None:
        super().__init__()
        self.words = make_label("", "quiet", wrap=True)
        self.link = make_button(verb, lambda: context.go("settings", key), "link")
        make_row(grow(self.words), self.link, margins=(SPACE, 4, SPACE, 4), spacing=GAP, inside=self)
        self.hide()

    def notify(self, text: str) -> None:
        """No text takes the line away."""
        self.words.setText(text)
        self.link.setAccessibleDescription(text)
        self.setVisible(bool(text))
