"""Whether a file lies on a disk of another computer: there SQLite's log is not safe, its index is memory of one machine."""

from __future__ import annotations

import ctypes
import os
import re
import sys
from pathlib import Path, PurePath

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
    """As macOS fills it in, up to the flags, with room for the rest."""

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
