"""Dialogs for files open in the folder used last: two modules make them, and each says the folder."""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from tests.code import trees
from ui.core.context import Context
from ui.widgets.path_field import PathField, ask_to_open, ask_to_save

HOMES = {"ui/widgets/path_field.py", "ui/shell/main_window.py", "ui/shell/new_operation_controller.py"}
"""With an open file, and without."""


def _dialogs() -> list[tuple[str, ast.Call]]:
    return [
        (name, node)
        for name, tree in trees("ui", words=("QFileDialog",))
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("QFileDialog.get")
    ]


def test_no_dialog_is_made_elsewhere_or_without_a_folder() -> None:
    found = _dialogs()
    assert {where for where, _ in found} == HOMES
    assert [ast.unparse(call) for _, call in found if isinstance(call.args[2], ast.Constant)] == []


def test_it_opens_where_the_last_one_was_left(
    operation: Operation,
    make_context: Callable[[Operation], Context],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    context, parent = make_context(operation), QWidget()
    qtbot.addWidget(parent)
    asked: list[str] = []
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()

    def choose(_: QWidget, title: str, start: str, kinds: str) -> tuple[str, str]:
        asked.append(start)
        return str(elsewhere / "list"), kinds

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    assert ask_to_open(parent, context, "A list", "") == elsewhere / "list"
    assert ask_to_save(parent, context, "A list", "new.pdf", "", ".pdf") == elsewhere / "list.pdf"
    assert asked == [str(operation.path.parent), str(elsewhere / "new.pdf")]


def test_a_name_the_disk_would_not_take_is_suggested_all_the_same(
    operation: Operation, make_context: Callable[[Operation], Context], qtbot: QtBot
) -> None:
    """It is told when it is written."""
    field = PathField(make_context(operation), "")
    qtbot.addWidget(field)
    name = f"note-{'x' * 10_000}.pdf"
    field.suggest(name)
    assert field.path.name == name
    (operation.path.parent / "note.pdf").touch()
    field.suggest("note.pdf")
    assert field.path == operation.path.parent / "note-2.pdf"


def test_what_is_typed_without_a_folder(
    operation: Operation, make_context: Callable[[Operation], Context], qtbot: QtBot, tmp_path: Path
) -> None:
    """It goes where the last one went, not where the program was started; Windows copies a path with quotation marks."""
    field = PathField(make_context(operation), "")
    qtbot.addWidget(field)
    typed = {
        "list.pdf": operation.path.parent / "list.pdf",
        f'"{tmp_path / "a.pdf"}" ': tmp_path / "a.pdf",
        " ": Path(),
    }
    for text, path in typed.items():
        field.line.setText(text)
        assert field.path == path
