"""The list of a finder: rows under headings, with details, icons and keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

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
