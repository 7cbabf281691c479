"""Geometry of a map: Mercator's projection, the shortest way round the earth, and the visible part. A world is one
wide: x runs from 0 at 180° W to 1 at 180° E and on beyond, y from 0 in the north to 1 in the south."""

from __future__ import annotations

import math
import struct
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from math import ceil

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QByteArray, QDataStream
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from repatriate.reference.resources import resource_path
from ui.widgets.map import colors

Points = NDArray[np.float64]
"""Rows of x and y."""

LIMIT = 85.05112878
"""Degrees north and south at which Mercator's map is as high as it is wide."""
EQUATOR = 40_075.0
"""Kilometres round the earth."""
CLOSEST = 1_600_000.0
"""Pixels that a world is wide at most: 25 m in one at the equator, where the coasts have nothing more to tell."""


def project_points(degrees: Points) -> Points:
    """Longitudes and latitudes as places in the world."""
    latitude = np.radians(np.clip(degrees[:, 1], -LIMIT, LIMIT))
    y = 0.5 - np.log(np.tan(math.pi / 4 + latitude / 2)) / (2 * math.pi)
    return np.stack([degrees[:, 0] / 360 + 0.5, y], axis=1)


def latitude_of(y: float) -> float:
    """The latitude, in degrees, at a height of the world."""
    return math.degrees(2 * math.atan(math.exp((0.5 - y) * 2 * math.pi)) - math.pi / 2)


def turn_nearer(longitude: float, to: float) -> float:
    """The same longitude, whole turns added, within half a turn of another."""
    return longitude - 360 * round((longitude - to) / 360)


def shortest_way(origin: tuple[float, float], destination: tuple[float, float], bow: float, steps: int = 32) -> Points:
    """The great circle between two (longitude, latitude) in the world, bent northwards by a share of its length.

    It goes on beyond 180° rather than jump. Bent, so that it looks different from a straight line where the circle is none.
    """
    ends = np.radians(np.array([origin, destination], dtype=np.float64))
    a, b = (
        np.array([math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)]) for lon, lat in ends
    )
    angle = math.acos(max(-1.0, min(1.0, float(a @ b))))
    if math.sin(angle) < 1e-9:  # the same place, or its antipode, to which every way is the shortest
        return straight_way(origin, destination, steps)
    share = np.linspace(0, 1, steps + 1)[:, None]
    way = (np.sin((1 - share) * angle) * a + np.sin(share * angle) * b) / math.sin(angle)
    longitude = np.degrees(np.unwrap(np.arctan2(way[:, 1], way[:, 0])))
    longitude += origin[0] - longitude[0]
    latitude = np.degrees(np.arcsin(np.clip(way[:, 2], -1, 1)))
    points = project_points(np.stack([longitude, latitude], axis=1))
    across = points[-1] - points[0]
    normal = np.array([-across[1], across[0]])
    if normal[1] > 0 or (normal[1] == 0 and normal[0] > 0):
        normal = -normal
    bent: Points = points + np.sin(math.pi * share) * bow * normal
    return bent


def straight_way(origin: tuple[float, float], destination: tuple[float, float], steps: int = 32) -> Points:
    """A straight line on the map, across 180° where that is nearer."""
    ends = project_points(
        np.array([origin, (turn_nearer(destination[0], origin[0]), destination[1])], dtype=np.float64)
    )
    way: Points = ends[0] + np.linspace(0, 1, steps + 1)[:, None] * (ends[1] - ends[0])
    return way


@dataclass(frozen=True, slots=True)
class Camera:
    """The view of the map: its middle in the world, a world's width in pixels, and the window's pixels."""

    x: float
    y: float
    scale: float
    width: float
    height: float

    def pixels(self, points: Points, turn: int = 0) -> Points:
        """The positions of points in the window, moved by `turn` whole worlds."""
        middle = np.array([self.x - turn, self.y])
        made: Points = (points - middle) * self.scale + np.array([self.width / 2, self.height / 2])
        return made

    def world(self, x: float, y: float) -> tuple[float, float]:
        return (x - self.width / 2) / self.scale + self.x, (y - self.height / 2) / self.scale + self.y

    def copies(self, low: float, high: float) -> range:
        """By how many whole worlds something from x = low to high must be moved to be seen, each that does."""
        half = self.width / 2 / self.scale
        return range(math.ceil(self.x - half - high), math.floor(self.x + half - low) + 1)

    def grown(self, share: float) -> Camera:
        """The same with a margin: a share of the window on each side."""
        return replace(self, width=self.width * (1 + 2 * share), height=self.height * (1 + 2 * share))

    def moved(self, right: float, down: float) -> Camera:
        """Pixels that the window goes over the world."""
        return replace(self, x=self.x + right / self.scale, y=self.y + down / self.scale).bounded()

    def zoomed(self, factor: float, at: tuple[float, float] | None = None) -> Camera:
        """Closer (above 1) or farther; what is at that pixel stays there, else the middle."""
        at = at or (self.width / 2, self.height / 2)
        scale = min(max(self.scale * factor, min(self.width, self.scale)), CLOSEST)
        x, y = self.world(*at)
        moved = replace(
            self,
            scale=scale,
            x=x - (at[0] - self.width / 2) / scale,
            y=y - (at[1] - self.height / 2) / scale,
        )
        return moved.bounded()

    def bounded(self) -> Camera:
        """Not beyond the poles; x within the first world, which is the same place."""
        half = self.height / 2 / self.scale
        y = 0.5 if half >= 0.5 else min(max(self.y, half), 1 - half)
        return replace(self, x=self.x % 1, y=y)


def find_seam(xs: NDArray[np.float64]) -> float:
    """The middle of the widest part of the round world in which there is none of these x."""
    around = np.unique(xs % 1)
    gaps = np.diff(around, append=around[0] + 1)
    widest = int(np.argmax(gaps))
    return float((around[widest] + gaps[widest] / 2) % 1)


def fit_camera(points: Points, width: float, height: float, padding: float, least: float) -> Camera:
    """The closest look at all these points with `padding` pixels around; at least `least` degrees wide."""
    edge = find_seam(points[:, 0])
    xs = edge + (points[:, 0] - edge) % 1
    low, high = np.array([xs.min(), points[:, 1].min()]), np.array([xs.max(), points[:, 1].max()])
    size = high - low
    room = max(width - 2 * padding, 20.0), max(height - 2 * padding, 20.0)
    scale = min(room[0] / max(float(size[0]), 1e-9), room[1] / max(float(size[1]), 1e-9), width * 360 / least, CLOSEST)
    # As small as both sides of the window allow, where the world would come twice otherwise.
    scale = max(scale, min(width, height))
    middle = (low + high) / 2
    return Camera(float(middle[0]), float(middle[1]), scale, width, height).bounded()


# -- The world behind a map of routes: coasts, borders and the names of countries, from resources/map.


STEPS = 400
"""Parts of a degree in the file."""
SOUTH = -85.0
"""The latitude at which the land ends."""
NEAR = 2600.0
"""Pixels that a world is wide when the finer coasts are taken."""
_VERTEX = np.dtype([("kind", ">i4"), ("x", ">f8"), ("y", ">f8")])
_ANY = Mapping[str, NDArray[np.generic]]


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines in the world, all points one after the other; how many each has, its lowest and highest x and y.

    `cut` marks the points to which no shore leads: land is cut along 180°, and ends at the edge of the map. No piece of a
    line goes further than `longest` in x or y.
    """

    points: Points
    cut: NDArray[np.bool_]
    lengths: NDArray[np.int64]
    low: Points
    high: Points
    longest: float


@dataclass(frozen=True, slots=True)
class Name:
    """A country (alpha-3), where its name is written in the world, and how many worlds wide it may be."""

    code: str
    x: float
    y: float
    room: float


@dataclass(frozen=True, slots=True)
class World:
    land: Mapping[bool, Lines]
    borders: Mapping[bool, Lines]
    names: tuple[Name, ...]


@cache
def world() -> World:
    """Read once, when a map is first shown."""
    with np.load(resource_path("map", "world.npz"), allow_pickle=False) as file:
        at = project_points(file["names_at"].astype(np.float64))
        rooms = file["names_room"].astype(np.float64) / 360
        names = tuple(
            Name(str(code), float(x), float(y), float(room))
            for code, (x, y), room in zip(file["names_code"], at, rooms, strict=True)
        )
        levels = {False: "far", True: "near"}
        return World(
            {near: _read_layer(file, f"{level}_land") for near, level in levels.items()},
            {near: _read_layer(file, f"{level}_borders") for near, level in levels.items()},
            names,
        )


def _first_indices(lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    return np.cumsum(lengths) - lengths


def _read_layer(file: _ANY, layer: str) -> Lines:
    lengths = file[f"{layer}_lengths"].astype(np.int64)
    starts = file[f"{layer}_starts"].astype(np.int64)
    heads = _first_indices(lengths)
    steps = np.zeros((int(lengths.sum()), 2), np.int64)
    inside = np.ones(len(steps), bool)
    inside[heads] = False
    steps[inside] = file[f"{layer}_moves"].astype(np.int64).T
    along = np.cumsum(steps, axis=0)
    degrees = (along + np.repeat(starts - along[heads], lengths, axis=0)) / STEPS
    points = project_points(degrees)
    along_180 = (np.abs(degrees[:, 0]) % 360 == 180) | (degrees[:, 1] <= SOUTH)
    cut = along_180 & np.concatenate([[False], along_180[:-1]]) & inside
    longest = float(np.abs(np.diff(points, axis=0))[inside[1:]].max())
    return Lines(points, cut, lengths, np.minimum.reduceat(points, heads), np.maximum.reduceat(points, heads), longest)


def path_of(pixels: Points, heads: NDArray[np.bool_]) -> QPainterPath:
    """Many lines as one path. Through Qt's stream, since a call for each of a hundred thousand points takes long."""
    vertices = np.empty(len(pixels), _VERTEX)
    vertices["kind"] = np.where(heads, 0, 1)
    vertices["x"], vertices["y"] = pixels[:, 0], pixels[:, 1]
    # What QDataStream writes of a path: how many, each (move 0 or line 1, x, y), start of the last, odd-even rule.
    raw = struct.pack(">i", len(pixels)) + vertices.tobytes() + struct.pack(">ii", int(np.flatnonzero(heads)[-1]), 0)
    made = QPainterPath()
    stream = QDataStream(QByteArray(raw))
    stream >> made
    return made


def clip_lines(lines: Lines, camera: Camera) -> tuple[QPainterPath, QPainterPath] | None:
    """The visible part of these lines, to fill and to draw, without points that share a pixel. Points further out than
    the longest segment cannot reach the window. They are moved inwards, where most of them coincide."""
    parts, heads, cuts = [], [], []
    reach = lines.longest * camera.scale + 2
    for turn in camera.copies(float(lines.low[:, 0].min()), float(lines.high[:, 0].max())):
        low, high = camera.pixels(lines.low, turn), camera.pixels(lines.high, turn)
        inside = np.all(high >= -1, axis=1) & np.all(low <= (camera.width + 1, camera.height + 1), axis=1)
        if not inside.any():
            continue
        mine = np.repeat(inside, lines.lengths)
        pixels = camera.pixels(lines.points[mine], turn)
        pixels = np.clip(pixels, -reach, (camera.width + reach, camera.height + reach))
        grid = np.round(pixels * 1.5)
        stays = np.zeros(len(pixels), bool)
        stays[_first_indices(lines.lengths[inside])] = True
        begins = stays.copy()
        stays[1:] |= np.any(grid[1:] != grid[:-1], axis=1)
        parts.append(pixels[stays])
        heads.append(begins[stays])
        cuts.append(lines.cut[mine][stays])
    if not parts:
        return None
    points, starts = np.concatenate(parts), np.concatenate(heads)
    area = path_of(points, starts)
    cut = np.concatenate(cuts)
    return area, path_of(points, starts | cut) if cut.any() else area


def make_hairline(color: QColor) -> QPen:
    """One pixel of the screen, whatever the scaling: Qt has a fast way for it."""
    pen = QPen(color, 1)
    pen.setCosmetic(True)
    return pen


def draw_land(painter: QPainter, camera: Camera) -> None:
    """The sea, the land and its borders, as the camera sees them.

    The land is filled by whole pixels, which takes a tenth of the time: the line of the coast lies over its edge.
    """
    near = camera.scale >= NEAR
    painter.save()
    painter.fillRect(0, 0, ceil(camera.width), ceil(camera.height), colors.sea_color())
    coasts = clip_lines(world().land[near], camera)
    if coasts:
        painter.fillPath(coasts[0], colors.land_color())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if coasts:
        painter.strokePath(coasts[1], make_hairline(colors.coast_color()))
    if borders := clip_lines(world().borders[near], camera):
        painter.strokePath(borders[1], make_hairline(colors.border_color()))
    painter.restore()
