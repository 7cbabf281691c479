"""What several devices send, in any order, split into any requests and sent again: one state in the file."""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from repatriate.app.core.operation import Operation
from repatriate.app.core.whereabouts import read_leg_facts
from repatriate.app.counting.commands import TakeSightings
from repatriate.app.counting.taking import Request, Scan
from repatriate.model.counting import Seen
from repatriate.model.dates import write_exact_moment
from repatriate.model.entities import LegStatus
from tests.app.world import NOW, build

BUS = 3
Sent = tuple[int, Scan]
"""The device, and what it saw."""


@st.composite
def sent(draw: st.DrawFn) -> list[Sent]:
    number = draw(st.integers(1, 8))
    found = []
    for place in range(number):
        undoes = draw(st.sampled_from([None, None, None, *range(number)]))
        person = draw(st.integers(1, 4)) if undoes is None else 1
        kind = Seen.UNDONE if undoes is not None else draw(st.sampled_from([Seen.PRESENT, Seen.LEFT, Seen.MISSING]))
        said = NOW - timedelta(minutes=draw(st.integers(0, 3)))
        scan = Scan(f"P0000{person}", BUS, kind, f"u{place}", "" if undoes is None else f"u{undoes}", said_at=said)
        found.append((place % 2, scan))
    return found


def derive_again(told: Sequence[Sent]) -> dict[str, Seen]:
    """By person, from section 5 alone: without what an undone names, in the order of moment and uuid, the last."""
    struck = {scan.undoes for _, scan in told if scan.kind is Seen.UNDONE}
    held: dict[str, tuple[str, str, Seen]] = {}
    for _, scan in told:
        if scan.kind is not Seen.UNDONE and scan.uuid not in struck:
            assert scan.said_at is not None
            line = (write_exact_moment(scan.said_at), scan.uuid, scan.kind)
            held[scan.code] = max(held.get(scan.code, line), line, key=lambda one: one[:2])
    return {ref: line[2] for ref, line in held.items()}


def state(operation: Operation) -> dict[str, Seen]:
    row = operation.db.conn.execute("SELECT id FROM legs WHERE code = 'BUS1'").fetchone()
    refs = dict(operation.db.conn.execute("SELECT id, ref FROM people").fetchall())
    facts = read_leg_facts(operation.db, row[0], LegStatus.PLANNED)
    return {refs[person]: one.kind for (_, person), one in facts.holding.items()}


@settings(max_examples=25)
@given(sent(), st.data())
def test_one_state_whatever_arrives_when(told: list[Sent], data: st.DataObject) -> None:
    order = data.draw(st.permutations([*told, *data.draw(st.lists(st.sampled_from(told), max_size=4))]))
    cuts = data.draw(st.lists(st.integers(0, len(order)), max_size=3))
    with tempfile.TemporaryDirectory() as folder, build(Path(folder) / "world.repat") as operation:
        places = [0, *sorted(cuts), len(order)]
        for begin, end in itertools.pairwise(places):
            requests = tuple(Request("BUS1", (scan,), device=device) for device, scan in order[begin:end])
            if requests:
                operation.run(TakeSightings(requests))
        assert state(operation) == derive_again(told)
        assert operation.db.conn.execute("SELECT count(*) FROM sightings").fetchone()[0] == len(told)
        assert operation.db.conn.execute("SELECT count(*) FROM stray_codes").fetchone()[0] == 0
