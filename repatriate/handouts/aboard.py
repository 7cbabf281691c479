"""Describes on papers the people they are about, once boarding is closed."""

from __future__ import annotations

from datetime import UTC, timedelta

from repatriate.model.manifest import Heading
from repatriate.model.saying import Said, say


def aboard_words(heading: Heading) -> Said:
    """A sentence that the paper lists those aboard, by the clock of the origin; empty if people are only booked."""
    if heading.flown is None:
        return say("")
    at = heading.flown.closed_at.astimezone(UTC) + timedelta(minutes=heading.departs_zone or 0)
    clock = say("UTC") if heading.departs_zone is None else say("{0} time", heading.origin)
    return say(
        "Who is aboard: boarding closed {0} ({1}), head count {2}",
        say("{0} {1}", at.date(), f"{at:%H:%M}"), clock, heading.flown.head_count,
    )  # fmt: skip
