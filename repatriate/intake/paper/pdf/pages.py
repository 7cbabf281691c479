"""Reads a page of a PDF: its words with boxes, and its rules, set upright, in points from the upper left corner.

pdfium gives characters in file order, turns lines that it takes for right-to-left, and inserts spaces at gaps. Only the
characters and their positions are trusted.
"""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise
from typing import Any

from repatriate.intake.paper.layout.joining import is_from_right, is_wide
from repatriate.intake.paper.model import Box, Word
from repatriate.intake.paper.pdf.lattice import Rule
from repatriate.intake.paper.pdf.rules import find_pictures, read_rules

MOST_SIGNS = 60_000
"""The limit of characters on a page: a longer list is one that nobody typed."""
_SPACE = 0.12
"""A share of the letters' height: a wider gap is a space."""
_BESIDE_MARK = 0.18
"""Letters with marks have the box of their ink."""
_BESIDE_WIDE = 0.35
"""Writers leave some room between Chinese and other signs, which is no space."""


@dataclass(frozen=True, slots=True)
class Layer:
    """The text of a page as it stands. `strange` counts signs that nobody can read, as fonts without a table of letters give them;
    `keeps` says that spaces at the end of lines are in the file. `slanted` is what stands across the page, and is not read; `angle` is how
    far the page is turned to be read; `pictures` are where it shows some; `unseen` counts words left out because nobody sees them."""

    words: list[Word]
    width: float
    height: float
    letters: int
    strange: int
    keeps: bool
    across: list[Rule] = field(default_factory=list)
    down: list[Rule] = field(default_factory=list)
    slanted: str = ""
    angle: int = 0
    pictures: list[Box] = field(default_factory=list)
    unseen: int = 0


@dataclass(slots=True)
class _Sign:
    text: str
    left: float
    right: float
    top: float
    bottom: float
    x: float
    base: float
    angle: int
    size: float = 1.0

    @property
    def is_space(self) -> bool:
        return self.text == " "


@dataclass(slots=True)
class _Turn:
    """The orientation of a page: the turn of its text, and its upper left corner."""

    angle: int
    left: float = 0.0
    top: float = 0.0

    def place(self, x: float, y: float) -> tuple[float, float]:
        match self.angle:
            case 90:
                across, up = y, -x
            case 180:
                across, up = -x, -y
            case 270:
                across, up = -y, x
            case _:
                across, up = x, y
        return across - self.left, self.top - up


def read_layer(page: Any) -> Layer:
    """Everything that is written on a page, and its rules."""
    signs, strange, angle, slanted = _read_signs(page)
    turn, width, height = _set_upright(page, angle)
    for sign in signs:
        _turn_sign(sign, turn)
    letters = sum(sign.text[:1].isalnum() for sign in signs)
    words, keeps = _build_words(signs)
    across, down = read_rules(page, turn.place)
    pictures = find_pictures(page, turn.place)
    return Layer(words, width, height, letters, strange, keeps, across, down, slanted, angle, pictures)


# -- signs


def _read_signs(page: Any) -> tuple[list[_Sign], int, int, str]:
    """The signs as the file has them, how many cannot be read, by how many degrees most are turned, and what stands across the page."""
    import pypdfium2.raw as raw

    text = page.get_textpage()
    signs: list[_Sign] = []
    angles: Counter[int] = Counter()
    strange, slanted, spaced = 0, "", False
    box, matrix, x, y = raw.FS_RECTF(), raw.FS_MATRIX(), ctypes.c_double(), ctypes.c_double()
    for place in range(min(text.count_chars(), MOST_SIGNS)):
        code = raw.FPDFText_GetUnicode(text, place)
        if raw.FPDFText_IsGenerated(text, place) == 1:
            continue
        sign = (
            "-" if code == 2 and raw.FPDFText_IsHyphen(text, place) == 1 else chr(code) if code < 0x110000 else "\ufffd"
        )
        if sign in "\r\n\t\xa0\u2009\u202f\u3000":
            sign = " "
        if _is_strange(sign):
            strange += 1
        if not raw.FPDFText_GetLooseCharBox(text, place, box) or not raw.FPDFText_GetCharOrigin(text, place, x, y):
            continue
        if sign == " " and box.right - box.left < 0.01 and box.top - box.bottom < 0.01:
            continue
        turned = math.degrees(raw.FPDFText_GetCharAngle(text, place)) % 360
        angle = round(turned / 90) * 90
        if abs(turned - angle) > 15 and sign != " ":
            slanted += f" {sign}" if spaced else sign
            spaced = False
            continue  # a watermark across the page
        angle %= 360
        spaced = bool(slanted)
        if sign != " ":
            angles[angle] += 1
        size = raw.FPDFText_GetFontSize(text, place)
        if raw.FPDFText_GetMatrix(text, place, matrix):
            size *= math.hypot(matrix.c, matrix.d)
        signs.append(_Sign(sign, box.left, box.right, box.top, box.bottom, x.value, y.value, angle, size))
    return _without_doubles(signs), strange, angles.most_common(1)[0][0] if angles else 0, slanted


def _without_doubles(signs: list[_Sign]) -> list[_Sign]:
    """LibreOffice writes letters and their marks as pictures of signs, each with the text of the whole: it is taken once."""
    kept: list[_Sign] = []
    seen: dict[str, list[_Sign]] = {}
    for _, group in groupby(signs, lambda sign: (sign.x, sign.base)):
        cluster = list(group)
        text = "".join(sign.text for sign in cluster)
        if len(cluster) > 1:
            left, right = min(sign.left for sign in cluster), max(sign.right for sign in cluster)
            middle, base = (left + right) / 2, cluster[0].base
            if any(
                abs(one.base - base) < 0.3 * one.size and one.left <= middle <= one.right for one in seen.get(text, ())
            ):
                continue
            first = cluster[0]
            seen.setdefault(text, []).append(replace(first, left=left, right=right))
        kept += cluster
    return kept


def _is_strange(sign: str) -> bool:
    return sign in "\ufffd\ufffe\uffff\0" or unicodedata.category(sign) in ("Co", "Cn", "Cs")


def _set_upright(page: Any, angle: int) -> tuple[_Turn, float, float]:
    left, bottom, right, top = page.get_cropbox()
    turn = _Turn(angle)
    corners = [turn.place(x, y) for x in (left, right) for y in (bottom, top)]
    turn.left, turn.top = min(x for x, _ in corners), -min(y for _, y in corners)
    return turn, max(x for x, _ in corners) - turn.left, max(y for _, y in corners) + turn.top


def _turn_sign(sign: _Sign, turn: _Turn) -> None:
    """Put a sign where it stands on the upright page."""
    sign.x, sign.base = turn.place(sign.x, sign.base)
    one, other = turn.place(sign.left, sign.bottom), turn.place(sign.right, sign.top)
    sign.left, sign.right = sorted((one[0], other[0]))
    sign.top, sign.bottom = sorted((one[1], other[1]))
    sign.angle = (sign.angle - turn.angle) % 360
    if sign.angle == 0 and 1 < sign.size < 200:  # some boxes are those of the ink
        sign.top = min(sign.top, sign.base - 0.9 * sign.size)
        sign.bottom = max(sign.bottom, sign.base + 0.25 * sign.size)
    sign.size = max(sign.bottom - sign.top if sign.angle in (0, 180) else sign.right - sign.left, 1.0)


# -- words


def _build_words(signs: list[_Sign]) -> tuple[list[Word], bool]:
    """Runs of signs that touch, and whether lines that go on below keep the space at their end."""
    upright = [sign for sign in signs if sign.angle == 0]
    if any(is_from_right(sign.text) for sign in upright):
        upright = _sort_by_place(upright)
    words = list(_split_words(upright))
    keeps = any(
        word.spaced and after.box[1] >= word.box[3] - (word.box[3] - word.box[1]) / 2 and after.box[0] < word.box[2]
        for word, after in pairwise(words)
    )
    words += _read_turned([sign for sign in signs if sign.angle in (90, 270)])
    return words, keeps


def _split_words(signs: Sequence[_Sign]) -> Iterator[Word]:
    run: list[_Sign] = []
    for sign in signs:
        if run and not _goes_on(run[-1], sign, max(one.size for one in run[-4:])):
            yield from _close_word(run, None)
            run = []
        if sign.is_space:
            if run:
                yield from _close_word(run, True)
                run = []
            continue
        run.append(sign)
    if run:
        yield from _close_word(run, None)


def _goes_on(last: _Sign, sign: _Sign, size: float) -> bool:
    """Whether a sign follows on the last. `size` is that of the signs before: marks and joined letters have small boxes."""
    if abs(last.base - sign.base) > 0.3 * min(size, sign.size):
        return False
    size = max(size, sign.size)
    if unicodedata.category(sign.text[0]) in ("Mn", "Mc") and sign.left < last.right + size:
        return sign.left > last.left - size
    gap = sign.left - last.right
    most = _SPACE if is_wide(last.text[0]) == is_wide(sign.text[0]) else _BESIDE_WIDE
    if unicodedata.category(last.text[0]) in ("Mn", "Mc"):
        most = max(most, _BESIDE_MARK)
    return -0.5 * size < gap < most * size or (last.left, last.right) == (sign.left, sign.right)


def _close_word(run: list[_Sign], spaced: bool | None) -> Iterator[Word]:
    text = "".join(sign.text for sign in _in_order(run))
    text = unicodedata.normalize("NFC", _mend_text(text))
    if not text.strip():
        return
    box = (
        min(sign.left for sign in run),
        min(sign.top for sign in run),
        max(sign.right for sign in run),
        max(sign.bottom for sign in run),
    )
    yield Word(text, box, spaced=spaced)


def _mend_text(text: str) -> str:
    """Ligatures and forms of letters as the letters that they are; a vowel that fonts draw in two parts as one."""
    if any("\ufb00" <= sign <= "\ufdff" or "\ufe70" <= sign <= "\ufefc" for sign in text):
        text = "".join(
            unicodedata.normalize("NFKC", sign)
            if "\ufb00" <= sign <= "\ufdff" or "\ufe70" <= sign <= "\ufefc"
            else sign
            for sign in text
        )
    return text.replace("\u0e4d\u0e32", "\u0e33").replace("\u0ecd\u0eb2", "\u0eb3")


def _sort_by_place(signs: list[_Sign]) -> list[_Sign]:
    """Line by line from left to right: pdfium turns lines with letters from right to left, and the numbers in them too."""
    lines: list[list[_Sign]] = []
    for sign in sorted(signs, key=lambda sign: sign.base):
        if lines and abs(lines[-1][0].base - sign.base) < 0.3 * min(lines[-1][0].size, sign.size):
            lines[-1].append(sign)
        else:
            lines.append([sign])
    order = {id(sign): place for place, sign in enumerate(signs)}
    return [sign for line in lines for sign in sorted(line, key=lambda sign: (round(sign.left, 2), order[id(sign)]))]


_LAM, _ALEFS = "\u0644", "\u0622\u0623\u0625\u0627"


def _in_order(run: list[_Sign]) -> list[_Sign]:
    """Letters from right to left in the order of reading; the numbers among them stay."""
    if not any(is_from_right(sign.text) for sign in run):
        return run
    clusters: list[list[_Sign]] = []
    for sign in run:
        if clusters and (clusters[-1][0].left, clusters[-1][0].right) == (sign.left, sign.right):
            clusters[-1].append(sign)
        else:
            clusters.append([sign])
    for cluster in clusters:
        if len(cluster) == 2 and cluster[0].text in _ALEFS and cluster[1].text == _LAM:
            cluster.reverse()  # one sign for both letters: turned with the line
    found: list[list[_Sign]] = []
    number: list[list[_Sign]] = []
    for cluster in reversed(clusters):
        if cluster[0].text.isdigit() or (number and cluster[0].text in "/.-:,"):
            number.append(cluster)
            continue
        found += reversed(number)
        number = []
        found.append(cluster)
    found += reversed(number)
    return [sign for cluster in found for sign in cluster]


def _read_turned(signs: list[_Sign]) -> Iterator[Word]:
    """Titles that stand upright in narrow columns: each run is one word."""
    run: list[_Sign] = []
    for sign in signs:
        if run:
            last = run[-1]
            aside = abs((last.left + last.right) - (sign.left + sign.right)) / 2
            apart = max(sign.top - last.bottom, last.top - sign.bottom)
            if aside > 0.5 * sign.size or apart > 0.6 * sign.size:
                yield from _close_turned(run)
                run = []
        run.append(sign)
    yield from _close_turned(run)


def _close_turned(run: list[_Sign]) -> Iterator[Word]:
    text = " ".join("".join(sign.text for sign in run).split())
    for word in _close_word(run, None) if text else ():
        yield Word(unicodedata.normalize("NFC", _mend_text(text)), word.box)
