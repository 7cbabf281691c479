"""Names that the program spelled, listed and confirmed on the command line."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from repatriate.app.core.person_names import find_people
from repatriate.app.people.name_commands import ConfirmNames
from repatriate.app.people.name_queries import names_to_confirm
from repatriate.cli.actions import asks
from repatriate.cli.console import Console, carry_out, table
from repatriate.cli.questions import ANY_PEOPLE, DRY_RUN, ask_whether
from repatriate.cli.values import count_of


@asks(ANY_PEOPLE, ask_whether("everybody", "Confirm all of them; look at the list first.", flag="--all"), DRY_RUN)
def names(console: Console, file: Path, people: tuple[str, ...], everybody: bool, dry_run: bool) -> None:
    """Confirm names that the program spelled; without PERSON, list those that wait.

    `person edit FILE PERSON surname=… given_names=…` corrects a name and confirms it. Give a name in the same way if the
    program cannot spell it, such as a Korean or Japanese name in Chinese characters: `--all` leaves it out.
    """
    with console.opened(file, write=bool(people) or everybody) as operation:
        waiting = names_to_confirm(operation.db)
        if people or everybody:
            refs = find_people(operation.db, people) or tuple(one.ref for one in waiting if one.spelled)
            done = carry_out(operation, ConfirmNames(refs), lambda db, refs: refs, dry_run=dry_run)
            rows = [one for one in waiting if one.ref in done]
        else:
            rows = waiting
    columns = ("ref", "native_name", "surname", "given_names", "birth_date", "document_number")
    shown = [{name: getattr(one, name) for name in columns} for one in rows]
    console.answer(
        [{name: value for name, value in asdict(one).items() if name != "id"} for one in rows],
        lambda: [*table(shown), *([f"Confirmed: {count_of(len(rows), 'name')}."] if people or everybody else [])],
    )
