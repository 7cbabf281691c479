"""Each rule of counting: when it speaks, what the counter is told, and what a device must never show."""

from __future__ import annotations

from dataclasses import replace

import pytest

from repatriate.counting.verdicts import (
    RULES,
    Code,
    Facts,
    First,
    Sign,
    judge_balance,
    judge_recall,
    judge_sighting,
    judge_stray,
    not_arrived,
    receiver_needed,
)
from repatriate.model.counting import Seen

CALM = Facts("P00061", "GA871", boards=True)
FIRST = First("2026-12-02T03:44:00.000Z", "Nadia", "10:44")
SECRET = "P00061 is under a police hold."
CASES: dict[Code, tuple[Facts, Sign, str]] = {
    Code.COUNTED: (CALM, Sign.OK, "P00061: Counted."),
    Code.AGAIN: (replace(CALM, first=FIRST), Sign.AGAIN, "P00061 was already counted at 10:44."),
    Code.NOT_ON_LEG: (replace(CALM, booked=False), Sign.STOP, "Not on GA871: send to the desk."),
    Code.ON_HOLD: (replace(CALM, hindered=(SECRET,)), Sign.STOP, "Send to the desk."),
    Code.WITH: (replace(CALM, unit=("P00061", "P00062", "P00063"), lacking=("P00063",)), Sign.LOOK, "2 of 3 here."),
    Code.INFANT_ALONE: (replace(CALM, alone=Code.INFANT_ALONE), Sign.LOOK, "Their adult is not aboard yet."),
    Code.MINOR_ALONE: (replace(CALM, alone=Code.MINOR_ALONE), Sign.LOOK, "Their adult is not aboard yet."),
    Code.KEPT_APART: (replace(CALM, apart=("P00061 is kept apart from P00007.",)), Sign.STOP, "Send to the desk."),
    Code.FULL: (replace(CALM, full=("GA871 takes 3 people.",)), Sign.STOP, "Full."),
    Code.CLOSED: (replace(CALM, open=False), Sign.STOP, "Closed: send to the desk."),
}


@pytest.mark.parametrize("code", CASES)
def test_each_rule_has_its_code_its_sign_and_its_words(code: Code) -> None:
    facts, sign, device = CASES[code]
    (verdict,) = judge_sighting(facts)
    assert (verdict.code, verdict.sign, verdict.device) == (code, sign, device)
    assert verdict.word


def test_signs_differ_by_more_than_colour() -> None:
    assert len({sign.mark for sign in Sign}) == len(Sign)


def test_a_device_learns_no_reason() -> None:
    facts = replace(CALM, hindered=(SECRET,), apart=("kept apart from P00007",), full=("2 wheelchairs",), booked=False)
    for verdict in judge_sighting(facts):
        assert not {"police", "hold", "P00007", "wheelchairs"} & set(verdict.device.replace(".", "").split())
    assert any("police" in verdict.laptop for verdict in judge_sighting(facts))


def test_the_other_departure_is_told_where_it_leaves_the_same_day() -> None:
    (verdict,) = judge_sighting(replace(CALM, booked=False, elsewhere="GA873"))
    assert verdict.device == "Not on GA871, but on GA873 today: send to the desk."


def test_a_repeat_within_seconds_is_no_alarm() -> None:
    assert [verdict.code for verdict in judge_sighting(replace(CALM, first=FIRST, repeat=True))] == [Code.COUNTED]


def test_what_stops_is_told_before_what_is_only_to_be_looked_at() -> None:
    facts = replace(CALM, first=FIRST, lacking=("P2",), unit=("P1", "P2"), hindered=(SECRET,), open=False)
    found = judge_sighting(facts)
    assert [one.code for one in found] == [Code.CLOSED, Code.ON_HOLD, Code.AGAIN, Code.WITH]
    order = [Sign.STOP, Sign.AGAIN, Sign.LOOK, Sign.OK]
    assert [order.index(one.sign) for one in found] == sorted(order.index(one.sign) for one in found)


def test_families_and_children_matter_where_people_board() -> None:
    facts = replace(CALM, boards=False, lacking=("P2",), unit=("P1", "P2"), alone=Code.MINOR_ALONE)
    assert [one.code for one in judge_sighting(facts)] == [Code.COUNTED]


@pytest.mark.parametrize("kind", [Seen.LEFT, Seen.MISSING])
def test_who_is_marked_otherwise_is_told_so(kind: Seen) -> None:
    (verdict,) = judge_sighting(replace(CALM, kind=kind, booked=False))
    assert (verdict.code, verdict.word) == (Code.COUNTED, {Seen.LEFT: "Gone back", Seen.MISSING: "Not here"}[kind])
    (verdict,) = judge_sighting(replace(CALM, kind=kind, first=FIRST))
    assert verdict.code is Code.AGAIN


@pytest.mark.parametrize("code", CASES)
def test_an_answer_is_recalled_by_its_code(code: Code) -> None:
    facts = CASES[code][0]
    first = facts.first if code is Code.AGAIN else None
    found = judge_recall(code, Facts(facts.ref, facts.leg, first=first))
    assert (found.code, found.sign) == (code, CASES[code][1])


def test_codes_that_lead_to_nobody() -> None:
    verdict = judge_stray("“x” is not one of our numbers.")
    assert (verdict.code, verdict.sign, verdict.device) == (Code.STRAY, Sign.STOP, "Unknown number.")


def test_closing_balances_or_takes_a_reason() -> None:
    assert judge_balance(38, 38) is None
    verdict = judge_balance(38, 39)
    assert verdict is not None
    assert verdict.code is Code.UNBALANCED
    assert "38 people were counted aboard, but the head count is 39" in verdict.laptop


@pytest.mark.parametrize(
    ("minor", "known", "marked", "allowed", "seen", "speaks"),
    [
        (False, True, False, False, False, False),
        (True, True, False, True, True, False),
        (True, True, False, False, True, True),
        (True, True, False, True, False, True),
        (False, False, False, False, True, True),
        (False, True, True, False, True, True),
    ],
)
def test_who_needs_a_receiver(  # long: each fact of the rule
    minor: bool, known: bool, marked: bool, allowed: bool, seen: bool, speaks: bool
) -> None:
    found = receiver_needed("P1", minor=minor, age_known=known, marked=marked, allowed=allowed, id_seen=seen)
    assert (found is not None) is speaks
    assert found is None or found.code is Code.RECEIVER_NEEDED


def test_who_was_not_counted_on_arrival_is_asked_about() -> None:
    assert not_arrived("P1", arrived=True) is None
    found = not_arrived("P1", arrived=False)
    assert found is not None
    assert (found.code, found.sign) == (Code.NOT_ARRIVED, Sign.LOOK)


def test_every_rule_is_one_function() -> None:
    spoken = {found.code for rule in RULES for facts, *_ in CASES.values() if (found := rule(facts))}
    assert spoken | {Code.COUNTED} == CASES.keys()


def test_who_was_not_aboard_is_not_counted_as_arrived_without_a_word() -> None:
    (verdict,) = judge_sighting(Facts("P00050", "GA1", aboard=False))
    assert (verdict.code, verdict.sign, verdict.word) == (Code.NOT_ON_LEG, Sign.STOP, "Was not aboard")
    assert verdict.laptop == "P00050 was not aboard GA1. Open the closing again, or undo the number."
