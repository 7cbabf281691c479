"""Names to plain words: letters of any script to A–Z, particles left out, spellings of one name brought together."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Sequence

from repatriate.reference.resources import resource_path
from repatriate.reference.romanization.letters import to_ascii

_PAIRS: dict[str, str] = json.loads(resource_path("simplified_chinese.json").read_bytes())
"""Traditional letters, and in the same order the forms of the 1964 scheme, as in GB 2312."""

SIMPLIFIED = str.maketrans("".join(_PAIRS), "".join(_PAIRS.values()))
"""For `str.translate`. Letters that stand for several traditional ones (后, 干) stay as they are."""


IGNORED = frozenset({"BIN", "BINTI", "BINTE", "BTE", "BTI", "BT", "IBN", "BINT", "AL", "EL"})
"""Son of, daughter of, and the Arabic article: written on one list and not on the next."""

FILLERS = frozenset({"VAN", "THI"})
"""Middle names that half of Viet Nam bears: sharing one says nothing about who it is."""

_HONORIFICS = {
    "MMR": frozenset({"U", "DAW", "KO", "MA", "MAUNG", "MG"}),
    "": frozenset({"DAW"}),
}
"""Burmese forms of address in front of the name. Ma and Ko are names elsewhere."""

WITH_OWN_RULES = ("MMR", "PHL")
"""Nations whose names are read by rules of their own."""

_SAME_WORD = {
    spelling: word
    for word, spellings in {
        "MUHAMMAD": "MUHAMAD MUHAMMED MUHAMED MUHAMMET MOHAMMAD MOHAMAD MOHAMMED MOHAMED MOHD MUHD MHD MD MUH MOH MOCH "
        "MOCHAMAD MOCHAMMAD MOHAMMOD MOHAMUD",
        "ABDUL": "ABD ABDOUL ABDEL ABDAL",
        "SITI": "ST STI SITTI",
        "NUR": "NURUL NOOR NOR NUUR NOER",
        "SYED": "SAYED SAYYED SAYYID SAYID",
        "JR": "JUNIOR",
        "SR": "SENIOR",
    }.items()
    for spelling in spellings.split()
}
"""Ways to write or shorten one and the same name."""

PHILIPPINE = {"MA": "MARIA", "STA": "SANTA", "STO": "SANTO"}

_SPECIAL = IGNORED.union(*_HONORIFICS.values(), PHILIPPINE)
"""Words that are read otherwise here or there."""

_SAME_SOUND = {
    spelling: word
    for word, spellings in {
        "AHMAD": "AHMED AHMET ACHMAD AKHMAD AHAMED",
        "HUSAIN": "HUSEIN HUSSEIN HUSSAIN HOSSAIN HUSEYN HOSSEIN",
        "USMAN": "OSMAN OTHMAN UTHMAN OUSMANE",
        "YUSUF": "YUSOF YUSOP YOUSEF YOUSSEF YUSSUF YOUSUF JUSUF YUSUP",
        "CHEN": "CHAN TAN CHIN",
        "HUANG": "WONG NG OOI HWANG",
        "LIN": "LAM LIM",
        "ZHANG": "CHEUNG CHANG CHEONG TEO",
        "ZHOU": "CHOU CHOW CHEW",
        "XU": "HSU HSUI KHOO",
        "XIE": "HSIEH CHIA TSE",
        "CAI": "TSAI CHOY CHUA",
        "GUO": "KUO KWOK QUEK",
        "WU": "GOH",
        "YANG": "YEUNG YEOH",
        "LIU": "LAU LOW",
        "ZHENG": "CHENG TAY",
        "ZHAO": "CHAO CHIU",
        "ZHU": "CHU",
        "QIU": "CHIOU",
        "JIANG": "CHIANG",
        "XIAO": "HSIAO",
        "ZENG": "TSENG",
        "LI": "LEE",
        "HE": "HO",
        "YE": "YEH YIP YAP",
        "LUO": "LO LAW",
        "GAO": "KAO KO",
        "KIM": "GIM",
        "PARK": "PAK BAK",
        "CHOI": "CHOE",
    }.items()
    for spelling in spellings.split()
}
"""Names that other offices spell otherwise, surnames of Mandarin, Cantonese and Hokkien among them: alike, not equal."""

_LETTERS = (
    ("DJ", "J"), ("TJ", "C"), ("OE", "U"), ("OO", "U"), ("OU", "U"), ("EE", "I"), ("IE", "I"), ("DZ", "S"), ("TZ", "S"), ("TS", "S"),
    ("ORN", "ON"), ("CK", "K"), ("PH", "P"),
)  # fmt: skip
"""Old and new Indonesian, Thai and Khmer PH and PORN, and sounds that Latin letters have in several ways."""

_DIPHTHONG = re.compile("(?<=..)[AE][IY](?=.)|[AE][IY](?=..)")
_SOFT_S = re.compile("SY(?=[AEIOU])")
_LETTER = str.maketrans("FWYZXQ", "PVISSK")
_ROUND = str.maketrans("EO", "IU")
_VOWELS = str.maketrans("", "", "AEIOU")
_TWICE = re.compile(r"(.)\1+")
_WORDS = re.compile("[A-Z]+")
_CHILD_OF = re.compile(r"\b[SDWA]\s?/\s?[OLP]\b")
_APOSTROPHES = str.maketrans("", "", "'’‘ʼ`´ʿʾ")


def fold_name(text: str) -> str:
    """The text in capitals A–Z, with other characters kept."""
    if not text.isascii():
        text = to_ascii(text.translate(_APOSTROPHES))
    return text.upper().replace("'", "")


def plain_words(words: Iterable[str]) -> list[tuple[str, str]]:
    """Words in capitals, each with how it is compared; without those for which that depends on what stands beside them."""
    same = _SAME_WORD.get
    return [(word, same(word, word)) for word in words if word.isascii() and word.isalpha() and word not in _SPECIAL]


def words_of(text: str, nationality: str) -> tuple[str, ...]:
    """The words of a name part as they are compared; particles and forms of address are left out unless nothing else is.

    `nationality` is one of those WITH_OWN_RULES, or empty for all others.
    """
    plain = fold_name(text)
    if "/" in plain:
        plain = _CHILD_OF.sub(" ", plain)
    found: list[str] = _WORDS.findall(plain)
    if len(found) > 1 and found[0] in _HONORIFICS.get(nationality, ()):
        found = found[1:]
    kept = [word for word in found if word not in IGNORED] or found
    if nationality == "PHL":
        kept = [PHILIPPINE.get(word, word) for word in kept]
    return tuple(_SAME_WORD.get(word, word) for word in kept)


def encode_sound(word: str) -> str:
    """Roughly how it sounds, the same for its usual spellings: SUPHAPORN and SUPAPON, TJANDRA and CANDRA."""
    return encode_sounds([word])[0]


def encode_sounds(words: Sequence[str]) -> list[str]:
    """The phonetic form of each word. All are processed as one text, a word a line, which takes a fifth of the time."""
    text = "\n".join(["", *[_SAME_SOUND.get(word, word) for word in words]])
    for written, put in _LETTERS:
        text = text.replace(written, put)
    text = _SOFT_S.sub("S", _DIPHTHONG.sub("E", text)).translate(_LETTER)
    text = text.replace("\nH", "\n#").replace("H", "").replace("#", "H")
    text = _TWICE.sub(r"\1", text)
    short, long = text.split("\n"), text.translate(_ROUND).split("\n")
    return [word if len(word) <= 3 else round_ for word, round_ in zip(short[1:], long[1:], strict=True)]


def strip_vowels(heard: str) -> str:
    """A sound without the vowels after its first letter, where three letters or more are left: what rows are looked up by."""
    left = heard[:1] + heard[1:].translate(_VOWELS)
    return left if len(left) >= 3 else heard


def fold_native(text: str) -> str:
    """A name in its own script without spaces and dots; traditional Chinese as simplified."""
    plain = unicodedata.normalize("NFKC", text).translate(SIMPLIFIED)
    return "".join(letter for letter in plain if letter.isalpha() or unicodedata.category(letter)[0] == "M").casefold()


def find_script(text: str) -> str:
    """The script of the first letter by its Unicode name: CJK, THAI, MYANMAR; empty for an empty text."""
    return unicodedata.name(text[0], "").partition(" ")[0] if text else ""
