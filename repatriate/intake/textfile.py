"""Lists saved as plain text: which encoding, which separator, and the rows of cells in them."""

from __future__ import annotations

import codecs
import csv
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from repatriate.reference.lexicon import fields_of, key
from repatriate.reference.resources import resource_path

MOST_COLUMNS = 16_384
"""The columns of an Excel sheet."""

_SAMPLE = 40_000
"""Bytes beyond ASCII that are weighed; a list that needs more to be told apart does not exist."""

_SEPARATORS = (";", ",", "\t", "|", "，", "¦")
_MOST_LINES = 60
"""Lines that one quoted cell may have; a quote that stays open longer is a stray one."""

_DECLARED = re.compile(r"sep=(.)\s*\Z", re.IGNORECASE)
_ODD_CONTROLS = re.compile(rb"[\x01-\x06\x0e-\x19\x1c-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows, ragged as they stand; no separator where each line is one cell."""

    rows: list[list[object]]
    separator: str | None


class NoText(Exception):
    """The bytes are no text in any encoding that is known here."""


class TooWide(Exception):
    """More cells in a row than a sheet has columns; `row` counts from 1."""

    def __init__(self, row: int) -> None:
        super().__init__("too wide")
        self.row = row


def table_of(text: str) -> Table:
    """The rows from the first line on, any kind of line end. Raises TooWide.

    A first line `sep=;` says the separator, as it does to Excel, and is no row.
    """
    lines = text.replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    declared = _DECLARED.match(lines[0])
    if declared:
        del lines[0]
    separator = declared[1] if declared else _find_separator(lines)
    if separator is None:
        return Table([[_unquote_cell(line)] for line in lines], None)
    return Table(list(_split_rows(lines, separator)), separator)


# -- separators


def _find_separator(lines: Sequence[str]) -> str | None:
    """The one that cuts most lines into equally many cells; titles above a list have none of them."""
    sample = [line for line in lines[:2000] if line.strip()][:300]
    best, most = None, 0.0
    for separator in _SEPARATORS:
        widths = Counter(len(row) for row in _split_rows(sample, separator, limit=False) if len(row) > 1)
        if not widths:
            continue
        width, agreeing = max(widths.items(), key=lambda item: (item[1] * (item[0] - 1) ** 0.5, item[0]))
        # A comma between surname and given names stands in every line as well, but cuts it only once.
        score = (agreeing + 0.3 * (widths.total() - agreeing)) * (width - 1) ** 0.5
        if score > most:
            best, most = separator, score
    return best


def _split_rows(lines: Sequence[str], separator: str, *, limit: bool = True) -> Iterator[list[object]]:
    place = 0
    while place < len(lines):
        line = lines[place]
        if limit and line.count(separator) >= MOST_COLUMNS:
            raise TooWide(place + 1)
        taken = 1
        if '"' in line:
            taken = _quoted_lines(lines, place, separator)
            yield (
                _split_quoted("\n".join(lines[place : place + taken]), separator)
                if taken
                else _split_loosely(line, separator)
            )
        else:
            yield list(line.split(separator))
        place += taken or 1


def _quoted_lines(lines: Sequence[str], place: int, separator: str) -> int:
    """The number of lines in the row whose quoted cells may span line ends; 0 if a quote stays open."""
    inside = False
    for taken, line in enumerate(lines[place : place + _MOST_LINES], 1):
        inside = _ends_inside(line, separator, inside)
        if not inside:
            return taken
    return 0


def _ends_inside(line: str, separator: str, inside: bool) -> bool:
    """Whether a quoted cell goes on behind this line. A quote within a cell, as in 5" or O"Neil, opens nothing."""
    place = line.find('"')
    while place >= 0:
        if not inside:
            inside = line[:place].rstrip(" ")[-1:] in ("", separator)
        elif line[place + 1 : place + 2] == '"':
            place += 1
        elif line[place + 1 :].lstrip(" ")[:1] in ("", separator):
            inside = False
        place = line.find('"', place + 1)
    return inside


def _split_quoted(text: str, separator: str) -> list[object]:
    try:
        [row] = csv.reader([text], delimiter=separator, skipinitialspace=separator != " ")
    except (csv.Error, ValueError):
        # A cell beyond what the reader of the standard library takes, or a quote where none should be.
        return _split_loosely(text, separator)
    return list(row)


def _split_loosely(line: str, separator: str) -> list[object]:
    return [_unquote_cell(cell) for cell in line.split(separator)]


def _unquote_cell(cell: str) -> str:
    cell = cell.strip(" ")
    return cell[1:-1].replace('""', '"') if len(cell) > 1 and cell[0] == cell[-1] == '"' else cell


# -- encodings


def decode_text(raw: bytes, declared: str | None = None) -> tuple[str, str]:
    """The text and the name of its encoding. `declared` is what the file says of itself, if it does. Raises NoText."""
    for mark, codec in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(codec, "replace"), _SHOWN[codec]
    wide = _decode_wide(raw)
    if wide:
        return raw.decode(wide, "replace"), _SHOWN[wide]
    if len(_ODD_CONTROLS.findall(raw)) * 50 > len(raw) or raw.count(0) * 3 > len(raw):
        raise NoText
    if raw.isascii():
        iso = b"\x1b$B" in raw or b"\x1b$@" in raw
        return (raw.decode("iso2022_jp", "replace"), "iso-2022-jp") if iso else (raw.decode("ascii"), "utf-8")
    if _is_utf8(raw):
        return raw.decode("utf-8", "replace"), "utf-8"
    if declared and (named := _declared_codec(raw, declared)):
        return _compose_tones(raw.decode(named)), _SHOWN.get(named, named)
    sample = _beyond_ascii(raw)
    costs = {codec: _measure_cost(sample.decode(codec, "replace"), codec) + prior for codec, _, prior in _CANDIDATES}
    best = min(costs, key=lambda codec: costs[codec])
    if costs[best] > 60 + sum(11 if byte > 127 else 4.5 for byte in sample):
        raise NoText
    return _compose_tones(raw.decode(best, "replace")), _SHOWN[best]


_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)

# Codec, its name for people, and the bits by which it is the less likely beforehand.
_CANDIDATES = (
    ("cp1252", "windows-1252", 0.0),
    ("cp874", "windows-874", 0.0),
    ("gb18030", "gb18030", 0.0),
    ("cp1258", "windows-1258", 8.0),
    ("big5hkscs", "big5", 1.0),
    ("cp949", "euc-kr", 2.0),
    ("cp932", "shift_jis", 2.0),
    ("cp1251", "windows-1251", 2.0),
    ("cp1256", "windows-1256", 2.0),
    ("mac_roman", "mac-roman", 6.0),
    ("cp850", "cp850", 7.0),
)
_SHOWN = {codec: shown for codec, shown, _ in _CANDIDATES} | {
    name: name.removesuffix("-le").removesuffix("-be") if name.startswith("utf-32") else name
    for name in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
}


def _compose_tones(text: str) -> str:
    """Vietnamese in windows-1258 writes its tones as marks of their own."""
    return unicodedata.normalize("NFC", text)


def _declared_codec(raw: bytes, declared: str) -> str | None:
    """The codec that a page names, in the form that browsers read it; None where the bytes do not bear it out."""
    try:
        name = codecs.lookup(declared.strip()).name
        codec = _WIDER.get(name, name)
        raw.decode(codec)
    except (LookupError, ValueError):
        return None
    return codec


_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "latin-1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "tis-620": "cp874",
    "iso8859-11": "cp874",
}
"""The encoding that is meant by a declared one: Windows' version with more characters."""


def _is_utf8(raw: bytes) -> bool:
    """Also where a few characters are cut or broken, as exports with a fixed width leave them."""
    broken = raw.decode("utf-8", "replace").count("\ufffd")
    return broken * 10 <= len(_WHOLE.findall(raw))


_WHOLE = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


def _decode_wide(raw: bytes) -> str | None:
    """UTF-16 without a mark: digits, separators and line ends have a zero on one side, always the same."""
    even = raw[: min(len(raw), 2 * _SAMPLE) // 2 * 2]
    first, second = even[0::2], even[1::2]
    little = sum(not high for low, high in zip(first, second, strict=True) if low in _PLAIN)
    big = sum(not high for high, low in zip(first, second, strict=True) if low in _PLAIN)
    if max(little, big) < 2 or max(little, big) < 4 * min(little, big):
        return None
    codec = "utf-16-le" if little > big else "utf-16-be"
    text = even.decode(codec, "replace")
    odd = sum(unicodedata.category(sign) in ("Cc", "Cn", "Co", "Cs") and sign not in "\r\n\t" for sign in text)
    return codec if odd * 50 <= len(text) else None


_PLAIN = frozenset(b"\n\r\t,;| 0123456789")


def _beyond_ascii(raw: bytes) -> bytes:
    """The lines that say something about the encoding, from the beginning, as many as are weighed."""
    lines, weight = [], 0
    for line in raw.replace(b"\x00", b"").splitlines(keepends=True):
        if not line.isascii():
            lines.append(line)
            weight += len(line)
            if weight > _SAMPLE:
                break
    return b"".join(lines)[: _SAMPLE * 2]


def _measure_cost(text: str, codec: str) -> float:
    """The bits for the text, less for known headers in it, more where another script has no word of its own."""
    bits = _count_bits(text, codec) - _A_HEADER * _headers_in(text)
    if codec in _OTHER_SCRIPTS and _LETTERS.search(text) and not _WORD.search(text):
        bits += _NO_WORD
    return bits


_A_HEADER = 12.0
_NO_WORD = 30.0
_OTHER_SCRIPTS = frozenset({"cp874", "cp1251", "cp1256"})
"""Encodings in which N.º and other single letters of Latin lists look like the commonest letters."""
_LETTERS = re.compile(r"[^\W\d_\x00-\x7f]")
_WORD = re.compile(r"""[^\W\d_\x00-\x7f]{3}|(?:^|[;,\t|"])[^\W\d_\x00-\x7f]{1,2}\.?(?=[;,\t|"\r\n]|$)""", re.MULTILINE)
"""Three letters, or a cell of one or two, such as those of men and women."""
_CELLS = re.compile(r'[;,\t|\n\r"]+')


def _headers_in(text: str) -> int:
    """The number of cells near the top that are known headers with letters beyond ASCII; wrongly decoded text matches
    none."""
    cells = {cell for cell in _CELLS.split(text[:4000]) if 1 < len(cell) <= 60 and not cell.isascii()}
    return sum(1 for cell in cells if len(word := key(cell)) > 2 and not word.isascii() and fields_of(word))


def _count_bits(text: str, codec: str) -> float:
    """The bits that a writer of this encoding's languages would need for the text: the fewest are likeliest. Encodings
    differ in bytes per character, so sums are compared, never shares."""
    table, unlisted, beside = _build_table(codec)
    bits, before = 0.0, " "
    for sign in text:
        if sign < "\x80":
            bits += 4.5 if sign != "\x7f" else 30
            if before >= "\x80" and sign.isalpha():
                bits += beside(before, sign)
        else:
            found = table.get(sign)
            bits += (found if found is not None else _weigh_rare(sign, codec, unlisted)) + beside(before, sign)
        before = sign
    return bits


def _weigh_rare(sign: str, codec: str, unlisted: float) -> float:
    category = unicodedata.category(sign)
    if sign == "\ufffd" or category in ("Cc", "Cn", "Co", "Cs"):
        return 32
    if category[0] not in "LM":
        return 8 if sign in "’“”‘–—…°º«»№、。，：；（）·．\xa0" else 13
    if codec in _SECOND_LEVEL:
        return _weigh_han(sign, codec)
    return unlisted


_SECOND_LEVEL = {
    "gb18030": (0xB0, 0xD7, 0xF7),
    "big5hkscs": (0xA4, 0xC6, 0xF9),
    "cp932": (0x88, 0x97, 0x9F),
    "cp949": (0xB0, 0xC8, 0xC8),
}
"""First byte of the characters in use, last of them, and last of the rarer ones that the national standard has."""


def _weigh_han(sign: str, codec: str) -> float:
    code = sign.encode(codec, "replace")
    first, last, rarer = _SECOND_LEVEL[codec]
    if len(code) == 1:
        return 9.5  # half-width katakana
    if len(code) > 2:
        return 32
    if codec in ("gb18030", "cp949") and code[1] < 0xA1:
        return 19
    if first <= code[0] <= last:
        return 11.5
    return 16 if last < code[0] <= rarer else 19


Beside = Callable[[str, str], float]


@cache
def _build_table(codec: str) -> tuple[dict[str, float], float, Beside]:
    """Bits of the usual characters, bits of another letter, and what a neighbour adds."""
    groups, unlisted, beside = _HABITS[codec]
    table: dict[str, float] = {}
    for letters, first, step in groups:
        for place, letter in enumerate(letters.replace(" ", "")):
            for form, more in ((letter, 0.0), (letter.upper(), 0.7)):
                if len(form) == 1:
                    table.setdefault(form, first + step * place + more)
    return table, unlisted, beside


_BETWEEN_WORDS = "–—“”„…†‡•"


def _weigh_latin(before: str, sign: str) -> float:
    """Marks are few in a word, and no capital follows a small letter."""
    bits = 0.0
    if (before in _BETWEEN_WORDS and sign.isalpha()) or (sign in _BETWEEN_WORDS and before.isalpha()):
        bits += 3.5
    if before.isalpha():
        if sign.isupper() and before.islower():
            bits += 9
        if before >= "\x80" and sign >= "\x80":
            bits += 4
    elif (before >= "\x80" and sign >= "\x80") or (sign.isalpha() and not before.isspace() and before.isalnum()):
        bits += 3
    return bits


def _weigh_vietnamese(before: str, sign: str) -> float:
    """Tones stand on vowels."""
    if sign in _TONES:
        return 0.0 if before.lower() in "aăâeêioôơuưy" else 16
    if before in _TONES:
        return 0.0
    if before.isalpha() and before >= "\x80" and sign >= "\x80":
        return 2.5 + (9 if sign.isupper() and before.islower() else 0)
    return _weigh_latin(before, sign)


_TONES = "\u0300\u0301\u0303\u0309\u0323"
_THAI_LEADING = "เแโใไ"


def _weigh_thai(before: str, sign: str) -> float:
    """Vowels above and below, and tones, stand on consonants; vowels in front before them."""
    consonant = "ก" <= sign <= "ฮ"
    if before in _THAI_LEADING and not consonant:
        return 13
    if unicodedata.category(sign) == "Mn" or sign in "ะาำๅ":
        return (
            0.0
            if "ก" <= before <= "ฮ" or unicodedata.category(before) == "Mn" or (sign in "ะำ" and before == "า")
            else 13
        )
    return 5 if (before.isascii() and before.isalpha()) or sign.isascii() else 0.0


def _weigh_other(before: str, sign: str) -> float:
    """Letters of this script do not touch Latin ones, and capitals do not follow small letters."""
    if not before.isalpha() or not sign.isalpha():
        return 0.0
    if before.isascii() != sign.isascii():
        return 8
    return 8 if sign.isupper() and before.islower() else 0.0


def _weigh_any(before: str, sign: str) -> float:
    return 3.5 if before.isalpha() and sign.isalpha() and before.isascii() != sign.isascii() else 0.0


_ACCENTS = (("ãõ", 5.6, 0.0), ("éáíóèñçúüöêâàôäëïîûåøæùìòœýß", 4.8, 0.16))

_FREQUENT: dict[str, str] = {
    name: "".join(lines) for name, lines in json.loads(resource_path("frequent_letters.json").read_bytes()).items()
}
"""Letters that lists in a script have, the most frequent first."""

_HABITS: dict[str, tuple[tuple[tuple[str, float, float], ...], float, Beside]] = {
    "cp1252": (_ACCENTS, 11.0, _weigh_latin),
    "mac_roman": (_ACCENTS, 11.0, _weigh_latin),
    "cp850": (_ACCENTS, 11.0, _weigh_latin),
    "cp1258": (
        (("đưêâô" + _TONES, 4.0, 0.1), ("ăơ", 6.8, 0.0), ("áàãéèíóúùâ", 5.0, 0.2), ("ñçüöäëïîûåøæœß", 8.0, 0.3)),
        12.0,
        _weigh_vietnamese,
    ),
    "cp874": (((_FREQUENT["thai"], 3.6, 0.075), ("๐๑๒๓๔๕๖๗๘๙", 3.6, 0.0)), 10.0, _weigh_thai),
    "cp1251": (((_FREQUENT["russian"], 3.2, 0.15),), 11.0, _weigh_other),
    "cp1256": (
        ((_FREQUENT["arabic"], 3.0, 0.14), ("پچگڈژکںھے", 7.0, 0.3), ("éèêçàâôîûëïù", 8.0, 0.3)),
        11.0,
        _weigh_other,
    ),
    "gb18030": (((_FREQUENT["hans"], 7.2, 0.003), (_FREQUENT["shared_han"], 7.2, 0.003)), 11.5, _weigh_any),
    "big5hkscs": (((_FREQUENT["hant"], 7.2, 0.003), (_FREQUENT["shared_han"], 7.2, 0.003)), 11.5, _weigh_any),
    "cp932": (((_FREQUENT["kana"], 6.2, 0.012), (_FREQUENT["kanji"], 7.6, 0.004)), 11.5, _weigh_any),
    "cp949": (((_FREQUENT["hangul"], 6.4, 0.008),), 11.5, _weigh_any),
}
