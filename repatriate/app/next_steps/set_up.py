"""Steps that set the operation up: people, departures, clearances, the name of the office, the first plan."""

from __future__ import annotations

import json
from collections.abc import Iterator

from repatriate.app.clearances.kinds import clearances_chosen
from repatriate.app.next_steps.facts import Facts
from repatriate.app.next_steps.step import Order, Step, Target, say_country
from repatriate.model.saying import Said, count, say


def find_nobody(facts: Facts) -> Iterator[Step]:
    """Nobody is in the file yet."""
    if not facts.registered:
        yield Step(
            "nobody_yet", Order.SET_UP, say("Bring in the people: any list, as it came."), 0, (),
            say("Import a list"), Target("import"),
        )  # fmt: skip


def find_kept_rows(facts: Facts) -> Iterator[Step]:
    """Rows of lists that were put aside: each may be somebody."""
    rows = list(
        facts.db.query(
            "SELECT l.source, k.problems FROM kept_rows k JOIN lists l ON l.id = k.list_id WHERE k.state = 'open' "
            "ORDER BY k.id DESC"
        )
    )
    if rows:
        yield Step(
            "rows_put_aside", Order.SET_UP, _tell_kept(rows), len(rows), (),
            count(len(rows), "Look at it", "Look at {0} rows"), Target("import", "kept"),
        )  # fmt: skip


def _tell_kept(rows: list[dict[str, str]]) -> Said:
    number, sources = len(rows), {row["source"] for row in rows}
    if len(sources) > 1:
        return say("{0} rows of {1} lists were put aside.", number, len(sources))
    [source] = sources
    nameless = all("no_name" in {one["code"] for one in json.loads(row["problems"])} for row in rows)
    if nameless:
        return count(
            number,
            "{0} row of “{1}” was put aside: it has no name.",
            "{0} rows of “{1}” were put aside: they have no name.",
            source,
        )
    return count(number, "{0} row of “{1}” was put aside.", "{0} rows of “{1}” were put aside.", source)


def find_no_clearances(facts: Facts) -> Iterator[Step]:
    """Nobody said which clearances people need, nor that they need none."""
    if facts.registered and not clearances_chosen(facts.db):
        told = say("Which clearances do people need to leave?")
        if facts.host:
            told = say("Which clearances do people need to leave {0}?", say_country(facts.host.country))
        yield Step(
            "no_clearances_chosen", Order.SET_UP, told, facts.registered, (), say("Choose"), Target("clearances", "choose")
        )  # fmt: skip
