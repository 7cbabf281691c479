"""Operations kept as JSON in tests/data/plans, with the proved best value of every tier; the people are made up."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

from repatriate.model.dates import PartialDate
from repatriate.model.entities import (
    Cohesion,
    DocumentType,
    Hold,
    HoldKind,
    Leg,
    LegStatus,
    Mode,
    Person,
    Place,
    Rule,
    RuleKind,
    TravelDocument,
)
from repatriate.model.plan import PlanSettings, Snapshot

FOLDER = Path(__file__).resolve().parents[1] / "data" / "plans"
NAMES = sorted(path.stem for path in FOLDER.glob("*.json"))


def load(name: str) -> tuple[Snapshot, dict[str, float]]:
    """A case and the best value of each tier."""
    whole = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    settings = whole["settings"]
    snapshot = Snapshot(
        people=tuple(_person(row) for row in whole["people"]),
        legs=tuple(_leg(row) for row in whole["legs"]),
        places={row["code"]: Place(**row) for row in whole["places"]},
        settings=PlanSettings(**{**settings, "plan_start": date.fromisoformat(settings["plan_start"])}),
        groups={group: Cohesion(cohesion) for group, cohesion in whole["groups"].items()},
        rules=tuple(
            Rule(RuleKind(row["kind"]), row["a"], row.get("b"), tuple(row.get("legs", ()))) for row in whole["rules"]
        ),
        published=whole["published"] and {ref: tuple(codes) for ref, codes in whole["published"].items()},
    )
    return snapshot, whole["best"]


def _day(row: dict[str, Any], key: str) -> date | None:
    return date.fromisoformat(row[key]) if row.get(key) else None


def _person(row: dict[str, Any]) -> Person:
    document = row.get("document")
    return Person(
        ref=row["ref"],
        birth_date=PartialDate.parse(row["birth_date"]) if row.get("birth_date") else None,
        location=row.get("location"),
        destination=row.get("destination"),
        household=row.get("household"),
        group=row.get("group"),
        priority=row["priority"],
        document=TravelDocument(DocumentType(document["type"]), expires=_day(document, "expires"))
        if document
        else None,
        ready_from=_day(row, "ready_from"),
        clear_until=_day(row, "clear_until"),
        holds=tuple(Hold(HoldKind(one["kind"]), _day(one, "start"), _day(one, "end")) for one in row.get("holds", ())),
        clearances_missing=tuple(row.get("clearances_missing", ())),
        assistance=tuple(row.get("assistance", ())),
    )


def _leg(row: dict[str, Any]) -> Leg:
    times = {key: datetime.fromisoformat(row[key]) for key in ("departs", "arrives")}
    kinds = {"mode": Mode(row["mode"]), "status": LegStatus(row["status"])}
    return Leg(**{**row, **times, **kinds})
