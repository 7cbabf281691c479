"""What the commands on people refuse, and what they drop from names."""

from __future__ import annotations

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.people.commands import AddPerson, EditPeople
from repatriate.model.errors import UserError
from tests.app.world import NOW


@pytest.mark.parametrize(
    ("born", "sentence"),
    [
        ("2100-01-01", "Date of birth: 2100-01-01 is later than today. Check the year."),
        (f"{NOW.year + 1}-??-??", "is later than today"),
        ("1800-??-??", "Date of birth: 1800-??-?? is over 130 years ago. Check the year."),
    ],
)
def test_nobody_is_born_tomorrow_or_before_anybody_alive(world: Operation, born: str, sentence: str) -> None:
    for command in (EditPeople(("P00001",), {"birth_date": born}), AddPerson({"surname": "SARI", "birth_date": born})):
        with pytest.raises(UserError) as caught:
            world.run(command)
        assert caught.value.facts["field"] == "birth_date"
        assert sentence in str(caught.value)


@pytest.mark.parametrize("born", [f"{NOW:%Y-%m-%d}", f"{NOW.year}-??-??", f"{NOW.year - 130}-01-01", "????-12-31"])
def test_whoever_may_live_is_taken(world: Operation, born: str) -> None:
    world.run(EditPeople(("P00001",), {"birth_date": born}))


def test_a_name_is_one_line_in_the_order_it_is_written(world: Operation) -> None:
    world.run(EditPeople(("P00001",), {"given_names": "\u202eX\nY\x85", "surname": "A\u2066B  C"}))
    row = world.db.conn.execute("SELECT surname, given_names FROM people WHERE ref = 'P00001'").fetchone()
    assert tuple(row) == ("AB C", "X Y")
