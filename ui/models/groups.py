"""The people by group: a band over those of each, which can be closed; the last is of those in no group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from PySide6.QtCore import Qt

from repatriate.app.core.sql import fold_text
from repatriate.app.groups.queries import GroupRow, group_ids, list_groups
from repatriate.app.people.table_queries import PeopleQuery
from repatriate.model.entities import Cohesion
from ui.core.format import number, people
from ui.core.language import make_translator
from ui.models.people import PeopleSource
from ui.models.table import IdRole, Index, LazyTable, Row

_tr = make_translator("Groups")
LISTED = "listed"
"""The key in a band's row for the number of listed people."""
_FIRST = -2
"""The id of the band of no group; -1 tells that no row is chosen. Bands of groups are below it."""


def band_id(group: int) -> int:
    """The id of the row over a group; 0 is no group."""
    return _FIRST - group


def is_band(id: int | None) -> bool:
    return id is not None and id <= _FIRST


def group_title(name: str | None) -> str:
    return name if name is not None else _tr("In no group")


class GroupedPeople(PeopleSource):
    """`bands` by their ids, as far as they are listed; `counts` has how many of each are. Those of a band in `closed` are
    counted and not listed."""

    bands: Mapping[int, GroupRow] = {}
    counts: Mapping[int, int] = {}
    closed: frozenset[int] = frozenset()
    all_groups: Sequence[GroupRow] = ()
    _group_of: Mapping[int, int] = {}

    def read_answer(self, asked: tuple[PeopleQuery, str, bool], day: date) -> Any:
        db = self._context.db
        return super().read_answer(asked, day), list_groups(db, day), group_ids(db)

    def take_answer(self, answer: Any) -> None:
        order, self.all_groups, self._group_of = answer
        super().take_answer(order)

    def among(self, found: Container[int]) -> Sequence[int]:
        """Also everybody of a group that is called so."""
        named = {group.id for group in self.all_groups if self._is_called(group)}
        return [id for id in self._order if id in found or self._group_of.get(id) in named]

    def _is_called(self, group: GroupRow) -> bool:
        words = (fold_text(self.query.text) or "").split()
        name = fold_text(group.name or "") or ""
        return bool(words) and all(word in name for word in words)

    def ids(self, sort: str, descending: bool) -> Sequence[int]:
        found = super().ids(sort, descending)  # first: the groups may come with it
        parts: dict[int, list[int]] = defaultdict(list)
        for id in found:
            parts[self._group_of.get(id, 0)].append(id)
        whole = self.query == PeopleQuery()
        bands: dict[int, GroupRow] = {}
        ids: list[int] = []
        for group in self.all_groups:
            if not (parts[group.id] or whole or self._is_called(group)):
                continue
            band = band_id(group.id)
            bands[band] = group
            ids.append(band)
            if band not in self.closed:
                ids += parts[group.id]
        self.bands, self.counts = bands, {band: len(parts[group.id]) for band, group in bands.items()}
        return ids

    @property
    def listed(self) -> int:
        """People who are listed, those of closed bands too."""
        return sum(self.counts.values())

    def open_over(self, person: int) -> None:
        """The band over a person is opened."""
        self.closed -= {band_id(self._group_of.get(person, 0))}

    def rows(self, ids: Sequence[int]) -> Mapping[int, Row]:
        found = super().rows([id for id in ids if not is_band(id)])
        bands = {id: {**asdict(self.bands[id]), LISTED: self.counts[id]} for id in ids if id in self.bands}
        return {**found, **bands}


def band_facts(band: Row) -> list[str]:
    """The facts beside a group's name, the most important first; zeros are left out."""
    listed, total = band[LISTED], band["people"]
    facts = [people(total) if listed == total else _tr("{0} of {1}").format(number(listed), people(total))]
    for key, words in (
        ("seated", _tr("{0} with a seat")), ("drafted", _tr("{0} in the draft")), ("ready", _tr("{0} ready")),
    ):  # fmt: skip
        if band[key]:
            facts.append(words.format(number(band[key])))
    if band["cohesion"] != Cohesion.NONE:
        facts.append(cohesion_words(band["cohesion"]))
    if band["notes"]:
        facts.append(" ".join(band["notes"].split()))
    return facts


def cohesion_words(value: str) -> str:
    return {
        Cohesion.STRICT: _tr("together: all or none"),
        Cohesion.PREFER: _tr("together if possible"),
        Cohesion.NONE: "",
    }[Cohesion(value)]


class BandedTable(LazyTable):
    """People with bands between them."""

    def band(self, row: int) -> Row | None:
        """The band in this row; None where a person is listed."""
        return self.row(row) if is_band(self.id_at(row)) else None

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        band = self.band(index.row()) if index.isValid() else None
        if band is None:
            return super().data(index, role)
        words = " · ".join([group_title(band["name"]), *band_facts(band)])
        match role:
            case Qt.ItemDataRole.AccessibleTextRole:
                source = self.source
                shut = isinstance(source, GroupedPeople) and band_id(band["id"]) in source.closed
                return f"{words} ({_tr('closed') if shut else _tr('open')})"
            case Qt.ItemDataRole.ToolTipRole:
                return words
            case Qt.ItemDataRole.DisplayRole:
                return ""  # the table draws it over the whole row
        return self.id_at(index.row()) if role == IdRole else None
