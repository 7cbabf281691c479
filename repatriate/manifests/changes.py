"""Compares a version of a manifest with the previous one."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from repatriate.manifests.columns import NUMBER
from repatriate.model.entities import Mode
from repatriate.model.manifest import (
    AsFlown,
    Cell,
    ChangedRow,
    Changes,
    FieldChange,
    Heading,
    Manifest,
    RemovedRow,
    Sender,
)
from repatriate.reference.flights import flight_number

_HEADING_FIELDS = (
    "operation",
    "mode",
    "carrier",
    "origin",
    "origin_name",
    "destination",
    "destination_name",
    "departs",
    "arrives",
)

OPEN = "not closed"
"""The statement on boarding in a list of booked people."""


def compare_manifests(
    previous: Manifest,
    heading: Heading,
    columns: tuple[str, ...],
    rows: Sequence[tuple[Cell, ...]],
    keys: Sequence[str],
    sent_at: datetime | None = None,
) -> Changes:
    """People are matched by `keys`; a row's own number, which shifts as others come and go, is not a change.

    Of what the version before said, only columns that this one has are told. `sent_at` is when that version was sent.
    """
    kept = [at for at, name in enumerate(previous.columns) if name in columns]
    shared = [
        (name, previous.columns.index(name), at)
        for at, name in enumerate(columns)
        if name != NUMBER and name in previous.columns
    ]
    before = {key: (number, row) for number, (key, row) in enumerate(zip(previous.keys, previous.rows, strict=True), 1)}
    added: list[int] = []
    changed: list[ChangedRow] = []
    for number, (key, row) in enumerate(zip(keys, rows, strict=True), 1):
        if key not in before:
            added.append(number)
            continue
        was, old = before[key]
        fields = tuple(FieldChange(name, old[i], row[j]) for name, i, j in shared if old[i] != row[j])
        if fields:
            changed.append(ChangedRow(number, was, fields))
    now = set(keys)
    removed = tuple(
        RemovedRow(was, tuple(row[at] for at in kept)) for key, (was, row) in before.items() if key not in now
    )
    return Changes(
        since=previous.heading.version,
        columns=tuple(previous.columns[at] for at in kept),
        heading=(*_heading_changes(previous.heading, heading), *_column_changes(previous.columns, columns)),
        added=tuple(added),
        removed=removed,
        changed=tuple(changed),
        sent_at=sent_at,
    )


def _heading_changes(before: Heading, after: Heading) -> tuple[FieldChange, ...]:
    pairs = ((name, getattr(before, name), getattr(after, name)) for name in _HEADING_FIELDS)
    changed = tuple(FieldChange(name, old, new) for name, old, new in pairs if old != new)
    was, now = _describe_boarding(before), _describe_boarding(after)
    closed = (FieldChange("flown", was, now),) if was != now else ()
    return (*list_renamed(before, after), *closed, *changed)


def _describe_boarding(heading: Heading) -> str:
    """The closing of boarding in words, without its time, which is no news."""
    if heading.flown is None:
        return OPEN
    why = f" ({heading.flown.difference})" if heading.flown.difference else ""
    return f"closed, head count {heading.flown.head_count}{why}"


def mark_boarding(
    changes: Changes, as_flown: AsFlown, before: Sequence[str], now: Sequence[str], *, reasons: bool
) -> Changes:
    """The same, with who of those taken off did not board or left again, and who of those added joined at boarding.

    `before` and `now` are the keys of both versions, row by row; `reasons`: the reader may know why.
    """

    def mark_row(row: RemovedRow) -> RemovedRow:
        key = before[row.was - 1]
        for kind, people in (("no_show", as_flown.no_shows), ("off_loaded", as_flown.off_loaded)):
            if key in people:
                return replace(row, kind=kind, reason=people[key] if reasons else "")
        return row

    joined = tuple(number for number in changes.added if now[number - 1] in as_flown.go_shows)
    return replace(changes, removed=tuple(map(mark_row, changes.removed)), go_shows=joined)


def list_renamed(before: Heading, after: Heading) -> tuple[FieldChange, ...]:
    """The change of the leg's code, or of the flight number if the list shows no code; empty otherwise. A leg that was
    not renamed gives no change, because lists of earlier programs had no flight number."""
    if before.leg == after.leg:
        return ()
    if after.coded:
        return (FieldChange("leg", before.leg, after.leg),)
    old = flight_number(before.leg) if before.mode is Mode.AIR else ""
    return (FieldChange("flight", old, after.flight),) if old != after.flight else ()


def is_same_text(before: Manifest, after: Manifest) -> bool:
    """Whether `compare` finds nothing between two versions."""
    return not list_renamed(before.heading, after.heading) and fingerprint_manifest(before) == fingerprint_manifest(
        after
    )


def office_changes(before: Sender | None, after: Sender | None) -> tuple[FieldChange, ...]:
    """The change of the office's name. Its paper says nothing of the leg, and older lists had no sender."""
    name = after.name if after else ""
    return (FieldChange("sender", before.name, name),) if before and before.name != name else ()


def _column_changes(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[FieldChange, ...]:
    if before == after:
        return ()
    return (FieldChange("columns", ", ".join(before), ", ".join(after)),)


def assign_numbers(names: Mapping[str, str | None], previous: Manifest | None, column: str) -> dict[str, int]:
    """A number for each household or group, kept from the version before as far as its people are the same.

    `names` gives each person's household or group, by their key, in the order of the list. Names are not stored in a
    list that goes out, so its people tell which number was whose: most of them, else the larger part of one, decide.
    """
    sizes = Counter(name for name in names.values() if name is not None)
    old = _old_numbers(previous, column)
    votes = Counter((name, old[key]) for key, name in names.items() if name is not None and key in old)
    strongest = sorted(votes, key=lambda vote: (-votes[vote], -votes[vote] / sizes[vote[0]], vote[1]))
    given: dict[str, int] = {}
    taken: set[int] = set()
    for name, number in strongest:
        if name not in given and number not in taken:
            given[name] = number
            taken.add(number)
    following = max(old.values(), default=0)
    for name in sizes:
        if name not in given:
            following += 1
            given[name] = following
    return given


def _old_numbers(previous: Manifest | None, column: str) -> dict[str, int]:
    if previous is None or column not in previous.columns:
        return {}
    at = previous.columns.index(column)
    cells = ((key, row[at]) for key, row in zip(previous.keys, previous.rows, strict=True))
    return {key: cell for key, cell in cells if isinstance(cell, int)}


def fingerprint_manifest(manifest: Manifest) -> str:
    """A digest in 64 hex digits of the leg and people of a manifest. Versions are equal if `compare` finds nothing but
    another name of the leg or the office. A numbered household or group counts by its other members."""
    numbered = [at for at, name in enumerate(manifest.columns) if name in ("household", "group")]
    left_out = manifest.columns.index(NUMBER) if NUMBER in manifest.columns else None
    met: dict[tuple[int, int], int] = {}
    people = []
    for key, row in sorted(zip(manifest.keys, manifest.rows, strict=True)):
        cells = list(row)
        for at in numbered:
            cell = cells[at]
            if isinstance(cell, int):
                cells[at] = met.setdefault((at, cell), len(met))
        if left_out is not None:
            del cells[left_out]
        people.append((key, cells))
    heading = [getattr(manifest.heading, name) for name in _HEADING_FIELDS]
    if manifest.heading.flown is not None:
        heading.append(_describe_boarding(manifest.heading))
    said = json.dumps([heading, manifest.columns, people], default=repr, separators=(",", ":"))
    return hashlib.sha256(said.encode()).hexdigest()
