"""A leg that is repeated: its codes, its days, what is there already."""

from __future__ import annotations

from datetime import date

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.transport import queries as transport_queries
from repatriate.app.transport.commands import RepeatLeg, SaveLeg, SavePlace, free_code
from repatriate.model.entities import LegStatus
from repatriate.model.errors import UserError
from tests.app.world import ByHand


@pytest.mark.parametrize(
    ("code", "taken", "wanted"),
    [
        ("GA871-25", set(), "GA871-26"),
        ("GA871", set(), "GA871-26"),
        ("CLK1-CRK-18A", set(), "CLK1-CRK-26"),
        ("CLK1-CRK", set(), "CLK1-CRK-26"),
        ("GA871-25", {"GA871-26"}, "GA871-26MAY"),
        ("GA871-25", {"GA871-26", "GA871-26MAY"}, "GA871-26MAY2025-1"),
    ],
)
def test_a_code_for_another_day(code: str, taken: set[str], wanted: str) -> None:
    assert free_code(code, date(2025, 5, 26), taken) == wanted


def test_a_leg_is_repeated_until_a_day_and_once_only(world: Operation) -> None:
    world.run(SaveLeg("GA1", {"status": "closed"}))
    revision = world.revision
    codes = world.run(RepeatLeg("GA1", 7, date(2025, 3, 19))).result
    assert codes == ("GA1-12", "GA1-19")
    assert world.revision == revision + 1
    assert world.undo_label() == "Repeated GA1 on 2 days"
    legs = {leg.code: leg for leg in transport_queries.list_legs(world.db)}
    assert (f"{legs['GA1-12'].departs}", legs["GA1-12"].seats, legs["GA1-12"].status) == (
        "2025-03-12 15:00:00",
        legs["GA1"].seats,
        LegStatus.PLANNED,
    )
    assert world.run(RepeatLeg("GA1", 7, date(2025, 3, 26))).result == ("GA1-26",)


def test_days_that_make_no_sense_are_refused(world: Operation) -> None:
    with pytest.raises(UserError, match="Give a later day"):
        world.run(RepeatLeg("GA1", 1, date(2025, 3, 5)))
    with pytest.raises(UserError, match="1 day or more"):
        world.run(RepeatLeg("GA1", 0, date(2025, 3, 9)))
    with pytest.raises(UserError, match="earlier day"):
        world.run(RepeatLeg("GA1", 1, date(2027, 3, 9)))


def test_a_leg_of_an_unknown_place_can_still_be_cancelled(world: Operation) -> None:
    world.run(SavePlace("CAMP9", {"name": "Camp", "country": "THA", "timezone": "Asia/Bangkok"}))
    world.run(SaveLeg("BUS1", {"origin": "CAMP9"}))
    world.run(ByHand("DELETE FROM places WHERE code = 'CAMP9'"))  # as an older table of airports may have had it
    with pytest.raises(UserError, match="not a known place"):
        world.run(SaveLeg("BUS1", {"seats": 9}))
    world.run(SaveLeg("BUS1", {"status": "cancelled"}))
    assert {leg.code: leg.status for leg in transport_queries.list_legs(world.db)}["BUS1"] is LegStatus.CANCELLED
