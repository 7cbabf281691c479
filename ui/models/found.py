"""The list of a finder: rows under headings, with details, icons and keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from repatriate.app.search.index import Hit
from ui.core import format
from ui.core.next_steps import SearchReader

if TYPE_CHECKING:
    from ui.core.context import Context


DetailRole = int(Qt.ItemDataRole.UserRole) + 2
"""The quiet detail beside the title."""
IconRole = DetailRole + 1
"""The name of an icon (ui.style.icons.NAMES); None for a heading."""
KeysRole = DetailRole + 2
"""The shortcut at the right end."""


class FoundModel(QAbstractListModel):
    """Headings, which are text, and what was found under them. Subclasses say in `describe` what a row shows."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Any] = []

    def describe(self, found: Any, role: int) -> Any:
        """The data of a row that is no heading, for a role."""
        raise NotImplementedError

    def set_rows(self, rows: Sequence[Any]) -> None:
        if rows != self._rows:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()

    def found(self, row: int) -> Any:
        """None for a heading, and where there is no such row."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return None if isinstance(found, str) else found

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if self.found(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if isinstance(row, str):
            return row if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None
        return self.describe(row, role)


# -- A model of the operation's search results, as a list under a heading for each kind of thing.


HitRole = int(Qt.ItemDataRole.UserRole) + 1
"""The Hit of a row; None for a heading."""


ROOMS = {
    "person": "people", "group": "groups", "leg": "departure", "document": "papers", "place": "places",
    "manifest": "departure",
}  # fmt: skip
ICONS = {
    "person": "people", "group": "groups", "leg": "transport", "document": "documents", "place": "map",
    "manifest": "manifests",
}  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("Search", text)


def name_heading(kind: str) -> str:
    """The heading above the hits of a kind."""
    return {
        "person": _tr("People"),
        "group": _tr("Groups"),
        "leg": _tr("Departures"),
        "document": _tr("Documents and blank forms"),
        "place": _tr("Places"),
        "manifest": _tr("Lists"),
    }[kind]


class SearchModel(FoundModel):
    """`search` answers at once: there is no need to wait for the typing to pause. The kind with the best hit stands first.

    What is shown is searched for again when all is read. `clear` before the file closes.
    """

    def __init__(self, context: Context, reading: SearchReader) -> None:
        super().__init__()
        self._context = context
        self._index = reading.index
        self._text = ""
        reading.settled.connect(self._search_again)

    def _search_again(self) -> None:
        if self._text:
            self._find_hits()

    # -- searching

    def search(self, text: str) -> None:
        """Show what fits this text."""
        if text != self._text:
            self._text = text
            self._find_hits()

    def clear(self) -> None:
        self.search("")

    def _find_hits(self) -> None:
        hits = self._index.find(self._text)
        kinds = dict.fromkeys(hit.kind for hit in hits)
        rows: list[Hit | str] = []
        for kind in kinds:
            rows += [name_heading(kind), *(hit for hit in hits if hit.kind == kind)]
        self.set_rows(rows)

    # -- looking up

    def first(self) -> int:
        """The row of the best hit; -1 where nothing is found."""
        return 1 if self._rows else -1

    def open(self, row: int) -> bool:
        """Go to the room of a hit and show it there; False for a heading."""
        hit = self.found(row)
        if hit is None:
            return False
        self._context.go(ROOMS[hit.kind], f"{hit.key}:lists" if hit.kind == "manifest" else hit.key)
        return True

    def describe(self, found: Hit, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return found.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{name_heading(found.kind)}: {found.title}, {describe_hit(found)}"
        if role == HitRole:
            return found
        if role == DetailRole:
            return describe_hit(found)
        return ICONS[found.kind] if role == IconRole else None


def describe_hit(hit: Hit) -> str:
    """The detail beside a hit, in the officer's language."""
    return format.people(int(hit.detail)) if hit.kind == "group" else hit.detail
