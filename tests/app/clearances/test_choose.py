"""Which clearances people need is an answer of its own, and so is that they need none."""

from __future__ import annotations

from repatriate.app.clearances import queries
from repatriate.app.clearances.commands import ChooseClearances
from repatriate.app.clearances.kinds import Item, clearances_chosen
from repatriate.app.core.operation import Operation


def test_what_is_chosen_takes_the_place_of_what_was(world: Operation) -> None:
    world.run(ChooseClearances((Item("fit_to_fly", "Clinic"), Item("transit", "Immigration", "IDN"))))
    chosen = [(row.kind, row.nationality, row.authority) for row in queries.list_checklist(world.db)]
    assert chosen == [("fit_to_fly", None, "Clinic"), ("transit", "IDN", "Immigration")]
    world.undo()
    assert [row.kind for row in queries.list_checklist(world.db)] == ["exit_permit"]


def test_none_needed_is_on_record_until_a_kind_is_chosen(world: Operation) -> None:
    world.run(ChooseClearances(()))
    assert (queries.list_checklist(world.db), clearances_chosen(world.db)) == ([], True)
    world.undo()
    for item in queries.list_checklist(world.db):
        world.run(ChooseClearances((Item(item.kind, item.authority or ""),)))
    world.run(ChooseClearances(()))
    world.run(ChooseClearances((Item("fit_to_fly", "Clinic"),)))
    assert world.db.conn.execute("SELECT count(*) FROM settings WHERE key = 'no_clearances'").fetchone() == (0,)
