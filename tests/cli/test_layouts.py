"""Page layouts on the command line: copied, changed, tried, taken, given back."""

from __future__ import annotations

import os
from pathlib import Path

import pypdfium2
import pytest

from repatriate.papers.layout import shipped_text
from tests.cli.conftest import Run


def test_the_shipped_layouts(run: Run) -> None:
    rows = {row["name"]: row for row in run("layouts", "--json").json["layouts"]}
    assert len(rows) == 9
    assert rows["indonesia"]["states"] == ["IDN"]
    assert (
        rows["booklet"] | {"kind": "booklet", "code": "PE", "whose": "shipped", "page": "125 × 88 mm"}
        == rows["booklet"]
    )
    assert "Surat Perjalanan Laksana Paspor" in run("layouts").out


def test_a_layout_of_the_offices_own(run: Run, tmp_path: Path) -> None:
    assert run("new", "op.repat").code == 0
    assert run("layout", "copy", "generic", "mine.toml", "--json").json == {"file": "mine.toml", "count": 1}
    mine = tmp_path / "mine.toml"
    mine.write_text(mine.read_text(encoding="utf-8").replace("size = 20", "size = 19"), encoding="utf-8-sig")
    assert run("layout", "preview", "mine.toml", "mine.pdf").code == 0
    assert run("layout", "take", "op.repat", "mine.toml", "--name", "generic").code == 0
    assert run("layout", "take", "op.repat", "mine.toml").code == 0
    rows = {row["name"]: row["whose"] for row in run("layouts", "op.repat", "--json").json["layouts"]}
    assert [name for name, whose in rows.items() if whose == "own"] == ["generic", "mine"]
    assert run("layout", "save", "op.repat", "mine", "back.toml").code == 0
    assert (tmp_path / "back.toml").read_bytes() == shipped_text("generic").replace("size = 20", "size = 19").encode()
    assert run("layout", "remove", "op.repat", "mine").code == 0
    assert run("layout", "remove", "op.repat", "mine").code == 3
    assert sorted(name for name in os.listdir(tmp_path) if name.startswith(".")) == []


@pytest.mark.parametrize("grid", [(), ("--grid",)])
def test_a_preview(run: Run, tmp_path: Path, grid: tuple[str, ...]) -> None:
    assert run("layout", "preview", "european_union", "x.pdf", *grid, "--json").json == {"file": "x.pdf", "count": 2}
    with pypdfium2.PdfDocument(tmp_path / "x.pdf") as document:
        assert len(document) == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("layout", "preview", "atlantis", "x.pdf"), "There is no page layout atlantis"),
        (("layout", "preview", "missing.toml", "x.pdf"), "There is no file missing.toml"),
        (("layout", "preview", "broken.toml", "x.pdf"), "broken.toml, line 2, column"),
        (("layout", "preview", "latin.toml", "x.pdf"), "not UTF-8"),
        (("layout", "preview", "generic", "x.png"), "must end in .pdf"),
        (("layout", "preview", "generic", "no/such/x.pdf"), "There is no folder"),
        (("layout", "copy", "generic", "x.txt"), "must end in .toml"),
        (("layout", "copy", "generic", "no/such/x.toml"), "There is no folder"),
        (("layout", "copy", "../generic", "x.toml"), "There is no page layout"),
        (("layout", "take", "none.repat", "broken.toml"), "none.repat"),
    ],
)
def test_what_cannot_be_done_is_one_line(run: Run, tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    (tmp_path / "broken.toml").write_text("# a layout\ntitle =\n", encoding="utf-8")
    (tmp_path / "latin.toml").write_bytes('title = "caf\u00e9"'.encode("latin-1"))
    before = sorted(os.listdir(tmp_path))
    ran = run(*arguments)
    assert ran.code == 3
    assert ran.out == ""
    assert said in ran.err
    assert ran.err.count("\n") == 1
    assert sorted(os.listdir(tmp_path)) == before
