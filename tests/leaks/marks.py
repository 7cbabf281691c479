"""Marks: what is written into the fields of an operation, each nowhere else, and the search for them in any spelling."""

from __future__ import annotations

import base64
import html
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from itertools import groupby
from urllib.parse import unquote

from anyascii import anyascii

from repatriate.reference.romanization.letters import spell_word
from tests.leaks.opening import Piece

SENTINEL = "QZXJK"
"""Every word that is a mark begins so: one that is cut short is found as well."""
_LETTERS = "BCDFGHLMNPRTVW"
_THAI = dict(zip(_LETTERS, "กขคงจชดตทนปพมร", strict=True))
_LIKELY = 6
"""So many letters do not come about by chance where any run of digits is read as if it were packed text."""
_FIRST_NUMBER = 481_516_000


class Sort(Enum):
    """What a mark is: a word in Latin or in Thai letters, a day, a number, a code of few letters between others."""

    WORD = "word"
    NATIVE = "native"
    DAY = "day"
    NUMBER = "number"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Mark:
    """`column` is `table.column`, `whose` the row it was written into, `text` as it was written."""

    column: str
    whose: str
    sort: Sort
    text: str

    def __str__(self) -> str:
        return f"{self.column} of {self.whose}"


CUT_SHORT = Mark("some column", "somebody, cut short", Sort.WORD, SENTINEL)


class Marks:
    """All marks of one operation."""

    def __init__(self) -> None:
        self.all: list[Mark] = []
        self._words: dict[str, Mark] = {}
        self._short: dict[str, Mark] = {}

    def word(self, column: str, whose: str) -> str:
        return self._add(Mark(column, whose, Sort.WORD, SENTINEL + self._code()))

    def native(self, column: str, whose: str) -> str:
        """In Thai consonants, which no shaping reorders."""
        return self._add(Mark(column, whose, Sort.NATIVE, "ฆฌฏฐ" + "".join(_THAI[sign] for sign in self._code())))

    def day(self, column: str, whose: str, start: date) -> date:
        """The first day from `start` that is no mark yet, in two digits of the year neither."""
        while any(form.casefold() in self._short for form in day_forms(start)):
            start += timedelta(days=11)
        self._add(Mark(column, whose, Sort.DAY, start.isoformat()))
        return start

    def number(self, column: str, whose: str) -> int:
        return int(self._add(Mark(column, whose, Sort.NUMBER, str(_FIRST_NUMBER + 7 * len(self.all)))))

    def code(self, column: str, whose: str, text: str) -> str:
        return self._add(Mark(column, whose, Sort.CODE, text))

    def _code(self) -> str:
        number, signs = len(self.all), ""
        for _ in range(3):
            number, sign = divmod(number, len(_LETTERS))
            signs += _LETTERS[sign]
        return signs

    def _add(self, mark: Mark) -> str:
        self.all.append(mark)
        match mark.sort:
            case Sort.WORD:
                self._words[mark.text.casefold()] = mark
            case Sort.NATIVE:
                self._words[mark.text] = mark
                self._words[letters(anyascii(mark.text))] = mark
                self._words[letters(spell_word(mark.text))] = mark
            case Sort.DAY:
                for form in day_forms(date.fromisoformat(mark.text)):
                    self._short[form.casefold()] = mark
            case _:
                self._short[mark.text.casefold()] = mark
        return mark.text

    def found(self, pieces: Iterable[Piece], telling: Collection[str] = ()) -> tuple[dict[Mark, str], dict[str, str]]:
        """Each mark that is somewhere in them, with the first place; and so each of the words that stands between others.

        Words are found in any spelling, days, numbers and codes only in what somebody reads, as a whole. Of a word that is
        cut short only that it was: CUT_SHORT.
        """
        places: dict[Mark, str] = {}
        told: dict[str, str] = {}
        either = _any_of(self._words)
        sentinel = SENTINEL.casefold()
        seen: set[tuple[bool, str]] = set()
        for piece in pieces:
            for text, guessed in spellings(piece):
                if (piece.read, text) in seen:
                    continue
                seen.add((piece.read, text))
                plain = letters(text)
                for way in (plain, plain[::-1]):
                    hits = either.findall(way)
                    for hit in hits:
                        places.setdefault(self._words[hit], piece.place)
                    if way.count(sentinel) > sum(hit.startswith(sentinel) for hit in hits):
                        places.setdefault(CUT_SHORT, piece.place)
                if piece.read:
                    for short in _shorts(text):
                        if guessed and len(short) < _LIKELY:
                            continue
                        if short in self._short:
                            places.setdefault(self._short[short], piece.place)
                        if short in telling:
                            told.setdefault(short, piece.place)
        return places, told


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    """The longest of these at each place. Few beginnings are tried there, not every word: that takes a thirtieth."""
    parts = []
    for begins, some in groupby(sorted(words), key=lambda word: word[:4]):
        ends = sorted((re.escape(word[4:]) for word in some), key=len, reverse=True)
        parts.append(f"{re.escape(begins)}(?:{'|'.join(ends)})")
    return re.compile("|".join(parts))


_SHORT = re.compile(
    r"[0-9]+(?:[-./][0-9]+){1,2}"  # 2061-02-03, 03.02.2061, 481516007.5
    r"|\([0-9]+, [0-9]+, [0-9]+\)"
    r"|[0-9]{1,2}[ -]?[a-z]{3,9}[ -]?[0-9]{2,4}"  # 3 Feb 2061, 03FEB61
    r"|[a-z]{3,9} [0-9]{1,2}, [0-9]{4}"
    r"|[0-9]+|[0-9a-z]+(?:/[a-z]+)?"
)


def _shorts(text: str) -> set[str]:
    """What stands between others in a text, and what is in it: of 481516007.5 the number before the point as well."""
    found = set(_SHORT.findall(text.casefold()))
    found |= {part for one in list(found) for part in re.findall("[0-9]+", one)}
    return found | set(re.findall("[0-9a-z]+", text.casefold()))


def day_forms(day: date) -> set[str]:
    """How lists, messages, spreadsheets and zones write a day."""
    serial = str((day - date(1899, 12, 30)).days)
    return {
        day.isoformat(), f"{day:%Y%m%d}", f"{day:%y%m%d}", f"{day:%d%m%y}", f"{day:%d%m%Y}", f"{day:%d.%m.%Y}", f"{day:%d/%m/%Y}",
        f"{day:%m/%d/%Y}", f"{day:%d-%m-%Y}", f"{day:%d%b%y}", f"{day:%d%b%Y}", f"{day:%d %b %Y}", f"{day.day} {day:%b} {day.year}",
        f"{day.day} {day:%B} {day.year}", f"{day:%B} {day.day}, {day.year}", f"{day:%d %B %Y}", f"{day:%d-%b-%Y}", f"{day:%d-%b-%y}",
        serial, f"{serial}.0", f"{day.year + 543}-{day:%m-%d}", f"({day.year}, {day.month}, {day.day})",
    }  # fmt: skip


def letters(text: str) -> str:
    """Letters and digits alone, without marks and case: what is broken over lines, spaced or escaped is whole again."""
    if text.isascii():
        return _NO_LETTER.sub("", text).lower()
    return _NO_SIGN.sub("", unicodedata.normalize("NFKD", text).casefold())


_NO_LETTER = re.compile("[^0-9A-Za-z]+")
_NO_SIGN = re.compile(r"[\W_]+")
"""All but what `str.isalnum` says yes to."""
_NO_PLAIN_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f-\xff]")
_HEX = re.compile(r"(?:[0-9A-Fa-f]{2}\s?){8,}")
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{12,}")
_OCTAL = re.compile(r"\\([0-7]{3})")
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|_x([0-9A-Fa-f]{4})_")
_TAG = re.compile(r"<[^<>]{0,2000}>")


def spellings(piece: Piece) -> Iterator[tuple[str, bool]]:
    """A piece as text, in every way in which it may be meant; and whether that is a guess, most likely wrong."""
    if isinstance(piece.content, str):
        texts = [piece.content]
    else:
        raw = piece.content
        texts = [raw.decode("latin-1")]
        if not raw.isascii():
            texts.append(raw.decode("utf-8", "ignore"))
        if b"\0" in raw:
            texts.append(raw.replace(b"\0", b"").decode("latin-1"))
        if _NO_PLAIN_TEXT.search(raw):
            texts += [raw[skip:].decode(kind, "ignore") for kind in ("utf-16-be", "utf-16-le") for skip in (0, 1)]
    for text in texts:
        yield text, False
        if piece.read or text.isprintable():
            yield from ((each, False) for each in _unescaped(text))
        if "\\" in text:
            yield _OCTAL.sub(lambda found: chr(int(found[1], 8) & 255), text).replace("\0", ""), False
    for text in texts if piece.read else texts[:1]:
        yield from ((each, True) for each in _decoded(text))


def _unescaped(text: str) -> Iterator[str]:
    if "<" in text:
        yield _TAG.sub("", text)
    if "&" in text:
        yield html.unescape(text)
        yield _TAG.sub("", html.unescape(text))
    if "%" in text:
        yield unquote(text)
    if _ESCAPE.search(text):
        yield _ESCAPE.sub(lambda found: chr(int(found[1] or found[2], 16)), text)
    if "=" in text:
        yield re.sub("=([0-9A-F]{2})", lambda found: chr(int(found[1], 16)), text)


def _decoded(text: str) -> Iterator[str]:
    """What is written in hexadecimal digits or in base 64."""
    for run in _HEX.findall(text):
        digits = "".join(run.split())
        for start in (0, 1):
            read = bytes.fromhex(digits[start : start + (len(digits) - start) // 2 * 2])
            yield read.decode("latin-1")
            yield read.decode("utf-16-be", "ignore")
            yield read.decode("utf-8", "ignore")
    for run in _BASE64.findall(text):
        plain = run.replace("-", "+").replace("_", "/")
        for start in range(4):
            part = plain[start:]
            part = part[:-1] if len(part) % 4 == 1 else part
            read = base64.b64decode(part + "=" * (-len(part) % 4))
            yield read.decode("latin-1")
            yield read.replace(b"\0", b"").decode("utf-8", "ignore")
