"""Formats changes by hand for the command line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from repatriate.app.plan.manual.move_preview import Change
from repatriate.app.plan.manual.swap_candidates import Partner
from repatriate.app.plan.storage import Placed
from repatriate.cli.actions import count_of
from repatriate.cli.values import format_headed
from repatriate.model.entities import Cohesion
from repatriate.model.plan import Itinerary, Reason

NAMED = 6
"""People who are named in one sentence."""

DID_NOT_COME = "Did they not come? Count who is aboard and close it: who was not counted is free again (count, close)."
"""The remedy for a person held by a departure that is closed or has left."""


def describe_done(before: Mapping[str, Itinerary], found: Change, dry_run: bool) -> str:
    """`Put P00001 and P00002 on BUS1 + GA1. Worse: ….`"""
    if all(before.get(ref, ()) == legs for ref, legs in found.journeys.items()):
        return "That is how it is already: nothing was changed."
    parts = []
    for legs in dict.fromkeys(found.journeys.values()):
        who = who_are([ref for ref, to in found.journeys.items() if to == legs])
        if legs:
            parts.append(f"{'Would put' if dry_run else 'Put'} {who} on {format_journey(legs)}.")
        else:
            parts.append(f"{'Would take' if dry_run else 'Took'} {who} off the plan.")
    return " ".join((*parts, found.price.sentence))


def describe_refused(reasons: Sequence[Reason]) -> str:
    more = len(reasons) - 1
    return f"{reasons[0].message} ({more} more)" if more else reasons[0].message


def refused_group(group: str, legs: Itinerary, cannot: Mapping[str, Reason], some: bool) -> str:
    """Each who cannot, with the reason."""
    each = " ".join(format_headed(ref, reason.message) for ref, reason in cannot.items())
    hint = " Or assign the others: --those-who-can." if some else ""
    return f"{count_of(len(cannot), 'person')} of {group} cannot go on {format_journey(legs)}. {each}{hint}"


def could_give_way(ref: str, best: Partner | None) -> str:
    """A sentence on the people who could give way: their alternative, its price, and the command to type."""
    if best is None:
        return "Nobody on it could give way."
    where = f"go on {format_journey(best.to)}" if best.to else "lose the seat"
    told = f"{who_are(best.refs)} could give way and {where} ({best.price.sentence.rstrip('.')})"
    if best.legs != best.now:
        return f"{told}."
    to = f' --to "{" ".join(best.to)}"' if best.to else ""
    return f"{told}: swap FILE {ref} {best.head}{to}."


def describe_pinned(journeys: Mapping[str, Itinerary], dry_run: bool) -> str:
    verb = "Would pin" if dry_run else "Pinned"
    return " ".join(
        f"{verb} {who_are([ref for ref, to in journeys.items() if to == legs])} to {format_journey(legs)}."
        for legs in dict.fromkeys(journeys.values())
    )


def describe_unpinned(refs: Sequence[str], dry_run: bool) -> str:
    if not refs:
        return "None of them is pinned."
    return f"{'Would unpin' if dry_run else 'Unpinned'} {who_are(refs)}."


def describe_cohesion(group: str, how: Cohesion, people: int, now: Placed) -> str:
    """A sentence on the meaning of the cohesion, and on the group's journeys in the present plan."""
    means = {
        Cohesion.STRICT: "travels all on one journey, or nobody does",
        Cohesion.PREFER: "travels on as few journeys as possible",
        Cohesion.NONE: "need not travel together",
    }[how]
    told = f"{group} ({count_of(people, 'person')}) {means}."
    torn = how is Cohesion.STRICT and 0 < now.placed < people
    if how is Cohesion.NONE or (now.journeys < 2 and not torn):
        return told
    then = "that breaks the rule: plan again" if how is Cohesion.STRICT else "plan again to bring them together"
    return f"{told} On the {now.state} plan {now.placed:,} of them are on {count_of(now.journeys, 'journey')}; {then}."


def who_are(refs: Sequence[str]) -> str:
    if len(refs) > NAMED:
        return f"{', '.join(refs[: NAMED - 1])} and {len(refs) - NAMED + 1:,} more"
    return " and ".join(filter(None, (", ".join(refs[:-1]), refs[-1])))


def format_journey(legs: Itinerary) -> str:
    return " + ".join(legs)
