"""The command that makes many manifests: lists of many legs for many recipients, numbered and written all or none."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from repatriate.app.core.transaction import Transaction
from repatriate.app.manifests.batch import (
    MadeList,
    MadeMany,
    Skipped,
    check_folder,
    file_names,
    leg_file_names,
    legs_to_do,
)
from repatriate.app.manifests.builder import Drawer
from repatriate.app.manifests.commands import Gone, freeze_manifest
from repatriate.app.manifests.due_lists import list_cautions
from repatriate.manifests import export as manifests_export
from repatriate.manifests.cautions import DOUBTS, Caution
from repatriate.manifests.export import written_bytes
from repatriate.manifests.recipients import FORMATS, RECIPIENTS, Recipient, recipient_named
from repatriate.model.errors import Cancelled, UserError
from repatriate.model.manifest import Manifest
from repatriate.model.saying import count, join_parts, say
from repatriate.printing import outfile

Progress = Callable[[float], None]
Cancel = Callable[[], bool]

_DRAWING = 0.1
"""The share of the work that is done when all lists are numbered and kept, and none is written yet."""
MOST_HELD = 128_000_000
"""Bytes of finished files that are kept in memory."""
_MOST_DIGITS = len("_" + "_v99999" + ".xlsx")


@dataclass(frozen=True, slots=True)
class _Kept:
    """A list that is in the operation's file, and not written into one of its own yet."""

    leg: str
    profile: Recipient
    version: int
    people: int
    doubts: tuple[Caution, ...]


class _Held:
    """Finished files, kept in memory while the others are made: a run that is killed meanwhile leaves nothing on the disk.

    Beyond MOST_HELD bytes they are put beside their names, so that any number of lists can be made.
    """

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        self._files: list[tuple[Path, Path, bytes]] = []
        self._bytes = 0

    def add(self, path: Path, data: bytes) -> None:
        """Raises UserError and EnvironmentFault where the name cannot be had: now, before the others are made."""
        self._files.append((self._tx.output(path), path, data))
        self._bytes += len(data)
        if self._bytes > MOST_HELD:
            self.put()

    def put(self) -> None:
        """Raises EnvironmentFault where the disk is full."""
        for part, path, data in self._files:
            with outfile.naming_file(path):
                outfile.write_private(part, data)
        self._files.clear()
        self._bytes = 0


@dataclass(frozen=True)
class MakeManifests:
    """The lists of legs for recipients, each frozen as its next version and written as `{leg}_{profile}_v{n}` with the
    ending of each format into a folder that is there: all of them, in one entry, or none. Files of these names are replaced.

    No legs: all on the published plan that are not over. Legs that nobody is on are left out; with `only_changed` so are
    lists that say what their last version says; `final`: only those of legs whose boarding is closed, left or not. Of the formats, `edi` is for recipients who take messages. `progress` hears
    how much is done, from 0 to 1. `unconfirmed` as for MakeManifest; `gone` says by recipient to whom it goes out. Raises UserError, EnvironmentFault and Cancelled.
    """

    legs: tuple[str, ...]
    profiles: tuple[str, ...]
    folder: Path
    formats: tuple[str, ...] = ("xlsx",)
    password: str | None = field(default=None, repr=False)
    only_changed: bool = False
    unconfirmed: bool = False
    final: bool = False
    gone: Mapping[str, Gone] = field(default_factory=dict)
    progress: Progress | None = field(default=None, compare=False, repr=False)
    cancel: Cancel | None = field(default=None, compare=False, repr=False)
    made: list[MadeMany] = field(default_factory=list, compare=False, repr=False)
    told: list[float] = field(default_factory=list, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> MadeMany:
        formats = self._check_formats()
        drawer = Drawer(tx.db)
        profiles = [recipient_named(name, drawer.profiles) for name in dict.fromkeys(self.profiles)]
        if not profiles:
            raise UserError("no_recipient", say("Choose who the lists are for."))
        todo, skipped = legs_to_do(tx.db, drawer.plan_id, self.legs, final=self.final)
        stems = leg_file_names(tx.db), file_names(drawer.profiles)
        longest = max((len(stems[0][leg]) for leg in todo), default=0) + max(
            len(stems[1][one.name]) for one in profiles
        )
        check_folder(self.folder, longest + _MOST_DIGITS)
        kept, left_out = self._freeze_lists(tx, drawer, todo, [one for one in profiles if _formats_of(one, formats)])
        no_message = say("they take no airline messages (.edi)")
        skipped += [
            Skipped(None, one.name, "no_message", no_message) for one in profiles if not _formats_of(one, formats)
        ]
        lists = []
        held = _Held(tx)
        for at, one in enumerate(kept):
            share = _DRAWING + (1 - _DRAWING) * at / len(kept)
            stem = f"{stems[0][one.leg]}_{stems[1][one.profile.name]}_v{one.version}"
            manifest = _as_kept(tx, one)
            files = tuple(
                self._write(held, manifest, f"{stem}.{each}", share) for each in _formats_of(one.profile, formats)
            )
            told = list_cautions(tx.db, manifest, [file.suffix for file in files])
            lists.append(MadeList(one.leg, one.profile.name, one.version, one.people, files, (*one.doubts, *told)))
        self._report_step(1.0)
        held.put()
        self.made.append(MadeMany(tuple(lists), (*skipped, *left_out)))
        return self.made[-1]

    def _check_formats(self) -> tuple[str, ...]:
        formats = tuple(dict.fromkeys(self.formats))
        for one in formats:
            if one not in FORMATS:
                raise UserError("unknown_format", say("There is no format {0}: choose xlsx, pdf or edi.", one))
        if not formats:
            raise UserError("no_format", say("No format is named: choose xlsx, pdf or edi."))
        if self.password is not None:
            manifests_export.check_password(self.password)
            if "edi" in formats:
                raise UserError(
                    "no_password_here",
                    say("An airline message (.edi) cannot have a password. Make the messages separately."),
                )
        return formats

    def _freeze_lists(
        self, tx: Transaction, drawer: Drawer, legs: Sequence[str], profiles: Sequence[Recipient]
    ) -> tuple[list[_Kept], list[Skipped]]:
        """Draw and number every list first: what is wrong with a leg is said before the long work, for all legs at once."""
        kept: list[_Kept] = []
        skipped: list[Skipped] = []
        faults: dict[str, UserError] = {}
        for at, leg in enumerate(legs):
            self._report_step(_DRAWING * at / len(legs))
            for profile in profiles:
                try:
                    if self.only_changed and not drawer.differs(leg, profile.name):
                        skipped.append(
                            Skipped(leg, profile.name, "unchanged", say("nothing has changed since its last version"))
                        )
                        continue
                    made = freeze_manifest(
                        tx, drawer, leg, profile.name, unconfirmed=self.unconfirmed, gone=self.gone.get(profile.name)
                    )
                    kept.append(
                        _Kept(leg, profile, made.heading.version, len(made.rows), drawer.doubts(leg, profile.name))
                    )
                except UserError as fault:
                    faults.setdefault(fault.message, fault)
        if faults:
            raise _describe_faults(list(faults.values()))
        return kept, skipped

    def _write(self, held: _Held, manifest: Manifest, name: str, share: float) -> Path:
        self._report_step(share)
        path = self.folder / name
        held.add(path, written_bytes(manifest, path.suffix, self.password, cancel=self.cancel))
        return path

    def _report_step(self, share: float) -> None:
        if self.cancel is not None and self.cancel():
            raise Cancelled
        # Begun anew, when its folder was noted, it does not count back.
        self.told[:] = [max(share, *self.told)] if self.told else [share]
        if self.progress is not None:
            self.progress(self.told[0])

    def describe_entry(self) -> str:
        lists = self.made[-1].lists
        made = count(len(lists), "{0} list", "{0} lists")
        departures = count(len({one.leg for one in lists}), "{0} departure", "{0} departures")
        return say("Sent {0} of {1}", made, departures) if self.gone else say("Made {0} of {1}", made, departures)


def _as_kept(tx: Transaction, kept: _Kept) -> Manifest:
    """Read back: what is written is what is in the file, and memory holds one list at a time."""
    row = tx.one(
        "SELECT content FROM manifests JOIN legs ON legs.id = leg_id WHERE code = ? AND profile = ? AND version = ?",
        (kept.leg, kept.profile.name, kept.version),
    )
    assert row is not None
    return Manifest.from_json(row["content"])


def _formats_of(profile: Recipient, formats: Sequence[str]) -> tuple[str, ...]:
    """The formats among these that the recipient's lists have."""
    return tuple(one for one in formats if one in RECIPIENTS[profile.whitelist].formats)


def _describe_faults(faults: Sequence[UserError]) -> UserError:
    """One sentence for each kind of thing that is wrong: the first in full. What a yes does not mend comes first."""
    firsts: dict[str, UserError] = {}
    for fault in sorted(faults, key=lambda one: one.code in DOUBTS):
        firsts.setdefault(fault.code, fault)
    first, *others = firsts.values()
    told, more = join_parts(" ", [one.message for one in firsts.values()]), len(faults) - len(firsts)
    text = (
        say("{0} The same applies to {1} more. Nothing was saved.", told, more)
        if more
        else say("{0} Nothing was saved.", told)
    )
    papers = [one.facts["refs"] for one in others if first.code in DOUBTS]
    return UserError(first.code, text, **first.facts, **({"papers": papers[0]} if papers else {}))
