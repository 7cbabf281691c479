"""The parts of a page layout. Boxes are in millimetres from the left and top, font sizes in points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from repatriate.papers.truncation import Truncation
from repatriate.printing.frame import Box

Align = Literal["left", "center", "right"]
Kind = Literal["sheet", "booklet"]
Place = tuple[str, int, str]
"""A position in a layout file: the table, its number among those of its name from 0, and the key; empty for the
whole."""


@dataclass(frozen=True, slots=True)
class Words:
    """Fixed words, one paragraph a line. `size` in points."""

    box: Box
    text: str
    size: float
    bold: bool = False
    italic: bool = False
    numbered: bool = False
    align: Align = "left"


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
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Sign:
    """Room for a signature or a stamp."""

    box: Box
    caption: tuple[str, ...]
    frame: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A rule where the box has no height or no width, else a frame. `line`: how thick, in points."""

    box: Box
    line: float
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Photo:
    box: Box
    caption: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Crest:
    """The arms of the State: a PNG or JPEG file that the office has; nothing is drawn where there is none."""

    box: Box
    image: bytes = b""


@dataclass(frozen=True, slots=True)
class SealBox:
    """Room for a visible digital seal, in whose middle it is drawn; stays empty on a document without one."""

    box: Box


@dataclass(frozen=True, slots=True)
class Stars:
    """Twelve stars in a circle, upright, as wide as the box."""

    box: Box


@dataclass(frozen=True, slots=True)
class Machine:
    """The machine-readable zone: `first` is the middle of its first line, the second follows `apart` below.

    `box` is its strip, the lowest 23.2 mm of the page, in which nothing else may stand (Doc 9303-4).
    """

    box: Box
    left: float
    first: float
    apart: float = 6.35


@dataclass(frozen=True, slots=True)
class Layout:
    """One page. `page` is its width and height in millimetres; `title` is what an officer chooses it by.

    `states`: the issuers whose default it is. `choices`: letters with how the State writes them in a zone, where the
    tables leave it to the State; `truncation`: how it cuts a surname there. `digest` names the text that it was read from
    (SHA-256, hex).
    """

    name: str
    title: str
    kind: Kind
    states: tuple[str, ...]
    validity_days: int
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
    frames: tuple[Line, ...]
    rules: tuple[Line, ...]
    photo: Photo | None
    seal: SealBox | None
    crest: Crest | None
    stars: Stars | None
    machine: Machine
    choices: tuple[tuple[str, str], ...] = ()
    truncation: Truncation = Truncation.LETTERS
    digest: str = ""

    @property
    def lines(self) -> tuple[Line, ...]:
        return self.frames + self.rules

    def boxes(self) -> list[tuple[str, Box]]:
        """Everything that fills a place of its own, by name: none of them may overlap another."""
        return [(name, box) for name, box, _ in self.placed()]

    def placed(self) -> list[tuple[str, Box, Place]]:
        """The same with where in the file each stands."""
        found: list[tuple[str, Box, Place]] = [
            (field.name, field.box, ("field", number, "box")) for number, field in enumerate(self.fields)
        ]
        found += [(f"text {number + 1}", words.box, ("text", number, "box")) for number, words in enumerate(self.words)]
        found += [(sign.caption[0], sign.box, ("sign", number, "box")) for number, sign in enumerate(self.signs)]
        for name, part in (("photo", self.photo), ("seal", self.seal), ("crest", self.crest), ("stars", self.stars)):
            if part is not None:
                found.append((name, part.box, (name, 0, "box")))
        return [*found, ("machine", self.machine.box, ("machine", 0, ""))]
