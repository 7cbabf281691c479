"""Search as one types over a whole operation: people, groups, legs, documents, places and manifests, by any part."""

from __future__ import annotations

import json
import re
import time
import unicodedata
from array import array
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from repatriate.app.core.operation import Operation
from repatriate.app.core.places import host_time
from repatriate.app.core.sql import fold_text
from repatriate.app.core.transaction import Notice
from repatriate.app.search.sources import EVERYTHING, SEPARATOR, SHELVES, Shelf, with_places

KINDS = ("person", "group", "leg", "document", "place", "manifest")
"""The order of kinds among equals, and in a list that is grouped."""

EXACT, WHOLE, START, INSIDE = 1000, 30, 20, 10
"""Scores of a match: a whole reference or number, a whole word, its beginning, its inside; half for secondary
fields."""

_ROWS = 256
"""Rows in a block: small enough to read anew at once, large enough that a thousand blocks are the most."""
_ENOUGH = 300
"""Candidates of one kind after which the rest is no better."""
_MANY = 1000
"""Changed rows from which on it is cheaper to read everything again than to ask whom they concern."""
_SELDOM = 48
"""Occurrences in a block up to which one goes from each to the next."""
_LEFT_SECONDS = 0.01

_JOINERS = re.compile(r"(?<=\S)[-'.,/·](?=\S)")
_PUNCTUATION = re.compile(r"[-'.,/·;:()\"“”«»]+")
_NUMBERED = re.compile(r"(.*?)0*(\d+)")
_DIGIT = re.compile(rb"\d")
_PARTS = b"\x1f"

_Found = tuple[int, int, int, Any]
"""Score (the best is the least), kind, shelf, id: sorted as they are shown."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found.

    `kind` is one of KINDS. `key` is what its room selects it by: a reference, a name, a number, a code (of a manifest: its
    leg). `title` and `detail` are in no language: names, codes, dates; the detail of a group is how many are in it.
    """

    kind: str
    key: str
    title: str
    detail: str
    score: int


@dataclass(frozen=True, slots=True)
class _Block:
    """Folded text of up to _ROWS rows, a line for each: ` codes and numbers \\x1f words \\x1f aside `."""

    ids: Sequence[Any]
    text: bytes


@dataclass(frozen=True, slots=True)
class _Query:
    """`whole` are forms of all that was typed, as a code or number would be kept; `words` must all occur."""

    whole: tuple[bytes, ...]
    words: tuple[bytes, ...]


class Index:
    """Made when an operation opens; reads nothing yet.

    Call `work` again and again until nothing is left, a few milliseconds at a time, and `refresh` with each Notice. It may
    be asked at any time: what was not read yet is not found yet. All from one thread; it needs no other, for 100,000 people
    are read in about a second of such moments. What it holds is in memory only.
    """

    def __init__(self, operation: Operation) -> None:
        self._operation = operation
        self._blocks: list[dict[int, _Block]] = [{} for _ in SHELVES]
        self._unread: dict[tuple[int, int], None] = {}
        for number, shelf in enumerate(SHELVES):
            self._all_unread(number, shelf)

    # -- keeping up

    @property
    def ready(self) -> bool:
        """Whether everything was read."""
        return not self._unread

    def work(self, seconds: float = 0.008) -> bool:
        """Read what was not read yet, for about that long; True when nothing is left."""
        end = time.perf_counter() + seconds
        while self._unread:
            place = next(iter(self._unread))
            del self._unread[place]
            self._read_block(*place)
            if time.perf_counter() >= end:
                break
        return not self._unread

    def refresh(self, notice: Notice) -> None:
        """Marks the changed rows for reading again."""
        for number, shelf in enumerate(SHELVES):
            for table, ids in notice.changed.items():
                touched = shelf.touched_by.get(table)
                if touched == EVERYTHING or (touched and len(ids) > _MANY):
                    self._all_unread(number, shelf)
                elif table == shelf.table or touched:
                    self._rows_unread(number, self._ask_ids(touched, ids) if touched else ids)

    def clear(self) -> None:
        """Let go of everything: the file closes."""
        self._blocks = [{} for _ in SHELVES]
        self._unread.clear()

    def _ask_ids(self, sql: str, ids: Iterable[int]) -> list[int]:
        return [row[0] for row in self._operation.db.conn.execute(sql, {"ids": json.dumps(list(ids))})]

    def _rows_unread(self, number: int, ids: Iterable[int]) -> None:
        self._unread |= {(number, id // _ROWS): None for id in ids}

    def _all_unread(self, number: int, shelf: Shelf) -> None:
        last = self._operation.db.conn.execute(shelf.last).fetchone()[0]
        blocks = range(last // _ROWS + 1) if last else ()
        self._unread |= {(number, block): None for block in (*self._blocks[number], *blocks)}

    def _read_block(self, number: int, block: int) -> None:
        db = self._operation.db
        with_places(db)
        rows = db.conn.execute(
            SHELVES[number].read, {"first": block * _ROWS, "last": (block + 1) * _ROWS - 1}
        ).fetchall()
        if rows:
            ids = [row[0] for row in rows]
            whole = isinstance(ids[0], int)
            self._blocks[number][block] = _Block(array("q", ids) if whole else ids, _make_lines(rows))
        else:
            self._blocks[number].pop(block, None)

    # -- asking

    def find(self, text: str, limit: int = 50) -> list[Hit]:
        """The best first. Each kind that has any keeps some places among the `limit`, however many people fit."""
        self.work(_LEFT_SECONDS)
        query = _read_query(text)
        if not query.words or limit < 1:
            return []
        found = [
            (-score, KINDS.index(shelf.kind), number, id)
            for number, shelf in enumerate(SHELVES)
            for score, id in _find_candidates(self._blocks[number].values(), query)
        ]
        return self._make_hits(_share_kinds(sorted(found), limit))

    def people(self, text: str, among: Collection[int] | None = None) -> set[int] | None:
        """Ids of all people in whom every word of the text occurs; None where the text has no words: that is everybody.

        `among`: others need not be looked at, since they were not found for the beginning of the text.
        """
        self.work(_LEFT_SECONDS)
        words = _read_query(text).words
        if not words:
            return None
        number = next(number for number, shelf in enumerate(SHELVES) if shelf.kind == "person")
        blocks: Iterable[_Block] = self._blocks[number].values()
        if among is not None:
            numbers = {id // _ROWS for id in among}
            blocks = [block for place, block in self._blocks[number].items() if place in numbers]
        found: set[int] = set()
        first, alone = words[0], len(words) == 1
        for block in blocks:
            # One or two letters are in nearly everybody: nothing is counted, or made for each line.
            often = _SELDOM + 1 if alone and len(first) <= 2 else block.text.count(first)
            if alone and often > _SELDOM:
                lines = zip(block.ids, block.text.split(b"\n"), strict=True)
                found.update([id for id, line in lines if first in line])
            elif often:
                found.update([id for id, _ in _match_block([block], words)])
        return found

    def _make_hits(self, found: Sequence[_Found]) -> list[Hit]:
        """The hits with their present text; deleted rows are left out."""
        shown: dict[tuple[int, Any], tuple[str, str, str]] = {}
        db = self._operation.db
        for number, shelf in enumerate(SHELVES):
            ids = [id for _, _, its, id in found if its == number]
            if ids:
                with_places(db)
                rows = db.conn.execute(shelf.show, {"ids": json.dumps(ids)}).fetchall()
                for id, *row in rows:
                    if shelf.moment is not None:
                        row[shelf.moment] = f"{host_time(db, datetime.fromisoformat(row[shelf.moment])):%Y-%m-%d %H:%M}"
                    shown[number, id] = shelf.shown(*row)
        return [
            Hit(SHELVES[number].kind, *shown[number, id], -score)
            for score, _, number, id in found
            if (number, id) in shown
        ]


# -- text


def _make_lines(rows: Sequence[Sequence[Any]]) -> bytes:
    """One line for each row. All are folded in one go: most of the time is in the calls, not in the letters."""
    # str.split takes out every line break and \x1f that a name may hold.
    raw = "\n".join("\x1f".join(" ".join(str(cell or "").split()) for cell in row[1:]) for row in rows)
    return "\n".join(_make_line(*line.split("\x1f")) for line in (fold_text(raw) or "").split("\n")).encode()


def _make_line(codes: str, numbers: str, words: str, aside: str) -> str:
    keys = [form for code in codes.split(SEPARATOR) for form in _spell_forms(code)]
    keys += [_squeeze_text(number) for number in numbers.split(SEPARATOR)]
    return f" {' '.join(filter(None, keys))} \x1f {_spread_word(words)} \x1f {_spread_word(aside)} "


def _spell_forms(code: str) -> list[str]:
    """`p00117` is also looked for as `p117` and `117`."""
    code = _squeeze_text(code)
    numbered = _NUMBERED.fullmatch(code)
    if not numbered:
        return [code]
    return list(dict.fromkeys((code, numbered[1] + numbered[2], numbered[2])))


def _squeeze_text(text: str) -> str:
    """Without spaces and punctuation."""
    if text.isalnum():
        return text
    return "".join(sign for sign in text if sign.isalnum() or unicodedata.category(sign)[0] in "MS")


def _spread_word(text: str) -> str:
    """The words as they are; what is written with spaces or points within also without, and in its parts."""
    parts = text.split(SEPARATOR)
    made = [*parts, *(part.replace(" ", "") for part in parts if " " in part)] if len(parts) > 1 else parts
    if _PUNCTUATION.search(text):
        made += [_PUNCTUATION.sub(" ", part) for part in parts]
        made += [_PUNCTUATION.sub("", part) for part in parts]
    return " ".join(filter(None, made))


def _read_query(text: str) -> _Query:
    folded = " ".join((fold_text(text) or "").replace(SEPARATOR, " ").split())
    words = (word for part in _JOINERS.sub(" ", folded).split() for word in [_PUNCTUATION.sub("", part) or part])
    squeezed = _squeeze_text(folded)
    forms = {squeezed, squeezed.lstrip("0")} if squeezed.isdigit() else {squeezed}
    return _Query(
        tuple(f" {form} ".encode(errors="surrogatepass") for form in forms if form),
        # The longest first: it rules out the most.
        tuple(word.encode(errors="surrogatepass") for word in sorted(dict.fromkeys(words), key=len, reverse=True)),
    )


# -- looking


def _match_block(blocks: Iterable[_Block], needles: Sequence[bytes]) -> Iterator[tuple[Any, bytes]]:
    """Ids with their lines in which all the needles occur."""
    first, rest = needles[0], needles[1:]
    for block in blocks:
        text = block.text
        often = text.count(first)
        if often and all(needle in text for needle in rest):
            lines = _lines_with(text, first) if often < _SELDOM else _lines_among(text.split(b"\n"), first)
            for needle in rest:
                lines = [found for found in lines if needle in found[1]]
            for place, line in lines:
                yield block.ids[place], line


def _lines_with(text: bytes, needle: bytes) -> list[tuple[int, bytes]]:
    """Lines with their places, from one occurrence to the next: the faster way where there are few."""
    found = []
    place = before = 0
    at = text.find(needle)
    while at >= 0:
        start, end = text.rfind(b"\n", 0, at) + 1, text.find(b"\n", at)
        end = len(text) if end < 0 else end
        place, before = place + text.count(b"\n", before, start), start
        found.append((place, text[start:end]))
        at = text.find(needle, end)
    return found


def _lines_among(lines: Sequence[bytes], needle: bytes) -> list[tuple[int, bytes]]:
    """The same, line by line: the faster way where there are many."""
    return [(place, line) for place, line in enumerate(lines) if needle in line]


def _find_candidates(blocks: Iterable[_Block], query: _Query) -> list[tuple[int, Any]]:
    """Scores with ids. Where more match than are worth looking at, those that match better are looked for by themselves."""
    blocks = list(blocks)
    found = _take_some(blocks, query.words)
    if len(found) >= _ENOUGH:
        for form in query.whole:
            # What has no digit in it is found among the whole words.
            if _DIGIT.search(form):
                found |= _take_some(blocks, [form])
        starts = [b" " + word for word in query.words]
        beginning = _take_some(blocks, starts)
        if len(beginning) >= _ENOUGH:
            found |= _take_some(blocks, [start + b" " for start in starts])
        found |= beginning
    return [(_score_line(line, query), id) for id, line in found.items()]


def _take_some(blocks: Iterable[_Block], needles: Sequence[bytes]) -> dict[Any, bytes]:
    found: dict[Any, bytes] = {}
    for id, line in _match_block(blocks, needles):
        found[id] = line
        if len(found) >= _ENOUGH:
            break
    return found


def _score_line(line: bytes, query: _Query) -> int:
    keys, words, aside = line.split(_PARTS)
    if any(form in keys for form in query.whole):
        return EXACT
    before = keys + words
    return sum(_weigh_word(word, before) or _weigh_word(word, aside) // 2 for word in query.words) // len(query.words)


def _weigh_word(word: bytes, text: bytes) -> int:
    if word not in text:
        return 0
    start = b" " + word
    if start not in text:
        return INSIDE
    return WHOLE if start + b" " in text else START


def _share_kinds(found: Iterable[_Found], limit: int) -> list[_Found]:
    """The first `limit`, but of each kind at least its first few."""
    share = max(1, limit // (2 * len(KINDS)))
    seen = [0] * len(KINDS)
    ranked = []
    for one in found:
        seen[one[1]] += 1
        ranked.append((seen[one[1]] > share, one))
    return sorted(one for _, one in sorted(ranked)[:limit])
