"""Languages, looks, sizes, the guide, files opened and closed, in any order: nothing touches a widget that is gone."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from tests.ui.helpers import settle
from ui.main import Program
from ui.rooms.registry import ROOMS
from ui.shell.host import Why
from ui.style.theme import Scheme

SIZES = ((1366, 768), (911, 432), (683, 304), (1920, 1080), (1000, 700))


class Officer:
    """Does anything at any time."""

    def __init__(self, program: Program, path: Path, dice: random.Random) -> None:
        self.program, self.window, self.path, self.dice = program, program.window, path, dice
        self.moves: list[Callable[[], object]] = [
            lambda: self.window.resize(*dice.choice(SIZES)),
            lambda: program.settings.choose_language(dice.choice(("en", "fr", "id"))),
            lambda: self.window.set_scheme(dice.choice((Scheme.LIGHT, Scheme.DARK))),
            program.help.open_guide,
            lambda: program.help.guide.shut(),
            lambda: program.help.guide._enlarge_picture("overview"),
            program.settings.show,
            program.settings.leave,
            lambda: self.do("view.command"),
            lambda: self.do("edit.find"),
            lambda: self.do("file.backups"),
            lambda: self.do("file.passphrase"),
            lambda: self.do("file.settings"),
            program.help.start_tour,
            program.help.end_tour,
            self.window.show_work,
            self.walk,
            self.walk,
            self.ask,
            self.escape,
            self.open,
            self.window.close_operation,
            lambda: self.window.lock_unasked(Why.IDLE) if self.window.context is not None else None,
        ]

    def do(self, id: str) -> None:
        self.window.registry.refresh()
        self.window.registry[id].trigger()

    def walk(self) -> None:
        if self.window.workspace is not None:
            self.window.show_work()
            self.window.workspace.show_room(self.dice.choice(ROOMS).key)
            if self.dice.random() < 0.3:
                self.window.workspace.room.left.emit()

    def ask(self) -> None:
        if self.window.workspace is not None:
            self.window.workspace.question.ask("Sure?", "Do it", lambda: None)
            if self.dice.random() < 0.5:
                self.window.workspace.question.no.click()

    def escape(self) -> None:
        for bar in self.window.findChildren(type(self.program.menus._bar).__mro__[1]):
            bar.shut()

    def open(self) -> None:
        if self.window.context is None:
            self.window.show_operation(Operation.open(self.path, "sample", officer="tester"))


@pytest.mark.parametrize("seed", range(2))
def test_nothing_touches_a_widget_that_is_gone(
    program: Program, tmp_path: Path, small_sample_bytes: bytes, qtbot: QtBot, qapp: QApplication, seed: int
) -> None:
    path = tmp_path / "any.repat"
    path.write_bytes(small_sample_bytes)
    officer = Officer(program, path, random.Random(seed))
    officer.open()
    for _ in range(40):
        officer.dice.choice(officer.moves)()
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        qtbot.waitUntil(lambda: program.window.at_work() is None)
        if program.window.context is not None:
            settle(program.window.context)
    program.window.set_scheme(Scheme.LIGHT)
    program.settings.choose_language("en")


def test_the_guide_closed_before_another_language_is_let_go(program: Program, qtbot: QtBot) -> None:
    window = program.window
    window.resize(1366, 768)
    program.help.open_guide()
    program.help.guide.shut()
    program.settings.choose_language("fr")
    qtbot.waitUntil(lambda: program.help._guide is None)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    window.resize(1000, 700)
    program.help.open_guide()
    assert "Fermer" in program.help.guide.close_button.accessibleName()
    program.settings.choose_language("en")


def test_nobody_of_the_rooms_before_hears_of_a_job(
    program: Program, sample: Operation, qtbot: QtBot, qapp: QApplication
) -> None:
    """What rooms of another language, looks and dates had asked the file to tell them is asked no more."""
    window, settings = program.window, program.settings
    window.resize(1366, 768)
    window.show_operation(sample)
    context = window.context

    def walk() -> None:
        """Into each place, and run something there."""
        for door in ROOMS:
            window.show_work()
            window.workspace.show_room(door.key)
            settle(context)
            context.job("Something", lambda report, cancel: None)
            qtbot.waitUntil(lambda: context.current is None)
        window.show_work()
        room = window.workspace.rooms["plan"]
        window.workspace.show_room("plan")
        settle(context)
        room.suggestions.show()
        room.suggestions.stop()
        qtbot.waitUntil(lambda: context.current is None)
        settle(context)

    for choose in (
        lambda: settings.choose_language("fr"),
        lambda: window.set_scheme(Scheme.DARK),
        lambda: settings.choose_dates("iso"),
    ):
        for key in ("plan", "check"):
            if key in window.workspace.rooms:
                window.workspace.show_room(key)
                settle(context)
        choose()
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    walk()
    window.set_scheme(Scheme.LIGHT)
    settings.choose_dates("day")
    settings.choose_language("en")
