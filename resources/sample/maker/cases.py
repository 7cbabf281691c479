"""Takes people for the cases of cases.toml and makes them what the case says."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from maker.draw import Draw
from maker.papers import Offices, emergency, passport, unanswer
from maker.people import Document, Hold, Someone, flat
from maker.sources import toml

_PAIRED = {"husband", "wife", "sibling"}


class Cases:
    def __init__(self, draw: Draw, offices: Offices, numbers: set[str]) -> None:
        self._draw = draw
        self._offices = offices
        self._numbers = numbers

    def apply(self, units: list[list[Someone]]) -> None:
        """Every case, in the order of the file; nobody is taken twice. Raises LookupError when people run out."""
        for case in toml("cases.toml")["case"]:
            for nationality, number in case["who"].items():
                for one in self._take(units, case, nationality, number):
                    one.cases.append(case.get("mark", case["name"]))
                    self._make(one, case)
        for one in flat(units):
            self._care(one)

    def _take(self, units: list[list[Someone]], case: dict[str, Any], nationality: str, number: int) -> list[Someone]:
        fits = [
            one
            for one in flat(units)
            if one.nationality == nationality and not any(other.cases for other in one.unit) and _fits(one, case)
        ]
        chosen: list[Someone] = []
        for one in self._draw.shuffled(fits):
            if len(chosen) < number and not any(one in other.unit for other in chosen):
                chosen.append(one)
        if len(chosen) < number:
            raise LookupError(f"case {case['name']!r}: {len(chosen)} of {number} {nationality}")
        return chosen

    def _make(self, one: Someone, case: dict[str, Any]) -> None:
        for keys, change in _CHANGES:
            if keys & case.keys():
                change(self, one, case)

    def _documents(self, one: Someone, case: dict[str, Any]) -> None:
        kind = case["document"]
        one.older = None
        one.notes = [note for note in one.notes if "copy on the phone" not in note]
        if kind == "none":
            one.document = None
            one.notes = []
            return
        make = passport if kind == "passport" else emergency
        document = make(self._draw, one, self._numbers)
        if kind == "passport":
            one.notes = []
        if "expiry" in case:
            document = Document(document.type, document.number, document.issuer, case["expiry"])
        one.document = document

    def _permit(self, one: Someone, case: dict[str, Any]) -> None:
        """Dates of their own for all of the household."""
        first, last = case["permit"]
        for member in one.unit:
            permit = member.clearances["exit_permit"]
            permit.valid_from, permit.valid_until = first, last
            if member.clear_until:
                member.ready_from, member.clear_until = first, last

    def _clearances(self, one: Someone, case: dict[str, Any]) -> None:
        if "fit_to_fly" in case.get("unanswered", ()) or case.get("fit"):
            self._offices.fit_to_fly(one)
        for kind in case.get("unanswered", ()):
            unanswer(one, kind)
        for answer in ("refused", "withdrawn"):
            for kind in case.get(answer, ()):
                unanswer(one, kind, answer)
        for kind in case.get("absent", ()):
            one.clearances.pop(kind, None)
            if kind == "exit_permit":
                one.ready_from = one.clear_until = None

    def _holds(self, one: Someone, case: dict[str, Any]) -> None:
        for key in ("hold", "hold2"):
            if key in case:
                kind, start, end, reason = case[key]
                one.holds.append(Hold(kind, start or None, end or None, reason))

    def _note(self, one: Someone, case: dict[str, Any]) -> None:
        text = case["note"] if "note" in case else self._draw.one(case["notes"])
        if text:
            one.notes.append(text)

    def _birth(self, one: Someone, case: dict[str, Any]) -> None:
        assert one.born
        shown = {"year": f"{one.born.year}-??-??", "month": f"{one.born.year}-{one.born.month:02}-??", "none": None}
        one.birth_text = shown[case["birth"]]
        one.born = None

    def _care(self, one: Someone) -> None:
        """Infants and their families, and minors who are alone, come first; other minors and pregnant women too."""
        if one.role == "minor" and "UMNR" not in one.assistance:
            one.assistance.append("UMNR")
            one.notes.insert(0, "Social worker is guardian until handed over")
        if any(member.age < 2 or "PREG" in member.assistance for member in one.unit) or one.role == "minor":
            one.priority = min(one.priority, 1)
        elif any(member.age < 18 for member in one.unit):
            one.priority = min(one.priority, 2)


def _fits(one: Someone, case: dict[str, Any]) -> bool:
    pick = case.get("pick", "single")
    if pick == "pregnant":
        right = one.sex == "F" and 20 <= one.age <= 36 and one.role in ("single", "wife")
    elif pick == "couple":
        right = one.role in _PAIRED and all(member.role in _PAIRED for member in one.unit)
    else:
        right = one.role == pick
    return (
        right
        and one.sex == case.get("sex", one.sex)
        and one.location in case.get("at", [one.location])
        and one.destination in case.get("to", [one.destination])
    )


def _set(name: str, key: str) -> Callable[[Cases, Someone, dict[str, Any]], None]:
    def change(cases: Cases, one: Someone, case: dict[str, Any]) -> None:
        setattr(one, name, case[key])

    return change


def _assist(cases: Cases, one: Someone, case: dict[str, Any]) -> None:
    one.assistance.extend(case["assistance"])


_Change = Callable[[Cases, Someone, dict[str, Any]], None]
# Which keys of a case call for which change; in this order, papers before the dates and notes that tell of them.
_CHANGES: tuple[tuple[frozenset[str], _Change], ...] = (
    (frozenset({"document"}), Cases._documents),
    (frozenset({"permit"}), Cases._permit),
    (frozenset({"unanswered", "refused", "withdrawn", "absent", "fit"}), Cases._clearances),
    (frozenset({"hold"}), Cases._holds),
    (frozenset({"ready"}), _set("ready_from", "ready")),
    (frozenset({"destination"}), _set("destination", "destination")),
    (frozenset({"location"}), _set("location", "location")),
    (frozenset({"priority"}), _set("priority", "priority")),
    (frozenset({"set_sex"}), _set("sex", "set_sex")),
    (frozenset({"assistance"}), _assist),
    (frozenset({"birth"}), Cases._birth),
    (frozenset({"note", "notes"}), Cases._note),
)


def having(people: Iterable[Someone], mark: str) -> list[Someone]:
    """Those taken for the case of that name or mark."""
    return [one for one in people if mark in one.cases]
