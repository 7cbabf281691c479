"""Ctrl+Enter presses the filled button nearest to the keyboard, and no other in its place."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.labels import find_main, make_button
from ui.widgets.layouts import make_column


def _window(qtbot: QtBot) -> tuple[QWidget, dict[str, QWidget]]:
    """A page with a button, and a form in it with one of its own."""
    form = QWidget()
    parts: dict[str, QWidget] = {
        "field": QLineEdit(), "save": make_button("Save", None, "main"), "page": QLineEdit(),
        "go": make_button("Go on", None, "main"), "other": make_button("Other"),
    }  # fmt: skip
    make_column(parts["field"], parts["save"], inside=form)
    window = QWidget()
    make_column(form, parts["page"], parts["other"], parts["go"], inside=window)
    qtbot.addWidget(window)
    window.show()
    parts["form"] = form
    return window, parts


def _press(window: QWidget, at: QWidget) -> QPushButton | None:
    at.setFocus()
    return find_main(window)


def test_the_nearest_one_is_meant(qtbot: QtBot) -> None:
    window, parts = _window(qtbot)
    assert _press(window, parts["field"]) is parts["save"]
    parts["form"].hide()
    assert _press(window, parts["page"]) is parts["go"]
    assert _press(window, parts["other"]) is parts["go"]


def test_no_other_is_pressed_in_place_of_one_that_cannot_be(qtbot: QtBot) -> None:
    window, parts = _window(qtbot)
    parts["save"].setEnabled(False)
    assert _press(window, parts["field"]) is None


def test_what_is_not_seen_is_not_pressed(qtbot: QtBot) -> None:
    window, parts = _window(qtbot)
    parts["save"].hide()
    parts["go"].hide()
    assert _press(window, parts["field"]) is None
