"""Prints the changes that would help most, on the command line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from repatriate.app.core.actions import Typed
from repatriate.app.plan.jobs import LIMIT, Answer, describe_stop, find_advice
from repatriate.cli.actions import ask_number, ask_text, asks
from repatriate.cli.console import Bar, Console, interruptible
from repatriate.model.entities import Leg
from repatriate.model.errors import Cancelled, UserError
from repatriate.model.fields import LEG


@asks(
    ask_number("top", "N", "Only the first N.", least=1),
    ask_text("time_limit", "S", "Stop after S seconds.", kind=Typed.SECONDS, default=LIMIT),
)  # fmt: skip
def helps(console: Console, file: Path, top: int | None, time_limit: float) -> None:
    """List the changes that would help most: seats, departures, documents, dates and holds.

    Each line is proved by planning the whole operation with that one change. First comes the change that seats most
    people, then the one that saves most waiting days. One person of priority 1 counts as eight of priority 4. The most
    promising change is tried first. When the time is over, or after Ctrl+C, the answer is what was found so far.
    """
    with console.opened(file, write=False) as operation, Bar() as bar:
        try:
            answer, halted = interruptible(
                lambda stop: (
                    find_advice(
                        operation, progress=lambda at: bar(at.fraction, at.stage), stop=stop, time_limit=time_limit
                    ),
                    stop(),
                ),
                keep=True,
            )
        except Cancelled:
            raise UserError(
                "too_little_time", "The time was over before anything was found out: give --time-limit more seconds."
            ) from None
    console.answer(advice_json(answer, top), lambda: format_suggestions(answer, top, halted=halted))


def advice_json(answer: Answer, top: int | None) -> dict[str, Any]:
    """The answer of `repatriate helps`: `count` is how many there are of all, `complete` whether everything was tried.

    Where not, `tried` of `of` things worth trying were. Where the best plan was not known by then, `base` and the advice are
    not `proved`: each brings at least what it says, added to the plan that was found.
    """
    found = answer.advices
    return {
        "count": len(found.found),
        "complete": found.complete,
        "tried": found.tried,
        "of": found.of,
        "seconds": round(found.seconds, 3),
        "base": {
            **{f"unplaced_p{number}": left for number, left in enumerate(found.now.left_out, start=1)},
            "days": found.now.days,
            "proved": found.now.proved,
        },
        "advice": [
            {
                "rank": rank,
                "kind": one.kind,
                "change": one.change,
                "message": one.message,
                "placed": one.placed,
                "by_priority": list(one.by_priority),
                "days": one.days,
                "proved": one.proved,
                "people": list(one.people),
                "leg": one.leg,
                "seats": one.seats,
                "new_leg": None if one.new_leg is None else leg_json(one.new_leg),
            }
            for rank, one in enumerate(found.found[:top], start=1)
        ],
    }


def leg_json(leg: Leg) -> dict[str, Any]:
    """A departure by the columns of the template, as `leg add` takes them."""
    row = {field.name: getattr(leg, field.name) for field in LEG}
    return {name: f"{value:%Y-%m-%d %H:%M}" if isinstance(value, datetime) else value for name, value in row.items()}


def format_suggestions(answer: Answer, top: int | None, *, halted: bool = False) -> Sequence[str]:
    """A line for each, with who has no seat before them. `halted`: somebody stopped the search, not the time."""
    found = answer.advices
    left = sum(found.now.left_out)
    ranks = ", ".join(f"{n:,} of priority {rank}" for rank, n in enumerate(found.now.left_out, start=1) if n)
    head = (
        f"{left:,} {'person has' if left == 1 else 'people have'} no seat: {ranks}."
        if left
        else "Everybody has a seat."
    )
    head = " ".join([head, *describe_stop(found)])
    if not found.complete and not halted:
        head += " Give --time-limit more seconds to know more."
    if not found.found:
        return [head, *(() if not found.complete else ("No single change would help.",))]
    more = len(found.found) - len(found.found[:top])
    rows = [f"{rank:>3}. {one.message}" for rank, one in enumerate(found.found[:top], start=1)]
    return [head, *rows, *([f"and {more:,} more"] if more else [])]
