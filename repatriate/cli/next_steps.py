"""The next steps on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from repatriate.app.next_steps.step import ISSUE_AGAIN, Step
from repatriate.app.next_steps.steps import next_steps
from repatriate.cli.actions import asks
from repatriate.cli.console import Console
from repatriate.cli.remedies import REMEDIES


@asks()
def next_(console: Console, file: Path) -> None:
    """List the next steps, the most urgent first."""
    with console.opened(file, write=False) as operation:
        steps = next_steps(operation, operation.clock())
    console.answer(
        {"steps": [step_as_json(step) for step in steps]},
        lambda: (
            [f"{number}. {step.sentence}{_describe_command(step)}" for number, step in enumerate(steps, 1)]
            or ["Nothing to do now."]
        ),
    )


def _describe_command(step: Step) -> str:
    """The command to type for a step, where its sentence does not name one; empty without a command."""
    word, _, number = step.target.ref.partition(" ")
    typed = REMEDIES.get("issue_again" if word == ISSUE_AGAIN else step.code, "")
    return f" {typed.format(number=number, refs=step.refs, about=step.about)}" if typed else ""


def step_as_json(step: Step) -> dict[str, Any]:
    """The keys are fixed: scripts read them."""
    return {
        "code": step.code,
        "order": step.order.value,
        "sentence": str(step.sentence),
        "count": step.count,
        "refs": list(step.refs),
        "button": str(step.button),
        "target": str(step.target),
    }
