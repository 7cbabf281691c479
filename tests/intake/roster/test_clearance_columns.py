"""What cells of a list say of a clearance: a yes only where nothing else is said beside it."""

from __future__ import annotations

from datetime import date

import pytest

from repatriate.intake.roster.clearance_columns import read_answer
from repatriate.intake.values.dates import order_of
from repatriate.model.entities import Answer

TODAY = date(2026, 12, 2)
ORDER = order_of([])


@pytest.mark.parametrize(
    "cell",
    [
        "granted if the fine is paid", "granted but detained", "OK?", "EP/2026/45 revoked", "no. 2", "fine USD 300",
        "interview 2", "REF-PENDING-3", "lost EP/2026/49",
    ],
)  # fmt: skip
def test_words_that_nobody_understands_are_no_answer(cell: str) -> None:
    assert read_answer(cell, "Exit permit", ORDER, TODAY) is None


@pytest.mark.parametrize(
    ("cell", "until"),
    [("granted", None), ("EP/2026/44", None), ("granted EP/2026/44", None), ("granted until 20 Dec 2026", date(2026, 12, 20))],
)  # fmt: skip
def test_a_plain_yes_is_read_with_its_last_day(cell: str, until: date | None) -> None:
    found = read_answer(cell, "Exit permit", ORDER, TODAY)
    assert found is not None
    assert (found.answer, found.valid_until) == (Answer.GRANTED, until)
