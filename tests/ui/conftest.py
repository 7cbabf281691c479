"""Windows without a screen, on real operation files."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from repatriate.app.core.commands import ConfirmClock
from repatriate.app.core.operation import Operation
from repatriate.app.demo.sample_file import make_sample
from repatriate.app.plan.jobs import plan_operation
from tests.conftest import MadeOnce
from tests.small_sample import make_small_sample
from tests.ui.helpers import PATIENCE, R, Show, load_update, settle
from ui import main
from ui.core.actions import Actions
from ui.core.context import Context, Message
from ui.core.jobs import GarbageCollector
from ui.core.preferences import Preferences
from ui.main import Program
from ui.rooms.base import Room, RoomMaker
from ui.rooms.clearances import notes_page
from ui.rooms.common import detail_panel as common_detail_panel
from ui.rooms.departure import pack_card, send_sheet
from ui.rooms.departure import pack_card as departure_pack_card
from ui.shell.host import Surroundings
from ui.shell.main_window import Window
from ui.style import theme
from ui.style import theme as style_theme

NOW = datetime(2023, 5, 24, 6, 20, tzinfo=UTC)
EARLY = NOW.replace(day=14)
"""Before the first departure of the sample."""


def tell_now() -> datetime:
    return NOW


assert QtBot.waitUntil.__kwdefaults__ is not None
QtBot.waitUntil.__kwdefaults__["timeout"] = PATIENCE * 1_000


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["repatriate"]


@pytest.fixture(scope="session")
def qapp(qapp_args: list[str]) -> Iterator[QApplication]:
    """One application for all tests, with the program's looks."""
    app = QApplication.instance() or QApplication(qapp_args)
    assert isinstance(app, QApplication)
    collector = GarbageCollector(app)
    app.setStyle("Fusion")
    style_theme.install_fonts(app)
    theme.ask_scheme(app, theme.Scheme.LIGHT)
    yield app
    app.clipboard().clear()  # what Python made and lies there would be deleted after Python has ended: a crash
    collector.stop()
    QThreadPool.globalInstance().waitForDone()


@pytest.hookimpl(specname="pytest_runtest_teardown", tryfirst=True)
def pytest_close_operation(item: pytest.Function) -> None:
    """Ends what the window reads in other threads, before a fixture closes the file beneath it."""
    program = getattr(item, "funcargs", {}).get("program")
    if program is not None and program.window.context is not None:
        if program.window.context.current is not None:
            program.window.context.current.cancel()
        program.window.close_operation()


@pytest.hookimpl(specname="pytest_runtest_teardown", trylast=True)
def pytest_delete_closed_windows() -> None:
    """Deletes windows that were closed: thousands of them waiting make every later switch of looks slow."""
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True)
def _one_salt(one_salt: None) -> None:
    """Files and keys are tested in tests/store."""


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[tuple[bytes, str]]:
    """What rooms gave to be printed, and its name; nothing asks for a printer."""
    found: list[tuple[bytes, str]] = []
    for module in (pack_card, departure_pack_card, send_sheet, notes_page, common_detail_panel):
        monkeypatch.setattr(module, "print_pdf", lambda context, data, title, *cancelled: found.append((data, title)))
    return found


@pytest.fixture(scope="session")
def update() -> ModuleType:
    return load_update()


@pytest.fixture(scope="session")
def source(update: ModuleType) -> Any:
    """Everything that the source says now: all of it is parsed for that, so once."""
    return update.collect()


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "preferences" / "window.ini")


@pytest.fixture
def surroundings(tmp_path: Path) -> Surroundings:
    for name in ("data", "documents", "logs"):
        (tmp_path / name).mkdir(exist_ok=True)
    return Surroundings(
        data=tmp_path / "data",
        documents=tmp_path / "documents",
        logs=tmp_path / "logs",
        login="tester",
        clock=lambda: NOW,
    )


@pytest.fixture(scope="session")
def empty_bytes(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("empty") / "empty.repat"
    Operation.create(path, "pass", officer="tester", clock=lambda: NOW).close()
    return path.read_bytes()


@pytest.fixture
def operation(tmp_path: Path, empty_bytes: bytes) -> Iterator[Operation]:
    """A new, empty operation file."""
    path = tmp_path / "empty.repat"
    path.write_bytes(empty_bytes)
    with Operation.open(path, "pass", officer="tester", clock=lambda: NOW) as made:
        yield made


@pytest.fixture(scope="session")
def sample_bytes(made_once: MadeOnce) -> bytes:
    return made_once(
        "sample.repat", lambda path: make_sample(path, officer="tester", clock=tell_now).close()
    ).read_bytes()


@pytest.fixture(scope="session")
def small_sample_bytes(made_once: MadeOnce) -> bytes:
    return made_once(
        "small-sample.repat", lambda path: make_small_sample(path, officer="tester", clock=tell_now).close()
    ).read_bytes()


@pytest.fixture
def sample(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Operation]:
    """Some of the sample operation in a file of its own; where it is about many people, `every_person` says so."""
    path = tmp_path / "sample.repat"
    path.write_bytes(request.getfixturevalue(f"{_small(request)}sample_bytes"))
    with Operation.open(path, "sample", officer="tester", clock=tell_now) as made:
        yield made


@pytest.fixture(scope="session", name="planned_bytes")
def make_planned_bytes(made_once: MadeOnce, sample_bytes: bytes) -> bytes:
    return made_once("planned.repat", lambda path: _plan(path, sample_bytes)).read_bytes()


@pytest.fixture(scope="session", name="small_planned_bytes")
def make_small_planned_bytes(made_once: MadeOnce, small_sample_bytes: bytes) -> bytes:
    return made_once("small-planned.repat", lambda path: _plan(path, small_sample_bytes)).read_bytes()


def _plan(path: Path, sample: bytes) -> None:
    path.write_bytes(sample)
    with Operation.open(path, "sample", officer="tester", clock=lambda: EARLY) as operation:
        operation.run(ConfirmClock())  # the sample was made by a later clock
        plan_operation(operation, publish=True)


def _small(request: pytest.FixtureRequest) -> str:
    return "" if request.node.get_closest_marker("every_person") else "small_"


@pytest.fixture(name="planned")
def open_planned(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Operation]:
    """The same, planned and published."""
    path = tmp_path / "planned.repat"
    path.write_bytes(request.getfixturevalue(f"{_small(request)}planned_bytes"))
    with Operation.open(path, "sample", officer="tester", clock=lambda: EARLY) as made:
        yield made


@pytest.fixture
def read_only(planned: Operation) -> Iterator[Operation]:
    """The planned sample once more, which somebody else writes. It closes after what shows it."""
    with Operation.open(planned.path, "sample", officer="other", write=False, clock=lambda: EARLY) as made:
        yield made


@pytest.fixture
def make_context(qtbot: QtBot, preferences: Preferences) -> Iterator[Callable[[Operation], Context]]:
    """A context around an operation, with a bare window for its actions; closed afterwards."""
    made: list[Context] = []

    def make(operation: Operation) -> Context:
        host = QWidget()
        qtbot.addWidget(host)
        context = Context(operation, preferences, Actions(host))
        made.append(context)
        return context

    yield make
    for context in made:
        context.close()


@pytest.fixture(name="show")
def show_room(qtbot: QtBot, make_context: Callable[[Operation], Context]) -> Show[Room]:
    """A room alone, shown, with its context; `heard` collects what it says."""

    def made(kind: type[R], operation: Operation, ref: str = "") -> R:
        context = make_context(operation)
        room = kind(context)
        heard: list[Message] = []
        context.said.connect(heard.append)
        room.heard = heard
        qtbot.addWidget(room)
        theme.dress_widget(room)
        room.resize(1166, 740)
        if ref:
            room.select(ref)  # before it is seen: what it would show first is not read
        room.show()
        settle(context)
        return room

    return made


@pytest.fixture
def program(
    qtbot: QtBot,
    preferences: Preferences,
    surroundings: Surroundings,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> Program:
    """Only the rooms that are asked for are made; where all are to stand as soon as a file is open, `every_room` says so."""
    every = request.node.get_closest_marker("every_room")
    monkeypatch.setattr(RoomMaker, "begin", RoomMaker.finish if every else RoomMaker.stop)
    monkeypatch.setattr(
        main, "erase_memory", gc.collect
    )  # it takes seconds, and what all tests hold; tests/ui/shell/test_memory.py
    made = Program(preferences, surroundings)
    qtbot.addWidget(made.window)
    made.window.show()
    return made


@pytest.fixture
def window(program: Program) -> Window:
    return program.window
