"""Reads recipients, legs with their lists and versions, and previews, for the window. Nothing here writes."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from html import escape
from pathlib import Path
from weakref import WeakKeyDictionary

from sqlite_utils import Database

from repatriate.app.core.counted_facts import count_closed
from repatriate.app.core.leg_moments import read_times
from repatriate.app.core.operation import Operation
from repatriate.app.core.positions import read_whereabouts, select_confirmed
from repatriate.app.core.shown_plan import PUBLISHED_PLAN
from repatriate.app.core.transaction import next_version
from repatriate.app.manifests.builder import TOLD, Drawer, believes_cancelled
from repatriate.app.manifests.commands import frozen_manifest, name_sequence
from repatriate.app.manifests.own_recipients import own_recipients
from repatriate.manifests import wording
from repatriate.manifests.export import suffix_of, written_bytes
from repatriate.manifests.recipients import RECIPIENTS, Recipient
from repatriate.model.entities import LegStatus
from repatriate.model.manifest import Cell, Edition, Manifest
from repatriate.printing import outfile
from repatriate.store import journal

# -- Finds lists that would differ now; only lists with changed rows are drawn again.


@dataclass(frozen=True, slots=True)
class _Seen:
    """The result of comparing a manifest with the file at a certain revision."""

    manifest: int
    revision: int
    changed: bool
    given_up: frozenset[int] | None = None
    """People who had given up the seat there; None if nobody of the departure had been counted anywhere."""


_seen: WeakKeyDictionary[Database, dict[tuple[int, str], _Seen]] = WeakKeyDictionary()
_turn = threading.Lock()

_WRITTEN = f"""
    WITH plan AS {PUBLISHED_PLAN}, written AS MATERIALIZED (
        SELECT number, tbl, row_id,
            CASE WHEN tbl IN ('documents', 'holds', 'clearances') THEN json_extract(coalesce(after, before), '$.person_id')
                WHEN tbl = 'people' THEN row_id
                WHEN tbl = 'sightings' AND NOT (json_extract(after, '$.kind') = 'present' AND EXISTS (SELECT 1 FROM bookings
                    WHERE plan_id IN plan AND person_id = json_extract(after, '$.person_id')
                    AND leg_id = json_extract(after, '$.leg_id')) AND NOT EXISTS (SELECT 1 FROM checkpoints c
                    WHERE c.id = json_extract(after, '$.checkpoint_id') AND c.counts_as = 'arrived'))
                THEN json_extract(coalesce(after, before), '$.person_id') END AS person,
            CASE WHEN tbl = 'legs' THEN row_id WHEN tbl = 'closings' THEN json_extract(coalesce(after, before), '$.leg_id')
                WHEN tbl = 'bookings' AND json_extract(before, '$.plan_id') IN plan
                THEN json_extract(before, '$.leg_id') END AS leg,
            CASE WHEN tbl = 'bookings' AND json_extract(after, '$.plan_id') IN plan
                THEN json_extract(after, '$.leg_id') END AS other_leg,
            CASE tbl WHEN 'settings'
                THEN json_extract(coalesce(after, before), '$.key') IN ('operation', 'outside_name')
                WHEN 'plans' THEN 'published' IN (json_extract(before, '$.state'), json_extract(after, '$.state'))
                ELSE tbl IN ('places', 'checklist', 'profiles') END AS everywhere
        FROM images WHERE number > :since
    ), touched AS (
        SELECT number, person FROM written WHERE person IS NOT NULL
        UNION ALL SELECT number, id FROM written JOIN people ON household_id = row_id WHERE tbl = 'households'
        UNION ALL SELECT number, id FROM written JOIN people ON group_id = row_id WHERE tbl = 'groups'
        UNION ALL SELECT number, person_id FROM written JOIN bookings ON leg_id = leg
            WHERE tbl = 'closings' AND plan_id IN plan
    ), joined AS MATERIALIZED (
        SELECT people.id AS person, leg_id FROM closings JOIN json_each(content, '$.go_shows') gone JOIN people ON ref = gone.value
    ), legs_written AS (
        SELECT number, leg_id AS leg FROM touched JOIN bookings ON person_id = person WHERE plan_id IN plan
        UNION ALL SELECT number, leg_id FROM touched JOIN joined USING (person)
        UNION ALL SELECT number, leg FROM written WHERE leg IS NOT NULL
        UNION ALL SELECT number, other_leg FROM written WHERE other_leg IS NOT NULL
        UNION ALL SELECT number, 0 FROM written WHERE everywhere
    )
    SELECT leg, max(number) FROM legs_written GROUP BY leg
"""
"""When what the lists of a leg are made of was last written; leg 0 stands for every leg. `joined` were aboard without a seat
on the plan. Whoever is counted elsewhere, is not found, or misses a departure gives up seats on others."""


def changed_lists(db: Database) -> set[tuple[str, str]]:
    """Leg and recipient of each manifest, of the last version, that would say something else if it was made now."""
    with _turn:
        seen = _seen.setdefault(db, {})
        revision = journal.read_head(db)[0]  # first: what is written meanwhile is looked at the next time
        latest = db.conn.execute(
            "SELECT leg_id, code, profile, m.id, "
            "ifnull((SELECT min(number) FROM images WHERE tbl = 'manifests' AND row_id = m.id), 0), max(version) "
            "FROM manifests m JOIN legs ON legs.id = leg_id GROUP BY leg_id, profile ORDER BY leg_id"
        ).fetchall()
        before = {
            (leg_id, profile): was
            if (was := seen.get((leg_id, profile))) and was.manifest == manifest
            else _Seen(manifest, made, False)
            for leg_id, _, profile, manifest, made, _ in latest
        }
        since = min((was.revision for was in before.values()), default=revision)
        given_up = _read_given_up(db)
        written = dict(db.conn.execute(_WRITTEN, {"since": since}).fetchall()) if since < revision else {}
        drawer: Drawer | None = None
        for leg_id, code, profile, manifest, _, _ in latest:
            was = before[leg_id, profile]
            changed = was.changed
            if max(written.get(leg_id, 0), written.get(0, 0)) > was.revision or given_up.get(leg_id) != was.given_up:
                drawer = drawer or Drawer(db)
                changed = drawer.differs(code, profile)
            seen[leg_id, profile] = _Seen(manifest, revision, changed, given_up.get(leg_id))
        return {(code, profile) for leg_id, code, profile, _, _, _ in latest if seen[leg_id, profile].changed}


def _read_given_up(db: Database) -> dict[int, frozenset[int]]:
    """The people who no longer have their seat, by departure; only departures with counted people."""
    found: dict[int, set[int]] = {}
    for person, journey in read_whereabouts(db).journeys.items():
        for leg in journey.legs:
            found.setdefault(leg, set())
        for leg in journey.missed | journey.given_up:
            found.setdefault(leg, set()).add(person)
    return {leg: frozenset(people) for leg, people in found.items()}


# -- queries

_FORMULA = tuple("=+-@＝＋－＠")


def list_recipients(db: Database) -> list[Recipient]:
    """The recipients: the shipped ones in the order in which offices think of them, then the office's own by name."""
    return [*RECIPIENTS.values(), *own_recipients(db).values()]


@dataclass(frozen=True, slots=True)
class ManifestRow:
    """A frozen manifest. `made_at` is UTC (aware); `sent` is when and to whom, as recorded. `final`: it is of who was aboard."""

    id: int
    leg: str
    profile: str
    version: int
    made_at: datetime
    made_by: str
    people: int
    sent: str | None
    final: bool = False


def list_manifests(db: Database, leg: str, profile: str | None = None) -> list[ManifestRow]:
    """The versions for a recipient, or for all, newest first."""
    return [
        ManifestRow(
            row["id"], leg, row["profile"], row["version"], datetime.fromisoformat(row["made_at"]), row["made_by"],
            row["people"], row["sent"], bool(row["final"]),
        )
        for row in db.query(
            "SELECT manifests.*, json_valid(content) AND json_extract(content, '$.heading.flown') IS NOT NULL AS final "
            "FROM manifests JOIN legs ON legs.id = leg_id WHERE code = :leg "
            "AND (:profile IS NULL OR profile = :profile) ORDER BY version DESC",
            {"leg": leg, "profile": profile},
        )
    ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class LegLists:
    """A leg of the published plan as the manifests' list shows it.

    `versions` is the highest version by profile, `sent` whether a recipient got that version, `changed` the profiles
    whose latest version says something else than it would now. `closed`: boarding has ended, and lists are final; `reopened`:
    it was opened again, and final lists wait for the next closing.
    """

    code: str
    origin: str
    destination: str
    departs: datetime
    status: LegStatus
    people: int
    versions: dict[str, int]
    sent: frozenset[str]
    changed: frozenset[str]
    closed: bool = False
    reopened: bool = False


def leg_lists(db: Database) -> list[LegLists]:
    """Legs that carry somebody on the published plan, were closed or have a manifest, in the order of departure."""
    counts = dict(
        db.conn.execute(
            f"SELECT leg_id, count(*) FROM bookings WHERE {select_confirmed(db)} GROUP BY leg_id"
        ).fetchall()
    )
    closed = count_closed(db)
    counts |= {leg: aboard for leg, aboard in closed.items() if aboard is not None}
    waiting = _find_waiting(db, [leg for leg, aboard in closed.items() if aboard is None])
    latest: dict[int, list[tuple[str, int, str | None]]] = {}
    for leg_id, profile, version, sent in db.conn.execute(
        "SELECT leg_id, profile, max(version), sent FROM manifests GROUP BY leg_id, profile"
    ):
        latest.setdefault(leg_id, []).append((profile, version, sent))
    changed = changed_lists(db)
    return [
        LegLists(
            code=row["code"],
            origin=row["origin"],
            destination=row["destination"],
            departs=read_times(row)[0],
            status=LegStatus(row["status"]),
            people=counts.get(row["id"], 0),
            versions={profile: version for profile, version, _ in latest.get(row["id"], ())},
            sent=frozenset(profile for profile, _, sent in latest.get(row["id"], ()) if sent),
            changed=frozenset(
                profile
                for profile, _, sent in latest.get(row["id"], ())
                if (row["id"], profile) not in waiting
                and _must_resend(row["status"], sent, (row["code"], profile) in changed)
            ),
            closed=closed.get(row["id"]) is not None,
            reopened=row["id"] in closed and closed[row["id"]] is None,
        )
        for row in db.query("SELECT * FROM legs ORDER BY departs, code")
        if row["id"] in counts or row["id"] in latest
    ]


def _find_waiting(db: Database, legs: Iterable[int]) -> set[tuple[int, str]]:
    """Pairs of leg and recipient whose last list is final. If such a leg was opened again, its recipients get news
    after the next closing."""
    rows = db.conn.execute(
        "SELECT leg_id, profile FROM (SELECT leg_id, profile, content, max(version) FROM manifests "
        "WHERE leg_id IN (SELECT value FROM json_each(?)) GROUP BY leg_id, profile) "
        "WHERE json_extract(content, '$.heading.flown') IS NOT NULL",
        (json.dumps(list(legs)),),
    )
    return set(rows.fetchall())


def _must_resend(status: str, sent: str | None, differs: bool) -> bool:
    """Whether whoever has the last version has to hear something else: of a cancelled departure only that it is."""
    if status == LegStatus.CANCELLED:
        return sent is not None and not sent.endswith(TOLD)
    return differs or believes_cancelled(sent, status)


def preview_manifest(operation: Operation, leg: str, profile: str) -> Manifest:
    """The manifest as it would be frozen now, with what changed since the version last sent to the recipient, else since the
    last version; writes nothing. Raises as `Drawer.draw`."""
    db = operation.db
    version = next_version(db, "manifests", leg, profile, name_sequence(leg, profile))
    edition = Edition(version, operation.clock(), operation.officer, operation.journal_head)
    return Drawer(db).draw(leg, profile, edition)


def describe_changes(manifest: Manifest) -> tuple[str, tuple[str, ...]] | None:
    """The differences from the previous version: a summary, and a line for each change; None if there are none."""
    found = manifest.changes
    if found is None or found.nothing:
        return None
    lines = wording.change_lines(wording.in_words(manifest), wording.name_caption)
    return wording.change_summary(found), tuple(
        " ".join(part for part in (line.what, line.row, line.text) if part) for line in lines
    )


def draw_pdf(manifest: Manifest, password: str | None = None) -> bytes:
    """The manifest on paper, in memory, as export writes it."""
    return written_bytes(manifest, ".pdf", password)


def write_again(operation: Operation, manifest_id: int, *paths: Path, password: str | None = None) -> Manifest:
    """A version exactly as it was made, into one file or several, none of which is begun before all can be made; gives it.
    Raises as export does."""
    manifest = frozen_manifest(operation.db, manifest_id)
    ready = [(path, written_bytes(manifest, suffix_of(path), password)) for path in paths]
    for path, _ in ready:
        outfile.check_target(path)
    for path, data in ready:
        operation.write_file(path, data)
    return manifest


def format_copy(manifest: Manifest) -> str:
    """The list as text for the clipboard: its header and rows, cells parted by tabs; no cell becomes a formula."""
    return "".join("\t".join(row) + "\r\n" for row in _table_for_paste(manifest))


def copied_html(manifest: Manifest) -> str:
    """The same as a table that tells Excel to leave each text as it is, so that 0012 stays 0012; numbers are numbers."""
    numbers = [[False] * len(manifest.columns), *([isinstance(cell, int) for cell in row] for row in manifest.rows)]
    body = "".join(
        "<tr>" + "".join(_html_cell(text, is_number) for text, is_number in zip(row, kinds, strict=True)) + "</tr>"
        for row, kinds in zip(_table_for_paste(manifest), numbers, strict=True)
    )
    return f"<html><head><meta charset='utf-8'></head><body><table>{body}</table></body></html>"


def _html_cell(text: str, is_number: bool) -> str:
    style = "" if is_number else " style='mso-number-format:\"\\@\"'"
    return f"<td{style}>{escape(text)}</td>"


def _table_for_paste(manifest: Manifest) -> list[list[str]]:
    rows = [[wording.name_caption(name) for name in manifest.columns]]
    return rows + [[_pasted_cell(cell) for cell in row] for row in wording.in_words(manifest).rows]


def _pasted_cell(cell: Cell) -> str:
    """Days as `2023-05-26`, which no country reads another way."""
    if isinstance(cell, date):
        return cell.isoformat()
    text = " / ".join(wording.format_cell(cell).replace("\t", " ").splitlines())
    return f"'{text}" if text.startswith(_FORMULA) else text
