"""Routes as they are drawn: legs between the same two places by the same means are one line, and have words."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from repatriate.model.entities import Mode, Place
from ui.core import format
from ui.core.format import people as people_words
from ui.widgets.map.geometry import Points, shortest_way, straight_way

translate = QCoreApplication.translate
BOW, MORE_BOW = 0.07, 0.06
"""The bend of flights as a share of their way, and the additional bend of those the other way round."""
LISTED = 8
"""Legs of one line that are named one by one."""


@dataclass(frozen=True)
class Route:
    """One leg on the map. `people` of `seats` are on it; `label` is its time in words, `26 May 09:20`."""

    code: str
    mode: Mode
    origin: Place
    destination: Place
    people: int
    seats: int
    label: str = ""


@dataclass(frozen=True)
class Strand:
    """All legs from one place to another by one means; `points` is their way in the world."""

    mode: Mode
    origin: Place
    destination: Place
    routes: tuple[Route, ...]
    points: Points = field(compare=False)  # follows from the places

    @property
    def key(self) -> tuple[str, str, str]:
        return self.mode, self.origin.code, self.destination.code

    @property
    def people(self) -> int:
        return sum(route.people for route in self.routes)

    @property
    def seats(self) -> int:
        return sum(route.seats for route in self.routes)

    def people_on(self, codes: Collection[str]) -> int:
        return sum(route.people for route in self.routes if route.code in codes)

    def has(self, codes: Collection[str]) -> bool:
        return any(route.code in codes for route in self.routes)


def find_position(place: Place) -> tuple[float, float] | None:
    """Longitude and latitude in degrees, where both are known and possible."""
    if place.longitude is None or place.latitude is None:
        return None
    if not (math.isfinite(place.longitude) and abs(place.longitude) <= 360 and abs(place.latitude) <= 90):
        return None
    return place.longitude, place.latitude


def list_missing(routes: Iterable[Route]) -> list[str]:
    """Codes of the places that cannot be drawn, in order."""
    places = (place for route in routes for place in (route.origin, route.destination))
    return sorted({place.code for place in places if find_position(place) is None})


def build_strands(routes: Iterable[Route]) -> list[Strand]:
    """Routes whose two places are known, bundled; flights bend, those the other way round more."""
    bundles: dict[tuple[str, str, Mode], list[Route]] = defaultdict(list)
    for route in routes:
        if find_position(route.origin) is not None and find_position(route.destination) is not None:
            bundles[route.origin.code, route.destination.code, Mode(route.mode)].append(route)
    made = []
    for (origin, destination, mode), legs in sorted(bundles.items()):
        start, end = find_position(legs[0].origin), find_position(legs[0].destination)
        assert start is not None
        assert end is not None
        if mode is Mode.AIR:
            back = origin > destination and (destination, origin, mode) in bundles
            points = shortest_way(start, end, BOW + MORE_BOW * back)
        else:
            points = straight_way(start, end)
        made.append(Strand(mode, legs[0].origin, legs[0].destination, tuple(legs), points))
    return made


def mode_words(mode: Mode) -> str:
    return {
        Mode.AIR: translate("Words", "Air"),
        Mode.ROAD: translate("Words", "Road"),
        Mode.SEA: translate("Words", "Sea"),
        Mode.RAIL: translate("Words", "Rail"),
    }[mode]


def describe_filled(people: int, seats: int) -> str:
    """`33 of 36 seats`; only the people where the seats are not known."""
    return (
        translate("Map", "{0} of {1} seats").format(format.number(people), format.number(seats))
        if seats
        else people_words(people)
    )


def leg_words(route: Route) -> str:
    """`GA 871, MNL → CGK, 26 May 09:20, 33 of 36 seats`."""
    way = f"{route.origin.code} → {route.destination.code}"
    return ", ".join(
        part for part in (route.code, way, route.label, describe_filled(route.people, route.seats)) if part
    )


def strand_words(strand: Strand, highlight: Collection[str] = ()) -> str:
    """The words of its leg; where it has several, a line for all and a line for each, the highlighted ones first."""
    if len(strand.routes) == 1:
        return leg_words(strand.routes[0])
    head = translate("Map", "{0} → {1}, {2}: {3} departures, {4}").format(
        strand.origin.code,
        strand.destination.code,
        mode_words(strand.mode).lower(),
        format.number(len(strand.routes)),
        describe_filled(strand.people, strand.seats),
    )
    return "\n".join([head, *_describe_each(strand, highlight)])


def _describe_each(strand: Strand, highlight: Collection[str]) -> list[str]:
    order = sorted(strand.routes, key=lambda route: route.code not in highlight)
    lines = [
        ", ".join(part for part in (route.code, route.label, describe_filled(route.people, route.seats)) if part)
        for route in order[:LISTED]
    ]
    if len(order) > LISTED:
        lines.append(translate("Map", "and {0} more").format(format.number(len(order) - LISTED)))
    return lines


def place_words(place: Place) -> str:
    """`MNL · Ninoy Aquino International Airport`."""
    return f"{place.code} · {place.name}" if place.name and place.name != place.code else place.code


def describe_map(drawn: Sequence[Strand], not_drawn: Sequence[str], highlight: Collection[str]) -> str:
    """The whole map in sentences, for who cannot see it: highlighted first, then those with most people."""
    if not drawn and not not_drawn:
        return translate("Map", "No routes.")
    order = sorted(drawn, key=lambda strand: (not strand.has(highlight), -strand.people, strand.key))
    parts = []
    for strand in order:
        text = translate("Map", "{0} from {1} to {2}").format(
            mode_words(strand.mode), strand.origin.code, strand.destination.code
        )
        parts.append(f"{text}: {'; '.join(_describe_each(strand, highlight))}.")
    if not_drawn:
        parts.append(not_on_map(not_drawn) + ".")
    return " ".join(parts)


def not_on_map(codes: Sequence[str]) -> str:
    return translate("Map", "Not on the map: {0}").format(", ".join(codes))
