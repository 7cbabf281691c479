"""What is in a log file of SQLite, read without SQLite: https://www.sqlite.org/fileformat2.html#walformat.

SQLite plays whatever fits its own sums and passes over the rest in silence. Here the rest is told.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import BinaryIO

from repatriate.model.reading import open_input
from repatriate.store.keys import PAGE

_HEADER = struct.Struct(">8I")
_FRAME = struct.Struct(">6I")
_MAGIC = 0x377F0682
_FRAME_SIZE = _FRAME.size + PAGE
_GENERATIONS = 1 << 16
"""How often a log can have begun anew in one session, each time with its first salt one higher."""
Sums = tuple[int, int]


class Tail(Enum):
    """What lies behind the last whole change."""

    NOTHING = "nothing"
    UNFINISHED = "unfinished"  # a change that was being written when the program was ended
    BROKEN = "broken"  # bytes that nobody can have left so: changed, cut out, or of something else


@dataclass(frozen=True, slots=True)
class Scan:
    """How many pages SQLite would take from the log, and what lies behind them."""

    pages: int
    tail: Tail


def scan(log: Path) -> Scan:
    """Read a log from its first byte to its last."""
    with open_input(log) as file:
        size = file.seek(0, 2)
        file.seek(0)
        head = file.read(_HEADER.size)
        if len(head) < _HEADER.size:
            return Scan(0, Tail.UNFINISHED)
        magic, _, page, _, *salts = _HEADER.unpack(head)[:6]
        order = {_MAGIC: "<", _MAGIC | 1: ">"}.get(magic)
        sums = _sum_up((0, 0), head[:24], order or "<")
        if order is None or page != PAGE or sums != _HEADER.unpack(head)[6:]:
            return Scan(0, Tail.BROKEN)
        whole, last = _count_frames(file, salts, sums, order)
        behind = size - _HEADER.size - last * _FRAME_SIZE
        if not behind:
            return Scan(last, Tail.NOTHING)
        return Scan(last, _judge_rest(file, salts, whole, size, began=whole > last))


def _count_frames(file: BinaryIO, salts: list[int], sums: Sums, order: str) -> tuple[int, int]:
    """How many frames fit one after another, and how many of them lie before the end of a change."""
    whole = last = 0
    while len(frame := file.read(_FRAME_SIZE)) == _FRAME_SIZE:
        _, pages, *rest = _FRAME.unpack_from(frame)
        sums = _sum_up(sums, frame[:8], order)
        sums = _sum_up(sums, frame[_FRAME.size :], order)
        if rest[:2] != salts or tuple(rest[2:]) != sums:
            break
        whole += 1
        if pages:
            last = whole
    return whole, last


def _judge_rest(file: BinaryIO, salts: list[int], whole: int, size: int, *, began: bool) -> Tail:
    """Whether what follows the frames that fit is what an end in the middle of writing leaves: one frame of this session
    that is not whole, or frames of an earlier one."""
    place = file.seek(_HEADER.size + whole * _FRAME_SIZE)
    unfinished = began
    for number, (end, found) in enumerate(_salts_of_frames(file)):
        place = end
        if found == salts and number == 0:
            unfinished = True
        elif not 0 < (salts[0] - found[0]) % (1 << 32) < _GENERATIONS:
            return Tail.BROKEN
    return Tail.UNFINISHED if unfinished or place != size else Tail.NOTHING


def _salts_of_frames(file: BinaryIO) -> Iterator[tuple[int, list[int]]]:
    """Of each whole frame from here on: where it ends, and its salts."""
    while len(frame := file.read(_FRAME_SIZE)) == _FRAME_SIZE:
        yield file.tell(), list(_FRAME.unpack_from(frame)[2:4])


def _sum_up(sums: Sums, data: bytes, order: str) -> Sums:
    first, second = sums
    words = iter(struct.unpack(f"{order}{len(data) // 4}I", data))
    for one, other in zip(words, words, strict=True):
        first = (first + one + second) & 0xFFFFFFFF
        second = (second + other + first) & 0xFFFFFFFF
    return first, second
