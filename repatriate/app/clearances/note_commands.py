"""Commands on notes verbales: made, sent, answered, withdrawn; and on the office's own wording."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from repatriate.app.clearances.commands import AnswerWriter, Given
from repatriate.app.clearances.note_queries import (
    compose_note,
    is_taken,
    note_pattern,
    number_sequence,
    usual_authority,
)
from repatriate.app.core.listing import describe_people
from repatriate.app.core.office_files import LETTERS
from repatriate.app.core.parse_values import parse_remark
from repatriate.app.core.transaction import Row, Transaction, stamp_transaction
from repatriate.app.people.names import MARK, must_be_confirmed
from repatriate.model.entities import Answer
from repatriate.model.errors import UserError
from repatriate.model.fields import UNCONFIRMED, clearance_word
from repatriate.model.saying import say
from repatriate.papers import note as paper
from repatriate.papers.letters import LANGUAGE, OTHER, letter_languages, note_number, parse_letter


@dataclass(frozen=True)
class MakeNote:
    """Ask an authority about people: a numbered letter with the list annexed, frozen as it is. Gives its number.

    `authority` None is that of the checklist. `number` None is the next of the setting note_number; a number is used once.
    `subject` replaces that of the wording. `day` is on the letter and from when the answer is waited for (None: today);
    `path` is where it is written as well, as PDF. `mission` is how the office is called in that language (None: the setting
    authority). Refused for nobody, and for who waits on an open note or has it granted; and where names wait to be
    confirmed, unless it may have them `unconfirmed`.
    """

    refs: tuple[str, ...]
    kind: str
    authority: str | None = None
    language: str = "en"
    number: str | None = None
    subject: str | None = None
    day: date | None = None
    path: Path | None = None
    mission: str | None = None
    unconfirmed: bool = False
    made: list[str] = field(default_factory=list, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> str:
        writer = AnswerWriter(tx, self.kind)
        rows = tx.people(self.refs)
        if not rows:
            raise UserError("empty_note", say("Choose the people that the note is about."))
        day = self.day or writer.today
        for row in rows:
            _must_need(row["ref"], writer.row(row["id"]), _open_note(tx, row["id"], writer.kind), day)
        authority = parse_remark("authority", self.authority) or usual_authority(tx.db, writer.kind, rows)
        if not self.unconfirmed:
            must_be_confirmed([row["ref"] for row in rows if row[MARK] == UNCONFIRMED])
        number = self._number(tx, day)
        note = compose_note(
            tx.db, rows, writer.kind, authority, self.language, number, day, subject=self.subject, mission=self.mission
        )
        note_id = tx.insert(
            "notes",
            {
                "number": number, "kind": writer.kind, "authority": authority, "language": note.language,
                "made_at": stamp_transaction(tx), "made_by": tx.officer, "content": note.to_json(),
            },
        )  # fmt: skip
        tx.insert_many(
            "noted", ({"note_id": note_id, "person_id": row["id"], "seq": seq} for seq, row in enumerate(rows, 1))
        )
        asked = {
            "authority": authority, "asked_on": day, "note_id": note_id,
            **dict.fromkeys(("answer", "answered_on", "reference", "valid_from", "valid_until")),
        }  # fmt: skip
        for row in rows:
            writer.write(row, asked)
        if self.path is not None:
            tx.write(self.path, paper.document_bytes(note))
        self.made.append(number)
        return number

    def _number(self, tx: Transaction, day: date) -> str:
        given = parse_remark("number", self.number)
        if given is not None:
            if is_taken(tx.db, given):
                raise UserError(
                    "number_taken", say("Note {0} exists already: a number is used once.", given), note=given
                )
            return given
        pattern = note_pattern(tx.db)
        sequence = number_sequence(pattern, day)
        while True:
            number = note_number(pattern, day, tx.next_in(sequence))
            if not is_taken(tx.db, number):
                return number

    def describe_entry(self) -> str:
        return say(
            "Asked for {0} of {1} by note {2}", clearance_word(self.kind), describe_people(self.refs), self.made[-1]
        )


def _open_note(tx: Transaction, person_id: int, kind: str) -> str | None:
    """The number of a note that asked this about somebody and is neither answered nor withdrawn."""
    row = tx.one(
        "SELECT number FROM noted JOIN notes ON notes.id = note_id WHERE person_id = ? AND kind = ? "
        "AND answer IS NULL AND withdrawn_on IS NULL",
        (person_id, kind),
    )
    return row["number"] if row else None


def _must_need(ref: str, row: Row | None, waits: str | None, day: date) -> None:
    if waits is not None and (row is None or row["answer"] is None):
        raise UserError(
            "asked_already",
            say("{0} is already waiting for the answer to note {1}: withdraw that note first.", ref, waits),
            person=ref,
        )
    if row is not None and row["answer"] == Answer.GRANTED and (row["valid_until"] or "9") >= day.isoformat():
        raise UserError(
            "granted_already", say("{0} already has this clearance: leave them off the note.", ref), person=ref
        )


def _find_note(tx: Transaction, number: str) -> Row:
    row = tx.one("SELECT * FROM notes WHERE lower(number) = lower(?)", (number.strip(),))
    if row is None:
        raise UserError("unknown_note", say("There is no note {0} in this file: check the number.", number))
    return row


def _standing_note(tx: Transaction, number: str) -> Row:
    note = _find_note(tx, number)
    if note["withdrawn_on"] is not None:
        raise UserError(
            "note_withdrawn", say("Note {0} was withdrawn: make another note.", note["number"]), note=note["number"]
        )
    return note


def _still_asked(tx: Transaction, note: Row) -> list[Row]:
    """People whose answer is waited for by this note: their rows, in its order."""
    return tx.rows(
        "SELECT people.* FROM noted JOIN people ON people.id = noted.person_id JOIN clearances c ON c.person_id = people.id "
        "AND c.note_id = noted.note_id WHERE noted.note_id = ? AND c.answer IS NULL ORDER BY noted.seq",
        (note["id"],),
    )


@dataclass(frozen=True, slots=True)
class MarkNoteSent:
    """It left the office on that day (None: today): from then on the answer is waited for."""

    number: str
    day: date | None = None

    def write_changes(self, tx: Transaction) -> None:
        note = _standing_note(tx, self.number)
        day = self.day or tx.today
        if note["sent_on"] == day.isoformat():
            raise UserError(
                "sent_already", say("Note {0} was sent on that day already.", note["number"]), note=note["number"]
            )
        tx.update("notes", note["id"], {"sent_on": day})
        writer = AnswerWriter(tx, note["kind"])
        for person in _still_asked(tx, note):
            writer.write(person, {"asked_on": day})

    def describe_entry(self) -> str:
        return say("Sent note {0}", self.number)


@dataclass(frozen=True, slots=True)
class AnswerNote:
    """Records the answers to a note verbale and returns their number. `answers` maps each person to their own answer.
    `rest` is the answer for everybody else on the note who still waits; with None they go on waiting."""

    number: str
    rest: Given | None = None
    answers: Mapping[str, Given] = field(default_factory=dict)

    def write_changes(self, tx: Transaction) -> int:
        note = _standing_note(tx, self.number)
        on_it = {
            row["ref"]: row
            for row in tx.rows(
                "SELECT people.* FROM noted JOIN people ON people.id = person_id WHERE note_id = ? ORDER BY seq",
                (note["id"],),
            )
        }
        for person in tx.people(tuple(self.answers)):
            if person["ref"] not in on_it:
                raise UserError(
                    "not_on_note",
                    say("{0} is not on note {1}: record the answer without the note.", person["ref"], note["number"]),
                    person=person["ref"],
                )
        given = dict(self.answers)
        if self.rest is not None:
            given = {row["ref"]: self.rest for row in _still_asked(tx, note)} | given
        if not given:
            raise UserError("no_answers", say("Nobody on note {0} waits for an answer.", note["number"]))
        writer = AnswerWriter(tx, note["kind"])
        for ref, answer in given.items():
            row = writer.row(on_it[ref]["id"])
            if row is None or row["note_id"] != note["id"]:
                raise UserError(
                    "asked_again",
                    say("{0} was asked about again after note {1}: answer that.", ref, note["number"]),
                    person=ref,
                )
            writer.give(on_it[ref], answer, note["authority"])
        return len(given)

    def describe_entry(self) -> str:
        if self.rest is None:
            return say("Recorded answers to note {0} for {1}", self.number, describe_people(tuple(self.answers)))
        return say("Recorded the answer to note {0}", self.number)


@dataclass(frozen=True, slots=True)
class WithdrawNote:
    """The office asks no more, for a reason, which stays on record: who still waits is as if not asked. The number is
    used. Gives how many waited."""

    number: str
    reason: str

    def write_changes(self, tx: Transaction) -> int:
        note = _standing_note(tx, self.number)
        why = parse_remark("reason", self.reason)
        if why is None:
            raise UserError("no_reason", say("Withdrawing a note takes a reason: say why the request is withdrawn."))
        writer = AnswerWriter(tx, note["kind"])
        waiting = _still_asked(tx, note)
        for person in waiting:
            writer.write(person, {"asked_on": None, "note_id": None})
        tx.update("notes", note["id"], {"withdrawn_on": tx.today, "remark": why})
        return len(waiting)

    def describe_entry(self) -> str:
        return say("Withdrew note {0}: {1}", self.number, self.reason.strip())


@dataclass(frozen=True, slots=True)
class SaveLetter:
    """The office's own wording for a kind in a language (TOML): it goes before the shipped one. `kind` may be `other`."""

    kind: str
    language: str
    text: str

    def write_changes(self, tx: Transaction) -> None:
        if not LANGUAGE.match(self.language):
            raise UserError(
                "no_letter",
                say("“{0}” is not a language code: write {1} …", self.language, ", ".join(letter_languages())),
            )
        kind = self.kind if self.kind == OTHER else AnswerWriter(tx, self.kind).kind
        parse_letter(self.text)
        LETTERS.keep(tx, self.text, kind, self.language)

    def describe_entry(self) -> str:
        return say("Changed the wording of notes on {0} ({1})", clearance_word(self.kind), self.language)


@dataclass(frozen=True, slots=True)
class RemoveLetter:
    """Go back to the shipped wording."""

    kind: str
    language: str

    def write_changes(self, tx: Transaction) -> None:
        LETTERS.remove(tx, self.kind, self.language)

    def describe_entry(self) -> str:
        return say("Went back to the shipped wording of notes on {0} ({1})", clearance_word(self.kind), self.language)
