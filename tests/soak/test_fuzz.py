"""The short form of what runs for hours by hand: some hundred inputs to readers and commands."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from tests.soak import fuzz
from tests.soak.fuzz import Bench


def test_every_input_is_read_or_refused_in_one_sentence() -> None:
    assert [str(one) for one in fuzz.fuzz(400, seed=20250301)] == []


def breaks(bench: Bench, data: bytes, chance: random.Random) -> None:
    {}["ALPHA"]


def takes_long(bench: Bench, data: bytes, chance: random.Random) -> None:
    sum(range(4_000_000))


def says_too_much(bench: Bench, data: bytes, chance: random.Random) -> None:
    raise fuzz.UserError("bad", "two\nlines")


@pytest.mark.parametrize(
    ("read", "told"), [(breaks, "KeyError"), (takes_long, "seconds for"), (says_too_much, "more than one line")]
)
def test_what_is_wrong_is_told_without_what_was_read(
    read: fuzz.Read, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fuzz, "TARGETS", {"one": replace(fuzz.TARGETS["cell"], read=read)})
    monkeypatch.setattr(fuzz, "SLOW", 0.01)
    failures = fuzz.fuzz(2, seed=1)
    assert [one.number for one in failures] == [0, 1]
    assert all(told in one.what and "ALPHA" not in one.what for one in failures)
    assert fuzz.fuzz_one(1, 1) == failures[1] or told == "seconds for"
