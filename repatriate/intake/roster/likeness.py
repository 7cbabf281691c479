"""Compares the title of a column with known titles: as a whole, by its parts, by pieces of its letters."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import defaultdict
from functools import cache, lru_cache

from repatriate.reference.lexicon import fields_of, find_combined_fields, headers, key

WHOLE, PART, INSIDE = 1.0, 0.97, 0.9
UNDER = " › "
"""Between the title of a group of columns and that of one of them."""
CLOSE = 0.8
LEAST = 0.45
"""Less likeness than this is none."""

_BREAKS = re.compile(r"[\n\r/\\|;:*()（）\[\]【】<>«»“”\"、，·•–—&+及]+|\s-\s|<br>")
_HINTS = re.compile(
    r"\(?\b(?:d{1,2}|m{1,3}|y{2,4}|t{2,4}|b{2,4}|j{1,2}|a{4})(?:\s*[-/. ]\s*(?:d{1,2}|m{1,3}|y{2,4}|t{2,4}|b{2,4}|j{1,2}|a{4}))+\b\)?",
    re.IGNORECASE,
)
_SPACES = re.compile(r"\s+")


@lru_cache(maxsize=4096)
def likenesses(title: str) -> tuple[tuple[str, float], ...]:
    """(Field of the lexicon, likeness from 0 to 1), the likest first; at most six."""
    found: dict[str, float] = {}
    if not key(title):
        return ()
    group, under, own = title.partition(UNDER)
    if under:
        _keep_grouped(found, group, own)
    else:
        _keep_exact(found, title)
    if not found:
        for part in dict.fromkeys((key(title.replace(UNDER, " ")), *split_title(title))):
            for field, score in _find_near(part):
                found[field] = max(found.get(field, 0.0), score)
    best = sorted(found.items(), key=lambda pair: -pair[1])[:6]
    return tuple((field, round(score, 3)) for field, score in best if score >= LEAST)


def _keep_exact(found: dict[str, float], title: str) -> None:
    _keep_best(found, fields_of(key(title)), WHOLE)
    parts = split_title(title)
    for part in parts:
        _keep_best(found, fields_of(part), PART if len(parts) > 1 else WHOLE)


def _keep_grouped(found: dict[str, float], group: str, own: str) -> None:
    """“Passport › No.” is a passport's number, “Name › Family” a family name; “Birth › Place” is no day of birth."""
    mine = fields_of(key(own))
    if mine and mine[0] in _TELLING:
        _keep_best(found, mine, WHOLE)
        return
    for text in (f"{group} {own}", f"{own} {group}"):
        _keep_best(found, fields_of(key(text)), WHOLE)
    if not found:
        for text in (f"{group} {own}", f"{own} {group}"):
            _keep_best(found, tuple(field for field, score in _find_near(key(text)) if score >= CLOSE)[:1], CLOSE)
    if not found and key(own) not in _GENERIC:
        _keep_exact(found, own)


_TELLING = frozenset({"surname", "given_names", "middle_name", "suffix", "birth_year", "birth_month", "birth_day"})
"""Parts that are what they say under whatever group."""
_GENERIC = frozenset(
    {
        "no",
        "number",
        "date",
        "type",
        "name",
        "place",
        "号码",
        "號碼",
        "日期",
        "地点",
        "地點",
        "nomor",
        "numero",
        "so",
        "เลขที่",
        "วันที่",
    }
)
"""Titles that say nothing without their group's."""


def _keep_best(found: dict[str, float], fields: tuple[str, ...], score: float) -> None:
    """The likeliest of several meanings a little before the next."""
    for place, field in enumerate(fields):
        found[field] = max(found.get(field, 0.0), score - 0.02 * place)


def find_combined(title: str) -> tuple[str, ...] | None:
    """The fields of a title that names more than one, in the order of its cells: “Tempat/Tgl Lahir”."""
    known = find_combined_fields(key(title))
    if known:
        return known
    parts = [part for part in split_title(title) if len(part) > 1]
    # “Họ & tên” over “Hộ chiếu số”: what stands in one line belongs together.
    lines = [key(line) for line in title.splitlines()]
    if len({fields_of(line)[:1] for line in lines} - {()}) > 1 and all(map(fields_of, lines)):
        parts = lines
    named = [fields_of(part)[0] for part in parts if fields_of(part)]
    different = [field for field in dict.fromkeys(named) if field not in _BESIDE]
    # Only kinds that lists really put into one cell; “Name / Nom” names one thing twice and is not meant here.
    return tuple(different) if frozenset(different) in _COMBINED else None


_BESIDE = frozenset({"province_of_origin", "address", "age"})
"""Details of a place or a day in titles: “Birthplace (city, province)”."""


_COMBINED = frozenset(
    frozenset(pair)
    for pair in (
        ("birth_place", "date_of_birth"),
        ("full_name", "passport_no"),
        ("full_name", "national_id"),
        ("full_name", "sex"),
        ("full_name", "nationality"),
        ("full_name", "date_of_birth"),
        ("passport_no", "national_id"),
        ("passport_no", "doc_expiry"),
        ("passport_no", "nationality"),
        ("sex", "date_of_birth"),
        ("date_of_birth", "sex"),
        ("sex", "nationality"),
        ("doc_issue_place", "doc_issue_date"),
        ("doc_issue_date", "doc_expiry"),
    )
)


def split_title(title: str) -> list[str]:
    """Keys of the pieces between signs, and of stretches of one script: “สัญชาติ Nationality” is two."""
    plain = _HINTS.sub(" ", title)
    pieces = [piece for part in _BREAKS.split(plain) for piece in _split_scripts(part)]
    return [found for found in dict.fromkeys(map(key, pieces)) if found]


def _split_scripts(text: str) -> list[str]:
    pieces: list[str] = []
    before = ""
    for letter in text:
        script = _find_script(letter)
        if (script and before and script != before) or not pieces:
            pieces.append("")
        pieces[-1] += letter
        before = script or before
    return pieces


@lru_cache(maxsize=2048)
def _find_script(letter: str) -> str:
    """Han, kana and hangul are told from Latin and from each other script; marks and signs belong to what they stand by."""
    if not letter.isalpha():
        return ""
    return unicodedata.name(letter, "NAMELESS").split()[0]


_FAMILIES = (
    frozenset({"full_name", "surname", "given_names", "middle_name", "suffix", "title", "native_name"}),
    frozenset({"passport_no", "national_id", "doc_type", "doc_issue_date", "doc_issue_place", "doc_expiry"}),
    frozenset({"date_of_birth", "birth_place", "birth_year", "birth_month", "birth_day"}),
    frozenset({"flight_no", "flight_date", "route", "seat"}),
)
"""Fields that lists put under one title."""


def part_of_group(group: str, own: str) -> bool:
    """Whether a title without one above it still belongs under the group to its left."""
    named, mine = likenesses(group), likenesses(own)
    if not mine or mine[0][1] < PART or key(own) in _GENERIC:
        return True
    family = next((family for family in _FAMILIES if named and named[0][0] in family), None)
    return family is not None and any(name in family for name, _ in mine[:2])


# -- likeness by pieces of letters


def _count_pieces(text: str) -> dict[str, int]:
    """Pairs and triples of letters, with the ends marked: they stand a misspelling, and find a word within another."""
    marked = f"‹{text}›"
    counts: dict[str, int] = defaultdict(int)
    for size in (2, 3):
        for place in range(len(marked) - size + 1):
            counts[marked[place : place + size]] += 1
    return counts


@cache
def _build_index() -> tuple[dict[str, float], dict[str, list[tuple[int, float]]], list[str]]:
    """Weight of each piece; known titles by piece with their share; the field of each title."""
    known: dict[tuple[str, str], None] = {}
    for header in headers():
        known.setdefault((header.key, header.field))
    pieces = [_count_pieces(title) for title, _ in known]
    seen: dict[str, int] = defaultdict(int)
    for counts in pieces:
        for piece in counts:
            seen[piece] += 1
    weights = {piece: math.log(len(known) / number) + 0.1 for piece, number in seen.items()}
    postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for place, counts in enumerate(pieces):
        length = math.sqrt(sum((number * weights[piece]) ** 2 for piece, number in counts.items())) or 1.0
        for piece, number in counts.items():
            postings[piece].append((place, number * weights[piece] / length))
    return weights, dict(postings), [field for _, field in known]


@lru_cache(maxsize=4096)
def _find_near(text: str) -> tuple[tuple[str, float], ...]:
    """Fields of titles that share pieces with this one; 1 would be the same title."""
    weights, postings, fields = _build_index()
    counts = _count_pieces(text)
    length = math.sqrt(sum((number * weights.get(piece, 6.0)) ** 2 for piece, number in counts.items())) or 1.0
    sums: dict[int, float] = defaultdict(float)
    for piece, number in counts.items():
        for place, share in postings.get(piece, ()):
            sums[place] += share * number * weights[piece] / length
    best: dict[str, float] = {}
    for place, score in sums.items():
        field = fields[place]
        best[field] = max(best.get(field, 0.0), score)
    ranked = sorted(best.items(), key=lambda pair: -pair[1])[:5]
    return tuple((field, min(INSIDE, score)) for field, score in ranked if score >= LEAST)
