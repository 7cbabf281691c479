"""Answers of the command line in lines that a person reads."""

from __future__ import annotations

from collections import Counter

from repatriate.app.rosters.lists import Reconciliation
from repatriate.intake.report import Counts, Report
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


def import_lines(report: Report) -> list[str]:
    people = report.counts.get("People", Counts())
    if report.failed:
        lines = [f"Nothing was imported from {report.source}:"]
    else:
        done = "Would import" if report.dry_run else "Imported"
        lines = [f"{done} {report.source}: {people.imported:,} new people, {people.updated:,} known."]
        lines += [
            f"  {name}: {counts.imported:,} new, {counts.updated:,} known"
            for name, counts in report.counts.items()
            if name != "People" and counts.rows
        ]
    if report.kind == "roster":
        lines += _columns(report)
    if report.kept_aside and not report.failed:
        lines.append(f"Kept aside: {len(report.kept_aside):,} rows (see repatriate kept).")
    lines += [f"  {problem.message}" for kept in report.kept_aside for problem in kept.problems]
    lines += _alike(report)
    return lines + _doubts(report)


def _columns(report: Report) -> list[str]:
    return ["Columns:"] + [
        f"  {' '.join(header.split())}: {field or 'no field of a person'}" + (f" ({score:.0%})" if field else "")
        for header, field, score in report.columns
    ]


def _alike(report: Report) -> list[str]:
    return [
        f"  Row {one['row']} {'is' if one['strength'] == 'strong' else 'may be'} {one['person']}: {', '.join(one['why'])}"
        for one in report.duplicates
    ]


def _doubts(report: Report) -> list[str]:
    """Each doubt; of many of one kind the first few and how many more, so that they do not hide the others."""
    lines: list[str] = []
    counts = Counter(warning.code for warning in report.warnings)
    shown: Counter[str] = Counter()
    for warning in report.warnings:
        shown[warning.code] += 1
        if shown[warning.code] <= SHOWN_DOUBTS or counts[warning.code] <= SHOWN_DOUBTS + 1:
            lines.append(f"  Please look: {warning.message}")
        elif shown[warning.code] == SHOWN_DOUBTS + 1:
            lines.append(f"  … and {counts[warning.code] - SHOWN_DOUBTS:,} more of this kind (all with --json)")
    return lines


SHOWN_DOUBTS = 5


def reconciliation_lines(found: Reconciliation) -> list[str]:
    lines = []
    if found.declared_total is not None and found.declared_total != found.rows:
        lines.append(f"The list declares {found.declared_total:,} people and has {found.rows:,} rows of people.")
    if found.earlier is None:
        return [*lines, "No list of this file came before it."]
    lines.append(
        f"Against {found.earlier.source}: {found.new:,} new, {found.changed:,} changed, {found.same:,} the same, "
        f"{len(found.gone):,} not on this one."
    )
    return lines + [f"  Not on it: {one.ref} {one.name} (row {one.row} there)" for one in found.gone]


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
