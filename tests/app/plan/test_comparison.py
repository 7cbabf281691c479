"""Any two plans side by side: what each is worth, who differs and why, seats by leg."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of
from repatriate.app.counting.closing_commands import CloseBoarding
from repatriate.app.counting.commands import DepartLeg
from repatriate.app.people.commands import AddPerson
from repatriate.app.people.merge_commands import MergePeople
from repatriate.app.plan import score as plan_score
from repatriate.app.plan.commands import Assign, DiscardDraft, Publish
from repatriate.app.plan.comparison import (
    EARLIER,
    GETS,
    KINDS,
    LATER,
    LOSES,
    Comparison,
    Differing,
    Faults,
    compare_plans,
    count_faults,
    find_plan,
    list_differing,
    list_plans,
)
from repatriate.app.plan.jobs import plan_operation
from repatriate.app.reports.situation_report import build_situation
from repatriate.app.state.figures import Figures, read_figures
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.errors import UserError
from tests.app.counting.seeing import see
from tests.app.world import NOW, publish, world_after

TODAY = NOW.date()


def plan_thrice(world: Operation) -> None:
    """Published, replanned without GA1 and published, then changed by hand: P00003 is off."""
    world.run(Publish())
    world.run(SaveLeg("GA1", {"status": "cancelled"}))
    plan_operation(world, publish=True)
    world.run(Assign(("P00003",), ()))


thrice = world_after(plan_thrice)
published = world_after(publish)


def compared(operation: Operation, left: str, right: str) -> Comparison:
    known = list_plans(operation.db)
    return compare_plans(operation.db, find_plan(known, left), find_plan(known, right), TODAY)


def rows(operation: Operation, found: Comparison) -> dict[str, Differing]:
    ids = [one for kind in KINDS for one in found.ids[kind]]
    return {one.ref: one for one in list_differing(operation.db, found, ids)}


def test_every_published_plan_is_kept_and_named(thrice: Operation) -> None:
    known = list_plans(thrice.db)
    assert [(one.key, one.number) for one in known] == [("1", 1), ("published", 2), ("draft", None)]
    assert [one.placed for one in known] == [4, 3, 2]
    assert {one.by for one in known} == {"duty"}
    assert find_plan(known, "2") is find_plan(known, "published")
    assert all(one.at == NOW for one in known)


def test_an_earlier_plan_is_whole_and_undo_brings_it_back(thrice: Operation) -> None:
    def kept(number: int) -> list[tuple[object, ...]]:
        plan = find_plan(list_plans(thrice.db), str(number)).id
        return thrice.db.conn.execute(
            "SELECT person_id, seq, leg_id FROM bookings WHERE plan_id = ? ORDER BY 1, 2", (plan,)
        ).fetchall()

    first, second = kept(1), kept(2)
    assert (len(first), len(second)) == (8, 6)
    thrice.run(DiscardDraft())
    thrice.undo()
    assert (kept(1), kept(2)) == (first, second)
    thrice.undo()
    thrice.undo()
    assert [one.key for one in list_plans(thrice.db)] == ["published", "draft"]
    assert kept(1) == first


@pytest.mark.parametrize("key", ["3", "nonsense", "0"])
def test_a_plan_that_is_none_is_said(thrice: Operation, key: str) -> None:
    with pytest.raises(UserError, match=f"no plan {key}"):
        compared(thrice, "published", key)


def test_what_cannot_be_compared_is_said(world: Operation) -> None:
    with pytest.raises(UserError, match="No plan is confirmed yet"):
        compared(world, "published", "draft")
    world.run(Publish())
    with pytest.raises(UserError, match="no draft"):
        compared(world, "published", "draft")
    with pytest.raises(UserError, match="are the same plan"):
        compared(world, "published", "1")


def test_tiers_are_those_of_both_plans(thrice: Operation) -> None:
    found = compared(thrice, "published", "draft")
    for name, (left, right) in found.tiers.items():
        assert left == plan_score.value_kept_plan(thrice.db, "published", TODAY)[name]
        assert right == plan_score.value_kept_plan(thrice.db, "draft", TODAY)[name]
    assert found.tiers["moved"] == (0, 1)
    assert found.people == 6
    earlier = compared(thrice, "1", "published")
    assert earlier.tiers["moved"] == (0, sum(len(earlier.ids[kind]) for kind in KINDS if kind != GETS))
    assert (earlier.tiers["moved"][1], earlier.deciding) == (3, "unplaced_p3")
    assert earlier.tiers["waiting"][0] < earlier.tiers["waiting"][1]


def test_who_differs_and_what_the_planner_said(thrice: Operation) -> None:
    found = compared(thrice, "1", "published")
    those = rows(thrice, found)
    lost = those.pop("P00004")
    assert (lost.what, lost.right, lost.arrives[1]) == (LOSES, None, None)
    assert lost.cause.startswith("GA1 is cancelled; and then: ")
    assert set(those) == {"P00001", "P00002"}
    for one in those.values():
        assert (one.left, one.right) == (("BUS1", "GA1"), ("BUS1", "GA2"))
        assert (one.what, one.days) == (LATER, 1)
        assert one.arrives == (date(2025, 3, 5), date(2025, 3, 6))
        assert one.cause == "GA1 is cancelled"


def test_what_was_done_by_hand_is_told_by_the_journal(thrice: Operation) -> None:
    [one] = rows(thrice, compared(thrice, "published", "draft")).values()
    assert (one.ref, one.what, one.right) == ("P00003", LOSES, None)
    assert one.cause == "by hand: Took P00003 off the plan (duty)"
    # The one who sits where the draft was begun by hand moved before that: the planner's own words stay.
    others = rows(thrice, compared(thrice, "1", "draft"))
    assert others.pop("P00003").cause.startswith("by hand")
    assert len(others) == 3
    assert all(other.cause.startswith("GA1 is cancelled") for other in others.values())


def test_what_a_plan_breaks_by_now_is_counted(thrice: Operation) -> None:
    first, second, draft = count_faults(thrice.db, list_plans(thrice.db), TODAY) or ()
    assert first.count >= 3
    assert first.first is not None
    assert "GA1 is cancelled" in first.first
    assert (second, draft) == (Faults(0, None), Faults(0, None))
    thrice.run(SaveLeg("GA2", {"seats": 0}))
    assert [one.count > 0 for one in count_faults(thrice.db, list_plans(thrice.db)[1:], TODAY) or ()] == [True, True]


def test_whose_journeys_became_equal_meanwhile_is_left_away(thrice: Operation) -> None:
    """A page that was not read again yet asks for rows of a comparison that is out of date."""
    found = compared(thrice, "published", "draft")
    assert set(rows(thrice, found)) == {"P00003"}
    thrice.run(Assign(("P00003",), (assignments_of(thrice.db, "published") or {})["P00003"]))
    assert rows(thrice, found) == {}


def test_the_other_way_round(thrice: Operation) -> None:
    found = compared(thrice, "draft", "1")
    assert found.backwards
    those = rows(thrice, found)
    assert those["P00003"].what == GETS
    assert those["P00003"].cause == "takes back: by hand: Took P00003 off the plan (duty)"
    assert (those["P00001"].what, those["P00001"].days) == (EARLIER, 1)
    assert found.tiers["moved"] == (0, 2)
    assert found.deciding == "unplaced_p3"


def test_seats_by_leg_with_their_limits(thrice: Operation) -> None:
    pairs = {pair.leg.code: pair for pair in compared(thrice, "1", "draft").legs}
    assert list(pairs) == ["BUS1", "GA1", "BUS2", "GA2"]
    assert (pairs["GA1"].left[0], pairs["GA1"].right[0]) == (2, 0)  # an infant takes no seat
    draft = assignments_of(thrice.db, "draft") or {}
    assert pairs["GA2"].right[0] == sum("GA2" in legs for legs in draft.values()) - 1
    thrice.run(SaveLeg("BUS2", {"max_wheelchair": 4}))
    pairs = {pair.leg.code: pair for pair in compared(thrice, "published", "draft").legs}
    assert pairs["BUS2"].limits() == (("wheelchair_limit", 1, 0, 4),)


def test_whoever_came_later_is_left_out_of_both(thrice: Operation) -> None:
    before = compared(thrice, "published", "draft").tiers["unplaced_p1"]
    thrice.run(AddPerson({"surname": "LATER", "priority": 1}))
    found = compared(thrice, "published", "draft")
    assert found.tiers["unplaced_p1"] == (before[0] + 1, before[1] + 1)
    assert found.count == 1


def test_whoever_was_merged_away_is_in_no_plan(thrice: Operation) -> None:
    thrice.run(MergePeople("P00005", "P00004"))
    refs = set(rows(thrice, compared(thrice, "1", "draft")))
    assert "P00004" not in refs
    assert "P00005" in refs


def test_comparing_agrees_with_counting_everybody(tmp_path: Path, planned_sample: Callable[[Path], Operation]) -> None:
    with planned_sample(tmp_path / "sample.repat") as operation:
        legs = operation.db.query(
            "SELECT min(code) AS code FROM legs WHERE code GLOB 'PR597-*' OR code GLOB 'GA871-*' GROUP BY substr(code, 1, 5)"
        )
        for code in [leg["code"] for leg in legs]:
            operation.run(SaveLeg(code, {"status": "cancelled"}))
        plan_operation(operation)
        before, after = (assignments_of(operation.db, state) or {} for state in ("published", "draft"))
        found = compared(operation, "published", "draft")
        those = rows(operation, found)
        assert set(those) == {ref for ref in before.keys() | after.keys() if before.get(ref) != after.get(ref)}
        assert len(those) == found.count > 20
        for ref, one in those.items():
            assert (one.left, one.right) == (before.get(ref), after.get(ref))
            assert (one.what == LOSES) == (ref not in after)
            assert (one.what == GETS) == (ref not in before)
            assert one.cause
            assert "hand" not in one.cause


def test_whoever_lost_their_departure_has_no_seat_in_any_figure(published: Operation) -> None:
    """Before they leave and on the way: plan, comparison, gain and figures count the same people."""

    def count_seats() -> Figures:
        at = read_figures(published.db, TODAY)
        assert plan_score.compute_figures(published.db).placed == list_plans(published.db)[-1].placed == at.confirmed
        return at

    on_bus = [ref for ref, legs in (assignments_of(published.db, "published") or {}).items() if legs == ("BUS1", "GA1")]
    before = count_seats()
    published.run(SaveLeg("GA1", {"status": "cancelled"}))
    assert count_seats().confirmed == before.confirmed - len(on_bus) < before.confirmed
    see(published, "BUS1", *on_bus)
    published.run(CloseBoarding("BUS1", len(on_bus)))
    published.run(DepartLeg("BUS1"))
    at = count_seats()
    assert (at.departed, at.lost_on_way, at.to_leave) == (len(on_bus), len(on_bus), at.confirmed)
    headline = str(build_situation(published).headline)
    assert headline.endswith(f" {len(on_bus)} of them have lost the seat onward on the way.")
    assert "wait on the way" not in headline  # as the steps count: nobody has come anywhere yet
    plan_operation(published)
    found = compared(published, "published", "draft")
    assert not found.ids[LATER]
    assert found.right.placed - found.left.placed == len(found.ids[GETS]) > 0
    assert plan_score.compute_figures(published.db).gained == len(found.ids[GETS])
