"""Airports as an officer types them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from zoneinfo import available_timezones

import pytest
from babel import Locale

from repatriate.reference.airports import (
    _load_changes,
    _load_table,
    airport,
    airport_of_city,
    airports_of_shared_names,
    border_towns,
    city_name,
    find_airports,
    find_row,
    former_codes,
    main_airports,
    named_airports,
    other_names,
)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("jakarta", "CGK"),
        ("Jakarta hal", "HLP"),
        ("HAN", "HAN"),
        ("hanoi", "HAN"),
        ("manila", "MNL"),
        ("ninoy", "MNL"),
        ("soekarno hatta", "CGK"),
        ("são paulo", "GRU"),
        ("Sao Paulo gua", "GRU"),
        ("PNH", "KTI"),
        ("phnom penh", "KTI"),
        ("saig", "SGN"),
        ("REP", "SAI"),
        ("doha", "DOH"),
        ("Myawaddy", "MAQ"),
        ("kampong som", "KOS"),
        ("toshk", "TAS"),
    ],
)
def test_code_city_and_name_lead_to_the_airport(typed: str, first: str) -> None:
    assert find_airports(typed)[0].code == first


def test_a_city_offers_all_its_airports_and_nonsense_none() -> None:
    assert {"CGK", "HLP"} <= {one.code for one in find_airports("jakarta")}
    assert find_airports("qqqq") == find_airports("") == find_airports(" - ") == []
    assert len(find_airports("san", most=5)) == 5


def test_names_and_former_codes_lead_to_airports_that_there_are() -> None:
    for former, code in former_codes().items():
        assert airport(former) is None, former
        assert airport(code) is not None, code
    shared = (code for codes in airports_of_shared_names().values() for code in codes)
    near = (code for _country, _zone, code in border_towns().values())
    named = {*main_airports().values(), *shared, *near, *other_names()}
    assert {code for code in named if airport(code) is None} == set()


ELSEWHERE = {"AND", "LIE", "MCO", "SMR", "VAT"}
"""States without an airport: the one across the border is meant."""
UNDER_ANOTHER_CODE = {"ALA", "PRI", "SJM", "VIR"}
"""Territories whose airports the table counts to their State."""
NONE = {"ATF", "IOT", "PCN", "PSE"}
"""No flight leads there for travellers, or there is no airport under that code."""


def test_the_capital_of_every_state_finds_its_airport() -> None:
    capitals: dict[str, str] = json.loads((Path(__file__).parent / "capitals.json").read_text(encoding="utf-8"))
    lost = {}
    for country, capital in capitals.items():
        code = airport_of_city(capital, None if country in ELSEWHERE else country)
        if code is None or airport(code) is None:
            lost[country] = capital
    assert set(lost) - UNDER_ANOTHER_CODE == NONE, lost
    assert len(capitals) > 230


@pytest.mark.parametrize("language", ["fr", "id"])
def test_a_city_finds_the_same_airport_in_the_languages_of_the_window(language: str) -> None:
    cities = {zone: city for zone, names in Locale(language).time_zones.items() if (city := names.get("city"))}
    english = {zone: zone.rpartition("/")[2].replace("_", " ") for zone in cities}
    found = {zone: (airport_of_city(english[zone]), airport_of_city(str(city))) for zone, city in cities.items()}
    other = {zone: cities[zone] for zone, (plain, theirs) in found.items() if plain and plain != theirs}
    assert set(other) <= FAR_FROM_ANY_OPERATION, other
    assert sum(plain is not None for plain, _ in found.values()) > 30


FAR_FROM_ANY_OPERATION = {
    "America/Coral_Harbour", "America/Kentucky/Monticello", "America/St_Johns", "America/St_Thomas", "Asia/Aqtobe", "Asia/Atyrau", "Asia/Chita",
    "Asia/Qostanay", "Asia/Yakutsk", "Africa/Tripoli", "Europe/Malta",
}  # fmt: skip
"""Small cities, and names that say the country as well, which CLDR alone writes so."""


@pytest.mark.parametrize(
    ("code", "names"),
    {
        "SGN": "Saigon, Sài Gòn, Sai Gon, HCMC, Ho-Chi-Minh-Ville, 胡志明市", "RGN": "Rangoon, Rangun, 仰光", "PEK": "Peking, Pékin, 北京",
        "HAN": "Ha Noi, Hà Nội, Hanoï, HANOI, 河內", "KTI": "Phnom Penh, Phnom-Penh, Pnom Penh, Phnompenh, 金边, พนมเปญ",
        "KOS": "Sihanoukville, Kampong Som, Kompong Som, 西哈努克市", "ULN": "Ulan Bator, Oulan-Bator", "KBP": "Kiev, Kyiv, Київ",
        "BOM": "Bombay", "CCU": "Calcutta", "MAA": "Madras", "BLR": "Bengaluru", "TAS": "Toshkent, Tachkent, Ташкент", "CGK": "Batavia, Djakarta",
        "BKK": "Krung Thep, กรุงเทพมหานคร, 曼谷", "MAQ": "Mae Sot, แม่สอด, Maesot", "CNX": "Chiangmai", "DAD": "Đà Nẵng, Danang", "CAI": "Le Caire, Kairo, القاهرة",
        "XIY": "Xian, Xi'an", "NYT": "Naypyidaw, Nay Pyi Taw", "DAC": "Dacca, ঢাকা", "KTM": "Katmandou, काठमाडौं", "SIN": "Singapura, Singapour",
    }.items(),
)  # fmt: skip
def test_former_and_local_names_find_the_airport(code: str, names: str) -> None:
    assert {name: airport_of_city(name) for name in names.split(", ")} == dict.fromkeys(names.split(", "), code)


def test_every_airport_has_a_time_zone_that_there_is() -> None:
    zones = {found.timezone for code, *_ in named_airports() if (found := airport(code))}
    assert zones <= available_timezones()
    assert [airport(code).timezone for code in ("NDA", "BTZ")] == ["Asia/Jayapura", "Asia/Bangkok"]  # type: ignore[union-attr]


def test_one_version_of_the_data_is_taken_on_every_python() -> None:
    lock = (Path(__file__).parents[2] / "requirements.lock").read_text(encoding="utf-8")
    names = re.findall(r"^([a-z0-9-]+)==", lock, re.M)
    assert {name for name in names if names.count(name) > 1} <= {"numpy"}  # which has no data


def test_phnom_penh_is_called_so_and_its_former_code_makes_no_second_place() -> None:
    assert city_name("KTI") == "Phnom Penh"
    assert airport_of_city("pnh") == airport_of_city("Phnom Penh") == "KTI"
    assert airport_of_city("PNH", "VNM") is None


def test_a_row_by_itself_is_that_of_the_whole_table() -> None:
    table = _load_table()
    assert all(find_row(code) == table[code] for code in [*_load_changes(), *list(table)[::40]])
    assert (find_row("ZZZ"), find_row("")) == (None, None)
