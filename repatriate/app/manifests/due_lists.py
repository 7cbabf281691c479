"""Finds the lists that a departure needs, and those still to be sent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlite_utils import Database

from repatriate.app.core.places import place_finder
from repatriate.app.counting.closing_queries import FinalList
from repatriate.app.manifests.queries import LegLists
from repatriate.app.plan.score import DIFFER
from repatriate.app.transport.queries import list_legs
from repatriate.manifests.cautions import Caution, cautions_of
from repatriate.manifests.recipients import RECIPIENTS
from repatriate.model.entities import LegStatus, Place
from repatriate.model.manifest import Manifest

ESCORT = "escort"
OVER_A_BORDER = ("carrier", "exit", "arrival", "receiving")
"""Recipients of a list of each departure that crosses a border. Within a country nobody must have one."""


@dataclass(frozen=True, slots=True)
class DueLists:
    """The lists of a departure by recipient. `changed` went out or were made, and say something else now.

    `new` were never made, or never went out. `sent` need nothing.
    """

    changed: tuple[str, ...]
    new: tuple[str, ...]
    sent: tuple[str, ...]

    @property
    def due(self) -> tuple[str, ...]:
        """The recipients whose lists have to go out."""
        return (*self.changed, *self.new)


def crosses_border(origin: Place | None, destination: Place | None) -> bool:
    """Whether a departure crosses a border; one whose ends nobody knows may."""
    return origin is None or destination is None or origin.country != destination.country


def list_cautions(db: Database, manifest: Manifest, suffixes: Iterable[str]) -> tuple[Caution, ...]:
    """Cautions about a list that is about to be sent in these formats, one sentence each."""
    find, ends = place_finder(db), manifest.heading
    return cautions_of(manifest, suffixes, crosses=crosses_border(find(ends.origin), find(ends.destination)))


def wanted_recipients(*, crosses: bool, made: Iterable[str] = ()) -> tuple[str, ...]:
    """The recipients of a departure's list: those that a border crossing requires, and outside recipients of earlier
    lists."""
    wanted = OVER_A_BORDER if crosses else ()
    others = [name for name in made if name not in wanted and _leaves_the_office(name)]
    return (*wanted, *others)


def _leaves_the_office(name: str) -> bool:
    return name not in RECIPIENTS or RECIPIENTS[name].outside


def due_lists(lists: LegLists, *, crosses: bool) -> DueLists:
    """The lists of this departure that have to go out; for a cancelled one, the recipients to inform."""
    if lists.status is LegStatus.CANCELLED:
        untold = tuple(sorted(lists.changed))
        return DueLists(untold, (), tuple(sorted(lists.sent - lists.changed)))
    # The escort's list goes along with the print pack: it has to go out only where it did before, or says something else.
    made = [name for name in lists.versions if name != ESCORT or name in lists.sent or name in lists.changed]
    wanted = wanted_recipients(crosses=crosses, made=made)
    changed = tuple(name for name in wanted if name in lists.changed)
    new = tuple(name for name in wanted if name not in lists.changed and name not in lists.sent)
    sent = dict.fromkeys((*wanted, *sorted(lists.sent)))  # also where nobody has to have one
    return DueLists(changed, new, tuple(name for name in sent if name not in changed and name not in new))


# -- Finds the sent lists that would differ if the draft were confirmed.


@dataclass(frozen=True, slots=True)
class SentList:
    """The last version of a list that was sent; so many people `come` onto its departure, so many are `gone` from it.

    Where both are 0, only the rest of somebody's journey changes.
    """

    leg: str
    profile: str
    version: int
    come: int
    gone: int


_TOUCHED = f"""
    {DIFFER}, touched AS (
        SELECT leg_id, person_id, max(now) AS now, max(before) AS before FROM (
            SELECT leg_id, person_id, 1 AS now, 0 AS before FROM ours WHERE person_id IN (SELECT id FROM differ)
            UNION ALL SELECT leg_id, person_id, 0, 1 FROM theirs WHERE person_id IN (SELECT id FROM differ))
        GROUP BY 1, 2),
    legs_touched AS (SELECT leg_id, sum(now > before) AS come, sum(before > now) AS gone FROM touched GROUP BY 1)
    SELECT legs.code, m.profile, m.version, t.come, t.gone FROM legs_touched t JOIN legs ON legs.id = t.leg_id
        JOIN (SELECT leg_id, profile, max(version) AS version, sent FROM manifests GROUP BY leg_id, profile) m
            ON m.leg_id = t.leg_id
    WHERE m.sent IS NOT NULL ORDER BY legs.departs, legs.code, m.profile
"""


def lists_that_change(db: Database) -> tuple[SentList, ...]:
    """The lists in order of departure; empty without a draft or a confirmed plan."""
    plans = dict(db.conn.execute("SELECT state, id FROM plans WHERE state IN ('draft', 'published')").fetchall())
    if len(plans) < 2:
        return ()
    rows = db.conn.execute(_TOUCHED, {"ours": plans["draft"], "theirs": plans["published"]})
    return tuple(SentList(*row) for row in rows.fetchall())


# -- Finds the final lists and their versions for the closing of a departure.


def final_versions(db: Database, code: str) -> tuple[FinalList, ...]:
    """The usual recipients of the departure, and whoever of outside had a list of it before."""
    [leg] = list_legs(db, code)
    find = place_finder(db)
    rows = db.conn.execute(
        "SELECT profile, max(version) FROM manifests JOIN legs ON legs.id = leg_id WHERE code = ? GROUP BY profile",
        (code,),
    )
    made = dict(rows.fetchall())
    wanted = wanted_recipients(crosses=crosses_border(find(leg.origin), find(leg.destination)), made=made)
    return tuple(FinalList(name, made.get(name, 0) + 1) for name in wanted)
