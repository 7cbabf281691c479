"""The whole job on the shipped sample: import, group, plan, publish, issue, manifests, labels, lists, report; then the day itself, to the handover."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from repatriate.app.core.operation import Operation, utc_now
from repatriate.app.core.operation_facts import Clock
from repatriate.app.core.template_rows import bookings, legs, people
from repatriate.app.demo.departure_day import DepartureDay
from repatriate.app.demo.sample_file import PASSPHRASE, import_update, make_sample
from repatriate.app.documents.commands import IssueDocuments
from repatriate.app.documents.issuing_office import must_have_office
from repatriate.app.documents.needs import need_refs
from repatriate.app.documents.preview import outlook
from repatriate.app.groups.commands import GroupBy
from repatriate.app.handouts.catalogue import HANDOUTS
from repatriate.app.handouts.commands import MakeHandout
from repatriate.app.handouts.label_commands import MakeLabels
from repatriate.app.handouts.labels import LABEL_KINDS, LabelOptions
from repatriate.app.imports import template_export
from repatriate.app.integrity_check import check_operation, first_fault
from repatriate.app.manifests.batch import leg_file_names
from repatriate.app.manifests.batch_commands import MakeManifests
from repatriate.app.plan import jobs as plan_jobs
from repatriate.app.reports import situation_report
from repatriate.manifests.recipients import FIRST, FORMATS, OFFICE, RECIPIENTS
from repatriate.model.errors import DamagedFile, UserError

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
    _clear(path)
    files = [path]
    with make_sample(path, officer=officer, clock=clock) as operation:
        tell(f"Imported the sample into {path}.")
        alone = tuple(row["ref"] for row in people(operation.db) if row["group"] is None)
        groups = operation.run(GroupBy(("nationality", "province"), 40, alone)).result
        tell(f"Made {len(groups)} groups by nationality and province of those who had none.")
        result = plan_jobs.plan_operation(operation, publish=True)
        tell(f"Planned and published: {len(result.assignments):,} placed, {len(result.unplaced):,} left out.")
        office = must_have_office(operation.db)
        lacking = outlook(operation, need_refs(operation.db, operation.today()))
        others = {one.ref for one in lacking.others}
        documents = folder / "travel-documents.pdf"
        own = tuple(ref for ref in lacking.refs if ref not in others)
        issued = operation.run(IssueDocuments(own, documents)).result
        tell(
            f"Issued {len(issued)} travel documents of {office.state} ({office.name}); "
            f"{len(others)} people of other States wait for their own embassies."
        )
        files.append(documents)
        codes = _fullest(operation)
        files += _manifests(operation, folder, codes[0], tuple(RECIPIENTS), FORMATS)
        tell(f"Made the manifests of {codes[0]} for all six recipients, for two of them as PAXLST messages too.")
        for code in codes[1:]:
            files += _manifests(operation, folder, code)
            tell(f"Made the manifests of {code}.")
        files += _beside(operation, folder, codes[0])
        tell(f"Made boarding slips, wristbands and the other lists of {codes[0]}.")
        report = import_update(operation)
        counts = report.counts["People"]
        tell(f"Imported the next day's list: {counts.imported} new people, {counts.updated} known.")
        again = plan_jobs.plan_operation(operation, publish=True)
        moved = sum(1 for change in again.changes if change.before)
        tell(
            f"Planned again and published: {len(again.assignments):,} placed, {moved} of them moved from what was published."
        )
        files += _manifests(operation, folder, codes[0])
        tell(f"Made the manifests of {codes[0]} again, as version 2, which says what changed.")
        day = DepartureDay(operation, folder, codes[0], tell)
        closed = day.board()
        files += _manifests(operation, folder, codes[0], tuple(RECIPIENTS), FORMATS, final=True)
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


def _manifests(
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


def _beside(operation: Operation, folder: Path, code: str) -> list[Path]:
    """What goes with the manifests of a leg: labels, lists for those who lead, house and receive; and the figures."""
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
    situation_report.write(operation, situation_report.pdf(operation), report)
    return [*files, report]


def _clear(path: Path) -> None:
    for old in (path, Path(f"{path}-wal"), Path(f"{path}-shm")):
        try:
            old.unlink(missing_ok=True)
        except OSError as fault:
            raise UserError("in_use", f"{old} is in use ({fault.strerror}): close it first.") from None
    shutil.rmtree(path.with_name(f"{path.name}-backups"), ignore_errors=True)


def _fullest(operation: Operation) -> list[str]:
    """The legs with most people on the published plan, by code where equal."""
    count: dict[str, int] = {leg["code"]: 0 for leg in legs(operation.db)}
    for booking in bookings(operation.db):
        for code in booking["legs"]:
            count[code] += 1
    return sorted(count, key=lambda code: (-count[code], code))[:LEGS]
