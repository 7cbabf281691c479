"""The window from the first page to the last: new, open, wrong passphrase, damaged, read-only, lock, close, backup."""

from __future__ import annotations

import inspect
import re
import threading
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QClipboard, QFont, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from repatriate.app.core.current_document import letters_of
from repatriate.app.core.operation import Operation
from repatriate.app.core.operation_facts import Clock
from repatriate.app.demo import sample_file
from repatriate.app.people.commands import AddPerson
from repatriate.model.errors import Cancelled
from tests.passphrase import PASSPHRASE
from tests.ui.helpers import idle, room_of, said, settle, shown
from ui.core.jobs import Cancel, Report
from ui.core.preferences import Preferences
from ui.main import Program
from ui.rooms.base import Room, load_room
from ui.rooms.changes.room import ChangesRoom
from ui.rooms.papers.issued_view import View
from ui.rooms.people.room import PeopleRoom
from ui.rooms.registry import PLACES, ROOMS
from ui.shell.main_window import Surroundings, Window
from ui.style.theme import DARK, LIGHT, Scheme, tokens
from ui.widgets.labels import make_label


def opened(window: Window, qtbot: QtBot, path: Path) -> None:
    window.ask_passphrase(path)
    window.open_page.passphrase.setText(PASSPHRASE)
    window.open_page.main.click()
    qtbot.waitUntil(lambda: window.context is not None)


def test_no_other_window_flashes_while_the_window_is_built(
    qapp: QApplication, qtbot: QtBot, preferences: Preferences, surroundings: Surroundings
) -> None:
    class Watch(QObject):
        seen: ClassVar[list[str]] = []

        def eventFilter(self, widget: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Show and isinstance(widget, QWidget) and widget.isWindow():
                self.seen.append(type(widget).__name__)
            return False

    watch = Watch()
    qapp.installEventFilter(watch)
    window = Program(preferences, surroundings).window
    qtbot.addWidget(window)
    window.show()
    qapp.removeEventFilter(watch)
    assert watch.seen == ["Window"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An operation with one person in it, closed."""
    target = tmp_path / "mission.repat"
    with Operation.create(target, PASSPHRASE, officer="before") as made:
        made.run(AddPerson({"surname": "TALANOU"}))
    return target


def test_a_new_file_asks_twice_and_refuses_what_is_not_safe(
    program: Program, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "new.repat"
    program.new_operation.show_page(path)
    page = program.new_operation.page
    assert window.pages.currentWidget() is page
    page.main.click()
    assert "Enter a passphrase" in page.error.text()
    page.first.setText(PASSPHRASE)
    page.second.setText("another")
    page.main.click()
    assert "differ" in page.error.text()
    for second, words in ((f"{PASSPHRASE} ", "ends in a space"), (f" {PASSPHRASE}", "only in their spaces")):
        page.second.setText(second)
        page.main.click()
        assert words in page.error.text()
    page.second.setText(PASSPHRASE)
    page.officer.setText("  ")
    page.main.click()
    assert "Enter your name" in page.error.text()
    assert not path.exists()
    page.officer.setText(" Ms  Officer ")
    page.letters.setText("kx")
    page.main.click()
    assert "three letters" in page.error.text()
    page.letters.setText("mnl")
    page.main.click()
    qtbot.waitUntil(lambda: window.context is not None)
    assert window.context.operation.officer == "Ms Officer"
    assert letters_of(window.context.operation.db) == "MNL"
    assert path.exists()
    assert page.first.text() == page.second.text() == ""
    assert window.preferences.officer == "Ms Officer"
    assert window.preferences.recent == [path]


def test_a_new_file_never_takes_the_place_of_another(program: Program, qtbot: QtBot, path: Path) -> None:
    before = path.read_bytes()
    program.new_operation.show_page(path)
    program.new_operation.make_file(path, PASSPHRASE, "another")
    page = program.new_operation.page
    qtbot.waitUntil(lambda: "is there already" in page.error.text() or "exists" in page.error.text())
    assert path.read_bytes() == before


def test_a_passphrase_that_could_be_guessed_takes_a_second_yes(
    program: Program, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "new.repat"
    program.new_operation.show_page(path)
    page = program.new_operation.page
    page.officer.setText("Ms Officer")
    heard: list[str] = []
    page.wanted.connect(lambda path, passphrase, officer: heard.append(passphrase))
    for text in ("Password1234567!", "ms officer new"):
        page.first.setText(text)
        page.second.setText(text)
        assert not page.all_the_same.isVisible()
        page.main.click()
        page.main.click()
        assert page.all_the_same.isVisible()
        assert "easy to guess" in page.error.text()
    page.first.setText("Password1234567!")
    page.second.setText("Password1234567!")
    page.main.click()
    assert "about 3 hours" in page._hint.text()
    assert (heard, path.exists()) == ([], False)
    page.all_the_same.click()
    assert heard == ["Password1234567!"]
    qtbot.waitUntil(lambda: window.context is not None)


def test_a_wrong_passphrase_and_a_damaged_file_are_told_apart(window: Window, qtbot: QtBot, path: Path) -> None:
    window.ask_passphrase(path)
    page = window.open_page
    page.main.click()
    assert "Enter the passphrase" in page.error.text()
    page.passphrase.setText("wrong")
    page.main.click()
    qtbot.waitUntil(lambda: page.error.text().startswith("Wrong passphrase"))
    assert window.context is None
    assert page.isEnabled()
    data = bytearray(path.read_bytes())
    data[20:3000] = bytes(2980)
    path.write_bytes(data)
    page.passphrase.setText(PASSPHRASE)
    page.main.click()
    qtbot.waitUntil(lambda: "damaged" in page.error.text())
    assert "Wrong" not in page.error.text()


def test_a_file_open_elsewhere_can_be_looked_at_and_says_where(window: Window, qtbot: QtBot, path: Path) -> None:
    with Operation.open(path, PASSPHRASE, officer="other"):
        opened(window, qtbot, path)
        assert window.context.read_only
        banner = window.workspace.findChild(object, "read-only")
        text = banner.accessibleName()
        assert "open for writing on" in text
        assert "since" in text
        assert window.workspace.status.saved.text() == "Read-only"
        room = room_of(window, PeopleRoom)
        assert not room.add_button.isEnabled()
        assert not window.registry["people.add"].isEnabled()
        assert not window.registry["edit.undo"].isEnabled()
        room.select("P00001")
        assert all(
            field.editor.isReadOnly() for field in room.person.fields.values() if isinstance(field.editor, QLineEdit)
        )


def test_lock_closes_the_file_and_asks_again(window: Window, qtbot: QtBot, path: Path) -> None:
    opened(window, qtbot, path)
    window.registry["file.lock"].trigger()
    assert window.context is None
    assert window.pages.currentWidget() is window.open_page
    assert window.open_page.path == path
    assert window.open_page.passphrase.text() == ""
    with Operation.open(path, PASSPHRASE, officer="other") as again:
        assert not again.read_only


def test_undo_goes_to_a_text_field_while_that_has_something(window: Window, qtbot: QtBot, path: Path) -> None:
    opened(window, qtbot, path)
    room = room_of(window, PeopleRoom)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.context.operation.undo_label() == "Added P00001"
    assert window.registry["edit.undo"].text() == "Undo: Added P00001"
    search = room.header.search
    search.setFocus()
    qtbot.keyClicks(search, "abc")
    qtbot.keyClick(search, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert search.text() == ""
    assert window.context.operation.undo_label() == "Added P00001"
    assert not search.isUndoAvailable()
    qtbot.keyClick(search, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.context.operation.undo_label() is None
    assert window.registry["edit.redo"].text() == "Redo: Added P00001"
    window.registry["edit.redo"].trigger()
    assert window.context.operation.undo_label() == "Added P00001"
    assert said(window) == "Done again: Added P00001"
    room.select("P00001")
    notes = room.person.notes
    notes.setFocus()
    qtbot.keyClicks(notes, "abc")
    qtbot.keyClick(notes, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert notes.toPlainText() == ""
    assert window.context.operation.undo_label() == "Added P00001"
    qtbot.keyClick(notes, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.context.operation.undo_label() is None


def test_closing_in_the_middle_of_a_job_asks_and_loses_nothing(window: Window, qtbot: QtBot, path: Path) -> None:
    opened(window, qtbot, path)
    context, workspace = window.context, window.workspace
    ended: list[str] = []

    def work(progress: Report, cancel: Cancel) -> None:
        try:
            while True:
                progress(0.5, "half way")
        except Cancelled:
            ended.append("stopped")
            raise

    job = context.job("Long work", work)
    assert job is not None
    assert context.job("Another", work) is None
    assert "still running" in said(window)
    window.close()
    assert window.isVisible()
    assert shown(workspace.question)
    assert "Long work" in workspace.question.text.text()
    workspace.question.no.click()
    assert context.current is job
    assert "writes nothing" in workspace.question.text.text()
    window.close()
    workspace.question.yes.click()
    assert ended == ["stopped"]
    assert window.context is None
    assert not window.isVisible()
    with Operation.open(path, PASSPHRASE, officer="after") as again:
        assert again.verify_journal() == "ok"
        assert [row["ref"] for row in again.db.query("SELECT ref FROM people")] == ["P00001"]


def test_a_job_shows_its_progress_and_can_be_stopped(window: Window, qtbot: QtBot, path: Path) -> None:
    opened(window, qtbot, path)
    status = window.workspace.status

    def work(progress: Report, cancel: Cancel) -> None:
        while True:
            progress(0.25, "first quarter")

    window.context.job("Counting", work)
    assert not shown(status.job)
    qtbot.waitUntil(lambda: shown(status.job))
    qtbot.waitUntil(lambda: status.job.bar.value() == 250)
    assert status.job.name.text() == "Counting · first quarter"
    status.job.stop.click()
    idle(qtbot, window.context)
    assert not shown(status.job)
    assert said(window) == "Stopped: Counting. Nothing was written."


def test_a_defect_in_a_job_reaches_the_last_resort(window: Window, qtbot: QtBot, path: Path) -> None:
    opened(window, qtbot, path)
    with qtbot.captureExceptions() as caught:
        window.context.job("Broken", lambda progress, cancel: 1 // 0)
        idle(qtbot, window.context)
        qtbot.wait(20)
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]


def test_the_passphrase_changes(program: Program, window: Window, qtbot: QtBot, path: Path) -> None:
    opened(window, qtbot, path)
    window.registry["file.passphrase"].trigger()
    page = program.backup.passphrase_page
    page.old.setText("wrong")
    page.first.setText("copper violin harvest")
    page.second.setText("copper violin harvest")
    page.main.click()
    qtbot.waitUntil(lambda: "old passphrase is wrong" in page.error.text())
    assert page.isEnabled()
    page.old.setText(PASSPHRASE)
    page.main.click()
    qtbot.waitUntil(lambda: said(window).startswith("Passphrase changed"))
    assert page.first.text() == ""
    room = room_of(window, PeopleRoom)
    room.filter(room.source.query)
    assert window.context is not None
    settle(window.context)
    assert room.model.rowCount() == 1
    window.close_file()
    with Operation.open(path, "copper violin harvest", officer="after") as again:
        assert again.db.table("people").count == 1


def test_backups_are_made_and_come_back_under_a_new_name(
    program: Program, window: Window, qtbot: QtBot, path: Path
) -> None:
    opened(window, qtbot, path)
    context = window.context
    program.backup.back_up_if_moved()
    assert context.operation.backups() == []
    context.run(AddPerson({"surname": "SOMARU"}))
    program.backup.back_up_if_moved()
    assert context.current is None  # it is in nobody's way
    qtbot.waitUntil(lambda: len(context.operation.backups()) == 1)
    program.backup.back_up_if_moved()
    qtbot.wait(100)
    assert len(context.operation.backups()) == 1
    window.registry["file.backup"].trigger()
    idle(qtbot, context)
    assert said(window).startswith("Backed up")
    window.registry["file.backups"].trigger()
    assert program.backup.backups_page.list.count() == 2
    target = path.with_name("restored.repat")
    backup = context.operation.backups()[0].path
    program.backup.restore_to(backup, path)
    idle(qtbot, context)
    assert "exists already" in said(window)
    program.backup.restore_to(backup, target)
    idle(qtbot, context)
    assert said(window).startswith("Restored as restored.repat")
    with Operation.open(target, PASSPHRASE, officer="after") as again:
        assert again.db.table("people").count == 2


def test_a_backup_of_before_another_passphrase_asks_for_its_own(
    program: Program, window: Window, qtbot: QtBot, path: Path
) -> None:
    opened(window, qtbot, path)
    context = window.context
    backup = context.operation.backup()
    context.operation.change_passphrase(PASSPHRASE, "copper violin harvest")
    window.registry["file.backups"].trigger()
    page, target = program.backup.backups_page, path.with_name("restored.repat")
    assert not shown(page.passphrase)
    program.backup.restore_to(backup, target)
    idle(qtbot, context)
    assert shown(page.passphrase)
    program.backup.restore_to(backup, target, "not these words")
    idle(qtbot, context)
    assert (shown(page.passphrase), target.exists()) == (True, False)
    program.backup.restore_to(backup, target, PASSPHRASE)
    idle(qtbot, context)
    assert said(window).startswith("Restored as restored.repat")
    Operation.open(target, PASSPHRASE, officer="after").close()


def test_the_sample_opens_in_a_file_of_its_own(
    window: Window,
    qtbot: QtBot,
    surroundings: Surroundings,
    small_sample_bytes: bytes,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window.welcome.sample.click()
    qtbot.waitUntil(lambda: window.context is not None)
    first = window.context.operation.path
    assert surroundings.data in first.parents
    assert room_of(window, PeopleRoom).model.rowCount() == 1048
    window.lock()
    assert window.open_page.hint.text() == "The passphrase of the sample is “sample”."
    assert shown(window.open_page.hint)

    def make_another(path: Path, *, officer: str, clock: Clock) -> Operation:
        path.write_bytes(small_sample_bytes)
        return Operation.open(path, "sample", officer=officer, clock=clock)

    monkeypatch.setattr(sample_file, "make_sample", make_another)  # that the first one is whole was seen above
    window.opening.open_sample()
    qtbot.waitUntil(lambda: window.context is not None and window.context.operation.path != first)
    assert window.preferences.recent[1] == first


def test_the_workbook_and_the_template_are_written(
    program: Program, window: Window, qtbot: QtBot, path: Path, tmp_path: Path
) -> None:
    program.workbook.template_to(tmp_path / "template.xlsx")
    assert (tmp_path / "template.xlsx").stat().st_size > 5000
    program.workbook.template_to(tmp_path / "nowhere" / "template.xlsx")
    assert "no folder" in window.welcome.nothing.text()
    opened(window, qtbot, path)
    program.workbook.export_to(tmp_path / "all.xlsx")
    assert window.context is not None
    idle(qtbot, window.context)
    assert said(window).startswith("Exported 1 people and 0 departures to all.xlsx")
    assert (tmp_path / "all.xlsx").exists()
    program.workbook.export_to(tmp_path / "nowhere" / "all.xlsx")
    idle(qtbot, window.context)
    assert "no folder" in said(window)


def test_the_list_that_is_seen_is_saved_as_it_is_filtered(
    program: Program, window: Window, qtbot: QtBot, path: Path, tmp_path: Path
) -> None:
    window.registry.refresh()
    assert not window.registry["file.list"].isEnabled()
    opened(window, qtbot, path)
    context = window.context
    assert context is not None
    for surname in ("=1+1", "DARA"):
        context.run(AddPerson({"surname": surname}))
    window.workspace.show_room("people")
    qtbot.waitUntil(lambda: (table := program.workbook.find_list()) is not None and table.lazy.rowCount() == 3)
    table = program.workbook.find_list()
    assert table is not None
    window.registry.refresh()
    assert window.registry["file.list"].isEnabled()
    table.sort_by("name", Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: table.lazy.sort_key == "name")
    idle(qtbot, context)
    program.workbook.list_to(table, tmp_path / "list.xlsx")
    idle(qtbot, context)
    assert said(window) == "Saved 3 lines as list.xlsx. That file is not encrypted."
    sheet = load_workbook(tmp_path / "list.xlsx").active
    titles, *rows = sheet.iter_rows(values_only=True)
    names = [row[titles.index("Name")] for row in rows]
    assert names == sorted(names, reverse=True)
    assert "=1+1" in names
    assert sheet.cell(names.index("=1+1") + 2, titles.index("Name") + 1).data_type == "s"


def test_rooms_are_reached_by_keyboard_and_the_search_by_ctrl_f(window: Window, qtbot: QtBot, path: Path) -> None:
    opened(window, qtbot, path)
    workspace = window.workspace
    keys = [door.key for door in PLACES]
    for number, key in enumerate(keys, start=1):
        action = window.registry[f"go.{key}"]
        assert action.shortcut() == QKeySequence(f"Ctrl+{number}")
        action.trigger()
        assert workspace.room.key == key
    workspace.show_room("home")
    window.registry["edit.find"].trigger()
    assert workspace.search.isVisible()
    qtbot.keyClick(workspace.search.field, Qt.Key.Key_Escape)
    assert not workspace.search.isVisible()
    assert not window.registry["edit.narrow"].isEnabled()
    room_of(window, ChangesRoom)
    window.activateWindow()
    window.registry["edit.narrow"].trigger()
    assert window.focusWidget() is workspace.room.header.search


def test_looks_switch_and_are_remembered(window: Window, preferences: Preferences) -> None:
    window.registry["view.dark"].trigger()
    assert tokens() is DARK
    assert Preferences(Path(preferences._settings.fileName())).scheme is Scheme.DARK
    window.registry["view.light"].trigger()
    assert tokens() is LIGHT


def test_the_sidebar_gets_narrow(window: Window, qtbot: QtBot, path: Path) -> None:
    opened(window, qtbot, path)
    window.resize(1366, 768)
    wide = window.workspace.sidebar.width()
    window.registry["view.narrow"].trigger()
    assert window.workspace.sidebar.width() < wide
    window.registry["view.narrow"].trigger()
    window.resize(1000, 700)
    qtbot.waitUntil(lambda: window.workspace is not None and window.workspace.sidebar.width() < wide)


def test_a_file_that_is_gone_is_named_and_can_be_forgotten(window: Window, tmp_path: Path) -> None:
    window.preferences.opened(tmp_path / "gone.repat")
    window.show_welcome()
    assert "not there now" in window.welcome.recent.item(0).text()
    window.welcome.forgotten.emit(tmp_path / "gone.repat")
    assert window.welcome.recent.count() == 0


def test_nothing_of_anybody_stays_in_the_window_when_it_is_locked(window: Window, qtbot: QtBot, path: Path) -> None:
    opened(window, qtbot, path)
    for key in ("home", "changes", "people"):
        window.workspace.show_room(key)
    room_of(window, PeopleRoom).select("P00001")
    assert _holding("TALANOU")
    window.lock()
    qtbot.waitUntil(lambda: _holding("TALANOU") == [] == _holding("P00001"))


def _holding(text: str) -> list[str]:
    """Labels and fields anywhere in the program with this text."""
    return [
        type(widget).__name__
        for widget in QApplication.allWidgets()
        if isinstance(widget, (QLabel, QLineEdit)) and text in widget.text()
    ]


def copied_by_field() -> None:
    field = QLineEdit("TALANOU")
    field.selectAll()
    field.cut()
    assert not field.text()
    field.undo()
    assert field.text() == "TALANOU"


def copied_by_text() -> None:
    text = QTextEdit()
    text.setHtml("<b>TALANOU</b>")
    text.selectAll()
    text.copy()
    pasted = QTextEdit()
    pasted.paste()
    assert pasted.textCursor().charFormat().fontWeight() == QFont.Weight.Bold


def copied_by_label(qtbot: QtBot) -> None:
    made = make_label("TALANOU", copyable=True)
    qtbot.addWidget(made)
    made.setSelection(0, 7)
    qtbot.keyClick(made, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)


def test_what_is_copied_from_a_file_is_marked_and_goes_with_it(
    window: Window, qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clipboard = QGuiApplication.clipboard()
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda self: True)  # without a screen Qt cannot say so
    nobody_keeps = 'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"'
    opened(window, qtbot, path)
    table = room_of(window, PeopleRoom).table
    table.selectAll()
    for copy in (copied_by_field, copied_by_text, lambda: copied_by_label(qtbot), table.copy):
        copy()
        assert "TALANOU" in clipboard.text()
        assert clipboard.mimeData().data(nobody_keeps) == bytes(4)
    window.close_file()
    assert not clipboard.text()
    copied_by_field()
    assert not clipboard.mimeData().hasFormat(nobody_keeps), "no file is open"


def left_to_heirs(kind: type) -> list[str]:
    """What a class says that its heirs must give."""
    methods = {
        name: one.fget if isinstance(one, property) else getattr(one, "__func__", one)
        for name, one in vars(kind).items()
    }
    return [
        name
        for name, one in methods.items()
        if inspect.isfunction(one) and "raise NotImplementedError" in inspect.getsource(one)
    ]


def test_every_room_tab_and_desk_gives_what_it_must() -> None:
    """Qt's classes take no abstract methods: what their bases leave open is looked for here."""

    def heirs(kind: type) -> list[type]:
        return [one for heir in kind.__subclasses__() for one in (heir, *heirs(heir))]

    rooms = [load_room(door) for door in ROOMS]
    assert len(rooms) == len({room.key for room in rooms})
    assert {"reload_content"} <= set(left_to_heirs(Room))
    for kind in (Room, View):
        names = left_to_heirs(kind)
        found = [heir for heir in heirs(kind) if not heir.__module__.startswith("tests.")]
        assert names
        assert len(found) > 1
        for heir in found:
            left_open = [name for name in names if next(one for one in heir.__mro__ if name in vars(one)) is kind]
            assert heir.__subclasses__() or left_open == [], heir


def test_a_folder_for_settings_that_cannot_be_made_is_said_and_all_goes_on(
    qtbot: QtBot, tmp_path: Path, surroundings: Surroundings
) -> None:
    """A file stands where the folder would; the samples have none either."""
    (tmp_path / "blocked").touch()
    preferences = Preferences(tmp_path / "blocked" / "deeper" / "window.ini")
    window = Program(preferences, replace(surroundings, data=tmp_path / "blocked")).window
    qtbot.addWidget(window)
    assert re.search(r"cannot be made \(.+\): your settings are forgotten", window.welcome.nothing.text())
    preferences.officer = "duty"
    preferences.scheme = Scheme.DARK
    assert (preferences.officer, preferences.scheme) == ("duty", Scheme.DARK)
    window.opening.open_sample()
    qtbot.waitUntil(lambda: "samples cannot be written" in window.welcome.nothing.text())


def test_a_job_that_cannot_be_stopped_is_not_called_one_that_writes_nothing(
    window: Window, qtbot: QtBot, path: Path
) -> None:
    opened(window, qtbot, path)
    workspace, goes_on = window.workspace, threading.Event()
    window.context.job("Writing", lambda progress, cancel: goes_on.wait(20), stoppable=False)
    window.close()
    assert "writes nothing" not in workspace.question.text.text()
    assert workspace.question.yes.text() == "Close after it"
    goes_on.set()
    workspace.question.yes.click()
    assert window.context is None
