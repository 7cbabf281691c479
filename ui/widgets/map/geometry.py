"""Geometry of a map: Mercator's projection, the shortest way round the earth, and the visible part. A world is one
wide: x runs from 0 at 180° W to 1 at 180° E and on beyond, y from 0 in the north to 1 in the south."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
"""Rows of x and y."""

LIMIT = 85.05112878
"""Degrees north and south at which Mercator's map is as high as it is wide."""
EQUATOR = 40_075.0
"""Kilometres round the earth."""
CLOSEST = 1_600_000.0
"""Pixels that a world is wide at most: 25 m in one at the equator, where the coasts have nothing more to tell."""


def project(degrees: Points) -> Points:
    """Longitudes and latitudes as places in the world."""
    latitude = np.radians(np.clip(degrees[:, 1], -LIMIT, LIMIT))
    y = 0.5 - np.log(np.tan(math.pi / 4 + latitude / 2)) / (2 * math.pi)
    return np.stack([degrees[:, 0] / 360 + 0.5, y], axis=1)


def latitude_of(y: float) -> float:
    """The latitude, in degrees, at a height of the world."""
    return math.degrees(2 * math.atan(math.exp((0.5 - y) * 2 * math.pi)) - math.pi / 2)


def nearer(longitude: float, to: float) -> float:
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
    points = project(np.stack([longitude, latitude], axis=1))
    across = points[-1] - points[0]
    normal = np.array([-across[1], across[0]])
    if normal[1] > 0 or (normal[1] == 0 and normal[0] > 0):
        normal = -normal
    bent: Points = points + np.sin(math.pi * share) * bow * normal
    return bent


def straight_way(origin: tuple[float, float], destination: tuple[float, float], steps: int = 32) -> Points:
    """A straight line on the map, across 180° where that is nearer."""
    ends = project(np.array([origin, (nearer(destination[0], origin[0]), destination[1])], dtype=np.float64))
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


def seam(xs: NDArray[np.float64]) -> float:
    """The middle of the widest part of the round world in which there is none of these x."""
    around = np.unique(xs % 1)
    gaps = np.diff(around, append=around[0] + 1)
    widest = int(np.argmax(gaps))
    return float((around[widest] + gaps[widest] / 2) % 1)


def fitted(points: Points, width: float, height: float, padding: float, least: float) -> Camera:
    """The closest look at all these points with `padding` pixels around; at least `least` degrees wide."""
    edge = seam(points[:, 0])
    xs = edge + (points[:, 0] - edge) % 1
    low, high = np.array([xs.min(), points[:, 1].min()]), np.array([xs.max(), points[:, 1].max()])
    size = high - low
    room = max(width - 2 * padding, 20.0), max(height - 2 * padding, 20.0)
    scale = min(room[0] / max(float(size[0]), 1e-9), room[1] / max(float(size[1]), 1e-9), width * 360 / least, CLOSEST)
    # As small as both sides of the window allow, where the world would come twice otherwise.
    scale = max(scale, min(width, height))
    middle = (low + high) / 2
    return Camera(float(middle[0]), float(middle[1]), scale, width, height).bounded()
