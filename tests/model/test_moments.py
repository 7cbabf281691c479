"""Moments that a computer cannot tell by its clocks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo

import pytest

from repatriate.model.dates import by_this_computer


class OnWindows(datetime):
    """Which knows no local time before 1970 and after 3000."""

    def astimezone(self, tz: tzinfo | None = None) -> datetime:
        if tz is None:
            raise OSError(22, "Invalid argument")
        return datetime.astimezone(self, tz)


@pytest.mark.parametrize("year", [1600, 1950, 3500])
@pytest.mark.parametrize("kind", [datetime, OnWindows])
def test_a_year_that_windows_has_no_clocks_for(kind: type[datetime], year: int) -> None:
    for moment in (kind(year, 5, 12, 8, tzinfo=UTC), kind(year, 5, 12, 8)):
        told = by_this_computer(moment)
        assert abs(told - datetime(year, 5, 12, 8, tzinfo=UTC)) < timedelta(days=1)
