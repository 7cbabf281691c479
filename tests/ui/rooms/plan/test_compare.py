"""Two plans side by side in the plan's room: figures, people, seats, publish and discard from there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.core.shown_plan import has_plan
from repatriate.app.core.snapshot import assignments_of
from repatriate.app.plan.commands import Assign, Publish
from repatriate.app.plan.comparison import EARLIER, GETS, KINDS, LATER, LOSES, OTHER, Differing, Faults
from repatriate.app.plan.jobs import plan_operation
from repatriate.app.transport.commands import SaveLeg
from tests.ui.conftest import EARLY
from tests.ui.helpers import Show, idle, last_words, settle
from tests.ui.rooms.plan.test_plan import done
from tests.ui.test_access import nameless
from ui.rooms.plan.compare import queries as compare_queries
from ui.rooms.plan.compare.page import ComparePage
from ui.rooms.plan.panels.why import WhyPanel
from ui.rooms.plan.room import PlanRoom

GONE = "PR597-26"


@pytest.fixture(scope="module", name="replanned_bytes")
def make_replanned_bytes(tmp_path_factory: pytest.TempPathFactory, planned_bytes: bytes) -> bytes:
    """A leg is cancelled, a new draft made."""
    path = tmp_path_factory.mktemp("replanned") / "replanned.repat"
    path.write_bytes(planned_bytes)
    with Operation.open(path, "sample", officer="tester", clock=lambda: EARLY) as operation:
        operation.run(SaveLeg(GONE, {"status": "cancelled"}))
        plan_operation(operation)
    return path.read_bytes()


@pytest.fixture(name="planned")
def open_replanned(tmp_path: Path, replanned_bytes: bytes) -> Iterator[Operation]:
    path = tmp_path / "replanned.repat"
    path.write_bytes(replanned_bytes)
    with Operation.open(path, "sample", officer="tester", clock=lambda: EARLY) as operation:
        yield operation


def opened(room: PlanRoom, act: Callable[[], object] | None = None) -> ComparePage:
    (act or room.drafts.compare)()
    settle(room.context)
    page = room.drafts.page
    assert page is not None
    return page


def search(room: PlanRoom, page: ComparePage, text: str) -> None:
    page.search.setText(text)
    page._read_search()
    settle(room.context)


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.text()]


def differing(operation: Operation) -> set[str]:
    before, after = (assignments_of(operation.db, state) or {} for state in ("published", "draft"))
    return {ref for ref in before.keys() | after.keys() if before.get(ref) != after.get(ref)}


def listed(page: ComparePage) -> list[str]:
    rows = page.people.rows
    return [row.person.ref for number in range(rows.rowCount()) if (row := rows.row(number)) is not None]


def test_everybody_who_differs_is_listed_with_both_journeys_and_why(room: PlanRoom, planned: Operation) -> None:
    page = opened(room)
    QAbstractItemModelTester(page.people.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert set(listed(page)) == differing(planned)
    row = page.people.rows.row(0)
    assert row is not None
    assert row.person.what == LOSES
    told = page.people.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    for part in (row.person.ref, row.name, "loses the seat", f"leg {GONE} is cancelled", "no seat", GONE):
        assert part in told
    assert page.chips._buttons["all"].text() == f"All {len(differing(planned))}"


def test_the_figures_of_both_plans_stand_side_by_side(room: PlanRoom, planned: Operation) -> None:
    page = opened(room)
    found = page._found
    assert found is not None
    assert found.comparison is not None
    lines = {line.name: line for line in compare_queries.figures(found.comparison)}
    before, after = (assignments_of(planned.db, state) or {} for state in ("published", "draft"))
    assert (lines["Placed"].left, lines["Placed"].right) == (f"{len(before):,}", f"{len(after):,}")
    assert lines["Placed"].difference == f"{len(before) - len(after)} fewer"
    assert [line.better for line in lines.values()].count(0) == len(lines) - 1
    said = texts(page.sides)
    assert set(lines) <= set(said)
    broken = Faults(0, None), Faults(0, None)
    assert compare_queries.verdict(found.comparison, broken)[0].startswith(
        "The published plan is better: it leaves out fewer of priority "
    )


def test_a_plan_that_no_longer_holds_is_not_called_the_better_one(room: PlanRoom, planned: Operation) -> None:
    page = opened(room)
    assert page.verdict.text().startswith("The published plan no longer holds: ")
    assert f"{GONE} is cancelled" in page.verdict.text()
    said = texts(page.sides)
    at = said.index("Rules broken by now")
    on_it = sum(GONE in legs for legs in (assignments_of(planned.db, "published") or {}).values())
    assert int(said[at + 1]) >= on_it
    assert said[at + 2] == "0"
    assert page._comparison is not None
    lines = compare_queries.figures(page._comparison, [Faults(1, "x"), Faults(0, None)])
    assert {line.better for line in lines} == {0}


def test_chips_and_search_narrow_the_list(room: PlanRoom) -> None:
    page = opened(room)
    everybody = listed(page)
    found = page._comparison
    assert found is not None
    for kind in KINDS:
        page.chips.chosen.emit(kind)
        rows = [row for number in range(page.people.rows.rowCount()) if (row := page.people.rows.row(number))]
        assert len(rows) == len(found.ids[kind])
        assert {row.person.what for row in rows} <= {kind}
    page.chips.chosen.emit("all")
    search(room, page, everybody[3])
    assert listed(page) == [everybody[3]]
    search(room, page, "nobody of that name")
    assert page.stack.currentWidget() is page.nobody
    assert page.nobody.text() == "Nothing is found."
    search(room, page, "")
    assert listed(page) == everybody


def test_seats_of_every_departure_as_pairs(room: PlanRoom, qtbot: QtBot) -> None:
    page = opened(room)
    page.tabs.setCurrentIndex(1)
    model = page.legs.model()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    pairs = list(page.legs.items)
    assert GONE in {pair.leg.code for pair in pairs}
    assert all(pair.left != pair.right for pair in pairs)
    gone = next(pair for pair in pairs if pair.leg.code == GONE)
    assert gone.right[0] == 0
    told = model.index(pairs.index(gone), 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert f"{gone.left[0]} of {gone.leg.seats} seats → 0 of {gone.leg.seats} seats" in told
    page.chips.chosen.emit("every")
    assert model.rowCount() > len(pairs)
    search(room, page, GONE)
    assert model.rowCount() == 1
    other = next(pair.leg.code for pair in pairs if pair.right[0])
    search(room, page, "")
    page.chips.chosen.emit("different")
    page.legs.asked.emit(next(n for n, pair in enumerate(page.legs.items) if pair.leg.code == other))
    settle(room.context)
    assert room.drafts.page is None


def test_who_is_clicked_is_explained_beside_the_page(room: PlanRoom, qtbot: QtBot) -> None:
    page = opened(room)
    first = page.people.rows.index(0)
    page.people.setCurrentIndex(first)
    qtbot.keyClick(page.people, Qt.Key.Key_Return)
    assert isinstance(room.panel.content, WhyPanel)
    assert room.panel.content.ref == listed(page)[0]
    assert room.drafts.page is page


def test_any_two_plans_can_be_chosen(room: PlanRoom, planned: Operation) -> None:
    planned.run(Publish())
    placed = next(iter(assignments_of(planned.db, "published") or {}))
    planned.run(Assign((placed,), ()))
    settle(room.context)
    page = opened(room)
    assert [page.sides.left.itemText(number).split(" ")[0] for number in range(3)] == ["Draft", "Published", "No."]
    assert (page.sides.left.currentIndex(), page.sides.right.currentIndex()) == (1, 0)
    page.sides.left.setCurrentIndex(2)
    page.sides._choose(page.sides.left)
    settle(room.context)
    found = page._comparison
    assert found is not None
    assert (found.left.key, found.right.key) == ("1", "draft")
    page.sides.left.setCurrentIndex(0)
    page.sides._choose(page.sides.left)
    settle(room.context)
    found = page._comparison
    assert found is not None
    assert (found.left.key, found.right.key) == ("draft", "1")
    assert "takes back: " in page.people.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_publish_and_discard_are_asked_with_the_changes_in_view(
    room: PlanRoom, planned: Operation, qtbot: QtBot
) -> None:
    lost = room.state.board.figures.lost if room.state.board else 0
    page = opened(room, room.drafts.ask_publish)
    assert page.note.asking
    assert f"{lost} lose their seat" in page.note.text.text()
    assert not room.header.isVisible()
    page.note.no.click()
    assert has_plan(planned.db, "draft")
    opened(room, room.drafts.ask_discard).note.yes.click()
    done(room, qtbot)
    assert room.drafts.page is None
    assert room.header.isVisible()
    assert not has_plan(planned.db, "draft")
    assert room.context.undo()
    done(room, qtbot)
    opened(room, room.drafts.ask_publish).note.yes.click()
    done(room, qtbot)
    assert not has_plan(planned.db, "draft")
    assert "published 14 May 2023" in " ".join(texts(room.figures))
    assert last_words(room).startswith("Published the plan")
    assert room.compare_button.isEnabled()  # with the plan before it


def test_a_draft_that_breaks_a_rule_is_not_published_and_the_page_says_why(
    room: PlanRoom, planned: Operation, qtbot: QtBot
) -> None:
    page = opened(room)
    code = next(pair.leg.code for pair in page._comparison.legs if pair.right[0] > 1)  # type: ignore[union-attr]
    planned.run(SaveLeg(code, {"seats": 1}))
    settle(room.context)
    opened(room, room.drafts.ask_publish).note.yes.click()
    idle(qtbot, room.context)
    assert "no longer keeps the rules" in page.note.text.text()
    assert room.drafts.page is page


def test_the_first_plan_is_asked_about_over_the_board(show: Show[PlanRoom], sample: Operation, qtbot: QtBot) -> None:
    plan_operation(sample)
    room = show(PlanRoom, sample)
    settle(room.context)
    assert not room.compare_button.isEnabled()
    room.drafts.compare()
    assert last_words(room) == "There is no second plan to compare with yet."
    room.drafts.ask_discard()
    assert room.note.asking
    room.note.no.click()
    room.drafts.ask_publish()
    assert room.note.text.text().startswith("Publish the plan? ")
    room.note.yes.click()
    idle(qtbot, room.context)
    settle(room.context)
    assert has_plan(sample.db, "published")
    assert not room.note.asking


def test_escape_goes_back_to_the_board(room: PlanRoom, qtbot: QtBot) -> None:
    page = opened(room, room.drafts.ask_publish)
    qtbot.keyClick(page.note, Qt.Key.Key_Escape)
    assert page.note.isHidden()
    qtbot.keyClick(page.people, Qt.Key.Key_Escape)
    assert room.drafts.page is None
    assert room.header.isVisible()


def test_a_change_made_elsewhere_is_compared_at_once(room: PlanRoom, planned: Operation) -> None:
    page = opened(room)
    before = set(listed(page))
    other = next(ref for ref in assignments_of(planned.db, "draft") or {} if ref not in before)
    planned.run(Assign((other,), ()))
    settle(room.context)
    assert other in listed(page)


def test_everything_has_a_name(room: PlanRoom) -> None:
    page = opened(room, room.drafts.ask_publish)
    assert nameless(page) == []
    page.tabs.setCurrentIndex(1)
    assert nameless(page) == []


def test_every_kind_has_its_words() -> None:
    for kind in KINDS:
        assert compare_queries.kind_words(kind)
        days = 2 if kind in (LATER, EARLIER) else 0
        text, tone = compare_queries.what_words(Differing("P1", ("A",), ("B",), kind, days, (None, None), ""))
        assert text
        assert tone
    assert compare_queries.what_words(Differing("P1", None, ("B",), GETS, 0, (None, None), ""))[1] == "good"
    assert compare_queries.what_words(Differing("P1", ("A",), ("B",), OTHER, 0, (None, None), ""))[1] == "quiet"
