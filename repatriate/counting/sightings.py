"""What holds of all that was seen: the same for any order of arrival, and however often a sighting arrives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from repatriate.model.counting import Seen, Sighting

Holding = Mapping[tuple[int, int], Sighting]
"""The sighting that holds, by point and person."""


def find_holding(sightings: Iterable[Sighting]) -> dict[tuple[int, int], Sighting]:
    """For each person at each point: the last by time, then by uuid, of those that no other one undid."""
    found: dict[tuple[int, int], Sighting] = {}
    for one in list_standing(sightings):
        before = found.get((one.point, one.person))
        if before is None or (before.at, before.uuid) < (one.at, one.uuid):
            found[one.point, one.person] = one
    return found


def find_joined(sightings: Iterable[Sighting]) -> frozenset[int]:
    """Who was counted as joining at the gate by a sighting that nobody undid, whatever was seen of them since."""
    told = list(sightings)
    undone = {one.undoes for one in told if one.kind is Seen.UNDONE}
    return frozenset(one.person for one in told if one.go_show and one.uuid not in undone)


def list_standing(sightings: Iterable[Sighting]) -> list[Sighting]:
    """Those that no other one undid, in the order given."""
    told = list(sightings)
    undone = {one.undoes for one in told if one.kind is Seen.UNDONE}
    return [one for one in told if one.kind is not Seen.UNDONE and one.uuid not in undone]
