"""Groups by rule: households whole, sizes kept, names the values."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.core.template_rows import people
from repatriate.app.groups.commands import GroupBy, name_value
from repatriate.app.groups.queries import find_too_large
from repatriate.app.people.commands import AddPerson
from repatriate.app.plan.commands import AddRule
from repatriate.model.entities import RuleKind
from repatriate.model.errors import UserError


@pytest.fixture
def operation(tmp_path: Path) -> Iterator[Operation]:
    with Operation.create(tmp_path / "g.repat", "words", officer="x") as made:
        provinces = ["Aceh"] * 5 + ["Bali"] * 3 + [None]
        for number, province in enumerate(provinces):
            household = "H1" if number in (4, 5) else ("H2" if number in (0, 1, 2) else None)
            made.run(AddPerson({"surname": f"N{number}", "province": province, "household": household}))
        yield made


def test_a_household_goes_where_most_of_it_belong_and_is_never_split(operation: Operation) -> None:
    groups = operation.run(GroupBy(("province",))).result
    assert set(groups) == {"Aceh", "Bali", "no province"}
    assert sum(map(len, groups.values())) == 9
    by_household: dict[str, set[str]] = {}
    for row in people(operation.db):
        if row["household"]:
            by_household.setdefault(row["household"], set()).add(row["group"])
    assert all(len(names) == 1 for names in by_household.values())


def test_size_is_kept_and_names_numbered(operation: Operation) -> None:
    groups = operation.run(GroupBy(("province",), 3)).result
    assert all(len(refs) <= 3 for refs in groups.values())
    assert {"Aceh 1", "Aceh 2"} <= set(groups)


def test_a_household_larger_than_a_group_has_one_of_its_own(operation: Operation) -> None:
    groups = operation.run(GroupBy(("province",), 2)).result
    assert ["P00001", "P00002", "P00003"] in groups.values()
    assert find_too_large(groups, 2) == [
        "Aceh 1 has 3 people and should have at most 2: people who travel together are not split."
    ]
    assert find_too_large(groups, None) == []


def test_people_put_together_by_a_rule_are_a_household(operation: Operation) -> None:
    operation.run(AddRule(RuleKind.TOGETHER, "P00004", "P00009"))
    groups = operation.run(GroupBy(("province",))).result
    assert any({"P00004", "P00009"} <= set(refs) for refs in groups.values())


def test_an_unknown_field_is_a_sentence(operation: Operation) -> None:
    with pytest.raises(UserError, match="grouped by shoe"):
        operation.run(GroupBy(("shoe",)))


@pytest.mark.parametrize(
    ("field", "value", "name"),
    [("nationality", "CHN", "China"), ("destination", "IDN", "Indonesia"), ("destination", "BKK", "Bangkok"),
     ("destination", "CHN:CAN", "Guangzhou, China"), ("sex", "F", "female"), ("province", "Aceh", "Aceh"),
     ("birth_place", None, "no place of birth"), ("priority", "1", "1")],
)  # fmt: skip
def test_a_group_is_named_in_words(field: str, value: str | None, name: str) -> None:
    assert name_value(field, value) == name
