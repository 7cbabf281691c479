"""Reads notes verbales: the people on each, their answers, pages and the wordings that the office has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlite_utils import Database

from repatriate.app.clearances.kinds import usual_days
from repatriate.app.core.host import host_days
from repatriate.app.core.office_files import LETTERS
from repatriate.app.core.person_names import shown_name
from repatriate.app.core.snapshot import columns, day
from repatriate.model.errors import UserError
from repatriate.model.saying import say
from repatriate.papers import note as paper
from repatriate.papers.letters import OTHER, letter_languages, shipped_text, words_in


class NoteState(StrEnum):
    """The progress of a note verbale, from made to answered or withdrawn."""

    MADE = "made"
    SENT = "sent"
    PARTLY = "partly answered"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note; counts are of people on it. `days` is how long the answer is waited for, while anybody waits.

    `overdue`: for longer than such an answer usually takes. `made_at` is a moment in UTC (`…Z`); `remark` says why it was
    withdrawn.
    """

    id: int
    number: str
    kind: str
    authority: str
    language: str
    made_at: str
    made_by: str
    sent_on: date | None
    withdrawn_on: date | None
    remark: str | None
    state: NoteState
    people: int
    waiting: int
    granted: int
    refused: int
    days: int | None
    overdue: bool


_NOTES = """
    SELECT n.*, count(d.id) AS people, ifnull(sum(d.id IS NOT NULL AND d.answer IS NULL), 0) AS open,
        (SELECT min(asked_on) FROM clearances c WHERE c.note_id = n.id AND c.answer IS NULL) AS asked_on,
        ifnull(sum(d.answer = 'granted'), 0) AS granted, ifnull(sum(d.answer IN ('refused', 'withdrawn')), 0) AS refused
    FROM notes n LEFT JOIN noted d ON d.note_id = n.id
"""


def notes(db: Database, today: date) -> list[NoteRow]:
    """Newest first."""
    day_of = host_days(db)
    return [_note_row(row, today, day_of) for row in db.query(f"{_NOTES} GROUP BY n.id ORDER BY n.id DESC")]


def note(db: Database, number: str, today: date) -> NoteRow:
    """The note of that number, capitals aside. Raises UserError where there is none."""
    found = next(iter(db.query(f"{_NOTES} WHERE lower(n.number) = lower(?) GROUP BY n.id", (number.strip(),))), None)
    if found is None:
        raise UserError("unknown_note", say("There is no note {0} in this file: check the number.", number))
    return _note_row(found, today, host_days(db))


def _note_row(row: Mapping[str, Any], today: date, day_of: Callable[[str], date]) -> NoteRow:
    withdrawn, open_ = row["withdrawn_on"] is not None, row["open"]
    if withdrawn:
        state = NoteState.WITHDRAWN
    elif row["people"] and not open_:
        state = NoteState.ANSWERED
    elif row["granted"] or row["refused"]:
        state = NoteState.PARTLY
    else:
        state = NoteState.SENT if row["sent_on"] else NoteState.MADE
    waiting = 0 if withdrawn else open_
    since = day(row["asked_on"]) or day_of(row["made_at"])
    days = max((today - since).days, 0) if waiting else None
    return NoteRow(
        **columns(row, "id number kind authority language made_at made_by remark people granted refused"),
        sent_on=day(row["sent_on"]),
        withdrawn_on=day(row["withdrawn_on"]),
        state=state,
        waiting=waiting,
        days=days,
        overdue=days is not None and days > usual_days(row["kind"]),
    )


@dataclass(frozen=True, slots=True)
class NotedRow:
    """Somebody on a note, `seq` their place on its list, and what this note was answered for them."""

    seq: int
    ref: str
    name: str
    native_name: str | None
    nationality: str | None
    answer: str | None
    answered_on: date | None
    reference: str | None


def people_on(db: Database, number: str) -> list[NotedRow]:
    """The people on a note, in the order of its list, without those deleted from the file since."""
    return [
        NotedRow(
            row["seq"], row["ref"], shown_name(row), row["native_name"], row["nationality"], row["answer"],
            day(row["answered_on"]), row["reference"],
        )
        for row in db.query(
            "SELECT people.*, seq, answer, answered_on, noted.reference FROM noted JOIN people ON people.id = person_id "
            "JOIN notes ON notes.id = note_id WHERE lower(notes.number) = lower(?) ORDER BY seq",
            (number.strip(),),
        )
    ]  # fmt: skip


def frozen_note(db: Database, number: str) -> paper.Note:
    """The content of a note as it was frozen when made. Raises UserError for an unknown number."""
    row = db.conn.execute("SELECT content FROM notes WHERE lower(number) = lower(?)", (number.strip(),)).fetchone()
    if row is None:
        raise UserError("unknown_note", say("There is no note {0} in this file: check the number.", number))
    return paper.Note.from_json(row[0])


def note_pdf(db: Database, number: str) -> bytes:
    """The pages of a note, the same as when it was made, whatever was changed since."""
    return paper.document_bytes(frozen_note(db, number))


@dataclass(frozen=True, slots=True)
class LetterRow:
    """A wording that there is. `own`: the office's, and not the shipped one."""

    kind: str
    language: str
    own: bool


def letters(db: Database) -> list[LetterRow]:
    """Every wording by kind and language: shipped ones, and the office's own in their stead or beside them."""
    own = {(kind, language) for kind, language in LETTERS.texts(db)}
    shipped = {(kind, language) for language in letter_languages() for kind in (*words_in(language).kinds, OTHER)}
    return [LetterRow(kind, language, (kind, language) in own) for kind, language in sorted(own | shipped)]


def letter_text(db: Database, kind: str, language: str) -> str:
    """The wording for a kind: the office's own, else the shipped one, else that for other kinds. Raises UserError."""
    for name in dict.fromkeys((kind, OTHER)):
        if (text := LETTERS.text(db, name, language)) is not None:
            return text
        if name == kind and kind in words_in("en").kinds and (text := shipped_text(kind, language)) is not None:
            return text
    if (text := shipped_text(OTHER, language)) is not None:
        return text
    raise UserError(
        "no_letter",
        say("There is no wording in “{0}”: write one, or use {1}.", language, ", ".join(letter_languages())),
    )


def count_notes(db: Database) -> int:
    """The number of notes verbales written, including withdrawn ones."""
    return int(db.conn.execute("SELECT count(*) FROM notes").fetchone()[0])
