"""The one page on a leg: always one, whatever is on board, and what it says."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from repatriate.handouts import leg_page, leg_page_paper
from repatriate.handouts.leg_page import Connection, GroupCount, LegPage, ListMade, Papers
from repatriate.model.dates import format_zone
from repatriate.model.entities import Mode
from repatriate.model.manifest import Counts, Heading
from repatriate.model.saying import translate_again
from tests.manifests.opened import page_texts

WHEN = datetime(2025, 3, 5, 6, 30, tzinfo=UTC)


def heading(**more: object) -> Heading:
    plain = Heading(
        operation="Flights home", leg="GA871", mode=Mode.AIR, carrier="Garuda Indonesia", origin="BKK",
        origin_name="Suvarnabhumi", destination="CGK", destination_name="Soekarno-Hatta",
        departs=datetime.fromisoformat("2025-03-05T23:10"), arrives=datetime.fromisoformat("2025-03-06T02:40"),
        profile="escort", version=3, made_at=WHEN, made_by="duty", journal_head="ab" * 32,
    )  # fmt: skip
    return replace(plain, **more)


def page(people: int = 1, many: int = 0, **more: object) -> LegPage:
    """A leg with so many people; `many` groups, nationalities, kinds of assistance, lists and connections."""
    made = LegPage(
        heading=heading(),
        counts=Counts(people, (("F", people - people // 3), ("M", people // 3)), people, 0, 0, (("IDN", people),)),
        seats=360,
        taken=people,
        departs_zone=420,
        arrives_zone=-570,
        minutes=210,
        nationalities=(("IDN", "Indonesia", people), *((f"X{n:02}", "A country", 1) for n in range(many))),
        assistance=tuple((f"WCH{n}", "wheelchair over distances, climbs steps", 1) for n in range(many)),
        stretchers=0,
        alone=2,
        groups=tuple(GroupCount(n or None, 9, n % 3) for n in range(many)),
        papers=Papers(people, 0, 0, 0, 1),
        lists=tuple(ListMade("carrier", n + 1, people, WHEN, None, False) for n in range(many)),
        before=tuple(Connection("", Mode.ROAD, heading().departs, 40) for _ in range(many)),
        after=tuple(Connection(f"GA{n}", Mode.AIR, heading().arrives, 40) for n in range(many)),
        begin=0,
        end=people,
        office="",
    )
    return replace(made, **more)


def test_what_it_says() -> None:
    [text] = page_texts(leg_page_paper.document_bytes(page(171)))
    for words in (
        "GA871", "171", "persons", "BKK Suvarnabhumi to CGK Soekarno-Hatta", "Flights home", "Garuda Indonesia",
        "23:10", "Wednesday", "5 Mar 2025", "time of BKK (UTC+7)", "02:40", "Thursday", "time of CGK (UTC-9:30)",
        "3 h 30 min", "IDN Indonesia", "nobody needs any", "none yet", "are at the end of their journey",
        "passports that end within six months", "______ of 171", "Airline desk", "Counted at the gate",
        "One page about a departure no. 3, made 5 Mar 2025 06:30 UTC by duty", "journal head abababababababab, page 1 of 1",
        "figures only, nobody is named",
    ):  # fmt: skip
        assert words in text, words


def test_the_figures_to_be_read_from_afar() -> None:
    first, second = leg_page.list_tiles(page(171))
    figures = dict((*first, *second))
    assert (figures["seats"], figures["taken"], figures["free"]) == (360, 171, 189)
    assert (figures["female"], figures["male"], figures["minors alone"], figures["passports"]) == (114, 57, 2, 171)
    assert "age not known" not in figures
    lacking = replace(page(3).counts, adults=1, of_no_age=2)
    assert dict(leg_page.list_tiles(page(3, counts=lacking))[0])["age not known"] == 2
    assert dict(leg_page.list_tiles(page(171, seats=100))[0])["too many"] == 71


@pytest.mark.parametrize("many", [0, 1, 4, 8, 40, 120])
@pytest.mark.parametrize("people", [1, 350])
def test_it_is_one_page_whatever_is_on_board(people: int, many: int) -> None:
    long = "ท่าอากาศยานสุวรรณภูมิ กรุงเทพมหานคร อมรรัตนโกสินทร์ มหินทรายุธยา มหาดิลกภพ " * 3
    for made in (
        page(people, many),
        page(people, many, heading=heading(leg="L" * 40, origin_name=long, operation=long, carrier=long), office=long),
        page(people, many, counts=Counts(people, (("F", 1), ("M", 1), ("X", 1), ("", 1)), 99999, 0, 0, ())),
    ):
        assert len(page_texts(leg_page_paper.document_bytes(made))) == 1


@pytest.mark.parametrize("length", [1, 12, 22, 40])
def test_a_code_is_never_cut(length: int) -> None:
    code = ("GA-871-" * length)[:length]
    [text] = page_texts(leg_page_paper.document_bytes(page(1349, heading=heading(leg=code))))
    assert code in text


def test_what_has_no_room_is_counted() -> None:
    [text] = page_texts(leg_page_paper.document_bytes(page(350, 40)))
    sections = (*leg_page.left_sections(page(350, 40)), *leg_page.right_sections(page(350, 40)))
    assert text.count("more") == sum(len(section.rows) > 8 for section in sections)
    for side in (leg_page.left_sections, leg_page.right_sections):
        shown = leg_page_paper._count_shown(side(page(350, 40)), 300, 12.5)
        assert leg_page_paper._measure_column(side(page(350, 40)), 12.5, shown) <= 300
        assert min(shown) >= 1


def test_lists_say_whether_they_hold() -> None:
    lists = (
        ListMade("carrier", 2, 171, WHEN, WHEN, False),
        ListMade("exit", 1, 170, WHEN, WHEN, True),
        ListMade("escort", 1, 171, WHEN, None, False),
    )
    [made, *_] = leg_page.right_sections(page(171, lists=lists))
    assert [row[1] for row in made.rows] == ["sent 5 Mar 2025 06:30 UTC", "CHANGED SINCE", "not sent"]


def test_a_bus_has_other_boxes() -> None:
    [text] = page_texts(leg_page_paper.document_bytes(page(40, heading=heading(mode=Mode.ROAD, carrier=None))))
    assert "Counted at the first stop" in text
    assert "by road" in text
    assert "gate" not in text
    assert "Airline" not in text


def test_a_place_without_a_name_is_said_once() -> None:
    [text] = page_texts(leg_page_paper.document_bytes(page(1, heading=heading(origin="SHL", origin_name="SHL"))))
    assert "SHL to CGK" in text
    assert "person\n" in text.replace("\r", "")


def test_another_language_and_the_same_bytes() -> None:
    tell = lambda text: translate_again(text, str.upper, lambda value: f"<{value}>")  # noqa: E731
    [text] = page_texts(leg_page_paper.document_bytes(page(171, 3), tell, "fr"))
    for words in ("WEDNESDAY", "BY NATIONALITY", "<171>", "COUNTED AT THE GATE", "<2025-03-05>"):
        assert words in text
    assert leg_page_paper.document_bytes(page(171, 3)) == leg_page_paper.document_bytes(page(171, 3))


@pytest.mark.parametrize(
    ("minutes", "words"), [(0, "UTC+0"), (480, "UTC+8"), (345, "UTC+5:45"), (-570, "UTC-9:30"), (-60, "UTC-1")]
)
def test_hours_from_utc(minutes: int, words: str) -> None:
    assert format_zone(minutes) == words


def test_the_flight_is_named_where_the_code_of_the_leg_is_more() -> None:
    vehicle = leg_page.describe_vehicle(heading(leg="GA871-18", flight="GA871"))
    assert vehicle == "by air, Garuda Indonesia, flight GA871"
    assert leg_page.describe_vehicle(heading(flight="GA871")) == "by air, Garuda Indonesia"
