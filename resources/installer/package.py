"""Makes what users get out of PyInstaller's folders: archives, setup programs, .msi files, and their check sums.

    python resources/installer/package.py [--system windows|linux|macos] [--dist FOLDER]

FOLDER (dist) holds `repatriate` and, where there is one, `repatriate-pictures`; all is written beside them, with the list of what
others made (THIRD-PARTY.txt, sbom.cdx.json). What this computer has no tool for is left out and named, and so is what must not
be given away under our licence. REPATRIATE_SIGN is a command that signs the file whose path is put after it, in place.

The same folders give the same archives: names are sorted, times are the day of the build, owners are nobody. The .msi differs
by the moment that wixl writes into it, and so does whatever is signed.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import os
import shlex
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, time
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT), str(HERE)]

import msi  # noqa: E402
from association import VALUES, WHOLE_KEYS  # noqa: E402
from build_day import find_build_day  # noqa: E402
from sbom import write_sbom  # noqa: E402
from third_party import find_gpl_libraries, is_program, write_third_party  # noqa: E402

import repatriate  # noqa: E402
from repatriate.reference.resources import LANGUAGES  # noqa: E402

SYSTEMS = {"win32": "windows", "darwin": "macos"}
SIDE = 328, 628
"""Pixels of the picture at the left of a setup program: twice what NSIS shows at 100 %."""
STAMP = "pictures-part.txt"
"""By this file the program knows its component."""
WINDOW, CONSOLE = "Repatriate-window.exe", "repatriate.exe"


class Part(NamedTuple):
    """One thing that is installed: the program, or what is laid into it."""

    name: str
    tree: Path

    @property
    def pictures(self) -> bool:
        return self.name != "Repatriate"


class Bench(NamedTuple):
    """Where all happens, of which version, and with which times."""

    dist: Path
    work: Path
    version: str
    moment: datetime

    def target(self, part: Part, ending: str) -> Path:
        return self.dist / f"{part.name}-{self.version}-{ending}"


def say(sentence: str) -> None:
    sys.stdout.write(sentence + "\n")
    sys.stdout.flush()


def run(*command: str | Path) -> None:
    """Raises SystemExit with what the command said."""
    done = subprocess.run([str(one) for one in command], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{Path(command[0]).name} failed:\n{done.stdout[-3000:]}{done.stderr[-3000:]}")


def sign(path: Path) -> None:
    """By the command of REPATRIATE_SIGN; without one, nothing happens."""
    command = signing()
    if command:
        run(*command, path)


def signing() -> list[str]:
    return [one.strip('"') for one in shlex.split(os.environ.get("REPATRIATE_SIGN", ""), posix=os.name != "nt")]


def find_tool(name: str, *places: str) -> str | None:
    return shutil.which(name) or next((place for place in places if Path(place).is_file()), None)


def size_of(tree: Path) -> int:
    """Megabytes, rounded up."""
    return sum(path.stat().st_size for path in tree.rglob("*") if path.is_file()) // 1_000_000 + 1


# Archives


def entries(tree: Path) -> Iterator[tuple[str, Path]]:
    """Every file and link of a folder with its name in it, in one order everywhere."""
    found = {path.relative_to(tree).as_posix(): path for path in tree.rglob("*") if path.is_symlink() or path.is_file()}
    yield from sorted(found.items())


def write_zip(bench: Bench, target: Path, files: list[tuple[str, Path | bytes]]) -> None:
    """Links stay links; what can be started can be started."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, source in files:
            entry = zipfile.ZipInfo(name, bench.moment.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            if isinstance(source, bytes):
                mode, content = 0o100644, source
            elif source.is_symlink():
                mode, content = 0o120777, os.readlink(source).encode()
            else:
                mode, content = 0o100755 if is_program(source) else 0o100644, source.read_bytes()
            entry.external_attr = mode << 16
            archive.writestr(entry, content)
    say(f"{target.name}: {target.stat().st_size / 1e6:,.1f} MB")


def write_tar(bench: Bench, target: Path, files: list[tuple[str, Path]]) -> None:
    """A .tar.gz; the scripts among the files can be started."""
    stamp = int(bench.moment.timestamp())
    with (
        target.open("wb") as plain,
        gzip.GzipFile("", "wb", 9, plain, mtime=stamp) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        for name, source in files:
            entry = tarfile.TarInfo(name)
            entry.mtime = stamp
            if source.is_symlink():
                entry.type, entry.linkname, entry.mode = tarfile.SYMTYPE, os.readlink(source), 0o777
                archive.addfile(entry)
                continue
            entry.mode = 0o755 if is_program(source) or source.suffix == ".sh" else 0o644
            entry.size = source.stat().st_size
            with source.open("rb") as content:
                archive.addfile(entry, content)
    say(f"{target.name}: {target.stat().st_size / 1e6:,.1f} MB")


# Windows


def sentences(version: str, size: int) -> dict[str, dict[str, str]]:
    """The words of the installers by name, then by language."""
    words = tomllib.loads((HERE / "words.toml").read_text(encoding="utf-8"))
    for name, said in words.items():
        if list(said) != list(LANGUAGES):
            raise SystemExit(f"words.toml: [{name}] has {', '.join(said)}, the window speaks {', '.join(LANGUAGES)}.")
    return {
        name: {code: text.format(version=version, size=size) for code, text in said.items()}
        for name, said in words.items()
    }


def for_nsis(text: str) -> str:
    return text.replace("$", "$$").replace('"', '$\\"')


def write_nsis_words(target: Path, version: str, size: int) -> None:
    words = sentences(version, size)
    names = words.pop("language")
    lines = [f'!insertmacro MUI_LANGUAGE "{language}"' for language in names.values()]  # the first is for all others
    lines += [
        f'LangString {name} ${{LANG_{names[code].upper()}}} "{for_nsis(text)}"'
        for name, said in words.items()
        for code, text in said.items()
    ]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8-sig")


def write_nsis_files(target: Path, part: Part) -> None:
    """Macros that lay the files, take them away, and write and drop what the registry is told of .repat files."""
    lay, take, folders = [], [], set()
    outpath = None
    for name, path in in_order_of_laying(part):
        folder, _, file = name.rpartition("/")
        if folder != outpath:
            lay.append(f'SetOutPath "${{ROOT}}\\{for_nsis(folder)}"'.replace("/", "\\"))
            outpath = folder
        lay.append(f'File "/oname={for_nsis(file)}" "{path}"')
        take.append(f'Delete "${{ROOT}}\\{for_nsis(name)}"'.replace("/", "\\"))
        while folder:
            folders.add(folder)
            folder = folder.rpartition("/")[0]
    for folder in sorted(folders, reverse=True):
        take.append(f'RMDir "${{ROOT}}\\{for_nsis(folder)}"'.replace("/", "\\"))
    write, drop = [], []
    for value in VALUES:
        text = for_nsis(value.text)
        for mark, known in {"%FOLDER%": "$INSTDIR", "%KIND%": "$(kind)", "%SUMMARY%": "$(summary)"}.items():
            text = text.replace(mark, known)
        write.append(f'WriteRegStr HKCU "{value.key}" "{value.name}" "{text}"')
        if not value.key.startswith(WHOLE_KEYS):
            drop += [
                f'DeleteRegValue HKCU "{value.key}" "{value.name}"',
                f'DeleteRegKey /ifempty HKCU "{value.key}"',
            ]
    drop += [f'DeleteRegKey HKCU "{key}"' for key in WHOLE_KEYS]
    drop.append(r'DeleteRegKey /ifempty HKCU "Software\Classes\.repat"')
    text = ""
    for macro, lines in {"LayFiles ROOT": lay, "TakeFiles ROOT": take, "WriteKinds": write, "DropKinds": drop}.items():
        text += "\n    ".join([f"!macro {macro}", *lines]) + "\n!macroend\n"
    target.write_text(text, encoding="utf-8-sig")


def in_order_of_laying(part: Part) -> list[tuple[str, Path]]:
    """The stamp by which the program knows its component comes last: half a component is none."""
    return sorted(entries(part.tree), key=lambda one: (one[1].name == STAMP, one[0].rpartition("/")[0], one[0]))


def make_setup(bench: Bench, part: Part, makensis: str) -> None:
    work, size = bench.work / part.name, size_of(part.tree)
    work.mkdir(parents=True, exist_ok=True)
    write_nsis_words(work / "words.nsh", bench.version, size)
    write_nsis_files(work / "files.nsh", part)
    target = bench.target(part, "setup.exe")
    known = {
        "VERSION": bench.version,
        "SIZE": size,
        "ICON": bench.work / "repatriate.ico",
        "PICTURE": bench.work / "side.bmp",
        "OUT": target,
        "WORDS": work / "words.nsh",
        "FILES": work / "files.nsh",
    }
    known |= {"PICTURES": 1} if part.pictures else {}
    known |= {"SIGN": os.environ["REPATRIATE_SIGN"]} if signing() else {}
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(int(bench.moment.timestamp())))
    run(
        makensis,
        "-V2",
        "-WX",
        "-INPUTCHARSET",
        "UTF8",
        *(f"-D{name}={value}" for name, value in known.items()),
        HERE / "windows.nsi",
    )
    sign(target)
    say(f"{target.name}: {target.stat().st_size / 1e6:,.1f} MB")


def make_refusals(bench: Bench, compiler: str) -> Path:
    """The library by which the .msi files refuse."""
    said = sentences(bench.version, 0)
    languages = said.pop("language")
    names = list(said)
    rows = (", ".join(wide(said[name][code]) for name in names) for code in languages)
    listing = ",\n".join(f"    {{{row}}}" for row in rows)
    work = bench.work / "refusals"
    work.mkdir(parents=True, exist_ok=True)
    (work / "words.h").write_text(
        f"enum {{ {', '.join(name.upper() for name in names)} }};\n"
        f"static const int LANGUAGES[] = {{{', '.join(f'LANG_{one.upper()}' for one in languages.values())}}};\n"
        f"static const wchar_t *WORDS[][{len(names)}] = {{\n{listing}\n}};\n",
        encoding="ascii",
    )
    target = work / "refusals.dll"
    plain = ("-shared", "-Os", "-s", "-static-libgcc", "-Wall", "-Werror", "-Wl,--no-insert-timestamp", "-Wl,--kill-at")
    run(compiler, *plain, "-o", target, f"-I{work}", HERE / "refuse.c", "-lmsi", "-lshell32")
    sign(target)
    return target


def wide(text: str) -> str:
    """A string of C, whatever the compiler takes its source for."""
    return 'L"' + "".join(sign if sign.isascii() else f'\\x{ord(sign):04x}" L"' for sign in text) + '"'


def make_msi(bench: Bench, part: Part, wixl: str, refusals: Path) -> None:
    source = bench.work / f"{part.name}.wxs"
    icon = bench.work / "repatriate.ico"
    source.write_text(msi.describe(part.tree, bench.version, icon, refusals, pictures=part.pictures), encoding="utf-8")
    target = bench.dist / f"{part.name}-{bench.version}.msi"
    run(wixl, "--arch", "x64", "--output", target, source)
    sign(target)
    say(f"{target.name}: {target.stat().st_size / 1e6:,.1f} MB")


PORTABLE = """Repatriate keeps its settings, logs and samples in this folder, because it is here.
Delete the folder, and they are kept with the user's own.
"""


def package_windows(bench: Bench, parts: list[Part]) -> None:
    draw_pictures(bench)
    for part in parts:
        for name in (WINDOW, CONSOLE):
            if (part.tree / name).is_file():
                sign(part.tree / name)
        set_times(bench, part.tree)
    makensis = find_tool("makensis", r"C:\Program Files (x86)\NSIS\makensis.exe", r"C:\Program Files\NSIS\makensis.exe")
    wixl, compiler = find_tool("wixl"), find_tool("x86_64-w64-mingw32-gcc")
    refusals = make_refusals(bench, compiler) if wixl and compiler else None
    for part in parts:
        top = f"Repatriate-{bench.version}"
        files: list[tuple[str, Path | bytes]] = [(f"{top}/{name}", path) for name, path in entries(part.tree)]
        if not part.pictures:
            files.append((f"{top}/settings/README.txt", PORTABLE.replace("\n", "\r\n").encode()))
        write_zip(bench, bench.target(part, "windows.zip"), files)
        if makensis:
            make_setup(bench, part, makensis)
        if wixl and refusals:
            make_msi(bench, part, wixl, refusals)
    if not makensis:
        say("No setup program: makensis (NSIS) was not found.")
    if not refusals:
        say("No .msi: it takes wixl and MinGW, which Debian has.")


def set_times(bench: Bench, tree: Path) -> None:
    stamp = bench.moment.timestamp()
    for _, path in entries(tree):
        os.utime(path, (stamp, stamp))


def draw_pictures(bench: Bench) -> None:
    """The icon, and the picture at the left of the setup programs."""
    from icon import draw, write_icon
    from PIL import Image

    write_icon(bench.work / "repatriate.ico")
    side = Image.new("RGB", SIDE, "white")
    drawn = draw(SIDE[0] * 2 // 3)
    side.paste(drawn, (SIDE[0] // 6, SIDE[0] // 6), drawn)
    side.save(bench.work / "side.bmp")
    set_times(bench, bench.work)


# Linux and macOS


def package_linux(bench: Bench, parts: list[Part]) -> None:
    top = f"Repatriate-{bench.version}"
    for part in parts:
        files = [(f"{top}/{name}", path) for name, path in entries(part.tree)]
        files += [(f"{top}/{name}", path) for name, path in entries(write_linux_scripts(bench))]
        write_tar(bench, bench.target(part, "linux-x86_64.tar.gz"), files)


def write_linux_scripts(bench: Bench) -> Path:
    """The scripts and descriptions of `linux/`, with the version and the words in them."""
    target = bench.work / "linux"
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(HERE / "linux", target)
    said = sentences(bench.version, 0)
    for path in (path for path in target.rglob("*") if path.suffix in (".sh", ".desktop", ".xml")):
        text = path.read_text(encoding="utf-8").replace("@VERSION@", bench.version)
        for name in ("kind", "summary"):
            for code, word in said[name].items():
                text = text.replace(f"@{name}.{code}@", word)
        path.write_text(text, encoding="utf-8")
    shutil.copy(ROOT / "resources" / "icons" / "repatriate.svg", target / "share" / "repatriate.svg")
    return target


def package_macos(bench: Bench, parts: list[Part]) -> None:
    app = Part("Repatriate", bench.dist / "Repatriate.app")
    if app.tree.is_dir() and may_be_given(app):
        parts = [app]
    for part in parts:
        top = part.tree.name if part is app else f"{part.name}-{bench.version}"
        files: list[tuple[str, Path | bytes]] = [(f"{top}/{name}", path) for name, path in entries(part.tree)]
        write_zip(bench, bench.target(part, "macos.zip"), files)
    say("The programs for macOS are untested.")


def may_be_given(part: Part) -> bool:
    """Whether nothing in it is under a licence that ours does not allow; says so where something is."""
    strange = find_gpl_libraries(part.tree)
    if strange:
        say(f"{part.name} is not packed: {', '.join(dict.fromkeys(strange))} must not be given away with it (GPL).")
    return not strange


def write_sums(bench: Bench) -> None:
    """SHA256SUMS of every file in the folder, as `sha256sum --check` reads it."""
    lines = []
    for path in sorted(bench.dist.iterdir()):
        if path.is_file() and path.name != "SHA256SUMS":
            with path.open("rb") as content:
                lines.append(f"{hashlib.file_digest(content, 'sha256').hexdigest()}  {path.name}\n")
    (bench.dist / "SHA256SUMS").write_text("".join(lines), encoding="utf-8", newline="\n")


PACKAGERS: dict[str, Callable[[Bench, list[Part]], None]] = {
    "windows": package_windows,
    "linux": package_linux,
    "macos": package_macos,
}


def package(system: str, dist: Path, version: str = repatriate.__version__) -> None:
    """Everything for one system out of the folders in `dist`; raises SystemExit with a sentence where one is missing."""
    named = {"Repatriate": dist / "repatriate", "Repatriate-pictures": dist / "repatriate-pictures"}
    parts = [Part(name, tree) for name, tree in named.items() if tree.is_dir()]
    if not parts or parts[0].pictures:
        raise SystemExit(f"There is no {named['Repatriate']}: run PyInstaller on build.spec first.")
    moment = datetime.combine(find_build_day(), time(), UTC)
    # A folder of its own: another one may be packed at the same time.
    with tempfile.TemporaryDirectory(prefix="repatriate-") as work:
        bench = Bench(dist, Path(work), version, moment)
        for old in dist.glob("Repatriate-*"):
            if old.is_file():
                old.unlink()
        parts = [part for part in parts if may_be_given(part)]
        trees = [part.tree for part in parts]
        PACKAGERS[system](bench, parts)
        write_third_party(dist / "THIRD-PARTY.txt", trees)
        write_sbom(dist / "sbom.cdx.json", trees)
        if not signing():
            say("unsigned: no certificate was given (REPATRIATE_SIGN), so Windows will name no publisher.")
        write_sums(bench)


def main() -> None:
    parser = argparse.ArgumentParser(description="Make archives and installers out of PyInstaller's folders.")
    parser.add_argument("--system", choices=PACKAGERS, default=SYSTEMS.get(sys.platform, "linux"))
    parser.add_argument("--dist", type=Path, default=ROOT / "dist")
    asked = parser.parse_args()
    package(asked.system, asked.dist.resolve())


if __name__ == "__main__":
    main()
