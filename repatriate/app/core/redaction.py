"""Redacts names that papers with figures must not show outside the office."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.places import own_places
from repatriate.app.core.settings import NEUTRAL_NAME
from repatriate.app.core.shown_plan import SHOWN_PLAN
from repatriate.app.core.snapshot import settings_of
from repatriate.model.manifest import Heading
from repatriate.reference.airports import airport

NAMED_KINDS = frozenset({"nationality_verification", "exit_permit", "overstay_waiver", "transit", "airline_acceptance"})
"""Clearances that every side of a journey knows of. Others tell what somebody is screened or treated for."""


def outside_name(db: Database) -> str:
    """The operation's name for outside use; its own name may tell where people were held."""
    return settings_of(db).get("outside_name") or NEUTRAL_NAME


class Shelters:
    """Places where people of this file stay or set out from, airports aside: nobody outside is told of one."""

    def __init__(self, db: Database) -> None:
        rows = db.conn.execute(
            "SELECT location FROM people WHERE location IS NOT NULL UNION SELECT origin FROM bookings b "
            f"JOIN legs ON legs.id = b.leg_id WHERE b.plan_id = {SHOWN_PLAN} AND b.seq = 0"
        ).fetchall()
        self._own = own_places(db)
        flights = db.conn.execute("SELECT origin, destination FROM legs WHERE mode = 'air'").fetchall()
        self._flown = {place for ends in flights for place in ends}
        self._codes = frozenset(code for (code,) in rows if not self._is_airport(code))
        names = {*self._codes, *(self._own[code].name for code in self._codes if code in self._own)}
        names |= {settings_of(db).get("operation") or ""} - {""}
        self._words = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in names) or r"(?!)", re.I)

    def _is_airport(self, code: str) -> bool:
        """A file may call a shelter of its own by letters that are some airport's elsewhere in the world."""
        found, own = airport(code), self._own.get(code)
        return found is not None and (own is None or (code in self._flown and own.country == found.country))

    def __contains__(self, place: object) -> bool:
        return place in self._codes

    def unnamed(self, heading: Heading) -> Heading:
        """The heading with the code in place of the name for each end of the leg that is a shelter."""
        names = {f"{end}_name": getattr(heading, end) for end in ("origin", "destination")}
        return replace(heading, **{name: code for name, code in names.items() if code in self._codes})

    def reveals(self, leg: Mapping[str, Any]) -> bool:
        """Whether a leg (`code`, `origin`, `destination`) names one, by its ends or in its code."""
        return (
            leg["origin"] in self._codes
            or leg["destination"] in self._codes
            or self._words.search(leg["code"]) is not None
        )
