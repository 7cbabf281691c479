"""Moments as the file and the command line write them: UTC, ISO 8601, with Z."""

from __future__ import annotations

from datetime import UTC, datetime


def write_moment(moment: datetime) -> str:
    """An aware moment to the second: `2026-12-02T04:31:07Z`."""
    return _format_utc(moment, "seconds")


def write_exact_moment(moment: datetime) -> str:
    """The same to the millisecond, where what was seen is put in order: `2026-12-02T04:31:07.250Z`."""
    return _format_utc(moment, "milliseconds")


def by_this_computer(moment: datetime) -> datetime:
    """The moment by this computer's clock; by UTC in years that it does not know, as Windows before 1970 and after
    3000."""
    try:
        return moment.astimezone()
    except (OSError, OverflowError):
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _format_utc(moment: datetime, to: str) -> str:
    return moment.astimezone(UTC).isoformat(timespec=to).replace("+00:00", "Z")
