"""The second reading of a cell, by Tesseract. Only the child process that reads papers loads it: it must not share one with Qt."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from repatriate.reference.resources import resource_path

os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # looked at when the engine is loaded; a cell is too little for more
import tesserocr

Picture = NDArray[np.uint8]
"""Rows of pixels, grey or red, green and blue."""

_LINE = 48
"""Pixels that a line of text is made high: the engine was trained on lines of about 36."""
_MARGIN = 12
_MOST_PIXELS = 4000
"""Of the longer side of what the engine gets."""

_LEAST_CONTRAST = 20
"""Of 255: less is paper, and the engine would read its grain."""

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
    "th": "tha+eng",
    "my": "mya+eng",
    "km": "khm+eng",
    "ar": "ara+eng",
    "zh-Hans": "chi_sim+eng",
}
"""What the engine reads a language with, by its code in the lexicon. It has no others."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the engine read, and how sure it is of the least sure word, 0 to 1."""

    text: str
    score: float


NOTHING = Reading("", 0.0)


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

    def read(self, crop: Picture, models: str, lines: int = 1) -> Reading:
        """The text of a cut-out of one cell, with the models of `TESSERACT`; its lines one after the other."""
        ready = _prepare(crop, lines)
        if ready is None:
            return NOTHING
        engine = self._engine(models)
        engine.SetPageSegMode(tesserocr.PSM.SINGLE_LINE if lines <= 1 else tesserocr.PSM.SINGLE_BLOCK)
        height, width = ready.shape
        engine.SetImageBytes(ready.tobytes(), width, height, 1, width)
        engine.SetSourceResolution(300)
        text = " ".join(engine.GetUTF8Text().split())
        scores = engine.AllWordConfidences()
        engine.Clear()
        return Reading(text, min(scores, default=0) / 100) if text else NOTHING

    def _engine(self, models: str) -> Any:
        if models not in self._engines:
            self._engines[models] = tesserocr.PyTessBaseAPI(
                path=str(resource_path("tessdata")), lang=models, oem=tesserocr.OEM.LSTM_ONLY
            )
        return self._engines[models]


def _prepare(crop: Picture, lines: int) -> Picture | None:
    """Grey, even in light, as large as the engine likes it, with a margin; None where there is no ink."""
    if crop.size == 0 or min(crop.shape[:2]) < 4:
        return None
    grey = crop if crop.ndim == 2 else cv2.cvtColor(crop, cv2.COLOR_RGB2GRAY)
    scale = min(_LINE * max(lines, 1) / grey.shape[0], _MOST_PIXELS / max(grey.shape))
    if scale > 1:
        grey = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    dark, light = (float(one) for one in np.percentile(grey, (0.5, 60)))
    if light - dark < _LEAST_CONTRAST:
        return None
    even = (grey.astype(np.float32) - dark) * (255 / (light - dark))
    clean = np.clip(even, 0, 255).astype(np.uint8)
    return np.asarray(
        cv2.copyMakeBorder(clean, _MARGIN, _MARGIN, _MARGIN, _MARGIN, cv2.BORDER_CONSTANT, value=(255,)), np.uint8
    )
