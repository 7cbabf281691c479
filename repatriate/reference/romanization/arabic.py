"""Words in Arabic letters in Latin ones: Arabic, Persian, Dari, Urdu and Pashto names."""

from __future__ import annotations

import re
import unicodedata

from repatriate.reference.romanization.tables import ROMANIZATION, Table

_ONE_LETTER = str.maketrans("أإآٱىیئکہھۃةؤۀ", "ااااييي" + "ك" + "هههه" + "وه")
_SIGNS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200fء]")
_GOD = "الله"


def _fold_word(word: str) -> str:
    """Without signs of vowels, one letter for those that lists mix up."""
    return _SIGNS.sub("", unicodedata.normalize("NFKC", word)).translate(_ONE_LETTER)


_NAMES: Table = {_fold_word(name): said for name, said in ROMANIZATION["arabic"]["names"].items()}
_LETTERS: Table = ROMANIZATION["arabic"]["letters"]
_LONG = {"ا": "A", "و": "U", "ي": "I"}


def romanize_arabic(word: str) -> str:
    """`نجيب` as NAJIB: names as their bearers write them, other words by their letters with an A where no vowel is written."""
    letters = _fold_word(word)
    if letters in _NAMES:
        return _NAMES[letters]
    if letters.endswith(_GOD) and len(letters) > len(_GOD):
        head = letters.removesuffix(_GOD)
        return ("ABD" if head == "عبد" else romanize_arabic(head)) + "ULLAH"
    if letters.startswith("عبدال") and len(letters) > len("عبدال") + 1:
        return "ABDUL " + romanize_arabic(letters.removeprefix("عبدال"))
    if letters.startswith("ال") and len(letters) > 4:
        return "AL " + romanize_arabic(letters.removeprefix("ال"))
    return _sound_out(letters)


def join_words(words: list[str]) -> list[str]:
    """`عبد` and the name of God behind it are one name, in however many words they are written."""
    joined: list[str] = []
    for word in words:
        folded = _fold_word(word)
        if joined and (folded == _GOD or (joined[-1] == "عبد" and folded.startswith("ال"))):
            joined[-1] += folded
        else:
            joined.append(folded if folded == "عبد" else word)
    return joined


def _sound_out(letters: str) -> str:
    sounds: list[tuple[str, bool]] = []
    """Each with whether it is a vowel."""
    for place, letter in enumerate(letters):
        before, after = letters[place - 1 : place], letters[place + 1 : place + 2]
        if letter == "ه" and not after and len(sounds) > 1 and not sounds[-1][1]:
            sounds.append(("A", True))
        elif letter == "ع":
            if not place or (sounds and not sounds[-1][1]):
                sounds.append(("A", True))
        elif letter in _LONG and place and _is_vowel(letter, before, after, place > 1 and not sounds[-1][1]):
            sounds.append((_LONG[letter], True))
        elif letter in _LETTERS:
            sounds.append((_LETTERS[letter], _LETTERS[letter] in ("A", "E", "O", "U")))
    return _with_vowels(sounds)


def _is_vowel(letter: str, before: str, after: str, follows: bool) -> bool:
    """Waw and ya are consonants beside another long vowel, but for a ya that `follows` a consonant inside a word."""
    if before in _LONG and before != letter:
        return False
    return letter == "ا" or after != "ا" or (letter == "ي" and follows)


def _with_vowels(sounds: list[tuple[str, bool]]) -> str:
    """An A after the first consonant where none follows, and wherever more than two would meet."""
    said = ""
    waiting = 0  # consonants since the last vowel
    for place, (sound, vowel) in enumerate(sounds):
        last = place == len(sounds) - 1
        if vowel:
            if said.endswith(sound) and waiting == 0:
                continue
            waiting = 0
        else:
            first_two = waiting == 1 and waiting == place
            if first_two or waiting == 2 or (waiting == 1 and last):
                said += "A"
                waiting = 0
            waiting += 1
        said += sound
    return said
