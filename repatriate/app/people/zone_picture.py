"""Reads the machine-readable zone and the portrait in a picture of a passport. Nothing here writes, and an officer sees
every result.

A zone with fitting check digits is taken as read. One that fits after the fewest changes is taken with these changes
named, unless others need as few. Names have no check digit, so their picture is shown too.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from repatriate.app.core.foreign_files import Cancel, FileFrom, Reader, size_of
from repatriate.app.core.foreign_reader import PICTURE_MEMORY, PICTURE_SECONDS
from repatriate.intake.paper.model import Box as Pixels
from repatriate.intake.paper.zone.passport import PassportPage, group_lines, read_passport
from repatriate.model.errors import UserError
from repatriate.model.reading import open_input
from repatriate.model.saying import Said, say
from repatriate.papers.corrections import Correction, find_corrections
from repatriate.papers.photo import Box
from repatriate.papers.zone_text import find_zone
from repatriate.papers.zones.formats import SHAPES
from repatriate.papers.zones.reading import Zone, read_zone

_REMEDY = say("Save it again as JPEG, or type the lines.")
_PITCH = 2.54
"""Millimetres from one character of a zone to the next: ten to the inch (ICAO Doc 9303-3, 4.5)."""
_PASSPORT_SIGNS = 44
_PORTRAIT_LEFT, _PORTRAIT_ABOVE = 2.0, 11.0
"""Millimetres from where the zone begins to the portrait of a passport, and from the middle of its first line up to the
portrait's lower edge (Doc 9303-4, figure of the data page)."""
_PORTRAIT_WIDE, _PORTRAIT_HIGH = 32.0, 42.0


@dataclass(frozen=True, slots=True)
class ZonePicture:
    """The zone and portrait in a picture of a document.

    `zone` is None if no correction makes the lines valid, or several do. Then `read` are the lines as read, and
    `others` the possible corrections. `changes` are the corrected characters, as in `Correction`. `lines` are the
    positions of the lines on `picture`, a JPEG turned upright by `turned` degrees. `portrait` is the photo's place in a
    passport.
    """

    picture: bytes
    width: int
    height: int
    turned: int
    lines: tuple[Pixels, ...]
    read: tuple[str, ...]
    zone: Zone | None
    changes: tuple[tuple[int, int, str, str], ...]
    others: tuple[Correction, ...]
    portrait: Box | None
    said: tuple[Said, ...]


def read_zone_picture(path: Path, turn: int | None = None, cancel: Cancel = lambda: False) -> ZonePicture:
    """Read in a process of its own. Raises UserError where it is no picture, or shows no zone."""
    about = FileFrom(path.name, _REMEDY, size_of(path))
    open_input(path).close()
    with Reader(PICTURE_SECONDS, PICTURE_MEMORY) as reader:
        page = reader.read(read_passport, path, turn, about=about, cancel=cancel)
    return settle_zone(page)


def settle_zone(page: PassportPage) -> ZonePicture:
    """The zone in the lines of a page, as far as its check digits prove it."""
    ways = [find_zone("\n".join(way)) or way for way in group_lines(page.lines)]
    zone = next(
        (zone for zone in map(_parse_zone, ways) if zone is not None and zone.valid and not zone.problems), None
    )
    changes: tuple[tuple[int, int, str, str], ...] = ()
    others: tuple[Correction, ...] = ()
    if zone is None:
        near = _find_near(ways)
        fewest = [one for one in near if len(one.changes) == min(len(other.changes) for other in near)]
        if len(fewest) == 1:
            zone, changes = read_zone(fewest[0].lines), fewest[0].changes
        else:
            others = tuple(near)
    return ZonePicture(
        page.picture,
        page.width,
        page.height,
        page.turned,
        tuple(line.box for line in page.lines),
        zone.lines if zone is not None and not changes else ways[0],
        zone,
        changes,
        others,
        _find_portrait(page, zone),
        page.said,
    )


def _parse_zone(lines: tuple[str, ...]) -> Zone | None:
    try:
        return read_zone(lines)
    except UserError:
        return None


def _find_near(ways: list[tuple[str, ...]]) -> list[Correction]:
    """Valid zones near any of the ways, each with the fewest changes that lead to it."""
    found: dict[tuple[str, ...], Correction] = {}
    for way in ways:
        try:
            meant = find_corrections(way)
        except UserError:
            continue
        for one in meant:
            known = found.get(one.lines)
            if known is None or len(one.changes) < len(known.changes):
                found[one.lines] = one
    return sorted(found.values(), key=lambda one: len(one.changes))


def _find_portrait(page: PassportPage, zone: Zone | None) -> Box | None:
    """The box of a passport's portrait, from the size of its zone in the picture. None for cards, because their designs
    differ."""
    if len(page.lines) != min(count for count, _ in SHAPES) or (
        zone is not None and len(zone.lines[0]) != _PASSPORT_SIGNS
    ):
        return None
    left, top, right, bottom = page.lines[0].box
    lean = abs(page.slope) * (right - left) / 2
    millimetre = (right - left) / (_PASSPORT_SIGNS * _PITCH)
    x = left + _PORTRAIT_LEFT * millimetre
    y = (top + bottom) / 2 - (lean if page.slope > 0 else -lean) - _PORTRAIT_ABOVE * millimetre
    box = (x, y - _PORTRAIT_HIGH * millimetre, x + _PORTRAIT_WIDE * millimetre, y)
    if box[1] < -0.1 * page.height or box[0] > page.width * 0.6:
        return None
    return Box(
        max(0.0, box[0] / page.width),
        max(0.0, box[1] / page.height),
        min(1.0, box[2] / page.width),
        min(1.0, box[3] / page.height),
    )
