"""The whole operation: people in order with their references, groups and rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

from maker.cases import Cases, having
from maker.draw import Draw
from maker.papers import Offices, give_documents
from maker.people import Someone, everybody, flat
from maker.sources import rows

SEED = 20230504


@dataclass(frozen=True, slots=True)
class Rule:
    kind: str
    a: str
    b: str
    reason: str


@dataclass(slots=True)
class Operation:
    """`numbers` are the document numbers used so far."""

    units: list[list[Someone]]
    rules: list[Rule] = field(default_factory=list)
    numbers: set[str] = field(default_factory=set)

    @property
    def people(self) -> list[Someone]:
        return flat(self.units)


def make_operation(seed: int = SEED) -> Operation:
    """The same people, papers and rules for the same seed."""
    draw = Draw(seed)
    operation = Operation(everybody(draw))
    offices = Offices(draw)
    give_documents(draw, operation.people, operation.numbers)
    offices.grant_all(operation.units)
    Cases(draw, offices, operation.numbers).apply(operation.units)
    _register(operation.units)
    _group(operation.units)
    operation.rules = _Rules(draw, operation.people).all()
    return operation


def _register(units: Iterable[list[Someone]]) -> None:
    """References run in the order of registration; every unit of two or more is a household."""
    number, household = 0, 0
    for unit in units:
        household += len(unit) > 1
        for one in unit:
            number += 1
            one.ref = f"P{number:05}"
            one.household = f"H{household:03}" if len(unit) > 1 else None


def _group(units: Iterable[list[Someone]]) -> None:
    """The first group that fits and has room takes the whole household."""
    groups, size = rows("groups.csv"), Counter[str]()
    for unit in units:
        one = unit[0]
        for group in groups:
            if (
                group["nationality"] == one.nationality
                and group["provinces"] in ("", *_and_parts(group["provinces"], one.province.name))
                and group["location"] == one.location
                and size[group["name"]] + len(unit) <= int(group["most"])
            ):
                size[group["name"]] += len(unit)
                for member in unit:
                    member.group = group["name"]
                break


def _and_parts(provinces: str, name: str) -> tuple[str, ...]:
    """The list itself where the province stands on it."""
    return (provinces,) if name in provinces.split("|") else ()


class _Rules:
    """Who is kept apart, goes together, is pinned or kept off a leg. Nobody has two rules."""

    def __init__(self, draw: Draw, people: list[Someone]) -> None:
        self._draw = draw
        self._people = people
        self._used: set[str] = set()

    def all(self) -> list[Rule]:
        return [*self._apart(), *self._together(), *self._pins(), *self._forbids()]

    def _free(self, nationality: str) -> list[Someone]:
        """Those with no household and no rule yet, and no case but a remark."""
        return [
            one
            for one in self._people
            if one.nationality == nationality
            and one.role == "single"
            and one.ref not in self._used
            and all(case in ("remarks", "lists disagree") for case in one.cases)
        ]

    def _plain(self, nationality: str, fits: Callable[[Someone], bool] = lambda one: True) -> Someone:
        """One of the free who fits. Raises IndexError where nobody does."""
        chosen = self._draw.one([one for one in self._free(nationality) if fits(one)])
        self._used.add(chosen.ref)
        return chosen

    def _two(self, nationality: str, alike: Callable[[Someone], object]) -> tuple[Someone, Someone]:
        """Two of the free who are alike."""
        among: dict[object, list[Someone]] = {}
        for one in self._free(nationality):
            among.setdefault(alike(one), []).append(one)
        first, second, *_ = self._draw.shuffled(self._draw.one([found for found in among.values() if len(found) > 1]))
        self._used |= {first.ref, second.ref}
        return first, second

    def _apart(self) -> list[Rule]:
        made: list[Rule] = []
        reasons = {
            "TWN": ["Asked for by one of them"],
            "VNM": ["Quarrel in the shelter on 9 May", "Asked for by one of them", "Social worker's advice"],
            "CHN": ["Asked for by the embassy", "Quarrel in the shelter on 11 May", "Asked for by one of them"],
            "IDN": ["Social worker's advice"],
            "PHL": ["Asked for by one of them"],
        }
        for nationality, several in reasons.items():
            for reason in several:
                first, second = self._two(nationality, lambda one: one.location)
                made.append(Rule("apart", first.ref, second.ref, reason))
        return made

    def _together(self) -> list[Rule]:
        (helped,) = having(self._people, "helped")
        beside = self._plain("IDN", lambda one: _journey(one) == _journey(helped))
        made = [Rule("together", helped.ref, beside.ref, "Walks with a companion")]
        for nationality, reason in (("VNM", "Cousins"), ("CHN", "Friends since school"), ("PHL", "Neighbours at home")):
            first, second = self._two(nationality, _journey)
            made.append(Rule("together", first.ref, second.ref, reason))
        return made

    def _pins(self) -> list[Rule]:
        def may_go(to: set[str], day: date) -> Callable[[Someone], bool]:
            return lambda one: (
                one.location == "CLK3" and one.destination in to and one.document is not None and _starts_by(one, day)
            )

        first, second = "CLK3-MNL-25 GA871-25", "CLK3-MNL-26 GA871-26"
        made = [
            Rule("pin", self._plain("IDN", may_go({"CGK", "IDN"}, date(2023, 5, 25))).ref, first, reason)
            for reason in ("Speaks for the first flight", "Ministry receives on 25 May", "Ministry receives on 25 May")
        ]
        onward = self._plain("IDN", may_go({"KNO"}, date(2023, 5, 26)))
        made.append(Rule("pin", onward.ref, f"{second} GA190-26", "Ticket to Kualanamu is in this name"))
        made.append(
            Rule(
                "pin",
                self._plain("IDN", may_go({"CGK", "IDN"}, date(2023, 5, 26))).ref,
                second,
                "Seat by the aisle is booked",
            )
        )
        (cancelled,) = having(self._people, "pin cancelled")
        made.append(Rule("pin", cancelled.ref, "VJ8917-24", "Seat was booked on the charter"))
        return made

    def _forbids(self) -> list[Rule]:
        chosen = (
            ("VNM", "VN5650-18", "Statement in the morning of 18 May"),
            ("CHN", "CZ5098-19", "Statement in the afternoon of 19 May"),
            ("IDN", "PR535-22", "Seat not confirmed by the carrier"),
            ("MYS", "MH805-17", "Asks to travel with the second flight"),
        )
        return [Rule("forbid", self._plain(nationality).ref, leg, reason) for nationality, leg, reason in chosen]


def _journey(one: Someone) -> tuple[object, ...]:
    """What two people must have in common to travel together."""
    return one.location, one.destination, one.document is None, one.ready_from, _permit_start(one)


def _permit_start(one: Someone) -> date | None:
    permit = one.clearances.get("exit_permit")
    return permit.valid_from if permit else None


def _starts_by(one: Someone, day: date) -> bool:
    start = _permit_start(one)
    return start is not None and start <= day
