"""A field that somebody adds in its one place is imported, shown, searched, exported, undone and kept from recipients."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FIELD = """
    Field("diet", say("diet"), stored="people.diet", headers=("Diet", "Régime alimentaire", "Makanan"),
          section=Section.IDENTITY, uses=Use.EVERYWHERE, search=Search.ASIDE, privacy=Privacy.LISTED),
    Field("notes", """


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_new_field_is_three_entries(tmp_path: Path) -> None:
    """In the table of fields, in the dataclass beside it, and in the migrations; and the words of its label."""
    for name in ("repatriate", "ui"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("resources", "tests", "pyproject.toml"):
        (tmp_path / name).symlink_to(ROOT / name)
    change(tmp_path / "repatriate/model/fields.py", '\n    Field("notes", ', FIELD)
    change(
        tmp_path / "repatriate/model/entities.py", "    province: str", "    diet: str | None = None\n    province: str"
    )
    change(
        tmp_path / "repatriate/store/schema.py",
        "\n\ndef newer_than_us(",
        '\n\nadd_field("m999_diet", "people", "diet")\n\n\ndef newer_than_us(',
    )
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "tests/ui/new_field.py"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout[-4000:] + ran.stderr[-2000:]
