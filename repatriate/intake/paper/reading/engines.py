"""The engine that finds and reads the lines of a picture. It is loaded where it is first asked for, and that is in the child alone.

A picture is everywhere an array of height × width × 3 bytes: red, green, blue.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Protocol

from repatriate.intake.paper.model import Word
from repatriate.model.errors import UserError
from repatriate.model.saying import Said, say
from repatriate.reference.build import read_build
from repatriate.reference.resources import resource_path

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Picture = NDArray[numpy.uint8]
    Quads = NDArray[numpy.float32]

_FINDS, _READS = "PP-OCRv6_det_small.onnx", "PP-OCRv6_rec_small.onnx"
_NEEDS = ("cv2", "numpy", "onnxruntime", "pyclipper", "rapidocr", "shapely", "tesserocr")
PART = "Repatriate-pictures"
"""The name of the packaged program's part that reads pictures: its installers' names begin so."""
_STAMP = "pictures-part.txt"
"""Which version of the program that part was made with; it comes with the part."""
_LONGEST = 1760
"""The longer side of the picture in which lines are searched; they are read from the original. More costs memory and
finds no more."""
_THINNEST = 3
"""Pixels: what is thinner is no text."""


class Engine(Protocol):
    """The interface of an engine that reads pictures of text."""

    def lines(self, picture: Picture) -> list[Word]:
        """Each piece of text that stands together, of a picture set upright."""

    def line(self, crop: Picture, language: str | None = None) -> Word:
        """The text of a picture that holds one line and no more; its box is the whole picture."""


class Finder(Engine, Protocol):
    """An engine that also says where text stands before the picture is set upright."""

    def quads(self, picture: Picture) -> Quads:
        """The four corners of each piece of text, from its upper left one clockwise; n × 4 × 2."""

    def read(self, picture: Picture, quads: Quads) -> list[Word]:
        """The text between four corners each; empty where there is none."""


def is_left_out() -> bool:
    """Whether this is a packaged program to which nobody has added the part that reads pictures."""
    return read_build().packaged and not resource_path(_STAMP).exists()


def explain_missing() -> Said | None:
    """The reason why this installation cannot read pictures; None if it can. Loads no engine."""
    version = read_build().version
    part = f"{PART}-{version}"
    if is_left_out() and sys.platform != "win32":  # libraries of that part elsewhere may not be given away
        return say(
            "Pictures cannot be read: on this system that part comes only with the source. "
            "Set up from the source for it; all else works."
        )
    if is_left_out():
        return say(
            "Pictures cannot be read: that part of the program is not installed. Install {0}; all else works.", part
        )
    if read_build().packaged and (found := _read_stamp()) != version:
        return say(
            "Pictures cannot be read: that part is version {0}, the program {1}. Install {2}; all else works.",
            found,
            version,
            part,
        )
    lost = [name for name in _NEEDS if find_spec(name) is None]
    if not lost:
        lost = [name for name in (_FINDS, _READS) if not (_models_folder() / name).is_file()]
    if not lost:
        return None
    return say(
        "Pictures cannot be read: {0} is missing from this installation. Install the program again; all else works.",
        lost[0],
    )


def refuse_without() -> None:
    """Raises UserError where pictures cannot be read."""
    missing = explain_missing()
    if missing is not None:
        raise UserError("no_engine", missing)


def _read_stamp() -> str:
    try:
        return resource_path(_STAMP).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return "?"


@cache
def first_engine() -> Finder:
    """The engine of the first reading, made once for each process."""
    refuse_without()
    try:
        return _Paddle()
    except (ImportError, OSError, RuntimeError) as fault:
        raise UserError(
            "no_engine",
            say(
                "Pictures cannot be read: {0} cannot be started. Install the program again; all else works.",
                (getattr(fault, "name", None) or "onnxruntime"),
            ),
        ) from None


def _models_folder() -> Path:
    found = find_spec("rapidocr")
    return Path(found.origin).parent / "models" if found is not None and found.origin else Path()


class _Paddle:
    """PP-OCRv6 as rapidocr runs it: its two models lie beside it, and nothing is ever fetched."""

    def __init__(self) -> None:
        options = {
            "Global.log_level": "critical",
            "Global.max_side_len": 4200,
            "Global.text_score": 0.0,
            "Global.use_cls": False,
            "Det.model_path": str(_models_folder() / _FINDS),
            "Det.max_candidates": 4000,
            "Rec.model_path": str(_models_folder() / _READS),
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
        with _without_network():
            import rapidocr
            from rapidocr.utils.download_file import DownloadFile

            DownloadFile.run = _refuse_to_fetch
            engine = rapidocr.RapidOCR(params=options)
        self._find: Any = engine._load_det_model()
        self._read: Any = engine._load_rec_model()

    def quads(self, picture: Picture) -> Quads:
        import cv2
        import numpy

        height, width = picture.shape[:2]
        scale = min(1.0, _LONGEST / max(height, width))
        small = picture
        if scale < 1:
            small = cv2.resize(picture, (round(width * scale), round(height * scale)), interpolation=cv2.INTER_AREA)
        found = self._find(small[..., ::-1]).boxes
        if found is None:
            return numpy.zeros((0, 4, 2), numpy.float32)
        return numpy.asarray(found, numpy.float32) / numpy.float32(scale)

    def lines(self, picture: Picture) -> list[Word]:
        quads = self.quads(picture)
        return [word for word in self.read(picture, quads) if word.text]

    def read(self, picture: Picture, quads: Quads) -> list[Word]:
        found = [quad for quad in quads if min(_measure_sides(quad)) >= _THINNEST]
        texts = iter(self._recognise_crops([_cut_out(picture, quad) for quad in found]))
        words = []
        for quad in quads:
            text, score = next(texts) if min(_measure_sides(quad)) >= _THINNEST else ("", 0.0)
            (left, top), (right, bottom) = quad.min(axis=0), quad.max(axis=0)
            words.append(Word(text.strip(), (float(left), float(top), float(right), float(bottom)), score))
        return words

    def line(self, crop: Picture, language: str | None = None) -> Word:
        height, width = crop.shape[:2]
        box = (0.0, 0.0, float(width), float(height))
        if min(height, width) < _THINNEST:
            return Word("", box, 0.0)
        ((text, score),) = self._recognise_crops([crop[..., ::-1]])
        return Word(text.strip(), box, score)

    def _recognise_crops(self, crops: Sequence[Picture]) -> list[tuple[str, float]]:
        from rapidocr.ch_ppocr_rec import TextRecInput

        if not crops:
            return []
        read = self._read(TextRecInput(img=list(crops), return_word_box=False))
        return [(str(text), float(score)) for text, score in zip(read.txts, read.scores, strict=True)]


@contextmanager
def _without_network() -> Iterator[None]:
    """Meanwhile the library with which the reader would fetch models is empty: it binds an address as soon as it is loaded."""
    nothing, own = ModuleType("requests"), sys.modules.get("requests")
    vars(nothing).update(Response=object, RequestException=OSError)
    sys.modules["requests"] = nothing
    try:
        yield
    finally:
        del sys.modules["requests"]
        if own is not None:
            sys.modules["requests"] = own


def _refuse_to_fetch(*_: object) -> None:
    raise RuntimeError("nothing is fetched")


def _measure_sides(quad: Any) -> tuple[float, float]:
    import numpy

    def measure_distance(one: int, other: int) -> float:
        return float(numpy.linalg.norm(quad[one] - quad[other]))

    return max(measure_distance(0, 1), measure_distance(3, 2)), max(measure_distance(0, 3), measure_distance(1, 2))


def _cut_out(picture: Picture, quad: Any) -> Any:
    """The text between four corners, set straight and with blue first. Narrow text is not turned: a page is upright, a lone 1 too."""
    import cv2
    import numpy

    width, height = (max(1, int(side)) for side in _measure_sides(quad))
    corners = numpy.array([[0, 0], [width, 0], [width, height], [0, height]], numpy.float32)
    matrix = cv2.getPerspectiveTransform(quad.astype(numpy.float32), corners)
    cut = cv2.warpPerspective(picture, matrix, (width, height), borderMode=cv2.BORDER_REPLICATE, flags=cv2.INTER_CUBIC)
    return cut[..., ::-1]
