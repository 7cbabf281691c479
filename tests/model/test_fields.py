"""The table of fields says the same as its two neighbours, the dataclasses and the tables of the file, and as the enums."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from repatriate.app.transport.queries import PlaceRow
from repatriate.intake.columns import SHEETS
from repatriate.model.entities import (
    Answer,
    Cohesion,
    DocumentKind,
    DocumentType,
    HoldKind,
    Leg,
    LegStatus,
    Mode,
    Person,
    Place,
    RuleKind,
    Sex,
)
from repatriate.model.errors import UserError
from repatriate.model.fields import (
    ANSWERS,
    COHESIONS,
    DOCUMENT_KINDS,
    DOCUMENT_TYPES,
    HOLDS,
    LEG,
    LEG_STATUSES,
    MODES,
    PERSON,
    PLACE,
    RULES,
    SEXES,
    Kind,
    Section,
    Use,
    must_have_name,
)
from repatriate.store import file as files
from tests.passphrase import PASSPHRASE


def test_a_person_and_a_leg_have_what_the_table_has() -> None:
    own = {one.name for one in PERSON if one.table in ("people", "households", "groups")}
    combined = {"document", "holds", "clearances_missing"}
    assert {one.name for one in fields(Person)} == own | combined
    assert {one.name for one in fields(Leg)} == {one.name for one in LEG}
    assert {one.name for one in fields(Place)} == {one.name for one in PLACE} <= {one.name for one in fields(PlaceRow)}


def test_what_is_stored_is_a_column_and_the_other_way_round(tmp_path: Path) -> None:
    opened = files.create_file(tmp_path / "op.repat", PASSPHRASE)
    try:
        db = opened.reader
        columns = {f"{table}.{one.name}" for table in db.table_names() for one in db[table].columns}
        stored = {one.stored for sheet in SHEETS.values() for one in sheet if one.stored}
        assert stored - columns == set()
        ours = {column for column in columns if column.split(".")[0] in ("people", "legs")}
        assert ours - stored == {
            "people.id", "legs.id", "legs.left_at", "legs.landed_at", "people.household_id", "people.group_id", "people.photo",
        }  # fmt: skip
        usual = {
            column.name: str(column.default_value).strip("'")
            for column in db["legs"].columns
            if column.default_value is not None
        }
        assert usual == {one.name: str(one.default) for one in LEG if one.default is not None}
    finally:
        opened.close()


def test_every_value_of_a_few_has_its_word() -> None:
    words = {
        Sex: SEXES, Mode: MODES, LegStatus: LEG_STATUSES, DocumentType: DOCUMENT_TYPES, DocumentKind: DOCUMENT_KINDS,
        HoldKind: HOLDS, RuleKind: RULES, Cohesion: COHESIONS, Answer: ANSWERS,
    }  # fmt: skip
    for enum, said in words.items():
        assert list(said) == [one.value for one in enum]
    for sheet in SHEETS.values():
        assert all(bool(one.words) == (one.kind is Kind.CHOICE) for one in sheet)


def test_what_the_panel_of_a_person_shows_can_be_changed_there() -> None:
    apart = {one.name for one in PERSON if one.section is Section.APART}
    assert apart == {"ref", "hold", "hold_from", "hold_until", "notes", "name_spelling"}
    assert all(one.uses is not Use.NOWHERE for one in PERSON if one.name not in apart or one.name == "notes")


def test_a_person_needs_a_name() -> None:
    for name in ("surname", "given_names", "native_name"):
        must_have_name({name: "MIRE"})
    with pytest.raises(UserError, match=r"^A person needs a name"):
        must_have_name({"surname": "", "given_names": None, "ref": "P00001"})
