"""Reads a template workbook as typed rows, and reports every cell that does not fit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from repatriate.intake.cells import TOO_LONG, BadCell, Value, as_text, convert_cell, is_empty
from repatriate.intake.columns import KEYS, SAVED_FILTER, SETTINGS, SHEETS
from repatriate.intake.report import Faults, ReportColumn, shorten_value
from repatriate.intake.sheet_xml import Lost, LostCell, column_letters
from repatriate.intake.sheets import Cells, Workbook
from repatriate.model.fields import Field
from repatriate.model.saying import join_items, say


@dataclass(frozen=True, slots=True)
class Row:
    """A row with its filled cells as values by column name; `number` counts from 1 as Excel does."""

    number: int
    cells: Cells
    values: dict[str, Value]

    def text(self, name: str) -> str | None:
        value = self.values.get(name)
        return None if value is None else str(value)


@dataclass(slots=True)
class Template:
    """The rows of each sheet, and the faults found so far."""

    source: str
    sheets: dict[str, list[Row]] = field(default_factory=dict)
    faults: Faults = field(default_factory=Faults)
    columns: list[ReportColumn] = field(default_factory=list)

    def rows(self, sheet: str) -> list[Row]:
        return self.sheets.get(sheet, [])

    def fault(self, sheet: str, row: Row, name: str | None, code: str, why: str) -> None:
        value = None
        if name is not None and name in row.values:
            value = row.values[name]
        self.faults.add(sheet, row.number, row.cells, name, value, code, why)


def is_template(workbook: Workbook) -> bool:
    """A sheet People whose header row holds template names only; or such a sheet Legs alone, which is a timetable."""
    sheet = "People" if "People" in workbook.sheets else "Legs"
    headers = [as_text(cell) for cell in _read_header(workbook, sheet) if not is_empty(cell)]
    known = {column.name for column in SHEETS[sheet]}
    return bool(headers) and all(header in known for header in headers)


def _read_header(workbook: Workbook, sheet: str) -> Cells:
    rows = workbook.sheets.get(sheet)
    return rows[0] if rows else []


def why_not_template(workbook: Workbook) -> str:
    """The reason why a workbook is not a template, for people who meant it as one."""
    rows = workbook.sheets.get("People")
    if rows is None:
        sheets = ", ".join(workbook.sheets) or say("none")
        return say("it has no sheet People (its sheets: {0})", sheets)
    known = {column.name for column in SHEETS["People"]}
    for number, cell in enumerate(rows[0] if rows else [], start=1):
        if not is_empty(cell) and as_text(cell) not in known:
            return say(
                "sheet People, row 1, column {0}: “{1}” is not a header of the template",
                column_letters(number),
                shorten_value(as_text(cell)),
            )
    return say("row 1 of its sheet People is empty: the template's headers belong there")


def read_template(workbook: Workbook) -> Template:
    """Convert every filled cell. Faults are gathered, not raised."""
    template = Template(workbook.name)
    template.columns = [
        ReportColumn(as_text(cell), as_text(cell), 1.0)
        for cell in _read_header(workbook, "People")
        if not is_empty(cell)
    ]
    for sheet, columns in SHEETS.items():
        if workbook.sheets.get(sheet):
            _report_lost(sheet, workbook.sheets[sheet], workbook.lost.get(sheet, ()), template.faults)
            template.sheets[sheet] = _read_sheet(sheet, columns, workbook.sheets[sheet], template.faults)
    for sheet in workbook.sheets:
        if sheet not in SHEETS:
            template.faults.warn(
                sheet, 1, None, None, "unknown_sheet", say("not a sheet of the template: it was not read")
            )
    return template


_LOST = {
    Lost.FORMULA: (
        "formula_without_value",
        say("a formula whose value was never worked out: open the workbook in Excel, save it, then import that"),
    ),
    Lost.ERROR: ("cell_error", say("an error of the spreadsheet, not a value: correct the cell or clear it")),
    Lost.LONG: ("too_long", TOO_LONG),
}


def _report_lost(sheet: str, rows: list[Cells], lost: Iterable[LostCell], faults: Faults) -> None:
    """A cell that holds something is not read as empty."""
    for cell in lost:
        code, why = _LOST[cell.why]
        header = as_text(rows[0][cell.column - 1]) if cell.column <= len(rows[0]) else ""
        if not header:
            why = say("column {0}: {1}", column_letters(cell.column), why)
        cells = rows[cell.row - 1] if cell.row <= len(rows) else []
        kept = as_text(cells[cell.column - 1]) if cell.column <= len(cells) else ""
        faults.add(sheet, cell.row, cells, header or None, cell.text or kept or None, code, why)


def _read_sheet(sheet: str, columns: tuple[Field, ...], rows: list[Cells], faults: Faults) -> list[Row]:
    known = {column.name: column for column in columns}
    places: dict[int, Field] = {}
    for index, cell in enumerate(rows[0]):
        if is_empty(cell):
            continue
        name = as_text(cell)
        if name not in known:
            faults.add(
                sheet,
                1,
                rows[0],
                name,
                None,
                "unknown_header",
                say(
                    "column {0}: “{1}” is not a header of this sheet ({2})",
                    column_letters(index + 1),
                    shorten_value(name),
                    ", ".join(known),
                ),
            )
        elif known[name] in places.values():
            faults.add(
                sheet,
                1,
                rows[0],
                name,
                None,
                "header_twice",
                say("column {0}: this header is there twice", column_letters(index + 1)),
            )
        else:
            places[index] = known[name]
    headless = [index for index, cell in enumerate(rows[0]) if is_empty(cell)]
    read: list[Row] = []
    for number, cells in enumerate(rows[1:], start=2):
        if all(is_empty(cell) for cell in cells):
            continue
        values: dict[str, Value] = {}
        for index, column in places.items():
            if index >= len(cells) or is_empty(cells[index]):
                continue
            try:
                values[column.name] = convert_cell(cells[index], column)
            except BadCell as bad:
                faults.add(sheet, number, cells, column.name, cells[index], bad.code, bad.message)
        for index in headless:
            if not is_empty(cells[index]):
                why = say("column {0} has no header: write a header, or clear the cell", column_letters(index + 1))
                faults.add(sheet, number, cells, None, None, "no_header", why)
        read.append(Row(number, cells, values))
    if sheet == "Settings":
        _convert_settings(
            read, next((index for index, column in places.items() if column.name == "value"), None), faults
        )
    _once_only(sheet, read, faults)
    return read


def _convert_settings(rows: list[Row], place: int | None, faults: Faults) -> None:
    """A setting's value, in the column `place`, is of the kind that its key asks for."""
    for row in rows:
        key, value = row.text("key"), row.values.get("value")
        if key is None:
            faults.add("Settings", row.number, row.cells, "key", None, "missing", say("there is no key"))
        elif key.startswith(SAVED_FILTER):
            continue
        elif key not in SETTINGS:
            faults.warn(
                "Settings",
                row.number,
                "key",
                key,
                "unknown_setting",
                say("not a setting that this program uses; it was kept"),
            )
        elif value is not None and place is not None:
            raw = row.cells[place]
            try:
                row.values["value"] = convert_cell(raw, SETTINGS[key])
            except BadCell as bad:
                faults.add(
                    "Settings", row.number, row.cells, "value", raw, bad.code, say("{0} ({1})", bad.message, key)
                )


def _once_only(sheet: str, rows: list[Row], faults: Faults) -> None:
    """No key stands on two rows of one sheet."""
    if sheet not in KEYS:
        return
    seen: dict[tuple[Value | None, ...], int] = {}
    for row in rows:
        key = tuple(row.values.get(name) for name in KEYS[sheet])
        if key[0] is None:
            continue
        if key in seen:
            faults.add(
                sheet,
                row.number,
                row.cells,
                KEYS[sheet][0],
                key[0],
                "duplicate_key",
                say("already on row {0}: each {1} may be there once", str(seen[key]), join_items(KEYS[sheet])),
            )
        else:
            seen[key] = row.number
