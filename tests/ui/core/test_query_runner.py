"""Questions that the window does not wait for."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Qt, QThreadPool
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from repatriate.app.core.operation import Operation
from repatriate.app.core.transaction import Notice
from repatriate.app.people.commands import AddPerson
from repatriate.model.errors import UserError
from tests.ui.helpers import settle
from ui.core.context import Context
from ui.core.jobs import Job
from ui.shell.main_window import Window


@pytest.fixture
def context(operation: Operation, make_context: Callable[[Operation], Context]) -> Context:
    return make_context(operation)


def count(context: Context) -> int:
    return int(context.db.conn.execute("SELECT count(*) FROM people").fetchone()[0])


def test_it_is_asked_in_another_thread_and_answered_in_ours(context: Context) -> None:
    owner, told = QObject(), []
    context.ask(owner, "thread", threading.get_ident, lambda there: told.append((there, threading.get_ident())))
    assert told == []  # nobody waited
    settle(context)
    ((there, here),) = told
    assert here == threading.get_ident() != there


def test_only_the_newest_of_a_kind_is_answered(context: Context) -> None:
    owner, other, told = QObject(), QObject(), []
    gate = threading.Event()
    context.ask(owner, "first", gate.wait, told.append)
    for number in range(5):
        context.ask(owner, "rows", lambda number=number: number, told.append)
    context.ask(owner, "figures", lambda: "figures", told.append)
    context.ask(other, "rows", lambda: "other", told.append)
    gate.set()
    settle(context)
    assert told == [True, 4, "figures", "other"]


def test_a_query_that_is_not_wanted_any_more_ends(context: Context) -> None:
    owner, told = QObject(), []
    begun = threading.Event()

    def endless() -> object:
        begun.set()
        numbers = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
        return context.db.conn.execute(numbers).fetchone()

    context.ask(owner, "rows", endless, told.append)
    assert begun.wait(5)
    # It may have been about to begin its query only: asked until it ends.
    for _ in range(200):
        context.ask(owner, "rows", lambda: "short", told.append)
        context.asking.linger(20)
        if told:
            break
        context.asking._interrupt_running()
    assert told == ["short"]


@pytest.mark.parametrize("held", ["by the question", "elsewhere"])
def test_what_ended_one_question_never_hits_another(context: Context, held: str) -> None:
    owner, told, elsewhere = QObject(), [], []
    context.run(AddPerson({"given_names": "Ana"}))
    context.run(AddPerson({"given_names": "Budi"}))
    begun = threading.Event()

    def endless_within_another() -> None:
        half_read = context.db.conn.execute("SELECT ref FROM people")
        half_read.fetchone()
        if held == "elsewhere":
            elsewhere.append(half_read)
        begun.set()
        numbers = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
        context.db.conn.execute(numbers).fetchone()

    context.asking.failed.connect(told.append)
    for _ in range(3):
        begun.clear()
        context.ask(owner, "rows", endless_within_another, told.append)
        assert begun.wait(5)
        context.ask(owner, "rows", lambda: count(context), told.append)  # stops the one that runs
        settle(context)
        context.run(AddPerson({"given_names": "Chen"}))
        settle(context)
    assert told == [2, 3, 4]


def test_nothing_comes_to_who_is_gone(context: Context) -> None:
    told: list[object] = []
    gone, forgets = QObject(), QObject()
    gate = threading.Event()
    context.ask(forgets, "wait", gate.wait, told.append)
    context.ask(gone, "rows", lambda: 1, told.append)
    context.ask(forgets, "rows", lambda: 2, told.append)
    delete(gone)
    context.asking.forget(forgets)
    gate.set()
    settle(context)
    assert told == []


def test_nothing_comes_after_the_file_closed(
    operation: Operation, make_context: Callable[[Operation], Context]
) -> None:
    context = make_context(operation)
    told: list[object] = []
    for number in range(20):
        context.ask(QObject(context), f"{number}", lambda: count(context), told.append)
    context.close()
    context.ask(context, "late", lambda: 1, told.append)
    assert not context.asking.busy
    assert told == []


def test_those_that_are_looked_at_go_first(context: Context) -> None:
    owner, told = QObject(), []
    gate = threading.Event()
    context.ask(owner, "gate", gate.wait, lambda _: None)
    context.ask(owner, "badge", lambda: "badge", told.append, background=True)
    context.ask(owner, "rows", lambda: "rows", told.append)
    gate.set()
    settle(context)
    assert told == ["rows", "badge"]


def test_a_question_sees_one_state_of_the_file(context: Context) -> None:
    owner, told = QObject(), []
    halfway, written = threading.Event(), threading.Event()

    def twice() -> tuple[int, int]:
        first = count(context)
        halfway.set()
        assert written.wait(5)
        return first, count(context)

    context.ask(owner, "twice", twice, told.append)
    assert halfway.wait(5)
    context.run(AddPerson({"given_names": "Ana"}))
    written.set()
    settle(context)
    context.ask(owner, "after", lambda: count(context), told.append)
    settle(context)
    assert told == [(0, 0), 1]


def test_a_refusal_is_told_and_a_defect_is_not_hidden(qtbot: QtBot, context: Context) -> None:
    owner, told, said = QObject(), [], []

    def refuse() -> int:
        raise UserError("no", "No.")

    def broken() -> int:
        raise KeyError("defect")

    context.said.connect(said.append)
    context.ask(owner, "one", refuse, told.append, failed=told.append)
    context.ask(owner, "two", refuse, told.append)
    settle(context)
    assert [str(error) for error in told] == ["No."]
    assert [message.text for message in said] == ["No."]
    with qtbot.capture_exceptions() as defects:
        context.ask(owner, "three", broken, told.append)
        settle(context)
        qtbot.waitUntil(lambda: bool(defects))
    assert [error.args for _, error, _ in defects] == [("defect",)]


def test_who_waits_long_is_told_of(qtbot: QtBot, context: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    owner = QObject()
    gate = threading.Event()
    context.asking._clock.setInterval(5)
    monkeypatch.setattr("ui.core.jobs.LATE", 5)
    with qtbot.waitSignal(context.asking.late_changed):
        context.ask(owner, "rows", gate.wait, lambda _: None)
    assert context.asking.late == [owner]
    with qtbot.waitSignal(context.asking.late_changed):
        gate.set()
    assert context.asking.late == []


def test_who_only_reads_hears_of_what_another_program_wrote(
    operation: Operation, make_context: Callable[[Operation], Context]
) -> None:
    with Operation.open(operation.path, "pass", officer="reader") as second:
        assert second.read_only
        context = make_context(second)
        heard: list[Notice] = []
        context.changed.connect(heard.append)
        context.look_again()
        settle(context)
        assert heard == []
        operation.run(AddPerson({"given_names": "Ana"}))
        context.look_again()
        settle(context)
        assert [notice.touches("people") for notice in heard] == [True]
        context.look_again()
        settle(context)
        assert len(heard) == 1
        context.close()


def test_a_room_says_that_it_is_still_reading(
    window: Window, sample: Operation, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.show_operation(sample)
    context, workspace = window.context, window.workspace
    settle(context)
    context.asking._clock.setInterval(5)
    monkeypatch.setattr("ui.core.jobs.LATE", 5)
    room, gate, answers = workspace.room, threading.Event(), []
    reading = room.header.reading
    assert not reading.isVisible()
    context.ask(room.panel, "rows", gate.wait, answers.append)
    qtbot.waitUntil(reading.isVisible)
    assert reading.accessibleName() == "Reading the file"
    assert reading.geometry().bottom() == room.header.rect().bottom()
    assert not workspace.rooms["people"].header.reading.isVisibleTo(workspace.rooms["people"])
    gate.set()
    qtbot.waitUntil(lambda: not reading.isVisible())
    assert answers == [True]


class Held:
    """Notes the thread in which the last of it goes."""

    gone: list[int] = []  # noqa: RUF012

    def hear(self, told: object) -> None:
        self.gone.append(0)

    def __del__(self) -> None:
        self.gone.append(threading.get_ident())


def test_what_waited_for_an_answer_goes_in_our_thread(context: Context) -> None:
    owner, go_on = QObject(), threading.Event()
    Held.gone.clear()
    context.asking._arrived.connect(lambda: go_on.wait(10), Qt.ConnectionType.DirectConnection)
    context.ask(owner, "held", lambda: 7, Held().hear)
    settle(context)
    go_on.set()
    context.asking._pool.waitForDone()
    assert Held.gone == [0, threading.get_ident()]


def test_a_job_goes_in_our_thread(qtbot: QtBot) -> None:
    gone: list[int] = []
    pool, held, go_on = QThreadPool(), [Job("", lambda report, cancel: 7)], threading.Event()

    def let_go(*_: object) -> None:
        held.clear()
        go_on.set()
        pool.waitForDone()  # the thread has let go of it as well, and last

    held[0].destroyed.connect(lambda: gone.append(threading.get_ident()), Qt.ConnectionType.DirectConnection)
    held[0].ended.connect(let_go)
    held[0].ended.connect(lambda *_: go_on.wait(10), Qt.ConnectionType.DirectConnection)
    pool.start(held[0].work)
    qtbot.waitUntil(lambda: bool(gone))
    assert gone == [threading.get_ident()]
