"""Compares the words of a line with a name: equal, joined, alike in sound or spelling, or missing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from rapidfuzz.distance import OSA, JaroWinkler

from repatriate.app.clearances.reply_match import Awaited
from repatriate.app.clearances.reply_words import WORD, find_words, list_labels, read_answer, strip_marks
from repatriate.intake.matching import spelling
from repatriate.reference.lexicon import key, month_of, nationality_of, sex_of, title_word

WHOLE, SOUNDS, NEAR, PARTLY, NONE = 4, 3, 2, 1, 0
"""The same words and no others; the same to the ear, with others perhaps; one of them misspelled or missing; some; none."""
_LETTERS_OF_NUMBER = re.compile(r"[A-Z]{1,3}[ -]?\d{4}", re.I)
"""The letters before the number of a document are no word of a name."""
MOST_WORDS = 60
"""Words of a line that are looked at for names; an entry has no more."""


@dataclass(frozen=True, slots=True)
class Fit:
    """The quality of a match between a name and a line; `used` are the places of the matching words in the line."""

    level: int
    used: tuple[int, ...] = ()


UNFIT = Fit(NONE)


@lru_cache(maxsize=1 << 16)
def find_sound(word: str) -> tuple[str, str]:
    """The sound of a word and its bones."""
    sound = spelling.encode_sound(word)
    return sound, spelling.strip_vowels(sound)


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a line: where it stands, as it is written and compared, and whether it says nothing when left over."""

    start: int
    raw: str
    word: str
    idle: bool
    own: str = ""
    """As it is compared in its own script, where that is not Latin."""


def join_own_script(tokens: Sequence[Token]) -> dict[str, tuple[int, ...]]:
    """Words and neighbouring words in their own script, as a name of several is compared, with their places."""
    found: dict[str, tuple[int, ...]] = {}
    for first in range(len(tokens)):
        whole = ""
        for last in range(first, min(first + 8, len(tokens))):
            if not tokens[last].own:
                if tokens[last].start == tokens[last - 1].start and last > first:
                    continue
                break
            whole += tokens[last].own
            found.setdefault(whole, tuple(range(first, last + 1)))
    return found


def read_tokens(row: str, most: int | None = None) -> list[Token]:
    """The words of a line in which somebody may be named, without what is said of relatives."""
    found: list[Token] = []
    for raw in islice(WORD.finditer(without_relatives(row)), most or MOST_WORDS):
        idle = _is_idle(raw[0]) or _LETTERS_OF_NUMBER.match(row, raw.start()) is not None
        own = "" if spelling.find_script(raw[0]) == "LATIN" else spelling.fold_native(raw[0])
        words = words_of_name(raw[0], "")
        found += [Token(raw.start(), raw[0], word, idle, "" if at else own) for at, word in enumerate(words)]
    return found


@lru_cache(maxsize=1 << 14)
def _is_idle(raw: str) -> bool:
    """Whether a word beside a name says nothing against it: a title, a sex, a nation, a word for yes or no, a label."""
    word, short = key(raw), strip_marks(raw)
    return bool(
        title_word(raw) or sex_of(word) or nationality_of(word) or month_of(word) or any(read_answer(short)[:2])
        or short in list_labels() or len(raw) == 1 or spelling.fold_name(raw) in (*spelling.IGNORED, *spelling.FILLERS)
    )  # fmt: skip


def without_relatives(row: str) -> str:
    """The line with blanks where it names a father or who travels along: up to the next comma, bracket or figure."""
    for found in find_words("relative").finditer(fold_letters(row)):
        end = next((at for at in range(found.end(), len(row)) if row[at] in ",;()\t0123456789"), len(row))
        row = blank_out(row, found.start(), end)
    return row


def fold_letters(text: str) -> str:
    """The text as words are compared, each letter in its place."""
    return "".join(map(_fold_letter, text))


@lru_cache(maxsize=1 << 12)
def _fold_letter(sign: str) -> str:
    """A letter as words are compared, where it stays one."""
    return folded if len(folded := strip_marks(sign)) == 1 else sign


def blank_out(row: str, start: int, end: int) -> str:
    """The line with blanks from one place to another: all else stays where it is."""
    return row[:start] + " " * (end - start) + row[end:]


@lru_cache(maxsize=1 << 15)
def words_of_name(text: str, nationality: str) -> tuple[str, ...]:
    """The words of a name as they are compared."""
    return spelling.words_of(text, nationality if nationality in spelling.WITH_OWN_RULES else "")


def names_of(one: Awaited) -> tuple[tuple[str, ...], ...]:
    """The words of each of somebody's names; the one of today is the first."""
    today = " ".join(filter(None, (one.given_names, one.surname)))
    texts = dict.fromkeys(filter(None, (today, *one.spellings, one.native_name or "")))
    rules = dict.fromkeys((one.nationality or "", ""))
    return tuple(dict.fromkeys(name for text in texts for rule in rules if (name := words_of_name(text, rule))))


def letters_of(one: Awaited) -> list[frozenset[str]]:
    """The words of each of somebody's names with their accents."""
    texts = (f"{one.given_names or ''} {one.surname or ''}", one.native_name or "", *one.spellings)
    return [frozenset(WORD.findall(unicodedata.normalize("NFC", text).casefold())) for text in texts]


def compare_name(name: Sequence[str], line: Sequence[Token]) -> Fit:
    """The fit between a line and this name. Two words may match one, and one may match two; a middle name may be
    dropped or added."""
    left, free, worst = set(range(len(name))), set(range(len(line))), 1.0
    for find_pairs in (_find_equal, _find_joined, _find_alike):
        for worth, words, places in find_pairs(name, line, sorted(left), sorted(free)) if left and free else ():
            if left.issuperset(words) and free.issuperset(places):
                left, free, worst = left.difference(words), free.difference(places), min(worst, worth)
    return _judge_fit(name, line, left, free, worst)


def find_name(name: Sequence[str], text: Sequence[Token]) -> Fit:
    """The best fit of this name in running text. Its words stand side by side and mostly begin with capitals."""
    best, heard_too = UNFIT, {form for word in name for form in (word, *find_sound(word))}
    for first, token in enumerate(text):
        if heard_too.isdisjoint((token.word, *find_sound(token.word))):
            continue
        for size in {len(name) + 1, len(name), max(len(name) - 1, 2)}:
            fit = compare_name(name, text[first : first + size])
            great = sum(not text[first + place].raw[0].islower() for place in fit.used)
            if fit.level > best.level and great * 2 > len(fit.used):
                best = Fit(fit.level, tuple(first + place for place in fit.used))
    return best


Pairs = Iterator[tuple[float, Sequence[int], Sequence[int]]]
"""Possible matches: the likeness, the words of a name, and their places in the line; the likeliest first."""


def _find_equal(name: Sequence[str], line: Sequence[Token], left: Sequence[int], free: Sequence[int]) -> Pairs:
    yield from ((1.0, (at,), (place,)) for at in left for place in free if line[place].word == name[at])


def _find_joined(name: Sequence[str], line: Sequence[Token], left: Sequence[int], free: Sequence[int]) -> Pairs:
    """CHUN HAO for CHUNHAO, and the other way."""
    for at in left:
        for run in _find_runs(free):
            if _sounds_alike("".join(line[place].word for place in run), name[at]):
                yield 0.9, (at,), run
    for run in _find_runs(left):
        whole = "".join(name[at] for at in run)
        yield from ((0.9, run, (place,)) for place in free if _sounds_alike(line[place].word, whole))


def _find_alike(name: Sequence[str], line: Sequence[Token], left: Sequence[int], free: Sequence[int]) -> Pairs:
    pairs = [(_compare_words(name[at], line[place].word), (at,), (place,)) for at in left for place in free]
    yield from sorted((pair for pair in pairs if pair[0]), key=lambda pair: -pair[0])


def _judge_fit(name: Sequence[str], line: Sequence[Token], left: set[int], free: set[int], worst: float) -> Fit:
    """The fit, by the words of the name that are `left`, the places of the line that are `free`, and the `worst` pair."""
    used = [place for place in range(len(line)) if place not in free]
    telling = sum(len(line[place].word) > 1 and line[place].word not in spelling.FILLERS for place in used)
    if not telling:
        return UNFIT
    missing = any(name[at] not in spelling.FILLERS and len(name[at]) > 1 for at in left)
    extra = any(not line[place].idle for place in free)
    # Văn is of men and Thị of women: one for the other is somebody else.
    other = not spelling.FILLERS.isdisjoint(name[at] for at in left) and not spelling.FILLERS.isdisjoint(
        line[place].word for place in free
    )
    if other or (missing and (extra or telling < 2)) or (len(name) == 1 and len(name[0]) < 4 and extra):
        level = PARTLY
    elif worst < 0.9 or (missing and worst < 1):
        level = NEAR
    else:
        level = WHOLE if worst == 1 and not missing and not extra else SOUNDS
    return Fit(level, tuple(used))


def _find_runs(places: Sequence[int]) -> list[tuple[int, ...]]:
    """Three and two neighbours of these places."""
    return [
        tuple(range(first, first + size))
        for size in (3, 2)
        for first in places
        if all(place in places for place in range(first, first + size))
    ]


def _sounds_alike(one: str, other: str) -> bool:
    if one == other or min(len(one), len(other)) < 5 or abs(len(one) - len(other)) > 2:
        return one == other
    return find_sound(one)[0] == find_sound(other)[0] or OSA.normalized_similarity(one, other) >= 0.75


@lru_cache(maxsize=1 << 16)
def _compare_words(one: str, other: str) -> float:
    """The likeness of two different words as spellings of one name, from 0 (unrelated) to 1."""
    (sound, bone), (sound_too, bone_too) = find_sound(one), find_sound(other)
    if sound == sound_too or other == spelling.PHILIPPINE.get(one) or one == spelling.PHILIPPINE.get(other):
        return 0.9
    shorter = min(len(one), len(other))
    if shorter == 1:
        return 0.5 if one[0] == other[0] else 0.0
    if shorter < 3:
        return 0.6 if abs(len(one) - len(other)) == 1 and (one.startswith(other) or other.startswith(one)) else 0.0
    likeness = OSA.normalized_similarity(one, other)
    boned = bone == bone_too and len(bone) > 2
    near = likeness >= (0.66 if shorter < 6 else 0.6) or (shorter > 5 and JaroWinkler.similarity(one, other) > 0.92)
    return 0.6 + likeness / 10 if boned or near else 0.0
