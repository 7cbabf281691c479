"""`repatriate next`: the keys are fixed, and looking writes nothing."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run

KEYS = ["code", "order", "sentence", "count", "refs", "button", "target"]
ORDERS = ["danger", "set_up", "hand_on", "held_back", "keep_house"]


def test_an_empty_file_wants_people_first(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.repat"
    run("new", file)
    [step] = run("--json", "next", file).json["steps"]
    assert step == {
        "code": "nobody_yet", "order": "set_up", "sentence": "Bring in the people: any list, as it came.", "count": 0,
        "refs": [], "button": "Import a list", "target": "import",
    }  # fmt: skip
    assert run("next", file).out == "1. Bring in the people: any list, as it came.\n"


def test_steps_come_in_their_order_with_fixed_keys(run: Run, planned: Path) -> None:
    before = planned.read_bytes()
    found = run("next", planned, "--json").json["steps"]
    assert found
    assert len(found) <= 40
    for step in found:
        assert list(step) == KEYS
        assert len(step["refs"]) <= 20
    places = [ORDERS.index(step["order"]) for step in found]
    assert places == sorted(places)
    assert planned.read_bytes() == before
