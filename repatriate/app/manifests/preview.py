"""Prepares a manifest for the window: the present list, the changes, and the pages of a version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import settings_of
from repatriate.app.manifests import queries as manifest_queries
from repatriate.app.manifests.builder import believes_cancelled
from repatriate.app.manifests.commands import frozen_manifest
from repatriate.app.manifests.queries import ManifestRow
from repatriate.manifests.changes import is_same_text
from repatriate.manifests.recipients import Recipient
from repatriate.model.entities import LegStatus
from repatriate.model.errors import RepatriateError
from repatriate.model.manifest import Manifest

NOW = -1
"""In place of a version: what is to be sent now. That is the last version, where it says what the plan says."""
ANEW = -2
"""In place of a version: the list as it would be made now, whatever the last version says."""


@dataclass(frozen=True, slots=True)
class Pages:
    """`now` is None where it cannot be made, for the reason in `error`; `shown` is what `pdf` has the pages of.

    `version` is the id of the version that is shown, None where it is `now`. `same`: the last version says what `now` says,
    and nobody who has it `believes_cancelled` what is not.
    `latest` is the last version for each recipient of the leg who has one; `cancelled`, whether the leg is.
    """

    leg: str
    profile: str
    rows: list[ManifestRow]
    now: Manifest | None
    same: bool
    shown: Manifest | None
    version: int | None
    pdf: bytes | None
    error: RepatriateError | None
    recipients: tuple[Recipient, ...]
    latest: Mapping[str, ManifestRow]
    cancelled: bool
    believes_cancelled: bool
    unnamed: bool
    """Whether nobody said how the operation is called outside."""

    @property
    def frozen(self) -> bool:
        """Whether a version is shown that was made."""
        return self.version is not None


def draw_pages(operation: Operation, leg: str, profile: str, version: int = NOW) -> Pages:
    """The version of that id, or the list as it would be now; where that cannot be, the last version made."""
    db = operation.db
    rows = manifest_queries.list_manifests(db, leg, profile)
    now: Manifest | None = None
    error: RepatriateError | None = None
    try:
        now = manifest_queries.preview_manifest(operation, leg, profile)
    except RepatriateError as fault:
        error = fault
    last = frozen_manifest(db, rows[0].id) if rows else None
    found = db.conn.execute("SELECT status FROM legs WHERE code = ?", (leg,)).fetchone()
    status = found[0] if found else ""
    believes = bool(rows) and believes_cancelled(rows[0].sent, status)
    same = last is not None and now is not None and is_same_text(last, now) and not believes
    if version not in {row.id for row in rows}:  # it may have been taken back meanwhile
        version = rows[0].id if rows and (now is None or (same and version != ANEW)) else NOW
    shown = now if version == NOW else last if rows[0].id == version else frozen_manifest(db, version)
    return Pages(
        leg,
        profile,
        rows,
        now,
        same,
        shown,
        None if version == NOW else version,
        manifest_queries.draw_pdf(shown) if shown is not None else None,
        error,
        tuple(manifest_queries.list_recipients(db)),
        {row.profile: row for row in reversed(manifest_queries.list_manifests(db, leg))},
        status == LegStatus.CANCELLED,
        believes,
        not settings_of(db).get("outside_name"),
    )
