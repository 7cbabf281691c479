"""The final list on the command line: refused before the closing, headed as flown after it, one list or many."""

from __future__ import annotations

from pathlib import Path

from repatriate.app.core.operation import Operation
from tests.app.manifests.closing import Close
from tests.cli.conftest import PASSPHRASE, Run
from tests.manifests.opened import page_texts


def close(planned: Path) -> None:
    with Operation.open(planned, PASSPHRASE, officer="tester") as operation:
        rows = operation.db.conn.execute(
            "SELECT ref FROM bookings JOIN people ON people.id = person_id JOIN legs ON legs.id = leg_id "
            "JOIN plans ON plans.id = plan_id WHERE state = 'published' AND code = 'GA1' ORDER BY ref"
        ).fetchall()
        first, *others = (ref for (ref,) in rows)
        operation.run(Close("GA1", others, len(others), no_shows={first: "fell ill"}))


def test_it_is_refused_before_the_closing(run: Run, planned: Path, tmp_path: Path) -> None:
    ran = run("manifest", planned, "GA1", "--for", "carrier", "--to", tmp_path / "a.pdf", "--final", "--json")
    assert ran.code == 3
    assert "Boarding of GA1 is not closed: it has no final list yet. Count who is aboard, and close it." in ran.err
    assert not (tmp_path / "a.pdf").exists()
    again = run("manifest", planned, "GA1", "--for", "carrier", "--to", tmp_path / "a.pdf", "--final", "--version", "1")
    assert again.code == 2


def test_after_it_the_list_is_of_who_was_aboard(run: Run, planned: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"
    usual = run("manifest", planned, "GA1", "--for", "carrier", "--to", out, "--sent-to", "desk", "--json").json
    close(planned)
    ran = run("manifest", planned, "GA1", "--for", "carrier", "--to", out, "--final", "--json")
    told = ran.json
    assert (told["final"], told["head_count"], told["version"]) == (True, usual["count"] - 1, usual["version"] + 1)
    assert told["count"] == usual["count"] - 1
    text = " ".join(" ".join(page_texts(out.read_bytes())).split())
    assert "As flown: boarding closed" in text
    assert "did not board (no-show)" in text
    assert "fell ill" not in text
    said = run("manifest", planned, "GA1", "--for", "carrier", "--to", out, "--final").out
    assert "As flown: boarding closed" in said


def test_many_at_once(run: Run, planned: Path, tmp_path: Path) -> None:
    made = run("manifests", planned, tmp_path, "--final", "--for", "carrier", "--json").json
    assert made["manifests"] == []
    close(planned)
    made = run("manifests", planned, tmp_path, "--final", "--for", "carrier", "--json").json
    assert [one["leg"] for one in made["manifests"]] == ["GA1"]
