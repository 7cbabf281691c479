"""Planning on the command line: make a plan, publish it."""

from __future__ import annotations

from pathlib import Path

import click

from repatriate.app.core.actions import Typed
from repatriate.cli.actions import asks
from repatriate.cli.console import Bar, Console, interruptible
from repatriate.cli.questions import CLOCK_RIGHT, ask_text, ask_whether
from repatriate.cli.values import count_of

NEEDS = ("repatriate.app.plan.jobs", "repatriate.cli.plan.text")


@asks(
    ask_text("time_limit", "S", "Stop S seconds after the file was read; the best plan so far is kept.", kind=Typed.SECONDS),
    ask_whether("then_publish", "Publish the new draft as well.", flag="--publish"),
    ask_whether("promised", "Count on documents from the day for which they were promised."),
    CLOCK_RIGHT,
)  # fmt: skip
def plan(console: Console, file: Path, time_limit: float | None, then_publish: bool, promised: bool) -> None:
    """Make a new draft: the best plan, proved. Pins and forbids are kept.

    A draft that counts on documents promised (see `promise`) is published when they are there.
    """
    if promised and then_publish:
        raise click.UsageError("A plan that counts on promises is a draft: publish it when the documents are there.")
    with console.opened(file, write=True, needs=NEEDS) as operation, Bar() as bar:
        from repatriate.app.plan import jobs as plan_jobs
        from repatriate.cli.plan.text import plan_lines

        result = interruptible(
            lambda stop: plan_jobs.plan_operation(
                operation,
                time_limit=time_limit,
                progress=lambda now: bar(now.fraction, now.stage),
                cancel=stop,
                publish=then_publish,
                promised=promised,
            )
        )
    document = plan_jobs.write_plan_json(result)
    console.answer(document, lambda: plan_lines(result, published=then_publish))


@asks(CLOCK_RIGHT)
def publish(console: Console, file: Path) -> None:
    """Publish the draft as it is, with what was changed by hand."""
    from repatriate.app.plan.commands import Publish

    with console.opened(file, write=True) as operation:
        placed = operation.run(Publish()).result
    console.answer({"file": str(file), "count": placed}, lambda: [f"Published: {count_of(placed, 'person')} placed."])
