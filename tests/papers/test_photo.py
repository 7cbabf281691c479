"""Photos: whatever somebody brings becomes a small portrait, or one sentence."""

from __future__ import annotations

import io
import random
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageStat

from repatriate.model.errors import UserError
from repatriate.papers import photo
from repatriate.papers.photo import (
    HEIGHT,
    WIDTH,
    Box,
    cut_portrait,
    frame_photo,
    is_portrait,
    portrait_of,
    widen_box,
    working_copy,
)
from repatriate.printing.bitmaps import FORMATS

WHOLE = Box(0, 0, 1, 1)


def picture(size: tuple[int, int] = (600, 800), form: str = "JPEG", mode: str = "RGB", **more: object) -> bytes:
    stream = io.BytesIO()
    made = Image.linear_gradient("L").resize(size).convert(mode)
    made.save(stream, form, **more)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("form", "mode"), [("JPEG", "RGB"), ("JPEG", "CMYK"), ("JPEG", "L"), ("PNG", "RGBA"), ("PNG", "P"), ("PNG", "I;16"), ("WEBP", "RGB"), ("BMP", "RGB"), ("TIFF", "RGB"), ("GIF", "P")]
)  # fmt: skip
def test_any_usual_picture_becomes_a_small_portrait(form: str, mode: str) -> None:
    made = cut_portrait(working_copy(picture(form=form, mode=mode)), WHOLE)
    assert is_portrait(made)
    with Image.open(io.BytesIO(made)) as opened:
        assert opened.size == (413, 531)
        assert opened.info["dpi"] == (300, 300)
    assert len(made) <= 40_000


def test_noise_too_is_small_enough() -> None:
    stream = io.BytesIO()
    Image.effect_noise((900, 1200), 90).convert("RGB").save(stream, "JPEG", quality=95)
    assert is_portrait(cut_portrait(working_copy(stream.getvalue()), WHOLE))


def test_place_and_camera_are_forgotten_and_the_picture_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned: the right side is up
    exif[0x010F] = "Some camera"
    exif.get_ifd(0x8825)[1] = "N"
    made = Image.new("RGB", (800, 400), "black")
    made.paste("white", (0, 0, 400, 400))
    stream = io.BytesIO()
    made.save(stream, "JPEG", exif=exif)
    assert b"Some camera" in stream.getvalue()
    copy = working_copy(stream.getvalue())
    with Image.open(io.BytesIO(copy)) as opened:
        assert opened.size == (400, 800)
        assert not opened.getexif()
        assert opened.convert("L").getpixel((200, 100)) > 200
        assert opened.convert("L").getpixel((200, 700)) < 50
    for data in (copy, cut_portrait(copy, WHOLE)):
        assert b"Some camera" not in data
        assert b"Exif" not in data


def test_a_part_is_cut_out_and_what_lies_beyond_the_picture_is_white() -> None:
    made = Image.new("RGB", (1000, 1000), "black")
    made.paste("red", (500, 0, 1000, 1000))
    stream = io.BytesIO()
    made.save(stream, "PNG")
    copy = working_copy(stream.getvalue())
    with Image.open(io.BytesIO(cut_portrait(copy, Box(0.6, 0.1, 0.9, 0.4)))) as opened:
        assert opened.getpixel((200, 200))[0] > 240
    with Image.open(io.BytesIO(cut_portrait(copy, Box(-0.5, 0, 0.5, 1)))) as opened:
        assert min(opened.getpixel((50, 200))) > 240


def test_the_first_picture_of_one_that_moves() -> None:
    stream = io.BytesIO()
    frames = [Image.new("P", (200, 200), color) for color in (0, 1)]
    frames[0].save(stream, "GIF", save_all=True, append_images=frames[1:])
    assert is_portrait(cut_portrait(working_copy(stream.getvalue()), WHOLE))


def huge(height: int) -> bytes:
    """A small file of a picture 20,000 wide."""
    stream = io.BytesIO()
    Image.new("1", (20_000, height)).save(stream, "PNG", compress_level=1)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: b"", "not a picture"),
        (lambda: b"%PDF-1.7 hello", "not a picture"),
        (lambda: b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", "HEIC"),
        (lambda: picture()[:900], "damaged"),
        (lambda: picture((40, 40)), "too small"),
        (lambda: huge(3_001), "60 million pixels"),
        (lambda: huge(10_000), "more than 60 million pixels"),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence(make: Callable[[], bytes], words: str) -> None:
    with pytest.raises(UserError, match=words):
        working_copy(make())


@pytest.mark.parametrize("form", FORMATS)
def test_damage_anywhere_is_said_in_a_sentence(form: str) -> None:
    whole = bytearray(picture((120, 160), form))
    for at in range(0, min(len(whole), 400), 3):
        bad = whole.copy()
        bad[at] ^= 0xFF
        try:
            cut_portrait(working_copy(bytes(bad)), WHOLE)
        except UserError as error:
            assert error.code.startswith("photo_")  # noqa: PT017 - it may be read nevertheless
        is_portrait(bytes(bad))


def test_no_other_program_reads_a_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("subprocess.Popen", None)
    with pytest.raises(UserError, match="not a picture"):
        working_copy(picture((120, 160), "EPS"))


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(photo, "MOST_BYTES", 100)
    with pytest.raises(UserError, match="larger than"):
        working_copy(picture())


def test_what_was_not_cut_here_is_no_portrait() -> None:
    for data in (b"", b"no picture", picture(), picture((413, 531), "PNG"), b"x" * 50_000):
        assert not is_portrait(data)


def brightness(data: bytes) -> float:
    with Image.open(io.BytesIO(data)) as opened:
        return float(ImageStat.Stat(opened.convert("L")).mean[0])


@pytest.mark.parametrize("form", ["PNG", "TIFF"])
def test_grey_of_sixteen_bits_is_not_washed_out(form: str) -> None:
    made = Image.linear_gradient("L").resize((600, 800)).convert("I").point(lambda value: value * 257 + 0.0)
    stream = io.BytesIO()
    made.convert("I;16").save(stream, form)
    assert 100 < brightness(portrait_of(stream.getvalue())) < 155


def test_what_is_clear_becomes_white() -> None:
    stream = io.BytesIO()
    Image.new("RGBA", (600, 800), (0, 0, 0, 0)).save(stream, "PNG")
    assert brightness(portrait_of(stream.getvalue())) > 250


def test_a_huge_picture_is_made_small_upright_and_in_bounds() -> None:
    """More than is worked with at once: only every so-manieth pixel is taken, and it still stands upright."""
    exif = Image.Exif()
    exif[0x0112] = 6
    made = Image.new("L", (9000, 5000), "black")
    made.paste(255, (0, 0, 4500, 5000))
    for form in ("JPEG", "PNG"):
        stream = io.BytesIO()
        made.save(stream, form, exif=exif)
        with Image.open(io.BytesIO(working_copy(stream.getvalue()))) as opened:
            assert opened.size == (778, 1400)
            assert opened.convert("L").getpixel((389, 300)) > 200
            assert opened.convert("L").getpixel((389, 1100)) < 50


def test_a_progressive_jpeg_counts_as_what_is_held_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(photo, "MOST_PIXELS", 100_000)
    assert is_portrait(portrait_of(picture()))
    with pytest.raises(UserError, match="million pixels"):
        working_copy(picture(progressive=True))


@pytest.mark.parametrize("size", [(1, 1), (59, 800), (70, 3000), (3000, 70)])
def test_what_shows_no_face_is_said(size: tuple[int, int]) -> None:
    with pytest.raises(UserError, match="too small"):
        portrait_of(picture(size, "PNG"))


def test_the_middle_is_kept_and_of_a_tall_picture_rather_the_upper_part() -> None:
    assert frame_photo(WIDTH, HEIGHT) == Box(0, 0, 1, 1)
    wide, tall = frame_photo(3000, 1000), frame_photo(1000, 3000)
    assert (wide.top, wide.bottom) == (0, 1)
    assert wide.left == pytest.approx(1 - wide.right)
    assert (tall.left, tall.right) == (0, 1)
    assert 0 < tall.top < (1 - tall.bottom) / 2


@given(st.integers(60, 9000), st.integers(60, 9000))
def test_a_frame_has_the_shape_of_a_portrait_and_lies_within(width: int, height: int) -> None:
    box = frame_photo(width, height)
    assert 0 <= box.left < box.right <= 1 + 1e-9
    assert 0 <= box.top < box.bottom <= 1 + 1e-9
    shape = (box.right - box.left) * width / ((box.bottom - box.top) * height)
    assert shape == pytest.approx(WIDTH / HEIGHT)


@given(*[st.floats(0, 0.4)] * 2, *[st.floats(0.5, 1)] * 2, st.integers(60, 4000), st.integers(60, 4000))
def test_a_chosen_part_is_whole_in_the_portrait(
    left: float, top: float, right: float, bottom: float, width: int, height: int
) -> None:
    box = widen_box(Box(left, top, right, bottom), width, height)
    assert box.left <= left + 1e-9
    assert box.right >= right - 1e-9
    assert box.top <= top + 1e-9
    assert box.bottom >= bottom - 1e-9
    shape = (box.right - box.left) * width / ((box.bottom - box.top) * height)
    assert shape == pytest.approx(WIDTH / HEIGHT)


@pytest.mark.parametrize(
    "box",
    [
        Box(0.5, 0, 0.5, 1),
        Box(0.9, 0, 0.1, 1),
        Box(float("nan"), 0, 1, 1),
        Box(0, 0, float("inf"), 1),
        Box(-9, 0, 1, 1),
    ],
)
def test_what_is_no_part_of_a_picture_is_said(box: Box) -> None:
    with pytest.raises(UserError, match="part"):
        portrait_of(picture(), box)


def test_nonsense_is_a_portrait_or_a_sentence() -> None:
    chance = random.Random(7)
    starts = [picture(form=form)[:40] for form in FORMATS]
    for _ in range(300):
        data = chance.choice(starts) + chance.randbytes(chance.randrange(400))
        try:
            assert is_portrait(portrait_of(data))
        except UserError as error:
            assert error.code.startswith("photo_")  # noqa: PT017 - it may be read nevertheless
