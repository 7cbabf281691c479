"""Passenger list messages on the command line: what the office's settings say, own recipients, what cannot be written."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run, workbook
from tests.manifests.paxlst.grammar import finding
from tests.manifests.paxlst.reading import tagged, travellers

SETTINGS = [
    ["key", "value"],
    ["authority", "Embassy of Utopia – Bangkok"],
    ["contact_phone", "+66 2 555 0100"],
    ["contact_email", "desk@example.org"],
    ["edi_sender", "utoembbkk:zz"],
    ["edi_recipient", "GAAPIS"],
]


def put(run: Run, file: Path, tmp_path: Path, **sheets: list[list[object]]) -> None:
    source = workbook(tmp_path / "more.xlsx", **{"People": [["ref", "surname"]], **sheets})
    assert run("import", file, source).code == 0


def message(run: Run, file: Path, tmp_path: Path, profile: str = "carrier") -> bytes:
    out = tmp_path / "list.edi"
    assert run("manifest", file, "GA1", "--for", profile, "--to", out).code == 0
    data = out.read_bytes()
    assert finding(data) is None
    return data


def test_who_sends_it_is_in_the_settings(run: Run, planned: Path, tmp_path: Path) -> None:
    put(run, planned, tmp_path, Settings=SETTINGS)
    data = message(run, planned, tmp_path)
    assert tagged(data, "UNB")[0][1:3] == [["UTOEMBBKK", "ZZ"], "GAAPIS"]
    assert tagged(data, "NAD")[0] == ["MS", "", "", "EMBASSY OF UTOPIA - BANGKOK"]
    assert tagged(data, "COM") == [[["66 2 555 0100", "TE"]], [["DESK.AT.EXAMPLE.ORG", "EM"]]]
    assert len(travellers(data)) == 3


def test_without_settings_it_is_neutral(run: Run, planned: Path, tmp_path: Path) -> None:
    assert run("set", planned, "authority=").code == 0
    data = message(run, planned, tmp_path, "exit")
    assert tagged(data, "UNB")[0][1:3] == ["REPATRIATION", "CUSTOMS"]
    assert not tagged(data, "COM")


def test_again_as_it_was_made_though_the_settings_changed(run: Run, planned: Path, tmp_path: Path) -> None:
    data = message(run, planned, tmp_path)
    put(run, planned, tmp_path, Settings=SETTINGS)
    again = tmp_path / "again.edi"
    assert run("manifest", planned, "GA1", "--for", "carrier", "--version", 1, "--to", again).code == 0
    assert again.read_bytes() == data


def test_who_is_sent_without_a_date_of_birth_is_said(run: Run, planned: Path, tmp_path: Path) -> None:
    """A message has no place for a date known in part, and whoever gets it takes its absence for a mistake."""
    put(run, planned, tmp_path, People=[["ref", "birth_date"], ["P00001", "1990-05-??"]])
    told = ["--for", "carrier", "--to", tmp_path / "list.edi"]
    warning, missing = run("manifest", planned, "GA1", *told, "--json").json["warnings"]
    assert missing["code"] == "cells_missing"
    assert warning["code"] == "birth_date_left_out"
    assert "P00001" in warning["message"]
    plain = run("manifest", planned, "GA1", *told)
    assert (plain.code, warning["message"] in plain.err) == (0, True)
    printed = run("manifest", planned, "GA1", "--for", "carrier", "--to", tmp_path / "list.pdf", "--json").json
    assert [one["message"] for one in printed["warnings"]] == [missing["message"]]
    (tmp_path / "many").mkdir()
    many = run("manifests", planned, tmp_path / "many", "--for", "carrier", "--format", "edi", "--json").json
    assert [one["message"] for one in many["warnings"]] == [warning["message"], missing["message"]]


def own(run: Run, file: Path, tmp_path: Path, without: str) -> None:
    profile = tmp_path / "own.toml"
    profile.write_text(
        f'name = "charter_desk"\nfor = "the charter desk"\nlike = "carrier"\nwithout = ["{without}"]\n',
        encoding="utf-8",
    )
    assert run("profile", "take", file, profile).code == 0


def test_a_recipient_of_the_offices_own(run: Run, planned: Path, tmp_path: Path) -> None:
    own(run, planned, tmp_path, "seat")
    assert len(travellers(message(run, planned, tmp_path, "charter_desk"))) == 3


def refused(run: Run, file: Path, tmp_path: Path, profile: str) -> str:
    """The one sentence of a refusal that leaves neither a file nor a version."""
    out = tmp_path / "list.edi"
    ran = run("manifest", file, "GA1", "--for", profile, "--to", out)
    assert (ran.code, ran.out, ran.err.count("\n"), out.exists()) == (3, "", 1, False)
    assert run("list", file, "manifests", "--json").json == []
    return ran.err


def test_an_own_recipient_without_what_border_control_needs(run: Run, planned: Path, tmp_path: Path) -> None:
    own(run, planned, tmp_path, "birth_date")
    assert "needs birth_date, which is not on the list for charter_desk" in refused(
        run, planned, tmp_path, "charter_desk"
    )


def test_somebody_without_a_latin_name(run: Run, planned: Path, tmp_path: Path) -> None:
    people = run("list", planned, "bookings", "--json").json
    ref = next(row["person"] for row in people if row["legs"] == ["GA1"])
    put(run, planned, tmp_path, People=[["ref", "surname", "given_names"], [ref, "—", "…"]])
    assert "has no name in Latin letters" in refused(run, planned, tmp_path, "carrier")


@pytest.mark.parametrize("profile", ["arrival", "receiving", "escort", "office"])
def test_other_recipients_have_no_message(run: Run, planned: Path, tmp_path: Path, profile: str) -> None:
    assert f"Write the list for {profile} as .xlsx or .pdf" in refused(run, planned, tmp_path, profile)
