"""Who receives people finds their own on one stretch of the list, counted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from repatriate.manifests.recipients import RECIPIENTS, Recipient
from repatriate.manifests.sections import list_sections
from repatriate.model.dates import PartialDate
from repatriate.model.entities import Sex
from repatriate.model.manifest import Manifest, Passenger
from tests.manifests.crowd import crowd, manifest, passenger

PEOPLE = [
    passenger(1, surname="Zain", given_names="A", province="Banten", household="H1", sex=Sex.FEMALE),
    passenger(2, surname="Abas", given_names="B", province="Jawa Barat", household="H2", sex=Sex.MALE),
    passenger(3, surname="Zain", given_names="C", province="Banten", household="H3", sex=None),
    passenger(
        4, surname="Abu", given_names="D", province="Banten", household="H1", birth_date=PartialDate(2020, 1, 1),
        sex=Sex.FEMALE,
    ),
    passenger(5, surname="Ali", given_names="E", province=None, household=None, sex=Sex.MALE),
    passenger(6, surname="Ali", given_names="F", province="jawa barat", household=None, sex=Sex.MALE),
]  # fmt: skip


def refs(made: Manifest) -> list[str]:
    return [key[-1] for key in made.keys]


def test_provinces_stand_together_and_households_within_them() -> None:
    made = manifest("receiving", PEOPLE)
    assert refs(made) == ["4", "1", "3", "2", "6", "5"]
    assert [(part.province, part.first, part.last) for part in list_sections(made)] == [
        ("Banten", 1, 3),
        ("Jawa Barat", 4, 5),
        ("", 6, 6),
    ]


def test_who_has_no_province_goes_with_their_household() -> None:
    """A child of whom nobody wrote down the province is received with its mother, not among those not known."""
    mother = passenger(1, surname="Zain", province="Jawa Barat", household="H1")
    child = passenger(2, surname="Abas", province=None, household="H1")
    other = passenger(3, surname="Abas", province="Aceh", household="H1")
    alone = passenger(4, surname="Bakar", province=None, household=None)
    made = manifest("receiving", [child, mother, alone])
    assert refs(made) == ["2", "1", "4"]
    assert [(part.province, part.people) for part in list_sections(made)] == [("Jawa Barat", 2), ("", 1)]
    made = manifest("receiving", [child, mother, other, alone])
    assert [(part.province, part.people) for part in list_sections(made)] == [("Aceh", 2), ("Jawa Barat", 1), ("", 1)]
    columns = tuple(name for name in RECIPIENTS["receiving"].columns if name != "household")
    made = manifest(Recipient("own", "", columns, kind="receiving"), [child, mother, alone])
    assert [(part.province, part.people) for part in list_sections(made)] == [("Jawa Barat", 1), ("", 2)]


def test_what_is_counted() -> None:
    first, second, last = list_sections(manifest("receiving", PEOPLE))
    assert (first.people, first.by_sex, first.minors) == (3, (("F", 2), ("", 1)), 1)
    assert (second.people, second.by_sex, second.minors) == (2, (("M", 2),), 0)
    assert (last.people, last.minors) == (1, 0)


@pytest.mark.parametrize("profile", [name for name in RECIPIENTS if name != "receiving"])
def test_other_lists_go_by_name(profile: str) -> None:
    made = manifest(profile, PEOPLE)
    assert list_sections(made) == ()
    together = "household" in made.columns
    assert refs(made) == (["2", "4", "1", "5", "6", "3"] if together else ["2", "4", "5", "6", "1", "3"])


def test_an_offices_own_list_for_those_who_receive() -> None:
    columns = RECIPIENTS["receiving"].columns
    own = Recipient("bandung", "office in Bandung", columns, kind="receiving")
    assert len(list_sections(manifest(own, PEOPLE))) == 3
    bare = Recipient("bandung", "", ("surname", "province"), kind="receiving")
    assert list_sections(manifest(bare, PEOPLE))[0].by_sex == ()
    assert list_sections(manifest(bare, PEOPLE))[0].minors is None
    without = Recipient("bandung", "", tuple(name for name in columns if name != "province"), kind="receiving")
    assert list_sections(manifest(without, PEOPLE)) == ()
    assert refs(manifest(without, PEOPLE)) == ["2", "4", "1", "5", "6", "3"]


def test_every_row_is_in_one_part() -> None:
    made = manifest("receiving", crowd(350))
    parts = list_sections(made)
    assert [part.first for part in parts] == [1, *(part.last + 1 for part in parts[:-1])]
    assert parts[-1].last == 350
    at = made.columns.index("province")
    for part in parts:
        assert {row[at] for row in made.rows[part.first - 1 : part.last]} - {None} <= {part.province}


def test_a_list_that_was_made_in_another_order_is_left_as_it_is() -> None:
    made = manifest("receiving", PEOPLE)
    assert list_sections(replace(made, rows=(*made.rows[1:], made.rows[0]))) == ()


def test_where_nobody_moves_nothing_is_said_to_have_changed() -> None:
    """A province that is put right moves the row and changes that one cell."""
    first = manifest("receiving", PEOPLE)
    moved: list[Passenger] = [*PEOPLE[:4], passenger(5, surname="Ali", given_names="E", province="Bali", household=None, sex=Sex.MALE), PEOPLE[5]]  # fmt: skip
    made = manifest("receiving", moved, version=2, previous=first)
    assert refs(made)[0] == "5"
    ((row,), added, removed) = made.changes.changed, made.changes.added, made.changes.removed
    assert (row.row, row.was, [field.field for field in row.fields], added, removed) == (1, 6, ["province"], (), ())
