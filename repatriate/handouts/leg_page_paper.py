"""The one page on a leg: upright, black on white, large at the head, boxes to tick and lines to fill at the foot."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from repatriate.handouts.leg_page import (
    TITLE,
    WEEKDAYS,
    LegPage,
    Row,
    Section,
    describe_vehicle,
    format_lasting,
    left_sections,
    list_checks,
    list_contacts,
    list_tiles,
    right_sections,
)
from repatriate.handouts.pages import aboard_words
from repatriate.model.dates import format_zone
from repatriate.model.saying import count, say
from repatriate.printing.document import THIN, new_canvas
from repatriate.printing.frame import Frame
from repatriate.printing.report import Tell
from repatriate.printing.text import draw_text, text_width, wrap_text

_SIDE, _ABOVE, _BELOW = 13, 12, 9
"""Millimetres of margin; the footer stands on the lowest."""
_FOOTER = 18.0
_BIG = 58.0  # points: to be read at arm's length
_LEAST = 26.0
_TILE = 44.0
_TIMES = 66.0
_GAP = 18.0
_ROWS = ((16.5, 12.0), (14.5, 11.0), (12.5, 9.5))
"""Heights of a row of the columns and sizes of its text: the first that fits is taken, of the last as many as fit."""
_TITLE_ROW = 20.0
_CHECK = 19.0
_CONTACT = 18.0
_BOX = 10.0


def document_bytes(page: LegPage, tell: Tell = str, language: str = "en") -> bytes:
    """The document, of one page; the same page gives the same bytes. `tell` says its words in the reader's language."""
    target = BytesIO()
    canvas = new_canvas(target, page.paper.points, title=f"{tell(TITLE)} {page.heading.leg}", language=language)
    _Sheet(canvas, page, tell).draw()
    canvas.save()
    return target.getvalue()


class _Sheet:
    """`_y` is where the next thing goes, from the top down; the foot is drawn from below."""

    def __init__(self, canvas: Any, page: LegPage, tell: Tell) -> None:
        self._canvas, self._page, self._tell = canvas, page, tell
        self._frame = Frame(page.paper, _SIDE, _ABOVE, _BELOW)
        self._y = self._frame.top

    def draw(self) -> None:
        self._draw_head()
        self._draw_times()
        for row in list_tiles(self._page):
            self._draw_tiles(row)
        self._draw_footer()
        floor = self._draw_checks(self._draw_contacts(self._frame.bottom + _FOOTER))
        half, sides = (self._frame.width - _GAP) / 2, (left_sections(self._page), right_sections(self._page))
        room = self._y - 4 - floor
        height, size = next(
            (one for one in _ROWS if all(_measure_column(side, one[0]) <= room for side in sides)), _ROWS[-1]
        )
        for at, side in enumerate(sides):
            self._draw_column(
                self._frame.left + at * (half + _GAP), half, side, _count_shown(side, room, height), height, size
            )

    def _draw_text(self, x: float, y: float, text: str, size: float, **style: Any) -> float:
        return draw_text(self._canvas, x, y, self._tell(text), size, **style)

    def _draw_head(self) -> None:
        heading, total = self._page.heading, self._page.counts.total
        base = self._y - _BIG * 0.76
        words = self._draw_text(
            self._frame.right, base, count(total, "person", "persons"), 17, bold=True, align="right"
        )
        right = self._frame.right - words - 8
        right -= self._draw_text(right, base, say("{0}", total), _BIG, bold=True, align="right")
        self._y = base - 10
        size = _BIG * (right - self._frame.left - 18) / text_width(heading.leg, _BIG, True)
        if size >= _LEAST:
            with self._canvas.element("H1"):
                draw_text(self._canvas, self._frame.left, base, heading.leg, min(size, _BIG), bold=True)
        else:  # a code is never cut: it has a line of its own
            self._y -= _LEAST
            draw_text(
                self._canvas, self._frame.left, self._y, heading.leg, _LEAST, bold=True, max_width=self._frame.width
            )
            self._y -= 6
        origin, destination = (
            code if name == code else f"{code} {name}"
            for code, name in ((heading.origin, heading.origin_name), (heading.destination, heading.destination_name))
        )
        for line in wrap_text(self._tell(say("{0} to {1}", origin, destination)), 18, self._frame.width, True)[:2]:
            self._y -= 20
            draw_text(self._canvas, self._frame.left, self._y, line, 18, bold=True)
        about = " · ".join(filter(None, (heading.operation, self._tell(describe_vehicle(heading)))))
        self._y -= 17
        mark = self._draw_text(self._frame.right, self._y, say("figures only, nobody is named"), 9, align="right")
        draw_text(self._canvas, self._frame.left, self._y, about, 11, max_width=self._frame.width - mark - 14)
        if heading.flown is not None:
            self._y -= 15
            self._draw_text(
                self._frame.left, self._y, aboard_words(heading), 11, bold=True, max_width=self._frame.width
            )
        self._y -= 9

    def _draw_times(self) -> None:
        page, heading = self._page, self._page.heading
        ends = (
            (say("Departs, time of {0} ({1})", heading.origin, format_zone(page.departs_zone)), heading.departs),
            (say("Arrives, time of {0} ({1})", heading.destination, format_zone(page.arrives_zone)), heading.arrives),
        )
        half = self._frame.width / 2
        bottom = self._y - _TIMES
        self._canvas.setLineWidth(1.2)
        for at, (caption, when) in enumerate(ends):
            x = self._frame.left + at * half
            self._canvas.rect(x, bottom, half, _TIMES)
            self._draw_text(x + 7, bottom + _TIMES - 12, caption, 9, max_width=half - 14)
            width = draw_text(self._canvas, x + 7, bottom + 16, f"{when:%H:%M}", 40, bold=True)
            room = half - width - 26
            self._draw_text(x + width + 18, bottom + 32, WEEKDAYS[when.weekday()], 13, bold=True, max_width=room)
            self._draw_text(x + width + 18, bottom + 16, say("{0}", when.date()), 13, bold=True, max_width=room)
        self._draw_text(self._frame.right - 7, bottom + 5, format_lasting(page.minutes), 8.5, align="right")
        self._canvas.setLineWidth(THIN)
        self._y = bottom - 7

    def _draw_tiles(self, row: Sequence[tuple[str, int]]) -> None:
        width = self._frame.width / len(row)
        for at, (caption, number) in enumerate(row):
            x = self._frame.left + at * width
            self._canvas.rect(x, self._y - _TILE, width, _TILE)
            self._draw_text(
                x + width / 2, self._y - 25, say("{0}", number), 23, bold=number > 0, align="center", max_width=width - 6
            )  # fmt: skip
            self._draw_text(x + width / 2, self._y - 38, caption, 8.5, align="center", max_width=width - 6)
        self._y -= _TILE

    def _draw_column(
        self, x: float, width: float, sections: Sequence[Section], rows: Sequence[int], height: float, size: float
    ) -> None:
        y = self._y - 4
        for section, shown in zip(sections, rows, strict=True):
            if not section.rows:
                continue
            y -= _TITLE_ROW
            self._draw_text(x, y + 4, section.title, 10.5, bold=True, max_width=width)
            self._canvas.line(x, y, x + width, y)
            for text, figure in section.rows[:shown]:
                y -= height
                self._row(x, y + 2.5, width, (text, figure), size)
            if left := section.rows[shown:]:
                y -= height
                figures = [figure for _, figure in left if isinstance(figure, int)]
                rest: Row = (say("and {0} more", len(left)), sum(figures) if len(figures) == len(left) else "")
                self._row(x, y + 2.5, width, rest, size)

    def _row(self, x: float, y: float, width: float, row: Row, size: float) -> None:
        text, figure = row
        shown = say("{0}", figure) if isinstance(figure, int) else figure
        taken = self._draw_text(x + width, y, shown, size, bold=True, align="right", max_width=width * 0.5)
        self._draw_text(x, y, text, size, max_width=width - taken - 8)

    def _draw_checks(self, floor: float) -> float:
        """Boxes in two columns, each with how many of how many and when; returns where they begin."""
        found = list_checks(self._page.heading.mode)
        rows = -(-len(found) // 2)
        half = (self._frame.width - _GAP) / 2
        top = floor + rows * _CHECK + 6
        for at, text in enumerate(found):
            x, y = self._frame.left + (at // rows) * (half + _GAP), top - _CHECK * (at % rows + 1)
            self._canvas.setLineWidth(1)
            self._canvas.rect(x, y + 2, _BOX, _BOX)
            self._canvas.setLineWidth(THIN)
            of = self._tell(say("{0} of {1}", "______", self._page.counts.total))
            right = x + half - draw_text(self._canvas, x + half, y + 3, f"{of}   ____:____", 9, align="right")
            self._draw_text(x + _BOX + 5, y + 3, text, 9.5, max_width=right - x - _BOX - 10)
        return self._draw_title(top, say("On the way"))

    def _draw_contacts(self, floor: float) -> float:
        """Lines to fill by hand; returns where they begin."""
        found = list_contacts(self._page.heading.mode)
        rows = -(-len(found) // 2)
        half = (self._frame.width - _GAP) / 2
        low = floor
        if self._page.office:
            draw_text(
                self._canvas, self._frame.left, low + 4, self._page.office, 9.5, bold=True, max_width=self._frame.width
            )
            low += 16
        top = low + rows * _CONTACT + 2
        for at, text in enumerate(found):
            x, y = self._frame.left + (at // rows) * (half + _GAP), top - _CONTACT * (at % rows + 1)
            self._draw_text(x, y + 3, text, 9, max_width=80)
            self._canvas.line(x + 84, y + 1, x + half, y + 1)
        return self._draw_title(top, say("Names and telephones")) + 2

    def _draw_title(self, top: float, text: str) -> float:
        self._draw_text(self._frame.left, top + 5, text, 10.5, bold=True)
        self._canvas.line(self._frame.left, top + 1, self._frame.right, top + 1)
        return top + 16

    def _draw_footer(self) -> None:
        heading = self._page.heading
        self._canvas.line(self._frame.left, self._frame.bottom + 11, self._frame.right, self._frame.bottom + 11)
        made = say(
            "{0} no. {1}, made {2} {3} UTC by {4}",
            TITLE, heading.version, heading.made_at.date(), f"{heading.made_at:%H:%M}", heading.made_by,
        )  # fmt: skip
        right = self._draw_text(
            self._frame.right,
            self._frame.bottom,
            say("journal head {0}, page {1} of {2}", heading.journal_head[:16], 1, 1),
            8,
            align="right",
        )
        self._draw_text(self._frame.left, self._frame.bottom, made, 8, max_width=self._frame.width - right - 12)


def _measure_column(sections: Sequence[Section], row: float, shown: Sequence[int] | None = None) -> float:
    """The height of a column with all rows. With `shown`, each section has so many rows, and a line for those left
    out."""
    rows = 0
    for at, section in enumerate(sections):
        there = len(section.rows)
        rows += there if shown is None or shown[at] >= there else shown[at] + 1
    return sum(bool(section.rows) for section in sections) * _TITLE_ROW + rows * row


def _count_shown(sections: Sequence[Section], room: float, row: float) -> list[int]:
    """The number of rows that fit of each section: the longest section gives way first."""
    shown = [len(section.rows) for section in sections]
    while _measure_column(sections, row, shown) > room and max(shown) > 1:
        shown[shown.index(max(shown))] -= 1
    return shown
