"""The final list on the command line: refused before the closing, headed as flown after it, one list or many."""

from __future__ import annotations

from pathlib import Path

import openpyxl

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


def mark(path: Path, point: str, refs: list[str]) -> None:
    """Fill the boxes of a column of the counting sheet, as somebody does in Excel."""
    book = openpyxl.load_workbook(path)
    page = book.worksheets[0]
    head = next(row for row in page.iter_rows() if row[0].value == "Ref")
    column = next(cell.column for cell in head if str(cell.value).endswith(f" {point}"))
    for row in page.iter_rows(min_row=head[0].row + 1):
        if row[0].value in refs:
            page.cell(row[0].row, column, "x")
    book.save(path)


def test_a_sheet_filled_in_is_counted_closed_and_made_the_final_list(run: Run, planned: Path, tmp_path: Path) -> None:
    out, sheet = tmp_path / "list.xlsx", tmp_path / "sheet.xlsx"
    booked = run("manifest", planned, "GA1", "--for", "carrier", "--to", out, "--sent-to", "desk", "--json").json[
        "count"
    ]
    made = run("handout", planned, "GA1", "count", "--to", sheet, "--to", tmp_path / "sheet.pdf", "--json").json
    assert (made["kind"], made["count"], made["number"]) == ("count", booked, 1)
    on_it = [
        row[0].value
        for row in openpyxl.load_workbook(sheet).worksheets[0].iter_rows()
        if str(row[0].value).startswith("P0")
    ]
    mark(sheet, "Gate", on_it[:-1])
    counted = run("count", planned, "GA1", "gate", "--from", sheet, "--how", "paper", "--json").json
    assert counted["taken"] == booked - 1
    assert [one["ref"] for one in counted["results"]] == on_it[:-1]
    closed = run("close", planned, "GA1", "--head-count", booked - 1, "--no-show", f"{on_it[-1]}=fell ill", "--json")
    assert closed.code == 0, closed.err
    ran = run("manifest", planned, "GA1", "--for", "carrier", "--to", out, "--final", "--json").json
    assert (ran["final"], ran["count"], ran["head_count"], ran["version"]) == (True, booked - 1, booked - 1, 2)
    lists = run("handout", planned, "GA1", "exceptions", "--to", tmp_path / "after.pdf", "--json").json
    assert lists["count"] == 1
    assert "fell ill" in " ".join(page_texts((tmp_path / "after.pdf").read_bytes()))
    assert run("reopen", planned, "GA1", "--reason", "one more came").code == 0
    assert run("manifest", planned, "GA1", "--for", "carrier", "--to", out, "--final").code == 3
    closed = run(
        "close",
        planned,
        "GA1",
        "--head-count",
        booked,
        "--reason",
        "a child was counted twice",
        "--no-show",
        f"{on_it[-1]}=fell ill",
    )
    assert closed.code == 0, closed.err
    pdf = tmp_path / "again.pdf"
    again = run("manifest", planned, "GA1", "--for", "carrier", "--to", pdf, "--final", "--json").json
    assert (again["version"], again["count"], again["head_count"]) == (3, booked - 1, booked)
    text = " ".join(" ".join(page_texts(pdf.read_bytes())).split())
    assert f"head count {booked}; the list differs: a child was counted twice" in text
