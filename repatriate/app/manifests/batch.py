"""Many lists at once: which legs, under which file names, and whether a list says anything new."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from repatriate.app.core.counted_facts import count_closed
from repatriate.app.core.positions import select_given_up
from repatriate.manifests.cautions import Caution
from repatriate.model.entities import LegStatus
from repatriate.model.errors import UserError
from repatriate.model.saying import Said, say
from repatriate.printing.outfile import check_length

_NAME_BYTES = 90
"""So much of a leg's code or a recipient's name stands in a file name: 255 bytes is the most that a disk takes."""

_UNFIT = re.compile(r"[^\w-]+")
_OVER = {
    LegStatus.CANCELLED: say("it is cancelled"),
    LegStatus.DEPARTED: say("it has left"),
    LegStatus.ARRIVED: say("it has arrived"),
}


@dataclass(frozen=True, slots=True)
class MadeList:
    """One list: its version, how many people are on it, and the files it was written to, one a format.

    `cautions` are what to know before it is sent.
    """

    leg: str
    profile: str
    version: int
    people: int
    files: tuple[Path, ...]
    cautions: tuple[Caution, ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """A list that was not made: all lists of a leg, all for one recipient, or the list of a leg for one recipient.
    `code` is `empty_leg`, `over`, `not_closed`, `unchanged` or `no_message`."""

    leg: str | None
    profile: str | None
    code: str
    why: Said


@dataclass(frozen=True, slots=True)
class MadeMany:
    """The lists that a run made, by leg in the order of departure, and those that it skipped."""

    lists: tuple[MadeList, ...]
    skipped: tuple[Skipped, ...]

    @property
    def files(self) -> tuple[Path, ...]:
        return tuple(file for made in self.lists for file in made.files)


def legs_to_do(
    db: Database, plan_id: int, codes: Iterable[str] = (), *, final: bool = False
) -> tuple[list[str], list[Skipped]]:
    """The legs that lists are made of, by departure, and those left out: nobody is on them, or, unless named, they are over.

    Without codes those are all in the file. `final`: only those whose boarding is closed, also where they have left. Raises UserError for a code that no leg has.
    """
    wanted = set(codes)
    found = db.conn.execute(
        "SELECT code, status, count(bookings.id), legs.id FROM legs LEFT JOIN bookings ON leg_id = legs.id AND plan_id = ? "
        f"{select_given_up(db, plan_id)} GROUP BY legs.id ORDER BY departs, code",
        (plan_id,),
    ).fetchall()
    closed = {leg: aboard for leg, aboard in count_closed(db).items() if aboard is not None}
    unknown = sorted(wanted - {code for code, *_ in found})
    if unknown:
        raise UserError("unknown_leg", say("There is no departure {0} in this file. Check the code.", unknown[0]))
    todo: list[str] = []
    skipped: list[Skipped] = []
    for code, status, booked, leg in found:
        if wanted and code not in wanted:
            continue
        if final and leg not in closed:
            if wanted:
                skipped.append(Skipped(code, None, "not_closed", say("boarding is not closed")))
        elif not closed.get(leg, booked):
            skipped.append(Skipped(code, None, "empty_leg", say("nobody is on it")))
        elif not wanted and not final and LegStatus(status) in _OVER:
            skipped.append(Skipped(code, None, "over", _OVER[LegStatus(status)]))
        else:
            todo.append(code)
    return todo, skipped


def file_names(names: Iterable[str]) -> dict[str, str]:
    """Each of the names as a part of a file name that any disk takes, no two alike even where capitals do not count.

    Letters of every script, digits, hyphens and underscores stay; the rest becomes a hyphen, so that no name is one that
    Windows keeps to itself, ends in a dot or leads to another folder. A name that is fit as it stands keeps it.
    """
    wanted = list(dict.fromkeys(names))
    fit = {name: _clean_name(name) for name in wanted}
    given: dict[str, str] = {}
    taken: set[str] = set()
    for name in sorted(wanted, key=lambda name: fit[name] != name):
        stem, number = fit[name], 1
        while _fold_stem(stem) in taken:
            number += 1
            stem = f"{fit[name]}-{number}"
        taken.add(_fold_stem(stem))
        given[name] = stem
    return given


def _clean_name(name: str) -> str:
    kept = _UNFIT.sub("-", unicodedata.normalize("NFC", name.encode("utf-8", "replace").decode())).strip("-")
    return kept.encode()[:_NAME_BYTES].decode("utf-8", "ignore").rstrip("-") or "leg"


def _fold_stem(stem: str) -> str:
    return unicodedata.normalize("NFKD", stem).casefold()


def leg_file_names(db: Database) -> Mapping[str, str]:
    """File names for every leg of the file: a leg's name must not depend on the others in a batch."""
    return file_names(code for (code,) in db.conn.execute("SELECT code FROM legs ORDER BY id"))


def check_folder(folder: Path, longest_name: int) -> None:
    """Raises UserError if lists cannot be written there."""
    try:
        is_file, is_folder = folder.is_file(), folder.is_dir()
    except OSError:  # a name that is too long for the disk
        is_file = is_folder = False
    if is_file:
        raise UserError("not_a_folder", say("{0} is a file. Choose a folder.", str(folder)))
    if not is_folder:
        raise UserError("no_such_folder", say("There is no folder {0}. Make it first.", str(folder)))
    check_length(folder, 1 + longest_name)
