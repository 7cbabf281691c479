"""Checks that a page layout can be printed: all on the page, no overlaps, the zone free, words that fit."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import combinations

from PIL import Image

from repatriate.model.saying import say
from repatriate.papers.layout import ZONES, LayoutFault, describe_fault, read_layout
from repatriate.papers.layout_parts import Layout, Place
from repatriate.papers.sheet import MODULE, QUIET, Measure, find_strokes
from repatriate.printing.bitmaps import DAMAGED
from repatriate.printing.frame import Box

LEFT_OF_ZONE = {"TD2": 4.0, "TD3": 6.0}
"""Millimetres from the left edge to the first character, ± 1 (Doc 9303-4 and -6)."""
LOWER_LINE = 7.25
"""Millimetres from the lower edge to the middle of the second line, ± 1 (Doc 9303-4, 2.3)."""
APART = 6.35
PORTRAIT = ((26.0, 32.0), (35.0, 45.0))
"""Millimetres: the smallest and the largest portrait (Doc 9303-4)."""
LEAST_CAPTION = 1.0 / 0.714 * 72 / 25.4
"""Points: capitals of 1.0 mm (Doc 9303-3)."""
LEAST_SEAL = (44 + 2 * QUIET) * MODULE
"""Millimetres: the symbol of an ordinary seal of 134 bytes with its quiet zone."""
MOST_CREST_PIXELS = 20_000_000
"""The limit of a crest's pixels: more than a sheet has at 400 dots to the inch, and little memory."""
SLACK = 0.3
"""Millimetres that ink may stand over a box."""


def checked_layout(text: str, name: str, where: str | None = None) -> Layout:
    """A layout from its text, all of it checked. Raises UserError: one sentence with line and column."""
    layout = read_layout(text, name, where)
    fault = next(find_faults(layout), None)
    if fault is not None:
        raise describe_fault(fault, text, where or f"{name}.toml")
    return layout


def find_faults(layout: Layout) -> Iterator[LayoutFault]:
    """All that is wrong with a layout, what matters most first."""
    yield from _check_page(layout)
    yield from _check_zone(layout)
    yield from _check_margins(layout)
    yield from _check_overlaps(layout)
    yield from _check_sizes(layout)
    yield from _check_needed(layout)
    yield from _check_picture(layout)
    yield from _check_text(layout)


def _check_page(layout: Layout) -> Iterator[LayoutFault]:
    width, height = layout.page
    if not 105 <= width <= 430 or not 74 <= height <= 430:
        yield LayoutFault(("", 0, "page"), say("the page must be between 105 × 74 and 430 × 430 mm."))


def _check_zone(layout: Layout) -> Iterator[LayoutFault]:
    machine, height = layout.machine, layout.page[1]
    length = ZONES[layout.zone] * 2.54
    nominal = LEFT_OF_ZONE[layout.zone]
    if abs(machine.left - nominal) > 1 + 1e-9:
        yield LayoutFault(
            ("machine", 0, "left"),
            say("the machine-readable lines must begin {0} mm from the left edge, 1 mm more or less.", f"{nominal:g}"),
        )
    if machine.left + length > layout.page[0] - 1:
        yield LayoutFault(
            ("machine", 0, "left"), say("the machine-readable lines take {0} mm and go beyond the page.", f"{length:g}")
        )
    if abs(machine.apart - APART) > 0.1:
        yield LayoutFault(("machine", 0, "apart"), say("the machine-readable lines must be 6.35 mm apart."))
    lower = height - machine.first - machine.apart
    if abs(lower - LOWER_LINE) > 1 + 1e-9:
        yield LayoutFault(
            ("machine", 0, "first"),
            say(
                "the lower machine-readable line is {0} mm above the page edge; it must be 7.25, 1 mm more or less.",
                f"{lower:.2f}",
            ),
        )
    for name, box, place in layout.placed():
        if name != "machine" and box.overlaps(machine.box):
            yield LayoutFault(
                place, say("{0} is in the lowest 23.2 mm. Only the machine-readable lines may be there.", name)
            )
    for place, ink in _list_strokes(layout):
        if ink.overlaps(machine.box):
            yield LayoutFault(
                place, say("this line is in the lowest 23.2 mm. Only the machine-readable lines may be there.")
            )


def _list_strokes(layout: Layout) -> Iterator[tuple[Place, Box]]:
    for table, lines in (("frame", layout.frames), ("rule", layout.rules)):
        for number, line in enumerate(lines):
            for ink in find_strokes([line]):
                yield (table, number, "box"), ink


def _check_margins(layout: Layout) -> Iterator[LayoutFault]:
    width, height = layout.page
    margin = layout.margin
    room = Box(margin, margin, width - 2 * margin, height - 2 * margin)
    sheet = Box(0, 0, width, height)
    for name, box, place in layout.placed():
        if name != "machine" and not room.holds(box):
            yield LayoutFault(
                place,
                say("{0} reaches beyond the page or its margin of {1} mm.", name, f"{margin:g}"),
            )
        if name != "machine" and (box.width <= 0 or box.height <= 0):
            yield LayoutFault(place, say("{0} has no width or no height.", name))
    for table, lines in (("frame", layout.frames), ("rule", layout.rules)):
        for number, line in enumerate(lines):
            if not (sheet if line.dashed else room).holds(line.box):  # a fold runs from edge to edge
                yield LayoutFault(
                    (table, number, "box"),
                    say("this line reaches beyond the page or its margin of {0} mm.", f"{margin:g}"),
                )


def _check_overlaps(layout: Layout) -> Iterator[LayoutFault]:
    placed = [one for one in layout.placed() if one[0] != "machine"]
    for (first, box, _), (second, other, place) in combinations(placed, 2):
        if box.overlaps(other):
            yield LayoutFault(place, say("{0} overlaps {1}.", second, first))
    for place, ink in _list_strokes(layout):
        for name, box, _ in placed:
            if ink.overlaps(box):
                yield LayoutFault(place, say("this line runs through {0}.", name))


def _check_sizes(layout: Layout) -> Iterator[LayoutFault]:
    if layout.photo:
        box = layout.photo.box
        (least_wide, least_high), (most_wide, most_high) = PORTRAIT
        if not (least_wide <= box.width <= most_wide and least_high <= box.height <= most_high):
            yield LayoutFault(("photo", 0, "box"), say("a portrait is between 26 × 32 and 35 × 45 mm."))
    if layout.seal and min(layout.seal.box.width, layout.seal.box.height) < LEAST_SEAL:
        yield LayoutFault(
            ("seal", 0, "box"), say("a seal takes {0} mm: make the box larger.", f"{LEAST_SEAL + 0.05:.1f}")
        )


def _check_needed(layout: Layout) -> Iterator[LayoutFault]:
    names = [field.name for field in layout.fields]
    wanted = ["number", "surname", "given_names", "nationality", "birth_date", "sex", "issued", "expires"]
    if layout.kind == "sheet":
        wanted += ["destination", "validity"]
    for name in wanted:
        if name not in names:
            yield LayoutFault(("", 0, ""), say("the field {0} is missing; a travel document has it.", name))
    for number, field in enumerate(layout.fields):
        if (field.name == "validity") != bool(field.value):
            yield LayoutFault(
                ("field", number, "value"), say("the field validity, and no other, has words of its own in value.")
            )
    if (layout.kind == "booklet") != (layout.zone == "TD3"):
        yield LayoutFault(("", 0, "zone"), say("a sheet has machine-readable lines TD2, a booklet TD3."))
    if (layout.document_code == "PU") != (layout.zone == "TD2"):
        yield LayoutFault(
            ("", 0, "document_code"), say("PU is the code of a single sheet, with lines TD2; a booklet has PE.")
        )


def _check_picture(layout: Layout) -> Iterator[LayoutFault]:
    if layout.crest and layout.crest.image:
        try:
            with Image.open(io.BytesIO(layout.crest.image), formats=("PNG", "JPEG")) as opened:
                if opened.width * opened.height > MOST_CREST_PIXELS:
                    raise ValueError("far larger than any crest is printed")
                opened.load()
        except DAMAGED:
            yield LayoutFault(
                ("crest", 0, "image"),
                say("this picture cannot be read: put in the whole of a PNG or JPEG file, in Base64."),
            )


def _check_text(layout: Layout) -> Iterator[LayoutFault]:
    """Words that do not fit their boxes, and captions that would become too small to read."""
    for number, words in enumerate(layout.words):
        pen = Measure(layout)
        pen.words(words)
        if not all(words.box.holds(ink, SLACK) for ink in pen.inked):
            yield LayoutFault(
                ("text", number, "box"), say("the words do not fit: make the box larger or the letters smaller.")
            )
    for number, field in enumerate(layout.fields):
        pen = Measure(layout)
        pen.field(field, "Ág")
        if pen.smallest_caption < LEAST_CAPTION:
            yield LayoutFault(
                ("field", number, "caption"), say("the caption does not fit: make it shorter or the box wider.")
            )
        if not all(field.box.holds(ink, SLACK) for ink in pen.inked):
            yield LayoutFault(
                ("field", number, "box"), say("the box is too low for its letters: make it higher or size smaller.")
            )
    for number, sign in enumerate(layout.signs):
        pen = Measure(layout)
        pen.sign(sign)
        if pen.smallest_caption < LEAST_CAPTION:
            yield LayoutFault(
                ("sign", number, "caption"), say("the caption does not fit: make it shorter or the box wider.")
            )
        if not all(sign.box.holds(ink, SLACK) for ink in pen.inked):
            yield LayoutFault(("sign", number, "box"), say("the box is too low for its caption: make it higher."))
