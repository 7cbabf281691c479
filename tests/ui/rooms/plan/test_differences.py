"""What the draft changes, in the side panel of the plan, and the sheet on which it is confirmed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.core.shown_plan import has_plan
from repatriate.app.core.snapshot import assignments_of
from repatriate.app.manifests.commands import MakeManifest, MarkSent
from repatriate.app.plan.commands import Assign, Publish
from repatriate.app.plan.comparison import EARLIER, GETS, KINDS, LATER, LOSES, OTHER, Differing, Faults, LegPair
from repatriate.app.plan.jobs import plan_operation
from repatriate.app.transport.commands import SaveLeg
from tests.conftest import MadeOnce
from tests.ui.conftest import EARLY
from tests.ui.helpers import Show, idle, in_panel, last_words, settle, shown, texts
from tests.ui.rooms.plan.test_plan import done
from tests.ui.test_access import nameless
from ui.rooms.plan.differences import queries as differences_queries
from ui.rooms.plan.differences.panel import DifferencesPanel, Section
from ui.rooms.plan.differences.queries import Row
from ui.rooms.plan.panels.why import WhyPanel
from ui.rooms.plan.room import PlanRoom
from ui.style.theme import PANEL

GONE = "PR597-26"


@pytest.fixture(scope="module", name="replanned_bytes")
def make_replanned_bytes(made_once: MadeOnce, planned_bytes: bytes) -> bytes:
    """A leg is cancelled, a new draft made."""

    def make(path: Path) -> None:
        path.write_bytes(planned_bytes)
        with Operation.open(path, "sample", officer="tester", clock=lambda: EARLY) as operation:
            operation.run(SaveLeg(GONE, {"status": "cancelled"}))
            plan_operation(operation)

    return made_once("replanned.repat", make).read_bytes()


@pytest.fixture(name="planned")
def open_replanned(tmp_path: Path, replanned_bytes: bytes) -> Iterator[Operation]:
    path = tmp_path / "replanned.repat"
    path.write_bytes(replanned_bytes)
    with Operation.open(path, "sample", officer="tester", clock=lambda: EARLY) as operation:
        yield operation


def opened(room: PlanRoom, act: Callable[[], object] | None = None) -> DifferencesPanel:
    (act or room.drafts.compare)()
    return in_panel(room, DifferencesPanel)


def differing(operation: Operation) -> set[str]:
    before, after = (assignments_of(operation.db, state) or {} for state in ("published", "draft"))
    return {ref for ref in before.keys() | after.keys() if before.get(ref) != after.get(ref)}


def listed(sheet: DifferencesPanel) -> list[str]:
    rows = sheet.list.rows
    found = [rows.entry(number) for number in range(rows.rowCount())]
    return [row.person.ref for row in found if isinstance(row, Row)]


def sections(sheet: DifferencesPanel) -> dict[str, int]:
    return {one.words: one.count for one in sheet.list.rows.entries if isinstance(one, Section)}


def test_everybody_who_differs_is_listed_with_both_journeys_and_why(room: PlanRoom, planned: Operation) -> None:
    sheet = opened(room)
    QAbstractItemModelTester(sheet.list.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert set(listed(sheet)) == differing(planned)
    row = sheet.list.rows.entry(1)
    assert isinstance(row, Row)
    assert row.person.what == LOSES
    told = sheet.list.rows.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    for part in (row.person.ref, row.name, "loses the seat", f"{GONE} is cancelled", GONE):
        assert part in told
    counts = sections(sheet)
    assert sum(counts.get(differences_queries.kind_words(kind), 0) for kind in KINDS) == len(differing(planned))


def test_the_sheet_says_what_both_plans_are_worth_within_its_panel(room: PlanRoom, planned: Operation) -> None:
    sheet = opened(room)
    assert nameless(sheet) == []
    assert sheet.minimumSizeHint().width() <= PANEL, "however long the words of its buttons"
    assert room.panel.area.horizontalScrollBar().maximum() == 0
    assert sheet.verdict.text().startswith("The confirmed plan no longer holds: "), "it is not called the better one"
    assert f"{GONE} is cancelled" in sheet.verdict.text()
    before, after = (assignments_of(planned.db, state) or {} for state in ("published", "draft"))
    said = texts(sheet.worth)
    holding = sum(GONE not in legs for legs in before.values())
    assert f"{holding:,} → {len(after):,}" in said, "nobody has a seat on what is cancelled"
    assert sheet._found is not None
    assert sheet._found.comparison is not None
    broken = Faults(0, None), Faults(0, None)
    verdict = differences_queries.describe_verdict(sheet._found.comparison, broken)[0]
    assert verdict.startswith("The draft is better: more people of "), "who is on what is cancelled counts as seatless"


def test_departures_say_how_their_seats_change_and_search_narrows_the_list(room: PlanRoom, qtbot: QtBot) -> None:
    sheet = opened(room)
    at = next(row for row, one in enumerate(sheet.list.rows.entries) if isinstance(one, LegPair))
    pair = sheet.list.rows.entry(at)
    assert isinstance(pair, LegPair)
    told = sheet.list.rows.index(at).data(Qt.ItemDataRole.AccessibleTextRole)
    assert f"{pair.left[0]} → {pair.right[0]} of {pair.leg.seats} seats" in told
    sheet.list.setCurrentIndex(sheet.list.rows.index(at))
    qtbot.keyClick(sheet.list, Qt.Key.Key_Return)
    settle(room.context)
    assert pair.leg.code in room.view.columns or pair.leg.code == GONE
    everybody = listed(sheet)
    assert shown(sheet.search) == (len(everybody) > 20)
    sheet.search.setText(everybody[0])
    sheet._search()
    settle(room.context)
    assert listed(sheet) == [everybody[0]]
    sheet.search.setText("nobody of that name")
    sheet._search()
    settle(room.context)
    assert sheet.list.isHidden()
    assert sheet.verdict.text().startswith("No matches.")


def test_who_is_clicked_is_explained(room: PlanRoom, qtbot: QtBot) -> None:
    sheet = opened(room)
    ref = listed(sheet)[0]
    sheet.list.setCurrentIndex(sheet.list.rows.index(1))
    qtbot.keyClick(sheet.list, Qt.Key.Key_Return)
    assert in_panel(room, WhyPanel).ref == ref


def test_any_two_plans_can_be_chosen(room: PlanRoom, planned: Operation) -> None:
    planned.run(Publish())
    placed = next(iter(assignments_of(planned.db, "published") or {}))
    planned.run(Assign((placed,), ()))
    settle(room.context)
    sheet = opened(room)
    assert [sheet.earlier.itemText(number).split(" ")[0] for number in range(3)] == ["Draft", "Confirmed", "No."]
    assert (sheet.earlier.currentIndex(), sheet.later.currentIndex()) == (1, 0)
    for chosen, keys in ((2, ("1", "draft")), (0, ("draft", "1"))):
        sheet.earlier.setCurrentIndex(chosen)
        sheet._choose(sheet.earlier)
        settle(room.context)
        assert sheet._found is not None
        assert sheet._found.comparison is not None
        assert (sheet._found.comparison.left.key, sheet._found.comparison.right.key) == keys
    assert sheet.confirm_button.isHidden()
    assert "takes back: " in sheet.list.rows.index(1).data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_sheet_that_confirms_says_whom_it_hits(room: PlanRoom, planned: Operation, qtbot: QtBot) -> None:
    lost = room.state.board.figures.lost if room.state.board else 0
    room.select("confirm")
    sheet = in_panel(room, DifferencesPanel)
    assert sheet.confirming
    assert nameless(sheet) == []
    assert f"{lost} lose their seat" in sheet.sentence.text()
    assert set(listed(sheet)) == differing(planned)
    assert next(iter(sections(sheet))) == differences_queries.kind_words(LOSES)
    sheet.leave_button.click()
    assert room.panel.content is None
    assert has_plan(planned.db, "draft")
    room.select("confirm")
    settle(room.context)
    in_panel(room, DifferencesPanel).confirm_button.click()
    done(room, qtbot)
    assert not has_plan(planned.db, "draft")
    assert room.panel.content is None
    assert room.bar.lead.text().startswith("Confirmed 14 May 2023")
    assert room.bar.confirm_button.isHidden()
    assert last_words(room).startswith("Confirmed the plan")
    assert room.context.undo()
    done(room, qtbot)
    assert has_plan(planned.db, "draft")


def test_differences_lead_on_to_confirming_or_to_discarding(room: PlanRoom, planned: Operation, qtbot: QtBot) -> None:
    room.select("differences")
    sheet = in_panel(room, DifferencesPanel)
    assert not sheet.confirming
    sheet.confirm_button.click()
    assert in_panel(room, DifferencesPanel).confirming
    opened(room).discard_button.click()
    sheet = in_panel(room, DifferencesPanel)
    sheet.note.no.click()
    assert has_plan(planned.db, "draft")
    sheet.discard_button.click()
    sheet.note.yes.click()
    done(room, qtbot)
    assert not has_plan(planned.db, "draft")


def test_sent_lists_that_change_are_named_before_confirming(room: PlanRoom, planned: Operation, tmp_path: Path) -> None:
    assert room.bar.told.rest.endswith("sent lists stay as they are")
    planned.run(MakeManifest(GONE, "carrier", tmp_path / "list.pdf"))
    settle(room.context)
    assert room.bar.told.rest.endswith("sent lists stay as they are")
    planned.run(MarkSent(planned.db.conn.execute("SELECT max(id) FROM manifests").fetchone()[0], "the airline"))
    settle(room.context)
    assert room.bar.told.rest.endswith("1 sent list changes")
    sheet = opened(room, room.drafts.confirm)
    assert sections(sheet)["Sent lists that change"] == 1
    at = next(
        row for row, one in enumerate(sheet.list.rows.entries) if isinstance(one, Section) and "lists" in one.words
    )
    told = sheet.list.rows.index(at + 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith(f"{GONE} · Carrier, version 1")
    assert "fewer" in told


def test_a_draft_that_breaks_a_rule_is_not_confirmed_and_the_sheet_says_why(
    room: PlanRoom, planned: Operation, qtbot: QtBot
) -> None:
    code = next(one.code for one in room.state.board.columns if one.taken > 1)  # type: ignore[union-attr]
    planned.run(SaveLeg(code, {"seats": 1}))
    settle(room.context)
    sheet = opened(room, room.drafts.confirm)
    sheet.confirm_button.click()
    idle(qtbot, room.context)
    assert "no longer keeps the rules" in sheet.note.text.text()
    assert room.drafts.sheet is sheet


def test_the_first_plan_is_confirmed_on_the_same_sheet(show: Show[PlanRoom], sample: Operation, qtbot: QtBot) -> None:
    plan_operation(sample)
    room = show(PlanRoom, sample)
    settle(room.context)
    assert room.bar.differences_button.isHidden()
    room.drafts.compare()
    assert last_words(room) == "There is only one plan so far."
    room.drafts.ask_discard()
    assert room.note.asking
    room.note.no.click()
    sheet = opened(room, room.drafts.confirm)
    assert " get a seat, " in sheet.sentence.text()
    sheet.confirm_button.click()
    idle(qtbot, room.context)
    settle(room.context)
    assert has_plan(sample.db, "published")


def test_a_change_made_elsewhere_is_compared_at_once(room: PlanRoom, planned: Operation) -> None:
    sheet = opened(room)
    before = set(listed(sheet))
    other = next(ref for ref in assignments_of(planned.db, "draft") or {} if ref not in before)
    planned.run(Assign((other,), ()))
    settle(room.context)
    assert other in listed(sheet)


def test_every_kind_has_its_words() -> None:
    for kind in KINDS:
        assert differences_queries.kind_words(kind)
        days = 2 if kind in (LATER, EARLIER) else 0
        text, tone = differences_queries.what_words(Differing(1, "P1", ("A",), ("B",), kind, days, (None, None), ""))
        assert text
        assert tone
    assert differences_queries.what_words(Differing(1, "P1", None, ("B",), GETS, 0, (None, None), ""))[1] == "good"
    assert differences_queries.what_words(Differing(1, "P1", ("A",), ("B",), OTHER, 0, (None, None), ""))[1] == "quiet"
