"""Checks the rows of a template against each other and the file: references, order of times, duplicates."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from repatriate.intake.columns import REQUIRED
from repatriate.intake.template import Row, Template
from repatriate.model.entities import DocumentKind, LegStatus, Place, convert_to_utc
from repatriate.model.fields import has_name
from repatriate.model.saying import say
from repatriate.reference.countries import is_country


@dataclass(frozen=True, slots=True)
class Known:
    """The present content of the operation file. `legs` has the stored columns of each leg by code."""

    people: Set[str] = frozenset()
    legs: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    currency: str | None = None
    airport: Callable[[str], Place | None] = lambda code: None
    refuse_setting: Callable[[str, Any], str] = lambda key, value: ""
    """A sentence on why a setting cannot be that; empty where it can."""
    counted: Set[str] = frozenset()
    """Departures that were closed with a count: they are not opened again by a workbook."""


def check_template(template: Template, known: Known) -> dict[str, Place]:
    """Add every fault that no single cell shows; gives the places of the workbook and the file by code."""
    for sheet, names in REQUIRED.items():
        for row in template.rows(sheet):
            if sheet == "Legs" and row.text("code") in known.legs:
                continue
            bad = template.faults.fields(sheet, row.number)
            for name in names:
                if name not in row.values and name not in bad:
                    template.fault(
                        sheet, row, name, "missing", say("this is needed, and the cell is empty: fill it in")
                    )
    places = _check_places(template, known)

    def find_place(code: str) -> Place | None:
        return places.get(code) or known.airport(code)

    _check_people(template, known.people, find_place)
    _check_settings(template, known)
    legs = _check_legs(template, known, find_place)
    people = known.people | {str(row.values["ref"]) for row in template.rows("People") if "ref" in row.values}
    _check_rules(template, people, legs)
    for row in template.rows("Documents"):
        said = {"document_type", "document_number", "document_issuer", "document_expiry", "kind"} & set(row.values)
        if not said and not template.faults.fields("Documents", row.number):
            template.fault("Documents", row, "document_type", "missing", say("this row has no document: fill it in"))
        kind, type = row.text("kind"), row.text("document_type")
        if kind and type and DocumentKind(kind).type != type:
            template.fault("Documents", row, "kind", "other_kind", say("not a kind of {0}: change one of them", type))
    for sheet, first, last in (
        ("Clearances", "valid_from", "valid_until"),
        ("Holds", "hold_from", "hold_until"),
        ("Documents", "issued", "document_expiry"),
        ("Promised", "promised_on", "promised_on"),
        ("Withdrawn", "withdrawn", "withdrawn"),
    ):
        for row in template.rows(sheet):
            _check_order(template, sheet, row, first, last)
            if "person" in row.values and row.values["person"] not in people:
                template.fault(
                    sheet, row, "person", "unknown_person", say("not a person here: use a ref of sheet People")
                )
    return places


def _check_settings(template: Template, known: Known) -> None:
    for row in template.rows("Settings"):
        if "value" in row.values and (why := known.refuse_setting(row.text("key") or "", row.values["value"])):
            template.fault("Settings", row, "value", "refused", why)


def _check_places(template: Template, known: Known) -> dict[str, Place]:
    places = dict(known.places)
    for row in template.rows("Places"):
        if "code" not in row.values:
            continue
        code = str(row.values["code"])
        if ":" in code:
            template.fault(
                "Places", row, "code", "bad_code", say("not a code for a place: the colon is for COUNTRY:PLACE")
            )
        base = places.get(code) or known.airport(code)
        country = row.text("country") or (base.country if base else None)
        timezone = row.text("timezone") or (base.timezone if base else None)
        bad = template.faults.fields("Places", row.number)
        for name, value in (("country", country), ("timezone", timezone)):
            if value is None and name not in bad:
                template.fault(
                    "Places",
                    row,
                    name,
                    "missing",
                    say("the cell is empty, and {0} is not a known airport: fill it in", code),
                )
        if country and timezone:
            places[code] = Place(code, row.text("name") or (base.name if base else code), country, timezone)
    return places


def _check_people(template: Template, known: Set[str], place: Callable[[str], Place | None]) -> None:
    unknown = say("not a place here: use an airport code, or add it to sheet Places")
    for row in template.rows("People"):
        values = row.values
        new = values.get("ref") not in known
        if new and not has_name(values):
            why = say("there is no name here; the person was imported without a name")
            template.faults.warn("People", row.number, "surname", None, "no_name", why)
        if "location" in values and place(str(values["location"])) is None:
            template.fault("People", row, "location", "unknown_place", unknown)
        if "destination" in values:
            text = str(values["destination"])
            country, colon, code = text.partition(":")
            if colon:
                found = place(code)
                if found is None:
                    template.fault("People", row, "destination", "unknown_place", unknown)
                elif found.country != country:
                    template.fault(
                        "People",
                        row,
                        "destination",
                        "wrong_country",
                        say("{0}, which is in {1}, not in {2}", code, found.country, country),
                    )
            elif not is_country(text) and place(text) is None:
                template.fault("People", row, "destination", "unknown_place", say("not a country, and {0}", unknown))
        ready, until = values.get("ready_from"), values.get("clear_until")
        if isinstance(ready, date) and isinstance(until, date) and until < ready:
            template.faults.warn("People", row.number, "clear_until", until, "dates_crossed", say("before ready_from"))
        _check_order(template, "People", row, "hold_from", "hold_until")


def _check_order(template: Template, sheet: str, row: Row, first: str, last: str) -> None:
    start, end = row.values.get(first), row.values.get(last)
    if isinstance(start, date) and isinstance(end, date) and end < start:
        template.fault(sheet, row, last, "dates_crossed", say("before {0}: change one of them", first))


def _check_legs(template: Template, known: Known, place: Callable[[str], Place | None]) -> Set[str]:
    currencies = {known.currency} if known.currency else set()
    given = {row.text("code"): row for row in template.rows("Legs")}
    stored = {code: leg for code, leg in known.legs.items() if code not in given or not given[code].text("currency")}
    for row in template.rows("Settings"):
        if row.text("key") == "currency" and "value" in row.values:
            currencies = {str(row.values["value"])}
            other = next((leg for leg in stored.values() if leg["currency"] not in (None, *currencies)), None)
            if other is not None:
                why = say(
                    "not {0}, the currency of {1}: an operation has one currency", other["currency"], other["code"]
                )
                template.fault("Settings", row, "value", "second_currency", why)
    _check_stored(template, {code: leg for code, leg in known.legs.items() if code not in given}, place)
    codes = set(known.legs)
    for row in template.rows("Legs"):
        old = known.legs.get(row.text("code") or "", {})
        if "code" in row.values:
            codes.add(str(row.values["code"]))
        for name in ("origin", "destination"):
            if name in row.values and place(str(row.values[name])) is None:
                template.fault(
                    "Legs",
                    row,
                    name,
                    "unknown_place",
                    say("not a place here: use an airport code, or add it to sheet Places"),
                )
        _check_times(template, row, old, place)
        if row.text("status") == LegStatus.PLANNED and row.text("code") in known.counted:
            why = say("closed with a count of who is aboard: open it again in the program, with a reason")
            template.fault("Legs", row, "status", "closed_with_count", why)
        if "currency" in row.values:
            currency = str(row.values["currency"])
            if currencies and currency not in currencies:
                template.fault(
                    "Legs",
                    row,
                    "currency",
                    "second_currency",
                    say("not {0}: an operation uses one currency", next(iter(currencies))),
                )
            currencies = currencies or {currency}
    return codes


def _check_stored(
    template: Template, legs: Mapping[str, Mapping[str, Any]], place: Callable[[str], Place | None]
) -> None:
    """A place that is moved to another time zone does not turn a leg of the file round."""
    moved = {row.text("code"): row for row in template.rows("Places")}
    for code, leg in legs.items():
        row = moved.get(leg["origin"]) or moved.get(leg["destination"])
        if row is not None and not _in_order(leg, place):
            why = say("wrong for {0}, which would arrive before it leaves: change one of them", code)
            template.fault("Places", row, "timezone", "arrives_before_departure", why)


_TIMES = ("origin", "destination", "departs", "arrives")


def _in_order(leg: Mapping[str, Any], place: Callable[[str], Place | None]) -> bool:
    origin, destination = place(str(leg["origin"])), place(str(leg["destination"]))
    if origin is None or destination is None:
        return True
    return convert_to_utc(_read_moment(leg["arrives"]), destination) > convert_to_utc(
        _read_moment(leg["departs"]), origin
    )


def _check_times(template: Template, row: Row, old: Mapping[str, Any], place: Callable[[str], Place | None]) -> None:
    def merged_value(name: str) -> Any:
        return row.values.get(name, old.get(name))

    origin, destination = place(str(merged_value("origin"))), place(str(merged_value("destination")))
    departs, arrives = merged_value("departs"), merged_value("arrives")
    if origin and destination and origin.code == destination.code:
        template.fault(
            "Legs", row, "destination", "same_place", say("where the departure starts: it goes somewhere else")
        )
    elif (
        departs is not None
        and arrives is not None
        and not _in_order({name: merged_value(name) for name in _TIMES}, place)
    ):
        template.fault(
            "Legs",
            row,
            "arrives" if "arrives" in row.values or "departs" not in row.values else "departs",
            "arrives_before_departure",
            say("before it leaves, each in local time: change one of them"),
        )


def _read_moment(value: Any) -> datetime:
    return value if isinstance(value, datetime) else datetime.fromisoformat(str(value))


def _check_rules(template: Template, people: Set[str], legs: Set[str]) -> None:
    for row in template.rows("Rules"):
        kind, a, b = row.text("kind"), row.text("a"), row.text("b")
        if a is not None and a not in people:
            template.fault("Rules", row, "a", "unknown_person", say("not a person here: use a ref of sheet People"))
        if kind in ("apart", "together") and b is not None:
            if b not in people:
                template.fault("Rules", row, "b", "unknown_person", say("not a person here: use a ref of sheet People"))
            elif a == b:
                template.fault("Rules", row, "b", "same_person", say("the same person as in a: a rule takes two"))
        if kind in ("pin", "forbid") and b is not None:
            for code in b.upper().split():
                if code not in legs:
                    template.fault(
                        "Rules",
                        row,
                        "b",
                        "unknown_leg",
                        say("about {0}, which is not here: use a code of sheet Legs", code),
                    )
