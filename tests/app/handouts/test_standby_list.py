"""The standby list as a handout: who is called, in order, and nothing of why."""

from __future__ import annotations

import io
from pathlib import Path

from pypdf import PdfReader

from repatriate.app.clearances.commands import AddHold, RemoveChecklistItem
from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import take_snapshot
from repatriate.app.handouts.catalogue import handout_draft
from repatriate.app.handouts.commands import MakeHandout
from repatriate.app.people.commands import AddPerson, EditPeople
from repatriate.app.plan.commands import Assign, KeepDraft, Publish
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.entities import HoldKind
from repatriate.model.saying import Said
from repatriate.planning.planner import make_plan
from tests.app.world import NOW, world_after


def fill(world: Operation) -> None:
    """GA1 and GA2 are full; a household of two and one of another script stand by for them."""
    common = {"nationality": "IDN", "location": "SHL", "destination": "IDN", "document_type": "passport"}
    world.run(SaveLeg("GA1", {"seats": 1}))
    world.run(SaveLeg("GA2", {"seats": 2}))
    world.run(EditPeople(("P00003",), {"notes": "quarrel"}))
    world.run(RemoveChecklistItem(1))
    for fields in (
        {"surname": "ORAMI", "given_names": "PELA", "household": "H7", "priority": 4},
        {"surname": "ORAMI", "given_names": "DUNO", "household": "H7", "priority": 4},
        {"native_name": "ကျော်ဇင်", "priority": 4},
    ):
        world.run(AddPerson({**common, **fields}))
    snapshot = take_snapshot(world.db, NOW.date())
    world.run(KeepDraft(make_plan(snapshot), snapshot.revision))
    world.run(Publish())


full = world_after(fill)


def text_of(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


def test_everybody_who_stands_by_is_called_once_in_order(full: Operation) -> None:
    draft = handout_draft(full, "standby", "GA2")
    text = text_of(handout_draft(full, "standby", "GA2").pdf(str, "en"))
    assert draft.people == sum(ref in text for ref in (row["ref"] for row in full.db.query("SELECT ref FROM people")))
    assert draft.people >= 3
    assert "No seat is free yet." in text
    assert "ORAMI" in text
    assert text.index("P00007") < text.index("P00009")
    assert draft.notes == ()


def test_it_says_nothing_of_why(full: Operation) -> None:
    full.run(AddHold(("P00006",), HoldKind.POLICE, NOW.date(), None, "witness"))
    text = text_of(handout_draft(full, "standby", "GA2").pdf(str, "en")).lower()
    assert [
        word for word in ("priority", "waits", "police", "witness", "quarrel", "shelter", "sooner") if word in text
    ] == []


def test_who_was_taken_off_by_hand_is_not_called(full: Operation) -> None:
    on_it = [
        row["ref"]
        for row in full.db.query(
            "SELECT ref FROM bookings b JOIN people p ON p.id = b.person_id JOIN legs l ON l.id = b.leg_id "
            "JOIN plans ON plans.id = b.plan_id WHERE code = 'GA2' AND state = 'published'"
        )
    ]
    full.run(Assign((on_it[0],), ()))
    draft = handout_draft(full, "standby", "GA2")
    text = text_of(handout_draft(full, "standby", "GA2").pdf(str, "en"))
    assert on_it[0] not in text
    assert "1 seat is free now." in text
    assert draft.notes == ("This list shows the draft. Confirm the plan before anybody is called.",)


def test_a_closed_leg_and_one_for_which_nobody_stands_by(full: Operation) -> None:
    full.run(SaveLeg("BUS1", {"status": "closed"}))
    text = text_of(handout_draft(full, "standby", "BUS1").pdf(str, "en"))
    assert "BUS1 is closed: nobody new boards it." in text
    assert "Nobody is on standby." in text


def test_it_is_made_numbered_and_undone(full: Operation, tmp_path: Path) -> None:
    made = full.run(MakeHandout("standby", "GA2", tmp_path / "list.pdf"))
    assert made.result.version == 1
    assert made.entry.summary == "Made standby list no. 1 of GA2"
    assert "Standby list no. 1" in text_of((tmp_path / "list.pdf").read_bytes())


def test_every_word_of_ours_can_be_said_in_another_language(full: Operation) -> None:
    def mute(text: str) -> str:
        return "~" if isinstance(text, Said) else text

    text = text_of(handout_draft(full, "standby", "GA2").pdf(mute, "fr"))
    words = ("Standby", "Surname", "Seats", "Call in", "person", "Signature", "board", "free")
    assert [word for word in words if word in text] == []
