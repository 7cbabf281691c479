"""Words for the figures in the overview and the situation report."""

from __future__ import annotations

from repatriate.app.clearances.kinds import kind_name
from repatriate.app.reports.overview import Attention, Departure, Waiting
from repatriate.model.saying import count, say


def describe_missing(row: Waiting) -> str:
    """The clearance that is missing, or the document."""
    if row.kind is None:
        return say("Travel document")
    return kind_name(row.kind)


def describe_whose(row: Waiting) -> str:
    """The office or authority that has to act next."""
    if row.kind is None:
        return say("this office")
    if len(row.authorities) > 1:
        return say("{0} authorities", len(row.authorities))
    return row.authorities[0] if row.authorities else say("not named")


def manifest_state(leg: Departure) -> str:
    """The state of a leg's manifest in words."""
    if not leg.manifest:
        return say("none")
    if leg.changed:
        return say("changed since v{0}", str(leg.manifest))
    return say("sent v{0}", str(leg.manifest)) if leg.sent else say("made v{0}", str(leg.manifest))


def describe_attention(one: Attention) -> str:
    """The point for attention in words."""
    return _PEOPLE[one.key](one.number) if one.key in _PEOPLE else _OTHERS[one.key](one)


def sentence_without_leg(one: Attention) -> str:
    """The same of `manifest_changed` and `no_manifest`, without the name of a leg."""
    if one.key == "no_manifest":
        return count(
            one.number, "{0} departure leaves within two days and has no list yet", "{0} departures leave within two days and have no list yet"
        )  # fmt: skip
    return count(
        one.number,
        "{0} departure has changed since its last list",
        "{0} departures have changed since their last lists",
    )


_PEOPLE = {
    "stranded": lambda n: count(
        n, "{0} person waits on the way without a seat onwards", "{0} people wait on the way without a seat onwards"
    ),
    "to_decide": lambda n: count(
        n,
        "{0} person was scanned at a gate, and nobody has decided whether they are aboard",
        "{0} people were scanned at gates, and nobody has decided whether they are aboard",
    ),
    "leg_cancelled": lambda n: count(
        n, "{0} person is on a cancelled departure", "{0} people are on a cancelled departure"
    ),
    "expires_early": lambda n: count(
        n, "{0} person: the document expires before they arrive", "{0} people: the document expires before they arrive"
    ),
    "held_booked": lambda n: count(
        n, "{0} person on the plan has been put on hold since the plan was made", "{0} people on the plan have been put on hold since the plan was made"
    ),
    "hold_ends": lambda n: count(n, "{0} hold ends within three days", "{0} people: the hold ends within three days"),
    "first_left_out": lambda n: count(
        n, "{0} person of the first priority has no seat", "{0} people of the first priority have no seat"
    ),
    "minors_alone": lambda n: count(
        n, "{0} person under 18 has no family here", "{0} people under 18 have no family here"
    ),
    "no_destination": lambda n: count(
        n, "{0} person has no destination, so no journey can be found", "{0} people have no destination, so no journey can be found"
    ),
}  # fmt: skip
_OTHERS = {
    "manifest_changed": lambda one: count(
        one.number,
        "{1} has changed since its last list",
        "{0} departures have changed since their last lists, first {1}",
        one.leg,
    ),
    "no_manifest": lambda one: count(
        one.number,
        "{1} leaves within two days and has no list yet",
        "{0} departures leave within two days and have no list yet, first {1}",
        one.leg,
    ),
    "kept_aside": lambda one: count(
        one.number,
        "{0} row of a list is kept aside and may be a person",
        "{0} rows of lists are kept aside and may be people",
    ),
    "put_right": lambda one: count(
        one.number,
        "{0} problem to solve: the plan was made without it",
        "{0} problems to solve: the plan was made without them",
    ),
    "draft_waits": lambda one: say("The draft is not confirmed. Lists and this report show the confirmed plan"),
    "backup": lambda one: count(
        one.number, "The last backup is {0} day old", "The last backup is {0} days old"
    ),
}  # fmt: skip
