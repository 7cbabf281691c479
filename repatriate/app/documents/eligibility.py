"""Decides who needs a travel document and reads the facts for it; another module draws it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, assert_never

from sqlite_utils import Database

from repatriate.app.core.listing import ListColumn, Listing, Look, Row
from repatriate.app.core.person_names import shown_name
from repatriate.app.core.snapshot import all_people, assignments_of, columns, day, settings_of, take_snapshot
from repatriate.app.core.sql import NAME, WHO, ListQuery
from repatriate.app.core.taking_back import NAMED
from repatriate.app.core.working_day import working_day
from repatriate.app.documents.issuing_office import STATE
from repatriate.app.state.figures import figures
from repatriate.app.state.queries import STANDING, read_lacks
from repatriate.app.state.states import NUMBERS, Lack, State
from repatriate.app.state.words import lack_word
from repatriate.model.entities import LegStatus, Person
from repatriate.model.errors import UserError
from repatriate.model.fields import Kind
from repatriate.model.plan import Itinerary, Snapshot
from repatriate.model.saying import ShortDay, WeekDay, joined, listed, say
from repatriate.reference.countries import country_name, is_country


@dataclass(frozen=True, slots=True)
class Journey:
    """The journey that a document has to cover, as booked if the person has a seat. `ends` is the local day of arrival,
    or the latest one possible without a booking; `booked` tells which."""

    destination: str
    transit: tuple[str, ...]
    ends: date | None
    booked: bool = False


def journeys(db: Database, today: date) -> tuple[Snapshot, dict[str, Itinerary]]:
    """The snapshot, and who travels how: as published, or else as drafted."""
    snapshot = take_snapshot(db, today)
    booked = assignments_of(db, "published")
    return snapshot, booked if booked is not None else assignments_of(db, "draft") or {}


def journey_of(snapshot: Snapshot, booked: dict[str, Itinerary], person: Person) -> Journey:
    """Destination and transit points in words for the page."""
    legs = {leg.code: leg for leg in snapshot.legs}
    codes = booked.get(person.ref, ())

    def name_place(code: str) -> str:
        place = snapshot.places.get(code)
        return f"{place.name}, {country_name(place.country)}" if place else code

    if codes and all(code in legs for code in codes):
        last = legs[codes[-1]]
        home = snapshot.places.get(person.location or "")
        stops = [legs[code].destination for code in codes[:-1]]
        # A stop in the country where the journey starts is no transit: no border is crossed there.
        transit = tuple(
            name_place(stop) for stop in stops if home is None or stop not in snapshot.places
            or snapshot.places[stop].country != home.country
        )  # fmt: skip
        return Journey(name_place(last.destination), transit, last.arrives.date(), booked=True)
    if person.destination is None:
        raise UserError(
            "no_destination",
            say("{0} has no destination: fill it in, the document is for one journey.", person.ref),
            person=person.ref,
        )
    # Not booked yet: the document must still hold on the last leg that could take them.
    ready = max(day for day in (person.ready_from, snapshot.settings.plan_start) if day is not None)
    ends = max(_arrivals_home(snapshot, person, ready), default=None)
    country, _, code = person.destination.partition(":")
    if not code and is_country(country):
        return Journey(country_name(country), (), ends)
    return Journey(name_place(code or country), (), ends)


def earliest_day(snapshot: Snapshot, booked: dict[str, Itinerary], person: Person) -> date:
    """The day until which a document must hold: of arrival where a seat is booked, else the first they could be home."""
    legs = {leg.code: leg for leg in snapshot.legs}
    codes = booked.get(person.ref, ())
    if codes and codes[-1] in legs:
        return legs[codes[-1]].arrives.date()
    ready = max(day for day in (person.ready_from, snapshot.settings.plan_start) if day is not None)
    return min(_arrivals_home(snapshot, person, ready), default=ready)


def _arrivals_home(snapshot: Snapshot, person: Person, ready: date) -> list[date]:
    """The days on which legs that leave from that day on arrive where the person goes."""
    country, _, code = (person.destination or "").partition(":")
    place = code or ("" if is_country(country) else country)
    return [
        leg.arrives.date()
        for leg in snapshot.legs
        if leg.status is LegStatus.PLANNED
        and leg.departs.date() >= ready
        and (leg.destination == place if place else _find_country(snapshot, leg.destination) == country)
    ]


def _find_country(snapshot: Snapshot, code: str) -> str | None:
    place = snapshot.places.get(code)
    return place.country if place else None


def on_leg(db: Database, code: str) -> list[str]:
    """Refs of the people on a leg of the published plan in boarding order: households together, then by name."""
    if next(iter(db.query("SELECT 1 FROM legs WHERE code = ?", (code,))), None) is None:
        raise UserError("unknown_leg", say("This file has no departure {0}. Check the code.", code))
    booked = assignments_of(db, "published")
    if booked is None:
        raise UserError("nothing_published", say("No confirmed plan yet. Plan, then confirm."))
    people = all_people(db, [ref for ref, codes in booked.items() if code in codes])
    if not people:
        raise UserError("empty_leg", say("Nobody is on {0} in the confirmed plan.", code), leg=code)
    heads: dict[str, tuple[str, str]] = {}
    for person in people:
        key = _name_key(person)
        household = person.household or person.ref
        heads[household] = min(heads.get(household, key), key)
    return [
        person.ref
        for person in sorted(
            people, key=lambda one: (heads[one.household or one.ref], one.household or "", _name_key(one), one.ref)
        )
    ]


def _name_key(person: Person) -> tuple[str, str]:
    return ((person.surname or person.native_name or "").casefold(), (person.given_names or "").casefold())


def holders_of_own(db: Database, refs: Iterable[str], today: date) -> dict[str, str]:
    """People who hold a valid document that this office issued, with its number: one valid document a person (ICAO Doc
    9303-8). A document printed from another copy of the file counts too: it is held here under a spent number."""
    rows = db.query(
        "SELECT ref, number FROM documents JOIN people ON people.id = person_id "
        f"WHERE (documents.status = 'issued' OR {_PRINTED_IN_A_COPY}) AND (expires IS NULL OR expires >= ?) "
        "AND ref IN (SELECT value FROM json_each(?)) ORDER BY ref, documents.status DESC",
        (today.isoformat(), json.dumps(list(refs))),
    )
    return {row["ref"]: row["number"] for row in rows}


_PRINTED_IN_A_COPY = "(documents.status = 'held' AND documents.number IN (SELECT number FROM spent))"


def holds_own(db: Database, holders: Mapping[str, str]) -> UserError:
    """The error that people with a valid document of this office, named by number, get no other, with the remedy."""
    copies = db.query(
        f"SELECT ref FROM documents JOIN people ON people.id = person_id WHERE {_PRINTED_IN_A_COPY} "
        "AND documents.number IN (SELECT value FROM json_each(?))",
        (json.dumps(list(holders.values())),),
    )
    copied = {row["ref"] for row in copies}
    ours = [(ref, number) for ref, number in holders.items() if ref not in copied]
    told = []
    if len(ours) == 1:
        told.append(
            say(
                "{0} has a valid document from this office already, {1}: spoil it and issue the next, or print it again.",
                *ours[0],
            )
        )
    elif ours:
        told.append(
            say(
                "{0} people have a valid document from this office already: {1}. Spoil each and issue the next, or print "
                "it again.",
                len(ours),
                listed([say("{0} ({1})", *one) for one in ours], NAMED),
            )
        )
    told += [
        say("{0} holds {1}, printed in another copy of this file: take it out of the documents held first.", *one)
        for one in holders.items()
        if one[0] in copied
    ][:NAMED]
    fact = {"number": ours[0][1]} if ours else {"person": next(iter(holders))}
    return UserError("has_valid_one", joined(" ", told), **fact)


# -- Lists the people who need a travel document, with issuer, reason, latest day and photo; all in SQL, a page at a
# time.


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
            **columns(row, "id ref native_name nationality"),
            name=shown_name(row),
            ours=bool(row["ours"]),
            why=Why(row["why"]),
            remark=row["document_remark"],
            expires=day(row["expires"]),
            leaves=day(row["leaves"]),
            arrives=day(row["arrives"]),
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


def needs(db: Database, today: date) -> Needs:
    """Counts the people who need a document, by State."""
    values = _bind_values(db, today)
    rows = db.conn.execute(
        f"{_NEEDS} SELECT nationality, count(*) FROM needs GROUP BY 1 ORDER BY 2 DESC, 1", values
    ).fetchall()
    found = figures(db, working_day(db, today))
    return Needs(found.need_document, found.registered, values["state"], tuple(rows))


def ids_to_issue(db: Database, today: date, query: ListQuery) -> list[int]:
    """Ids of the listed people for whose State this office issues: `choose all` selects them."""
    return NEEDS.find_ids(db, query, today, also="ours")
