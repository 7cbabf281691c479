"""Bus lists, room lists and bay sheets as they lie on the desk: whole, headed, legible, and nothing on them but the list."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from pypdf import PdfReader

from repatriate.handouts import bays as handouts_bays
from repatriate.handouts import buses as handouts_buses
from repatriate.handouts import rooms as handouts_rooms
from repatriate.handouts.bays import BayOptions, bays_of
from repatriate.handouts.buses import BusOptions, buses_of
from repatriate.handouts.families import Company, Traveller
from repatriate.handouts.listed import Since
from repatriate.handouts.pages import BOTTOM, MARGIN, Paper
from repatriate.handouts.rooms import RoomOptions, rooms_of
from repatriate.model.dates import PartialDate, age_on
from repatriate.model.manifest import Passenger
from repatriate.model.saying import Said, say
from tests.manifests.crowd import HEAD, LEG, crowd, manifest, passenger
from tests.manifests.opened import page_texts

LONG = "Raden Mas Haryo Suryo Diningrat " * 6
PROVINCES = (
    "Aceh", "Bali", "Banten", "Bengkulu", "Daerah Istimewa Yogyakarta", "DKI Jakarta", "Gorontalo", "Jambi",
    "Jawa Barat", "Jawa Tengah", "Jawa Timur", "Kalimantan Barat", "Kalimantan Selatan", "Kalimantan Tengah",
    "Kalimantan Timur", "Kalimantan Utara", "Kepulauan Bangka Belitung", "Kepulauan Riau", "Lampung", "Maluku",
    "Maluku Utara", "Nusa Tenggara Barat", "Nusa Tenggara Timur", "Papua", "Papua Barat", "Riau", "Sulawesi Barat",
    "Sulawesi Selatan", "Sulawesi Tengah", "Sulawesi Tenggara", "Sulawesi Utara", "Sumatera Barat", "Sumatera Selatan",
    "Sumatera Utara",
)  # fmt: skip


def everybody(number: int) -> list[Passenger]:
    """A crowd of all provinces with a household of nine, long names, and names in other scripts."""
    people = []
    for at in range(1, number + 1):
        changes: dict[str, object] = {"province": PROVINCES[at % 34] if at % 35 else None}
        if 20 <= at < 29:
            years = (1980, 1982, 2007, 2009, 2011, 2014, 2017, 2020, 2023)
            changes |= {"household": "large", "birth_date": PartialDate(years[at - 20], 3, 1), "province": "Bali"}
            changes |= {"guardian": "P00020"} if at > 21 else {}
        if at in (1, 7):
            changes |= {"surname": LONG.strip(), "given_names": "อนุรักษ์" * 8}
        if at == 8:
            changes |= {"surname": "ကျော်မြင့်", "given_names": "အောင်ကျော်မြင့်", "province": "ရန်ကုန်တိုင်းဒေသကြီး"}
        if at == 9:
            changes |= {"surname": "张", "given_names": "伟明", "province": "福建"}
        if at == 10:
            changes |= {"surname": "𠮷田", "given_names": "Ken 🎉"}
        people.append(passenger(at, **changes))
    return people


def company(people: Sequence[Passenger]) -> Company:
    day = LEG.departs.date()

    def one(each: Passenger) -> Traveller:
        person, age = each.person, age_on(each.person.birth_date, day)
        seats = 0 if age is not None and age < 2 else 1
        return Traveller(person.ref, person.household, person.group, person.sex, age, seats, person.province)

    return Company(tuple(map(one, people)))


@cache
def made(kind: str, number: int, tell: Callable[[str], str] = str, bays: int | None = 8, signs: bool = False) -> bytes:
    people = everybody(number)
    escort, receiving = manifest("escort", people), manifest("receiving", people)
    if kind == "bus":
        paper = Paper(say("Bus list"), say("escort or bus leader"), escort.heading, tell)
        return handouts_buses.document_bytes(buses_of(company(people), BusOptions()), escort, paper)
    if kind == "rooms":
        paper, options = Paper(say("Room list"), say("escort"), escort.heading, tell), RoomOptions()
        return handouts_rooms.document_bytes(rooms_of(company(people), options), options, escort, paper)
    paper = Paper(say("Handover by province"), say("who receives them, by province"), receiving.heading, tell)
    return handouts_bays.document_bytes(bays_of(company(people), BayOptions(bays)), receiving, paper, signs=signs)


def texts(data: bytes) -> list[str]:
    return [text.replace("\r\n", "\n") for text in page_texts(data)]


Box = tuple[float, float, float, float]


def drawn(data: bytes) -> list[tuple[list[Box], list[Box]]]:
    """For each page where words and where lines are: left, bottom, right, top in points."""
    found = []
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            words, lines = [], []
            for thing in page.get_objects():
                (words if thing.type == pdfium.FPDF_PAGEOBJ_TEXT else lines).append(thing.get_bounds())
            found.append((words, lines))
    return found


def width_of(data: bytes) -> float:
    return float(PdfReader(io.BytesIO(data)).pages[0].mediabox.width)


KINDS = ("bus", "rooms", "bays")
SIZES = (1, 50, 350)


@pytest.mark.parametrize("kind", KINDS)
def test_the_codes_of_assistance_are_explained_once_a_page(kind: str) -> None:
    for page in texts(made(kind, 50)):
        needed = "assistance: WCHR" in page
        assert page.count("WCHR: wheelchair over distances, climbs steps") == needed


@pytest.mark.parametrize("number", SIZES)
@pytest.mark.parametrize("kind", KINDS)
def test_everybody_is_on_it_once_and_each_page_says_what_it_is(kind: str, number: int) -> None:
    pages = texts(made(kind, number))
    whole = "\n".join(pages)
    for each in everybody(number):
        rows = whole.count(each.person.ref) - whole.count(f"guardian: {each.person.ref}")
        assert rows == 1, each.person.ref
    for page in pages:
        assert "Repatriation May 2023" in page
        assert "KT501" in page
        assert "CRK Clark International to CGK Soekarno-Hatta International" in page
        assert "26 May 2023 09:20" in page
        assert "made 25 May 2023 14:02 UTC by A. Officer" in page
        assert f"journal head {HEAD[:16]}" in page
        assert "page " in page


@pytest.mark.parametrize("number", SIZES)
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_stands_outside_the_margins_or_in_the_footer(kind: str, number: int) -> None:
    data = made(kind, number)
    right = width_of(data) - MARGIN
    for words, lines in drawn(data):
        for x0, y0, x1, y1 in [*words, *lines]:
            assert x0 >= MARGIN - 6  # a large J reaches to the left of where it stands
            assert x1 <= right + 4
            # The footer's own lines and words lie below; nothing reaches across.
            assert y0 >= BOTTOM - 4 or y1 <= BOTTOM
            assert y0 > 12


@pytest.mark.parametrize("kind", KINDS)
def test_a_long_name_is_whole_and_other_scripts_are_drawn(kind: str) -> None:
    whole = "".join("".join(texts(made(kind, 50))).split())
    assert whole.count("DiningratRadenMasHaryoSuryo") >= 5
    assert "张" in whole
    assert "伟明" in whole
    assert (
        "[U+20BB7]田" in whole
    )  # no font has the letter: it is named, and no empty box stands for it or for a picture
    assert "🎉" not in whole
    assert "\ufffd" not in whole


def test_each_bus_has_its_own_pages_counted_by_themselves() -> None:
    pages = texts(made("bus", 350))
    firsts = [page for page in pages if "Stop 1: place, time" in page]
    assert [page[: len("Bus 1 of 8")] for page in firsts] == [f"Bus {number} of 8" for number in range(1, 9)]
    for number in range(1, 9):
        own = [page for page in pages if page.startswith(f"Bus {number} of 8")]
        for at, page in enumerate(own, 1):
            assert f"Bus {number} of 8 · page {at} of {len(own)}" in page
        assert sum("Leader of this bus" in page for page in own) == 1
        assert "Leader of this bus" in own[-1]


@pytest.mark.parametrize("number", range(20, 46))
def test_signatures_never_stand_alone_on_a_page(number: int) -> None:
    people = crowd(number)
    escort = manifest("escort", people)
    paper = Paper(say("Bus list"), say("escort"), escort.heading)
    last = texts(handouts_buses.document_bytes(buses_of(company(people), BusOptions()), escort, paper))[-1]
    assert "Leader of this bus" in last
    assert "P000" in last


def test_a_row_is_ticked_at_every_stop() -> None:
    boxes = [box for _, lines in drawn(made("bus", 50)) for box in lines]
    ticks = [box for box in boxes if abs((box[2] - box[0]) - (box[3] - box[1])) < 0.1]
    assert len(ticks) == 50 * handouts_buses.STOPS


@pytest.mark.parametrize("kind", KINDS)
def test_words_of_any_length_stay_on_the_page(kind: str) -> None:
    long = "Mae Sot and the road along the river " * 6
    people = [passenger(at, province=f"{LONG} {at % 40}") for at in range(1, 41)]
    drawn_up = manifest("receiving" if kind == "bays" else "escort", people, operation=long)
    heading = replace(drawn_up.heading, origin_name=long, destination_name=long, made_by=long)
    paper = Paper(say("Some list"), say("somebody"), heading)
    if kind == "bus":
        data = handouts_buses.document_bytes(buses_of(company(people), BusOptions()), drawn_up, paper)
    elif kind == "rooms":
        options = RoomOptions(rooms=tuple(f"{long} {number}" for number in range(40)))
        data = handouts_rooms.document_bytes(rooms_of(company(people), options), options, drawn_up, paper)
    else:
        data = handouts_bays.document_bytes(bays_of(company(people), BayOptions(2)), drawn_up, paper, signs=True)
    right = width_of(data) - MARGIN
    for words, lines in drawn(data):
        assert all(x0 >= MARGIN - 6 and x1 <= right + 4 and y0 > 12 for x0, y0, x1, _ in [*words, *lines])
    assert "".join(texts(data)).count("P000") >= 40


def test_who_is_new_stands_out_and_on_one_line() -> None:
    people = crowd(45)
    escort, everyone = manifest("escort", people), company(people)
    buses = buses_of(everyone, BusOptions())
    told = {one.ref: 1 for one in buses[0].people[:40]} | {"P00999": 1, "P00998": 2}
    paper = Paper(say("Bus list"), say("escort"), escort.heading)
    whole = "\n".join(texts(handouts_buses.document_bytes(buses, escort, paper, Since(3, told))))
    assert "Since list no. 3: 5 new here (+); no longer here: P00999" in whole
    assert "P00998" not in whole
    assert len(re.findall(r"^\+ P\d{5} \w", whole, re.MULTILINE)) == 5


def test_the_wall_sheet_is_read_at_five_metres_and_says_no_more_than_bays() -> None:
    pages = [page for page in texts(made("bays", 350)) if page.startswith("Your bay")]
    wall = "\n".join(pages)
    assert "P0" not in wall
    assert "person" not in wall
    flat = "".join(wall.split())
    assert all("".join(province.split()) in flat for province in PROVINCES)
    assert "Everybody else" in wall
    for each in everybody(350):
        assert len(each.person.given_names or "") < 4 or (each.person.given_names or "") not in wall
    for words, _ in drawn(made("bays", 350))[: len(pages)]:
        tall = [top - bottom for _, bottom, _, top in words if top - bottom > 20]
        assert len(tall) >= 2
        assert min(tall) > 28, "capitals of less than 10 mm are not read across a hall"


def test_a_bay_shows_its_provinces_with_their_numbers_and_keeps_households() -> None:
    pages = texts(made("bays", 350))
    first = next(page for page in pages if page.startswith("Bay 1 "))
    assert "Aceh" in first
    assert "families" in first or "family" in first
    assert any("province not on record: ask where they go" in page for page in pages)


def test_signs_for_the_bays_name_nobody() -> None:
    plain, signed = texts(made("bays", 350)), texts(made("bays", 350, signs=True))
    wall = sum(page.startswith("Your bay") for page in plain)
    signs = signed[wall : wall + 9]
    assert [*signed[:wall], *signed[wall + 9 :]] == plain
    for number, page in enumerate(signs, 1):
        assert f"\n{number}\n" in page
        assert "P0" not in page
        assert "person" not in page
    assert "Everybody else" in signs[-1]
    for words, _ in drawn(made("bays", 350, signs=True))[wall : wall + 9]:
        assert max(top - bottom for _, bottom, _, top in words) > 130


def test_thirty_four_provinces_with_a_bay_each() -> None:
    pages = texts(made("bays", 350, bays=None))
    bays = {found[1] for page in pages if (found := re.match(r"Bay (\d+)", page))}
    assert len(bays) == 37  # two more in other scripts, and one for who has none


@pytest.mark.parametrize("kind", KINDS)
def test_only_the_recipients_cells_are_on_it(kind: str) -> None:
    whole = "\n".join(texts(made(kind, 50)))
    for each in everybody(50):
        person = each.person
        withheld = [
            person.document.number,
            str(person.birth_date),
            person.notes,
            each.permit_reference,
            person.birth_place,
        ]
        withheld += [hold.reason for hold in person.holds]
        assert [text for text in withheld if text and text in whole] == []
        assert person.household is None or person.household not in whole.replace("large type", "")
        assert "Hall" not in whole


@pytest.mark.parametrize("kind", KINDS)
def test_the_document_tells_nothing_else_and_is_the_same_again(kind: str) -> None:
    data = made(kind, 50)
    made.cache_clear()
    assert made(kind, 50) == data
    reader = PdfReader(io.BytesIO(data))
    assert set(reader.metadata or {}) == {"/Title"}
    assert "KT501" in str(reader.metadata.title)
    for page in reader.pages:
        assert b" rg" not in page.get_contents().get_data().replace(b"0 0 0 rg", b"")


@pytest.mark.parametrize("kind", KINDS)
def test_every_word_of_ours_can_be_said_in_another_language(kind: str) -> None:
    """What is not data is drawn through `tell`: said as nothing, only data is left."""

    def mute(text: str) -> str:
        return "~" if isinstance(text, Said) else text

    whole = "\n".join(texts(made(kind, 1, mute)))
    for word in (
        "Bus",
        "Room",
        "Bay",
        "Surname",
        "persons",
        "person",
        "departs",
        "page",
        "journal",
        "made",
        "Signature",
    ):
        assert word not in whole
