"""A language that puts ⟦ ⟧ around every translated text, and what of a window is read without them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QTableView,
    QTabWidget,
    QWidget,
)

from repatriate.app.clearances.kinds import source_of
from repatriate.app.core.current_document import letters_of
from repatriate.app.core.office_files import read_layouts
from repatriate.app.core.operation import Operation
from repatriate.intake.columns import TEMPLATE
from repatriate.intake.paper.model import LANGUAGES as WRITTEN
from repatriate.model.fields import CLEARANCES
from repatriate.reference.airports import airport, city_name
from repatriate.reference.resources import LANGUAGES
from ui.core import format
from ui.core.language import language_name

ROWS = 30
"""So many rows of a table are read."""


class Pseudo(QTranslator):
    def translate(self, context: str, source: str, disambiguation: str | None = None, number: int = -1) -> str:
        # What is put into the sentence stands outside: it must be data, or translated itself.
        parts = re.split(r"(\{[^{}]*\})", source)
        return "".join(f"⟦{part}⟧" if part and not part.startswith("{") else part for part in parts)

    def isEmpty(self) -> bool:
        return False


@contextmanager
def spoken() -> Iterator[None]:
    translator = Pseudo()
    QCoreApplication.installTranslator(translator)
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)


DATA = {
    "places": "code name country",
    "households": "name",
    "groups": "name notes",
    "people": "ref surname given_names native_name birth_place nationality province location destination assistance notes",
    "blanks": "series number note",
    "documents": "number issuer note",
    "holds": "reason lift_reason",
    "clearances": "authority reference",
    "checklist": "authority",
    "legs": "code carrier origin destination currency",
    "plans": "made_by published_by",
    "manifests": "made_by",
    "journal": "officer",
    "settings": "value",
}
"""What the officer wrote, by table: it stands in the window as it is."""

NAMES = (
    "Repatriate repat xlsx pdf txt csv edi PAXLST Excel A4 Ctrl Shift Alt Esc Del Enter Home Tab PgUp PgDown UN ICAO IATA "
    "MB km WCHR MEDA ETD AB"
)
"""Names, keys, codes and units, the same in every language."""

COLUMNS = {column.name for columns in TEMPLATE.values() for column in columns}
"""As they stand in the workbook: `birth_date`."""

_WORD = re.compile(r"[^\W\d_]{2,}")
_CODE = re.compile(r"[0-9a-f]{16,}|(?:[A-Z]:)?(?:[/\\][^/\\\s]+){2,}")
"""A seal; a path of either kind."""


def data_words(operation: Operation) -> set[str]:
    """Every word that is the file's, a name, a code, or what the language itself gives (months, weekdays)."""
    texts = [NAMES, *LANGUAGES.values(), operation.path.as_posix(), operation.officer, letters_of(operation.db)]
    for table, columns in DATA.items():
        for row in operation.db.query(f"SELECT {', '.join(columns.split())} FROM {table}"):
            texts += [str(value) for value in row.values() if value]
    texts += [word for code in WRITTEN for word in (code, language_name(code))]
    for code, name in format.countries():
        texts += [code, name, *(source_of(kind, (code,)) for kind in CLEARANCES)]
    for layout in read_layouts(operation.db):
        texts += [layout.name, layout.title, layout.document_code, *layout.states]
    for code in sorted({code for text in texts for code in re.findall(r"\b[A-Z]{3}\b", text)}):
        found = airport(code)
        texts += [found.name or "", found.timezone or "", city_name(code)] if found is not None else []
    english = QLocale("en")
    for form in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat):
        texts += [english.monthName(number, form) for number in range(1, 13)]
        texts += [english.dayName(number, form) for number in range(1, 8)]
    return {word.casefold() for text in texts for word in _WORD.findall(text.replace("_", " "))}


def bare(text: str) -> str:
    """What stands outside the brackets."""
    depth, kept = 0, []
    for sign in text:
        depth += (sign == "⟦") - (sign == "⟧")
        kept.append(sign if depth == 0 and sign != "⟧" else " ")
    return "".join(kept)


def untranslated(root: QWidget, known: set[str]) -> list[str]:
    """Where in it words stand that are neither translated nor data."""
    found: dict[str, None] = {}
    for where, text in _texts(root):
        if text in COLUMNS:
            continue
        words = [word for word in _WORD.findall(_CODE.sub("", bare(text))) if word.casefold() not in known]
        if words:
            found[f"{where}: {text!r} ({' '.join(words)})"] = None
    return list(found)


def _texts(root: QWidget) -> Iterator[tuple[str, str]]:
    for widget in (root, *root.findChildren(QWidget)):
        if _of_guide(widget):
            continue  # its chapters are documents in each language
        where = type(widget).__name__
        for text in _of(widget):
            yield where, text
    for action in root.findChildren(QAction):
        for text in (action.text(), action.toolTip()):
            yield f"action {action.objectName()}", text


def _of_guide(widget: QWidget) -> bool:
    at: QWidget | None = widget
    while at is not None and at.objectName() != "guide":
        at = at.parentWidget()
    return at is not None


def _of(widget: QWidget) -> Iterable[str]:
    yield widget.windowTitle()
    yield widget.toolTip()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text()
    elif isinstance(widget, (QLineEdit, QPlainTextEdit)):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    elif isinstance(widget, QTabWidget):
        yield from (widget.tabText(place) for place in range(widget.count()))
    elif isinstance(widget, QGroupBox):
        yield widget.title()
    elif isinstance(widget, QListWidget):
        yield from (widget.item(place).text() for place in range(widget.count()))
    if isinstance(widget, QTableView):
        yield from _of_table(widget)


def _of_table(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    if model is None:
        return
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
    for column in range(model.columnCount()):
        for role in roles:
            yield str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
            for row in range(min(model.rowCount(), ROWS)):
                yield str(model.index(row, column).data(role) or "")
