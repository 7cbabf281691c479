"""Goals of the people room for `select`: `filter:` with the people to list."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatriate.app.core.sql import Term
from repatriate.app.people.filters import NOTHING, bring_up_to_date, find_filter
from repatriate.app.people.quick_filters import FILTERS
from repatriate.app.people.table_queries import PeopleQuery
from repatriate.app.state.states import State

translate = QCoreApplication.translate

_TERMS = {
    "no-place": Term("location", (NOTHING,)),
    "no-destination": Term("destination", (NOTHING,)),
    "no-document": Term("document", (NOTHING,)),
}
"""Goals that are a filter in a header by another name."""
_NAMES = {"kind": "lacks"}
LOST = (Term("state", (State.MISSING_ON_ARRIVAL,)),)
"""People not found on arrival: the latest counted come first."""


def read_goal(text: str) -> PeopleQuery:
    """`state=ready,booked`, `lacks=exit_permit`, `no-place`, `leg=GA871`, `group=Batch 1`, `refs=P00001 P00002`, or the
    name of who is listed, as in `minors`."""
    name, equals, value = text.partition("=")
    if not equals:
        if name in _TERMS:
            return PeopleQuery(terms=(_TERMS[name],))
        filter, terms = bring_up_to_date(name)
        return PeopleQuery(filter=filter if filter in FILTERS else "all", terms=terms)
    if name == "refs":
        return PeopleQuery(refs=tuple(value.replace(",", " ").split()))
    field = _NAMES.get(name, name)
    if find_filter(field) is None:
        return PeopleQuery()
    several = tuple(value.split(",")) if field in ("state", "lacks") else (value,)
    return PeopleQuery(terms=(Term(field, several),))


def quick_words(key: str) -> str:
    """The words for a quick filter, which is in no header."""
    return {
        "minors": translate("People", "Children"),
        "assistance": translate("People", "Need assistance"),
        "names": translate("People", "Name to confirm"),
        "minors_alone": translate("People", "Children without a family"),
        "first_left_out": translate("People", "Priority 1, without a seat"),
        "hold_ends": translate("People", "Hold ends within 3 days"),
        "leg_cancelled": translate("People", "On a cancelled departure"),
        "registered": translate("People", "Registered"),
        "cleared": translate("People", "Cleared to leave"),
        "not_cleared": translate("People", "Not cleared to leave"),
        "waiting": translate("People", "A clearance is missing"),
        "on_hold": translate("People", "On hold"),
        "documented": translate("People", "With a valid document"),
        "no_document": translate("People", "Need a document"),
        "placed": translate("People", "With a confirmed seat"),
        "left_out": translate("People", "Without a confirmed seat"),
        "on_list": translate("People", "On a sent list"),
        "departed": translate("People", "Departed"),
        "arrived": translate("People", "Arrived"),
        "handed_over": translate("People", "Handed over"),
        "missing": translate("People", "Missing on arrival"),
        "waiting_there": translate("People", "Arrived, not handed over"),
        "no_shows": translate("People", "Did not come to a departure"),
        "off_loaded": translate("People", "Taken off a departure"),
    }.get(key, key)
