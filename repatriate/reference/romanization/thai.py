"""Thai and Lao words in Latin letters, by their sound."""

from __future__ import annotations

import re

from repatriate.reference.romanization.tables import ROMANIZATION, Table

_FIRST: Table = ROMANIZATION["thai"]["first"]
_LAST: Table = ROMANIZATION["thai"]["last"]
_C = "[ก-ฮ]"
_ONSET = f"(?:ทร|ศร(?=[ีา])|ห[งญนมยรลว]|[กขคตปผพ][รลว](?!ร)|{_C})"
_END = f"(?:({_C})(?![ะาำิีึืุู็ั]|รร|(?<=[พกธจศ])ร(?:$|{_C})))?"
_SHAPES = tuple(
    (re.compile(shape), sound)
    for shape, sound in (
        (f"เ({_ONSET})ียะ?{_END}", "ia"),
        (f"เ({_ONSET})ือะ?{_END}", "uea"),
        (f"เ({_ONSET})าะ()", "o"),
        (f"เ({_ONSET})า()", "ao"),
        (f"เ({_ONSET})[ิอ]ะ?{_END}", "oe"),
        (f"เ({_ONSET})ย()", "oei"),
        (f"เ({_ONSET})[็ะ]?{_END}", "e"),
        (f"แ({_C})ว()(?=$|[เแโไใ])", "aeo"),
        (f"แ({_ONSET})[็ะ]?{_END}", "ae"),
        (f"โ({_ONSET})ะ?{_END}", "o"),
        (f"[ไใ]({_ONSET})ย?()", "ai"),
        (f"({_ONSET})ัวะ?()", "ua"),
        (f"({_ONSET})ัย()", "ai"),
        (f"({_ONSET})ั{_END}", "a"),
        (f"({_ONSET})ะ()", "a"),
        (f"({_ONSET})าย()", "ai"),
        (f"({_ONSET})าว()", "ao"),
        (f"({_ONSET})า{_END}", "a"),
        (f"({_ONSET})ำ()", "am"),
        (f"({_ONSET})ิว()", "io"),
        (f"({_ONSET})[ิี]{_END}", "i"),
        (f"({_ONSET})ือ?{_END}", "ue"),
        (f"({_ONSET})ึ{_END}", "ue"),
        (f"({_ONSET})[ุู]{_END}", "u"),
        (f"({_ONSET})รร({_C}(?![ะาำิีึืุู็ั]))", "a"),
        (f"({_ONSET})รร()", "an"),
        (f"({_C})ว({_C})(?![ะาำิีึืุู็ั])", "ua"),
        (f"({_ONSET})็?อ{_END}", "o"),
        (f"([บพกตธจศ])(ร)(?={_C}|[เแโไใ]|$)", "o"),
        (f"({_C})()(?={_C}{_C}$)", "a"),
        (f"({_ONSET})({_C})(?![ะาำิีึืุู็ัอ])(?!ว{_C})", "o"),
        (f"({_C})()", "a"),
    )
)
"""Syllables by their vowel signs, the longest first, after the Royal Thai General System of Transcription (1999)."""

_WORDS: Table = ROMANIZATION["thai"]["words"]
_WORD = re.compile(f"(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})(?![ะ-ฺ็-๎]|{_C}์|(?<=ร)ร)")
"""Parts of names that are not said as they are written."""
_TONES = re.compile("[\u0e48-\u0e4b\u0e4d\u0e4e\u0e3a]")
_SILENT = re.compile(f"{_C}[ิุ]?\u0e4c")


def romanize_thai(word: str) -> str:
    """`สมชาย` as somchai; what is no Thai letter is left out."""
    said, place = "", 0
    for found in _WORD.finditer(word):
        said += _sound_out(word[place : found.start()]) + _WORDS[found[0]]
        place = found.end()
    return said + _sound_out(word[place:])


def _sound_out(word: str) -> str:
    word = _TONES.sub("", _SILENT.sub("", word)).replace("ฤ", "รึ")
    said, place = "", 0
    while place < len(word) and not (said and place == len(word) - 1 and word[place] in _LAST):
        for shape, sound in _SHAPES:
            if found := shape.match(word, place):
                said += _read_onset(found[1]) + sound + _read_final(found[2], sound)
                place = found.end()
                break
        else:
            place += 1
    return said


def _read_onset(letters: str) -> str:
    if letters in ("ทร", "ศร"):
        return "s"
    if len(letters) == 2 and letters[0] == "ห":
        return _FIRST[letters[1]]
    return "".join(_FIRST.get(letter, "") for letter in letters)


def _read_final(letter: str | None, sound: str) -> str:
    if not letter or (letter == "ย" and sound.endswith("i")):
        return ""
    return _LAST.get(letter, "")


_LAO = {"ໜ": "ຫນ", "ໝ": "ຫມ", "ຼ": "ລ", "ົ": "", "ຽ": "ີຍ", "ໍ": "ອ", "ໆ": ""}


def romanize_lao(word: str) -> str:
    """Lao letters stand in their table as the Thai ones in theirs: read as Thai, but with its own y, x and vowels."""
    for letter, other in _LAO.items():
        word = word.replace(letter, other)
    word = re.sub("[\u0ec8-\u0ecb]", "", word)
    said = romanize_thai("".join(chr(ord(one) - 0x80) if "\u0e81" <= one <= "\u0ecd" else one for one in word))
    return said.replace("w", "v").replace("ch", "x")
