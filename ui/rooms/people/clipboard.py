"""People as Excel takes them from the clipboard."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from html import escape
from operator import itemgetter
from typing import Any

from PySide6.QtCore import QMimeData

from ui.core.fields import field_label
from ui.models.people import WORKED_OUT
from ui.models.table import Column
from ui.widgets.own_copy import mark_as_ours

Cell = Callable[[Mapping[str, Any]], object]

_PARTS: dict[str, tuple[str, ...]] = {
    "name": ("surname", "given_names", "native_name"),
    "born": ("birth_date",),
    "document": ("document_type", "document_number", "document_expiry"),
}
"""A column of the table that shows several of the file's."""


def _cells(shown: Sequence[Column]) -> list[tuple[str, Cell]]:
    """Titles and texts of what is copied: what the file holds, so that it can be pasted back."""
    made: list[tuple[str, Cell]] = []
    taken: set[str] = set()
    for column in shown:
        if column.key in WORKED_OUT:
            made.append((column.title, column.text))
            continue
        for part in _PARTS.get(column.key, (column.key,)):
            if part not in taken:
                taken.add(part)
                made.append((field_label(part), itemgetter(part)))
    return made


def for_excel(rows: Sequence[Mapping[str, Any]], shown: Sequence[Column]) -> QMimeData:
    """As text with tabs, and as a table that tells Excel to leave each cell as it is: 0012 stays 0012, a day a day."""
    cells = _cells(shown)
    lines = [[title for title, _ in cells], *([_text(cell(row)) for _, cell in cells] for row in rows)]
    data = QMimeData()
    data.setText("\n".join("\t".join(line) for line in lines) + "\n")
    body = "".join(
        "<tr>" + "".join(f"<td style='mso-number-format:\"\\@\"'>{escape(text)}</td>" for text in line) + "</tr>"
        for line in lines
    )
    data.setHtml(f"<html><head><meta charset='utf-8'></head><body><table>{body}</table></body></html>")
    mark_as_ours(data)
    return data


def _text(value: object) -> str:
    text = "" if value is None else str(value)
    return text.replace("\t", " ").replace("\r", " ").replace("\n", " ")
