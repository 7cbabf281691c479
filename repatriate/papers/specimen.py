"""Makes specimen documents that show a page layout with the longest names and with short ones."""

from __future__ import annotations

import io
from datetime import date, timedelta
from pathlib import Path
from typing import BinaryIO

from PIL import Image, ImageDraw

from repatriate.model.dates import PartialDate
from repatriate.model.entities import Sex
from repatriate.papers.etd import draw_pages
from repatriate.papers.etd_fields import EtdFields
from repatriate.papers.layout_parts import Layout
from repatriate.printing.document import MILLIMETRE, Document
from repatriate.printing.fonts import LATIN, load
from repatriate.printing.outfile import beside

_ISSUED = date(2026, 8, 28)
_SEAL_BYTES = bytes(range(134))  # as many as an ordinary seal has; it says nothing
_MARK = "SPECIMEN"
_GRID = ((1, 0.05), (5, 0.15), (10, 0.3))  # millimetres apart, points thick
_TITLES = 0.25  # points


def build_specimens(layout: Layout) -> tuple[EtdFields, EtdFields]:
    """Two made-up documents for a layout: names that hardly fit, and short ones."""
    issuer = layout.states[0] if layout.states else "UTO"
    expires = _ISSUED + timedelta(days=layout.validity_days)
    choices = dict(layout.choices)
    longest = EtdFields(
        number="WM8880008" if layout.kind == "booklet" else "WM888000888800",
        issuer=issuer,
        authority="Consular Section of the Embassy to the Kingdom of Cambodia, Preah Norodom Boulevard, Phnom Penh",
        issued=_ISSUED,
        expires=expires,
        destination="Ninoy Aquino International Airport, Pasay City, Metro Manila, Philippines",
        nationality=issuer if layout.states else "UNK",
        surname="Wooloomooloo Warrandyte Warnambool Papandropoulou Bennelong Mwangi",
        given_names="Nilavadhanananda Chayapa Dejthamrong Krasuang Maria Consolacion Wu",
        native_name="ကျွန်ုပ် မြင့်မြတ်သူ သန္တာ ဦးကျော်သွာ ကျွန်ုပ် မြင့်မြတ်သူ သန္တာ ဦးကျော်သွာ",
        birth_date=PartialDate(1988, 8, 28),
        birth_place="Barangay Poblacion Santa Maria del Rosario de los Remedios, Nueva Vizcaya, Cagayan Valley",
        sex=Sex.MALE,
        transit=(
            "Suvarnabhumi Airport, Thailand",
            "Kuala Lumpur International Airport, Malaysia",
            "Tan Son Nhat International Airport, Viet Nam",
            "Singapore Changi Airport, Singapore",
        ),
        photo=_draw_silhouette(),
        document_code=layout.document_code,
        choices=choices,
        truncation=layout.truncation,
        seal=_SEAL_BYTES,
        remarks="Replaces passport WM8880008, reported lost. Travels with his daughter Nilavadha Maria, born 28 August 2024.",
    )
    short = EtdFields(
        number="KXT000001",
        issuer=issuer,
        authority="Embassy, Phnom Penh",
        issued=_ISSUED,
        expires=expires,
        destination="Home",
        nationality=issuer,
        surname="Wu",
        given_names="An",
        native_name="吴安",
        birth_date=PartialDate(2001),
        birth_place="Ubon",
        sex=None,
        document_code=layout.document_code,
        choices=choices,
        truncation=layout.truncation,
    )
    return longest, short


def draw_specimen(target: Path | BinaryIO, layout: Layout, *, grid: bool = False) -> None:
    """Both as a PDF of two pages, marked; with `grid` on paper ruled in millimetres, every box outlined and named."""
    over, under = (_over_with_boxes, _draw_grid) if grid else (_draw_mark, None)
    sheets = [(fields, layout) for fields in build_specimens(layout)]
    if isinstance(target, Path):
        with beside(target) as part:
            draw_pages(part, sheets, under=under, over=over)
    else:
        draw_pages(target, sheets, under=under, over=over)


def _draw_silhouette() -> bytes:
    """Nobody's portrait."""
    picture = Image.new("L", (413, 531), 235)
    draw = ImageDraw.Draw(picture)
    draw.ellipse((117, 70, 297, 310), fill=150)
    draw.ellipse((25, 340, 388, 900), fill=150)
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=80, dpi=(300, 300))
    return stream.getvalue()


def _draw_mark(canvas: Document, layout: Layout) -> None:
    """The word across the page above the zone, in outline so that what is beneath can be read."""
    width, height = (side * MILLIMETRE for side in layout.page)
    foot = layout.machine.box.height * MILLIMETRE
    font = load(LATIN, True)
    size = 0.8 * width / font.advance(_MARK)
    canvas.saveState()
    canvas.setLineWidth(0.6)
    canvas.setStrokeGray(0.45)
    canvas.translate(width / 2, foot + (height - foot) / 2)
    canvas.rotate(24 if height < 1.2 * width else 40)
    brush = canvas.beginText(-font.advance(_MARK) * size / 2, -size * 0.36)
    brush.setFont(font.name, size)
    brush.setTextRenderMode(1)
    brush.textOut(_MARK)
    brush.setTextRenderMode(0)
    canvas.drawText(brush)
    canvas.restoreState()


def _over_with_boxes(canvas: Document, layout: Layout) -> None:
    _draw_mark(canvas, layout)
    height = layout.page[1]
    canvas.saveState()
    canvas.setStrokeColorRGB(0.85, 0.1, 0.1)
    canvas.setFillColorRGB(0.85, 0.1, 0.1)
    canvas.setLineWidth(_TITLES)
    canvas.setFont(load(LATIN).name, 3.6)
    for name, box in layout.boxes():
        left, bottom = box.left * MILLIMETRE, (height - box.bottom) * MILLIMETRE
        canvas.rect(left, bottom, box.width * MILLIMETRE, box.height * MILLIMETRE)
        canvas.drawRightString((box.left + box.width) * MILLIMETRE - 1, bottom + 1, name)
    canvas.restoreState()


def _draw_grid(canvas: Document, layout: Layout) -> None:
    width, height = layout.page
    right, top = width * MILLIMETRE, height * MILLIMETRE
    canvas.saveState()
    canvas.setStrokeColorRGB(0.75, 0.9, 0.96)
    canvas.setFillColorRGB(0.2, 0.6, 0.8)
    canvas.setFont(load(LATIN).name, 4)
    for apart, thick in _GRID:
        canvas.setLineWidth(thick)
        canvas.grid([step * MILLIMETRE for step in range(0, int(width) + 1, apart)], [0, top])
        canvas.grid([0, right], [top - step * MILLIMETRE for step in range(0, int(height) + 1, apart)])
    for step in range(10, int(width), 10):
        canvas.drawString(step * MILLIMETRE + 0.5, top - 5, str(step))
    for step in range(10, int(height), 10):
        canvas.drawString(0.5, top - step * MILLIMETRE + 1, str(step))
    canvas.restoreState()
