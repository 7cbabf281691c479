"""The day itself on the sample: people are counted, boarding is closed, departures leave and arrive, people are handed over."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import chain
from pathlib import Path

from repatriate.app.core.counted_facts import points_of
from repatriate.app.core.departure_times import must_read_times
from repatriate.app.core.operation import Operation
from repatriate.app.core.template_rows import bookings, legs, people
from repatriate.app.counting.board_commands import BoardStandby
from repatriate.app.counting.closing_commands import CloseBoarding, Closed
from repatriate.app.counting.commands import count_here
from repatriate.app.counting.handover_commands import HandOver, Paper
from repatriate.app.counting.leg_commands import ArriveLeg, DepartLeg
from repatriate.app.counting.receiver_commands import AllowReceiver, SaveReceiver
from repatriate.app.counting.requests import Scan
from repatriate.app.plan.commands import Assign, Publish
from repatriate.model.counting import CountsAs, How
from repatriate.model.dates import PartialDate, is_adult

AWAY = ("In hospital", "Went back to the shelter")
"""Why people do not come to the gate, one for each who does not."""
LATER = timedelta(minutes=10)
"""By so much departures leave late."""


@dataclass
class DepartureDay:
    """The departure `code` and those that bring people to it. `files` are the receipts."""

    operation: Operation
    folder: Path
    code: str
    tell: Callable[[str], None]
    files: list[Path] = field(default_factory=list)

    def board(self) -> Closed:
        """Everybody comes to where it leaves; two do not board; one who had given the seat back comes after all."""
        back = self._give_back()
        journeys = [row["legs"] for row in bookings(self.operation.db) if self.code in row["legs"]]
        before = set(chain.from_iterable(row[: row.index(self.code)] for row in journeys))
        for leg in [row["code"] for row in legs(self.operation.db) if row["code"] in before]:
            booked = self._find_booked(leg)
            self._count(leg, CountsAs.BOARDED, booked)
            self.operation.run(CloseBoarding(leg, len(booked)))
            self._travel(leg, booked)
        self.tell(
            f"Counted the people of {len(before)} departures that bring them to {self.code}, from leaving to arriving."
        )
        return self._close(back)

    def _give_back(self) -> str:
        """Somebody whom nobody has to travel with leaves the seat to others on the evening before."""
        ref = self._find_alone(self._find_booked(self.code))[-1]
        self.operation.run(Assign((ref,), ()))
        self.operation.run(Publish())
        return ref

    def _close(self, back: str) -> Closed:
        booked = self._find_booked(self.code)
        away = self._find_alone(booked)[: len(AWAY)]
        self._count(self.code, CountsAs.BOARDED, [ref for ref in booked if ref not in away])
        self.operation.run(BoardStandby(self.code, (back,)))
        reasons = dict(zip(away, AWAY, strict=True))
        closed = self.operation.run(CloseBoarding(self.code, len(booked) - len(away) + 1, reasons)).result
        self.tell(
            f"Closed {self.code}: {len(closed.aboard)} aboard, {len(closed.no_shows)} did not come, "
            f"{len(closed.go_shows)} joined at the gate."
        )
        return closed

    def arrive(self, closed: Closed) -> None:
        """It leaves, lands, and its people are counted; a family goes to an aunt, who travels alone to a reception centre."""
        self._travel(self.code, closed.aboard)
        self.tell(f"{self.code} has left and arrived; everybody aboard was found.")
        ends = {row["person"]: row["legs"][-1] for row in bookings(self.operation.db)}
        here = [ref for ref in closed.aboard if ends.get(ref, self.code) == self.code]
        centre = self._add_receiver("agency", "Reception centre", "Department of social welfare")
        self._hand_over(self._find_alone(here), centre, "reception-centre")
        family = self._find_family(here)
        if family:
            aunt = self._add_receiver("family", "Aunt of the family", None)
            for ref in family:
                self.operation.run(AllowReceiver(ref, aunt, "aunt"))
            self._hand_over(family, aunt, "family")

    def _find_booked(self, code: str) -> list[str]:
        return [row["person"] for row in bookings(self.operation.db) if code in row["legs"]]

    def _find_alone(self, refs: Iterable[str]) -> list[str]:
        """Adults whom nobody has to travel with."""
        today = self.operation.today()
        return [
            row["ref"]
            for row in people(self.operation.db, list(refs))
            if row["household"] is None and row["birth_date"] and is_adult(PartialDate.parse(row["birth_date"]), today)
        ]

    def _find_family(self, refs: list[str]) -> list[str]:
        """The first household that is there with a child; empty where there is none."""
        homes: dict[str, list[str]] = {}
        children = set()
        today = self.operation.today()
        for row in people(self.operation.db, refs):
            if row["household"] is not None:
                homes.setdefault(row["household"], []).append(row["ref"])
                if row["birth_date"] and not is_adult(PartialDate.parse(row["birth_date"]), today):
                    children.add(row["household"])
        return next((homes[name] for name in homes if name in children), [])

    def _count(self, code: str, point: CountsAs, refs: Iterable[str]) -> None:
        leg = self._leg_id(code)
        seq = next(one.seq for one in points_of(self.operation.db, leg) if one.counts_as is point)
        self.operation.run(count_here(code, *(Scan(ref, seq, how=How.SCAN) for ref in refs), counter="gate"))

    def _leg_id(self, code: str) -> int:
        return int(self.operation.db.conn.execute("SELECT id FROM legs WHERE code = ?", (code,)).fetchone()[0])

    def _travel(self, code: str, aboard: Iterable[str]) -> None:
        departs, arrives = must_read_times(next(row for row in legs(self.operation.db, code)))
        self.operation.run(DepartLeg(code, departs + LATER))
        self.operation.run(ArriveLeg(code, arrives + LATER))
        self._count(code, CountsAs.ARRIVED, aboard)

    def _add_receiver(self, kind: str, name: str, organisation: str | None) -> int:
        return self.operation.run(SaveReceiver(None, {"kind": kind, "name": name, "organisation": organisation})).result

    def _hand_over(self, refs: list[str], receiver: int, name: str) -> None:
        if not refs:
            return
        path = self.folder / f"receipt-{name}.pdf"
        made = self.operation.run(
            HandOver(tuple(refs), receiver, id_seen="identity card", agreed=tuple(refs), paper=Paper(path))
        ).result
        self.files.append(path)
        self.tell(f"Handed over {len(made.refs)} people to the {name.replace('-', ' ')}, receipt {made.number}.")
