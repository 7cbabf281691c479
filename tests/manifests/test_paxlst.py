"""The passenger list message as receivers read it: sample by sample, person by person, part by part."""

from __future__ import annotations

import re
import string
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from repatriate.manifests.paxlst import NEEDED, build_interchange
from repatriate.model.dates import PartialDate
from repatriate.model.entities import DocumentType, Mode, Person, Sex, TravelDocument
from repatriate.model.errors import UserError
from repatriate.model.manifest import Manifest, Passenger, Sender
from repatriate.reference.transliteration import zone_name
from tests.manifests.crowd import LEG, crowd, manifest, passenger
from tests.manifests.paxlst.grammar import finding
from tests.manifests.paxlst.reading import segments, tagged, travellers

SAMPLES = Path(__file__).parents[1] / "data" / "paxlst"
SET = set(string.ascii_uppercase + string.digits + " .,-()/='+:?")
SENDER = Sender(
    name="Example Embassy",
    phone="+63 2 555 0100",
    fax="+63 2 555 0101",
    identification="EMBMNL",
    recipient="CUSTOMS",
)


def listed(*people: Passenger, profile: str = "carrier", sender: Sender | None = SENDER, **changes: Any) -> Manifest:
    return replace(manifest(profile, list(people), **changes), sender=sender)


def written(**facts: Any) -> bytes:
    """The message of one person of whom these facts are known."""
    return build_interchange(listed(passenger(1, **facts)))


def name(**facts: Any) -> tuple[str, ...]:
    return travellers(written(**facts))[0].name


def test_the_grammar_takes_the_sample_and_sees_what_is_wrong_with_it() -> None:
    sample = (SAMPLES / "14_synthetic_charter_two_pax_15B.edi").read_bytes()
    assert finding(sample) is None
    for right, wrong in (
        (b"UNT+34", b"UNT+33"),
        (b"UNE+1", b"UNE+2"),
        (b"UNZ+1", b"UNZ+2"),
        (b"UNZ+1+000000123", b"UNZ+1+000000124"),
        (b"BGM+745'\n", b""),
        (b"NAT+2+UTO'", b"NAT+2+UTOPIA'"),
        (b"NAT+2+UTO'\nRFF+AVF:ABC123'", b"RFF+AVF:ABC123'\nNAT+2+UTO'"),
        (b"0100:TE'", b"0100:TE+63 2 555 0101:FX'"),
        (b"SEAN", b"S\xc9AN"),
    ):
        assert right in sample
        assert finding(sample.replace(right, wrong, 1)) is not None


def test_the_guides_examples_are_read_as_ours_are() -> None:
    """What reads our messages in these tests reads the guide's; the grammar only minds that contacts share a segment."""
    single = (SAMPLES / "01_wco_guide_5_1_single_sector_15B.edi").read_bytes()
    (who,) = travellers(single)
    assert (who.name, who.sex, who.born) == (("WILLIAMS", "JOHN", "DONALD"), "M", "720907")
    assert (who.document, who.number, who.expires, who.issuer) == ("P", "MB140241", "151231", "GBR")
    progressive = (SAMPLES / "03_wco_guide_5_3_progressive_two_pax_15B.edi").read_bytes()
    assert [who.references["ABO"] for who in travellers(progressive)] == ["XZ877001", "XZ877002"]
    assert "COM" in (finding(progressive) or "")
    assert finding(progressive.replace(b":TE+", b":TE'\nCOM+").replace(b"UNT+43", b"UNT+44")) is None


def _of_the_sample(changes: dict[str, Any], document: tuple[str, date]) -> Passenger:
    facts = {"nationality": "UTO", "document": TravelDocument(DocumentType.ETD, document[0], "UTO", document[1])}
    return passenger(1, household=None, assistance=(), **(facts | changes))


def test_line_by_line_the_sample() -> None:
    """But for a booking's reference, which no list of ours knows; names are as in a zone, and it says which version this is."""
    leg = replace(
        LEG,
        code="XY901",
        departs=datetime.fromisoformat("2026-01-16T07:30"),
        arrives=datetime.fromisoformat("2026-01-16T10:30"),
    )
    expiry = date(2026, 2, 15)
    people = (
        _of_the_sample(
            {"surname": "Eriksson", "given_names": "Anna Maria", "sex": Sex.FEMALE, "seat": "12C",
             "birth_date": PartialDate(1974, 8, 12)},
            ("E00000017", expiry),
        ),
        _of_the_sample(
            {"ref": "P00002", "surname": "O'Hara", "given_names": "Seán", "sex": Sex.MALE, "seat": "12D",
             "birth_date": PartialDate(1969, 8, 5)},
            ("E00000025", expiry),
        ),
    )  # fmt: skip
    ours = build_interchange(listed(*people, leg=leg, made_at=datetime(2026, 1, 15, 9, 0, tzinfo=UTC))).decode()
    sample = (SAMPLES / "14_synthetic_charter_two_pax_15B.edi").read_text(encoding="ascii")
    reference = re.search(r"UNZ\+1\+(\d{14})'", ours)
    expected = [
        line.replace("O?'HARA", "OHARA")
        .replace("000000123", reference[1])
        .replace("+123", f"+{reference[1]}")
        .replace("MNL'", "CRK'")
        for line in sample.splitlines()
        if "RFF+AVF" not in line
    ]
    expected.insert(5, "RFF+TN:XY901260116:::1'")
    assert ours.splitlines() == [line.replace("UNT+34", "UNT+33") for line in expected]


@pytest.mark.parametrize(
    ("people", "most", "parts"),
    [(1, 99, 1), (2, 99, 1), (99, 99, 1), (100, 99, 2), (350, 99, 4), (1_000, 99, 11), (31, 15, 3), (250, 2, 84)],
)
def test_parts_are_numbered_and_counted(people: int, most: int, parts: int) -> None:
    data = build_interchange(listed(*crowd(people)), most)
    assert finding(data) is None
    heads = tagged(data, "UNH")
    assert [head[0] for head in heads] == [f"PAX{number:03}" for number in range(1, parts + 1)]
    assert len({head[2] for head in heads}) == 1, "all parts have the flight in common"
    places = [head[3] for head in heads]
    if parts == 1:
        assert places == [["01", "F"]]
    else:
        middle = [f"{number:02}" for number in range(2, parts)]
        assert places == [["01", "C"], *middle, [f"{parts:02}", "F"]]
    assert tagged(data, "CNT") == [[["42", str(people)]]] * parts, "the total is that of all parts"
    assert len(travellers(data)) == people
    assert tagged(data, "UNE")[0][0] == str(parts)
    assert tagged(data, "UNZ")[0][0] == "1"


def test_each_part_says_who_sends_it_and_which_flight() -> None:
    data = build_interchange(listed(*crowd(100)))
    for tag, times in (("BGM", 2), ("TDT", 2), ("COM", 4), ("RFF", 2 + 100)):
        assert len(tagged(data, tag)) == times


def test_the_same_list_is_the_same_file_and_no_other_has_its_reference() -> None:
    first = listed(*crowd(3))
    assert build_interchange(first) == build_interchange(Manifest.from_json(first.to_json()))
    others = [
        first,
        listed(*crowd(3), profile="exit"),
        listed(*crowd(3), version=2),
        listed(*crowd(3), made_at=datetime(2023, 5, 25, 14, 3, tzinfo=UTC)),
        listed(*crowd(3), leg=replace(LEG, code="KT502")),
    ]
    references = {tagged(build_interchange(one), "UNZ")[0][1] for one in others}
    assert len(references) == len(others)
    assert all(re.fullmatch(r"230525\d{8}", reference) for reference in references)


def test_a_later_version_is_a_whole_list_with_its_revision() -> None:
    first, second = (build_interchange(listed(*crowd(3), version=number)) for number in (1, 2))
    assert tagged(first, "RFF")[0] == [["TN", "KT501230526", "", "", "1"]]
    assert tagged(second, "RFF")[0] == [["TN", "KT501230526", "", "", "2"]]
    assert tagged(second, "BGM") == [["745"]]
    assert len(travellers(second)) == 3


def test_one_person_in_all_that_is_known() -> None:
    facts = {"surname": "de la Cruz", "given_names": "Siti Aminah", "birth_date": PartialDate(1999, 12, 31)}
    (who,) = travellers(written(**facts, sex=Sex.FEMALE, nationality="IDN", seat="10 C"))
    assert who.name == ("DE LA CRUZ", "SITI AMINAH")
    assert (who.sex, who.born, who.nationality) == ("F", "991231", "IDN")
    assert who.places == {"178": "CRK", "179": "CGK"}
    assert who.references == {"SEA": "10C"}
    assert (who.document, who.number, who.issuer, who.expires) == ("P", "00007919", "IDN", "240215")


@pytest.mark.parametrize(
    ("surname", "given_names", "written_as"),
    [
        ("Suharto", None, ("SUHARTO", "FNU")),
        (None, "Suharto", ("SUHARTO", "FNU")),
        ("", "  ", None),
        ("Nguyễn", "Văn Đức", ("NGUYEN", "VAN DUC")),
        ("Øster", "Zoë", ("OESTER", "ZOE")),
        ("Groß", "Łukasz", ("GROSS", "LUKASZ")),
        ("İnan", "Şule", ("INAN", "SULE")),
        ("O’Brien-Smith", "Ann", ("OBRIEN SMITH", "ANN")),
        ("=2+3", "@Ann", ("23", "ANN")),
        ("สมชาย", "ใจดี", ("SOMCHAI", "CHAIDI")),
    ],
)
def test_names(surname: str | None, given_names: str | None, written_as: tuple[str, ...] | None) -> None:
    if written_as is None:
        with pytest.raises(UserError, match=r"No\. 1 on the list of KT501 has no name in Latin letters"):
            written(surname=surname, given_names=given_names)
    else:
        assert name(surname=surname, given_names=given_names) == written_as


def test_the_native_name_serves_who_has_no_other_where_it_is_listed() -> None:
    who = passenger(1, surname=None, given_names=None, native_name="张伟")
    assert travellers(build_interchange(listed(who, profile="exit")))[0].name == ("ZHANGWEI", "FNU")
    with pytest.raises(UserError) as refused:
        build_interchange(listed(who, passenger(2)))
    assert refused.value.code == "paxlst_no_name"
    assert "张" not in str(refused.value)


def test_long_names_go_on_in_the_next_component_and_are_cut_where_all_are_full() -> None:
    given = "Maria Clara Esperanza Guadalupe de los Angeles Concepcion"
    assert name(surname="Cruz", given_names=given) == (
        "CRUZ",
        "MARIA CLARA ESPERANZA GUADALUPE DE",
        "LOS ANGELES CONCEPCION",
    )
    assert name(surname="A" * 200, given_names="B" * 200) == ("A" * 35, "B" * 35)
    assert name(surname="x " * 100, given_names="y " * 100) == (
        " ".join("X" * 18),
        " ".join("Y" * 18),
        " ".join("Y" * 18),
    )


@pytest.mark.parametrize("birth", [None, PartialDate(), PartialDate(1998, 3, 0), PartialDate(1998, 0, 0)])
def test_a_birth_date_not_fully_known_is_left_out(birth: PartialDate | None) -> None:
    data = written(birth_date=birth)
    assert travellers(data)[0].born == ""
    assert finding(data) is None


@pytest.mark.parametrize(("sex", "code"), [(Sex.FEMALE, "F"), (Sex.MALE, "M"), (Sex.OTHER, "X"), (None, "U")])
def test_sex(sex: Sex | None, code: str) -> None:
    assert travellers(written(sex=sex))[0].sex == code


def test_what_is_not_known_is_left_out() -> None:
    data = written(nationality=None, document=TravelDocument(DocumentType.PASSPORT, "x1 234"), seat=None)
    (who,) = travellers(data)
    assert (who.nationality, who.issuer, who.expires, who.references) == ("", "", "", {})
    assert (who.document, who.number) == ("P", "X1234")
    assert finding(data) is None
    for document in (None, TravelDocument(DocumentType.ETD, None, "IDN", date(2024, 1, 1))):
        data = written(document=document)
        assert not tagged(data, "DOC")
        assert finding(data) is None


def test_at_the_exit_the_permit_stands_and_the_seat_does_not() -> None:
    (who,) = travellers(build_interchange(listed(passenger(1), profile="exit")))
    assert who.references == {"AEA": "EP-000001"}


@pytest.mark.parametrize(
    ("destination", "end"),
    [("IDN", "CGK"), ("CAN", "CGK"), ("SUB", "SUB"), ("IDN:SUB", "SUB"), ("CHN:CAN", "CAN"), ("HOME", "CGK"), (None, "CGK")],
)  # fmt: skip
def test_at_the_exit_a_journey_may_go_on_to_another_airport(destination: str | None, end: str) -> None:
    who = passenger(1, destination=destination)
    assert travellers(build_interchange(listed(who, profile="exit")))[0].places["179"] == end
    assert travellers(build_interchange(listed(who)))[0].places["179"] == "CGK"


@pytest.mark.parametrize(
    ("code", "mode", "transport"),
    [
        ("KT501", Mode.AIR, ["20", "KT501", "", "", "KT"]),
        ("kt 501", Mode.AIR, ["20", "KT501", "", "", "KT"]),
        ("3K512A", Mode.AIR, ["20", "3K512A", "", "", "3K"]),
        ("VN5650-18", Mode.AIR, ["20", "VN5650", "", "", "VN"]),
        ("5J 5117/18 MAY", Mode.AIR, ["20", "5J5117", "", "", "5J"]),
        ("GA87112", Mode.AIR, ["20", "GA87112", "", "", ["", "", "", "KIRANA AIR CHARTER"]]),
        ("CHARTER 1", Mode.AIR, ["20", "CHARTER 1", "", "", ["", "", "", "KIRANA AIR CHARTER"]]),
        ("KT501", Mode.ROAD, ["20", "KT501", "3", "", ["", "", "", "KIRANA AIR CHARTER"]]),
        ("FERRY", Mode.SEA, ["20", "FERRY", "1", "", ["", "", "", "KIRANA AIR CHARTER"]]),
        ("TRAIN-7", Mode.RAIL, ["20", "TRAIN-7", "2", "", ["", "", "", "KIRANA AIR CHARTER"]]),
    ],
)
def test_the_vehicle(code: str, mode: Mode, transport: list[Any]) -> None:
    data = build_interchange(listed(passenger(1), leg=replace(LEG, code=code, mode=mode)))
    assert tagged(data, "TDT") == [transport]
    assert tagged(data, "UNH")[0][2] == f"{transport[1].replace(' ', '')}/230526/1235"
    assert finding(data) is None


def test_places_that_no_airline_knows_are_named() -> None:
    heading = manifest("carrier", crowd(1)).heading
    road = replace(heading, mode=Mode.ROAD, carrier=None, origin="MAE", origin_name="Mae Sot, Bridge 2", leg="BUS-1")
    data = build_interchange(replace(listed(passenger(1)), heading=road))
    origin = ["MAE", "", "ZZZ", "MAE SOT, BRIDGE 2"]
    assert [["125", origin]] == [loc for loc in tagged(data, "LOC") if loc[0] == "125"]
    assert travellers(data)[0].places["178"] == origin
    assert tagged(data, "TDT") == [["20", "BUS-1", "3"]]
    assert finding(data) is None


def test_one_segment_for_each_contact() -> None:
    sender = replace(SENDER, phone="+63 2 555 0100; +63 917 555 0102", email="desk@example.org")
    data = build_interchange(listed(passenger(1), sender=sender))
    assert tagged(data, "COM") == [
        [["63 2 555 0100", "TE"]],
        [["63 917 555 0102", "TE"]],
        [["63 2 555 0101", "FX"]],
        [["DESK.AT.EXAMPLE.ORG", "EM"]],
    ]
    assert tagged(data, "NAD")[0] == ["MS", "", "", "EXAMPLE EMBASSY"]
    assert finding(data) is None


@pytest.mark.parametrize(
    ("office", "said"),
    [
        ("Kedutaan Besar Republik Indonesia Manila", "KEDUTAAN BESAR REPUBLIK INDONESIA"),
        ("Ambassade d’Utopie : Bangkok + Rangoun", "AMBASSADE D'UTOPIE : BANGKOK +"),
        ("x" * 50, "X" * 35),
    ],
)
def test_an_office_is_named_in_whole_words(office: str, said: str) -> None:
    data = build_interchange(listed(passenger(1), sender=Sender(name=office)))
    assert tagged(data, "NAD")[0] == ["MS", "", "", said]
    assert tagged(data, "UNB")[0][1] == said
    assert finding(data) is None


@pytest.mark.parametrize("email", ["consular_desk@example.org", "büro@example.org", "groß@example.org", ""])
def test_an_address_that_would_be_another_one_is_left_out(email: str) -> None:
    data = build_interchange(listed(passenger(1), sender=replace(SENDER, phone="", fax="", email=email)))
    assert not tagged(data, "COM")
    assert finding(data) is None


@pytest.mark.parametrize("sender", [None, Sender(), Sender(name="😀", identification="😀", recipient=":")])
@pytest.mark.parametrize(("profile", "recipient"), [("carrier", "CARRIER"), ("exit", "CUSTOMS")])
def test_who_sends_it_has_a_name_though_the_settings_say_none(
    sender: Sender | None, profile: str, recipient: str
) -> None:
    data = build_interchange(listed(passenger(1), profile=profile, sender=sender))
    assert tagged(data, "UNB")[0][1:3] == ["REPATRIATION MAY 2023", recipient]
    assert tagged(data, "NAD")[0] == ["MS", "", "", "REPATRIATION MAY 2023"]
    assert finding(data) is None


@pytest.mark.parametrize("profile", ["arrival", "receiving", "escort", "office"])
def test_no_message_for_other_recipients(profile: str) -> None:
    with pytest.raises(UserError) as refused:
        build_interchange(listed(*crowd(2), profile=profile))
    assert refused.value.code == "no_paxlst"
    assert profile in str(refused.value)


def _own(like: str, columns: tuple[str, ...]) -> Manifest:
    """A list of a recipient of the office's own, with some columns of one of the six, in another order."""
    whole = listed(*crowd(2), profile=like)
    places = [whole.columns.index(column) for column in columns]
    return replace(
        whole,
        heading=replace(whole.heading, profile="our desk", kind=like, audience="the desk"),
        columns=columns,
        rows=tuple(tuple(row[place] for place in places) for row in whole.rows),
    )


def test_an_offices_own_recipient_of_these_kinds_has_messages() -> None:
    data = build_interchange(_own("carrier", tuple(reversed(NEEDED))))
    assert finding(data) is None
    assert [who.references for who in travellers(data)] == [{}, {}], "a seat that is not listed is not said"
    assert all(who.expires == "" for who in travellers(data))


@pytest.mark.parametrize("gone", NEEDED)
def test_a_list_without_what_border_control_needs_is_none(gone: str) -> None:
    with pytest.raises(UserError, match=f"needs {gone}, which is not on the list for our desk"):
        build_interchange(_own("carrier", tuple(column for column in NEEDED if column != gone)))


def test_nothing_but_what_is_listed_is_said() -> None:
    secret = "XQZ"
    who = passenger(
        1,
        notes=secret,
        location=secret,
        group=secret,
        household=secret,
        province=secret,
        birth_place=secret,
        guardian=secret,
        native_name=secret,
        assistance=(secret, "WCHR"),
        ref=secret,
        clearances_missing=(secret,),
    )
    data = build_interchange(listed(who, made_by=secret)).decode()
    assert secret not in data
    assert "WCHR" not in data


_WORDS = st.text(st.characters(categories=["L", "M", "P", "Zs"]), max_size=90)
_NAMES = st.one_of(st.none(), st.text(max_size=120), _WORDS, st.text("Đàß O'-ßøสมအာ张 ", max_size=60))


def _people(facts: list[tuple[str | None, ...]]) -> list[Passenger]:
    return [
        passenger(
            at,
            surname=surname,
            given_names=given_names,
            native_name=native,
            permit_reference=other,
            document=TravelDocument(DocumentType.ETD, other),
            household=None,
        )
        for at, (surname, given_names, native, other) in enumerate(facts, 1)
    ]


def _told(person: Person) -> tuple[str, str]:
    """What a message is to call them: one name alone is the surname."""
    surname, given, native = (
        zone_name(text, person.nationality) for text in (person.surname, person.given_names, person.native_name)
    )
    return (surname, given or "FNU") if surname else (given or native, "FNU")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(_NAMES, _NAMES, _NAMES, st.none() | st.text(max_size=40)), min_size=1, max_size=5))
def test_any_names_are_read_back_by_others(facts: list[tuple[str | None, ...]]) -> None:
    people = _people(facts)
    frozen = listed(*people, profile="exit")
    if not all(any(zone_name(text) for text in fact[:3]) for fact in facts):
        with pytest.raises(UserError, match="no name in Latin letters"):
            build_interchange(frozen, 2)
        return
    data = build_interchange(frozen, 2)
    assert finding(data) is None
    lines = data.decode("ascii").splitlines()
    assert all(set(line) <= SET for line in lines)
    assert len(segments(data)) == len(lines) - 1
    by_ref = {one.person.ref: one.person for one in people}
    for ref, who in zip(frozen.keys, travellers(data), strict=True):
        surname, given = _told(by_ref[ref])
        assert surname.startswith(who.name[0])
        assert len(surname) == len(who.name[0]) or len(surname) > 35
        assert given.startswith(who.name[1])
        assert " ".join(who.name[1:]) == given or len(given) > 35
        assert all(part and len(part) <= 35 for part in who.name)
