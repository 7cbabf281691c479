"""Many manifests in one go: 200 legs × six recipients, as workbooks and on paper, and the same cells by the bare libraries.

The bare libraries are given lists that are drawn up already, write values alone, keep nothing, number nothing and put no
file on the disk: whatever the product adds is on our side.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from repatriate.app.core.operation import Operation
from repatriate.app.manifests.batch_commands import MakeManifests
from repatriate.manifests.recipients import RECIPIENTS
from repatriate.model.manifest import Manifest
from repatriate.printing.fonts import LATIN, load
from tests.benchmarks._operation import NOW, PASSPHRASE, SEATS, make
from tests.benchmarks.manifests import bare_pdf, bare_xlsx

LEGS = 200
PEOPLE = LEGS * SEATS - 1
SAMPLE = 10
"""The bare libraries write each tenth list, and their time counts ten times."""


def _bare(lists: list[Manifest], suffix: str) -> float:
    latin = load(LATIN).name
    start = time.process_time()
    for made in lists:
        if suffix == "xlsx":
            bare_xlsx(made)
        else:
            bare_pdf(made, latin)
    return (time.process_time() - start) * SAMPLE


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make(folder / "many.repat", PEOPLE)
        with Operation.open(folder / "many.repat", PASSPHRASE, officer="duty", clock=lambda: NOW) as operation:
            for suffix in ("xlsx", "pdf"):
                (folder / suffix).mkdir()
                heard: list[float] = []
                start, used = time.perf_counter(), time.process_time()
                made = operation.run(
                    MakeManifests((), tuple(RECIPIENTS), folder / suffix, (suffix,), progress=heard.append)
                ).result
                took, used = time.perf_counter() - start, time.process_time() - used
                size = sum(path.stat().st_size for path in made.files)
                lists = [
                    Manifest.from_json(text)
                    for (text,) in operation.db.conn.execute(
                        "SELECT content FROM manifests ORDER BY id DESC LIMIT ?", (len(made.lists),)
                    ).fetchall()[::SAMPLE]
                ]
                theirs = _bare(lists, suffix)
                legs = len({one.leg for one in made.lists})
                sys.stdout.write(
                    f"{legs} legs × {len(RECIPIENTS)} recipients, {PEOPLE:,} people: {len(made.files):,} .{suffix} "
                    f"({size / 1e6:.0f} MB) in {took:.1f} s, {len(made.files) / took:.0f} a second; bare {theirs:.1f} s, "
                    f"ratio {used / theirs:.2f}; progress heard {len(heard):,} times\n"
                )
                sys.stdout.flush()
            used = time.process_time()
            again = operation.run(MakeManifests((), tuple(RECIPIENTS), folder / "pdf", only_changed=True)).result
            sys.stdout.write(
                f"only what changed, where nothing did: {len(again.skipped):,} lists looked at in "
                f"{time.process_time() - used:.1f} s\n"
            )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
