"""Labels that fit what they say into their room."""

from __future__ import annotations

from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from ui.style.theme import dress
from ui.widgets.labels import NameLabel

LONG = "WICKRAMASINGHEARACHCHIGE"


def test_no_word_of_a_name_is_cut(qtbot: QtBot) -> None:
    made = NameLabel()
    qtbot.addWidget(made)
    dress(made)
    made.resize(QSize(400, 60))
    made.show()
    made.setText(f"THILAKARATHNA {LONG}")
    assert made.property("role") == "panel-title"
    for role in ("panel-title", "long-name", "longest-name"):
        whole = made.fontMetrics().horizontalAdvance(LONG)
        assert made.property("role") == role
        assert whole <= made.width() or role == "longest-name"
        made.resize(QSize(whole - 1, 60))
    made.setText("SITI")
    assert made.property("role") == "panel-title"
    assert made.text() == "SITI"
