"""Finds the person meant by a scanned, typed or ticked code: a reference, a short number, or the code of a slip."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.leg_moments import read_time
from repatriate.app.core.person_names import ask_which, list_numbered
from repatriate.app.core.shown_plan import PUBLISHED_PLAN
from repatriate.labels import passes as labels_passes
from repatriate.labels.model import Trip
from repatriate.labels.passes import is_of_flight, pass_code, pass_name
from repatriate.model.dates import PartialDate, is_infant
from repatriate.model.saying import say

_REFERENCE = re.compile(r"P[0-9]{5}")
_TYPED = re.compile(r"[A-Za-z]?[0-9]+")
LONGEST = 200
"""Signs of a code that leads to nobody which are kept."""


@dataclass(frozen=True, slots=True)
class Whom:
    """The person that a code means. Without a `person`, `problem` is the error's code and `told` its sentence;
    `candidates` are the possible people."""

    person: int | None = None
    ref: str | None = None
    was: str = ""
    problem: str = ""
    told: str = ""
    candidates: tuple[str, ...] = ()


def clean_code(text: str) -> str:
    """The code in the form that is stored and compared: one line, printable characters only, cut to the longest
    length."""
    plain = unicodedata.normalize("NFKC", text[: 4 * LONGEST])
    return "".join(sign if sign.isprintable() else " " for sign in plain).strip()[:LONGEST]


def is_own_code(text: str) -> bool:
    """Whether a text is written as our labels write a person: `P00012`, or a boarding pass."""
    return bool(_REFERENCE.fullmatch(text.strip().upper())) or labels_passes.read_bcbp(text) is not None


class CodeReader:
    """Reads codes of one departure; `leg` is its row."""

    def __init__(self, db: Database, leg: Mapping[str, Any]) -> None:
        self._db = db
        self._leg = leg
        self._trip = Trip(leg["code"], leg["origin"], leg["destination"], read_time(leg["departs"]))

    def read(self, text: str) -> Whom:
        """Raises nothing: what cannot be understood has a problem."""
        code = clean_code(text)
        if not code:
            return Whom(problem="empty", told=say("No number was read. Scan again, or type the number."))
        if len(text) <= LONGEST and (found := self._find_reference(code)) is not None:
            return found
        if _TYPED.fullmatch(code) and (found := self._find_number(code)) is not None:
            return found
        if (boarding := labels_passes.read_bcbp(code)) is not None:
            return self._find_passenger(code, boarding)
        if len(text) <= LONGEST and (found := self._find_document(code)) is not None:
            return found
        return Whom(problem="unknown", told=say("“{0}” is not one of our numbers.", code[:40]))

    def _find_reference(self, code: str) -> Whom | None:
        for ref in dict.fromkeys((code, code.upper())):
            row = self._db.conn.execute("SELECT id, ref FROM people WHERE ref = ?", (ref,)).fetchone()
            if row:
                return Whom(row[0], row[1])
            row = self._db.conn.execute(
                "SELECT p.id, p.ref FROM merged m JOIN people p ON p.id = m.person_id WHERE m.ref = ?", (ref,)
            ).fetchone()
            if row:
                return Whom(row[0], row[1], was=ref)
        return None

    def _find_document(self, code: str) -> Whom | None:
        """The person of a valid document of this office, by its number; of any other document it is said whose it is."""
        rows = self._db.conn.execute(_DOCUMENTS, (code.upper(),)).fetchall()
        valid = [(person, ref) for person, ref, status in rows if status == "issued"]
        if len(valid) == 1:
            return Whom(*valid[0])
        refs = sorted({ref for _, ref, _ in rows})
        if len(refs) > 1:
            return _ask_whom(code[:40], refs)
        if not rows:
            return None
        told = say(
            "“{0}” is the number of a document of {1} that this office did not issue. Count {1}.", code[:40], refs[0]
        )
        if rows[0][2] != "held":
            told = say(
                "“{0}” is a document of {1} that is no longer valid. Ask for another document, then count {1}.",
                code[:40],
                refs[0],
            )
        return Whom(problem="document", told=told, candidates=(refs[0],))

    def _find_number(self, code: str) -> Whom | None:
        """A number as it is called out, without zeros: of somebody on this departure, else of anybody."""
        for among in (_HERE, ""):
            found = list_numbered(self._db, code, among, self._leg["id"])
            if len(found) == 1:
                return Whom(*found[0])
            if found:
                return _ask_whom(code, [ref for _, ref in found])
        return None

    def _find_passenger(self, code: str, boarding: labels_passes.BoardingPass) -> Whom:
        """The booked person by the name on the pass, then by everything on our slip: several may share both."""
        if not is_of_flight(boarding, self._trip):
            return Whom(problem="other_flight", told=say("This boarding pass is not for {0}.", self._leg["code"]))
        named = [
            row
            for row in self._db.query(_BOOKED, {"leg": self._leg["id"]})
            if pass_name(row["surname"], row["given_names"], row["nationality"]) == boarding.name
        ]
        if len(named) > 1:
            exact = [row for row in named if self._write_code(row) == code]
            named = exact or named
        if len(named) == 1:
            return Whom(named[0]["id"], named[0]["ref"])
        if named:
            return _ask_whom(say("this boarding pass"), [row["ref"] for row in named])
        return Whom(problem="unknown", told=say("Nobody on {0} has the name of this boarding pass.", self._leg["code"]))

    def _write_code(self, row: Mapping[str, Any]) -> str:
        try:
            infant = is_infant(PartialDate.parse(row["birth_date"]), self._trip.departs.date()) if row["birth_date"] else False  # fmt: skip
            return pass_code(
                self._trip, row["surname"], row["given_names"], row["nationality"], row["seat"] or "", infant=infant
            ).strip()
        except ValueError:
            return ""


def _ask_whom(what: str, refs: Sequence[str]) -> Whom:
    return Whom(problem="ambiguous", told=ask_which(what, refs), candidates=tuple(sorted(refs)))


_DOCUMENTS = (
    "SELECT DISTINCT p.id, p.ref, status FROM documents d JOIN people p ON p.id = person_id WHERE d.number = ? "
    "ORDER BY status = 'held', d.id DESC"
)
_HERE = f"""
    AND id IN (SELECT person_id FROM bookings WHERE leg_id = :leg AND plan_id = {PUBLISHED_PLAN}
        UNION SELECT person_id FROM sightings WHERE leg_id = :leg)
"""
_BOOKED = f"""
    SELECT p.id, p.ref, surname, given_names, nationality, birth_date, seat FROM bookings b JOIN people p ON p.id = b.person_id
    WHERE leg_id = :leg AND plan_id = {PUBLISHED_PLAN} ORDER BY p.id
"""


"""Titles of the column of numbers, in small letters."""
