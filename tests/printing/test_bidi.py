"""Right-to-left text is drawn in the order that another implementation of Annex 9 gives."""

from __future__ import annotations

import json
from pathlib import Path

from repatriate.printing.bidi import needs_bidi, resolve_levels, visual_order

CASES = json.loads(Path(__file__).with_name("bidi_cases.json").read_text(encoding="utf-8"))["cases"]


def test_order_agrees_with_another_implementation() -> None:
    assert len(CASES) == 300
    differ = [
        text
        for text, drawn in CASES
        if "".join(visual_order(list(zip(resolve_levels(text), text, strict=True)))) != drawn
    ]
    assert differ == []


def test_left_to_right_text_needs_no_order() -> None:
    assert not needs_bidi("Đỗ Thị 12/3 王小明 (ก)")
    assert needs_bidi("Ali محمد")
    assert needs_bidi("١٢")


def test_levels_of_nothing() -> None:
    assert resolve_levels("") == []
    assert visual_order([]) == []
