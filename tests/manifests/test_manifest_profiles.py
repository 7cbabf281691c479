"""Each recipient's columns, and that nobody forgets to decide about a new field."""

from __future__ import annotations

from dataclasses import fields

import pytest

from repatriate.manifests.columns import COLUMNS, Kind
from repatriate.manifests.profiles import PROFILES, profile_named, withheld
from repatriate.model.entities import Person, TravelDocument
from repatriate.model.errors import UserError
from repatriate.model.manifest import Passenger
from tests.manifests.crowd import crowd, every_profile_ready, manifest

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
        "escort": ["ref", "surname", "given_names", "household", "group", "seat", "assistance", "guardian", "stops"],
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


@pytest.mark.parametrize("profile", ["exit", "arrival", "receiving", "escort"])
def test_a_list_of_a_later_release(profile: str) -> None:
    with pytest.raises(UserError) as caught:
        manifest(profile, crowd(1))
    assert caught.value.code == "profile_not_ready"
    assert profile in str(caught.value)
    assert "later release" in str(caught.value)


def test_an_unknown_recipient() -> None:
    for call in (lambda: manifest("press", crowd(1)), lambda: withheld("press"), lambda: profile_named("")):
        with pytest.raises(UserError) as caught:
            call()
        assert caught.value.code == "unknown_profile"


def test_the_columns_of_later_releases_can_be_filled(monkeypatch: pytest.MonkeyPatch) -> None:
    every_profile_ready(monkeypatch)
    for name, profile in PROFILES.items():
        made = manifest(name, crowd(12))
        assert made.columns == profile.columns
        assert all(len(row) == len(profile.columns) for row in made.rows)
