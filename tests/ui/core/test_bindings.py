"""The program lives through what the bindings do wrong on Python 3.11."""

from __future__ import annotations

import subprocess
import sys

import pytest

MANY_CALLS = """
import ui
from PySide6.QtCore import QObject
one = QObject()
for _ in range(200_000):
    one.setObjectName("x")
    one.blockSignals(True)
print("alive")
"""
ERROR_OF_SQLITE = """
import sqlcipher3
from ui.models.table import Column, LazyTable
file = sqlcipher3.connect(":memory:")
class Source:
    def ids(self, sort, descending):
        return [1]
    def rows(self, ids):
        return {1: file.execute("SELECT 1").fetchone()}
table = LazyTable([Column("one", "One", lambda row: str(row[0]))], Source())
table.reload_content()
file.close()
try:
    table.index(0, 0).data()
except sqlcipher3.ProgrammingError as error:
    print("alive" if "closed" in str(error) else error)
"""
ERROR_OF_A_WIDGET = """
import ui, shiboken6
from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QApplication, QLabel, QWidget
app = QApplication([])
gone = QObject()
shiboken6.delete(gone)
class Asked(QLabel):
    def sizeHint(self):
        return QSize(len(gone.objectName()), 1)
class Filter(QObject):
    def eventFilter(self, watched, event):
        return bool(gone.objectName())
class Slot(QWidget):
    def close(self):
        return True
asked, watched, filter = Asked(), QObject(), Filter()
watched.installEventFilter(filter)
for ask in (asked.adjustSize, lambda: app.sendEvent(watched, QEvent(QEvent.Type.User))):
    try:
        ask()
    except RuntimeError as error:
        assert "already deleted" in str(error), error
asked.destroyed.connect(Slot().close)  # it takes nothing, and what is sent along is left out
print("alive")
"""


@pytest.mark.parametrize("script", [MANY_CALLS, ERROR_OF_SQLITE, ERROR_OF_A_WIDGET])
def test_the_interpreter_lives(script: str) -> None:
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.strip() == "alive", done.stderr[-500:]
