"""Stores the steps that an officer put off until tomorrow.

They are stored on the officer's computer and not in the file: they are one officer's wish, and no event. The history
stays free of them, no undo touches them, and they work in a read-only file.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from sqlite_utils import Database

from repatriate.app.next_steps.step import Step
from repatriate.store.identity import read_identity

PutOff = Mapping[str, str]
"""By the key of a step the day on which it is shown again."""


def put_off(before: PutOff, step: Step, today: date) -> dict[str, str]:
    """Hide this step until tomorrow, and forget what is over. A danger is never hidden."""
    kept = {key: day for key, day in before.items() if day > today.isoformat()}
    return kept | {step.key: (today + timedelta(days=1)).isoformat()} if step.may_wait else kept


def not_put_off(steps: Iterable[Step], hidden: PutOff, today: date) -> tuple[Step, ...]:
    """The steps that are shown today."""
    return tuple(step for step in steps if not (step.may_wait and hidden.get(step.key, "") > today.isoformat()))


def name_file(db: Database, officer: str = "") -> str:
    """Under which this computer keeps what belongs to a file and an officer: it tells neither."""
    return hashlib.sha256(f"{read_identity(db)} {officer}".encode()).hexdigest()[:16]
