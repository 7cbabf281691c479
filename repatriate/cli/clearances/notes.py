"""Notes verbales and their wordings on the command line."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date
from pathlib import Path

import click

from repatriate.app.clearances import actions, note_queries
from repatriate.app.clearances import note_queries as clearances_note_queries
from repatriate.app.clearances.kinds import kinds_in, known_kind
from repatriate.app.clearances.note_commands import (
    MakeNote,
    MarkNoteSent,
    RemoveLetter,
    SaveLetter,
)
from repatriate.app.core.person_names import find_people
from repatriate.app.core.snapshot import settings_of
from repatriate.cli.actions import (
    ANY_PEOPLE,
    CLOCK_RIGHT,
    OUT_PDF,
    UNCONFIRMED,
    ask_argument,
    ask_path,
    ask_whether,
    asks,
    count_of,
)
from repatriate.cli.console import Console, format_table
from repatriate.cli.values import as_json, must_end, read_text
from repatriate.printing.outfile import write_whole


@asks(
    ANY_PEOPLE,
    actions.ASKED_FOR, actions.TO_AUTHORITY,
    ask_whether("missing", "For everybody who needs it and has not been asked about."),
    actions.WORDING, actions.NUMBER, actions.ABOUT, actions.DATED, actions.MISSION,
    ask_whether("sent", "Record that it leaves the office today."),
    OUT_PDF, UNCONFIRMED, CLOCK_RIGHT,
)  # fmt: skip
def note(
    console: Console, file: Path, people: tuple[str, ...], kind: str, authority: str | None, missing: bool,
    language: str, number: str | None, subject: str | None, day: date | None, mission: str | None, sent: bool,
    out: Path, unconfirmed: bool,
) -> None:  # fmt: skip
    """Ask an authority about people by a numbered note verbale, as a PDF.

    The list of people is annexed.
    """
    if bool(people) == missing:
        raise click.UsageError("Say for whom: one or more PERSON, or --missing.")
    must_end(out, ".pdf")
    with console.opened(file, write=True) as operation:
        db = operation.db
        refs = find_people(db, people)
        if missing:
            asked = known_kind(kind, kinds_in(db))
            refs = clearances_note_queries.refs_to_ask(db, asked, operation.today(), authority)
            if not refs:
                raise clearances_note_queries.nobody_to_ask(
                    asked, authority, clearances_note_queries.authorities_named(db, asked)
                )
        command = MakeNote(refs, kind, authority, language, number, subject, day, out, mission, unconfirmed)
        made = operation.run(command).result
        if sent:
            operation.run(MarkNoteSent(made))
        count = len(note_queries.people_on(db, made))
        if hint := clearances_note_queries.name_in_language(settings_of(db).get("authority"), language, mission):
            console.notify(f"{hint} Use --mission.")
    console.answer(
        {"file": str(out), "count": count, "number": made},
        lambda: [f"Note {made} about {count_of(count, 'person')}: {out}."],
    )


@asks(
    ask_argument("number", required=False),
    ask_path("out", "OUT.pdf", "Print note NUMBER again as it was.", flag="--to"),
    *actions.MARK_NOTE_SENT.questions,
    replace(*actions.WITHDRAW_NOTE.questions, required=False),
    CLOCK_RIGHT,
)  # fmt: skip
def notes(
    console: Console, file: Path, number: str | None, out: Path | None, day: date | None, reason: str | None
) -> None:
    """The notes verbales; with NUMBER, the people on a note and their answers."""
    if number is None and (out or day or reason is not None):
        raise click.UsageError("Say of which note: its NUMBER.")
    if out is not None:
        must_end(out, ".pdf")
    with console.opened(file, write=day is not None or reason is not None) as operation:
        db, today = operation.db, operation.today()
        if number is None:
            found = [as_json(asdict(one)) for one in note_queries.list_notes(db, today)]
            names = (
                "number",
                "kind",
                "authority",
                "state",
                "people",
                "waiting",
                "granted",
                "refused",
                "sent_on",
                "days",
            )
            console.answer(found, lambda: format_table([{name: row[name] for name in names} for row in found]))
            return
        if day is not None:
            operation.run(actions.MARK_NOTE_SENT.make(number, {"day": day}))
        if reason is not None:
            operation.run(actions.WITHDRAW_NOTE.make(number, {"reason": reason}))
        row = note_queries.read_note(db, number, today)
        people = [as_json(asdict(one)) for one in note_queries.people_on(db, number)]
        if out is not None:
            operation.write_file(out, note_queries.note_pdf(db, number))
    document = {**as_json(asdict(row)), "on_it": people, **({"file": str(out)} if out else {})}
    console.answer(
        document, lambda: [f"Note {row.number}: {row.state}, {row.waiting:,} waiting.", *format_table(people)]
    )


@asks(
    ask_argument("kind", required=False),
    replace(actions.WORDING, help=""),
    ask_path("save", "IN.toml", "Take this wording into the file."),
    ask_path("out", "OUT.toml", "Write the wording, to be changed by hand.", flag="--to"),
    ask_whether("remove", "Go back to the shipped wording."),
)  # fmt: skip
def letter(
    console: Console, file: Path, kind: str | None, language: str, save: Path | None, out: Path | None, remove: bool
) -> None:
    """The wordings of notes verbales: list them, copy one out, take one in.

    KIND `other` is for all other kinds.
    """
    if kind is None and (save or out or remove):
        raise click.UsageError("Say of which KIND.")
    with console.opened(file, write=save is not None or remove) as operation:
        db = operation.db
        if kind is None:
            rows = [asdict(one) for one in note_queries.list_letters(db)]
            console.answer(rows, lambda: format_table(rows))
            return
        kind = known_kind(kind, kinds_in(db))
        if save is not None:
            operation.run(SaveLetter(kind, language, read_text(str(save))))
        if remove:
            operation.run(RemoveLetter(kind, language))
        text = note_queries.letter_text(db, kind, language)
        if out is not None:
            write_whole(out, text.encode("utf-8"))
    console.answer(
        {"file": str(out or file), "count": 1, "kind": kind, "language": language, "text": text},
        lambda: [f"Wrote {out}."] if out else text.splitlines(),
    )
