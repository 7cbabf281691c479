"""Types for the reading of a paper: upright pages, and doubtful cells with reasons and other readings.

Boxes are left, top, right, bottom in pixels of a page's picture as read, from its upper left corner. For the text of a
PDF they are in points.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from repatriate.model.saying import Said

Box = tuple[float, float, float, float]


LANGUAGES = ("en", "fr", "es", "pt", "id", "ms", "fil", "vi", "th", "km", "my", "zh-Hans", "ar", "sw")
"""Languages that names on pictures can be read in, by their codes in the lexicon; one of them an officer may choose. Of two that the
same titles speak for, the first is believed."""


class PaperKind(StrEnum):
    """The kinds of files that are no spreadsheet but may hold a list."""

    DOCUMENT = "document"
    PDF = "pdf"
    MAIL = "mail"
    CHAT = "chat"
    LINES = "lines"
    """Text without a table: numbered lines, columns set with spaces, forms of words and what they are."""
    PASSENGERS = "passengers"
    """A PAXLST message, as carriers send it to states."""
    PICTURE = "picture"
    """Photos and scans, and the pages of a PDF that hold no text."""


class Why(StrEnum):
    """The reason why a cell is doubtful."""

    READINGS_DIFFER = "readings_differ"
    ONE_READING = "one_reading"
    """No second reading could be made, and no check proves it."""
    MARKS = "marks"
    """Both readings agree on the letters; the marks of the language are not proved."""
    EMPTY = "empty"
    """There is ink, and nothing was read."""
    NO_DATE = "no_date"
    SHAPE = "shape"
    """The column's other cells look otherwise."""
    SEQUENCE = "sequence"
    """It does not follow on the number above it."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A cell that an officer has to look at. `offers` are the first reading, which stands in the cell, the second, and what
    a check proposes, each once. `page` counts from 0."""

    why: Why
    offers: tuple[str, ...]
    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it was read: `picture` is a JPEG, set upright. `rows` and `cells` say where those of the sheet are on it, by
    the row from 0 and the column from 0."""

    picture: bytes
    width: int
    height: int
    sheet: str
    rows: Mapping[int, Box] = field(default_factory=dict)
    cells: Mapping[tuple[int, int], Box] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Paper:
    """The result of reading a paper, besides its cells.

    `language` is the one in which names were read, a code as in the lexicon; None if it made no difference. `asked`: it
    could not be determined, and an officer should choose it. `gaps` are sentences on rows that seem to be missing and
    on unreadable pages. `parts` are what can be read instead, such as the attachments of a mail.
    """

    kind: PaperKind
    pages: tuple[Page, ...] = ()
    language: str | None = None
    asked: bool = False
    gaps: tuple[Said, ...] = ()
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadAs:
    """An officer's instructions for reading a paper.

    `pages` count from 0; without any, all are read. `turns` are degrees clockwise by page. `part` is the attachment of
    a mail. `more` are further pictures of the same list, in order.
    """

    language: str | None = None
    pages: tuple[int, ...] = ()
    turns: Mapping[int, int] = field(default_factory=dict)
    password: str | None = None
    part: str | None = None
    more: tuple[Path, ...] = ()

    def of_pages(self, pages: Sequence[int]) -> ReadAs:
        """The same for these pages alone, which count anew from 0."""
        turns = {number: self.turns[page] for number, page in enumerate(pages) if page in self.turns}
        return replace(self, pages=(), turns=turns)


AS_IT_IS = ReadAs()


@dataclass(frozen=True, slots=True)
class Word:
    """Text that stands together, and how sure its reader is, 0 to 1. `spaced` says whether a space follows it; None where nobody
    knows, as at the end of a line of a picture."""

    text: str
    box: Box
    score: float = 1.0
    spaced: bool | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """The box of a cell, and its words in reading order."""

    box: Box
    words: tuple[Word, ...] = ()


Grid = list[list[Slot]]
"""Rows of slots, all equally long; text outside of the table is a row whose first slot holds it."""
