"""Two people alone: a table of pairs with the verdict that an officer would give, and what must hold for all pairs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatriate.intake.matching import Identity, Likeness, Strength, compare_identities
from repatriate.model.dates import PartialDate
from repatriate.model.saying import Said
from tests.intake.matching.people import who

STRONG, WEAK = Strength.STRONG, Strength.WEAK

SANTOS = "SANTOS, Maria Cruz | F | 1990-05-12 | PHL | P1234567"
NGUYEN = "NGUYỄN, Văn Dũng | M | 1990-05-12 | VNM"

TABLE: list[tuple[str, str, str, Strength | None]] = [
    # the same number
    ("the same in all", SANTOS, SANTOS, STRONG),
    ("number and name", SANTOS, "SANTOS, Maria Cruz | | | | P1234567", STRONG),
    ("number, other order", SANTOS, "MARIA CRUZ SANTOS | F | | PHL | P1234567", STRONG),
    ("number, part missing", SANTOS, "SANTOS, Maria | F | 1990-05-12 | PHL | P1234567", STRONG),
    ("number, day and month swapped", SANTOS, "SANTOS, Maria Cruz | F | 1990-12-05 | PHL | P1234567", STRONG),
    ("number, one digit off", SANTOS, "SANTOS, Maria Cruz | F | 1990-05-13 | PHL | P1234567", STRONG),
    ("number, year only", SANTOS, "SANTOS, Maria Cruz | F | 1990-??-?? | PHL | P1234567", STRONG),
    ("number, spelled otherwise", SANTOS, "SANTTOS, Marya Kruz | F | 1990-05-12 | PHL | P1234567", STRONG),
    ("number, married", SANTOS, "VILLAREAL, Maria Cruz | F | 1990-05-12 | PHL | P1234567", STRONG),
    ("number and date, no name", SANTOS, "| F | 1990-05-12 | PHL | P1234567", STRONG),
    ("one of two numbers", SANTOS, "SANTOS, Maria Cruz | F | | PHL | X9999111 P1234567", STRONG),
    ("number, name and date of another", SANTOS, "OCAMPO, Rosario | F | 1971-02-20 | PHL | P1234567", WEAK),
    ("number, a twin", SANTOS, "SANTOS, Lorna | F | 1990-05-12 | PHL | P1234567", WEAK),
    ("number, a child", "AUNG, Kyaw Zin | M | 1985-02-03 | MMR | M1234567", "AUNG, Thiri | F | 2014-08-09 | MMR | M1234567", WEAK),
    ("number, father and son", "REYES, Jose Ramon | M | 1970-01-09 | PHL | P7654321", "REYES, Jose Ramon | M | 1998-11-23 | PHL | P7654321", WEAK),
    ("number, another sex", SANTOS, "SANTOS, Maria Cruz | M | 1990-05-12 | PHL | P1234567", STRONG),
    ("number, another nationality", SANTOS, "SANTOS, Maria Cruz | F | | ESP | P1234567", STRONG),
    ("number, another sex and nationality", SANTOS, "SANTOS, Maria Cruz | M | 1990-12-05 | ESP | P1234567", STRONG),
    ("number, another sex and another name", SANTOS, "SANTOS, Juan | M | 1990-05-12 | PHL | P1234567", WEAK),
    ("number, another sex and another date", SANTOS, "SANTOS, Maria Cruz | M | 2012-03-01 | PHL | P1234567", WEAK),
    ("number only, of two states", SANTOS, "OTIENO, Brian | M | 1971-02-20 | KEN | P1234567", None),
    ("a number that tells nothing", "REYES, Ana | F | 1990-01-09 | PHL | 0000000", "CRUZ, Joy | F | 1981-12-28 | PHL | 0000000", None),
    # no number, or one
    ("name and date, no number", NGUYEN, NGUYEN, STRONG),
    ("name and date, one number", NGUYEN, NGUYEN + " | C1234567", STRONG),
    ("without marks", NGUYEN, "NGUYEN, VAN DUNG | M | 1990-05-12 | VNM", STRONG),
    ("given names first", NGUYEN, "Dung Van Nguyen | M | 1990-05-12 | VNM", STRONG),
    ("other marks", NGUYEN, "NGUYỄN, Văn Dụng | M | 1990-05-12 | VNM", WEAK),
    ("the mark on the other vowel", "HOÀNG, Thị Hòa | F | 1990-05-12 | VNM", "HOÀNG, Thị Hoà | F | 1990-05-12 | VNM", STRONG),
    ("middle name missing", NGUYEN, "NGUYEN, DUNG | M | 1990-05-12 | VNM", WEAK),
    ("no sex, no nationality", NGUYEN, "NGUYEN, VAN DUNG | | 1990-05-12", STRONG),
    ("another nationality", NGUYEN, "NGUYEN, VAN DUNG | M | 1990-05-12 | THA", WEAK),
    ("another sex", NGUYEN, "NGUYEN, VAN DUNG | F | 1990-05-12 | VNM", WEAK),
    ("a brother", NGUYEN, "NGUYEN, VAN HUNG | M | 1987-01-30 | VNM", None),
    ("a namesake", NGUYEN, "NGUYEN, VAN DUNG | M | 1974-09-28 | VNM", None),
    ("day and month swapped", NGUYEN, "NGUYEN, VAN DUNG | M | 1990-12-05 | VNM", STRONG),
    ("day and month swapped, spelled otherwise", NGUYEN, "NGUYEN, VAN ZUNG | M | 1990-12-05 | VNM", WEAK),
    ("day and month swapped, a twin", NGUYEN, "NGUYEN, VAN HUNG | M | 1990-12-05 | VNM", WEAK),
    ("day and month swapped, another sex", NGUYEN, "NGUYEN, VAN DUNG | F | 1990-12-05 | VNM", WEAK),
    ("day and month swapped, two numbers", SANTOS, "SANTOS, Maria Cruz | F | 1990-12-05 | PHL | X7777111", WEAK),
    ("day and month swapped, a single name", "AGUS | M | 1995-02-11 | IDN", "AGUS | M | 1995-11-02 | IDN", WEAK),
    ("one digit off", NGUYEN, "NGUYEN, VAN DUNG | M | 1990-05-13 | VNM", WEAK),
    ("two digits in each other's place", NGUYEN, "NGUYEN, VAN DUNG | M | 1990-05-21 | VNM", WEAK),
    ("Buddhist era left in", NGUYEN, "NGUYEN, VAN DUNG | M | 2533-05-12 | VNM", WEAK),
    ("year only", NGUYEN, "NGUYEN, VAN DUNG | M | 1990-??-?? | VNM", WEAK),
    ("1 January", NGUYEN, "NGUYEN, VAN DUNG | M | 1990-01-01 | VNM", WEAK),
    ("no date, a full name", NGUYEN, "NGUYEN, VAN DUNG | M | | VNM", WEAK),
    ("the date only", NGUYEN, "PHAM, QUOC THANG | M | 1990-05-12 | VNM", None),
    ("a twin", "KARIUKI, Brian | M | 1999-07-01 | KEN | A1111222", "KARIUKI, Dennis | M | 1999-07-01 | KEN | A1111333", None),
    ("a twin, no numbers", "KARIUKI, Brian | M | 1999-07-01 | KEN", "KARIUKI, Dennis | M | 1999-07-01 | KEN", WEAK),
    ("married, no number", "RAI, Kabita | F | 1989-09-26 | NPL", "SHRESTHA, Kabita | F | 1989-09-26 | NPL | B3038237", WEAK),
    # two numbers
    ("an old and a new passport", SANTOS, "SANTOS, Maria Cruz | F | 1990-05-12 | PHL | X7777111", WEAK),
    ("two numbers, date mistyped", SANTOS, "SANTOS, Maria Cruz | F | 1990-05-13 | PHL | X7777111", WEAK),
    ("two numbers, two names", SANTOS, "SANTOS, Lorna Joy | F | 1987-11-23 | PHL | X7777111", None),
    ("O for 0", "SANTOS, Maria | F | 1990-05-12 | PHL | P1030567", "SANTOS, Maria | F | 1990-05-12 | PHL | P1O3O567", WEAK),
    ("I for 1, no date", "SANTOS, Maria | F | | PHL | P1030567", "SANTOS, Maria | F | | PHL | PI030567", WEAK),
    ("one digit of the number off", SANTOS, "SANTOS, Maria Cruz | F | 1990-05-12 | PHL | P1234568", WEAK),
    ("the letter left out", SANTOS, "SANTOS, Maria Cruz | F | 1990-05-12 | PHL | 1234567", WEAK),
    ("passports of a family", SANTOS, "SANTOS, Juan Miguel | M | 1961-10-20 | PHL | P1234568", None),
    # spelling
    ("Mohd", "MUHAMMAD RIZKI | M | 1995-02-21 | IDN", "MOHD RIZKI | M | 1995-02-21 | IDN", STRONG),
    ("Md", "RAHMAN, Mohammad Abdul | M | 1995-02-21 | BGD", "RAHMAN, Md Abd | M | 1995-02-21 | BGD", STRONG),
    ("St for Siti", "SITI AMINAH | F | 1995-02-21 | IDN", "ST. AMINAH | F | 1995-02-21 | IDN", STRONG),
    ("Nurul", "NURUL HIDAYAH | F | 1995-02-21 | IDN", "NUR HIDAYAH | F | 1995-02-21 | IDN", STRONG),
    ("bin left out", "SAADAT BIN JAKA | M | 1995-02-21 | IDN", "SAADAT JAKA | M | 1995-02-21 | IDN", STRONG),
    ("s/o left out", "RAVI S/O KRISHNAN | M | 1995-02-21 | IND", "RAVI KRISHNAN | M | 1995-02-21 | IND", STRONG),
    ("U in front", "U THEIN WIN | M | 1969-02-21 | MMR", "THEIN WIN | M | 1969-02-21 | MMR", STRONG),
    ("Ma. for Maria", "SANTOS, Ma. Cristina | F | 1990-05-12 | PHL", "SANTOS, Maria Cristina | F | 1990-05-12 | PHL", STRONG),
    ("words joined", "LIN, Chun Hao | M | 1995-02-21 | TWN", "LIN, CHUNHAO | M | 1995-02-21 | TWN", STRONG),
    ("two words joined", "OU YANG, Xiaomin | F | 1995-02-21 | CHN", "OUYANG, Xiao Min | F | 1995-02-21 | CHN", STRONG),
    ("Ouyang", "OU YANG, Min | F | 1990-05-12 | CHN | E1234567 | 歐陽敏", "OUYANG, Min | F | 1990-05-12 | CHN | E1234567 | 欧阳敏", STRONG),
    ("Ouyang, all joined", "OUYANG, Xiao Min | F | 1990-05-12 | CHN | E1234567 | 歐陽曉敏", "OU YANG XIAOMIN | F | 1990-05-12 | CHN | E1234567 | 欧阳晓敏", STRONG),
    ("Dela Cruz", "DELA CRUZ, Jose | M | 1995-02-21 | PHL", "DE LA CRUZ, Jose | M | 1995-02-21 | PHL", STRONG),
    ("old spelling", "SOEPARNO DJOKO | M | 1965-02-21 | IDN", "SUPARNO JOKO | M | 1965-02-21 | IDN", WEAK),
    ("Thai", "SAETANG, Suphaporn | F | 1995-02-21 | THA", "SAE-TANG, Supapon | F | 1995-02-21 | THA", WEAK),
    ("Cantonese", "CHAN, Wei | M | 1995-02-21 | HKG", "CHEN, Wei | M | 1995-02-21 | CHN", WEAK),
    ("initials", "OTIENO, Brian Ochieng | M | 1995-02-21 | KEN", "OTIENO, Brian O. | M | 1995-02-21 | KEN", WEAK),
    ("mistyped", "BHATTARAI, Sunita | F | 1995-02-21 | NPL", "BHATARRAI, Sunita | F | 1995-02-21 | NPL", WEAK),
    # single names
    ("a single name and the date", "AGUS | M | 1995-02-21 | IDN", "AGUS | M | 1995-02-21 | IDN | A1234567", STRONG),
    ("a single name only", "AGUS | M | | IDN", "AGUS | M | | IDN", None),
    ("a single name, another date", "SITI | F | 1995-02-21 | IDN", "SITI | F | 1988-11-03 | IDN", None),
    ("a single name and a longer one", "SITI | F | 1995-02-21 | IDN", "SITI AMINAH | F | 1995-02-21 | IDN", WEAK),
    # names in their own script
    ("its own script only", "| F | 2001-10-19 | CHN | | 陈燕", "CHEN, Yan | F | 2001-10-19 | CHN | | 陈燕", STRONG),
    ("traditional letters", "CHEN, Yan | F | 2001-10-19 | CHN | | 陳燕", "CHEN, Yan | F | 2001-10-19 | CHN | | 陈燕", STRONG),
    ("another name that sounds the same", "CHEN, Yan | F | 2001-10-19 | CHN | | 陈艳", "CHEN, Yan | F | 2001-10-19 | CHN | | 陈燕", WEAK),
    ("its own script, no date", "| F | | CHN | | 陈晓燕", "CHEN, Xiaoyan | F | 2001-10-19 | CHN | | 陈晓燕", WEAK),
    ("two scripts", "CHEN, Yan | F | 2001-10-19 | CHN | | 陈燕", "CHEN, Yan | F | 2001-10-19 | CHN | | เฉิน เยี่ยน", STRONG),
    ("nothing known", "| F", "| F", None),
    ("nothing in common", SANTOS, NGUYEN, None),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "verdict"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_the_verdict(one: str, other: str, verdict: Strength | None) -> None:
    found = compare_identities(who(one), who(other))
    assert (found and found.strength) == verdict, found
    assert compare_identities(who(other), who(one)) == found


def likeness(one: str, other: str) -> Likeness:
    found = compare_identities(who(one), who(other))
    assert found
    return found


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (SANTOS, SANTOS, "the same document number P1234567"),
        (SANTOS, "SANTOS, Maria Cruz | F | 1990-05-12 | PHL | X7777111", "different document numbers"),
        (
            SANTOS,
            "SANTOS, Maria Cruz | F | 1990-05-12 | PHL | P1234568",
            "document numbers that differ by one character",
        ),
        (SANTOS, "SANTOS, Maria Cruz | F | 1990-12-05 | PHL", "the same birth date with day and month swapped"),
        (SANTOS, "SANTOS, Maria Cruz | F | 1990-05-13 | PHL", "birth dates that differ by one digit"),
        (SANTOS, "SANTOS, Maria | F | 1990-05-12 | PHL", "the same name, with parts missing"),
        (SANTOS, "SANTOS, Maria Cruz | M | 1990-05-12 | PHL", "another sex"),
        (SANTOS, "SANTOS, Maria Cruz | F | 1990-05-12 | THA", "another nationality"),
        (SANTOS, "SANTOS, Lorna | F | 1990-05-12 | PHL | P1234567", "the number of a parent or of a twin, perhaps"),
        (
            SANTOS,
            "OCAMPO, Rosario | F | 1971-02-20 | PHL | P1234567",
            "a typing error in the number, or a number that two people share",
        ),
        (
            "REYES, Ana | F | 1990-05-12 | PHL | | | Cebu",
            "REYES, Ana | F | 1990-05-12 | PHL | | | CEBU",
            "the same province",
        ),
    ],
)
def test_the_reason_is_said(one: str, other: str, why: str) -> None:
    found = likeness(one, other)
    assert why in found.why
    assert all(isinstance(part.why, Said) for part in found.parts)
    assert {part.what for part in found.parts} <= {"document", "name", "birth_date", "sex", "nationality"}


def test_what_speaks_against_has_points_below_nothing() -> None:
    points = {part.why: part.points for part in likeness(SANTOS, "SANTOS, Maria Cruz | M | 1990-05-12 | THA").parts}
    assert points["another sex"] < 0
    assert points["another nationality"] < 0 < points["the same name"]


def test_strong_ones_score_above_weak_ones() -> None:
    for _, one, other, verdict in TABLE:
        if verdict:
            score = likeness(one, other).score
            assert (0.9 <= score <= 1) if verdict is STRONG else (0 <= score < 0.9)


NAMES = [
    "SANTOS",
    "NGUYEN",
    "VAN",
    "AGUS",
    "SITI",
    "MUHAMMAD",
    "DEWI",
    "LI",
    "CHUN",
    "HAO",
    "CHUNHAO",
    "M",
    "DUNG",
    "SOEPARNO",
]
dates = st.one_of(
    st.none(),
    st.builds(PartialDate, st.sampled_from([1990, 1991, 1909]), st.sampled_from([0, 1, 5, 12]), st.just(0)),
    st.builds(PartialDate, st.sampled_from([1990, 1991]), st.sampled_from([1, 5, 12]), st.sampled_from([1, 5, 12, 21])),
)
people = st.builds(
    Identity,
    st.just(0),
    st.one_of(st.none(), st.lists(st.sampled_from(NAMES), min_size=1, max_size=3).map(" ".join)),
    st.one_of(st.none(), st.lists(st.sampled_from(NAMES), min_size=1, max_size=3).map(" ".join)),
    st.sampled_from([None, None, "陈燕", "陳燕", "陈艳", "เฉิน"]),
    st.sampled_from([None, "M", "F"]),
    dates,
    st.sampled_from([None, "IDN", "VNM", "PHL", "MMR"]),
    st.lists(st.sampled_from(["A1234567", "A1234568", "B7654321"]), max_size=2, unique=True).map(tuple),
)


@given(people, people)
def test_it_does_not_matter_who_is_first(one: Identity, other: Identity) -> None:
    assert compare_identities(one, other) == compare_identities(other, one)


def words(one: Identity) -> set[str]:
    return set(f"{one.surname or ''} {one.given_names or ''}".split())


def rank(found: Likeness | None) -> float:
    return found.score if found else -1.0


@given(people, people, st.sampled_from(["documents", "birth_date", "sex", "nationality", "name"]))
def test_agreement_never_lowers_the_score(one: Identity, other: Identity, what: str) -> None:
    before = compare_identities(one, other)
    if what == "documents":
        added = {"documents": ("Z7788990",)}
        after = compare_identities(
            replace(one, documents=(*one.documents, *added["documents"])),
            replace(other, documents=(*other.documents, *added["documents"])),
        )
    elif what == "name":
        after = compare_identities(
            replace(one, given_names=f"{one.given_names or ''} ZULKARNAEN"),
            replace(other, given_names=f"{other.given_names or ''} ZULKARNAEN"),
        )
        if not words(one) & words(other):
            return  # two different names that share a word are those of relatives: that is no agreement
    elif what == "birth_date":
        agreed = replace(one, birth_date=PartialDate(1990, 5, 12)), replace(other, birth_date=PartialDate(1990, 5, 12))
        after = compare_identities(*agreed)
    else:
        value = {"sex": "F", "nationality": "VNM"}[what]
        if what == "nationality" and (one.nationality or other.nationality):
            return  # names are read by the rules of the nation
        after = compare_identities(replace(one, **{what: value}), replace(other, **{what: value}))
    assert rank(after) >= rank(before) - 1e-9
