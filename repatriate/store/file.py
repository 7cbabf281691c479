"""Makes, opens and restores operation files: proves the passphrase, settles a killed session's files, detects a
share."""

from __future__ import annotations

import contextlib
import ctypes
import os
import re
import stat
import sys
from collections.abc import Callable
from pathlib import Path, PurePath

from filelock import FileLock

from repatriate.model.errors import EnvironmentFault, RepatriateError, UserError
from repatriate.model.reading import open_patiently
from repatriate.model.saying import say
from repatriate.printing.named_files import set_name
from repatriate.store.backup import has_place, list_backups, logs_of, original_of, refuse_leftovers
from repatriate.store.backup import restore_backup as restore_backup
from repatriate.store.connection import environment_faults, make_damaged, make_read_only, open_connection
from repatriate.store.content import content_faults
from repatriate.store.fitness import TABLES_ALONE, Update, refuse_newer
from repatriate.store.holding import (
    Elsewhere,
    acquire_lock,
    find_holder,
    follow_link,
    release_lock,
)
from repatriate.store.keys import PAGE, Key, make_cut_short, make_key, salt_of, some_page_fits
from repatriate.store.leftovers import Found, left_beside, settle_leftovers
from repatriate.store.operation_file import OperationFile
from repatriate.store.parts import remove_left
from repatriate.store.seen import remember_restored

NETWORK = {
    *("nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "ncpfs", "afs", "9p", "ceph", "lustre", "gfs2", "ocfs2"),
    *("davfs", "glusterfs", "vboxsf", "vmhgfs", "prl_fs", "fuse.sshfs", "fuse.smbnetfs", "fuse.gvfsd-fuse"),
    *("fuse.davfs", "fuse.davfs2", "fuse.rclone", "fuse.s3fs", "fuse.gcsfuse", "fuse.glusterfs", "fuse.ceph"),
    *("fuse.curlftpfs", "fuse.afpfs", "fuse.google-drive-ocamlfuse", "fuse.onedriver", "fuse.vmhgfs-fuse"),
}
"""Kinds of file system of Linux whose files are on another computer, or on the other side of a virtual one."""
_REMOTE = 4
"""DRIVE_REMOTE of Windows."""
_LOCAL = 0x1000
"""MNT_LOCAL of macOS."""


def is_on_share(path: Path) -> bool:
    """Whether the file, or its folder where it is not there yet, is on a network drive; no where nobody can tell."""
    whole = path.resolve()
    try:
        if sys.platform == "win32":
            return _is_remote_drive(whole)
        if sys.platform == "darwin":
            return _is_not_local(whole.parent)
        return kind_of(whole, Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="replace")) in NETWORK
    except (OSError, AttributeError, ValueError):
        return False


def kind_of(path: PurePath, mounts: str) -> str:
    """The kind of file system on which a path is, by the list of mounts of Linux: the last one of the longest place."""
    kind, longest = "", -1
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        fields = before.split()
        if len(fields) < 5 or not after:
            continue
        place = re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), fields[4])
        inside = place == "/" or str(path) == place or str(path).startswith(f"{place}/")
        if inside and len(place) >= longest:
            kind, longest = after.split()[0], len(place)
    return kind


def is_network_name(path: str) -> bool:
    r"""Whether Windows finds it on a server by its name alone: \\server\share, or the long form of that."""
    if path.startswith("\\\\?\\"):
        return path[4:8].upper() == "UNC\\"
    return path.startswith("\\\\") and not path.startswith("\\\\.\\")


def _is_remote_drive(path: Path) -> bool:
    if is_network_name(str(path)):
        return True
    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined, unused-ignore]
    return int(kernel.GetDriveTypeW(f"{path.drive}\\")) == _REMOTE


class _Statfs(ctypes.Structure):
    """The structure as macOS fills it in, up to the flags, with room for the rest."""

    _fields_ = (
        ("size", ctypes.c_uint32),
        ("best", ctypes.c_int32),
        ("counts", ctypes.c_uint64 * 5),
        ("id", ctypes.c_int32 * 2),
        ("owner", ctypes.c_uint32),
        ("kind", ctypes.c_uint32),
        ("flags", ctypes.c_uint32),
        ("rest", ctypes.c_char * 4096),
    )


def _is_not_local(folder: Path) -> bool:
    library = ctypes.CDLL(None)
    ask = getattr(library, "statfs$INODE64", None) or library.statfs
    found = _Statfs()
    return ask(os.fsencode(folder), ctypes.byref(found)) == 0 and not found.flags & _LOCAL


OnShare = Callable[[Path], bool]


def create_file(  # long: what a file is made with
    path: Path,
    passphrase: str,
    *,
    update: Update = TABLES_ALONE,
    remember: bool = True,
    on_share: OnShare = is_on_share,
) -> OperationFile:
    """A new, empty operation file; refuses one that exists. Without `remember` nothing of it is kept outside."""
    key = make_key(passphrase)
    path = follow_link(path)
    refuse_leftovers(path)
    if not path.parent.is_dir():
        raise UserError("no_such_folder", say("There is no folder {0}: make it first.", str(path.parent)))
    lock = acquire_lock(path)
    if lock is None:
        raise UserError(
            "file_exists", say("{0} is being made by another program just now: choose another name.", str(path))
        )
    try:
        refuse_leftovers(path)  # again, now that nobody else can be making it
        try:
            file = OperationFile(path, key, lock, None, update=update, remember=remember, shared=on_share(path))
        except BaseException:
            for leftover in (path, *logs_of(path)):
                leftover.unlink(missing_ok=True)
            raise
    except BaseException:
        release_lock(lock)
        raise
    set_name(path)
    file.found = _check_share(path, file.shared)
    return file


def open_file(  # long: what a file is opened with
    path: Path,
    passphrase: str,
    *,
    write: bool = True,
    update: Update = TABLES_ALONE,
    hold_update: bool = False,
    remember: bool = True,
    on_share: OnShare = is_on_share,
) -> OperationFile:
    """Open an operation file; read-only where it is open elsewhere, or where `write` is False. `remember` as in `create`.

    Raises UserError (no such file, wrong passphrase, newer file) or DamagedFile.
    """
    path = follow_link(path)
    if write:
        _wait_for_scanner(path)
    key = make_key(passphrase, salt_of(path))
    _prove_passphrase(path, key, passphrase)
    refuse_newer(path, key)
    if write and not os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
        raise make_read_only(path) if path.stat().st_mode & stat.S_IWUSR else _make_marked(path)
    lock = acquire_lock(path) if write else None
    elsewhere = None
    if write and lock is None:
        elsewhere = find_holder(path)
    shared = on_share(path)
    try:
        with content_faults(path, key):
            found = _make_ready(path, key, lock, elsewhere, shared=shared)
            file = OperationFile(
                path, key, lock, elsewhere, update=update, hold_update=hold_update, remember=remember, shared=shared
            )
    except BaseException:
        if lock is not None:
            release_lock(lock)
        raise
    if not file.read_only:
        remove_left()
    file.found += found + _check_share(path, shared) + _check_depth(path)
    return file


def _make_marked(path: Path) -> EnvironmentFault:
    """The error for a read-only file: on Windows a copy from a stick or mail keeps that mark."""
    return EnvironmentFault(
        "read_only_disk",
        say("{0} is marked as read-only: clear that mark in its properties, then open it again.", str(path)),
    )


def _wait_for_scanner(path: Path) -> None:
    """SQLite would wait for a second, then take a file that another program holds for one that cannot be written."""
    with contextlib.suppress(OSError):
        if path.is_file():
            open_patiently(path, "r+b").close()


def _make_ready(
    path: Path, key: Key, lock: FileLock | None, elsewhere: Elsewhere | None, *, shared: bool
) -> list[Found]:
    """Before SQLite sees it: what a session that did not end well left beside the file is settled, and on a network drive
    the file is taken out of the log's mode. Who only looks needs the lock for that, for a moment; who writes has it."""
    if not (left_beside(path) or shared) or elsewhere is not None:
        return []
    own = None
    if lock is None:
        try:
            own = acquire_lock(path)
        except EnvironmentFault:
            if left_beside(path):
                raise
        if own is None:
            return []  # somebody writes just now, and made it ready; or nobody can write there
    try:
        with environment_faults(path, key):
            found = settle_leftovers(path, key)
        if shared:
            open_connection(path, key, shared=True).conn.close()
        return found
    finally:
        if own is not None:
            release_lock(own)


def _check_share(path: Path, shared: bool) -> list[Found]:
    if not shared:
        return []
    words = say(
        "{0} is on a network drive: it is written in a safer way, which is slower. Keep it on a disk of this "
        "computer, and keep backups on the network.",
        str(path),
    )
    return [Found(words, fault=False)]


def _check_depth(path: Path) -> list[Found]:
    if has_place(path):
        return []
    words = say(
        "No backups can be made beside {0}: their names would be too long for Windows. Move it to a folder that is less deep.",
        str(path),
    )
    return [Found(words, fault=False)]


def restore_file(copy: Path, target: Path, passphrase: str) -> Path:
    """A backup under a new name, opened with the passphrase of when it was made; never over a file."""
    copy = follow_link(copy)
    restored = restore_backup(copy, target, make_key(passphrase, salt_of(copy)))
    remember_restored(target, original_of(copy))
    return restored


def _prove_passphrase(path: Path, key: Key, passphrase: str) -> None:
    """Without a connection, which would play whatever log lies there."""
    if not some_page_fits(path, key):
        if _salt_lost(path, passphrase):
            raise make_damaged(path)
        if path.stat().st_size % PAGE:
            raise make_cut_short(path)
        raise UserError(
            "wrong_passphrase",
            say(
                "Wrong passphrase for {0} (or the file is damaged from its first byte to its last): try again.",
                str(path),
            ),
        )


def _salt_lost(path: Path, passphrase: str) -> bool:
    """Whether the passphrase fits with the salt of a backup: then the file's own, in its first bytes, was overwritten."""
    for copy in list_backups(path)[:1]:
        with contextlib.suppress(RepatriateError, OSError):
            return some_page_fits(path, make_key(passphrase, salt_of(copy)))
    return False
