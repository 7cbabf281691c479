"""Strips a name's cell of row numbers, titles, placeholders, other names and remarks."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from repatriate.intake.values.text import Doubt, tidy_cell
from repatriate.model.saying import say
from repatriate.reference.lexicon import key, may_add_words, may_be_name, title_word, unknown_name, unknown_of
from repatriate.reference.scripts import has_latin, has_other, split_scripts

_WHYS = {
    "not_a_name": say("not a name: it was put into the notes"),
    "name_not_split": say("a whole name that may be surname and given names: it was taken as the surname"),
    "transliterated": say("put into Latin letters by their sound: compare it with the passport"),
    "may_be_none": say("a name, or a word that means “no name”: compare it with the passport"),
    "digits_in_name": say("a name with digits in it: check it"),
    "very_long": say("longer than 200 characters: check it"),
    "two_names": say(
        "one of two names with a slash between them: they were taken as surname and given names, check them"
    ),
    "repeated": say("one name written twice, as airlines do for a single name: check whether both belong"),
}


def describe_doubt(code: str) -> Doubt:
    """The doubt of that code."""
    return Doubt(code, _WHYS[code])


@dataclass(frozen=True, slots=True)
class NameCell:
    """A name in Latin letters, with the stroke or comma that parts it, and one in another script; either may be empty."""

    latin: str = ""
    other: str = ""
    note: str | None = None
    """The whole cell, where something was left out that the notes must keep."""
    codes: tuple[str, ...] = ()


NOTHING = NameCell()

SHORT_NAMES = frozenset({"CHN", "TWN", "HKG", "VNM", "KHM", "KOR", "JPN", "MYS", "SGP", "THA", "MMR", "LAO"})
"""Peoples among whom Na is a name: for the others a cell of surname or given names with NA in it is N/A."""

_LONGEST = 200
_MAIL = re.compile(r"\S+@\S+\.\S+|(?:https?://|www\.)\S+")
_DIGITS = re.compile(r"[+(]?\d[\d\s().\-]{3,}\d")
_ROW = re.compile(
    r"^\s*(?:no\.?\s*)?(?:\(?\d{1,4}\s*[.):\-–]+|\(\d{1,4}\)|\d{1,4}\s(?=\D))\s*|^[\s•●▪◦·*✓►→–—\-.,;:]+", re.I
)
_BRACKETS = re.compile(r"\s*[(\[{（【<]([^()\[\]{}（）【】<>]*)[)\]}）】>]\s*")
_QUOTED = re.compile(r"\s*(?:[\"“„«]([^\"“”„«»]+)[\"”»]|(?<=\s)['‘]([^'‘’]+)['’](?=\s|$))\s*")
_ALIAS = re.compile(r"\s+(?:alias|a\.?k\.?a\b\.?|als\.|alyas|นามแฝง|又名|化名)\s*:?\s*.*|\s*@\s*.*", re.I)
_DEGREES = re.compile(
    r",(?:\s*(?:[SM]\.\s?(?:H|E|T|M|Kom|Pd|Sos|Ag|Si|Sc|Psi|I\.?P|Hum|Kes|Farm|Ked|Kep|Ak|Hut|Ikom|I\.?Kom|A|P|S|Th|Sn|Ds)\.?(?:I\.)?"
    r"|A\.?Md\.?\w*|Ph\.?\s?D\.?|MBA|B\.?Sc\.?|M\.?Sc\.?)(?![A-Za-z]),?)+$"
)
"""Degrees behind a name, as in `, S.H., M.Si`; M. Rizky behind a comma is given names."""
_PLAIN = re.compile(r"(?:(?!alias|alyas|aka)[A-Za-z]+(?:[ '-]|$)){1,9}\Z", re.I)
"""Most names by far: nothing has to be looked for in them but titles."""
_EDGES = " ,;:|*•✓#"
_ABSENT = re.compile(
    r"\b(?:FNU|LNU|NFN|NLN|NMN|NGN|NSN|X{3,}|N/A)\b|\bno[\s-]+(?:first|last|given|middle|family|sur)[\s-]*names?\b",
    re.I,
)
_DOTTED = re.compile(r"^(?:mr|mrs|ms|miss|mstr|dr|mme|mlle|sdr|sdri|bpk|ny|tn|nn|prof)\.\s*", re.I)
_BEFORE = re.compile(
    r"^(?:(?:นางสาว|น\.\s?ส\.?|นาย|นาง|เด็กชาย|เด็กหญิง|ด\.\s?ช\.?|ด\.\s?ญ\.?)\s*(?=[ก-ฮเแโใไ])|คุณ\s+"
    r"|(?:ທ້າວ|ນາງສາວ|ນາງ|ທ່ານ)\s*(?=[ກ-ຮເແໂໃໄ])|(?:លោកស្រី|លោក|កញ្ញា|អ្នកស្រី)\s*(?=[ក-អ]))"
)
_AFTER = re.compile(r"(?<=\S\S)\s*(?:先生|女士|小姐|太太|同志)$")
_AIRLINE = re.compile(r"^(.*[A-Z]{2})(?:MSTR|MISS|MRS|MR|(?<=[BCDFGHKNPTZ])MS)$")
_ONLY_DOTTED = frozenset(
    {"m", "g", "ny", "nn", "tn", "sri", "hon", "en", "pn", "mis", "tuan", "bb", "sir", "inf", "chd", "cnn", "child"}
)
"""Titles that are names or initials as well; m and g stay even with a dot, since M. is Muhammad more often."""
_NEVER = frozenset({"m", "g", "कुमारी", "sra"})
_LAST_TITLES = frozenset({"mr", "mrs", "ms", "miss", "mstr", "inf", "chd"})
SURNAME_STROKE = "/"
_KEPT_STROKE = "\u2215"
_NO_SURNAME_STROKE = re.compile(
    r"(?<![^\W\d_])([sdwcSDWC]\s?/\s?[oO]|[aA]\s?/\s?[lLpP]|[uU]\s?/\s?[gG]|[wW]/(?:r[ot]|t)|ወ/(?:ሮ|ሪት|ት))(?![^\W\d_])"
)


def read_name_cell(cell: object, *, na_is_a_name: bool = False) -> NameCell:
    """The name in a cell. Digits, addresses and telephone numbers are no name."""
    if cell is None or cell == "":
        return NOTHING
    if isinstance(cell, str):
        bare = _TITLED.sub("", cell)
        if is_plain(bare):
            return NameCell(bare)
    return _read_shown(tidy_cell(cell), na_is_a_name)


@lru_cache(maxsize=1 << 16)
def is_plain(text: str) -> bool:
    """Whether a text is a name in plain letters and nothing else, as most are: no title, no remark, no stand-in."""
    if not text.isascii() or len(text) > _LONGEST or not text[-1:].isalpha() or not _PLAIN.match(text):
        return False
    words = text.lower().replace("-", " ").replace("'", " ").split()
    return not may_add_words(words) and _STANDS_IN.isdisjoint(words)


_TITLED = re.compile(r"^(?:mr|mrs|ms|miss|mstr)\b\.? +(?=[a-z])", re.I)
_STANDS_IN = frozenset({"nmn", "ngn", "nsn", "fnu", "lnu", "nfn", "nln", "no"})


@lru_cache(maxsize=1 << 14)
def _read_shown(shown: str, na_is_a_name: bool) -> NameCell:
    if not shown:
        return NameCell()
    if _may_be_none(shown, na_is_a_name):
        return NameCell(shown, codes=("may_be_none",)) if has_latin(shown) else NameCell(other=shown)
    if said := unknown_name(shown):
        return NameCell(note=shown) if said == "reason" else NameCell()
    if shown.casefold() == "na":
        return NameCell()
    text = _ABSENT.sub(" ", shown)
    if _PLAIN.match(text) and not _is_title(text):
        return NameCell(text)
    bare = _DIGITS.sub(" ", _MAIL.sub(" ", text))
    bare = _ROW.sub("", _ROW.sub("", " ".join(bare.split())))
    kept = _without_others(bare)
    latin, other = _two_scripts(kept.strip(_EDGES))
    if not any(map(str.isalpha, latin + other)):
        return NameCell() if not any(map(str.isalnum, text)) else NameCell(note=shown, codes=("not_a_name",))
    left_out = _MAIL.search(text) or _DIGITS.search(text) or kept != _strip_brackets(bare)
    return NameCell(latin, other, shown if left_out else None, _find_codes(latin + other))


def _may_be_none(shown: str, na_is_a_name: bool) -> bool:
    """Whether a cell is a word that says there is nothing and is a name too: N/A is no name, and Na only where it can be."""
    word = key(shown)
    if not may_be_name(word) or not all(one.isalpha() or unicodedata.combining(one) for one in shown):
        return False
    return na_is_a_name if word == "na" else True


def _find_codes(name: str) -> tuple[str, ...]:
    codes = ("digits_in_name",) if any(map(str.isdigit, name)) else ()
    return (*codes, "very_long") if len(name) > _LONGEST else codes


def _strip_brackets(text: str) -> str:
    """The same without brackets that hold nothing or the name in its other script."""
    return " ".join(_BRACKETS.sub(lambda found: _in_brackets(found, text) or found[0], text).split())


def _without_others(text: str) -> str:
    """Without nicknames in quotes, other names after alias or @, and remarks in brackets."""
    text = _BRACKETS.sub(lambda found: _in_brackets(found, text) or " ", text)
    if _QUOTED.sub("", text).strip():
        text = _QUOTED.sub(" ", text)
    before = _DEGREES.sub("", _ALIAS.sub("", text))
    return " ".join((before if before.strip() else text).split())


def _in_brackets(found: re.Match[str], text: str) -> str | None:
    """The replacement for brackets in a name: blank for a placeholder, the text for the other script, None for a
    remark."""
    inside = found[1].strip()
    outside = _BRACKETS.sub(" ", text)
    if not key(inside) or unknown_of(key(inside)) == "unknown":
        return " "
    alone = not any(map(str.isalpha, outside))
    crossed = (has_latin(inside) and not has_latin(outside)) or (has_other(inside) and not has_other(outside))
    return f" {inside} " if alone or crossed else None


def _two_scripts(text: str) -> tuple[str, str]:
    latin, other = split_scripts(text) if has_other(text) else (text, "")
    if not any(without_titles(piece, airline=True) for piece in latin.split("/")):
        latin = ""
    return latin, without_titles(other, airline=bool(latin))


@lru_cache(maxsize=1 << 14)
def without_titles(text: str, *, airline: bool = False) -> str:
    """Without courtesy titles; `airline` for what stands after the stroke, where WEIMR is WEI MR."""
    if not airline and is_plain(text):
        return text
    text = _ABSENT.sub(" ", text)
    text = _AFTER.sub("", _BEFORE.sub("", _DOTTED.sub("", text.strip(" ,;:"))))
    words = [word for word in text.split() if key(word) or word == _KEPT_STROKE]
    while words and _is_title(words[0]) and (len(words) > 1 or airline):
        words = words[1:]
    while words and key(words[-1]) in _LAST_TITLES and (len(words) > 1 or airline):
        if key(words[-1]) in ("inf", "chd") and not airline:
            break
        words = words[:-1]
    if airline and words and (glued := _AIRLINE.match(words[-1])):
        words[-1] = glued[1]
    return " ".join(words)


@lru_cache(maxsize=1 << 13)
def _is_title(word: str) -> bool:
    plain = key(word)
    if plain in _NEVER or (plain in _ONLY_DOTTED and not word.endswith(".")):
        return False
    return title_word(word.replace(_KEPT_STROKE, SURNAME_STROKE)) is not None


def title_sex(cell: object) -> str | None:
    """M or F where the cell begins or ends with a title that only one of them has; for lists without a column of it."""
    words = re.split(r"[\s/,]+", tidy_cell(cell))
    for word in (words[0], words[-1]):
        if _is_title(word) or key(word) in _LAST_TITLES:
            title = title_word(word)
            return title[0] if title else None
    if found := re.match(r"(นางสาว|น\.\s?ส\.|นาง|เด็กหญิง|ด\.\s?ญ\.)|(นาย|เด็กชาย|ด\.\s?ช\.)", tidy_cell(cell)):
        return "F" if found[1] else "M"
    return None


def keep_strokes(text: str) -> str:
    """`s/o`, `A/L` and the like with another sign than the stroke that parts surname and given names."""
    return _NO_SURNAME_STROKE.sub(lambda found: found[0].replace("/", _KEPT_STROKE), text)


def plain_strokes(text: str) -> str:
    return text.replace(_KEPT_STROKE, SURNAME_STROKE)
