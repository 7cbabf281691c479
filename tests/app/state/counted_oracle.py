"""Where people are, worked out a second time from the rows of the file alone: one person and one departure at a time."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from sqlite_utils import Database

GONE = ("departed", "arrived")


@dataclass
class OnLeg:
    """What is known of one person on one departure. `was` is one of ahead, here, aboard, ashore, away, lost, off, there, given."""

    leg: str
    was: str
    seen_at: str = ""
    seen_here: bool = False


@dataclass
class Story:
    """`behind` and `ahead` are codes of departures; `gone` is None, aboard, left, arrived or missing. `adrift`: on the way to
    where nothing goes on, and which is not home; or `astray`: the last that is to come is another than that of the plan, or they
    are aboard it."""

    behind: list[str] = field(default_factory=list)
    ahead: list[str] = field(default_factory=list)
    gone: str | None = None
    at: str | None = None
    adrift: bool = False
    astray: bool = False


class CountedOracle:
    def __init__(self, db: Database) -> None:
        self.legs = {row["code"]: row for row in db.query("SELECT * FROM legs")}
        self.points = {row["id"]: row for row in db.query("SELECT * FROM checkpoints")}
        ids = {row["ref"]: row["id"] for row in db.query("SELECT id, ref FROM people")}
        self.refs = {id: ref for ref, id in ids.items()}
        rows = list(db.query("SELECT * FROM sightings"))
        undone = {row["undoes"] for row in rows if row["kind"] == "undone"}
        self.rows = [row for row in rows if row["kind"] != "undone" and row["uuid"] not in undone]
        self.closings: dict[int, list[dict[str, Any]]] = {}
        for row in db.query("SELECT * FROM closings ORDER BY version"):
            self.closings.setdefault(row["leg_id"], []).append(row)
        self.handed = [
            (self.refs[row["person_id"]], self.points[point]["leg_id"] if (point := row["checkpoint_id"]) else None)
            for row in db.query("SELECT * FROM handed JOIN handovers h ON h.id = handover_id WHERE void_reason IS NULL")
        ]
        self.given = {ref for ref, _ in self.handed}

    def _held(self, ref: str, leg: str, counts: str | None = None, kind: str | None = None) -> dict[str, Any] | None:
        """The last sighting that holds at the points of this kind."""
        found = [
            row
            for row in self.rows
            if self.refs[row["person_id"]] == ref
            and self.points[row["checkpoint_id"]]["leg_id"] == self.legs[leg]["id"]
            and (counts is None or self.points[row["checkpoint_id"]]["counts_as"] == counts)
            and (kind is None or self.points[row["checkpoint_id"]]["kind"] == kind)
        ]
        return max(found, key=lambda row: (row["at"], row["uuid"]), default=None)

    def on_leg(self, ref: str, leg: str, booked: bool, holds: bool) -> OnLeg:
        row = self.legs[leg]
        last = self._held(ref, leg)
        found = OnLeg(leg, "ahead", last["at"] if last else "", last is not None and last["kind"] == "present")
        if row["status"] == "cancelled":
            if found.was == "ahead" and found.seen_here:
                found.was = "here"
            return found
        closings = self.closings.get(row["id"], [])
        closing = json.loads(closings[-1]["content"]) if closings and closings[-1]["reopened_at"] is None else None
        boarding = self._held(ref, leg, "boarded")
        if closing is not None:
            on = ref in closing["aboard"]
        elif row["status"] in GONE and not closings:
            on = booked and (boarding is None or boarding["kind"] == "present")
        else:
            forced = boarding is not None and (boarding["forced"] or "go_show" in (boarding["also"] or ""))
            on = boarding is not None and boarding["kind"] == "present" and (booked or bool(forced))
        if not on:
            out = closing is not None and (ref in closing["no_shows"] or ref in closing["off_loaded"])
            was_booked = ref in closing["booked"] if closing is not None else booked
            if (
                out
                or (boarding and boarding["kind"] == "left")
                or ((closing is not None or row["status"] in GONE) and was_booked)
                or (closing is not None and row["status"] != "planned" and booked and holds and not found.seen_here)
            ):
                found.was = "ashore"
            elif closing is not None or row["status"] in GONE or found.seen_here:
                found.was = "here"
            return found
        if row["status"] not in GONE:
            found.was = "aboard"
            return found
        arrival = self._held(ref, leg, "arrived")
        stop = self._held(ref, leg, None, "stop")
        told = [
            one
            for one in self.rows
            if one["leg_id"] == row["id"]
            and self.points[one["checkpoint_id"]]["counts_as"] == "arrived"
            and one["kind"] in ("present", "missing")
        ]
        if {(ref, None), (ref, row["id"])} & set(self.handed):
            found.was = "given"
        elif arrival and arrival["kind"] in ("present", "missing", "left"):
            found.was = {"present": "there", "missing": "lost", "left": "off"}[arrival["kind"]]
        elif stop and stop["kind"] == "left":
            found.was = "off"
        elif row["status"] == "arrived" and not told:
            found.was = "there"
        else:
            found.was = "away"
        return found

    def story(
        self, ref: str, journey: tuple[str, ...], confirmed: tuple[str, ...], home: Callable[[str], bool],
        connects: Callable[[str, str], bool], *, holds: bool,
    ) -> Story:  # fmt: skip  # long: the whole story of one person
        """What became of a journey, where `confirmed` is the one that holds, and this one `holds`, too; `home` says whether a departure leads there, and
        `connects` whether one can be taken after another."""
        codes = list(journey)
        for code in sorted(self.legs, key=lambda one: self.legs[one]["id"]):
            if code not in journey and self.on_leg(ref, code, code in confirmed, holds).was in (
                "aboard", "away", "lost", "off", "there", "given",
            ):  # fmt: skip
                place = [n for n, one in enumerate(codes) if self.legs[one]["departs"] > self.legs[code]["departs"]]
                codes.insert(place[0] if place else len(codes), code)
        every = {code: self.on_leg(ref, code, code in confirmed, holds) for code in self.legs}
        for one in every.values():
            if one.was in ("lost", "off") and any(
                other.seen_here and other.seen_at > one.seen_at for other in every.values() if other is not one
            ):
                one.was = "there"
        ways = [every[code] for code in codes]
        left = [n for n, one in enumerate(ways) if one.was in ("away", "lost", "off", "there", "given")]
        after = ways[left[-1] + 1 :] if left else ways
        ahead = [one for one in after if one.was != "ashore"]
        boarded = [one.leg for one in ahead if one.was == "aboard"]
        carrier = next((one for one in reversed(after) if one.was == "aboard"), ways[left[-1]] if left else None)
        astray = carrier is not None and carrier.leg not in journey
        if astray:
            later = ahead[ahead.index(carrier) + 1 :] if carrier in ahead else list(ahead)
            begun = [carrier] if carrier in ahead else []
            while later and not connects(carrier.leg, later[0].leg):
                later.pop(0)
            ahead = [*begun, *later]
            if not begun:
                for one in ways[: len(ways) - len(after)]:
                    one.was = "ashore" if one.was in ("ahead", "here") else one.was
        missed = [n for n, one in enumerate(after) if one.was == "ashore"]
        came = [n for n, one in enumerate(after) if one.was == "aboard" or (one.was == "here" and one.seen_here)]
        if missed and missed[-1] > max(came, default=-1):
            ahead = [one for one in ahead if one.was == "aboard"] if boarded else []
        stays = bool(left) and not ahead and not home(ways[left[-1]].leg)
        stays = stays and (ways[left[-1]].was == "there" or (bool(missed) and ways[left[-1]].was == "off"))
        story = Story(
            [one.leg for one in ways[: len(ways) - len(after)] if one.was != "ashore"], [one.leg for one in ahead]
        )
        if left and not stays:
            end = ways[left[-1]].was
            story.gone = {"lost": "missing", "away": "left", "given": "arrived", "off": "left"}.get(
                end, "left" if ahead else "arrived"
            )
            story.adrift = end == "away" and not ahead and not home(ways[left[-1]].leg)
            if story.gone in ("arrived", "missing"):
                story.at = ways[left[-1]].leg
        story.astray = bool(ahead) and (ahead[-1].leg not in journey[-1:] or ahead[-1].was == "aboard")
        if story.gone is None:
            story.behind = []
            if boarded:
                story.gone, story.at = "aboard", boarded[-1]
        return story
