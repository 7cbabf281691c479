"""The self-test of a packaged program: the sample opens, plans, exports and prints, and the window starts."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw, ImageFont
from reportlab.pdfgen.canvas import Canvas

from repatriate.app.core import template_rows
from repatriate.app.core.foreign_files import FileFrom, Reader
from repatriate.app.core.foreign_reader import PICTURE_MEMORY, PICTURE_SECONDS
from repatriate.app.core.operation import Operation
from repatriate.app.demo.full_run import run_demo
from repatriate.app.imports import jobs as import_jobs
from repatriate.app.imports.open_file import read_workbook
from repatriate.app.manifests.commands import frozen_manifest
from repatriate.intake.paper.reading.engines import explain_missing, is_left_out
from repatriate.intake.paper.reading.proof import read_with_each
from repatriate.intake.workbook import open_workbook
from repatriate.manifests.export import written_bytes
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
    return whole & _reads_a_picture(_draw_picture(folder / "name.png"), tell)


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


def _draw_picture(path: Path) -> Path:
    face = ImageFont.truetype(str(resource_path("fonts", "NotoSans-Regular.ttf")), 40)
    picture = Image.new("RGB", (1000, 760), "white")
    ImageDraw.Draw(picture).text((80, 340), _NAME, font=face, fill="black")
    picture.save(path)
    return path


def self_test(tell: Callable[[str], None]) -> int:
    """The whole job in a temporary folder, each file opened again, workbooks in one process for files from others; 0 where
    all is well."""
    with tempfile.TemporaryDirectory(prefix="repatriate-") as folder, Reader() as reader:
        made = run_demo(Path(folder), officer="self-test", tell=tell)
        for path in made.files:
            if path.suffix == ".pdf":
                document = pypdfium2.PdfDocument(path)
                pages = len(document)
                document.close()
                tell(f"{path.name}: {pages} pages")
            elif path.suffix == ".xlsx":
                about = FileFrom(path.name, say("Install the program again."))
                sheets = reader.read(open_workbook, path, about=about).sheets
                tell(f"{path.name}: {', '.join(f'{name} {len(rows)} rows' for name, rows in sheets.items())}")
            if not path.stat().st_size:
                tell(f"{path.name} is empty")
                return 1
        if not _reads_a_list(Path(folder), tell) or not reads_papers(Path(folder), tell):
            return 1
        if not _locks_a_list(made.files[0], made.passphrase, tell):
            return 1
    tell("self-test passed")
    return 0


_PASSWORD = "only for the desk"


def _locks_a_list(path: Path, passphrase: str, tell: Callable[[str], None]) -> bool:
    """A manifest with a password opens with it, and not without."""
    with Operation.open(path, passphrase, officer="self-test", write=False, remember=False) as operation:
        manifest = frozen_manifest(operation.db, 1)
    locked = written_bytes(manifest, ".pdf", _PASSWORD)
    document = pypdfium2.PdfDocument(locked, password=_PASSWORD)
    pages = len(document)
    document.close()
    try:
        pypdfium2.PdfDocument(locked)
    except pypdfium2.PdfiumError:
        tell(f"locked: {pages} pages")
    else:
        return False
    workbook = written_bytes(manifest, ".xlsx", _PASSWORD)
    return not workbook.startswith(b"PK") and len(workbook) > 1_000


_LIST = (
    "序号,姓名,性别,出生日期,国籍,护照号\n1,陈燕,女,2001年10月19日,中国,A3942042\n2,李明,男,1998.03.15,中国,A3942043\n"
)


def _reads_a_list(folder: Path, tell: Callable[[str], None]) -> bool:
    """A list in another shape, language, script and encoding than the template's: the words and the letters are all there."""
    path = folder / "list.csv"
    path.write_text(_LIST, encoding="gb18030")
    with Operation.create(folder / "list.repat", "self-test", officer="self-test", remember=False) as operation:
        import_jobs.import_list(operation, path)
        found = [(row["surname"], row["given_names"], row["birth_date"]) for row in template_rows.people(operation.db)]
    tell(f"{path.name}: {len(found)} people")
    return found == [("CHEN", "YAN", "2001-10-19"), ("LI", "MING", "1998-03-15")]
