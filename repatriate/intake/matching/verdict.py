"""All that two people have in common, weighed: sure, worth asking, or neither, and the reasons in words."""

from __future__ import annotations

from math import fsum
from typing import NamedTuple

from repatriate.intake.matching.census import Census
from repatriate.intake.matching.dates import APART, Dates, compare_dates
from repatriate.intake.matching.documents import Documents, compare_documents
from repatriate.intake.matching.identity import Likeness, Part, Strength
from repatriate.intake.matching.names import ALIKE, EVIDENCE, NamePoints, Names, compare_names
from repatriate.intake.matching.persons import Person
from repatriate.model.saying import say

SURE = 2.7
"""Points over those of the best stranger in the crowd from which nobody is asked: one error in 500."""

ASK = 0.0
"""Points from which it is as likely as not that they are one person."""

_SAME_SEX, _OTHER_SEX = 0.3, -1.3
_SAME_NATION, _OTHER_NATION, _SAME_PROVINCE = 0.2, -1.5, 0.4
_RELATED_NATIONS = frozenset({"CHN", "TWN", "HKG", "MAC"})


class Weighing(NamedTuple):
    """`margin` is the sum of all points over the size of the crowd; `strength` None where they are two people."""

    strength: Strength | None
    margin: float
    documents: Documents
    document_points: float
    number: str
    name: NamePoints
    dates: Dates
    date_points: float
    sex: float
    nation: float
    province: float


def weigh(a: Person, b: Person, census: Census) -> Weighing:
    """The same for (a, b) and (b, a)."""
    documents, document_points, number = compare_documents(a, b, census)
    dates, date_points = compare_dates(a, b, census)
    name = compare_names(a, b, _counted_in(a, b, census), census)
    sex = (_SAME_SEX if a.sex == b.sex else _OTHER_SEX) if a.sex and b.sex else 0.0
    nation = _nations(a.nation, b.nation)
    province = _SAME_PROVINCE if a.province and a.province == b.province else 0.0
    margin = fsum((document_points, date_points, name.points, sex, nation, province)) - census.crowd
    found = Weighing(None, margin, documents, document_points, number, name, dates, date_points, sex, nation, province)
    if _sure(a, b, found):
        return found._replace(strength=Strength.STRONG)
    return found._replace(strength=Strength.WEAK) if _worth_asking(found) else found


def _counted_in(a: Person, b: Person, census: Census) -> str:
    """The nation among whose names theirs are counted."""
    if a.nation == b.nation:
        return a.nation or census.home(a.words)
    if a.nation and b.nation:
        return max(a.nation, b.nation)
    return a.nation or b.nation


def _nations(one: str, other: str) -> float:
    if not one or not other:
        return 0.0
    if one == other:
        return _SAME_NATION
    return 0.0 if one in _RELATED_NATIONS and other in _RELATED_NATIONS else _OTHER_NATION


def _sure(a: Person, b: Person, found: Weighing) -> bool:
    if found.sex < 0 or found.nation < 0:
        return False
    if found.documents is Documents.SAME:
        return _sure_by_number(a, b, found)
    if a.documents and b.documents:
        return False  # an old and a new passport, or two people: only an officer can tell
    return (
        found.name.kind in (Names.EQUAL, Names.NATIVE)
        and found.dates is Dates.SAME
        and found.margin >= SURE
        and _not_by_script_only(a, b, found.name)
    )


def _sure_by_number(a: Person, b: Person, found: Weighing) -> bool:
    """The same number, and a name or a birth date that does not speak against it."""
    kind, dates = found.name.kind, found.dates
    if dates is Dates.SAME:
        # A child is often entered with a parent's passport, and a twin with its twin's.
        return kind not in (Names.SIBLING, Names.SOUNDALIKE, Names.MIXED)
    if dates in APART:
        generations = a.year and b.year and abs(a.year - b.year) > 12
        return kind in (Names.EQUAL, Names.NATIVE) and found.name.shared > 1 and not generations
    if kind is Names.PART:
        return found.name.shared > 1 or dates is not Dates.UNKNOWN
    return kind in ALIKE


def _not_by_script_only(a: Person, b: Person, name: NamePoints) -> bool:
    """A name equal in its own script only, while the Latin ones differ, is for an officer to see."""
    return name.kind is not Names.NATIVE or a.words == b.words or not a.words or not b.words


def _worth_asking(found: Weighing) -> bool:
    name, dates = found.name, found.dates
    if found.documents is Documents.SAME:
        # Numbers of two States may well be equal by chance.
        return name.kind in EVIDENCE or dates not in APART or found.nation >= 0
    if found.margin < ASK:
        return False
    if found.documents is Documents.CLOSE:
        return name.kind in EVIDENCE or dates is Dates.SAME
    if name.kind not in EVIDENCE:
        return False
    return name.shared > 1 or dates not in (*APART, Dates.UNKNOWN) or found.documents is Documents.SHARED


def likeness(found: Weighing, remark: Part | None = None) -> Likeness:
    """The weighing in words. A `remark` makes a sure one one to be asked about. Raises ValueError where they are two people."""
    if found.strength is None:
        raise ValueError("nothing to say about two people")
    strength = Strength.WEAK if remark else found.strength
    chance = 1 / (1 + 10.0 ** -max(min(found.margin, 12.0), -12.0)) if found.margin < 8 else 1.0
    score = 0.9 + 0.1 * chance if strength is Strength.STRONG else 0.89 * chance
    parts = [part for part in (*_document_parts(found), _name_part(found), *_other_parts(found)) if part]
    return Likeness(score, strength, (*parts, remark) if remark else tuple(parts))


FITS_TWO = Part("name", 0.0, say("somebody else fits as well"))
"""Said of a sure pair where another one is as sure."""

_DOCUMENT_WORDS = {
    Documents.CLOSE: say("document numbers that differ by one sign"),
    Documents.OTHER: say("different document numbers"),
}
_NAME_WORDS = {
    Names.EQUAL: say("the same name"),
    Names.SPELLED: say("the same name, spelled differently"),
    Names.PART: say("the same name, with parts missing"),
    Names.NATIVE: say("the same name in its own script"),
    Names.CHANGED: say("the same given name, another surname"),
    Names.SOUNDALIKE: say("the same name in Latin letters, but another one in its own script or marks"),
    Names.SIBLING: say("the same surname, other given names"),
    Names.MIXED: say("some names are the same, others are not"),
    Names.DIFFERENT: say("different names"),
}
_DATE_WORDS = {
    Dates.SAME: say("the same birth date"),
    Dates.SAME_MONTH: say("the same month of birth, a day is not known"),
    Dates.SAME_YEAR: say("the same year of birth, the day is not sure"),
    Dates.SAME_DAY: say("the same day and month of birth, a year is not known"),
    Dates.SWAPPED: say("the same birth date with day and month swapped"),
    Dates.SHIFTED: say("the same day and month of birth, the year counted differently"),
    Dates.DIGIT: say("birth dates that differ by one digit"),
    Dates.NEAR_YEAR: say("years of birth one apart"),
    Dates.OTHER_DAY: say("the same year of birth, another day"),
    Dates.OTHER: say("different birth dates"),
}
_SAME_SEX_PART = Part("sex", _SAME_SEX, say("the same sex"))
_OTHER_SEX_PART = Part("sex", _OTHER_SEX, say("another sex"))
_SAME_NATION_PART = Part("nationality", _SAME_NATION, say("the same nationality"))
_OTHER_NATION_PART = Part("nationality", _OTHER_NATION, say("another nationality"))
_SAME_PROVINCE_PART = Part("nationality", _SAME_PROVINCE, say("the same province"))
_SLIP = Part("document", 0.0, say("a typing error in the number, or a number that two people share"))
_FAMILY_NUMBER = Part("document", 0.0, say("the number of a parent or of a twin, perhaps"))


def _document_parts(found: Weighing) -> list[Part]:
    kind, points = found.documents, round(found.document_points, 2)
    if kind is Documents.UNKNOWN:
        return []
    if kind is Documents.SHARED:
        return [
            Part("document", points, say("the document number {0}, which others on the list have too", found.number))
        ]
    if kind is not Documents.SAME:
        return [Part("document", points, _DOCUMENT_WORDS[kind])]
    same = Part("document", points, say("the same document number {0}", found.number))
    if found.strength is Strength.STRONG:
        return [same]
    if found.name.kind is Names.SIBLING:
        return [same, _FAMILY_NUMBER]
    return [same, _SLIP] if found.name.kind not in ALIKE and found.dates in APART else [same]


def _name_part(found: Weighing) -> Part | None:
    kind = found.name.kind
    return None if kind is Names.UNKNOWN else Part("name", round(found.name.points, 2), _NAME_WORDS[kind])


def _other_parts(found: Weighing) -> list[Part]:
    parts = []
    if found.dates is not Dates.UNKNOWN:
        parts.append(Part("birth_date", round(found.date_points, 2), _DATE_WORDS[found.dates]))
    if found.sex:
        parts.append(_SAME_SEX_PART if found.sex > 0 else _OTHER_SEX_PART)
    if found.nation:
        parts.append(_SAME_NATION_PART if found.nation > 0 else _OTHER_NATION_PART)
    if found.province:
        parts.append(_SAME_PROVINCE_PART)
    return parts
