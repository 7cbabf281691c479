"""Clearances, notes verbales and holds on the command line."""

from __future__ import annotations

import sys
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from repatriate.app.clearances import note_queries, reply_parser
from repatriate.app.clearances import queries as clearance_queries
from repatriate.app.clearances.answer_writer import Given
from repatriate.app.clearances.commands import (
    AddHold,
    ClearAnswer,
    LiftHolds,
    RecordAnswers,
    RemoveChecklistItem,
    SaveChecklist,
    SaveChecklistItem,
)
from repatriate.app.clearances.hold_queries import holds_in_force
from repatriate.app.clearances.kinds import kind_name, kinds_in, known_kind, suggested
from repatriate.app.clearances.matrix import Sum, waiting_sums
from repatriate.app.clearances.note_commands import (
    AnswerNote,
    MakeNote,
    MarkNoteSent,
    RemoveLetter,
    SaveLetter,
    WithdrawNote,
)
from repatriate.app.clearances.queries import Asked, ClearanceRow
from repatriate.app.clearances.reply_candidates import awaited
from repatriate.app.core.operation import Operation
from repatriate.cli.console import Console, must_end, table, takes_common
from repatriate.model.entities import Answer, HoldKind
from repatriate.model.errors import UserError
from repatriate.printing.outfile import write_whole

FILE = click.Path(path_type=Path)
DAY = click.DateTime(formats=["%Y-%m-%d"])


def plain(value: Any) -> Any:
    """As JSON has it: days as YYYY-MM-DD, tuples as arrays."""
    if isinstance(value, dict):
        return {name: plain(one) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def day_of(given: datetime | None) -> date | None:
    """An option's day."""
    return given.date() if given else None


@click.command("clearances")
@click.argument("file", type=FILE)
@click.option("--missing", is_flag=True, help="Only what is not granted.")
@click.option("--person", metavar="REF", help="Only one person.")
@takes_common
def clearances(console: Console, file: Path, missing: bool, person: str | None) -> None:
    """What is missing, whose move it is, for how many days: in sum, and by person with --missing or --person."""
    with console.opened(file, write=False) as operation:
        db, today = operation.db, operation.today()
        rows = clearance_queries.clearances(db, today, person)
        if missing:
            rows = [row for row in rows if row.state is not Asked.GRANTED]
        sums = waiting_sums(db, today) if person is None else []
    shown = [_person_row(row) for row in rows]
    document = {
        "count": len(rows),
        "sums": [plain(asdict(one)) for one in sums],
        "people": [_row_json(r) for r in rows],
    }
    console.answer(document, lambda: table(shown if missing or person else [_sum_row(one) for one in sums]))


def _row_json(row: ClearanceRow) -> dict[str, Any]:
    found = plain(asdict(row))
    return {"person": found.pop("ref"), **found, "ours": row.move is None and row.state is not Asked.GRANTED}


def _person_row(row: ClearanceRow) -> dict[str, Any]:
    move = "" if row.state is Asked.GRANTED else row.move or "this office"
    return {
        "person": row.ref, "name": row.name, "clearance": kind_name(row.kind), "state": str(row.state), "move": move,
        "days": row.days, "reference": row.reference, "until": row.valid_until,
    }  # fmt: skip


def _sum_row(one: Sum) -> dict[str, Any]:
    return {
        "clearance": kind_name(one.kind), "authority": one.authority or "not named", "people": one.people,
        "granted": one.granted, "waiting": one.waiting, "not asked": one.not_asked, "refused": one.refused,
        "lapsed": one.lapsed or None, "oldest": one.oldest, "median": one.median_days, "overdue": one.overdue or None,
    }  # fmt: skip


@click.command()
@click.argument("file", type=FILE)
@click.option("--add", metavar="KIND", help="A kind of clearance that people need.")
@click.option("--remove", metavar="KIND", help="Nobody needs it any more; answers on record stay.")
@click.option("--nationality", metavar="ALPHA3", help="Only for this nationality.")
@click.option("--authority", metavar="NAME", help="Whose answer it is.")
@click.option("--usual", is_flag=True, help="Add what is usual where the people wait and for their nationalities.")
@takes_common
def checklist(
    console: Console, file: Path, add: str | None, remove: str | None, nationality: str | None, authority: str | None,
    usual: bool,
) -> None:  # fmt: skip
    """The kinds of clearance that people need; with --add, --remove or --usual, changes them."""
    if sum((add is not None, remove is not None, usual)) > 1:
        raise click.UsageError("One of --add, --remove and --usual at a time.")
    if add is None and remove is None and (nationality or authority):
        raise click.UsageError("--nationality and --authority go with --add or --remove.")
    code = nationality.strip().upper() if nationality else None
    changes = usual or add is not None or remove is not None
    with console.opened(file, write=changes) as operation:
        db = operation.db
        if add is not None:
            operation.run(SaveChecklistItem(add, code, authority))
        elif usual and (items := suggested(db)):
            operation.run(SaveChecklist(items))
        elif remove is not None:
            kind = known_kind(remove, kinds_in(db))
            found = [item for item in clearance_queries.checklist(db) if (item.kind, item.nationality) == (kind, code)]
            if not found:
                raise UserError("no_item", f"{kind} is not on the checklist{f' of {code}' if code else ''}.")
            operation.run(RemoveChecklistItem(found[0].id))
        rows = [
            {"kind": item.kind, "nationality": item.nationality, "authority": item.authority}
            for item in clearance_queries.checklist(db)
        ]
    console.answer({"file": str(file), "count": len(rows), "checklist": rows}, lambda: table(rows))


@click.command()
@click.argument("file", type=FILE)
@click.argument("kind")
@click.argument("people", nargs=-1, metavar="[PERSON]...")
@click.option("--note", metavar="NUMBER", help="Everybody on the note who still waits, or those named.")
@click.option("--granted", "answer", flag_value="granted", help="The authority says yes.")
@click.option("--refused", "answer", flag_value="refused", help="The authority says no.")
@click.option("--withdrawn", "answer", flag_value="withdrawn", help="The authority takes its yes back.")
@click.option("--clear", "answer", flag_value="clear", help="Take back an answer that was recorded by mistake.")
@click.option("--reference", metavar="TEXT", help="Number of the answer.")
@click.option("--on", "answered_on", type=DAY, help="Day of the answer; today where none is given.")
@click.option("--from", "valid_from", type=DAY, help="First day of the journey.")
@click.option("--until", "valid_until", type=DAY, help="Last day on which the country may be left.")
@click.option("--authority", metavar="NAME", help="Who answered.")
@takes_common
def answer(
    console: Console, file: Path, kind: str, people: tuple[str, ...], note: str | None, answer: str | None,
    reference: str | None, answered_on: datetime | None, valid_from: datetime | None, valid_until: datetime | None,
    authority: str | None,
) -> None:  # fmt: skip
    """Record what an authority answered, for people or for everybody on a note who still waits."""
    if answer is None:
        raise click.UsageError("Say what was answered: --granted, --refused, --withdrawn, or --clear.")
    if not people and note is None:
        raise click.UsageError("Say for whom: one or more PERSON, or --note NUMBER.")
    with console.opened(file, write=True) as operation:
        if answer == "clear":
            refs = people or tuple(row.ref for row in note_queries.people_on(operation.db, note or ""))
            number = operation.run(ClearAnswer(refs, kind)).result
        else:
            given = Given(Answer(answer), day_of(answered_on), reference, day_of(valid_from), day_of(valid_until))
            if note is not None:
                _must_ask(operation, note, kind)
                of_some = dict.fromkeys(people, given)
                number = operation.run(AnswerNote(note, None if people else given, of_some)).result
            else:
                number = operation.run(RecordAnswers(kind, dict.fromkeys(people, given), authority)).result
    word = "taken back" if answer == "clear" else answer
    console.answer({"file": str(file), "count": number}, lambda: [f"{kind}: {word} for {_people(number)}."])


def _must_ask(operation: Operation, note: str, kind: str) -> None:
    asked = note_queries.note(operation.db, note, operation.today()).kind
    if known_kind(kind, kinds_in(operation.db)) != asked:
        raise UserError("other_kind", f"Note {note} asked for {asked}, not for {kind}: give that kind.")


@click.command()
@click.argument("file", type=FILE)
@click.argument("source", metavar="TEXTFILE|-")
@click.option("--note", metavar="NUMBER", help="The note that is answered.")
@click.option("--kind", metavar="KIND", help="Of which clearance, where it answers no note.")
@click.option("--dry-run", is_flag=True, help="Say what would be recorded; write nothing.")
@takes_common
def reply(console: Console, file: Path, source: str, note: str | None, kind: str | None, dry_run: bool) -> None:
    """Read a pasted reply and record what it surely says; the rest is listed to be looked at."""
    if (note is None) == (kind is None):
        raise click.UsageError("Say what it answers: --note NUMBER, or --kind KIND.")
    text = _text_of(source)
    with console.opened(file, write=not dry_run) as operation:
        db, today = operation.db, operation.today()
        asked = note_queries.note(db, note, today).kind if note else known_kind(kind or "", kinds_in(db))
        people, others = awaited(db, asked, note)
        match = reply_parser.parse_reply(text, people, others, today=today)
        answers = match.answers()
        if answers and not dry_run:
            operation.run(AnswerNote(note, answers=answers) if note else RecordAnswers(asked, answers))
    document = {
        "file": str(file), "count": len(answers), "dry_run": dry_run, "kind": asked, "note": note,
        "reference": match.reference, "answered_on": match.answered_on, "overall": match.overall, "silent": match.silent,
        "lines": [{**asdict(one), "recorded": _is_recorded(one, answers)} for one in match.lines],
    }  # fmt: skip
    rows = [
        {
            "line": one.line, "person": one.ref or " ".join(one.candidates), "sure": str(one.sureness),
            "answer": str(one.given.answer) if one.given else "", "reference": one.given.reference if one.given else None,
            "until": one.given.valid_until if one.given else None, "why": one.why, "text": one.text,
        }
        for one in match.lines
    ]  # fmt: skip
    done = (
        "Nothing was written."
        if dry_run
        else f"{'Answer' if len(answers) == 1 else 'Answers'} recorded: {len(answers):,}."
    )
    last = f"{reply_parser.summary(match)} {done}"
    hint = ["It names nobody: record it for all with `answer --note`."] if match.overall and note else []
    console.answer(plain(document), lambda: [*table(rows), last, *hint])


def _is_recorded(line: reply_parser.ReplyLine, answers: dict[str, Given]) -> bool:
    return line.sureness is reply_parser.Sureness.SURE and line.given is not None and line.ref in answers


def _text_of(source: str) -> str:
    """A text file as officers save them: UTF-8 or UTF-16, else what Windows calls ANSI."""
    if source == "-":
        return sys.stdin.read()
    try:
        content = Path(source).read_bytes()
    except OSError as fault:
        raise UserError("no_such_file", f"{source} cannot be read ({fault.strerror}).") from None
    if len(content) > 5_000_000:
        raise UserError("too_long", f"{source} is too long for a reply: give the text alone.")
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", errors="replace")
    if b"\0" in content:
        raise UserError("no_text", f"{source} is no text: save the reply as plain text, or paste it.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("windows-1252", errors="replace")


@click.command()
@click.argument("file", type=FILE)
@click.argument("people", nargs=-1, metavar="[PERSON]...")
@click.option("--kind", required=True, metavar="KIND", help="What is asked for.")
@click.option("--to-authority", metavar="NAME", help="Whom the note is to; that of the checklist where none is given.")
@click.option("--missing", is_flag=True, help="For everybody who needs it and for whom it was not asked.")
@click.option("--language", default="en", show_default=True, help="en, fr, id, or one of the office's own wordings.")
@click.option("--number", metavar="TEXT", help="Its number; the next one where none is given.")
@click.option("--subject", metavar="TEXT", help="Instead of that of the wording.")
@click.option("--day", type=DAY, help="Its date; today where none is given.")
@click.option("--mission", metavar="NAME", help="How the office is called in that language.")
@click.option("--sent", is_flag=True, help="It leaves the office today.")
@click.option("--to", "out", required=True, type=FILE, metavar="OUT.pdf")
@takes_common
def note(
    console: Console, file: Path, people: tuple[str, ...], kind: str, to_authority: str | None, missing: bool,
    language: str, number: str | None, subject: str | None, day: datetime | None, mission: str | None, sent: bool, out: Path,
) -> None:  # fmt: skip
    """Ask an authority about people by a numbered note verbale, with the list annexed, as a PDF."""
    if bool(people) == missing:
        raise click.UsageError("Say for whom: one or more PERSON, or --missing.")
    must_end(out, ".pdf")
    with console.opened(file, write=True) as operation:
        db = operation.db
        refs = people
        if missing:
            asked = known_kind(kind, kinds_in(db))
            rows = clearance_queries.clearances(db, operation.today())
            refs = tuple(
                row.ref
                for row in rows
                if row.kind == asked
                and row.state is Asked.NOT_ASKED
                and (to_authority is None or row.authority in (None, to_authority))
            )
            if not refs:
                raise UserError("nobody_missing", f"Nobody needs {asked} for whom it was not asked: nothing to ask.")
        command = MakeNote(refs, kind, to_authority, language, number, subject, day_of(day), out, mission)
        made = operation.run(command).result
        if sent:
            operation.run(MarkNoteSent(made))
        count = len(note_queries.people_on(db, made))
    console.answer(
        {"file": str(out), "count": count, "number": made}, lambda: [f"Note {made} about {_people(count)}: {out}."]
    )


@click.command()
@click.argument("file", type=FILE)
@click.argument("number", required=False)
@click.option("--to", "out", type=FILE, metavar="OUT.pdf", help="Print note NUMBER again as it was.")
@click.option("--sent", type=DAY, help="Note NUMBER left the office on that day.")
@click.option("--withdraw", metavar="REASON", help="Note NUMBER is asked no more.")
@takes_common
def notes(
    console: Console, file: Path, number: str | None, out: Path | None, sent: datetime | None, withdraw: str | None
) -> None:
    """The notes verbales; with NUMBER, who is on one and what was answered."""
    if number is None and (out or sent or withdraw is not None):
        raise click.UsageError("Say of which note: its NUMBER.")
    if out is not None:
        must_end(out, ".pdf")
    with console.opened(file, write=sent is not None or withdraw is not None) as operation:
        db, today = operation.db, operation.today()
        if number is None:
            found = [plain(asdict(one)) for one in note_queries.notes(db, today)]
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
            operation.run(MarkNoteSent(number, sent.date()))
        if withdraw is not None:
            operation.run(WithdrawNote(number, withdraw))
        row = note_queries.note(db, number, today)
        people = [plain(asdict(one)) for one in note_queries.people_on(db, number)]
        if out is not None:
            write_whole(out, note_queries.note_pdf(db, number))
    document = {**plain(asdict(row)), "on_it": people, **({"file": str(out)} if out else {})}
    console.answer(document, lambda: [f"Note {row.number}: {row.state}, {row.waiting:,} waiting.", *table(people)])


@click.command()
@click.argument("file", type=FILE)
@click.argument("kind", required=False)
@click.option("--language", default="en", show_default=True)
@click.option("--save", type=FILE, metavar="IN.toml", help="Take this wording into the file.")
@click.option("--to", "out", type=FILE, metavar="OUT.toml", help="Write the wording, to be changed by hand.")
@click.option("--remove", is_flag=True, help="Back to the shipped wording.")
@takes_common
def letter(
    console: Console, file: Path, kind: str | None, language: str, save: Path | None, out: Path | None, remove: bool
) -> None:
    """The wordings of notes verbales: list them, copy one out, take one in (KIND `other` is for all other kinds)."""
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
            operation.run(SaveLetter(kind, language, _text_of(str(save))))
        if remove:
            operation.run(RemoveLetter(kind, language))
        text = note_queries.letter_text(db, kind, language)
        if out is not None:
            write_whole(out, text.encode("utf-8"))
    console.answer(
        {"file": str(out or file), "count": 1, "kind": kind, "language": language, "text": text},
        lambda: [f"Wrote {out}."] if out else text.splitlines(),
    )


@click.command()
@click.argument("file", type=FILE)
@click.argument("people", nargs=-1, metavar="[PERSON]...")
@click.option("--kind", type=click.Choice([kind.value for kind in HoldKind]), help="Whose hold it is.")
@click.option("--reason", metavar="TEXT", help="Why; it stays on record.")
@click.option("--from", "start", type=DAY, help="First day; always where none is given.")
@click.option("--until", "end", type=DAY, help="Last day; open where none is given.")
@takes_common
def hold(
    console: Console, file: Path, people: tuple[str, ...], kind: str | None, reason: str | None, start: datetime | None,
    end: datetime | None,
) -> None:  # fmt: skip
    """Stop people from travelling; without PERSON, list who is on hold, why and since when."""
    if people and kind is None:
        raise click.UsageError("Say whose hold it is: --kind legal, medical, police or other.")
    with console.opened(file, write=bool(people)) as operation:
        if people:
            number = operation.run(AddHold(people, HoldKind(kind or ""), day_of(start), day_of(end), reason)).result
            console.answer({"file": str(file), "count": number}, lambda: [f"On hold: {_people(number)}."])
            return
        rows = [plain(asdict(one)) for one in holds_in_force(operation.db, operation.today())]
    names = ("id", "ref", "kind", "reason", "start", "end", "today", "since", "by", "booked")
    console.answer(rows, lambda: table([{name: row[name] for name in names} for row in rows]))


@click.command()
@click.argument("file", type=FILE)
@click.argument("people", nargs=-1, required=True, metavar="PERSON...")
@click.option("--reason", required=True, help="Who decided, and what; it stays on record.")
@click.option("--kind", type=click.Choice([kind.value for kind in HoldKind]), help="Only holds of this kind.")
@takes_common
def lift(console: Console, file: Path, people: tuple[str, ...], reason: str, kind: str | None) -> None:
    """Lift the holds of people, for a reason."""
    with console.opened(file, write=True) as operation:
        ids: list[int] = []
        for ref in dict.fromkeys(people):
            mine = holds_in_force(operation.db, operation.today(), ref)
            mine = [one for one in mine if kind in (None, one.kind)]
            if not mine:
                raise UserError("no_hold", f"{ref} is under no {kind + ' ' if kind else ''}hold: check the reference.")
            ids += [one.id for one in mine]
        number = operation.run(LiftHolds(tuple(ids), reason)).result
    console.answer({"file": str(file), "count": number}, lambda: [f"Holds lifted: {number:,}."])


def _people(number: int) -> str:
    return "1 person" if number == 1 else f"{number:,} people"


COMMANDS: tuple[click.Command, ...] = (clearances, checklist, answer, reply, note, notes, letter, hold, lift)
