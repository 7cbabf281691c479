"""Plans and why somebody travels so, in lines that a person reads."""

from __future__ import annotations

from collections import Counter

from repatriate.model.plan import Explanation, PlanResult, Verdict

TIER_WORDS = {
    "unplaced_p1": "left out, priority 1",
    "unplaced_p2": "left out, priority 2",
    "unplaced_p3": "left out, priority 3",
    "unplaced_p4": "left out, priority 4",
    "moved": "moved from the published plan",
    "spread": "groups spread over journeys",
    "waiting": "weighted days of waiting",
    "cost": "cost",
}


def plan_lines(result: PlanResult, *, published: bool) -> list[str]:
    state = "Published" if published else "Draft"
    quality = "best possible, proved" if result.status == "optimal" else "not proved best"
    lines = [
        f"{state}: {len(result.assignments):,} people placed, {len(result.unplaced):,} left out "
        f"({quality}, {result.seconds:.1f} s).",
    ]
    for tier in result.tiers:
        mark = "" if tier.proved else f"  (at best {tier.bound:,.10g})"
        lines.append(f"  {TIER_WORDS.get(tier.name, tier.name):<34} {tier.value:>12,.10g}{mark}")
    reasons = Counter(one.reasons[0].code.value for one in result.unplaced if one.reasons)
    if reasons:
        lines.append("Left out because of: " + ", ".join(f"{code} {count:,}" for code, count in reasons.most_common()))
    if result.problems:
        lines += ["To put right:", *(f"  {problem.message}" for problem in result.problems)]
    for change in result.changes:
        before, after = " + ".join(change.before or ()) or "no seat", " + ".join(change.after or ()) or "no seat"
        lines.append(f"  {change.person}: {before} → {after} ({change.cause})")
    return lines


def explanation_lines(found: Explanation) -> list[str]:
    placed = " + ".join(found.placed) if found.placed else "left out"
    lines = [f"{found.person}: {placed}"]
    signs = {Verdict.CHOSEN: "✓", Verdict.POSSIBLE: "·", Verdict.EXCLUDED: "✗"}
    for option in found.options:
        lines.append(f"  {signs[option.verdict]} {' + '.join(option.legs) or '(no journey)'}: {option.verdict.value}")
        lines += [f"      {reason.message}" for reason in option.reasons]
    if found.would_help:
        lines += ["What would help:", *(f"  {one.message}" for one in found.would_help)]
    return lines
