"""The standby list of a leg on the command line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from repatriate.app.plan.standby import Candidate, StandbyList, describe_needs, read_standby_list
from repatriate.app.plan.standby_here import read_standby_here
from repatriate.cli.actions import ONE_LEG, ask_number, ask_whether, asks
from repatriate.cli.console import Console, format_table


@asks(
    ONE_LEG,
    ask_number("top", "N", "Only the first N.", least=1),
    ask_whether("here", "Only people who are where LEG leaves, for the seats that nobody is expected to take."),
)  # fmt: skip
def standby_(console: Console, file: Path, leg: str, top: int | None, here: bool) -> None:
    """List who could take a free or freed seat of LEG at once, the first in line first.

    Those without a seat come before those who would only arrive sooner, and a higher priority before a longer wait. It
    uses the draft, or the published plan if there is no draft. Households and strict groups board together or not at
    all. With --here it uses the published plan and says since when they are here; `board` gives them the seat.
    """
    with console.opened(file, write=False) as operation:
        if here:
            found = read_standby_here(operation.db, operation.today(), operation.clock(), leg, top)
        else:
            found = read_standby_list(operation.db, operation.today(), leg, top)
    console.answer(standby_json(found, here), lambda: format_standby(found, here))


def standby_json(found: StandbyList, here: bool = False) -> dict[str, Any]:
    """The answer of `repatriate standby`. `count` is how many there are of all, `message` why nobody can board the leg, or who
    is not listed yet.

    Of who is `here` also since when (UTC; null: not seen today), and the departure on which a seat becomes free."""
    return {
        "leg": found.leg.code,
        "seats_free": found.free,
        "count": found.total,
        "message": found.closed or found.hint or None,
        "standby": [
            {
                "rank": one.standby.rank,
                "people": list(one.standby.people),
                "legs": list(one.standby.legs),
                "seats": one.standby.seats,
                "from": list(one.standby.now) or None,
                "days": one.standby.days,
                "message": one.message,
                **(
                    {
                        "here_since": one.since.isoformat().replace("+00:00", "Z") if one.since else None,
                        "moved_from": one.moved_from or None,
                    }
                    if here
                    else {}
                ),
            }
            for one in found.candidates
        ],
    }


def format_standby(found: StandbyList, here: bool = False) -> Sequence[str]:
    """The list as a table; columns empty for all are left out."""
    leg = found.leg
    plan = "the draft" if found.state == "draft" else "the published plan"
    free = f"{found.free:,} of {leg.seats:,} seats free" if found.free else f"all {leg.seats:,} seats taken"
    head = f"{leg.code}, {leg.departs:%Y-%m-%d %H:%M}, {leg.origin} to {leg.destination}: {free} on {plan}."
    if found.closed:
        return [head, str(found.closed)]
    hint = [str(found.hint)] if found.hint else []
    if not found.total:
        return [head, "Nobody could take a seat on it.", *hint]
    more = found.total - len(found.candidates)
    rows = [{**row_of_standby(one), **({"here": one.message} if here else {})} for one in found.candidates]
    return [head, *format_table(rows), *([f"and {more:,} more"] if more else []), *hint]


def row_of_standby(one: Candidate) -> dict[str, Any]:
    who = one.standby
    some = who.now and who.days is None
    return {
        "rank": who.rank,
        "people": who.people,
        "priority": who.priority,
        "seats": who.seats,
        "journey": who.legs,
        "now on": f"{' '.join(who.now)} (some of them)" if some else who.now,
        "days sooner": who.days,
        "since": who.since,
        "must be free": "" if who.boards_now else describe_needs(who.needs),
    }
