"""How the words of a line stand to a name: each found as it is spelled, by its sound, nearly, or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA, JaroWinkler

from repatriate.app.clearances.reply_match import Awaited
from repatriate.app.clearances.reply_words import WORD, lexicon, plain, read_answer
from repatriate.intake.matching import spelling
from repatriate.reference.lexicon import key, month_of, nationality_of, sex_of, title_word

WHOLE, SOUNDS, NEAR, PARTLY, NONE = 4, 3, 2, 1, 0
"""The same words and no others; the same to the ear, with others perhaps; one of them misspelled or missing; some; none."""
MOST_WORDS = 60
"""Words of a line that are looked at for names; an entry has no more."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a line has a name: `shared` words of it, at the `used` places of the line."""

    level: int
    shared: int = 0
    used: tuple[int, ...] = ()


UNFIT = Fit(NONE)


@lru_cache(maxsize=1 << 16)
def heard(word: str) -> tuple[str, str]:
    """The sound of a word and its bones."""
    sound = spelling.sound(word)
    return sound, spelling.bones(sound)


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a line: where it stands, as it is compared, and whether it can be left over without a meaning."""

    start: int
    end: int
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


def read_tokens(row: str) -> list[Token]:
    """The words of a line in which somebody may be named, without what is said of relatives."""
    found: list[Token] = []
    for place, raw in enumerate(WORD.finditer(without_relatives(row))):
        if place >= MOST_WORDS:
            break
        idle = _is_idle(raw[0])
        words = spelling.words_of(raw[0], "") if raw[0].isascii() else _words(raw[0])
        own = "" if raw[0].isascii() or to_latin(raw[0]) else spelling.native(raw[0])
        found += [Token(raw.start(), raw.end(), word, idle, "" if at else own) for at, word in enumerate(words)]
    return found


def to_latin(text: str) -> bool:
    """Whether the letters are Latin ones, with marks perhaps."""
    return spelling.script(text) == "LATIN"


@lru_cache(maxsize=1 << 14)
def _words(text: str) -> tuple[str, ...]:
    return spelling.words_of(text, "")


@lru_cache(maxsize=1 << 14)
def _is_idle(raw: str) -> bool:
    """Whether a word beside a name says nothing against it: a title, a sex, a nation, a word for yes or no, a label."""
    word, short = key(raw), plain(raw)
    labels = (*lexicon().born, *lexicon().document, *lexicon().until, *lexicon().start, *lexicon().reference)
    return bool(
        title_word(raw) or sex_of(word) or nationality_of(word) or month_of(word) or read_answer(short)[1]
        or read_answer(short)[0] or any(short in label.split() for label in labels) or len(raw) == 1
        or spelling.folded(raw) in (*spelling.IGNORED, *spelling.FILLERS)
    )  # fmt: skip


def without_relatives(row: str) -> str:
    """The line with blanks where it names a father or who travels along: up to the next comma or bracket."""
    text = row.casefold().replace("'", "’")
    if len(text) != len(row):
        return row
    out = row
    for found in lexicon().relative.finditer(text):
        end = next((at for at in range(found.end(), len(row)) if row[at] in ",;()\t0123456789"), len(row))
        out = out[: found.start()] + " " * (end - found.start()) + out[end:]
    return out


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


def compare_name(name: Sequence[str], line: Sequence[Token]) -> Fit:
    """How the line has this name. Two words may stand for one, and one for two; a middle name may be dropped or added."""
    return _Comparison(name, line).fit()


class _Comparison:
    """The words of a name that are still to be found, and those of the line that are still free."""

    def __init__(self, name: Sequence[str], line: Sequence[Token]) -> None:
        self._name, self._line = name, line
        self._left = list(range(len(name)))
        self._free = list(range(len(line)))
        self._used: list[int] = []
        self._worst = 1.0

    def fit(self) -> Fit:
        self._pair_equal()
        if self._left and self._free:
            self._pair_joined()
            self._pair_alike()
        return self._judge()

    def _take(self, words: Sequence[int], places: Sequence[int], worth: float) -> None:
        self._worst = min(self._worst, worth)
        self._left = [at for at in self._left if at not in words]
        self._free = [place for place in self._free if place not in places]
        self._used += places

    def _pair_equal(self) -> None:
        for at, word in enumerate(self._name):
            place = next((place for place in self._free if self._line[place].word == word), None)
            if place is not None:
                self._take((at,), (place,), 1.0)

    def _pair_joined(self) -> None:
        """CHUN HAO for CHUNHAO, and the other way."""
        for at in tuple(self._left):
            for run in _runs(self._free):
                if at in self._left and _sounds_alike("".join(self._line[place].word for place in run), self._name[at]):
                    self._take((at,), run, 0.9)
        for run in _runs(self._left):
            whole = "".join(self._name[at] for at in run)
            place = next((place for place in self._free if _sounds_alike(self._line[place].word, whole)), None)
            if place is not None and all(at in self._left for at in run):
                self._take(run, (place,), 0.9)

    def _pair_alike(self) -> None:
        """The likeliest first, each word once."""
        ranked = sorted(
            (
                (worth, -at, -place)
                for at in self._left
                for place in self._free
                if (worth := _alike(self._name[at], self._line[place].word))
            ),
            reverse=True,
        )
        for worth, at, place in ranked:
            if -at in self._left and -place in self._free:
                self._take((-at,), (-place,), worth)

    def _judge(self) -> Fit:
        name, line = self._name, self._line
        fillers = spelling.FILLERS
        missing = [at for at in self._left if name[at] not in fillers and len(name[at]) > 1]
        extra = any(not line[place].idle for place in self._free)
        telling = sum(len(line[place].word) > 1 and line[place].word not in fillers for place in self._used)
        if not telling:
            return UNFIT
        # Văn is of men and Thị of women: one for the other is somebody else.
        other = any(name[at] in fillers for at in self._left) and any(line[at].word in fillers for at in self._free)
        if other or (missing and (extra or telling < 2)) or (len(name) == 1 and len(name[0]) < 4 and extra):
            level = PARTLY
        elif self._worst < 0.9 or (missing and self._worst < 1):
            level = NEAR
        else:
            level = WHOLE if self._worst == 1 and not missing and not extra else SOUNDS
        return Fit(level, len(name) - len(self._left), tuple(self._used))


def _runs(places: Sequence[int]) -> list[tuple[int, ...]]:
    """Two and three neighbours of these places."""
    return [
        tuple(range(first, first + size))
        for size in (3, 2)
        for first in places
        if all(place in places for place in range(first, first + size))
    ]


def _sounds_alike(one: str, other: str) -> bool:
    if one == other or min(len(one), len(other)) < 5 or abs(len(one) - len(other)) > 2:
        return one == other
    return heard(one)[0] == heard(other)[0] or OSA.normalized_similarity(one, other) >= 0.75


@lru_cache(maxsize=1 << 16)
def _alike(one: str, other: str) -> float:
    """What it is worth that two unequal words stand for one another; 0 where they are two words."""
    if (
        heard(one)[0] == heard(other)[0]
        or spelling.PHILIPPINE.get(one) == other
        or spelling.PHILIPPINE.get(other) == one
    ):
        return 0.9
    shorter = min(len(one), len(other))
    if shorter == 1:
        return 0.5 if one[0] == other[0] else 0.0
    if shorter < 3:
        return 0.6 if abs(len(one) - len(other)) == 1 and (one.startswith(other) or other.startswith(one)) else 0.0
    likeness = OSA.normalized_similarity(one, other)
    boned = heard(one)[1] == heard(other)[1] and len(heard(one)[1]) > 2
    if (
        likeness >= (0.66 if shorter < 6 else 0.6)
        or boned
        or (shorter > 5 and JaroWinkler.similarity(one, other) > 0.92)
    ):
        return 0.6 + likeness / 10
    return 0.0
