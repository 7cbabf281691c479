"""Titles of a page by both engines."""

from __future__ import annotations

import pytest

from repatriate.intake.paper.model import Why
from repatriate.intake.paper.reading.ways import settle_title


@pytest.mark.parametrize(
    ("first", "second", "text", "why"),
    [
        ("[WA", "เพศ", "เพศ", None),
        ("Ho", "Họ", "Họ", None),
        ("WA", "เxพศ", "เxพศ", Why.READINGS_DIFFER),
        ("QXZW", "QYZW", "QXZW", Why.READINGS_DIFFER),
        ("QXZW", "qxzw", "QXZW", None),
    ],
)
def test_a_title_is_known_from_the_engine_that_can_write_it_or_doubtful(
    first: str, second: str, text: str, why: Why | None
) -> None:
    found = settle_title(first, [second, ""])
    assert (found.text, found.why) == (text, why)
