"""A made-up camp of any size as an operation file: what planning is tested with, brought in by a filled-in template."""

from __future__ import annotations

from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

from repatriate.app.core.operation import Operation
from repatriate.app.imports.jobs import import_list
from repatriate.model.plan import Snapshot
from tests.app.world import begin
from tests.planning.crowds import START
from tests.ui.helpers import workbook

NOW = datetime.combine(START, time(6), UTC)


def make_camp(folder: Path, snapshot: Snapshot) -> Operation:
    """The people, groups, places and legs of a snapshot in a new file; rules and holds are left away."""
    people: list[dict[str, Any]] = [
        {
            "ref": one.ref,
            "surname": f"OF {one.ref}",
            "birth_date": str(one.birth_date) if one.birth_date else None,
            "nationality": (one.destination or "IDN")[:3],
            "location": one.location,
            "destination": one.destination,
            "household": one.household,
            "group": one.group,
            "priority": one.priority,
            "document_type": one.document.type.value if one.document else None,
            "ready_from": one.ready_from,
            "assistance": " ".join(one.assistance),
        }
        for one in snapshot.people
    ]
    legs: list[dict[str, Any]] = [
        {
            "code": leg.code,
            "mode": leg.mode.value,
            "origin": leg.origin,
            "destination": leg.destination,
            "departs": leg.departs,
            "arrives": leg.arrives,
            "seats": leg.seats,
            "seat_cost": leg.seat_cost,
            "max_unaccompanied_minors": leg.max_unaccompanied_minors,
            "max_wheelchair": leg.max_wheelchair,
        }
        for leg in snapshot.legs
    ]
    source = workbook(
        folder / "camp.xlsx",
        People=people,
        Legs=legs,
        Groups=[{"name": name, "cohesion": cohesion.value} for name, cohesion in snapshot.groups.items()],
        Places=[
            {"code": one.code, "name": one.name, "country": one.country, "timezone": one.timezone}
            for one in snapshot.places.values()
        ],
        Settings=[{"key": "plan_start", "value": START.isoformat()}],
    )
    operation = begin(folder / "camp.repat", clock=lambda: NOW)
    report = import_list(operation, source)
    assert not report.failed, report.kept_aside[:3]
    return operation
