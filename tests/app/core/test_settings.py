"""Settings changed together: one entry for all, none where one cannot be; every setting is explained to officers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from repatriate.app.core.commands import ChangeSettings
from repatriate.app.core.operation import Operation
from repatriate.app.core.settings import FIELDS, GROUPS, format_stored, why_not
from repatriate.app.core.snapshot import plan_settings, settings_of
from repatriate.app.documents.composer import LAYOUT
from repatriate.app.state.queries import NONE_NEEDED
from repatriate.intake.columns import SETTINGS
from repatriate.model.errors import UserError


@pytest.fixture
def opened(tmp_path: Path, one_salt: None) -> Iterator[Operation]:
    clock = lambda: datetime(2025, 3, 1, 8, tzinfo=UTC)  # noqa: E731
    with Operation.create(tmp_path / "some.repat", "pass", officer="tester", clock=clock) as made:
        yield made


def test_every_setting_is_explained_but_the_layout_which_is_chosen_elsewhere() -> None:
    assert sorted(field.key for field in FIELDS) == sorted(SETTINGS.keys() - {LAYOUT, NONE_NEEDED})
    assert {field.group for field in FIELDS} == set(GROUPS)
    assert all(field.caption and field.help for field in FIELDS)
    assert len({field.caption for field in FIELDS}) == len(FIELDS)


def test_what_is_said_to_hold_by_itself_does(opened: Operation) -> None:
    usual = {field.key: field.usual for field in FIELDS}
    plan = plan_settings(opened.db, opened.today())
    for key in ("min_connection_minutes", "max_layover_hours", "max_legs"):
        assert usual[key] == str(getattr(plan, key))
    for key, value in usual.items():
        assert format_stored(key, value) == value


def test_several_are_one_entry_and_one_undo(opened: Operation) -> None:
    opened.run(ChangeSettings({"authority": "Embassy", "currency": "EUR"}))
    outcome = opened.run(ChangeSettings({"authority": " ", "currency": "usd", "max_legs": "4"}))
    assert settings_of(opened.db) == {"currency": "USD", "max_legs": "4"}
    assert outcome.entry.summary == "Changed settings: name of the office, currency, most departures of a journey"
    opened.undo()
    assert settings_of(opened.db) == {"authority": "Embassy", "currency": "EUR"}


def test_one_is_said_with_its_value(opened: Operation) -> None:
    outcome = opened.run(ChangeSettings({"outside_name": "Flights home"}))
    assert outcome.entry.summary == "Set “name for outside” to Flights home"
    outcome = opened.run(ChangeSettings({"issuing_state": "IDN"}))
    assert outcome.entry.summary == "Set “state that issues the documents” to Indonesia"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("max_legs", "7"),
        ("currency", "US D"),
        ("plan_start", "tomorrow"),
        ("issuing_state", "QQQ"),
        ("note_number", "NV"),
    ],
)
def test_one_that_cannot_be_is_named_and_nothing_is_written(opened: Operation, key: str, value: str) -> None:
    with pytest.raises(UserError) as raised:
        opened.run(ChangeSettings({"authority": "Embassy", key: value}))
    assert raised.value.facts["field"] == key
    assert settings_of(opened.db) == {}


def test_a_key_that_is_no_setting_is_refused(opened: Operation) -> None:
    with pytest.raises(UserError, match="There is no setting colour"):
        opened.run(ChangeSettings({"colour": "blue"}))


def test_why_a_value_cannot_be_is_said_without_its_key() -> None:
    assert why_not("max_legs", "7") == "“7” is more than 6."
    assert why_not("note_number", "NV").startswith("These numbers of notes cannot be used")
    assert why_not("max_legs", " ") == why_not("max_legs", "3") == ""
