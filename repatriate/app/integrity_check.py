"""Checks the integrity of the file and its journal, and the rules on its plans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sized
from typing import Any

from repatriate.app.core.clock import find_earlier_time
from repatriate.app.core.commands import TakeAsItStands
from repatriate.app.core.companions import find_doubtful_families
from repatriate.app.core.kept_journeys import list_broken_onward
from repatriate.app.core.kept_tables import Difference
from repatriate.app.core.leg_moments import find_unread
from repatriate.app.core.missing_work import (
    MOST_NAMED,
    describe_accepted,
    describe_changes,
    describe_gap,
    name_foreign_row,
)
from repatriate.app.core.operation import Operation
from repatriate.app.core.person_names import find_refs
from repatriate.app.core.snapshot import assignments_of, counts_promised, take_snapshot
from repatriate.app.counting.leg_counting import find_count_faults
from repatriate.app.journal.records import find_record_faults
from repatriate.app.plan.standby_here import count_excess
from repatriate.app.state.breaches import list_plan_faults
from repatriate.model.entities import LegStatus
from repatriate.model.plan import ReasonCode
from repatriate.model.saying import Said, count, join_items, join_parts, say
from repatriate.store import journal

Report = dict[str, Any]
_NOT_READ = "not read"
"""The state of every part of a file that is not whole."""


def check_operation(
    operation: Operation, written: str | None = None, *, repair: bool = False, accept: bool = False
) -> Report:
    """The answer of `repatriate check`: integrity, the journal's chain, and what draft and published plan break.

    `written` is a head that somebody wrote down: whether the chain has it. Raises UserError where it is no head. With `repair`
    tables that do not follow from the others are made again; with `accept` what another program changed stands from now on.
    """
    integrity = operation.integrity()
    if integrity != "ok":
        return report_damage(integrity)
    put_back = [name_foreign_row(operation.db, row) for row in operation.put_back()] if repair else []
    if accept:
        operation.run(TakeAsItStands())
    kept = operation.repair() if repair or accept else operation.find_differences()
    number, head = journal.read_head(operation.db)
    chain = operation.verify_journal()
    report: Report = {
        "integrity": "ok",
        "log": operation.log_fault or "ok",
        "journal": {
            "entries": number,
            "chain": chain,
            "head": head,
            "words": operation.head_words,
        },
        "changed": describe_changes(operation.db) if chain != "ok" else [],
        "records": find_record_faults(operation.db),
        "kept": [_write_difference(one) for one in kept if not ((repair or accept) and one.number)],
        "repaired": [
            *({"message": say("{0} is again as the journal has it", one)} for one in put_back),
            *(_write_difference(one) for one in kept if (repair or accept) and one.number),
        ],
        "taken": describe_accepted(operation.db),
        "breaches": _find_plan_breaches(operation),
        "counting": [{"leg": fault.leg, "message": fault.message} for fault in find_count_faults(operation.db)],
        "families": [
            {"family": one.name, "people": list(one.people), "doubt": one.doubt.value, "message": one.sentence}
            for one in find_doubtful_families(operation.db, operation.today())
        ],
        "unread": sorted(find_unread(operation.db)),
        "clock": operation.clock_doubt or find_earlier_time(operation.db) or "ok",
        "missing": [
            {
                "after": gap.after,
                "entries": gap.entries,
                "first": gap.first_at,
                "last": gap.last_at,
                "documents": gap.issued,
                "forked": gap.forked,
                "message": describe_gap(gap),
            }
            for gap in operation.missing.gaps
        ],
    }
    if written is not None:
        entry = operation.find_head(written)
        report["written"] = {"entry": entry, "after": None if entry is None else number - entry}
    return report


def _find_plan_breaches(operation: Operation) -> list[Report]:
    """The rules that the draft and the published plan break, as `list_plan_faults` lists them."""
    snapshot = take_snapshot(operation.db, operation.today())
    cancelled = {leg.code for leg in snapshot.legs if leg.status is LegStatus.CANCELLED}
    going = find_refs(operation.db, list_broken_onward(operation.db)).values()
    found = []
    for state in ("draft", "published"):
        assignments = assignments_of(operation.db, state)
        # No draft is no plan; an empty one would be judged for whom it leaves behind on a closed leg.
        if assignments is not None and counts_promised(operation.db, state):
            seen = take_snapshot(operation.db, operation.today(), promised=True)
        else:
            seen = snapshot
        for breach in list_plan_faults(seen, assignments) if assignments is not None else ():
            if (
                breach.rule is ReasonCode.FULL
                and state == "published"
                and count_excess(operation.db, breach.leg or "") <= 0
            ):
                continue  # Somebody sits on the seat of a person who was called and not found.
            found.append(
                {
                    "rule": breach.rule.value,
                    "people": list(breach.people),
                    "leg": breach.leg,
                    "message": _prefix_state(state, breach.message),
                    "cancelled": breach.leg in cancelled,
                    "onward": set(breach.people) <= set(going),
                }
            )
    return found


def _write_difference(one: Difference) -> dict[str, Any]:
    return {"table": one.table, "number": one.number, "first": list(one.first), "message": one.words}


def _prefix_state(state: str, broken: str) -> Said:
    return say("draft: {0}", broken) if state == "draft" else say("confirmed: {0}", broken)


def report_damage(what: str) -> Report:
    """The report on a file that cannot be trusted far enough to read its journal."""
    unread = {"entries": 0, "chain": _NOT_READ, "head": "", "words": ""}
    return {
        "integrity": what,
        "log": _NOT_READ,
        "journal": unread,
        "changed": [],
        "records": [],
        "kept": [],
        "repaired": [],
        "taken": [],
        "breaches": [],
        "counting": [],
        "families": [],
        "unread": [],
        "clock": _NOT_READ,
        "missing": [],
    }


def first_fault(report: Report) -> str | None:
    """The first thing wrong, or None."""
    if report["integrity"] != "ok":
        return report["integrity"]  # type: ignore[no-any-return]
    if report["log"] != "ok":
        return report["log"]  # type: ignore[no-any-return]
    if report["journal"]["chain"] != "ok":
        return say("the journal is not as it was written: {0}.", report["journal"]["chain"])
    if report["records"]:
        number, first = len(report["records"]), report["records"][0]
        return count(
            number,
            "{1} item in it is not as it was: {2}.",
            "{1} items in it are not as they were, first: {2}.",
            str(number),
            first,
        )
    if report.get("written", {"entry": 0})["entry"] is None:
        return say(
            "its journal has no entry with this head: entries were taken away or rewritten, or it is another operation."
        )
    if report["counting"]:
        number, first = len(report["counting"]), report["counting"][0]["message"]
        return count(
            number,
            "{1} count does not balance: {2}.",
            "{1} counts do not balance, first: {2}.",
            str(number),
            first,
        )
    if report["unread"]:
        return say("the time of {0} cannot be read: edit the departure.", report["unread"][0])
    if report["kept"]:
        return say(
            "its stored figures are wrong: {0}. `repatriate check FILE --repair` works them out again.",
            join_parts("; ", [one["message"] for one in report["kept"]]),
        )
    if broken := _list_broken(report):
        number, first = len(broken), broken[0]["message"]
        return count(number, "{1} broken rule, first: {2}", "{1} broken rules, first: {2}", str(number), first)
    return None


def _list_broken(report: Report) -> list[Report]:
    """The broken rules, but for seats on cancelled departures, and of whoever is on the way: the day did that, and the next
    plan puts it right."""
    return [one for one in report["breaches"] if not (one["cancelled"] or one["onward"])]


def format_report_lines(report: Report) -> list[str]:
    """The report for people."""
    entries, written = report["journal"], report.get("written")
    whole = report["integrity"] == "ok"
    journal_is = f"{entries['entries']:,} entries, chain {entries['chain']}" if whole else _NOT_READ
    records = _describe_faults(report["records"], "as they were written", "not as they were") if whole else _NOT_READ
    broken = _list_broken(report)
    rules = _describe_faults(broken, "none broken", "broken") if whole else _NOT_READ
    anew = [one for one in report["breaches"] if one not in broken]
    return [
        f"File:    {report['integrity']}",
        *([f"Log:     {report['log']}"] if report["log"] not in ("ok", _NOT_READ) else ()),
        f"Journal: {journal_is}",
        *([f"Head:    {entries['words']}"] if entries["words"] else ()),
        *([f"Written: {_describe_written(written['entry'], written['after'])}"] if written else ()),
        *(f"Changed: {one}" for one in report["changed"][:MOST_NAMED]),
        *([f"Changed: {more:,} more rows"] if (more := len(report["changed"]) - MOST_NAMED) > 0 else ()),
        f"Clock:   {report['clock']}",
        f"Records: {records}",
        *(f"         {fault}" for fault in report["records"]),
        *(f"Kept:    {one['message']}" for one in report["kept"]),
        *(f"Repaired: {one['message']}" for one in report["repaired"]),
        *(f"Taken:   {one}" for one in report["taken"]),
        *([f"Counted: {len(report['counting'])} not in balance"] if report["counting"] else ()),
        *(f"         {fault['message']}" for fault in report["counting"]),
        *(f"Look at: {one['message']} ({join_items(one['people'])})" for one in report["families"]),
        f"Rules:   {rules}",
        *(f"         {line}" for line in _merge_breaches(broken)),
        *([f"Anew:    {len(anew)} to be planned anew"] if anew else ()),
        *(f"         {line}" for line in _merge_breaches(anew)),
    ]  # fmt: skip


def _describe_faults(found: Sized, none: str, some: str) -> str:
    return f"{len(found)} {some}" if found else none


def _describe_written(entry: int | None, after: int) -> str:
    if entry is None:
        return "this head is not in the journal"
    return f"head of entry {entry:,}; {'1 entry came' if after == 1 else f'{after:,} entries came'} after it"


def _merge_breaches(found: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Breaches that read alike on one line, with whom they are about where the sentence does not name them."""
    people: dict[str, dict[str, None]] = {}
    for breach in found:
        people.setdefault(breach["message"], {}).update(dict.fromkeys(breach["people"]))
    for message, refs in people.items():
        unnamed = [ref for ref in refs if ref not in message]
        yield f"{message} ({join_items(unnamed)})" if unnamed else message
