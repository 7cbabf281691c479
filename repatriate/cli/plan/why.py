"""Explains a person's journey, and the changes that would help, on the command line."""

from __future__ import annotations

from pathlib import Path

from repatriate.app.core.person_names import find_person
from repatriate.app.plan import jobs as plan_jobs
from repatriate.cli.actions import asks
from repatriate.cli.console import Console
from repatriate.cli.plan.text import explanation_lines
from repatriate.cli.questions import ONE_PERSON, ask_text, ask_whether


@asks(
    ONE_PERSON,
    ask_text("leg", "CODE", "Only about journeys with this leg."),
    ask_whether("all_", "Every journey on a line of its own.", flag="--all"),
)  # fmt: skip
def why(console: Console, file: Path, person: str, leg: str | None, all_: bool) -> None:
    """Why PERSON travels this way or not at all, and what would help.

    Each suggestion is tried out by planning with it.
    """
    with console.opened(file, write=False) as operation:
        found = plan_jobs.explain_journey(operation, find_person(operation.db, person), leg)
    console.answer(plan_jobs.write_explanation_json(found), lambda: explanation_lines(found, all_=all_))
