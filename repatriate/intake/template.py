"""A template workbook as typed rows: which cells hold what, and every cell that does not."""

from __future__ import annotations

from dataclasses import dataclass, field

from repatriate.intake.cells import BadCell, Value, as_text, convert, is_empty
from repatriate.intake.columns import KEYS, SETTING_KINDS, SHEETS, Column
from repatriate.intake.report import Faults
from repatriate.intake.workbook import Cells, Workbook


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
    columns: list[tuple[str, str | None, float]] = field(default_factory=list)

    def rows(self, sheet: str) -> list[Row]:
        return self.sheets.get(sheet, [])

    def fault(self, sheet: str, row: Row, name: str | None, code: str, why: str) -> None:
        value = None
        if name is not None and name in row.values:
            value = row.values[name]
        self.faults.add(sheet, row.number, row.cells, name, value, code, why)


def is_template(workbook: Workbook) -> bool:
    """A sheet People whose header row holds template names only."""
    rows = workbook.sheets.get("People")
    if not rows:
        return False
    headers = [as_text(cell) for cell in rows[0] if not is_empty(cell)]
    known = {column.name for column in SHEETS["People"]}
    return bool(headers) and all(header in known for header in headers)


def why_not_template(workbook: Workbook) -> str:
    """What keeps a workbook from being a template, for people who meant it to be one."""
    rows = workbook.sheets.get("People")
    if rows is None:
        sheets = ", ".join(workbook.sheets) or "none"
        return f"it has no sheet People (its sheets: {sheets})"
    known = {column.name for column in SHEETS["People"]}
    for number, cell in enumerate(rows[0] if rows else [], start=1):
        if not is_empty(cell) and as_text(cell) not in known:
            return f"sheet People, row 1, column {_letter(number)}: “{as_text(cell)}” is none of the template's headers"
    return "its sheet People is empty"


def read_template(workbook: Workbook) -> Template:
    """Convert every filled cell. Faults are gathered, not raised."""
    template = Template(workbook.name)
    template.columns = [
        (as_text(cell), as_text(cell), 1.0) for cell in workbook.sheets["People"][0] if not is_empty(cell)
    ]
    for sheet, columns in SHEETS.items():
        if workbook.sheets.get(sheet):
            template.sheets[sheet] = _read_sheet(sheet, columns, workbook.sheets[sheet], template.faults)
    for sheet in workbook.sheets:
        if sheet not in SHEETS:
            template.faults.warn(sheet, 1, None, None, "unknown_sheet", "no sheet of the template; it was left out")
    return template


def _read_sheet(sheet: str, columns: tuple[Column, ...], rows: list[Cells], faults: Faults) -> list[Row]:
    known = {column.name: column for column in columns}
    places: dict[int, Column] = {}
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
                f"column {_letter(index + 1)}: “{name}” is none of this sheet's headers ({', '.join(known)})",
            )
        elif known[name] in places.values():
            faults.add(
                sheet, 1, rows[0], name, None, "header_twice", f"column {_letter(index + 1)}: this header stands twice"
            )
        else:
            places[index] = known[name]
    read: list[Row] = []
    for number, cells in enumerate(rows[1:], start=2):
        if all(is_empty(cell) for cell in cells):
            continue
        values: dict[str, Value] = {}
        for index, column in places.items():
            if index >= len(cells) or is_empty(cells[index]):
                continue
            try:
                values[column.name] = convert(cells[index], column)
            except BadCell as bad:
                faults.add(sheet, number, cells, column.name, cells[index], bad.code, str(bad))
        for index, cell in enumerate(cells):
            if index not in places and not is_empty(cell) and index >= len(rows[0]):
                faults.add(sheet, number, cells, None, None, "no_header", f"column {_letter(index + 1)} has no header")
        read.append(Row(number, cells, values))
    if sheet == "Settings":
        _settle(read, faults)
    _once_only(sheet, read, faults)
    return read


def _settle(rows: list[Row], faults: Faults) -> None:
    """A setting's value is of the kind that its key asks for."""
    for row in rows:
        key, value = row.text("key"), row.values.get("value")
        if key is None:
            faults.add("Settings", row.number, row.cells, "key", None, "missing", "there is no key")
        elif key not in SETTING_KINDS:
            faults.warn(
                "Settings", row.number, "key", key, "unknown_setting", "no setting that this program uses; it was kept"
            )
        elif value is not None:
            raw = next(cell for cell in row.cells[1:] if not is_empty(cell))
            try:
                row.values["value"] = convert(raw, SETTING_KINDS[key])
            except BadCell as bad:
                faults.add("Settings", row.number, row.cells, "value", raw, bad.code, f"{bad} ({key})")


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
                f"on row {seen[key]} already: each {' and '.join(KEYS[sheet])} may stand once",
            )
        else:
            seen[key] = row.number


def _letter(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
