"""The PDF document itself: title and language, no trace of who made it or when, and the footer of its pages."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any, BinaryIO

from PIL import Image
from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFInfo, PDFName, PDFStream, PDFString
from reportlab.pdfgen.canvas import Canvas

from repatriate.printing.fonts import LATIN, load

MILLIMETRE = 72 / 25.4
THIN = 0.4  # points: a laser printer and a fax keep it

rl_config.useA85 = 0  # streams stay bytes: a fifth smaller than as text, which nothing needs any more

Footer = Callable[["Document", int, int], None]


class _Info(PDFInfo):
    """The title: no dates, no author, no program, no subject."""

    def format(self, document: Any) -> Any:
        return PDFDictionary({"Title": PDFString(self.title)}).format(document)


class Document(Canvas):
    """A canvas whose footer is drawn last, on every page: called with the canvas, the page's number and how many there are."""

    footer: Footer | None = None
    _code: list[str]
    _doc: Any
    _startPage: Callable[[], None]

    def __init__(self, target: str | BinaryIO, pagesize: tuple[float, float], language: str) -> None:
        super().__init__(
            target,
            pagesize=pagesize,
            lang=language,
            invariant=1,
            pdfVersion=(1, 7),
            pageCompression=1,
            initialFontName=load(LATIN).name,  # type: ignore[arg-type]  # the stubs are wrong
            initialFontSize=10,
        )
        self._pages: list[dict[str, Any]] = []
        self._stamps: dict[Hashable, str] = {}
        self._pictures: set[str] = set()

    def stamp(self, key: Hashable, draw: Callable[[], None]) -> None:
        """What many pages have in common: drawn when the key comes first, and kept in the file once."""
        name = self._stamps.get(key)
        if name is None:
            name = self._stamps[key] = f"stamp{len(self._stamps) + 1}"
            self.beginForm(name)
            draw()
            self.endForm()
        self.doForm(name)

    def draw_jpeg(self, data: bytes, x: float, y: float, width: float, height: float) -> None:
        """A JPEG file of grey or RGB into a rectangle, in points: its bytes as they are, once however often it is drawn."""
        name = f"jpeg{hashlib.sha256(data).hexdigest()[:32]}"
        if name not in self._pictures:
            self._pictures.add(name)
            with Image.open(io.BytesIO(data), formats=("JPEG",)) as picture:
                entries = {
                    "Type": PDFName("XObject"),
                    "Subtype": PDFName("Image"),
                    "Width": picture.width,
                    "Height": picture.height,
                    "ColorSpace": PDFName("DeviceGray" if picture.mode == "L" else "DeviceRGB"),
                    "BitsPerComponent": 8,
                    "Filter": PDFName("DCTDecode"),
                }
            self._doc.addForm(name, PDFStream(PDFDictionary(entries), data, []))
        self._currentPageHasImages = 1
        self.saveState()
        self.transform(width, 0, 0, height, x, y)
        self.doForm(name)
        self.restoreState()

    def showPage(self) -> None:
        """Put the page by; it is written when the document is saved."""
        self._pages.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        """Write the document. A page begun and not shown is shown; one with nothing on it is not."""
        if self._code or not self._pages:
            self.showPage()
        footer, count = self.footer, len(self._pages)
        for number, page in enumerate(self._pages, 1):
            self.__dict__.update(page)
            if footer is not None:
                footer(self, number, count)
            super().showPage()
        self._pages = []
        self._code = []
        super().save()


def new_canvas(
    target: str | Path | BinaryIO,
    pagesize: tuple[float, float],
    *,
    title: str,
    language: str = "en",
) -> Document:
    """A document of pages of that size in points, shown in its window by its title.

    The same drawing gives the same bytes: it bears no date and no random id.
    """
    canvas = Document(str(target) if isinstance(target, Path) else target, pagesize, language)
    info = _Info()
    info.title = title
    canvas._doc.info = info
    canvas._doc.Catalog.Lang = PDFString(language)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.setLineWidth(THIN)
    return canvas


def rule(canvas: Canvas, x: float, y: float, width: float, *, thickness: float = THIN) -> None:
    """A thin line to the right of a point."""
    canvas.saveState()
    canvas.setLineWidth(thickness)
    canvas.line(x, y, x + width, y)
    canvas.restoreState()
