"""What the packaged program leaves out is used by nothing in it, and what is added to it later is found."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from tests.code import ROOT, imports, module_of, trees, within

sys.path.append(str(ROOT / "resources" / "installer"))

import contents
import icon


def read_from_numpy(*packages: str) -> Iterator[tuple[str, str]]:
    """Modules, and what each reads from NumPy, which loads its parts when they are named."""
    for path, tree in trees(*packages, words=("np.", "numpy.")):
        for node in ast.walk(tree):
            match node:
                case ast.Attribute(value=ast.Name("np" | "numpy"), attr=name):
                    yield module_of(ROOT / path), f"numpy.{name}"


def test_nothing_of_the_program_names_what_is_left_out() -> None:
    named = {module: set(names) for module, names in imports("repatriate", "ui").items()}
    for module, name in read_from_numpy("repatriate", "ui"):
        named[module].add(name)
    for module, names in named.items():
        kept_out = contents.UNUSED
        if not within(module, "repatriate.intake.paper"):
            kept_out += contents.UNUSED_BUT_FOR_PICTURES
        assert [name for name in names if within(name, *kept_out)] == [], module


@pytest.mark.parametrize(
    ("place", "used"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6\\plugins\\imageformats\\qjpeg.dll", True),
        ("PySide6\\plugins\\imageformats\\qtiff.dll", False),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6\\plugins\\tls\\qopensslbackend.dll", False),
        ("PySide6\\opengl32sw.dll", False),
        ("PySide6\\Qt6Core.dll", True),
    ],
)
def test_plugins_that_are_not_used_stay_out(place: str, used: bool) -> None:
    assert contents._is_used(Path(place.replace("\\", "/"))) is used


def test_no_library_of_the_program_goes_with_the_part() -> None:
    """Wine has this one, and so did not miss it; python313.dll does not load without it."""
    whole = [("vcruntime140.dll", "", "BINARY"), ("msvcp140.dll", "", "BINARY")]
    assert contents.only_in(whole, [("VCRUNTIME140.dll", "", "BINARY")]) == [whole[1]]


def test_links_to_what_stays_out_stay_out() -> None:
    kept = [("PySide6/Qt/lib/libQt6Core.so.6", "", "BINARY")]
    links = [(f"libQt6{name}.so.6", f"PySide6/Qt/lib/libQt6{name}.so.6", "SYMLINK") for name in ("Core", "Network")]
    assert contents.drop_loose_links([*links, *kept], kept) == [links[0], *kept]


def test_names_in_languages_of_the_window_are_kept() -> None:
    kept = [
        one
        for one in (
            "pycountry/locales/fr/LC_MESSAGES/iso3166-1.mo",
            "pycountry/locales/fr/LC_MESSAGES/iso639-3.mo",
            "pycountry\\locales\\de\\LC_MESSAGES\\iso3166-1.mo",
            "PySide6/translations/qtbase_fr.qm",
            "PySide6/translations/qtbase_de.qm",
            "repatriate/resources/translations/repatriate_fr.qm",
        )
        if contents.is_data_used(one, {"en": "English", "fr": "Français"})
    ]
    assert [Path(one).name for one in kept] == ["iso3166-1.mo", "qtbase_fr.qm", "repatriate_fr.qm"]


def test_modules_of_a_part_are_found_where_it_is_laid(tmp_path: Path) -> None:
    """They are files without their source, in folders of packages whose rest may be elsewhere."""
    source = tmp_path / "source" / "made_up"
    source.mkdir(parents=True)
    (source / "__init__.py").write_text("from made_up.inner import WORD\n", encoding="utf-8")
    (source / "inner.py").write_text("WORD = 'found'\n", encoding="utf-8")
    modules = [
        ("made_up", str(source / "__init__.py"), "PYMODULE"),
        ("made_up.inner", str(source / "inner.py"), "PYMODULE"),
    ]
    program, part = tmp_path / "program", tmp_path / "part"
    entries = contents.compile_modules(modules, tmp_path / "work")
    for place, made, _ in entries:
        (program / place).parent.mkdir(parents=True, exist_ok=True)
        Path(made).rename(program / place)
    contents.move_part(program, part, [place for place, *_ in entries])
    assert not list(program.iterdir())
    asked = [sys.executable, "-c", "import made_up; print(made_up.WORD)"]
    assert subprocess.run(asked, cwd=part, capture_output=True, text=True, check=True).stdout == "found\n"


def test_the_picture_of_the_program_is_drawn_in_every_size(tmp_path: Path) -> None:
    with Image.open(icon.write_icon(tmp_path / "made" / "repatriate.ico")) as drawn:
        assert sorted(drawn.info["sizes"]) == [(side, side) for side in icon.SIDES[".ico"]]
        smallest = drawn.ico.getimage((16, 16)).convert("RGBA")
    white = sum(min(pixel[:3]) > 230 and pixel[3] == 255 for pixel in smallest.get_flattened_data())
    assert 20 < white < 120, "a house and an aircraft can be told apart"
