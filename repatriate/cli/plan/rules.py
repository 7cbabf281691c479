"""Rules about people on the command line: kept apart, kept together, kept off a leg."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from repatriate.app.core.actions import one_of
from repatriate.app.core.operation import Operation
from repatriate.app.core.person_names import find_person
from repatriate.app.core.rule_rows import find_rule
from repatriate.app.core.transaction import Command
from repatriate.app.plan.actions import OTHER, PAIRED, WHY
from repatriate.app.plan.commands import RemoveRule
from repatriate.app.plan.manual.commands import Forbid
from repatriate.cli.actions import DRY_RUN, ONE_PERSON, ask_argument, asks
from repatriate.cli.console import Console, carry_out, format_table
from repatriate.model.entities import RuleKind
from repatriate.model.errors import UserError

KIND = ask_argument("kind", words=one_of(kind for kind in RuleKind if kind is not RuleKind.PIN))


def format_rule(rule: Mapping[str, Any] | None) -> dict[str, Any]:
    """The rule's columns as in `list FILE rules`."""
    return {name: rule[name] for name in ("kind", "a", "b", "reason")} if rule else {}


@click.group("rule")
def rule_group() -> None:
    """Keep two people apart or together, or one off a leg; or end that.

    `list FILE rules` shows all rules. For pins see `pin`.
    """


@asks(KIND, ONE_PERSON, OTHER, WHY, DRY_RUN, under=rule_group)
def add(console: Console, file: Path, kind: str, person: str, other: str, reason: str | None, dry_run: bool) -> None:
    """Add a rule about two people, or about one and a leg.

    apart: never on the same leg; together: always on the same journey; forbid: PERSON never on LEG.

    A person on that leg is taken off the draft.
    """
    with console.opened(file, write=True) as operation:
        person, other = _find_both(operation, kind, person, other)
        command: Command[Any] = (
            Forbid((person,), other, reason)
            if kind == RuleKind.FORBID
            else PAIRED[RuleKind(kind)].make(person, {"other": other, "reason": reason})
        )
        found = carry_out(operation, command, lambda db, _: find_rule(db, kind, person, other), dry_run=dry_run)
    rows = [format_rule(found)]
    console.answer(rows, lambda: format_table(rows))


@asks(KIND, ONE_PERSON, OTHER, DRY_RUN, under=rule_group)
def remove(console: Console, file: Path, kind: str, person: str, other: str, dry_run: bool) -> None:
    """Remove a rule; prints what it was."""
    with console.opened(file, write=not dry_run) as operation:
        person, other = _find_both(operation, kind, person, other)
        found = find_rule(operation.db, kind, person, other)
        if found is None:
            raise UserError("unknown_rule", f"There is no rule {kind} for {person} and {other}: see `list FILE rules`.")
        if not dry_run:
            operation.run(RemoveRule(found["id"]))
    rows = [format_rule(found)]
    console.answer(rows, lambda: format_table(rows))


def _find_both(operation: Operation, kind: str, person: str, other: str) -> tuple[str, str]:
    """The references of the two whom a rule is about, or of the one and the code of the leg."""
    person = find_person(operation.db, person)
    return person, other.upper() if kind == RuleKind.FORBID else find_person(operation.db, other)
