"""The PDF document itself: title and language, no trace of who made it or when, and the footer of its pages."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, BinaryIO
from xml.sax.saxutils import escape

from PIL import Image, ImageCms
from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFInfo, PDFName, PDFPage, PDFStream, PDFString
from reportlab.pdfgen.canvas import Canvas

from repatriate.printing.fonts import LATIN, load
from repatriate.printing.tagged import Role, Tagger, wrap_artifacts

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance><dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""
_SRGB = "sRGB IEC61966-2.1"


def make_archival(document: Any, title: str, language: str) -> None:
    """Say in a document of reportlab that it is PDF/A-2b. It must draw no picture with layers and no colour of ink."""
    packet = _PACKET.format(title=escape(title), language=escape(language)).encode()
    kind = PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")})
    document.Catalog.Metadata = PDFStream(kind, packet)
    profile = PDFStream(PDFDictionary({"N": 3}), _load_srgb())
    intent = PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString(_SRGB),
            "Info": PDFString(_SRGB),
            "DestOutputProfile": document.Reference(profile),
        }
    )
    document.Catalog.__NoDefault__ = [*document.Catalog.__NoDefault__, "OutputIntents"]
    document.Catalog.OutputIntents = PDFArray([intent])


@cache
def _load_srgb() -> bytes:
    """The profile of usual screens, without the day on which the library made it: the same drawing gives the same bytes."""
    made = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    made[24:36] = bytes((7, 208, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0))  # 1 January 2000 (ICC.1, 7.2.8)
    made[84:100] = bytes(16)  # no fingerprint (7.2.18): it covered that day
    return bytes(made)


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
        self._tags = Tagger()
        self._aside = 0
        self._ended = -1  # where the last piece of content ends

    def stamp(self, key: Hashable, draw: Callable[[], None]) -> None:
        """Draws content shared by many pages: drawn at the first use of its key, and stored in the file once."""
        name = self._stamps.get(key)
        if name is None:
            name = self._stamps[key] = f"stamp{len(self._stamps) + 1}"
            self.beginForm(name)
            with self.aside():
                draw()
            self.endForm()
        with self.content():
            self.doForm(name)

    @contextmanager
    def element(self, role: Role, alternative: str = "") -> Iterator[None]:
        """Makes everything drawn within the block one element of the document; `alternative` describes a picture in
        words."""
        if self._aside:
            yield
            return
        self._tags.begin(role, alternative)
        try:
            yield
        finally:
            self._tags.end()

    @contextmanager
    def row(self, *, head: bool = False) -> Iterator[None]:
        """Makes everything drawn within the block a row of a table, cell by cell; `head` for the captions above the
        columns."""
        if self._aside:
            yield
            return
        self._tags.begin_row("TH" if head else "TD")
        try:
            yield
        finally:
            self._tags.end()

    @contextmanager
    def cell(self) -> Iterator[None]:
        """Makes everything drawn within the block one cell of the row, however many lines it has."""
        self.begin_cell()
        yield
        self.end_cell()

    def begin_cell(self) -> None:
        if not self._aside:
            self._tags.begin_cell()

    def end_cell(self) -> None:
        if not self._aside:
            self._tags.end()

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Marks everything drawn within the block as no content, because it only repeats text from elsewhere."""
        self._aside += 1
        try:
            yield
        finally:
            self._aside -= 1

    def begin_content(self) -> None:
        """Begins content of the open element, or a paragraph of its own, up to `end_content`."""
        if not self._aside:
            if self._ended == len(self._code) and self._tags.goes_on():
                self._code.pop()  # more of the same: one piece
            else:
                self._code.append(self._tags.mark())
        self._aside += 1

    def mark_piece(self) -> str:
        """The operator that begins a piece of the open element within a text object, which ends with EMC; empty aside."""
        return "" if self._aside else self._tags.mark()

    def end_content(self) -> None:
        self._aside -= 1
        if not self._aside:
            self._code.append("EMC")
            self._ended = len(self._code)

    @contextmanager
    def content(self) -> Iterator[None]:
        """`begin_content` and `end_content` round what is drawn meanwhile."""
        self.begin_content()
        yield
        self.end_content()

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
        with self.content():
            self.doForm(name)
        self.restoreState()

    def showPage(self) -> None:
        """Put the page by; it is written when the document is saved."""
        self._pages.append(dict(self.__dict__))
        self._tags.turn()
        self._ended = -1
        self._startPage()

    def _setAnnotations(self, page: Any) -> None:
        """The library calls this for each page and form that it writes: a page is told where its pieces are listed."""
        super()._setAnnotations(page)  # type: ignore[misc]
        if isinstance(page, PDFPage):
            page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
            tell: Any = page
            tell.StructParents, tell.Tabs = self._doc.pageCounter - 1, PDFName("S")

    def save(self) -> None:
        """Write the document. A page begun and not shown is shown; one with nothing on it is not."""
        if self._code or not self._pages:
            self.showPage()
        footer, count = self.footer, len(self._pages)
        for number, page in enumerate(self._pages, 1):
            self.__dict__.update(page)
            if footer is not None:
                with self.aside():
                    footer(self, number, count)
            self._code = wrap_artifacts(self._code)
            super().showPage()
        self._pages = []
        self._code = []
        self._doc.Catalog.StructTreeRoot = self._tags.root
        self._doc.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        super().save()


def new_canvas(
    target: str | Path | BinaryIO,
    pagesize: tuple[float, float],
    *,
    title: str,
    language: str = "en",
    archival: bool = True,
) -> Document:
    """A document of pages of that size in points, shown in its window by its title, tagged, and PDF/A-2b.

    Not `archival` is what may hold pictures of the office: nobody knows whether those are fit for an archive.

    The same drawing gives the same bytes: it bears no date and no random id.
    """
    canvas = Document(str(target) if isinstance(target, Path) else target, pagesize, language)
    info = _Info()
    info.title = title
    canvas._doc.info = info
    canvas._doc.Catalog.Lang = PDFString(language)
    if archival:
        make_archival(canvas._doc, title, language)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.setLineWidth(THIN)
    return canvas


def draw_rule(canvas: Canvas, x: float, y: float, width: float, *, thickness: float = THIN) -> None:
    """A thin line to the right of a point."""
    canvas.saveState()
    canvas.setLineWidth(thickness)
    canvas.line(x, y, x + width, y)
    canvas.restoreState()
