"""Operations kept as JSON in tests/data/plans, with the proved best value of every tier; the people are made up."""

from __future__ import annotations

import json
from dataclasses import asdict
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


def save(name: str, snapshot: Snapshot, best: dict[str, float]) -> None:
    """Writes a case; what is empty or a default is left out."""
    people = [_bare(asdict(person)) for person in snapshot.people]
    whole = {
        "best": best,
        "settings": _bare(asdict(snapshot.settings)),
        "places": [_bare(asdict(place)) for place in snapshot.places.values()],
        "legs": [_bare(asdict(leg)) for leg in snapshot.legs],
        "people": people,
        "groups": dict(snapshot.groups),
        "rules": [_bare(asdict(rule)) for rule in snapshot.rules],
        "published": snapshot.published,
    }
    parts = []
    for key, value in whole.items():
        if isinstance(value, list):
            rows = ",\n  ".join(json.dumps(row, ensure_ascii=False, default=str) for row in value)
            parts.append(f'"{key}": [\n  {rows}\n]' if value else f'"{key}": []')
        else:
            parts.append(f'"{key}": {json.dumps(value, default=str)}')
    (FOLDER / f"{name}.json").write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")


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


def _bare(row: dict[str, Any]) -> dict[str, Any]:
    bare: dict[str, Any] = {}
    for key, value in row.items():
        if key == "birth_date" and value is not None:
            bare[key] = str(PartialDate(**value))
        elif isinstance(value, dict):
            bare[key] = _bare(value)
        elif isinstance(value, (list, tuple)) and value:
            bare[key] = [_bare(one) if isinstance(one, dict) else one for one in value]
        elif isinstance(value, (bool, int, float)) or value:
            bare[key] = value
    return bare


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
