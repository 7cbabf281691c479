"""Lists the people who need a travel document, with issuer, reason, latest day and photo; all in SQL, a page at a
time."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, assert_never

from sqlite_utils import Database

from repatriate.app.core.leg_moments import working_day
from repatriate.app.core.listing import ListColumn, Listing, Look, Row
from repatriate.app.core.person_names import shown_name
from repatriate.app.core.snapshot import parse_day, pick_columns, settings_of
from repatriate.app.core.sql import NAME, WHO, ListQuery
from repatriate.app.documents.issuing_office import STATE
from repatriate.app.state.figures import read_figures
from repatriate.app.state.queries import STANDING, read_lacks
from repatriate.app.state.states import NUMBERS, Lack, State
from repatriate.app.state.words import lack_word
from repatriate.model.fields import Kind
from repatriate.model.saying import ShortDay, WeekDay, say


class Why(StrEnum):
    """The reason why a person needs a document."""

    NONE = "none"
    ENDS_EARLY = "ends early"
    """It ends before they arrive."""
    ENDED = "ended"
    NOT_TAKEN = "not taken"
    """No departure to where they go takes it."""


@dataclass(frozen=True, slots=True)
class NeedRow:
    """Somebody who needs a document. `ours`: a national of the State for which this office issues; also where that or their
    nationality is not known. `remark` is what a list said of their document. `expires` is its last day, `leaves` and
    `arrives` are the days of the seat that they have. `lacks` is what else they lack, as the state tells it."""

    id: int
    ref: str
    name: str
    native_name: str | None
    nationality: str | None
    ours: bool
    why: Why
    remark: str | None
    expires: date | None
    leaves: date | None
    arrives: date | None
    photo: bool
    lacks: tuple[str, ...]


_SEATED = ", ".join(str(NUMBERS[state]) for state in (State.ABOARD, State.SEAT_AT_RISK, State.BOOKED, State.IN_DRAFT))


_ARRIVES = """(SELECT substr(arrives, 1, 10) FROM bookings b JOIN legs ON legs.id = leg_id JOIN plans ON plans.id = plan_id
    WHERE b.person_id = p.id AND plans.state IN ('published', 'draft') ORDER BY plans.state DESC, seq DESC LIMIT 1)"""


_NEEDS = f"""
    WITH seated AS (
        SELECT p.*, d.type, d.number, d.expires, s.lacks, ifnull(p.nationality, :state) = :state OR :state IS NULL AS ours,
            CASE WHEN s.state IN ({_SEATED}) THEN s.day END AS leaves,
            CASE WHEN s.state IN ({_SEATED}) THEN {_ARRIVES} END AS arrives
        FROM people p JOIN {STANDING} LEFT JOIN documents d ON d.person_id = p.id AND d.current = 1
        WHERE instr(s.lacks, char(31) || '{Lack.DOCUMENT}' || char(31)) > 0
    ), needs AS (
        SELECT *, CASE WHEN type IS NULL THEN '{Why.NONE}' WHEN expires < :today THEN '{Why.ENDED}'
            WHEN expires < arrives THEN '{Why.ENDS_EARLY}' ELSE '{Why.NOT_TAKEN}' END AS why
        FROM seated
    )
"""


def _bind_values(db: Database, today: date) -> dict[str, Any]:
    return {"today": working_day(db, today).isoformat(), "state": settings_of(db).get(STATE) or None}


def need_refs(db: Database, today: date) -> list[str]:
    """Everybody who needs one, by reference, in order."""
    rows = db.conn.execute(f"{_NEEDS} SELECT ref FROM needs ORDER BY ref", _bind_values(db, today))
    return [row[0] for row in rows.fetchall()]


def need_rows(db: Database, ids: Sequence[int], today: date) -> dict[int, NeedRow]:
    """These people, by id; who needs none is not among them."""
    values = {**_bind_values(db, today), "ids": json.dumps(list(ids))}
    return {
        row["id"]: NeedRow(
            **pick_columns(row, "id ref native_name nationality"),
            name=shown_name(row),
            ours=bool(row["ours"]),
            why=Why(row["why"]),
            remark=row["document_remark"],
            expires=parse_day(row["expires"]),
            leaves=parse_day(row["leaves"]),
            arrives=parse_day(row["arrives"]),
            photo=row["photo"] is not None,
            lacks=tuple(code for code in read_lacks(row["lacks"]) if code != Lack.DOCUMENT),
        )
        for row in db.query(f"{_NEEDS} SELECT * FROM needs WHERE id IN (SELECT value FROM json_each(:ids))", values)
    }


PHOTO = ListColumn(
    "photo", say("Photo"), sql="CASE WHEN photo IS NULL THEN 'none' ELSE 'yes' END", sort="photo IS NULL", filtered=True, width=74,
    looks={False: Look(say("none"), "attention"), True: Look(say("yes"), "good")}, words={"none": say("none"), "yes": say("yes")},
)  # fmt: skip
"""Whether there is a photo of somebody."""


WHY_WORDS = {
    Why.NONE: say("No document"),
    Why.ENDS_EARLY: say("Ends before they arrive"),
    Why.ENDED: say("Ended"),
    Why.NOT_TAKEN: say("No departure takes it"),
}


def _mark_why(row: Row) -> Look:
    """The look of the reason, with its days."""
    why: Why = row["why"]
    match why:
        case Why.ENDS_EARLY:
            days = ShortDay.of(row["expires"]), ShortDay.of(row["arrives"])
            return Look(say("Ends {0}, arrives {1}", *days), "trouble", "warning")
        case Why.ENDED:
            return Look(say("Ended {0}", row["expires"]), "attention", "document")
        case Why.NOT_TAKEN:
            return Look(WHY_WORDS[why], "attention", "document")
        case Why.NONE:
            return Look(row["remark"] or WHY_WORDS[why], "attention", "document")
    assert_never(why)


def describe_need(row: Row) -> str:
    """The latest day, or the next missing thing: the document is needed for a seat after that."""
    if row["leaves"] is not None:
        return say("by {0}", WeekDay.of(row["leaves"]))
    lacks: tuple[str, ...] = row["lacks"]
    if Lack.HOLD_LIFTED in lacks:
        return say("after the hold is lifted")
    clearance = next((code for code in lacks if code not in set(Lack)), None)
    return say("after the {0}", lack_word(clearance)) if clearance is not None else say("to get a seat")


NEEDS = Listing(
    "needs",
    say("Need a document"),
    "FROM needs WHERE 1",
    "id",
    "ours DESC, leaves IS NULL, leaves, ref",  # this office's own people first, and those whose seat is at risk
    f"{WHO} || ' ' || ifnull(number, '')",
    (
        ListColumn("ref", sql="ref", mark=lambda row: Look(tone="quiet"), width=84),
        ListColumn("name", say("Name"), sql=NAME, beside="native_name", width=220, stretch=True),
        ListColumn("nationality", sql="nationality", kind=Kind.NATIONALITY, filtered=True, width=62),
        ListColumn("why", say("Why"), sql="why", mark=_mark_why, words=WHY_WORDS, tip=lambda row: _mark_why(row).word,
                   filtered=True, width=200),
        ListColumn("needed", say("Needed"), sql="leaves", kind=Kind.DAY, describe=describe_need, words={"": say("no seat yet")},
                   mark=lambda row: Look(tone="quiet" if row["leaves"] is None else "trouble"), tip=describe_need,
                   filtered=True, width=170),
        PHOTO,
    ),
    need_rows,
    _NEEDS,
    _bind_values,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Needs:
    """The number of people who need a document, by nationality, the largest first. `total` counts everybody registered.
    `state` is the issuing State, None where it is not set."""

    people: int
    total: int
    state: str | None
    by_state: tuple[tuple[str | None, int], ...]

    @property
    def ours(self) -> int:
        """The number of them for whom this office issues; all if its State is not set."""
        return self.people - sum(count for _, count in self.others)

    @property
    def others(self) -> tuple[tuple[str, int], ...]:
        """The States to whose embassies the others belong."""
        if self.state is None:
            return ()
        return tuple((code, count) for code, count in self.by_state if code is not None and code != self.state)


def read_needs(db: Database, today: date) -> Needs:
    """Counts the people who need a document, by State."""
    values = _bind_values(db, today)
    rows = db.conn.execute(
        f"{_NEEDS} SELECT nationality, count(*) FROM needs GROUP BY 1 ORDER BY 2 DESC, 1", values
    ).fetchall()
    found = read_figures(db, working_day(db, today))
    return Needs(found.need_document, found.registered, values["state"], tuple(rows))


def ids_to_issue(db: Database, today: date, query: ListQuery) -> list[int]:
    """Ids of the listed people for whose State this office issues: `choose all` selects them."""
    return NEEDS.find_ids(db, query, today, also="ours")
