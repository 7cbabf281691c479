"""The people of the sample: as many as there were, of the right countries, made up, and named as people there are."""

from __future__ import annotations

import re
import tomllib
from collections import Counter, defaultdict
from datetime import date
from typing import Any

import pytest

from repatriate.model.entities import SURNAME_FIRST
from repatriate.printing.text import missing_glyphs
from tests.sample.book import FOLDER, Rows, age

COUNTS = {
    "VNM": 389, "CHN": 307, "IDN": 143, "PHL": 129, "NPL": 40, "MYS": 25, "MMR": 7, "THA": 5, "TWN": 2, "HKG": 1,
}  # fmt: skip
NATIVE = {"CHN", "TWN", "HKG", "THA", "MMR", "NPL"}
FIRST_DAY = date(2023, 5, 15)


def country(code: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / "data" / "countries" / f"{code}.toml").read_text(encoding="utf-8"))


def years(person: dict[str, Any]) -> int:
    """Age on the first day; who does not know it is adult."""
    known = age(person.get("birth_date"), FIRST_DAY)
    return 18 if known is None else known


def whole(person: dict[str, Any]) -> str:
    return f"{person.get('given_names', '')} {person['surname']}".strip()


def test_as_many_as_the_first_police_list_counted(clark: dict[str, Rows]) -> None:
    assert Counter(person["nationality"] for person in clark["People"]) == COUNTS
    assert len(clark["People"]) == 1048
    assert sum(person["nationality"] != "PHL" for person in clark["People"]) == 919


def test_references_are_unique_and_run_on(clark: dict[str, Rows]) -> None:
    assert [person["ref"] for person in clark["People"]] == [f"P{number:05}" for number in range(1, 1049)]


def test_about_six_men_to_four_women_mostly_young(clark: dict[str, Rows]) -> None:
    sexes = Counter(person["sex"] for person in clark["People"])
    assert 0.55 < sexes["M"] / 1048 < 0.66
    assert sexes["X"] == 1
    ages = [known for person in clark["People"] if (known := age(person.get("birth_date"), FIRST_DAY)) is not None]
    assert 0.7 < sum(19 <= one <= 35 for one in ages) / 1048 < 0.92
    assert 8 <= sum(one < 12 for one in ages) <= 14
    assert 8 <= sum(12 <= one < 18 for one in ages) <= 20
    assert max(ages) < 62


def test_birth_dates_may_be_known_in_part(clark: dict[str, Rows]) -> None:
    told = [person.get("birth_date") for person in clark["People"]]
    assert sum(isinstance(birth, date) for birth in told) > 1035
    texts = [birth for birth in told if isinstance(birth, str)]
    assert len(texts) >= 4
    assert all(re.fullmatch(r"(19|20)\d\d-(\d\d|\?\?)-\?\?", text) for text in texts)


def test_a_household_waits_in_one_place_and_goes_to_one(clark: dict[str, Rows]) -> None:
    homes = defaultdict(list)
    for person in clark["People"]:
        if "household" in person:
            homes[person["household"]].append(person)
    assert 60 <= len(homes) <= 110
    for members in homes.values():
        assert 2 <= len(members) <= 3
        assert len({(one["location"], one["destination"], one["nationality"]) for one in members}) == 1
    ages = {name: [age(one.get("birth_date"), FIRST_DAY) for one in members] for name, members in homes.items()}
    young = [years for years in ages.values() if any(one is not None and one < 12 for one in years)]
    assert len(young) >= 8
    without_adult = [years for years in young if not any(one is None or one >= 18 for one in years)]
    assert len(without_adult) == 1  # a mother of 17 with her child, whom somebody has to find out


def test_minors_who_are_alone_have_an_escort_and_come_first(clark: dict[str, Rows]) -> None:
    alone = [person for person in clark["People"] if "household" not in person and years(person) < 18]
    assert len(alone) >= 8
    assert all("UMNR" in person["assistance"].split() and person["priority"] == 1 for person in alone)


def test_infants_pregnant_women_and_stretchers_come_first(clark: dict[str, Rows]) -> None:
    for person in clark["People"]:
        codes = set(person.get("assistance", "").split())
        infant = years(person) < 2
        if infant or codes & {"PREG", "STCR", "UMNR"}:
            assert person["priority"] == 1, person["ref"]
        if "PREG" in codes:
            assert person["sex"] == "F"
    found = Counter(code for person in clark["People"] for code in person.get("assistance", "").split())
    assert found.keys() >= {"WCHR", "WCHS", "WCHC", "STCR", "PREG", "MEDA", "UMNR", "BLND", "DEAF"}
    assert found["STCR"] == 2


def test_provinces_and_birth_places_lie_in_the_country(clark: dict[str, Rows]) -> None:
    known = {code: {row["name"]: set(row["towns"]) for row in country(code)["province"]} for code in COUNTS}
    for person in clark["People"]:
        towns = known[person["nationality"]][person["province"]]
        infant = years(person) < 2
        assert person["birth_place"] in (towns | {"Angeles City"} if infant else towns), person["ref"]


# Names


def test_latin_names_are_in_capitals_and_keep_their_marks(clark: dict[str, Rows]) -> None:
    for person in clark["People"]:
        assert whole(person) == whole(person).upper()
        assert re.fullmatch(r"[^\W\d_]+(?:[ ./-]+[^\W\d_]+)*\.?", whole(person)), person["ref"]
    vietnamese = " ".join(whole(person) for person in clark["People"] if person["nationality"] == "VNM")
    assert set("ĐỄẦƯỜẠỊ") <= set(vietnamese)


def test_no_two_people_bear_the_same_name(clark: dict[str, Rows]) -> None:
    assert max(Counter(whole(person) for person in clark["People"]).values()) == 1


def test_a_single_name_is_the_surname(clark: dict[str, Rows]) -> None:
    people = clark["People"]
    assert all("surname" in person for person in people)
    assert all("given_names" not in person for person in people if person["nationality"] == "MMR")
    singles = [person for person in people if person["nationality"] == "IDN" and "given_names" not in person]
    assert 8 <= len(singles) <= 35
    malay = [person for person in people if re.search(r" (BIN|BINTI|A/L|A/P|ANAK) ", person["surname"])]
    assert len(malay) >= 4
    assert {person["nationality"] for person in malay} == {"MYS"}
    assert not any("given_names" in person for person in malay)


def test_native_names_where_there_is_a_script_and_only_there(clark: dict[str, Rows]) -> None:
    for person in clark["People"]:
        assert ("native_name" in person) == (person["nationality"] in NATIVE), person["ref"]


@pytest.mark.parametrize(
    ("code", "encoding"),
    [("CHN", "gb2312"), ("TWN", "big5"), ("HKG", "big5"), ("THA", "tis-620")],
)
def test_native_names_are_in_the_characters_of_their_country(clark: dict[str, Rows], code: str, encoding: str) -> None:
    for person in clark["People"]:
        if person["nationality"] == code:
            assert not person["native_name"].isascii()
            person["native_name"].encode(encoding)


@pytest.mark.parametrize(("code", "block"), [("MMR", (0x1000, 0x109F)), ("NPL", (0x0900, 0x097F))])
def test_native_names_are_in_the_block_of_their_script(
    clark: dict[str, Rows], code: str, block: tuple[int, int]
) -> None:
    for person in clark["People"]:
        if person["nationality"] == code:
            text = person["native_name"].replace(" ", "").replace(".", "")
            assert all(block[0] <= ord(char) <= block[1] for char in text), person["ref"]


def pairs(names: dict[str, Any]) -> dict[str, set[str]]:
    """Native part → Latin parts, of every pool of a country."""
    found: dict[str, set[str]] = defaultdict(set)

    def collect(item: object) -> None:
        if isinstance(item, str) and item and not item.isascii():
            native, _, latin = item.partition(" ")
            if latin:
                found[native].add(latin)
        elif isinstance(item, list):
            for each in item:
                collect(each)

    for key, pool in names.items():
        if key != "public_figures":
            collect(pool)
    return found


def readings(native: str, known: dict[str, set[str]]) -> set[str]:
    """Every Latin spelling, without spaces and hyphens, that a native name can have by the pairs."""
    if not native:
        return {""}
    heads = [head for head in known if native.startswith(head)]
    return {latin + rest for head in heads for latin in known[head] for rest in readings(native[len(head) :], known)}


@pytest.mark.parametrize("code", sorted(NATIVE))
def test_native_names_say_what_the_latin_ones_say(clark: dict[str, Rows], code: str) -> None:
    known = pairs(country(code)["names"])
    for person in clark["People"]:
        if person["nationality"] == code:
            order = ("surname", "given_names") if code in SURNAME_FIRST else ("given_names", "surname")
            latin = re.sub(r"[ -]", "", "".join(person.get(name, "") for name in order))
            assert latin in readings(person["native_name"].replace(" ", ""), known), person["ref"]


def test_every_character_can_be_printed(clark: dict[str, Rows]) -> None:
    text = " ".join(str(value) for rows in clark.values() for row in rows for value in row.values())
    assert missing_glyphs(text) == set()


# Nobody's own data


def test_nobody_known_to_the_public(clark: dict[str, Rows]) -> None:
    for code in COUNTS:
        known = set(country(code)["names"].get("public_figures", ()))
        assert known
        for person in clark["People"]:
            if person["nationality"] == code:
                given, surname = person.get("given_names", ""), person["surname"]
                spelled = {whole(person), f"{surname} {given}", person.get("native_name"), surname}
                assert not spelled & known, person["ref"]


# Series that these states do not issue, so that no number is anybody's.
SERIES = {
    "CHN": r"EZ\d{7}|LZ\d{6}",
    "HKG": r"Z\d{8}|DE\d{6}",
    "IDN": r"Z\d{7}|XF103\d{3}",
    "MMR": r"MZ\d{6}|CI\d{6}",
    "MYS": r"Z\d{8}|EC\d{6}",
    "NPL": r"ZA\d{7}|TD0\d{5}",
    "PHL": r"P\d{7}Z",
    "THA": r"ZZ\d{7}|CI\d{6}",
    "TWN": r"99\d{7}|TC\d{6}",
    "VNM": r"Q\d{7}|TH\d{6}",
}


def test_document_numbers_are_of_made_up_series_and_used_once(clark: dict[str, Rows]) -> None:
    held = [row for row in [*clark["People"], *clark["Documents"]] if "document_number" in row]
    numbers = Counter(row["document_number"] for row in held)
    assert max(numbers.values()) == 1
    for row in held:
        assert re.fullmatch(SERIES[row["document_issuer"]], row["document_number"]), row["document_number"]
    assert not numbers.keys() & {row["number"] for row in clark["Blanks"]}


def test_notes_hold_no_way_to_reach_anybody(clark: dict[str, Rows], update: dict[str, Rows]) -> None:
    notes = [row["notes"] for row in [*clark["People"], *update["People"]] if "notes" in row]
    assert len(notes) > 150
    assert not [note for note in notes if re.search(r"@|https?:|\d{5,}|\+\d", note)]
