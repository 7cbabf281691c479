"""The register of blanks on paper: the sheet that a safe is counted with, and an extract number by number."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any

from repatriate.model.paper_size import PaperSize
from repatriate.model.saying import count, say
from repatriate.printing.document import MILLIMETRE, THIN, draw_rule, new_canvas
from repatriate.printing.frame import Frame
from repatriate.printing.report import Tell
from repatriate.printing.text import draw_text, text_width, wrap_text

_SIDE, _ABOVE, _BELOW = 18, 16, 20
"""Millimetres of margin."""
_FOOT = 11 * MILLIMETRE
_TICK = 4.2 * MILLIMETRE
_BUNDLE = 8 * MILLIMETRE
_LINE = 14.0
_SIGN = 78.0


@dataclass(frozen=True, slots=True)
class Bundle:
    """Blanks that should lie in the safe: numbers without a gap, the first to the last."""

    first: str
    last: str
    count: int


@dataclass(frozen=True, slots=True)
class SeriesCount:
    """The register's data on one series: the bundles in the safe, and a sentence on the other blanks."""

    series: str
    bundles: tuple[Bundle, ...]
    others: str

    @property
    def total(self) -> int:
        return sum(bundle.count for bundle in self.bundles)


@dataclass(frozen=True, slots=True)
class CountSheet:
    """`office` stands above; `made` is who made the sheet and from what, in small print on every page."""

    office: str
    day: date
    series: tuple[SeriesCount, ...]
    made: str
    paper: PaperSize = PaperSize.A4


@dataclass(frozen=True, slots=True)
class ExtractRow:
    """One blank: `status` and `day` are what became of it last, `ref` who holds the document on it."""

    number: str
    status: str
    day: date | None
    ref: str
    reason: str


@dataclass(frozen=True, slots=True)
class Extract:
    """The register number by number, by series. `balance` is a sentence for each."""

    office: str
    day: date
    series: tuple[tuple[str, str, tuple[ExtractRow, ...]], ...]
    made: str
    paper: PaperSize = PaperSize.A4


def count_sheet(sheet: CountSheet, tell: Tell = str, language: str = "en") -> bytes:
    """The PDF: a box to tick for each bundle, room for what was counted, and two signatures. The same sheet gives the
    same bytes; `tell` says its words in the reader's language."""
    page = _Paper(say("Count of blank forms"), sheet, tell, language)
    page.head(say("As recorded on {0}", sheet.day))
    if not sheet.series:
        page.sentence(say("No blank forms yet."))
    for series in sheet.series:
        page.draw_series(series)
    if sheet.series:
        page.signatures()
    return page.end()


def register_extract(extract: Extract, tell: Tell = str, language: str = "en") -> bytes:
    """The PDF: every number with what became of it. No names: people stand by their references."""
    page = _Paper(say("Blank forms"), extract, tell, language)
    page.head(say("On {0}", extract.day))
    if not extract.series:
        page.sentence(say("No blank forms yet."))
    for name, balance, rows in extract.series:
        page.extract(name, balance, rows)
    return page.end()


_COUNT_COLUMNS = (0.0, 0.07, 0.5, 0.62, 0.78)
_EXTRACT_COLUMNS = (0.0, 0.2, 0.34, 0.5, 0.63, 1.0)


class _Paper:
    """Fills page after page; `_y` is where the next thing goes."""

    def __init__(self, title: str, about: CountSheet | Extract, tell: Tell, language: str) -> None:
        self._target = BytesIO()
        self._title, self._office, self._tell = title, about.office, tell
        frame = self._frame = Frame(about.paper, _SIDE, _ABOVE, _BELOW)
        self._canvas: Any = new_canvas(self._target, frame.page, title=tell(title), language=language)
        self._y = frame.top

        def draw_footer(canvas: Any, number: int, pages: int) -> None:
            draw_rule(canvas, frame.left, _FOOT + 11, frame.width)
            draw_text(canvas, frame.left, _FOOT, tell(about.made), 8, max_width=frame.width * 0.85)
            draw_text(canvas, frame.right, _FOOT, f"{number} / {pages}", 8, align="right")

        self._canvas.footer = draw_footer

    def end(self) -> bytes:
        self._canvas.save()
        return self._target.getvalue()

    def head(self, about: str) -> None:
        canvas, wide = self._canvas, self._frame.width
        draw_text(canvas, self._frame.left, self._y - 10, self._office, 10, max_width=wide)
        with canvas.element("H1"):
            draw_text(canvas, self._frame.left, self._y - 36, self._tell(self._title), 22, bold=True, max_width=wide)
        draw_text(canvas, self._frame.left, self._y - 54, self._tell(about), 11, max_width=wide)
        self._y -= 66

    def sentence(self, text: str) -> None:
        for line in wrap_text(self._tell(text), 10, self._frame.width):
            self._make_room(_LINE)
            draw_text(self._canvas, self._frame.left, self._y - 10, line, 10)
            self._y -= _LINE

    def _make_room(self, height: float) -> bool:
        """Turn the page where less than that is left; says whether it did."""
        if self._y - height >= self._frame.bottom:
            return False
        self._canvas.showPage()
        self._canvas.setLineWidth(THIN)
        self._y = self._frame.top
        return True

    def _x_of(self, share: float) -> float:
        return self._frame.left + self._frame.width * share

    def _draw_section(self, name: str, note: str, least: float) -> None:
        if not self._make_room(46 + least):
            self._y -= 16
        title = self._tell(say("Blank forms {0}", name))
        drawn = draw_text(
            self._canvas, self._frame.left, self._y - 14, title, 14, bold=True, max_width=self._frame.width * 0.6
        )
        left = self._frame.width - drawn - 12
        draw_text(self._canvas, self._frame.right, self._y - 14, self._tell(note), 11, align="right", max_width=left)
        self._y -= 20
        draw_rule(self._canvas, self._frame.left, self._y, self._frame.width, thickness=0.8)

    def _draw_titles(self, columns: Sequence[float], titles: Sequence[str]) -> None:
        with self._canvas.row(head=True):
            for share, title in zip(columns, titles, strict=False):
                draw_text(self._canvas, self._x_of(share), self._y - 11, self._tell(title), 8.5)
        self._y -= 16
        draw_rule(self._canvas, self._frame.left, self._y, self._frame.width)

    def _begin_table(
        self, columns: Sequence[float], titles: Sequence[str], heights: Sequence[float]
    ) -> Callable[[int], None]:
        """Draws the titles, and again on each page: call what is given before each row."""
        self._draw_titles(columns, titles)

        def make_room_before(row: int) -> None:
            if self._make_room(heights[row]):
                with self._canvas.aside():
                    self._draw_titles(columns, titles)

        return make_room_before

    def draw_series(self, series: SeriesCount) -> None:
        note = count(series.total, "{0} blank form in the safe", "{0} blank forms in the safe")
        self._draw_section(series.series, note, _BUNDLE * min(len(series.bundles) + 1, 4))
        titles = ("", say("Numbers"), say("Blank forms"), say("Counted"), say("Remark"))
        before = self._begin_table(_COUNT_COLUMNS, titles, [_BUNDLE] * len(series.bundles))
        canvas = self._canvas
        for row, bundle in enumerate(series.bundles):
            before(row)
            middle = self._y - _BUNDLE / 2
            canvas.rect(self._x_of(0) + 2, middle - _TICK / 2, _TICK, _TICK)
            words = bundle.first if bundle.count == 1 else f"{bundle.first} – {bundle.last}"
            with canvas.row():
                left = self._x_of(_COUNT_COLUMNS[1])
                draw_text(canvas, left, middle - 4, words, 12, max_width=self._x_of(0.48) - left)
                draw_text(canvas, self._x_of(0.56), middle - 4, self._tell(say("{0}", bundle.count)), 12, align="right")
            draw_rule(canvas, self._x_of(0.62), middle - 8, self._x_of(0.74) - self._x_of(0.62))
            draw_rule(canvas, self._x_of(0.78), middle - 8, self._frame.right - self._x_of(0.78))
            self._y -= _BUNDLE
        self._draw_total(series)

    def _draw_total(self, series: SeriesCount) -> None:
        canvas = self._canvas
        self._make_room(_BUNDLE + _LINE + 6)
        self._y -= 4
        draw_rule(canvas, self._frame.left, self._y, self._frame.width, thickness=0.8)
        base = self._y - _BUNDLE / 2 - 4
        draw_text(canvas, self._x_of(0.07), base, self._tell(say("Together")), 12, bold=True)
        draw_text(canvas, self._x_of(0.56), base, self._tell(say("{0}", series.total)), 12, bold=True, align="right")
        canvas.rect(self._x_of(0.62), base - 6, self._x_of(0.74) - self._x_of(0.62), _BUNDLE - 4)
        difference = self._tell(say("Difference"))
        draw_text(canvas, self._x_of(0.78), base, difference, 9)
        start = self._x_of(0.78) + text_width(difference, 9) + 6
        draw_rule(canvas, start, base - 3, self._frame.right - start)
        self._y -= _BUNDLE + 2
        if series.others:
            self._make_room(_LINE)
            draw_text(
                canvas,
                self._x_of(0.07),
                self._y - 9,
                self._tell(series.others),
                9,
                max_width=self._x_of(0.93) - self._frame.left,
            )
            self._y -= _LINE

    def signatures(self) -> None:
        """Two people count a safe: boxes for both, never torn from each other."""
        if not self._make_room(_SIGN + 22):
            self._y -= 22
        canvas, gap = self._canvas, 6 * MILLIMETRE
        wide = (self._frame.width - gap) / 2
        for place, title in enumerate((say("Counted by"), say("In the presence of"))):
            x = self._frame.left + place * (wide + gap)
            canvas.rect(x, self._y - _SIGN, wide, _SIGN)
            draw_text(canvas, x + 6, self._y - 13, self._tell(title), 9.5, bold=True, max_width=wide - 12)
            for line, caption in enumerate((say("Name"), say("Signature"), say("Date and time"))):
                base = self._y - 32 - line * 19
                draw_text(canvas, x + 6, base, self._tell(caption), 8.5, max_width=70)
                draw_rule(canvas, x + 80, base - 2, wide - 88)
        self._y -= _SIGN

    def extract(self, name: str, balance: str, rows: Sequence[ExtractRow]) -> None:
        widths = [self._x_of(end) - self._x_of(start) - 6 for start, end in itertools.pairwise(_EXTRACT_COLUMNS)]
        reasons = [wrap_text(row.reason, 9, widths[4])[:4] if row.reason else [""] for row in rows]
        heights = [_LINE + (len(lines) - 1) * 11 for lines in reasons]
        self._draw_section(name, balance, _LINE * min(len(rows), 4))
        titles = (say("Number"), say("State"), say("Since"), say("Person"), say("Reason"))
        before = self._begin_table(_EXTRACT_COLUMNS[:-1], titles, heights)
        for place, row in enumerate(rows):
            before(place)
            cells = (row.number, row.status, say("{0}", row.day) if row.day else "", row.ref)
            with self._canvas.row():
                for share, cell, width in zip(_EXTRACT_COLUMNS, cells, widths, strict=False):
                    draw_text(self._canvas, self._x_of(share), self._y - 10.5, self._tell(cell), 9, max_width=width)
                with self._canvas.cell():
                    for line, text in enumerate(reasons[place]):
                        draw_text(self._canvas, self._x_of(_EXTRACT_COLUMNS[4]), self._y - 10.5 - line * 11, text, 9)
            self._y -= heights[place]
            draw_rule(self._canvas, self._frame.left, self._y, self._frame.width, thickness=0.25)
