"""Decides who needs a travel document and reads the facts for it; another module draws it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlite_utils import Database

from repatriate.app.core.snapshot import all_people, assignments_of, take_snapshot
from repatriate.app.core.taking_back import NAMED
from repatriate.model.entities import LegStatus, Person
from repatriate.model.errors import UserError
from repatriate.model.plan import Itinerary, Snapshot
from repatriate.model.saying import join_items, join_parts, say
from repatriate.reference.countries import country_name, is_country


@dataclass(frozen=True, slots=True)
class Journey:
    """The journey that a document has to cover, as booked if the person has a seat. `ends` is the local day of arrival,
    or the latest one possible without a booking; `booked` tells which."""

    destination: str
    transit: tuple[str, ...]
    ends: date | None
    booked: bool = False


def read_journeys(db: Database, today: date) -> tuple[Snapshot, dict[str, Itinerary]]:
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
                join_items([say("{0} ({1})", *one) for one in ours], NAMED),
            )
        )
    told += [
        say("{0} holds {1}, printed in another copy of this file: take it out of the documents held first.", *one)
        for one in holders.items()
        if one[0] in copied
    ][:NAMED]
    fact = {"number": ours[0][1]} if ours else {"person": next(iter(holders))}
    return UserError("has_valid_one", join_parts(" ", told), **fact)
