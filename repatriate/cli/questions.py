"""Builds questions shared by several commands, with short forms for those of the command line."""

from __future__ import annotations

from typing import Any

from repatriate.app.core.actions import Question, Typed
from repatriate.model.fields import Kind
from repatriate.model.numbers import count_of as count_of


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
