"""The number of a passport or another paper in a cell of a list."""

from __future__ import annotations

import math
import re
import unicodedata
from functools import lru_cache

from repatriate.intake.cells import as_text
from repatriate.intake.values.text import Doubt, Reading, ascii_digits, tidy_cell
from repatriate.model.saying import say
from repatriate.reference.lexicon import document_of, key, unknown_of

_WHYS = {
    "not_a_number": say("not the number of a document: it was put into the notes"),
    "digits_lost": say("a number that the spreadsheet shortened: it was put into the notes, read it from the paper"),
    "two_numbers": say("one of two numbers: the first was taken, both are in the notes"),
    "words": say("words where a number should be: they were put into the notes"),
    "long_number": say("longer than any document number: check it"),
}
_SHORTENED = re.compile(r"\d[.,]\d+[eE][+-]?\d{1,3}\Z|\d+[eE]\+\d{1,3}\Z")
_WHOLE = re.compile(r"(\d+)[.,]0\Z")
_LABEL = re.compile(
    r"(?:(?:(?:passport|paspor|passeport|pasaporte|pasport|passaporte|pp|ppt|ppt\.|pass|hộ chiếu|หนังสือเดินทาง|pport|doc(?:ument)?|dokumen"
    r"|travel document|splp|etd|td|nik|ktp|nid|cnic|cccd|cmnd|id)\b[\s.:]*(?:(?:no|nr|nomor|number|num|số|เลขที่)\b|№|n[°º]|#)?|(?:no|nr|nomor|number|num|số|เลขที่)\b|№|n[°º]|#)"
    r"[\s.:#=\-]+|(?:护照号码|护照号|护照|護照號碼|護照|证件号码|旅行证|หนังสือเดินทางเลขที่|หนังสือเดินทาง|เลขที่)[\s.:：]*)",
    re.I,
)
_SET_APART = re.compile(r"(?:NA|NO|NR|PP|XX)\s\d{7}\Z")
"""Two capitals and seven figures are a number of a passport, though the capitals alone could be a label or say that it has none."""

_OTHER_PAPERS = frozenset({"nik", "ktp", "nid", "cnic", "cccd", "cmnd", "id"})
_BESIDE = frozenset({"exp", "expd", "expired", "valid", "until", "sd", "issued", "old", "new", "lama", "baru"})
"""Words of up to three letters and more that stand beside numbers and are not part of them."""
_APART = re.compile(r"\s+/\s*|\s*/\s+|[,;&+|]+|\s(?:and|dan|or|atau|et|y|และ|与|和)\s", re.I)
_DAY = re.compile(r"\b\d{1,2}([/.\-])\d{1,2}\1\d{2,4}\b|\b\d{4}-\d\d-\d\d\b")
_BRACKETS = re.compile(r"[(\[（【](.*?)[)\]）】]")
_LONGEST = 20
"""Characters; Doc 9303 has room for 9, national identity numbers have up to 18."""
_LIMIT = 64


def document_number(cell: object) -> Reading[str]:
    """Letters and digits only, upper case; digits of all scripts become ASCII.

    Words that say why there is no number give None and a note; words beside a number go to the note; of two numbers the
    first is taken.
    """
    if cell is None or cell == "":
        return Reading(None)
    if isinstance(cell, str):
        return _of_text(cell)
    text = as_text(cell)
    if isinstance(cell, bool) or not isinstance(cell, (int, float)) or not math.isfinite(cell) or cell < 0 or cell % 1:
        return _leave_unread(text, "not_a_number")
    if isinstance(cell, float) and cell >= 1e15:
        return _leave_unread(text, "digits_lost")
    if len(text) < 3:
        return Reading(None) if text == "0" else _leave_unread(text, "not_a_number")
    return Reading(text)


@lru_cache(maxsize=1 << 14)
def _of_text(cell: str) -> Reading[str]:
    if cell.isascii() and cell.isalnum() and 5 <= len(cell) <= _LONGEST and not cell.isalpha():
        return Reading(cell.upper())  # most cells by far
    shown = tidy_cell(cell.replace("\n", " ; ").strip(" ;") if "\n" in cell else cell)
    text = ascii_digits(unicodedata.normalize("NFKC", shown.replace("№", "No. "))).strip("'’`\"“” ")
    said = unknown_of(key(text))
    if said == "unknown" or not key(text).strip("0x"):
        return Reading(None)
    if said == "reason":
        return Reading(None, (), shown)
    if _SHORTENED.match(text):
        return _leave_unread(shown, "digits_lost")
    if whole := _WHOLE.match(text):
        text = whole[1]
    if not any(one.isdigit() for one in text):
        return _read_without_digits(shown, text)
    return _pick_number(shown, text)


def _read_without_digits(shown: str, text: str) -> Reading[str]:
    """A cell without any digit: said piece by piece that there is none, or words for the officer."""
    pieces = [key(piece) for piece in re.split(r"[/,;()|]+|\s-\s", text)]
    said = [unknown_of(piece) or ("unknown" if document_of(piece) else None) for piece in pieces if piece]
    if said and all(said):
        return Reading(None, (), shown)
    return _leave_unread(shown, "words")


def _pick_number(shown: str, text: str) -> Reading[str]:
    """The number among labels, remarks in brackets, other numbers and words."""
    outside = _BRACKETS.sub(" ", text)
    aside = [found.strip() for found in _BRACKETS.findall(text) if found.strip()]
    if not any(one.isdigit() for one in outside):
        outside, aside = " ".join(aside), [outside.strip()]
    numbers: list[str] = []
    for piece in _split_pieces(outside):
        bare, labels = _strip_label(piece)
        number, words = _number_in(bare)
        numbers += [number] if number else []
        aside += [word for word in (*labels, *words) if word]
    distinct = list(dict.fromkeys(numbers))
    if not distinct:
        return _leave_unread(shown, "words" if any(len(word) > 2 for word in aside) else "not_a_number")
    doubts = [_make_doubt("two_numbers")] if len(distinct) > 1 else []
    if len(distinct[0]) > _LONGEST:
        doubts.append(_make_doubt("long_number"))
    return Reading(distinct[0], tuple(doubts), shown if aside or doubts else None)


def _split_pieces(text: str) -> list[str]:
    """The numbers in a cell. A slash without spaces separates two only if both are long enough."""
    pieces = [piece.strip() for piece in _APART.split(text) if piece.strip(" .,;/")]
    return [part for piece in pieces for part in _split_strokes(piece)]


def _split_strokes(piece: str) -> list[str]:
    parts = piece.split("/")
    if len(parts) > 1 and all(sum(one.isdigit() for one in part) >= 4 and len(part) >= 6 for part in parts):
        return parts
    known = [part for part in parts if any(one.isdigit() for one in part)]
    if len(parts) == 2 and len(known) == 1 and len(known[0]) >= 6 and len(parts[0]) >= 6:
        return parts
    return [piece]


def _strip_label(piece: str) -> tuple[str, list[str]]:
    """Without the label before it. One that names another paper than a passport is kept."""
    labels: list[str] = []
    if _SET_APART.match(piece):
        return piece, labels
    while (found := _LABEL.match(piece)) and any(one.isdigit() for one in piece[found.end() :]):
        label = re.split(r"[\s.:#]", found[0].strip())[0]
        if document_of(key(label)) == "etd" or key(label) in _OTHER_PAPERS:
            labels.append(label)
        piece = piece[found.end() :]
    return piece, labels


def _number_in(text: str) -> tuple[str | None, list[str]]:
    """The number and the words beside it. Letters in groups of up to three belong to the number, as in `C 1234 567`."""
    tokens = text.split()
    if not any(map(str.isdigit, text)):
        return None, [text]
    if _SET_APART.match(text):
        return _letters_and_digits(text), []
    words = [one for one in tokens if not any(map(str.isdigit, one)) and (len(key(one)) > 3 or not one.isascii())]
    words += [
        one for one in tokens if one not in words and (key(one) in _BESIDE or (key(one) and unknown_of(key(one))))
    ]
    if not words:
        number = _letters_and_digits(text)
        return (number, []) if 3 <= len(number) <= _LIMIT else (None, [text])
    rest = _DAY.sub(" ", " ".join(one for one in tokens if one not in words)).split()
    likely = [one for one in map(_letters_and_digits, rest) if len(one) >= 5 and sum(map(str.isdigit, one)) >= 3]
    return (likely[0] if len(likely) == 1 and len(likely[0]) <= _LIMIT else None), words


def _letters_and_digits(text: str) -> str:
    return "".join(one for one in text if one.isalnum()).upper()


def _leave_unread(text: str, code: str) -> Reading[str]:
    return Reading(None, (_make_doubt(code),), text)


def _make_doubt(code: str) -> Doubt:
    return Doubt(code, _WHYS[code])
