"""Why and why not: every verdict against the referee, and the sentences as an officer reads them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from repatriate.model.dates import PartialDate
from repatriate.model.entities import Hold, HoldKind, Leg, LegStatus, Person, Rule
from repatriate.model.plan import Explanation, Option, ReasonCode, Verdict
from repatriate.planning.explain.person import explain_journey
from repatriate.planning.planner import make_plan
from repatriate.planning.rules.rulebook import Rulebook
from tests.planning.referee import Referee
from tests.planning.small import ETD, PASSPORT, apart, forbid, leg, operation, person, pin
from tests.planning.worlds import world

F1 = leg("F1", "BKK CGK", "2 09:00")


@pytest.mark.parametrize("batch", range(4))
def test_an_itinerary_is_possible_if_and_only_if_taking_it_breaks_nothing(batch: int) -> None:
    seen: dict[Verdict, int] = dict.fromkeys(Verdict, 0)
    for seed in range(batch * 60, batch * 60 + 60):
        snapshot = world(seed)
        referee, book = Referee(snapshot), Rulebook(snapshot)
        _, plan = referee.best()
        for unit in referee.units:
            for ref in sorted(unit):
                for option in explain_journey(book, plan, ref, solve=False).options:
                    seen[option.verdict] += 1
                    if option.verdict is Verdict.CHOSEN:
                        assert option.legs == plan[ref]
                        assert option.reasons == ()
                    elif not option.legs:
                        ways = {referee.broken_alone(ref, chain) for chain in referee.all_chains()}
                        assert ways <= {"no_route", "closed"}, seed
                    else:
                        moved = {**plan, **dict.fromkeys(unit, option.legs)}
                        faults = referee.faults(moved)
                        assert (option.verdict is Verdict.POSSIBLE) == (not faults), (seed, ref, option, faults)
                        alone = referee.broken_alone(ref, option.legs)
                        codes = {reason.code.value for reason in option.reasons}
                        assert alone is None or ref in referee.kept or alone in codes or alone == "closed", (
                            seed,
                            ref,
                            option,
                        )
    assert all(count > 15 for count in seen.values())


def test_every_itinerary_of_somebody_is_there_once() -> None:
    for seed in range(60):
        snapshot = world(seed)
        referee = Referee(snapshot)
        for ref, person_ in referee.people.items():
            mine = [
                chain
                for chain in referee.all_chains()
                if snapshot.people and referee.boards(person_, referee.legs[chain[0]].origin)
                and referee.arrives_home(person_, referee.legs[chain[-1]].destination)
                and all(referee.legs[code].status is LegStatus.PLANNED for code in chain)
            ]  # fmt: skip
            if ref not in referee.kept and ref not in referee.stuck:
                options = [option.legs for option in explain_journey(snapshot, {}, ref, solve=False).options]
                assert sorted(options) == sorted(mine) or (options == [()] and not mine)


def only(found: Explanation) -> Option:
    (option,) = found.options
    return option


def sentence(**facts: object) -> tuple[ReasonCode, str, str | None, str | None]:
    """The one reason why P1 is not on F1, and what would help."""
    found = explain_journey(operation([person("P1", **facts)], [F1]), {}, "P1")
    (reason,) = only(found).reasons
    helped = found.would_help[0].message if found.would_help else None
    return reason.code, reason.message, reason.rule, helped


def test_sentences_about_one_person() -> None:
    day = date(2025, 5, 12)
    assert sentence(ready_from=day) == (
        ReasonCode.NOT_READY,
        "P1 is ready from 12 May 2025; this leaves on 2 May 2025.",
        None,
        "P1 would travel on F1 if P1 were ready on 2 May 2025.",
    )
    assert sentence(clear_until=date(2025, 5, 1)) == (
        ReasonCode.CLEARANCE_EXPIRES,
        "The exit clearance of P1 is valid until 1 May 2025; this leaves the country on 2 May 2025.",
        None,
        "P1 would travel on F1 if the exit clearance of P1 were valid until 2 May 2025.",
    )
    assert sentence(document=None) == (
        ReasonCode.NO_DOCUMENT,
        "P1 has no travel document; this crosses a border.",
        None,
        "P1 would travel on F1 if P1 had a travel document (an emergency one is enough).",
    )
    assert sentence(document=replace(PASSPORT, expires=date(2025, 5, 1))) == (
        ReasonCode.DOCUMENT_EXPIRES,
        "The travel document of P1 expires on 1 May 2025; this arrives on 2 May 2025.",
        None,
        "P1 would travel on F1 if P1 had a travel document valid until 2 May 2025.",
    )
    over = Hold(HoldKind.POLICE, date(2025, 4, 1), date(2025, 5, 1))
    assert sentence(holds=(over, Hold(HoldKind.MEDICAL, date(2025, 5, 2), date(2025, 5, 9)))) == (
        ReasonCode.ON_HOLD,
        "P1 is under a medical hold from 2 May 2025 until 9 May 2025; this is on 2 May 2025.",
        "medical",
        "P1 would travel on F1 if the medical hold of P1 were lifted by 2 May 2025.",
    )
    assert sentence(clearances_missing=("exit permit", "fit to fly")) == (
        ReasonCode.CLEARANCE_MISSING,
        "P1 is not cleared to leave (exit permit and fit to fly).",
        "exit permit fit to fly",
        "P1 would travel on F1 if P1 were cleared to leave (exit permit, fit to fly).",
    )
    assert sentence(birth_date=PartialDate(2024)) == (
        ReasonCode.INFANT_ALONE,
        "P1 is under 2 on 2 May 2025 and no adult is in the family.",
        None,
        None,
    )


def test_sentences_about_rules_and_legs() -> None:
    refusing = replace(F1, accepts_etd=False, seats=2, max_wheelchair=0)
    people = [
        person("P1", document=ETD),
        person("P2", assistance=("WCHR",)),
        person("P3"),
        person("P4"),
        person("P5"),
        person("P6"),
    ]
    rules = [forbid("P3", "F1", "witness"), pin("P4", "F1", "F2"), apart("P5", "P6")]
    snapshot = operation(people, [refusing], rules)
    told = {
        ref: [r.message for r in only(explain_journey(snapshot, {"P6": ("F1",)}, ref)).reasons]
        for ref in ("P1", "P2", "P3", "P4", "P5")
    }
    assert told == {
        "P1": ["P1 has an emergency travel document, and F1 does not accept one."],
        "P2": ["F1 of 2 May 2025 takes no wheelchairs."],
        "P3": ["A rule keeps P3 off F1 (witness)."],
        "P4": ["A rule keeps P4 on F1 + F2."],
        "P5": ["P5 is kept apart from P6, who is on F1."],
    }
    full = explain_journey(snapshot, {"P6": ("F1",), "P4": ("F1",)}, "P3")
    assert [reason.code for reason in only(full).reasons] == [ReasonCode.FORBIDDEN, ReasonCode.FULL]
    unruly = explain_journey(operation([person("P1"), person("P2")], [replace(F1, seats=1)]), {"P2": ("F1",)}, "P1")
    assert only(unruly).reasons[0].message == "F1 of 2 May 2025 is full: its only seat is taken."
    assert [(one.change, one.message) for one in unruly.would_help] == [
        ("seats F1 +1", "P1 would travel on F1 if F1 took 1 more seat.")
    ]


def test_a_blocked_household_names_who_blocks_and_why() -> None:
    family = [person("P1", household="H"), person("P2", household="H", document=None), person("P3", household="H")]
    snapshot = operation(family, [F1])
    (reason,) = only(explain_journey(snapshot, {}, "P1")).reasons
    assert (reason.code, reason.rule) == (ReasonCode.HOUSEHOLD_BLOCKED, "P2")
    assert reason.message == (
        "P1 travels only together with P2, who cannot go. P2 has no travel document; this crosses a border."
    )
    assert [reason.code for reason in only(explain_journey(snapshot, {}, "P2")).reasons] == [ReasonCode.NO_DOCUMENT]


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("GONE", "GONE is cancelled and carries nobody."),
        ("SHUT", "SHUT is closed and nobody new boards it."),
        ("LEFT", "LEFT has departed and nobody new boards it."),
        ("AWAY", "AWAY (Yangon to Mandalay) is part of no journey of P1, from Bangkok to Indonesia."),
    ],
)
def test_a_leg_that_is_on_no_itinerary_says_why(code: str, message: str) -> None:
    legs = [
        F1,
        leg("GONE", "BKK CGK", "2 09:00", status=LegStatus.CANCELLED),
        leg("SHUT", "BKK CGK", "2 09:00", status=LegStatus.CLOSED),
        leg("LEFT", "BKK CGK", "2 09:00", status=LegStatus.DEPARTED),
        leg("AWAY", "RGN MDY", "2 09:00"),
    ]
    option = only(explain_journey(operation([person("P1")], legs), {}, "P1", code))
    assert (option.legs, option.verdict) == ((code,), Verdict.EXCLUDED)
    assert [(r.code, r.leg, r.message) for r in option.reasons] == [(ReasonCode.NO_ROUTE, code, message)]


def test_only_itineraries_that_use_a_leg_where_one_is_asked_about() -> None:
    legs = [F1, leg("F2", "BKK PEK", "2 09:00", 5), leg("F3", "PEK CGK", "2 18:00", 5)]
    snapshot = operation([person("P1")], legs)
    assert [option.legs for option in explain_journey(snapshot, {}, "P1").options] == [("F1",), ("F2", "F3")]
    found = explain_journey(snapshot, {"P1": ("F1",)}, "P1", "F3")
    assert (found.placed, [option.legs for option in found.options]) == (("F1",), [("F2", "F3")])


def test_where_there_is_no_way_it_says_so_and_what_would_open_one() -> None:
    found = explain_journey(operation([person("P1", destination="CHN:CAN")], [F1]), {}, "P1")
    assert found.options == (Option((), Verdict.EXCLUDED, only(found).reasons),)
    assert (
        only(found).reasons[0].message
        == "No departures lead from Bangkok to Guangzhou with connections that are allowed."
    )
    assert [one.change for one in found.would_help] == ["leg BKK CHN:CAN"]
    assert explain_journey(operation([person("P1", destination=None)], [F1]), {}, "P1").would_help == ()


def because(people: list[Person], legs: list[Leg], *rules: Rule) -> tuple[str, list[str]]:
    """Why the first of these is left out of the best plan, and what would help."""
    snapshot = operation(people, legs, list(rules))
    book = Rulebook(snapshot)
    found = explain_journey(book, make_plan(book).assignments, people[0].ref)
    return found.because, [one.change for one in found.would_help]


def test_who_can_never_travel_together_is_said_and_no_leg_is_asked_for() -> None:
    family = [person("P1", household="H"), person("P2", household="H", location="RGN")]
    text, helps = because(family, [F1])
    assert text == (
        "P1 and P2 must travel together and wait in different places, P1 at Bangkok and P2 at Yangon: bring them together, correct where they wait, "
        "or take one of them out of the family."
    )
    assert helps == []


def test_what_no_leg_holds_even_empty_is_nobody_elses_claim() -> None:
    family = [person(f"P{number}", household="H") for number in range(1, 4)]
    text, helps = because(family, [leg("F1", "BKK CGK", "2 09:00", seats=2)])
    assert text == (
        "The only journey to their destination is full. P1, P2 and P3 must travel together and need 3 seats: no "
        "journey has room for that, and F1 comes closest with 2 seats. Make room, or take one of them out of the "
        "family."
    )
    assert helps == ["seats F1 +1"]
    lying = because([person("P1", assistance=frozenset({"STCR"}))], [F1])
    assert lying == ("The only journey to their destination takes no more stretchers.", ["max_stretcher F1 +1"])


def test_nothing_is_said_twice() -> None:
    before = leg("F0", "BKK CGK", "1 09:00")
    assert because([person("P1", birth_date=PartialDate(2024, 5, 1))], [F1]) == (
        "P1 is under 2 on 2 May 2025 and no adult is in the family: this rules out the only journey to their destination.",
        [],
    )
    two = [before, leg("F2", "BKK CGK", "3 09:00")]
    assert because([person("P1")], two, pin("P1", "F0"), pin("P1", "F2"))[0] == (
        "Both journeys to their destination are ruled out because P1 is kept on F0 and F2."
    )


def test_who_waits_where_the_journey_ends_is_told_so_and_no_leg_is_asked_for() -> None:
    assert because([person("P1", location="CGK")], [F1]) == ("P1 waits at CGK, where the journey is to end.", [])


def test_a_journey_put_together_by_hand_against_the_rules_is_shown_with_what_is_wrong() -> None:
    snapshot = operation([person("P1", ready_from=date(2025, 5, 9))], [F1, leg("F2", "BKK CAN", "9 09:00")])
    found = explain_journey(snapshot, {"P1": ("F1",)}, "P1")
    assert [(o.legs, o.verdict, [r.code for r in o.reasons]) for o in found.options] == [
        (("F1",), Verdict.CHOSEN, [ReasonCode.NOT_READY])
    ]
    elsewhere = explain_journey(snapshot, {"P1": ("F2",)}, "P1")
    assert elsewhere.options[0].legs == ("F2",)
    assert elsewhere.options[0].verdict is Verdict.CHOSEN
    assert [reason.code for reason in elsewhere.options[0].reasons] == [ReasonCode.NO_ROUTE]


def test_who_is_on_a_leg_that_left_keeps_it_and_is_told_so() -> None:
    legs = [leg("F0", "BKK CGK", "1 09:00", status=LegStatus.DEPARTED), F1]
    snapshot = operation([person("P1")], legs, published={"P1": ("F0",)})
    found = explain_journey(snapshot, {"P1": ("F0",)}, "P1")
    assert [(option.legs, option.verdict) for option in found.options] == [
        (("F0",), Verdict.CHOSEN),
        (("F1",), Verdict.EXCLUDED),
    ]
    assert found.options[1].reasons[0].message == "P1 is on F0, which has departed, and keeps F0."


def test_the_smallest_change_of_each_kind_is_told() -> None:
    legs = [leg(f"F{day}", "BKK CGK", f"{day} 09:00", seats=1) for day in (2, 3, 4)]
    snapshot = operation([person("P1", ready_from=date(2025, 5, 6)), person("P2")], legs)
    found = explain_journey(snapshot, {}, "P1")
    assert [(one.change, one.message) for one in found.would_help] == [
        (
            "ready_from 2025-05-04",
            "P1 would travel on F4 if P1 were ready on 4 May 2025.",
        )
    ]


def test_an_empty_departure_that_is_too_small_for_a_family_is_not_called_full() -> None:
    legs = tuple(leg(f"F{number}", "BKK CGK", f"{number + 1} 09:00", seats=2) for number in range(8))
    family = tuple(person(f"P{number}", household="H") for number in range(3))
    [first, *_] = make_plan(operation(family, legs)).unplaced
    assert first.reasons[0].message == "F0 of 1 May 2025 has 2 of 2 seats left and 3 are needed."
    assert first.reasons[-1].message == "3 more departures have too little room for all: F5, F6 and F7."
