"""Whole lists at once: both questions together, stopping half way, columns filled down by mistake, lists that come again."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from typing import Any

import pytest

from repatriate.intake.matching import Identity, Strength, find_both, find_matches, find_twins, finding
from repatriate.intake.matching.dates import one_slip
from repatriate.intake.matching.finding import find_slips
from repatriate.intake.matching.persons import Reader
from repatriate.intake.matching.stopping import never_stop
from repatriate.model.dates import PartialDate
from repatriate.model.errors import Cancelled
from tests.benchmarks.twins import make_world
from tests.intake.matching.people import who


def again(people: list[Identity]) -> list[Identity]:
    return [replace(one, key=one.key + 100_000) for one in people]


def verdicts(new: list[Identity], known: list[Identity]) -> list[tuple[int, int, str]]:
    return [(match.new, match.known, match.likeness.strength.value) for match in find_matches(new, known)]


@pytest.mark.parametrize("seed", [1, 2])
def test_both_at_once_are_what_each_is_alone(seed: int) -> None:
    world = make_world(700, seed)
    new = [*world.new, *(replace(one, key=one.key + 5_000_000) for one in world.new[::9])]
    distinct = [(match.new, match.known) for match in find_matches(new, world.known)[:20]]
    twins, matches = find_both(new, world.known, distinct)
    assert twins == find_twins(new)
    assert matches == find_matches(new, world.known, distinct)
    assert twins
    assert not {(match.new, match.known) for match in matches} & set(distinct)


def test_both_of_nobody() -> None:
    assert find_both([], []) == find_both([who("AGUS")], []) == find_both([], [who("AGUS")]) == ([], [])


@pytest.mark.parametrize(
    "search",
    [
        lambda people, stop: find_twins(people, stop=stop),
        lambda people, stop: find_matches(people, people, stop=stop),
        lambda people, stop: find_both(people, people, stop=stop),
    ],
    ids=["twins", "matches", "both"],
)
def test_it_can_be_stopped_anywhere(search: Callable[..., object]) -> None:
    gc.enable()  # a test of the window may have left it off
    people = make_world(1200, 4).known
    asked = count()
    search(people, lambda: bool(next(asked) < 0))
    times = next(asked)
    assert times > 10
    for last in range(0, times, 3):
        calls = count()
        with pytest.raises(Cancelled):
            search(people, lambda calls=calls, last=last: next(calls) >= last)
        assert next(calls) == last + 1
        assert gc.isenabled()


FILLED_DOWN: dict[str, dict[str, Any]] = {
    "name": {"surname": "SANTOS", "given_names": "Maria", "native_name": None},
    "number": {"documents": ("AB123456",)},
    "birth date": {"birth_date": PartialDate(1990, 1, 1)},
    "day and month": {"birth_date": PartialDate(1990, 5, 12)},
    "name in its own script": {"native_name": "王伟"},
}
FILLED_DOWN["name and number"] = FILLED_DOWN["name"] | FILLED_DOWN["number"]
FILLED_DOWN["name and date"] = FILLED_DOWN["name"] | FILLED_DOWN["birth date"]
FILLED_DOWN["all"] = FILLED_DOWN["name"] | FILLED_DOWN["number"] | FILLED_DOWN["birth date"]
FILLED_DOWN["name and year, no number"] = FILLED_DOWN["name"] | {"birth_date": PartialDate(1990), "documents": ()}


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """Counts how often two people are compared."""
    compared = count()
    weigh = finding.weigh_pair
    monkeypatch.setattr(finding, "weigh_pair", lambda a, b, census: (next(compared), weigh(a, b, census))[1])
    return compared


@pytest.mark.parametrize("column", FILLED_DOWN)
def test_a_column_filled_down_does_not_compare_everybody_with_everybody(column: str, compared: Iterator[int]) -> None:
    people = [replace(one, **FILLED_DOWN[column]) for one in make_world(2000, 3).known]
    find_both(again(people), people)
    assert next(compared) < 120 * len(people)


def _number_in_row(place: int, one: Identity) -> Identity:
    return replace(one, surname="NGUYEN", given_names=f"VAN A{place}", birth_date=None, documents=(f"B{place:07}",))


def _date_by_chance(place: int, one: Identity) -> Identity:
    born = PartialDate(1970 + place * 7 % 35, 1 + place * 5 % 12, 1 + place * 11 % 28)
    return replace(one, surname="NGUYEN", given_names="VAN A", sex="M", nationality="VNM", birth_date=born)


def _year_alone(place: int, one: Identity) -> Identity:
    return replace(_date_by_chance(place, one), birth_date=PartialDate(1970 + place * 7 % 35), documents=())


@pytest.mark.parametrize("change", [_number_in_row, _date_by_chance, _year_alone])
def test_however_alike_a_long_list_is_each_is_compared_with_few(
    change: Callable[[int, Identity], Identity], compared: Iterator[int]
) -> None:
    people = [change(place, one) for place, one in enumerate(make_world(3000, 3).known)]
    find_both(again(people), people)
    assert next(compared) < 100 * len(people)


@pytest.mark.parametrize("column", ["name", "birth date", "day and month", "number", "name in its own script"])
def test_what_is_not_filled_down_still_tells_who_it_is(column: str) -> None:
    people = [replace(one, **FILLED_DOWN[column]) for one in make_world(400, 3).known]
    with_number = {one.key for one in people if one.documents and one.documents != ("AB123456",)}
    strong = {new: known for new, known, strength in verdicts(again(people), people) if strength == "strong"}
    assert all(new == known + 100_000 for new, known in strong.items())
    if column != "number":
        assert {new - 100_000 for new in strong} >= with_number
    else:
        assert len(strong) > 0.9 * len(people)


YEAR_ONLY = [
    who("TANUWIJAYA, Gumilar Prabowo | M | 1990-??-?? | IDN | | | Jawa Barat", 1),
    who("NGUYEN, VAN HUNG | M | 1988-??-?? | VNM", 2),
    who("NGUYEN, VAN HUNG | M | 1989-??-?? | VNM", 3),
    who("SANTOS, Maria | F | 1990-05-?? | PHL", 4),
]


def test_a_list_that_comes_again_with_years_only_is_not_asked_about() -> None:
    assert verdicts(again(YEAR_ONLY), YEAR_ONLY) == [(100_000 + key, key, "strong") for key in (1, 2, 3, 4)]


@pytest.mark.parametrize(
    "changes",
    [{"sex": None}, {"nationality": "THA"}, {"birth_date": PartialDate(1991)}, {"given_names": "Gumilar"}, {"province": "Bali"}],
    ids=lambda changes: next(iter(changes)),
)  # fmt: skip
def test_with_a_year_only_nothing_may_differ(changes: dict[str, Any]) -> None:
    new = [replace(YEAR_ONLY[0], key=9, **changes)]
    assert [strength for *_, strength in verdicts(new, YEAR_ONLY)] in ([], ["weak"])


def test_with_a_year_only_and_a_single_name_an_officer_is_asked() -> None:
    known = [who("AGUS | M | 1990-??-?? | IDN", 1)]
    assert "strong" not in {strength for *_, strength in verdicts(again(known), known)}


def test_where_two_of_the_file_are_the_same_in_all_with_a_year_only_an_officer_is_asked() -> None:
    known = [*YEAR_ONLY, replace(YEAR_ONLY[0], key=7)]
    assert verdicts([replace(YEAR_ONLY[0], key=9)], known) == [(9, 1, "weak"), (9, 7, "weak")]


def test_where_two_rows_are_the_same_in_all_with_a_year_only_an_officer_is_asked() -> None:
    new = [replace(YEAR_ONLY[0], key=8), replace(YEAR_ONLY[0], key=9)]
    assert verdicts(new, YEAR_ONLY) == [(8, 1, "weak"), (9, 1, "weak")]


def test_twins_with_a_year_only_are_asked_about() -> None:
    people = [*YEAR_ONLY, replace(YEAR_ONLY[0], key=9)]
    assert {match.likeness.strength for match in find_twins(people)} == {Strength.WEAK}


def test_what_an_officer_said_holds_with_a_year_only_too() -> None:
    assert find_matches([replace(YEAR_ONLY[0], key=9)], YEAR_ONLY, [(9, 1)]) == []


def test_slips_are_found_for_all_as_for_two() -> None:
    texts = [
        "1990-05-12",
        "1990-05-13",
        "1990-05-21",
        "1990-06-12",
        "1991-05-12",
        "2533-05-12",
        "1900-05-12",
        "1909-05-12",
    ]
    texts += [
        "1983-05-12",
        "1982-05-12",
        "1990-12-05",
        "1980-05-12",
        "1990-05-22",
        "1970-05-12",
        "1990-11-12",
        "1909-05-21",
    ]
    people = [who(f"ZULKARNAEN, Basuki | M | {text} | IDN", key) for key, text in enumerate(texts)]
    read = Reader().read(people)
    found = find_slips(read, read, never_stop)
    for one in read:
        expected = {
            other.place
            for other in read
            if other is not one
            and (one.year == other.year or one.stamp % 10_000 == other.stamp % 10_000)
            and one_slip(one.stamp, other.stamp)
        }
        assert set(found.get(one.place, ())) == expected
    assert sum(map(len, found.values())) > 30
