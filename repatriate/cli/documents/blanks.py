"""The register of blanks on the command line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import click

from repatriate.app.documents.actions import COUNT, MARK, RECEIVE, describe_runs, make_run
from repatriate.app.documents.blanks import queries as blank_queries
from repatriate.app.documents.blanks.commands import StatePrinted
from repatriate.app.documents.blanks.register import count_pdf, extract_pdf
from repatriate.cli.actions import PDF, ask_argument, ask_day, ask_text, ask_whether, asks, count_of, make_command
from repatriate.cli.console import Console, format_table
from repatriate.cli.values import as_json, must_end
from repatriate.model.errors import UserError
from repatriate.papers.register import BlankStatus

_AFTERWARDS = (
    "This cannot be undone. More numbers can be added: repatriate blank spent FILE NUMBERS…",
    "Enter on each holder the document they hold, or they count as without one: "
    "repatriate document FILE PERSON --kind emergency --number NUMBER",
)


ON = ask_day("on", "As it was at the end of that day.", metavar="DAY")


@asks(ON, ask_text("series", "NAME"))
def blanks_(console: Console, file: Path, on: date | None, series: str | None) -> None:
    """The balance of the register of blanks, and what should be in the safe."""
    with console.opened(file, write=False) as operation:
        db = operation.db
        then = on or operation.today()
        if series is not None:
            blank_queries.must_know_series(db, series)
        balances = blank_queries.balance_on(db, then)
        safe = blank_queries.in_safe(db, then, series)
        last = {row.series: row for row in reversed(blank_queries.count_blanks(db))}
    rows = [
        {
            "series": name, "total": sum(balances[name].values()),
            **{status.value: balances[name][status] for status in BlankStatus},
            "in_safe": [make_run(run) for run in runs],
            "counted": {"day": last[name].day.isoformat(), "counted": last[name].counted, "expected": last[name].expected}
            if name in last else None,
        }
        for name, runs in safe.items()
    ]  # fmt: skip
    lines = [
        {
            "series": row["series"],
            "received": row["total"],
            "in the safe": row["received"],
            **{status.value: row[status.value] for status in BlankStatus if status is not BlankStatus.RECEIVED},
            "next": describe_runs(safe[str(row["series"])]),
        }
        for row in rows
    ]
    console.answer({"on": then.isoformat(), "series": rows}, lambda: format_table(lines))


@click.group()
def blank() -> None:
    """Receive, mark, count and list numbered blanks."""


for _action in (RECEIVE, MARK, COUNT):
    blank.add_command(make_command(_action))


@asks(
    ask_argument("numbers", "[NUMBER|FIRST-LAST...]", many=True, required=False),
    ask_whether("none", "Nothing was printed."),
    ask_whether("others_lost", "More documents were printed, with numbers that cannot be found."),
    ask_whether("unknown", "Accept numbers that are neither in the register nor of this file."),
    under=blank,
)  # fmt: skip
def spent(console: Console, file: Path, numbers: tuple[str, ...], none: bool, others_lost: bool, unknown: bool) -> None:
    """Record which numbers were printed in the entries that this copy of FILE lacks.

    They are never used again, and this cannot be undone. More numbers can be added later, in the same way. Enter on each
    holder the document they hold (`repatriate document`): until then they count as without one.
    """
    if (none and numbers) or not (none or numbers or others_lost):
        raise click.UsageError("Name the numbers that were printed, or give --none.")
    with console.opened(file, write=True) as operation:
        try:
            stated = operation.run(StatePrinted(numbers, others_lost, unknown)).result
        except UserError as fault:
            if fault.code != "unknown_numbers":
                raise
            raise UserError(fault.code, f"{fault.message} Add --unknown if so.", **fault.facts) from None
    console.answer(
        {"count": stated.count, "void": stated.void, "twice": list(stated.twice), "not_found": stated.not_found},
        lambda: [
            f"{count_of(stated.count, 'number')} spent, {count_of(stated.void, 'blank')} of the register void.",
            *(f"{number} was issued here as well: spoil or void one of the two documents." for number in stated.twice),
            *(_AFTERWARDS if stated.count else ()),
        ],
    )


@asks(ask_argument("number"), under=blank)
def history(console: Console, file: Path, number: str) -> None:
    """Show the history of one blank."""
    with console.opened(file, write=False) as operation:
        events = blank_queries.blank_history(operation.db, number.strip().upper())
    rows = [
        {
            "day": as_json(one.day),
            "status": one.status.value,
            "person": one.ref,
            "officer": one.officer,
            "reason": one.reason,
        }
        for one in events
    ]
    console.answer(rows, lambda: format_table(rows))


def _register_paper(name: str, pdf: Callable[..., bytes], about: str) -> click.Command:
    @asks(PDF, ask_text("series", "NAME"), ON, name=name, under=blank, help=about)
    def write_paper(console: Console, file: Path, out: Path, series: str | None, on: date | None) -> None:
        must_end(out, ".pdf")
        with console.opened(file, write=False) as operation:
            then = on or operation.today()
            operation.write_file(out, pdf(operation, then, series))
            balances = blank_queries.balance_on(operation.db, then)
        total = sum(sum(one.values()) for key, one in balances.items() if series in (None, key))
        console.answer({"file": str(out), "count": total, "on": then.isoformat()}, lambda: [f"Wrote {out}."])

    return write_paper


_register_paper("sheet", count_pdf, "Write the sheet to count the safe with.")
_register_paper("register", extract_pdf, "Write the register number by number, without names.")
