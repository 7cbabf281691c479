"""Every refusal has a remedy: a button that leads to a place that opens, or the form where the sentence appears."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.core.settings import FIELDS
from repatriate.app.people.commands import AddPerson
from repatriate.app.plan.commands import DiscardDraft
from repatriate.model.errors import DamagedFile, UserError
from tests.code import trees
from tests.systems import OPEN_FILES_GO
from tests.ui.helpers import settle
from ui.core.remedies import CODES, HERE, Remedy, every_way, remedy_of
from ui.rooms.common.form import Field, Form
from ui.rooms.registry import ROOMS
from ui.shell.main_window import Window
from ui.widgets.refusal import NoticeBar, Refusal

RAISED = ("UserError", "EnvironmentFault", "DamagedFile")
PASSED_ON = {"bad.code", "code", "fault.code", "first.code", "found[0].code", "self.code", "f'unknown_{what}'"}
"""Codes that are named elsewhere: of a cell (about a field), of a file of the office, of what is not there."""
ELSEWHERE = {
    "unknown_leg",
    "unknown_group",
    "unknown_blank",
    "bad_layout",
    "no_layout",
    "no_profile",
    "no_letter",
    "infant_alone",
    "minor_alone",
    "child_behind",
}


def raised() -> tuple[set[str], set[str]]:
    """The codes of refusals that the core names, and those that it passes on."""
    named: set[str] = set()
    passed: set[str] = set()
    for name, tree in trees("repatriate", words=RAISED):
        if name.startswith(("repatriate/cli/", "repatriate/__main__.py")):
            continue  # what only the command line says
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            if called in RAISED:
                code = node.args[0]
                if isinstance(code, ast.Constant):
                    named.add(str(code.value))
                else:
                    passed.add(ast.unparse(code))
    return named, passed


def test_every_code_has_a_remedy_or_is_put_right_where_it_appears() -> None:
    named, passed = raised()
    assert len(named) > 250
    assert (named | ELSEWHERE) - CODES - HERE == set()
    assert passed <= PASSED_ON
    assert set() == CODES & HERE
    assert (CODES | HERE) - named - ELSEWHERE == set(), "these are raised by nobody"


@pytest.mark.parametrize(
    ("error", "remedy"),
    [
        (UserError("has_left", "…", person="P00099"), Remedy("Show the person", "people", "P00099")),
        (UserError("empty_leg", "…", leg="GA867"), Remedy("Show the departure", "departure", "GA867")),
        (UserError("leg_in_use", "…", leg="GA867"), Remedy("Show the departure", "departure", "GA867")),
        (UserError("unbalanced", "…", leg="GA867"), Remedy("Open the closing", "counting", "GA867:close")),
        (UserError("last_boarding", "…", leg="GA867"), Remedy("Show the points", "departure", "GA867:points")),
        (UserError("not_counted", "…"), Remedy("Open the counting", "counting")),
        (UserError("not_placed", "…", person="P00099"), Remedy("Open the plan", "plan", "why P00099")),
        (UserError("unknown_place", "…", stop="CAMP"), Remedy("Show the place", "places", "CAMP")),
        (UserError("only_promised", "…", people=("P1", "P2")), Remedy("Issue the documents", "papers", "P1,P2")),
        (UserError("used_since", "…", entry=12), Remedy("Show the changes", "changes", "12")),
        (UserError("no_plan", "…"), Remedy("Open the plan", "plan")),
        (UserError("bad_seats", "…"), None),
    ],
    ids=lambda one: one.code if isinstance(one, UserError) else "",
)
def test_a_refusal_leads_to_the_thing_that_it_names(error: UserError, remedy: Remedy | None) -> None:
    assert remedy_of(error) == remedy


SHOWN_BY = {
    "ui/widgets/refusal.py", "ui/core/context.py", "ui/core/fields.py",
    # the question itself offers what puts it right
    "ui/rooms/common/form.py", "ui/rooms/departure/leg_actions.py", "ui/rooms/common/printed_meanwhile.py", "ui/shell/backup_controller.py",
    "ui/widgets/lost_bar.py", "ui/shell/lost_bar.py",
    # beside a button of its own, or where a person is asked to choose again
    "ui/rooms/papers/numbers_box.py", "ui/rooms/papers/issue_done.py",
    "ui/rooms/common/export_box.py",
    "ui/rooms/people/groups/form.py", "ui/rooms/people/drop_controller.py", "ui/shell/about_dialog.py",
    # the count waits, and is tried again by itself
    "ui/rooms/counting/count_mode.py",
}  # fmt: skip
"""Who turns an error into words. Everywhere else it is given to one of the widgets that show its remedy too."""


@pytest.mark.every_room
def test_an_error_is_shown_by_a_widget_that_knows_its_remedy() -> None:
    """`translate_said(error)` of what was caught, or of a parameter that is an error, is said nowhere else."""
    found = set()
    for name, tree in trees("ui", words=("translate_said",)):
        caught = {node.name for node in ast.walk(tree) if isinstance(node, ast.ExceptHandler) and node.name}
        caught |= {
            arg.arg
            for node in ast.walk(tree)
            if isinstance(node, ast.arguments)
            for arg in node.args
            if "Error" in ast.unparse(arg.annotation or ast.Constant("")) or arg.arg == "error"
        }
        for node in ast.walk(tree):
            said = isinstance(node, ast.Call) and ast.unparse(node.func).endswith("translate_said")
            if said and any(isinstance(one, ast.Name) and one.id in caught for one in node.args):  # type: ignore[attr-defined]
                found.add(name)
    assert found - SHOWN_BY == set()


def test_a_refusal_under_a_field_has_its_button(window: Window, sample: Operation) -> None:
    window.show_operation(sample)
    settle(window.context)
    form = Form([Field("code", "Code"), Field("seats", "Seats")], "Save")
    window.workspace.room.body.addWidget(form)
    form.fault(UserError("code_taken", "Code: there is a departure GA867 already.", field="code", leg="GA867"))
    refusal = form.findChild(Refusal)
    assert refusal is not None
    assert refusal.text() == "there is a departure GA867 already."
    assert refusal.way.text() == "Show the departure"
    form.fault(UserError("bad_seats", "Seats: no number.", field="seats"))
    assert [one.way.isHidden() for one in form.findChildren(Refusal)] == [False, True]
    form.clear_faults()
    assert refusal.isHidden()
    form.fault(UserError("code_taken", "Code: there is a departure GA867 already.", field="code", leg="GA867"))
    refusal.way.click()
    assert window.workspace.room.key == "departure"


def test_without_a_file_a_damaged_one_leads_to_its_backups(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "lost.repat"
    folder = tmp_path / "lost.repat-backups"
    folder.mkdir()
    window.show_open(path)
    page, asked = window.open_page, []
    page.fail(DamagedFile("damaged_file", "It is damaged."))
    assert page.error.way.text() == "Open the backups"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *given: (asked.append(given[2]), ("", ""))[1])
    page.error.way.click()
    assert asked == [str(folder)]
    page.fail(UserError("no_plan", "No plan yet."))
    assert page.error.way.isHidden()


def test_every_remedy_opens_a_place(window: Window, sample: Operation, monkeypatch: pytest.MonkeyPatch) -> None:
    window.show_operation(sample)
    keys = {door.key for door in ROOMS}
    settings = {field.key for field in FIELDS}
    actions = {entry.id for entry in window.registry.all()}
    for way in every_way():
        if way.place == "settings":
            assert way.ref in settings or not way.ref
            window.context.go(way.place, way.ref)
            assert window.shown_page() != "rooms"
            window.show_work()
        elif way.place in keys:
            window.context.go(way.place, way.ref)
            settle(window.context)
            assert window.workspace.room.key == way.place
        else:
            assert way.place in actions, way


def test_a_refusal_in_the_status_line_has_its_button(window: Window, sample: Operation) -> None:
    window.show_operation(sample)
    settle(window.context)
    window.context.run(DiscardDraft())
    status = window.workspace.status
    assert status.remedy.isVisible()
    assert status.remedy.text() == "Open the plan"
    status.remedy.click()
    assert window.workspace.room.key == "plan"
    assert not status.remedy.isVisible()
    assert status.message.text() == ""


def test_a_refusal_over_the_work_has_its_button(window: Window, sample: Operation) -> None:
    window.show_operation(sample)
    settle(window.context)
    bar = NoticeBar(wide=True)
    window.workspace.room.body.addWidget(bar)
    bar.fault(UserError("too_few_blanks", "Series AB has no blanks left."))
    assert bar.yes.text() == "Enter the blank forms"
    bar.yes.click()
    assert window.workspace.room.key == "receive"
    bar.fault(UserError("bad_seats", "Seats are numbers."))
    assert bar.yes.isHidden()


@OPEN_FILES_GO
def test_a_file_that_is_gone_is_said_over_the_whole_width_until_it_is_back(
    window: Window, sample: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    window.show_operation(sample)
    workspace, path = window.workspace, sample.path
    bar, status = workspace.lost, workspace.status
    bar.look()
    assert bar.isHidden()
    aside = path.rename(path.with_name("aside.repat"))
    bar.look()
    assert not bar.isHidden()
    assert bar.width() == workspace.width()
    assert status.saved.text() == "Not saved"
    window.context.run(AddPerson({"surname": "NEW"}))
    assert "moved, renamed or removed" in bar.text.text()
    copy = tmp_path / "copy.repat"
    sample.save_copy(copy)
    with Operation.open(copy, "sample", officer="tester") as saved:
        assert saved.verify_journal() == "ok"
    with pytest.raises(UserError, match="copy"):
        sample.save_copy(copy)
    aside.rename(path)
    bar.again.click()
    assert bar.isHidden()
    assert status.saved.text() == "Saved"
    assert sample.undo_label().startswith("Added P")
