"""Made lists as files: Word documents, PDFs of reportlab, PDFs of LibreOffice."""

from __future__ import annotations

import math
import random
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from repatriate.reference.resources import resource_path
from tests.benchmarks.papers.layouts import Made, Ruling

_FONTS = {"zh": "DroidSansFallback", "th": "NotoSansThai-Regular", "ar": "NotoSansArabic-Regular"}
_SHAPED = ("my", "km", "ar", "th")
"""Languages whose letters reportlab does not join: only LibreOffice writes them."""


def may_be_set(made: Made) -> bool:
    """Whether reportlab can write it."""
    return made.language not in _SHAPED


def write_pdf(made: Made, path: Path) -> None:
    """With reportlab."""
    fonts = _register(made.language)
    size = made.layout.size
    style = ParagraphStyle(
        "cell", fontName=fonts[0], fontSize=size, leading=size * 1.2, wordWrap="CJK" if made.language == "zh" else None
    )
    head = ParagraphStyle("head", parent=style, fontName=fonts[1])
    page = landscape(A4) if made.layout.across else A4
    cells: list[list[Any]] = [[Paragraph(_mark(text, made), head) for text in made.heads]]
    cells += [[Paragraph(_mark(text, made), style) if text else "" for text in row] for row in made.rows]
    table = Table(cells, colWidths=_widths(made, fonts, page[0] - 30 * mm), repeatRows=1)
    table.setStyle(TableStyle(_rules(made)))
    story = [
        Paragraph(_mark(made.title, made), ParagraphStyle("title", parent=head, fontSize=size + 4, leading=size * 2)),
        Spacer(1, 8),
        table,
    ]
    if made.total:
        story += [Spacer(1, 10), Paragraph(_mark(made.total, made), head)]
    document = SimpleDocTemplate(
        str(path), pagesize=page, leftMargin=15 * mm, rightMargin=15 * mm, topMargin=15 * mm, bottomMargin=18 * mm
    )
    decorate = _Decoration(made, fonts[0])
    document.build(story, onFirstPage=decorate, onLaterPages=decorate)


def _mark(text: str, made: Made) -> str:
    """The font of Chinese letters has no Latin ones."""
    if made.language != "zh":
        return escape(text)
    pieces = re.split(r"([ -~]+)", text)
    return "".join(
        f'<font name="NotoSans-Regular">{escape(piece)}</font>' if piece.isascii() and piece else piece
        for piece in pieces
    )


def _register(code: str) -> tuple[str, str]:
    plain = _FONTS.get(code, "NotoSans-Regular")
    bold = plain if code in _FONTS else "NotoSans-Bold"
    for name in (plain, bold, "NotoSans-Regular"):
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, str(resource_path("fonts") / f"{name}.ttf")))
    return plain, bold


def _measure(text: str, font: str, size: float) -> float:
    return sum(pdfmetrics.stringWidth(sign, "NotoSans-Regular" if sign.isascii() else font, size) for sign in text)


def _widths(made: Made, fonts: tuple[str, str], usable: float) -> list[float]:
    size = made.layout.size
    widths = []
    for column, head in enumerate(made.heads):
        longest = max(_measure(row[column], fonts[0], size) for row in made.rows)
        words = [word for row in made.rows for word in row[column].split()]
        word = max((_measure(word, fonts[0], size) for word in words), default=0.0)
        titles = max(_measure(word, fonts[1], size) for word in head.split())
        wanted = (
            max(word, 0.6 * longest, titles) if made.layout.narrow and made.language != "zh" else max(longest, titles)
        )
        widths.append(wanted + 14)
    spare = usable - sum(widths)
    return [width + max(0.0, spare) / len(widths) * 0.5 for width in widths] if spare > 0 else widths


def _rules(made: Made) -> list[tuple[Any, ...]]:
    black, all_ = colors.black, ((0, 0), (-1, -1))
    common: list[tuple[Any, ...]] = [("VALIGN", *all_, "TOP"), ("TOPPADDING", *all_, 2), ("BOTTOMPADDING", *all_, 2)]
    match made.layout.ruling:
        case Ruling.GRID:
            return [*common, ("GRID", *all_, 0.5, black)]
        case Ruling.ROWS:
            return [*common, ("LINEBELOW", *all_, 0.4, colors.grey)]
        case Ruling.COLUMNS:
            return [
                *common,
                ("BOX", *all_, 0.7, black),
                ("LINEAFTER", *all_, 0.4, black),
                ("LINEBELOW", (0, 0), (-1, 0), 0.7, black),
            ]
        case Ruling.HEAD:
            return [*common, ("LINEBELOW", (0, 0), (-1, 0), 1, black), ("LINEABOVE", (0, 0), (-1, 0), 1, black)]
        case Ruling.ZEBRA:
            return [*common, ("ROWBACKGROUNDS", (0, 1), (-1, -1), [colors.white, colors.HexColor(0xE8E8E8)])]
        case Ruling.PARTLY:
            return [*common, ("LINEBELOW", *all_, 0.4, black), ("LINEAFTER", (1, 0), (2, -1), 0.4, black)]
        case Ruling.NONE:
            return common


class _Decoration:
    """What lies on a page besides: its number, a stamp and a signature over cells."""

    def __init__(self, made: Made, font: str) -> None:
        self._made, self._font = made, font

    def __call__(self, canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.saveState()
        if self._made.layout.footer:
            canvas.setFont("Helvetica", 8)
            canvas.drawCentredString(document.pagesize[0] / 2, 9 * mm, f"Page {canvas.getPageNumber()}")
            canvas.drawString(15 * mm, 9 * mm, "For official use only")
        if self._made.layout.stamp and canvas.getPageNumber() == 1:
            chance = random.Random(self._made.name + "stamp")
            self._draw_stamp(
                canvas, chance.uniform(0.3, 0.7) * document.pagesize[0], chance.uniform(0.3, 0.7) * document.pagesize[1]
            )
        canvas.restoreState()

    def _draw_stamp(self, canvas: Canvas, x: float, y: float) -> None:
        canvas.setStrokeColor(colors.Color(0.2, 0.2, 0.7, alpha=0.35))
        canvas.setLineWidth(1.5)
        canvas.circle(x, y, 17 * mm)
        canvas.circle(x, y, 13 * mm)
        path = canvas.beginPath()
        path.moveTo(x - 30 * mm, y - 8 * mm)
        for step in range(1, 7):
            left = x - 30 * mm + step * 9 * mm
            path.curveTo(
                left - 6 * mm,
                y + 10 * mm * math.sin(step),
                left - 3 * mm,
                y - 12 * mm * math.cos(step),
                left,
                y - 6 * mm,
            )
        canvas.setStrokeColor(colors.Color(0.1, 0.1, 0.5, alpha=0.5))
        canvas.setLineWidth(0.8)
        canvas.drawPath(path)


# -- Word


def write_docx(made: Made, path: Path) -> None:
    document = Document()
    section = document.sections[0]
    across = made.layout.across
    section.page_width, section.page_height = (Mm(297), Mm(210)) if across else (Mm(210), Mm(297))
    section.orientation = WD_ORIENT.LANDSCAPE if across else WD_ORIENT.PORTRAIT
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(15)
    font = "Noto Serif" if made.layout.serif else "Noto Sans"
    size = made.layout.size
    _write(document.add_paragraph(), made.title, size + 4, font, bold=True)
    table = document.add_table(rows=len(made.rows) + 1, cols=len(made.heads))
    table.autofit = False
    table._tbl.tblPr.append(_borders(made.layout.ruling))
    room = (267 if across else 180) - 2
    for number, width in enumerate(_shares(made)):
        for cell in table.columns[number].cells:
            cell.width = Mm(room * width)
    for number, row in enumerate([made.heads, *made.rows]):
        for cell, text in zip(table.rows[number].cells, row, strict=True):
            _write(cell.paragraphs[0], text, size, font, bold=number == 0)
            if made.layout.ruling is Ruling.ZEBRA and number % 2:
                shade = OxmlElement("w:shd")
                shade.set(qn("w:val"), "clear")
                shade.set(qn("w:fill"), "E8E8E8")
                cell._tc.get_or_add_tcPr().append(shade)
    if made.total:
        _write(document.add_paragraph(), made.total, size, font, bold=True)
    if made.layout.footer:
        _write(section.footer.paragraphs[0], "For official use only", 8, font)
    document.save(str(path))


def _shares(made: Made) -> list[float]:
    wide = 1.9 if made.language in ("zh", "my", "km") else 1.0
    lengths = []
    for column, head in enumerate(made.heads):
        cells = max(len(row[column]) for row in made.rows) * (
            wide if made.fields[column] in ("full_name", "location") else 1.0
        )
        lengths.append(max(cells, max(map(len, head.split())) * 1.1) + 3)
    narrow = 0.72 if made.layout.narrow else 1.0
    whole = sum(lengths)
    least = made.layout.size * 0.22 * whole / ((267 if made.layout.across else 180) - 2)
    return [one / whole * min(1.0, max(least, 0.5) * narrow) for one in lengths]


def _borders(ruling: Ruling) -> Any:
    """Which of its lines a table of Word draws."""
    drawn = {
        Ruling.GRID: ("top", "left", "bottom", "right", "insideH", "insideV"),
        Ruling.ROWS: ("top", "bottom", "insideH"),
        Ruling.COLUMNS: ("top", "bottom", "left", "right", "insideV"),
        Ruling.HEAD: ("top", "bottom"),
        Ruling.PARTLY: ("insideH", "top", "bottom"),
    }.get(ruling, ())
    borders = OxmlElement("w:tblBorders")
    for edge in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{edge}")
        line.set(qn("w:val"), "single" if edge in drawn else "nil")
        line.set(qn("w:sz"), "4")
        borders.append(line)
    return borders


_COMPLEX = {"th": "Noto Sans Thai", "my": "Noto Sans Myanmar", "km": "Noto Sans Khmer", "ar": "Noto Sans Arabic"}


def _write(paragraph: Any, text: str, size: float, font: str, *, bold: bool = False) -> None:
    paragraph.paragraph_format.space_after = Pt(0)
    run = paragraph.add_run(text)
    run.font.size, run.bold = Pt(size), bold
    form = run._r.get_or_add_rPr()
    fonts = form.find(qn("w:rFonts"))
    if fonts is None:
        fonts = OxmlElement("w:rFonts")
        form.append(fonts)
    script = next((name for sign in text for name in [_script(sign)] if name), None)
    for kind, name in (
        ("ascii", font),
        ("hAnsi", font),
        ("eastAsia", "Noto Sans CJK SC"),
        ("cs", _COMPLEX.get(script or "", font)),
    ):
        fonts.set(qn(f"w:{kind}"), name)
    large = OxmlElement("w:szCs")
    large.set(qn("w:val"), str(int(size * 2)))
    form.append(large)


def _script(sign: str) -> str | None:
    for code, first, last in (
        ("th", 0x0E00, 0x0E7F),
        ("my", 0x1000, 0x109F),
        ("km", 0x1780, 0x17FF),
        ("ar", 0x0600, 0x06FF),
    ):
        if first <= ord(sign) <= last:
            return code
    return None


def has_office() -> bool:
    return shutil.which("soffice") is not None


def convert(paths: list[Path], folder: Path) -> None:
    """Word documents as PDFs, by LibreOffice."""
    profile = folder / "profile"
    command = ["soffice", f"-env:UserInstallation={profile.resolve().as_uri()}", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", str(folder), *map(str, paths)], check=True, capture_output=True)
    shutil.rmtree(profile, ignore_errors=True)
