"""Handovers on the command line: the receiver and receipt, void receipts, families that are not together yet."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from repatriate.app.core.actions import one_of
from repatriate.app.core.operation import Operation
from repatriate.app.counting.actions import VOID_HANDOVER
from repatriate.app.counting.handover_commands import HandedOver, HandOver, Paper, PrintReceipt
from repatriate.app.counting.handover_queries import (
    Handover,
    describe_expected,
    find_people,
    read_handover,
    read_handovers,
)
from repatriate.app.counting.receivers import find_receiver
from repatriate.app.counting.rest import Member, describe_member_expected, find_apart
from repatriate.cli.actions import (
    CLOCK_RIGHT,
    ask_argument,
    ask_number,
    ask_path,
    ask_text,
    ask_whether,
    asks,
    count_of,
)
from repatriate.cli.console import Console, format_table
from repatriate.cli.counting.receiver import receiver_json
from repatriate.cli.values import must_end, somebody_types
from repatriate.handouts.receipt import ReceiptSize
from repatriate.model.dates import write_exact_moment
from repatriate.model.errors import UserError
from repatriate.model.fields import Kind
from repatriate.model.reading import read_at_most

SIZE = ask_text("size", "", "The paper of the receipt; by default the office's paper size.", words=one_of(ReceiptSize))


@asks(
    ask_argument("refs", "[REF]...", many=True, required=False),
    ask_text("receiver", "RECEIVER", "Who takes them over: a number of `receiver list`, or a name.", flag="--to"),
    ask_text("id_seen", "TYPE", "The identity document that the receiver showed.", default=""),
    ask_text("tie", "TEXT", "How the receiver is related to them, if that is not on record."),
    ask_whether("agreed", "The adults agreed to go to this family."),
    ask_whether("arrived", "Who was not counted on arrival has arrived now."),
    ask_whether("on_paper", "They sign on paper; this is the default.", flag="--paper"),
    ask_path("signature", "PNG", "The receiver's signature as a picture, 30 kB at most."),
    ask_text("reason", "TEXT", "Why the officer decides so; the receipt prints it. With --void: why."),
    ask_text("remark", "TEXT", "A remark for the receipt.", default=""),
    ask_path("out", "OUT.pdf", "Write the receipt, two copies.", flag="--receipt"),
    SIZE,
    ask_number("void", "NUMBER", "The receipt NUMBER was a mistake: people wait again."),
    ask_whether("apart", "List the families that are not together yet."),
    CLOCK_RIGHT,
)  # fmt: skip
def handover(
    console: Console, /, file: Path, refs: tuple[str, ...], void: int | None, apart: bool, reason: str | None,
    **given: Any,
) -> None:  # fmt: skip
    """Hand people over to a receiver, with a receipt; without REF, list the handovers.

    A child, somebody of unknown age and whoever has a receiver named for them go to that receiver, who shows a document; else
    give --reason.
    """
    if sum((bool(refs), void is not None, apart)) > 1:
        raise click.UsageError("Say either whom to hand over, or --void, or --apart.")
    if void is not None:
        _void_receipt(console, file, void, reason or "")
    elif apart:
        _list_apart(console, file)
    elif refs:
        _hand_over(console, file, refs, reason or "", given)
    else:
        with console.opened(file, write=False) as operation:
            rows = [handover_json(one) for one in read_handovers(operation.db)]
        console.answer(rows, lambda: format_table([_flatten_row(row) for row in rows]))


def _hand_over(console: Console, file: Path, refs: tuple[str, ...], reason: str, given: dict[str, Any]) -> None:
    if not given["receiver"]:
        raise click.UsageError("Say who takes them over: --to RECEIVER.")
    if given["on_paper"] and given["signature"]:
        raise click.UsageError("Say either --paper or --signature.")
    out: Path | None = given["out"]
    if out is not None:
        must_end(out, ".pdf")
    signature = _read_signature(given["signature"]) if given["signature"] else None
    size = ReceiptSize(given["size"]) if given["size"] else None
    with console.opened(file, write=True) as operation:
        who = find_receiver(operation.db, given["receiver"])
        refs = find_people(operation.db, refs)
        command = HandOver(
            refs, who.id, given["id_seen"], dict.fromkeys(refs, given["tie"] or ""), refs if given["agreed"] else (), reason,
            given["arrived"], signature, given["remark"], Paper(out, size) if out is not None else None,
        )  # fmt: skip
        made = _run_handover(operation, command)
        told = handover_json(read_handover(operation.db, made.number))
        expected = [str(one) for one in describe_expected(operation.db, made.refs, operation.today())]
    told |= {
        **({"file": str(out)} if out is not None else {}),
        "count": len(made.refs), "arrived_now": list(made.arrived_now), "not_asked": list(made.unasked), "expects": expected,
        "on_the_way": list(map(str, made.on_the_way)),
    }  # fmt: skip
    console.answer(told, lambda: _describe_made(made, out, expected))


def _run_handover(operation: Operation, command: HandOver) -> HandedOver:
    """At a terminal it is asked whether people arrived just now; elsewhere --arrived says so."""
    try:
        return operation.run(command).result
    except UserError as fault:
        if fault.code != "not_arrived":
            raise
        if not somebody_types() or not click.confirm(str(fault), default=False, err=True):
            raise UserError(fault.code, f"{fault} If so, say --arrived.", **fault.facts) from None
        return operation.run(replace(command, arrived=True)).result


def _describe_made(made: HandedOver, out: Path | None, expected: list[str]) -> list[str]:
    where = f" in {out}" if out is not None else ""
    lines = [f"Handed over to {made.receiver}: {count_of(len(made.refs), 'person')}. Receipt {made.number}{where}."]
    lines += [f"  {one}" for one in (*made.on_the_way, *expected)]
    if made.unasked:
        lines.append(f"Ask whether they agree to go to this family: {', '.join(made.unasked)}.")
    return lines


def _read_signature(path: Path) -> bytes:
    picture = read_at_most(path, 1_000_000)
    if picture is None:
        raise UserError("signature_too_large", f"{path} is larger than 30 kB. Draw the signature again.")
    return picture


def _void_receipt(console: Console, file: Path, number: int, reason: str) -> None:
    with console.opened(file, write=True) as operation:
        refs = operation.run(VOID_HANDOVER.make(number, {"reason": reason})).result
        told = handover_json(read_handover(operation.db, number))
    console.answer(
        told | {"count": len(refs)},
        lambda: [f"Receipt {number} is void: {count_of(len(refs), 'person')} waiting again."],
    )


def _list_apart(console: Console, file: Path) -> None:
    with console.opened(file, write=False) as operation:
        today = operation.today()
        rows: list[dict[str, Any]] = [
            {
                "here": [{"ref": one.ref, "leg": one.leg, "handed_over": bool(one.receiver)} for one in family.here],
                "expected": [_member_json(one) for one in family.expected],
                "message": "; ".join(str(describe_member_expected(one, today)) for one in family.expected),
            }
            for family in find_apart(operation.db)
        ]
    console.answer(
        rows,
        lambda: (
            [f"{' '.join(each['ref'] for each in row['here']) or '(nobody yet)'}: {row['message']}" for row in rows]
            or ["(none)"]
        ),
    )


def _member_json(one: Member) -> dict[str, Any]:
    return {"ref": one.ref, "leg": one.leg, "day": one.day.isoformat() if one.day else None, "missing": one.missing}


def handover_json(one: Handover) -> dict[str, Any]:
    """A handover as JSON: what its receipt says, in UTC and in the time of the place."""
    return {
        "number": one.number,
        "receiver": receiver_json(one.receiver),
        "people": [
            {"ref": ref, "tie": one.ties[ref] or None, "agreed": ref in one.agreed} for ref in one.refs
        ],
        "at": write_exact_moment(one.at),
        "local": one.local.isoformat(timespec="minutes"),
        "leg": one.leg,
        "place": one.place or None,
        "by": one.by,
        "id_seen": one.id_seen or None,
        "on_paper": one.on_paper,
        "reason": one.reason or None,
        "remark": one.remark or None,
        "printed": one.prints,
        "void": one.void or None,
    }  # fmt: skip


def _flatten_row(row: dict[str, Any]) -> dict[str, Any]:
    names = ("number", "local", "leg", "by", "void")
    return {
        **{name: row[name] for name in names},
        "receiver": row["receiver"]["name"],
        "people": [one["ref"] for one in row["people"]],
    }


@asks(
    ask_argument("number", "", Kind.WHOLE),
    ask_path("out", "OUT.pdf", "A file that ends in .pdf.", flag="--to", required=True),
    SIZE,
)  # fmt: skip
def receipt(console: Console, file: Path, number: int, out: Path, size: str | None) -> None:
    """Print receipt NUMBER of a handover again; copies of a void receipt say so."""
    must_end(out, ".pdf")
    with console.opened(file, write=True) as operation:
        operation.run(PrintReceipt(number, Paper(out, ReceiptSize(size) if size else None)))
        told = handover_json(read_handover(operation.db, number))
    console.answer(
        {"file": str(out), "count": len(told["people"])} | told, lambda: [f"Receipt {number}: two copies in {out}."]
    )
