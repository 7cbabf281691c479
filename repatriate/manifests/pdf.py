"""A manifest on paper that lies on its long side: black on white, a heading to be read at arm's length and a receipt at the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import landscape

from repatriate.manifests import wording
from repatriate.manifests.columns import COLUMNS, Kind
from repatriate.manifests.pdf_table import HEADER_HEIGHT, TableLayout
from repatriate.manifests.recipients import OFFICE, OFFICE_MARK
from repatriate.manifests.sections import Section, list_sections
from repatriate.manifests.wording import format_legible
from repatriate.model.errors import Cancelled
from repatriate.model.manifest import Manifest, Sender
from repatriate.model.paper_size import PaperSize
from repatriate.model.saying import capitalize_first
from repatriate.printing.document import MILLIMETRE, THIN, new_canvas
from repatriate.printing.text import draw_text, text_width, wrap_text

TITLE_HEIGHT = 22.0
CAPTION_HEIGHT = 14.0

_PAD = 3.0
_BOXES = (
    ("Received by (office or company)", 0.25),
    ("Name", 0.24),
    ("Signature", 0.24),
    ("Date and time", 0.16),
    ("Number of persons", 0.11),
)
_BY_PROVINCE = (
    ("Province", 0.22),
    ("On this list", 0.09),
    ("Received", 0.09),
    ("Received by (office and name)", 0.27),
    ("Signature", 0.19),
    ("Date and time", 0.14),
)
_AT_STOPS = ("Place", "Time", "Persons counted", "Signature")


@dataclass(frozen=True, slots=True)
class Form:
    """Boxes under captions: `columns` have a caption and a share of the width, `rows` what is printed in their boxes.

    Heights are in points.

    `inside`: captions stand small in the boxes themselves, not above them.
    """

    title: str
    columns: tuple[tuple[str, float], ...]
    rows: tuple[tuple[str, ...], ...]
    row_height: float
    inside: bool = False

    @property
    def head(self) -> float:
        """The height of title and captions."""
        return TITLE_HEIGHT + (0 if self.inside else CAPTION_HEIGHT)

    @property
    def height(self) -> float:
        return self.head + len(self.rows) * self.row_height


def build_forms(manifest: Manifest, parts: Sequence[Section]) -> list[Form]:
    """The forms for the recipient to fill in: a line for each province, a count at each stop, or one receipt. The
    office's own list has none, because it is handed to nobody."""
    heading = manifest.heading
    if heading.whitelist == OFFICE:
        return []
    about = f"{wording.format_called(heading)}, version {heading.version}"
    people = wording.describe_people(manifest.counts.total)
    if parts:
        rows = [(format_legible(part.province) or "Province not known", str(part.people)) for part in parts]
        if len(parts) > 1:
            rows.append(("All provinces", str(manifest.counts.total)))
        return [Form(f"Handover of {about}, by province: {people} on this list", _BY_PROVINCE, tuple(rows), 28.0)]
    receipt = Form(f"Receipt for {about}: {people} on this list", _BOXES, (("",),), 40.0, inside=True)
    stops = [name for name in manifest.columns if name.startswith("stop_") and COLUMNS[name].kind is Kind.BLANK]
    if not stops:
        return [receipt]
    share = 0.86 / len(stops)
    counted = Form(
        f"Counted at each stop: {people} on this list",
        (("", 0.14), *((wording.name_caption(name), share) for name in stops)),
        tuple((line,) for line in _AT_STOPS),
        26.0,
    )
    return [counted, receipt]


def draw_head(canvas: Any, form: Form, left: float, width: float, top: float, title: str) -> float:
    """Title and captions; returns where the first row begins."""
    draw_text(canvas, left, top - 14, title, 11, bold=True, max_width=width)
    if not form.inside:
        for x, wide, caption in _lay_boxes(form, left, width, [caption for caption, _ in form.columns]):
            draw_text(canvas, x + _PAD, top - form.head + 4, caption, 7.5, bold=True, max_width=wide - _PAD)
    return top - form.head


def draw_row(canvas: Any, form: Form, number: int, left: float, width: float, top: float) -> float:
    """A row of boxes, with what is printed in them; returns where the next one begins."""
    base = top - form.row_height / 2 - 3.5
    for x, wide, caption in _lay_boxes(form, left, width, [caption for caption, _ in form.columns]):
        canvas.rect(x, top - form.row_height, wide, form.row_height)
        if form.inside:
            draw_text(canvas, x + _PAD, top - 9, caption, 7.5, max_width=wide - 2 * _PAD)
    for x, wide, text in _lay_boxes(form, left, width, form.rows[number]):
        draw_text(canvas, x + _PAD, base, text, 10, max_width=wide - 2 * _PAD)
    return top - form.row_height


def _lay_boxes(form: Form, left: float, width: float, texts: Sequence[str]) -> list[tuple[float, float, str]]:
    """Left end, width and text of each box that has one."""
    found, x = [], left
    for (_, share), text in zip(form.columns, texts, strict=False):
        found.append((x, width * share, text))
        x += width * share
    return found


Cancel = Callable[[], bool]

_LEFT = 14 * MILLIMETRE
_HEAD = 12 * MILLIMETRE  # left free above what stands on a page
_BOTTOM = 17 * MILLIMETRE  # what stands on a page ends above it, the footer is below
_FOOT = 10 * MILLIMETRE
_BIG = 38.0  # points: the leg and the count on the first page
_SMALL_HEAD = 44.0  # height of the heading of later pages
_BETWEEN = 14.0
_PART = 21.0  # height of a province's name and figures above its people
_ROWS_A_TICK = 50


def document_bytes(manifest: Manifest, cancel: Cancel | None = None) -> bytes:
    """The document; the same manifest gives the same bytes. Raises Cancelled.

    `cancel` is asked now and then whether to stop.
    """
    manifest, target = wording.in_words(manifest), BytesIO()
    paper = PaperSize((manifest.sender or Sender()).paper or PaperSize.A4)
    title = wording.document_title(manifest.heading)
    canvas = new_canvas(target, landscape(paper.points), title=title, language="en")
    canvas.footer = lambda page, number, count: _draw_footer(page, manifest, number, count)
    _Paper(canvas, manifest).write(cancel)
    canvas.save()
    return target.getvalue()


class _Paper:
    """Fills page after page; `_y` is where the next thing goes."""

    def __init__(self, canvas: Any, manifest: Manifest) -> None:
        self._canvas, self._manifest = canvas, manifest
        width, height = canvas._pagesize
        self._right, self._top = width - _LEFT, height - _HEAD
        self._office = manifest.heading.whitelist == OFFICE
        self._y = self._top
        self._parts = list_sections(manifest)
        part = _PART if self._parts else 0
        tallest = self._top - _SMALL_HEAD - self._mark_height - HEADER_HEIGHT - part - _BOTTOM
        self._table = TableLayout(manifest, _LEFT, self._right - _LEFT, tallest)

    @property
    def _mark_height(self) -> float:
        return 22.0 if self._office else 0.0

    def write(self, cancel: Cancel | None) -> None:
        self._first_page()
        self._draw_rows(cancel)
        self._draw_changes()
        self._draw_receipt()

    def _draw_rows(self, cancel: Cancel | None) -> None:
        total = len(self._manifest.rows)
        starts = {part.first: part for part in self._parts}
        part = starts.get(1)
        row = self._table.measure(1)
        if self._y - HEADER_HEIGHT - (_PART if part else 0) - row.height < _BOTTOM:
            self._next_page()
        self._y = self._table.draw_header(self._canvas, self._y)
        for number in range(1, total + 1):
            if number > 1:
                row = self._table.measure(number)
            begins = number in starts
            part = starts.get(number, part)
            if self._y - row.height - (_PART if begins else 0) < _BOTTOM:
                self._next_page()
                with self._canvas.aside():
                    self._y = self._table.draw_header(self._canvas, self._y)
                if part:
                    self._draw_part(part, begins)
            elif part and begins:
                self._draw_part(part, begins)
            self._y = self._table.draw_row(self._canvas, self._y, row)
            if cancel and (number % _ROWS_A_TICK == 0 or number == total) and cancel():
                raise Cancelled

    def _draw_part(self, part: Section, begins: bool) -> None:
        """A province above its people, named again where they go on overleaf."""
        canvas, base = self._canvas, self._y - _PART + 6
        name = format_legible(part.province) or "Province not known"
        title = f"{name}: {wording.describe_people(part.people)}" if begins else f"{name}, continued"
        x = _LEFT + 3
        x += draw_text(canvas, x, base, title, 11, bold=True, max_width=(self._right - _LEFT) * 0.6) + 14
        if begins:
            figures = [wording.describe_sexes(part.by_sex)] if part.by_sex else []
            figures += [f"under 18: {part.minors}"] if part.minors else []
            draw_text(canvas, x, base, " · ".join(figures), 9, max_width=self._right - x)
        self._y -= _PART
        canvas.line(_LEFT, self._y, self._right, self._y)

    def _next_page(self) -> None:
        self._canvas.showPage()
        with self._canvas.aside():
            self._draw_small_head()

    def _draw_small_head(self) -> None:
        self._canvas.setLineWidth(THIN)
        self._y = self._mark(self._top)
        heading = self._manifest.heading
        people = wording.describe_people(self._manifest.counts.total)
        base = self._y - 16
        right = self._right - text_width(people, 16, True)
        draw_text(self._canvas, self._right, base, people, 16, bold=True, align="right")
        left = _LEFT + 12
        left += draw_text(
            self._canvas, _LEFT, base, format_legible(wording.format_called(heading)), 16, bold=True, max_width=200
        )
        final = [wording.format_flown(heading)] if heading.flown else []
        parts = (
            *final,
            wording.format_route(heading),
            wording.format_moment(heading.departs),
            f"version {heading.version}",
        )
        ends = (f"for {heading.profile}", *filter(None, [heading.operation]))  # last: it is what a narrow line loses
        about = format_legible(" · ".join((*parts, *ends)))
        draw_text(self._canvas, left, base, about, 9.5, max_width=right - left - 12)
        self._y -= _SMALL_HEAD - 18

    def _mark(self, top: float) -> float:
        """The office's mark in a box, at the head of a page; returns where the page goes on."""
        if not self._office:
            return top
        width = text_width(OFFICE_MARK, 11, True) + 24
        middle = (_LEFT + self._right) / 2
        self._canvas.setLineWidth(1.2)
        self._canvas.rect(middle - width / 2, top - 17, width, 17)
        self._canvas.setLineWidth(THIN)
        draw_text(self._canvas, middle, top - 12.5, OFFICE_MARK, 11, bold=True, align="center")
        return top - self._mark_height

    def _first_page(self) -> None:
        canvas, heading, counts = self._canvas, self._manifest.heading, self._manifest.counts
        top = self._mark(self._top)
        half = _LEFT + (self._right - _LEFT) * 0.58
        left_width = half - _LEFT - 16
        base = top - _BIG * 0.8
        with canvas.element("H1"):
            draw_text(
                canvas,
                _LEFT,
                base,
                format_legible(wording.format_called(heading)),
                _BIG,
                bold=True,
                max_width=left_width,
            )
        about = " · ".join(part for part in (wording.format_title(heading), heading.operation) if part)
        left = self._lines(_LEFT, base - 18, left_width, [(about, 11, True), (wording.format_route(heading), 13, True)])
        left = self._lines(
            _LEFT, left, left_width, [(capitalize_first(line), 11, False) for line in wording.format_times(heading)]
        )
        left = self._lines(
            _LEFT,
            left,
            left_width,
            [
                (wording.describe_vehicle(heading), 9.5, False),
                (f"For: {wording.describe_recipient(heading)}", 9.5, False),
            ],
        )
        number = draw_text(canvas, half, base, str(counts.total), _BIG, bold=True)
        draw_text(canvas, half + number + 8, base, "person" if counts.total == 1 else "persons", 16, bold=True)
        listed = (
            wording.describe_sexes(counts.by_sex),
            wording.describe_ages(counts),
            wording.describe_nationalities(counts),
        )
        right = self._lines(half, base - 18, self._right - half, [(line, 11, False) for line in listed])
        self._y = min(left, right)
        if closed := wording.format_closing(heading):
            self._y = self._lines(_LEFT, self._y - 2, self._right - _LEFT, [(closed, 11, True)])
        if self._manifest.changes:
            legend = (
                "" if self._manifest.changes.nothing else " — bold below (+ added, * changed) and listed at the end"
            )
            text = wording.change_summary(self._manifest.changes) + legend
            self._y = self._lines(_LEFT, self._y - 2, self._right - _LEFT, [(text, 10, True)])
        self._y += 2

    def _lines(self, x: float, y: float, width: float, texts: Sequence[tuple[str, float, bool]]) -> float:
        """Lines one below the other, long ones wrapped, the first with its baseline at `y`; returns the next baseline."""
        for text, size, bold in texts:
            with self._canvas.element("P"):
                for line in wrap_text(format_legible(text), size, width, bold):
                    draw_text(self._canvas, x, y, line, size, bold=bold)
                    y -= size * 1.38
        return y

    def _draw_changes(self) -> None:
        """Every change in words, after the rows."""
        changes = self._manifest.changes
        if changes is None or changes.nothing:
            return
        self._y -= _BETWEEN
        self._make_room(60)
        self._draw_title(wording.change_summary(changes))
        told = wording.change_lines(self._manifest, wording.name_caption)
        size, text_left = 9.0, _LEFT + (150 if any(change.row for change in told) else 54)
        line_height = size * 1.5
        for change in told:
            lines = wrap_text(format_legible(change.text), size, self._right - text_left)
            for at, line in enumerate(lines):
                together = len(lines) if at == 0 else 1  # a change of a few lines is not torn
                if self._make_room(min(together * line_height, 120)):
                    self._draw_title(f"Changes since version {changes.since}, continued")
                base = self._y - size * 1.15
                if at == 0:
                    draw_text(self._canvas, _LEFT, base, change.what, size, bold=True)
                    draw_text(self._canvas, _LEFT + 54, base, change.row, size)
                draw_text(self._canvas, text_left, base, line, size)
                self._y -= line_height
            self._y -= 2

    def _draw_title(self, text: str) -> None:
        draw_text(self._canvas, _LEFT, self._y - 11, text, 11, bold=True, max_width=self._right - _LEFT)
        self._y -= 17

    def _make_room(self, height: float) -> bool:
        """Turn the page where less than that is left on it; says whether it did."""
        if self._y - height >= _BOTTOM:
            return False
        self._next_page()
        return True

    def _draw_receipt(self) -> None:
        """Boxes to fill in, a form never torn unless it is longer than a page; then its head stands on each."""
        canvas, width = self._canvas, self._right - _LEFT
        for form in build_forms(self._manifest, self._parts):
            self._y -= _BETWEEN
            whole = form.height if form.height < self._top - _SMALL_HEAD - _BOTTOM else form.head + form.row_height
            self._make_room(whole)
            self._y = draw_head(canvas, form, _LEFT, width, self._y, form.title)
            for number in range(len(form.rows)):
                together = 2 if number == len(form.rows) - 2 else 1  # the sum does not stand alone on the last page
                if self._make_room(form.row_height * together):
                    self._y = draw_head(canvas, form, _LEFT, width, self._y, f"{form.title}, continued")
                self._y = draw_row(canvas, form, number, _LEFT, width, self._y)


def _draw_footer(canvas: Any, manifest: Manifest, number: int, count: int) -> None:
    heading = manifest.heading
    width = canvas._pagesize[0]
    end = width - _LEFT
    canvas.setLineWidth(THIN)
    canvas.line(_LEFT, _FOOT + 11, end, _FOOT + 11)
    right = f"journal head {wording.format_head(heading)}   page {number} of {count}"
    room = (end - _LEFT) / 2 - (80 if heading.whitelist == OFFICE else 0)
    draw_text(canvas, end, _FOOT, right, 8, align="right", max_width=room)
    draw_text(canvas, _LEFT, _FOOT, format_legible(wording.format_made(heading)), 8, max_width=room)
    if heading.whitelist == OFFICE:
        draw_text(canvas, width / 2, _FOOT, OFFICE_MARK, 8, bold=True, align="center")
