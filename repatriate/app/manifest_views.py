"""What the room for manifests shows: recipients, legs with their lists, versions, previews; nothing here writes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from repatriate.app.commands.manifests import draw_up, frozen_manifest
from repatriate.app.operation import Operation
from repatriate.manifests import wording
from repatriate.manifests.export import export
from repatriate.manifests.profiles import PROFILES, ready_profile, withheld
from repatriate.model.entities import LegStatus
from repatriate.model.errors import UserError
from repatriate.model.manifest import Manifest


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who gets a manifest. `why_not` says why this release cannot make theirs; columns are captions."""

    name: str
    audience: str
    columns: tuple[str, ...]
    withheld: tuple[str, ...]
    why_not: str | None


def recipients() -> list[Recipient]:
    """All of them, in the order in which offices think of them."""
    return [
        Recipient(
            profile.name,
            profile.audience,
            tuple(wording.caption(name) for name in profile.columns),
            tuple(wording.caption(name) for name in withheld(profile.name)),
            _why_not(profile.name),
        )
        for profile in PROFILES.values()
    ]


def _why_not(name: str) -> str | None:
    try:
        ready_profile(name)
    except UserError as fault:
        return fault.message
    return None


@dataclass(frozen=True, slots=True)
class ManifestRow:
    """A frozen manifest. `made_at` is UTC (aware); `sent` is when and to whom, as recorded."""

    id: int
    leg: str
    profile: str
    version: int
    made_at: datetime
    made_by: str
    people: int
    sent: str | None


def manifests(db: Database, leg: str, profile: str) -> list[ManifestRow]:
    """The versions for a recipient, newest first."""
    return [
        ManifestRow(
            row["id"], leg, profile, row["version"], datetime.fromisoformat(row["made_at"]), row["made_by"],
            row["people"], row["sent"],
        )
        for row in db.query(
            "SELECT manifests.* FROM manifests JOIN legs ON legs.id = leg_id WHERE code = ? AND profile = ? "
            "ORDER BY version DESC",
            (leg, profile),
        )
    ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class LegLists:
    """A leg of the published plan as the manifests' list shows it.

    `versions` is the highest version by profile, `sent` whether a recipient got that version, `changed` the profiles
    whose latest version lists other people than are on the leg now.
    """

    code: str
    origin: str
    destination: str
    departs: datetime
    status: LegStatus
    people: int
    versions: dict[str, int]
    sent: frozenset[str]
    changed: frozenset[str]


def leg_lists(db: Database) -> list[LegLists]:
    """Legs that carry somebody on the published plan or have a manifest, in the order of departure."""
    published = "plan_id = (SELECT id FROM plans WHERE state = 'published')"
    counts = dict(
        db.conn.execute(f"SELECT leg_id, count(*) FROM bookings WHERE {published} GROUP BY leg_id").fetchall()
    )
    # Who it is matters only where a list is there to compare with.
    on_board: dict[int, set[str]] = {}
    for leg_id, ref in db.conn.execute(
        "SELECT leg_id, ref FROM bookings JOIN people ON people.id = person_id "
        f"WHERE {published} AND leg_id IN (SELECT leg_id FROM manifests)"
    ):
        on_board.setdefault(leg_id, set()).add(ref)
    latest: dict[int, list[tuple[str, int, str | None, set[str]]]] = {}
    for row in db.query(
        "SELECT leg_id, profile, version, sent, json_extract(content, '$.keys') AS keys FROM manifests m "
        "WHERE version = (SELECT max(version) FROM manifests o WHERE o.leg_id = m.leg_id AND o.profile = m.profile)"
    ):
        made = (row["profile"], row["version"], row["sent"], set(json.loads(row["keys"])))
        latest.setdefault(row["leg_id"], []).append(made)
    return [
        LegLists(
            code=row["code"],
            origin=row["origin"],
            destination=row["destination"],
            departs=datetime.fromisoformat(row["departs"]),
            status=LegStatus(row["status"]),
            people=counts.get(row["id"], 0),
            versions={profile: version for profile, version, _, _ in latest.get(row["id"], ())},
            sent=frozenset(profile for profile, _, sent, _ in latest.get(row["id"], ()) if sent),
            changed=frozenset(
                profile for profile, _, _, keys in latest.get(row["id"], ()) if keys != on_board.get(row["id"], set())
            ),
        )
        for row in db.query("SELECT * FROM legs ORDER BY departs, code")
        if row["id"] in counts or row["id"] in latest
    ]


def preview(operation: Operation, leg: str, profile: str) -> Manifest:
    """The manifest as it would be frozen now, with what changed since the last version; writes nothing."""
    versions = manifests(operation.db, leg, profile)
    last = operation.db.conn.execute(
        "SELECT last FROM sequences WHERE name = ?", (f"manifest {leg} {profile}",)
    ).fetchone()
    number = max(versions[0].version if versions else 0, last[0] if last else 0) + 1
    return draw_up(
        operation.db, leg, profile, version=number, made_at=operation.clock(), made_by=operation.officer,
        journal_head=operation.journal_head,
    )  # fmt: skip


def changes(manifest: Manifest) -> tuple[str, tuple[str, ...]] | None:
    """What differs from the version before: a summary, and a line for each change; None where nothing does."""
    found = manifest.changes
    if found is None or found.nothing:
        return None
    lines = wording.change_lines(manifest, wording.caption)
    return wording.change_summary(found), tuple(
        " ".join(part for part in (line.what, line.row, line.text) if part) for line in lines
    )


def pdf(manifest: Manifest) -> bytes:
    """The manifest on paper, in memory, as export writes it."""
    from repatriate.manifests.pdf import document_bytes  # a large library, loaded when it is wanted

    return document_bytes(manifest)


def write(manifest: Manifest, path: Path) -> Path:
    """Into a file; the suffix says which format. Raises as export does."""
    return export(manifest, path)


def write_again(db: Database, manifest_id: int, path: Path) -> Path:
    """A version exactly as it was made."""
    return export(frozen_manifest(db, manifest_id), path)
