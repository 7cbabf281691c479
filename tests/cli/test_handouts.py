"""Bus list, room list and bay sheet on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("kind", "options", "parts"),
    [
        ("bus", (), ["Bus 1"]),
        ("bus", ("--bus-seats", "2,3"), ["Bus 1", "Bus 2"]),
        ("rooms", ("--beds", "2", "--rooms", "0201-0209", "--night", "departure"), None),
        ("bays", ("--bays", "2"), None),
    ],
)
def test_a_list_is_made(
    run: Run, planned: Path, tmp_path: Path, kind: str, options: tuple[str, ...], parts: list[str] | None
) -> None:
    made = run("handout", planned, "GA1", kind, "--to", "list.pdf", "--to", "list.xlsx", *options, "--json")
    assert made.code == 0
    assert made.json["files"] == ["list.pdf", "list.xlsx"]
    assert (made.json["leg"], made.json["kind"], made.json["number"]) == ("GA1", kind, 1)
    assert sum(part["people"] for part in made.json["parts"]) == made.json["count"]
    assert parts in (None, [part["name"] for part in made.json["parts"]])
    if kind == "rooms":
        assert made.json["parts"][0]["name"] == "Room 0201"
    assert (tmp_path / "list.pdf").read_bytes().startswith(b"%PDF")
    again = run("handout", planned, "GA1", kind, "--to", "list.pdf", *options)
    assert again.code == 0
    assert "GA1, no. 2: " in again.out
    entries = run("list", planned, "journal", "--json").json
    assert [row["command"] for row in entries[-2:]] == ["MakeHandout", "MakeHandout"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("tents", "--to", "a.pdf"),
        ("bus", "--to", "a.pdf", "--beds", "4"),
        ("bays", "--to", "a.pdf", "--night", "arrival"),
        ("bus",),
    ],
)
def test_wrong_usage(run: Run, planned: Path, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    ran = run("handout", planned, "GA1", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert not (tmp_path / "a.pdf").exists()


@pytest.mark.parametrize(
    ("leg", "arguments", "said"),
    [
        ("NONE", ("bus", "--to", "a.pdf"), "no departure NONE"),
        ("GA1", ("bus", "--to", "a.png"), "can be written as .pdf and .xlsx"),
        ("GA1", ("standby", "--to", "a.xlsx"), "can be written only as .pdf"),
        ("GA1", ("bus", "--to", "no/such/a.pdf"), "no folder"),
        ("GA1", ("bus", "--to", "a.pdf", "--bus-seats", "0"), "1 to 200 seats"),
        ("GA1", ("bus", "--to", "a.pdf", "--bus-seats", "many"), "Seats are numbers"),
        ("GA1", ("rooms", "--to", "a.pdf", "--rooms", "209-201"), "not a range of rooms"),
        ("GA1", ("rooms", "--to", "a.pdf", "--beds", "1", "--rooms", "7"), "were named"),
    ],
)
def test_what_cannot_be_made_is_one_line_and_leaves_the_file(
    run: Run, planned: Path, tmp_path: Path, leg: str, arguments: tuple[str, ...], said: str
) -> None:
    before = planned.read_bytes()
    ran = run("handout", planned, leg, *arguments)
    assert (ran.code, ran.out) == (3, "")
    assert said in ran.err
    assert ran.err.count("\n") == 1
    assert planned.read_bytes() == before
    assert not (tmp_path / "a.pdf").exists()
