"""A run of the planner in the room: what is told while it works, stopped and kept, cancelled."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.plan.jobs import find_deciding_tiers
from repatriate.app.plan.storage import find_plan_row
from repatriate.model.entities import Cohesion
from repatriate.model.plan import TIERS
from repatriate.planning.progress import Progress
from tests.app.camps import NOW, make_camp
from tests.conftest import MadeOnce
from tests.passphrase import PASSPHRASE
from tests.planning.crowds import crowd
from tests.ui.helpers import Show, last_words, settle
from tests.ui.rooms.plan.test_plan import done
from ui.rooms.plan.planner_strip import describe_quality, describe_standing, pick_furthest
from ui.rooms.plan.room import PlanRoom

SEATS = ("unplaced_p1", "unplaced_p2", "unplaced_p3", "unplaced_p4")


@pytest.fixture(scope="module")
def camp_bytes(made_once: MadeOnce) -> bytes:
    """So many people in groups that would stay together that it takes a while to plan them."""

    def make(path: Path) -> None:
        make_camp(path.parent, crowd(5, 1500, Cohesion.PREFER, grouped=0.9)).close()
        (path.parent / "camp.repat").rename(path)

    return made_once("crowd.repat", make).read_bytes()


@pytest.fixture
def camp(tmp_path: Path, camp_bytes: bytes) -> Iterator[Operation]:
    (tmp_path / "camp.repat").write_bytes(camp_bytes)
    with Operation.open(tmp_path / "camp.repat", PASSPHRASE, officer="duty", clock=lambda: NOW) as operation:
        yield operation


def test_a_long_run_tells_what_is_proved_and_keeps_the_best_when_it_is_stopped(
    show: Show[PlanRoom], camp: Operation, qtbot: QtBot
) -> None:
    room = show(PlanRoom, camp)
    settle(room.context)
    strip, seen = room.strip, list[tuple[int, str]]()
    room.plan()
    assert strip.isVisible()
    assert not strip.keep_button.isEnabled()  # there is nothing to keep yet

    def proved() -> bool:
        seen.append((strip.bar.value(), strip.proved.text()))
        return "no one else can get a seat" in strip.proved.text()

    qtbot.waitUntil(proved)
    assert "have a seat so far" in strip.proved.text()
    assert "fewest moved" not in strip.proved.text()  # nothing is published
    assert strip.stage.text() in ("Keeping groups together", "Shortening the wait", "Lowering the cost")
    assert strip.clock.text().startswith("0:")
    strip.keep_button.click()
    assert strip.stage.text() == "Stopping. The best plan so far is kept."
    assert not strip.keep_button.isEnabled()
    done(room, qtbot)
    bars = [value for value, _ in seen]
    assert bars == sorted(bars)
    draft = find_plan_row(camp.db, "draft")
    assert draft is not None
    assert draft["status"] == "stopped"
    assert room.header.subtitle.text().startswith("not proved best: ")
    assert last_words(room).startswith("Stopped. The best plan is kept: ")
    assert not strip.isVisible()
    assert room.main_button.isEnabled()


def test_a_run_is_kept_when_it_is_over(show: Show[PlanRoom], sample: Operation, qtbot: QtBot) -> None:
    room = show(PlanRoom, sample)
    settle(room.context)
    room.plan()
    assert room.strip.isVisible()
    assert not room.main_button.isEnabled()
    done(room, qtbot)
    assert not room.strip.isVisible()
    assert room.main_button.isEnabled()
    assert room.bar.lead.text() == "Draft, not confirmed."
    assert room.header.subtitle.text().startswith("the best possible plan, proved in ")
    assert " have a seat, " in last_words(room)
    assert not room.bar.confirm_button.isHidden()


def test_a_run_is_cancelled_and_nothing_is_written(show: Show[PlanRoom], sample: Operation, qtbot: QtBot) -> None:
    room = show(PlanRoom, sample)
    before = sample.revision
    room.plan()
    room.strip.cancel()
    done(room, qtbot)
    assert sample.revision == before
    assert not room.strip.isVisible()
    assert room.main_button.isEnabled()


def test_how_good_the_plan_so_far_is_in_words() -> None:
    assert describe_standing(Progress(0.1, "Reading the rules")) == []
    told = describe_standing(Progress(0.5, "", SEATS[:1], 1200, 11.5))
    assert told == ["1,200 have a seat so far", "proved: priority 1", "at most 12 more could get a seat"]
    assert describe_standing(Progress(0.5, "", SEATS[:3], 1200))[1] == "proved: priority 1 to 3"
    told = describe_standing(Progress(0.9, "", (*SEATS, "moved", "spread"), 1, 3))
    assert told[1:] == [
        "proved: no one else can get a seat, fewest moved, groups together",
        "at most 3 fewer waiting days",
    ]
    assert (
        len(describe_standing(Progress(0.6, "", (*SEATS, "moved"), 800, 3_797))) == 2
    )  # of 800 people: that says nothing
    assert describe_standing(Progress(0.6, "", (*SEATS, "moved"), 800, 9))[2] == "at most 9 fewer splits of groups"
    assert describe_standing(Progress(1, "", TIERS, 5), ("cost",)) == ["5 have a seat so far", "proved: lowest cost"]


def test_who_is_placed_is_not_forgotten() -> None:
    known = Progress(0.5, "", SEATS, 900)
    assert pick_furthest(known, Progress(0.6, "", SEATS)) == Progress(0.6, "", SEATS, 900)
    assert pick_furthest(known, Progress(0.6, "", SEATS, 950)).placed == 950
    assert pick_furthest(None, known) is known


def test_what_nothing_hangs_on_is_not_worth_a_word(planned: Operation, camp: Operation) -> None:
    assert "moved" in find_deciding_tiers(planned.db)
    assert find_deciding_tiers(camp.db) == set(TIERS) - {"moved"}


def test_the_quality_of_a_plan_that_was_stopped_says_what_is_open() -> None:
    tiers = [(name, 10.0, 10.0, True) for name in TIERS]
    assert describe_quality("optimal", 2.13, tiers) == ("the best possible plan, proved in 2.1 s", "quiet")
    tiers[6] = ("waiting", 100.0, 88.0, False)
    assert describe_quality("stopped", 1, tiers) == ("not proved best: at most 12 fewer waiting days", "attention")
    tiers[6] = ("waiting", 100.0, 0.0, False)
    assert describe_quality("stopped", 1, tiers)[0] == "not proved best: shortest wait may still improve"
    tiers[2] = ("unplaced_p3", 5.0, 0.0, False)
    assert describe_quality("stopped", 1, tiers)[0] == "not proved best: at most 5 more could get a seat"
    tiers[2] = ("unplaced_p3", 5.0, 5.0, False)
    assert describe_quality("stopped", 1, tiers)[0] == "not proved best: priority 3 may still improve"
    none = [(name, 9.0, 2.0, False) for name in TIERS]
    assert describe_quality("feasible", 1, none)[0] == "not proved best: at most 7 more could get a seat"
    assert describe_quality("feasible", 1, [(name, 1.0, 1.0, False) for name in TIERS])[0].startswith("changed by hand")
