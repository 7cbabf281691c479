"""Set-up from source: what it takes from the lock, and the sentences with which it ends."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.metadata import requires
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "resources" / "installer"))

import lock  # noqa: E402
import set_up  # noqa: E402

TEXT = lock.LOCK.read_text(encoding="utf-8")
PROGRAM = lock.program_entries(TEXT)
TOOLS = lock.tool_entries(TEXT)


def _needs(name: str) -> set[str]:
    return {re.match(r"[\w.-]+", one)[0].lower().replace("_", "-") for one in requires(name) or () if ";" not in one}  # type: ignore[index]


def test_the_first_section_of_the_lock_is_what_the_program_needs() -> None:
    names = {one.name for one in PROGRAM}
    assert not names & {one.name for one in TOOLS}
    assert {"pyside6-essentials", "sqlcipher3", "airportsdata"} <= names
    assert {"pytest", "mypy", "ruff", "pyinstaller"} <= {one.name for one in TOOLS}
    for name in names - {"colorama"}:
        assert _needs(name) <= names, name


def test_the_tools_that_put_the_program_in_its_place_are_all_named() -> None:
    assert {"hatchling"} | _needs("hatchling") <= set(set_up.BUILDS)
    assert set(set_up.BUILDS) <= {one.name for one in PROGRAM + TOOLS} | {"packaging", "pluggy", "tomlkit"}


@pytest.mark.parametrize("minor", [11, 12, 13, 14])
@pytest.mark.parametrize("platform", ["win_amd64", "macosx_11_0_arm64", "manylinux_2_28_x86_64"])
def test_every_package_of_the_program_has_a_wheel(minor: int, platform: str) -> None:
    """So many that a laptop of an office is among them; older ones of each system fit newer ones."""
    system = re.split(r"_\d", platform)[0]
    fits = {tag.rpartition("-")[2] for one in PROGRAM for name in one.wheels for tag in set_up._tags(name)}
    fits = {
        one for one in fits if one.startswith(system[:5]) and one.endswith(("x86_64", "arm64", "universal2", "amd64"))
    }
    for one in PROGRAM:
        if f"< '3.{minor}'" not in one.marker and not (one.marker.startswith("python_full_version") and minor == 11):
            assert set_up._has_wheel(one, minor, {*fits, "any"}) or one.name == "colorama", one.name


def test_the_wheel_that_fits_best_says_the_size() -> None:
    (one,) = lock.read_entries(
        "a==1 \\\n    --hash=sha256:0\n#   a-1-cp311-cp311-win_amd64.whl 30\n#   a-1-cp39-abi3-win_amd64.whl 20\n#   a-1-py3-none-any.whl 10\n"
    )
    tags = ["cp311-cp311-win_amd64", "cp39-abi3-win_amd64", "py3-none-any"]
    assert [set_up._size(one, tags[at:]) for at in range(4)] == [30, 20, 10, None]
    assert one.text == "a==1 \\\n    --hash=sha256:0\n"


def test_a_python_without_wheels_is_told_which_to_take() -> None:
    answer = {"python": [3, 15], "tags": ["cp315-cp315-win_amd64", "py3-none-any"]}
    told = set_up._tell_unfit(["highspy"], PROGRAM, answer)
    assert told.startswith("There is no build of highspy for Python 3.15. Install one of Python 3.11, 3.12, 3.13")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("OSError: [Errno 28] No space left on device", "The disk is full"),
        (
            "NewConnectionError: Failed to establish a new connection: [Errno -3] Temporary failure in name resolution",
            "cannot be reached",
        ),
        ("ProxyError('Cannot connect to proxy.', OSError('Tunnel connection failed: 407'))", "proxy did not let"),
        (
            "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.",
            "not the one that requirements.lock names",
        ),
        ("[Errno 30] Read-only file system: '/x/.venv'", "cannot be written"),
        ("[WinError 5] Access is denied", "cannot be written"),
    ],
)
def test_what_pip_says_in_many_lines_is_one_sentence(said: str, told: str) -> None:
    found = set_up._explain_text(said)
    assert found is not None
    assert told in found
    assert "\n" not in found
    assert set_up._explain_text("something else") is None


def test_ready_is_what_was_set_up_from_this_lock_in_this_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("requirements.lock", "pyproject.toml", ".venv/pyvenv.cfg", ".venv/python"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    for name, path in {"ROOT": "", "PLACE": ".venv", "PYTHON": ".venv/python", "READY": ".venv/.ready"}.items():
        monkeypatch.setattr(set_up, name, tmp_path / path)
    assert not set_up._is_ready(False)
    set_up._write_ready(False)
    assert (set_up._is_ready(False), set_up._is_ready(True)) == (True, False)
    set_up._write_ready(True)
    assert (set_up._is_ready(False), set_up._is_ready(True)) == (True, True)
    (tmp_path / "requirements.lock").write_text("another")
    assert not set_up._is_ready(False)


def test_it_can_be_read_by_an_old_python_which_is_told_its_age() -> None:
    """Whoever has Python 3.7 gets a sentence, no fault of spelling."""
    import ast

    ast.parse((ROOT / "resources" / "installer" / "set_up.py").read_text(encoding="utf-8"), feature_version=(3, 7))
    code = "import sys; sys.version_info = (3, 9, 0); sys.path.insert(0, sys.argv[1]); import set_up; sys.exit(set_up.main([]))"
    done = subprocess.run(
        [sys.executable, "-c", code, str(ROOT / "resources" / "installer")], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr.count("\n")) == (3, 1)
    assert "needs 3.11 or later" in done.stderr


def test_what_the_environment_only_borrows_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(set_up, "PLACE", tmp_path / ".venv")
    own, borrowed = tmp_path / ".venv" / "half-1.dist-info", tmp_path / "system" / "theirs-1.dist-info"
    for folder in (own, borrowed):
        folder.mkdir(parents=True)
    found = {"half": [["1", False, str(own)]], "theirs": [["1", False, str(borrowed)]]}
    set_up._clear_halves({"site": str(tmp_path / ".venv"), "found": found}, {"half"})
    assert (own.exists(), borrowed.exists()) == (False, True)
