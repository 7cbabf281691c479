"""The generator itself: the same from the same seed, files that open, truth that adds up."""

from pathlib import Path

import pytest

from repatriate.intake.workbook import open_workbook
from tests.intake.shapes import Shape, make
from tests.intake.shapes.words import HOMES, LANGUAGES, table

SEEDS = range(2000, 2040)


@pytest.fixture(params=SEEDS)
def shape(request: pytest.FixtureRequest) -> Shape:
    return make(request.param)


def test_same_again_from_the_same_seed(shape: Shape) -> None:
    again = make(shape.seed)
    assert again.truth == shape.truth
    assert again.sheets == shape.sheets


def test_the_truth_adds_up(shape: Shape) -> None:
    truth = shape.truth
    assert truth.rows == len(truth.people) + len(truth.kept_aside_rows) > 0
    assert all(person.full or person.native for person in truth.people)


def test_a_workbook_opens_and_holds_the_list(shape: Shape, tmp_path: Path) -> None:
    path = shape.write(tmp_path)
    if shape.kind in ("csv", "tsv"):
        text = path.read_bytes().decode(shape.encoding).removeprefix("\ufeff")
        assert text.count("\r\n") == len(shape.sheets[0].lines)
        return
    book = open_workbook(path)
    assert list(book.sheets) == [sheet.name for sheet in shape.sheets]
    for sheet in shape.sheets:
        rows = book.sheets[sheet.name]
        for line, row in zip(sheet.lines, rows, strict=False):
            told = [cell for cell in line.cells if cell != ""]
            assert len([cell for cell in row if cell not in ("", None)]) == len(told)


@pytest.mark.parametrize("style", ["th+csv+stacked", "vi+ods+two_rows+footer", "zh-Hant+csv", "en+xlsx+beside"])
def test_a_style_is_kept_to(style: str) -> None:
    assert set(style.split("+")) <= set(make(7, style).style.split("+"))


def test_every_language_has_its_words() -> None:
    for language in LANGUAGES:
        assert language in HOMES
        for key in ("title", "total", "men", "women", "subtotal", "sign", "sex", "none", "lost", "group", "ymd"):
            assert table("words")[language][key]
        assert len(table("cldr")[language]["months"]) == 12
