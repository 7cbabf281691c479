"""Every action, asked in its form and on the command line: the same command is made of the same answers."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtWidgets import QComboBox

from repatriate import app
from repatriate.app.clearances.actions import (
    ADD_HOLD,
    LIFT_HOLDS,
    MARK_NOTE_SENT,
    RECORD,
    TRAVEL_AGAIN,
    WITHDRAW,
    WITHDRAW_NOTE,
)
from repatriate.app.core.actions import Action
from repatriate.app.core.operation import Operation
from repatriate.app.counting.actions import REOPEN, VOID_HANDOVER
from repatriate.app.documents.actions import COUNT, MAKE_KEY, MARK, PROMISE, RECEIVE, VOID
from repatriate.app.people.commands import AddPerson
from repatriate.app.plan.actions import GIVE_SEAT, PAIRED
from repatriate.cli.main import main
from repatriate.model.entities import RuleKind
from repatriate.model.fields import Kind
from ui.rooms.common.action_form import ActionForm

pytestmark = pytest.mark.usefixtures("qapp")


def list_actions() -> Iterator[Action]:
    for one in pkgutil.walk_packages(app.__path__, f"{app.__name__}."):
        if one.name.endswith(".actions"):
            for value in vars(importlib.import_module(one.name)).values():
                held = value.values() if isinstance(value, dict) else (value,)
                yield from (each for each in held if isinstance(each, Action))


HELD = {"kind": "police", "reason": "witness", "start": "2023-06-01", "end": "2023-06-12"}
EXAMPLES: list[tuple[Action, Any, dict[str, str], str]] = [
    (ADD_HOLD, ("P00117", "P00118"), HELD, "hold {file} 117 P00118 --kind police --reason witness --from 2023-06-01 --until 2023-06-12"),
    (LIFT_HOLDS, ("P00117",), {"kind": "police", "reason": "released"}, "lift {file} P00117 --reason released --kind police"),
    (WITHDRAW, ("P00117",), {"reason": "stays"}, "person withdraw {file} p117 --reason stays"),
    (TRAVEL_AGAIN, ("P00117",), {}, "person return {file} P00117"),
    (RECORD, ("P00117",), {"kind": "transit", "answer": "granted", "answered_on": "2023-06-01", "reference": "7"}, ""),
    (MARK_NOTE_SENT, "3", {"day": "2023-06-01"}, "notes {file} 3 --sent 2023-06-01"),
    (WITHDRAW_NOTE, "3", {"reason": "gone"}, "notes {file} 3 --withdraw gone"),
    (RECEIVE, None, {"series": "TD", "first": "TD1", "last": "TD9", "received_on": "2023-05-20"}, "blank receive {file} TD TD1 TD9 --on 2023-05-20"),
    (MARK, None, {"numbers": "TD1-TD3", "status": "void", "reason": "old"}, "blank mark {file} TD1-TD3 --as void --reason old"),
    (COUNT, None, {"series": "TD", "counted": "1 900", "remark": "late"}, "blank count {file} TD 1900 --remark late"),
    (VOID, 7, {"stolen": "stolen", "reason": "gone"}, "void {file} X1 --reason gone --stolen"),
    (PROMISE, ("P00117",), {"day": "2023-06-01"}, "promise {file} 117 --on 2023-06-01"),
    (MAKE_KEY, None, {"signer": "PHMN", "years": "3", "curve": "P-256"}, "seal-key make {file} --signer PHMN --years 3"),
    (REOPEN, "GA1", {"reason": "late"}, "reopen {file} GA1 --reason late"),
    (VOID_HANDOVER, 3, {"reason": "late"}, "handover {file} --void 3 --reason late"),
    (PAIRED[RuleKind.APART], "P00117", {"other": "P00118", "reason": "late"}, "rule add {file} apart 117 118 --reason late"),
    (PAIRED[RuleKind.TOGETHER], "P00117", {"other": "P00118"}, "rule add {file} together 117 118"),
    (GIVE_SEAT, "P00117", {"leg": "GA1", "seat": "12A"}, "seat {file} 117 GA1 12A"),
]  # fmt: skip
"""An action, what it is about, the answers as they are typed in its form, and the same on the command line: empty where that
records something else."""


class Kept(Exception):
    """Breaks off where the command would be carried out."""


def test_every_action_has_an_example() -> None:
    assert {id(one) for one in list_actions()} == {id(one) for one, *_ in EXAMPLES}


@pytest.mark.parametrize(("action", "subject", "answers", "typed"), EXAMPLES, ids=lambda one: getattr(one, "name", ""))
def test_form_and_command_line_make_the_same_command(
    operation: Operation,
    monkeypatch: pytest.MonkeyPatch,
    action: Action,
    subject: Any,
    answers: dict[str, str],
    typed: str,
) -> None:
    made: list[Any] = []
    context: Any = SimpleNamespace(run=lambda command, on_error: made.append(command))
    form = ActionForm(context, action, subject, lambda: None)
    form.fill(answers)
    assert all(isinstance(form.controls[one.name], QComboBox) for one in action.questions if one.words)
    form.save_button.click()
    if not typed:
        assert len(made) == 1
        return

    def keep(self: Operation, command: Any) -> None:
        made.append(command)
        raise Kept

    for ref in ("P00117", "P00118"):
        operation.run(AddPerson({"ref": ref, "surname": "DARA"}))
    path = operation.path
    operation.close()
    monkeypatch.setattr(Operation, "run", keep)
    monkeypatch.setattr("repatriate.app.documents.actions.document_numbered", lambda db, number: 7)
    monkeypatch.setenv("REPATRIATE_PASSPHRASE", "pass")
    main([str(path) if part == "{file}" else part for part in typed.split()])
    mine, theirs = made
    numbers = getattr(theirs, "numbers", None)
    assert theirs == (mine if numbers is None else type(mine)(numbers, mine.status, mine.reason))


def test_what_is_required_is_said_under_its_field() -> None:
    context: Any = SimpleNamespace(run=lambda command, on_error: pytest.fail("it was carried out"))
    for action in list_actions():
        for one in (one for one in action.questions if one.required and not one.words):
            form = ActionForm(context, action, None, lambda: None)
            form.fill(
                {
                    other.name: "1"
                    for other in action.questions
                    if other is not one and not other.words and other.kind is not Kind.DAY
                }
            )
            form.save_button.click()
            assert form._faults[one.name].text()
