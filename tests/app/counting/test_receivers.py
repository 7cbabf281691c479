"""Receivers, and who may fetch whom: asked for at a desk, before anybody arrives."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.counting.receiver_commands import AllowReceiver, ForbidReceiver, RemoveReceiver, SaveReceiver
from repatriate.app.counting.receivers import find_receiver, read_allowed, read_receivers
from repatriate.model.counting import Receiver, ReceiverKind
from repatriate.model.errors import UserError
from tests.app.handover_examples import AUNT


def add(world: Operation, **values: Any) -> int:
    return world.run(SaveReceiver(None, {**AUNT, **values})).result


def test_a_receiver_is_kept_as_stated(world: Operation) -> None:
    id = add(world, name="  Siti   Aminah ", remark="")
    (line,) = read_receivers(world.db)
    assert line.receiver == Receiver(
        ReceiverKind.FAMILY, "Siti Aminah", "", "+62 811 555 010", "identity card", "3174", "", id
    )
    world.run(SaveReceiver(id, {"phone": "", "kind": "agency"}))
    (line,) = read_receivers(world.db)
    assert (line.receiver.phone, line.receiver.kind, line.receiver.name) == ("", ReceiverKind.AGENCY, "Siti Aminah")


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"name": " "}, "missing"),
        ({"name": None}, "missing"),
        ({"kind": "uncle"}, "bad_kind"),
        ({"kind": ""}, "bad_kind"),
        ({"shoe": "9"}, "unknown_field"),
        ({"name": "x" * 40_000}, "too_long"),
    ],
)
def test_what_cannot_be_a_receiver_is_refused(world: Operation, values: dict[str, Any], code: str) -> None:
    with pytest.raises(UserError) as found:
        add(world, **values)
    assert found.value.code == code
    assert read_receivers(world.db) == ()


def test_a_receiver_is_found_by_number_or_name(world: Operation) -> None:
    one, other = add(world), add(world, name="Police post", kind="police")
    assert find_receiver(world.db, " siti AMINAH").id == one
    assert find_receiver(world.db, str(other)).name == "Police post"
    for unknown in ("Nobody", "99", "9" * 40, ""):
        with pytest.raises(UserError, match="no receiver"):
            find_receiver(world.db, unknown)
    add(world)
    with pytest.raises(UserError, match="which number, 1 and 3"):
        find_receiver(world.db, "Siti Aminah")


def test_who_may_fetch_whom_holds_for_days(world: Operation) -> None:
    id = add(world)
    world.run(AllowReceiver("P00002", id, " aunt ", None, date(2025, 3, 2), date(2025, 3, 9)))
    ((allowed,),) = read_allowed(world.db, ["P00001", "P00002"]).values()
    assert (allowed.tie, allowed.allowed_by, allowed.receiver.id) == ("aunt", "duty", id)
    assert [allowed.holds(date(2025, 3, day)) for day in (1, 2, 9, 10)] == [False, True, True, False]
    world.run(AllowReceiver("P00002", id, "mother's sister", "court"))
    ((allowed,),) = read_allowed(world.db, ["P00002"]).values()
    assert (allowed.tie, allowed.allowed_by, allowed.until) == ("mother's sister", "court", None)
    assert read_receivers(world.db)[0].refs == ("P00002",)
    world.run(ForbidReceiver("P00002", id))
    assert read_allowed(world.db, ["P00002"]) == {}
    with pytest.raises(UserError, match="There is no record"):
        world.run(ForbidReceiver("P00002", id))


def test_a_tie_is_said_and_days_do_not_cross(world: Operation) -> None:
    id = add(world)
    with pytest.raises(UserError, match="such as aunt"):
        world.run(AllowReceiver("P00002", id, " "))
    with pytest.raises(UserError, match="ends before it begins"):
        world.run(AllowReceiver("P00002", id, "aunt", None, date(2025, 3, 9), date(2025, 3, 2)))
    with pytest.raises(UserError, match="no person P00099"):
        world.run(AllowReceiver("P00099", id, "aunt"))
    with pytest.raises(UserError, match="no receiver 9"):
        world.run(AllowReceiver("P00002", 9, "aunt"))


def test_a_receiver_who_goes_takes_along_whom_they_may_fetch(world: Operation) -> None:
    id = add(world)
    world.run(AllowReceiver("P00002", id, "aunt"))
    world.run(RemoveReceiver(id))
    assert (read_receivers(world.db), read_allowed(world.db, ["P00002"])) == ((), {})
    world.undo()
    assert read_receivers(world.db)[0].refs == ("P00002",)
