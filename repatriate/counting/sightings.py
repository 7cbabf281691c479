"""Finds the sightings that are valid: the result is the same for any order of arrival and for repeated arrivals."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from repatriate.model.counting import Seen, Sighting

Holding = Mapping[tuple[int, int], Sighting]
"""The sighting that holds, by point and person."""


def find_holding(sightings: Iterable[Sighting]) -> dict[tuple[int, int], Sighting]:
    """The valid sighting of each person at each point: the last by time, then by uuid, that no other one undid."""
    found: dict[tuple[int, int], Sighting] = {}
    for one in list_standing(sightings):
        before = found.get((one.point, one.person))
        if before is None or (before.at, before.uuid) < (one.at, one.uuid):
            found[one.point, one.person] = one
    return found


def find_let_on(sightings: Iterable[Sighting], boarding: Collection[int]) -> tuple[frozenset[int], frozenset[int]]:
    """The people counted at these points without a booking, and those counted past a rule for a reason. Undone
    sightings do not count; later sightings change nothing."""
    there = [one for one in list_standing(sightings) if one.point in boarding and one.kind is Seen.PRESENT]
    return (
        frozenset(one.person for one in there if one.go_show),
        frozenset(one.person for one in there if one.forced),
    )


def list_standing(sightings: Iterable[Sighting]) -> list[Sighting]:
    """The sightings that no other one undid, in the order given."""
    told = list(sightings)
    undone = {one.undoes for one in told if one.kind is Seen.UNDONE}
    return [one for one in told if one.kind is not Seen.UNDONE and one.uuid not in undone]


def find_last(holding: Holding) -> dict[int, Sighting]:
    """The last valid sighting of each person, at any point."""
    found: dict[int, Sighting] = {}
    for (_, person), one in holding.items():
        before = found.get(person)
        if before is None or (before.at, before.uuid) < (one.at, one.uuid):
            found[person] = one
    return found
