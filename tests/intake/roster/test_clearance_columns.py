"""What cells of a list say of a clearance: a yes only where nothing else is said beside it."""

from __future__ import annotations

from datetime import date

import pytest

from repatriate.intake.roster.clearance_columns import Answered, read_answer
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


DECIDED, LAST = date(2026, 11, 24), date(2026, 12, 24)


@pytest.mark.parametrize(
    ("cell", "on", "until"),
    [
        ("granted", None, None), ("EP/2026/44", None, None), ("granted EP/2026/44", None, None),
        ("approved 24/11/2026", DECIDED, None), ("24/11/2026", DECIDED, None), ("granted on 24/11/2026", DECIDED, None),
        ("granted until 24 Dec 2026", None, LAST), ("approved - valid to 24/12/2026", None, LAST),
        ("อนุมัติถึง 24/12/2569", None, LAST), ("disetujui berlaku s/d 24/12/2026", None, LAST),
        ("ခွင့်ပြုပြီး 24/12/2026 အထိ", None, LAST), ("EP-12 expires 24/12/2026", None, LAST),
        ("approved 24/11/2026, valid until 24/12/2026", DECIDED, LAST),
    ],
)  # fmt: skip
def test_a_last_day_is_only_what_words_call_so(cell: str, on: date | None, until: date | None) -> None:
    found = read_answer(cell, "Exit permit", ORDER, TODAY)
    assert found is not None
    assert (found.answer, found.answered_on, found.valid_until) == (Answer.GRANTED, on, until)


@pytest.mark.parametrize(
    "cell", ["approved 24/12/2026", "24/12/2026", "OK 24.12.26", "granted 24/12", "approved by 24/12/2026", "valid 24/12/2026"]
)  # fmt: skip
def test_a_day_that_may_be_either_is_a_question(cell: str) -> None:
    assert read_answer(cell, "Exit permit", ORDER, TODAY) is None
    under = read_answer(cell.removeprefix("approved by "), "Exit permit until", ORDER, TODAY)
    assert under == (None if cell in ("granted 24/12",) else Answered(Answer.GRANTED, None, LAST))
