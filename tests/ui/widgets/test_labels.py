"""Labels that fit what they say into their room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from pytestqt.qtbot import QtBot

from ui.style.theme import dress_widget
from ui.widgets.labels import Elided, NameLabel

LONG = "WICKRAMASINGHEARACHCHIGE"


def test_no_word_of_a_name_is_cut(qtbot: QtBot) -> None:
    made = NameLabel()
    qtbot.addWidget(made)
    dress_widget(made)
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


def test_a_line_beside_a_title_is_shown_whole_or_not_at_all(qtbot: QtBot) -> None:
    made, empty = (Elided(words, mode=Qt.TextElideMode.ElideNone) for words in ("91 departures in 12 days", ""))
    wide = made.fontMetrics().horizontalAdvance(made.text())
    for width, seen in ((wide + 2, True), (wide - 2, False)):
        for one in (made, empty):
            qtbot.addWidget(one)
            one.setFixedSize(width, 24)
        assert (made.grab().toImage() != empty.grab().toImage()) == seen
