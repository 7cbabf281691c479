"""Lists the tasks already done, in a line under the next steps."""

from __future__ import annotations

from collections.abc import Iterator

from repatriate.app.clearances.kinds import clearances_chosen
from repatriate.app.next_steps.facts import Facts
from repatriate.model.entities import LegStatus
from repatriate.model.saying import Said, count, say


def list_done(facts: Facts) -> Iterator[Said]:
    """Each thing of the first days that is behind, in the order of the work."""
    if not facts.registered:
        return
    row = facts.db.conn.execute("SELECT EXISTS (SELECT 1 FROM lists)").fetchone()
    yield say("list imported") if row[0] else say("people entered")
    if clearances_chosen(facts.db):
        yield say("clearances chosen")
    if facts.departures:
        number = len(facts.departures)
        yield count(number, "{0} departure entered", "{0} departures entered")
    if "published" in facts.plans:
        yield say("first plan confirmed")
    left = sum(one.status in (LegStatus.DEPARTED, LegStatus.ARRIVED) for one in facts.departures)
    if left:
        yield count(left, "{0} departure has left", "{0} departures have left")
