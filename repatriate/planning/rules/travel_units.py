"""Builds the households, and the units that they form with strict groups."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from repatriate.model.entities import Cohesion, Person, RuleKind
from repatriate.model.plan import Snapshot
from repatriate.planning.rules.traveller import Traveller


class Circles:
    """Sets of people that grow together as ties between them are told (union–find). Most people are alone."""

    def __init__(self, refs: Iterable[str]) -> None:
        self._refs = sorted(refs)
        self._known = frozenset(self._refs)
        self._parent: dict[str, str] = {}

    def __contains__(self, ref: str) -> bool:
        return ref in self._known

    def copy(self) -> Circles:
        found = Circles(self._refs)
        found._parent = dict(self._parent)
        return found

    def root(self, ref: str) -> str:
        parent = self._parent
        while (above := parent.get(ref, ref)) != ref:
            parent[ref] = ref = parent.get(above, above)
        return ref

    def tie(self, a: str, b: str) -> None:
        a, b = sorted((self.root(a), self.root(b)))
        self._parent[a] = self._parent[b] = a

    def tie_all(self, people: Iterable[Person], label: Mapping[str, str]) -> None:
        """Ties everyone to the first who bears the same label."""
        first: dict[str, str] = {}
        for person in people:
            if person.ref in label:
                self.tie(first.setdefault(label[person.ref], person.ref), person.ref)

    def sets(self) -> dict[str, list[str]]:
        """Members by root, in the order of ref."""
        found: dict[str, list[str]] = {}
        for ref in self._refs:
            if ref not in self._parent:
                found[ref] = [ref]
            else:
                found.setdefault(self.root(ref), []).append(ref)
        return found


def join_households(snapshot: Snapshot) -> Circles:
    """People with the same `household`, and those whom a `together` rule joins."""
    circles = Circles(person.ref for person in snapshot.people)
    circles.tie_all(snapshot.people, {p.ref: p.household for p in snapshot.people if p.household})
    for rule in snapshot.rules:
        if rule.kind is RuleKind.TOGETHER and rule.b is not None and rule.a in circles and rule.b in circles:
            circles.tie(rule.a, rule.b)
    return circles


def join_units(snapshot: Snapshot, homes: Circles) -> Circles:
    """Households and strict groups that share a person, made one."""
    circles = homes.copy()
    strict = {name for name, cohesion in snapshot.groups.items() if cohesion is Cohesion.STRICT}
    circles.tie_all(snapshot.people, {p.ref: p.group for p in snapshot.people if p.group in strict and p.group})
    return circles


@dataclass(frozen=True, slots=True)
class Unit:
    """People who travel on one itinerary, all of them, or not at all; in the order of ref.

    `kept` are those on frozen legs, who keep what they have whatever the others do.
    """

    members: tuple[Traveller, ...]
    kept: frozenset[str]

    @property
    def free(self) -> Sequence[Traveller]:
        """The members whom the planner may place."""
        return tuple(who for who in self.members if who.ref not in self.kept) if self.kept else self.members

    @property
    def refs(self) -> tuple[str, ...]:
        return tuple(who.ref for who in self.members)
