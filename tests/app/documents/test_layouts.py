"""The office's own page layouts: taken, going first, and given back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from repatriate.app.core.office_files import default_layout, find_layout, layout_text, read_layouts
from repatriate.app.core.operation import Operation
from repatriate.app.documents.commands import RemoveLayout, TakeLayout
from repatriate.model.errors import UserError
from repatriate.papers.layout import load_layout, shipped_layouts, shipped_text
from tests.passphrase import PASSPHRASE

CHANGED = shipped_text("generic").replace("states = []", 'states = ["KHM"]').replace("size = 20", "size = 19")


@pytest.fixture
def operation(tmp_path: Path) -> Iterator[Operation]:
    with Operation.create(tmp_path / "op.repat", PASSPHRASE, officer="tester") as made:
        yield made


def test_the_offices_own_goes_first(operation: Operation) -> None:
    db = operation.db
    assert [row.name for row in read_layouts(db)] == [row.name for row in read_layouts()] == list(shipped_layouts())
    assert default_layout(db, "KHM") == "generic"
    operation.run(TakeLayout("generic", CHANGED))
    operation.run(TakeLayout("ours", CHANGED.replace('["KHM"]', '["IDN"]').replace("\n", "\r\n")))
    rows = {row.name: row for row in read_layouts(db)}
    assert [name for name, row in rows.items() if row.own] == ["generic", "ours"]
    assert rows["generic"].states == ("KHM",)
    assert find_layout(db, "generic") != load_layout("generic")
    assert find_layout(db, "kenya") == load_layout("kenya")
    assert layout_text(db, "generic") == CHANGED
    assert layout_text(db, "kenya") == shipped_text("kenya")
    assert "\r" not in layout_text(db, "ours")
    assert default_layout(db, "KHM") == "generic"
    assert default_layout(db, "IDN") == "ours"
    operation.run(RemoveLayout("generic"))
    assert find_layout(db, "generic") == load_layout("generic")


@pytest.mark.parametrize("name", ["", "Ours", "a b", "../x", "x" * 41, "ours.toml"])
def test_a_name_that_is_none(operation: Operation, name: str) -> None:
    with pytest.raises(UserError, match="small letters"):
        operation.run(TakeLayout(name, CHANGED))


def test_what_is_wrong_is_told_and_nothing_is_taken(operation: Operation) -> None:
    with pytest.raises(UserError, match=r"mine\.toml, line 1, column 1"):
        operation.run(TakeLayout("mine", "title = 3", "mine.toml"))
    with pytest.raises(UserError, match="no mine of the office's own"):
        operation.run(RemoveLayout("mine"))
    with pytest.raises(UserError, match="no page layout mine"):
        find_layout(operation.db, "mine")
    operation.run(TakeLayout("mine", CHANGED))
    with pytest.raises(UserError, match="exactly as it is"):
        operation.run(TakeLayout("mine", CHANGED))
