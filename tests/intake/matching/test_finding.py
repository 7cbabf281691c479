"""Whole lists: who gets whom where several fit, what officers said before, and how often the matcher is right."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace

import pytest

from repatriate.intake.matching import Identity, Match, Strength, find_matches, find_twins
from repatriate.model.dates import PartialDate
from tests.benchmarks.twins import DISTORTIONS, POOLS, judge, make_world
from tests.intake.matching.people import who


def found(matches: list[Match]) -> list[tuple[int, int, str]]:
    return [(match.new, match.known, match.likeness.strength.value) for match in matches]


def crowd(size: int, seed: int = 5) -> list[Identity]:
    """Strangers with common names, keys from 10,000."""
    chance = random.Random(seed)
    return [
        who(
            f"NGUYEN, {chance.choice(['VAN', 'THI'])} {chance.choice(['HUNG', 'HOA', 'LAN', 'NAM'])} | | | VNM",
            10_000 + place,
        )
        for place in range(size)
    ]


def test_nobody_with_nobody() -> None:
    assert (
        find_matches([], [])
        == find_matches([who("AGUS")], [])
        == find_matches([], [who("AGUS")])
        == find_twins([])
        == []
    )


def test_the_same_list_again_is_all_updates() -> None:
    world = make_world(300, 11)
    again = find_matches([replace(one, key=one.key + 5000) for one in world.known], world.known)
    strong = {match.new - 5000: match.known for match in again if match.likeness.strength is Strength.STRONG}
    assert strong == {one.key: one.key for one in world.known}


def test_a_strong_one_leaves_nothing_to_ask() -> None:
    known = [
        who("SANTOS, Maria | F | 1990-05-12 | PHL | P1234567", 1),
        who("SANTOS, Maria | F | 1990-05-12 | PHL | X7777111", 2),
    ]
    new = [who("SANTOS, Maria | F | 1990-05-12 | PHL | P1234567", 9)]
    assert found(find_matches(new, known)) == [(9, 1, "strong")]


def test_two_rows_that_are_one_person_both_update_it() -> None:
    known = [who("SANTOS, Maria | F | 1990-05-12 | PHL | P1234567", 1)]
    new = [
        who("SANTOS, Maria | F | 1990-05-12 | PHL | P1234567", 8),
        who("MARIA SANTOS | F | 1990-05-12 | | P1234567", 9),
    ]
    assert found(find_matches(new, known)) == [(8, 1, "strong"), (9, 1, "strong")]


def test_of_two_rows_that_are_two_people_the_better_one_gets_the_known_one() -> None:
    known = [who("SANTOS, Maria | F | 1990-05-12 | PHL | P1234567", 1)]
    new = [
        who("SANTOS, Maria | F | 1990-05-12 | PHL", 8),
        who("SANTOS, Maria | F | 1990-05-12 | PHL | P1234567 Z1112223", 9),
    ]
    assert (9, 1, "strong") in found(find_matches(new, known))
    new[0] = who("SANTOS, Maria | F | 1990-05-12 | PHL | B9990001", 8)
    assert found(find_matches(new, known)) == [(8, 1, "weak"), (9, 1, "strong")]


def test_where_two_rows_fit_as_well_an_officer_is_asked() -> None:
    known = [who("SANTOS, Maria | F | 1990-05-12 | PHL", 1)]
    new = [
        who("SANTOS, Maria | F | 1990-05-12 | PHL | A1112223", 8),
        who("SANTOS, Maria | F | 1990-05-12 | PHL | B9990001", 9),
    ]
    matches = find_matches(new, known)
    assert found(matches) == [(8, 1, "weak"), (9, 1, "weak")]
    assert all("somebody else fits as well" in match.likeness.why for match in matches)
    assert all(match.likeness.score < 0.9 for match in matches)


def test_where_two_known_ones_fit_as_well_an_officer_is_asked() -> None:
    known = [
        who("SANTOS, Maria | F | 1990-05-12 | PHL | A1112223", 1),
        who("SANTOS, Maria | F | 1990-05-12 | PHL | B9990001", 2),
    ]
    assert found(find_matches([who("SANTOS, Maria | F | 1990-05-12 | PHL", 9)], known)) == [
        (9, 1, "weak"),
        (9, 2, "weak"),
    ]


def test_who_is_in_the_file_twice_is_not_imported_a_third_time() -> None:
    known = [who("SANTOS, Maria | F | 1990-05-12 | PHL", 1), who("SANTOS, Maria | F | 1990-05-12 | PHL", 2)]
    assert found(find_matches([who("SANTOS, Maria | F | 1990-05-12 | PHL", 9)], known)) == [(9, 1, "strong")]


def test_what_an_officer_said_is_kept() -> None:
    known = [who("SANTOS, Maria | F | 1990-05-12 | PHL | P1234567", 1)]
    new = [who("SANTOS, Maria | F | 1990-05-12 | PHL | P1234567", 9)]
    assert find_matches(new, known, {(9, 1)}) == []
    assert found(find_matches(new, known, [(1, 9)])) == [(9, 1, "strong")]


def test_twins_of_a_list_are_told_once_the_later_with_the_earlier() -> None:
    people = [
        who("SANTOS, Maria | F | 1990-05-12 | PHL | P1234567", 30),
        who("OCAMPO, Noel | M | 1977-02-21 | PHL | P7654321", 20),
        who("MARIA SANTOS | F | 1990-05-12 | PHL | P1234567", 10),
    ]
    assert found(find_twins(people)) == [(10, 30, "strong")]
    assert find_twins(people, {(30, 10)}) == find_twins(people, {(10, 30)}) == []


def test_no_more_than_three_are_asked_about() -> None:
    known = [who(f"ZULKARNAEN, Basuki | M | 1990-05-12 | IDN | A{key}77123", key) for key in range(1, 7)]
    matches = find_matches([who("ZULKARNAEN, Basuki | M | 1990-05-12 | IDN | B1230099", 9)], known)
    assert found(matches) == [(9, key, "weak") for key in (1, 2, 3)]


def test_a_rare_name_alone_is_asked_about_and_a_common_one_is_not() -> None:
    known = [*crowd(3000), who("TANUWIJAYA, Gumilar Prabowo | M | | IDN", 1)]
    new = [who("TANUWIJAYA, Gumilar Prabowo", 8), who("NGUYEN, VAN HUNG | | | VNM", 9)]
    assert found(find_matches(new, known)) == [(8, 1, "weak")]


def test_a_common_name_is_found_by_a_number_however_many_bear_it() -> None:
    known = [*crowd(3000), who("NGUYEN, VAN HUNG | | | VNM | C1234567", 1)]
    assert found(find_matches([who("NGUYEN, VAN HUNG | | | VNM | C1234567", 9)], known)) == [(9, 1, "strong")]
    assert found(find_matches([who("NGUYEN, VAN HUNG | | | VNM | C1234561", 9)], known)) == [(9, 1, "weak")]


def test_a_number_that_many_have_is_not_that_of_one_person() -> None:
    names = ["SANTOS, Maria", "OCAMPO, Noel", "REYES, Ana", "CRUZ, Juan", "RAMOS, Joy"]
    known = [who(f"{name} | | 199{place}-05-1{place} | PHL | GROUP12345", place) for place, name in enumerate(names)]
    new = [
        who("NAVARRO, Edgar | M | 1981-11-30 | PHL | GROUP12345", 9),
        who("REYES, Ana | | 1992-??-?? | PHL | GROUP12345", 8),
    ]
    assert found(find_matches(new, known)) == [(8, 2, "weak")]


def test_a_family_with_one_number_is_the_same_family_again() -> None:
    people = [
        who(f"AUNG, {name} | | 199{place}-05-1{place} | MMR | FAM12345", place)
        for place, name in enumerate(["Zaw", "Thiri", "Min"])
    ]
    again = [replace(one, key=one.key + 50) for one in people]
    assert found(find_matches(again, people)) == [(50, 0, "strong"), (51, 1, "strong"), (52, 2, "strong")]


def test_the_first_of_january_says_less_than_another_day() -> None:
    chance = random.Random(3)
    known = [
        who(f"{chance.choice(['THAPA', 'RAI'])}, {chance.choice(['GITA', 'SITA', 'MAYA'])} | F | 1990-01-01 | NPL", key)
        for key in range(2000)
    ]
    assert all(
        match.likeness.strength is Strength.WEAK
        for match in find_matches([who("RAI, GITA | F | 1990-01-01", 9)], known)
    )


def test_a_name_in_its_own_script_is_enough_to_be_found() -> None:
    known = [who(f"WANG, Wei {place} | M | 1990-01-1{place} | CHN | | 王伟", place) for place in range(9)]
    known.append(who("CHEUNG, Hiu Yin | F | 2001-10-19 | HKG | | 張曉燕", 77))
    assert found(find_matches([who("| F | 2001-10-?? | CHN | | 张晓燕", 9)], known)) == [(9, 77, "weak")]


def test_the_same_lists_give_the_same_answer() -> None:
    world = make_world(400, 7)
    assert find_matches(world.new, world.known) == find_matches(world.new, world.known)


@pytest.mark.parametrize("seed", [1, 2])
def test_it_is_nearly_always_right(seed: int) -> None:
    result = judge(make_world(2000, seed))
    assert result.precision >= 0.995
    assert result.recall >= 0.97
    assert result.recall_strong >= 0.5
    assert result.false_weak_per_1000 < 10


def test_it_is_right_where_all_have_common_names() -> None:
    result = judge(make_world(2000, 1, ("VNM", "IDN", "PHL")))
    assert result.precision >= 0.995
    assert result.recall >= 0.97
    assert result.false_weak_per_1000 < 15


def test_every_kind_of_distortion_is_found() -> None:
    result = judge(make_world(2000, 3))
    missed = {kind: 1 - sum(result.by_kind[kind][1:]) / result.by_kind[kind][0] for kind in DISTORTIONS}
    assert {kind: share for kind, share in missed.items() if share > 0.1} == {}
    assert not any(result.by_kind[kind][1] for kind in ("twin", "sibling", "namesake", "parent"))


def test_the_world_is_worth_its_name() -> None:
    world = make_world(500, 1)
    assert {one.nationality for one in world.known} == set(POOLS)
    assert set(world.truth.values()) <= {one.key for one in world.known}
    assert Counter(world.kinds.values())["stranger"] == 200
    assert any(one.birth_date == PartialDate(one.birth_date.year, 1, 1) for one in world.known if one.birth_date)
