"""Each recipient's columns, and that nobody forgets to decide about a new field."""

from __future__ import annotations

from dataclasses import fields

import pytest

from repatriate.manifests.columns import COLUMNS, Kind
from repatriate.manifests.profiles import PROFILES, Profile, allowed, profile_named, withheld
from repatriate.model.entities import Person, TravelDocument
from repatriate.model.errors import UserError
from repatriate.model.manifest import Passenger
from tests.manifests.crowd import crowd, manifest, passenger

CARRIER = [
    "no.",
    "surname",
    "given_names",
    "sex",
    "birth_date",
    "nationality",
    "document_type",
    "document_number",
    "document_issuer",
    "document_expiry",
    "seat",
    "passenger_type",
    "assistance",
]

# Fields of the model and the column that the office reads them in.
COLUMN_OF = {
    "document": "document_number",
    "permit_reference": "exit_permit_reference",
    "type": "document_type",
    "number": "document_number",
    "issuer": "document_issuer",
    "expires": "document_expiry",
}


def test_columns_of_each_recipient() -> None:
    base = [name for name in CARRIER if name not in ("seat", "assistance")]
    expected = {
        "carrier": CARRIER,
        "exit": [*base, "native_name", "exit_permit_reference", "clear_until", "destination"],
        "arrival": [*base, "assistance", "native_name", "birth_place", "province", "destination"],
        "receiving": [
            "ref",
            "surname",
            "given_names",
            "sex",
            "age",
            "province",
            "household",
            "assistance",
            "received_by",
            "received_time",
        ],
        "escort": [
            "ref",
            "surname",
            "given_names",
            "household",
            "group",
            "seat",
            "assistance",
            "guardian",
            "stop_1",
            "stop_2",
            "stop_3",
            "stop_4",
        ],
    }
    assert {name: list(PROFILES[name].columns) for name in expected} == expected


def test_the_office_gets_everything_there_is() -> None:
    office = PROFILES["office"].columns
    for model in (Person, Passenger, TravelDocument):
        for field in fields(model):
            if field.name not in (
                "person",
                "promised",
            ):  # a draft counts on promises, manifests are of what is published
                assert COLUMN_OF.get(field.name, field.name) in office, f"nobody decided who may know {field.name}"
    assert set(office) == {name for name, column in COLUMNS.items() if column.kind is not Kind.BLANK}


def test_never_outside_the_office() -> None:
    for name, profile in PROFILES.items():
        if name != "office":
            assert not {"location", "holds", "notes", "clearances_missing", "priority", "ready_from"} & set(
                profile.columns
            )


def test_what_is_withheld() -> None:
    assert withheld("office") == ()
    assert withheld("carrier")[:3] == ("ref", "native_name", "age")
    for name in PROFILES:
        given = set(PROFILES[name].columns)
        assert not given & set(withheld(name))
        assert set(PROFILES["office"].columns) <= given | set(withheld(name))


def test_an_unknown_recipient() -> None:
    for call in (lambda: manifest("press", crowd(1)), lambda: withheld("press"), lambda: profile_named("")):
        with pytest.raises(UserError) as caught:
            call()
        assert caught.value.code == "unknown_profile"


@pytest.mark.parametrize("name", PROFILES)
def test_every_list_can_be_made(name: str) -> None:
    made = manifest(name, crowd(12))
    assert made.columns == PROFILES[name].columns
    assert all(len(row) == len(made.columns) for row in made.rows)


def test_blank_columns_are_blank() -> None:
    blank = {name for name, column in COLUMNS.items() if column.kind is Kind.BLANK}
    for name in ("receiving", "escort"):
        made = manifest(name, crowd(12))
        cells = {column: {row[at] for row in made.rows} for at, column in enumerate(made.columns)}
        assert all(cells[column] == {None} for column in blank & set(made.columns))


def test_what_an_own_recipient_may_have_tells_nothing_more() -> None:
    """Each kind's columns, the row's number, blank ones, and ages where the date of birth is given, or the age."""
    free = {"no.", "received_by", "received_time", "stop_1", "stop_2", "stop_3", "stop_4"}
    ages = {"carrier": {"age"}, "exit": {"age"}, "arrival": {"age"}, "receiving": {"passenger_type"}}
    for name, profile in PROFILES.items():
        assert set(allowed(name)) == {*profile.columns, *free, *ages.get(name, ())}
        assert len(set(allowed(name))) == len(allowed(name))


def test_an_own_recipient_keeps_to_the_whitelist_of_its_kind() -> None:
    own = Profile("bus", "the bus company", ("surname", "seat"), kind="carrier")
    assert (own.whitelist, own.outside) == ("carrier", True)
    assert Profile("copy", "the archive", ("surname", "notes"), kind="office").outside is False
    assert profile_named("bus", {"bus": own}) is own
    assert withheld(own)[:3] == ("no.", "ref", "given_names")
    made = manifest(own, crowd(3))
    assert (made.columns, made.heading.profile, made.heading.whitelist) == (("surname", "seat"), "bus", "carrier")
    assert made.heading.audience == "the bus company"
    with pytest.raises(UserError, match=r"choose one of carrier, .*office, bus"):
        profile_named("buss", {"bus": own})


def test_households_are_numbers_for_every_kind_but_the_office() -> None:
    people = [passenger(1, household="Shelter K"), passenger(2, household="Shelter K")]
    for kind, cells in (("escort", [1, 1]), ("office", ["Shelter K", "Shelter K"])):
        own = Profile("own", "x", ("household",), kind=kind)
        assert [row[0] for row in manifest(own, people).rows] == cells
