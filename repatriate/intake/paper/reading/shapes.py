"""Parses a line of a message about one person by the shape of its parts: a date, a document number, a sex, a country.
The rest in front of them is the name. The role of a date stays open: columns without a title are marked so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from repatriate.intake.values.text import ascii_digits, tidy_cell
from repatriate.reference.countries import is_country
from repatriate.reference.lexicon import fields_of, key, month_of, nationality_of, sex_of, words_in_names

LONGEST = 400
"""Characters of a line; more is a story."""
_MOST_WORDS = 7
"""The limit of words in a name."""


@dataclass(slots=True)
class Entry:
    """One person as a line names them. `told` has what stands behind a word for it (“DOB: …”), by that word."""

    listed: str = ""
    name: str = ""
    sex: str = ""
    nationality: str = ""
    number: str = ""
    days: list[str] = field(default_factory=list)
    told: dict[str, str] = field(default_factory=dict)
    rest: list[str] = field(default_factory=list)

    @property
    def weight(self) -> int:
        """The number of facts besides the name; a number and a date count double."""
        return bool(self.number) * 2 + bool(self.days) * 2 + bool(self.sex) + bool(self.nationality) + len(self.told)


_NUMBERED = re.compile(
    r"(?:no\.?\s*|#\s*)?[(\[]?(\d{1,4})(?:\s*[.)\]:/、．）\-–]+\s*|\u20e3\s*|\s+)(?=[^\W\d_]|[(\[“\"'])", re.I
)
_BULLET = re.compile(r"[\s•*·▪●○◦–—✓✔☑➢►➤>\-]+")
_DAY = re.compile(
    r"(?<![\d/.-])(?:\d{1,2}\s?([./-])\s?\d{1,2}\s?\1\s?(?:\d{4}|\d{2})|\d{4}([./-])\d{1,2}\2\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日?)(?![\d/-])"
)
_DAY_IN_WORDS = re.compile(
    r"(?<![\d/])(\d{1,2})(?:st|nd|rd|th|er)?[\s.\-/]*(?:de\s+)?([^\W\d_]{3,14})\.?[\s.,\-/']*(?:de\s+)?(\d{4}|\d{2})(?!\d)"
    r"|\b([^\W\d_]{3,14})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)"
)
_NUMBER = re.compile(
    r"(?<![\w+/.-])(?:[A-Za-z]{1,3}[ -]?\d{5,9}[A-Za-z]{0,2}|\d{1,2}[A-Za-z]{1,2}\d{5,7}|[1-9]\d{7,8})(?![\w/]|[.-]\d)"
)
_CALLED = re.compile(
    r"(?:tel|phone|mobile|cell|mob|fax|hp|telp|wa|whatsapp|điện thoại|đt|โทร|电话|手机)\W*(?:no\W*)?$", re.I
)
_AGE = re.compile(
    r"(?<!\w)(\d{1,2})\s*(?:years?(?:\s+old)?|yrs?|y/?o|ans|tahun|th|tuổi|años|anos|ปี|岁|歲|سنة)(?!\w)\.?", re.I
)
_PARTS = re.compile(r"\t+|[|;؛；,，、]+|\s[-–—/]+\s|\s{2,}|\n|\s*[()\[\]]\s*")
_PARTED = re.compile(r"\s*[|;؛；\t]\s*|\s[-–—/]+\s")
_SURNAME_FIRST = re.compile(r"[^\W\d_][^,\d]*,\s*[^\W\d_][^,\d]*")
_LABEL = re.compile(r"([^\W\d_][^:：=,;|]{0,28}?)\s*[:：=]\s*(.*)", re.DOTALL)
_SEXES = frozenset(map(key, ("male", "female", "homme", "femme", "laki-laki", "perempuan", "nữ", "ชาย", "หญิง", "男", "女",
    "masculino", "femenino", "hombre", "mujer", "lalaki", "babae", "m", "f", "l", "p")))  # fmt: skip
_CHATTER = frozenset(
    re.findall(
        r"\S+",
        """a about after again all also am an and any are arrive arrived arriving as ask asked at be been before bring but by call
    came can come coming copy could dear did do does done for from get give go good got had has have hello help her here
    hi him his how i if in into is it its just know later leave leaving let list look many me meet more morning my need no
    not now of ok okay on one only or our out passport passports please pls ready said say send sent she should sorry still
    thank thanks that the their them then there these they this those time to today tomorrow total two until up update
    updated us was we were what when where which who whose will with yes yet you your bonjour merci oui non pour avec dans
    les des une est sont terima kasih baik sudah belum tidak ada yang untuk dengan ini itu bapak ibu gracias hola xin chào
    vâng cảm ơn""",
    )
)
"""Words of conversation: a line with one of them in its name is no name."""


def read_entry(line: str) -> Entry | None:
    """The facts about a person in a line; None for a line without any. It may name nobody."""
    if len(line) > LONGEST:
        return None
    text = _clean_line(line)
    entry = Entry()
    text = _BULLET.sub("", text, count=1) if _BULLET.match(text) else text
    if found := _NUMBERED.match(text):
        entry.listed, text = found[1], text[found.end() :]
    words: list[tuple[int, str]] = []
    """The rest of each part, by its place."""
    for place, part in enumerate(_split_parts(text)):
        left = _pop_detail(part, entry) if ":" in part or "：" in part or "=" in part else part
        if left:
            left = _take_shapes(left, entry)
        if left:
            words.append((place, left))
    _take_words(words, text, entry)
    return entry if entry.name or entry.weight else None


def _clean_line(line: str) -> str:
    """Without marks nobody sees and pictures; tabs and wide gaps stay, for they part."""
    pieces = [
        tidy_cell(piece)
        for piece in re.split(r"(?:\t|[ \u00a0\u202f\u3000]{2,})", ascii_digits(line.replace("\ufe0f", "")))
    ]
    return _EMOJI.sub(" ", "\t".join(piece for piece in pieces if piece)).strip()


_EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\U000e0000-\U000e007f]+")


def _split_parts(text: str) -> list[str]:
    """Parts between separators; a slash within a day is none, nor one between the words of a name.

    Where slashes, bars or the like part the line, a comma in its first part stands in a name: “Reyes, Ana / 05 Feb 2001”.
    """
    kept: list[str] = []
    first, parted, others = _PARTED.sub("\x00", text, count=1).partition("\x00")
    pieces = [first, *_PARTS.split(others)] if parted and _SURNAME_FIRST.fullmatch(first) else _PARTS.split(text)
    for piece in pieces:
        piece = piece.strip(" .·-–—*_") if piece else ""
        if piece:
            kept.append(piece)
    return kept


def _pop_detail(part: str, entry: Entry) -> str:
    """A part such as “DOB: 12/03/1990”: gives what is no such part."""
    found = _LABEL.fullmatch(part)
    if not found or not fields_of(key(found[1])):
        return part
    label, value = found[1].strip(), found[2].strip()
    if label in entry.told or not value:
        return part
    entry.told[label] = value
    return ""


def _take_shapes(part: str, entry: Entry) -> str:
    """Takes days, numbers, ages, a sex and a country out of a part; gives the words that are left."""
    if sex_of(key(part)) and not entry.sex and len(part) < 14:
        entry.sex = part
        return ""
    if code := _find_country(part):
        if not entry.nationality:
            entry.nationality = code
            return ""
        return part
    text = part
    for found in [*_find_days(text)]:
        entry.days.append(found)
        text = text.replace(found, "\x00", 1)
    for age in _AGE.finditer(text):
        entry.told.setdefault("Age", age[1])
    text = _AGE.sub("\x00", text)
    if not entry.number and (number := _NUMBER.search(text)) and not _CALLED.search(text[: number.start()]):
        entry.number = number[0].replace(" ", "").replace("-", "").upper()
        text = text[: number.start()] + "\x00" + text[number.end() :]
    if "\x00" not in text:
        return text
    return _words_around(text, entry)


def _words_around(text: str, entry: Entry) -> str:
    """The words beside shapes within one part: those in front, without the word for what was taken; the others are kept."""
    front, *others = (piece.strip(" .,:/-–") for piece in text.split("\x00"))
    for other in others:
        if code := _find_country(other):
            entry.nationality = entry.nationality or code
        elif sex_of(key(other)) and not entry.sex:
            entry.sex = other
        elif other and not _is_label(other):
            entry.rest.append(other)
    words = front.split()
    while words and _is_label(words[-1]):
        words.pop()
    for size in (2, 3):
        if len(words) >= size and _is_label(" ".join(words[-size:])):
            del words[-size:]
    if (
        len(words) > 2
        and len(words[-1]) == 3
        and words[-1].isupper()
        and is_country(words[-1])
        and not entry.nationality
    ):
        entry.nationality = words.pop()
    if (
        len(words) > 1
        and key(words[-1]) in _SEXES
        and (len(words[-1]) > 1 or not words[-1].islower())
        and not entry.sex
    ):
        entry.sex = words.pop()
    return " ".join(words)


def _is_label(word: str) -> bool:
    """A word for a day or a number that stands before it; short words with a capital are names that look like one, as Nam."""
    plain = word.strip(" .:#()")
    if plain.casefold() in _BEFORE:
        return True
    return (len(plain) > 4 or not plain.istitle()) and not _LABELS.isdisjoint(fields_of(key(plain)))


_LABELS = frozenset(
    {"passport_no", "date_of_birth", "doc_expiry", "doc_type", "nationality", "sex", "age", "birth_year", "row_no"}
)
_BEFORE = frozenset(
    {
        "no",
        "nr",
        "n°",
        "nº",
        "number",
        "pp",
        "ppt",
        "born",
        "né",
        "née",
        "lahir",
        "tgl",
        "tanggal",
        "sinh",
        "exp",
        "hc",
        "le",
        "the",
        "on",
    }
)


def _find_days(text: str) -> Iterator[str]:
    for found in _DAY.finditer(text):
        yield found[0]
    for found in _DAY_IN_WORDS.finditer(text):
        if month_of(key(found[2] or found[4])):
            yield found[0]


@lru_cache(maxsize=2048)
def _find_country(text: str) -> str:
    """A country or its people, where the whole part says so."""
    plain = text.strip(" .")
    if len(plain) == 3 and plain.isupper() and is_country(plain):
        return plain
    return plain if len(plain) > 3 and nationality_of(key(plain)) else ""


def _take_words(words: list[tuple[int, str]], text: str, entry: Entry) -> None:
    """The first words are the name; after a comma, also the given names of a surname in capitals."""
    if not words or words[0][0] > 0:
        entry.rest = [*(one for _, one in words), *entry.rest]
        return
    first, *others = (one for _, one in words)
    if (
        others
        and words[1][0] == 1
        and re.match(rf"{re.escape(first)}\s*[,/]", text)
        and first.isupper()
        and len(first.split()) <= 2
        and is_name(others[0], True)
        and len(others[0].split()) <= 3
    ):
        first = f"{first}, {others.pop(0)}"
    strong = bool(entry.number or entry.days or entry.listed)
    if is_name(first, strong):
        entry.name = first
    else:
        others = [first, *others]
    entry.rest = [*others, *entry.rest]


def is_name(text: str, strong: bool) -> bool:
    """Whether words may name somebody. Written small they do only where the line says more: `strong`."""
    plain = text.strip()
    if not plain or len(plain) > 60 or any(map(str.isdigit, plain)) or not set('?!:@<>=_…"').isdisjoint(plain):
        return False
    words = plain.replace(",", " ").replace("/", " ").split()
    if not 0 < len(words) <= _MOST_WORDS or not any(map(str.isalpha, plain)):
        return False
    low = [word.casefold().strip(".'’") for word in words]
    if any(word in _CHATTER for word in low) and not plain.isupper():
        return False
    if sum(word in _CHATTER for word in low) > 1:
        return False
    if not plain.isascii() and not any("A" <= one <= "ɏ" or "Ḁ" <= one <= "ỿ" for one in plain):
        return strong and len(plain) <= 40
    named = [word for word in words if word.casefold() not in words_in_names()]
    return bool(named) and (strong or all(word[:1].isupper() for word in named))
