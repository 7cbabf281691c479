"""The engine reads lines, never asks the network, and says in one sentence when it is not there."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from repatriate.app.core.program import build_environment
from repatriate.intake.paper.model import ReadAs
from repatriate.intake.paper.reading import engines
from repatriate.intake.paper.reading.engines import explain_missing, first_engine
from repatriate.intake.paper.reading.picture import read_pictures
from repatriate.intake.paper.thumbnails import look_at_pages
from repatriate.model.errors import UserError
from repatriate.reference.build import Build
from tests.intake.paper.drawn import page, pixels


@pytest.fixture
def anew() -> Iterator[None]:
    first_engine.cache_clear()
    yield
    first_engine.cache_clear()


@pytest.mark.usefixtures("anew")
def test_lines_are_read_where_they_stand_without_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("asked the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    drawn = pixels(page([["1", "SANTOS", "03.02.1981"]], (900, 300)))
    words = sorted(first_engine().lines(drawn), key=lambda word: word.box[0])
    assert [word.text for word in words] == ["1", "SANTOS", "03.02.1981"]
    assert [round(word.box[0], -2) for word in words] == [100, 300, 600]
    assert min(word.score for word in words) > 0.9
    left, top, right, bottom = (round(edge) for edge in words[2].box)
    again = first_engine().line(drawn[top:bottom, left:right])
    assert (again.text, again.box) == ("03.02.1981", (0, 0, right - left, bottom - top))


def test_the_engine_tells_its_maker_nothing(tmp_path: Path) -> None:
    """Its telemetry looks for its maker by name, below Python, and first writes who it is into the folder of caches."""
    code = "from repatriate.intake.paper.reading.engines import first_engine; first_engine(); import sys; "
    code += "assert not {'requests', 'urllib3'} & sys.modules.keys(), 'urllib3 binds an address when it is loaded'"
    home = {name: str(tmp_path) for name in ("HOME", "XDG_CACHE_HOME", "LOCALAPPDATA")}
    for asked in ({}, {"ORT_DISABLE_TELEMETRY": "0"}):
        subprocess.run([sys.executable, "-c", code], env={**build_environment(), **asked, **home}, check=True)
    assert build_environment()["ORT_DISABLE_TELEMETRY"] == "1"
    assert not list(tmp_path.rglob("*Microsoft*"))


def test_an_empty_page_has_no_lines() -> None:
    drawn = pixels(page([], (900, 300)))
    assert first_engine().lines(drawn) == []
    assert first_engine().line(drawn[:1, :1]).text == ""


@pytest.mark.usefixtures("anew")
def test_a_missing_model_is_one_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert explain_missing() is None
    monkeypatch.setattr(engines, "_models_folder", lambda: tmp_path)
    with pytest.raises(UserError, match=r"Pictures cannot be read: PP-OCRv6_det_small\.onnx is missing"):
        first_engine()


@pytest.mark.usefixtures("anew")
def test_a_library_that_cannot_be_loaded_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken:
        def __init__(self) -> None:
            raise ImportError("DLL load failed", name="onnxruntime")

    monkeypatch.setattr(engines, "_Paddle", Broken)
    with pytest.raises(UserError, match=r"Pictures cannot be read: onnxruntime cannot be started"):
        first_engine()


@pytest.mark.usefixtures("anew")
@pytest.mark.parametrize(
    ("system", "stamp", "sentence"),
    [
        (
            "win32",
            None,
            "that part of the program is not installed. Install Repatriate-pictures-2.1.0; all else works.",
        ),
        (
            "linux",
            None,
            "on this system that part comes only with the source. Set up from the source for it; all else works.",
        ),
        (
            "win32",
            "2.0.9\n",
            "that part is version 2.0.9, the program 2.1.0. Install Repatriate-pictures-2.1.0; all else works.",
        ),
        ("linux", "2.1.0\n", None),
    ],
)
def test_a_packaged_program_reads_pictures_with_the_part_of_its_own_version(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, system: str, stamp: str | None, sentence: str | None
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    if stamp is not None:
        (tmp_path / "pictures-part.txt").write_text(stamp, encoding="utf-8")
    monkeypatch.setattr(engines, "read_build", lambda: Build("2.1.0", None, packaged=True))
    monkeypatch.setattr(engines, "resource_path", lambda name: tmp_path / name)
    told: list[float] = []
    if sentence is None:
        assert explain_missing() is None
        return
    for reads in (
        first_engine,
        lambda: read_pictures([page_file(tmp_path)], ReadAs(), told.append),
        lambda: look_at_pages([page_file(tmp_path)], ReadAs(), told.append),
    ):
        with pytest.raises(UserError) as refused:
            reads()
        assert (refused.value.code, str(refused.value)) == ("no_engine", f"Pictures cannot be read: {sentence}")


def page_file(folder: Path) -> Path:
    Image.new("RGB", (900, 800), "white").save(folder / "page.png")
    return folder / "page.png"


def test_asking_what_is_missing_loads_no_engine() -> None:
    asked = "import sys; from repatriate.intake.paper.reading.engines import explain_missing; assert explain_missing() is None;"
    loaded = "print([name for name in ('cv2', 'numpy', 'onnxruntime', 'rapidocr', 'shapely') if name in sys.modules])"
    told = subprocess.run([sys.executable, "-c", asked + loaded], capture_output=True, text=True, check=True).stdout
    assert told.strip() == "[]"
