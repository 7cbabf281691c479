"""Decides whether a travel document serves for a journey, and the last day of a new one."""

from __future__ import annotations

from datetime import date, timedelta

from repatriate.model.entities import TravelDocument
from repatriate.model.errors import UserError
from repatriate.model.saying import say


def valid_for_travel(document: TravelDocument | None, arrival: date) -> bool:
    """Whether there is a document that does not expire before the day of the last arrival; an unknown expiry is good.

    A document serves through its last day.
    """
    return document is not None and (document.expires is None or document.expires >= arrival)


def twelve_months_after(day: date) -> date:
    """The same day of the next year; 28 February after a 29th."""
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 1, day=28 if leap else day.day)


def two_years_after(day: date) -> date:
    """The longest that any State is known to let a paper for one journey hold: Indonesia's, by its regulation 8/2014."""
    return twelve_months_after(twelve_months_after(day))


def last_day(issued: date, arrival: date | None, days: int, *, booklet: bool) -> date:
    """Until when a document holds where nobody says otherwise: so many days past the arrival, or past the issue.

    A booklet holds for twelve months at most (Doc 9303-8).
    """
    wanted = max(issued, arrival or issued) + timedelta(days=days)
    return min(wanted, twelve_months_after(issued)) if booklet else wanted


def check_last_day(issued: date, expires: date, arrival: date | None, *, booklet: bool) -> None:
    """Raises UserError where a document cannot end on that day: before its issue or the arrival that is booked, a
    booklet after more than twelve months, or a sheet for one journey after more than two years."""
    if expires < issued:
        raise UserError(
            "expires_before_issue",
            say("A document issued on {0} cannot end on {1}: choose a later last day.", issued, expires),
        )
    if booklet and expires > twelve_months_after(issued):
        raise UserError(
            "holds_too_long",
            say(
                "A booklet is valid for twelve months at most, until {0}: choose no later day than that.",
                twelve_months_after(issued),
            ),
        )
    if expires > two_years_after(issued):
        raise UserError(
            "holds_too_long",
            say(
                "A document for one journey is valid for two years at most, until {0}: choose no later day than that.",
                two_years_after(issued),
            ),
        )
    if arrival is not None and expires < arrival:
        raise UserError(
            "expires_before_arrival",
            say("The document would end on {0}, before the arrival on {1}: choose a later last day.", expires, arrival),
        )
