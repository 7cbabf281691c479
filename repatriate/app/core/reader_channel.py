"""The messages between the program and the process that reads files from others: plain data, bytes beside it, and open files."""

from __future__ import annotations

import datetime as dt
import json
import os
import socket
import sys
import types
import typing
from collections import abc
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from enum import Enum, StrEnum
from functools import cache
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Protocol

from repatriate.model.errors import UserError
from repatriate.model.held import hold_open
from repatriate.model.saying import Said, from_plain, to_plain

# -- Packs values into JSON and bytes by the types that a function declares. The unpacking side makes only those
# types: the data names no type, module or function. Cells are declared as `object`: text, numbers, days, times or
# nothing.

MOST_TEXT = 256_000_000
"""Bytes of JSON: more than ten million cells of twenty letters."""
_MOST_GROUPS = 12_000_000
"""Rows and other groups: each takes far more room here than its two brackets did."""
_MOST_NUMBER = 1 << 53
_CELLS: dict[type, str] = {dt.datetime: "moment", dt.date: "day", dt.time: "time"}
_MADE: dict[str, Callable[[str], Any]] = {name: kind.fromisoformat for kind, name in _CELLS.items()}  # type: ignore[attr-defined]
_SIMPLE = frozenset({str, int, float, bool, type(None)})


class Unfit(ValueError):
    """Data that is not what was declared."""


@dataclass(slots=True)
class Beside:
    """The parts that go beside the JSON: bytes as they are, and files, which are handed over open."""

    blobs: list[bytes] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Way:
    """The conversion of a type to JSON and back."""

    pack: Callable[[Any, Beside], Any]
    make: Callable[[Any, Beside], Any]


def pack_value(kind: Any, value: object, beside: Beside) -> bytes:
    """The value as JSON. Raises Unfit where it is not of that kind."""
    plain = _find_way(kind).pack(value, beside)
    try:
        return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    except TypeError as fault:
        raise Unfit(str(fault)) from None


def unpack_value(kind: Any, data: bytes, beside: Beside) -> Any:
    """The value that was packed. Raises Unfit for anything that is not of that kind, however it was made."""
    if len(data) > MOST_TEXT or data.count(b"[") + data.count(b"{") > _MOST_GROUPS:
        raise Unfit("too large")
    try:
        return _find_way(kind).make(json.loads(data), beside)
    except Unfit:
        raise
    except (ValueError, TypeError, LookupError, AttributeError, OverflowError, RecursionError, MemoryError) as fault:
        raise Unfit(type(fault).__name__) from None


@cache
def kinds_of(work: Callable[..., object]) -> tuple[tuple[Any, ...], Any]:
    """The kinds of a function's arguments, without `progress` and `cancel`, and of its result."""
    declared = typing.get_type_hints(work)
    given = declared.pop("return")
    return tuple(kind for name, kind in declared.items() if name not in ("progress", "cancel")), given


def each_of(kinds: Sequence[Any]) -> Any:
    """The kind of a tuple that has one value of each."""
    return types.GenericAlias(tuple, tuple(kinds))


def _pack_as_is(*kinds: type) -> _Way:
    """A value that JSON has itself; a number that any program can count with."""

    def check_value(value: Any, beside: Beside) -> Any:
        if type(value) not in kinds or (value is not None and not -_MOST_NUMBER < value < _MOST_NUMBER):
            raise Unfit(kinds[0].__name__)
        return value

    return _Way(check_value, check_value)


def _pack_text(value: Any, beside: Beside) -> Any:
    if not isinstance(value, str):
        raise Unfit("str")
    return to_plain(value) if isinstance(value, Said) else str(value)


def _make_text(plain: Any, beside: Beside) -> str:
    made = plain if type(plain) is str else from_plain(plain)
    if not isinstance(made, str):
        raise Unfit("str")
    return made


def _pack_cell(value: Any, beside: Beside) -> Any:
    kind = type(value)
    if kind in _SIMPLE:
        return value
    if kind is dt.timedelta:
        return ["span", value.days, value.seconds, value.microseconds]
    if kind in _CELLS:
        return [_CELLS[kind], value.isoformat()]
    if isinstance(value, str):
        return str.__str__(value)
    raise Unfit(kind.__name__)


def _make_cell(plain: Any, beside: Beside) -> Any:
    if type(plain) in _SIMPLE:
        return plain
    name, *more = plain
    return dt.timedelta(*map(int, more)) if name == "span" else _MADE[name](*more)


def _pack_row(row: Any, beside: Beside) -> Any:
    return [cell if type(cell) in _SIMPLE else _pack_cell(cell, beside) for cell in row]


def _make_row(plain: Any, beside: Beside) -> list[object]:
    if type(plain) is not list:
        raise Unfit("list")
    for at, cell in enumerate(plain):
        if type(cell) not in _SIMPLE:
            plain[at] = _make_cell(cell, beside)
    return plain


def _pack_bytes(value: Any, beside: Beside) -> int:
    beside.blobs.append(bytes(value))
    return len(beside.blobs) - 1


def _pack_file(value: Any, beside: Beside) -> int:
    beside.files.append(value)
    return len(beside.files) - 1


def _check_place(plain: Any) -> int:
    if type(plain) is not int or plain < 0:
        raise Unfit("place")
    return plain


def _pack_many(kind: Any, group: Callable[[Any], Any]) -> _Way:
    one = _find_way(kind)

    def make_group(plain: Any, beside: Beside) -> Any:
        if type(plain) is not list:
            raise Unfit("list")
        return group([one.make(part, beside) for part in plain])

    return _Way(lambda value, beside: [one.pack(part, beside) for part in value], make_group)


def _pack_each(kinds: Sequence[Any], group: Callable[..., Any], parts: Callable[[Any], Sequence[Any]]) -> _Way:
    """Values of one kind each, in their order."""
    ways = [_find_way(kind) for kind in kinds]

    def pack_all(value: Any, beside: Beside) -> Any:
        return [way.pack(part, beside) for way, part in zip(ways, parts(value), strict=True)]

    def make_group(plain: Any, beside: Beside) -> Any:
        if type(plain) is not list:
            raise Unfit("list")
        return group(*[way.make(part, beside) for way, part in zip(ways, plain, strict=True)])

    return _Way(pack_all, make_group)


def _pack_optional(kind: Any) -> _Way:
    one = _find_way(kind)
    return _Way(
        lambda value, beside: None if value is None else one.pack(value, beside),
        lambda plain, beside: None if plain is None else one.make(plain, beside),
    )


_PLAIN: dict[Any, _Way] = {
    object: _Way(_pack_cell, _make_cell),
    str: _Way(_pack_text, _make_text),
    Said: _Way(_pack_text, _make_text),
    bytes: _Way(_pack_bytes, lambda plain, beside: beside.blobs[_check_place(plain)]),
    Path: _Way(_pack_file, lambda plain, beside: beside.files[_check_place(plain)]),
    int: _pack_as_is(int),
    float: _pack_as_is(float, int),
    bool: _pack_as_is(bool),
    type(None): _pack_as_is(type(None)),
    list[object]: _Way(_pack_row, _make_row),
}


@cache
def _find_way(kind: Any) -> _Way:
    if (plain := _PLAIN.get(kind)) is not None:
        return plain
    origin, inside = typing.get_origin(kind), typing.get_args(kind)
    if origin in (list, abc.Sequence):
        return _pack_many(inside[0], list)
    if origin is frozenset:
        return _pack_many(inside[0], frozenset)
    if origin is tuple:
        if inside[1:] == (...,):
            return _pack_many(inside[0], tuple)
        return _pack_each(inside, lambda *parts: parts, tuple)
    if origin in (dict, abc.Mapping):
        pairs = _pack_many(each_of(inside), dict)
        return _Way(lambda value, beside: pairs.pack(value.items(), beside), pairs.make)
    if origin in (types.UnionType, typing.Union) and len(inside) == 2 and type(None) in inside:
        return _pack_optional(next(one for one in inside if one is not type(None)))
    if is_dataclass(kind) and isinstance(kind, type):
        declared = typing.get_type_hints(kind)
        names = [one.name for one in fields(kind)]
        return _pack_each(
            [declared[name] for name in names], kind, lambda value: [getattr(value, name) for name in names]
        )
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _Way(lambda value, beside: kind(value).value, lambda plain, beside: kind(plain))
    raise TypeError(f"no plain data: {kind}")


# -- reader channel

_MOST_HEAD = 10_000
_MOST_BLOBS = 10_000
_MOST_BYTES = 1 << 30
"""Bytes of all parts beside the JSON."""


class Answer(StrEnum):
    """The kind of an answer: each but READY and PROGRESS ends the work."""

    READY = "ready"
    PROGRESS = "progress"
    DONE = "done"
    REFUSED = "refused"
    GREW = "grew"
    BROKE = "broke"


@dataclass(frozen=True, slots=True)
class Work:
    """One of the works, by its name and how many arguments follow. `seconds` of computing are allowed from one progress to the
    next, and `memory` in bytes; where it `tells`, it gets `progress` as well. `files` follow it, open."""

    name: str
    arguments: int
    files: int
    seconds: int
    memory: int
    tells: bool


@dataclass(frozen=True, slots=True)
class Refusal:
    """A UserError of the work. `parts` are the only fact that one has: what an officer may choose from."""

    code: str
    message: str
    parts: tuple[str, ...] = ()

    def make_error(self) -> UserError:
        return UserError(self.code, self.message, **({"parts": self.parts} if self.parts else {}))


class Channel(Protocol):
    """Either end of the way between the two processes."""

    def send_bytes(self, buf: bytes) -> None: ...
    def recv_bytes(self, maxlength: int | None = None) -> bytes: ...
    def poll(self, timeout: float | None = 0.0) -> bool: ...
    def fileno(self) -> int: ...
    def close(self) -> None: ...


def open_channel(handle: int) -> Channel:
    """The channel that was handed to this process under that number."""
    if sys.platform == "win32":
        from multiprocessing.connection import PipeConnection

        return PipeConnection(handle)
    return Connection(handle)


@dataclass(frozen=True, slots=True)
class Message:
    """One that came: what it is about, and what it holds once its kind is known."""

    about: str
    body: bytes
    beside: Beside

    def open(self, kind: Any, files: Sequence[Path] = ()) -> Any:
        """The value that it holds. Raises Unfit where that is not of the kind."""
        return unpack_value(kind, self.body, Beside(self.beside.blobs, [*files]))


def send_message(channel: Channel, about: str, kind: Any, value: object) -> None:
    """A value of that kind. Raises Unfit where it is of another, OSError where nobody is there."""
    beside = Beside()
    send_packed(channel, about, pack_value(kind, value, beside), beside)


def send_packed(channel: Channel, about: str, body: bytes, beside: Beside) -> None:
    """Send a value that was packed before."""
    channel.send_bytes(pack_value(tuple[str, int], (about, len(beside.blobs)), Beside()))
    channel.send_bytes(body)
    for blob in beside.blobs:
        channel.send_bytes(blob)


def receive_message(channel: Channel) -> Message:
    """The next message. Raises Unfit or OSError for what no end of ours sends, EOFError where nobody is there."""
    about, count = unpack_value(tuple[str, int], channel.recv_bytes(_MOST_HEAD), Beside())
    if not 0 <= count <= _MOST_BLOBS:
        raise Unfit("too many")
    body = channel.recv_bytes(MOST_TEXT)
    blobs: list[bytes] = []
    left = _MOST_BYTES
    for _ in range(count):
        blobs.append(channel.recv_bytes(left))
        left -= len(blobs[-1])
    return Message(about, body, Beside(blobs))


def hand_over(channel: Channel, path: str, descriptor: int, process: int) -> None:
    """An open file, which the other end reads and cannot open. `process` is the handle of that one on Windows."""
    number = 0
    if sys.platform == "win32":
        import _winapi
        import msvcrt

        ours = _winapi.GetCurrentProcess()
        file = msvcrt.get_osfhandle(descriptor)
        number = _winapi.DuplicateHandle(ours, file, process, 0, False, _winapi.DUPLICATE_SAME_ACCESS)
    send_message(channel, "file", tuple[str, int], (path, number))
    if sys.platform != "win32":
        with _open_socket(channel) as way:
            socket.send_fds(way, [b"\0"], [descriptor])


def take_over(channel: Channel) -> tuple[Path, int]:
    """The next open file: what its reader takes for a path, and the descriptor to close in the end."""
    path, number = receive_message(channel).open(tuple[str, int])
    if sys.platform == "win32":
        import msvcrt

        descriptor = msvcrt.open_osfhandle(number, os.O_RDONLY | os.O_BINARY)
    else:
        with _open_socket(channel) as way:
            [descriptor] = socket.recv_fds(way, 1, 1)[1]
    return hold_open(path, descriptor), descriptor


def _open_socket(channel: Channel) -> socket.socket:
    return socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, fileno=os.dup(channel.fileno()))
