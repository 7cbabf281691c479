"""The room for manifests: what is chosen and shown, withheld columns, versions, what changed; the whole job through the rooms."""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of
from repatriate.app.manifests import queries as manifest_queries
from repatriate.app.manifests.commands import MakeManifest, MarkSent
from repatriate.app.people.commands import EditPeople
from repatriate.app.plan.jobs import plan_operation
from repatriate.app.transport.commands import SaveLeg
from tests.ui.helpers import Show, idle, in_panel, room_of, said, settle
from tests.ui.rooms.manifests.manifest_room import BUSY, choose, export, sheet_of, show_manifests, take_one_off  # noqa: F401 - fixture
from tests.ui.test_access import nameless
from ui.rooms.common.overlay_page import PdfOverlay
from ui.rooms.manifests.labels import standing
from ui.rooms.manifests.room import ManifestsRoom
from ui.rooms.papers.issue_done import IssueDonePanel
from ui.rooms.papers.issue_form import IssueForm
from ui.rooms.papers.room import PapersRoom
from ui.rooms.plan.room import PlanRoom
from ui.shell.main_window import Window
from ui.widgets.path_field import remembered_folder


def test_legs_of_the_published_plan_with_people_and_lists(room: ManifestsRoom, planned: Operation) -> None:
    published = assignments_of(planned.db, "published") or {}
    legs = {code for codes in published.values() for code in codes}
    assert {row["code"] for row in room.table.source.all} == legs
    assert room.table.key == BUSY
    QAbstractItemModelTester(room.table.lazy, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_the_next_departure_is_chosen_first(show: Show[ManifestsRoom], planned: Operation) -> None:
    room = show(ManifestsRoom, planned)
    code = room.table.key
    first = min(row["departs"] for row in room.table.source.all if row["departs"].date() >= planned.today())
    assert room.table.source.row_of(code)["departs"] == first
    room.context.close()


def test_the_preview_is_what_would_be_sent_and_names_what_is_withheld(room: ManifestsRoom, planned: Operation) -> None:
    before = planned.revision
    assert room.pdf.page_count >= 4
    assert "As it would be now" in room.head.state.text()
    whole = room.head.withheld.accessibleName()
    assert "Notes, Holds, " in room.head.withheld.text()
    for name in ("Holds", "Notes", "Waits at"):
        assert name in whole
    room.head.resize(300, room.head.height())
    assert room.head.withheld.text().endswith(" …")
    assert room.head.withheld.accessibleName() == whole
    room.head.more.click()
    assert room.head.withheld.text() == whole
    choose(room, "office")
    assert room.head.withheld.text() == "Nothing is withheld: never hand this one out."
    assert room.head.withheld.property("tone") == "attention"
    assert planned.revision == before


def test_all_six_recipients_have_their_list_and_the_office_stands_apart(room: ManifestsRoom) -> None:
    rows = room.desk.choices.rows
    assert [one.key for one in rows] == ["carrier", "exit", "arrival", "receiving", "escort", "office"]
    assert [one.key for one in rows if one.apart] == ["office"]
    assert rows[-1].about == "never hand this one out"
    for one in rows:
        choose(room, one.key)
        assert room.head.title.text() == f"{one.name} · {BUSY}"
        assert room.pdf.page_count
        offered = {suffix for suffix, chip in sheet_of(room).box.formats.items() if not chip.isHidden()}
        assert (".edi" in offered) == (one.key in ("carrier", "exit"))


def test_how_each_recipients_list_stands_is_said_in_its_row(
    room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    def state(key: str) -> tuple[str, str]:
        return next((one.state, one.tone) for one in room.desk.choices.rows if one.key == key)

    assert state("carrier") == ("", "quiet")
    export(room, qtbot, tmp_path / "one.xlsx")
    assert state("carrier") == ("v1 not sent", "info")
    [row] = manifest_queries.manifests(planned.db, BUSY, "carrier")
    planned.run(MarkSent(row.id, "Manila station"))
    settle(room.context)
    assert state("carrier") == ("v1 sent 14 May", "good")
    take_one_off(planned)
    settle(room.context)
    assert state("carrier") == ("v1 changed since", "attention")


def test_a_cancelled_leg_is_no_departure_like_another(room: ManifestsRoom, planned: Operation) -> None:
    planned.run(SaveLeg(BUSY, {"status": "cancelled"}))
    settle(room.context)
    row = next(row for row in room.table.source.all if row["code"] == BUSY)
    assert standing(row)[:2] == ("cancelled", "trouble")
    assert room.head.state.text().startswith("The leg is cancelled")


def test_a_changed_plan_is_told_with_what_changed(
    room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(room, "office")
    export(room, qtbot, tmp_path / "one.xlsx")
    ref = take_one_off(planned)
    settle(room.context)
    assert "changed since version 1" in room.head.state.text()
    assert room.head.state.property("tone") == "attention"
    sheet = sheet_of(room)
    assert sheet.note.text.text() == "The plan has changed since version 1 was made."
    words = [one.text() for one in sheet.changes.findChildren(QLabel) if not one.isHidden()]
    assert words[:2] == ["Changed since version 1", "Removed · 1"]
    assert words[2].startswith(ref)
    assert room.badge() == ("1 changed", "attention")
    row = room.table.source.row_of(BUSY)
    assert row["changed"] == {"office"}
    assert "Changed since 1" in [made.text() for made in room.header.chips._buttons.values()]
    export(room, qtbot, tmp_path / "two.xlsx")
    assert [row.version for row in manifest_queries.manifests(planned.db, BUSY, "office")] == [2, 1]
    assert sheet_of(room).note.text.text() == "Version 2 says what the plan says."


def test_changes_are_since_the_version_that_was_sent(
    room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    export(room, qtbot, tmp_path / "one.xlsx")
    [first] = manifest_queries.manifests(planned.db, BUSY, "carrier")
    planned.run(MarkSent(first.id, "Manila station"))
    take_one_off(planned)
    planned.run(MakeManifest(BUSY, "carrier", tmp_path / "two.xlsx"))
    take_one_off(planned)
    settle(room.context)
    words = [one.text() for one in sheet_of(room).changes.findChildren(QLabel) if not one.isHidden()]
    assert words[0].startswith("Changed since version 1, sent 14 May")
    assert words[1] == "Removed · 2"


def test_of_many_changes_a_few_are_named_and_the_others_on_request(
    room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    export(room, qtbot, tmp_path / "one.xlsx")
    refs = room.desk.drawn.now.keys[:10]
    planned.run(EditPeople(refs, {"birth_date": "1999-09-09"}))
    settle(room.context)
    view = sheet_of(room).changes

    def named() -> list[str]:
        return [one.text() for one in view.findChildren(QLabel) if not one.isHidden() and "Born" in one.text()]

    assert len(named()) == 6
    assert all(text.endswith("→ 9 Sep 1999") for text in named())
    [more] = [one for one in view.findChildren(QPushButton) if one.text() == "and 4 more"]
    more.click()
    settle(room.context)
    assert len(named()) == 10


def test_an_old_version_is_shown_and_exported_again_exactly(
    room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    export(room, qtbot, tmp_path / "one.pdf")
    take_one_off(planned)
    settle(room.context)
    [row] = manifest_queries.manifests(planned.db, BUSY, "carrier")
    room.desk.show_version(row.id)
    settle(room.context)
    assert "Version 1, exactly as it was made" in room.head.state.text()
    assert sheet_of(room).into.text() == "Export version 1 again as"
    export(room, qtbot, tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == (tmp_path / "one.pdf").read_bytes()
    assert len(manifest_queries.manifests(planned.db, BUSY, "carrier")) == 1
    assert "Version 1, exactly as it was made" in room.head.state.text()
    sheet_of(room).now.click()
    settle(room.context)
    assert "As it would be now" in room.head.state.text()
    assert sheet_of(room).into.text() == "Export version 2 as"


def test_a_version_that_says_what_the_plan_says_is_not_numbered_again(
    room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    export(room, qtbot, tmp_path / "one.xlsx")
    assert sheet_of(room).into.text() == "Export version 1 again as"
    export(room, qtbot, tmp_path / "other.pdf")
    assert [one.version for one in manifest_queries.manifests(planned.db, BUSY, "carrier")] == [1]
    assert (tmp_path / "other.pdf").exists()
    assert sheet_of(room).anew.text() == "Make version 2 all the same"
    sheet_of(room).anew.click()
    settle(room.context)
    export(room, qtbot, tmp_path / "two.xlsx")
    assert [one.version for one in manifest_queries.manifests(planned.db, BUSY, "carrier")] == [2, 1]


def test_sent_is_recorded_and_taken_back(room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path) -> None:
    export(room, qtbot, tmp_path / "one.xlsx")
    [row] = manifest_queries.manifests(planned.db, BUSY, "carrier")
    versions = sheet_of(room).versions
    versions.ask_sent(row)
    versions.form.saved.emit()
    assert "to whom" in versions.form._faults["to"].text()
    versions.form.change({"to": "Manila station"})
    versions.form.saved.emit()
    settle(room.context)
    [row] = manifest_queries.manifests(planned.db, BUSY, "carrier")
    assert row.sent.endswith("Manila station")
    assert any("Sent to Manila station, 14 May" in label.text() for label in versions.findChildren(QLabel))
    with qtbot.waitSignal(room.context.reason_wanted) as asked:
        versions._take_back(row)
    assert manifest_queries.manifests(planned.db, BUSY, "carrier")[0].sent == row.sent
    asked.args[0].go("it went to another station", False)
    settle(room.context)
    assert manifest_queries.manifests(planned.db, BUSY, "carrier")[0].sent is None


def test_what_is_typed_stays_when_the_file_changes_meanwhile(
    room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    export(room, qtbot, tmp_path / "one.xlsx")
    [row] = manifest_queries.manifests(planned.db, BUSY, "carrier")
    sheet = sheet_of(room)
    sheet.versions.ask_sent(row)
    to = sheet.versions.form.line("to")
    to.setText("Manila sta")
    sheet.box.file.line.setText(str(tmp_path / "mine.xlsx"))
    sheet.box.password.box.setChecked(True)
    sheet.box.password.first.setText("river")
    planned.run(MakeManifest("CLK3-CRK-18", "carrier", tmp_path / "other.xlsx"))
    settle(room.context)
    assert sheet_of(room) is sheet
    assert sheet.box.file.path == tmp_path / "mine.xlsx"
    assert sheet.box.password.first.text() == "river"
    assert to.text() == "Manila sta"
    assert sheet.versions.form.isVisible()


def test_a_version_that_is_undone_while_it_is_shown_goes(
    room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    export(room, qtbot, tmp_path / "one.xlsx")
    assert "Version 1" in room.head.state.text()
    planned.undo()
    settle(room.context)
    assert "As it would be now" in room.head.state.text()
    assert sheet_of(room).into.text() == "Export version 2 as"  # the number is spent: a file may be out there


def test_a_version_that_is_taken_back_leaves_a_file_and_that_is_said(
    room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    export(room, qtbot, tmp_path / "one.xlsx")
    planned.undo()
    settle(room.context)
    assert room.note.text.text().startswith("Version 1 is taken back, and its file is still there.")
    assert room.note.detail.text() == str(tmp_path / "one.xlsx")
    assert room.note.yes.isHidden()  # what is no version any more is not printed from here
    room.note.shut()
    choose(room, "exit")
    choose(room, "carrier")
    assert room.note.isHidden()


def test_the_pages_are_seen_large(room: ManifestsRoom) -> None:
    room.head.large.click()
    [page] = room.body.findChildren(PdfOverlay)
    assert page.pdf.page_count == room.pdf.page_count
    page.shut()


def test_without_a_published_plan_the_room_says_what_to_do(show: Show[ManifestsRoom], sample: Operation) -> None:
    room = show(ManifestsRoom, sample)
    settle(room.context)
    assert "no plan is published" not in room.empty.sentence.text()
    assert room.body.currentWidget() is room._empty
    assert room.badge() is None
    assert not room.main_button.isEnabled()
    room.context.close()


def test_a_draft_is_no_plan_to_make_lists_from(show: Show[ManifestsRoom], sample: Operation) -> None:
    plan_operation(sample, time_limit=5)
    room = show(ManifestsRoom, sample)
    settle(room.context)
    assert "no plan is published yet" in room.empty.sentence.text()
    room.context.close()


def test_enter_leads_to_the_export_and_the_table_needs_no_scrolling(room: ManifestsRoom, qtbot: QtBot) -> None:
    assert room.table.horizontalScrollBar().maximum() == 0
    room.panel.shut()
    qtbot.keyClick(room.table, Qt.Key.Key_Return)
    settle(room.context)
    assert room.focusWidget() is room.main_button
    assert room.panel.isVisible()


def test_recipient_folder_and_formats_are_remembered_for_the_operation(
    room: ManifestsRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "lists"
    folder.mkdir()
    choose(room, "office")
    export(room, qtbot, folder / "one.pdf")
    room.context.actions.remove(room)
    again = ManifestsRoom(room.context)
    assert again.desk.profile == "office"
    assert again.desk.sheet.box.wanted == [".pdf"]
    assert remembered_folder(room.context) == folder
    again.dispose()


def test_everything_has_a_name(room: ManifestsRoom, qtbot: QtBot, tmp_path: Path) -> None:
    export(room, qtbot, tmp_path / "one.xlsx")
    sheet_of(room).box.password.box.setChecked(True)
    assert nameless(room) == []


def test_the_whole_job_through_the_rooms(window: Window, sample: Operation, qtbot: QtBot, tmp_path: Path) -> None:
    """Plan, move somebody by hand, publish, issue what is missing, make the manifest: nothing but the window."""
    window.show_operation(sample)
    context = window.context
    plan = room_of(window, PlanRoom)
    plan.plan()
    idle(qtbot, context)
    board = plan.state.board
    card, code = next(
        (card, other.code)
        for column in board.columns
        for card in board.cards(sample.db, column.code)[:3]
        for other in board.columns
        if other.code != column.code and plan.state.judge(card.refs).verdict(card.refs, other.code).allowed
    )
    plan.manual.drop(card.refs, code)
    idle(qtbot, context)
    assert "Moved" in said(window)
    settle(context)
    plan.drafts.confirm()
    settle(context)
    plan.drafts.sheet.confirm_button.click()
    idle(qtbot, context)
    published = assignments_of(sample.db, "published") or {}
    assert code in published[card.head]
    assert assignments_of(sample.db, "draft") is None

    documents = room_of(window, PapersRoom)
    documents.main_button.click()
    in_panel(documents, IssueForm)._issue(tmp_path / "documents.pdf", None)
    idle(qtbot, context)
    assert isinstance(documents.panel.area.widget(), IssueDonePanel)
    settle(context)

    manifests = room_of(window, ManifestsRoom)
    manifests.select(code)
    settle(context)
    export(manifests, qtbot, tmp_path / "manifest.xlsx")
    frozen = manifest_queries.frozen_manifest(sample.db, manifest_queries.manifests(sample.db, code, "carrier")[0].id)
    assert card.head in frozen.keys
    assert load_workbook(tmp_path / "manifest.xlsx").worksheets
    assert sample.verify_journal() == "ok"
    while sample.undo_label() and sample.undo_label() != "Imported":
        summary = sample.undo_label()
        context.undo(reason="in a test")
        if summary and summary.startswith("Planned"):
            break
    assert assignments_of(sample.db, "published") is None


def test_names_that_nobody_confirmed_are_asked_about_before_a_list_is_made(
    room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    ref = manifest_queries.preview(planned, BUSY, "carrier").keys[0]
    planned.run(EditPeople((ref,), {"surname": None, "given_names": None, "native_name": "王小明"}))
    settle(room.context)
    export(room, qtbot, tmp_path / "list.xlsx")
    note = room.desk.stage.note
    assert ref in note.text.text()
    assert manifest_queries.manifests(planned.db, BUSY, "carrier") == []
    went: list[tuple[str, str]] = []
    room.context.wanted.connect(lambda *where: went.append(where))
    assert note.detail.text() == f"{ref} WANG XIAOMING"
    note.yes.click()
    assert went == [("names", ref)]
    export(room, qtbot, tmp_path / "list.xlsx")
    note.no.click()
    idle(qtbot, room.context)
    assert [one.version for one in manifest_queries.manifests(planned.db, BUSY, "carrier")] == [1]
