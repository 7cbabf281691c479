"""Drafts a note verbale before it is made: its number, its authority, its pages. Nothing here writes."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlite_utils import Database

from repatriate.app.clearances.kinds import ASK_AGAIN, kinds_in, known_kind
from repatriate.app.clearances.matrix import not_asked
from repatriate.app.clearances.note_queries import letter_text
from repatriate.app.core.parse_values import remark
from repatriate.app.core.person_names import unknown_person
from repatriate.app.core.settings import paper_of
from repatriate.app.core.snapshot import settings_of
from repatriate.app.core.working_day import working_day
from repatriate.app.state.queries import STANDING, lacking
from repatriate.app.state.states import NUMBERS, State
from repatriate.model.errors import UserError
from repatriate.model.fields import clearance_word
from repatriate.model.saying import listed, say
from repatriate.papers import note as paper
from repatriate.papers.letters import (
    LANGUAGE,
    PATTERN,
    letter_languages,
    note_number,
    parse_letter,
    put_into_words,
    words_in,
    yearly,
)
from repatriate.reference.countries import country_name

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
    return f"note {day.year}" if yearly(pattern) else "note"


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
                listed(sorted(found), 20),
            ),
        )
    if not found:
        raise UserError("no_authority", say("Choose the authority for the note. The clearances needed name none."))
    return str(found.pop())


def goes_to(authority: str | None, named: str | None) -> bool:
    """Whether a note to this authority (None: not said) is for those for whom the checklist names that one, or nobody."""
    to = remark("authority", authority)
    return to is None or named is None or to.casefold() == named.casefold()


def refs_to_ask(db: Database, kind: str, today: date, authority: str | None = None) -> tuple[str, ...]:
    """Everybody for whom nobody asked this yet and whom a note to this authority is for, by reference."""
    return tuple(ref for ref, named in not_asked(db, kind, today) if goes_to(authority, named))


def refs_to_ask_again(db: Database, kind: str, today: date) -> tuple[str, ...]:
    """Everybody who lacks this and was asked for it ASK_AGAIN ago or more, or on a day that is not known, by reference."""
    rows = db.conn.execute(
        f"SELECT p.ref FROM clearances a JOIN people p ON p.id = a.person_id JOIN {STANDING} WHERE a.kind = :kind "
        f"AND a.answer IS NULL AND a.asked_on <= :late AND {lacking('kinds')} AND s.state <> :away ORDER BY p.ref",
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
    to, word = remark("authority", authority), clearance_word(kind)
    if to is None:
        return UserError("nobody_missing", say("This was already asked for everybody: {0}.", word))
    if named and not any(goes_to(to, one) for one in named):
        return UserError(
            "unknown_authority",
            say(
                "{0} is not given by “{1}” but by {2}. Write that name, or choose the people.",
                word, to, listed(named, 20),
            ),
        )  # fmt: skip
    return UserError("nobody_missing", say("{0} was already asked about everybody: {1}.", to, word))


def name_in_language(office: str | None, language: str, mission: str | None) -> str | None:
    """A sentence where a letter that is not in English has the name of the office that is in the settings; else None."""
    if not office or language.strip().casefold()[:2] == "en" or (remark("authority", mission) or office) != office:
        return None
    return say(
        "The letter uses the office's name from the settings, {0}: enter it in the language of the letter.", office
    )


def compose(  # long: what stands at the head of a note, line by line
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
    who = remark("authority", mission) or settings.get("authority") or _name_mission(settings, rows)
    said = put_into_words(
        letter, language, mission=who, authority=authority, kind=kind, people=len(rows), number=number, day=day,
        subject=remark("subject", subject),
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
        rows=tuple(paper.annexed(place, _annex_person(db, row)) for place, row in enumerate(rows, 1)),
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
    to = remark("authority", authority) or usual_authority(db, known, rows)
    given = remark("number", number) or next_number(db, day)
    return paper.document_bytes(compose(db, rows, known, to, language, given, day, subject=subject, mission=mission))


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
