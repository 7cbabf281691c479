"""The wheel, built and installed where no checkout is: it does the whole job, and its window has words, icons and a guide."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def run(*arguments: str | Path, folder: Path, path: Path | None = None) -> None:
    """Run Python in that folder, with the packages of `path` before all others; fails with what it said."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    environment |= {"PYTHONPATH": str(path)} if path else {}
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the packages of the wheel; built and installed without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    alone = ("-q", "--no-index", "--no-deps")
    run("-m", "pip", "wheel", *alone, "--no-build-isolation", "-w", folder, ROOT, folder=folder)
    (wheel,) = folder.glob("*.whl")
    run("-m", "pip", "install", *alone, "--no-compile", "-t", folder / "packages", wheel, folder=folder)
    return folder / "packages"


def test_the_installed_command_does_the_whole_job(installed: Path, tmp_path: Path) -> None:
    """On a part of its own sample: the whole of it is gone through in tests/app/test_demo.py."""
    from repatriate.app.demo.sample_file import UPDATE, WORKBOOK
    from tests.small_sample import write_small_workbook

    sample = installed / "repatriate" / "resources" / "sample" / WORKBOOK.name
    assert sample.read_bytes() == WORKBOOK.read_bytes()
    write_small_workbook(sample, UPDATE)
    run("-m", "repatriate", "--self-test", folder=tmp_path, path=installed)
    assert {path.name for path in (installed / "bin").iterdir()} & {"repatriate", "repatriate.exe"}


def test_the_installed_window_has_words_icons_and_a_guide(installed: Path, tmp_path: Path) -> None:
    run("-P", __file__, installed, folder=tmp_path, path=installed)


def check_window(packages: Path) -> None:
    """What the second test runs in a Python of its own, with the installed packages."""
    from PySide6.QtGui import QAction

    import repatriate
    import ui
    from repatriate.reference.resources import LANGUAGES
    from ui.core import language
    from ui.core.preferences import Preferences
    from ui.guide import chapters
    from ui.main import Program, create_application
    from ui.shell.host import Surroundings
    from ui.style import icons

    assert [Path(str(package.__file__)).parents[1] for package in (repatriate, ui)] == [packages] * 2
    app = create_application([])
    preferences = Preferences(Path("window.ini").absolute())
    seen = set()
    for one in LANGUAGES:
        preferences.language = one
        language.install_language(app, preferences)
        window = Program(preferences, Surroundings(Path.cwd(), Path.cwd(), Path.cwd(), "duty")).window
        window.show()
        seen.add(tuple(action.text() for action in window.findChildren(QAction)))
        seen.add(chapters.source(one, chapters.CHAPTERS[0]))
        window.close()
    assert len(seen) == 2 * len(LANGUAGES), "each language has its words and its guide"
    assert icons.load_glyphs()[0] == "Phosphor"


if __name__ == "__main__":
    check_window(Path(sys.argv[1]))
