"""What is frozen comes back equal, so that what was sent can be printed again."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatriate.manifests.recipients import RECIPIENTS, Recipient
from repatriate.manifests.xlsx import workbook_bytes
from repatriate.model.dates import PartialDate
from repatriate.model.errors import DamagedFile
from repatriate.model.manifest import ChangedRow, Changes, FieldChange, Manifest, RemovedRow, Sender
from tests.manifests.crowd import LEG, MADE_AT, crowd, manifest, passenger


@pytest.mark.parametrize("profile", RECIPIENTS)
def test_round_trip(profile: str) -> None:
    first = manifest(profile, crowd(40))
    assert Manifest.from_json(first.to_json()) == first
    later = replace(LEG, departs=LEG.departs + timedelta(hours=3))
    changed = [*crowd(42)[3:], passenger(90, birth_date=PartialDate(1998), seat=None, document=None)]
    second = manifest(profile, changed, version=2, previous=first, leg=later)
    assert second.changes.heading
    assert second.changes.removed
    assert Manifest.from_json(second.to_json()) == second


def test_made_at_is_kept_in_utc() -> None:
    made = manifest("carrier", crowd(1), made_at=MADE_AT.astimezone(timezone(timedelta(hours=8))))
    assert made.heading.made_at.isoformat() == "2023-05-25T14:02:00+00:00"


cells = st.none() | st.text() | st.integers() | st.dates(min_value=date(1800, 1, 1))


@given(st.lists(st.tuples(cells, cells), min_size=1, max_size=5), cells, cells)
def test_any_cell_survives(rows: list[tuple[object, object]], before: object, after: object) -> None:
    frozen = replace(
        manifest("carrier", crowd(1)),
        columns=("surname", "seat"),
        rows=tuple(rows),
        keys=tuple(f"P{at}" for at in range(len(rows))),
        changes=Changes(
            since=1,
            columns=("surname", "seat"),
            heading=(FieldChange("departs", LEG.departs, LEG.arrives),),
            added=(1,),
            removed=(RemovedRow(3, (before, after)),),
            changed=(ChangedRow(1, 2, (FieldChange("seat", before, after),)),),
        ),
    )
    assert Manifest.from_json(frozen.to_json()) == frozen


def _broken(change: object) -> str:
    document = json.loads(manifest("carrier", crowd(2)).to_json())
    change(document)
    return json.dumps(document)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[]",
        "null",
        _broken(lambda document: document.update(format=2)),
        _broken(lambda document: document["keys"].pop()),
        _broken(lambda document: document["rows"][0].pop()),
        _broken(lambda document: document["heading"].update(mode="camel")),
        _broken(lambda document: document["rows"][0].__setitem__(1, 1.5)),
    ],
)
def test_damage_is_said(text: str) -> None:
    with pytest.raises(DamagedFile):
        Manifest.from_json(text)


def test_a_list_of_an_earlier_release_is_read() -> None:
    """It kept neither a sender, nor whose whitelist it keeps to, nor when the version before was sent."""
    first = manifest("carrier", crowd(3))
    made = manifest("carrier", crowd(4), version=2, previous=first)
    old = json.loads(made.to_json())
    del old["sender"], old["heading"]["kind"], old["heading"]["audience"], old["changes"]["sent_at"]
    read = Manifest.from_json(json.dumps(old))
    assert read == made
    assert (read.heading.whitelist, read.sender) == ("carrier", None)
    assert workbook_bytes(read) == workbook_bytes(made)


def test_all_that_a_list_keeps_comes_back() -> None:
    own = Recipient("bus", "the bus company", ("surname", "stop_1"), kind="carrier")
    sender = Sender("Embassy", "+66 1", "+66 2", "desk@example.org", "EMBASSY", "APIS")
    first = manifest(own, crowd(3))
    made = manifest(own, crowd(4), version=2, previous=first, previous_sent_at=MADE_AT, sender=sender)
    read = Manifest.from_json(made.to_json())
    assert read == made
    assert read.sender == sender
    assert (read.heading.kind, read.heading.audience) == ("carrier", "the bus company")
    assert read.changes.sent_at == MADE_AT
