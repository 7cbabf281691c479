"""The second reading of a cell, by Tesseract. Only the child process that reads papers loads it: it must not share one with Qt."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

import cv2
import numpy as np

from repatriate.intake.paper.reading.cells import Reading, Scored
from repatriate.intake.paper.reading.ink import Picture, make_grey, split_lines
from repatriate.reference.resources import resource_path

os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # looked at when the engine is loaded; a cell is too little for more
import tesserocr

LINE, LOWER = 34, 28
"""Pixels that a line of text is made high, and what gives another reading of it: the engine was trained on lines of about 36."""
OTHERS = (24, 44)
"""Two more heights, where none of the readings agrees with the first engine's."""
_AROUND = 3
_MARGIN = 14
_MOST_PIXELS = 4000
"""The longer side of the picture that the engine gets."""

LATIN = "eng"
TESSERACT: Mapping[str, str] = {
    "en": LATIN,
    "sw": LATIN,
    "fil": "spa+eng",
    "es": "spa",
    "pt": "fra+spa",
    "fr": "fra",
    "id": "ind",
    "ms": "ind",
    "vi": "vie",
    "th": "tha",
    "my": "mya",
    "km": "khm",
    "ar": "ara",
    "zh-Hans": "chi_sim",
}
"""The engine's model for a language, by its code in the lexicon. It has no others."""


def with_latin(models: str) -> str:
    """The same for cells in which Latin letters and figures may stand as well."""
    return models if LATIN in models.split("+") else f"{models}+{LATIN}"


class Second:
    """The engine, with each language loaded when it is first asked for. To be left with `with`."""

    def __init__(self) -> None:
        self._engines: dict[str, Any] = {}

    def __enter__(self) -> Second:
        return self

    def __exit__(self, *_: object) -> None:
        for engine in self._engines.values():
            engine.End()
        self._engines.clear()

    def read(self, crop: Picture, models: str, line: int = LINE) -> Reading:
        """The lines in a cut-out of one cell, with the models of `TESSERACT`; each is made `line` pixels high."""
        found = [
            self._read_line(crop[max(top - _AROUND, 0) : end + _AROUND], models, line) for top, end in split_lines(crop)
        ]
        return Reading(tuple(words for words in found if words))

    def _read_line(self, crop: Picture, models: str, line: int) -> tuple[Scored, ...]:
        ready = _prepare_crop(crop, line)
        if ready is None:
            return ()
        engine = self.start(models)
        height, width = ready.shape
        engine.SetImageBytes(ready.tobytes(), width, height, 1, width)
        engine.SetSourceResolution(300)
        words = engine.GetUTF8Text().split()
        scores = [score / 100 for score in engine.AllWordConfidences()]
        engine.Clear()
        if len(scores) != len(words):
            scores = [min(scores, default=0.0)] * len(words)
        return tuple(Scored(*one) for one in zip(words, scores, strict=True))

    def start(self, models: str) -> Any:
        """The engine of Tesseract itself, with these models."""
        if models not in self._engines:
            self._engines[models] = tesserocr.PyTessBaseAPI(
                path=str(resource_path("tessdata")),
                lang=models,
                psm=tesserocr.PSM.SINGLE_LINE,
                oem=tesserocr.OEM.LSTM_ONLY,
            )
        return self._engines[models]


def _prepare_crop(crop: Picture, line: int) -> Picture | None:
    """Grey, even in light, as large as the engine likes it, with a margin; None where there is no ink."""
    if min(crop.shape[:2]) < 4:
        return None
    plain = make_grey(crop)
    scale = min(line / plain.shape[0], _MOST_PIXELS / max(plain.shape))
    if scale > 1:
        plain = np.asarray(cv2.resize(plain, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC), np.uint8)
    dark, light = (float(one) for one in np.percentile(plain, (0.5, 60)))
    even = (plain.astype(np.float32) - dark) * (255 / max(light - dark, 1.0))
    clean = np.clip(even, 0, 255).astype(np.uint8)
    bordered = cv2.copyMakeBorder(clean, _MARGIN, _MARGIN, _MARGIN, _MARGIN, cv2.BORDER_CONSTANT, value=(255,))
    return np.asarray(bordered, np.uint8)
