"""Compares two plans on the command line: their values, seats by leg, and everybody who differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from repatriate.app.core.operation import Operation
from repatriate.app.plan.comparison import (
    EARLIER,
    GETS,
    LATER,
    LOSES,
    OTHER,
    Comparison,
    Differing,
    Faults,
    PlanName,
    compare_plans,
    count_faults,
    find_plan,
    list_differing,
    list_plans,
)
from repatriate.cli.actions import ask_argument, ask_whether, asks
from repatriate.cli.console import Console, format_table
from repatriate.cli.plan.plan import TIER_WORDS
from repatriate.model.dates import write_moment

PAGE = 500
WHAT = {LOSES: "loses the seat", LATER: "later", OTHER: "same day, other legs", EARLIER: "earlier", GETS: "gets a seat"}


@asks(
    ask_argument("left", default="published", required=False),
    ask_argument("right", default="draft", required=False),
    ask_whether("only_list", "List the plans that can be compared.", flag="--list"),
)  # fmt: skip
def compare_(console: Console, file: Path, left: str, right: str, only_list: bool) -> None:
    """Compare two plans: published with draft, unless others are named.

    LEFT and RIGHT are draft, published, or the number of an earlier plan as --list shows it. Both are counted with the
    people and priorities that the file holds now.
    """
    with console.opened(file, write=False) as operation:
        known = list_plans(operation.db)
        if only_list:
            rows = [plan_as_json(one) for one in known]
            console.answer(rows, lambda: format_table(rows))
            return
        found = compare_plans(operation.db, find_plan(known, left), find_plan(known, right), operation.today())
        differing = list(read_differing(operation, found))
        broken = count_faults(operation.db, (found.left, found.right), operation.today())
    console.answer(comparison_json(found, differing, broken), lambda: format_comparison(found, differing, broken))


def read_differing(operation: Operation, found: Comparison) -> Iterator[Differing]:
    ids = [one for those in found.ids.values() for one in those]
    for start in range(0, len(ids), PAGE):
        yield from list_differing(operation.db, found, ids[start : start + PAGE])


def plan_as_json(one: PlanName) -> dict[str, Any]:
    at = write_moment(one.at)
    return {"plan": one.key, "number": one.number, "at": at, "by": one.by, "placed": one.placed}


def comparison_json(
    found: Comparison, differing: Sequence[Differing], broken: Sequence[Faults] | None
) -> dict[str, Any]:
    """The answer of `repatriate compare`. `what` is loses_seat, later, other_legs, earlier or gets_seat; `breaches` counts
    the rules that either plan breaks as the file is now, null
    where there are too many people to ask in passing."""
    return {
        "left": found.left.key,
        "right": found.right.key,
        "tiers": [
            {"name": name, "left": drop_fraction(left), "right": drop_fraction(right)}
            for name, (left, right) in found.tiers.items()
        ],
        "legs": [
            {
                "leg": pair.leg.code,
                "left": pair.left[0],
                "right": pair.right[0],
                "seats": pair.leg.seats,
                "limits": [
                    {"limit": code, "left": left, "right": right, "most": most}
                    for code, left, right, most in pair.limits()
                ],
            }
            for pair in found.legs
        ],
        "people": [
            {
                "person": one.ref,
                "left": list(one.left) if one.left else None,
                "right": list(one.right) if one.right else None,
                "what": one.what,
                "days": one.days,
                "cause": one.cause,
            }
            for one in differing
        ],
        "breaches": {"left": broken[0].count, "right": broken[1].count} if broken else None,
        "count": len(differing),
    }


def drop_fraction(value: float) -> float | int:
    """Whole numbers without a fraction."""
    return int(value) if value.is_integer() else value


def format_comparison(found: Comparison, differing: Sequence[Differing], broken: Sequence[Faults] | None) -> list[str]:
    made = [f"{'':<34} {found.left.key:>14} {found.right.key:>14}"]
    made.append(f"  {'placed':<32} {found.left.placed:>14,} {found.right.placed:>14,}")
    for name, (left, right) in found.tiers.items():
        mark = ("  better" if right < left else "  worse") if name == found.deciding else ""
        made.append(f"  {TIER_WORDS.get(name, name):<32} {left:>14,.10g} {right:>14,.10g}{mark}")
    if broken:
        made.append(f"  {'rules broken by now':<32} {broken[0].count:>14,} {broken[1].count:>14,}")
    for plan, fault in zip((found.left, found.right), broken or (), strict=False):
        if fault.first is not None:
            made.append(f"Plan {plan.key} no longer holds: {fault.first}")
    legs = [pair for pair in found.legs if pair.left[0] != pair.right[0]]
    if legs:
        made.append("Seats taken, where they differ:")
        made += [f"  {one.leg.code:<20} {one.left[0]:>6,} → {one.right[0]:,} of {one.leg.seats:,}" for one in legs]
    made.append(f"Journeys that differ: {len(differing):,}")
    for one in differing:
        what = WHAT[one.what] if not one.days else f"{one.days} day{'s' if one.days > 1 else ''} {WHAT[one.what]}"
        way = f"{' + '.join(one.left or ()) or 'no seat'} → {' + '.join(one.right or ()) or 'no seat'}"
        made.append(f"  {one.ref}: {what}: {way} ({one.cause})")
    return made
