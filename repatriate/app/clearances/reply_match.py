"""The result of reading a reply: each line that names somebody, how sure the match is, and the answers ready to
record."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from repatriate.app.clearances.commands import Given
from repatriate.app.clearances.reply_words import Said
from repatriate.model.dates import PartialDate
from repatriate.model.entities import Answer
from repatriate.model.saying import count, say


@dataclass(frozen=True, slots=True)
class Awaited:
    """Somebody whom a reply may mean. `numbers` are those of all their papers; `asked_on` is when it was asked.

    `spellings` are other names of theirs: on lists, notes and papers, before a change, before a merge. `on_record` is the answer
    that the file has, `seq` the place on the list of the note that is answered.
    """

    ref: str
    surname: str | None = None
    given_names: str | None = None
    native_name: str | None = None
    numbers: tuple[str, ...] = ()
    asked_on: date | None = None
    birth_date: PartialDate | None = None
    sex: str | None = None
    nationality: str | None = None
    spellings: tuple[str, ...] = ()
    on_record: Given | None = None
    seq: int | None = None


class Sureness(StrEnum):
    """The certainty of a line's answer for a person; an officer decides on every unsure line.

    `not on the note`: the line names somebody else from the file. `no answer`: the person is certain, and the line says
    nothing about them. `name only`: the whole name fits this person alone, and nothing else confirms it.
    """

    SURE = "sure"
    SILENT = "no answer"
    NAME_ONLY = "name only"
    UNSURE = "unsure"
    NOT_ON_NOTE = "not on the note"
    NOT_FOUND = "not found"


@dataclass(frozen=True, slots=True)
class ReplyLine:
    """One line that names somebody. `line` counts from 1. `given` is None where it does not say yes or no.

    `surely`: it means `ref` and nobody else, whatever it says of them. `ref` is None where nobody was found; `candidates` are who else it may mean. `why` is a sentence. `pending`: it says
    that nothing is decided. `recorded`: the file has just this answer already, since the day named. `heading` is what stands
    above it and may hold for it, `on_record` the answer that the file has.
    """

    line: int
    text: str
    sureness: Sureness
    ref: str | None
    given: Given | None
    why: str
    candidates: tuple[str, ...] = ()
    pending: bool = False
    recorded: date | None = None
    surely: bool = False
    heading: str = ""
    on_record: Given | None = None


@dataclass(frozen=True, slots=True)
class ReplyMatch:
    """The result of reading a reply. `silent` are the people asked about whom no line names. `overall` is the answer of
    a reply that names nobody."""

    lines: tuple[ReplyLine, ...]
    silent: tuple[str, ...]
    reference: str | None
    answered_on: date | None
    overall: Answer | None = None
    left_out: int = 0
    """Lines of quoted text in which no answer stands."""

    def answers(self, *, by_name: bool = False) -> dict[str, Given]:
        """Answers that can be recorded without a question: from lines that name one person surely and say something
        new. `by_name` adds lines that only a whole name supports, which an officer has looked at."""
        which = OFFERED if by_name else (Sureness.SURE,)
        told = [(one.ref, one.given, one.recorded) for one in self.lines if one.sureness in which]
        found = {ref: given for ref, given, _ in told if ref and given}
        torn = {ref for ref, given, _ in told if ref and given and found[ref].answer != given.answer}
        old = {ref for ref, _, recorded in told if recorded}
        return {ref: given for ref, given in found.items() if ref not in torn | old}

    def records(self, line: ReplyLine, answers: Mapping[str, Given]) -> bool:
        """Whether these answers have what the line says."""
        told = line.sureness in OFFERED and line.given is not None and not line.recorded
        return told and line.ref in answers


OFFERED = (Sureness.SURE, Sureness.NAME_ONLY)
"""Degrees of certainty whose answers can be recorded without naming the person of a line."""


def is_on_record(given: Given, record: Given | None) -> bool:
    """Whether the file has this answer already, with all that the line says of it."""
    return (
        record is not None
        and given.answer is record.answer
        and all(
            said is None or said == held
            for said, held in (
                (given.answered_on, record.answered_on),
                (given.reference, record.reference),
                (given.valid_from, record.valid_from),
                (given.valid_until, record.valid_until),
            )
        )
    )


def describe_given(given: Given) -> str:
    """The answer in short, with its last day and its number: `granted until 2026-12-18, A/17`."""
    words = {
        Answer.GRANTED: say("granted"),
        Answer.REFUSED: say("refused"),
        Answer.WITHDRAWN: say("withdrawn"),
    }
    told = words[given.answer]
    told = say("{0} until {1}", told, given.valid_until) if given.valid_until else told
    return say("{0}, {1}", told, given.reference) if given.reference else told


def describe_match(match: ReplyMatch, answers: Mapping[str, Given], decided: Collection[int] = ()) -> str:
    """One sentence: `3 answers can be recorded; 1 line is to be looked at; nothing is said of 2 people.` `answers` are
    recorded; an officer has looked at the lines `decided`, by their places."""
    open_ = replace(match, lines=tuple(one for place, one in enumerate(match.lines) if place not in decided))
    recorded = {one.ref for one in match.lines if one.recorded}
    by_name = open_.answers(by_name=True).keys() - answers.keys()
    settled = answers.keys() | recorded | by_name
    doubtful = sum(one.ref not in settled for one in open_.lines)
    silent = [ref for ref in match.silent if ref not in answers]
    told = say(
        "{0}; {1}; {2}.",
        count(len(answers), "{0} answer can be recorded", "{0} answers can be recorded"),
        _join_counts(len(by_name), doubtful, len(recorded)),
        count(len(silent), "{0} person is not mentioned", "{0} people are not mentioned"),
    )
    if not match.left_out:
        return told
    quoted = count(match.left_out, "{0} line of quoted text was not read", "{0} lines of quoted text were not read")
    return say("{0} {1}.", told, quoted)


def _join_counts(by_name: int, doubtful: int, recorded: int) -> str:
    looked_at = count(doubtful, "{0} line needs a review", "{0} lines need a review")
    if by_name:
        named = count(by_name, "{0} is identified by name alone", "{0} are identified by name alone")
        looked_at = say("{0}; {1}", named, looked_at)
    if recorded:
        old = count(recorded, "{0} is recorded already", "{0} are recorded already")
        looked_at = say("{0}; {1}", old, looked_at)
    return looked_at


def refs_of(lines: Iterable[ReplyLine]) -> list[str]:
    """Everybody whom these lines may mean."""
    return [ref for one in lines for ref in (*((one.ref,) if one.ref else ()), *one.candidates)]


def compare_record(line: ReplyLine, record: Given | None) -> ReplyLine:
    """The line, a question where the file has another answer."""
    if record is None or line.sureness not in (*OFFERED, Sureness.NOT_ON_NOTE):
        return line
    sureness = Sureness.UNSURE if line.sureness in OFFERED else line.sureness
    new = describe_given(line.given) if line.given else say("not decided yet")
    why = say("Recorded: {0}; this letter: {1}.", describe_given(record), new)
    return replace(line, sureness=sureness, why=why)


def make_given(said: Said) -> Given | None:
    """The answer that can be recorded; None where it says neither yes nor no."""
    if said.answer is None:
        return None
    return drop_crossed(Given(said.answer, said.answered_on, said.reference, said.valid_from, said.valid_until))


def drop_crossed(given: Given) -> Given:
    """The answer without a last day that lies before its first one."""
    crossed = given.valid_from and given.valid_until and given.valid_until < given.valid_from
    return replace(given, valid_until=None) if crossed else given
