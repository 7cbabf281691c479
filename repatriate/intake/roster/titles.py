"""Interprets the title of a column: a field, another thing, or unreadable text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from repatriate.intake.roster.likeness import PART, UNDER, likenesses, split_title
from repatriate.reference.keys import gaps
from repatriate.reference.lexicon import fields_of, headers, key, words_of

IDENTITY = frozenset(
    {
        "full_name", "surname", "given_names", "middle_name", "suffix", "title", "native_name", "father_name",
        "grandfather_name", "sex", "date_of_birth", "birth_year", "birth_month", "birth_day", "nationality", "passport_no",
        "national_id", "doc_type", "doc_expiry", "doc_issue_place", "household",
    }
)  # fmt: skip
"""Fields of the lexicon that a title must say: by what a column holds alone, nobody gets them."""
WITHIN = 0.94
"""Likeness of a title that holds a known one among words that change nothing: “What is your date of birth?”"""
CLOSE = 0.8
"""Likeness of a title that is taken for a place, an address or a remark; what is less like it is only offered."""
TYPED = 86
"""The least likeness, of 100, of a misspelt title to a known one."""
TYPED_TOGETHER = 92
"""The same where words are written as one, or one as two, so that they cannot be compared one by one."""
SHORTEST_TYPED = 5
SWAPPED = 0.9
"""Likeness of a title with two letters in the wrong order."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """The meaning of a title. `says` are fields of the lexicon with their likeness; `like` are fields that it only
    resembles. A title that is not `readable` says nothing: its column may be guessed from its cells."""

    readable: bool
    says: tuple[tuple[str, float], ...] = ()
    like: tuple[tuple[str, float], ...] = ()


@lru_cache(maxsize=4096)
def meaning_of(title: str) -> Meaning:
    """The meaning of a title, and whether it is readable."""
    if own := _end_of_path(title):
        return meaning_of(own)
    found = likenesses(title)
    known = {name: score for name, score in found if score >= PART - 0.05}
    if known:
        return Meaning(True, *_split_by(found, _names_elsewhere(title)))
    if not is_readable(title):
        return Meaning(False)
    told = _find_within(title) or _find_before_brackets(title) or _find_misspelt(title)
    if told and not means_elsewhere(title):
        return Meaning(True, told, tuple(pair for pair in found if pair[0] not in dict(told)))
    says = tuple(pair for pair in found if pair[0] not in IDENTITY and pair[1] >= CLOSE)
    return Meaning(True, says, tuple(pair for pair in found if pair not in says))


_PATH = re.compile(r"([a-z]\w*(?:[/:.-][a-z]\w*)*)[/:.-]([a-z]\w*)", re.ASCII)
_GROUPS = frozenset(
    {"person", "persons", "individual", "member", "members", "respondent", "traveller", "traveler", "pax"}
)


def _end_of_path(title: str) -> str:
    """The name of a field behind the groups that a survey has it in: `person/last_name`, `Name - First Name`; else nothing."""
    if path := _PATH.fullmatch(title.strip()):
        group, own = path.groups()
        told = "_" in group or group in _GROUPS
        return own if told and fields_of(key(own)) and not means_elsewhere(group.replace("_", " ")) else ""
    group, dash, own = title.rpartition(" - ")
    named = dash and set(fields_of(key(own))[:1]) & IDENTITY and not means_elsewhere(group)
    return own if named and set(fields_of(key(group))[:1]) <= {"full_name"} else ""


def _split_by(
    found: Sequence[tuple[str, float]], elsewhere: bool
) -> tuple[tuple[tuple[str, float], ...], tuple[tuple[str, float], ...]]:
    if not elsewhere:
        return tuple(found), ()
    return (
        tuple(pair for pair in found if pair[0] not in IDENTITY),
        tuple(pair for pair in found if pair[0] in IDENTITY),
    )


# -- titles that say nothing

_MOJIBAKE = re.compile(
    "[\ufffd\ue000-\uf8ff\x00-\x08\x0b-\x1f]|Ã[\x80-\xbf]|â€|Â[\x80-\xbf]|à¸|à¹|Ð[\x80-\xbf]|\\?{3,}"
)
_COUNTED = re.compile(r"(.*?)\d{0,4}\Z", re.DOTALL)


def is_readable(title: str) -> bool:
    """Whether the title has words in it: not `Column3`, `Field 7`, `x`, digits, or letters of a broken encoding."""
    plain = key(title.replace(UNDER, " "))
    letters = sum(1 for one in plain if one.isalpha() or unicodedata.category(one)[0] == "M")
    if not letters or plain in words_of("untitled") or _MOJIBAKE.search(title):
        return False
    digits = sum(map(str.isdigit, plain))
    if digits >= letters or (letters == 1 and plain.isascii()):
        return False
    if digits:
        stem = _COUNTED.fullmatch(plain)
        return stem is None or stem[1] not in words_of("counted_titles")
    words = _split_words(title)
    return len(words) != 2 or len(words[1]) > 1 or words[0] not in words_of("counted_titles")


def is_plain_country(title: str) -> bool:
    """Whether the title is a country without saying whether people are its citizens, live there or go there."""
    parts = split_title(title)
    return bool(parts) and all(part in words_of("plain_countries") for part in parts)


def is_plain_group(title: str) -> bool:
    """Whether the title is one of groups and of nothing else: a group is no family."""
    parts = split_title(title)
    return bool(parts) and all(part in words_of("plain_groups") for part in parts)


def names_a_place(title: str) -> bool:
    """Whether the title is one of an address, or of where people are."""
    found = meaning_of(title).says
    return bool(found) and found[0][0] in ("address", "location_held", "host_country")


def names_an_organisation(title: str) -> bool:
    """Whether the title is one of an employer or another organisation."""
    return any(word in words_of("organisations") for word in (*split_title(title), *_split_words(title)))


# -- titles that say something else


def _names_elsewhere(title: str) -> bool:
    """Whether a part of the title that is no known title says whose or of what: “Name (interviewer)”, “Passport (yes/no)”."""
    if key(title) in _exact_keys():
        return False
    group, under, own = title.partition(UNDER)
    if under:
        return (means_elsewhere(group) and not set(fields_of(key(group))) & IDENTITY) or (
            not fields_of(key(own)) and means_elsewhere(own)
        )
    parts = split_title(title)
    rest = [part for part in parts if not set(fields_of(part)) & IDENTITY]
    if len(rest) == len(parts):
        return means_elsewhere(title)
    if any(part in words_of("plain_countries") for part in parts) and any(
        "address" in fields_of(part) for part in rest
    ):
        return True
    words = [word for part in rest for word in (part, *_words_like(title, part))]
    return any(word in _elsewhere_parts() or means_elsewhere(word) for word in words)


@cache
def _exact_keys() -> frozenset[str]:
    return frozenset(header.key for header in headers())


@cache
def _elsewhere_parts() -> frozenset[str]:
    """Keys of titles that are those of somebody or something else."""
    return frozenset(
        header.key for header in headers() if header.field in ("emergency_contact", "mother_name", "phone")
    )


def _words_like(title: str, part: str) -> Iterator[str]:
    """The words of a title from which the key of one of its parts was made."""
    for piece in _PIECES.split(title):
        if key(piece) == part:
            yield piece


_PIECES = re.compile(r"[\n\r/\\|;:*()（）\[\]【】<>«»“”\"、，·•–—&+]+|\s-\s")


def means_elsewhere(text: str) -> bool:
    """Whether a word of the text turns it to something else."""
    elsewhere = words_of("elsewhere")
    words = _split_words(text)
    for place in range(len(words)):
        if any("".join(words[place : place + size]) in elsewhere for size in (1, 2, 3)):
            return True
    whole = key(text)
    return not whole.isascii() and _is_run_on(text) and any(one in whole for one in elsewhere if not one.isascii())


def _split_words(text: str) -> list[str]:
    plain = re.sub(r"(?<=[a-zß-ÿ])(?=[A-Z])", " ", text.replace(UNDER, " ").replace("_", " "))
    plain = _ELIDED.sub(r"\1 ", plain.replace("’", "'")).replace("'", "")
    return [one for one in map(key, plain.translate(gaps()).split()) if one]


_ELIDED = re.compile(r"\b([ldnsjmtc]|qu)'(?=\w\w)", re.IGNORECASE)
"""French words before a vowel: l'intéressé is two words, and mother's is one."""
_RUN_ON = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "LAO", "KHMER", "MYANMAR", "IDEOGRAPHIC")


def _is_run_on(text: str) -> bool:
    """Whether it is written in a script without spaces between words."""
    return any(unicodedata.name(letter, "").startswith(_RUN_ON) for letter in text if letter.isalpha())


# -- known titles among other words


def _find_within(title: str) -> tuple[tuple[str, float], ...]:
    """The longest known title in this one, where all other words change nothing."""
    words = _split_words(re.sub(r"\A\W*(?:[qQ]?\d{1,3}[a-z]?)[.:)\s_-]+", "", title))
    if _is_run_on(title):
        return _find_in_letters(key(title))
    for size in range(min(len(words), 8), 0, -1):
        for place in range(len(words) - size + 1):
            fields = fields_of("".join(words[place : place + size]))
            rest = [*words[:place], *words[place + size :]]
            if fields and _named_by(fields, rest) and all(_changes_nothing(word) for word in rest):
                return _rank_fields(fields)
    return ()


def _find_before_brackets(title: str) -> tuple[tuple[str, float], ...]:
    """The fields of a title without its explanation in brackets: “Passport number (write N/A if it was taken)”."""
    plain = _EXPLAINED.sub(" ", title)
    if plain == title or not key(plain) or means_elsewhere(title):
        return ()
    known = [fields_of(part) for part in split_title(plain)]
    if len(known) == 1 and known[0]:
        return _rank_fields(known[0])
    return _find_within(plain)


_EXPLAINED = re.compile(r"[(（\[【][^()（）\[\]【】]{8,}[)）\]】]")


def _named_by(fields: Sequence[str], rest: Sequence[str]) -> bool:
    """A household's size is no household, a student's ID no State's and no name; “No.” and “Date” take any meaning."""
    if fields[0] in ("full_name", "native_name"):
        numbered = {name for word in rest for name in fields_of(word)}
        # “Name as in passport” is a name, “Student passport” is none.
        if numbered & {"national_id", "row_no"} or (len(rest) == 1 and "passport_no" in numbered):
            return False
    return not rest or fields[0] not in ("other", "row_no", "remarks", "household", "national_id")


@lru_cache(maxsize=4096)
def _changes_nothing(word: str) -> bool:
    """A filler, or one that is misspelt."""
    if word in words_of("fillers") or word.isdigit():
        return True
    return (
        len(word) >= 7 and process.extractOne(word, words_of("fillers"), scorer=fuzz.ratio, score_cutoff=88) is not None
    )


def _find_in_letters(text: str) -> tuple[tuple[str, float], ...]:
    if len(text) > 40:
        return ()
    for size in range(len(text), 1, -1):
        for place in range(len(text) - size + 1):
            fields = fields_of(text[place : place + size])
            if fields and _is_filled(text[:place]) and _is_filled(text[place + size :]):
                return _rank_fields(fields)
    return ()


@lru_cache(maxsize=4096)
def _is_filled(text: str) -> bool:
    """Whether a stretch of letters without spaces is made of words that change nothing."""
    if not text or text.isdigit():
        return True
    fillers = words_of("fillers")
    return any(text[:size] in fillers and _is_filled(text[size:]) for size in range(len(text), 0, -1))


def _rank_fields(fields: Sequence[str]) -> tuple[tuple[str, float], ...]:
    return tuple((name, round(WITHIN - 0.02 * place, 3)) for place, name in enumerate(fields[:3]))


# -- misspelt titles


@cache
def _known_titles() -> dict[str, tuple[str, str]]:
    """The text and field of known titles by key; short ones are no measure for misspellings."""
    found: dict[str, tuple[str, str]] = {}
    for header in headers():
        if len(header.key) >= SHORTEST_TYPED:
            found.setdefault(header.key, (header.text, header.field))
    return found


def _find_misspelt(title: str) -> tuple[tuple[str, float], ...]:
    """Fields of known titles that differ from this one by slips of the pen, word by word."""
    best: dict[str, float] = {}
    for part in dict.fromkeys((key(title), *split_title(title), *map(key, title.split(",")))):
        if len(part) < SHORTEST_TYPED:
            continue
        known = _known_titles()
        for turned_back in _swap_letters(part):
            if turned_back in known and not means_elsewhere(title):
                best.setdefault(known[turned_back][1], SWAPPED)
        cut = TYPED if part.isascii() or not _is_run_on(title) else 90
        for one, score, _ in process.extract(part, known.keys(), scorer=fuzz.ratio, score_cutoff=cut, limit=4):
            text, _field = known[one]
            turned = means_elsewhere(title) and not means_elsewhere(text)
            if not turned and _is_slip(title, part, text, one):
                for name in fields_of(one)[:2]:
                    best[name] = max(best.get(name, 0.0), round(score / 100 - 0.04, 3))
    return tuple(sorted(best.items(), key=lambda pair: -pair[1])[:3])


def _swap_letters(text: str) -> Iterator[str]:
    """The text with each two neighbouring letters in the other order: “surnmae”."""
    for place in range(len(text) - 1):
        yield text[:place] + text[place + 1] + text[place] + text[place + 2 :]


def _is_slip(title: str, part: str, text: str, known: str) -> bool:
    longer, shorter = sorted((part, known), key=len, reverse=True)
    if len(longer) - len(shorter) >= 2 and (longer.startswith(shorter) or longer.endswith(shorter)):
        return False
    mine, others = _split_words(title), _split_words(text)
    if key(title) == part and len(mine) == len(others):
        return all(
            one == other or (min(len(one), len(other)) >= 3 and fuzz.ratio(one, other) >= 70)
            for one, other in zip(mine, others, strict=True)
        )
    return fuzz.ratio(part, known) >= TYPED_TOGETHER
