"""What the program remembers from one question to the next, against what the file holds now."""

from __future__ import annotations

from repatriate.app.core.operation import Operation
from repatriate.app.manifests.builder import Drawer
from repatriate.app.manifests.queries import changed_lists
from repatriate.app.next_steps import people as next_steps_people
from repatriate.app.next_steps.departure import departure_steps
from repatriate.app.next_steps.view import read_home, read_steps


def look_around(world: Operation) -> object:
    """What is remembered from one question to the next: the steps, those of each departure, the lists that changed."""
    codes = [row[0] for row in world.db.execute("SELECT code FROM legs ORDER BY code")]
    steps = [departure_steps(world, code, world.clock()) for code in codes]
    return read_steps(world, world.clock()), read_home(world, world.clock()), steps, changed_lists(world.db)


def must_be_fresh(world: Operation) -> None:
    """Nothing remembered is another thing than what the file holds now."""
    warm = look_around(world)
    next_steps_people._kept.clear()
    assert warm == look_around(world)
    drawer, sql = Drawer(world.db), "SELECT DISTINCT code, profile FROM manifests JOIN legs ON legs.id = leg_id"
    assert changed_lists(world.db) == {one for one in world.db.execute(sql) if drawer.differs(*one)}
