"""Commands on notes verbales: made, sent, answered, withdrawn; and on the office's own wording."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from repatriate.app.answers import AnswerWriter, Given
from repatriate.app.note_views import letter_text
from repatriate.app.plans import stamp
from repatriate.app.snapshot import settings_of
from repatriate.app.transaction import Row, Transaction
from repatriate.app.values import remark
from repatriate.app.words import clearance, people
from repatriate.model.entities import Answer
from repatriate.model.errors import UserError
from repatriate.model.names import full_name
from repatriate.model.saying import say
from repatriate.papers import note as paper
from repatriate.papers.letters import (
    LANGUAGE,
    OTHER,
    PATTERN,
    note_number,
    parse_letter,
    put_into_words,
    words_in,
    yearly,
)
from repatriate.reference.countries import country_name

_ANNEXED = """
    SELECT p.*, d.number AS document_number FROM people p
    LEFT JOIN documents d ON d.person_id = p.id AND d.current = 1 WHERE p.id = ?
"""


@dataclass(frozen=True)
class MakeNote:
    """Ask an authority about people: a numbered letter with the list annexed, frozen as it is. Gives its number.

    `authority` None is that of the checklist. `number` None is the next of the setting note_number; a number is used once.
    `subject` replaces that of the wording. `day` is on the letter and from when the answer is waited for (None: today);
    `path` is where it is written as well, as PDF. `mission` is how the office is called in that language (None: the setting
    authority). Refused for nobody, and for who waits on an open note or has it granted.
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
    made: list[str] = field(default_factory=list, compare=False, repr=False)

    def apply(self, tx: Transaction) -> str:
        writer = AnswerWriter(tx, self.kind)
        rows = tx.people(self.refs)
        if not rows:
            raise UserError("empty_note", say("A note is about somebody: choose the people."))
        day = self.day or writer.today
        for row in rows:
            _must_need(row["ref"], writer.row(row["id"]), _open_note(tx, row["id"], writer.kind), day)
        authority = remark("authority", self.authority) or _usual_authority(tx, writer.kind, rows)
        number = self._number(tx, day)
        note = self._frozen(tx, writer.kind, authority, number, day, rows)
        note_id = tx.insert(
            "notes",
            {
                "number": number, "kind": writer.kind, "authority": authority, "language": note.language,
                "made_at": stamp(tx), "made_by": tx.officer, "content": note.to_json(),
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
            tx.output(self.path).write_bytes(paper.document_bytes(note))
        self.made.append(number)
        return number

    def _number(self, tx: Transaction, day: date) -> str:
        given = remark("number", self.number)
        if given is not None:
            if _is_taken(tx, given):
                raise UserError("number_taken", say("There is a note {0} already: a number is used once.", given))
            return given
        pattern = settings_of(tx.db).get("note_number") or PATTERN
        sequence = f"note {day.year}" if yearly(pattern) else "note"
        while True:
            number = note_number(pattern, day, tx.next_in(sequence))
            if not _is_taken(tx, number):
                return number

    def _frozen(
        self, tx: Transaction, kind: str, authority: str, number: str, day: date, rows: Sequence[Row]
    ) -> paper.Note:
        language = self.language.strip()
        if not LANGUAGE.match(language):
            raise UserError("no_letter", say("“{0}” is no language: write en, fr, id …", language))
        letter = parse_letter(letter_text(tx.db, kind, language))
        settings, words = settings_of(tx.db), words_in(language)
        mission = remark("authority", self.mission) or settings.get("authority") or _mission(settings, rows)
        said = put_into_words(
            letter, language, mission=mission, authority=authority, kind=kind, people=len(rows), number=number, day=day,
            subject=remark("subject", self.subject),
        )  # fmt: skip
        return paper.Note(
            language=language,
            mission=mission,
            address=tuple(filter(None, map(str.strip, re.split("[\n;|]", settings.get("address") or "")))),
            title=words.title,
            number=words.number.format(number=number),
            day=words.day(day),
            authority=authority[:1].upper() + authority[1:],
            subject=said.subject,
            paragraphs=said.paragraphs,
            closing=said.closing,
            annex=words.annex.format(persons=words.persons(len(rows))),
            annex_of=words.annex_of.format(number=number, date=words.day(day)),
            page=words.page,
            captions=tuple(words.columns[name] for name in paper.COLUMNS),
            rows=tuple(paper.annexed(place, _annexed(tx, row)) for place, row in enumerate(rows, 1)),
        )

    def summary(self) -> str:
        return say("Asked for {0} of {1} by note {2}", clearance(self.kind), people(self.refs), self.made[-1])


def _annexed(tx: Transaction, row: Row) -> Mapping[str, Any]:
    person = tx.one(_ANNEXED, (row["id"],))
    assert person is not None
    latin = full_name(person["surname"], person["given_names"], person["nationality"])
    born = (person["birth_date"] or "").replace("-??", "").replace("????", "")
    return {**person, "name": "\n".join(filter(None, (latin, person["native_name"]))), "birth_date": born}


def _mission(settings: Mapping[str, str], rows: Sequence[Row]) -> str:
    """Who writes, where no setting says it: the embassy of the issuing state, or of the only nationality."""
    states = {settings.get("issuing_state") or row["nationality"] for row in rows} - {None}
    if len(states) != 1:
        raise UserError(
            "no_mission",
            say("Nobody knows who writes the note: fill in the setting authority, such as Embassy of Indonesia."),
        )
    return f"Embassy of {country_name(states.pop())}"


def _usual_authority(tx: Transaction, kind: str, rows: Sequence[Row]) -> str:
    found = {
        row["authority"]
        for person in rows
        if (
            row := tx.one(
                "SELECT authority FROM checklist WHERE kind = ? AND authority IS NOT NULL "
                "AND (nationality IS NULL OR nationality = ?) ORDER BY nationality IS NULL",
                (kind, person["nationality"]),
            )
        )
    }
    if len(found) != 1:
        raise UserError("no_authority", say("Say which authority the note is to: the checklist does not name one."))
    return str(found.pop())


def _is_taken(tx: Transaction, number: str) -> bool:
    return tx.one("SELECT 1 FROM notes WHERE lower(number) = lower(?)", (number,)) is not None


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
            "asked_already", say("{0} waits for the answer to note {1} already: withdraw that one first.", ref, waits)
        )
    if row is not None and row["answer"] == Answer.GRANTED and (row["valid_until"] or "9") >= day.isoformat():
        raise UserError("granted_already", say("{0} has it granted already: leave them off the note.", ref))


def _note(tx: Transaction, number: str) -> Row:
    row = tx.one("SELECT * FROM notes WHERE lower(number) = lower(?)", (number.strip(),))
    if row is None:
        raise UserError("unknown_note", say("There is no note {0} in this file: check the number.", number))
    return row


def _standing_note(tx: Transaction, number: str) -> Row:
    note = _note(tx, number)
    if note["withdrawn_on"] is not None:
        raise UserError("note_withdrawn", say("Note {0} was withdrawn: make another one.", note["number"]))
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

    def apply(self, tx: Transaction) -> None:
        note = _standing_note(tx, self.number)
        day = self.day or tx.now.astimezone().date()
        if note["sent_on"] == day.isoformat():
            raise UserError("sent_already", say("Note {0} was sent on that day already.", note["number"]))
        tx.update("notes", note["id"], {"sent_on": day})
        writer = AnswerWriter(tx, note["kind"])
        for person in _still_asked(tx, note):
            writer.write(person, {"asked_on": day})

    def summary(self) -> str:
        return say("Sent note {0}", self.number)


@dataclass(frozen=True, slots=True)
class AnswerNote:
    """What was answered to a note: `answers` for each person their own; `rest` for everybody on it who still waits and is
    not in `answers` (None: they go on waiting). Gives how many answers were recorded."""

    number: str
    rest: Given | None = None
    answers: Mapping[str, Given] = field(default_factory=dict)

    def apply(self, tx: Transaction) -> int:
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
                    "asked_again", say("{0} was asked about again after note {1}: answer that.", ref, note["number"])
                )
            writer.give(on_it[ref], answer, note["authority"])
        return len(given)

    def summary(self) -> str:
        if self.rest is None:
            return say("Recorded answers to note {0} for {1}", self.number, people(tuple(self.answers)))
        return say("Recorded the answer to note {0}", self.number)


@dataclass(frozen=True, slots=True)
class WithdrawNote:
    """The office asks no more, for a reason, which stays on record: who still waits is as if not asked. The number is
    used. Gives how many waited."""

    number: str
    reason: str

    def apply(self, tx: Transaction) -> int:
        note = _standing_note(tx, self.number)
        why = remark("reason", self.reason)
        if why is None:
            raise UserError("no_reason", say("Withdrawing a note takes a reason: say why it is asked no more."))
        writer = AnswerWriter(tx, note["kind"])
        waiting = _still_asked(tx, note)
        for person in waiting:
            writer.write(person, {"asked_on": None, "note_id": None})
        tx.update("notes", note["id"], {"withdrawn_on": tx.now.astimezone().date(), "remark": why})
        return len(waiting)

    def summary(self) -> str:
        return say("Withdrew note {0}: {1}", self.number, self.reason.strip())


@dataclass(frozen=True, slots=True)
class SaveLetter:
    """The office's own wording for a kind in a language (TOML): it goes before the shipped one. `kind` may be `other`."""

    kind: str
    language: str
    text: str

    def apply(self, tx: Transaction) -> None:
        if not LANGUAGE.match(self.language):
            raise UserError("no_letter", say("“{0}” is no language: write en, fr, id …", self.language))
        kind = self.kind if self.kind == OTHER else AnswerWriter(tx, self.kind).kind
        parse_letter(self.text)
        old = tx.one("SELECT id FROM letters WHERE name = ? AND language = ?", (kind, self.language))
        if old:
            tx.update("letters", old["id"], {"content": self.text})
        else:
            tx.insert("letters", {"name": kind, "language": self.language, "content": self.text})

    def summary(self) -> str:
        return say("Changed the wording of notes on {0} ({1})", clearance(self.kind), self.language)


@dataclass(frozen=True, slots=True)
class RemoveLetter:
    """Back to the shipped wording."""

    kind: str
    language: str

    def apply(self, tx: Transaction) -> None:
        row = tx.one("SELECT id FROM letters WHERE name = ? AND language = ?", (self.kind, self.language))
        if row is None:
            raise UserError("no_letter", say("The office has no wording of its own for this."))
        tx.delete("letters", row["id"])

    def summary(self) -> str:
        return say("Went back to the shipped wording of notes on {0} ({1})", clearance(self.kind), self.language)
