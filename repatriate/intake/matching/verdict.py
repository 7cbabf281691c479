"""All that two people have in common, weighed: sure, worth asking, or neither, and the reasons in words."""

from __future__ import annotations

from enum import IntEnum, auto
from typing import NamedTuple

from rapidfuzz.distance import OSA

from repatriate.intake.matching.census import Census
from repatriate.intake.matching.dates import APART, Dates, compare_dates
from repatriate.intake.matching.identity import Likeness, Part, Strength
from repatriate.intake.matching.names import ALIKE, EVIDENCE, NamePoints, Names, compare_names
from repatriate.intake.matching.persons import Person
from repatriate.model.saying import Said, say


class Documents(IntEnum):
    """The relation between the document numbers of two people."""

    UNKNOWN = auto()
    SAME = auto()
    SHARED = auto()
    """In common, but many of one list have it: the number of a family, a case or a group."""
    CLOSE = auto()
    """One sign apart, as a typing error makes it, and as the passports of a family are."""
    OTHER = auto()


_SAME, _SHORT, _SHARED, _CLOSE, _OTHER = 8.0, 5.0, 2.0, 3.0, -1.2
_MANY = 3
"""A number that so many on one list have is not the number of one person."""


def compare_documents(a: Person, b: Person, census: Census) -> tuple[Documents, float, str]:
    """The same for (a, b) and (b, a), with points and the number in common, if any."""
    if not a.documents or not b.documents:
        return Documents.UNKNOWN, 0.0, ""
    common = [number for number in a.documents if number in b.documents]
    if common:
        number, holders = common[0], census.holders(common[0])
        for other in common[1:]:
            number, holders = min((number, holders), (other, census.holders(other)), key=_rank_evidence)
        if holders >= _MANY:
            return Documents.SHARED, _SHARED, number
        return Documents.SAME, _SAME if len(number) >= 6 else _SHORT, number
    if any(
        _are_close(one, other)
        for one in zip(a.documents, a.looks, strict=True)
        for other in zip(b.documents, b.looks, strict=True)
    ):
        return Documents.CLOSE, _CLOSE, ""
    return Documents.OTHER, _OTHER, ""


def _rank_evidence(held: tuple[str, int]) -> tuple[int, int, str]:
    number, holders = held
    return holders, -len(number), number


def _are_close(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Two numbers, each with how it looks."""
    (number, seen), (second, seen_too) = one, other
    shorter, longer = (number, second) if len(number) <= len(second) else (second, number)
    if len(shorter) < 5:
        return False
    if seen == seen_too or (len(shorter) >= 6 and longer.endswith(shorter)):
        return True
    return len(longer) - len(shorter) <= 1 and OSA.distance(number, second, score_cutoff=1) <= 1


SURE = 2.7
"""Points over those of the best stranger in the crowd from which nobody is asked: one error in 500."""

ASK = 0.4
"""Points from which it is worth asking: two and a half to one that they are one person."""

_SAME_SEX, _OTHER_SEX = 0.3, -1.3
_SAME_NATION, _OTHER_NATION, _SAME_PROVINCE = 0.2, -1.5, 0.4
_APART = -3.0
"""Points of birth dates that are those of two people: then a name has to be the same one to be looked at."""

_EQUAL = (Names.EQUAL, Names.NATIVE)

_RELATED_NATIONS = frozenset({"CHN", "TWN", "HKG", "MAC"})


class Evidence(NamedTuple):
    """The evidence for and against a match; `margin` is the sum of all points, reduced by the size of the crowd."""

    documents: Documents
    document_points: float
    number: str
    name: NamePoints
    dates: Dates
    date_points: float
    sex: float
    nation: float
    province: float
    margin: float


class Weighing(NamedTuple):
    """`strength` is None where they are two people."""

    strength: Strength | None
    evidence: Evidence | None

    @property
    def margin(self) -> float:
        return self.evidence.margin if self.evidence else -99.0

    @property
    def same_number(self) -> bool:
        return self.evidence is not None and self.evidence.documents is Documents.SAME


STRANGERS = Weighing(None, None)


def weigh_pair(a: Person, b: Person, census: Census) -> Weighing:
    """The same for (a, b) and (b, a)."""
    documents, document_points, number = compare_documents(a, b, census)
    dates, date_points = compare_dates(a, b, census)
    if date_points <= _APART and document_points <= 0 and a.words != b.words and a.native != b.native:
        return STRANGERS
    sex = (_SAME_SEX if a.sex == b.sex else _OTHER_SEX) if a.sex and b.sex else 0.0
    nation = _weigh_nations(a.nation, b.nation)
    province = _SAME_PROVINCE if a.province and a.province == b.province else 0.0
    rest = document_points + date_points + sex + nation + province - census.crowd
    enough = ASK - rest if documents is not Documents.SAME else -99.0
    name = compare_names(a, b, _counted_in(a, b, census), census, enough)
    margin = rest + name.points
    if margin < ASK and documents is not Documents.SAME:
        return STRANGERS
    found = Evidence(documents, document_points, number, name, dates, date_points, sex, nation, province, margin)
    if _is_sure(a, b, found):
        return Weighing(Strength.STRONG, found)
    return Weighing(Strength.WEAK, found) if _worth_asking(found) else STRANGERS


def weigh_as_sure(a: Person, b: Person, census: Census) -> Weighing:
    """Two of whom nothing differs, with the points that this has: sure for who looked whether others are so too."""
    dates, date_points = compare_dates(a, b, census)
    name = compare_names(a, b, _counted_in(a, b, census), census)
    sex, nation = _SAME_SEX * bool(a.sex), _SAME_NATION * bool(a.nation)
    province = _SAME_PROVINCE * bool(a.province)
    margin = name.points + date_points + sex + nation + province - census.crowd
    found = Evidence(Documents.UNKNOWN, 0.0, "", name, dates, date_points, sex, nation, province, margin)
    return Weighing(Strength.STRONG, found)


def _counted_in(a: Person, b: Person, census: Census) -> str:
    """The nation among whose names theirs are counted."""
    if a.nation == b.nation:
        return a.nation or census.home(a.words)
    if a.nation and b.nation:
        return max(a.nation, b.nation)
    return a.nation or b.nation


def _weigh_nations(one: str, other: str) -> float:
    if not one or not other:
        return 0.0
    if one == other:
        return _SAME_NATION
    return 0.0 if one in _RELATED_NATIONS and other in _RELATED_NATIONS else _OTHER_NATION


def _is_sure(a: Person, b: Person, found: Evidence) -> bool:
    contradicted = found.sex < 0 or found.nation < 0
    if found.documents is Documents.SAME:
        return _sure_though_contradicted(found) if contradicted else _sure_by_number(a, b, found)
    if contradicted or found.documents in (Documents.CLOSE, Documents.OTHER):
        return False  # an old and a new passport, or two people: only an officer can tell
    return (
        found.name.kind in _EQUAL
        # Two who bear one name, born on two days that are one day with its numbers swapped, are one in far more than 500.
        and (found.dates is Dates.SAME or (found.dates is Dates.SWAPPED and found.name.shared > 1))
        and found.margin >= SURE
        and _not_by_script_only(a, b, found.name)
    )


def _sure_though_contradicted(found: Evidence) -> bool:
    """The same number and name of somebody whose sex or nationality is another: one of the two lists is wrong there."""
    if found.name.kind not in (*_EQUAL, Names.SPELLED):
        return False  # a child with a parent's passport, or numbers of two States that are equal by chance
    return found.dates is Dates.SAME or (found.dates not in APART and found.name.shared > 1)


def _sure_by_number(a: Person, b: Person, found: Evidence) -> bool:
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


def _worth_asking(found: Evidence) -> bool:
    """Whether there are reasons of the right kind, the points being enough."""
    name, dates = found.name, found.dates
    if found.documents is Documents.SAME:
        # Numbers of two States may well be equal by chance.
        return name.kind in EVIDENCE or dates not in APART or found.nation >= 0
    if found.documents is Documents.CLOSE:
        return name.kind in EVIDENCE or dates is Dates.SAME
    if name.kind not in EVIDENCE or (name.kind is Names.SIBLING and found.documents is Documents.OTHER):
        return False
    return name.shared > 1 or dates not in (*APART, Dates.UNKNOWN) or found.documents is Documents.SHARED


FITS_TWO = Part("name", 0.0, say("somebody else fits as well"))
"""Said of a sure pair where another one is as sure."""

_DOCUMENT_WORDS = {
    Documents.CLOSE: say("document numbers that differ by one character"),
    Documents.OTHER: say("different document numbers"),
}
_NAME_WORDS = {
    Names.EQUAL: say("the same name"),
    Names.SPELLED: say("the same name, spelled differently"),
    Names.PART: say("the same name, with parts missing"),
    Names.NATIVE: say("the same name in its own script"),
    Names.CHANGED: say("the same given name, another surname"),
    Names.SOUNDALIKE: say("the same name in Latin letters, but different in its own script or marks"),
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


class Wording:
    """Weighings in words. What is said often is made once."""

    def __init__(self) -> None:
        self._parts: dict[tuple[float, str], Part] = {}

    def likeness(self, found: Weighing, remark: Part | None = None) -> Likeness:
        """A `remark` makes a sure pair one to be asked about. Raises ValueError where they are two people."""
        evidence = found.evidence
        if found.strength is None or evidence is None:
            raise ValueError("nothing to say about two people")
        strength = Strength.WEAK if remark else found.strength
        chance = 1 / (1 + 10.0 ** -min(max(evidence.margin, -12.0), 12.0))
        score = 0.9 + 0.1 * chance if strength is Strength.STRONG else 0.89 * chance
        parts = [] if evidence.documents is Documents.UNKNOWN else self._of_documents(evidence, found.strength)
        if evidence.name.kind is not Names.UNKNOWN:
            parts.append(self._make_part("name", evidence.name.points, _NAME_WORDS[evidence.name.kind]))
        if evidence.dates is not Dates.UNKNOWN:
            parts.append(self._make_part("birth_date", evidence.date_points, _DATE_WORDS[evidence.dates]))
        _add_the_rest(parts, evidence)
        if remark:
            parts.append(remark)
        return Likeness(score, strength, tuple(parts))

    def _make_part(self, what: str, points: float, why: Said) -> Part:
        key = (round(points, 2), why)
        part = self._parts.get(key)
        if part is None:
            part = self._parts[key] = Part(what, key[0], why)
        return part

    def _of_documents(self, found: Evidence, strength: Strength) -> list[Part]:
        kind, points = found.documents, round(found.document_points, 2)
        if kind is Documents.SHARED:
            return [Part("document", points, say("the document number {0}, which others have too", found.number))]
        if kind is not Documents.SAME:
            return [self._make_part("document", points, _DOCUMENT_WORDS[kind])]
        same = Part("document", points, say("the same document number {0}", found.number))
        if strength is Strength.STRONG:
            return [same]
        if found.name.kind is Names.SIBLING:
            return [same, _FAMILY_NUMBER]
        return [same, _SLIP] if found.name.kind not in ALIKE and found.dates in APART else [same]


def _add_the_rest(parts: list[Part], found: Evidence) -> None:
    if found.sex:
        parts.append(_SAME_SEX_PART if found.sex > 0 else _OTHER_SEX_PART)
    if found.nation:
        parts.append(_SAME_NATION_PART if found.nation > 0 else _OTHER_NATION_PART)
    if found.province:
        parts.append(_SAME_PROVINCE_PART)
