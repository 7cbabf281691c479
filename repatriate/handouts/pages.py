"""The pages of a handout: each shows its subject and reader, and is counted within its bus or bay."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any

from repatriate.handouts.table import Row, Table
from repatriate.model.manifest import Heading
from repatriate.model.paper_size import PaperSize
from repatriate.model.saying import Said, count, say
from repatriate.printing.document import MILLIMETRE, THIN, new_canvas
from repatriate.printing.report import Tell
from repatriate.printing.text import SMALLEST, draw_text, fit_text, wrap_text

# -- Describes on papers the people they are about, once boarding is closed.


def aboard_words(heading: Heading) -> Said:
    """A sentence that the paper lists those aboard, by the clock of the origin; empty if people are only booked."""
    if heading.flown is None:
        return say("")
    at = heading.flown.closed_at.astimezone(UTC) + timedelta(minutes=heading.departs_zone or 0)
    clock = say("UTC") if heading.departs_zone is None else say("{0} time", heading.origin)
    return say(
        "Who is aboard: boarding closed {0} ({1}), head count {2}",
        say("{0} {1}", at.date(), f"{at:%H:%M}"), clock, heading.flown.head_count,
    )  # fmt: skip


# -- pages

MARGIN = 13 * MILLIMETRE
BOTTOM = 19 * MILLIMETRE  # what stands on a page ends above it, the footer is below
BIG, BELOW = 40.0, 22.0  # points: to be read at arm's length, and what stands under it
_FOOT = 9 * MILLIMETRE
_TITLE = 15.0
_SMALL_HEAD = 24.0
_HEAVY = 1.2
_KEPT = 3  # rows at the end of a list, which what comes after them takes along to the next page


@dataclass(frozen=True, slots=True)
class Paper:
    """The constant parts of every page: `title` of the list, `recipient`, and `heading` with the leg and the time it
    was made. `tell` translates words for the reader."""

    title: str
    recipient: str
    heading: Heading
    tell: Tell = str
    language: str = "en"
    size: PaperSize = PaperSize.A4
    mark: str = ""
    """The mark at the head of every page of a paper that stays in the office."""

    def route(self) -> str:
        """`CRK Clark International to CGK Soekarno-Hatta`."""
        heading = self.heading
        origin = _format_place(heading.origin, heading.origin_name)
        return self.tell(say("{0} to {1}", origin, _format_place(heading.destination, heading.destination_name)))

    def times(self) -> str:
        """Both times, local to their places."""
        heading = self.heading
        return self.tell(
            say(
                "departs {0} ({1} time), arrives {2} ({3} time)",
                format_moment(heading.departs), heading.origin, format_moment(heading.arrives), heading.destination,
            )
        )  # fmt: skip

    def made(self) -> str:
        heading = self.heading
        return self.tell(
            say("{0} no. {1}, made {2} UTC by {3}", self.title, heading.version, format_moment(heading.made_at), heading.made_by)
        )  # fmt: skip


def format_moment(when: datetime) -> str:
    """`26 May 2023 09:20`, the day still to be said in the reader's language."""
    return say("{0} {1}", when.date(), f"{when:%H:%M}")


def _format_place(code: str, name: str) -> str:
    return code if name == code else f"{code} {name}"


def describe_persons(number: int) -> str:
    return count(number, "{0} person", "{0} persons")


class Pages:
    """Fills page after page from the top; `y` is where the next thing goes, in points from below."""

    def __init__(self, paper: Paper, *, across: bool = False) -> None:
        self.paper, self.tell = paper, paper.tell
        size = paper.size.points[::-1] if across else paper.size.points
        self._target = BytesIO()
        self.canvas: Any = new_canvas(
            self._target, size, title=f"{paper.tell(paper.title)} {paper.heading.leg}", language=paper.language
        )
        self.canvas.footer = self._draw_footer
        self.left, self.right, self.top = MARGIN, size[0] - MARGIN, size[1] - MARGIN
        self.y = self.top
        self._parts: list[tuple[str, int]] = []  # what its pages are headed, and how many there are

    @property
    def width(self) -> float:
        return self.right - self.left

    def begin(self, label: str, people: int | None = None, below: str = "", recipient: str = "") -> None:
        """A part with pages of its own: its name large at the head, and how many people are in it.

        `below` is in large type under it; `recipient` is who this part is for, where that is somebody else.
        """
        if self._parts:
            self.canvas.showPage()
        self._parts.append((label, 1))
        self._start()
        base = self.y - BIG * 0.78
        room = self.width
        if people is not None:
            words = self.tell(count(people, "person", "persons"))
            room -= draw_text(self.canvas, self.right, base, words, 16, bold=True, align="right") + 8
            room -= draw_text(self.canvas, self.left + room, base, self.tell(say("{0}", people)), BIG, bold=True, align="right") + 16  # fmt: skip
        with self.canvas.element("H1"):
            draw_text(self.canvas, self.left, base, label, BIG, bold=True, max_width=room)
        self.y = base - 10
        if below:
            several = len(wrap_text(below, BELOW, self.width, True)) > 2
            self.lines(below, BELOW * 0.6 if several else BELOW, bold=True)
        heading = self.paper.heading
        route = f"{heading.leg}  ·  {self.paper.route()}"
        _, size = fit_text(route, _TITLE, self.width, True)
        self.lines(route, size if size > _TITLE * SMALLEST else _TITLE, bold=True)
        self.lines(self.paper.times(), 11)
        if heading.flown is not None:
            self.lines(self.tell(aboard_words(heading)), 11, bold=True)
        about = (
            self.tell(self.paper.title),
            heading.operation,
            self.tell(say("for: {0}", recipient or self.paper.recipient)),
        )
        self.lines("  ·  ".join(filter(None, about)), 11)
        self.y -= 4

    def _start(self) -> None:
        self.canvas.setLineWidth(THIN)
        self.y = self.top
        if self.paper.mark:
            with self.canvas.aside():
                mark = self.tell(self.paper.mark)
                draw_text(self.canvas, (self.left + self.right) / 2, self.top + 9, mark, 10, bold=True, align="center")

    def turn(self) -> None:
        """The next page of the same part, under a small heading."""
        label, pages = self._parts[-1]
        self._parts[-1] = label, pages + 1
        self.canvas.showPage()
        self._start()
        heading = self.paper.heading
        base = self.y - 14
        about = f"{heading.leg} · {self.paper.route()} · {self.tell(format_moment(heading.departs))}"
        with self.canvas.aside():
            left = draw_text(self.canvas, self.left, base, label, 16, bold=True, max_width=self.width * 0.4)
            draw_text(self.canvas, self.right, base, about, 9.5, align="right", max_width=self.width - left - 14)
        self.y = self.top - _SMALL_HEAD

    def room(self, height: float) -> bool:
        """Turn the page where less than that is left on it; says whether it did."""
        if self.y - height >= BOTTOM:
            return False
        self.turn()
        return True

    def lines(self, text: str, size: float, *, bold: bool = False) -> None:
        """Words from the left, wrapped."""
        with self.canvas.element("P"):
            for line in wrap_text(text, size, self.width, bold):
                draw_text(self.canvas, self.left, self.y - size, line, size, bold=bold)
                self.y -= size * 1.36

    def table(
        self, table: Table, blocks: Sequence[Sequence[Row]], *, captions: bool = True, after: float = 0.0
    ) -> None:
        """The rows, under their captions on every page; `captions` says whether on this one too.

        A block of several rows stands between heavy lines, and is not torn unless it is long. `after` is how much comes
        under the last rows: it is never left to a page of its own.
        """
        heights = [[table.height(row) for row in block] for block in blocks]
        left = sum(map(sum, heights))
        rows = sum(map(len, heights))
        wanted, repeated = captions, False
        if not captions:
            self.line(2 * THIN)
        for block, each in zip(blocks, heights, strict=True):
            whole = sum(each) <= self._tallest_row(table) / 3
            for at, (row, height) in enumerate(zip(block, each, strict=True)):
                together = sum(each) if whole and at == 0 else height
                if rows <= _KEPT:
                    together = max(together, left + after)
                if self.room(together + (table.header_height if wanted else 0)):
                    wanted = True
                if wanted:
                    with self.canvas.aside() if repeated else nullcontext():
                        self.y = table.draw_header(self.canvas, self.y)
                    repeated = True
                elif at == 0 and len(block) > 1:
                    self.line(_HEAVY)
                wanted = False
                self.y = table.draw_row(self.canvas, self.y, row)
                left, rows = left - height, rows - 1
            if len(block) > 1:
                self.line(_HEAVY)

    def _tallest_row(self, table: Table) -> float:
        """The tallest table that fits on a page under a small heading and captions."""
        return self.top - BOTTOM - table.header_height - _SMALL_HEAD

    def line(self, thickness: float) -> None:
        """Across the page where it stands."""
        self.canvas.setLineWidth(thickness)
        self.canvas.line(self.left, self.y, self.right, self.y)
        self.canvas.setLineWidth(THIN)

    def boxes(self, captions: Sequence[str], height: float, foot: str = "") -> None:
        """A row of boxes of one width to write in, never torn; `foot` stands at the lower edge of each. Both are still to be
        said in the reader's language."""
        self.room(height)
        width = self.width / len(captions)
        for at, caption in enumerate(captions):
            x = self.left + at * width
            self.canvas.rect(x, self.y - height, width, height)
            draw_text(self.canvas, x + 3, self.y - 9.5, self.tell(caption), 7.5, max_width=width - 6)
            if foot:
                base, text = self.y - height + 4, self.tell(foot)
                draw_text(self.canvas, x + width - 4, base, text, 8, align="right", max_width=width - 6)
        self.y -= height

    def end(self) -> bytes:
        self.canvas.save()
        return self._target.getvalue()

    def _draw_footer(self, canvas: Any, number: int, _: int) -> None:
        """Pages are counted within their part: who holds one knows whether it is whole."""
        on = [part for part, (_, pages) in enumerate(self._parts) for _ in range(pages)]
        label, pages = self._parts[on[number - 1]]
        number -= on.index(on[number - 1])
        canvas.setLineWidth(THIN)
        canvas.line(self.left, _FOOT + 20, self.right, _FOOT + 20)
        page = self.tell(say("page {0} of {1}", number, pages))
        about = f"{label} · {page}" if len(self._parts) > 1 else page
        taken = draw_text(canvas, self.right, _FOOT + 9, about, 8.5, bold=True, align="right", max_width=self.width / 3)
        draw_text(canvas, self.left, _FOOT + 9, self.paper.made(), 8, max_width=self.width - taken - 14)
        head = self.tell(say("journal head {0}", self.paper.heading.journal_head[:16]))
        taken = draw_text(canvas, self.right, _FOOT - 1, head, 8, align="right")
        about = "  ·  ".join(filter(None, (self.paper.heading.operation, self.paper.heading.leg)))
        draw_text(canvas, self.left, _FOOT - 1, about, 8, max_width=self.width - taken - 14)
