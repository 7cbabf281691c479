"""Clearances on the command line: missing and necessary ones, and the answers of authorities."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import click

from repatriate.app.clearances import actions, note_queries, reply_match, reply_parser
from repatriate.app.clearances import queries as clearance_queries
from repatriate.app.clearances.actions import ADD_HOLD, LIFT_HOLDS
from repatriate.app.clearances.commands import (
    ChooseClearances,
    ClearAnswer,
    Given,
    RecordAnswers,
    RemoveChecklistItem,
    SaveChecklist,
    SaveChecklistItem,
)
from repatriate.app.clearances.kinds import (
    clearances_chosen,
    find_usual_in_part,
    kind_name,
    kinds_in,
    known_kind,
    list_suggested_items,
    offers_now,
)
from repatriate.app.clearances.matrix import Sum, waiting_sums
from repatriate.app.clearances.note_commands import AnswerNote
from repatriate.app.clearances.queries import Asked, ClearanceRow, holds_in_force
from repatriate.app.clearances.reply_people import list_awaited
from repatriate.app.core.operation import Operation
from repatriate.app.core.person_names import find_people, find_person
from repatriate.cli.actions import ANY_PEOPLE, ask_argument, ask_text, ask_whether, asks, count_of, make_command
from repatriate.cli.console import Console, format_table
from repatriate.cli.values import as_json, read_text
from repatriate.model.entities import Answer
from repatriate.model.errors import UserError


@asks(ask_whether("missing", "Only what is not granted."), ask_text("person", "REF", "Only one person."))
def clearances(console: Console, file: Path, missing: bool, person: str | None) -> None:
    """List the clearances: what is missing, who has to act next, and for how many days.

    It shows totals, or each person with --missing or --person.
    """
    with console.opened(file, write=False) as operation:
        db, today = operation.db, operation.today()
        rows = clearance_queries.list_clearances(db, today, person and find_person(db, person))
        if missing:
            rows = [row for row in rows if row.state is not Asked.GRANTED]
        sums = waiting_sums(db, today) if person is None else []
    shown = [row_of_person(row) for row in rows]
    document = {
        "count": len(rows),
        "sums": [as_json(asdict(one)) for one in sums],
        "people": [row_as_json(r) for r in rows],
    }
    console.answer(document, lambda: format_table(shown if missing or person else [row_of_sum(one) for one in sums]))


def row_as_json(row: ClearanceRow) -> dict[str, Any]:
    found = as_json(asdict(row))
    return {"person": found.pop("ref"), **found, "ours": row.move is None and row.state is not Asked.GRANTED}


def row_of_person(row: ClearanceRow) -> dict[str, Any]:
    move = "" if row.state is Asked.GRANTED else row.move or "this office"
    return {
        "person": row.ref, "name": row.name, "clearance": kind_name(row.kind), "state": str(row.state), "move": move,
        "days": row.days, "reference": row.reference, "until": row.valid_until,
    }  # fmt: skip


def row_of_sum(one: Sum) -> dict[str, Any]:
    return {
        "clearance": kind_name(one.kind), "authority": one.authority or "not named", "people": one.people,
        "granted": one.granted, "waiting": one.waiting, "not asked": one.not_asked, "refused": one.refused,
        "lapsed": one.lapsed or None, "oldest": one.oldest, "median": one.median_days, "overdue": one.overdue or None,
    }  # fmt: skip


@asks(
    ask_text("add", "KIND", "A kind of clearance that people need."),
    ask_text("remove", "KIND", "Nobody needs it any more; answers on record stay."),
    actions.NATIONALITY, actions.ANSWERING,
    ask_whether("usual", "Add what is usual where the people wait and for their nationalities."),
    ask_whether("nobody", "People need no clearance.", flag="--none"),
)  # fmt: skip
def checklist(
    console: Console, file: Path, add: str | None, remove: str | None, nationality: str | None, authority: str | None,
    usual: bool, nobody: bool,
) -> None:  # fmt: skip  # long: one command with its options, each a line
    """The kinds of clearance that people need: list or change them."""
    if sum((add is not None, remove is not None, usual, nobody)) > 1:
        raise click.UsageError("One of --add, --remove, --usual and --none at a time.")
    if add is None and remove is None and (nationality or authority):
        raise click.UsageError("--nationality and --authority go with --add or --remove.")
    code = nationality.strip().upper() if nationality else None
    changes = usual or nobody or add is not None or remove is not None
    with console.opened(file, write=changes) as operation:
        db = operation.db
        if add is not None:
            operation.run(SaveChecklistItem(add, code, authority))
        elif usual and (items := list_suggested_items(db)):
            operation.run(SaveChecklist(items))
        elif nobody:
            operation.run(ChooseClearances(()))
        elif remove is not None:
            kind = known_kind(remove, kinds_in(db))
            found = [
                item for item in clearance_queries.list_checklist(db) if (item.kind, item.nationality) == (kind, code)
            ]
            if not found:
                raise UserError("no_item", f"{kind} is not on the checklist{f' of {code}' if code else ''}.")
            operation.run(RemoveChecklistItem(found[0].id))
        chosen = clearances_chosen(db)
        here = offers_now(db)[0] if usual else set[str]()
        rows = [
            {"kind": item.kind, "nationality": item.nationality, "authority": item.authority}
            for item in clearance_queries.list_checklist(db)
        ]
    notes = [
        f"{kind_name(kind)} is not usual in each country where people wait, and is asked of all of them: --remove takes it away."
        for kind in find_usual_in_part(here)
    ]
    found_none = notes if rows else ["No clearance is needed."] if chosen else ["No clearances have been chosen yet."]
    console.answer(
        {"file": str(file), "count": len(rows), "chosen": chosen, "checklist": rows},
        lambda: [*format_table(rows), *found_none],
    )


@asks(
    ask_argument("kind"),
    ANY_PEOPLE,
    ask_text("note", "NUMBER", "Everybody on the note who is still waiting, or the people named."),
    ask_text("answer", each={
        "granted": "The authority says yes.", "refused": "The authority says no.",
        "withdrawn": "The authority takes its yes back.", "clear": "Take back an answer that was recorded by mistake.",
    }),
    actions.REFERENCE, actions.ANSWERED_ON, actions.VALID_FROM, actions.VALID_UNTIL, actions.AUTHORITY,
)  # fmt: skip
def answer(
    console: Console, file: Path, kind: str, people: tuple[str, ...], note: str | None, answer: str | None,
    reference: str | None, answered_on: date | None, valid_from: date | None, valid_until: date | None,
    authority: str | None,
) -> None:  # fmt: skip
    """Record what an authority answered, for people or for a whole note.

    With --note alone, the answer is for everybody on the note who is still waiting.
    """
    if answer is None:
        raise click.UsageError("Say what was answered: --granted, --refused, --withdrawn, or --clear.")
    if not people and note is None:
        raise click.UsageError("Say for whom: one or more PERSON, or --note NUMBER.")
    with console.opened(file, write=True) as operation:
        people = find_people(operation.db, people)
        if answer == "clear":
            refs = people or tuple(row.ref for row in note_queries.people_on(operation.db, note or ""))
            number = operation.run(ClearAnswer(refs, kind)).result
        else:
            given = Given(Answer(answer), answered_on, reference, valid_from, valid_until)
            if note is not None:
                must_ask_for(operation, note, kind)
                of_some = dict.fromkeys(people, given)
                number = operation.run(AnswerNote(note, None if people else given, of_some)).result
            else:
                number = operation.run(RecordAnswers(kind, dict.fromkeys(people, given), authority)).result
    word = "taken back" if answer == "clear" else answer
    console.answer({"file": str(file), "count": number}, lambda: [f"{kind}: {word} for {count_of(number, 'person')}."])


def must_ask_for(operation: Operation, note: str, kind: str) -> None:
    asked = note_queries.read_note(operation.db, note, operation.today()).kind
    if known_kind(kind, kinds_in(operation.db)) != asked:
        raise UserError("other_kind", f"Note {note} asked for {asked}, not for {kind}: give that kind.")


@asks(
    ask_argument("source", "TEXTFILE|-"),
    ask_text("note", "NUMBER", "The note that is answered."),
    ask_text("kind", "KIND", "The clearance, if the reply answers no note."),
    ask_whether("by_name", "Also record lines with only a whole name that nobody else in the file has."),
    ask_whether("dry_run", "Say what would be recorded; write nothing."),
)  # fmt: skip
def reply(
    console: Console, file: Path, source: str, note: str | None, kind: str | None, by_name: bool, dry_run: bool
) -> None:
    """Read a pasted reply and record what it surely says; list the rest.

    A line is certain by our number, by the number of a document, or by a name with its date of birth.
    """
    if (note is None) == (kind is None):
        raise click.UsageError("Say what it answers: --note NUMBER, or --kind KIND.")
    text = read_text(source)
    with console.opened(file, write=not dry_run) as operation:
        db, today = operation.db, operation.today()
        asked = note_queries.read_note(db, note, today).kind if note else known_kind(kind or "", kinds_in(db))
        people, others = list_awaited(db, asked, note)
        match = reply_parser.parse_reply(
            text,
            people,
            others,
            today=today,
            notes=[one.number for one in note_queries.list_notes(db, today)],
            note=note,
        )
        answers = match.answers(by_name=by_name)
        if answers and not dry_run:
            operation.run(AnswerNote(note, answers=answers) if note else RecordAnswers(asked, answers))
    document = {
        "file": str(file), "count": len(answers), "dry_run": dry_run, "kind": asked, "note": note,
        "reference": match.reference, "answered_on": match.answered_on, "overall": match.overall, "silent": match.silent,
        "left_out": match.left_out,
        "lines": [
            {**asdict(one), "recorded": match.records(one, answers)} for one in match.lines
        ],
    }  # fmt: skip
    rows = [
        {
            "line": one.line, "person": f"{one.ref or ' '.join(one.candidates)}{'' if one.surely or not one.ref else '?'}",
            "sure": str(one.sureness),
            "answer": str(one.given.answer) if one.given else "undecided" if one.pending else "", "reference": one.given.reference if one.given else None,
            "until": one.given.valid_until if one.given else None, "recorded": one.recorded, "why": one.why, "text": one.text,
        }
        for one in match.lines
    ]  # fmt: skip
    done = (
        "Nothing was written."
        if dry_run
        else f"{'Answer' if len(answers) == 1 else 'Answers'} recorded: {len(answers):,}."
    )
    last = f"{reply_match.describe_match(match, answers)} {done}"
    hint = ["It names nobody: record it for all with `answer --note`."] if match.overall and note else []
    if match.answers(by_name=True).keys() - answers.keys():
        hint.append("Look at those named by name alone, and record them with `reply --by-name`.")
    console.answer(as_json(document), lambda: [*format_table(rows), last, *hint])


# -- Holds on the command line.


def _list_holds(console: Console, file: Path) -> None:
    with console.opened(file, write=False) as operation:
        rows = [as_json(asdict(one)) for one in holds_in_force(operation.db, operation.today())]
    names = ("id", "ref", "kind", "reason", "start", "end", "today", "since", "by", "booked")
    console.answer(rows, lambda: format_table([{name: row[name] for name in names} for row in rows]))


hold = make_command(ADD_HOLD, _list_holds)
lift = make_command(LIFT_HOLDS)
