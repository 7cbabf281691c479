"""Names that the program spelled, listed and confirmed on the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run

WANG = {
    "ref": "P00005", "native_name": "王小明", "surname": "WANG", "given_names": "XIAOMING", "nationality": "CHN",
    "birth_date": "1999-06-07", "document_number": "X123",
}  # fmt: skip

KNOWN = ("birth_date=1999-06-07", "document_type=passport", "document_number=X123")


def test_names_are_listed_and_confirmed(run: Run, planned: Path) -> None:
    for _ in range(2):
        assert run("person", "add", planned, "native_name=王小明", "nationality=CHN", *KNOWN).code == 0
    assert run("names", planned, "--json").json == [WANG, {**WANG, "ref": "P00006"}]
    assert run("list", planned, "people", "--json").json[-1]["name_spelling"] == "unconfirmed"
    assert run("names", planned, "P00005", "--dry-run", "--json").json == [WANG]
    assert run("names", planned, "P00005", "--json").json == [WANG]
    shown = run("names", planned).out
    assert "P00006" in shown
    assert "王小明" in shown
    assert "X123" in shown
    assert "P00005" not in shown
    assert "Confirmed: 1 name." in run("names", planned, "--all").out
    assert run("names", planned, "--json").json == []
    assert run("names", planned, "--all").code == 3


def test_a_list_and_a_note_say_whose_name_waits(run: Run, planned: Path, tmp_path: Path) -> None:
    run("publish", planned)
    run("person", "edit", planned, "P00001", "surname=", "given_names=", "native_name=王小明")
    leg = next(row["legs"][0] for row in run("list", planned, "bookings", "--json").json if row["person"] == "P00001")
    out = tmp_path / "list.xlsx"
    refused = run("manifest", planned, leg, "--for", "carrier", "--to", out)
    assert refused.code == 3
    assert "P00001" in refused.err
    assert run("manifest", planned, leg, "--for", "carrier", "--to", out, "--unconfirmed").code == 0
    note = (
        "note",
        planned,
        "P00001",
        "--kind",
        "transit",
        "--to-authority",
        "X",
        "--mission",
        "Y",
        "--to",
        tmp_path / "n.pdf",
    )
    assert "P00001" in run(*note).err
    assert run(*note, "--unconfirmed").code == 0
