"""Reads notes verbales: the people on each, their answers, pages and the wordings that the office has."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlite_utils import Database

from repatriate.app.clearances.kinds import ASK_AGAIN, kinds_in, known_kind, usual_days
from repatriate.app.clearances.matrix import not_asked
from repatriate.app.core.leg_moments import working_day
from repatriate.app.core.office_files import LETTERS
from repatriate.app.core.parse_values import parse_remark
from repatriate.app.core.person_names import shown_name, unknown_person
from repatriate.app.core.places import host_days
from repatriate.app.core.settings import paper_of
from repatriate.app.core.snapshot import parse_day, pick_columns, settings_of
from repatriate.app.state.queries import STANDING, format_lacking
from repatriate.app.state.states import NUMBERS, State
from repatriate.model.errors import UserError
from repatriate.model.fields import clearance_word
from repatriate.model.saying import join_items, say
from repatriate.papers import note as paper
from repatriate.papers.letters import (
    LANGUAGE,
    OTHER,
    PATTERN,
    letter_languages,
    note_number,
    parse_letter,
    put_into_words,
    restarts_yearly,
    shipped_text,
    words_in,
)
from repatriate.reference.countries import country_name


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


def list_notes(db: Database, today: date) -> list[NoteRow]:
    """Newest first."""
    day_of = host_days(db)
    return [_note_row(row, today, day_of) for row in db.query(f"{_NOTES} GROUP BY n.id ORDER BY n.id DESC")]


def read_note(db: Database, number: str, today: date) -> NoteRow:
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
    since = parse_day(row["asked_on"]) or day_of(row["made_at"])
    days = max((today - since).days, 0) if waiting else None
    return NoteRow(
        **pick_columns(row, "id number kind authority language made_at made_by remark people granted refused"),
        sent_on=parse_day(row["sent_on"]),
        withdrawn_on=parse_day(row["withdrawn_on"]),
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
            parse_day(row["answered_on"]), row["reference"],
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


def list_letters(db: Database) -> list[LetterRow]:
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


# -- Drafts a note verbale before it is made: its number, its authority, its pages. Nothing here writes.


Row = Mapping[str, Any]

_ANNEXED = """
    SELECT p.*, d.number AS document_number FROM people p
    LEFT JOIN documents d ON d.person_id = p.id AND d.current = 1 WHERE p.id = ?
"""


def note_pattern(db: Database) -> str:
    """The pattern by which this office numbers its notes verbales."""
    return settings_of(db).get("note_number") or PATTERN


def number_sequence(pattern: str, day: date) -> str:
    """The sequence that a pattern counts in: anew each year where the year is part of it."""
    return f"note {day.year}" if restarts_yearly(pattern) else "note"


def is_taken(db: Database, number: str) -> bool:
    return bool(db.conn.execute("SELECT 1 FROM notes WHERE lower(number) = lower(?)", (number,)).fetchone())


def next_number(db: Database, day: date) -> str:
    """The number that a note of that day gets where none is given."""
    pattern = note_pattern(db)
    row = db.conn.execute("SELECT last FROM sequences WHERE name = ?", (number_sequence(pattern, day),)).fetchone()
    last = int(row[0]) if row else 0
    while is_taken(db, number := note_number(pattern, day, last + 1)):
        last += 1
    return number


def usual_mission(db: Database) -> str | None:
    """The sender of a note verbale: the office in the settings, else the sender of the last note; None without
    either."""
    named = settings_of(db).get("authority")
    if named:
        return named
    row = db.conn.execute("SELECT content FROM notes ORDER BY id DESC LIMIT 1").fetchone()
    return None if row is None else paper.Note.from_json(row[0]).mission


def usual_authority(db: Database, kind: str, rows: Sequence[Row]) -> str:
    """The authority that the checklist names for this kind and these people. Raises UserError where it names none, or
    several."""
    found = {
        row[0]
        for nationality in {person["nationality"] for person in rows}
        if (
            row := db.conn.execute(
                "SELECT authority FROM checklist WHERE kind = ? AND authority IS NOT NULL "
                "AND (nationality IS NULL OR nationality = ?) ORDER BY nationality IS NULL",
                (kind, nationality),
            ).fetchone()
        )
    }
    if len(found) > 1:
        raise UserError(
            "no_authority",
            say(
                "Choose the authority for the note. For these people it can be {0}.",
                join_items(sorted(found), 20),
            ),
        )
    if not found:
        raise UserError("no_authority", say("Choose the authority for the note. The clearances needed name none."))
    return str(found.pop())


def goes_to(authority: str | None, named: str | None) -> bool:
    """Whether a note to this authority (None: not said) is for those for whom the checklist names that one, or nobody."""
    to = parse_remark("authority", authority)
    return to is None or named is None or to.casefold() == named.casefold()


def refs_to_ask(db: Database, kind: str, today: date, authority: str | None = None) -> tuple[str, ...]:
    """Everybody for whom nobody asked this yet and whom a note to this authority is for, by reference."""
    return tuple(ref for ref, named in not_asked(db, kind, today) if goes_to(authority, named))


def refs_to_ask_again(db: Database, kind: str, today: date) -> tuple[str, ...]:
    """Everybody who lacks this and was asked for it ASK_AGAIN ago or more, or on a day that is not known, by reference."""
    rows = db.conn.execute(
        f"SELECT p.ref FROM clearances a JOIN people p ON p.id = a.person_id JOIN {STANDING} WHERE a.kind = :kind "
        f"AND a.answer IS NULL AND a.asked_on <= :late AND {format_lacking('kinds')} AND s.state <> :away ORDER BY p.ref",
        {
            "kind": kind, "kinds": json.dumps([kind]), "today": working_day(db, today).isoformat(),
            "late": (working_day(db, today) - ASK_AGAIN).isoformat(), "away": NUMBERS[State.NOT_TRAVELLING],
        },
    )  # fmt: skip
    return tuple(row[0] for row in rows.fetchall())


def authorities_named(db: Database, kind: str) -> tuple[str, ...]:
    """Every authority that the checklist names for this kind, for any nationality, each once."""
    rows = db.conn.execute("SELECT authority FROM checklist WHERE kind = ? AND authority > '' ORDER BY id", (kind,))
    return tuple(dict.fromkeys(row[0] for row in rows.fetchall()))


def nobody_to_ask(kind: str, authority: str | None, named: Sequence[str]) -> UserError:
    """The error that explains an empty result of `refs_to_ask`; `named` are the authorities on the checklist for this
    kind."""
    to, word = parse_remark("authority", authority), clearance_word(kind)
    if to is None:
        return UserError("nobody_missing", say("This was already asked for everybody: {0}.", word))
    if named and not any(goes_to(to, one) for one in named):
        return UserError(
            "unknown_authority",
            say(
                "{0} is not given by “{1}” but by {2}. Write that name, or choose the people.",
                word, to, join_items(named, 20),
            ),
        )  # fmt: skip
    return UserError("nobody_missing", say("{0} was already asked about everybody: {1}.", to, word))


def name_in_language(office: str | None, language: str, mission: str | None) -> str | None:
    """A sentence where a letter that is not in English has the name of the office that is in the settings; else None."""
    if (
        not office
        or language.strip().casefold()[:2] == "en"
        or (parse_remark("authority", mission) or office) != office
    ):
        return None
    return say(
        "The letter uses the office's name from the settings, {0}: enter it in the language of the letter.", office
    )


def compose_note(  # long: what stands at the head of a note, line by line
    db: Database,
    rows: Sequence[Row],
    kind: str,
    authority: str,
    language: str,
    number: str,
    day: date,
    *,
    subject: str | None = None,
    mission: str | None = None,
) -> paper.Note:
    """The note about these rows of people, in this order. Raises UserError where the language or who writes is not known."""
    language = language.strip()
    if not LANGUAGE.match(language):
        raise UserError(
            "no_letter", say("“{0}” is not a language code: write {1} …", language, ", ".join(letter_languages()))
        )
    letter = parse_letter(letter_text(db, kind, language))
    settings, words = settings_of(db), words_in(language)
    who = parse_remark("authority", mission) or settings.get("authority") or _name_mission(settings, rows)
    said = put_into_words(
        letter, language, mission=who, authority=authority, kind=kind, people=len(rows), number=number, day=day,
        subject=parse_remark("subject", subject),
    )  # fmt: skip
    return paper.Note(
        language=language,
        mission=who,
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
        rows=tuple(paper.list_annexed(place, _annex_person(db, row)) for place, row in enumerate(rows, 1)),
        columns=paper.COLUMNS,
        paper=paper_of(settings),
    )


def note_preview(  # long: what stands at the head of a note, line by line
    db: Database,
    refs: Sequence[str],
    kind: str,
    language: str,
    day: date,
    *,
    authority: str | None = None,
    number: str | None = None,
    subject: str | None = None,
    mission: str | None = None,
) -> bytes:
    """The PDF as the note would print if it were made now; nothing is asked and no number is used. Raises UserError."""
    known = known_kind(kind, kinds_in(db))
    rows = _read_people(db, refs)
    if not rows:
        raise UserError("empty_note", say("Choose the people that the note is about."))
    to = parse_remark("authority", authority) or usual_authority(db, known, rows)
    given = parse_remark("number", number) or next_number(db, day)
    return paper.document_bytes(
        compose_note(db, rows, known, to, language, given, day, subject=subject, mission=mission)
    )


def _read_people(db: Database, refs: Sequence[str]) -> list[Row]:
    found = {
        row["ref"]: row
        for row in db.query(
            "SELECT * FROM people WHERE ref IN (SELECT value FROM json_each(?))", (json.dumps([*refs]),)
        )
    }
    for ref in refs:
        if ref not in found:
            raise unknown_person(ref)
    return [found[ref] for ref in dict.fromkeys(refs)]


def _annex_person(db: Database, row: Row) -> Row:
    person = next(iter(db.query(_ANNEXED, (row["id"],))))
    born = (person["birth_date"] or "").removesuffix("-??").removesuffix("-??")
    return {**person, "birth_date": "" if born == "????" else born}


def _name_mission(settings: Mapping[str, str], rows: Sequence[Row]) -> str:
    """The sender where no setting names one: the embassy of the issuing State, or of the only nationality. Raises
    UserError."""
    states = {settings.get("issuing_state") or row["nationality"] for row in rows} - {None}
    if len(states) != 1:
        raise UserError(
            "no_mission",
            say("The note has no sender. Enter the name of this office, such as Embassy of Indonesia."),
        )
    return f"Embassy of {country_name(states.pop())}"
