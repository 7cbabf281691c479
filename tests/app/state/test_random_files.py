"""What the file keeps of states against the plain function, on random files, after each of many random changes."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from repatriate.app.core.kept_tables import find_differences
from repatriate.app.core.operation import Operation
from repatriate.app.core.sql import Term
from repatriate.app.people.filters import NOTHING
from repatriate.app.people.table_queries import PeopleQuery, people_ids
from repatriate.app.state.figures import CONFIRMED, DEPARTED, SEATLESS_KINDS, lacks_clearance, read_figures
from repatriate.app.state.queries import count_alike, count_lacks, count_states, person_states
from repatriate.app.state.rules import person_state
from repatriate.app.state.sampling import looks_right
from repatriate.app.state.states import Lack, PersonState, State
from repatriate.model.errors import UserError
from tests.app.state.counted_worlds import CountSomething
from tests.app.state.oracle import Oracle
from tests.app.state.worlds import START, ChangeSomething, Populate
from tests.app.world import begin

FILES, CHANGES = 16, 9
DAYS = [START + timedelta(days=days) for days in (-25, 0, 2, 30)]


def without_rule(found: PersonState) -> PersonState:
    """Which of several broken rules is told first is no matter of the state."""
    risk = found.state in (State.SEAT_AT_RISK, State.BOOKED)
    return replace(found, detail=replace(found.detail, kind=None)) if risk else found


def check(operation: Operation) -> set[State]:
    """Everything that is read of states says the same as the plain function, and what is kept step by step as what is made
    at once; gives the states there were."""
    db = operation.db
    assert (find_differences(db), looks_right(db)) == ([], True)
    facts = Oracle(db).facts()
    seen: set[State] = set()
    for day in DAYS:
        wanted = {person: person_state(one, day) for person, one in facts.items()}
        kept = person_states(db, day, facts)
        assert {person: without_rule(one) for person, one in kept.items()} == {
            person: without_rule(one) for person, one in wanted.items()
        }
        seen |= {one.state for one in wanted.values()}
        assert count_states(db, day) == Counter(one.state for one in wanted.values())
        assert count_lacks(db, day) == Counter(code for one in wanted.values() for code in one.lacks)
        check_figures(operation, day, wanted)
        for state in {one.state for one in wanted.values()}:
            listed = people_ids(db, PeopleQuery(terms=(Term("state", (state,)),)), day)
            assert set(listed) == {person for person, one in wanted.items() if one.state is state}
        for code in ("exit_permit", "Police stamp", *Lack):
            listed = people_ids(db, PeopleQuery(terms=(Term("lacks", (code,)),)), day)
            assert set(listed) == {person for person, one in wanted.items() if code in one.lacks}
        listed = people_ids(db, PeopleQuery(terms=(Term("lacks", (NOTHING,)),)), day)
        assert set(listed) == {person for person, one in wanted.items() if not one.lacks}
        order = [wanted[person].state for person in people_ids(db, PeopleQuery(), day, "state")]
        assert order == sorted(order, key=list(State).index)
    on_list = {person for person, one in facts.items() if one.on_list}
    assert sum(one.people for one in count_alike(db, START) if one.on_list) == len(on_list)
    return seen


def check_figures(operation: Operation, day: date, wanted: dict[int, PersonState]) -> None:
    found = read_figures(operation.db, day)
    here = {person: one for person, one in wanted.items() if one.state is not State.NOT_TRAVELLING}
    held = [one for one in here.values() if Lack.HOLD_LIFTED in one.lacks]
    waiting = [one for one in here.values() if lacks_clearance(one.lacks) and Lack.HOLD_LIFTED not in one.lacks]
    assert (found.registered, found.not_travelling) == (len(here), len(wanted) - len(here))
    assert (found.waiting, found.held) == (len(waiting), len(held))
    assert found.need_document == sum(Lack.DOCUMENT in one.lacks for one in here.values())
    seated = [one for one in here.values() if one.state in CONFIRMED and one.detail.kind not in SEATLESS_KINDS]
    assert found.confirmed == len(seated)
    assert found.to_leave == sum(one.state not in DEPARTED for one in seated)
    assert found.departed == sum(one.state in DEPARTED for one in here.values())
    states = Counter(one.state for one in here.values())
    assert (found.handed_over, found.missing) == (states[State.HANDED_OVER], states[State.MISSING_ON_ARRIVAL])
    assert found.arrived == found.handed_over + found.waiting_there == states[State.ARRIVED] + found.handed_over
    asked = bool(operation.db.execute("SELECT count(*) FROM checklist").fetchone()[0])
    assert found.cleared == (found.registered - found.waiting - found.held if asked else 0)
    assert found.papers + found.need_document == found.registered
    assert found.confirmed + found.in_draft + found.no_seat == found.registered
    for name, figure in (
        ("registered", found.registered), ("cleared", found.cleared), ("waiting", found.waiting), ("on_hold", found.held),
        ("documented", found.papers), ("no_document", found.need_document), ("placed", found.confirmed),
        ("left_out", found.registered - found.confirmed), ("on_list", found.on_list), ("departed", found.departed),
        ("arrived", found.arrived), ("handed_over", found.handed_over), ("missing", found.missing),
        ("waiting_there", found.waiting_there), ("no_shows", found.no_shows), ("off_loaded", found.off_loaded),
    ):  # fmt: skip
        assert len(people_ids(operation.db, PeopleQuery(filter=name), day)) == figure, name


@pytest.mark.parametrize("seed", range(FILES))
def test_the_file_keeps_what_the_plain_function_says(tmp_path: Path, seed: int) -> None:
    with begin(tmp_path / "x.repat") as operation:
        operation.run(Populate(seed))
        seen = check(operation)
        for number in range(CHANGES):
            operation.run((ChangeSomething, CountSomething)[number % 2](1000 * seed + number))
            seen |= check(operation)
        while operation.next_undo is not None and operation.revision < 14:
            try:
                operation.undo(reason="a mistake")
            except UserError:  # whoever was counted stays on record
                break
            check(operation)
    assert seen


def test_every_state_that_files_can_hold_comes_up(tmp_path: Path) -> None:
    seen: set[State] = set()
    for seed in range(30):
        with begin(tmp_path / f"{seed}.repat") as operation:
            for change in (Populate(seed), CountSomething(seed, times=30)):
                operation.run(change)
                for day in DAYS:
                    seen |= set(count_states(operation.db, day))
        if seen == set(State):
            return
    raise AssertionError(set(State) - seen)
