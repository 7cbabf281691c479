"""Offsets of printers, and the sheet that they are measured with."""

from __future__ import annotations

import json
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from repatriate.model.errors import EnvironmentFault, UserError
from repatriate.printing.frame import Box
from repatriate.printing.offsets import FILE, MOST, Offset, check_offset, load_offsets, offset_of, set_offset
from repatriate.printing.testsheet import printer_sheet
from repatriate.reference.computer import ELSEWHERE
from tests.manifests.opened import page_texts


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this computer keeps the offsets; the folder is made when it is needed."""
    monkeypatch.setenv(ELSEWHERE, str(tmp_path / "a" / "b"))
    return tmp_path / "a" / "b"


def test_what_is_set_is_kept(kept: Path) -> None:
    assert load_offsets() == {}
    set_offset("Büro  HP ⎙", Offset(3, -12))
    set_offset("Other", Offset())
    set_offset("Other", Offset(1, 2))
    assert load_offsets() == {"Büro HP ⎙": Offset(3, -12), "Other": Offset(1, 2)}
    assert offset_of(" Other ").millimetres == (0.1, 0.2)
    assert sorted(path.name for path in kept.iterdir()) == [FILE]


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '{"offsets": 3}', '{"offsets": {"a": [1]}}', '{"offsets": {"a": ["x", 1]}}',
     '{"offsets": {"a": [1, 100000]}}', "\x00", "[" * 100_000],
)  # fmt: skip
def test_a_damaged_file_is_said_and_not_written_over(kept: Path, text: str) -> None:
    kept.mkdir(parents=True)
    path = kept / FILE
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UserError, match="cannot be read"):
        load_offsets()
    with pytest.raises(UserError, match="cannot be read"):
        set_offset("HP", Offset())
    assert path.read_text(encoding="utf-8") == text
    path.write_bytes(b"\xff\xfe\xff")
    with pytest.raises(UserError, match="cannot be read"):
        load_offsets()


def test_a_printer_that_is_not_known() -> None:
    with pytest.raises(UserError, match="No offset is set for HP: print a test sheet"):
        offset_of("HP")
    set_offset("Canon", Offset(1, 1))
    with pytest.raises(UserError, match="only for Canon"):
        offset_of("HP")


@pytest.mark.parametrize("name", ["", "  ", "a\x00b", "x" * 500])
def test_a_printer_has_a_name(name: str) -> None:
    with pytest.raises(UserError, match="Name the printer"):
        set_offset(name, Offset())


def test_no_printer_is_that_far_off() -> None:
    assert check_offset(MOST, -MOST) == Offset(MOST, -MOST)
    for right, down in ((MOST + 1, 0), (0, -MOST - 1)):
        with pytest.raises(UserError, match="at most"):
            check_offset(right, down)


def test_what_cannot_be_kept_is_said(kept: Path) -> None:
    kept.parent.write_text("", encoding="utf-8")
    with pytest.raises(EnvironmentFault, match=r"printers\.json cannot be written"):
        set_offset("HP", Offset())


def picture(data: bytes) -> Image.Image:
    """Ten dots to the millimetre."""
    page = pypdfium2.PdfDocument(data)[0]
    return page.render(scale=254 / 72).to_pil().convert("L")


def dark(image: Image.Image, x: float, y: float) -> bool:
    """Whether there is a line within a tenth of a millimetre of a point."""
    box = tuple(round(side) for side in (x * 10 - 1, y * 10 - 1, x * 10 + 2, y * 10 + 2))
    return image.crop(box).getextrema()[0] < 128


@pytest.mark.parametrize(("page", "inset"), [((210.0, 297.0), 20.0), ((125.0, 88.0), 12.0)])
@pytest.mark.parametrize("offset", [Offset(), Offset(7, -12)])
def test_the_crosses_stand_where_the_sheet_says(page: tuple[float, float], inset: float, offset: Offset) -> None:
    image = picture(printer_sheet(page, offset=offset))
    right, down = offset.millimetres
    for x in (inset, page[0] - inset):
        for y in (inset, page[1] - inset):
            assert dark(image, x + right + 4, y + down), "the arm to the right"
            assert dark(image, x + right, y + down - 4), "the arm upwards"
            assert not dark(image, x + right - 4, y + down - 4)


def test_the_boxes_of_the_layout_are_there_and_the_words_stay_readable() -> None:
    area = Box(60, 200, 80, 30)
    image = picture(printer_sheet((210, 297), [area]))
    assert image.getpixel((600, 2150)) < 250
    [said] = page_texts(printer_sheet((210, 297), [area], Offset(3, -4), about="HP"))
    text = " ".join(said.split())
    assert "0.3 mm to the right, –0.4 mm down" in text
    assert "HP" in text


def test_the_same_sheet_gives_the_same_bytes() -> None:
    assert printer_sheet((210, 297)) == printer_sheet((210, 297))


def test_the_file_is_plain_json(kept: Path) -> None:
    set_offset("HP", Offset(3, -4))
    assert json.loads((kept / FILE).read_text(encoding="utf-8")) == {"offsets": {"HP": [3, -4]}}
