"""Letters of an authority, made up by a seed, in its own spelling and with traps: nobody is recorded who is not meant."""

from __future__ import annotations

import pytest

from repatriate.app.clearances.reply_match import Awaited, Sureness
from repatriate.app.clearances.reply_parser import parse_reply
from repatriate.model.dates import PartialDate
from repatriate.model.entities import Answer
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


PEOPLE = (
    Awaited("P00001", "NO", "Sovann", None, (), None, PartialDate(1990, 1, 5), "M"),
    Awaited("P00002", "TALU", "Mira", None, ("X0012346",), None, PartialDate(1985, 4, 3), "F"),
    Awaited("P00003", "VELO", "Hasan", None, (), None, PartialDate(2001, 9, 9), "M"),
)


@pytest.mark.parametrize(
    "text",
    [
        "Name: NO SOVANN\nDate of birth: 5 January 1990\nDecision: Granted\n\n"
        "Name: TALU MIRA\nDate of birth: 03/04/1985\nDecision: Refused\n\n"
        "Name: VELO HASAN\nDate of birth: 09/09/2001\nDecision: Pending\n",
        "1. Surname: NO\nGiven names: SOVANN\nDOB: 5 January 1990\nResult: Approved\n"
        "2. Surname: TALU\nGiven names: MIRA\nPassport No: X0012346\nResult: Not approved\n"
        "3. Surname: VELO\nGiven names: HASAN\nDOB: 9 September 2001\nResult: Approved, later refused\n",
        "Name\tDate of birth\tApproved\tRefused\nNO SOVANN\t05/01/1990\tX\t\nTALU MIRA\t03/04/1985\t\tx\n"
        "VELO HASAN\t09/09/2001\tX\tX\n",
    ],
)
def test_answers_in_blocks_and_by_ticks_are_read(text: str) -> None:
    found = parse_reply(text, PEOPLE, today=TODAY)
    assert {ref: one.answer for ref, one in found.answers().items()} == {
        "P00001": Answer.GRANTED, "P00002": Answer.REFUSED,
    }  # fmt: skip
    assert found.silent == ()


def test_the_family_of_somebody_is_not_the_person_in_any_language() -> None:
    [line] = parse_reply("Accordé : NO SOVANN, épouse de TALU MIRA, 5 January 1990", PEOPLE, today=TODAY).lines
    assert (line.sureness, line.ref) == (Sureness.SURE, "P00001")
