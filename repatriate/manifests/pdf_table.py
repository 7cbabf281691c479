"""The rows of a manifest on paper: how wide each column is, how high each row, and drawing them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from repatriate.manifests import wording
from repatriate.manifests.columns import NUMBER, Kind, kind_of
from repatriate.manifests.recipients import RECIPIENTS
from repatriate.manifests.wording import format_legible
from repatriate.model.manifest import Cell, Manifest
from repatriate.printing.document import THIN
from repatriate.printing.fonts import LATIN, load
from repatriate.printing.text import draw_text, fit_text, is_tall, text_width, wrap_text

CAPTION_SIZE = 7.5
HEADER_HEIGHT = 15.0

TICK = 17.0  # points, 6 mm: a box that a thick pen finds

_SIZE = 9.0
_READ_ALOUD = 10.0  # of lists that somebody works with, standing
_WITHOUT_WRAPPING = 8.0  # points: rather this small than names in two lines
_SMALLEST = 7.5  # what is smaller is not read: a column moves beneath instead
_SMALLEST_BENEATH = 7.0
_PAD = 3.0  # points, left and right of a cell's text
_ABOVE = 2.5  # points, above and below a row's text
_NARROWEST = 70.0  # points: what a column of names keeps however crowded the page
_WIDEST_CODE = 96.0
_MOST_BESIDE = 14  # columns
_STAYS = frozenset(
    {
        NUMBER, "ref", "surname", "given_names", "sex", "birth_date", "nationality", "document_type", "document_code",
        "document_number",
    }
)  # fmt: skip
_SPELLINGS = frozenset({"written_name", "native_name"})
_ELASTIC = (Kind.NAME, Kind.TEXT, Kind.NOTE)
_TO_WRITE_IN = {"received_by": 130.0, "received_time": 58.0}  # points; other blank columns are boxes to tick
_TICK_COLUMN = 38.0
_WRITING_ROW, _TICK_ROW = 26.0, 22.0
_AIR = 7.0  # points: what a column gets before names take the rest of a wide page
# In ems, for scripts that stack and others: from the top of a line to its baseline, and from there to the next line's top.
_RISE, _FALL = {True: 1.155, False: 0.98}, {True: 0.595, False: 0.26}
_GAP = 10.0  # points between what stands beneath a row


@dataclass(frozen=True, slots=True)
class Box:
    """A column on the page, `x` and `width` in points; `at` is its place among the manifest's columns."""

    name: str
    at: int
    x: float
    width: float
    wraps: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """Words on a line beneath a row, `x` from the row's left."""

    x: float
    text: str
    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class RowBox:
    """A row ready to be drawn: lines for each column, then lines of pieces beneath; all sizes in points.

    `above` is left free above its text; `joined` says that the next row is of the same household.
    """

    height: float
    above: float
    joined: bool
    size: float
    rise: float
    cells: tuple[Sequence[str], ...]
    leadings: tuple[float, ...]
    bold: frozenset[str]
    beneath: tuple[tuple[Piece, ...], ...]
    beneath_top: float
    beneath_leading: float
    beneath_rise: float


class TableLayout:
    """Measures and draws the rows of one manifest between `left` and `left + width`."""

    def __init__(self, manifest: Manifest, left: float, width: float, tallest: float) -> None:
        self._manifest = manifest
        self._left, self._width, self._tallest = left, width, tallest
        self._marks = wording.find_marks(manifest)
        self._texts = [
            _format_cells(name, [row[at] for row in manifest.rows]) for at, name in enumerate(manifest.columns)
        ]
        self._added = frozenset(manifest.changes.added) if manifest.changes else frozenset()
        below = _columns_below(manifest)
        self._shown = self._worth_showing(below)
        beside = [name for name, _ in self._shown if name not in below]
        self._first = NUMBER if NUMBER in manifest.columns else beside[0]
        self._household = manifest.columns.index("household") if "household" in manifest.columns else None
        blank = [name for name in manifest.columns if kind_of(name) is Kind.BLANK]
        self._least = 0.0
        if blank:
            self._least = _WRITING_ROW if any(name in _TO_WRITE_IN for name in blank) else _TICK_ROW
        self._spelled: dict[tuple[str, bool], str] = {}
        self._widest: dict[str, float] = {}
        self._size, self._boxes, self._beneath = self._divide_columns()
        self._captions = [
            (column.x + _PAD, *fit_text(wording.name_caption(column.name), CAPTION_SIZE, column.width - _PAD, True))
            for column in self._boxes
        ]
        self._ticks, self._writing = self._find_blanks()

    def _worth_showing(self, below: Sequence[str]) -> list[tuple[str, int]]:
        """The columns and their places, without a further spelling of names that nobody on the list has. Other empty columns
        tell that something is not known, and stay."""
        columns = list(enumerate(self._manifest.columns))
        shown = [(name, at) for at, name in columns if name not in _SPELLINGS or any(self._texts[at])]
        beside = any(name not in below for name, _ in shown)
        return shown if beside else [(name, at) for at, name in columns]

    def _find_blanks(self) -> tuple[list[float], list[float]]:
        """The left edges of boxes to tick, and the edges of spaces to write in."""
        ticks, lines = [], set()
        for column in self._boxes:
            if column.name in _TO_WRITE_IN:
                lines |= {column.x, column.x + column.width}
            elif kind_of(column.name) is Kind.BLANK:
                ticks.append(column.x + _PAD)
        return ticks, sorted(lines)

    def _divide_columns(self) -> tuple[float, list[Box], list[tuple[str, int]]]:
        """The type, the columns beside each other, and those beneath: the recipient's, and of the others as many as the
        page is too narrow for, those first that fewest people fill. Who it is and on which document stays beside."""
        columns = self._shown
        below = set(_columns_below(self._manifest))  # never all
        movable = [name for name, _ in columns if name not in below | _STAYS and kind_of(name) is not Kind.BLANK]
        filled = {name: sum(map(bool, self._texts[at])) for name, at in columns}
        movable.sort(key=lambda name: -filled[name])
        while True:
            beside = [column for column in columns if column[0] not in below]
            size, widths = self._fit_columns(beside)
            if widths is not None or not movable or len(beside) < 2:
                break
            below.add(movable.pop())
        return size, self._lay_boxes(beside, size, widths), [column for column in columns if column[0] in below]

    def _fit_columns(self, beside: Sequence[tuple[str, int]]) -> tuple[float, list[float] | None]:
        """The largest type at which the columns fit the page, names giving way first, and their widths; no widths where
        none can be read."""
        largest = _READ_ALOUD if self._least else _SIZE
        elastic = [kind_of(name) in _ELASTIC for name, _ in beside]
        takes = [kind_of(name) is Kind.NAME or name == "received_by" for name, _ in beside]
        size = largest
        natural = self._natural_widths(beside, size)
        while sum(natural) > self._width and size > _WITHOUT_WRAPPING:
            size -= 0.5
            natural = self._natural_widths(beside, size)
        if sum(natural) > self._width:
            size = largest
            natural = self._natural_widths(beside, size)
        widths = _fit_widths(natural, elastic, takes, self._width)
        while widths is None and size > _SMALLEST:
            size -= 0.5
            natural = self._natural_widths(beside, size)
            widths = _fit_widths(natural, elastic, takes, self._width)
        return size, widths

    def _lay_boxes(self, beside: Sequence[tuple[str, int]], size: float, widths: list[float] | None) -> list[Box]:
        natural = self._natural_widths(beside, size)
        if widths is None:  # a great many columns that stay: all give way alike
            scale = self._width / sum(natural)
            widths = [each * scale for each in natural]
        boxes, x = [], self._left
        for (name, at), wanted, given in zip(beside, natural, widths, strict=True):
            boxes.append(Box(name, at, x, given, given < wanted or wanted == _WIDEST_CODE))
            x += given
        return boxes

    def _natural_widths(self, beside: Sequence[tuple[str, int]], size: float) -> list[float]:
        """The width of each column at which nothing wraps, except unusually long codes."""
        found = []
        for name, at in beside:
            kind = kind_of(name)
            if kind is Kind.BLANK:
                found.append(_TO_WRITE_IN.get(name, _TICK_COLUMN))
                continue
            if name not in self._widest:
                self._widest[name] = self._widest_text(name, at)
            caption = text_width(wording.name_caption(name), CAPTION_SIZE, True)
            widest = max(self._widest[name] * size, caption) + 2 * _PAD
            found.append(widest if kind in _ELASTIC else min(widest, _WIDEST_CODE))
        return found

    def _widest_text(self, name: str, at: int) -> float:
        """At a size of 1; what is marked as changed is bold."""
        plain = max((text_width(text, 1) for text in set(self._texts[at])), default=0.0)
        marked = (text_width(self._cell_text(name, number, at), 1, True) for number in self._marks)
        return max(plain, *marked, 0.0)

    def _cell_text(self, name: str, number: int, at: int) -> str:
        text = self._texts[at][number - 1]
        if name == self._first and number in self._marks:
            return f"+ {text}" if number in self._added else f"* {text}"
        return text

    def measure(self, number: int) -> RowBox:
        """The row of that number; smaller than the others only where it would not fit a page of its own."""
        size = self._size
        box = self._measure_row(number, size)
        while box.height > self._tallest and size > 1:
            size *= 0.85
            box = self._measure_row(number, size)
        return box

    def _measure_row(self, number: int, size: float) -> RowBox:
        bold = self._marks.get(number, frozenset())
        cells: list[Sequence[str]] = []
        leadings: list[float] = []
        rise, below = size * _RISE[False], size * _FALL[False]  # of the first line, and of all that is beneath it
        for column in self._boxes:
            text = self._cell_text(column.name, number, column.at)
            room, strong = column.width - 2 * _PAD, column.name in bold
            lines: Sequence[str] = (text,) if text else ()
            if column.wraps and ("\n" in text or text_width(text, size, strong) > room):
                lines = wrap_text(text, size, room, strong)
            tall = is_tall(text)
            leading = size * (_RISE[tall] + _FALL[tall])
            cells.append(lines)
            leadings.append(leading)
            if tall or len(lines) > 1:
                rise = max(rise, size * _RISE[tall])
                below = max(below, size * _FALL[tall] + (len(lines) - 1) * leading)
        content = rise + below
        beneath, beneath_leading, beneath_rise = self._lay_details(number, bold, size)
        whole = content + len(beneath) * beneath_leading
        height = max(2 * _ABOVE + whole, self._least)
        above = (height - whole) / 2
        return RowBox(
            height, above, self._joins_next(number), size, rise, tuple(cells), tuple(leadings), bold,
            beneath, above + content, beneath_leading, beneath_rise,
        )  # fmt: skip

    def _joins_next(self, number: int) -> bool:
        """Whether the row and the next one are of one household, as far as the list tells households."""
        if self._household is None or number >= len(self._manifest.rows):
            return False
        this = self._manifest.rows[number - 1][self._household]
        return this is not None and this == self._manifest.rows[number][self._household]

    def _lay_details(
        self, number: int, bold: frozenset[str], size: float
    ) -> tuple[tuple[tuple[Piece, ...], ...], float, float]:
        """The filled details beneath a row: caption and value, as many on a line as fit. They come with the leading,
        and the distance from the top of a line to its baseline."""
        indent = self._boxes[1].x - self._left + _PAD if len(self._boxes) > 1 else _PAD
        right = self._width - _PAD
        small, plain = (max(size * share, min(size, _SMALLEST_BENEATH)) for share in (0.8, 0.94))
        lines: list[list[Piece]] = [[]]
        x = indent
        tall = False
        for name, at in self._beneath:
            value = self._texts[at][number - 1]
            if not value:
                continue
            tall = tall or is_tall(value)
            caption = wording.name_caption(name)
            strong = name in bold
            start = text_width(caption, small) + 3
            whole = text_width(value, plain, strong) if "\n" not in value else self._width
            if lines[-1] and x + start + whole > right:
                lines.append([])
                x = indent
            lines[-1].append(Piece(x, caption, small, False))
            parts = [value] if whole + x + start <= right else wrap_text(value, plain, right - x - start, strong)
            lines[-1].append(Piece(x + start, parts[0], plain, strong))
            for part in parts[1:]:
                lines.append([Piece(x + start, part, plain, strong)])
            x = right if len(parts) > 1 else x + start + whole + _GAP
        leading = plain * (_RISE[tall] + _FALL[tall])
        return tuple(tuple(line) for line in lines if line), leading, plain * _RISE[tall]

    def draw_header(self, canvas: Any, top: float) -> float:
        """The captions between two lines; returns where the rows begin."""
        canvas.setLineWidth(2 * THIN)
        canvas.line(self._left, top, self._left + self._width, top)
        base = top - HEADER_HEIGHT + 4.5
        with canvas.row(head=True):
            cells = [[(x, base, caption, size, True)] for x, caption, size in self._captions]
            _draw_cells(canvas, cells, self._spelled)
        canvas.line(self._left, top - HEADER_HEIGHT, self._left + self._width, top - HEADER_HEIGHT)
        canvas.setLineWidth(THIN)
        return top - HEADER_HEIGHT

    def draw_row(self, canvas: Any, top: float, row: RowBox) -> float:
        """One row and the line beneath it, broken between people of one household; returns where the next one begins."""
        cells: list[list[_Word]] = []
        first = top - row.above - row.rise
        for column, lines, leading in zip(self._boxes, row.cells, row.leadings, strict=True):
            strong = column.name in row.bold
            cells.append(
                [(column.x + _PAD, first - at * leading, line, row.size, strong) for at, line in enumerate(lines)]
            )
        y = top - row.beneath_top - row.beneath_rise
        for pieces in row.beneath:
            cells.append([(self._left + piece.x, y, piece.text, piece.size, piece.bold) for piece in pieces])
            y -= row.beneath_leading
        with canvas.row():
            _draw_cells(canvas, cells, self._spelled)
        bottom = top - row.height
        lines = f"{self._left:.2f} {bottom:.2f} m {self._left + self._width:.2f} {bottom:.2f} l S"
        strokes = [f"[1.2 2.4] 0 d {lines} [] 0 d" if row.joined else lines]
        middle = (top + bottom - TICK) / 2
        strokes += [f"{x:.2f} {middle:.2f} {TICK} {TICK} re S" for x in self._ticks]
        strokes += [f"{x:.2f} {top:.2f} m {x:.2f} {bottom:.2f} l S" for x in self._writing]
        canvas.addLiteral(" ".join(strokes))  # one by one the canvas takes as long for them as for all the words
        return bottom


_Word = tuple[float, float, str, float, bool]
"""Left end, baseline, text, size, and whether it is bold."""


def _draw_cells(canvas: Any, cells: Sequence[Sequence[_Word]], known: dict[tuple[str, bool], str]) -> None:
    """Draws all words that need no shaping as one text object: one object for each word would take most of the time.
    `known` caches the encoding of a word in the document's font, because lists repeat the same few words."""
    brush = canvas.beginText()
    font: tuple[float, bool] | None = None
    for cell in cells:
        canvas.begin_cell()
        plain = [word for word in cell if word[2].isascii()]
        if plain and (mark := canvas.mark_piece()):
            brush._code.append(mark)
        for x, y, text, size, bold in plain:
            # setTextOrigin writes six places after the point, slowly, and textOut measures the text once more.
            place = f"1 0 0 1 {x:.2f} {y:.2f} Tm"
            if font != (size, bold):
                font = size, bold
                brush.setFont(load(LATIN, bold).name, size)
                brush._code.append(place)
                brush._textOut(text)  # selects the font as well
                continue
            spelled = known.get((text, bold))
            if spelled is None:
                brush._textOut(text)
                spelled = known[text, bold] = brush._code.pop()
            brush._code += (place, spelled)
        if plain and mark:
            brush._code.append("EMC")
        for x, y, text, size, bold in cell:
            if not text.isascii():
                draw_text(canvas, x, y, text, size, bold=bold)
        canvas.end_cell()
    if font:
        canvas.drawText(brush)


def _columns_below(manifest: Manifest) -> tuple[str, ...]:
    """The columns that stand beneath their row; an office's own list has none unless it is a wide one."""
    profile = RECIPIENTS.get(manifest.heading.whitelist)
    below = profile.beneath if profile else ()
    beside = [name for name in manifest.columns if name not in below]
    if manifest.heading.kind and (not beside or len(manifest.columns) <= _MOST_BESIDE):
        return ()
    return below


def _format_cells(column: str, cells: Sequence[Cell]) -> list[str]:
    """The text of each cell on paper; each different one is computed once."""
    lines = kind_of(column) is Kind.NOTE
    known: dict[Cell, str] = {}
    for cell in set(cells):
        text = format_legible(wording.format_cell(cell))
        known[cell] = text if lines else text.replace("\n", " ")
    return [known[cell] for cell in cells]


def _fit_widths(
    natural: Sequence[float], elastic: Sequence[bool], takes: Sequence[bool], width: float
) -> list[float] | None:
    """Widths that add up to `width`: all get some air, those that take it the rest; what lacks, the elastic ones give.

    None where they cannot give enough.
    """
    spare = width - sum(natural)
    if spare >= 0:
        air = min(_AIR, spare / len(natural))
        rest = spare - air * len(natural)
        takers = takes if any(takes) else [True] * len(takes)
        return [each + air + (rest / sum(takers) if more else 0) for each, more in zip(natural, takers, strict=True)]
    floor = [min(each, _NARROWEST) if gives else each for each, gives in zip(natural, elastic, strict=True)]
    room = width - sum(floor)
    if room < 0:
        return None
    give = sum(natural) - sum(floor)
    return [least + (each - least) * room / give for each, least in zip(natural, floor, strict=True)]
