"""`repatriate mrz`: zones from arguments and from standard input, and what may have been misread in them."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from repatriate.cli.main import main
from repatriate.model.entities import Sex
from repatriate.papers.zones.formats import TD3
from repatriate.papers.zones.writing import write_zone
from tests.app.people.test_zone_picture import data_page

VECTORS = json.loads((Path(__file__).parents[1] / "data" / "mrz" / "vectors.json").read_text(encoding="utf-8"))
FIRST, SECOND = write_zone(
    TD3,
    document_code="P",
    issuer="IDN",
    number="X1234567",
    nationality="IDN",
    birth_date=date(1985, 1, 10),
    sex=Sex.MALE,
    expires=date(2030, 12, 18),
    surname="SANTOSO",
    given_names="BUDI ADI",
)
KEYS = ["format", "valid", "fields", "checks", "problems", "maybe_truncated", "corrections"]

Run = Callable[..., tuple[int, str, str]]


class Input:
    """Standard input of these bytes."""

    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    def go(*arguments: str, given: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", Input(given))
        code = main(["mrz", *arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return go


def answer(run: Run, *arguments: str, given: bytes = b"") -> tuple[int, dict[str, Any]]:
    code, out, _ = run(*arguments, "--json", given=given)
    document = json.loads(out)
    assert list(document) == KEYS
    return code, document


@pytest.mark.parametrize("zone", VECTORS["zones"], ids=lambda zone: zone["id"])
def test_every_zone_is_judged_as_it_stands(run: Run, zone: dict[str, Any]) -> None:
    code, document = answer(run, *zone["lines"])
    assert document["valid"] is zone["valid"]
    assert code == (0 if zone["valid"] else 3)
    assert document["format"] == zone["format"]
    if zone["fields"]:
        assert document["fields"] == zone["fields"]


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST}\n{SECOND}\n",
        f"{FIRST}\r\n\r\n  {SECOND}  ",
        FIRST + SECOND,
        f"{FIRST[:30]}\n{FIRST[30:]}\n{SECOND}",
        FIRST.rstrip("<") + "\n" + SECOND,
        " ".join(FIRST) + "\n" + " ".join(SECOND),
        f"{FIRST}\n{SECOND}".lower().replace("<", " <"),
        f"{FIRST}\n{SECOND}".replace("<<", "«"),
        f"{FIRST}\n{SECOND}".replace("<", "«"),
        f"Passport\n\n{FIRST}\n{SECOND}\n",
    ],
)
def test_however_it_was_copied(run: Run, text: str) -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        code, document = answer(run, "-", given=text.encode(encoding))
        assert (code, document["valid"]) == (0, True)
        assert document["fields"]["document_number"] == "X1234567"
        assert document["corrections"] == []
    assert answer(run, text)[0] == 0


def test_what_may_have_been_misread(run: Run) -> None:
    wrong = SECOND.replace("X1234567<", "X1234S67<").replace("301218", "3O1218")
    code, document = answer(run, FIRST, wrong)
    assert code == 3
    assert document["fields"]["expiry_date"] == "3O1218"
    assert document["corrections"][0] == {
        "lines": [FIRST, SECOND],
        "changes": [
            {"line": 2, "position": 6, "was": "S", "is": "5"},
            {"line": 2, "position": 23, "was": "O", "is": "0"},
        ],
    }
    code, out, err = run(FIRST, wrong)
    assert code == 3
    assert f"Perhaps: {FIRST}\n         {SECOND}\n" in out
    assert "(line 2, position 6: 5 instead of S; line 2, position 23: 0 instead of O)" in out
    assert err.count("\n") == 1


def test_small_letters_are_a_fault_with_its_remedy(run: Run) -> None:
    code, document = answer(run, FIRST.lower(), SECOND.lower())
    assert (code, document["valid"]) == (3, False)
    assert [one["lines"] for one in document["corrections"]] == [[FIRST, SECOND]]


def test_a_lost_filler(run: Run) -> None:
    code, document = answer(run, FIRST, SECOND.replace("7<", "7", 1))
    assert (code, document["format"]) == (3, None)
    assert document["corrections"] == [
        {"lines": [FIRST, SECOND], "changes": [{"line": 2, "position": 9, "was": "", "is": "<"}]}
    ]
    _, out, err = run(FIRST, SECOND.replace("7<", "7", 1))
    assert "(line 2, position 9: < was lost)" in out
    assert "44, 43" in err
    assert "(line 2, position 9: < is too much)" in run(FIRST, SECOND.replace("7<", "7<<", 1))[1]


@pytest.mark.parametrize(
    "given",
    [b"", b"\n\n", b"\xff\xfe", b"\xff\x00\xfe", b"A" * 10_000, b"<" * 50_000, b"\x00" * 44, "王小明".encode(), b"P<"],
    ids=lambda given: repr(given[:4]),
)
def test_anything_else_gets_one_sentence(run: Run, given: bytes) -> None:
    code, document = answer(run, "-", given=given)
    assert (code, document["format"], document["valid"]) == (3, None, False)
    assert len(document["problems"]) == 1
    _, out, err = run("-", given=given)
    assert out == ""
    assert err.count("\n") == 1


def test_arguments_that_are_no_text(run: Run) -> None:
    code, _, err = run("\udcff" * 44, "A" * 44)
    assert code == 3
    assert "U+DCFF" in err
    assert run()[0] == 2


def test_a_picture_of_the_document(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "page.jpg"
    data_page((FIRST, SECOND)).save(path, quality=80)
    code, out, _ = run("--picture", str(path), "--json")
    document = json.loads(out)
    assert code == 0
    assert list(document)[: len(KEYS)] == KEYS
    assert (document["valid"], document["fields"]["surname"], document["lines"]) == (True, "SANTOSO", [FIRST, SECOND])
    assert {change["is"] for change in document["changes"]} <= {"O", "I"}  # where a digit cannot stand
    assert document["turned"] == 0
    assert run("--picture", str(path), FIRST)[0] == 2
    path.write_bytes(b"no picture at all")
    code, out, err = run("--picture", str(path))
    assert (code, out) == (3, "")
    assert "damaged or cut short" in err
