"""Handing over in the counting room: who waits, who may fetch a child, what is asked only where it has to be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from repatriate.app.core.counted_facts import points_of
from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of
from repatriate.app.counting.commands import count_here
from repatriate.app.counting.handover_queries import read_handover, read_handovers
from repatriate.app.counting.receiver_commands import AllowReceiver, SaveReceiver
from repatriate.app.counting.taking import Scan
from repatriate.app.people.commands import EditPeople
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.counting import How, PointKind
from tests.conftest import MadeOnce
from tests.ui.helpers import Show, settle
from tests.ui.test_access import nameless
from ui.rooms.counting.gun import GunCode
from ui.rooms.counting.handover_form import NEW
from ui.rooms.counting.handover_mode import HandoverMode
from ui.rooms.counting.room import CountingRoom
from ui.widgets.fields import Combo

AFTER = datetime(2023, 5, 18, 11, 30, tzinfo=UTC)


def last_leg(operation: Operation) -> tuple[str, list[str]]:
    """A departure that is the end of the way of most, and who is on it."""
    found: dict[str, list[str]] = {}
    for ref, codes in (assignments_of(operation.db, "published") or {}).items():
        if codes:
            found.setdefault(codes[-1], []).append(ref)
    code = max(sorted(found), key=lambda one: len(found[one]))
    return code, sorted(found[code])


@pytest.fixture(name="planned")
def open_landed(tmp_path: Path, made_once: MadeOnce, small_planned_bytes: bytes) -> Iterator[Operation]:
    """The departure of most has arrived; made once, and copied for each test."""

    def make(path: Path) -> None:
        path.write_bytes(small_planned_bytes)
        with Operation.open(path, "sample", officer="tester", clock=lambda: AFTER) as planned:
            land(planned)

    path = tmp_path / "landed.repat"
    path.write_bytes(made_once("landed.repat", make).read_bytes())
    with Operation.open(path, "sample", officer="tester", clock=lambda: AFTER) as made:
        yield made


def land(planned: Operation) -> None:
    """Four of its people are counted there, an adult and a child among them; a family and a shelter may receive them."""
    code, refs = last_leg(planned)
    planned.run(SaveLeg(code, {"status": "arrived"}))
    planned.run(EditPeople((refs[0],), {"birth_date": "1990-01-01"}))
    planned.run(EditPeople((refs[1],), {"birth_date": "2015-01-01"}))
    id = planned.db.conn.execute("SELECT id FROM legs WHERE code = ?", (code,)).fetchone()[0]
    seq = next(one.seq for one in points_of(planned.db, id) if one.kind is PointKind.ARRIVAL)
    planned.run(count_here(code, *(Scan(ref, seq) for ref in refs[:4])))
    planned.run(SaveReceiver(None, {"kind": "family", "name": "Siti Aminah"}))
    planned.run(SaveReceiver(None, {"kind": "shelter", "name": "Rumah Aman", "organisation": "Dinas Sosial"}))


@pytest.fixture
def landed(planned: Operation) -> tuple[Operation, str, list[str]]:
    return planned, *last_leg(planned)


@pytest.fixture(name="room")
def show_room(show: Show[CountingRoom], landed: tuple[Operation, str, list[str]]) -> Iterator[CountingRoom]:
    operation, code, _ = landed
    made = show(CountingRoom, operation, f"{code}:handover")
    yield made
    made.dispose()
    made.context.close()


@pytest.fixture(name="mode")
def find_mode(room: CountingRoom) -> HandoverMode:
    assert isinstance(room.mode, HandoverMode)
    return room.mode


def choose_receiver(mode: HandoverMode, name: str) -> None:
    box = mode.form.receiver
    box.setCurrentIndex(next(at for at in range(box.count()) if name in box.itemText(at)))


def test_it_shows_who_waits_and_opens_at_its_point(room: CountingRoom, mode: HandoverMode) -> None:
    assert room.tally.point is not None
    assert room.tally.point.kind is PointKind.HANDOVER
    assert mode.words.text().startswith("4 waiting · 0 handed over · ")
    assert [row["state"] for row in mode.table.source.all][:5] == ["waiting"] * 4 + ["not counted"]
    assert mode.table.source.all[1]["by"] == "nobody named yet"
    assert nameless(mode) == []


def test_an_adult_is_scanned_and_goes_to_a_shelter(
    room: CountingRoom, mode: HandoverMode, landed: tuple[Operation, str, list[str]]
) -> None:
    operation, _, refs = landed
    mode.form.prints.setChecked(False)
    room._scan(GunCode(refs[0], refs[0]))
    settle(room.context)
    assert mode.form.main.text() == "Hand over 1 person"
    assert not mode.form.main.isEnabled()
    mode.form.receiver.showPopup()
    mode.form.receiver.view().setCurrentIndex(mode.form.receiver.model().index(1, 0))
    mode.form.people.setCurrentRow(0)
    room.reload_content(None)  # somebody else was counted
    settle(room.context)
    assert (mode.form.receiver.view().isVisible(), mode.form.receiver.view().currentIndex().row()) == (True, 1)
    assert mode.form.people.currentRow() == 0
    mode.form.receiver.hidePopup()
    choose_receiver(mode, "Rumah Aman")
    assert not mode.form.rows.isRowVisible(mode.form.reason)
    assert not mode.form.rows.isRowVisible(mode.form.agreed)
    mode.form.main.click()
    settle(room.context)
    (made,) = read_handovers(operation.db)
    assert (made.refs, made.receiver.name, made.on_paper) == ((refs[0],), "Rumah Aman", True)
    assert mode.note.text.text() == "Receipt 1: 1 person handed over to Rumah Aman."
    assert mode.form.chosen == []
    mode.take(refs[0], How.TYPED)
    settle(room.context)
    settle(room.context)
    assert "was handed over to Rumah Aman at " in mode.note.text.text()
    assert mode.note.text.text().endswith(", receipt 1.")
    operation.undo()
    assert read_handovers(operation.db) == ()


def test_a_child_asks_for_its_receiver_or_a_reason(
    room: CountingRoom, mode: HandoverMode, landed: tuple[Operation, str, list[str]]
) -> None:
    operation, _, refs = landed
    mode.form.prints.setChecked(False)
    mode.form.add(refs[1])
    assert "nobody was named" in mode.form.may.text()
    choose_receiver(mode, "Rumah Aman")
    assert "under 18" in mode.form.why.text()
    assert not mode.form.main.isEnabled()
    mode.form.reason.setText("The aunt is in hospital.")
    assert mode.form.main.isEnabled()
    mode.form.main.click()
    assert read_handover(operation.db, 1).reason == "The aunt is in hospital."


def test_who_may_fetch_a_child_stands_first(
    room: CountingRoom, mode: HandoverMode, landed: tuple[Operation, str, list[str]]
) -> None:
    operation, _, refs = landed
    operation.run(AllowReceiver(refs[1], 1, "aunt"))
    settle(room.context)
    mode.show_tally()
    settle(room.context)
    mode.form.add(refs[1])
    assert mode.form.receiver.itemText(1).startswith("Siti Aminah, aunt of ")
    mode.form.receiver.setCurrentIndex(1)
    assert "No identity document" in mode.form.why.text()
    mode.form.seen.setCurrentText("passport")
    assert not mode.form.rows.isRowVisible(mode.form.reason)
    mode.form.prints.setChecked(False)
    mode.form.main.click()
    assert read_handover(operation.db, 1).id_seen == "passport"


def test_who_was_not_counted_has_arrived_now_when_it_is_said(
    room: CountingRoom, mode: HandoverMode, landed: tuple[Operation, str, list[str]]
) -> None:
    operation, _, refs = landed
    operation.run(EditPeople((refs[5],), {"birth_date": "1990-01-01"}))
    settle(room.context)
    mode.form.prints.setChecked(False)
    mode.show_tally()
    settle(room.context)
    mode.take(refs[5], How.TYPED)
    settle(room.context)
    choose_receiver(mode, "Rumah Aman")
    assert mode.form.lacks() == "Say whether they arrived now."
    mode.form.arrived.setChecked(True)
    mode.form.main.click()
    assert read_handover(operation.db, 1).refs == (refs[5],)


def test_somebody_new_is_added_with_the_handover_and_agreement_is_a_tick(
    room: CountingRoom, mode: HandoverMode, landed: tuple[Operation, str, list[str]]
) -> None:
    operation, _, refs = landed
    mode.form.prints.setChecked(False)
    mode.form.add(refs[0])
    mode.form.receiver.show_data(NEW)
    mode.form._follow()
    assert mode.form.lacks() == "Enter the name of the receiver."
    mode.form.fields["name"].setText("อนุรักษ์")
    assert mode.form.lacks() == "Choose what kind of receiver it is."
    kind = mode.form.fields["kind"]
    assert isinstance(kind, Combo)
    kind.setCurrentIndex(kind.findData("family"))
    assert mode.form.rows.isRowVisible(mode.form.agreed)
    assert mode.form.lacks().startswith("Ask ")
    mode.form.reason.setText("does not speak")
    assert mode.form.lacks() == ""
    mode.form.reason.clear()
    mode.form.agreed.setChecked(True)
    assert not mode.form.rows.isRowVisible(mode.form.reason)
    mode.form.tie.setText("cousin")
    mode.form.main.click()
    made = read_handover(operation.db, 1)
    assert (made.receiver.name, made.agreed, made.ties) == ("อนุรักษ์", frozenset({refs[0]}), {refs[0]: "cousin"})
    assert not kind.currentData(), "the next receiver is asked anew"


def test_a_printed_receipt_goes_on_record_when_it_was_printed(
    room: CountingRoom, mode: HandoverMode, landed: tuple[Operation, str, list[str]], qtbot: QtBot
) -> None:
    operation, _, refs = landed
    mode.form.add(refs[0])
    choose_receiver(mode, "Rumah Aman")
    mode.form.main.click()
    settle(room.context)
    assert mode.printing is not None
    mode.printing.reject()
    assert read_handover(operation.db, 1).prints == 0
    mode.form.sizes.show_data("a5")
    mode.again.click()
    settle(room.context)
    assert {round(width) for width, _ in mode.printing.sizes} == {round(148 * 72 / 25.4)}
    mode.printing.accept()
    assert read_handover(operation.db, 1).prints == 1


def test_a_number_of_nobody_here_is_told(room: CountingRoom, mode: HandoverMode) -> None:
    mode.take("999999", How.TYPED)
    settle(room.context)
    assert "not one of our numbers" in mode.note.text.text()
    assert mode.form.chosen == []


def test_who_only_reads_hands_nobody_over(
    show: Show[CountingRoom], landed: tuple[Operation, str, list[str]], read_only: Operation
) -> None:
    made = show(CountingRoom, read_only, f"{landed[1]}:handover")
    mode = made.mode
    assert isinstance(mode, HandoverMode)
    assert not mode.choose.isVisibleTo(made)
    assert "reading only" in mode.nobody.text()


def test_families_that_are_not_together_are_a_list(
    room: CountingRoom, mode: HandoverMode, landed: tuple[Operation, str, list[str]]
) -> None:
    operation, code, refs = landed
    for ref in (refs[0], refs[6]):
        operation.run(EditPeople((ref,), {"household": "apart"}))
    assert mode.apart_link.isVisibleTo(mode)
    mode.apart_link.click()
    settle(room.context)
    assert mode.table.isHidden()
    assert mode.apart.isVisibleTo(mode)
    rows = [row["expects"] for row in mode.apart.source.all]
    assert any(refs[6] in one and code in one for one in rows)
    mode.apart_link.click()
    assert mode.apart.isHidden()
    mode.show_tally()
    settle(room.context)
    mode.form.add(refs[0])
    assert refs[6] in mode.form.expects.text()


def test_a_receiver_signs_on_the_screen_where_the_names_are_seen(
    room: CountingRoom, mode: HandoverMode, landed: tuple[Operation, str, list[str]], qtbot: QtBot
) -> None:
    operation, _, refs = landed
    mode.form.prints.setChecked(False)
    mode.form.add(refs[0])
    choose_receiver(mode, "Rumah Aman")
    mode.form.glass.setChecked(True)
    assert mode.form.lacks() == "The receiver has not signed yet."
    pad = mode.form.pad
    assert mode.form.people.isVisibleTo(mode)
    assert pad.isVisibleTo(mode)
    pad.resize(300, 110)
    for start in (10, 60):
        qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(start, 20))
        qtbot.mouseMove(pad, QPoint(start + 40, 70))
        qtbot.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(start + 40, 70))
    assert mode.form.lacks() == ""
    picture = pad.picture()
    assert picture is not None
    assert picture.startswith(b"\x89PNG")
    assert len(picture) < 30_000
    mode.form.main.click()
    assert read_handover(operation.db, 1).on_paper is False
    assert mode.form.pad.strokes == []
