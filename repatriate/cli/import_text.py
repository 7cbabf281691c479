"""Formats the result of an import as lines for people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from repatriate.app.clearances.kinds import kind_name
from repatriate.app.imports.questions.after import After
from repatriate.app.imports.received_lists import Reconciliation
from repatriate.cli.actions import count_of
from repatriate.intake.report import Counts, Report, ReportColumn
from repatriate.intake.roster.model import NAMES
from repatriate.model.fields import PERSON, by_name
from repatriate.reference.countries import country_name


def import_lines(report: Report) -> list[str]:
    people = report.counts.get("People", Counts())
    if report.failed:
        lines = [f"Nothing was imported from {report.source}:"]
    else:
        done = "Would import" if report.dry_run else "Imported"
        lines = [f"{done} {report.source}: {count_of(people.imported, 'new person')}, {people.updated:,} known."]
        lines += [
            f"  {name}: {counts.imported:,} new, {counts.updated:,} known"
            for name, counts in report.counts.items()
            if name != "People" and counts.rows
        ]
    if report.kind == "roster":
        lines += lines_on_columns(report)
    lines += lines_on_columns_asked(report)
    if report.questions is not None:
        lines += lines_on_questions(report.questions)
    if report.kept_aside and not report.failed:
        lines.append(f"Kept aside: {count_of(len(report.kept_aside), 'row')} (see repatriate kept).")
    lines += [f"  {problem.message}" for kept in report.kept_aside for problem in kept.problems]
    if report.kind == "template" and any(one.code == "families_numbered" for one in report.warnings):
        lines.append("Families of this workbook have numbers that others have in the file: see below, and --families.")
    lines += lines_on_duplicates(report)
    lines += lines_on_updates(report)
    return lines + lines_on_doubts(report)


def _lines_on_sheets(sheets: Sequence[Mapping[str, Any]]) -> list[str]:
    """Lines on the sheets that were read, and on the people of the others."""
    read = [f"“{one['sheet']}” {one['people']:,}" for one in sheets if one["read"]]
    lines = [f"Sheets that were read: {', '.join(read)}."] if read else []
    for one in sheets:
        if not one["read"]:
            lines.append(
                f"Not read: “{one['sheet']}” with {one['people']:,}. If it is the list too, say --sheet for each of them:"
            )
            lines += [f"  {' | '.join(row)}" for row in one["first_rows"]]
    return lines


def lines_on_questions(told: Mapping[str, Any]) -> list[str]:
    """Lines on the answers about waiting places, destinations and necessary clearances."""
    lines = _lines_on_sheets(told.get("sheets", ()))
    if families := told["families"]:
        taken = (
            "taken for the same"
            if families["same"]
            else "taken for its own; if they are the same, say --families known"
        )
        if families["said"]:
            lines.append(
                f"Others have these numbers in the file: {families['said']} of “{families['column']}”, {taken}."
            )
        if families["numberings"]:
            sheets = ", ".join(f"“{one}”" for one in families["numberings"])
            lines.append(f"Each begins anew with “{families['column']}”: {sheets}. Each is {taken}.")
    for name, title in (("waits", "Where they wait"), ("destinations", "Where they go")):
        asked = told[name]
        if asked is None:
            lines.append(f"{title}: to be answered later.")
            continue
        lines += [f"{title}:"] if asked else []
        for line in asked:
            words = ", ".join(f"“{word}”" for word in line["words"]) or "not said"
            if line["nationality"]:
                words = f"people of {country_name(line['nationality'])}"
            known = line["source"] == "new" and line["answer"] not in {one["code"] for one in told["new_places"]}
            source = "" if known or line["source"] in ("known", "open") else f" ({SOURCES[line['source']]})"
            lines.append(f"  {words}, {line['people']:,}: {line['answer'] or 'left open'}{source}")
        if name == "waits":
            lines += lines_on_host(told)
        for column in told["destination_columns_left"] if name == "destinations" else ():
            lines.append(
                f"  The column “{column}” holds places too: to read where they go from it, say so with --mapping."
            )
    if told["new_places"]:
        names = ", ".join(f"{one['code']} {one['name']} ({one['country']})" for one in told["new_places"])
        lines.append(f"Places added: {names}.")
    if told["clearances"] is None:
        return [*lines, "Who has to say yes: to be answered later, or with --clearances usual, none or their kinds."]
    if differing := told["differing"]:
        fate = "replaced" if differing[0]["taken"] else "kept"
        lines.append(f"Answers on record that the list contradicts, {fate}: {len(differing):,}")
        lines += [
            f"  {one['ref']} {kind_name(one['kind'])}: {_format_answer(one['on_record'])} on record, {_format_answer(one['in_list'])} in the list"
            for one in differing
        ]
    needed = [kind_name(one["kind"]) for one in told["clearances"] if one["needed"]]
    lines.append(f"Who has to say yes: {', '.join(needed) or 'nobody'}.")
    for one in told["clearances"]:
        if one["needed"] and one["unusual"]:
            lines.append(
                f"  {kind_name(one['kind'])} is needed now because the list has answers of it, also for {count_of(one['unusual'], 'person')} who wait "
                "where it is not known to be usual. To leave it out, say --clearances with the others, or none."
            )
        if one["left_out"] and not one["needed"]:
            lines.append(
                f"  The list has answers of {kind_name(one['kind'])}, which nobody needs as you chose before: to need it, say --clearances."
            )
    return lines


def lines_on_host(told: Mapping[str, Any]) -> list[str]:
    """Lines on the country where they wait, if a column states it, or on the way to state it."""
    if told["host"] and any(line["answer"] is None for line in told["waits"]):
        columns = [
            f"  The column “{one}” may hold it: to read it, give its title the field location with --mapping."
            for one in told["waiting_columns_left"]
        ]
        return [*columns, "  To say it for all: import it again with --country and --town, or with --wait PLACE."]
    if (town := told["town"]) and not town["used"]:
        known = told["waits"] and all(line["source"] == "known" and line["words"] for line in told["waits"])
        why = (
            "each place of the list is known, and none of them is" if known else "nobody of the list was given a place"
        )
        return [f"  --town changed nothing: {why} near {town['name']}."]
    if told["host"] is None and any(line["answer"] is None for line in told["waits"]):
        return [
            "  Nothing tells in which country they wait: import it again with --country, such as --country Thailand."
        ]
    if told["host_source"] == "column" and len({one["country"] for one in told["new_places"]}) > 1:
        return [f"  Each place is in the country that its rows state in the column “{told['host_column']}”."]
    if told["host_source"] == "column":
        return [f"  They wait in {country_name(told['host'])}, by the column “{told['host_column']}”."]
    return []


def _format_answer(one: Mapping[str, Any]) -> str:
    return (
        f"{one['answer']} until {one['valid_until']}"
        if one["answer"] == "granted" and one["valid_until"]
        else str(one["answer"])
    )


SOURCES = {
    "alike": "spelled nearly like a place of the file", "new": "a new place", "commonest": "where most others wait",
    "nationality": "by nationality", "town": "the town of the operation", "officer": "as you said",
}  # fmt: skip


def lines_on_columns(report: Report) -> list[str]:
    return ["Columns:"] + [f"  {' '.join(one.header.split())}: {_describe_column(one)}" for one in report.columns]


def _describe_column(one: ReportColumn) -> str:
    may_be = f"; it may be {one.offered}: say it with --mapping" if one.offered and not one.check else ""
    if one.field:
        return f"{one.field} ({one.score:.0%}{', guessed by its cells' if one.guessed else ''}){may_be}"
    if one.check:
        way = (
            f"; families such as “{one.family}” can be: name household and notes together with --mapping"
            if one.family
            else ""
        )
        words = (
            by_name(PERSON)[one.offered].label if one.offered in by_name(PERSON) else str(one.offered).replace("_", " ")
        )
        return f"not read as {words}: below, under “Please look”, is why{way}"
    return f"no field of a person{may_be}"


def lines_on_columns_asked(report: Report) -> list[str]:
    """Lines on the questions that can be answered for a whole column, with the reading that each answer gives."""
    lines = []
    for one in report.column_questions:
        thing, more = (
            ("name", "in one piece") if one["code"] == NAMES else ("date", "of which either number may be the day")
        )
        kept = (
            f"settled as {one['answer']}"
            if one["answer"]
            else "left whole"
            if one["taken"] == "leave"
            else f"read as {one['taken']}"
        )
        title = f"“{one['column']}”" if one["column"] else one["field"]
        lines.append(
            f"Column {title}: {count_of(one['count'], thing)} {more}, {kept}. To say it, with {one['option']}:"
        )
        for each in one["answers"]:
            reads = [f"{shown['cell']} → {_describe_reading(shown)}" for shown in each["examples"]]
            last = " (as you said of another list)" if each["answer"] == one["last"] else ""
            lines.append(f"  {each['answer']}{last}: {'; '.join(reads)}")
    return lines


def _describe_reading(example: Mapping[str, Any]) -> str:
    """`SURNAME, Given` or a date, as the answer reads the cell."""
    if "date" in example:
        return str(example["date"])
    if "surname" not in example:
        return "no date"
    return ", ".join(filter(None, (example["surname"], example["given_names"])))


def lines_on_duplicates(report: Report) -> list[str]:
    return [
        f"  Row {one['row']} {'is' if one['strength'] == 'strong' else 'may be'} {one['person']}: {', '.join(one['why'])}"
        for one in report.duplicates
    ]


def lines_on_updates(report: Report) -> list[str]:
    """Lines on rows that change a known person: of each field the old value, the new one, and which one is kept."""
    lines = []
    for one in report.updates:
        told = []
        for each in one["fields"]:
            change = f"{each['field']} {each['old'] or '–'} → {each['new']}"
            told.append(change if each["taken"] else f"{change} (kept {each['old']})")
        whose = f"row {one['same_as']}" if one["same_as"] else one["person"]
        lines.append(f"  Row {one['row']} about {whose}: {'; '.join(told)}")
    kept = sum(1 for one in report.updates if any(each["contradicts"] and not each["taken"] for each in one["fields"]))
    if kept:
        lines.append(
            f"The list contradicts the file about {kept:,} {'person' if kept == 1 else 'people'}; what the file says was kept. "
            "Take what the list says with --list-values."
        )
    return lines


def lines_on_doubts(report: Report) -> list[str]:
    """Each doubt, by its kind; of many the first few, and under them how many more, so that they do not hide the others."""
    lines: list[str] = []
    kinds: dict[str, list[str]] = {}
    for one in report.grouped_warnings:
        kinds.setdefault(one.warnings[0].code, []).append(one.message)
    for told in kinds.values():
        shown = told if len(told) <= SHOWN_DOUBTS + 1 else told[:SHOWN_DOUBTS]
        lines += [f"  Please look: {message}" for message in shown]
        if len(shown) < len(told):
            lines.append(f"  … and {len(told) - len(shown):,} more of this kind (all with --json)")
    return lines


SHOWN_DOUBTS = 5


def family_lines(families: Sequence[Any]) -> list[str]:
    return [f"Look at this family before it is seated: {one.sentence}" for one in families]


def after_lines(after: After) -> list[str]:
    """Lines on the effect of the answers in figures, and on the next step."""
    return [
        *family_lines(after.families),
        f"After this: {after.complete:,} with a place and a destination, {after.waiting:,} waiting for an answer, "
        f"{after.need_document:,} in need of a document. What comes next: repatriate next.",
    ]


def reconciliation_lines(found: Reconciliation) -> list[str]:
    lines = []
    if found.declared_total is not None and found.declared_total != found.rows:
        lines.append(
            f"The list declares {count_of(found.declared_total, 'person')} and has {count_of(found.rows, 'row')} of people."
        )
    if found.earlier is None:
        return [*lines, "No earlier list of the same source is here to compare it with."]
    lines.append(
        f"Against {found.earlier.source}: {found.new:,} new, {found.changed:,} changed, {found.same:,} the same, "
        f"{f'{found.twice:,} twice on it, ' if found.twice else ''}{len(found.gone):,} not on this one."
    )
    return lines + [f"  Not on it: {one.ref} {one.name} (row {one.row} there)" for one in found.gone]
