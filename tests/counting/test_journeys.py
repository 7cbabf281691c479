"""Which seats of a journey stay somebody's."""

from __future__ import annotations

from repatriate.counting.journeys import find_journey
from repatriate.model.counting import Stage

LATE_BUS, OTHER_BUS, FLIGHT = 1, 2, 3


def test_who_took_another_bus_keeps_the_flight_when_the_later_bus_is_closed_without_them() -> None:
    stages = {OTHER_BUS: Stage.ARRIVED, LATE_BUS: Stage.NO_SHOW, FLIGHT: Stage.BOOKED}
    journey = find_journey(
        [*stages],
        stages,
        {LATE_BUS, FLIGHT},
        connects=lambda before, after: after == FLIGHT,
        leads_home=lambda leg: leg == FLIGHT,
    )
    assert (journey.to_come, journey.missed, journey.given_up) == ((FLIGHT,), frozenset(), {LATE_BUS})


def test_who_took_another_bus_and_flew_on_gives_up_the_seat_on_the_late_bus() -> None:
    stages = {LATE_BUS: Stage.EXPECTED, OTHER_BUS: Stage.ARRIVED, FLIGHT: Stage.DEPARTED}
    journey = find_journey(
        [*stages],
        stages,
        {LATE_BUS, FLIGHT},
        connects=lambda before, after: after == FLIGHT,
        leads_home=lambda leg: leg == FLIGHT,
    )
    assert (journey.legs, journey.given_up, journey.joined) == ((OTHER_BUS, FLIGHT), {LATE_BUS}, {OTHER_BUS})
