"""The settings of the operation in the window: changed in one entry, checked where they are typed, never lost unasked."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from repatriate.app.core.commands import ChangeSettings
from repatriate.app.core.current_document import letters_of
from repatriate.app.core.operation import Operation
from repatriate.app.core.settings import FIELDS
from repatriate.app.core.snapshot import settings_of
from tests.ui.helpers import idle, said, settle, shown
from tests.ui.test_access import nameless
from ui.main import Program
from ui.pages.settings import ROWS, SettingsPage
from ui.shell.command_palette import CommandModel
from ui.shell.main_window import Window


@pytest.fixture
def page(window: Window, operation: Operation) -> SettingsPage:
    operation.run(ChangeSettings({"operation": "Clark", "max_legs": "4", "plan_start": "2025-03-01"}))
    window.show_operation(operation)
    window.resize(911, 432)
    return opened(window)


def opened(window: Window, key: str = "") -> SettingsPage:
    if key:
        window.context.go("settings", key)
    else:
        window.registry["file.settings"].trigger()
    page = window.pages.currentWidget()
    assert isinstance(page, SettingsPage)
    return page


def line(page: SettingsPage, key: str) -> QLineEdit:
    editor = page.entries[key].editor
    assert isinstance(editor, QLineEdit)
    return editor


def test_what_the_file_holds_and_what_holds_by_itself(page: SettingsPage) -> None:
    assert line(page, "operation").text() == "Clark"
    assert line(page, "plan_start").text() == "1 Mar 2025"
    assert line(page, "outside_name").text() == ""
    assert line(page, "outside_name").placeholderText() == "Repatriation"
    assert line(page, "max_layover_hours").placeholderText() == "24"
    assert not page.save_button.isEnabled()
    assert page.back.text() == "Back"


def test_every_setting_stands_once_and_is_named_and_explained(page: SettingsPage) -> None:
    standing = [key for rows in ROWS.values() for row in rows for key in row if key]
    assert sorted(standing) == sorted(field.key for field in FIELDS)
    assert {field.key: field.group for field in FIELDS} == {
        key: group for group, rows in ROWS.items() for row in rows for key in row if key
    }
    assert nameless(page) == []
    for entry in page.entries.values():
        assert entry.editor.accessibleDescription() == entry.help.text() != ""
        assert entry.editor.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_all_changes_are_one_entry_and_one_undo(window: Window, page: SettingsPage, operation: Operation) -> None:
    before = settings_of(operation.db)
    line(page, "outside_name").setText(" Flights home ")
    line(page, "max_legs").clear()
    line(page, "plan_start").setText("2.4.2025")
    address, state = page.entries["address"].editor, page.entries["issuing_state"].editor
    assert isinstance(address, QPlainTextEdit)
    assert isinstance(state, QComboBox)
    address.setPlainText("Wireless Road 1\nBangkok")
    state.setCurrentIndex(state.findData("IDN"))
    assert page.state.text().startswith("Not saved yet: Name for outside, Address")
    page.save_button.click()
    after = {
        "operation": "Clark", "outside_name": "Flights home", "plan_start": "2025-04-02",
        "address": "Wireless Road 1\nBangkok", "issuing_state": "IDN",
    }  # fmt: skip
    assert settings_of(operation.db) == after
    assert window.pages.currentWidget() is window.workspace
    assert said(window).startswith("Changed settings: name for outside")
    window.registry["edit.undo"].trigger()
    assert settings_of(operation.db) == before
    assert line(opened(window), "outside_name").text() == ""


def test_enter_saves_and_only_where_something_changed(
    window: Window, page: SettingsPage, operation: Operation, qtbot: QtBot
) -> None:
    entries = operation.revision
    qtbot.keyClick(line(page, "operation"), Qt.Key.Key_Return)
    assert window.pages.currentWidget() is page
    assert operation.revision == entries
    line(page, "authority").setText("Embassy")
    qtbot.keyClick(line(page, "authority"), Qt.Key.Key_Return)
    assert window.pages.currentWidget() is window.workspace
    assert settings_of(operation.db)["authority"] == "Embassy"


def test_bad_values_are_said_at_their_fields_and_nothing_is_written(
    window: Window, page: SettingsPage, operation: Operation
) -> None:
    window.activateWindow()
    line(page, "authority").setText("Embassy")
    line(page, "max_legs").setText("9")
    line(page, "plan_start").setText("soon")
    line(page, "note_number").setText("NV")
    line(page, "number_letters").setText("K2")
    page.save_button.click()
    assert page.entries["max_legs"].wrong.text() == "“9” is more than 6."
    assert "This is not a day" in page.entries["plan_start"].wrong.text()
    assert "where the number goes" in page.entries["note_number"].wrong.text()
    assert "three letters" in page.entries["number_letters"].wrong.text()
    assert line(page, "number_letters").placeholderText() == letters_of(operation.db)
    assert not shown(page.entries["authority"].wrong)
    assert page.entries["max_legs"].editor.accessibleDescription().startswith("“9” is more than 6.")
    assert window.focusWidget() is page.entries["note_number"].editor
    assert "authority" not in settings_of(operation.db)
    line(page, "max_legs").setText("5")
    assert not shown(page.entries["max_legs"].wrong)


def test_escape_asks_where_something_is_typed(window: Window, page: SettingsPage, qtbot: QtBot) -> None:
    line(page, "authority").setText("Embassy")
    qtbot.keyClick(line(page, "authority"), Qt.Key.Key_Escape)
    assert shown(page.question)
    qtbot.keyClick(page.question.no, Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is page
    assert line(page, "authority").text() == "Embassy"
    page.back.click()
    page.question.yes.click()
    assert window.pages.currentWidget() is window.workspace
    assert line(opened(window), "authority").text() == ""
    qtbot.keyClick(line(page, "authority"), Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is window.workspace


def test_what_is_typed_stays_while_one_looks_elsewhere_and_the_file_does_not_close_over_it(
    program: Program, window: Window, page: SettingsPage, operation: Operation
) -> None:
    line(page, "authority").setText("Embassy")
    window.registry["go.people"].trigger()
    assert window.pages.currentWidget() is window.workspace
    operation.run(ChangeSettings({"authority": "Consulate", "currency": "EUR"}))
    window.close_file()
    assert window.pages.currentWidget() is page
    assert shown(page.question)
    page.question.no.click()
    assert line(page, "authority").text() == "Embassy"
    assert line(page, "currency").text() == "EUR"
    window.close_file()
    page.question.yes.click()
    assert window.context is None
    assert program.settings._page is None


def test_another_language_asks_first_and_comes_back_to_it(
    program: Program, window: Window, page: SettingsPage, qtbot: QtBot
) -> None:
    line(page, "authority").setText("Embassy")
    page.computer.dates.buttons["iso"].click()
    assert shown(page.question)
    page.question.no.click()
    assert line(page, "authority").text() == "Embassy"
    page.computer.dates.buttons["iso"].click()
    other = threading.Event()
    window.context.job("Other work", lambda progress, cancel: other.wait(20))
    page.question.yes.click()
    assert program.settings.page is page, "not under work that began meanwhile"
    other.set()
    idle(qtbot, window.context)
    page.computer.dates.buttons["iso"].click()
    page.question.yes.click()
    fresh = program.settings.page
    assert fresh is not page
    assert window.pages.currentWidget() is fresh
    assert line(fresh, "plan_start").text() == "2025-03-01"
    fresh.computer.dates.buttons["day"].click()
    program.settings.page.back.click()
    assert window.pages.currentWidget() is window.workspace


def test_without_a_file_it_has_what_this_computer_holds(program: Program, window: Window, operation: Operation) -> None:
    window.registry["file.settings"].trigger()
    page = program.settings.page
    assert page.entries == {}
    assert not shown(page.save_button)
    page.back.click()
    assert window.shown_page() == "welcome"
    window.show_operation(operation)
    assert set(opened(window).entries) == {field.key for field in FIELDS}


def test_a_file_that_is_only_read_is_shown(window: Window, operation: Operation, qtbot: QtBot) -> None:
    operation.run(ChangeSettings({"authority": "Embassy", "issuing_state": "IDN"}))
    with Operation.open(operation.path, "pass", officer="other") as reader:
        window.show_operation(reader)
        page = opened(window)
        assert line(page, "authority").text() == "Embassy"
        assert line(page, "authority").isReadOnly()
        assert not page.entries["issuing_state"].editor.isEnabled()
        assert not shown(page.save_button)
        qtbot.keyClicks(line(page, "authority"), "x")
        assert not page.touched()
        operation.run(ChangeSettings({"authority": "Consulate"}))
        window.context.look_again()
        qtbot.waitUntil(lambda: line(page, "authority").text() == "Consulate")
        window.close_operation()


def test_it_is_found_by_what_one_looks_for(window: Window, page: SettingsPage) -> None:
    model = CommandModel(window.registry, window.preferences, lambda entry: "File")
    for typed in ("operation set", "name for outside", "contact", "paxlst", "office", "currency"):
        model.narrow(typed)
        found = [entry.id for row in range(model.rowCount()) if (entry := model.found(row)) is not None]
        assert "file.settings" in found, typed


def test_the_language_is_found_by_the_name_of_any(
    program: Program, window: Window, page: SettingsPage, qtbot: QtBot
) -> None:
    model = CommandModel(window.registry, window.preferences, lambda entry: "File")
    for typed in ("french", "français", "Indonesia", "bahasa", "english", "language"):
        model.narrow(typed)
        found = [entry.id for row in range(model.rowCount()) if (entry := model.found(row)) is not None]
        assert "file.language" in found, typed
    window.registry["file.language"].trigger()
    chosen = program.settings.page.computer.language
    assert window.focusWidget() in chosen.buttons.values()
    qtbot.waitUntil(lambda: not chosen.visibleRegion().isEmpty())


def test_one_is_asked_for_by_its_key(window: Window, page: SettingsPage, qtbot: QtBot) -> None:
    window.activateWindow()
    window.show_work()
    opened(window, "max_layover_hours")
    assert window.focusWidget() is line(page, "max_layover_hours")
    field = page.entries["max_layover_hours"]
    qtbot.waitUntil(lambda: not field.visibleRegion().isEmpty())


def test_a_field_is_asked_for_from_anywhere_and_leads_back(program: Program, window: Window, sample: Operation) -> None:
    window.show_operation(sample)
    window.activateWindow()
    window.context.go("papers")
    window.context.go("settings", "outside_name")
    page = program.settings.page
    assert window.focusWidget() is line(page, "outside_name")
    line(page, "outside_name").setText("Flights home")
    page.save_button.click()
    settle(window.context)
    assert window.shown_page() == "rooms"
    assert window.workspace.room.key == "papers"


def test_nothing_is_wider_than_the_least_window(page: SettingsPage) -> None:
    assert page.area.horizontalScrollBar().maximum() == 0
    for entry in page.entries.values():
        assert entry.width() >= 220


def test_longer_words_are_not_cut(page: SettingsPage, qtbot: QtBot) -> None:
    words = {one: one.text() for one in page.area.findChildren(QLabel) if one.wordWrap() and one.isVisible()}
    assert len(words) > 30

    def nothing_is_cut() -> None:
        assert [one.text() for one in words if one.height() < one.heightForWidth(one.width())] == []

    for more in (0, 0.2, 0.4, 0.6, 1):
        for one, text in words.items():
            one.setText(f"{text} {text[: int(len(text) * more)]}")
        QCoreApplication.processEvents()
        qtbot.waitUntil(nothing_is_cut)  # a busy machine lays out late
