"""Rehearses the import and reads everybody's state afterwards, to show the effect of the answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlite_utils import Database

from repatriate.app.core.companions import Coming, DoubtfulFamily, find_doubtful_families
from repatriate.app.core.operation import Operation
from repatriate.app.imports.proposal import What
from repatriate.app.imports.roster_commands import ImportRoster
from repatriate.app.state.figures import lacks_clearance
from repatriate.app.state.reading import read_facts
from repatriate.app.state.rules import list_lacks
from repatriate.app.state.states import Lack


@dataclass(frozen=True, slots=True)
class After:
    """Totals of a list's people after the import.

    `complete` have a place and a destination, `waiting` lack a clearance, `need_document` a travel document.
    `departures`: there are departures to plan with. `families` are those of theirs that an officer should look at.
    """

    complete: int
    waiting: int
    need_document: int
    departures: bool
    families: tuple[DoubtfulFamily, ...] = ()


def look_ahead(operation: Operation, command: ImportRoster) -> After:
    """The totals that the import would lead to. For a long list this takes about as long as the import."""
    today = operation.today()
    return operation.rehearse(command, lambda db, report: look_at_newest(db, today))


def foretell_families(operation: Operation, command: ImportRoster) -> tuple[DoubtfulFamily, ...]:
    """The doubtful families of the list that it would come to, without anything being written."""
    coming = []
    for one in command.proposal.lines:
        if one.choice.what is not What.ASIDE and one.choice.same_as is None and one.ref is not None:
            family = one.row.values.get("household")
            moved = one.choice.what is What.NEW or any(
                each.field == "household" and one.takes(each) for each in one.differences
            )
            who = (one.row.values.get(name) for name in ("surname", "given_names", "nationality", "birth_date"))
            coming.append(Coming(one.ref, family if moved else None, *who))
    refs = {one.ref for one in coming}
    found = find_doubtful_families(operation.db, operation.today(), coming)
    return tuple(one for one in found if refs & set(one.people))


def look_at_newest(db: Database, today: date) -> After:
    """The totals of the list that was imported last."""
    rows = db.conn.execute(
        "SELECT DISTINCT person_id, ref FROM listed JOIN people ON people.id = person_id WHERE list_id = (SELECT max(id) FROM lists)"
    )
    theirs = dict(rows.fetchall())
    found = [list_lacks(one, today) for one in read_facts(db, set(theirs)).values()]
    refs = set(theirs.values())
    legs = db.conn.execute("SELECT EXISTS (SELECT 1 FROM legs WHERE status = 'planned')").fetchone()[0]
    return After(
        sum(1 for lack in found if Lack.PLACE not in lack and Lack.DESTINATION not in lack),
        sum(1 for lack in found if lacks_clearance(lack)),
        sum(1 for lack in found if Lack.DOCUMENT in lack),
        bool(legs),
        tuple(one for one in find_doubtful_families(db, today) if refs & set(one.people)),
    )
