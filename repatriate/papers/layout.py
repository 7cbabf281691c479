"""Page layouts of travel documents as data: what stands where, in millimetres, in which words."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from repatriate.model.errors import UserError
from repatriate.model.saying import say
from repatriate.reference.resources import resource_path

GENERIC = "generic"


@dataclass(frozen=True, slots=True)
class Box:
    """Millimetres from the left and from the top of the page."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height

    def overlaps(self, other: Box) -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


@dataclass(frozen=True, slots=True)
class Words:
    """Fixed words, one paragraph a line. `size` in points."""

    box: Box
    text: str
    size: float
    bold: bool = False
    italic: bool = False
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """A value of the document under its caption, `gap` millimetres below.

    `value`: fixed, in one or two languages, instead of the document's own.
    """

    box: Box
    name: str
    size: float
    caption: tuple[str, ...] = ()
    value: tuple[str, ...] = ()
    bold: bool = False
    upper: bool = False
    lines: int = 1
    gap: float = 0.9


@dataclass(frozen=True, slots=True)
class Sign:
    """Room for a signature or a seal."""

    box: Box
    caption: tuple[str, ...]
    frame: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A rule where the box has no height or no width, else a frame. `width` in points."""

    box: Box
    width: float


@dataclass(frozen=True, slots=True)
class Photo:
    box: Box
    caption: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Machine:
    """The machine-readable zone: `first` is the middle of its first line, the others follow `apart` below."""

    box: Box
    left: float
    first: float
    apart: float


@dataclass(frozen=True, slots=True)
class Layout:
    """One page. `page` is its width and height in millimetres."""

    name: str
    document_code: str
    zone: str
    pdf_title: str
    language: str
    page: tuple[float, float]
    margin: float
    caption_size: float
    months: tuple[str, ...]
    months_second: tuple[str, ...]
    words: tuple[Words, ...]
    fields: tuple[Field, ...]
    signs: tuple[Sign, ...]
    lines: tuple[Line, ...]
    photo: Photo | None
    machine: Machine

    def boxes(self) -> list[tuple[str, Box]]:
        """Everything that fills a place of its own, by name: none of them may overlap another."""
        boxes = [(field.name, field.box) for field in self.fields]
        boxes += [(f"text {number}", words.box) for number, words in enumerate(self.words, 1)]
        boxes += [(sign.caption[0], sign.box) for sign in self.signs]
        boxes += [("photo", self.photo.box)] if self.photo else []
        return [*boxes, ("machine", self.machine.box)]


@cache
def load_layout(name: str = GENERIC) -> Layout:
    """A layout of resources/layouts by its name. Raises UserError where there is none or it cannot be read."""
    path = resource_path("layouts", f"{name}.toml")
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise UserError("no_layout", say("There is no page layout {0}.", name)) from error
    try:
        return parse_layout(name, tomllib.loads(text))
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise UserError("bad_layout", say("The page layout {0}.toml cannot be read: {1}.", name, str(error))) from error


def parse_layout(name: str, data: dict[str, Any]) -> Layout:
    """A layout from its tables. Raises KeyError, TypeError or ValueError where something is missing or unknown."""
    data = dict(data)
    taken = {key: data.pop(key, []) for key in ("text", "field", "sign", "frame", "rule")}
    photo, machine = data.pop("photo", None), data.pop("machine")
    return Layout(
        name=name,
        page=_pair(data.pop("page")),
        months=_twelve(data.pop("months")),
        months_second=_twelve(data.pop("months_second", None) or [""] * 12),
        words=tuple(Words(**_boxed(table)) for table in taken["text"]),
        fields=tuple(Field(**_boxed(table)) for table in taken["field"]),
        signs=tuple(Sign(**_boxed(table)) for table in taken["sign"]),
        lines=tuple(_line(table) for table in (*taken["frame"], *taken["rule"])),
        photo=Photo(**_boxed(photo)) if photo else None,
        machine=Machine(**_boxed(machine)),
        **data,
    )


def _boxed(table: dict[str, Any]) -> dict[str, Any]:
    values = {key: tuple(value) if isinstance(value, list) else value for key, value in table.items()}
    values["box"] = Box(*(float(side) for side in table["box"]))
    return values


def _line(table: dict[str, Any]) -> Line:
    values = _boxed(table)
    return Line(values["box"], float(values["line"]))


def _pair(value: list[float]) -> tuple[float, float]:
    width, height = value
    return float(width), float(height)


def _twelve(value: list[str]) -> tuple[str, ...]:
    if len(value) != 12:
        raise ValueError("a year has twelve months")
    return tuple(value)
