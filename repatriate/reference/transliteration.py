"""Names in the letters A to Z, as a machine-readable zone writes them (ICAO Doc 9303-3, 4.6 and section 6)."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from repatriate.model.errors import UserError
from repatriate.model.saying import say
from repatriate.reference.resources import resource_path
from repatriate.reference.romanization.letters import spell_word

# Languages whose letters the Cyrillic table excepts, by the nationality that writes them.
_LANGUAGES = {
    "UKR": "UKR",
    "BLR": "BEL",
    "SRB": "SRP",
    "MNE": "SRP",
    "BIH": "SRP",
    "RKS": "SRP",
    "MKD": "MKD",
    "BGR": "BUL",
}
_APOSTROPHES = frozenset("'`´’‘‛ʼʻʹʽ′＇ʾʿ")
_LOOSE = re.compile(r"(?<![A-Z0-9])[-']+|[-']+(?![A-Z0-9])")
_SHADDA = "\u0651"
_VOWEL_SIGNS = frozenset("\u064b\u064c\u064d\u064e\u064f\u0650\u0652\u0670")


@cache
def _load_tables() -> Mapping[str, Any]:
    text = resource_path("transliteration.json").read_text(encoding="utf-8")
    tables: Mapping[str, Any] = json.loads(text)
    return tables


def is_latin(text: str) -> bool:
    """Whether it has letters and all of them are Latin."""
    letters = [char for char in text if char.isalpha() and unicodedata.category(char) != "Lm"]
    return bool(letters) and all(_script_of(char) == "latin" for char in letters)


def zone_letters(
    text: str | None, nationality: str | None = None, choices: Mapping[str, str] | None = None
) -> list[str]:
    """The components of one identifier, each of A–Z only: `O'Connor-Smith` → `OCONNOR`, `SMITH`.

    `choices` are letters of `state_choices` with the way that the issuing State writes them: `{"Ñ": "NXX"}`.
    Raises UserError where a letter is of a script without a table, where there is a digit, or for choices that are none.
    """
    text = text or ""
    if text.isascii() and text.replace(" ", "").isalpha():  # most names: nothing to look up
        return text.upper().split()
    chosen = _read_choices(choices) if choices else {}
    written = "".join([_write_part(char) for char in _compose_text(text)])
    components = (_write_component(part, nationality, chosen) for part in written.split())
    return [component for component in components if component]


def state_choices() -> Mapping[str, tuple[str, ...]]:
    """The letters that the Latin table (9303-3, section 6.A) leaves to the issuing State, the usual way first."""
    return {letter: tuple(ways) for letter, ways in _load_tables()["latin"].items() if len(ways) > 1}


def _read_choices(choices: Mapping[str, str]) -> dict[str, str]:
    offered = state_choices()
    chosen = {unicodedata.normalize("NFC", letter).upper(): way for letter, way in choices.items()}
    for letter, way in chosen.items():
        if way not in offered.get(letter, ()):
            raise UserError(
                "no_such_choice",
                say(
                    "“{0}” cannot be written {1} in the machine-readable lines; the table offers a choice for {2}.",
                    letter,
                    way,
                    ", ".join(f"{one} ({'/'.join(ways)})" for one, ways in offered.items()),
                ),
            )
    return chosen


def _compose_text(text: str) -> str:
    # Presentation forms of Arabic, full-width Latin and ligatures are read as their letters. A letter with its mark is
    # one character again, as the tables list it.
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).upper())


def _write_part(char: str) -> str:
    """A character, a space for what parts components, nothing for what is left out (4.6)."""
    if char in _APOSTROPHES:
        return ""
    kind = unicodedata.category(char)
    if char.isspace() or kind == "Pd" or char in ",،":
        return " "
    if kind[0] in "PSC":
        return ""
    return char


def _write_component(part: str, nationality: str | None, choices: Mapping[str, str]) -> str:
    letters: list[str] = []
    language = _LANGUAGES.get(nationality or "", "")
    for place, char in enumerate(part):
        if "A" <= char <= "Z":
            letters.append(char)
        elif char == _SHADDA:
            if letters:
                letters.append(letters[-1])
        elif char in _VOWEL_SIGNS:
            continue  # a shadda after one still doubles the letter
        else:
            first = place == 0
            last = all(later in _VOWEL_SIGNS for later in part[place + 1 :])
            letters.append(_write_letter(char, language, choices, first=first, last=last))
    return "".join(letters)


def _write_letter(char: str, language: str, choices: Mapping[str, str], *, first: bool, last: bool) -> str:
    found: str | None
    if char.isdigit() or unicodedata.category(char)[0] == "N":
        raise UserError("name_digit", say("A name has a digit in it; write the number in letters."))
    mark = unicodedata.category(char)[0] == "M" or unicodedata.category(char) == "Lm"
    script = _script_of(char)
    if script is None:
        if mark:
            return ""
        raise UserError("name_not_latin", say("The name is not in Latin letters; type the Latin name first."))
    tables = _load_tables()
    extra = tables["not_in_the_tables"][script]
    if script == "latin":
        found = choices.get(char) or (tables["latin"].get(char) or [extra.get(char)])[0]
    elif script == "cyrillic":
        row = tables["cyrillic"].get(char) or extra.get(char)
        found = None if row is None else _write_cyrillic(row, language, first)
    else:
        found = tables["arabic_at_end"].get(char) if last else None
        found = found if found is not None else tables["arabic"].get(char, extra.get(char))
    if found is not None or mark:
        return found or ""
    plain = "".join(part for part in unicodedata.normalize("NFKD", char) if unicodedata.category(part)[0] != "M")
    if plain and plain != char:
        return "".join(
            part if "A" <= part <= "Z" else _write_letter(part, language, choices, first=first, last=last)
            for part in plain
        )
    raise UserError(
        "name_letter",
        say("“{0}” has no spelling in machine-readable lines. Type it in another way.", char),
        letter=char,
    )


def _write_cyrillic(row: Mapping[str, str], language: str, first: bool) -> str:
    if first and f"{language}^" in row:
        return row[f"{language}^"]
    return row.get(language, row[""])


@cache
def _script_of(char: str) -> str | None:
    name = unicodedata.name(char, "")
    for script in ("latin", "cyrillic", "arabic"):
        if name.startswith(script.upper()):
            return script
    return None


def zone_name(text: str | None, nationality: str | None = None, choices: Mapping[str, str] | None = None) -> str:
    """A name in capitals as the zone of a passport has it, its components one space apart; see `latin`."""
    if text and text.isascii() and text.replace(" ", "").isalpha():  # most names: nothing to look up
        return " ".join(text.upper().split())
    return " ".join(write_in_latin(text, nationality, choices).replace("'", "").replace("-", " ").split())


def write_in_latin(text: str | None, nationality: str | None = None, choices: Mapping[str, str] | None = None) -> str:
    """A name for machines that know no other letters: A to Z, digits, and within a word its hyphens and apostrophes.

    Spelled as in the zone of a passport, so that the two match: `Đặng` is DANG, `Søren` SOEREN. A word of another script is spelled by its sound. `choices`: see `zone_letters`. Other punctuation and symbols are left out; empty where nothing is left.
    """
    if not text:
        return ""
    if text.isascii() and text.replace(" ", "").isalpha():  # most names: nothing to look up
        return " ".join(text.upper().split())
    chosen = tuple(choices.items()) if choices else ()
    spelled: list[str] = []
    word: list[str] = []
    for char in unicodedata.normalize("NFKC", text):
        sign = _write_sign(char)
        if sign is None:
            word.append(char)
        elif sign or not unicodedata.category(char).startswith("C"):
            spelled += (_write_word("".join(word), nationality, chosen), sign)
            word.clear()
    spelled.append(_write_word("".join(word), nationality, chosen))
    return " ".join(_LOOSE.sub("", "".join(spelled)).split())


def _write_sign(char: str) -> str | None:
    """The replacement for a character that is no letter; None for characters of words."""
    if char in _APOSTROPHES:
        return "'"
    kind = unicodedata.category(char)
    if kind == "Nd":
        return str(unicodedata.digit(char))
    if kind == "Pd":
        return "-"
    if char.isspace() or char in ",،":
        return " "
    return "" if kind[0] in "PSC" else None


@lru_cache(maxsize=20_000)
def _write_word(word: str, nationality: str | None, choices: tuple[tuple[str, str], ...]) -> str:
    if not word.isascii() and not is_latin(word):
        return spell_word(word)
    try:
        return "".join(zone_letters(word, nationality, dict(choices)))
    except UserError:
        return "".join(sign for sign in word.upper() if sign.isascii() and sign.isalnum()) or spell_word(word)
