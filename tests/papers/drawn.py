"""Pages of a layout, drawn and looked at."""

from __future__ import annotations

import io
from collections.abc import Callable

import pypdfium2
from PIL import Image

from repatriate.papers.layout_parts import Layout
from repatriate.printing.document import MILLIMETRE, Document, new_canvas


def page_of(layout: Layout, draw: Callable[[Document], object]) -> bytes:
    """A PDF of one page of the layout's size."""
    target = io.BytesIO()
    canvas = new_canvas(target, (layout.page[0] * MILLIMETRE, layout.page[1] * MILLIMETRE), title="x")
    draw(canvas)
    canvas.save()
    return target.getvalue()


def picture_of(pdf: bytes, dots: float) -> Image.Image:
    """Its first page with so many dots to the millimetre."""
    with pypdfium2.PdfDocument(pdf) as document:
        return document[0].render(scale=dots * 25.4 / 72).to_pil()
