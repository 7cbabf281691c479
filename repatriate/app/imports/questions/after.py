"""What follows from the answers, by the functions that tell everybody's state: the import is rehearsed and looked at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlite_utils import Database

from repatriate.app.core.doubtful_families import DoubtfulFamily, find_doubtful_families
from repatriate.app.core.operation import Operation
from repatriate.app.imports.roster_commands import ImportRoster
from repatriate.app.state.figures import lacks_clearance
from repatriate.app.state.reading import read_facts
from repatriate.app.state.rules import lacks
from repatriate.app.state.states import Lack


@dataclass(frozen=True, slots=True)
class After:
    """Of the people of a list: who has a place and a destination, who waits for an answer, who needs a document.

    `departures`: whether there are any to plan with. `families` are those of theirs that are to be looked at.
    """

    complete: int
    waiting: int
    need_document: int
    departures: bool
    families: tuple[DoubtfulFamily, ...] = ()


def look_ahead(operation: Operation, command: ImportRoster) -> After:
    """What the list would come to. Of a long list it takes about as long as to import it."""
    today = operation.today()
    return operation.rehearse(command, lambda db, report: look_at_newest(db, today))


def look_at_newest(db: Database, today: date) -> After:
    """What the list that came in last has come to."""
    rows = db.conn.execute(
        "SELECT DISTINCT person_id, ref FROM listed JOIN people ON people.id = person_id WHERE list_id = (SELECT max(id) FROM lists)"
    )
    theirs = dict(rows.fetchall())
    found = [lacks(one, today) for one in read_facts(db, set(theirs)).values()]
    refs = set(theirs.values())
    legs = db.conn.execute("SELECT EXISTS (SELECT 1 FROM legs WHERE status = 'planned')").fetchone()[0]
    return After(
        sum(1 for lack in found if Lack.PLACE not in lack and Lack.DESTINATION not in lack),
        sum(1 for lack in found if lacks_clearance(lack)),
        sum(1 for lack in found if Lack.DOCUMENT in lack),
        bool(legs),
        tuple(one for one in find_doubtful_families(db, today) if refs & set(one.people)),
    )
