"""What a packaged program proves of papers: it reads a document, a PDF, and a picture with each of its engines."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from reportlab.pdfgen.canvas import Canvas

from repatriate.app.core.foreign_files import FileFrom, Reader
from repatriate.app.core.foreign_reader import PICTURE_MEMORY, PICTURE_SECONDS
from repatriate.app.imports.open_file import read_workbook
from repatriate.intake.paper.reading.engines import explain_missing, is_left_out
from repatriate.intake.paper.reading.proof import read_with_each
from repatriate.model.saying import say
from repatriate.reference.resources import resource_path

_ROWS = (
    ("Surname", "Given names", "Sex", "Date of birth", "Passport no"),
    ("CHEN", "YAN", "F", "19/10/2001", "A3942042"),
    ("LI", "MING", "M", "15/03/1998", "A3942043"),
)
_NAME = "Hoàng Thị Mỹ Duyên"
"""It has marks that the first engine cannot write, and the second can."""


def reads_papers(folder: Path, tell: Callable[[str], None]) -> bool:
    """Each kind once, in the process for files from others; pictures where the part for them was added."""
    whole = True
    for path in (_write_document(folder / "list.docx"), _write_pdf(folder / "list.pdf")):
        [rows] = read_workbook(path).sheets.values()
        found = [tuple(str(cell) for cell in row) for row in rows if str(row[0]) in ("CHEN", "LI")]
        tell(f"{path.name}: {len(found)} people")
        whole &= found == [*_ROWS[1:]]
    if is_left_out():
        tell(str(explain_missing()))
        return whole
    return whole & _reads_a_picture(_draw(folder / "name.png"), tell)


def _reads_a_picture(path: Path, tell: Callable[[str], None]) -> bool:
    about = FileFrom(path.name, say("Install the program again."))
    with Reader(PICTURE_SECONDS, PICTURE_MEMORY) as reader:
        first, second = reader.read(read_with_each, path, "vi", about=about)
    tell(f"{path.name}: {len(first)} and {len(second)} letters")
    return first.startswith("Ho") and second == _NAME


def _write_document(path: Path) -> Path:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    cells = ("".join(f"<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>" for cell in row) for row in _ROWS)
    table = "".join(f"<w:tr>{row}</w:tr>" for row in cells)
    with zipfile.ZipFile(path, "w") as archive:
        body = f"<w:body><w:tbl>{table}</w:tbl></w:body>"
        archive.writestr("word/document.xml", f"<w:document xmlns:w='{space}'>{body}</w:document>")
    return path


def _write_pdf(path: Path) -> Path:
    canvas = Canvas(str(path))
    for number, row in enumerate(_ROWS):
        for place, cell in enumerate(row):
            canvas.drawString(50 + 100 * place, 780 - 20 * number, cell)
    canvas.save()
    return path


def _draw(path: Path) -> Path:
    face = ImageFont.truetype(str(resource_path("fonts", "NotoSans-Regular.ttf")), 40)
    picture = Image.new("RGB", (1000, 760), "white")
    ImageDraw.Draw(picture).text((80, 340), _NAME, font=face, fill="black")
    picture.save(path)
    return path
