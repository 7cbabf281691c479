"""The world behind a map of routes: coasts, borders and the names of countries, from resources/map."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import ceil

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QByteArray, QDataStream
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from repatriate.reference.resources import resource_path
from ui.widgets.map import colors
from ui.widgets.map.geometry import Camera, Points, project

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
        at = project(file["names_at"].astype(np.float64))
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
    points = project(degrees)
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


def seen(lines: Lines, camera: Camera) -> tuple[QPainterPath, QPainterPath] | None:
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


def hairline(color: QColor) -> QPen:
    """One pixel of the screen, whatever the scaling: Qt has a fast way for it."""
    pen = QPen(color, 1)
    pen.setCosmetic(True)
    return pen


def draw(painter: QPainter, camera: Camera) -> None:
    """The sea, the land and its borders, as the camera sees them.

    The land is filled by whole pixels, which takes a tenth of the time: the line of the coast lies over its edge.
    """
    near = camera.scale >= NEAR
    painter.save()
    painter.fillRect(0, 0, ceil(camera.width), ceil(camera.height), colors.sea())
    coasts = seen(world().land[near], camera)
    if coasts:
        painter.fillPath(coasts[0], colors.land())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if coasts:
        painter.strokePath(coasts[1], hairline(colors.coast()))
    if borders := seen(world().borders[near], camera):
        painter.strokePath(borders[1], hairline(colors.border()))
    painter.restore()
