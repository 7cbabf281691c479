"""Who is on the list, in which order, and counted how."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatriate.manifests import wording
from repatriate.manifests.boarding import Boarding, keep_letters
from repatriate.manifests.build import build_manifest
from repatriate.manifests.columns import one_line
from repatriate.manifests.recipients import RECIPIENTS, Recipient
from repatriate.model.dates import PartialDate, format_partial_date
from repatriate.model.entities import DocumentType, Hold, HoldKind, Leg, Sex, TravelDocument
from repatriate.model.errors import UserError
from repatriate.model.manifest import Cell, Edition, Manifest, Passenger
from tests.manifests.crowd import DESTINATION, LEG, MADE_AT, ORIGIN, crowd, manifest, passenger


def column(made: Manifest, name: str) -> list[Cell]:
    at = made.columns.index(name)
    return [row[at] for row in made.rows]


def born(number: int, year: int, month: int = 0, day: int = 0, **more: Any) -> Passenger:
    return passenger(number, birth_date=PartialDate(year, month, day), **more)


def test_rows_are_numbered_from_one() -> None:
    assert column(manifest("carrier", crowd(25)), "no.") == list(range(1, 26))


def test_by_surname_without_regard_to_marks_and_case() -> None:
    names = [("Zoe", "A"), ("Élan", "B"), ("elan", "A"), ("Emil", None), (None, "Dede"), ("de Wit", "C"), (None, None)]
    people = [passenger(at, surname=a, given_names=b, household=None) for at, (a, b) in enumerate(names, 1)]
    made = manifest("carrier", people)
    found = list(zip(column(made, "surname"), column(made, "given_names"), strict=True))
    assert found == [
        ("DE WIT", "C"),
        ("DEDE", None),
        ("ELAN", "A"),
        ("ELAN", "B"),
        ("EMIL", None),
        ("ZOE", "A"),
        (None, None),
    ]


NAMED = [
    ({"surname": "Đặng", "given_names": "Thị Hồng", "nationality": "VNM"}, ("DANG", "THI HONG", "Đặng, Thị Hồng")),
    ({"surname": "O’Connor-Smith", "given_names": "Ann"}, ("OCONNOR SMITH", "ANN", "O’Connor-Smith, Ann")),
    ({"surname": None, "given_names": "Suharto"}, ("SUHARTO", None, None)),
    ({"surname": "Müller", "given_names": None, "nationality": "D"}, ("MUELLER", None, "Müller")),
    ({"surname": "Peña", "given_names": "Ana", "nationality": "PHL"}, ("PENXXA", "ANA", "Peña, Ana")),
]


@pytest.mark.parametrize("recipient", ["carrier", "exit", "arrival"])
@pytest.mark.parametrize(("facts", "shown"), NAMED)
def test_names_are_as_in_a_zone_and_beside_them_as_written(
    recipient: str, facts: dict[str, str | None], shown: tuple[str | None, ...]
) -> None:
    boarding = Boarding(LEG, [passenger(1, **facts)], {"PHL": {"Ñ": "NXX"}})
    made = manifest(recipient, boarding)
    assert tuple(column(made, name)[0] for name in ("surname", "given_names", "written_name")) == shown


def test_who_hands_people_on_reads_names_as_written() -> None:
    for recipient in ("receiving", "escort", "office"):
        made = manifest(recipient, [passenger(1, surname="Đặng", given_names="Thị Hồng")])
        assert (column(made, "surname"), column(made, "given_names")) == (["Đặng"], ["Thị Hồng"])
        assert "written_name" not in made.columns


def test_a_household_stands_together_on_a_list_that_tells_households() -> None:
    people = [
        passenger(1, surname="Adi", household="one"),
        passenger(2, surname="Budi", household=None),
        passenger(3, surname="Zul", household="one "),
        passenger(4, surname="Candra", household="two"),
        passenger(5, surname="Citra", household=None),
        passenger(6, surname="Umar", household="two"),
    ]
    made = manifest("escort", list(reversed(people)))
    assert column(made, "surname") == ["Adi", "Zul", "Budi", "Candra", "Umar", "Citra"]
    without = Recipient("desk", "", ("surname",), kind="escort")
    assert column(manifest(without, people), "surname") == ["Adi", "Budi", "Candra", "Citra", "Umar", "Zul"]


@pytest.mark.parametrize("profile", ["carrier", "exit", "arrival"])
def test_who_compares_names_has_them_by_the_alphabet(profile: str) -> None:
    """As they are printed: no household comes between, and a letter with a mark stands where its zone has it."""
    names = [("Bùi", "An"), ("Nguyễn", "Thị Hoa"), ("Bui", "Đức"), ("Ämne", "Eva"), ("Adams", "Zoe"), ("Bùi", "Văn")]
    people = [passenger(at, surname=a, given_names=b, household="one") for at, (a, b) in enumerate(names, 1)]
    made = manifest(profile, people)
    found = list(zip(column(made, "surname"), column(made, "given_names"), strict=True))
    assert found == sorted(found)
    assert found[0] == ("ADAMS", "ZOE")
    assert found[1] == ("AEMNE", "EVA")
    assert found[-1] == ("NGUYEN", "THI HOA")


def test_the_order_given_does_not_matter() -> None:
    assert manifest("office", crowd(60)) == manifest("office", crowd(60)[::-1])


@pytest.mark.parametrize(
    ("birth", "expected"),
    [
        (PartialDate(2021, 5, 27), "INF"),
        (PartialDate(2021, 5, 26), "CHD"),
        (PartialDate(2011, 5, 27), "CHD"),
        (PartialDate(2011, 5, 26), "ADT"),
        (PartialDate(2021), "INF"),
        (PartialDate(2011), "CHD"),
        (None, None),
        (PartialDate(month=5, day=26), None),
        (PartialDate(2024, 1, 1), "INF"),
    ],
)
def test_passenger_type_is_of_the_legs_own_day(birth: PartialDate | None, expected: str | None) -> None:
    made = manifest("carrier", [passenger(1, birth_date=birth)])
    assert column(made, "passenger_type") == [expected]


def test_the_local_day_counts() -> None:
    """Just after midnight at the origin it is still the day before in UTC."""
    leg = replace(LEG, departs=datetime.fromisoformat("2023-05-26T00:30"))
    made = manifest("carrier", [passenger(1, birth_date=PartialDate(2021, 5, 26))], leg=leg)
    assert column(made, "passenger_type") == ["CHD"]


def test_counts() -> None:
    people = [
        born(1, 1990, 1, 1, sex=Sex.FEMALE, nationality="IDN"),
        born(2, 1990, 1, 1, sex=Sex.MALE, nationality="IDN"),
        born(3, 2015, 1, 1, sex=Sex.OTHER, nationality="VNM"),
        born(4, 2022, 1, 1, sex=None, nationality=None),
    ]
    counts = manifest("carrier", people).counts
    assert counts.total == 4
    assert counts.by_sex == (("F", 1), ("M", 1), ("X", 1), ("", 1))
    assert (counts.adults, counts.children, counts.infants) == (2, 1, 1)
    assert counts.by_nationality == (("IDN", 2), ("VNM", 1), ("", 1))
    assert manifest("carrier", people[:1]).counts.by_sex == (("F", 1), ("M", 0))


def test_nobody_of_unknown_age_is_counted_as_an_adult() -> None:
    made = manifest("carrier", [born(1, 1990, 1, 1), passenger(2, birth_date=None)])
    counts = made.counts
    assert (counts.adults, counts.children, counts.infants, counts.of_no_age) == (1, 0, 0, 1)
    assert (
        wording.describe_ages(counts) == "adults from 12: 1, children from 2: 0, infants under 2: 0, age not known: 1"
    )
    assert Manifest.from_json(made.to_json()).counts == counts


def test_dates_are_dates_and_partly_known_ones_are_text() -> None:
    made = manifest(
        "carrier", [born(1, 1990, 2, 3, surname="A"), born(2, 1998, 3, surname="B"), born(3, 0, surname="C")]
    )
    assert column(made, "birth_date") == [date(1990, 2, 3), "Mar 1998", None]


def test_a_document_says_its_word_and_beside_it_its_code() -> None:
    """The code of the zone, where it is known: nobody has to guess between PE and PU."""
    etd, passport = DocumentType.ETD, DocumentType.PASSPORT
    documents = [TravelDocument(etd, code="PU"), TravelDocument(passport, code="P"), TravelDocument(etd), None]
    made = manifest(
        "carrier", [passenger(at, surname=f"A{'ABCD'[at]}", document=one) for at, one in enumerate(documents)]
    )
    assert column(made, "document_type") == ["etd", "passport", "etd", None]
    assert column(made, "document_code") == ["PU", "P", None, None]
    at = made.columns.index("document_type")
    assert made.columns[at + 1] == "document_code"
    assert "document_code" not in manifest("escort", crowd(3)).columns


def test_spaces_are_put_right() -> None:
    people = [passenger(1, surname=" de  la\tCruz\n", given_names=" ", notes="one \r\n\n two")]
    made = manifest("office", people)
    assert column(made, "surname") == ["de la Cruz"]
    assert column(made, "given_names") == [None]
    assert column(made, "notes") == ["one\ntwo"]


def test_text_that_cannot_be_stored_is_put_right() -> None:
    made = manifest("office", [passenger(1, surname="Ba\ud800d", notes="\udfff", native_name="ok")])
    made.to_json().encode("utf-8")
    assert column(made, "surname") == ["Ba?d"]


def test_households_and_groups_are_numbers_outside() -> None:
    people = [
        passenger(1, surname="A", household="Shelter K", group="Raid 3"),
        passenger(2, surname="B", household="Shelter K", group="Raid 4"),
        passenger(3, surname="C", household=None, group=" "),
        passenger(4, surname="D", household="H9", group="Raid 3"),
    ]
    made = manifest("escort", people)
    assert column(made, "household") == [1, 1, None, 2]
    assert column(made, "group") == [1, 2, None, 1]
    office = manifest("office", people)
    assert column(office, "household") == ["Shelter K", "Shelter K", None, "H9"]


def test_household_numbers_stay_with_their_people() -> None:

    def listed(**households: str | None) -> list[Passenger]:
        return [passenger(ord(name), surname=name, household=home) for name, home in households.items()]

    first = manifest("escort", listed(B="x", C="y", D="z", E="z"))
    assert column(first, "household") == [1, 2, 3, 3]
    second = manifest("escort", listed(A="new", C="y", D="z", E="z"), version=2, previous=first)
    assert column(second, "household") == [4, 2, 3, 3]
    assert second.changes.changed == ()
    # One of z joins y: z keeps its number with who is left, y its own.
    third = manifest("escort", listed(A="new", C="y", D="y", E="z"), version=3, previous=second)
    assert column(third, "household") == [4, 2, 2, 3]


def test_words_about_health_stay_in_the_office() -> None:
    people = [passenger(1, assistance=("WCHR", "epilepsy", "MEDA", "hiv+", "Tb01"))]
    assert column(manifest("carrier", people), "assistance") == ["WCHR MEDA"]
    assert column(manifest("office", people), "assistance") == ["WCHR epilepsy MEDA hiv+ Tb01"]
    assert column(manifest("carrier", [passenger(1, assistance=("diabetes",))]), "assistance") == [None]


def test_the_office_reads_holds_in_words() -> None:
    holds = (
        Hold(HoldKind.LEGAL, date(2023, 5, 1), None, "witness"),
        Hold(HoldKind.MEDICAL, None, date(2023, 5, 9)),
    )
    made = manifest("office", [passenger(1, holds=holds)])
    assert column(made, "holds") == [
        "legal, from 2023-05-01, open: witness\nmedical, from the first day, until 2023-05-09"
    ]


def test_document() -> None:
    document = TravelDocument(DocumentType.ETD, "0012", "IDN", date(2024, 1, 2))
    made = manifest("carrier", [passenger(1, document=document)])
    names = ("document_type", "document_number", "document_issuer", "document_expiry")
    assert [column(made, name)[0] for name in names] == ["etd", "0012", "IDN", date(2024, 1, 2)]
    none = manifest("carrier", [passenger(1, document=None)])
    assert [column(none, name)[0] for name in names] == [None] * 4


def test_heading() -> None:
    heading = manifest("carrier", crowd(2), operation=" Homeward  bound ").heading
    assert heading.operation == "Homeward bound"
    assert (heading.leg, heading.origin, heading.destination) == ("KT501", "CRK", "CGK")
    assert (heading.origin_name, heading.destination_name) == (ORIGIN.name, DESTINATION.name)
    assert heading.departs == LEG.departs
    assert heading.version == 1


def test_an_empty_leg() -> None:
    with pytest.raises(UserError) as caught:
        manifest("carrier", [])
    assert caught.value.code == "empty_leg"
    assert "KT501" in str(caught.value)


def test_contradictions_are_our_defects() -> None:
    first = manifest("carrier", crowd(2))
    with pytest.raises(ValueError, match="P00001"):
        manifest("carrier", [*crowd(2), passenger(1)])
    with pytest.raises(ValueError, match="of another recipient"):
        manifest("office", crowd(2), version=2, previous=first)
    with pytest.raises(ValueError, match="does not follow"):
        manifest("carrier", crowd(2), version=1, previous=first)
    with pytest.raises(ValueError, match="time zone"):
        manifest("carrier", crowd(2), made_at=LEG.departs)
    with pytest.raises(ValueError, match="does not run"):
        build_manifest(
            "carrier",
            LEG,
            DESTINATION,
            ORIGIN,
            crowd(1),
            Edition(1, first.heading.made_at, "", ""),
            operation="",
        )


def test_a_second_version_without_a_first_has_nothing_to_compare() -> None:
    """The first may have been taken back; its number is not given again."""
    assert manifest("carrier", crowd(2), version=2).changes is None


def test_a_stroked_letter_stands_with_its_plain_one() -> None:
    """Đặng belongs between Cao and Emil, not after Võ."""
    assert sorted(["Võ", "Đặng", "Cao", "Emil"], key=keep_letters) == ["Cao", "Đặng", "Emil", "Võ"]


def test_a_seat_given_twice_is_told_with_both_people() -> None:
    people = [passenger(1, seat="12A"), passenger(2, seat=None), passenger(3, seat=" 12 a"), passenger(4, seat=None)]
    for profile in ("carrier", "escort", "office"):
        with pytest.raises(UserError) as caught:
            manifest(profile, people)
        assert caught.value.code == "seat_twice"
        assert str(caught.value) == "Seat 12 a on KT501 is given to P00001 and to P00003. Give P00003 another seat."
    for profile in ("exit", "arrival", "receiving"):
        assert manifest(profile, people).counts.total == 4  # these bear no seats


@pytest.mark.parametrize(
    ("born", "guardian", "told"),
    [
        (PartialDate(2005, 5, 27), "P00002", "P00002 Wulandari, Siti"),
        (PartialDate(2005, 5, 27), None, "none, travels alone"),
        (PartialDate(2005, 5, 26), None, None),
        (PartialDate(2022, 1, 1), None, "none, travels alone"),
        (PartialDate(2010), "P00002", "P00002 Wulandari, Siti"),
        (None, None, None),
    ],
)
def test_who_answers_for_a_minor(born: PartialDate | None, guardian: str | None, told: str | None) -> None:
    adult = passenger(2, surname="Wulandari", given_names=" Siti", birth_date=PartialDate(1980, 1, 1))
    people = [passenger(1, surname="A", birth_date=born, guardian=guardian), adult]
    assert column(manifest("escort", people), "guardian") == [told, None]


def test_a_guardian_is_told_by_what_the_list_tells_of_everybody() -> None:
    adult = passenger(2, surname="Wulandari", given_names="Siti", birth_date=PartialDate(1980, 1, 1))
    people = [passenger(1, surname="A", birth_date=PartialDate(2015), guardian="P00002"), adult]
    for columns, told in {
        ("ref", "guardian"): "P00002",
        ("surname", "guardian"): "Wulandari",
        ("given_names", "guardian"): "Siti",
        ("seat", "guardian"): "an adult goes along",
    }.items():
        assert column(manifest(Recipient("own", "x", columns, kind="escort"), people), "guardian")[0] == told


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("SOM\u202eARU", "SOMARU"),
        ("\u2066\u200f SOMARU \u2069", "SOMARU"),
        ("SO\x00M\x1bARU\x7f\x85", "SOMARU"),
        ("SO\u00adMA\u200bRU\ufeff", "SOMARU"),
        ("S\U000e0041OMARU", "SOMARU"),
        ("\u202e", None),
        ("de\u2028la\u2029Cruz", "de la Cruz"),
        ("ဆွေ\u200cဝင်း", "ဆွေ\u200cဝင်း"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d👧 ANA", "👩\u200d👧 ANA"),
        ("=cmd|'/c calc'!A0", "=cmd|'/c calc'!A0"),
        ("N" * 200, "N" * 200),
    ],
)
def test_a_name_is_what_can_be_seen_of_it(typed: str, shown: str | None) -> None:
    made = manifest("office", [passenger(1, surname=typed, native_name=typed, notes=typed)])
    assert [column(made, name)[0] for name in ("surname", "native_name")] == [shown, shown]
    assert Manifest.from_json(made.to_json()) == made


def test_nothing_hidden_stands_in_the_heading() -> None:
    leg = replace(LEG, carrier="Air\u202e1")
    heading = manifest("carrier", crowd(1), leg=leg, operation="A\u202eB", made_by="C\x00").heading
    assert (heading.carrier, heading.operation, heading.made_by) == ("Air1", "AB", "C")


@given(st.lists(st.text() | st.none(), min_size=1, max_size=4))
def test_any_text_is_a_line_that_can_be_kept(texts: list[str | None]) -> None:
    made = manifest("office", [passenger(at, surname=text, notes=text, seat=None) for at, text in enumerate(texts)])
    made.to_json().encode()
    for cell in column(made, "surname"):
        assert cell is None or (isinstance(cell, str) and cell == one_line(cell) and cell.strip())


def test_one_boarding_serves_all_recipients() -> None:
    people = crowd(60)
    boarding = Boarding(LEG, people)
    for profile in RECIPIENTS:
        assert build_from(boarding, profile) == build_from(people, profile)
    with pytest.raises(ValueError, match="not on KT502"):
        build_from(boarding, "carrier", leg=replace(LEG, code="KT502"))


def build_from(passengers: list[Passenger] | Boarding, profile: str, leg: Leg = LEG) -> Manifest:
    return build_manifest(
        profile, leg, ORIGIN, DESTINATION, passengers,
        Edition(1, MADE_AT, "y", "z"), operation="x",
    )  # fmt: skip


def test_a_household_number_can_never_be_read_as_its_name() -> None:
    boarding = Boarding(LEG, crowd(3))
    for name in ("household", "group", "guardian", "no."):
        with pytest.raises(ValueError, match="another one in each list"):
            boarding.cells(name, outside=True)


def test_a_version_of_another_whitelist_is_never_compared_with() -> None:
    """What the one was told may not be told to the other, not even as what changed."""
    first = manifest(Recipient("own", "x", ("surname", "notes"), kind="office"), crowd(2))
    with pytest.raises(ValueError, match="another whitelist"):
        manifest(Recipient("own", "x", ("surname",), kind="carrier"), crowd(2), version=2, previous=first)


@pytest.mark.parametrize(
    ("known", "words"),
    [
        (PartialDate(1999, 6), "Jun 1999"),
        (PartialDate(1999), "1999"),
        (PartialDate(0, 6, 7), "7 Jun ????"),
        (PartialDate(1999, 0, 7), "1999"),  # a day without its month tells nothing
        (PartialDate(), ""),
    ],
)
def test_a_date_known_in_part_is_written_in_one_way(known: PartialDate, words: str) -> None:
    assert format_partial_date(known) == words
    assert column(manifest("carrier", [passenger(1, birth_date=known)]), "birth_date") == [words or None]
