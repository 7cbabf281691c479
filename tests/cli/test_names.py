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
    made = run("manifest", planned, leg, "--for", "carrier", "--to", out, "--unconfirmed", "--json")
    assert [(one["code"], "P00001" in one["message"]) for one in made.json["warnings"]][:1] == [
        ("names_unconfirmed", True)
    ]
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


def test_a_yes_for_one_doubt_leaves_the_other_said(run: Run, planned: Path, tmp_path: Path) -> None:
    run("publish", planned)
    ref, leg = next((row["person"], row["legs"][0]) for row in run("list", planned, "bookings", "--json").json)
    fields = ("document_type", "document_number", "document_issuer", "document_expiry")
    run("person", "edit", planned, ref, *(f"{field}=" for field in fields))
    assert run("issue", planned, ref, "--to", tmp_path / "a.pdf").code == 0
    [number] = [
        row["document_number"] for row in run("list", planned, "documents", "--json").json if row["person"] == ref
    ]
    run("person", "edit", planned, ref, "surname=", "given_names=", "native_name=王小明")
    lists = ("manifest", planned, leg, "--for", "carrier", "--to", tmp_path / "list.xlsx")
    refused = run(*lists)
    assert refused.code == 3
    assert number in refused.err
    assert f"(repatriate names FILE {ref}; --unconfirmed)" in refused.err
    for command in (lists, ("manifests", planned, tmp_path, "--for", "carrier", "--leg", leg)):
        made = run(*command, "--unconfirmed", "--json")
        told = {one["code"]: one["message"] for one in made.json["warnings"]}
        assert ref in told["names_unconfirmed"]
        assert number in told["printed_otherwise"]
        said = run(*command, "--unconfirmed").err
        assert told["names_unconfirmed"] in said
        assert told["printed_otherwise"] in said
    run("names", planned, ref)
    run("person", "edit", planned, ref, "surname=OTHER", "given_names=")
    again = f"(repatriate spoil FILE {number} --reason TEXT --to OUT.pdf; repatriate person edit FILE {ref} FIELD=VALUE; --unconfirmed)"
    assert again in run(*lists).err
    typed = run("next", planned).out
    assert again.replace("; --unconfirmed", "") in typed
    assert "{" not in typed
