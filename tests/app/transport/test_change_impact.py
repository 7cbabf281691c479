"""What a change to a leg does to people, told before it is made."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of
from repatriate.app.manifests.commands import MakeManifest, MarkSent
from repatriate.app.people.commands import EditPeople
from repatriate.app.plan.commands import Assign
from repatriate.app.transport.change_impact import describe_span, leg_effect
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.entities import LegStatus
from repatriate.model.errors import UserError
from repatriate.model.plan import ReasonCode
from tests.app.world import build, publish, world_after

GA1 = ("BUS1", "GA1")
"""The household P00001, P00002 (an infant without a seat) and P00003, in a wheelchair, or others: see `placed`."""


world = world_after(publish)


def placed(world: Operation, code: str) -> set[str]:
    return {ref for ref, legs in (assignments_of(world.db, "published") or {}).items() if code in legs}


def test_nobody_is_hit_where_nobody_rides_and_nothing_is_written(world: Operation) -> None:
    revision = world.revision
    world.run(SaveLeg(None, {"code": "GA9", "mode": "air", "origin": "BKK", "destination": "CGK", "seats": 5,
                             "departs": "2025-03-09 10:00", "arrives": "2025-03-09 13:00"}))  # fmt: skip
    effect = leg_effect(world, SaveLeg("GA9", {"status": "cancelled"}))
    assert (effect.plan, effect.people, effect.harmless) == (None, 0, True)
    assert world.revision == revision + 1


def test_a_cancelled_leg_takes_everybodys_seat_households_as_one(world: Operation) -> None:
    effect = leg_effect(world, SaveLeg("GA1", {"status": "cancelled"}))
    assert {ref for party in effect.lose for ref in party.refs} == placed(world, "GA1")
    assert effect.plan == "published"
    assert effect.lost == effect.people == len(placed(world, "GA1"))
    home = next(party for party in effect.lose if "P00001" in party.refs)
    assert home.refs == ("P00001", "P00002")
    assert (home.head, home.name, home.priority) == ("P00001", "MIRE TALANOU", 1)
    assert [party.priority for party in effect.lose] == sorted(party.priority for party in effect.lose)
    assert {party.reason for party in effect.lose} == {"GA1 is cancelled."}


def test_fewer_seats_name_how_many_must_go_and_the_lowest_priorities(world: Operation) -> None:
    riders = placed(world, "GA1")
    effect = leg_effect(world, SaveLeg("GA1", {"seats": 1}))
    [short] = effect.short
    assert (short.limit, short.load, short.most, short.over) == (ReasonCode.FULL, 2, 1, 1)
    assert effect.lose == ()
    named = {ref for party in short.candidates for ref in party.refs}
    assert named == riders - {"P00001", "P00002"}
    [short] = leg_effect(world, SaveLeg("GA1", {"seats": 0})).short
    assert {ref for party in short.candidates for ref in party.refs} == riders
    assert leg_effect(world, SaveLeg("GA1", {"seats": 2})).harmless


def test_other_limits_are_looked_at_too(world: Operation) -> None:
    code = next(code for code in ("GA1", "GA2") if "P00003" in placed(world, code))
    [short] = leg_effect(world, SaveLeg(code, {"max_wheelchair": 0})).short
    assert short.limit is ReasonCode.WHEELCHAIR_LIMIT
    assert [party.head for party in short.candidates] == ["P00003"]
    [short] = leg_effect(world, SaveLeg("GA1", {"max_infants": 0})).short
    assert short.limit is ReasonCode.INFANT_LIMIT
    assert [party.refs for party in short.candidates] == [("P00001", "P00002")]


def test_a_leg_that_takes_no_emergency_documents_loses_those_who_have_one(world: Operation) -> None:
    code = next(code for code in ("GA1", "GA2") if "P00004" in placed(world, code))
    effect = leg_effect(world, SaveLeg(code, {"accepts_etd": False}))
    assert [party.head for party in effect.lose] == ["P00004"]
    assert "emergency travel document" in effect.lose[0].reason


def test_a_delay_says_how_much_later_they_arrive(world: Operation) -> None:
    effect = leg_effect(world, SaveLeg("GA1", {"departs": "2025-03-05 17:00", "arrives": "2025-03-05 21:00"}))
    assert effect.lose == effect.missed == ()
    assert (effect.arrives, effect.arriving) == (timedelta(hours=2, minutes=30), effect.people)
    assert (effect.leaves, effect.leaving) == (timedelta(hours=2), 0)
    assert not effect.harmless


def test_a_bus_that_comes_too_late_breaks_the_connection(world: Operation) -> None:
    effect = leg_effect(world, SaveLeg("BUS1", {"departs": "2025-03-05 06:00", "arrives": "2025-03-05 14:00"}))
    [missed] = effect.missed
    assert (missed.before, missed.after, missed.people) == ("BUS1", "GA1", len(placed(world, "GA1")))
    assert missed.message == "GA1 leaves 1 h after BUS1 arrives: 2 h are needed."
    assert effect.lost == len(placed(world, "GA1"))
    assert {party.reason for party in effect.lose} == {missed.message}
    effect = leg_effect(world, SaveLeg("BUS1", {"departs": "2025-03-05 09:00", "arrives": "2025-03-05 17:00"}))
    assert effect.missed[0].message == "GA1 leaves before BUS1 arrives."


def test_a_later_day_is_held_against_clearances_and_documents(world: Operation) -> None:
    [one] = [ref for ref in sorted(placed(world, "GA1")) if ref > "P00002"][:1]
    world.run(EditPeople((one,), {"clear_until": date(2025, 3, 5)}))
    code = next(code for code in GA1[::-1] if one in placed(world, code))
    later = {"departs": "2025-03-06 09:00", "arrives": "2025-03-06 12:30"}
    effect = leg_effect(world, SaveLeg(code, later))
    assert [party.head for party in effect.lose] == [one]
    assert "5 Mar 2025" in effect.lose[0].reason


def test_another_way_loses_those_for_whom_it_leads_nowhere(world: Operation) -> None:
    effect = leg_effect(world, SaveLeg("GA1", {"destination": "SIN", "arrives": "2025-03-05 18:30"}))
    assert effect.lost == effect.people > 0
    assert "does not lead from" in effect.lose[0].reason


def test_what_was_so_before_is_no_effect(world: Operation) -> None:
    [one] = sorted(placed(world, "GA1"))[-1:]
    world.run(EditPeople((one,), {"clear_until": date(2025, 3, 4)}))
    assert leg_effect(world, SaveLeg("GA1", {"carrier": "QZ", "code": "QZ1"})).harmless


def test_a_closed_leg_names_no_candidates(world: Operation) -> None:
    world.run(SaveLeg("GA1", {"status": LegStatus.CLOSED}))
    [short] = leg_effect(world, SaveLeg("GA1", {"seats": 1})).short
    assert (short.over, short.candidates) == (1, ())


def test_lists_that_were_handed_out_are_named(world: Operation, tmp_path: Path) -> None:
    made = world.run(MakeManifest("GA1", "carrier", tmp_path / "a.xlsx")).result
    assert leg_effect(world, SaveLeg("GA1", {"seats": 1})).lists == (("carrier", 1, False),)
    number = world.db.conn.execute("SELECT id FROM manifests").fetchone()[0]
    world.run(MarkSent(number, "station"))
    assert leg_effect(world, SaveLeg("GA1", {"seats": 1})).lists == (("carrier", made.heading.version, True),)


def test_the_published_plan_comes_first_and_a_draft_beside_it(world: Operation) -> None:
    code = next(code for code in ("GA1", "GA2") if "P00003" in placed(world, code))
    riders = placed(world, code)
    assert leg_effect(world, SaveLeg(code, {"status": "cancelled"})).drafted == 0
    world.run(Assign(("P00003",), ()))
    effect = leg_effect(world, SaveLeg(code, {"status": "cancelled"}))
    assert (effect.plan, effect.people, effect.drafted) == ("published", len(riders), len(riders) - 1)


def test_where_nothing_is_published_the_draft_is_asked(tmp_path: Path) -> None:
    with build(tmp_path / "draft.repat") as world:
        effect = leg_effect(world, SaveLeg("GA1", {"status": "cancelled"}))
        assert effect.plan == "draft"
        assert effect.lost == effect.people > 0
        assert effect.drafted == 0


def test_a_wrong_value_is_refused_as_it_would_be_when_written(world: Operation) -> None:
    with pytest.raises(UserError, match="not a number"):
        leg_effect(world, SaveLeg("GA1", {"seats": "many"}))


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "0 min"), (-20, "20 min"), (120, "2 h"), (140, "2 h 20 min"), (2880, "2 days"), (2940, "2 d 1 h")],
)
def test_spans_of_time_in_words(minutes: int, words: str) -> None:
    assert describe_span(timedelta(minutes=minutes)) == words
