"""Ways in which what people send differs from what it should be: cut, bent, doubled, mixed up, or meant to do harm."""

from __future__ import annotations

import random
from collections.abc import Callable

Mutation = Callable[[bytes, random.Random], bytes]

NASTY = (
    "\0", "\x1a", "\x7f", "\u200f", "\u202e", "\ufeff", "\ufffd", "\u0301" * 30, "\U0001f469\u200d\U0001f467", "ﷺ", "ß", "İ", "ı",
    "=cmd|' /C calc'!A0", "=1+1", "#REF!", "-", "'", '"', '""', ";", ",", "\t", "\r", "\n\n", "|", "<", ">", "&", "&#0;", "&#xD800;",
    "<!--", "]]>", "<table>", "</table>", "<tr><td colspan=1000 rowspan=65000>", "<!DOCTYPE x [<!ENTITY a 'b'>]>",
    "0", "-1", "1e308", "1e-400", "nan", "inf", "99999999999999999999", "٣", "१२", "²", "½", "１２", "0x10", "1_000",
    "31/02/2025", "00/00/0000", "9999-12-31", "29-02-1900", "2568", "43831", "-43831", "2958466", "1 Jan", "١٩٩٠/١/١",
    "ใจดี สมชาย", "မောင်", "阿孜木", "محمد", "አበበ", "सीता", "Nguyễn Thị", "O'Brien-Łuński", "van der Berg", "MR", "DR. PROF.",
    "P<IDN", "<<<<", "<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "IDN", "XXX", "D<<", "..", "../../etc/passwd", "CON", "a" * 300,
    "[[[[[[[[", "{{{{{{", "((((((((", "%s%n%p", "{0}{1}{x}", "\\", "\\u0000", "[section]", "key = [", "'''", '"""', "true", "null",
)  # fmt: skip
"""Pieces of text that stopped some program once."""


def cut(raw: bytes, chance: random.Random) -> bytes:
    return raw[: chance.randrange(len(raw) + 1)]


def bend(raw: bytes, chance: random.Random) -> bytes:
    """A few bits the other way round."""
    found = bytearray(raw)
    for _ in range(chance.choice((1, 2, 8, 40))):
        if found:
            found[chance.randrange(len(found))] ^= 1 << chance.randrange(8)
    return bytes(found)


def insert(raw: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(raw) + 1)
    return raw[:at] + chance.choice(NASTY).encode("utf-8", "surrogatepass") + raw[at:]


def repeat(raw: bytes, chance: random.Random) -> bytes:
    """A piece many times over: what is quadratic shows."""
    at = chance.randrange(len(raw) + 1)
    piece = raw[at : at + chance.choice((1, 2, 7, 40))] or b" "
    return raw[:at] + piece * chance.choice((2, 50, max(1, 20_000 // len(piece)))) + raw[at:]


def replace(raw: bytes, chance: random.Random) -> bytes:
    """A word or a number by something else."""
    words = raw.replace(b"\n", b" ").split(b" ")
    word = chance.choice(words)
    return raw.replace(word, chance.choice(NASTY).encode("utf-8", "surrogatepass")) if word else raw


def drop(raw: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(raw) + 1)
    return raw[:at] + raw[at + chance.choice((1, 5, 60)) :]


def move(raw: bytes, chance: random.Random) -> bytes:
    """A piece of it where another should be."""
    at, start = chance.randrange(len(raw) + 1), chance.randrange(len(raw) + 1)
    return raw[:at] + raw[start : start + chance.choice((1, 4, 64, 700))] + raw[at + chance.choice((0, 4, 64)) :]


def fill(raw: bytes, chance: random.Random) -> bytes:
    """Sizes and places that became as large or as small as they can be."""
    at, length = chance.randrange(len(raw) + 1), chance.choice((1, 2, 4, 64))
    return raw[:at] + chance.choice((b"\xff", b"\0")) * length + raw[at + length :]


def recode(raw: bytes, chance: random.Random) -> bytes:
    """Saved in another encoding."""
    text = raw.decode("utf-8", "replace")
    return text.encode(
        chance.choice(("utf-16", "utf-16-le", "cp1252", "cp874", "gb18030", "cp1256", "utf-8-sig")), "replace"
    )


MUTATIONS: tuple[Mutation, ...] = (cut, bend, insert, repeat, replace, drop, move, fill, recode)


def mutate(raw: bytes, chance: random.Random) -> bytes:
    """The same, somewhat changed: once, or a few times over."""
    for _ in range(chance.choice((0, 1, 1, 1, 2, 3, 6))):
        raw = chance.choice(MUTATIONS)(raw, chance)[:200_000]
    return raw
