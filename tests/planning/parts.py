"""Operations taken apart and put side by side."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import pycountry

from repatriate.model.plan import Snapshot


def without(snapshot: Snapshot, refs: Collection[str]) -> Snapshot:
    """The operation as if these people had never come."""
    published = snapshot.published
    return replace(
        snapshot,
        people=tuple(person for person in snapshot.people if person.ref not in refs),
        rules=tuple(rule for rule in snapshot.rules if rule.a not in refs and rule.b not in refs),
        published=None if published is None else {ref: codes for ref, codes in published.items() if ref not in refs},
    )


def both(a: Snapshot, b: Snapshot) -> Snapshot:
    """Two operations in one, with the settings of the first; they share no person, leg, place, household or group."""
    a, b = _renamed(a, "A"), _renamed(b, "B")
    return replace(
        a,
        people=(*a.people, *b.people),
        legs=(*a.legs, *b.legs),
        places={**a.places, **b.places},
        groups={**a.groups, **b.groups},
        rules=(*a.rules, *b.rules),
        published=None if a.published is None or b.published is None else {**a.published, **b.published},
    )


def _renamed(snapshot: Snapshot, prefix: str) -> Snapshot:
    def named(code: str | None) -> str | None:
        return prefix + code if code else code

    def bound_for(destination: str | None) -> str | None:
        country, colon, code = (destination or "").rpartition(":")
        if colon:
            return f"{country}:{prefix}{code}"
        return destination if pycountry.countries.get(alpha_3=code) or code not in snapshot.places else prefix + code

    return replace(
        snapshot,
        people=tuple(
            replace(
                person,
                ref=prefix + person.ref,
                location=named(person.location),
                destination=bound_for(person.destination),
                household=named(person.household),
                group=named(person.group),
            )
            for person in snapshot.people
        ),
        legs=tuple(
            replace(leg, code=prefix + leg.code, origin=prefix + leg.origin, destination=prefix + leg.destination)
            for leg in snapshot.legs
        ),
        places={
            prefix + code: replace(place, code=prefix + code, near=named(place.near))
            for code, place in snapshot.places.items()
        },
        groups={prefix + name: cohesion for name, cohesion in snapshot.groups.items()},
        rules=tuple(
            replace(rule, a=prefix + rule.a, b=named(rule.b), legs=tuple(prefix + code for code in rule.legs))
            for rule in snapshot.rules
        ),
        published=None
        if snapshot.published is None
        else {prefix + ref: tuple(prefix + code for code in codes) for ref, codes in snapshot.published.items()},
    )
