"""A manifest: who travels on one leg, frozen for one recipient, as it was sent."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from repatriate.model.entities import Mode, Person
from repatriate.model.errors import DamagedFile
from repatriate.model.saying import say

Cell = str | int | date | None
"""The value of a column for one person: text, a number, a full date, or nothing. A partly known date is text."""

_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Passenger:
    """Somebody on a leg. `permit_reference` is the exit permit's.

    `guardian` is the ref of the adult on the same leg who answers for a minor; None where no adult of theirs is along.
    """

    person: Person
    seat: str | None
    permit_reference: str | None
    guardian: str | None = None


@dataclass(frozen=True, slots=True)
class Edition:
    """The facts that distinguish one making of a list. `made_at` is an aware moment. `journal_head` is the hash of the
    journal's last entry before it."""

    version: int
    made_at: datetime
    made_by: str
    journal_head: str


@dataclass(frozen=True, slots=True)
class Flown:
    """The end of boarding before the list was made, so that it shows those aboard. `closed_at` is in UTC (aware).
    `head_count` was counted by eye; `difference` explains a deviation from the list, and is empty without one."""

    closed_at: datetime
    head_count: int
    difference: str = ""


@dataclass(frozen=True, slots=True)
class AsFlown:
    """The closing of a departure. By reference: why each did not board, and why each left again; who joined at boarding."""

    closed: Flown
    no_shows: Mapping[str, str] = field(default_factory=dict)
    off_loaded: Mapping[str, str] = field(default_factory=dict)
    go_shows: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a manifest. `departs` and `arrives` are local (naive), `made_at` is in UTC (aware).

    `operation` is the name that the office chose for outside use. `journal_head` is the hash of the journal's last
    entry before the manifest's own; its first 16 digits are printed. `kind` and `audience` are filled if `profile` is
    an office's own: the whitelist it follows, and its readers in the office's words. `flight` is the airline's flight
    number, empty if there is none. `coded`: the list shows the office's own code of the leg. The zones are minutes from
    UTC; lists of earlier programs have none. A final list has `flown`.
    """

    operation: str
    leg: str
    mode: Mode
    carrier: str | None
    origin: str
    origin_name: str
    destination: str
    destination_name: str
    departs: datetime
    arrives: datetime
    profile: str
    version: int
    made_at: datetime
    made_by: str
    journal_head: str
    kind: str = ""
    audience: str = ""
    flight: str = ""
    coded: bool = True
    departs_zone: int | None = None
    arrives_zone: int | None = None
    flown: Flown | None = None

    @property
    def whitelist(self) -> str:
        """The recipient of the product whose whitelist this list keeps to: `profile` itself but for an office's own."""
        return self.kind or self.profile


@dataclass(frozen=True, slots=True)
class Sender:
    """The sender and receiver of an electronic list, from the office's settings when it was made.

    `name` is the office's; `phone`, `fax` and `email` are its contact. `identification` and `recipient` are the
    addresses of both sides in electronic interchange. `paper` is the office's paper size. The list stores all this, so
    that it can be sent again exactly.
    """

    name: str = ""
    phone: str = ""
    fax: str = ""
    email: str = ""
    identification: str = ""
    recipient: str = ""
    paper: str = ""


@dataclass(frozen=True, slots=True)
class Counts:
    """People in all and by kind; an empty string stands for a sex or nationality that is not known.

    Adults, children and infants are the passenger types of the leg's day: from 12, 2 to 11, under 2. `of_no_age` are those
    of whom nobody knows it; lists made before it was counted have none.
    """

    total: int
    by_sex: tuple[tuple[str, int], ...]
    adults: int
    children: int
    infants: int
    by_nationality: tuple[tuple[str, int], ...]
    of_no_age: int = 0


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One column of a row, or one line of the heading, before and after."""

    field: str
    before: Cell
    after: Cell


@dataclass(frozen=True, slots=True)
class RemovedRow:
    """Somebody who is no longer on the leg: their row number in the version before, and what it said.

    On a final list `kind` is `no_show` or `off_loaded`; `reason` is for the office alone.
    """

    was: int
    cells: tuple[Cell, ...]
    kind: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """A row, by its number in this version, that says something else than in the version before."""

    row: int
    was: int
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """The differences from version `since`. `added` holds row numbers; `columns` are those of `removed`'s cells.

    `sent_at` is when the recipient was sent that version (UTC, aware). None means that no version is recorded as sent,
    and `since` is the last one made. `go_shows` are the numbers of added people who joined at boarding.
    """

    since: int
    columns: tuple[str, ...]
    heading: tuple[FieldChange, ...] = ()
    added: tuple[int, ...] = ()
    removed: tuple[RemovedRow, ...] = ()
    changed: tuple[ChangedRow, ...] = ()
    sent_at: datetime | None = None
    go_shows: tuple[int, ...] = ()

    @property
    def nothing(self) -> bool:
        return not (self.heading or self.added or self.removed or self.changed)


@dataclass(frozen=True, slots=True)
class Manifest:
    """The frozen list. Row n is `rows[n - 1]`; every row has one cell for each of `columns`, and no other.

    `keys` are the people's references, one for each row: they serve to compare versions, stay in the operation file,
    and are never written into a list whose columns lack the reference.
    """

    heading: Heading
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    counts: Counts
    changes: Changes | None
    keys: tuple[str, ...]
    sender: Sender | None = None

    def to_json(self) -> str:
        """One JSON document, for the operation file only; `from_json` gives an equal manifest."""
        document: dict[str, Any] = {
            "format": _FORMAT,
            "heading": _heading_out(self.heading),
            "columns": self.columns,
            "rows": [_cells_out(row) for row in self.rows],
            "counts": asdict(self.counts),
            "changes": _changes_out(self.changes) if self.changes else None,
            "keys": self.keys,
            "sender": asdict(self.sender) if self.sender else None,
        }
        return json.dumps(document, ensure_ascii=False, separators=(",", ":"), default=datetime.isoformat)

    @classmethod
    def from_json(cls, text: str) -> Manifest:
        """Read what `to_json` wrote; raises DamagedFile for anything else."""
        try:
            return _manifest_in(json.loads(text))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise DamagedFile("bad_manifest", say("A list in this file cannot be read. Check the file.")) from error


def _heading_out(heading: Heading) -> dict[str, Any]:
    said = {**asdict(heading), "made_at": heading.made_at.astimezone(UTC)}
    if heading.flown is None:
        del said["flown"]
    else:
        said["flown"]["closed_at"] = heading.flown.closed_at.astimezone(UTC)
    return said


def _cell_out(cell: Cell) -> object:
    return {"date": cell.isoformat()} if isinstance(cell, date) else cell


def _cell_in(value: Any) -> Cell:
    if isinstance(value, dict):
        text = value["date"]
        return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
    if value is None or isinstance(value, str | int):
        return value
    raise ValueError("not a cell")


def _cells_out(cells: tuple[Cell, ...]) -> list[object]:
    return [_cell_out(cell) for cell in cells]


def _cells_in(values: Any) -> tuple[Cell, ...]:
    return tuple(_cell_in(value) for value in values)


def _fields_out(fields: tuple[FieldChange, ...]) -> list[list[object]]:
    return [[change.field, _cell_out(change.before), _cell_out(change.after)] for change in fields]


def _fields_in(values: Any) -> tuple[FieldChange, ...]:
    return tuple(FieldChange(name, _cell_in(before), _cell_in(after)) for name, before, after in values)


def _changes_out(changes: Changes) -> dict[str, Any]:
    return {
        "since": changes.since,
        "columns": changes.columns,
        "heading": _fields_out(changes.heading),
        "added": changes.added,
        "removed": [_removed_out(row) for row in changes.removed],
        "changed": [{"row": row.row, "was": row.was, "fields": _fields_out(row.fields)} for row in changes.changed],
        "sent_at": changes.sent_at.astimezone(UTC).isoformat() if changes.sent_at else None,
        **({"go_shows": changes.go_shows} if changes.go_shows else {}),
    }


def _removed_out(row: RemovedRow) -> dict[str, Any]:
    told = {"kind": row.kind, "reason": row.reason} if row.kind else {}
    return {"was": row.was, "cells": _cells_out(row.cells), **told}


def _changes_in(value: Any) -> Changes:
    return Changes(
        since=value["since"],
        columns=tuple(value["columns"]),
        heading=_fields_in(value["heading"]),
        added=tuple(value["added"]),
        removed=tuple(
            RemovedRow(row["was"], _cells_in(row["cells"]), row.get("kind", ""), row.get("reason", ""))
            for row in value["removed"]
        ),
        changed=tuple(ChangedRow(row["row"], row["was"], _fields_in(row["fields"])) for row in value["changed"]),
        sent_at=datetime.fromisoformat(value["sent_at"]) if value.get("sent_at") else None,  # older lists have none
        go_shows=tuple(value.get("go_shows", ())),
    )


def _freeze_pairs(values: Any) -> tuple[tuple[str, int], ...]:
    return tuple((name, number) for name, number in values)


def _manifest_in(document: Any) -> Manifest:
    if document["format"] != _FORMAT:
        raise ValueError("another format")
    heading = dict(document["heading"])
    heading["mode"] = Mode(heading["mode"])
    for moment in ("departs", "arrives", "made_at"):
        heading[moment] = datetime.fromisoformat(heading[moment])
    if heading.get("flown"):
        heading["flown"] = Flown(
            **heading["flown"] | {"closed_at": datetime.fromisoformat(heading["flown"]["closed_at"])}
        )
    counts = dict(document["counts"])
    for kind in ("by_sex", "by_nationality"):
        counts[kind] = _freeze_pairs(counts[kind])
    manifest = Manifest(
        heading=Heading(**heading),
        columns=tuple(document["columns"]),
        rows=tuple(_cells_in(row) for row in document["rows"]),
        counts=Counts(**counts),
        changes=_changes_in(document["changes"]) if document["changes"] else None,
        keys=tuple(document["keys"]),
        sender=Sender(**document["sender"]) if document.get("sender") else None,  # older lists have none
    )
    width = len(manifest.columns)
    if len(manifest.keys) != len(manifest.rows) or any(len(row) != width for row in manifest.rows):
        raise ValueError("rows do not fit the columns")
    return manifest
