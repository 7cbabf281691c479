"""Parses and formats the text of commands: text files, days, FIELD=VALUE, numbers of things."""

from __future__ import annotations

import errno
import math
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from repatriate.model.errors import UserError
from repatriate.model.numbers import count_of as count_of


class FileName(click.Path):
    """A path that this system takes as one: of too long a name, or behind a closed folder, nothing can even be asked."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        from repatriate.printing.outfile import check_length, check_no_device  # for whoever names a file

        found = super().convert(value, param, ctx)
        if sys.platform == "win32":
            check_no_device(Path(str(found)))
        try:
            os.stat(found)
        except (FileNotFoundError, NotADirectoryError):
            check_length(Path(str(found)))  # of a path that is too long Windows says that there is no such file
        except (OSError, ValueError) as fault:
            reason = fault.strerror if isinstance(fault, OSError) and fault.strerror else "no such name can be"
            shown = str(found) if len(str(found)) <= 200 else f"{str(found)[:60]}…"
            raise UserError(
                "bad_name", f"{shown} cannot be reached ({reason}): check the name and the folder."
            ) from None
        return found


FILE = FileName(path_type=Path)


ROW = click.IntRange(0, 2**63 - 1)


class Day(click.ParamType[date]):
    """A day as YYYY-MM-DD; the command gets a date."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return datetime.strptime(str(value), "%Y-%m-%d").date()  # noqa: DTZ007  # a day has no zone
        except ValueError:
            self.fail(f"{value} is not a day: write it as 2025-03-31.", param, ctx)


DAY = Day()


class Seconds(click.ParamType[float]):
    """A time to be given to something, above 0; the command gets a float."""

    name = "seconds"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        with suppress(ValueError):
            if 0 < (found := float(value)) < math.inf:
                return found
        self.fail(f"{value} is not a number of seconds above 0: write it as 60 or 2.5.", param, ctx)


SECONDS = Seconds()


class LocalTime(click.ParamType[datetime]):
    """A time by the clocks of a place as YYYY-MM-DDTHH:MM; the command gets a datetime without a zone."""

    name = "local time"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        if isinstance(value, datetime):
            return value
        for form in ("%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S"):
            try:
                return datetime.strptime(str(value), form)  # noqa: DTZ007  # the clocks of a place tell it
            except ValueError:
                pass
        self.fail(f"{value} is not a time: write it as 2025-03-31T14:05.", param, ctx)


LOCAL = LocalTime()


def somebody_types() -> bool:
    """Whether input comes from a terminal. On Windows a program for the desktop has none, and NUL says that it is one."""
    if sys.stdin is None or not sys.stdin.isatty():
        return False
    if sys.platform != "win32":
        return True
    import ctypes
    import msvcrt

    try:
        handle = msvcrt.get_osfhandle(sys.stdin.fileno())
    except (OSError, ValueError):  # no file of the system: it is believed
        return True
    return bool(ctypes.windll.kernel32.GetConsoleMode(ctypes.c_void_p(handle), ctypes.byref(ctypes.c_ulong())))


def read_input(most: int) -> bytes:
    """Standard input, of at most so many bytes; nothing where there is none."""
    return sys.stdin.buffer.read(most) if sys.stdin is not None else b""


def is_unread(fault: OSError) -> bool:
    """Whether an output could not be written because whoever read it has stopped: on Windows that is an argument."""
    return isinstance(fault, BrokenPipeError) or (fault.errno == errno.EINVAL and fault.filename is None)


def must_end(path: Path, suffix: str) -> None:
    """Refuses a name for an output file that does not say what is in it."""
    if path.suffix.lower() != suffix:
        raise UserError("wrong_ending", f"The name {path} must end in {suffix}.")


def read_text(source: str) -> str:
    """A text file as officers save them: UTF-8 or UTF-16, else what Windows calls ANSI. `-` is standard input."""
    from repatriate.model.reading import read_at_most

    most = 5_000_000
    content = read_at_most(Path(source), most) if source != "-" else read_input(most + 1)
    if content is None or len(content) > most:
        raise UserError("too_long", f"{source} is too long: give the text alone.")
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", errors="replace")
    if b"\0" in content:
        raise UserError("no_text", f"{source} is not text: save it as plain text, or paste it.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("windows-1252", errors="replace")


def split_fields(texts: Sequence[str]) -> dict[str, Any]:
    """FIELD=VALUE, each once, as typed; an empty value is None and clears the field."""
    values: dict[str, Any] = {}
    for text in texts:
        name, sign, value = text.partition("=")
        if not sign or not name:
            raise click.UsageError(f"“{text}” says no field: write it as FIELD=VALUE.")
        if name in values:
            raise click.UsageError(f"The field {name} is given twice: give it once.")
        values[name] = value or None
    return values


def split_reasons(texts: Sequence[str]) -> dict[str, str]:
    """REF=REASON of people, each once."""
    found: dict[str, str] = {}
    for text in texts:
        ref, sign, reason = text.partition("=")
        if not sign or not ref.strip() or not reason.strip():
            raise click.UsageError(f"“{text}” says no reason: write it as REF=REASON.")
        if ref.strip() in found:
            raise click.UsageError(f"{ref.strip()} is given twice: give each person once.")
        found[ref.strip()] = reason.strip()
    return found


def as_json(value: Any) -> Any:
    """Days as YYYY-MM-DD and tuples as arrays, however deep."""
    if isinstance(value, dict):
        return {name: as_json(one) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [as_json(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def format_headed(head: str, sentence: str) -> str:
    """`F1: it is closed`; a sentence that begins with its own head stands alone, as in `F1 is full`."""
    own = sentence.startswith(head) and not sentence[len(head) : len(head) + 1].isalnum()
    return sentence if own else f"{head}: {sentence}"
