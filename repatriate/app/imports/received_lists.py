"""Reads imported lists: the effect of each, people missing from a newer one, and rows kept aside. Nothing here
writes."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz.distance import OSA
from sqlite_utils import Database

from repatriate.app.core.current_document import bare_number
from repatriate.app.core.person_names import shown_name
from repatriate.app.imports.proposal import Proposal, What
from repatriate.app.imports.recurring_lists import (
    Outline,
    find_last_of_source,
    outline_listed,
    outline_roster,
)
from repatriate.app.people.duplicates import list_twins
from repatriate.intake.paper.model import Box
from repatriate.intake.paper.settled import Answers, Looked
from repatriate.intake.roster.mapping import Mapping as ColumnMapping
from repatriate.intake.roster.mapping import parse_mapping
from repatriate.intake.roster.model import KeptCells, Place
from repatriate.model.errors import UserError
from repatriate.model.saying import say

MISSPELLED = 2
"""Signs that differ at most in one number of a document that was written down twice."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list that came in. `read_at` is UTC; `kept` counts rows kept aside that still wait."""

    id: int
    source: str
    read_at: str
    read_by: str
    rows: int
    declared_total: int | None
    new: int
    changed: int
    same: int
    kept: int
    original: bool


@dataclass(frozen=True, slots=True)
class Gone:
    """Somebody who was on the earlier list and is not on the later one."""

    ref: str
    name: str
    row: int


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """One list against an earlier one. `new` are those who were in no list of the file before, `back` those who were, but
    not in the earlier one. `same` are known people of whom it says nothing new, `twice` further rows of somebody on it."""

    earlier: Listing | None
    declared_total: int | None
    rows: int
    new: int
    changed: int
    same: int
    gone: tuple[Gone, ...]
    twice: int = 0


@dataclass(frozen=True, slots=True)
class Kept:
    """A row kept aside, whole: `cells` under `titles`, `fields` as far as they could be read, sentences on what is wrong."""

    id: int
    source: str
    sheet: str
    row: int
    titles: tuple[str, ...]
    cells: tuple[str, ...]
    fields: Mapping[str, Any]
    problems: tuple[Mapping[str, Any], ...]
    state: str
    ref: str | None
    reason: str | None
    picture: KeptPicture | None = None


@dataclass(frozen=True, slots=True)
class KeptPicture:
    """The picture of a row that was kept aside. `page` is the digest of the page’s picture, `row` the row’s box,
    `cells` the boxes of its cells or None. `offers` are the possible readings of each doubtful cell."""

    page: str
    row: Box
    cells: tuple[Box | None, ...]
    offers: tuple[tuple[str, ...], ...]

    @classmethod
    def parse(cls, text: str | None) -> KeptPicture | None:
        if text is None:
            return None
        found = json.loads(text)
        cells = tuple(None if box is None else _as_box(box) for box in found["cells"])
        return cls(found["page"], _as_box(found["row"]), cells, tuple(map(tuple, found["offers"])))


def _as_box(numbers: Sequence[float]) -> Box:
    left, top, right, bottom = numbers
    return left, top, right, bottom


@dataclass(frozen=True, slots=True)
class Sighting:
    """An appearance of a person on a list. `number` is the list's own."""

    source: str
    read_at: str
    sheet: str
    row: int
    number: str | None
    what: str


_LISTS = """
    SELECT l.id, l.source, l.read_at, l.read_by, l.rows, l.declared_total, l.original IS NOT NULL AS original,
        coalesce(sum(x.what = 'new'), 0) AS new, coalesce(sum(x.what = 'changed'), 0) AS changed,
        coalesce(sum(x.what = 'same'), 0) AS same,
        (SELECT count(*) FROM kept_rows k WHERE k.list_id = l.id AND k.state = 'open') AS kept
    FROM lists l LEFT JOIN listed x ON x.list_id = l.id
"""


def list_received(db: Database) -> list[Listing]:
    """Every list, the newest first."""
    rows = db.query(f"{_LISTS} GROUP BY l.id ORDER BY l.id DESC")
    return [Listing(**{**row, "original": bool(row["original"])}) for row in rows]


def read_received(db: Database, list_id: int) -> Listing:
    """One list. Raises UserError where there is none of that number."""
    row = next(iter(db.query(f"{_LISTS} WHERE l.id = ? GROUP BY l.id", (list_id,))), None)
    if row is None:
        raise UserError("unknown_list", say("There is no list {0} in this file: check the number.", str(list_id)))
    return Listing(**{**row, "original": bool(row["original"])})


def load_original(db: Database, list_id: int) -> bytes:
    """The file as it came. Raises UserError where it was not kept."""
    row = db.conn.execute(
        "SELECT bytes FROM lists JOIN attachments ON hash = original WHERE lists.id = ?", (list_id,)
    ).fetchone()
    if row is None:
        raise UserError("no_original", say("The file of this list was not kept: it was too large."))
    return bytes(row[0])


def find_earlier(db: Database, this: Outline, people: Collection[str], list_id: int | None = None) -> Listing | None:
    """The list to compare with: the last one of the same source with a third of these people, before `list_id`, if given. One
    of the same name and the same columns needs a single one of them: nearly all may have been moved."""

    def shares_people(earlier: int, alike: bool) -> bool:
        on_it = _read_refs(db, earlier)
        shared = len(on_it.intersection(people))
        again = alike and outline_listed(db, earlier).shape == this.shape
        return shared > 0 and (again or min(len(on_it), len(set(people))) <= 3 * shared)

    found = find_last_of_source(db, this, shares_people, list_id)
    return read_received(db, found) if found is not None else None


def reconcile_proposal(
    db: Database, proposal: Proposal, shape: str, earlier: Listing | None, different: Mapping[Place, Collection[str]]
) -> Reconciliation:
    """A list that is about to come in, against the earlier one. Whom a new row may be is not missing, but for those whom an
    officer called `different`."""
    on_it = {one.ref for one in proposal.lines if one.choice.what is What.UPDATE and one.ref is not None}
    roster = proposal.roster
    earlier = earlier or find_earlier(db, outline_roster(roster, shape), on_it)
    twice = sum(1 for one in proposal.lines if one.choice.same_as is not None)
    known = [one for one in proposal.lines if one.choice.what is What.UPDATE and one.choice.same_as is None]
    changed = sum(1 for one in known if one.changes)
    fresh = [one for one in proposal.lines if one.choice.what is What.NEW]
    may_be = [(one, like.ref) for one in fresh for like in one.alike if like.ref not in different.get(one.place, ())]
    numbers = _read_numbers(db, [ref for _, ref in may_be])
    on_it |= {
        ref
        for one, ref in may_be
        if not _have_other_papers(numbers[ref], {bare_number(one.row.values.get("document_number"))} - {""})
    }
    gone = _list_gone(db, earlier.id, on_it) if earlier else ()
    return Reconciliation(
        earlier, roster.declared_total, roster.total, len(fresh), changed, len(known) - changed, gone, twice
    )


def reconcile_lists(db: Database, list_id: int, earlier_id: int | None = None) -> Reconciliation:
    """A list that came in, against an earlier one; the one before it of the same source unless told. Whom somebody new on it
    may be is not missing: one for each of the new."""
    this, on_it = read_received(db, list_id), _read_refs(db, list_id)
    earlier = read_received(db, earlier_id) if earlier_id is not None else None
    earlier = earlier or find_earlier(db, outline_listed(db, list_id), on_it, list_id)
    gone = _list_gone(db, earlier.id, on_it) if earlier else ()
    if gone and earlier:
        new = db.conn.execute("SELECT person_id FROM listed WHERE list_id = ? AND what = 'new'", (list_id,)).fetchall()
        refs = json.dumps([one.ref for one in gone])
        old = db.conn.execute("SELECT id FROM people WHERE ref IN (SELECT value FROM json_each(?))", (refs,)).fetchall()
        pairs = [(one.first, one.second) for one in list_twins(db, [id for (id,) in (*new, *old)])]
        free, may_be = on_it - _read_refs(db, earlier.id), set[str]()
        numbers = _read_numbers(db, {ref for pair in pairs for ref in pair})
        for known, other in (*pairs, *((other, known) for known, other in pairs)):
            if _have_other_papers(numbers[known], numbers[other]):
                continue
            if other in free and known not in on_it | may_be:  # each of the new ones is one of those at most
                free.discard(other)
                may_be.add(known)
        gone = tuple(one for one in gone if one.ref not in may_be)
    twice = db.conn.execute(
        "SELECT count(*) FROM listed x WHERE list_id = ? AND what = 'same' AND EXISTS (SELECT 1 FROM listed y "
        "WHERE y.list_id = x.list_id AND y.person_id = x.person_id AND y.rowid < x.rowid)",
        (list_id,),
    ).fetchone()[0]
    return Reconciliation(
        earlier, this.declared_total, this.rows, this.new, this.changed, this.same - twice, gone, twice
    )


def reconcile_newest(db: Database) -> Reconciliation:
    """The list that came in last, against the one before."""
    return reconcile_lists(db, db.conn.execute("SELECT max(id) FROM lists").fetchone()[0])


def find_unlisted(db: Database) -> list[tuple[Listing, dict[str, int]]]:
    """Each list that is the newest of its source, with who stood on one before it and is on no list since: by reference the
    list on which they were missed first."""
    last = dict(
        db.conn.execute("SELECT ref, max(list_id) FROM listed JOIN people ON people.id = person_id GROUP BY ref")
    )
    missed: dict[int, dict[str, int]] = {}
    for (list_id,) in db.conn.execute("SELECT id FROM lists WHERE kind = 'roster' ORDER BY id").fetchall():
        found = reconcile_lists(db, list_id)
        if found.earlier is not None and (
            # A list of another name and of few of its people is a part of it, and misses nobody.
            2 * len(found.gone) <= found.earlier.rows
            or outline_listed(db, list_id).name == outline_listed(db, found.earlier.id).name
        ):
            refs = {one.ref: list_id for one in found.gone if last[one.ref] < list_id}
            missed[list_id] = refs | missed.pop(found.earlier.id, {})
    return [(read_received(db, list_id), refs) for list_id, refs in missed.items() if refs]


def _read_refs(db: Database, list_id: int) -> set[str]:
    sql = "SELECT DISTINCT ref FROM listed JOIN people ON people.id = person_id WHERE list_id = ?"
    return {ref for (ref,) in db.conn.execute(sql, (list_id,))}


def _read_numbers(db: Database, refs: Collection[str]) -> Mapping[str, set[str]]:
    """The numbers of the documents of these people, bare."""
    found: dict[str, set[str]] = {ref: set() for ref in refs}
    sql = (
        "SELECT ref, number FROM documents JOIN people ON people.id = person_id "
        "WHERE number IS NOT NULL AND ref IN (SELECT value FROM json_each(?))"
    )
    for ref, number in db.conn.execute(sql, (json.dumps(list(found)),)):
        found[ref].add(bare_number(number))
    return found


def _have_other_papers(one: Collection[str], other: Collection[str]) -> bool:
    """Whether two people are known by numbers of documents of their own, none of them a misspelling of the other."""
    return bool(one and other) and all(OSA.distance(a, b) > MISSPELLED for a in one for b in other)


def _list_gone(db: Database, earlier: int, on_it: Collection[str]) -> tuple[Gone, ...]:
    rows = db.query(
        "SELECT ref, surname, given_names, native_name, nationality, min(row) AS row FROM listed "
        "JOIN people ON people.id = person_id WHERE list_id = ? GROUP BY people.id ORDER BY ref",
        (earlier,),
    )
    return tuple(Gone(row["ref"], shown_name(row), row["row"]) for row in rows if row["ref"] not in on_it)


def kept_rows(db: Database, *, every: bool = False) -> list[Kept]:
    """Rows kept aside that wait, or every one that ever was, in the order in which they came."""
    rows = db.query(
        "SELECT k.*, l.source, p.ref FROM kept_rows k JOIN lists l ON l.id = list_id "
        f"LEFT JOIN people p ON p.id = person_id {'' if every else 'WHERE k.state = ' + repr('open')} ORDER BY k.id"
    )
    return [
        Kept(
            row["id"], row["source"], row["sheet"], row["row"], tuple(json.loads(row["titles"])),
            tuple(json.loads(row["cells"])), json.loads(row["fields"]), tuple(json.loads(row["problems"])),
            row["state"], row["ref"], row["reason"], KeptPicture.parse(row["picture"]),
        )
        for row in rows
    ]  # fmt: skip


def mended_before(db: Database, kept: Sequence[KeptCells], original: str | None) -> list[dict[str, str]]:
    """The names and document number that an equal row was imported with, for each row kept aside; empty without one.

    A number in the row had been looked at then. Equal cells prove a person only with a document number, or a name and a
    birth date. Any others count only in the same row of the same list, whose bytes have the digest `original`.
    """
    if not kept:
        return []
    rows = db.query(
        "SELECT cells, sheet, row, original, surname, given_names, native_name, (SELECT number FROM documents d WHERE d.person_id = people.id "
        "AND number IS NOT NULL ORDER BY d.id DESC LIMIT 1) AS document_number "
        "FROM kept_rows JOIN people ON people.id = person_id JOIN lists ON lists.id = list_id "
        "WHERE state = 'imported' ORDER BY kept_rows.id"
    )
    found: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        found.setdefault(row.pop("cells"), []).append(row)
    if not found:
        return [{} for _ in kept]
    return [_mended_as(one, original, found.get(_dump_cells(one.row.cells), ())) for one in kept]


def _mended_as(kept: KeptCells, original: str | None, equal: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """The corrected values of a row, from the last of the `equal` rows that certainly corrects the same one; empty
    without one."""
    for row in reversed(equal):
        same = original is not None and (row["original"], row["sheet"], row["row"]) == (original, *kept.place[:2])
        if same or _names_sender(kept.values):
            return {name: value for name, value in row.items() if value and name in _MENDED}
    return {}


def _names_sender(values: Mapping[str, Any]) -> bool:
    named = any(values.get(name) for name in ("surname", "given_names", "native_name"))
    return bool(values.get("document_number")) or (named and bool(values.get("birth_date")))


_MENDED = frozenset({"surname", "given_names", "native_name", "document_number"})


def _dump_cells(cells: Sequence[str]) -> str:
    return json.dumps(list(cells), ensure_ascii=False, separators=(",", ":"))


def kept_waiting(db: Database) -> int:
    """The number of rows kept aside that are still open."""
    return int(db.conn.execute("SELECT count(*) FROM kept_rows WHERE state = 'open'").fetchone()[0])


def list_sightings(db: Database, ref: str) -> list[Sighting]:
    """Every list on which a person stood, the first first: since then they are known."""
    rows = db.query(
        "SELECT source, read_at, sheet, row, number, what FROM listed JOIN lists ON lists.id = list_id "
        "JOIN people ON people.id = person_id WHERE ref = ? ORDER BY listed.id",
        (ref,),
    )
    return [Sighting(**row) for row in rows]


def kept_mapping(db: Database, shape: str) -> ColumnMapping | None:
    """The column mapping that an officer confirmed for lists of this shape; None if there is none."""
    row = db.conn.execute("SELECT content FROM mappings WHERE shape = ?", (shape,)).fetchone()
    return parse_mapping(row[0], say("the mapping in the file")) if row else None


def kept_answers(db: Database, paper: str) -> Answers:
    """Officers' readings of the doubtful cells of a paper."""
    rows = db.conn.execute(
        "SELECT sheet, row, place, read, text, page, box FROM readings WHERE paper = ?", (paper,)
    ).fetchall()
    return {
        (sheet, row, place): Looked(read, text, page, _as_box(json.loads(box)))
        for sheet, row, place, read, text, page, box in rows
    }
