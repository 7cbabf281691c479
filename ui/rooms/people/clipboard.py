"""People as Excel takes them from the clipboard."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from html import escape
from operator import itemgetter
from typing import Any

from PySide6.QtCore import QMimeData

from ui.core.fields import field_label
from ui.widgets.table import OURS

Cell = Callable[[Mapping[str, Any]], object]

_PARTS: dict[str, tuple[str, ...]] = {
    "name": ("surname", "given_names", "native_name"),
    "born": ("birth_date",),
    "document": ("document_type", "document_number", "document_expiry"),
}
"""A column of the table that shows several of the file's."""


def _cells(shown: Sequence[str], titles: Mapping[str, str]) -> list[tuple[str, Cell]]:
    """Titles and texts of what is copied: what the file holds, so that it can be pasted back."""
    made: list[tuple[str, Cell]] = []
    taken: set[str] = set()
    for key in shown:
        if key == "state":
            made.append((titles[key], lambda row: row["shown_state"][0]))
            continue
        for part in _PARTS.get(key, (key,)):
            if part not in taken:
                taken.add(part)
                made.append((field_label(part), itemgetter(part)))
    return made


def for_excel(rows: Sequence[Mapping[str, Any]], shown: Sequence[str], titles: Mapping[str, str]) -> QMimeData:
    """As text with tabs, and as a table that tells Excel to leave each cell as it is: 0012 stays 0012, a day a day."""
    cells = _cells(shown, titles)
    lines = [[title for title, _ in cells], *([_text(cell(row)) for _, cell in cells] for row in rows)]
    data = QMimeData()
    data.setText("\n".join("\t".join(line) for line in lines) + "\n")
    body = "".join(
        "<tr>" + "".join(f"<td style='mso-number-format:\"\\@\"'>{escape(text)}</td>" for text in line) + "</tr>"
        for line in lines
    )
    data.setHtml(f"<html><head><meta charset='utf-8'></head><body><table>{body}</table></body></html>")
    data.setData(OURS, b"1")
    return data


def _text(value: object) -> str:
    text = "" if value is None else str(value)
    return text.replace("\t", " ").replace("\r", " ").replace("\n", " ")
