"""What came of a list, in lines that a person reads."""

from __future__ import annotations

from repatriate.app.imports.received_lists import Reconciliation
from repatriate.intake.report import Counts, Report


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
        lines += lines_on_columns(report)
    if report.kept_aside and not report.failed:
        lines.append(f"Kept aside: {len(report.kept_aside):,} rows (see repatriate kept).")
    lines += [f"  {problem.message}" for kept in report.kept_aside for problem in kept.problems]
    lines += lines_on_duplicates(report)
    return lines + lines_on_doubts(report)


def lines_on_columns(report: Report) -> list[str]:
    return ["Columns:"] + [
        f"  {' '.join(header.split())}: {field or 'no field of a person'}" + (f" ({score:.0%})" if field else "")
        for header, field, score in report.columns
    ]


def lines_on_duplicates(report: Report) -> list[str]:
    return [
        f"  Row {one['row']} {'is' if one['strength'] == 'strong' else 'may be'} {one['person']}: {', '.join(one['why'])}"
        for one in report.duplicates
    ]


def lines_on_doubts(report: Report) -> list[str]:
    """Each doubt, by its kind; of many the first few, and under them how many more, so that they do not hide the others."""
    lines: list[str] = []
    kinds: dict[str, list[str]] = {}
    for warning in report.warnings:
        kinds.setdefault(warning.code, []).append(warning.message)
    for told in kinds.values():
        shown = told if len(told) <= SHOWN_DOUBTS + 1 else told[:SHOWN_DOUBTS]
        lines += [f"  Please look: {message}" for message in shown]
        if len(shown) < len(told):
            lines.append(f"  … and {len(told) - len(shown):,} more of this kind (all with --json)")
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
