"""Describes this program and the folders it writes to, for the person who looks after the computer."""

from __future__ import annotations

import platform
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from repatriate.app.core.cage import Fence
from repatriate.app.core.foreign_files import FileFrom, Reader
from repatriate.app.core.foreign_reader import PICTURE_MEMORY, PICTURE_SECONDS
from repatriate.intake.paper.reading.engines import explain_missing
from repatriate.intake.paper.reading.proof import start_each
from repatriate.model.errors import EnvironmentFault, UserError, chain_of
from repatriate.model.saying import Said, join_items, say
from repatriate.reference import computer
from repatriate.reference.build import Build, read_build

LICENCE = "MIT"
PICTURES = "pictures"
CAGE = "cage"
_NOTHING: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Fact:
    """`key` is for scripts, `title` and `told` for people; `folder` where it is one."""

    key: str
    title: Said
    told: str
    folder: Path | None = None


def describe_program(build: Build | None = None, tried: Mapping[str, str] = _NOTHING) -> list[Fact]:
    """The lines that an IT department asks for first, in its order. Nothing in it is about an operation. `tried` is
    what `try_reader` found out; without it nothing is started."""
    return [
        Fact("version", say("Program"), say("Repatriate, {0}", (build or read_build()).words)),
        Fact("system", say("Computer"), _name_system()),
        Fact(
            PICTURES,
            say("Reading of pictures"),
            tried.get(PICTURES) or explain_missing() or say("It is installed."),
        ),
        Fact(CAGE, say("Files from others"), tried.get(CAGE) or say("A separate process reads each file.")),
        Fact("network", say("Network"), say("It connects to nothing and listens to nothing.")),
        Fact("licence", say("Licence"), LICENCE),
        *(
            Fact(key, title, _name_folder(folder), folder)
            for key, title, folder in (
                ("settings", say("Settings"), computer.settings_folder()),
                ("samples", say("Samples"), computer.data_folder() / computer.SAMPLES),
                ("logs", say("Error reports"), computer.logs_folder()),
            )
        ),
        Fact("temporary", say("Temporary files"), *_find_temporary()),
        Fact(
            "beside",
            say("Beside an operation file"),
            say("Its backups (-backups) and .seen; while it is open also .lock, .open, -wal and -shm."),
        ),
    ]


def try_reader(cancel: Callable[[], bool] = lambda: False) -> dict[str, str]:
    """Facts that only the process for files from others knows, by their keys; starting it takes a second or two. Raises
    Cancelled."""
    return {PICTURES: _try_pictures(cancel), CAGE: _describe_cage()}


_REFUSED = {
    Fence.NETWORK: say("any network"),
    Fence.PROGRAMS: say("any other program"),
    Fence.WRITING: say("any change to a file"),
    Fence.READING: say("any other file"),
    Fence.OTHERS: say("the memory of other programs"),
}


def _describe_cage() -> str:
    """The fences around the process that reads files from others, and those that this system lacks, in a sentence."""
    try:
        with Reader() as reader:
            fences = reader.find_fences()
    except EnvironmentFault as fault:
        return fault.message
    there, missing = ([_REFUSED[one] for one in Fence if (one in fences) is has] for has in (True, False))
    if not there:
        return say(
            "A separate process reads each file. This system limits only its time and memory: read no file from somebody you do not know."
        )
    said = say("A separate process reads each file. The system denies it {0}.", join_items(there))
    return say("{0} It does not deny it: {1}.", said, join_items(missing)) if missing else said


def _try_pictures(cancel: Callable[[], bool]) -> str:
    """Whether pictures can be read, by starting the engines in the process that they work in."""
    missing = explain_missing()
    if missing is not None:
        return missing
    try:
        with Reader(PICTURE_SECONDS, PICTURE_MEMORY) as reader:
            reader.read(start_each, about=FileFrom("", say("Install the program again.")), cancel=cancel)
    except (UserError, EnvironmentFault) as fault:
        if fault.code in ("no_engine", "no_reader"):
            return fault.message
        return say(
            "Pictures cannot be read: an engine ends as soon as it starts. Install the program again; all else works."
        )
    return say("It is installed, and it starts.")


def format_program_report(facts: list[Fact], say_in: Callable[[str], str] = str) -> str:
    """The same as lines of text, to be sent to whoever helps."""
    return "".join(f"{say_in(fact.title)}: {say_in(fact.told)}\n" for fact in facts)


def _name_system() -> str:
    return f"{platform.system()} {platform.release()} {platform.machine()}, Python {platform.python_version()}"


def _name_folder(folder: Path) -> str:
    if folder.is_relative_to(computer.NOWHERE):
        return say("Nowhere: this computer has no folder for it.")
    if not computer.can_be_written(folder):
        return say("Nowhere: {0} cannot be made or written to.", str(folder))
    return str(folder)


def _find_temporary() -> tuple[str, Path | None]:
    try:
        folder = computer.temporary_folder()
    except EnvironmentFault as fault:
        return fault.message, None
    return str(folder), folder


# -- Reports a defect of ours without anybody's data, for the person who mends it.

KEEP = 20
"""Reports; the oldest make room."""


def describe_defect(error: BaseException, *libraries: str) -> str:
    """A defect report in our own words only: types, files and line numbers. Messages and values are left out because
    they may hold what victims said. `libraries` are named beside Python, with their versions."""
    system = f"{platform.system()} {platform.release()}"
    lines = [", ".join((f"Repatriate, {read_build().words}, Python {platform.python_version()}", *libraries, system))]
    for one in chain_of(error):
        lines.append(type(one).__qualname__)
        lines += [
            f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(one.__traceback__)
        ]
    return "\n".join(lines) + "\n"


def write_report(text: str, folder: Path | None = None, now: datetime | None = None) -> Path | None:
    """A file of its own for each defect, in the folder for error reports; None where the disk refuses even that."""
    folder = computer.logs_folder() if folder is None else folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"defect-{(now or datetime.now(UTC)).strftime('%Y-%m-%dT%H%M%S%fZ')}.txt"
        path.write_text(text, encoding="utf-8")
        for old in sorted(folder.glob("defect-*.txt"))[:-KEEP]:
            old.unlink(missing_ok=True)
    except OSError:
        return None
    return path
