"""Makes commands from their questions: FILE, the subject, and an argument or option for each question."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from repatriate.app.core.actions import Action, Question, Subject, Typed
from repatriate.cli.console import Console, format_table, takes_common
from repatriate.cli.values import DAY, FILE, LOCAL, ROW, SECONDS, FileName
from repatriate.model.fields import Kind
from repatriate.model.numbers import count_of as count_of

Otherwise = Callable[[Console, Path], None]
_FILE = Question("file", kind=Typed.PATH, flag="", required=True)
_TYPES = {
    Kind.DAY: DAY, Kind.MOMENT: LOCAL, Typed.PATH: FILE, Typed.FILE: FileName(path_type=Path, dir_okay=False),
    Typed.ROW: ROW, Typed.SECONDS: SECONDS, Typed.PAIR: (str, str),
}  # fmt: skip


def asks(
    *questions: Question, name: str = "", under: click.Group | None = None, file: bool = True, **more: Any
) -> Callable[[Callable[..., None]], click.Command]:
    """The command that a function carries out: it gets the console, FILE unless there is none, and the answers by name."""

    def make(body: Callable[..., None]) -> click.Command:
        called = name or body.__name__.strip("_").replace("_", "-")
        asked = (_FILE, *questions) if file else questions
        made = _build_command(called, asked, body, **{"help": inspect.getdoc(body), **more})
        if under is not None:
            under.add_command(made)
        return made

    return make


def make_command(action: Action, otherwise: Otherwise | None = None) -> click.Command:
    """The command of an action; `otherwise` is what it does where nothing is named that it is about."""

    def carry_out(
        console: Console, /, file: Path, subject: tuple[str, ...] | str | None = None, **answers: Any
    ) -> None:
        if otherwise is not None and not subject:
            otherwise(console, file)
            return
        for one in action.questions:
            if one.required and one.option and answers[one.name] is None:
                raise click.UsageError(f"Say it with {one.option}: {one.label}.")
        typed = (subject,) if isinstance(subject, str) else subject or ()
        with console.opened(file, write=True) as operation:
            about = action.about.find(operation.db, typed) if action.about is not None else None
            result = operation.run(action.make(about, answers)).result
            if action.read is not None:
                result = action.read(operation.db, about)
        done = action.report(result, {"subject": subject, **answers})
        lines = done.lines
        if lines is None:
            console.answer(done.document, lambda: format_table(done.document))
            return
        document = {**({"file": str(file)} if action.names_file else {}), **done.document}
        console.answer(document, lambda: [str(line) for line in lines])

    needed = otherwise is None
    asked = [_FILE, *([_ask_subject(action.about, needed)] if action.about is not None else []), *action.questions]
    return _build_command(action.name.split()[-1], asked, carry_out, needed=needed, help=action.help)


def _ask_subject(about: Subject, needed: bool) -> Question:
    """The argument in which an action's subject is named."""
    metavar = about.metavar if needed else f"[{about.metavar}]"
    return Question(
        "subject", flag="", many=about.many, required=needed, metavar=f"{metavar}..." if about.many else metavar
    )


def _build_command(name: str, asked: Sequence[Question], body: Callable[..., None], *, needed: bool = True, **more: Any) -> click.Command:  # fmt: skip
    """The command with these questions; without `needed` no option is required beforehand."""

    @takes_common
    def carry_out(console: Console, /, clock_right: bool = False, **answers: Any) -> None:
        console.clock_right |= clock_right
        for one in asked:
            if one.required and one.option and one.kind is Kind.TEXT and answers[one.name] == "":
                raise click.UsageError(f"{one.option} is empty. Say it: {one.help or one.label}")
        body(console, **answers)

    params = [made for one in asked for made in _make_parameters(one, needed)]
    return click.Command(name, params=[*params, *_COMMON], callback=carry_out, **more)


def _make_parameters(one: Question, needed: bool) -> Sequence[click.Parameter]:
    """The argument or options of a question."""
    more: dict[str, Any] = {"type": _type_of(one), "metavar": one.metavar or None}
    if one.default is not None:
        more["default"] = one.default
    if not one.option:
        return [click.Argument([one.name], nargs=-1 if one.many else 1, required=one.required, **more)]
    if one.each:
        return [click.Option([f"--{value}", one.name], flag_value=value, help=help) for value, help in one.each.items()]
    if one.kind is Kind.YES_NO:
        return [click.Option([one.option, one.name], is_flag=True, help=one.help or None)]
    required, shown = one.required and needed, bool(one.default)
    return [
        click.Option(
            [one.option, one.name], multiple=one.many, required=required, show_default=shown, help=one.help or None, **more
        )
    ]  # fmt: skip


class _Whole(click.types.IntParamType):
    """A whole number that SQLite holds: at most 63 bits."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        found = super().convert(value, param, ctx)
        return found if abs(found) < 2**63 else self.fail(f"{value} is too large a number.", param, ctx)


def _type_of(one: Question) -> Any:
    if one.words:
        return click.Choice(list(one.words))
    if one.kind is Kind.WHOLE and (one.least, one.most) != (None, None):
        return click.IntRange(
            None if one.least is None else int(one.least), None if one.most is None else int(one.most)
        )
    return _Whole() if one.kind is Kind.WHOLE else _TYPES.get(one.kind, str)


@takes_common
def _do_nothing(console: Console) -> None: ...


_COMMON: list[click.Parameter] = list(reversed(_do_nothing.__click_params__))  # type: ignore[attr-defined]
"""The options that every command takes."""


# -- Builds questions shared by several commands, with short forms for those of the command line.


def ask_argument(
    name: str, metavar: str = "", kind: Kind | Typed = Kind.TEXT, *, required: bool = True, **more: Any
) -> Question:
    """Something that is named without an option."""
    return Question(name, kind=kind, flag="", metavar=metavar, required=required, **more)


def ask_text(name: str, metavar: str = "", help: str = "", **more: Any) -> Question:
    """A text after `--name`."""
    return Question(name, metavar=metavar, help=help, **more)


def ask_whether(name: str, help: str, **more: Any) -> Question:
    """An option without a value."""
    return Question(name, kind=Kind.YES_NO, help=help, **more)


def ask_path(name: str, metavar: str = "", help: str = "", **more: Any) -> Question:
    """A file after `--name`."""
    return Question(name, kind=Typed.PATH, metavar=metavar, help=help, **more)


def ask_day(name: str, help: str = "", **more: Any) -> Question:
    """A day after `--name`."""
    return Question(name, kind=Kind.DAY, help=help, **more)


def ask_number(name: str, metavar: str = "N", help: str = "", **more: Any) -> Question:
    """A whole number after `--name`."""
    return Question(name, kind=Kind.WHOLE, metavar=metavar, help=help, **more)


ONE_LEG = ask_argument("leg")
REFS = ask_argument("refs", "REF...", many=True)
ONE_PERSON = ask_argument("person")
PEOPLE = ask_argument("people", "PERSON...", many=True)
ANY_PEOPLE = ask_argument("people", "[PERSON]...", many=True, required=False)
FIELDS = ask_argument("fields", "FIELD=VALUE...", many=True)
PDF = ask_argument("out", "OUT.pdf", Typed.PATH)
TOML = ask_argument("out", "OUT.toml", Typed.PATH)
OUT_PDF = ask_path("out", "OUT.pdf", flag="--to", required=True)
DRY_RUN = ask_whether("dry_run", "Say what would be written; write nothing.")
UNCONFIRMED = ask_whether(
    "unconfirmed", "Make it although names on it wait to be confirmed (see names) or documents say otherwise (see issued)."
)  # fmt: skip
CLOCK_RIGHT = ask_whether(
    "clock_right", "The clock of this computer is right, although entries of this file say otherwise."
)
"""The console confirms it before anything is written."""
OFFSET = (
    ask_text("moved", "RIGHT,DOWN", "Move the page by this many tenths of a millimetre.", flag="--offset"),
    ask_text("printer", "NAME", "Move the page by the offset set for this printer."),
)


"""The number of something that the file keeps: no larger one can be asked for."""
