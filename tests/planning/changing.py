"""Does to a snapshot what a suggestion says, read from its short name alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from repatriate.model.entities import DocumentType, Leg, Person, RuleKind, TravelDocument
from repatriate.model.plan import Snapshot

PASSPORT, ETD = TravelDocument(DocumentType.PASSPORT), TravelDocument(DocumentType.ETD)


def changed(snapshot: Snapshot, ref: str, change: str) -> Snapshot:
    """`clear_until 2025-05-12 P1 P2`, `seats F1 +2`, `apart P6`: of `ref` where nobody is named; several with ` + `."""
    for one in change.split(" + ")[1:]:
        snapshot = changed(snapshot, ref, one)
    change = change.split(" + ")[0]
    name, *words = change.split()
    known = {person.ref for person in snapshot.people}
    named = [word for word in words if word in known]
    refs, rest = named or [ref], [word for word in words if word not in known]
    match name:
        case "plan":
            return snapshot
        case "ready_from" | "clear_until":
            return people(snapshot, refs, lambda one: replace(one, **{name: date.fromisoformat(rest[0])}))
        case "document_expiry":
            return people(snapshot, refs, lambda one: _valid_until(one, date.fromisoformat(rest[0])))
        case "document":
            return people(snapshot, refs, lambda one: replace(one, document=ETD))
        case "document_type":
            return people(snapshot, refs, lambda one: replace(one, document=PASSPORT))
        case "hold":
            return people(snapshot, refs, lambda one: replace(one, holds=()))
        case "clearance":
            return people(snapshot, refs, lambda one: replace(one, clearances_missing=()))
        case "max_layover_hours":
            return replace(snapshot, settings=replace(snapshot.settings, max_layover_hours=int(rest[0])))
        case "accepts_etd":
            return legs(snapshot, rest[0], lambda leg: replace(leg, accepts_etd=True))
        case "forbid" | "pin":
            gone = (RuleKind(name), refs[0], set(rest) - {"lifted"})
            return replace(snapshot, rules=tuple(r for r in snapshot.rules if (r.kind, r.a, set(r.legs)) != gone))
        case "apart":
            pair = {named[0], named[1] if len(named) > 1 else ref}
            kept = tuple(r for r in snapshot.rules if r.kind is not RuleKind.APART or {r.a, r.b} != pair)
            return replace(snapshot, rules=kept)
        case _:
            more = int(rest[1])
            return legs(snapshot, rest[0], lambda leg: replace(leg, **{name: getattr(leg, name) + more}))


def people(snapshot: Snapshot, refs: list[str], change: Callable[[Person], Person]) -> Snapshot:
    return replace(snapshot, people=tuple(change(one) if one.ref in refs else one for one in snapshot.people))


def legs(snapshot: Snapshot, code: str, change: Callable[[Leg], Leg]) -> Snapshot:
    return replace(snapshot, legs=tuple(change(leg) if leg.code == code else leg for leg in snapshot.legs))


def _valid_until(person: Person, day: date) -> Person:
    assert person.document is not None
    return replace(person, document=replace(person.document, expires=day))
