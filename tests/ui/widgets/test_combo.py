"""The wheel over a box scrolls the page, and changes no answer."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.code import ROOT
from ui.widgets.fields import Combo, SteadyDoubleSpin, SteadySpin


@pytest.mark.parametrize("make", [lambda: Combo("Means"), SteadySpin, SteadyDoubleSpin])
def test_the_wheel_changes_nothing_even_with_the_keyboard_there(make: type, qtbot: QtBot) -> None:
    box = make()
    qtbot.addWidget(box)
    if isinstance(box, Combo):
        box.addItems(["Destination", "Household", "Waiting place"])
    box.show()
    box.setFocus()
    before = box.currentText() if isinstance(box, Combo) else box.value()
    for step in (-120, 240):
        turned = QWheelEvent(
            QPointF(3, 3), QPointF(3, 3), QPoint(), QPoint(0, step), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(box, turned)
        assert not turned.isAccepted()
    assert (box.currentText() if isinstance(box, Combo) else box.value()) == before


def test_every_box_of_the_window_is_a_steady_one() -> None:
    bare = re.compile(r"\bQ(ComboBox|SpinBox|DoubleSpinBox)\((?!\):)")
    made = [
        str(path.relative_to(ROOT))
        for path in (ROOT / "ui").rglob("*.py")
        if bare.search(re.sub(r"class \w+\(\w+\)", "", path.read_text(encoding="utf-8")))
    ]
    assert made == []
