"""A day of departures, made up by a seed: who comes, who does not, who joins, a bus that is cancelled, who is handed over.

It keeps its own record of what became of each person, made of what it did alone.
"""

from __future__ import annotations

import functools
import random
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from repatriate.app.core.commands import ChangeSettings
from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of, take_snapshot
from repatriate.app.counting.closing_commands import CloseBoarding, ReopenBoarding
from repatriate.app.counting.commands import ArriveLeg, DepartLeg, UndoHeld, count_here
from repatriate.app.counting.handover_commands import HandOver
from repatriate.app.counting.receiver_commands import SaveReceiver
from repatriate.app.counting.taking import Scan
from repatriate.app.people.commands import AddPerson
from repatriate.app.plan.commands import Assign, KeepDraft, Publish
from repatriate.app.transport.commands import SaveLeg, SavePlace
from repatriate.model.counting import How, Seen
from repatriate.model.errors import UserError
from repatriate.planning.planner import make_plan
from tests.app.world import OFFICE
from tests.passphrase import PASSPHRASE

MORNING = datetime(2025, 3, 5, 1, 0, tzinfo=UTC)
MUSTER, STOP, ARRIVAL = 2, 4, 6
"""Points of the usual order, the same on every kind of departure but for the stop."""
BOARDING = {"BUS1": 3, "BUS2": 3, "GA1": 5}
ADULT, INFANT, CHILD, TEEN = "1985-02-03", "2024-06-01", "2016-06-01", "2009-06-01"
PEOPLE = (
    ("RUMAKO", ADULT, "H1"), ("RUMAKA", ADULT, "H1"), ("RUMAKI", INFANT, "H1"), ("RUMAKU", CHILD, "H1"),
    ("SOFRAN", ADULT, "H2"), ("SOFRIN", CHILD, "H2"), ("SOFRUN", TEEN, "H2"), ("TALANO", ADULT, "H3"),
    ("TALANI", INFANT, "H3"), ("BEKARO", TEEN, None), ("NEFIRA", ADULT, None), ("PAKOLE", ADULT, None),
    ("WAMENO", ADULT, None), ("YALIMA", ADULT, None), ("DEKAIS", ADULT, None), ("OKSIBI", ADULT, None),
    ("ENAROT", ADULT, None), ("TIOMAR", ADULT, None), ("KARUBA", ADULT, None), ("ILAGAE", ADULT, None),
)  # fmt: skip
HOMES = {f"P{number:05}": home or f"P{number:05}" for number, (_, _, home) in enumerate(PEOPLE, 1)}
ADULTS = {f"P{number:05}" for number, (_, born, _) in enumerate(PEOPLE, 1) if born == ADULT}
INFANTS = {f"P{number:05}" for number, (_, born, _) in enumerate(PEOPLE, 1) if born == INFANT}
NAMES = {f"P{number:05}": name for number, (name, _, _) in enumerate(PEOPLE, 1)}
STANDBY = ("P00018", "P00019", "P00020")
"""Who has no seat, and may join at the gate."""
LEGS = (
    {"code": "BUS1", "mode": "road", "origin": "SHL", "destination": "BKK", "departs": "2025-03-05 08:30", "arrives": "2025-03-05 11:00", "seats": 9, "max_unaccompanied_minors": 2},
    {"code": "BUS2", "mode": "road", "origin": "SHL", "destination": "BKK", "departs": "2025-03-05 09:00", "arrives": "2025-03-05 11:30", "seats": 9, "max_unaccompanied_minors": 2},
    {"code": "GA1", "mode": "air", "carrier": "GA", "origin": "BKK", "destination": "CGK", "departs": "2025-03-05 15:00", "arrives": "2025-03-05 18:30", "seats": 40, "max_unaccompanied_minors": 2},
)  # fmt: skip


@functools.cache
def planned() -> bytes:
    """The evening before: a confirmed plan, and three people without a seat. Made once."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "day.repat"
        evening = MORNING - timedelta(hours=12)
        with Operation.create(path, PASSPHRASE, officer="duty", clock=lambda: evening) as operation:
            operation.run(ChangeSettings({"operation": "Test", "plan_start": "2025-03-05", **OFFICE}))
            operation.run(SavePlace("SHL", {"name": "Shelter", "country": "THA", "timezone": "Asia/Bangkok"}))
            common = {"nationality": "IDN", "location": "SHL", "destination": "IDN", "sex": "F", "given_names": "ANO"}
            passport = {"document_type": "passport", "document_expiry": "2026-01-01"}
            for number, (name, born, home) in enumerate(PEOPLE, 1):
                who = {"surname": name, "birth_date": born, "household": home, "document_number": f"X{number:07}"}
                operation.run(AddPerson({**common, **passport, **who}))
            for leg in LEGS:
                operation.run(SaveLeg(None, leg))
            snapshot = take_snapshot(operation.db, operation.today())
            operation.run(KeepDraft(make_plan(snapshot), snapshot.revision))
            operation.run(Assign(STANDBY, ()))
            operation.run(Publish())
        return path.read_bytes()


@dataclass
class Record:
    """What became of people on one departure, by what was done."""

    booked: set[str] = field(default_factory=set)
    aboard: set[str] = field(default_factory=set)
    off_loaded: dict[str, str] = field(default_factory=dict)
    joined: set[str] = field(default_factory=set)
    arrived: set[str] = field(default_factory=set)
    missing: set[str] = field(default_factory=set)
    left_on_the_way: set[str] = field(default_factory=set)
    reasons: dict[str, str] = field(default_factory=dict)
    alone: dict[str, str] = field(default_factory=dict)
    versions: int = 0
    cancelled: bool = False

    @property
    def no_shows(self) -> set[str]:
        return self.booked - self.aboard - self.off_loaded.keys()


class Day:
    """One day in a file of its own; `records` and `handed` are what is true at its end."""

    def __init__(self, path: Path, seed: int) -> None:
        path.write_bytes(planned())
        self.random = random.Random(seed)
        self.now = MORNING
        self.operation = Operation.open(path, PASSPHRASE, officer="gate", clock=self._clock)
        journeys = assignments_of(self.operation.db, "published") or {}
        self.records = {
            code: Record({ref for ref, legs in journeys.items() if code in legs}) for code in ("BUS1", "BUS2", "GA1")
        }
        self.place = dict.fromkeys(HOMES, "SHL")
        self.handed: set[str] = set()

    def _clock(self) -> datetime:
        self.now += timedelta(seconds=20)
        return self.now

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def live(self) -> None:
        """From the first slip to the last receipt."""
        cancelled = self.random.choice(("BUS1", "BUS2", None, None, None, None))
        for code in ("BUS1", "BUS2", "GA1"):
            self.board(code, cancelled=code == cancelled)
        self.hand_over()

    # -- boarding

    def board(self, code: str, *, cancelled: bool) -> None:
        record, origin = self.records[code], "SHL" if code != "GA1" else "BKK"
        here = sorted(ref for ref, place in self.place.items() if place == origin)
        for bus in (one for one in self.records.values() if code == "GA1" and not one.cancelled and one is not record):
            record.booked -= bus.no_shows | bus.off_loaded.keys()  # they gave up their seats on the flight
        for ref in here:
            if ref in record.booked:
                self.meet(code, ref)
            elif ref in STANDBY and self.chance(0.4):
                self.scan(code, ref, go_show=True, reason="A seat was free")
                record.aboard.add(ref)
                record.joined.add(ref)
        if cancelled:
            self.operation.run(SaveLeg(code, {"status": "cancelled"}))
            record.cancelled = True
            record.aboard, record.off_loaded, record.joined = set(), {}, set()
            return
        self.close(code, here)
        while self.chance(0.3):
            late = [ref for ref in here if ref in record.no_shows and ref in ADULTS]
            self.operation.run(ReopenBoarding(code, "One more came" if late else "Counted wrong"))
            for ref in late[:1]:
                self.scan(code, ref)
                record.aboard.add(ref)
            self.close(code, here)
        self.travel(code)

    def meet(self, code: str, ref: str) -> None:
        """Somebody who is booked and may come."""
        record = self.records[code]
        if self.chance(0.6):
            self.scan(code, ref, point=MUSTER)
        if self.chance(0.85):
            self.scan(code, ref)
            if self.chance(0.15):
                self.scan(code, ref)
            record.aboard.add(ref)
            if self.chance(0.12):
                self.take_off(code, ref)
        elif self.chance(0.3):
            self.scan(code, ref)  # the slip of another
            self.operation.run(UndoHeld(code, BOARDING[code], ref, "It was the slip of another"))
        elif self.chance(0.5):
            self.scan(code, ref, kind=Seen.MISSING)

    def take_off(self, code: str, ref: str) -> None:
        why = self.random.choice(["Stopped by border police", "Fell ill"])
        self.scan(code, ref, kind=Seen.LEFT, reason=why)
        self.records[code].aboard.discard(ref)
        self.records[code].off_loaded[ref] = why

    def scan(self, code: str, ref: str, point: int = 0, **more: Any) -> None:
        self.operation.run(count_here(code, Scan(ref, point or BOARDING[code], how=How.SCAN, **more)))

    def close(self, code: str, here: Iterable[str]) -> None:
        """However often it is refused."""
        record = self.records[code]
        before = record.reasons
        record.reasons = {ref: "In hospital" for ref in sorted(record.no_shows) if self.chance(0.8)}
        while True:
            heads, reason = len(record.aboard), ""
            if self.chance(0.2):
                heads, reason = heads + 1, "The driver counted himself"
            command = CloseBoarding(
                code, heads, {ref: why for ref, why in record.reasons.items() if ref in record.no_shows},
                reason=reason, alone=record.alone,
            )  # fmt: skip
            try:
                made = self.operation.run(command).result
            except UserError as fault:
                if fault.code == "child_behind":
                    record.alone |= dict.fromkeys(fault.facts["people"], "Stays with an aunt")
                    continue
                if fault.code not in ("infant_alone", "minor_alone"):
                    raise
                self.choose(code, str(fault.facts["person"]), set(here))
                continue
            record.versions += 1
            stays = {ref: why for ref, why in before.items() if ref in record.no_shows}
            record.reasons = {**stays, **command.no_shows}
            assert made.version == record.versions
            return

    def choose(self, code: str, child: str, here: set[str]) -> None:
        """Wait for the adult, take the child off, or let another adult have it."""
        record = self.records[code]
        adults = sorted(ref for ref in ADULTS & here if HOMES[ref] == HOMES[child])
        assert not set(adults) & record.aboard
        if adults and self.chance(0.5):
            self.scan(code, adults[0])
            record.aboard.add(adults[0])
            record.off_loaded.pop(adults[0], None)
            if adults[0] not in record.booked:
                record.joined.add(adults[0])
        elif self.chance(0.6):
            self.take_off(code, child)
        else:
            record.alone[child] = "Travels with an aunt"

    # -- on the way and at its end

    def travel(self, code: str) -> None:
        record = self.records[code]
        self.operation.run(DepartLeg(code))
        for ref in sorted(record.aboard):
            self.place[ref] = f"on {code}"
            if code != "GA1" and ref in ADULTS and self.chance(0.03):
                self.scan(code, ref, point=STOP, kind=Seen.LEFT)
                record.left_on_the_way.add(ref)
        self.operation.run(ArriveLeg(code))
        scans = []
        for ref in sorted(record.aboard - record.left_on_the_way):
            found = self.chance(0.95)
            scans.append(Scan(ref, ARRIVAL, kind=Seen.PRESENT if found else Seen.MISSING))
            (record.arrived if found else record.missing).add(ref)
            if found:
                self.place[ref] = "BKK" if code != "GA1" else "CGK"
        if scans:
            self.operation.run(count_here(code, *scans))  # one device sends them all at once, as it may

    def hand_over(self) -> None:
        shelter = self.operation.run(SaveReceiver(None, {"kind": "shelter", "name": "House of arrival"})).result
        homes: dict[str, list[str]] = {}
        for ref, place in sorted(self.place.items()):
            if place == "CGK":
                homes.setdefault(HOMES[ref], []).append(ref)
        for refs in homes.values():
            if self.chance(0.7):
                self.operation.run(HandOver(tuple(refs), shelter, id_seen="card", reason="As agreed by the desk"))
                self.handed.update(refs)
