"""Opening a file with a list: its sheets as rows of cells, or one sentence on why it cannot be read.

What is in a file decides how it is read, never the ending of its name: people rename .xls to .xlsx, and what a web site
calls .xls is often a page.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import python_calamine
from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from repatriate.intake.markup import (
    Grid,
    declared_encoding,
    is_page,
    is_spreadsheet_xml,
    look_over_ods,
    read_page,
    read_spreadsheet_xml,
)
from repatriate.intake.paper.model import Doubt, Paper
from repatriate.intake.sheet_xml import (
    FAULTS,
    Area,
    Lost,
    LostCell,
    SheetNotes,
    TooLarge,
    Unsound,
    column_letters,
    cut_to_cell,
    is_long,
    look_over,
    look_over_xls,
)
from repatriate.intake.textfile import NoText, TooWide, decode, table_of
from repatriate.model.errors import UserError
from repatriate.model.reading import read_at_most
from repatriate.model.saying import Said, say

Cells = list[object]

_OLE = b"\xd0\xcf\x11\xe0"
"""What .xls files are made of, and the shell of a locked .xlsx."""

MOST_CELLS = 10_000_000
"""More than any list has; the reader lays out every cell between the first and the last, filled or not."""

MOST_BYTES = 100_000_000
"""Of a file that is read whole; only archives may be larger, for the pictures in them."""


@dataclass(frozen=True, slots=True)
class Workbook:
    """Sheets in their order; each a list of rows from row 1, each row a list of cells from column A, all equally long.

    `lost` has the cells of each sheet that hold something and are empty here all the same, or cut. `merged` has, for sheets with
    merged cells, their first row, first column, last row and last column, from 0; the value is in the first cell alone.
    `encoding` and `separator` are of a text file, to be shown. `doubts` are by row and column from 0, of cells that were read
    from a picture; `paper` is there where the file is none of the kinds that hold cells.
    """

    name: str
    sheets: dict[str, list[Cells]]
    lost: dict[str, tuple[LostCell, ...]] = field(default_factory=dict)
    merged: dict[str, tuple[Area, ...]] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()
    encoding: str | None = None
    separator: str | None = None
    doubts: dict[str, dict[tuple[int, int], Doubt]] = field(default_factory=dict)
    paper: Paper | None = None


def open_workbook(path: Path) -> Workbook:
    """Read every sheet. Raises UserError where the file is missing, empty, locked by a password or no list."""
    head = _read_head(path)
    try:
        if head.startswith(b"PK"):
            found = _read_archive(path)
        else:
            raw = read_at_most(path, MOST_BYTES)
            if raw is None:
                raise TooLarge
            found = _read_whole(path, head, raw)
    except python_calamine.PasswordError:
        raise _make_locked_error(path) from None
    except TooLarge:
        raise _too_large(path) from None
    except (Unsound, CalamineError):
        raise _make_damaged_error(path) from None
    except (OSError, ValueError):
        raise _no_workbook(path) from None
    if not any(found.sheets.values()) and not any(found.lost.values()):
        raise _make_blank_error(path, head)
    cut_long_cells(found)
    return found


def cut_long_cells(workbook: Workbook) -> None:
    """No cell is longer than Excel lets it be: the beginning stays, and `lost` says where."""
    for name, rows in workbook.sheets.items():
        long = [
            LostCell(row, column, Lost.LONG, "")
            for row, cells in enumerate(rows, 1)
            for column, cell in enumerate(cells, 1)
            if isinstance(cell, str) and is_long(cell)
        ]
        for one in long:
            rows[one.row - 1][one.column - 1] = cut_to_cell(str(rows[one.row - 1][one.column - 1]))
        if long:
            workbook.lost[name] = (*workbook.lost.get(name, ()), *long)


def _read_whole(path: Path, head: bytes, raw: bytes) -> Workbook:
    if head.startswith(_OLE):
        return _old_excel(path, raw)
    if other := _other_kind(path, head):
        raise UserError("not_a_workbook", other)
    return _read_text(path, raw)


# -- .xlsx, .xlsm, .xlsb, .ods, .xls


def _read_archive(path: Path) -> Workbook:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            kind = archive.read("mimetype")[:100] if "mimetype" in names else b""
            manifest = archive.read("META-INF/manifest.xml")[:100_000] if "META-INF/manifest.xml" in names else b""
    except FAULTS:
        raise Unsound from None
    if "encrypted-package" in names or b"encryption-data" in manifest:
        raise _make_locked_error(path)
    if {"xl/workbook.xml", "xl/workbook.bin"} & names:
        return _convert_cells(path, look_over(path, many=MOST_CELLS))
    if kind.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
        return _convert_cells(path, look_over_ods(path))
    raise UserError("not_a_workbook", _other_archive(path, names, kind))


def _old_excel(path: Path, raw: bytes) -> Workbook:
    try:
        notes = look_over_xls(raw)
    except Unsound:
        if other := _other_compound(path, raw):
            raise other from None
        raise
    return _convert_cells(path, notes)


def _convert_cells(path: Path, notes: Mapping[str, SheetNotes]) -> Workbook:
    _refuse_giants(path, notes)
    return _never_panicking(lambda: _read_sheets(path, notes))


def _never_panicking(read: Callable[[], Workbook]) -> Workbook:
    """The reader of cells gives up on some damaged files with an exception that is none of Python's."""
    try:
        return read()
    except BaseException as fault:
        if type(fault).__name__ != "PanicException":
            raise
    raise Unsound


def _read_sheets(path: Path, notes: Mapping[str, SheetNotes]) -> Workbook:
    sheets: dict[str, list[Cells]] = {}
    lost: dict[str, tuple[LostCell, ...]] = {}
    merged: dict[str, tuple[Area, ...]] = {}
    with _read_book(path) as book:
        for place, name in enumerate(book.sheet_names):
            sheet = book.get_sheet_by_name(name)
            note = notes.get(name) or notes.get(str(place))
            sheets[name] = _read_rows(path, sheet)
            if note and note.lost:
                lost[name] = note.lost
            if areas := _read_merged(sheet, note):
                merged[name] = areas
        hidden = frozenset(one.name for one in book.sheets_metadata if one.visible != SheetVisibleEnum.Visible)
    return Workbook(path.name, sheets, lost, merged, hidden)


def _read_book(path: Path) -> CalamineWorkbook:
    """By the ending of its name, or else by what is in it."""
    try:
        return CalamineWorkbook.from_path(str(path))
    except python_calamine.PasswordError:
        raise
    except CalamineError:
        return CalamineWorkbook.from_filelike(io.BytesIO(path.read_bytes()))


def _read_rows(path: Path, sheet: CalamineSheet) -> list[Cells]:
    if sheet.end is None:
        return []
    rows, columns = sheet.end[0] + 1, sheet.end[1] + 1
    if rows * columns > MOST_CELLS:
        raise _too_far(path, sheet.name, rows, columns)
    # A sheet that begins with its first cell need not be copied to begin there.
    return _trim_rows(cast(list[Cells], sheet.to_python(skip_empty_area=sheet.start == (0, 0))))


def _read_merged(sheet: CalamineSheet, note: SheetNotes | None) -> tuple[Area, ...]:
    if note and note.merged is not None:
        return note.merged
    return tuple((*first, *last) for first, last in sheet.merged_cell_ranges or ())


def _trim_rows(rows: list[Cells]) -> list[Cells]:
    """Rectangular, to the last row and the last column that hold more than spaces."""
    while rows and not any(map(_holds_anything, rows[-1])):
        rows.pop()
    width = 0
    for row in rows:
        last = len(row)
        while last > width and not _holds_anything(row[last - 1]):
            last -= 1
        width = max(width, last)
    for row in rows:
        if len(row) > width:
            del row[width:]
        elif len(row) < width:
            row += [""] * (width - len(row))
    return rows


def _holds_anything(cell: object) -> bool:
    return bool(cell.strip()) if isinstance(cell, str) else cell is not None


def _refuse_giants(path: Path, notes: Mapping[str, SheetNotes]) -> None:
    for name, note in notes.items():
        if note.rows * note.columns > MOST_CELLS:
            raise _too_far(path, str(int(name) + 1) if name.isdecimal() else name, note.rows, note.columns)
    if sum(note.rows * note.columns for note in notes.values()) > 2 * MOST_CELLS:
        raise TooLarge


# -- text, pages, XML


def _read_text(path: Path, raw: bytes) -> Workbook:
    try:
        text, encoding = decode(raw, declared_encoding(raw))
        if is_spreadsheet_xml(text):
            return _build_workbook(path, read_spreadsheet_xml(text, MOST_CELLS), None)
        if is_page(text):
            return _read_page(path, text, encoding)
        if other := _other_text(path, text):
            raise UserError("not_a_workbook", other)
        table = table_of(text)
    except NoText:
        raise _no_workbook(path) from None
    except TooWide as fault:
        raise UserError(
            "too_large",
            say("{0}: line {1} has more columns than a sheet: look for what is wrong there.", str(path), fault.row),
        ) from None
    if len(table.rows) * max(map(len, table.rows), default=0) > MOST_CELLS:
        raise TooLarge
    rows = _trim_rows(table.rows)
    if len(rows) == 1 and len(rows[0]) == 1:
        raise _no_workbook(path)  # a word or a sentence
    return Workbook(path.name, {path.stem: rows}, encoding=encoding, separator=table.separator)


def _read_page(path: Path, text: str, encoding: str) -> Workbook:
    tables = read_page(text, MOST_CELLS)
    if not tables:
        raise UserError(
            "not_a_workbook",
            say("{0} is a web page without a table: ask for the list as an Excel file.", str(path)),
        )
    for number, table in enumerate(tables, 1):
        table.name = path.stem if len(tables) == 1 else f"{path.stem} {number}"
    return _build_workbook(path, tables, encoding)


def _build_workbook(path: Path, grids: list[Grid], encoding: str | None) -> Workbook:
    for grid in grids:
        if len(grid.rows) * max(map(len, grid.rows), default=0) > MOST_CELLS:
            raise TooLarge
    return Workbook(
        path.name,
        {grid.name: _trim_rows(grid.rows) for grid in grids},
        {grid.name: tuple(grid.lost) for grid in grids if grid.lost},
        {grid.name: tuple(grid.merged) for grid in grids if grid.merged},
        frozenset(grid.name for grid in grids if grid.hidden),
        encoding,
    )


# -- what a file is that is no list


def _other_kind(path: Path, head: bytes) -> Said | None:
    """A sentence for what is neither workbook nor text, by how such files begin."""
    name = str(path)
    if head.startswith(b"%PDF"):
        return say("{0} is a PDF: ask for the list as an Excel file.", name)
    if head.startswith(_PICTURES) or head[8:12] == b"WEBP" or (head[4:8] == b"ftyp" and head[8:12] in _PHONE_PICTURES):
        return say(
            "{0} is a photo or a scan: ask for the list as an Excel file, or type the people into the template.", name
        )
    if head[4:8] == b"ftyp" or head.startswith((b"ID3", b"OggS", b"\x1aE\xdf\xa3")):
        return say("{0} is a film or a recording: ask for the list as an Excel file.", name)
    if head.startswith((b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")):
        return _explain_packed(path)
    if head.startswith(b"{\\rtf"):
        return _explain_document(path)
    if head[4:19] in (b"Standard Jet DB", b"Standard ACE DB") or head.startswith(b"SQLite format 3"):
        return say("{0} is a database: export the table of people to Excel, then import that.", name)
    if head.startswith(b"L\x00\x00\x00\x01\x14\x02\x00"):
        return _explain_link(path)
    if head[:2] in (b"\x09\x00", b"\x09\x02", b"\x09\x04", b"\x09\x08") and head[3:4] == b"\x00":
        return say("{0} is from a very old Excel: open it in Excel, save it as .xlsx, then import that.", name)
    return None


_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
_PHONE_PICTURES = (b"heic", b"heix", b"heif", b"hevc", b"mif1", b"msf1", b"avif")


def _other_archive(path: Path, names: set[str], kind: bytes) -> Said:
    if "word/document.xml" in names or kind.startswith(b"application/vnd.oasis.opendocument.text"):
        return _explain_document(path)
    if "ppt/presentation.xml" in names or kind.startswith(b"application/vnd.oasis.opendocument.presentation"):
        return _explain_slides(path)
    if "Index.zip" in names or any(name.endswith(".iwa") for name in names):
        return say("{0} is from Apple Numbers: export it there as an Excel file, then import that.", str(path))
    return _explain_packed(path)


def _other_compound(path: Path, raw: bytes) -> UserError | None:
    def has(name: str) -> bool:
        return name.encode("utf-16-le") in raw

    if has("EncryptedPackage"):
        return _make_locked_error(path)
    if has("Workbook") or has("Book\0"):
        return None
    if has("WordDocument"):
        return UserError("not_a_workbook", _explain_document(path))
    if has("PowerPoint Document"):
        return UserError("not_a_workbook", _explain_slides(path))
    if has("__substg1.0_") or has("__nameid_version1.0"):
        return UserError("not_a_workbook", _explain_mail(path))
    return _no_workbook(path)


def _other_text(path: Path, text: str) -> Said | None:
    start = text[:4000].lstrip()
    if start.startswith("[InternetShortcut]") or (start.startswith("{") and ("doc_id" in start or "://" in start)):
        return _explain_link(path)
    if _MAIL.match(start):
        return _explain_mail(path)
    if _JSON.match(start):
        return say("{0} is JSON, as programs write it for each other: ask for the list as an Excel file.", str(path))
    if start.startswith("<"):
        return _not_readable(path)
    return None


_JSON = re.compile(r"""(?:\[\s*){0,99}\{\s*"[^"\n]*"\s*:|\[\s*\[""")
_MAIL = re.compile(r"(?:[A-Za-z][\w-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){0,60}?(?:MIME-Version|Message-ID|Received):", re.I)


def _explain_document(path: Path) -> Said:
    return say(
        "{0} is a text document, as Word writes them: copy its table to an empty Excel sheet, save that, then import it.",
        str(path),
    )


def _explain_slides(path: Path) -> Said:
    return say("{0} is a presentation: ask for the list as an Excel file.", str(path))


def _explain_mail(path: Path) -> Said:
    return say("{0} is an e-mail: save the list that is attached to it, then import that.", str(path))


def _explain_link(path: Path) -> Said:
    return say("{0} is only a link: open it, download the list as an Excel file, then import that.", str(path))


def _explain_packed(path: Path) -> Said:
    return say("{0} is a packed archive: unpack it, then import the list that is in it.", str(path))


def _not_readable(path: Path) -> Said:
    return say("{0} is not a workbook that can be read: save it as .xlsx, then import that.", str(path))


def _no_workbook(path: Path) -> UserError:
    return UserError("not_a_workbook", _not_readable(path))


def _make_damaged_error(path: Path) -> UserError:
    return UserError(
        "damaged_workbook", say("{0} is damaged or cut short: get the file again from who sent it.", str(path))
    )


def _make_locked_error(path: Path) -> UserError:
    return UserError(
        "password_protected",
        say("{0} is protected by a password. Open it in Excel, save it without, then import that file.", str(path)),
    )


def _too_large(path: Path) -> UserError:
    return UserError(
        "too_large",
        say("{0} is larger than any list: copy the list alone to a new workbook, then import that.", str(path)),
    )


def _too_far(path: Path, sheet: str, rows: int, columns: int) -> UserError:
    return UserError(
        "too_large",
        say(
            "{0}, sheet {1}: cells are filled as far as row {2}, column {3}. In Excel, clear what is beyond the "
            "list, then import again.",
            str(path),
            sheet,
            rows,
            column_letters(columns),
        ),
    )


def _make_blank_error(path: Path, head: bytes) -> UserError:
    if head.startswith(b"PK"):
        with zipfile.ZipFile(path) as archive:
            if any(name.startswith(("xl/media/", "Pictures/")) for name in archive.namelist()):
                return UserError(
                    "only_pictures",
                    say(
                        "{0} holds pictures and no filled cell: ask for the list as cells, or type the people into "
                        "the template.",
                        str(path),
                    ),
                )
    return UserError("empty_file", say("{0} is empty. Ask for the file again.", str(path)))


def _read_head(path: Path) -> bytes:
    if path.is_dir():
        raise UserError("unreadable_file", say("{0} is a folder: choose the list that is in it.", str(path)))
    try:
        with path.open("rb") as file:
            head = file.read(32)
    except FileNotFoundError:
        raise UserError(
            "no_such_file", say("There is no file {0}: check the name and the folder.", str(path))
        ) from None
    except OSError as fault:
        raise UserError("unreadable_file", say("{0} cannot be read ({1}).", str(path), str(fault.strerror))) from None
    if not head:
        raise UserError("empty_file", say("{0} is empty (0 bytes): get the file again from who sent it.", str(path)))
    return head
