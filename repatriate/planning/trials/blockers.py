"""Groups obstacles as an officer works on them: papers by nationality, holds by kind, dates by place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from repatriate.model.entities import Leg, Person
from repatriate.model.plan import ReasonCode
from repatriate.planning.itineraries import Ints, Mask, intersect_ids
from repatriate.planning.rules.rule import GroupRemedy, PersonRule
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.rules.travel_units import Unit
from repatriate.planning.rules.traveller import Traveller


class Held(NamedTuple):
    """One thing that holds people up: its kind, as in Advice, and what tells it from others of the kind."""

    kind: str
    key: str


@dataclass(frozen=True)
class Openings:
    """Itineraries that one such thing alone keeps from a unit: ids, and for each the number of the thing, from 1."""

    held: list[Held] = field(default_factory=list)
    units: dict[tuple[str, ...], tuple[Ints, Ints]] = field(default_factory=dict)

    def number(self, held: Held) -> int:
        if held not in self.held:
            self.held.append(held)
        return self.held.index(held) + 1


def find_openings(book: Rulebook, units: Iterable[Unit], closed: frozenset[int]) -> Openings:
    """The obstacles that hold these units up. Itineraries with a `closed` leg (numbers) are ignored."""
    found = Openings()
    lifts = _Lifts(book)
    published = book.snapshot.published or {}
    shut: Mask = np.asarray(np.isin(book.journeys.routes.legs, sorted(closed)).any(axis=1))
    for unit in units:
        members = unit.members
        if len(unit.free) < len(members) or book.parted(unit) or any(who.ref in published for who in members):
            continue
        if any(other in book.frozen.kept for who in members for other in book.apart.get(who.ref, ())):
            continue
        mine = [lifts.of(who) for who in members]
        things = {thing for one in mine for thing in one}
        if not things:
            continue
        opens = [book.open_ids(who) for who in members] if len(members) > 1 else []
        now = intersect_ids(opens) if opens else None
        ids: list[Ints] = []
        labels: list[Ints] = []
        for thing in sorted(things):
            if now is None:
                more = mine[0][thing]
            else:
                all_ = [
                    np.union1d(had, one[thing]) if thing in one else had for had, one in zip(opens, mine, strict=True)
                ]
                more = np.setdiff1d(intersect_ids(all_), now, assume_unique=True)
            more = more[~shut[more]]
            if len(more):
                ids.append(more)
                labels.append(np.full(len(more), found.number(thing), dtype=np.int64))
        if ids:
            joined = np.concatenate(ids)
            order = np.argsort(joined)
            found.units[unit.refs] = joined[order], np.concatenate(labels)[order]
    return found


class _Lifts:
    """Per person what each thing alone keeps from them; worked out once for all whom the rules treat alike."""

    def __init__(self, book: Rulebook) -> None:
        self._book = book
        self._known: dict[object, dict[tuple[str, str], Ints]] = {}

    def of(self, who: Traveller) -> dict[Held, Ints]:
        key = self._book.profile(who)
        if key not in self._known:
            self._known[key] = self._find_lifted(who)
        groups = {group.kind: group for _, group in _list_groups(self._book)}
        return {
            Held(kind, name or groups[kind].gather(who.person)): ids for (kind, name), ids in self._known[key].items()
        }

    def _find_lifted(self, who: Traveller) -> dict[tuple[str, str], Ints]:
        book, routes = self._book, self._book.routes_of(who)
        if not len(routes):
            return {}
        masks = {rule.code: rule.mask(who, routes) for rule in book.rules}
        alone = np.sum(list(masks.values()), axis=0) == 1
        found: dict[tuple[str, str], Mask] = {}
        for rule, group in _list_groups(book):
            for key, mask in group.open_alone(who, routes, masks[rule.code] & alone):
                found[group.kind, key] = mask
        for row in np.flatnonzero(masks[ReasonCode.ETD_REFUSED] & alone).tolist():
            refusing = {leg.carrier or leg.code for leg in list_refusing_legs(book, routes.codes[row])}
            if len(refusing) == 1:
                carrier = "accepts_etd", refusing.pop()
                found.setdefault(carrier, np.zeros(len(routes), dtype=np.bool_))[row] = True
        return {key: routes.ids[mask] for key, mask in found.items() if mask.any()}


def list_refusing_legs(book: Rulebook, codes: Iterable[str]) -> list[Leg]:
    """Legs that cross a border and take no emergency document."""
    return [book.legs[code] for code in codes if book.timed[code].crosses and not book.legs[code].accepts_etd]


def _list_groups(book: Rulebook) -> list[tuple[PersonRule, GroupRemedy]]:
    return [(rule, rule.remedy.group) for rule in book.rules if rule.remedy and rule.remedy.group]


def find_group(book: Rulebook, kind: str) -> GroupRemedy | None:
    """The remedy of that kind; None where it is a leg that would have to change."""
    return next((group for _, group in _list_groups(book) if group.kind == kind), None)


def lift_block(book: Rulebook, held: Held, person: Person, route: int) -> Person:
    """Somebody as they would have to be for that thing not to keep them from an itinerary (an id)."""
    group = find_group(book, held.kind)
    if group is None:
        return person
    return group.change(person, held.key, book.operation.journey(book.journeys.routes.codes[route]))


def is_held_up(book: Rulebook, who: Traveller, route: int) -> bool:
    """Whether something keeps this very person from an itinerary of theirs."""
    routes = book.routes_of(who)
    row = np.flatnonzero(routes.ids == route)
    return bool(len(row)) and not book.open_to(who)[row[0]]
