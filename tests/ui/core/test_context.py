"""The bridge: commands and their reasons, jobs in another thread with their ends in this one, notices carried over."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.core.transaction import Notice
from repatriate.app.people.commands import AddPerson, EditPeople
from repatriate.model.errors import Cancelled, RepatriateError, UserError
from tests.ui.helpers import idle
from ui.core import context as core_context
from ui.core.context import Context, Message
from ui.core.jobs import Cancel, Report

MakeContext = Callable[[Operation], Context]


@pytest.fixture
def context(operation: Operation, make_context: MakeContext) -> Context:
    return make_context(operation)


def messages(context: Context) -> list[Message]:
    found: list[Message] = []
    context.said.connect(found.append)
    return found


def test_a_command_is_done_told_and_can_be_undone(context: Context) -> None:
    said, notices = messages(context), []
    context.changed.connect(notices.append)
    outcome = context.run(AddPerson({"surname": "SOMARU"}))
    assert outcome.result == "P00001"
    assert said == [Message("Added P00001", "good", True)]
    assert [notice.touches("people") for notice in notices] == [True]
    assert context.undo()
    assert said[-1] == Message("Undone: Added P00001")
    assert context.redo()
    assert not context.redo()
    assert said[-1].tone == "trouble"


def test_a_reason_goes_where_the_officer_looks(context: Context) -> None:
    said = messages(context)
    assert context.run(EditPeople(("P00009",), {"sex": "M"})) is None
    assert [(one.text, one.tone) for one in said] == [
        ("There is no person P00009 in this file. Check the number.", "trouble")
    ]
    reasons: list[RepatriateError] = []
    assert context.run(EditPeople(("P00009",), {"sex": "Q"}), on_error=reasons.append) is None
    assert len(said) == 1
    assert reasons[0].facts["field"] == "sex"


def test_what_changes_nothing_says_nothing(context: Context) -> None:
    context.run(AddPerson({"surname": "SOMARU"}), quiet=True)
    said = messages(context)
    outcome = context.run(EditPeople(("P00001",), {"surname": "SOMARU"}))
    assert outcome.entry is None
    assert said == []


def test_work_runs_elsewhere_and_ends_here(context: Context, qtbot: QtBot) -> None:
    here = threading.get_ident()
    worked, ended, noticed = [], [], []
    context.changed.connect(lambda notice: noticed.append((threading.get_ident(), notice)))

    def work(progress: Report, cancel: Cancel) -> str:
        worked.append(threading.get_ident())
        progress(0.5, "half")
        context.operation.run(AddPerson({"surname": "SOMARU"}))
        assert list(context.operation.db.query("SELECT ref FROM people")) == [{"ref": "P00001"}]
        return "result"

    job = context.job("Work", work, done=lambda result: ended.append((threading.get_ident(), result)))
    idle(qtbot, context)
    assert worked[0] != here
    assert ended == [(here, "result")]
    assert [thread for thread, _ in noticed] == [here]
    assert isinstance(noticed[0][1], Notice)
    assert (job.fraction, job.stage) == (0.5, "half")


def test_reasons_and_stops_of_work_end_here_too(context: Context, qtbot: QtBot) -> None:
    here = threading.get_ident()
    ended: list[object] = []

    def refuse(progress: Report, cancel: Cancel) -> None:
        raise UserError("no", "It cannot be.")

    context.job("Work", refuse, failed=lambda error: ended.append((threading.get_ident(), str(error))))
    idle(qtbot, context)
    assert ended == [(here, "It cannot be.")]
    said = messages(context)
    context.job("Work", refuse)
    idle(qtbot, context)
    assert said == [Message("It cannot be.", "trouble")]

    def stop(progress: Report, cancel: Cancel) -> None:
        raise Cancelled

    context.job("Work", stop, stopped=lambda: ended.append(threading.get_ident()))
    idle(qtbot, context)
    assert ended[-1] == here


def test_quiet_work_keeps_nobody_from_a_job(context: Context, qtbot: QtBot) -> None:
    order: list[str] = []
    said = messages(context)
    context.quietly(lambda progress, cancel: order.append("quiet"))
    assert context.current is None
    assert context.job("Loud", lambda progress, cancel: order.append("loud")) is not None
    idle(qtbot, context)
    assert order == ["quiet", "loud"]

    def refuse(progress: Report, cancel: Cancel) -> None:
        raise UserError("full", "The disk is full.")

    context.quietly(refuse)
    qtbot.waitUntil(lambda: bool(said))
    assert said == [Message("The disk is full.", "trouble")]


def test_what_waited_for_a_job_goes_with_it(context: Context, qtbot: QtBot) -> None:
    class Waiting:
        def hear(self, *told: object) -> None:
            pass

    begin: list[Callable[[Waiting], object]] = [
        lambda one: context.job("Work", lambda progress, cancel: 7, done=one.hear),
        lambda one: context.quietly(lambda progress, cancel: one.hear()),
        lambda one: context.job("Last", lambda progress, cancel: None, done=one.hear),
    ]
    gone = []
    for start in begin:
        start(waiting := Waiting())
        gone.append(weakref.ref(waiting))
        del waiting
        idle(qtbot, context)
    gc.collect()
    assert [one() for one in gone[:2]] == [None] * 2
    context.close()
    gc.collect()
    assert gone[2]() is None


def test_nothing_is_told_after_the_end(operation: Operation, make_context: MakeContext, qtbot: QtBot) -> None:
    context = make_context(operation)
    said, ended = messages(context), []

    def work(progress: Report, cancel: Cancel) -> str:
        while not cancel():
            pass
        return "late"

    context.job("Work", work, done=ended.append)
    context.close()
    qtbot.wait(50)
    assert ended == []
    assert said == []


def test_much_is_written_and_taken_back_in_a_job(
    context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(core_context, "AT_ONCE", 2)
    for number in range(3):
        context.run(AddPerson({"surname": f"SOMARU {number}"}))
    said, done = messages(context), []
    everybody = ("P00001", "P00002", "P00003")
    context.carry_out("Change", EditPeople(everybody, {"sex": "F"}), 3, done.append)
    assert context.current is not None
    assert not done
    qtbot.waitUntil(lambda: context.current is None)
    assert [outcome.result for outcome in done] == [3]
    assert said[-1].undo
    for turn in (context.undo, context.redo):
        assert turn()
        assert context.current is not None
        qtbot.waitUntil(lambda: context.current is None)
    assert said[-1].text.startswith("Done again")
    reasons: list[RepatriateError] = []
    context.carry_out(
        "Change", EditPeople((*everybody, "P00009"), {"sex": "F"}), 4, done.append, on_error=reasons.append
    )
    qtbot.waitUntil(lambda: bool(reasons))
    assert len(done) == 1


def test_little_is_written_at_once(context: Context) -> None:
    done: list[object] = []
    context.carry_out("Add", AddPerson({"surname": "SOMARU"}), 1, done.append)
    assert context.current is None
    assert len(done) == 1
    assert context.undo()
    assert context.current is None


def test_undo_that_is_pressed_again_waits_for_the_one_that_runs(
    context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    context.said.connect(lambda message: said.append(message.text))
    for name in ("ONE", "TWO", "THREE"):
        context.run(AddPerson({"surname": name}), quiet=True)
    monkeypatch.setattr("ui.core.context.AT_ONCE", 0)  # each is turned back in a job
    for _ in range(2):
        context.undo()
    qtbot.waitUntil(lambda: len(said) == 2)
    assert said == ["Undone: Added P00003", "Undone: Added P00002"]
    context.redo()
    context.redo()
    qtbot.waitUntil(lambda: len(said) == 4)
    assert said[2:] == ["Done again: Added P00002", "Done again: Added P00003"]


def test_news_is_held_while_somebody_counts_and_told_as_one(context: Context, qtbot: QtBot) -> None:
    notices: list[Notice] = []
    context.changed.connect(notices.append)
    context.hold_news(60)
    context.run(AddPerson({"surname": "SOMARU"}))
    context.run(AddPerson({"surname": "WIJAYA"}))
    assert notices == []
    qtbot.waitUntil(lambda: bool(notices))
    assert [len(notice.changed["people"]) for notice in notices] == [2]
    context.run(AddPerson({"surname": "HARTONO"}))
    assert len(notices) == 2
