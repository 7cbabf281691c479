"""Commands on manifests: freeze and number one, write it, say that it was sent."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sqlite_utils import Database

from repatriate.app.core import office_files
from repatriate.app.core.transaction import Transaction, next_version, stamp_transaction
from repatriate.app.manifests.builder import TOLD, Drawer
from repatriate.manifests.cautions import Caution
from repatriate.manifests.changes import fingerprint_manifest
from repatriate.manifests.columns import one_line
from repatriate.manifests.export import suffix_of, written_bytes
from repatriate.manifests.recipients import RECIPIENTS, read_recipient, recipient_word
from repatriate.model.errors import UserError
from repatriate.model.manifest import Edition, Manifest
from repatriate.model.saying import say
from repatriate.printing.outfile import check_name


def read_receiver(sent: str) -> str:
    """The receiver of a list, from its record."""
    return sent.partition(" ")[2].removesuffix(TOLD)


def name_sequence(leg: str, profile: str) -> str:
    """The name of the sequence that numbers the versions of a leg's list for a recipient."""
    return f"manifest {leg} {profile}"


@dataclass(frozen=True, slots=True)
class Gone:
    """The dispatch of a list: its receiver and day; None is now."""

    to: str
    on: date | None = None

    def noted(self, tx: Transaction) -> str:
        """The record for the file. The hour of another day is unknown and set to noon."""
        to = one_line(self.to)
        if not to:
            raise UserError("no_receiver", say("Say who got the list."), field="to")
        today = tx.today
        if self.on is not None and self.on > today:
            raise UserError(
                "sent_tomorrow", say("That day has not come yet. Give today or an earlier day."), field="on"
            )
        return f"{stamp_transaction(tx) if self.on in (None, today) else f'{self.on}T12:00:00Z'} {to}"


def freeze_manifest(
    tx: Transaction, drawer: Drawer, leg: str, profile: str, *, unconfirmed: bool, gone: Gone | None = None
) -> Manifest:
    """Draw a leg's list, give it the next version and keep it in the file; `gone`: it goes out with that.

    Raises as `Drawer.draw`, and where names on it wait to be confirmed or documents say otherwise, unless it may be so
    (`unconfirmed`).
    """
    if not unconfirmed:
        drawer.must_be_sure(leg, profile)
    name = name_sequence(leg, profile)
    version = tx.next_in(name, next_version(tx.db, "manifests", leg, profile, name))
    manifest = drawer.draw(leg, profile, Edition(version, tx.now, tx.officer, tx.journal_head))
    tx.insert(
        "manifests",
        {
            "leg_id": drawer.leg(leg)["id"],
            "profile": profile,
            "version": manifest.heading.version,
            "made_at": stamp_transaction(tx),
            "made_by": tx.officer,
            "journal_head": tx.journal_head,
            "people": len(manifest.rows),
            "plan_id": drawer.plan_id,
            "content": manifest.to_json(),
            "digest": fingerprint_manifest(manifest),
            "sent": gone.noted(tx) if gone is not None else None,
        },
    )
    return manifest


@dataclass(frozen=True)
class MakeManifest:
    """Freeze the list of a leg for a recipient as its next version, and write it to a file. Gives the manifest. Raises as
    `Drawer.draw`, for passwords and formats as `written_bytes`, and for files as `Transaction.write`.

    Without a `path` it is only numbered, to be printed. `others` are files of the same version, in other formats: all are
    written, or none. With `password` all are encrypted; it is kept nowhere. `unconfirmed`: a list that is compared with
    passports may have names that the program spelled, or say otherwise than documents do; `doubts` are what it was made in spite of. `gone`: it goes out, and to whom. `final`: only if boarding is closed.
    """

    leg: str
    profile: str
    path: Path | None
    password: str | None = field(default=None, repr=False)
    others: tuple[Path, ...] = ()
    unconfirmed: bool = False
    gone: Gone | None = None
    final: bool = False
    made: list[Manifest] = field(default_factory=list, compare=False, repr=False)
    doubts: list[Caution] = field(default_factory=list, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> Manifest:
        paths = self._paths()
        drawer = Drawer(tx.db)
        if self.final:
            drawer.must_be_final(self.leg)
        manifest = freeze_manifest(tx, drawer, self.leg, self.profile, unconfirmed=self.unconfirmed, gone=self.gone)
        for path in paths:
            tx.write(path, written_bytes(manifest, suffix_of(path), self.password))
        self.made[:] = [manifest]
        self.doubts[:] = drawer.doubts(self.leg, self.profile)
        return manifest

    def _paths(self) -> tuple[Path, ...]:
        paths = (self.path, *self.others) if self.path is not None else ()
        for path in paths:
            suffix_of(path)
            check_name(path)
        if len({os.path.normcase(path.resolve()) for path in paths}) < len(paths):
            raise UserError("same_file", say("Two formats have the same file name: give each format its own name."))
        return paths

    def describe_entry(self) -> str:
        which = recipient_word(self.profile), self.leg, str(self.made[-1].heading.version)
        if self.made[-1].heading.flown is not None:
            if self.gone is not None:
                return say("Sent version {2} of the final list of {1}: {0}", *which)
            return say("Made version {2} of the final list of {1}: {0}", *which)
        if self.gone is not None:
            return say("Sent version {2} of the list of {1}: {0}", *which)
        return say("Made version {2} of the list of {1}: {0}", *which)


@dataclass(frozen=True)
class MarkSent:
    """Record that a list went out, to whom and on which day; an empty text takes that back, for a reason.

    `cancelled`: whoever has it was told that its departure is cancelled.
    """

    manifest_id: int
    to: str | None
    reason: str | None = None
    on: date | None = None
    cancelled: bool = False
    marked: list[Manifest] = field(default_factory=list, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> None:
        self.marked[:] = [frozen_manifest(tx.db, self.manifest_id)]
        to = one_line(self.to)
        if not to and not one_line(self.reason):
            raise UserError("no_reason", say("Say why it was not sent after all."))
        noted = Gone(f"{to}{TOLD}" if self.cancelled else to, self.on).noted(tx) if to else None
        tx.update("manifests", self.manifest_id, {"sent": noted})

    def describe_entry(self) -> str:
        head = self.marked[-1].heading
        which = recipient_word(head.profile), head.leg, str(head.version)
        if self.cancelled:
            return say("Told that {1} is cancelled: {0}", *which[:2])
        if one_line(self.to):
            return say("Recorded as sent: version {2} of the list of {1}, {0}", *which)
        return say(
            "Not sent after all: version {2} of the list of {1}, {0}. Reason: {3}", *which, one_line(self.reason) or ""
        )


def frozen_manifest(db: Database, manifest_id: int) -> Manifest:
    """A manifest exactly as it was made."""
    row = next(iter(db.query("SELECT content FROM manifests WHERE id = ?", (manifest_id,))), None)
    if row is None:
        raise UserError("unknown_manifest", say("This list is no longer there."))
    return Manifest.from_json(row["content"])


# -- Commands on the office's own recipients: taking one into the operation file, and out of it.


@dataclass(frozen=True)
class TakeProfile:
    """The recipient that a TOML file describes; it replaces the office's own of that name. Gives the name."""

    path: Path
    taken: list[str] = field(default_factory=list, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> str:
        text = office_files.read_file(self.path)
        name = read_recipient(text, self.path.name).name
        office_files.RECIPIENTS.keep(tx, text, name)
        self.taken[:] = [name]
        return name

    def describe_entry(self) -> str:
        return say("Added the recipient {0}", self.taken[0])


@dataclass(frozen=True, slots=True)
class RemoveProfile:
    """The office's own recipient is gone; the lists that were made for them stay, and can be written again."""

    name: str

    def write_changes(self, tx: Transaction) -> None:
        if self.name in RECIPIENTS:
            raise UserError("not_own", say("{0} is a recipient that every file has: it cannot be removed.", self.name))
        office_files.RECIPIENTS.remove(tx, self.name)

    def describe_entry(self) -> str:
        return say("Removed the recipient {0}", self.name)
