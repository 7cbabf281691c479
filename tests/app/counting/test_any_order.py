"""Whatever is done on a day, and in whatever order, undo and redo among it: the balances hold and nobody is lost."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from repatriate.app.core.operation import Operation
from repatriate.app.counting.board_commands import BoardStandby
from repatriate.app.counting.closing_commands import CloseBoarding, ReopenBoarding
from repatriate.app.counting.commands import ArriveLeg, DepartLeg, UndoHeld, count_here
from repatriate.app.counting.handover_commands import HandOver, VoidHandover
from repatriate.app.counting.leg_counting import find_count_faults, read_status
from repatriate.app.counting.receiver_commands import SaveReceiver
from repatriate.app.counting.taking import Scan
from repatriate.app.people.commands import EditPeople
from repatriate.app.people.merge_commands import MergePeople
from repatriate.app.plan.commands import Assign, Publish
from repatriate.app.state.queries import count_states
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.counting import Seen
from repatriate.model.errors import UserError
from tests.app.counting.days import ARRIVAL, BOARDING, HOMES, MUSTER, STOP, planned
from tests.passphrase import PASSPHRASE

LEGS = tuple(BOARDING)
SOME = ("P00001", "P00002", "P00003", "P00005", "P00006", "P00010", "P00011", "P00012", "P00018", "P00019")
"""A family, a child with a parent, one alone and under age, grown people with a seat and without."""

legs = st.sampled_from(LEGS)
refs = st.sampled_from(SOME)


class AnyDay(RuleBasedStateMachine):
    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        path = Path(self.folder.name) / "day.repat"
        path.write_bytes(planned())
        self.operation = Operation.open(path, PASSPHRASE, officer="gate")
        self.receiver = self.operation.run(SaveReceiver(None, {"kind": "shelter", "name": "House of arrival"})).result
        self.first = self.operation.undo_label()
        self.seen = 0

    def teardown(self) -> None:
        assert self.operation.verify_journal() == "ok"
        assert self.operation.integrity() == "ok"
        self.operation.close()
        self.folder.cleanup()

    def run(self, command: Any) -> None:
        """A refusal is an answer too."""
        with contextlib.suppress(UserError):
            self.operation.run(command)

    @rule(leg=legs, some=st.lists(refs, min_size=1, max_size=6), kind=st.sampled_from([Seen.PRESENT] * 5 + [Seen.LEFT, Seen.MISSING]),
          at=st.sampled_from(["boarding"] * 4 + ["arrival"] * 3 + ["muster", "stop"]), joins=st.booleans())  # fmt: skip
    def scan(self, leg: str, some: list[str], kind: Seen, at: str, joins: bool) -> None:
        """A scan moves neither undo nor redo."""
        before = self.operation.undo_label(), self.operation.redo_label()
        point = {"boarding": BOARDING[leg], "arrival": ARRIVAL, "muster": MUSTER, "stop": STOP}[at]
        scans = (Scan(ref, point, kind=kind, go_show=joins, reason="A seat was free" if joins else "") for ref in some)
        self.run(count_here(leg, *scans))
        assert (self.operation.undo_label(), self.operation.redo_label()) == before

    @rule(leg=legs, ref=refs, point=st.sampled_from([MUSTER, 3, 5, ARRIVAL]))
    def undo_a_scan(self, leg: str, ref: str, point: int) -> None:
        self.run(UndoHeld(leg, point, ref, "by mistake"))

    @rule(leg=legs, ref=refs)
    def board(self, leg: str, ref: str) -> None:
        self.run(BoardStandby(leg, (ref,), reason="A seat was free", moving=True))

    @rule(leg=legs, off=st.sampled_from([0, 0, 1]))
    def close(self, leg: str, off: int) -> None:
        figures = read_status(self.operation.db, leg).figures
        children = dict.fromkeys(HOMES, "An aunt has them")
        self.run(CloseBoarding(leg, figures.aboard + off, reason="The driver counted himself", alone=children))

    @rule(leg=legs)
    def reopen(self, leg: str) -> None:
        self.run(ReopenBoarding(leg, "One more came"))

    @rule(leg=legs)
    def depart(self, leg: str) -> None:
        self.run(DepartLeg(leg))

    @rule(leg=legs)
    def arrive(self, leg: str) -> None:
        self.run(ArriveLeg(leg))

    @rule(leg=legs, status=st.sampled_from(["cancelled", "planned", "closed", "departed"]))
    def set_status(self, leg: str, status: str) -> None:
        self.run(SaveLeg(leg, {"status": status}))

    @rule(ref=refs, new=st.booleans())
    def change_the_plan(self, ref: str, new: bool) -> None:
        self.run(Assign((ref,), ("BUS1", "GA1") if new else ()))
        self.run(Publish())

    @rule(some=st.lists(refs, min_size=1, max_size=3, unique=True), arrived=st.booleans())
    def hand_over(self, some: list[str], arrived: bool) -> None:
        self.run(HandOver(tuple(some), self.receiver, id_seen="card", reason="As agreed", arrived=arrived))

    @rule(number=st.integers(1, 3))
    def void(self, number: int) -> None:
        self.run(VoidHandover(number, "The wrong people"))

    @rule(keep=refs, absorb=refs)
    def merge(self, keep: str, absorb: str) -> None:
        self.run(MergePeople(keep, absorb))

    @rule(ref=refs)
    def give_a_new_number(self, ref: str) -> None:
        self.run(EditPeople((ref,), {"ref": f"K-{ref}"}))

    @rule()
    def undo(self) -> None:
        """Of the day, not of what was there when it began: without its departures there is nothing to count."""
        if self.operation.undo_label() == self.first:
            return
        with contextlib.suppress(UserError):
            self.operation.undo(reason="by mistake")

    @rule()
    def redo(self) -> None:
        with contextlib.suppress(UserError):
            self.operation.redo()

    @precondition(lambda self: hasattr(self, "operation"))
    @invariant()
    def nobody_is_lost(self) -> None:
        db = self.operation.db
        for leg in LEGS:
            status = read_status(db, leg)
            one = status.figures
            assert status.balanced, (leg, one)
            if one.left:
                assert one.aboard == one.arrived + one.missing + one.left_on_the_way + one.not_counted
            assert one.arrived == one.handed_over + one.going_on + one.waiting
        assert find_count_faults(db) == []
        people = db.conn.execute("SELECT count(*) FROM people").fetchone()[0]
        assert sum(count_states(db, self.operation.today()).values()) == people
        seen = db.conn.execute("SELECT count(*) FROM sightings").fetchone()[0]
        assert seen >= self.seen, "what was seen stays"
        self.seen = seen


TestAnyDay = AnyDay.TestCase
TestAnyDay.settings = settings(
    max_examples=6, stateful_step_count=20, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
