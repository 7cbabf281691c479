"""A file that leaves the program: written beside, flushed to the disk, renamed; no half of it ever bears its name."""

from __future__ import annotations

import ctypes
import errno
import functools
import os
import re
import secrets
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from repatriate.model.errors import EnvironmentFault, UserError
from repatriate.model.reading import is_channel, is_device_name, open_patiently, retry_patiently
from repatriate.model.saying import say
from repatriate.printing.named_files import set_name

_TOKEN = 16
_PART = re.compile(rf"\.([0-9a-f]{{{_TOKEN}}})[0-9a-f]{{8}}\.part(\.\w+)?")
# Signs that Windows takes for something else than a name.
_SIGN = re.compile(r'[<>:"|?*\\]')
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
LONGEST_PATH: int | None = 259 if sys.platform == "win32" else None
"""Signs of a path on Windows, from the drive to the ending. More are allowed where an administrator said so, but most
programs that have to open the file take no more: https://learn.microsoft.com/windows/win32/fileio/maximum-file-path-limitation"""
_LONGEST_NAME = 255
"""Signs of one name on Windows' disks."""
_HERE, _NO_REPLACE = -100, 1
"""AT_FDCWD and RENAME_NOREPLACE of Linux."""


def part_of(path: Path, token: str | None = None) -> Path:
    """A name beside `path` for what is not finished; nobody else has it. A run that is killed is found by its token."""
    return path.with_name(f".{token or secrets.token_hex(_TOKEN // 2)}{secrets.token_hex(4)}.part{path.suffix}")


def is_part(name: str, token: str) -> bool:
    """Whether a file of that name was begun by the run with that token."""
    found = _PART.fullmatch(name)
    return found is not None and found[1] == token


def make_private(part: Path) -> None:
    """An empty file that only its owner can read, from its first byte on; on Windows, as its folder is."""
    part.touch(0o600, exist_ok=False)
    open_patiently(part, "r+b").close()  # a scanner may look through it before anything is in it


def check_name(path: Path) -> None:
    """Whether every computer takes the file's name, Windows too, wherever this runs: files travel. Raises UserError."""
    if any(char < " " for char in path.name):
        raise UserError(
            "bad_name",
            say(
                "{0} cannot be written: its name has an invisible character. Leave it out.",
                "".join(char if char >= " " else "?" for char in str(path)),
            ),
        )
    # "C:list.xlsx" is no file of C:\\, but one of the folder that some program left open on that drive.
    sign = _SIGN.search(path.name if path.root else f"{path.drive}{path.name}")
    if sign:
        raise UserError(
            "bad_name",
            say("{0} cannot be written: no name on Windows has the character {1}. Leave it out.", str(path), sign[0]),
        )
    check_no_device(path)
    if path.name[-1:] in (" ", "."):  # it would be given another name, that of another file perhaps
        raise UserError(
            "bad_name", say("{0} cannot be written: no name on Windows ends in a dot or a space.", str(path))
        )


def check_no_device(path: Path) -> None:
    """Whether Windows takes the name for a file's, and not for that of a screen, a printer or a pipe. Raises UserError."""
    if is_device_name(path.name) or (sys.platform == "win32" and is_channel(str(path))):
        raise UserError("bad_name", say("Windows reserves the name {0}: choose another.", str(path)))


def check_length(path: Path, more: int = 0) -> None:
    """Whether this computer takes so long a path, and every one the name; `more` signs have the longest of the paths that
    must stand beside it. Raises UserError: once a file is made it is too late to say so."""
    over = _count_signs(path.name) - _LONGEST_NAME
    if LONGEST_PATH is not None:
        over = max(over, _count_signs(os.path.abspath(path)) + more - LONGEST_PATH)
    if over > 0:
        raise UserError(
            "path_too_long",
            say(
                "{0} would be too long for Windows, by {1} characters. Choose a shorter name, or a folder that is less deep.",
                text if len(text := str(path)) <= 2 * _LONGEST_NAME else f"{text[:40]}…{text[-40:]}",
                over,
            ),
        )


def _count_signs(text: str) -> int:
    """The length as Windows counts it: rare characters count two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def check_target(path: Path) -> None:
    """Whether a file may get that name: UserError where no folder is there, a folder bears it or a computer would refuse
    it, EnvironmentFault where the file is read-only: a rename would replace that one unasked on some systems, and fail
    on others."""
    check_name(path)
    check_length(path, max(0, _count_signs(part_of(path).name) - _count_signs(path.name)))
    try:
        if not path.parent.is_dir():
            raise UserError("no_such_folder", say("There is no folder {0}: make it first.", str(path.parent)))
        if path.is_dir():
            raise UserError(
                "is_folder", say("{0} cannot be written: it is a folder. Choose the name of a file.", str(path))
            )
        with suppress(FileNotFoundError):
            if not os.stat(path).st_mode & stat.S_IWUSR:
                raise EnvironmentFault(
                    "read_only",
                    say("{0} cannot be written: it is read-only. Allow writing or choose another name.", str(path)),
                )
    except (OSError, ValueError) as fault:  # a name that is too long, or none at all
        raise cannot_write(path, fault) from None


def cannot_write(path: Path, fault: OSError | ValueError) -> EnvironmentFault:
    """An error from the system on writing a file, as one sentence."""
    reason = fault.strerror if isinstance(fault, OSError) and fault.strerror else str(fault)
    number = fault.errno if isinstance(fault, OSError) else errno.EINVAL
    if number in _FULL:
        text = say("{0} cannot be written ({1}): make room there, or choose another folder.", str(path), reason)
    elif number in (errno.ENAMETOOLONG, errno.EINVAL):
        text = say("{0} cannot be written ({1}): choose another name.", str(path), reason)
    elif number == errno.ENOENT and path.parent.is_dir():
        # What Windows says of a folder that it keeps for programs it knows, and of a name that a share refuses.
        text = say(
            "{0} is refused here. Take a shorter name or another folder, or ask your IT to allow Repatriate there.",
            str(path),
        )
    else:
        text = say(
            "{0} cannot be written ({1}): if it is open in another program, close it there; else choose another folder.",
            str(path),
            reason,
        )
    return EnvironmentFault("cannot_write", text)


def write_private(part: Path, data: bytes) -> None:
    """The whole of a file that is there only when it is finished, under a name that it does not keep."""
    make_private(part)
    part.write_bytes(data)


@contextmanager
def naming_file(path: Path) -> Iterator[None]:
    """Names the requested file in errors within the block, not the temporary one beside it. Raises EnvironmentFault."""
    try:
        yield
    except OSError as fault:
        raise cannot_write(path, fault) from None


def remove_part(part: Path) -> None:
    """It goes, if nobody holds it for long."""
    with suppress(OSError):
        retry_patiently(lambda: part.unlink(missing_ok=True))


def flush_part(part: Path) -> None:
    """Onto the disk itself: a power cut after the rename must not leave an empty file of that name."""
    with open_patiently(part, "r+b") as file:
        os.fsync(file.fileno())


def check_free(path: Path) -> None:
    """Raises EnvironmentFault if somebody keeps the file open so that it cannot be replaced. Renaming it to its own
    name changes nothing, but Windows checks what a real rename needs."""
    if path.exists():
        name_part(path, path)


@contextmanager
def _naming_file(part: Path, path: Path) -> Iterator[None]:
    """Notifies listeners that the part got its name, even if an interrupt comes just afterwards."""
    taken = os.path.exists(path)
    try:
        yield
    finally:
        if not os.path.exists(part) and os.path.exists(path):
            set_name(path, taken)


def name_part(part: Path, path: Path) -> None:
    """The finished part gets its name, in place of any file there. Raises EnvironmentFault."""
    with _naming_file(part, path), naming_file(path):
        retry_patiently(lambda: os.replace(part, path))


def name_new(part: Path, path: Path) -> None:
    """The finished part gets a name that nobody has, or FileExistsError is raised: a file that came meanwhile stays.
    Raises EnvironmentFault too."""
    try:
        with _naming_file(part, path):
            if sys.platform == "win32":
                retry_patiently(lambda: os.rename(part, path))  # never over another file there
            elif not _rename_exclusively(part, path) and not _link_file(part, path):
                _take_name(part, path)
            remove_part(part)
        flush_folder(path.parent)
    except FileExistsError:
        raise
    except OSError as fault:
        raise cannot_write(path, fault) from None


def _link_file(part: Path, path: Path) -> bool:
    """Whether the disk can give a file a second name; sticks and shares often cannot."""
    try:
        os.link(part, path)
    except FileExistsError:
        raise
    except OSError:
        return False
    return True


@functools.cache
def find_rename() -> Any:
    """The system's function for that; asked for early, a file that is ready need not wait for it."""
    return getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if sys.platform == "linux" else None


def _rename_exclusively(part: Path, path: Path) -> bool:
    """Whether this Linux renamed it, which refuses a name that is taken."""
    rename = find_rename()
    if rename is None:
        return False
    if rename(_HERE, os.fsencode(part.absolute()), _HERE, os.fsencode(path.absolute()), _NO_REPLACE) == 0:
        return True
    if ctypes.get_errno() == errno.EEXIST:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    return False


def _take_name(part: Path, path: Path) -> None:
    """Reserves the name while the file gets it, on a disk that supports neither other way."""
    path.open("xb").close()
    try:
        os.replace(part, path)
    except OSError:
        path.unlink(missing_ok=True)
        raise


def flush_folder(folder: Path) -> None:
    """The names in it onto the disk, where the system can: a power cut must not take a new one away."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def beside(path: Path, named: Callable[[Path], Path] = part_of) -> Iterator[Path]:
    """Yields a temporary path for a file that gets its name once the block succeeds.

    It replaces any file of that name; after a failure nothing is left. `named` makes the temporary path. Raises
    UserError and EnvironmentFault as `check_target` does.
    """
    check_target(path)
    part = named(path)
    try:
        with naming_file(path):
            make_private(part)
            yield part
            flush_part(part)
        name_part(part, path)
    finally:
        remove_part(part)


def write_whole(path: Path, data: bytes, named: Callable[[Path], Path] = part_of) -> Path:
    """The file, whole or not at all; returns the path. Only for what names nobody: the rest goes through the operation,
    which knows of the part. Raises as `beside` does."""
    with beside(path, named) as part:
        part.write_bytes(data)
    return path
