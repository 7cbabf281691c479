"""Commands on lists: one comes in, rows kept aside are mended or dropped, mappings of columns are kept."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from repatriate.app.core.attachments import save_attachment
from repatriate.app.core.transaction import Row, Transaction, stamp_transaction, to_stored
from repatriate.app.imports.family_names import name_family
from repatriate.app.imports.in_file import added_notes, taken_values
from repatriate.app.imports.paper_files import LARGEST
from repatriate.app.imports.proposal import Proposal, Proposed, What, build_proposal, set_aside
from repatriate.app.imports.questions.apply import ListedAnswers, write_answers
from repatriate.app.imports.questions.model import Answers, Questions
from repatriate.app.imports.questions.of_list import answers_as_json, sheets_as_json
from repatriate.app.people.commands import check_values
from repatriate.app.people.merge_commands import mark_not_same
from repatriate.app.people.writer import PeopleWriter
from repatriate.intake.paper.settled import Cell, Looked
from repatriate.intake.report import Report
from repatriate.intake.roster.doubtful import DOUBTFUL
from repatriate.intake.roster.mapping import Mapping as ColumnMapping
from repatriate.intake.roster.model import KeptCells, Place
from repatriate.model.errors import UserError
from repatriate.model.fields import NAMES, must_have_name
from repatriate.model.saying import count, join_parts, say

NOT_ANSWERED = Answers()


@dataclass(frozen=True)
class ImportRoster:
    """Take in a list as proposed; gives the report. What the file holds now counts, not what it held when it was read.

    `original` are the bytes of the list, kept with it; `shape` is what lists of the same shape have in common, under which
    the mapping is kept if an officer had a hand in it. `different` are pairs of a row and the reference of somebody whom
    the officer said they are not. `answers` are those to the three questions; they stand in the rows of the proposal
    already, and here are for what is written beside the people.
    """

    proposal: Proposal
    shape: str = ""
    original: bytes | None = None
    different: tuple[tuple[Place, str], ...] = ()
    questions: Questions | None = None
    answers: Answers = NOT_ANSWERED
    written: list[Report] = field(default_factory=list, compare=False, repr=False)

    def foretell(self) -> Report:
        """The report of the import as it would be if the file does not change meanwhile."""
        report = self.proposal.report()
        report.dry_run = True
        report.questions = self._questions_as_json()
        return report

    def _questions_as_json(self) -> dict[str, Any] | None:
        if self.questions is None:
            return None
        return {"sheets": sheets_as_json(self.proposal.roster), **answers_as_json(self.questions, self.answers)}

    def write_changes(self, tx: Transaction) -> Report:
        proposal = self.proposal
        if proposal.revision != tx.revision:
            proposal = build_proposal(
                tx.db, proposal.roster, proposal.choices, tx.revision, same_families=proposal.families.same
            )
        _check_proposal(tx, proposal)
        report = proposal.report()
        if self.questions is not None:
            write_answers(tx, self.questions, self.answers)
            report.questions = self._questions_as_json()
        _Writer(tx, proposal, self.shape, self.original, self.different).write(listed=self.answers.listed)
        self.written.append(report)
        return report

    def describe_entry(self) -> str:
        report = self.written[-1]
        people = report.counts["People"]
        parts = [count(people.imported, "{0} new person", "{0} new people")]
        if people.updated:
            parts.append(count(people.updated, "{0} known", "{0} known"))
        if report.kept_aside:
            parts.append(count(len(report.kept_aside), "{0} row put aside", "{0} rows put aside"))
        return say("Imported a list: {0}", join_parts(", ", parts))


def _check_proposal(tx: Transaction, proposal: Proposal) -> None:
    """Raises UserError if a person chosen for an update is gone, or a new row's reference is now taken."""
    known = {ref for (ref,) in tx.db.conn.execute("SELECT ref FROM people")}
    for one in proposal.lines:
        if one.choice.what is What.UPDATE and one.choice.ref is not None and one.choice.ref not in known:
            raise UserError(
                "gone",
                say("{0} is no longer in the file: look at row {1} again.", one.choice.ref, one.row.number),
                person=one.choice.ref,
            )
        if one.choice.what is What.NEW and one.row.values.get("ref") in known:
            raise UserError("ref_taken", say("{0} is somebody else's number.", str(one.row.values["ref"])))


class _Writer:
    """Writes the people, then the list with who stood on it."""

    def __init__(
        self,
        tx: Transaction,
        proposal: Proposal,
        shape: str,
        original: bytes | None,
        different: tuple[tuple[Place, str], ...],
    ) -> None:
        self.tx = tx
        self.proposal = proposal
        self.shape = shape
        self.original = original
        self.different = different

    def write(self, *, listed: bool) -> None:
        """`listed`: answers of the list take the place of those on record that they contradict."""
        lines = self.proposal.lines
        fresh = self._collect_new(lines)
        writer = PeopleWriter(self.tx)
        refs = dict(zip(fresh, writer.add(fresh.values()), strict=True))
        known = self._find_known(lines, set(refs.values()))
        changed: set[Place] = set()
        for one in lines:
            if one.choice.what is not What.UPDATE or one.place in refs:
                continue
            if one.ref in known:
                values = taken_values(one.row.values, list(one.differences), one.choice.fields)
                if values:
                    writer.change(known[one.ref], values)
                    if one.choice.same_as is None:
                        changed.add(one.place)
            if one.choice.ref is not None:
                refs[one.place] = one.choice.ref
            elif one.choice.same_as is not None:
                refs[one.place] = refs[one.choice.same_as]
        list_id = self._store_list()
        ids = dict(self.tx.db.conn.execute("SELECT ref, id FROM people").fetchall())
        self._store_rows(list_id, {place: ids[ref] for place, ref in refs.items()}, changed)
        self._take_answers(refs, ids, listed)
        self._keep_aside(list_id)
        self._keep_mapping()
        self._keep_different(refs, ids)

    def _take_answers(self, refs: Mapping[Place, str], ids: Mapping[str, int], listed: bool) -> None:
        """Writes the clearances that the list states."""
        if any(one.row.answers for one in self.proposal.lines):
            writer = ListedAnswers(self.tx, listed=listed)
            for one in self.proposal.lines:
                if one.row.answers and one.clears and one.place in refs:
                    writer.take(ids[refs[one.place]], refs[one.place], one.row.answers)
            writer.finish()

    def _collect_new(self, lines: list[Proposed]) -> dict[Place, dict[str, Any]]:
        """Values of those who are new; a later row of the same person fills what the first leaves open."""
        fresh: dict[Place, dict[str, Any]] = {}
        first: dict[Place, Place] = {}
        for one in lines:
            if one.choice.what is What.NEW:
                fresh[one.place] = dict(one.row.values)
            elif one.choice.same_as is not None:
                start = first.get(one.choice.same_as, one.choice.same_as)
                first[one.place] = start
                if start in fresh:
                    _fill_gaps(fresh[start], one.row.values)
        return fresh

    def _find_known(self, lines: list[Proposed], new: set[str]) -> dict[str, Row]:
        """The file's rows of people that the list changes. People in `new` are skipped: a further row about them was
        joined with the first."""
        wanted = [one.ref for one in lines if one.choice.what is What.UPDATE and one.ref is not None and one.changes]
        return {row["ref"]: row for row in self.tx.people([ref for ref in wanted if ref not in new])}

    def _store_list(self) -> int:
        roster = self.proposal.roster
        name = None
        if self.original is not None and len(self.original) <= LARGEST:
            name = save_attachment(self.tx, self.original)
        return self.tx.insert(
            "lists",
            {
                "source": roster.source, "kind": "roster", "read_at": stamp_transaction(self.tx), "read_by": self.tx.officer,
                "shape": self.shape or None, "rows": roster.total, "declared_total": roster.declared_total,
                "original": name,
            },
        )  # fmt: skip

    def _store_rows(self, list_id: int, people: Mapping[Place, int], changed: set[Place]) -> None:
        doubted = self._find_doubted()
        held = {row["id"]: row for row in self.tx.db.query(f"SELECT id, {', '.join(NAMES)} FROM people")}
        self.tx.insert_many(
            "listed",
            (
                {
                    "list_id": list_id, "doubted": doubted.get(one.place), "person_id": people[one.place], "sheet": one.row.sheet, "row": one.row.number,
                    "number": one.row.listed, "waits": one.row.waits or None, "goes": one.row.goes or None,
                    "spelled": _dump_spelling(one.row.values, held[people[one.place]]),
                    "what": "new" if one.choice.what is What.NEW else "changed" if one.place in changed else "same",
                }
                for one in self.proposal.lines
                if one.choice.what is not What.ASIDE
            ),
        )  # fmt: skip

    def _find_doubted(self) -> dict[Place, str]:
        """Fields imported as read although nobody looked at their cells, by row; as JSON."""
        unlooked: dict[tuple[str, int | None], set[str]] = {}
        for warning in self.proposal.roster.warnings:
            if warning.code == DOUBTFUL and warning.field:
                unlooked.setdefault((warning.sheet, warning.row), set()).add(warning.field)
        found = {}
        for one in self.proposal.lines if unlooked else ():
            fields = unlooked.get(one.place[:2], set())
            if one.choice.what is What.UPDATE and one.choice.same_as is None:
                fields = fields & {change.field for change in one.differences if one.takes(change)}
            if fields:
                found[one.place] = _dump_json(sorted(fields))
        return found

    def _keep_aside(self, list_id: int) -> None:
        homes = self.proposal.kept_homes
        rows = [
            replace(one, values={**one.values, "household": homes[one.place]}) if one.place in homes else one
            for one in self.proposal.roster.kept
        ]
        rows += [
            KeptCells(set_aside(one.row), tuple(one.row.values), one.row.values, one.row.left)
            for one in self.proposal.lines
            if one.choice.what is What.ASIDE
        ]
        if not rows:
            return
        # The list came again: what waits already, or was said to be nobody, is not kept a second time.
        known = {row["cells"] for row in self.tx.rows("SELECT cells FROM kept_rows WHERE state IN ('open', 'dropped')")}
        for kept in rows:
            cells = _dump_json(kept.row.cells)
            if cells not in known:
                known.add(cells)
                self._keep_row(list_id, kept, cells)

    def _keep_row(self, list_id: int, kept: KeptCells, cells: str) -> None:
        row, titles, values, place = kept.row, kept.titles, kept.values, kept.place
        problems = [{"field": p.field, "value": p.value, "code": p.code, "message": p.message} for p in row.problems]
        self.tx.insert(
            "kept_rows",
            {
                "list_id": list_id, "sheet": row.sheet, "row": row.row, "titles": _dump_json(titles), "cells": cells,
                "fields": _dump_json({name: to_stored(value) for name, value in values.items()}), "problems": _dump_json(problems),
                "picture": self._keep_picture(place, len(titles) if tuple(values) != titles else 0),
            },
        )  # fmt: skip

    def _keep_picture(self, place: Place, width: int) -> str | None:
        """The position of the row on its page, as JSON; also stores the page's picture. None if the list was not on
        paper."""
        roster, (sheet, number, left) = self.proposal.roster, place
        row = number - 1
        for page in roster.paper.pages if roster.paper is not None else ():
            if page.sheet == sheet and row in page.rows:
                doubts = roster.doubts.get(sheet, {})
                cells = [(row, left + column) for column in range(width)]
                found = {
                    "page": save_attachment(self.tx, page.picture),
                    "row": page.rows[row],
                    "cells": [page.cells.get(cell) for cell in cells],
                    "offers": [doubts[cell].offers if cell in doubts else () for cell in cells],
                }
                return _dump_json(found)
        return None

    def _keep_mapping(self) -> None:
        mapping = self.proposal.roster.mapping
        if self.shape and (mapping.columns or mapping.days or mapping.nationality or mapping.sheets or mapping.names):
            keep_mapping(self.tx, self.shape, mapping, mapping.name or self.proposal.roster.source)

    def _keep_different(self, refs: Mapping[Place, str], ids: Mapping[str, int]) -> None:
        """Records the pairs that an officer called different people, so that nobody asks again."""
        for place, ref in self.different:
            one, other = ids.get(refs.get(place, "")), ids.get(ref)
            if one is not None and other is not None and one != other:
                mark_not_same(self.tx, one, other)


def keep_mapping(tx: Transaction, shape: str, mapping: ColumnMapping, name: str) -> None:
    """Under the shape of its list; the next list of that shape takes it by itself."""
    content = mapping.to_text()
    old = tx.one("SELECT * FROM mappings WHERE shape = ?", (shape,))
    if old is None:
        tx.insert("mappings", {"name": name, "shape": shape, "content": content})
    elif old["content"] != content:
        tx.update("mappings", old["id"], {"name": name, "content": content})


def _dump_spelling(listed: Mapping[str, Any], held: Mapping[str, Any]) -> str | None:
    """The name on a row, as JSON by field; None where the file has the same one."""
    name = {field: str(listed[field]) for field in NAMES if listed.get(field)}
    same = all(text.casefold() == str(held.get(field) or "").casefold() for field, text in name.items())
    return None if same else _dump_json(name)


def _fill_gaps(first: dict[str, Any], later: Mapping[str, Any]) -> None:
    for name, value in later.items():
        if name == "notes":
            first[name] = added_notes(first.get(name), value)
        elif first.get(name) is None:
            first[name] = value


def _dump_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class MendKept:
    """A row kept aside becomes a person: `fields` by template columns, over what was read of the row. Gives the ref."""

    kept: int
    fields: Mapping[str, Any]
    _added: list[str] = field(default_factory=list, init=False, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> str:
        row = open_kept(tx, self.kept)
        read = json.loads(row["fields"])
        if (label := read.get("household")) and "household" not in self.fields:
            read["household"] = name_family(tx.db, row["list_id"], label)
        values = check_values(tx, {name: value for name, value in (read | dict(self.fields)).items() if name != "ref"})
        must_have_name(values)
        [ref] = PeopleWriter(tx).add([{name: value for name, value in values.items() if value is not None}])
        person = tx.people((ref,))[0]["id"]
        tx.insert(
            "listed",
            {
                "list_id": row["list_id"], "person_id": person, "sheet": row["sheet"], "row": row["row"], "what": "new",
                "spelled": _dump_spelling(read, values),
            },
        )  # fmt: skip
        tx.update("kept_rows", row["id"], {"state": "imported", "person_id": person})
        self._added[:] = [ref]
        return ref

    def describe_entry(self) -> str:
        return say("Imported a row that was put aside: {0}", self._added[0])


@dataclass(frozen=True, slots=True)
class DropKept:
    """A row kept aside is nobody, or somebody who is known: it stays on record, with the reason, and is asked no more."""

    kept: int
    reason: str

    def write_changes(self, tx: Transaction) -> None:
        row = open_kept(tx, self.kept)
        if not self.reason.strip():
            raise UserError("no_reason", say("Dropping a row takes a reason: say why."))
        tx.update("kept_rows", row["id"], {"state": "dropped", "reason": self.reason.strip()})

    def describe_entry(self) -> str:
        return say("Dropped a row that was put aside")


def open_kept(tx: Transaction, kept: int) -> Row:
    """A row kept aside that waits. Raises UserError where there is none of that number, or it was dealt with."""
    row = tx.one("SELECT * FROM kept_rows WHERE id = ?", (kept,))
    if row is None:
        raise UserError("unknown_kept", say("There is no row {0} put aside: check the number.", str(kept)))
    if row["state"] != "open":
        raise UserError("kept_done", say("Row {0}, which was put aside, is dealt with already.", str(kept)))
    return row


@dataclass(frozen=True, slots=True)
class RemoveMapping:
    """Forget which column is which for lists of one shape."""

    shape: str

    def write_changes(self, tx: Transaction) -> None:
        row = tx.one("SELECT * FROM mappings WHERE shape = ?", (self.shape,))
        if row is None:
            raise UserError("unknown_mapping", say("No columns are kept for lists of this shape."))
        tx.delete("mappings", row["id"])

    def describe_entry(self) -> str:
        return say("Forgot the columns of a list")


# -- The command that records an officer's reading of doubtful cells of a paper.


@dataclass(frozen=True, slots=True)
class SettleReadings:
    """Keep what was said of these cells of a paper, by what it is known by. `name` is that of its file."""

    paper: str
    name: str
    answers: Mapping[Cell, Looked]

    def write_changes(self, tx: Transaction) -> None:
        for (sheet, row, place), one in self.answers.items():
            old = tx.one(
                "SELECT * FROM readings WHERE paper = ? AND sheet = ? AND row = ? AND place = ?",
                (self.paper, sheet, row, place),
            )
            said = {"read": one.read, "text": one.text, "page": one.page, "box": json.dumps(one.box)}
            if old is None:
                tx.insert("readings", {"paper": self.paper, "sheet": sheet, "row": row, "place": place, **said})
            else:
                tx.update("readings", old["id"], {name: value for name, value in said.items() if old[name] != value})

    def describe_entry(self) -> str:
        if len(self.answers) == 1:
            [(_, row, _)] = self.answers
            return say("Looked at a cell of {0}, row {1}", self.name, row + 1)
        return count(len(self.answers), "Looked at {0} cell of {1}", "Looked at {0} cells of {1}", self.name)
