"""A manifest as the room for them shows it: the list as it would be now, what changed, the pages of the version looked at."""

from __future__ import annotations

from dataclasses import dataclass

from repatriate.app import manifest_views
from repatriate.app.commands.manifests import frozen_manifest
from repatriate.app.manifest_views import ManifestRow
from repatriate.app.operation import Operation
from repatriate.model.errors import RepatriateError
from repatriate.model.manifest import Manifest

NOW = -1
"""In place of a version: the list as it would be made now."""


@dataclass(frozen=True, slots=True)
class Pages:
    """`now` is None where it cannot be made, for the reason in `error`; `shown` is what `pdf` has the pages of."""

    leg: str
    profile: str
    rows: list[ManifestRow]
    now: Manifest | None
    changed: tuple[str, tuple[str, ...]] | None
    shown: Manifest | None
    pdf: bytes | None
    error: RepatriateError | None

    @property
    def frozen(self) -> bool:
        """Whether a version is shown that was made."""
        return self.shown is not None and self.shown is not self.now


def pages(operation: Operation, leg: str, profile: str, version: int = NOW) -> Pages:
    """The version of that id, or the list as it would be now; where that cannot be, the last version made."""
    rows = manifest_views.manifests(operation.db, leg, profile)
    now: Manifest | None = None
    error: RepatriateError | None = None
    try:
        now = manifest_views.preview(operation, leg, profile)
    except RepatriateError as fault:
        error = fault
    wanted = version if version != NOW else rows[0].id if now is None and rows else NOW
    shown = frozen_manifest(operation.db, wanted) if wanted != NOW else now
    return Pages(
        leg,
        profile,
        rows,
        now,
        manifest_views.changes(now) if now is not None else None,
        shown,
        manifest_views.pdf(shown) if shown is not None else None,
        error,
    )
