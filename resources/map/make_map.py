"""Make `world.npz`, the coasts, borders and country names behind a map of routes, from Natural Earth as TopoJSON.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python resources/map/make_map.py package

Two levels of detail: `far` for a view of a continent or more, from 1:50m, `near` from 1:10m. Each is thinned by the
method of Visvalingam and Whyatt (1993): the point goes first that makes the smallest triangle with its neighbours.
Asia and the western Pacific, where most operations are, keep more than the rest. The same file comes out each time.

What is written, per level and layer (`far_land_…`, `far_borders_…`, `near_…`), in steps of 1/STEPS degree:
`starts` (rows of longitude, latitude, int32), `lengths` (points of each line, the first included, int32) and `moves`
(from point to point, int16, all lines one after the other, a row of longitudes and one of latitudes). Land lines are rings, closed; one that crosses 180° goes
on beyond it, or ends along it. `names_code` (ISO 3166-1 alpha-3), `names_at` (longitude, latitude), `names_room` (degrees).
"""

from __future__ import annotations

import heapq
import json
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pycountry
from numpy.typing import NDArray

STEPS = 400
SOUTH = -85.0  # a Mercator map ends there
LEVELS = {"far": ("countries-50m.json", 0.012, 0.006), "near": ("countries-10m.json", 0.0007, 0.00016)}
"""File, and the smallest triangle that stays, in square degrees at the equator: elsewhere, and in Asia."""
ASIA = (60.0, -25.0, 180.0, 55.0)  # west, south, east, north
ICE = -60.0  # south of it nobody lives: twenty times coarser
BITE = 1.0  # degrees that one move may cover: who draws a part of a long line need not cut it exactly

Points = NDArray[np.float64]


def read_arcs(topology: dict[str, Any]) -> list[Points]:
    """The arcs in degrees."""
    scale, translate = (np.array(topology["transform"][key]) for key in ("scale", "translate"))
    return [np.cumsum(np.array(arc), axis=0) * scale + translate for arc in topology["arcs"]]


def unwrapped(points: Points) -> Points:
    """Without jumps over 180°: the line goes on beyond it."""
    jumps = np.round(np.diff(points[:, 0], prepend=points[0, 0]) / 360)
    return points - np.stack([np.cumsum(jumps) * 360, np.zeros(len(points))], axis=1)


def thinned(points: Points, elsewhere: float, asia: float) -> Points:
    """The line with the points that matter; its ends stay, and a ring keeps two more as long as it has any size."""
    line = unwrapped(points)
    middle = (line.min(axis=0) + line.max(axis=0)) / 2
    inside = ASIA[0] <= middle[0] % 360 <= ASIA[2] and ASIA[1] <= middle[1] <= ASIA[3]
    least = asia if inside else elsewhere * (20 if middle[1] < ICE else 1)
    count = len(line)
    narrow = np.cos(np.radians(middle[1]))
    xs, ys = (line[:, 0] * narrow).tolist(), line[:, 1].tolist()
    before, after = list(range(-1, count - 1)), list(range(1, count + 1))
    stays = [True] * count
    fewest = 4 if count > 3 and np.allclose(points[0], points[-1]) else 2

    def triangle(at: int) -> float:
        a, b = before[at], after[at]
        return abs((xs[at] - xs[a]) * (ys[b] - ys[a]) - (xs[b] - xs[a]) * (ys[at] - ys[a])) / 2

    sizes = [0.0, *(triangle(at) for at in range(1, count - 1)), 0.0]
    heap = [(sizes[at], at) for at in range(1, count - 1)]
    heapq.heapify(heap)
    left = count
    while heap and left > fewest:
        size, at = heapq.heappop(heap)
        if not stays[at] or size != sizes[at]:
            continue
        if size >= least:
            break
        stays[at], left = False, left - 1
        a, b = before[at], after[at]
        after[a], before[b] = b, a
        for neighbour in (a, b):
            if 0 < neighbour < count - 1:
                # Never smaller than what went before it, so that a line is thinned in one order.
                sizes[neighbour] = max(triangle(neighbour), size)
                heapq.heappush(heap, (sizes[neighbour], neighbour))
    return points[stays]


def joined(indexes: list[int], arcs: list[Points]) -> Points:
    """One ring from its arcs; a negative index is an arc taken backwards."""
    parts = [arcs[index] if index >= 0 else arcs[~index][::-1] for index in indexes]
    return unwrapped(np.concatenate([parts[0], *(part[1:] for part in parts[1:])]))


def area(ring: Points) -> float:
    """In square degrees at the equator."""
    x, y = ring[:, 0] * np.cos(np.radians(ring[:, 1].mean())), ring[:, 1]
    return float(abs(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1))) / 2)


def polygons(geometry: dict[str, Any]) -> Iterator[list[list[int]]]:
    if geometry["type"] == "Polygon":
        yield geometry["arcs"]
    elif geometry["type"] == "MultiPolygon":
        yield from geometry["arcs"]
    elif geometry["type"] == "GeometryCollection":
        for inner in geometry["geometries"]:
            yield from polygons(inner)


def land_rings(topology: dict[str, Any], arcs: list[Points], least: float) -> Iterator[Points]:
    for polygon in polygons(topology["objects"]["land"]):
        for indexes in polygon:
            ring = joined(indexes, arcs)
            if ring[-1, 0] - ring[0, 0] < -180 or ring[-1, 0] - ring[0, 0] > 180:  # Antarctica goes round the pole
                ring = np.concatenate([ring, [[ring[-1, 0], -90.0], [ring[0, 0], -90.0]]])
            ring[:, 1] = np.maximum(ring[:, 1], SOUTH)
            if len(ring) > 3 and area(ring) >= least:
                yield ring


def border_lines(topology: dict[str, Any], arcs: list[Points]) -> Iterator[Points]:
    """The arcs that two countries share."""
    users: Counter[int] = Counter()
    for geometry in topology["objects"]["countries"]["geometries"]:
        own = {index if index >= 0 else ~index for rings in polygons(geometry) for ring in rings for index in ring}
        users.update(own)
    for index, count in users.items():
        line = unwrapped(arcs[index])
        on_the_seam = bool(np.all(np.abs(line[:, 0]) > 179.99))
        if count > 1 and not on_the_seam:
            yield line


def pack(lines: list[Points]) -> dict[str, NDArray[Any]]:
    """Starts, lengths and moves; what does not move on the grid is left out."""
    starts, lengths, moves = [], [], []
    for line in lines:
        steps = np.round(line * STEPS).astype(np.int64)
        steps = steps[np.concatenate([[True], np.any(np.diff(steps, axis=0) != 0, axis=1)])]
        legs: list[NDArray[np.int64]] = []
        for a, b in pairwise(steps):
            parts = int(np.ceil(np.abs(b - a).max() / (BITE * STEPS)))
            cuts = np.round(np.linspace(a, b, parts + 1)).astype(np.int64)
            legs.extend(np.diff(cuts, axis=0))
        if not legs:
            continue
        starts.append(steps[0])
        lengths.append(len(legs) + 1)
        moves.extend(legs)
    return {
        "starts": np.array(starts, np.int32),
        "lengths": np.array(lengths, np.int32),
        "moves": np.array(moves, np.int16).T.copy(),
    }


def inside_run(ring: Points, latitude: float) -> tuple[float, float]:
    """The longest way through a ring along a parallel: its middle and its length, in degrees."""
    a, b = ring, np.roll(ring, -1, axis=0)
    cut = (a[:, 1] > latitude) != (b[:, 1] > latitude)
    share = (latitude - a[cut, 1]) / (b[cut, 1] - a[cut, 1])
    at = np.sort(a[cut, 0] + share * (b[cut, 0] - a[cut, 0]))
    if len(at) < 2:
        return 0.0, 0.0
    west, east = at[0::2], at[1::2]
    best = int(np.argmax(east - west))
    return float((west[best] + east[best]) / 2), float(east[best] - west[best])


def country_names(topology: dict[str, Any], arcs: list[Points]) -> dict[str, NDArray[Any]]:
    """Where a country's name reads best: the widest place, not far from the middle, of its largest part."""
    codes, at, room = [], [], []
    for geometry in topology["objects"]["countries"]["geometries"]:
        country = pycountry.countries.get(numeric=geometry.get("id", ""))
        rings = [joined(polygon[0], arcs) for polygon in polygons(geometry)]
        if country is None or not rings or country.alpha_3 == "ATA":
            continue
        main = max(rings, key=area)
        low, high = main[:, 1].min(), main[:, 1].max()
        best = (0.0, 0.0, 0.0, 0.0)
        for share in np.linspace(0.2, 0.8, 25):
            latitude = float(low + (high - low) * share)
            middle, length = inside_run(main, latitude)
            best = max(best, (length * (1 - abs(share - 0.5)), length, middle, latitude))
        _, length, middle, latitude = best
        codes.append(country.alpha_3)
        at.append((middle, latitude))
        room.append(max(length, sum(area(ring) for ring in rings) ** 0.5))
    order = np.argsort(room)[::-1]
    return {
        "names_code": np.array(codes)[order],
        "names_at": np.array(at, np.float32)[order],
        "names_room": np.array(room, np.float32)[order],
    }


def main(argv: list[str]) -> int:
    folder = Path(argv[1])
    made: dict[str, NDArray[Any]] = {}
    for level, (name, elsewhere, asia) in LEVELS.items():
        topology = json.loads((folder / name).read_text(encoding="utf-8"))
        arcs = read_arcs(topology)
        if level == "far":
            made |= country_names(topology, arcs)
        thin = [thinned(arc, elsewhere, asia) for arc in arcs]
        layers = {"land": list(land_rings(topology, thin, asia / 4)), "borders": list(border_lines(topology, thin))}
        for layer, lines in layers.items():
            packed = pack(lines)
            made |= {f"{level}_{layer}_{key}": value for key, value in packed.items()}
            sys.stdout.write(f"{level} {layer}: {len(packed['lengths'])} lines, {packed['lengths'].sum()} points\n")
    target = Path(__file__).resolve().with_name("world.npz")
    np.savez_compressed(target, **made)  # type: ignore[arg-type]
    sys.stdout.write(f"{target.name}: {target.stat().st_size:,} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
