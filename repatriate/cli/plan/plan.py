"""Planning on the command line: make a plan, publish it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from repatriate.app.core.actions import Typed
from repatriate.app.core.person_names import find_person
from repatriate.cli.actions import CLOCK_RIGHT, ONE_PERSON, ask_text, ask_whether, asks, count_of
from repatriate.cli.console import Bar, Console, interruptible
from repatriate.cli.values import format_headed
from repatriate.model.plan import Explanation, Option, PlanResult, Reason, Verdict
from repatriate.model.saying import join_items
from repatriate.planning.rules.limit import LimitRule
from repatriate.planning.rules.registry import find_rule
from repatriate.planning.rules.rulebook import WEIGHTS

# -- Plans and why somebody travels so, in lines that a person reads.


TIER_WORDS = {
    "unplaced_p1": "left out, priority 1",
    "unplaced_p2": "left out, priority 2",
    "unplaced_p3": "left out, priority 3",
    "unplaced_p4": "left out, priority 4",
    "moved": "moved from the published plan",
    "spread": "groups split",
    "waiting": f"waiting days (priority 1 counts {WEIGHTS[1]}×)",
    "cost": "cost",
}


def plan_lines(result: PlanResult, *, published: bool) -> list[str]:
    state = "Published" if published else "Draft"
    quality = "best possible, proved" if result.status == "optimal" else "not proved best"
    lines = [
        f"{state}: {count_of(len(result.assignments), 'person')} placed, {len(result.unplaced):,} left out "
        f"({quality}, {result.seconds:.1f} s).",
    ]
    for tier in result.tiers:
        mark = "" if tier.proved or tier.bound == tier.value else f"  (at best {tier.bound:,.10g})"
        lines.append(f"  {TIER_WORDS.get(tier.name, tier.name):<34} {tier.value:>12,.10g}{mark}")
    if not any(tier.proved for tier in result.tiers):
        lines.append(
            "There was no time to look for a better plan: seats were given away one by one, urgent people first."
        )
    reasons = Counter(one.reasons[0].code for one in result.unplaced if one.reasons)
    if reasons:
        told = (f"{put_in_sentence(find_rule(code).heading)} {count:,}" for code, count in reasons.most_common())
        lines.append("Left out because of: " + ", ".join(told))
    if result.problems:
        lines += ["To put right:", *(f"  {problem.message}" for problem in result.problems)]
    for change in result.changes:
        before, after = " + ".join(change.before or ()) or "no seat", " + ".join(change.after or ()) or "no seat"
        lines.append(f"  {change.person}: {before} → {after} ({change.cause})")
    return lines


def put_in_sentence(heading: str) -> str:
    return heading[:1].lower() + heading[1:]


JOURNEYS = 12
"""Lines on journeys in an explanation, unless all are asked for."""


def explanation_lines(found: Explanation, *, all_: bool = False) -> list[str]:
    """The sentence, what would help, then the journeys: those alike in what speaks against them on one line."""
    placed = " + ".join(found.placed) if found.placed else "left out"
    lines = [f"{found.person}: {placed}"]
    if found.because:
        lines.append(found.because)
    if found.would_help:
        lines += ["What would help:", *(f"  {one.message}" for one in found.would_help)]
    journeys = list_every_journey(found.options) if all_ else list_journeys_alike(found.options)
    if any(option.legs for option in found.options):
        lines += ["Journeys:", *journeys]
    return lines


_SIGNS = {Verdict.CHOSEN: "✓", Verdict.POSSIBLE: "·", Verdict.EXCLUDED: "✗"}


def _choose_sign(verdict: Verdict, *, faulty: bool) -> str:
    """`!` where somebody is placed against the rules."""
    return "!" if verdict is Verdict.CHOSEN and faulty else _SIGNS[verdict]


def list_every_journey(options: Sequence[Option]) -> list[str]:
    lines = []
    for option in options:
        lines.append(
            f"  {_choose_sign(option.verdict, faulty=bool(option.reasons))} {' + '.join(option.legs) or '(no journey)'}: {option.verdict.value}"
        )
        lines += [f"      {reason.message}" for reason in option.reasons]
    return lines


def shorten_reason(reason: Reason) -> str:
    """The part of a reason about the person, without the journey."""
    rule = find_rule(reason.code)
    if isinstance(rule, LimitRule) and reason.leg is not None:
        return rule.lacking(1, join_items([reason.leg]))
    return reason.message.partition(";")[0].rstrip(".")


def list_journeys_alike(options: Sequence[Option]) -> list[str]:
    """`✗ BUS1 + F1, BUS2 + F1 and 3 more: P1 is ready from 12 May 2025`; the chosen one first."""
    groups: dict[tuple[Verdict, tuple[str, ...]], list[str]] = {}
    for option in sorted(options, key=lambda one: list(_SIGNS).index(one.verdict)):
        facts = tuple(dict.fromkeys(shorten_reason(reason) for reason in option.reasons))
        groups.setdefault((option.verdict, facts), []).append(" + ".join(option.legs) or "(no journey)")
    told = [
        f"  {_choose_sign(verdict, faulty=bool(facts))} {format_headed(join_items(journeys, most=4), '; '.join(facts) or verdict.value)}"
        for (verdict, facts), journeys in groups.items()
    ]
    if len(told) <= JOURNEYS:
        return told
    return [*told[: JOURNEYS - 1], f"  and {len(told) - JOURNEYS + 1} more lines: see --all"]


NEEDS = ("repatriate.app.plan.jobs", "repatriate.cli.plan.plan")


@asks(
    ask_text("time_limit", "S", "Stop S seconds after the file was read; the best plan so far is kept.", kind=Typed.SECONDS),
    ask_whether("then_publish", "Publish the new draft as well.", flag="--publish"),
    ask_whether("promised", "Count on documents from the day for which they were promised."),
    CLOCK_RIGHT,
)  # fmt: skip
def plan(console: Console, file: Path, time_limit: float | None, then_publish: bool, promised: bool) -> None:
    """Make a new draft: the best plan, proved. Pins and forbids are kept.

    A draft that counts on documents promised (see `promise`) is published when they are there.
    """
    if promised and then_publish:
        raise click.UsageError("A plan that counts on promises is a draft: publish it when the documents are there.")
    with console.opened(file, write=True, needs=NEEDS) as operation, Bar() as bar:
        from repatriate.app.plan import jobs as plan_jobs

        result = interruptible(
            lambda stop: plan_jobs.plan_operation(
                operation,
                time_limit=time_limit,
                progress=lambda now: bar(now.fraction, now.stage),
                cancel=stop,
                publish=then_publish,
                promised=promised,
            )
        )
    document = plan_jobs.write_plan_json(result)
    console.answer(document, lambda: plan_lines(result, published=then_publish))


@asks(CLOCK_RIGHT)
def publish(console: Console, file: Path) -> None:
    """Publish the draft as it is, with what was changed by hand."""
    from repatriate.app.plan.commands import Publish

    with console.opened(file, write=True) as operation:
        placed = operation.run(Publish()).result
    console.answer({"file": str(file), "count": placed}, lambda: [f"Published: {count_of(placed, 'person')} placed."])


# -- Explains a person's journey, and the changes that would help, on the command line.


@asks(
    ONE_PERSON,
    ask_text("leg", "CODE", "Only about journeys with this leg."),
    ask_whether("all_", "Every journey on a line of its own.", flag="--all"),
)  # fmt: skip
def why(console: Console, file: Path, person: str, leg: str | None, all_: bool) -> None:
    """Why PERSON travels this way or not at all, and what would help.

    Each suggestion is tried out by planning with it.
    """
    from repatriate.app.plan import jobs as plan_jobs

    with console.opened(file, write=False) as operation:
        found = plan_jobs.explain_journey(operation, find_person(operation.db, person), leg)
    console.answer(plan_jobs.write_explanation_json(found), lambda: explanation_lines(found, all_=all_))
