"""Defines actions of officers. The form in the window and the command in the terminal are made from one definition."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.person_names import find_people, find_person
from repatriate.app.core.transaction import Command
from repatriate.model.errors import UserError
from repatriate.model.fields import Field, Kind
from repatriate.model.saying import say

Answers = Mapping[str, Any]


class Typed(StrEnum):
    """Kinds of questions that only the command line asks, besides the kinds of fields."""

    PATH = "path"
    FILE = "file"
    """A path that is no folder."""
    ROW = "row"
    """The number of something that the file keeps."""
    SECONDS = "seconds"
    PAIR = "pair"


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that an action asks; `name` is the parameter of its command.

    `flag` is how the terminal asks, `--name` unless said, empty for an argument; `help` is what it says there. `words` are
    the only values of a choice, `read` makes one of them what the command takes. `hint` stands in an empty field of the
    window, `tip` over it, `beside` puts the field into the row of the one before, `long` gives it several lines. `many`: the terminal takes several. A `required` one that is
    empty is refused with the sentence `missing`. `default` is what the terminal takes where nothing is said; `each` are options of their own for
    the values, with their help. One that only the terminal asks has no label.
    """

    name: str
    label: str = ""
    kind: Kind | Typed = Kind.TEXT
    words: Mapping[str, str] = field(default_factory=dict)
    read: Callable[[Any], Any] | None = None
    required: bool = False
    missing: str = ""
    least: float | None = None
    most: float | None = None
    flag: str | None = None
    metavar: str = ""
    help: str = ""
    hint: str = ""
    tip: str = ""
    beside: bool = False
    long: bool = False
    many: bool = False
    default: Any = None
    each: Mapping[str, str] = field(default_factory=dict)

    @property
    def option(self) -> str:
        """Name of the option on the command line; empty for an argument."""
        return f"--{self.name.replace('_', '-')}" if self.flag is None else self.flag


def one_of(values: Iterable[str]) -> dict[str, str]:
    """The values of a choice that are words themselves."""
    return {str(value): str(value) for value in values}


def question_of(known: Field, name: str = "", **more: Any) -> Question:
    """The question after a field of the table, as its entry describes it; `more` says what differs."""
    made = Question(
        name or known.name,
        known.label,
        known.kind,
        known.words,
        required=known.required,
        least=known.least,
        most=known.most,
    )
    return replace(made, **more)


@dataclass(frozen=True, slots=True)
class Subject:
    """The object of an action: `name` is the parameter of its command, `metavar` its name in the terminal's help.

    `find(db, texts)` turns typed text into the value that the command takes. With `optional` the terminal lists instead
    where none is given.
    """

    name: str
    metavar: str
    many: bool
    find: Callable[[Database, tuple[str, ...]], Any]


PEOPLE = Subject("refs", "PERSON", True, find_people)
WHO_DECIDED = say("who decided, and what")
"""Stands in the empty field of a reason."""
TODAY = say("today")
"""Stands in the field of a day that is today where it is empty."""
PERSON = Subject("ref", "PERSON", False, lambda db, typed: find_person(db, typed[0]))
DEPARTURE = Subject("leg", "LEG", False, lambda _, typed: typed[0])


@dataclass(frozen=True, slots=True)
class Done:
    """The report of a finished action for the terminal: a JSON document for programs, and lines in English for people.
    Without `lines` the document is a list of rows, shown as a table."""

    document: Any
    lines: Sequence[str] | None = None


@dataclass(frozen=True, slots=True)
class Action:
    """An action that an officer can take: `name` is its word on the command line, `verb` the button of its form.

    `command` is built from the subject and the answers by name. `report(result, answers)` describes the result; with
    `read(db, subject)`, the result is what that reads afterwards.
    """

    name: str
    verb: str
    help: str
    command: Callable[..., Command[Any]]
    questions: tuple[Question, ...]
    report: Callable[[Any, Answers], Done] = lambda result, answers: Done({"count": 1}, ())
    about: Subject | None = None
    read: Callable[[Database, Any], Any] | None = None
    names_file: bool = True
    """Whether its document names the file."""

    def make(self, subject: Any, answers: Answers) -> Command[Any]:
        """The command for these answers. Raises UserError, with the question as `field`, where one that is required is empty."""
        values: dict[str, Any] = {}
        for one in self.questions:
            value = answers.get(one.name)
            if one.required and value in (None, ""):
                raise UserError("answer_missing", one.missing or say("Enter this: {0}.", one.label), field=one.name)
            values[one.name] = _convert_answer(one, value)
        return self.command(**({self.about.name: subject} if self.about is not None else {}), **values)


def _convert_answer(one: Question, value: Any) -> Any:
    """An answer as its command takes it. Raises UserError where a number is none."""
    if one.kind is Kind.YES_NO:
        return bool(value)
    if one.kind is Kind.WHOLE and isinstance(value, str):
        digits = "".join(value.split())
        if not digits.isdecimal() or len(digits) > 9:
            raise UserError("not_a_number", say("Enter the number in digits."), field=one.name)
        return int(digits)
    return one.read(value) if one.read is not None and value is not None else value
