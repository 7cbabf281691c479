"""A packaged program proves that it reads papers; what reads them is loaded by nobody else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from repatriate.app.demo.self_check import reads_papers
from repatriate.intake.paper.reading import engines
from repatriate.reference.build import Build

ENGINES = (
    "cv2",
    "onnxruntime",
    "rapidocr",
    "tesserocr",
    "pi_heif",
    "oxmsg",
    "docx",
    "lxml",
    "shapely",
    "repatriate.intake.workbook",
)


def test_a_document_a_pdf_and_a_picture_with_each_engine(tmp_path: Path) -> None:
    said: list[str] = []
    assert reads_papers(tmp_path, said.append)
    assert len(said) == 3


def test_without_the_part_for_pictures_all_else_is_proved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "read_build", lambda: Build("2.1.0", None, packaged=True))
    said: list[str] = []
    assert reads_papers(tmp_path, said.append)
    assert said[2].startswith("Pictures cannot be read: ")


def test_the_program_itself_loads_no_engine() -> None:
    code = f"import sys, repatriate.cli.main, repatriate.app.imports.open_file; print(*set(sys.modules) & {set(ENGINES)!r})"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == []
