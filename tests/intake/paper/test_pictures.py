"""Pictures as they come are opened, or refused in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageFilter

from repatriate.intake.paper.reading import pictures
from repatriate.intake.paper.reading.pictures import count_pages, open_pictures
from repatriate.model.errors import UserError
from tests.intake.paper.drawn import page

ROWS = [["1", "SANTOS", "MARIA"], ["2", "REYES", "JUAN"]] * 8


def save(path: Path, image: Image.Image, form: str, **more: object) -> Path:
    image.save(path, form, **more)
    return path


@pytest.mark.parametrize(
    ("form", "mode"),
    [("JPEG", "RGB"), ("JPEG", "CMYK"), ("JPEG", "L"), ("PNG", "RGBA"), ("PNG", "P"), ("PNG", "I;16"), ("TIFF", "1"), ("TIFF", "RGB"), ("BMP", "RGB"), ("WEBP", "RGB"), ("GIF", "P"), ("AVIF", "RGB")],
)  # fmt: skip
def test_each_kind_opens_as_dark_letters_on_white(tmp_path: Path, form: str, mode: str) -> None:
    drawn = page(ROWS)
    made = drawn.convert("L").point(lambda v: v * 257, "I").convert("I;16") if mode == "I;16" else drawn.convert(mode)
    (opened,) = open_pictures(save(tmp_path / "list", made, form))
    assert opened.picture.shape == (1754, 1240, 3)
    assert opened.said == ()
    assert opened.picture[0, 0].min() > 240
    assert opened.picture.min() < 40


def test_what_lets_light_through_stands_on_white(tmp_path: Path) -> None:
    (opened,) = open_pictures(save(tmp_path / "a.png", Image.new("RGBA", (800, 800), (0, 0, 0, 0)), "PNG"))
    assert opened.picture.min() == 255


def test_a_damaged_telephone_picture_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "list.heic"
    path.write_bytes(b"\x00\x00\x00\x18ftypheic" + bytes(200))
    with pytest.raises(UserError, match=r"list\.heic is damaged or cut short"):
        list(open_pictures(path))


def test_a_picture_is_turned_as_the_camera_noted(tmp_path: Path) -> None:
    noted = Image.Exif()
    noted[0x0112] = 6
    (opened,) = open_pictures(save(tmp_path / "a.jpg", page(ROWS), "JPEG", exif=noted))
    assert opened.picture.shape == (1240, 1754, 3)


def test_a_fax_has_many_pages_and_what_moves_has_one(tmp_path: Path) -> None:
    more = {"save_all": True, "append_images": [page(ROWS), page(ROWS[:1])]}
    fax = save(tmp_path / "fax.tif", page(ROWS).convert("1"), "TIFF", **more)
    assert count_pages(fax) == 3
    assert len(list(open_pictures(fax))) == 3
    assert len(list(open_pictures(fax, [2]))) == 1
    assert count_pages(save(tmp_path / "moves.gif", page(ROWS), "GIF", **more)) == 1


def test_too_many_pages_are_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MOST_PAGES", 2)
    fax = save(tmp_path / "fax.tif", page(ROWS), "TIFF", save_all=True, append_images=[page(ROWS)] * 2)
    with pytest.raises(UserError, match="has 3 pages, and 2 can be read at once"):
        list(open_pictures(fax))
    assert len(list(open_pictures(fax, [0, 1]))) == 2


def test_a_small_picture_is_refused_with_what_to_ask_for(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"small\.png is too small to be read \(640 × 480\): ask for the document"):
        list(open_pictures(save(tmp_path / "small.png", page(ROWS, (640, 480)), "PNG")))


def test_a_huge_picture_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    huge = save(tmp_path / "huge.png", Image.new("1", (11_000, 11_000)), "PNG")
    with pytest.raises(UserError, match="more than 100 million pixels"):
        list(open_pictures(huge))
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 1_000_000)
    with pytest.raises(UserError, match="more than 100 million pixels"):
        list(open_pictures(huge))


def test_a_large_picture_is_made_smaller(tmp_path: Path) -> None:
    (opened,) = open_pictures(save(tmp_path / "a.png", page(ROWS, (5000, 2500), 100), "PNG"))
    assert opened.picture.shape == (2100, 4200, 3)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "TIFF", "WEBP", "BMP", "GIF"])
def test_a_picture_cut_short_is_one_sentence(tmp_path: Path, form: str) -> None:
    whole = save(tmp_path / "whole", page(ROWS), form).read_bytes()
    for share in (0.02, 0.5, 0.9):
        cut = tmp_path / "cut.jpg"
        cut.write_bytes(whole[: int(len(whole) * share)])
        with pytest.raises(UserError, match=r"cut\.jpg is (damaged or cut short|too small)"):
            list(open_pictures(cut))


def test_a_blurred_picture_is_said_and_opened(tmp_path: Path) -> None:
    blurred = page(ROWS).filter(ImageFilter.GaussianBlur(4))
    (opened,) = open_pictures(save(tmp_path / "a.png", blurred, "PNG"))
    assert opened.said == ("a.png is blurred: take the picture again, from closer and without shaking.",)
