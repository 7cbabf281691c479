"""A table over ids: the list of ids comes from one query, the rows themselves page by page when they are looked at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.core.format import number

Row = Mapping[str, Any]
Index = QModelIndex | QPersistentModelIndex

PAGE = 32
"""Rows asked for at once: about what a screen shows, so that a jump to anywhere waits for no more than two pages."""
PAGES = 128

IdRole = int(Qt.ItemDataRole.UserRole) + 1
ToneRole = IdRole + 1
"""The tone of the text (ui.style.theme.Tone)."""
IconRole = IdRole + 2
"""The name of an icon before the text (ui.style.icons.NAMES)."""
NativeRole = IdRole + 3
"""A second text, quiet, after the first."""
FullRole = IdRole + 4
"""The text as it is copied."""


def _no_tip(row: Row) -> Any:
    return None


@dataclass(frozen=True, slots=True)
class Column:
    """One column: how a row's value reads and looks. `sort` is the key that the source sorts by; empty: not sortable.

    `group` is what the filter in the header knows a row by, where that is not what the cell says. `full` is what is read
    aloud and copied, where the cell says it short. `said` says a filter of the column: its values, and whether without them. `value` is what Excel reckons with, where a
    cell holds a day or a figure.
    """

    key: str
    title: str
    text: Callable[[Row], str]
    width: int = 100
    sort: str = ""
    right: bool = False
    stretch: bool = False
    hidden: bool = False
    tone: Callable[[Row], str | None] = field(default=_no_tip)
    icon: Callable[[Row], str | None] = field(default=_no_tip)
    native: Callable[[Row], str | None] = field(default=_no_tip)
    tip: Callable[[Row], str | None] = field(default=_no_tip)
    help: str = ""
    group: Callable[[Row], str] | None = None
    full: Callable[[Row], str] | None = None
    said: Callable[[Sequence[str], bool], str] | None = None
    value: Callable[[Row], Any] | None = None


def state_column(  # long: what a column has, its state in one; the rest by name
    key: str,
    title: str,
    state: Callable[[Row], tuple[str, str | None, str | None]],
    width: int,
    *,
    sort: str = "",
    stretch: bool = False,
    tip: Callable[[Row], str | None] = _no_tip,
) -> Column:
    """A column that says how a row stands: the word, the tone and the icon that `state` gives."""
    return Column(
        key, title, lambda row: state(row)[0], width, sort=sort, stretch=stretch, tip=tip,
        tone=lambda row: state(row)[1], icon=lambda row: state(row)[2],
    )  # fmt: skip


def count_column(key: str, title: str, width: int, tone: str | None = None) -> Column:
    """A column of figures, sorted by them; nought is quiet, others have this tone."""
    return Column(
        key, title, lambda row: number(row[key]), width, sort=key, right=True, tone=lambda row: tone if row[key] else "quiet",
        value=lambda row: row[key],
    )  # fmt: skip


class Source(Protocol):
    """The source of a table's rows. Filters are its own affair."""

    def ids(self, sort: str, descending: bool) -> Sequence[int]:
        """The ids to show, in order; `sort` is empty for the source's own order."""
        ...

    def rows(self, ids: Sequence[int]) -> Mapping[int, Row]:
        """The rows with these ids; one that is gone may be missing."""
        ...


Ask = Callable[[Callable[[], Sequence[int]], Callable[[Sequence[int]], object]], object]
"""A function that asks for ids in the background (ui.core.jobs): it takes the question, and the receiver of the
answer."""


class LazyTable(QAbstractTableModel):
    """A hundred or a hundred thousand rows: only the ids are held, and a few thousand rows last looked at.

    With `ask` the ids come when they are there; nothing is asked before the first `reload_content`.
    """

    def __init__(
        self, columns: Sequence[Column], source: Source, parent: QObject | None = None, ask: Ask | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.source = source
        self._ask = ask
        self.begun = ask is None
        self.draggable = False
        self.sort_key, self.descending = "", False
        self._ids: Sequence[int] = ()
        self._places: dict[int, int] | None = None
        self._pages: OrderedDict[int, Mapping[int, Row]] = OrderedDict()

    # -- filling

    def reload_content(self) -> None:
        """Ask the source again."""
        self.begun = True
        if self._ask is None:
            self._replace_ids(self.source.ids(self.sort_key, self.descending))
        else:
            self._ask(partial(self.source.ids, self.sort_key, self.descending), self._replace_ids)

    def _replace_ids(self, ids: Sequence[int]) -> None:
        """Replaces the ids; if they and their order are unchanged, only the contents are reported as changed."""
        if list(ids) == list(self._ids):
            self._pages.clear()
            if ids:
                self.dataChanged.emit(self.index(0, 0), self.index(len(ids) - 1, len(self.columns) - 1))
            return
        self.beginResetModel()
        self._ids, self._places = ids, None
        self._pages.clear()
        self.endResetModel()

    def renew(self) -> None:
        """The same rows with what they hold now, at once; which rows there are is asked by `reload_content`."""
        self._replace_ids(self._ids)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        key = self.columns[column].sort if 0 <= column < len(self.columns) else ""
        self.sort_key, self.descending = key, bool(key) and order is Qt.SortOrder.DescendingOrder
        if self.begun:
            self.reload_content()

    # -- looking up

    def ids(self) -> Sequence[int]:
        return self._ids

    def id_at(self, row: int) -> int | None:
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_of(self, id: int) -> int | None:
        if self._places is None:
            self._places = {one: place for place, one in enumerate(self._ids)}
        return self._places.get(id)

    def row(self, row: int) -> Row | None:
        """The values of a row, fetched with its neighbours where they are not at hand."""
        if not 0 <= row < len(self._ids):
            return None
        number = row // PAGE
        page = self._pages.get(number)
        if page is None:
            page = self.source.rows(self._ids[number * PAGE : (number + 1) * PAGE])
            self._pages[number] = page
            if len(self._pages) > PAGES:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page.get(self._ids[row])

    # -- Qt's side

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self.draggable and index.isValid() else flags

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role == IdRole:
            return self.id_at(index.row())
        if role not in _ROLES:
            return None
        row = self.row(index.row())
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(row)
            case _ if role == FullRole:
                return (column.full or column.text)(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                words = (column.full or column.text)(row)
                return " ".join(part for part in (column.title, words, column.native(row)) if part)
            case Qt.ItemDataRole.ToolTipRole:
                return column.tip(row)
        return {ToneRole: column.tone, IconRole: column.icon, NativeRole: column.native}[role](row)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return str(section + 1) if role == Qt.ItemDataRole.DisplayRole else None
        if not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.help or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None


_ROLES = frozenset(
    {
        int(Qt.ItemDataRole.DisplayRole),
        int(Qt.ItemDataRole.AccessibleTextRole),
        int(Qt.ItemDataRole.ToolTipRole),
        ToneRole,
        IconRole,
        NativeRole,
        FullRole,
    }
)


@dataclass
class Listed:
    """A source over rows that are all at hand (a few hundred): sorted here, by the value under the sort key."""

    all_rows: Sequence[Row] = ()

    def ids(self, sort: str, descending: bool) -> Sequence[int]:
        numbers = list(range(len(self.all_rows)))
        if sort:
            filled = [n for n in numbers if self.all_rows[n][sort] is not None]
            empty = [n for n in numbers if self.all_rows[n][sort] is None]
            filled.sort(key=lambda n: _fold_case(self.all_rows[n][sort]), reverse=descending)
            numbers = filled + empty
        return numbers

    def rows(self, ids: Sequence[int]) -> Mapping[int, Row]:
        return {number: self.all_rows[number] for number in ids}


def _fold_case(value: Any) -> Any:
    return value.casefold() if isinstance(value, str) else value
