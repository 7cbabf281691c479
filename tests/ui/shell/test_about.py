"""Help › About Repatriate: what an IT department asks, and every licence."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from repatriate.reference import computer
from repatriate.reference.build import read_build
from ui.shell.about_dialog import AboutDialog
from ui.shell.main_window import Window


def test_help_says_which_program_this_is_and_where_it_writes(window: Window, qtbot: QtBot) -> None:
    window.registry.do("help.about")
    [dialog] = window.findChildren(AboutDialog)
    said = [one.text() for one in dialog.findChildren(QLabel)]
    assert f"Repatriate, {read_build().words}" in said
    assert str(computer.settings_folder()) in said
    qtbot.waitUntil(lambda: dialog.told["pictures"].text() == "It is installed, and it starts.", timeout=30_000)
    dialog.copy.click()
    copied = QGuiApplication.clipboard().text().splitlines()
    assert f"Error reports: {computer.logs_folder()}" in copied
    assert "Reading of pictures: It is installed, and it starts." in copied
    assert any(line.startswith("Files from others: A separate process reads each file. T") for line in copied)
    assert "Network: It connects to nothing and listens to nothing." in copied
    assert str(Path.cwd()) not in "".join(copied), "nobody's folders but the program's own"
    dialog.close()


def test_each_licence_is_found_by_name_and_shown(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    page = dialog.works
    assert page.list.count() == 0, "read when it is looked for only"
    dialog.pages.setCurrentWidget(page)
    assert page.list.count() > 80
    page.search.setText("lgpl pycountry")
    rows = [page.list.item(row) for row in range(page.list.count())]
    assert [row.text().split()[0] for row in rows if not row.isHidden()] == ["iso-codes:", "pycountry"]
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in page.text.toPlainText()
    page.search.setText("no such thing")
    assert page.text.toPlainText() == "Nothing here has that name."
