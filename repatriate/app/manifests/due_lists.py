"""Finds the lists that a departure needs, and those still to be sent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlite_utils import Database

from repatriate.app.core.places import place_finder
from repatriate.app.manifests.queries import LegLists
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
