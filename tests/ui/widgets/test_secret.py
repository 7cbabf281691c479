"""No key of a passphrase does anything but stand in its field: in every form that asks for one."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from tests.code import trees
from tests.ui.helpers import Show
from tests.ui.robot.hands import spoken
from ui.core.context import Context
from ui.main import Program
from ui.pages.passphrase import ChangePage, NewPage, OpenPage
from ui.pages.welcome import BackupsPage
from ui.rooms.common.export_box import ExportBox, PasswordFields
from ui.rooms.imports.step_file import FilePage, PaperSetup
from ui.rooms.office.seals_sheet import SealsSheet
from ui.widgets.secret import Secret

KEYS = ["".join(map(chr, range(first, first + 5))) for first in range(0x20, 0x7F, 5)]
"""Every key that prints, a few at a time: how strong they are is worked out with each."""
Make = Callable[[], QWidget]


def open_page() -> QWidget:
    page = OpenPage()
    page.ask(Path("a.repat"), "Officer One")
    return page


def new_page() -> QWidget:
    page = NewPage()
    page.elsewhere.clicked.connect(lambda: QFileDialog.getSaveFileName(page))
    page.ask(Path("a.repat"), "Officer One")
    return page


def change_page() -> QWidget:
    page = ChangePage()
    page.ask(Path("a.repat"), "Officer One")
    return page


def backups_page() -> QWidget:
    page = BackupsPage()
    page.show_backups(Path(), [])
    page.ask_passphrase("It was made under another passphrase.")
    return page


def password_fields() -> QWidget:
    made = PasswordFields()
    made.box.setChecked(True)
    return made


FORMS: dict[str, Make] = {
    "open": open_page,
    "new": new_page,
    "change": change_page,
    "backups": backups_page,
    "paper": PaperSetup,
    "send": password_fields,
}
LEAVING = {"Back", "Cancel", "Close the side panel", "Another file…", "Go on as it was read"}


@pytest.fixture
def dialogs(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Which dialogs for files came."""
    came: list[str] = []
    for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *a, name=name: came.append(name) or ("", ""))
    return came


@pytest.fixture(params=[*FORMS, "export", "seals"])
def form(
    request: pytest.FixtureRequest, qtbot: QtBot, operation: Operation, make_context: Callable[[Operation], Context],
    show: Show[SealsSheet],
) -> QWidget:  # fmt: skip
    if request.param == "seals":
        room = show(SealsSheet, operation)
        room.bring()
        room.activateWindow()
        return room.panel
    if request.param == "export":
        made: QWidget = ExportBox(make_context(operation), {".xlsx": ("Excel", "")}, "formats")
        made.password.box.setChecked(True)  # type: ignore[attr-defined]
    else:
        made = FORMS[request.param]()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def secrets_in(form: QWidget) -> list[Secret]:
    return [one for one in form.findChildren(Secret) if one.isVisible()]


def buttons_in(form: QWidget) -> list[QAbstractButton]:
    return [
        one
        for one in form.findChildren(QAbstractButton)
        if one.isVisible() and one.isEnabled() and not isinstance(one.parentWidget(), QLineEdit)
    ]


def type_where_the_keyboard_is(text: str) -> None:
    for sign in text:
        at = QApplication.focusWidget()
        assert at is not None
        QTest.keyClicks(at, sign)


def test_every_hidden_field_is_of_the_one_kind() -> None:
    assert [name for name, tree in trees("ui", words=("EchoMode.Password",)) if tree] == ["ui/widgets/secret.py"]
    assert {name for name, _ in trees("ui", words=("Secret(",))} == {
        "ui/pages/passphrase.py", "ui/pages/welcome.py", "ui/rooms/common/form.py", "ui/rooms/common/export_box.py",
        "ui/rooms/imports/step_file.py", "ui/widgets/secret.py",
    }  # fmt: skip


def test_every_key_stands_in_the_field(form: QWidget, dialogs: list[str]) -> None:
    pressed: list[str] = []
    for one in buttons_in(form):
        one.clicked.connect(lambda _=False, one=one: pressed.append(one.text()))
    for field in secrets_in(form):
        field.setFocus()
        for keys in KEYS:
            field.clear()
            type_where_the_keyboard_is(keys)
            assert field.text() == keys
            assert QApplication.focusWidget() is field
    assert pressed == dialogs == []


def test_a_button_that_was_clicked_takes_no_key(form: QWidget, dialogs: list[str], qtbot: QtBot) -> None:
    for one in buttons_in(form):
        if spoken(one) in LEAVING or one.property("kind") == "main" or not one.isVisible():
            continue  # what submits leads to the field that it finds fault with
        for field in secrets_in(form):
            field.clear()
        secrets_in(form)[0].setFocus()
        qtbot.mouseClick(one, Qt.MouseButton.LeftButton)
        if not secrets_in(form):  # the box that takes the password away
            qtbot.mouseClick(one, Qt.MouseButton.LeftButton)
        came = len(dialogs)
        type_where_the_keyboard_is("four words of mine")
        assert "four words of mine" in [field.text() for field in secrets_in(form)], one.text()
        assert len(dialogs) == came


def test_what_is_typed_at_a_button_comes_into_the_field(form: QWidget, dialogs: list[str]) -> None:
    for one in buttons_in(form):
        for field in secrets_in(form):
            field.clear()
        one.setFocus(Qt.FocusReason.TabFocusReason)
        type_where_the_keyboard_is("four words of mine")
        assert "four words of mine" in [field.text() for field in secrets_in(form)], one.text()
    assert dialogs == []


def test_tab_leads_from_passphrase_to_passphrase_and_enter_opens_nothing(form: QWidget, dialogs: list[str]) -> None:
    fields = secrets_in(form)
    for field, after in itertools.pairwise(fields):
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is after
    pressed: list[str] = []
    for one in buttons_in(form):
        one.clicked.connect(lambda _=False, one=one: pressed.append(one.property("kind")))
    for field in fields:
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Return)
        if not field.isVisible():
            break
    assert set(pressed) <= {"main"}
    assert dialogs == []


@pytest.mark.parametrize("by", ["pointer", "keyboard"])
def test_a_passphrase_typed_after_another_name_was_chosen_stays_in_its_field(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, by: str
) -> None:
    """The space in it opened the dialog again, and the rest stood in the name of the file for all to read."""
    asked: list[Path] = []

    def choose(*_: object, **__: object) -> tuple[str, str]:
        asked.append(tmp_path / "chosen.repat")
        return str(asked[-1]), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    program.window.show()
    program.window.activateWindow()
    program.new_operation.ask()
    page = program.new_operation.page
    if by == "pointer":
        qtbot.mouseClick(page.elsewhere, Qt.MouseButton.LeftButton)
    else:
        page.elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(page.elsewhere, Qt.Key.Key_Space)
    type_where_the_keyboard_is(" four words of mine")
    assert page.first.text() == " four words of mine"
    assert asked == [tmp_path / "chosen.repat"]


# -- keys beside the plain letters


def press(key: Qt.Key, text: str, modifiers: Qt.KeyboardModifier) -> None:
    """As the window gets it: a shortcut may have it first."""
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        at = QApplication.focusWidget()
        assert at is not None
        QApplication.sendEvent(at, QKeyEvent(kind, key, modifiers, text))


NONE = Qt.KeyboardModifier.NoModifier
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
STROKES: dict[str, tuple[str, list[tuple[Qt.Key, str, Qt.KeyboardModifier]]]] = {
    "AltGr": ("@", [(Qt.Key.Key_Q, "@", CONTROL | ALT)]),
    "a dead key": ("é", [(Qt.Key.Key_Dead_Acute, "", NONE), (Qt.Key.Key_E, "e", NONE)]),
    "a dead key and Shift": (
        "Û", [(Qt.Key.Key_Dead_Circumflex, "", NONE), (Qt.Key.Key_Shift, "", NONE), (Qt.Key.Key_U, "U", NONE)],
    ),
    "a dead key of Windows": ("é", [(Qt.Key.Key_Dead_Acute, "", NONE), (Qt.Key.Key_E, "é", NONE)]),
    "paste": ("fóur wörds", [(Qt.Key.Key_V, "\x16", CONTROL)]),
    "letters": ("fou", [(Qt.Key.Key_F, "f", NONE), (Qt.Key.Key_O, "o", NONE), (Qt.Key.Key_U, "u", NONE)]),
}  # fmt: skip


def boxes_in(form: QWidget) -> list[QComboBox]:
    return [one for one in form.findChildren(QComboBox) if one.isVisible() and one.isEnabled()]


@pytest.mark.parametrize("stroke", STROKES)
def test_a_key_reaches_the_field_wherever_the_keyboard_is(form: QWidget, dialogs: list[str], stroke: str) -> None:
    QApplication.clipboard().setText("fóur wörds")
    typed, keys = STROKES[stroke]
    chosen = [box.currentIndex() for box in boxes_in(form)]
    pressed: list[str] = []
    for one in buttons_in(form):
        one.clicked.connect(lambda _=False, one=one: pressed.append(one.text()))
    for at in (*buttons_in(form), *boxes_in(form)):
        for field in secrets_in(form):
            field.wipe()
        at.setFocus(Qt.FocusReason.TabFocusReason)
        for key in keys:
            press(*key)
        field = secrets_in(form)[0]
        assert field.text() == typed, spoken(at)
        assert QApplication.focusWidget() is field
        assert not set(field.displayText()) & set(typed)
    assert pressed == dialogs == []
    assert [box.currentIndex() for box in boxes_in(form)] == chosen


def test_an_accent_that_an_input_method_makes_is_hidden(form: QWidget) -> None:
    for field in secrets_in(form):
        field.setFocus()
        QApplication.sendEvent(field, QInputMethodEvent("´", []))
        assert "´" not in field.displayText()
        made = QInputMethodEvent()
        made.setCommitString("é")
        QApplication.sendEvent(field, made)
        assert (field.text(), "é" in field.displayText()) == ("é", False)


def test_a_password_that_is_pasted_is_read_as_no_list(qtbot: QtBot) -> None:
    """The page behind the form takes what is pasted as a list, and shows it."""
    pasted: list[str] = []
    page = FilePage(lambda: None, lambda: pasted.append("a list"), QWidget())
    page.show_setup(True)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    QApplication.clipboard().setText("fóur wörds")
    for at in (*buttons_in(page.setup), *boxes_in(page.setup), page.setup.password):
        page.setup.password.wipe()
        at.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(at, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert (page.setup.password.text(), pasted) == ("fóur wörds", []), spoken(at)


def test_a_dead_key_in_another_field_stays_there(form: QWidget) -> None:
    for at in form.findChildren(QLineEdit):
        if at.isVisible() and not isinstance(at, Secret):
            at.setFocus()
            press(Qt.Key.Key_Dead_Acute, "", NONE)
            assert QApplication.focusWidget() is at


def test_a_list_that_is_open_leaves_letters_to_the_field(qtbot: QtBot) -> None:
    setup = PaperSetup()
    qtbot.addWidget(setup)
    setup.show()
    setup.activateWindow()
    setup.language.showPopup()
    before = setup.language.view().currentIndex()
    QTest.keyClicks(setup.language.view(), "fou")
    assert setup.language.view().currentIndex() == before
    assert setup.password.text() == "fou"
    setup.language.hidePopup()
