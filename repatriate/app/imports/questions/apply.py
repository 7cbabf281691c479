"""Applies answers: to the rows of a list before they are weighed, and to data beside the people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from repatriate.app.clearances.commands import DAY_UNKNOWN, OF_ANSWER, AnswerWriter, ChooseClearances
from repatriate.app.clearances.kinds import clearances_chosen
from repatriate.app.clearances.queries import list_checklist
from repatriate.app.core.snapshot import parse_day
from repatriate.app.core.transaction import Row, Transaction
from repatriate.app.imports.questions.ask import FROM, TO, UNTOLD
from repatriate.app.imports.questions.host import contradicts_answer
from repatriate.app.imports.questions.model import Answers, NewPlace, Questions
from repatriate.app.imports.spellings import Spelling, kept_spellings, spelling_key
from repatriate.app.transport.commands import SavePlace
from repatriate.intake.roster.clearance_columns import Answered
from repatriate.intake.roster.model import ListRow, Place, Roster
from repatriate.model.entities import Answer
from repatriate.model.errors import UserError
from repatriate.model.saying import say


def where_key(questions: Questions, waits: str) -> str:
    """The line of the first question that words of a list belong to."""
    return questions.where_of.get(spelling_key(waits), UNTOLD) if waits else UNTOLD


def goes_key(questions: Questions, goes: str, nationality: str | None) -> str:
    """The line of the second question that words of a list, or else a nationality, belong to."""
    if goes:
        return questions.goes_of.get(spelling_key(goes), UNTOLD)
    return FROM + nationality if nationality else UNTOLD


def answer_rows(
    roster: Roster, questions: Questions, answers: Answers, nationalities: Mapping[Place, str | None]
) -> Roster:
    """The list with the answers in its rows. What nobody stated is weak: it never takes the place of what the file says.

    `nationalities` are of rows whose own does not hold.
    """
    rows = [
        _answer_row(row, questions, answers, nationalities.get(row.place, row.values.get("nationality")))
        for row in roster.rows
    ]
    return replace(roster, rows=rows)


def _answer_row(row: ListRow, questions: Questions, answers: Answers, nationality: str | None) -> ListRow:
    values, weak = dict(row.values), set(row.weak)
    if answers.waits is not None and (row.waits or row.place not in questions.settled_where):
        _fill_code(values, weak, "location", answers.waits.get(where_key(questions, row.waits)), stated=bool(row.waits))
    if answers.goes is not None and (row.goes or row.place not in questions.settled_goes):
        key = goes_key(questions, row.goes, nationality)
        _fill_code(values, weak, "destination", answers.goes.get(key), stated=bool(row.goes))
    return replace(row, values=values, weak=frozenset(weak))


def _fill_code(values: dict[str, Any], weak: set[str], name: str, code: str | None, *, stated: bool) -> None:
    if code is None:
        values.pop(name, None)
        return
    values[name] = code
    if not stated:
        weak.add(name)


# -- writing


def write_answers(tx: Transaction, questions: Questions, answers: Answers) -> None:
    """Places that are new, what spellings mean from now on, and which clearances people need."""
    for place in used_places(answers):
        _make_place(tx, place)
    _keep_spellings(tx, questions, answers)
    if answers.needs is not None:
        before = {(row.kind, row.nationality, row.authority or "") for row in list_checklist(tx.db)}
        wanted = {(item.kind, item.nationality, item.authority) for item in answers.needs}
        if before != wanted or not clearances_chosen(tx.db):
            ChooseClearances(answers.needs).write_changes(tx)


def used_places(answers: Answers) -> list[NewPlace]:
    """The new places where people wait, and the new towns that these are near; towns first."""
    used = {code for code in (answers.waits or {}).values() if code}
    towns = {place.near for place in answers.new if place.code in used}
    return sorted((one for one in answers.new if one.code in used | towns), key=lambda one: one.code not in towns)


def _make_place(tx: Transaction, place: NewPlace) -> None:
    old = tx.one("SELECT name FROM places WHERE code = ?", (place.code,))
    if old is not None:
        if old["name"] != place.name:
            raise UserError(
                "place_taken", say("Another place is called {0} now: look at the places again.", place.code)
            )
        return
    fields = {"name": place.name, "country": place.country, "timezone": place.timezone, "near": place.near}
    SavePlace(place.code, {name: value for name, value in fields.items() if value}).write_changes(tx)


def _keep_spellings(tx: Transaction, questions: Questions, answers: Answers) -> None:
    """Stores the officer's answers as spellings, so that the next list does not ask again."""
    for kind, said in (
        (
            Spelling.PLACE,
            _list_spellings([one for one in questions.where if one.key not in questions.local], answers.waits),
        ),
        (Spelling.DESTINATION, _list_spellings(questions.goes, answers.goes)),
        (Spelling.NATIONALITY, _list_nationalities(questions, answers)),
    ):
        kept = kept_spellings(tx.db, kind)
        for key, code in said:
            if kept.get(key) == code:
                continue
            if key in kept:
                row = tx.one("SELECT id FROM spellings WHERE kind = ? AND key = ?", (kind.value, key))
                assert row is not None
                tx.update("spellings", row["id"], {"code": code})
            else:
                tx.insert("spellings", {"kind": kind.value, "key": key, "code": code})


def _list_spellings(lines: Any, codes: Mapping[str, str | None] | None) -> Iterator[tuple[str, str]]:
    """Spellings with their code, but for those that are understood without an officer."""
    told: dict[str, str] = {}
    for line in lines if codes is not None else ():
        code = codes.get(line.key) if codes is not None else None
        if code is None or line.key.startswith(FROM) or (line.key.startswith(TO) and code == line.code):
            continue
        told |= {spelling_key(text): code for text in line.texts}
    yield from told.items()


def _list_nationalities(questions: Questions, answers: Answers) -> Iterator[tuple[str, str]]:
    for line in questions.goes if answers.goes is not None else ():
        code = (answers.goes or {}).get(line.key)
        if line.key.startswith(FROM) and code is not None and code != line.key.removeprefix(FROM):
            yield line.key.removeprefix(FROM), code


class ListedAnswers:
    """Writes the clearances of a list for each person. An existing answer stays, unless `listed` prefers the list's
    answers."""

    def __init__(self, tx: Transaction, *, listed: bool) -> None:
        self._tx = tx
        self._listed = listed
        self._writers: dict[str, AnswerWriter] = {}
        self._fresh: list[Row] = []
        self._has = {
            (person, kind): Answered(
                Answer(answer) if answer else None, valid_until=parse_day(until), asked=bool(asked)
            )
            for person, kind, answer, until, asked in tx.db.conn.execute(
                "SELECT person_id, kind, answer, valid_until, asked_on IS NOT NULL FROM clearances"
            )
        }

    def take(self, person: int, ref: str, answers: Mapping[str, Answered]) -> None:
        for kind, given in answers.items():
            if given.answer is None and not given.asked:
                continue
            before = self._has.get((person, kind))
            row = _row_of(given)
            if before is None:
                blank = dict.fromkeys(
                    ("authority", "asked_on", "answered_on", "answer", "reference", "valid_from", "valid_until")
                )
                self._fresh.append({"person_id": person, "kind": kind, **blank, **row})
                self._has[person, kind] = given
            elif before.answer is None and (given.answer is not None or not before.asked):
                self._write(person, ref, kind, row)
            elif self._listed and contradicts_answer(before, given):
                self._write(person, ref, kind, {**dict.fromkeys(OF_ANSWER), **row})

    def _write(self, person: int, ref: str, kind: str, row: Row) -> None:
        writer = self._writers.setdefault(kind, AnswerWriter(self._tx, kind))
        writer.write({"id": person, "ref": ref}, row)

    def finish(self) -> None:
        self._tx.insert_many("clearances", self._fresh)


def _row_of(given: Answered) -> Row:
    """Its columns. A day that the list does not state stays open."""
    if given.answer is None:
        return {"asked_on": DAY_UNKNOWN}
    row: Row = {"answer": given.answer.value}
    for name in ("answered_on", "valid_until", "reference"):
        if value := getattr(given, name):
            row[name] = value
    return row
