"""A departure that is proposed elsewhere, on its way to the form for a new one."""

from __future__ import annotations

import json
from datetime import datetime

from repatriate.model.entities import Leg
from ui.models.table import Row

PROPOSED = "new "
"""Before it, where the room for transport is asked to open the form."""


def proposal(leg: Leg, destination: str) -> str:
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


def proposed(ref: str) -> Row:
    """The values for the form of a proposed departure."""
    fields: Row = json.loads(ref.removeprefix(PROPOSED))
    return {**fields, **{name: datetime.fromisoformat(fields[name]) for name in ("departs", "arrives")}}
