"""The three small papers that stand in the repository with their truth: a PDF, a scan, and a photo as WhatsApp packs it.

python -m tests.benchmarks.papers.samples makes them again; `read_sample` gives one of them.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path

from PIL import Image

from tests.benchmarks.papers import damage, makers
from tests.benchmarks.papers.layouts import Layout, Made, Ruling, make_list

FOLDER = Path(__file__).resolve().parents[2] / "intake" / "paper" / "made"
_LAYOUT = Layout(Ruling.NONE, 9, False, (), footer=True)


def make_samples() -> None:
    """Write them anew."""
    FOLDER.mkdir(exist_ok=True)
    without_rules = make_list("sample-1", "fr", rows=60)
    _write(replace(without_rules, name="list", layout=replace(_LAYOUT, narrow=True, heads=True)), ".pdf", None)
    ruled = make_list("sample-2", "vi", rows=9)
    _write(replace(ruled, name="scan", layout=replace(_LAYOUT, ruling=Ruling.GRID, size=11)), ".pdf", damage.scan)
    lined = make_list("sample-6", "en", rows=9)
    _write(replace(lined, name="photo", layout=replace(_LAYOUT, ruling=Ruling.ROWS, size=11)), ".jpg", _photograph)


def _photograph(page: Image.Image, chance: random.Random) -> Image.Image:
    return damage.photograph(page, chance, 1240, hard=True)  # half a page, as large as on a picture of a whole one


def _write(made: Made, ending: str, spoil: Callable[[Image.Image, random.Random], Image.Image] | None) -> None:
    path = FOLDER / f"{made.name}{ending}"
    source = FOLDER / f"{made.name}.set.pdf" if spoil else path
    makers.write_pdf(made, source)
    if spoil is not None:
        (page,) = damage.render(source, 200 if ending == ".pdf" else 300)
        picture = spoil(page.crop((0, 0, page.width, page.height // 2)), random.Random(made.name))
        picture.save(path, resolution=200, quality=60 if ending == ".pdf" else 40)
        source.unlink()
    (FOLDER / f"{made.name}.json").write_text(
        json.dumps(asdict(made), ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )


def read_sample(name: str) -> tuple[Path, Made]:
    """The file and what it says: `list`, `scan` or `photo`."""
    told = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    told["layout"] = Layout(**{**told["layout"], "ruling": Ruling(told["layout"]["ruling"])})
    told["rows"] = tuple(map(tuple, told["rows"]))
    told["fields"], told["heads"] = tuple(told["fields"]), tuple(told["heads"])
    (path,) = (one for one in FOLDER.glob(f"{name}.*") if one.suffix != ".json")
    return path, Made(**told)


if __name__ == "__main__":
    make_samples()
