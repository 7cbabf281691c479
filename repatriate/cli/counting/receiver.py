"""Receivers on the command line, and the people whom they may fetch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import click

from repatriate.app.core.actions import one_of
from repatriate.app.core.operation import Operation
from repatriate.app.core.person_names import find_person
from repatriate.app.counting.actions import ALLOWED_BY, TIE, UNTIL
from repatriate.app.counting.receiver_commands import AllowReceiver, ForbidReceiver, RemoveReceiver, SaveReceiver
from repatriate.app.counting.receivers import ReceiverLine, find_receiver, read_allowed, read_receivers
from repatriate.cli.actions import ask_argument, ask_day, ask_text, asks
from repatriate.cli.console import Console, format_table
from repatriate.model.counting import Receiver, ReceiverKind

ACTIONS = ("list", "add", "edit", "remove", "allow", "forbid")


@asks(
    ask_argument("action", '|'.join(ACTIONS), words=one_of(ACTIONS)),
    ask_argument("names", "[NAME]...", many=True, required=False),
    ask_text("kind", "", "What the receiver is.", words=one_of(ReceiverKind)),
    ask_text("name", "TEXT", "The receiver's name."),
    ask_text("organisation", "TEXT", "The organisation for which they receive people."),
    ask_text("phone", "TEXT", "Their telephone."),
    ask_text("id_type", "TEXT", "The kind of their identity document."),
    ask_text("id_number", "TEXT", "Its number."),
    ask_text("remark", "TEXT", "What else matters."),
    replace(TIE, required=False), ALLOWED_BY,
    ask_day("on", "The first day on which they may; by default today."),
    UNTIL,
)  # fmt: skip
def receiver(
    console: Console, /, file: Path, action: str, names: tuple[str, ...], tie: str | None, allowed_by: str | None,
    on: date | None, until: date | None, **given: str | None,
) -> None:  # fmt: skip
    """List, add or change receivers, and say who may fetch whom.

    `receiver FILE add NAME --kind family`, `edit RECEIVER …` and `remove RECEIVER` keep the list. `allow PERSON
    RECEIVER --tie aunt` lets them fetch a child or a vulnerable person. `forbid PERSON RECEIVER` takes it back.
    RECEIVER is a number of the list, or a name.
    """
    values = {name: value for name, value in given.items() if value is not None}
    if action == "list":
        with console.opened(file, write=False) as operation:
            rows = [_receiver_row(operation, line) for line in read_receivers(operation.db)]
        console.answer(rows, lambda: format_table([_flatten_row(row) for row in rows]))
        return
    _must_name(action, names, values)
    with console.opened(file, write=True) as operation:
        if action in ("allow", "forbid"):
            who = find_receiver(operation.db, names[1])
            if action == "allow":
                operation.run(
                    AllowReceiver(find_person(operation.db, names[0]), who.id, tie or "", allowed_by, on, until)
                )
            else:
                operation.run(ForbidReceiver(find_person(operation.db, names[0]), who.id))
            told = _receiver_as_json(operation, who.id)
        else:
            told = _ACTIONS[action](operation, names, values)
    console.answer({**told, "count": 1}, lambda: format_table([_flatten_row(told)]))


def _must_name(action: str, names: tuple[str, ...], values: dict[str, str]) -> None:
    wanted = {"add": range(2), "edit": range(1, 2), "remove": range(1, 2)}.get(action, range(2, 3))
    if len(names) not in wanted:
        what = {"add": "NAME", "edit": "RECEIVER", "remove": "RECEIVER"}.get(action, "PERSON RECEIVER")
        raise click.UsageError(f"Say: receiver FILE {action} {what}.")
    if values and action not in ("add", "edit"):
        raise click.UsageError(f"What is known of a receiver does not go with {action}.")


def _add_receiver(operation: Operation, names: tuple[str, ...], values: dict[str, str]) -> dict[str, Any]:
    id = operation.run(SaveReceiver(None, ({"name": names[0]} if names else {}) | values)).result
    return _receiver_as_json(operation, id)


def _edit_receiver(operation: Operation, names: tuple[str, ...], values: dict[str, str]) -> dict[str, Any]:
    if not values:
        raise click.UsageError("Say what changes, such as --phone.")
    id = find_receiver(operation.db, names[0]).id
    operation.run(SaveReceiver(id, values))
    return _receiver_as_json(operation, id)


def _remove_receiver(operation: Operation, names: tuple[str, ...], values: dict[str, str]) -> dict[str, Any]:
    who = find_receiver(operation.db, names[0])
    told = _receiver_as_json(operation, who.id)
    operation.run(RemoveReceiver(who.id))
    return told


_ACTIONS: dict[str, Callable[[Operation, tuple[str, ...], dict[str, str]], dict[str, Any]]] = {
    "add": _add_receiver,
    "edit": _edit_receiver,
    "remove": _remove_receiver,
}


def _receiver_as_json(operation: Operation, id: int) -> dict[str, Any]:
    return _receiver_row(operation, next(one for one in read_receivers(operation.db) if one.receiver.id == id))


def _receiver_row(operation: Operation, line: ReceiverLine) -> dict[str, Any]:
    people = [
        {
            "ref": ref, "tie": one.tie, "allowed_by": one.allowed_by, "allowed_on": one.allowed_on.isoformat(),
            "until": one.until.isoformat() if one.until else None,
        }
        for ref, some in read_allowed(operation.db, line.refs).items()
        for one in some
        if one.receiver.id == line.receiver.id
    ]  # fmt: skip
    return {**receiver_json(line.receiver), "people": people, "received": line.received}


def receiver_json(who: Receiver) -> dict[str, Any]:
    """The data of a receiver; a field that nobody stated is null."""
    texts = ("name", "organisation", "phone", "id_type", "id_number", "remark")
    return {"id": who.id, "kind": who.kind.value, **{name: getattr(who, name) or None for name in texts}}


def _flatten_row(row: dict[str, Any]) -> dict[str, Any]:
    return row | {"people": [f"{one['ref']} ({one['tie']})" for one in row["people"]]}
