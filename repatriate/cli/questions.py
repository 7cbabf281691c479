"""Builds questions shared by several commands, with short forms for those of the command line."""

from __future__ import annotations

from typing import Any

from repatriate.app.core.actions import Question, Typed
from repatriate.model.fields import Kind


def argument(
    name: str, metavar: str = "", kind: Kind | Typed = Kind.TEXT, *, required: bool = True, **more: Any
) -> Question:
    """A question whose answer is typed without an option."""
    return Question(name, kind=kind, flag="", metavar=metavar, required=required, **more)


def option(name: str, metavar: str = "", help: str = "", **more: Any) -> Question:
    """A text after `--name`."""
    return Question(name, metavar=metavar, help=help, **more)


def switch(name: str, help: str, **more: Any) -> Question:
    """An option without a value."""
    return Question(name, kind=Kind.YES_NO, help=help, **more)


def path(name: str, metavar: str = "", help: str = "", **more: Any) -> Question:
    """A file after `--name`."""
    return Question(name, kind=Typed.PATH, metavar=metavar, help=help, **more)


def day(name: str, help: str = "", **more: Any) -> Question:
    """A day after `--name`."""
    return Question(name, kind=Kind.DAY, help=help, **more)


def number(name: str, metavar: str = "N", help: str = "", **more: Any) -> Question:
    """A whole number after `--name`."""
    return Question(name, kind=Kind.WHOLE, metavar=metavar, help=help, **more)


ONE_LEG = argument("leg")
REFS = argument("refs", "REF...", many=True)
ONE_PERSON = argument("person")
PEOPLE = argument("people", "PERSON...", many=True)
ANY_PEOPLE = argument("people", "[PERSON]...", many=True, required=False)
FIELDS = argument("fields", "FIELD=VALUE...", many=True)
OUT_PDF = path("out", "OUT.pdf", flag="--to", required=True)
DRY_RUN = switch("dry_run", "Say what would be written; write nothing.")
UNCONFIRMED = switch(
    "unconfirmed", "Make it although names on it wait to be confirmed (see names) or documents say otherwise (see issued)."
)  # fmt: skip
CLOCK_RIGHT = switch("clock_right", "The clock of this computer is right, although entries of this file say otherwise.")
"""The console confirms it before anything is written."""
PRINTER = option("printer", "NAME", "Move the page by the offset set for this printer.")
MOVED = option("moved", "RIGHT,DOWN", "Move the page by this many tenths of a millimetre.", flag="--offset")
