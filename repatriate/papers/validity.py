"""Whether a travel document serves for a journey."""

from __future__ import annotations

from datetime import date

from repatriate.model.entities import TravelDocument


def valid_for_travel(document: TravelDocument | None, arrival: date) -> bool:
    """Whether there is a document that does not expire before the day of the last arrival; an unknown expiry is good.

    A document serves through its last day.
    """
    return document is not None and (document.expires is None or document.expires >= arrival)
