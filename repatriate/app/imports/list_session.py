"""The session of an import: the reading, the officer's settings, the proposal."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from repatriate.app.core.operation import Operation
from repatriate.app.imports import received_lists
from repatriate.app.imports.open_file import NO_EDITS, OpenedList, read_both
from repatriate.app.imports.proposal import Choice, Proposal, Proposed, Proposer, What
from repatriate.app.imports.questions.model import Answers, Host, Questions
from repatriate.app.imports.questions.of_list import apply_answers, ask_of_list
from repatriate.app.imports.received_lists import Listing, Reconciliation
from repatriate.app.imports.roster_commands import ImportRoster
from repatriate.app.transport import queries as transport_queries
from repatriate.intake.cells import as_text, is_empty
from repatriate.intake.matching import Strength
from repatriate.intake.paper.settled import Answers as CellAnswers
from repatriate.intake.report import Warning
from repatriate.intake.roster.mapping import Mapping as ColumnMapping
from repatriate.intake.roster.model import DAYS, ListColumn, ListTable, Place, Roster
from repatriate.intake.roster.people import Edits
from repatriate.intake.roster.roles import FULL_NAME, PEOPLE, name_public

Tell = Callable[[float | None, str], None]
"""Takes how far it is, and in words what is done."""

PREVIEW = 50
"""Rows that the preview shows."""


@dataclass(frozen=True, slots=True)
class Settled:
    """The officer's answers. Without a mapping, the one stored for lists of this shape is used."""

    mapping: ColumnMapping | None = None
    edits: Edits = field(default_factory=lambda: dict(NO_EDITS))

    def with_edits(self, edits: Edits) -> Settled:
        """The same, with other texts for some cells."""
        merged = {place: {**self.edits.get(place, {}), **fields} for place, fields in edits.items()}
        return Settled(self.mapping, {**self.edits, **merged})


@dataclass(frozen=True, slots=True)
class Preview:
    """A row of the preview: values by template columns, the cells they came from, and what is doubtful, by the same."""

    place: Place
    values: Mapping[str, Any]
    before: Mapping[str, str]
    doubts: Mapping[str, Sequence[Warning]]


@dataclass(frozen=True, slots=True)
class Looked:
    """A list as it was read under what was settled. `revision` is that of the file it was compared with.

    `kept` says that the mapping is the one that the file keeps; `either` that days and months could be read both ways.
    """

    opened: OpenedList
    settled: Settled
    roster: Roster
    proposer: Proposer
    revision: int
    earlier: tuple[Listing, ...]
    kept: bool
    either: bool
    preview: tuple[Preview, ...]
    answers: CellAnswers = field(default_factory=dict)
    """The answers on cells of the paper when it was read."""

    @property
    def name(self) -> str:
        return self.opened.path.name


@dataclass(frozen=True, slots=True)
class Weighed:
    """The effect of an import under the choices so far, compared with an earlier list. `shown` is the proposal with the
    answers to the three questions, given or proposed."""

    proposal: Proposal
    questions: Questions
    shown: Proposal
    against: Reconciliation
    asked: int
    new: int
    updated: int
    aside: int


def look_through(
    operation: Operation,
    opened: OpenedList,
    settled: Settled,
    tell: Tell,
    words: Sequence[str],
    also: Sequence[str] = (),
) -> Looked:
    """Read and compare; takes seconds for thousands. `words` are for the two stages of it, `also` are references that
    choices made so far name. Raises UserError."""
    db, revision = operation.db, operation.revision
    tell(None, words[0])
    kept = received_lists.kept_mapping(db, opened.shape) if settled.mapping is None else None
    opened, roster = read_both(db, opened, operation.today(), settled.mapping or kept, None, settled.edits)
    tell(None, words[1])
    proposer = Proposer(db, roster, also)
    tell(None, words[1])
    return Looked(
        opened,
        settled,
        roster,
        proposer,
        revision,
        tuple(received_lists.list_received(db)),
        kept is not None,
        roster.mapping.days is not None or any(one.code == DAYS for one in roster.questions),
        tuple(_preview_rows(opened, roster)),
        received_lists.kept_answers(db, opened.paper),
    )


def weigh_choices(  # long: what was looked at, what was chosen, and what it is compared with
    operation: Operation,
    looked: Looked,
    choices: Mapping[Place, Choice],
    earlier: Listing | None,
    different: Mapping[Place, Sequence[str]],
    host: Host | None,
    answers: Answers | None,
) -> Weighed:
    """The effect of the choices on the import. `earlier` is the list to compare with, by default the last of the same
    shape. `different` are references that an officer ruled out for a row. `answers` were given with that `host`."""
    db, proposal = operation.db, looked.proposer.proposal(choices, looked.revision)
    questions = ask_of_list(db, looked.proposer, proposal, [operation.path.stem], host)
    shown = apply_answers(looked.proposer, proposal, questions, answers or questions.proposed())
    against = received_lists.reconcile_proposal(db, shown, looked.opened.shape, earlier, different)
    what = [one.choice.what for one in proposal.lines]
    return Weighed(
        proposal,
        questions,
        shown,
        against,
        sum(1 for one in shown.lines if is_undecided(one, choices)),
        what.count(What.NEW),
        what.count(What.UPDATE),
        len(looked.roster.kept) + what.count(What.ASIDE),
    )


@dataclass(frozen=True, slots=True)
class Asked:
    """The three questions of a list, with the places of the file by code and name."""

    questions: Questions
    places: tuple[tuple[str, str], ...]


def name_places(operation: Operation) -> tuple[tuple[str, str], ...]:
    """Places of the file, code and name."""
    return tuple(
        (place.code, place.name or place.code) for place in transport_queries.list_places(operation.db) if place.known
    )


def make_command(
    looked: Looked, weighed: Weighed, questions: Questions, answers: Answers, different: tuple[tuple[Place, str], ...]
) -> ImportRoster:
    """The import with these answers."""
    proposal = apply_answers(looked.proposer, weighed.proposal, questions, answers)
    opened = looked.opened
    return ImportRoster(proposal, opened.shape, opened.original, different, questions, answers)


def is_undecided(line: Proposed, choices: Mapping[Place, Choice]) -> bool:
    """Whether nobody has decided of somebody who is alike: whether it is them, or which of list and file is right."""
    if line.place in choices or not line.alike:
        return False
    return line.alike[0].strength is Strength.WEAK or contradicts_file(line)


def contradicts_file(line: Proposed) -> bool:
    """Whether it is surely somebody of the file, of whom the list says what cannot be so."""
    return line.contradicted and line.choice.ref is not None and line.alike[0].strength is Strength.STRONG


# -- cells as they came


def table_of(roster: Roster, place: Place) -> ListTable | None:
    """The table that a row is in: the last one from that column on whose titles stand above it."""
    sheet, number, left = place
    found = [
        one
        for one in roster.tables
        if one.sheet == sheet and one.left == left and max(one.titles, default=-1) < number - 1
    ]
    return max(found, key=lambda one: max(one.titles, default=-1), default=None)


def place_of(looked: Looked, warning: Warning) -> Place:
    """The row that a warning is about: of tables side by side, the one that holds the cell. Of a whole column it is row 0."""
    number = warning.row or 0
    lefts = list(dict.fromkeys(one.left for one in looked.roster.tables if one.sheet == warning.sheet)) or [0]
    for left in lefts[1:] and lefts:
        table = table_of(looked.roster, (warning.sheet, number, left))
        if table and any(
            not is_empty(cell) and as_text(cell) == warning.value for _, cell in raw_cells(looked.opened, table, number)
        ):
            return warning.sheet, number, left
    return warning.sheet, number, lefts[0]


def role_of(roster: Roster, place: Place, field: str) -> str:
    """The column role that an edit of a doubtful cell belongs to: the full name if the list has only that."""
    table = table_of(roster, place)
    given = {name for column in table.columns for name in column.fields} if table else set()
    if field in ("surname", "given_names") and field not in given and FULL_NAME in given:
        return FULL_NAME
    return field


def raw_cells(opened: OpenedList, table: ListTable, number: int) -> list[tuple[ListColumn, object]]:
    """The columns of a table with the cells of one row."""
    rows = opened.workbook.sheets.get(table.sheet, [])
    cells = rows[number - 1] if 0 < number <= len(rows) else []
    return [
        (column, cells[place] if place < len(cells) else None)
        for place, column in enumerate(table.columns, start=table.left)
    ]


def _preview_rows(opened: OpenedList, roster: Roster) -> list[Preview]:
    first = roster.rows[:PREVIEW]
    wanted = {(row.sheet, row.number) for row in first}
    doubts: dict[tuple[str, int], dict[str, list[Warning]]] = {}
    for one in roster.warnings:
        if one.row is not None and (one.sheet, one.row) in wanted and one.field:
            doubts.setdefault((one.sheet, one.row), {}).setdefault(one.field, []).append(one)
    found = []
    for row in first:
        table = table_of(roster, row.place)
        before = _read_originals(raw_cells(opened, table, row.number)) if table else {}
        found.append(Preview(row.place, row.values, before, doubts.get((row.sheet, row.number), {})))
    return found


def _read_originals(cells: Sequence[tuple[ListColumn, object]]) -> dict[str, str]:
    """The text that each field came from. A day that the spreadsheet itself holds as one needs no words."""
    found: dict[str, str] = {}
    for column, cell in cells:
        if is_empty(cell) or isinstance(cell, date):
            continue
        text = " ".join(as_text(cell).split())
        for name in column.fields:
            shown = name_public(name)
            if shown == FULL_NAME:
                shown = "surname"
            if shown and shown in PEOPLE and shown not in (FULL_NAME, "native_name"):
                found[shown] = f"{found[shown]} {text}" if shown in found else text
    return found
