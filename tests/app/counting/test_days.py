"""Some made-up days, and others in the soak: each ends with everybody in exactly one place, and with every list right, read back by others."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.core.whereabouts import read_progress
from repatriate.app.counting.leg_counting import find_count_faults, read_status
from repatriate.app.counting.room_view import read_counting
from repatriate.app.manifests.commands import Gone, MakeManifest
from repatriate.app.next_steps.steps import next_steps
from repatriate.app.people.quick_filters import FILTERS
from repatriate.app.people.table_queries import days_for
from repatriate.app.reports.overview import read_overview
from repatriate.app.reports.situation_report import build_situation
from repatriate.app.state.queries import person_states
from repatriate.app.state.states import State
from repatriate.app.transport.queries import Load, read_loads
from repatriate.model.counting import Stage
from repatriate.model.entities import LegStatus
from repatriate.model.errors import UserError
from repatriate.model.manifest import Manifest
from repatriate.printing.report import Bars
from tests.app.counting.days import BOARDING, HOMES, NAMES, Day, Record
from tests.manifests.paxlst.grammar import finding
from tests.manifests.paxlst.reading import tagged, travellers

GONE = {State.HANDED_OVER, State.MISSING_ON_ARRIVAL, State.ARRIVED, State.ON_THE_WAY, State.ABOARD}


def ids(operation: Operation) -> dict[int, str]:
    return dict(operation.db.conn.execute("SELECT id, ref FROM people").fetchall())


SEEDS = (1, 2, 4, 6, 9, 11)
"""Whatever may happen on a day happens on two of these, at the least."""


@pytest.mark.parametrize("seed", SEEDS)
def test_a_day_ends_with_everybody_in_one_place_and_every_list_right(seed: int, tmp_path: Path) -> None:
    check_day(seed, tmp_path)


def check_day(seed: int, folder: Path) -> None:
    """Live one day in a file in this folder. Raises AssertionError for what is not true at its end."""
    day = Day(folder / "day.repat", seed)
    with day.operation as operation:
        sent = {code: send_list(operation, code) for code in BOARDING}
        day.live()
        for code, record in day.records.items():
            if record.cancelled:
                check_cancelled(operation, code)
            else:
                check_figures(operation, code, record, day.handed)
                check_lists(operation, code, record, sent[code], folder)
        check_states(operation, day)
        check_same_figures(operation)
        assert find_count_faults(operation.db) == []
        assert operation.verify_journal() == "ok"
        assert operation.integrity() == "ok"


def check_figures(operation: Operation, code: str, record: Record, handed: set[str]) -> None:
    """The three balances, and each list person by person."""
    figures = read_status(operation.db, code).figures
    handed = handed & record.arrived if code == "GA1" else set()
    assert (figures.booked, figures.go_shows) == (len(record.booked), len(record.joined))
    assert (figures.aboard, figures.no_shows, figures.off_loaded) == (
        len(record.aboard), len(record.no_shows), len(record.off_loaded),
    )  # fmt: skip
    assert len(record.booked) + len(record.joined) == figures.aboard + figures.no_shows + figures.off_loaded
    assert (figures.arrived, figures.missing, figures.left_on_the_way, figures.not_counted) == (
        len(record.arrived), len(record.missing), len(record.left_on_the_way), 0,
    )  # fmt: skip
    assert figures.aboard == figures.arrived + figures.missing + figures.left_on_the_way
    assert figures.handed_over == len(handed)
    assert figures.arrived == figures.handed_over + figures.going_on + figures.waiting
    assert read_status(operation.db, code).balanced
    leg = operation.db.conn.execute("SELECT id FROM legs WHERE code = ?", (code,)).fetchone()[0]
    refs = ids(operation)
    found = {refs[person]: one for person, one in read_progress(operation.db, legs=[leg])[leg].items()}
    by_stage = {stage: {ref for ref, one in found.items() if one.stage is stage} for stage in Stage}
    assert by_stage[Stage.NO_SHOW] == record.no_shows
    assert by_stage[Stage.OFF_LOADED] == record.off_loaded.keys()
    assert by_stage[Stage.MISSING] == record.missing
    assert by_stage[Stage.LEFT_ON_THE_WAY] == record.left_on_the_way
    assert by_stage[Stage.ARRIVED] | by_stage[Stage.HANDED_OVER] == record.arrived
    assert {ref: found[ref].reason for ref in record.no_shows if found[ref].reason} == record.reasons
    assert {ref: found[ref].reason for ref in record.off_loaded} == record.off_loaded


def check_lists(operation: Operation, code: str, record: Record, sent: set[str], folder: Path) -> None:
    """The final list as Excel opens it, the message as a border authority reads it, and what each says is new."""
    path, message = folder / f"{code}.xlsx", folder / f"{code}.edi"
    if not record.aboard:
        with pytest.raises(UserError, match="Nobody"):
            operation.run(MakeManifest(code, "office", path, final=True))
        return
    made = {
        "office": operation.run(MakeManifest(code, "office", path, final=True)).result,
        "carrier": operation.run(MakeManifest(code, "carrier", message if code == "GA1" else None, final=True)).result,
    }
    assert listed(path) == record.aboard
    if code == "GA1":
        data = message.read_bytes()
        assert finding(data) is None
        assert sorted(who.name[0] for who in travellers(data)) == sorted(NAMES[ref] for ref in record.aboard)
        assert {tuple(cell) for (cell,) in tagged(data, "CNT")} == {("42", str(len(record.aboard)))}
    for profile, one in made.items():
        if sent:
            check_changes(one, record, sent, profile)


def send_list(operation: Operation, code: str) -> set[str]:
    """The list that went out the evening before, and who was on it."""
    try:
        made = operation.run(MakeManifest(code, "office", None, gone=Gone("the safe"))).result
        operation.run(MakeManifest(code, "carrier", None, gone=Gone("the carrier")))
    except UserError:
        return set()
    return set(made.keys)


def check_changes(made: Manifest, record: Record, sent: set[str], profile: str) -> None:
    """What a final list says of the one before: who was taken off and why, who was added; the carrier hears no reason."""
    found = made.changes
    assert found is not None
    assert {made.keys[number - 1] for number in found.added} == record.aboard - sent
    assert {made.keys[number - 1] for number in found.go_shows} == (record.aboard - sent) & record.joined
    assert len(found.removed) == len(sent - record.aboard)
    kinds = [one.kind for one in found.removed]
    assert kinds.count("no_show") == len(sent & record.no_shows)
    assert kinds.count("off_loaded") == len(sent & record.off_loaded.keys())
    reasons = {one.reason for one in found.removed if one.reason}
    known = {record.reasons.get(ref) or record.off_loaded.get(ref) for ref in sent - record.aboard} - {None, ""}
    assert reasons == (known if profile == "office" else set())


def listed(path: Path) -> set[str]:
    """The numbers in the list of people of a workbook: under the heading of the numbers, until it ends."""
    found: set[str] = set()
    sheet = openpyxl.load_workbook(path).worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    header = next(place for place, row in enumerate(rows) if sum(isinstance(cell, str) for cell in row) > 6)
    for row in rows[header + 1 :]:
        refs = {str(cell) for cell in row if str(cell) in HOMES}
        if not refs:
            break
        found |= {next(str(cell) for cell in row if str(cell) in HOMES)}
    return found


def check_cancelled(operation: Operation, code: str) -> None:
    """What was counted stays; nobody travels, and no list says so."""
    figures = read_status(operation.db, code).figures
    assert (figures.aboard, figures.no_shows, figures.arrived) == (0, 0, 0)
    with pytest.raises(UserError):
        operation.run(MakeManifest(code, "office", Path("never.xlsx"), final=True))


def check_same_figures(operation: Operation) -> None:
    """The figures, the filters of the list of people, the report, the next steps and the rooms of the departures agree."""
    db, today, now = operation.db, operation.today(), operation.clock()
    found = read_overview(operation).figures
    names = {"confirmed": "placed", "no_seat": "left_out", "departed": "departed", "arrived": "arrived"}
    names |= {one: one for one in ("registered", "handed_over", "missing", "waiting_there", "no_shows")}
    counts = f"SELECT {', '.join(f'sum({FILTERS[one]})' for one in names.values())} FROM people p"
    listed = dict(zip(names, db.conn.execute(counts, days_for(today)).fetchone(), strict=True))
    assert {one: getattr(found, one) for one in names} == listed
    bars = {
        bar.name: bar.number
        for block in build_situation(operation).blocks
        if isinstance(block, Bars)
        for bar in block.bars
    }
    assert {one: bars[one] for one in names.keys() & bars} == {one: listed[one] for one in names.keys() & bars}
    steps = {"missing_on_arrival": 0, "not_handed_over": 0}
    for step in next_steps(operation, now):
        steps[step.code] = steps.get(step.code, 0) + step.count
    assert (steps["missing_on_arrival"], steps["not_handed_over"]) == (listed["missing"], listed["waiting_there"])
    held = read_loads(db, "published")
    for code in BOARDING:
        status, room = read_status(db, code), read_counting(db, now, code)
        one, told = status.figures, room.people.values()
        assert (one.aboard, one.booked + one.go_shows) == (sum(a.aboard for a in told), sum(a.booked for a in told))
        if status.state is not LegStatus.CANCELLED:
            assert held.get(code, Load()).people == status.figures.aboard, code


def check_states(operation: Operation, day: Day) -> None:
    refs = ids(operation)
    states = {refs[id]: one.state for id, one in person_states(operation.db, operation.today(), refs).items()}
    assert states.keys() == HOMES.keys(), "everybody is in one state"
    for ref, state in states.items():
        last = next((one for one in reversed(day.records.values()) if ref in one.aboard), None)
        if ref in day.handed:
            assert state is State.HANDED_OVER, ref
        elif last is not None and ref in last.missing:
            assert state is State.MISSING_ON_ARRIVAL, ref
        elif day.place[ref] == "CGK":
            assert state is State.ARRIVED, ref
        elif day.place[ref] == "SHL":
            assert state not in GONE, (ref, state)
        else:
            assert state is not State.HANDED_OVER, ref
