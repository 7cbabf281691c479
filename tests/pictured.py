"""Lists on pictures of paper, drawn here, with the cells of which a reader would not be sure; no engine is needed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from repatriate.app.imports.open_file import OpenedList
from repatriate.intake.paper.model import Box, Doubt, Page, Paper, PaperKind, Why
from repatriate.intake.roster.read import fingerprint_shape
from repatriate.intake.workbook import Workbook
from repatriate.reference.resources import resource_path

Doubted = Mapping[tuple[int, int], Doubt | tuple[Why, tuple[str, ...]]]
HEAD = ("No", "Surname", "Given names", "Sex", "Date of birth", "Nationality", "Passport No")
PEOPLE = (
    ("1", "TALANOU", "MIRE", "F", "02/05/1994", "Indonesia", "X1000001"),
    ("2", "SOMARU", "PITAK", "M", "11/04/1990", "Thailand", "X1000002"),
    ("3", "NEFIRA", "SUNITA", "F", "15/05/1999", "Nepal", "X1000003"),
    ("4", "WANJIRU", "MARY", "F", "08/08/1992", "Kenya", "A9000001"),
)
WIDTH, HEIGHT, MARGIN, LINE = 1240, 1754, 60, 56


def draw_page(rows: Sequence[Sequence[str]], sheet: str, first: int = 0, font: str = "NotoSans-Regular.ttf") -> Page:
    """A page with these rows as a ruled table; `first` is the number of the first in the sheet."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), "white")
    pen = ImageDraw.Draw(picture)
    letters = ImageFont.truetype(str(resource_path("fonts", font)), 22)
    width = (WIDTH - 2 * MARGIN) / max(map(len, rows))
    boxes: dict[int, Box] = {}
    cells: dict[tuple[int, int], Box] = {}
    for place, row in enumerate(rows):
        top = MARGIN + LINE * place
        boxes[first + place] = (MARGIN, top, WIDTH - MARGIN, top + LINE)
        for column, text in enumerate(row):
            box = (MARGIN + width * column, top, MARGIN + width * (column + 1), top + LINE)
            cells[first + place, column] = box
            pen.rectangle(box, outline="black")
            pen.text((box[0] + 6, box[1] + 12), text, fill="black", font=letters)
    target = BytesIO()
    picture.save(target, "JPEG", quality=80)
    return Page(target.getvalue(), WIDTH, HEIGHT, sheet, boxes, cells)


def read_paper(  # long: a list, and what a reader makes of it
    rows: Sequence[Sequence[str]] = PEOPLE,
    doubts: Doubted | None = None,
    *,
    head: Sequence[str] = HEAD,
    name: str = "list.jpg",
    on_paper: Sequence[Sequence[str]] | None = None,
    language: str | None = "en",
    asked: bool = False,
    font: str = "NotoSans-Regular.ttf",
) -> Workbook:
    """As a reader would give it. `doubts` are by row and column of `rows`, from 0; `on_paper` is what is drawn."""
    sheet = Path(name).stem
    page = draw_page([head, *(on_paper or rows)], sheet, font=font)
    found = {}
    for (row, column), doubt in (doubts or {}).items():
        if not isinstance(doubt, Doubt):
            why, others = doubt
            doubt = Doubt(why, (rows[row][column], *others), 0, page.cells[row + 1, column])
        found[row + 1, column] = doubt
    paper = Paper(PaperKind.PICTURE, (page,), language, asked)
    cells: list[list[object]] = [list(head), *map(list, rows)]
    return Workbook(name, {sheet: cells}, doubts={sheet: found} if found else {}, paper=paper)


def open_paper(workbook: Workbook, original: bytes = b"bytes of a photo", key: str = "key of the paper") -> OpenedList:
    return OpenedList(
        Path(workbook.name), workbook, fingerprint_shape(workbook), original, key if workbook.doubts else ""
    )


def vietnamese() -> Workbook:
    """A list of which the first reading lost marks of names, and is not sure of a number and of two sexes."""
    names = ("THỊ MỸ HẠNH", "VĂN ĐỨC", "QUỐC TUẤN")
    rows = [
        (str(n), "NGUYỄN" if n % 2 else "TRẦN", names[n % 3], "Nữ" if n % 2 else "Nam", f"{n:02}/05/1994", "Việt Nam", f"C{n:07}")
        for n in range(1, 13)
    ]  # fmt: skip
    read = [[cell.replace("Ễ", "Ê") for cell in row] for row in rows]
    doubts: dict[tuple[int, int], tuple[Why, tuple[str, ...]]] = {
        (place, 1): (Why.READINGS_DIFFER, (row[1],)) for place, row in enumerate(rows) if "Ễ" in row[1]
    }
    doubts |= {(3, 6): (Why.SHAPE, ("C00OOOO4",)), (3, 3): (Why.ONE_READING, ()), (4, 3): (Why.ONE_READING, ())}
    head = ("STT", "Họ", "Tên", "Giới tính", "Ngày sinh", "Quốc tịch", "Số hộ chiếu")
    return read_paper(read, doubts, head=head, on_paper=rows, name="danh sach.jpg", language="vi")
