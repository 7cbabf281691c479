"""Holds the lines of a pasted reply with the officer's decisions: each person's answer when it is recorded."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from repatriate.app.clearances import note_queries, reply_match, reply_parser
from repatriate.app.clearances import reply_people as clearances_reply_people
from repatriate.app.clearances.commands import Given
from repatriate.app.clearances.kinds import kinds_in
from repatriate.app.clearances.note_queries import NoteState
from repatriate.app.clearances.queries import count_unanswered
from repatriate.app.clearances.reply_match import Awaited, ReplyMatch, Sureness, refs_of
from repatriate.app.core.person_names import names_of
from repatriate.model.entities import Answer
from ui.core.context import Context

MOST_SILENT = 1000
"""People whom no line names that are listed: an answer for all of them can be given all the same."""


@dataclass(frozen=True, slots=True)
class About:
    """A possible subject of a reply: an open note, or a kind from any request. `waiting` counts people."""

    kind: str
    note: str | None
    waiting: int


@dataclass(frozen=True, slots=True)
class Read:
    """A text understood, and the names of whom it may mean by reference."""

    match: ReplyMatch
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the reply, or somebody who waits and is not named (`sureness` None). `key` stays for the same words.

    `ref` is whom the line surely means or the officer said; `maybe` whom else it may mean. `said` is what it says, `answer`
    what will be recorded (None: nothing). `twice`: another line says something else of the same person. `recorded`: the
    file has just this since that day. `surely`: whom it means is sure, whatever it says. `heading` and `on_record` are as in
    ReplyLine.
    """

    key: str
    text: str
    sureness: Sureness | None
    ref: str | None
    maybe: tuple[str, ...]
    said: Given | None
    answer: Given | None
    why: str
    twice: bool
    recorded: date | None = None
    surely: bool = False
    pending: bool = False
    heading: str = ""
    on_record: Given | None = None


@dataclass(frozen=True, slots=True)
class Common:
    """The values that apply to everybody unless their line differs."""

    reference: str | None = None
    answered_on: date | None = None
    valid_from: date | None = None
    valid_until: date | None = None


def list_abouts(context: Context) -> list[About]:
    """Notes that wait, newest first, then every kind."""
    db, today = context.db, context.operation.today()
    open_ = (NoteState.MADE, NoteState.SENT, NoteState.PARTLY)
    found = [
        About(one.kind, one.number, one.waiting) for one in note_queries.list_notes(db, today) if one.state in open_
    ]
    waiting = count_unanswered(db)
    return found + [About(kind, None, waiting.get(kind, 0)) for kind in kinds_in(db)]


def best_about(found: Sequence[About], text: str, kind: str | None) -> int:
    """The note whose number stands in the text, else the kind that is looked at, else what most people wait for."""
    folded = text.casefold()
    for place, one in enumerate(found):
        if one.note is not None and one.note.casefold() in folded:
            return place
    for place, one in enumerate(found):
        if one.note is None and one.kind == kind:
            return place
    return max(range(len(found)), key=lambda place: found[place].waiting, default=-1)


class Reader:
    """Reads texts again and again while they are typed: whom they may mean is asked of the file once."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._kept: tuple[tuple[str, str | None, int], list[Awaited], list[Awaited]] | None = None

    def read(self, about: About, text: str) -> Read:
        key = (about.kind, about.note, self._context.operation.revision)
        if self._kept is None or self._kept[0] != key:
            self._kept = (key, *clearances_reply_people.list_awaited(self._context.db, about.kind, about.note))
        _, mine, others = self._kept
        today = self._context.operation.today()
        numbers = [one.number for one in note_queries.list_notes(self._context.db, today)]
        match = reply_parser.parse_reply(text, mine, others, today=today, notes=numbers, note=about.note)
        refs = [*refs_of(match.lines), *match.silent[:MOST_SILENT]]
        return Read(match, names_of(self._context.db, refs))


class Answers:
    """Entries of a text with what the officer changed; what was changed stays while the text is typed on."""

    def __init__(self) -> None:
        self._refs: dict[str, str | None] = {}
        self._answers: dict[str, Answer | None] = {}
        self.read: Read | None = None
        self.about: About | None = None
        self.common = Common()

    def set_reply(self, about: About, read: Read) -> None:
        if about != self.about:
            self._refs, self._answers = {}, {}
        self.about, self.read = about, read

    def mean(self, key: str, ref: str | None) -> None:
        """Say whom a line means; None: nobody of these."""
        self._refs[key] = ref

    def answer(self, keys: Collection[str], answer: Answer | None) -> int:
        """Say what is recorded of these; None: nothing. Gives for how many it cannot be: nobody knows of whom."""
        refused = 0
        for entry in [one for one in self.entries() if one.key in keys]:
            if answer is not None and not self.may_answer(entry):
                refused += 1
                continue
            if answer is not None and entry.ref is None:
                self._refs[entry.key] = entry.maybe[0]
            self._answers[entry.key] = answer
        return refused

    def names_alone(self) -> list[Entry]:
        """Undecided lines with an answer that only a whole name matches."""
        return [
            one
            for one in self.entries()
            if one.sureness is Sureness.NAME_ONLY and one.key not in self._refs and one.said
        ]

    def accept_names(self) -> None:
        """The officer has looked at those: each line means the person who has that name."""
        for one in self.names_alone():
            self._refs[one.key] = one.maybe[0]

    def may_answer(self, entry: Entry) -> bool:
        """Whether something can be recorded: somebody is meant, and is on the note that is answered."""
        ref = entry.ref or (entry.maybe[0] if len(entry.maybe) == 1 else None)
        on_note = self.about is None or self.about.note is None or entry.sureness is not Sureness.NOT_ON_NOTE
        return ref is not None and on_note

    def give_rest(self, answer: Answer) -> None:
        """Everybody who waits and is not named gets this."""
        if self.read is not None:
            self._answers |= {f"\0{ref}": answer for ref in self.read.match.silent}

    def entries(self) -> list[Entry]:
        if self.read is None:
            return []
        match, seen = self.read.match, dict[str, int]()
        found = []
        for line in match.lines:
            seen[line.text] = seen.get(line.text, 0) + 1
            key = line.text if seen[line.text] == 1 else f"{line.text}\0{seen[line.text]}"
            is_sure = line.sureness is Sureness.SURE
            known = (
                is_sure
                or line.sureness is Sureness.SILENT
                or line.recorded is not None
                or line.sureness is Sureness.NOT_ON_NOTE
            )
            ref = self._refs.get(key, line.ref if known else None)
            said = line.given
            told = said.answer if said and not line.recorded and (is_sure or key in self._refs) else None
            answer = self._answers.get(key, told) if ref is not None else None
            maybe = tuple(dict.fromkeys([*([line.ref] if line.ref else []), *line.candidates]))
            found.append(
                Entry(
                    key,
                    line.text,
                    line.sureness,
                    ref,
                    maybe,
                    said,
                    self._combine_given(said, answer),
                    line.why,
                    False,
                    line.recorded,
                    line.surely,
                    line.pending,
                    line.heading,
                    line.on_record,
                )
            )
        named = {entry.ref for entry in found if entry.ref}
        for place, ref in enumerate(match.silent):
            if ref not in named and (place < MOST_SILENT or f"\0{ref}" in self._answers):
                given = self._combine_given(None, self._answers.get(f"\0{ref}"))
                found.append(Entry(f"\0{ref}", "", None, ref, (), None, given, "", False))
        return _with_twice(found)

    def _combine_given(self, said: Given | None, answer: Answer | None) -> Given | None:
        """The answer, with what the line says of it and else what holds for all."""
        if answer is None:
            return None
        own = said if said is not None and said.answer is answer else Given(answer)
        common = self.common
        return replace(
            own,
            answered_on=own.answered_on or common.answered_on,
            reference=own.reference or common.reference,
            valid_from=own.valid_from or (common.valid_from if answer is Answer.GRANTED else None),
            valid_until=own.valid_until or (common.valid_until if answer is Answer.GRANTED else None),
        )

    def result(self) -> dict[str, Given]:
        """The answers to record, by reference; none for people with two different answers."""
        return {one.ref: one.answer for one in self.entries() if one.ref and one.answer and not one.twice}

    def describe(self) -> str:
        """A sentence on the part of the reply that is recorded, and on what remains, after the officer's decisions."""
        assert self.read is not None
        lines = [one for one in self.entries() if one.sureness is not None]
        decided = {place for place, one in enumerate(lines) if one.key in self._refs or one.key in self._answers}
        return reply_match.describe_match(self.read.match, self.result(), decided)


def _with_twice(entries: list[Entry]) -> list[Entry]:
    told: dict[str, set[Answer]] = {}
    for one in entries:
        if one.ref and one.answer:
            told.setdefault(one.ref, set()).add(one.answer.answer)
    torn = {ref for ref, answers in told.items() if len(answers) > 1}
    return [replace(one, twice=one.ref in torn and one.answer is not None) for one in entries]
