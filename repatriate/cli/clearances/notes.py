"""Notes verbales and their wordings on the command line."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from pathlib import Path

import click

from repatriate.app.clearances import note_draft, note_queries
from repatriate.app.clearances.kinds import kinds_in, known_kind
from repatriate.app.clearances.note_commands import (
    MakeNote,
    MarkNoteSent,
    RemoveLetter,
    SaveLetter,
    WithdrawNote,
)
from repatriate.app.core.person_names import find_people
from repatriate.app.core.snapshot import settings_of
from repatriate.cli.console import Console, table, takes_clock, takes_common
from repatriate.cli.values import DAY, FILE, UNCONFIRMED, as_json, count_of, must_end, read_text
from repatriate.papers.letters import letter_languages
from repatriate.printing.outfile import write_whole


@click.command()
@click.argument("file", type=FILE)
@click.argument("people", nargs=-1, metavar="[PERSON]...")
@click.option("--kind", required=True, metavar="KIND", help="What is asked for.")
@click.option(
    "--to-authority", metavar="NAME", help="The authority that gets the note; by default that of the checklist."
)
@click.option("--missing", is_flag=True, help="For everybody who needs it and has not been asked about.")
@click.option(
    "--language",
    default="en",
    show_default=True,
    help=f"{', '.join(letter_languages())}, or one of the office's own wordings.",
)
@click.option("--number", metavar="TEXT", help="The number of the note; by default the next one.")
@click.option("--subject", metavar="TEXT", help="The subject, instead of that of the wording.")
@click.option("--day", type=DAY, help="The date of the note; by default today.")
@click.option("--mission", metavar="NAME", help="The name of the office in that language.")
@click.option("--sent", is_flag=True, help="Record that it leaves the office today.")
@click.option("--to", "out", required=True, type=FILE, metavar="OUT.pdf")
@UNCONFIRMED
@takes_clock
@takes_common
def note(
    console: Console, file: Path, people: tuple[str, ...], kind: str, to_authority: str | None, missing: bool,
    language: str, number: str | None, subject: str | None, day: date | None, mission: str | None, sent: bool, out: Path,
    unconfirmed: bool,
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
            refs = note_draft.refs_to_ask(db, asked, operation.today(), to_authority)
            if not refs:
                raise note_draft.nobody_to_ask(asked, to_authority, note_draft.authorities_named(db, asked))
        command = MakeNote(refs, kind, to_authority, language, number, subject, day, out, mission, unconfirmed)
        made = operation.run(command).result
        if sent:
            operation.run(MarkNoteSent(made))
        count = len(note_queries.people_on(db, made))
        if hint := note_draft.name_in_language(settings_of(db).get("authority"), language, mission):
            console.notify(f"{hint} Use --mission.")
    console.answer(
        {"file": str(out), "count": count, "number": made},
        lambda: [f"Note {made} about {count_of(count, 'person')}: {out}."],
    )


@click.command()
@click.argument("file", type=FILE)
@click.argument("number", required=False)
@click.option("--to", "out", type=FILE, metavar="OUT.pdf", help="Print note NUMBER again as it was.")
@click.option("--sent", type=DAY, help="Note NUMBER left the office on that day.")
@click.option("--withdraw", metavar="REASON", help="Withdraw note NUMBER, for this reason.")
@takes_clock
@takes_common
def notes(
    console: Console, file: Path, number: str | None, out: Path | None, sent: date | None, withdraw: str | None
) -> None:
    """The notes verbales; with NUMBER, the people on a note and their answers."""
    if number is None and (out or sent or withdraw is not None):
        raise click.UsageError("Say of which note: its NUMBER.")
    if out is not None:
        must_end(out, ".pdf")
    with console.opened(file, write=sent is not None or withdraw is not None) as operation:
        db, today = operation.db, operation.today()
        if number is None:
            found = [as_json(asdict(one)) for one in note_queries.notes(db, today)]
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
            console.answer(found, lambda: table([{name: row[name] for name in names} for row in found]))
            return
        if sent is not None:
            operation.run(MarkNoteSent(number, sent))
        if withdraw is not None:
            operation.run(WithdrawNote(number, withdraw))
        row = note_queries.note(db, number, today)
        people = [as_json(asdict(one)) for one in note_queries.people_on(db, number)]
        if out is not None:
            operation.write_file(out, note_queries.note_pdf(db, number))
    document = {**as_json(asdict(row)), "on_it": people, **({"file": str(out)} if out else {})}
    console.answer(document, lambda: [f"Note {row.number}: {row.state}, {row.waiting:,} waiting.", *table(people)])


@click.command()
@click.argument("file", type=FILE)
@click.argument("kind", required=False)
@click.option("--language", default="en", show_default=True)
@click.option("--save", type=FILE, metavar="IN.toml", help="Take this wording into the file.")
@click.option("--to", "out", type=FILE, metavar="OUT.toml", help="Write the wording, to be changed by hand.")
@click.option("--remove", is_flag=True, help="Go back to the shipped wording.")
@takes_common
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
            rows = [asdict(one) for one in note_queries.letters(db)]
            console.answer(rows, lambda: table(rows))
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
