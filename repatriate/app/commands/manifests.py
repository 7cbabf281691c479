"""Commands on manifests: freeze and number one, write it, say that it was sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from repatriate.app.plans import plan_row, stamp
from repatriate.app.snapshot import all_people, leg_of, place_finder, settings_of
from repatriate.app.transaction import Transaction
from repatriate.app.words import recipient
from repatriate.manifests.build import build
from repatriate.manifests.export import export
from repatriate.model.dates import age_on, is_adult
from repatriate.model.entities import Leg, Person
from repatriate.model.errors import UserError
from repatriate.model.manifest import Manifest, Passenger
from repatriate.model.saying import say

EXIT_PERMIT = "exit_permit"
NEUTRAL_NAME = "Repatriation"


def passengers_of(db: Database, leg: Mapping[str, Any]) -> list[Passenger]:
    """Everybody on a leg of the published plan."""
    seats = {
        row["ref"]: row["seat"]
        for row in db.query(
            "SELECT ref, seat FROM bookings JOIN plans ON plans.id = plan_id JOIN people ON people.id = person_id "
            "WHERE state = 'published' AND leg_id = ?",
            (leg["id"],),
        )
    }
    permits = {
        row["ref"]: row["reference"]
        for row in db.query(
            "SELECT ref, reference FROM clearances JOIN people ON people.id = person_id "
            "WHERE kind = ? AND answer = 'granted'",
            (EXIT_PERMIT,),
        )
    }
    people = all_people(db, seats)
    return [
        Passenger(person, seats[person.ref], permits.get(person.ref), _guardian(person, people, leg_of(dict(leg))))
        for person in people
    ]


def _guardian(person: Person, people: tuple[Person, ...], leg: Leg) -> str | None:
    """The ref of an adult of the household who travels along, for somebody under 18."""
    age = age_on(person.birth_date, leg.departs.date())
    if age is None or age >= 18 or person.household is None:
        return None
    for other in people:
        if (
            other.household == person.household
            and other.ref != person.ref
            and is_adult(other.birth_date, leg.departs.date())
        ):
            return other.ref
    return None


def previous_manifest(db: Database, leg_id: int, profile: str) -> Manifest | None:
    row = next(
        iter(
            db.query(
                "SELECT content FROM manifests WHERE leg_id = ? AND profile = ? ORDER BY version DESC LIMIT 1",
                (leg_id, profile),
            )
        ),
        None,
    )
    return Manifest.from_json(row["content"]) if row else None


def draw_up(
    db: Database, leg_code: str, profile: str, *, version: int, made_at: Any, made_by: str, journal_head: str
) -> Manifest:
    """The manifest of a leg of the published plan as it would be now; frozen by MakeManifest, previewed by the window."""
    leg = next(iter(db.query("SELECT * FROM legs WHERE code = ?", (leg_code,))), None)
    if leg is None:
        raise UserError("unknown_leg", say("There is no leg {0} in this file: check the code.", leg_code))
    if plan_row(db, "published") is None:
        raise UserError(
            "nothing_published", say("No plan is published: plan and publish first, manifests are made from that.")
        )
    find, settings = place_finder(db), settings_of(db)
    origin, destination = find(leg["origin"]), find(leg["destination"])
    if origin is None or destination is None:
        raise UserError(
            "unknown_place", say("Leg {0} starts or ends at no known place: add it to the places.", leg_code)
        )
    # The office's own name for an operation may tell where people were held; outside it goes only if the office says so.
    inside = settings.get("operation") or NEUTRAL_NAME
    return build(
        profile,
        leg_of(leg),
        origin,
        destination,
        passengers_of(db, leg),
        operation=inside if profile == "office" else settings.get("outside_name") or NEUTRAL_NAME,
        version=version,
        previous=previous_manifest(db, leg["id"], profile),
        made_at=made_at,
        made_by=made_by,
        journal_head=journal_head,
    )


@dataclass(frozen=True)
class MakeManifest:
    """Freeze the list of a leg for a recipient as its next version, and write it to a file. Gives the manifest."""

    leg: str
    profile: str
    path: Path
    made: list[Manifest] = field(default_factory=list, compare=False, repr=False)

    def apply(self, tx: Transaction) -> Manifest:
        number = tx.next_in(f"manifest {self.leg} {self.profile}")
        manifest = draw_up(
            tx.db, self.leg, self.profile,
            version=number, made_at=tx.now, made_by=tx.officer, journal_head=tx.journal_head,
        )  # fmt: skip
        published = plan_row(tx.db, "published")
        assert published is not None
        tx.insert(
            "manifests",
            {
                "leg_id": tx.find("legs", "code", self.leg, "leg")["id"],
                "profile": self.profile,
                "version": number,
                "made_at": stamp(tx),
                "made_by": tx.officer,
                "journal_head": tx.journal_head,
                "people": len(manifest.rows),
                "plan_id": published["id"],
                "content": manifest.to_json(),
            },
        )
        export(manifest, tx.output(self.path))
        self.made.append(manifest)
        return manifest

    def summary(self) -> str:
        return say(
            "Made the {0} manifest of {1}, version {2}",
            recipient(self.profile),
            self.leg,
            str(self.made[-1].heading.version),
        )


@dataclass(frozen=True, slots=True)
class MarkSent:
    """Record that a manifest went out, and to whom; an empty text takes that back."""

    manifest_id: int
    to: str | None

    def apply(self, tx: Transaction) -> None:
        if tx.one("SELECT 1 FROM manifests WHERE id = ?", (self.manifest_id,)) is None:
            raise UserError("unknown_manifest", say("This manifest is no longer there."))
        tx.update("manifests", self.manifest_id, {"sent": f"{stamp(tx)} {self.to}" if self.to else None})

    def summary(self) -> str:
        return say("Recorded that a manifest was sent") if self.to else say("Took back that a manifest was sent")


def frozen_manifest(db: Database, manifest_id: int) -> Manifest:
    """A manifest exactly as it was made."""
    row = next(iter(db.query("SELECT content FROM manifests WHERE id = ?", (manifest_id,))), None)
    if row is None:
        raise UserError("unknown_manifest", say("This manifest is no longer there."))
    return Manifest.from_json(row["content"])
