"""Documents, blanks, photos and printers as a script uses them."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from tests.cli.conftest import Run
from tests.manifests.opened import page_texts


@pytest.fixture
def file(run: Run, planned: Path) -> Path:
    assert run("blank", "receive", planned, "SPLP", "AB0001", "AB0005").code == 0
    return planned


def picture(path: Path, size: tuple[int, int] = (600, 800), form: str = "JPEG") -> Path:
    Image.new("RGB", size, "grey").save(path, form)
    return path


def words_of(path: Path) -> str:
    return "\n".join(page_texts(path.read_bytes()))


def test_issue_on_a_series_with_a_last_day(run: Run, file: Path, tmp_path: Path) -> None:
    last = str(date.today() + timedelta(days=300))  # noqa: DTZ011
    made = run(
        "issue", file, "P00003", "--to", tmp_path / "a.pdf", "--series", "SPLP", "--layout", "generic",
        "--valid-until", last, "--offset", "3,-12", "--json",
    ).json  # fmt: skip
    assert (made["issuer"], made["authority"]) == ("IDN", "Embassy of Indonesia")
    assert made["documents"] == [
        {
            "person": "P00003", "number": "AB0001", "expires": last, "layout": "generic", "other_nationality": False,
            "sealed": False,
        }
    ]  # fmt: skip
    assert "AB0001" in [row["document_number"] for row in run("list", file, "documents", "--json").json]
    issued = run("issued", file, "--json").json
    assert [(one["number"], one["state"], one["prints"]) for one in issued] == [("AB0001", "valid", 1)]
    assert run("check", file).code == 0


def test_what_to_know_is_said_beside_the_documents(run: Run, file: Path, tmp_path: Path) -> None:
    assert run("person", "edit", file, "P00003", "birth_date=", "sex=").code == 0
    ran = run("issue", file, "P00003", "--to", tmp_path / "a.pdf")
    assert "The date of birth of P00003 is not known" in ran.err
    assert "No sex is recorded for P00003" in ran.err
    assert "In the safe: 5 blank forms SPLP. These documents are on plain paper. Use --series SPLP" in ran.err
    assert run("spoil", file, run("issued", file, "--json").json[0]["number"], "--reason", "jammed").code == 0
    made = run("issue", file, "P00003", "--to", tmp_path / "b.pdf", "--series", "SPLP", "--json").json
    assert [one["code"] for one in made["warnings"]] == ["birth_date_missing", "sex_missing"]


@pytest.mark.parametrize(
    ("more", "code", "words"),
    [
        (("--series", "NONE"), 3, "no blank forms NONE"),
        (("--layout", "atlantis"), 3, "no page layout atlantis"),
        (("--valid-until", "2020-01-01"), 3, "choose a later last day"),
        (("--valid-until", "soon"), 2, "soon"),
        (("--offset", "much"), 2, "two whole numbers"),
        (("--offset", "9999,0"), 3, "at most 200"),
        (("--printer", "Office"), 3, "No offset is set for Office"),
        (("--printer", "Office", "--offset", "1,1"), 2, "not both"),
    ],
)
def test_issue_refuses_in_one_sentence(
    run: Run, file: Path, tmp_path: Path, more: tuple[str, ...], code: int, words: str
) -> None:
    ran = run("issue", file, "P00003", "--to", tmp_path / "a.pdf", *more)
    assert (ran.code, ran.out) == (code, "")
    assert words in ran.err
    assert not (tmp_path / "a.pdf").exists()
    assert run("issued", file, "--json").json == []


def test_spoil_reprint_void(run: Run, file: Path, tmp_path: Path) -> None:
    run("issue", file, "P00003", "--to", tmp_path / "a.pdf", "--series", "SPLP")
    assert run("spoil", file, "AB0001", "--to", tmp_path / "b.pdf").code == 2  # every one takes a reason
    assert run("spoil", file, "AB0001", "--reason", " ", "--to", tmp_path / "b.pdf").code == 3
    made = run("spoil", file, "ab0001", "--reason", "jammed", "--to", tmp_path / "b.pdf", "--json").json
    assert [one["number"] for one in made["documents"]] == ["AB0002"]
    assert "AB0002" in words_of(tmp_path / "b.pdf")
    refused = run("reprint", file, "AB0002", "--reason", "pale", "--to", tmp_path / "c.pdf")
    assert (refused.code, "undamaged" in refused.err) == (3, True)
    again = run("reprint", file, "AB0002", "--reason", "pale", "--to", tmp_path / "c.pdf", "--unharmed", "--json").json
    assert again["prints"] == 2
    assert (tmp_path / "c.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
    assert run("void", file, "AB0002", "--reason", "lost").code == 0
    assert run("void", file, "AB0002", "--reason", "lost").code == 3
    assert run("void", file, "AB0009", "--reason", "lost").code == 3
    history = run("issued", file, "AB0002", "--json").json["history"]
    assert [(one["what"], one["officer"], one["reason"]) for one in history] == [
        ("issued", "duty desk", None), ("printed again", "duty desk", "pale"), ("void", "duty desk", "lost"),
    ]  # fmt: skip
    assert [one["number"] for one in run("issued", file, "--only", "spoiled", "--json").json] == ["AB0001"]
    refused = run("undo", file)
    assert (refused.code, "undo --reason" in refused.err) == (3, True)
    assert run("undo", file, "--reason", "found in the car").code == 0
    assert run("issued", file, "AB0002", "--json").json["state"] == "valid"
    assert run("redo", file).code == 3
    assert run("check", file).code == 0


def test_the_register(run: Run, file: Path, tmp_path: Path) -> None:
    more = run("blank", "receive", file, "SPLP", "AB0008", "AB0010", "--json").json
    assert more == {"series": "SPLP", "count": 3, "missing": [{"first": "AB0006", "last": "AB0007", "count": 2}]}
    assert run("blank", "receive", file, "SPLP", "AB0010", "AB0012").code == 3
    assert run("blank", "mark", file, "AB0001-AB0002, AB0010", "--as", "stolen", "--reason", "burglary").code == 0
    run("issue", file, "P00003", "--to", tmp_path / "a.pdf", "--series", "SPLP")
    [row] = run("blanks", file, "--json").json["series"]
    assert [row[key] for key in ("total", "received", "issued", "spoiled", "void", "stolen")] == [8, 4, 1, 0, 0, 3]
    assert row["in_safe"] == [
        {"first": "AB0004", "last": "AB0005", "count": 2},
        {"first": "AB0008", "last": "AB0009", "count": 2},
    ]
    counted = run("blank", "count", file, "SPLP", 3, "--json").json
    assert (counted["expected"], counted["difference"]) == (4, -1)
    assert "1 missing" in run("blank", "count", file, "SPLP", 3).out
    assert run("blanks", file, "--json").json["series"][0]["counted"]["counted"] == 3
    assert run("blanks", file, "--on", "2001-01-01", "--json").json["series"] == []
    for name in ("sheet", "register"):
        assert run("blank", name, file, tmp_path / f"{name}.pdf", "--series", "SPLP").code == 0
        assert run("blank", name, file, tmp_path / f"{name}.pdf", "--series", "NONE").code == 3
        assert run("blank", name, file, tmp_path / f"{name}.pdf", "--on", "2199-01-01").code == 3
        assert run("blank", name, file, tmp_path / f"{name}.txt").code == 3
    assert "AB0008 – AB0009" in words_of(tmp_path / "sheet.pdf")
    register = words_of(tmp_path / "register.pdf")
    assert "P00003" in register
    assert "burglary" in register
    assert "SOMARU" not in register
    events = run("blank", "history", file, "ab0010", "--json").json
    assert [(one["status"], one["reason"]) for one in events] == [("received", None), ("stolen", "burglary")]


def test_photos_one_and_many(run: Run, file: Path, tmp_path: Path) -> None:
    assert run("photo", file, "P00003", picture(tmp_path / "face.jpg"), "--box", "0.2,0.1,0.8,0.9").code == 0
    assert run("photo", file, "P00003", tmp_path / "face.jpg", "--box", "0.8,0.1,0.2,0.9").code == 3
    assert run("photo", file, "P00003", tmp_path / "face.jpg", "--box", "a").code == 2
    assert run("photo", file, "P00003", tmp_path / "none.jpg").code == 3
    assert run("photo", file, "P09999", tmp_path / "face.jpg").code == 3
    assert run("photo", file).code == 2
    folder = tmp_path / "faces"
    folder.mkdir()
    assert run("photo", file, "--folder", folder).code == 3
    picture(folder / "P00001.jpg")
    picture(folder / "p00002.PNG", form="PNG")
    (folder / "notes.txt").write_text("P00003", encoding="utf-8")
    assert run("photo", file, "--folder", folder, "--json").json == {
        "count": 2, "people": ["P00001", "P00002"], "failed": [],
    }  # fmt: skip
    (folder / "P00004.jpg").write_bytes(b"no picture")
    picture(folder / "P77777.jpg")
    before = run("list", file, "journal", "--json").json
    refused = run("photo", file, "--folder", folder)
    assert (refused.code, refused.out, refused.err.count("\n")) == (3, "", 1)
    assert "P00004.jpg" in refused.err
    assert "P77777.jpg" in refused.err
    assert run("list", file, "journal", "--json").json == before
    partly = run("photo", file, "--folder", folder, "--skip-bad", "--json").json
    assert partly["count"] == 2
    assert {one["file"] for one in partly["failed"]} == {"P00004.jpg", "P77777.jpg"}
    run("issue", file, "P00001", "--to", tmp_path / "a.pdf")
    page = pypdfium2.PdfDocument(tmp_path / "a.pdf")[0]
    pictures = [one for one in page.get_objects() if isinstance(one, pypdfium2.PdfImage)]
    assert pictures


def test_offsets_and_the_test_sheet(run: Run, file: Path, tmp_path: Path, own_printers: Path) -> None:
    assert run("offsets", "--json").json == []
    assert run("testsheet", tmp_path / "t.pdf", "--printer", "Office A4").code == 0
    assert "Offset in force: none" in words_of(tmp_path / "t.pdf")
    assert run("offset", "Office A4", 3, -12).code == 0
    assert run("offset", "Other", 0, 0).code == 0
    assert run("offsets", "--json").json == [
        {"printer": "Office A4", "right": 3, "down": -12},
        {"printer": "Other", "right": 0, "down": 0},
    ]
    assert run("testsheet", tmp_path / "t.pdf", "--printer", "Office A4", "--layout", "booklet").code == 0
    assert "0.3 mm to the right" in words_of(tmp_path / "t.pdf")
    assert run("testsheet", tmp_path / "t.pdf", "--file", file, "--layout", "indonesia").code == 0
    assert run("offset", "Office A4", 500, 0).code == 3
    assert run("offset", " ", 1, 0).code == 3
    assert run("offset", "Office A4", "a", 0).code == 2
    for out, more in (
        ("a.pdf", ("--printer", "Office A4")),
        ("b.pdf", ("--offset", "-3,12")),
        ("c.pdf", ("--offset=-3,12",)),
    ):
        assert run("issue", file, "P00003", "--to", tmp_path / out, "--layout", "generic", *more).code == 0
        run("undo", file, "--reason", "in a test")
    (own_printers / "printers.json").write_text("{", encoding="utf-8")
    broken = run("offsets")
    assert (broken.code, broken.out) == (3, "")
    assert "set the offsets again" in broken.err


def test_everything_speaks_json_and_people(run: Run, file: Path) -> None:
    for arguments in (("blanks", file), ("issued", file), ("blank", "history", file, "AB0001"), ("offsets",)):
        assert run(*arguments).code == 0
        json.loads(run(*arguments, "--json").out)


def test_an_older_copy_is_said_and_asked_about(run: Run, tmp_path: Path, file: Path) -> None:
    run("blank", "receive", file, "S", "CD0001", "CD0009")
    backup = run("backup", file, "--json").json["file"]
    assert run("issue", file, "P00003", "--to", tmp_path / "one.pdf", "--series", "S").code == 0
    old = tmp_path / "old.repat"
    run("restore", backup, old)
    looked = run("list", old, "people", "--json")
    assert looked.code == 0
    assert looked.json
    assert "1 entry of" in looked.err
    refused = run("issue", old, "P00003", "--to", tmp_path / "two.pdf", "--series", "S")
    assert refused.code == 3
    assert "No document is issued until" in refused.err
    assert "repatriate blank spent FILE NUMBERS…" in refused.err
    assert run("blank", "spent", old).code == 2
    assert run("blank", "spent", old, "--none").code == 3
    assert run("blank", "spent", old, "CD0001", "and", "CD0002").code == 3
    unknown = run("blank", "spent", old, "100034")
    assert (unknown.code, "100034" in unknown.err, "--unknown" in unknown.err) == (3, True, True)
    told = run("blank", "spent", old, "100034", "--unknown").out
    assert "cannot be undone" in told
    assert "repatriate document FILE PERSON" in told
    assert run("blank", "spent", old, "CD0001", "--json").json == {"count": 1, "void": 1, "twice": [], "not_found": 0}
    passed = run("undo", old)
    assert passed.code == 3
    assert "stays, “Recorded that 1 number was printed" in passed.err
    assert "would undo “Received blank forms CD0001 to CD0009 (S)”" in passed.err
    issued = run("issue", old, "P00003", "--to", tmp_path / "two.pdf", "--series", "S", "--json")
    assert "CD0002" in issued.out
    assert issued.err == ""


def test_a_series_is_the_same_in_small_letters(run: Run, file: Path) -> None:
    assert run("blank", "receive", file, "splp", "AB0006", "AB0010", "--json").json["series"] == "SPLP"
    assert run("blank", "count", file, "splp", "10").code == 0
    run("blank", "mark", file, "AB0001", "--as", "spoiled", "--reason", "torn")
    heads, row = (line.split() for line in run("blanks", file).out.splitlines())
    assert heads[:5] == ["series", "received", "in", "the", "safe"]
    assert row[:3] == ["SPLP", "10", "9"]


def test_nothing_is_issued_before_somebody_said_whose_documents_they_are(
    run: Run, planned: Path, tmp_path: Path
) -> None:
    run("set", planned, "authority=", "issuing_state=")
    refused = run("issue", planned, "P00003", "--to", tmp_path / "a.pdf")
    assert (refused.code, refused.out) == (3, "")
    assert "repatriate set FILE issuing_state=IDN" in refused.err
    assert run("set", planned, "issuing_state", "IDN").code == 0
    assert run("issue", planned, "P00003", "--to", tmp_path / "a.pdf").code == 3  # half an answer is none
    both = run("set", planned, "issuing_state=IDN", "authority=Embassy = office", "--json").json
    assert both == {
        "settings": [{"key": "issuing_state", "value": "IDN"}, {"key": "authority", "value": "Embassy = office"}],
        "count": 2,
    }
    assert "IDN, Embassy = office" in run("issue", planned, "P00003", "--to", tmp_path / "a.pdf").out
    assert run("set", planned, "issuing_state=IDN", "authority").code == 2
    assert run("set", planned, "authority", "Embassy", "of", "Indonesia").code == 2


def test_people_of_another_nationality_take_a_reason_or_are_left_out(run: Run, planned: Path, tmp_path: Path) -> None:
    assert run("person", "edit", planned, "P00003", "nationality=VNM").code == 0
    refused = run("issue", planned, "--missing", "--to", tmp_path / "a.pdf")
    assert refused.code == 3
    assert "P00003 (VNM)" in refused.err
    assert "--for-others" in refused.err
    assert not (tmp_path / "a.pdf").exists()
    assert run("issue", planned, "P00003", "--to", tmp_path / "a.pdf", "--for-others", " ").code == 3
    assert run("issue", planned, "P00003", "--to", tmp_path / "a.pdf", "--for-others", "eu").code == 3
    assert run("issue", planned, "P00003", "--to", tmp_path / "a.pdf", "--for-others", "x", "--only-own").code == 2
    nobody = run("issue", planned, "P00003", "--to", tmp_path / "a.pdf", "--only-own")
    assert (nobody.code, "Nobody" in nobody.err) == (3, True)
    made = run(
        "issue", planned, "P00003", "--to", tmp_path / "a.pdf", "--for-others", "agreement: of 12 May", "--json"
    ).json
    [one] = made["documents"]
    assert one["other_nationality"]
    told = run("issued", planned, one["number"], "--json").json
    assert told["note"] == told["history"][0]["reason"] == "under an agreement: of 12 May"
    spoiled = run("spoil", planned, one["number"], "--reason", "torn", "--to", tmp_path / "b.pdf", "--json").json
    again = run("issued", planned, spoiled["documents"][0]["number"], "--json").json
    assert again["history"][0]["reason"] == "under an agreement: of 12 May"


def test_a_booklet_without_a_seal_says_so(run: Run, planned: Path, tmp_path: Path) -> None:
    made = run("issue", planned, "P00003", "--to", tmp_path / "a.pdf", "--layout", "booklet")
    assert made.code == 0
    assert "A booklet has no digital seal" in made.out


def test_blank_forms_are_used_from_a_number_on(run: Run, file: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"
    assert run("issue", file, "P00003", "--to", out, "--first", "AB0003").code == 2
    assert "not in the safe" in run("issue", file, "P00003", "--to", out, "--series", "SPLP", "--first", "AB9").err
    made = run("issue", file, "P00003", "--to", out, "--series", "SPLP", "--first", "ab0003", "--json").json
    assert [one["number"] for one in made["documents"]] == ["AB0003"]


def test_each_embassy_gets_a_list(run: Run, file: Path, tmp_path: Path) -> None:
    refused = run("embassies", file, "--to", tmp_path)
    assert (refused.code, refused.out) == (3, "")
    run("person", "edit", file, "P00003", "nationality=KEN")
    made = run("embassies", file, "--to", tmp_path, "--json").json
    assert [(one["state"], one["people"]) for one in made["lists"]] == [("KEN", 1)]
    assert all(Path(path).is_file() for path in made["lists"][0]["files"])


def test_who_holds_a_valid_one_is_named_and_the_others_are_issued(run: Run, file: Path, tmp_path: Path) -> None:
    """One refusal names one person: whoever travels on a document that has ended, while ours is valid."""
    first = run("issue", file, "P00003", "--to", tmp_path / "a.pdf", "--json").json["documents"][0]["number"]
    old = ("--kind", "passport", "--number", "X1234567", "--issuer", "IDN", "--expires", "2001-02-03", "--travel-on")
    assert run("document", file, "P00003", *old).code == 0
    assert run("person", "add", file, "surname=RUMAKO", "nationality=IDN", "sex=F", "birth_date=1990-02-03",
               "location=MNL", "destination=IDN").code == 0  # fmt: skip
    ran = run("issue", file, "--missing", "--only-own", "--to", tmp_path / "b.pdf")
    assert ran.code == 0
    assert ran.err.count("P00003 has a valid document from this office already") == 1
    holders = [one["person"] for one in run("issued", file, "--json").json]
    assert (holders.count("P00003"), len(holders) > 1) == (1, True)
    edited = run("person", "edit", file, "P00003", "surname=OTHER")
    told = run("issued", file, first, "--json").json
    assert told["printed_as"].startswith("printed as ")
    assert "OTHER" in told["name"]
    assert "printed as " in run("issued", file).out
    assert first in run("next", file).out
    again = f"(repatriate spoil FILE {first} --reason TEXT --to OUT.pdf; "
    reprinted = run("reprint", file, first, "--reason", "wet", "--to", tmp_path / "c.pdf", "--json")
    assert reprinted.json["printed_as"] == told["printed_as"]
    assert "OTHER" not in words_of(tmp_path / "c.pdf")
    for ran in (edited, reprinted):
        assert f"Document {first} of P00003 is {told['printed_as']}" in ran.err
        assert again in ran.err
    assert again in run("next", file).out
    refused = run("issue", file, "P00003", "--to", tmp_path / "d.pdf")
    assert (refused.code, f"already, {first}: " in refused.err, again in refused.err) == (3, True, True)
    assert run("spoil", file, first, "--reason", "corrected", "--to", tmp_path / "d.pdf").code == 0
    assert "OTHER" in words_of(tmp_path / "d.pdf")
    assert "printed as " not in run("next", file).out
    assert run("person", "edit", file, "P00003", "notes=x").err == ""


def test_where_nobody_is_left_it_is_said_why(run: Run, file: Path, tmp_path: Path) -> None:
    run("person", "edit", file, "P00003", "nationality=KEN")
    ways = ("--missing", "--only-own", "--to", tmp_path / "a.pdf")
    assert "--only-own leaves out who is of another nationality: P00003 (KEN)." in run("issue", file, *ways).err
    run("issue", file, "--missing", "--for-others", "agreement", "--to", tmp_path / "a.pdf")
    ran = run("issue", file, *ways)
    assert (ran.code, "Nobody lacks a document" in ran.err) == (3, True)
