"""Every way in which a list leaves the office: each is one entry of a table, and is made on the day of each version."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.core.transaction import Transaction
from repatriate.app.counting.handover_commands import HandOver, Paper
from repatriate.app.handouts.catalogue import HANDOUTS
from repatriate.app.handouts.commands import MakeHandout, MakeLabels
from repatriate.app.handouts.labels import BCBP, NUMBER, LabelOptions
from repatriate.app.manifests import queries as manifest_queries
from repatriate.app.manifests.batch_commands import MakeManifests
from repatriate.app.manifests.commands import MakeManifest, MarkSent
from repatriate.app.reports import situation_report
from repatriate.cli.main import main
from repatriate.handouts.receipt import ReceiptSize
from repatriate.labels.stock import SLIPS, WRISTBANDS
from tests.leaks.classified import FROM_SHELTER, SHIPPED
from tests.leaks.world import BUS, LEG, NOW, OWN, PASSPHRASE

LOCK = "quiet morning river"
NUMBERS = iter(range(1, 10_000))


@dataclass(frozen=True)
class Output:
    """What left: a file with its name, or what went to the clipboard or the terminal."""

    name: str
    data: bytes
    password: str | None = None


@dataclass(frozen=True)
class Export:
    """`says` are the columns that it must bear, all that its whitelist has where it is None. What is another way to the
    same list is made on the second day alone: its marks, and those of who was on it before, are looked for there."""

    name: str
    whitelist: str
    make: Callable[[Day], list[Output]]
    says: frozenset[str] | None = None
    versions: tuple[int, ...] = (1, 2)


@dataclass
class Day:
    """The operation on the day of a version, and a folder for what is made of it."""

    path: Path
    officer: str
    version: int
    folder: Path
    to_whom: str
    opened: Operation | None = field(default=None)

    def operation(self) -> Operation:
        if self.opened is None:
            self.opened = Operation.open(self.path, PASSPHRASE, officer=self.officer, clock=lambda: NOW)
        return self.opened

    def close(self) -> None:
        if self.opened is not None:
            self.opened.close()
            self.opened = None

    def new(self) -> Path:
        folder = self.folder / str(next(NUMBERS))
        folder.mkdir()
        return folder


def collected(folder: Path, password: str | None = None) -> list[Output]:
    return [Output(path.name, path.read_bytes(), password) for path in sorted(folder.iterdir())]


def a_list(profile: str, suffix: str, password: str | None = None, leg: str = LEG) -> Callable[[Day], list[Output]]:
    """A new version of the list, told as against the one that was sent: of each day the first is."""

    def make(day: Day) -> list[Output]:
        folder, operation = day.new(), day.operation()
        operation.run(MakeManifest(leg, profile, folder / f"list{suffix}", password))
        rows = manifest_queries.list_manifests(operation.db, leg, profile)
        if day.version == 1 and not any(row.sent for row in rows):
            operation.run(MarkSent(rows[0].id, day.to_whom))
        return collected(folder, password)

    return make


def again(profile: str, suffix: str) -> Callable[[Day], list[Output]]:
    """The last version once more, from the record."""

    def make(day: Day) -> list[Output]:
        folder, operation = day.new(), day.operation()
        row = manifest_queries.list_manifests(operation.db, LEG, profile)[0]
        manifest_queries.write_again(operation, row.id, folder / f"again{suffix}")
        return collected(folder)

    return make


def clipboard(profile: str) -> Callable[[Day], list[Output]]:
    def make(day: Day) -> list[Output]:
        manifest = manifest_queries.preview_manifest(day.operation(), LEG, profile)
        return [
            Output("text", manifest_queries.format_copy(manifest).encode()),
            Output("table", manifest_queries.copied_html(manifest).encode()),
        ]

    return make


def changes_told(profile: str) -> Callable[[Day], list[Output]]:
    """What the window says beside a list."""

    def make(day: Day) -> list[Output]:
        told = manifest_queries.describe_changes(manifest_queries.preview_manifest(day.operation(), LEG, profile))
        return [Output("told", repr(told).encode())]

    return make


def in_bulk(profile: str) -> Callable[[Day], list[Output]]:
    """Many at once, with the names that the program gives the files."""

    def make(day: Day) -> list[Output]:
        folder = day.new()
        day.operation().run(MakeManifests((LEG,), (profile,), folder, ("xlsx", "pdf")))
        return collected(folder)

    return make


def a_report(suffix: str, *, office: bool = False) -> Callable[[Day], list[Output]]:
    def make(day: Day) -> list[Output]:
        written = situation_report.draw_situation_pdf if suffix == ".pdf" else situation_report.build_situation_workbook
        return [Output(f"report{suffix}", written(day.operation(), options=situation_report.Options(office=office)))]

    return make


def a_handout(kind: str, suffix: str, leg: str = LEG) -> Callable[[Day], list[Output]]:
    def make(day: Day) -> list[Output]:
        folder = day.new()
        day.operation().run(MakeHandout(kind, leg, folder / f"{kind}{suffix}"))
        return collected(folder)

    return make


@dataclass(frozen=True)
class _HandOver:
    """Everybody on the leg has arrived, and goes to the receiver; gives the pages of the receipt."""

    size: ReceiptSize

    def write_changes(self, tx: Transaction) -> bytes:
        tx.update("legs", tx.find("legs", "code", LEG, "leg")["id"], {"status": "arrived"})
        refs = [
            row["ref"]
            for row in tx.rows(
                "SELECT ref FROM people p JOIN bookings b ON b.person_id = p.id JOIN legs l ON l.id = b.leg_id "
                "JOIN plans ON plans.id = b.plan_id WHERE l.code = ? AND state = 'published' ORDER BY ref",
                (LEG,),
            )
        ]
        receiver = tx.rows("SELECT id FROM receivers ORDER BY id")[0]["id"]
        command = HandOver(tuple(refs), receiver, reason="as agreed", arrived=True, paper=Paper(None, self.size))
        pages = command.write_changes(tx).pages
        assert pages is not None
        return pages

    def describe_entry(self) -> str:
        return "Handed over"


def a_receipt(size: ReceiptSize) -> Callable[[Day], list[Output]]:
    """What a receiver gets who takes everybody over; nothing of it stays in the file."""

    def make(day: Day) -> list[Output]:
        return [Output("receipt.pdf", day.operation().rehearse(_HandOver(size), lambda db, pages: pages))]

    return make


def a_label(kind: str, *, names: bool, code: str, leg: str = LEG) -> Callable[[Day], list[Output]]:
    def make(day: Day) -> list[Output]:
        folder = day.new()
        day.operation().run(MakeLabels(leg, folder / "labels.pdf", LabelOptions(kind, names=names, code=code)))
        return collected(folder)

    return make


def typed(line: str) -> Callable[[Day], list[Output]]:
    """A command at the terminal: what it says on both streams. Its files are told apart from that by other entries."""

    def make(day: Day) -> list[Output]:
        folder = day.new()
        day.close()
        out, err = io.StringIO(), io.StringIO()
        arguments = [part.format(file=day.path, leg=LEG) for part in line.split()]
        with (
            pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(out), contextlib.redirect_stderr(err),
            contextlib.chdir(folder),
        ):  # fmt: skip
            patch.setenv("REPATRIATE_PASSPHRASE", PASSPHRASE)
            patch.setattr("repatriate.app.core.operation_facts.clock_ahead", lambda db, now: None)
            code = main([*arguments, "--officer", day.officer])
        assert code in (0, None), err.getvalue()
        return [Output("stdout", out.getvalue().encode()), Output("stderr", err.getvalue().encode())]

    return make


MESSAGE = frozenset(
    {
        "people.surname", "people.given_names", "people.birth_date", "people.nationality",
        "documents.number", "documents.issuer", "documents.expires",
    }
)  # fmt: skip
"""What a passenger list message says of each."""
OWN_SAYS = {
    "own-carrier": frozenset({"people.surname", "people.given_names", "bookings.seat", "profiles.content"}),
    "own-exit": frozenset({"people.surname", "documents.number", "profiles.content"}),
    "own-arrival": frozenset({"people.surname", "people.birth_place", "profiles.content"}),
    "own-receiving": frozenset({"people.surname", "people.province", "profiles.content"}),
    "own-escort": frozenset({"people.ref", "people.surname", "bookings.seat", "profiles.content"}),
    "own-office": frozenset({"people.ref", "people.surname", "holds.reason", "profiles.content"}),
}
NOTHING: frozenset[str] = frozenset()
SECOND = (2,)
NAMES = frozenset({"people.surname", "people.given_names"})
HANDOUT_SAYS = {
    "bus": NAMES | {"people.ref", "bookings.seat"},
    "rooms": NAMES | {"people.ref"},
    "count": NAMES | {"people.ref"},
    "bays": NAMES | {"people.ref", "people.province"},
    "standby": NOTHING,
    "exceptions": NOTHING,  # nobody was counted
    "page": frozenset({"people.nationality"}),
}


def _table() -> Iterator[Export]:
    for profile in (*SHIPPED, *OWN):
        says = OWN_SAYS.get(profile)
        for suffix in (".xlsx", ".pdf"):
            yield Export(f"{profile}{suffix}", profile, a_list(profile, suffix), says)
        yield Export(f"{profile} on the clipboard", profile, clipboard(profile), NOTHING, SECOND)
        yield Export(f"{profile} as told beside it", profile, changes_told(profile), NOTHING, SECOND)
    for profile in SHIPPED:
        yield Export(f"{profile} again.xlsx", profile, again(profile, ".xlsx"), None, SECOND)
        yield Export(f"{profile} in bulk", profile, in_bulk(profile), None, SECOND)
    for profile in ("carrier", "exit"):
        seat = {"bookings.seat"} if profile == "carrier" else set()
        yield Export(f"{profile}.edi", profile, a_list(profile, ".edi"), MESSAGE | seat)
    for profile in ("carrier", "escort", "office"):
        yield Export(f"{profile}.xlsx locked", profile, a_list(profile, ".xlsx", LOCK), None, SECOND)
        yield Export(f"{profile}.pdf locked", profile, a_list(profile, ".pdf", LOCK), None, SECOND)
    for kind, handout in HANDOUTS.items():
        for suffix in handout.formats:
            yield Export(f"{kind}{suffix}", kind, a_handout(kind, suffix), HANDOUT_SAYS[kind])
    for kind in (SLIPS, WRISTBANDS):
        numbers = frozenset({"people.ref", "bookings.seat"})
        yield Export(f"{kind} with numbers", "labels", a_label(kind, names=False, code=NUMBER), numbers)
        yield Export(f"{kind} with names", "labels with names", a_label(kind, names=True, code=NUMBER), numbers | NAMES)
        yield Export(
            f"{kind} for an airline", "labels with names", a_label(kind, names=True, code=BCBP), numbers | NAMES
        )
    for profile in SHIPPED:
        make = a_list(profile, ".pdf", leg=BUS)
        yield Export(f"{profile}.pdf of the bus", FROM_SHELTER + profile, make, frozenset({"people.surname"}), SECOND)
    for kind, handout in HANDOUTS.items():
        for suffix in handout.formats:
            make = a_handout(kind, suffix, BUS)
            yield Export(
                f"{kind}{suffix} of the bus", FROM_SHELTER + kind, make, HANDOUT_SAYS[kind] - {"bookings.seat"}, SECOND
            )
    make = a_label(SLIPS, names=False, code=NUMBER, leg=BUS)
    yield Export("slips of the bus", FROM_SHELTER + "labels", make, frozenset({"people.ref"}), SECOND)
    for size in ReceiptSize:
        says = NAMES | {"people.ref", "may_receive.tie", "settings.outside_name", "manifests.made_by"}
        yield Export(f"receipt on {size.value}", "receipt", a_receipt(size), says)
    for suffix in (".pdf", ".xlsx"):
        yield Export(f"situation report{suffix}", "report", a_report(suffix), frozenset({"settings.outside_name"}))
        name = f"the office's situation report{suffix}"
        yield Export(name, "office report", a_report(suffix, office=True), frozenset({"settings.operation"}))
    for name, line in {
        "manifest": "manifest {file} {leg} --for office --to x.pdf",
        "manifest again": "manifest {file} {leg} --for office --version 1 --to x.xlsx --json",
        "sent": "sent {file} {leg} --for office --to-whom somebody",
        "manifests": "manifests {file} . --for office --leg {leg}",
        "manifests as JSON": "manifests {file} . --for office --leg {leg} --json",
        "report": "report {file} x.pdf --office",
        "labels": "labels {file} {leg} --to x.pdf --names",
        **{f"handout {kind}": f"handout {{file}} {{leg}} {kind} --to x.pdf" for kind in HANDOUTS},
    }.items():
        yield Export(f"terminal: {name}", "terminal", typed(line), NOTHING, SECOND)


EXPORTS = {export.name: export for export in _table()}
