"""What is filled in by hand at the end of a list: who received how many, by province or at each stop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from repatriate.manifests import wording
from repatriate.manifests.columns import COLUMNS, Kind
from repatriate.manifests.recipients import OFFICE
from repatriate.manifests.sections import Section
from repatriate.manifests.wording import legible
from repatriate.model.manifest import Manifest
from repatriate.printing.text import draw_text

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


def forms(manifest: Manifest, parts: Sequence[Section]) -> list[Form]:
    """What this recipient fills in: a line for each province, a count at each stop, or one receipt for all. Nothing on the
    office's own list, which is handed to nobody."""
    heading = manifest.heading
    if heading.whitelist == OFFICE:
        return []
    about = f"{wording.called(heading)}, version {heading.version}"
    people = wording.people(manifest.counts.total)
    if parts:
        rows = [(legible(part.province) or "Province not known", str(part.people)) for part in parts]
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
        (("", 0.14), *((wording.caption(name), share) for name in stops)),
        tuple((line,) for line in _AT_STOPS),
        26.0,
    )
    return [counted, receipt]


def draw_head(canvas: Any, form: Form, left: float, width: float, top: float, title: str) -> float:
    """Title and captions; returns where the first row begins."""
    draw_text(canvas, left, top - 14, title, 11, bold=True, max_width=width)
    if not form.inside:
        for x, wide, caption in _boxes(form, left, width, [caption for caption, _ in form.columns]):
            draw_text(canvas, x + _PAD, top - form.head + 4, caption, 7.5, bold=True, max_width=wide - _PAD)
    return top - form.head


def draw_row(canvas: Any, form: Form, number: int, left: float, width: float, top: float) -> float:
    """A row of boxes, with what is printed in them; returns where the next one begins."""
    base = top - form.row_height / 2 - 3.5
    for x, wide, caption in _boxes(form, left, width, [caption for caption, _ in form.columns]):
        canvas.rect(x, top - form.row_height, wide, form.row_height)
        if form.inside:
            draw_text(canvas, x + _PAD, top - 9, caption, 7.5, max_width=wide - 2 * _PAD)
    for x, wide, text in _boxes(form, left, width, form.rows[number]):
        draw_text(canvas, x + _PAD, base, text, 10, max_width=wide - 2 * _PAD)
    return top - form.row_height


def _boxes(form: Form, left: float, width: float, texts: Sequence[str]) -> list[tuple[float, float, str]]:
    """Left end, width and text of each box that has one."""
    found, x = [], left
    for (_, share), text in zip(form.columns, texts, strict=False):
        found.append((x, width * share, text))
        x += width * share
    return found
