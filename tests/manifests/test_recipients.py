"""Each recipient's columns, and that nobody forgets to decide about a new field."""

from __future__ import annotations

import shutil
from dataclasses import fields
from pathlib import Path

import pytest

from repatriate.manifests.columns import COLUMNS, Kind
from repatriate.manifests.recipients import (
    RECIPIENTS,
    Recipient,
    list_allowed,
    list_withheld,
    read_recipients,
    recipient_named,
)
from repatriate.model.entities import Person, TravelDocument
from repatriate.model.errors import UserError
from repatriate.model.manifest import Passenger
from repatriate.reference.resources import resource_path
from tests.manifests.crowd import crowd, manifest, passenger

# Fields of the model and the column that the office reads them in.
COLUMN_OF = {
    "document": "document_number",
    "permit_reference": "exit_permit_reference",
    "type": "document_type",
    "code": "document_code",
    "number": "document_number",
    "issuer": "document_issuer",
    "expires": "document_expiry",
}


def test_the_office_gets_everything_there_is() -> None:
    office = RECIPIENTS["office"].columns
    for model in (Person, Passenger, TravelDocument):
        for field in fields(model):
            if field.name not in (
                "person",
                "promised",
            ):  # a draft counts on promises, manifests are of what is published
                assert COLUMN_OF.get(field.name, field.name) in office, f"nobody decided who may know {field.name}"
    apart = {name for name, column in COLUMNS.items() if column.kind is Kind.BLANK or column.outside_only}
    assert set(office) == COLUMNS.keys() - apart


def test_never_outside_the_office() -> None:
    secret = {
        "location",
        "holds",
        "notes",
        "clearances_missing",
        "priority",
        "ready_from",
        "name_spelling",
        "document_remark",
    }
    assert {name for name, column in COLUMNS.items() if column.office_only} == secret


POLICE = """place = 9
word = "border police"
audience = "police at the border"
icon = "lock"
formats = ["xlsx", "edi"]
edi_recipient = "POLICE"
columns = ["surname", "given_names", "household"]
"""


def test_a_new_recipient_is_one_file(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(resource_path("recipients"), tmp_path / "recipients"))
    (folder / "border_police.toml").write_text(POLICE, encoding="utf-8")
    found = read_recipients(folder)
    assert [name for name in found if name in RECIPIENTS] == list(RECIPIENTS)
    assert list(found)[-1] == "border_police"
    made = manifest(found["border_police"], [passenger(1, household="Shelter K")])
    assert made.columns == ("surname", "given_names", "household")
    assert made.rows[0][2] == 1
    assert list(list_withheld(found["border_police"]))[:2] == ["no.", "ref"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"household"', '"location"', "cannot be given: location"),
        ('"household"', '"shoes"', "cannot be given: shoes"),
        ("place = 9", 'place = 9\nbeneath = ["sex"]', "cannot be given: sex"),
        ('"edi"]', '"pdf"]', "go together"),
        ('"xlsx"', '"docx"', "no lists as docx"),
        ("icon", "colour", "colour"),
        ("word", "icon_too", "word"),
    ],
)
def test_a_recipient_of_which_something_is_wrong_is_refused(tmp_path: Path, old: str, new: str, said: str) -> None:
    (tmp_path / "border_police.toml").write_text(POLICE.replace(old, new), encoding="utf-8")
    with pytest.raises(ValueError, match=said):
        read_recipients(tmp_path)


def test_what_is_withheld() -> None:
    assert list_withheld("office") == ()
    assert list_withheld("carrier")[:4] == ("ref", "native_name", "name_spelling", "age")
    for name in RECIPIENTS:
        given = set(RECIPIENTS[name].columns)
        assert not given & set(list_withheld(name))
        assert set(RECIPIENTS["office"].columns) <= given | set(list_withheld(name))


def test_an_unknown_recipient() -> None:
    for call in (lambda: manifest("press", crowd(1)), lambda: list_withheld("press"), lambda: recipient_named("")):
        with pytest.raises(UserError) as caught:
            call()
        assert caught.value.code == "unknown_profile"


def test_what_an_own_recipient_may_have_tells_nothing_more() -> None:
    """Each kind's columns, the row's number, blank ones, and ages where the date of birth is given, or the age."""
    free = {"no.", "received_by", "received_time", "stop_1", "stop_2", "stop_3", "stop_4"}
    ages = {"carrier": {"age"}, "exit": {"age"}, "arrival": {"age"}, "receiving": {"passenger_type"}}
    for name, profile in RECIPIENTS.items():
        assert set(list_allowed(name)) == {*profile.columns, *free, *ages.get(name, ())}
        assert len(set(list_allowed(name))) == len(list_allowed(name))


def test_an_own_recipient_keeps_to_the_whitelist_of_its_kind() -> None:
    own = Recipient("bus", "the bus company", ("surname", "seat"), kind="carrier")
    assert (own.whitelist, own.outside) == ("carrier", True)
    assert Recipient("copy", "the archive", ("surname", "notes"), kind="office").outside is False
    assert recipient_named("bus", {"bus": own}) is own
    assert list_withheld(own)[:3] == ("no.", "ref", "given_names")
    made = manifest(own, crowd(3))
    assert (made.columns, made.heading.profile, made.heading.whitelist) == (("surname", "seat"), "bus", "carrier")
    assert made.heading.audience == "the bus company"
    with pytest.raises(UserError, match=r"choose one of carrier, .*office, bus"):
        recipient_named("buss", {"bus": own})
