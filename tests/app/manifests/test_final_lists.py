"""Final lists: from the last closing, due to whoever had a list, and booked people again where boarding was opened again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.core.transaction import Transaction
from repatriate.app.handouts.catalogue import handout_draft
from repatriate.app.handouts.labels import LabelOptions, build_labels
from repatriate.app.manifests.batch_commands import MakeManifests
from repatriate.app.manifests.commands import Gone, MakeManifest
from repatriate.app.manifests.departures import DID_NOT_COME, JOINED, read_departure_view
from repatriate.app.manifests.preview import draw_pages
from repatriate.app.manifests.queries import changed_lists
from repatriate.app.next_steps.departure import Progress, Stage, departure_steps
from repatriate.app.next_steps.steps import next_steps
from repatriate.app.people.commands import EditPeople
from repatriate.manifests import wording
from repatriate.model.errors import UserError
from repatriate.model.manifest import Manifest
from tests.app.manifests.closing import Close, Reopen
from tests.app.world import NOW, ByHand, build, publish
from tests.manifests.opened import page_texts

LEG = "BUS1"
WHY = "fell ill in the night"


@pytest.fixture
def day(tmp_path: Path) -> Any:
    with build(tmp_path / "day.repat", publish) as operation:
        operation.officer = "tester"
        yield operation


def booked(operation: Operation) -> list[str]:
    rows = operation.db.conn.execute(
        "SELECT ref FROM bookings JOIN people ON people.id = person_id JOIN legs ON legs.id = leg_id "
        "JOIN plans ON plans.id = plan_id WHERE state = 'published' AND code = ? ORDER BY ref",
        (LEG,),
    )
    return [ref for (ref,) in rows]


def stranger(operation: Operation) -> str:
    row = operation.db.conn.execute(
        "SELECT ref FROM people WHERE ref NOT IN (SELECT value FROM json_each(?)) ORDER BY ref",
        (json.dumps(booked(operation)),),
    ).fetchone()
    return str(row[0])


def close(operation: Operation, **more: Any) -> tuple[str, str]:
    """The first booked did not come, and somebody joined: who they are."""
    people, joined = booked(operation), stranger(operation)
    facts: dict[str, Any] = {
        "no_shows": {people[0]: WHY}, "go_shows": [joined], "seats": {people[1]: "7C", joined: "9A"},
    }  # fmt: skip
    operation.run(Close(LEG, [*people[1:], joined], len(people), **facts | more))
    return people[0], joined


def make(operation: Operation, profile: str = "carrier", **more: Any) -> Manifest:
    return operation.run(MakeManifest(LEG, profile, None, **more)).result


def due(operation: Operation) -> Mapping[str, str]:
    view = read_departure_view(operation, LEG)
    return {one.recipient.name: str(one.news) for one in view.lists if one.due}


def test_before_the_closing_there_is_no_final_list(day: Operation) -> None:
    with pytest.raises(UserError, match=f"Boarding of {LEG} is not closed") as refused:
        make(day, final=True)
    assert refused.value.code == "not_closed"
    assert refused.value.facts["leg"] == LEG
    day.run(Leave())
    with pytest.raises(UserError, match=f"{LEG} left and was never counted"):
        make(day, final=True)


class Leave:
    def write_changes(self, tx: Transaction) -> None:
        tx.update("legs", tx.find("legs", "code", LEG, "leg")["id"], {"status": "departed"})

    def describe_entry(self) -> str:
        return "Left"


def test_it_names_who_was_aboard_with_the_seats_they_got(day: Operation) -> None:
    people = booked(day)
    first = make(day, gone=Gone("the bus"))
    missed, joined = close(day)
    made = make(day, final=True)
    assert set(made.keys) == {*people[1:], joined}
    assert made.counts.total == len(made.rows) == len(people)
    assert made.heading.version == first.heading.version + 1
    seats = dict(zip(made.keys, (row[made.columns.index("seat")] for row in made.rows), strict=True))
    assert (seats[people[1]], seats[joined]) == ("7C", "9A")
    assert wording.format_closing(made.heading).startswith(
        "As boarded: boarding closed 01 Mar 2025".replace("01 Mar", "1 Mar")
    )
    assert made.changes is not None
    assert [row.kind for row in made.changes.removed] == ["no_show"]
    assert [made.keys[number - 1] for number in made.changes.go_shows] == [joined]
    assert WHY not in made.to_json()
    assert missed not in made.keys


def test_only_the_office_reads_why(day: Operation) -> None:
    make(day, "office", gone=Gone("the safe"))
    close(day)
    made = make(day, "office", final=True)
    assert [row.reason for row in made.changes.removed] == [WHY]
    told = wording.change_lines(wording.in_words(made), wording.name_caption)
    assert any(line.text.endswith(f"did not board (no-show): {WHY}") for line in told)


def test_opened_and_closed_again_makes_the_next_version_and_replaces_nothing(day: Operation) -> None:
    close(day)
    first = make(day, final=True)
    day.run(Reopen())
    with pytest.raises(UserError, match="not closed"):
        make(day, final=True)
    assert set(make(day).keys) == set(booked(day))
    close(day, no_shows={})
    second = make(day, final=True)
    assert (first.heading.version, second.heading.version) == (1, 3)
    kept = day.db.conn.execute("SELECT content FROM manifests ORDER BY version").fetchall()
    assert Manifest.from_json(kept[0][0]) == first
    assert len(kept) == 3


def test_after_the_closing_every_recipient_needs_the_final_list_also_when_it_has_left(day: Operation) -> None:
    make(day, gone=Gone("the bus"))
    make(day, "escort", gone=Gone("the escort"))
    assert "carrier" not in due(day)
    close(day)
    told = due(day)
    assert {"carrier", "escort"} <= told.keys()
    assert "now the final list" in told["carrier"]
    day.run(Leave())
    assert {"carrier", "escort"} <= due(day).keys()
    make(day, final=True, gone=Gone("the bus"))
    assert "carrier" not in due(day)
    assert read_departure_view(day, LEG).aboard == len(booked(day))


def test_while_it_is_open_again_final_lists_wait_for_the_next_closing(day: Operation) -> None:
    close(day)
    make(day, final=True, gone=Gone("the bus"))
    day.run(Reopen())
    view = read_departure_view(day, LEG)
    assert "carrier" not in due(day)
    assert view.reopened
    assert view.aboard is None
    close(day, no_shows={})
    assert "carrier" not in due(day)  # the same people, the same count
    day.run(Reopen())
    day.run(Close(LEG, booked(day), len(booked(day))))
    assert "carrier" in due(day)


def test_undoing_the_closing_makes_the_list_the_booked_one_again(day: Operation) -> None:
    make(day, gone=Gone("the bus"))
    close(day)
    assert "carrier" in due(day)
    day.undo()
    assert "carrier" not in due(day)
    day.redo()
    assert "carrier" in due(day)


def test_a_list_is_stale_where_somebody_who_joined_is_corrected(day: Operation) -> None:
    _, joined = close(day)
    make(day, final=True)
    assert (LEG, "carrier") not in changed_lists(day.db)
    day.run(EditPeople((joined,), {"surname": "OTHERWISE"}))
    assert (LEG, "carrier") in changed_lists(day.db)


def test_many_final_lists_are_of_closed_departures_only(day: Operation, tmp_path: Path) -> None:
    close(day)
    day.run(Leave())
    made = day.run(MakeManifests((), ("carrier", "exit"), tmp_path, ("xlsx", "edi"), final=True)).result
    assert {(one.leg, one.profile) for one in made.lists} == {(LEG, "carrier"), (LEG, "exit")}
    assert {one.people for one in made.lists} == {len(booked(day))}
    named = day.run(MakeManifests(("GA1",), ("carrier",), tmp_path, final=True)).result
    assert [one.code for one in named.skipped] == ["not_closed"]
    usual = day.run(MakeManifests((), ("carrier",), tmp_path)).result
    assert LEG not in {one.leg for one in usual.lists}


@pytest.mark.parametrize("kind", ["bus", "rooms", "bays", "page"])
def test_other_papers_are_of_who_is_aboard_and_say_so(day: Operation, kind: str) -> None:
    before = handout_draft(day, kind, LEG)
    day.run(Close(LEG, booked(day)[1:], len(booked(day)) - 1, no_shows={booked(day)[0]: WHY}))
    after = handout_draft(day, kind, LEG)
    assert after.people == before.people - 1
    text = " ".join(" ".join(page_texts(after.pdf(str, "en"))).split())
    assert "Who is aboard: boarding closed 1 Mar 2025" in text
    assert "Who is aboard" not in " ".join(page_texts(before.pdf(str, "en")))
    assert WHY not in text


def test_the_sheet_that_sends_a_list_shows_the_final_one(day: Operation) -> None:
    make(day, gone=Gone("the bus"))
    close(day)
    shown = draw_pages(day, LEG, "carrier")
    assert not shown.same
    assert shown.now is not None
    assert shown.now.heading.flown is not None


def test_the_next_step_is_to_send_the_final_lists_of_what_has_left(day: Operation) -> None:
    def waiting() -> list[tuple[str, str]]:
        return [(one.about, str(one.target.place)) for one in next_steps(day, NOW) if one.code == "final_lists_to_send"]

    day.run(Leave())
    assert waiting() == []  # it was never counted
    day.run(Close("GA1", booked(day), len(booked(day))))
    day.run(ByHand("UPDATE legs SET status = 'departed' WHERE code = 'GA1'"))
    assert waiting() == [("GA1", "departure")]
    [lists] = [one for one in departure_steps(day, "GA1", NOW) if one.stage is Stage.LISTS]
    assert lists.progress is not Progress.DONE
    for profile in ("carrier", "exit", "arrival", "receiving"):
        day.run(MakeManifest("GA1", profile, None, gone=Gone("them"), final=True))
    assert waiting() == []


def test_slips_after_the_closing_are_for_who_is_aboard_and_say_so(day: Operation) -> None:
    missed, joined = close(day)
    found = build_labels(day, LEG, LabelOptions())
    assert found.people == len(booked(day))
    assert missed not in found.said
    assert joined in found.said
    assert f"{LEG} is closed: these are for the people aboard." in [str(one) for one in found.told]


def test_where_nobody_was_aboard_there_is_no_list_and_the_office_still_has_theirs(day: Operation) -> None:
    everybody = booked(day)
    day.run(Close(LEG, [], 0, no_shows=dict.fromkeys(everybody, "the bus broke down")))
    with pytest.raises(UserError, match=f"Nobody was aboard {LEG}") as refused:
        make(day, final=True)
    assert refused.value.code == "empty_leg"
    assert handout_draft(day, "exceptions", LEG).people == len(everybody)


def test_of_a_closed_departure_that_is_cancelled_recipients_have_to_be_told(day: Operation) -> None:
    close(day)
    make(day, final=True, gone=Gone("the bus"))
    day.run(ByHand("UPDATE legs SET status = 'cancelled' WHERE code = ?", LEG))
    view = read_departure_view(day, LEG)
    assert (view.aboard, view.reopened) == (None, False)
    assert due(day) == {"carrier": "does not know that it is cancelled"}
    with pytest.raises(UserError, match="is cancelled: it has no final list"):
        make(day, final=True)


def test_the_page_of_the_departure_tells_who_is_aboard_and_who_stayed(day: Operation) -> None:
    missed, joined = close(day)
    view = read_departure_view(day, LEG)
    assert sorted(one.ref for one in view.passengers) == sorted([*booked(day)[1:], joined])
    assert {one.ref: one.how for one in (*view.passengers, *view.stayed) if one.how} == {
        joined: JOINED, missed: DID_NOT_COME,
    }  # fmt: skip
    day.run(Reopen())
    view = read_departure_view(day, LEG)
    assert (sorted(one.ref for one in view.passengers), view.stayed) == (booked(day), ())
