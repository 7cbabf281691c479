"""Names as lists write them, in one column or several, and what is certain about each."""

from __future__ import annotations

import unicodedata
from random import Random

from tests.intake.shapes.people import Name, Person, native
from tests.intake.shapes.truth import Expected
from tests.intake.shapes.words import SURNAME_FIRST

TITLES = {"M": ("MR", "Mr.", "MR."), "F": ("MS", "Mrs.", "MISS", "Ms.")}
THAI_TITLES = {"M": ("นาย",), "F": ("น.ส.", "นางสาว", "นาง")}


def folded(text: str) -> str:
    """Without marks, as airlines write."""
    plain = unicodedata.normalize("NFKD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


class Spelling:
    """How one list spells: in capitals, with or without marks, titled, with FNU for a missing name."""

    def __init__(self, rng: Random, *, titled: bool = False, fnu: bool = False) -> None:
        self.rng = rng
        self.case = rng.choice(["upper", "upper", "title", "mixed"])
        self.marks = rng.random() < 0.6
        self.titled = titled
        self.fnu = fnu

    def of(self, text: str) -> str:
        text = text if self.marks else folded(text)
        upper = self.case == "upper" or (self.case == "mixed" and self.rng.random() < 0.4)
        return text.upper() if upper else text

    def title(self, sex: str) -> str:
        return self.rng.choice(TITLES[sex]) + " " if self.titled and self.rng.random() < 0.8 else ""


def parts(person: Person) -> tuple[str, str]:
    """Surname and given names as the contract has them; an Ethiopian's are grandfather's name, then own and father's."""
    name = person.name
    given = " ".join(part for part in (name.given, name.middle, name.suffix) if part)
    return name.surname, given


def ordered(person: Person, surname: str, given: str) -> str:
    both = (surname, given) if person.nationality in SURNAME_FIRST else (given, surname)
    return " ".join(part for part in both if part)


def _single(name: Name) -> bool:
    return not name.given


def _known(expected: Expected, person: Person, spelling: Spelling, *, split: bool) -> None:
    surname, given = parts(person)
    spell = _marks(spelling)
    expected.full = spell(ordered(person, surname, given))
    if split or (_single(person.name) and " " not in surname):
        expected.surname, expected.given = spell(surname), spell(given) or None


def _marks(spelling: Spelling):
    return (lambda text: text) if spelling.marks else folded


def whole(person: Person, expected: Expected, spelling: Spelling) -> str:
    """All in one cell: split only where the people writes the surname first."""
    surname, given = parts(person)
    _known(expected, person, spelling, split=person.nationality in SURNAME_FIRST)
    text = spelling.of(ordered(person, surname, given))
    if spelling.fnu and _single(person.name):
        text = spelling.rng.choice([f"FNU {text}", f"{text} LNU"])
    return spelling.title(person.sex) + text


def comma(person: Person, expected: Expected, spelling: Spelling) -> str:
    """SURNAME, Given."""
    surname, given = parts(person)
    _known(expected, person, spelling, split=True)
    joined = f"{surname}, {given}" if given else surname
    return spelling.of(joined)


def capitals(person: Person, expected: Expected, spelling: Spelling) -> str:
    """The surname is set apart by capitals."""
    surname, given = parts(person)
    _known(expected, person, spelling, split=True)
    spell = _marks(spelling)
    if _single(person.name):
        return spell(surname)
    return spelling.title(person.sex) + spell(ordered(person, surname.upper(), given))


def airline(person: Person, expected: Expected, spelling: Spelling) -> str:
    """SURNAME/GIVEN MR, without marks; a single name has FNU or LNU on the other side."""
    surname, given = (folded(part).upper().replace("/", "") for part in parts(person))
    _known(expected, person, spelling, split=True)
    expected.full, expected.surname = folded(expected.full or "").replace("/", ""), surname
    expected.given = given or None
    title = spelling.rng.choice([" MR", "MR"] if person.sex == "M" else [" MS", " MRS", " MISS"])
    title = " " + title.strip() if spelling.rng.random() < 0.8 else ""
    if _single(person.name):
        return spelling.rng.choice([f"{surname}/FNU{title}", f"LNU/{surname}{title}", f"{surname}/FNU"])
    return f"{surname}/{given}{title}"


def own_script(person: Person, expected: Expected, rng: Random, *, titled: bool = False) -> str:
    """The native name; Ethiopian own, father's and grandfather's names in that order."""
    text = native(person.name, person.nationality)
    if person.nationality == "ETH" and text:
        text = f"{person.name.given_native} {person.name.surname_native.replace('=', ' ')}"
    expected.native = text or None
    if titled and text and person.nationality == "THA":
        return rng.choice(THAI_TITLES[person.sex]) + text
    return text


def separate(person: Person, expected: Expected, spelling: Spelling) -> tuple[str, str, str, str]:
    """Cells of surname, given, middle and suffix; a single name in one of the first two."""
    name = person.name
    spell = spelling.of
    if not _single(name):
        _known(expected, person, spelling, split=True)
        given = spelling.title(person.sex) + spell(name.given)
        return spell(name.surname), given, spell(name.middle), name.suffix
    expected.full = _marks(spelling)(name.surname)
    if " " not in name.surname:
        expected.surname = expected.full
    nothing = spelling.rng.choice(["", "", "-", "LNU"])
    if spelling.rng.random() < 0.4:
        return nothing, spell(name.surname), "", ""
    return spell(name.surname), nothing.replace("LNU", "FNU"), "", ""


def ethiopian(person: Person, expected: Expected, spelling: Spelling) -> tuple[str, str, str]:
    """Own, father's and grandfather's name; the last two are the surname."""
    name, spell = person.name, _marks(spelling)
    expected.surname, expected.given = f"{name.middle} {name.surname}", name.given
    expected.full = spell(f"{name.given} {name.middle} {name.surname}")
    return spelling.of(name.given), spelling.of(name.middle), spelling.of(name.surname)
