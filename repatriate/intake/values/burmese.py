"""Burmese words in Latin letters, as people in Myanmar write their names."""

from __future__ import annotations

import re

_NAMES = {
    "အောင်": "aung",
    "ကျော်": "kyaw",
    "မိုး": "moe",
    "သူ": "thu",
    "ဝင်း": "win",
    "လှိုင်": "hlaing",
    "စန်း": "san",
    "ခင်": "khin",
    "မာ": "mar",
    "သီ": "thi",
    "ရိ": "ri",
    "ထွန်း": "tun",
    "ဇော်": "zaw",
    "မင်း": "min",
    "ထက်": "htet",
    "အေး": "aye",
    "နီ": "ni",
    "လွင်": "lwin",
    "တင်": "tin",
    "မြင့်": "myint",
    "ဖြိုး": "phyo",
    "သန်း": "than",
    "ချို": "cho",
    "စိုး": "soe",
    "နိုင်": "naing",
    "ကို": "ko",
    "မောင်": "maung",
    "ဦး": "u",
    "ဒေါ်": "daw",
    "မ": "ma",
    "စု": "su",
    "လှ": "hla",
    "မြ": "mya",
    "ရီ": "yi",
    "ဆွေ": "swe",
    "ဌေး": "htay",
    "ထေး": "htay",
    "ဖြူ": "phyu",
    "စံ": "san",
    "ညွန့်": "nyunt",
    "ညို": "nyo",
    "လင်း": "linn",
    "ဟိန်း": "hein",
    "ရဲ": "ye",
    "ရန်": "yan",
    "နောင်": "naung",
    "ဝေ": "wai",
    "ဖုန်း": "phone",
    "ပြည့်": "pyae",
    "ဖြိုးဝေ": "phyowai",
    "သက်": "thet",
    "နွယ်": "nwe",
    "နှင်း": "hnin",
    "ယု": "yu",
    "ဇင်": "zin",
    "ဇာ": "zar",
    "လဲ့": "le",
    "ရွှေ": "shwe",
    "ငွေ": "ngwe",
    "စိန်": "sein",
    "ဘ": "ba",
    "သိန်း": "thein",
    "ကြည်": "kyi",
    "ကြီး": "gyi",
    "ချစ်": "chit",
    "ဝါ": "war",
    "သွယ်": "thwe",
    "အိ": "ei",
    "သင်း": "thin",
    "ပိုင်": "paing",
    "ဖေ": "pe",
    "ကျင်": "kyin",
    "ဇေ": "zay",
    "ယာ": "yar",
}
_FIRST = {
    **dict(
        zip(
            "ကခဂဃငစဆဇဈဉညဋဌဍဎဏ",
            ["k", "kh", "g", "g", "ng", "s", "s", "z", "z", "ny", "ny", "t", "ht", "d", "d", "n"],
            strict=True,
        )
    ),
    **dict(
        zip(
            "တထဒဓနပဖဗဘမယရလဝသဟဠအ",
            ["t", "ht", "d", "d", "n", "p", "ph", "b", "b", "m", "y", "y", "l", "w", "th", "h", "l", ""],
            strict=True,
        )
    ),
    "ဿ": "th",
    "ဣ": "i",
    "ဤ": "i",
    "ဥ": "u",
    "ဦ": "u",
    "ဧ": "ay",
    "ဩ": "aw",
    "ဪ": "aw",
}
_RHYMES = {
    "": "a",
    "ာ": "ar",
    "ါ": "ar",
    "ိ": "i",
    "ီ": "i",
    "ု": "u",
    "ူ": "u",
    "ေ": "ay",
    "ဲ": "e",
    "ော": "aw",
    "ေါ": "aw",
    "ော်": "aw",
    "ေါ်": "aw",
    "ို": "o",
    "ံ": "an",
    "ုံ": "one",
    "ိံ": "ein",
    "က်": "et",
    "င်": "in",
    "စ်": "it",
    "ည်": "i",
    "ဉ်": "in",
    "တ်": "at",
    "န်": "an",
    "ပ်": "at",
    "မ်": "an",
    "ယ်": "e",
    "ိတ်": "eit",
    "ိန်": "ein",
    "ိပ်": "eit",
    "ိမ်": "ein",
    "ုတ်": "oat",
    "ုန်": "one",
    "ုပ်": "oat",
    "ုမ်": "one",
    "ောက်": "auk",
    "ောင်": "aung",
    "ေါင်": "aung",
    "ိုက်": "aik",
    "ိုင်": "aing",
}
_WORDS = {
    "သီရိ": "thiri",
    "နန္ဒာ": "nandar",
    "စန္ဒာ": "sandar",
    "ဝိုင်း": "waing",
    "မြတ်": "myat",
    "အိန္ဒြာ": "eindra",
    "သန္တာ": "thandar",
}
_WORD = re.compile("|".join(_WORDS))
_SYLLABLE = re.compile("(?<!္)([က-ဪဿ])(?![်္])")
_PARTS = re.compile("([က-ဪဿ])([ျြွှ]*)(.*)\\Z")
_TONES = re.compile("[့း]")


def burmese(word: str) -> str:
    """`အောင်ကျော်` as aung kyaw: known syllables as in names, the others by their sound."""
    word = _WORD.sub(lambda found: f" {_WORDS[found[0]]} ", word).replace("္", "်")
    syllables = _SYLLABLE.sub(" \\1", word.replace("့်", "့်")).split()
    return " ".join(filter(None, (one if one.isascii() else _NAMES.get(one) or _sound_out(one) for one in syllables)))


def _sound_out(syllable: str) -> str:
    found = _PARTS.match(syllable)
    if not found:
        return ""
    first, medials, rest = _FIRST.get(found[1], ""), found[2], _TONES.sub("", found[3])
    onset = ("h" if "ှ" in medials and first[:1] != "h" else "") + first
    if "ျ" in medials or "ြ" in medials:
        onset = {"k": "ky", "kh": "ch", "g": "gy", "y": "sh", "hy": "sh"}.get(onset, onset + "y")
    if "ှ" in medials and first in ("y", ""):
        onset = "sh"
    if "ွ" in medials:
        onset += "w"
    return onset + _RHYMES.get(rest, _RHYMES.get(rest[:1], "a"))
