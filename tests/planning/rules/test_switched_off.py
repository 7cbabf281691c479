"""Each rule switched off in the planner alone: the checker, which shares nothing with it, must notice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from repatriate.model.dates import PartialDate
from repatriate.model.entities import DocumentType, Hold, HoldKind, LegStatus, TravelDocument
from repatriate.model.plan import ReasonCode, Snapshot
from repatriate.planning import itineraries
from repatriate.planning.itineraries import Ints, Mask
from repatriate.planning.planner import make_plan
from repatriate.planning.rules import registry, rulebook
from repatriate.planning.rules.frozen import Frozen
from repatriate.planning.rules.travel_units import Circles
from tests.planning.small import ETD, apart, forbid, leg, operation, person, pin

FLIGHT = leg("F", "BKK CGK", "2 09:00")
BEFORE = date(2025, 5, 1)
CHANGED = [leg("A", "RGN BKK", "2 06:00"), leg("B", "BKK CGK", "2 09:30")]
EXPIRED = TravelDocument(DocumentType.PASSPORT, expires=BEFORE)
FAMILY = [person("P1", household="H"), person("P2", household="H")]
CHILD = person("P1", household="H", birth_date=PartialDate(2024, 6, 1))

SMALL: dict[ReasonCode, Snapshot] = {
    ReasonCode.NO_ROUTE: operation([person("P1", location="RGN")], CHANGED),
    ReasonCode.NOT_READY: operation([person("P1", ready_from=date(2025, 5, 3))], [FLIGHT]),
    ReasonCode.CLEARANCE_EXPIRES: operation([person("P1", clear_until=BEFORE)], [FLIGHT]),
    ReasonCode.NO_DOCUMENT: operation([person("P1", document=None)], [FLIGHT]),
    ReasonCode.DOCUMENT_EXPIRES: operation([person("P1", document=EXPIRED)], [FLIGHT]),
    ReasonCode.ETD_REFUSED: operation([person("P1", document=ETD)], [replace(FLIGHT, accepts_etd=False)]),
    ReasonCode.ON_HOLD: operation([person("P1", holds=(Hold(HoldKind.MEDICAL),))], [FLIGHT]),
    ReasonCode.FORBIDDEN: operation([person("P1")], [FLIGHT], [forbid("P1", "F")]),
    ReasonCode.PINNED_ELSEWHERE: operation([person("P1")], [FLIGHT], [pin("P1", "G")]),
    ReasonCode.CLEARANCE_MISSING: operation([person("P1", clearances_missing=("exit_permit",))], [FLIGHT]),
    ReasonCode.INFANT_ALONE: operation([CHILD], [FLIGHT]),
    ReasonCode.HOUSEHOLD_BLOCKED: operation([FAMILY[0], replace(FAMILY[1], document=None)], [FLIGHT]),
    ReasonCode.FULL: operation([person("P1"), person("P2")], [replace(FLIGHT, seats=1)]),
    ReasonCode.WHEELCHAIR_LIMIT: operation([person("P1", assistance=("WCHC",))], [replace(FLIGHT, max_wheelchair=0)]),
    ReasonCode.STRETCHER_LIMIT: operation([person("P1", assistance=("STCR",))], [FLIGHT]),
    ReasonCode.INFANT_LIMIT: operation([CHILD, FAMILY[1]], [replace(FLIGHT, max_infants=0)]),
    ReasonCode.MINOR_LIMIT: operation([person("P1", birth_date=PartialDate(2015, 6, 1))], [FLIGHT]),
    ReasonCode.KEPT_APART: operation([person("P1"), person("P2")], [FLIGHT], [apart("P1", "P2")]),
}
"""For each rule an operation in which it alone keeps somebody back."""


def nothing(first: Ints) -> Mask:
    return np.zeros(len(first), dtype=np.bool_)


def switch_off(code: ReasonCode, patch: pytest.MonkeyPatch) -> None:
    """The planner no longer knows the rule; the checker does."""
    if code in {rule.code for rule in registry.PERSON_RULES}:
        rules = [replace(r, mask_forbidden=nothing) if r.code is code else r for r in registry.PERSON_RULES]
        patch.setattr(registry, "PERSON_RULES", tuple(rules))
    elif code in {limit.code for limit in registry.LIMITS}:
        limits = [
            replace(one, takes=lambda demand, stretcher_seats: 0) if one.code is code else one
            for one in registry.LIMITS
        ]
        patch.setattr(registry, "LIMITS", tuple(limits))
    else:
        OTHERS[code](patch)


def change_at_once(patch: pytest.MonkeyPatch) -> None:
    made = itineraries.Network.__init__

    def hasty(self: itineraries.Network, snapshot: Snapshot, *given: object) -> None:
        made(self, replace(snapshot, settings=replace(snapshot.settings, min_connection_minutes=0)), *given)

    patch.setattr(itineraries.Network, "__init__", hasty)


def part_families(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(rulebook, "join_units", lambda snapshot, homes: Circles(one.ref for one in snapshot.people))


def forget_quarrels(patch: pytest.MonkeyPatch) -> None:
    found = rulebook._sort_rules
    patch.setattr(rulebook, "_sort_rules", lambda *given: (*found(*given)[:2], {}))


OTHERS: dict[ReasonCode, Callable[[pytest.MonkeyPatch], None]] = {
    ReasonCode.NO_ROUTE: change_at_once,
    ReasonCode.HOUSEHOLD_BLOCKED: part_families,
    ReasonCode.KEPT_APART: forget_quarrels,
}


@pytest.mark.parametrize("code", [code for code in ReasonCode if code is not ReasonCode.LONG_WAIT])  # a part of rule 1
def test_a_rule_switched_off_in_the_planner_is_noticed_by_the_checker(
    code: ReasonCode, monkeypatch: pytest.MonkeyPatch
) -> None:
    snapshot = SMALL[code]
    assert len(make_plan(snapshot).assignments) < len(snapshot.people)
    switch_off(code, monkeypatch)
    with pytest.raises(RuntimeError, match=f"broke a rule: {code}"):
        make_plan(snapshot)


def test_a_journey_begun_and_forgotten_by_the_planner_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    legs = [replace(FLIGHT, status=LegStatus.DEPARTED), leg("G", "BKK CGK", "3 09:00")]
    snapshot = operation([person("P1")], legs, published={"P1": ("F",)})
    assert make_plan(snapshot).assignments == {"P1": ("F",)}
    monkeypatch.setattr(rulebook, "find_frozen_journeys", lambda snapshot, broken=None: Frozen({}, {}, {}))
    with pytest.raises(RuntimeError, match=f"broke a rule: {ReasonCode.PINNED_ELSEWHERE}"):
        make_plan(snapshot)
