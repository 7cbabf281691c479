"""The whole job on the shipped sample: import, group, plan, publish, issue, manifests, labels, lists, report; then the day itself, to the handover."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import chain
from pathlib import Path

from repatriate.app.core.counted_facts import points_of
from repatriate.app.core.leg_moments import must_read_times
from repatriate.app.core.operation import Operation, utc_now
from repatriate.app.core.operation_facts import Clock
from repatriate.app.core.template_rows import bookings, legs, people
from repatriate.app.counting.board_commands import BoardStandby
from repatriate.app.counting.closing_commands import CloseBoarding, Closed
from repatriate.app.counting.commands import ArriveLeg, DepartLeg, count_here
from repatriate.app.counting.handover_commands import HandOver, Paper
from repatriate.app.counting.receiver_commands import AllowReceiver, SaveReceiver
from repatriate.app.counting.taking import Scan
from repatriate.app.demo.sample_file import PASSPHRASE, import_update, make_sample
from repatriate.app.documents.commands import IssueDocuments
from repatriate.app.documents.issuing_office import must_have_office
from repatriate.app.documents.needs import need_refs
from repatriate.app.documents.preview import preview_papers
from repatriate.app.groups.commands import GroupBy
from repatriate.app.handouts.catalogue import HANDOUTS
from repatriate.app.handouts.commands import MakeHandout, MakeLabels
from repatriate.app.handouts.labels import LABEL_KINDS, LabelOptions
from repatriate.app.imports import template_export
from repatriate.app.integrity_check import check_operation, first_fault
from repatriate.app.manifests.batch import leg_file_names
from repatriate.app.manifests.batch_commands import MakeManifests
from repatriate.app.plan import jobs as plan_jobs
from repatriate.app.plan.commands import Assign, Publish
from repatriate.app.reports import situation_report
from repatriate.manifests.recipients import FIRST, FORMATS, OFFICE, RECIPIENTS
from repatriate.model.counting import CountsAs, How
from repatriate.model.dates import PartialDate, is_adult
from repatriate.model.errors import DamagedFile, UserError

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
            self._make_journey(leg, booked)
        self.tell(
            f"Counted the people of {len(before)} departures that bring them to {self.code}, from leaving to arriving."
        )
        return self._close_boarding(back)

    def _give_back(self) -> str:
        """Somebody whom nobody has to travel with leaves the seat to others on the evening before."""
        ref = self._find_alone(self._find_booked(self.code))[-1]
        self.operation.run(Assign((ref,), ()))
        self.operation.run(Publish())
        return ref

    def _close_boarding(self, back: str) -> Closed:
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
        self._make_journey(self.code, closed.aboard)
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

    def _make_journey(self, code: str, aboard: Iterable[str]) -> None:
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


NAME = "clark-2023.repat"
LEGS = 2
"""Manifests are made for the fullest legs, this many."""


@dataclass(frozen=True, slots=True)
class Made:
    files: tuple[Path, ...]
    passphrase: str


def run_demo(
    folder: Path, *, officer: str, tell: Callable[[str], None] = lambda line: None, clock: Clock = utc_now
) -> Made:
    """Make everything in `folder`, which may hold an earlier demo; other files in it are left alone."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / NAME
    _clear_file(path)
    files = [path]
    with make_sample(path, officer=officer, clock=clock) as operation:
        tell(f"Imported the sample into {path}.")
        alone = tuple(row["ref"] for row in people(operation.db) if row["group"] is None)
        groups = operation.run(GroupBy(("nationality", "province"), 40, alone)).result
        tell(f"Made {len(groups)} groups by nationality and province of those who had none.")
        result = plan_jobs.plan_operation(operation, publish=True)
        tell(f"Planned and published: {len(result.assignments):,} placed, {len(result.unplaced):,} left out.")
        office = must_have_office(operation.db)
        lacking = preview_papers(operation, need_refs(operation.db, operation.today()))
        others = {one.ref for one in lacking.others}
        documents = folder / "travel-documents.pdf"
        own = tuple(ref for ref in lacking.refs if ref not in others)
        issued = operation.run(IssueDocuments(own, documents)).result
        tell(
            f"Issued {len(issued)} travel documents of {office.state} ({office.name}); "
            f"{len(others)} people of other States wait for their own embassies."
        )
        files.append(documents)
        codes = _find_fullest(operation)
        files += _make_manifests(operation, folder, codes[0], tuple(RECIPIENTS), FORMATS)
        tell(f"Made the manifests of {codes[0]} for all six recipients, for two of them as PAXLST messages too.")
        for code in codes[1:]:
            files += _make_manifests(operation, folder, code)
            tell(f"Made the manifests of {code}.")
        files += _write_companions(operation, folder, codes[0])
        tell(f"Made boarding slips, wristbands and the other lists of {codes[0]}.")
        report = import_update(operation)
        counts = report.counts["People"]
        tell(f"Imported the next day's list: {counts.imported} new people, {counts.updated} known.")
        again = plan_jobs.plan_operation(operation, publish=True)
        moved = sum(1 for change in again.changes if change.before)
        tell(
            f"Planned again and published: {len(again.assignments):,} placed, {moved} of them moved from what was published."
        )
        files += _make_manifests(operation, folder, codes[0])
        tell(f"Made the manifests of {codes[0]} again, as version 2, which says what changed.")
        day = DepartureDay(operation, folder, codes[0], tell)
        closed = day.board()
        files += _make_manifests(operation, folder, codes[0], tuple(RECIPIENTS), FORMATS, final=True)
        tell(f"Made the final lists of {codes[0]}, as flown.")
        day.arrive(closed)
        files += day.files
        whole = folder / "operation.xlsx"
        template_export.write_operation(operation, whole)
        files.append(whole)
        fault = first_fault(check_operation(operation))
        if fault:
            raise DamagedFile("demo_failed", f"The demo ended with a fault: {fault}")
    return Made(tuple(files), PASSPHRASE)


def _make_manifests(
    operation: Operation,
    folder: Path,
    code: str,
    profiles: tuple[str, ...] = (FIRST, OFFICE),
    formats: tuple[str, ...] = ("xlsx", "pdf"),
    *,
    final: bool = False,
) -> tuple[Path, ...]:
    """The lists of a leg, each frozen once and written in these formats; `final`: of who was aboard."""
    return operation.run(MakeManifests((code,), profiles, folder, formats, final=final)).result.files


def _write_companions(operation: Operation, folder: Path, code: str) -> list[Path]:
    """Writes labels and handouts beside the manifests of a leg, and the situation report; returns their paths."""
    stem = leg_file_names(operation.db)[code]
    files = []
    for kind in LABEL_KINDS:
        files.append(folder / f"{stem}_{kind}.pdf")
        operation.run(MakeLabels(code, files[-1], LabelOptions(kind)))
    for kind, handout in HANDOUTS.items():
        paths = [folder / f"{stem}_{kind}{suffix}" for suffix in handout.formats]
        operation.run(MakeHandout(kind, code, paths[0], others=tuple(paths[1:])))
        files += paths
    report = folder / "situation-report.pdf"
    situation_report.write_report(operation, situation_report.draw_situation_pdf(operation), report)
    return [*files, report]


def _clear_file(path: Path) -> None:
    for old in (path, Path(f"{path}-wal"), Path(f"{path}-shm")):
        try:
            old.unlink(missing_ok=True)
        except OSError as fault:
            raise UserError("in_use", f"{old} is in use ({fault.strerror}): close it first.") from None
    shutil.rmtree(path.with_name(f"{path.name}-backups"), ignore_errors=True)


def _find_fullest(operation: Operation) -> list[str]:
    """The legs with most people on the published plan, by code where equal."""
    count: dict[str, int] = {leg["code"]: 0 for leg in legs(operation.db)}
    for booking in bookings(operation.db):
        for code in booking["legs"]:
            count[code] += 1
    return sorted(count, key=lambda code: (-count[code], code))[:LEGS]
