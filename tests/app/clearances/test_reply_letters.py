"""Letters of an authority, made up by a seed, in its own spelling and with traps: nobody is recorded who is not meant."""

from __future__ import annotations

import pytest

from repatriate.app.clearances.reply_match import Sureness
from repatriate.app.clearances.reply_parser import parse_reply
from tests.app.clearances.letters import TODAY, Maker


@pytest.mark.parametrize("seed", range(3))
def test_nobody_is_recorded_who_is_not_meant_and_most_are_sure(seed: int) -> None:
    letter = Maker(seed, 110).make()
    found = parse_reply(letter.text, letter.people, letter.others, today=TODAY)
    answers = found.answers()
    right = asked = 0
    for line in found.lines:
        truth = letter.truth[line.line]
        if line.sureness is Sureness.SURE:
            assert (line.ref, line.given.answer if line.given else None) == (truth.ref, truth.answer), line.text
    for number, truth in letter.truth.items():
        if not truth.trap:
            [line] = [one for one in found.lines if one.line == number] or [None]
            asked += 1
            right += line is not None and line.sureness is Sureness.SURE and line.ref == truth.ref
            assert answers.get(truth.ref) is None or answers[truth.ref].answer is truth.answer
    assert asked == 110
    assert right >= 0.93 * asked
