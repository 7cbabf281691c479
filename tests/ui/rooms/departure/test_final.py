"""The lists of a departure that is closed: the final ones, who is aboard, and what changed since a list went out."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.manifests.queries import list_manifests
from tests.app.manifests.closing import Close, Reopen
from tests.ui.helpers import Show, in_panel, settle, texts
from tests.ui.rooms.departure.page import BUSY, open_sheet, send
from tests.ui.rooms.departure.page import show_page as show_page
from ui.rooms.departure.pack_card import PaperSheet
from ui.rooms.departure.room import DepartureRoom
from ui.rooms.departures.room import DeparturesRoom
from ui.rooms.departures.send_many import FINAL, SendManySheet


def close(operation: Operation) -> tuple[str, int]:
    """All but one of those booked are aboard: who is not, and how many are."""
    rows = operation.db.conn.execute(
        "SELECT ref FROM bookings JOIN people ON people.id = person_id JOIN legs ON legs.id = leg_id "
        "JOIN plans ON plans.id = plan_id WHERE state = 'published' AND code = ? ORDER BY ref",
        (BUSY,),
    ).fetchall()
    first, *aboard = (ref for (ref,) in rows)
    operation.run(Close(BUSY, aboard, len(aboard), no_shows={first: "fell ill"}))
    return first, len(aboard)


def test_the_card_has_the_final_list_and_who_is_aboard(
    room: DepartureRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    assert room.lists.title.text() == "Lists to send"
    send(room, qtbot, "carrier", tmp_path / "one.pdf")
    _, aboard = close(planned)
    settle(room.context)
    assert room.lists.title.text() == "Final list, as flown"
    assert room.lists.wait.text() == f"{aboard} aboard"
    assert room.lists.buttons["carrier"].text() == "Send v2…"
    assert "1 taken off, now the final list" in texts(room.lists)
    planned.run(Leave())
    settle(room.context)
    assert room.lists.buttons["carrier"].text() == "Send v2…"
    sheet = send(room, qtbot, "carrier", tmp_path / "two.pdf")
    assert room.lists.buttons["carrier"].text() == "Sent"
    assert sheet.closing.text().startswith("Who is aboard: boarding closed")
    assert [row.final for row in list_manifests(planned.db, BUSY, "carrier")] == [True, False]


class Leave:
    def write_changes(self, tx: object) -> None:
        tx.update("legs", tx.find("legs", "code", BUSY, "leg")["id"], {"status": "departed"})  # type: ignore[attr-defined]

    def describe_entry(self) -> str:
        return "Left"


def test_the_sheet_says_who_did_not_come_and_the_office_reads_why(
    room: DepartureRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    for profile in ("escort", "office"):
        send(room, qtbot, profile, tmp_path / f"{profile}.pdf")
    missed, _ = close(planned)
    settle(room.context)
    sheet = open_sheet(room, "escort")
    settle(room.context)
    [line] = [text for text in texts(sheet.changes).splitlines() if text.startswith(missed)]
    assert line.endswith(": did not come")
    sheet = open_sheet(room, "office")
    settle(room.context)
    assert any(text.endswith(": did not come: fell ill") for text in texts(sheet.changes).splitlines())


def test_while_boarding_is_open_again_the_card_says_that_final_lists_wait(
    room: DepartureRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    close(planned)
    settle(room.context)
    send(room, qtbot, "carrier", tmp_path / "one.pdf")
    planned.run(Reopen())
    settle(room.context)
    assert room.lists.title.text() == "Lists to send"
    assert room.lists.wait.text() == "Boarding is open again. Final lists go out once it is closed."
    assert room.lists.buttons["carrier"].text() == "Sent"


def test_final_lists_of_many_departures_are_a_choice_of_their_own(
    show: Show[DeparturesRoom], planned: Operation
) -> None:
    room = show(DeparturesRoom, planned)
    room.many_button.click()
    sheet = in_panel(room, SendManySheet)
    settle(room.context)
    assert sheet.which[FINAL].isHidden()
    close(planned)
    settle(room.context)
    assert not sheet.which[FINAL].isHidden()
    sheet.which[FINAL].setChecked(True)
    assert sheet._legs[sheet._down] == (BUSY,)


def test_the_card_leads_to_the_list_for_the_office(room: DepartureRoom, planned: Operation) -> None:
    assert not room.lists.exceptions.isVisibleTo(room)
    close(planned)
    settle(room.context)
    assert room.lists.exceptions.isVisibleTo(room)
    room.lists.exceptions.click()
    sheet = in_panel(room, PaperSheet)
    settle(room.context)
    assert sheet.chosen == "exceptions"
    assert sheet.figures.text() == "1 person"
    assert sheet.about.text() == "Contains reasons. Not to be handed out."


def test_the_sheet_says_that_this_is_the_final_list(
    room: DepartureRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    send(room, qtbot, "escort", tmp_path / "one.pdf")
    close(planned)
    settle(room.context)
    sheet = open_sheet(room, "escort")
    settle(room.context)
    assert "Boarding is closed: this is the final list" in texts(sheet.changes)
