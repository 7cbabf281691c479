"""Names by the custom of each country, in Latin letters and, where it has one, in its own script."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from maker.draw import Draw
from maker.sources import Country, Province


@dataclass(frozen=True, slots=True)
class Name:
    """`family` is what brothers, sisters and children of a father share; it may be no part of the surname."""

    surname: str
    given: str | None = None
    native: str | None = None
    family: str | None = None


def make_name(draw: Draw, country: Country, province: Province, sex: str, family: str | None = None) -> Name:
    """A name of nobody known to the public. `family` comes from a relative's Name."""
    while True:
        name = _CUSTOMS[country.code](draw, country.names, province, sex, family)
        if not _is_public(name, country):
            return name


def _is_public(name: Name, country: Country) -> bool:
    given = name.given or ""
    first = given.split()[0] if given else ""
    spellings = {
        name.surname,
        f"{name.surname} {given}",
        f"{given} {name.surname}",
        f"{first} {name.surname}",
        name.native or "",
    }
    return bool(spellings & country.public_figures)


def _pair(text: str) -> tuple[str, str]:
    """`王 WANG` → 王, WANG. The Latin part may have spaces, the native part has none."""
    native, _, latin = text.partition(" ")
    return native, latin


def _side(sex: str) -> str:
    return "women" if sex == "F" else "men"


def _chinese(draw: Draw, names: dict[str, Any], province: Province, sex: str, family: str | None) -> Name:
    """Characters side by side; given names run together in Latin."""
    side = _side(sex)
    surname = family or draw.weighted([(text, weight) for text, weight in names["surnames"]])
    native, latin = _pair(surname)
    if draw.yes(0.27):
        given = [_pair(draw.one(names[f"{side}_single"]))]
    else:
        given = [_pair(draw.one(names[f"{side}_first"])), _pair(draw.one(names[f"{side}_second"]))]
    if len({character for character, _ in given} | {native}) <= len(given):
        return _chinese(draw, names, province, sex, family)
    return Name(latin, "".join(part for _, part in given), native + "".join(part for part, _ in given), surname)


def _traditional(joint: str) -> Callable[[Draw, dict[str, Any], Province, str, str | None], Name]:
    def make(draw: Draw, names: dict[str, Any], province: Province, sex: str, family: str | None) -> Name:
        side = _side(sex)
        surname = family or draw.weighted([(text, weight) for text, weight in names["surnames"]])
        native, latin = _pair(surname)
        parts = [_pair(draw.one(names[f"{side}_first"])), _pair(draw.one(names[f"{side}_second"]))]
        given = joint.join(part for _, part in parts)
        return Name(latin, given, native + "".join(part for part, _ in parts), surname)

    return make


def _vietnamese(draw: Draw, names: dict[str, Any], province: Province, sex: str, family: str | None) -> Name:
    side = _side(sex)
    surnames = province.extra.get("surnames", names["surnames"])
    surname = family or draw.weighted([(text, weight) for text, weight in surnames])
    if surname in ("GIÀNG", "VÀNG", "SÙNG", "THÀO"):
        middle = "THỊ" if sex == "F" else "A"
    else:
        middle = draw.one(names[f"{side}_middle"])
    last = draw.one([name for name in names[f"{side}_last"] if name not in middle.split() and name != surname])
    return Name(surname, f"{middle} {last}", None, surname)


def _indonesian(draw: Draw, names: dict[str, Any], province: Province, sex: str, family: str | None) -> Name:
    """Passports take the last word for the surname; many people have one name only. Some peoples have family names."""
    side, style = _side(sex), names[province.extra["style"]]
    if style[f"{side}_single"] and draw.yes(0.22):
        return Name(draw.one(style[f"{side}_single"]))
    shared = bool(style.get("family"))
    surname = family if shared and family else draw.one(style[f"{side}_second"])
    given = draw.one(style[f"{side}_first"])
    if draw.yes(0.2):
        second = draw.one(style[f"{side}_first"])
        if not set(second.split()) & set(given.split()):
            given = f"{given} {second}"
    return Name(surname, given, None, surname if shared else None)


def _filipino(draw: Draw, names: dict[str, Any], province: Province, sex: str, family: str | None) -> Name:
    """Given names, then for many the mother's maiden surname as middle name; JR after the given names."""
    side = _side(sex)
    surnames = [(text, weight) for text, weight in names["surnames"]]
    surname = family or draw.weighted(surnames)
    given = [draw.one(names[f"{side}_first"]), draw.one(names[f"{side}_second"])]
    if draw.yes(0.45):
        given.append(draw.weighted([pair for pair in surnames if pair[0] != surname]))
    if sex == "M" and draw.yes(0.06):
        given.append("JR")
    return Name(surname, " ".join(part for part in given if part), None, surname)


def _nepali(draw: Draw, names: dict[str, Any], province: Province, sex: str, family: str | None) -> Name:
    side = _side(sex)
    surname = family or draw.weighted([(text, weight) for text, weight in names["surnames"]])
    parts = [_pair(draw.one(names[f"{side}_first"])), _pair(draw.one(names[f"{side}_middle"])), _pair(surname)]
    native = " ".join(part for part, _ in parts if part)
    return Name(parts[2][1], " ".join(part for _, part in parts[:2] if part), native, surname)


def _malaysian(draw: Draw, names: dict[str, Any], province: Province, sex: str, family: str | None) -> Name:
    """Malays, Indians and Iban name the father, which is no surname: all of it is the primary identifier."""
    side = _side(sex)
    custom, _, shared = (family or draw.key(province.extra["custom"])).partition(":")
    if custom == "chinese":
        surname = shared or draw.one(names["chinese_surnames"])
        return Name(surname, draw.one(names[f"chinese_{side}"]), None, f"chinese:{surname}")
    father = shared or draw.one(names[f"{custom}_fathers"])
    word = {"malay": ("BIN", "BINTI"), "indian": ("A/L", "A/P"), "iban": ("ANAK", "ANAK")}[custom][sex == "F"]
    own = draw.one([name for name in names[f"{custom}_{side}"] if not set(name.split()) & set(father.split())])
    return Name(f"{own} {word} {father}", None, None, f"{custom}:{father}")


def _burmese(draw: Draw, names: dict[str, Any], province: Province, sex: str, family: str | None) -> Name:
    while True:
        parts = [_pair(draw.one(pool)) for pool in names[_side(sex)]]
        if len(set(parts)) == 3:
            return Name(" ".join(latin for _, latin in parts), None, "".join(native for native, _ in parts))


def _thai(draw: Draw, names: dict[str, Any], province: Province, sex: str, family: str | None) -> Name:
    surname = family or draw.weighted([(text, weight) for text, weight in names["surnames"]])
    given = _pair(draw.one(names[f"{_side(sex)}_first"]))
    return Name(_pair(surname)[1], given[1], f"{given[0]} {_pair(surname)[0]}", surname)


_CUSTOMS: dict[str, Callable[[Draw, dict[str, Any], Province, str, str | None], Name]] = {
    "CHN": _chinese,
    "HKG": _traditional(" "),
    "IDN": _indonesian,
    "MMR": _burmese,
    "MYS": _malaysian,
    "NPL": _nepali,
    "PHL": _filipino,
    "THA": _thai,
    "TWN": _traditional("-"),
    "VNM": _vietnamese,
}
