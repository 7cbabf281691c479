"""The program lives through what the bindings do wrong on Python 3.11."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import ui

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
table.reload()
file.close()
try:
    table.index(0, 0).data()
except sqlcipher3.ProgrammingError as error:
    print("alive" if "closed" in str(error) else error)
"""


@pytest.mark.parametrize("script", [MANY_CALLS, ERROR_OF_SQLITE])
def test_the_interpreter_lives(script: str) -> None:
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.strip() == "alive", done.stderr[-500:]


def test_every_model_raises_objects() -> None:
    files = {path: path.read_text(encoding="utf-8") for path in Path(ui.__file__).parent.rglob("*.py")}
    found = [
        (path.name, [ast.unparse(one) for one in made.decorator_list])
        for path, text in files.items()
        if "def data(" in text
        for made in ast.walk(ast.parse(text))
        if isinstance(made, ast.FunctionDef) and made.name == "data" and made.args.args[1:2]
    ]
    assert len(found) >= 5
    assert [name for name, how in found if how != ["raise_objects"]] == []
