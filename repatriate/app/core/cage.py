"""Restricts the process that reads files from others before it sees the first of them. docs/for-it.md lists what each
system allows. Nothing here raises: an unavailable restriction is left out of the result."""

from __future__ import annotations

import ctypes
import os
import platform
import struct
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from contextlib import suppress
from ctypes import wintypes
from enum import StrEnum
from errno import EACCES, ENOSYS, EPERM
from pathlib import Path

from repatriate.reference.resources import PACKAGE, resource_path

# -- The rights that a process of Linux gives up by itself, for good: calls of the system (seccomp), and files
# (Landlock). By numbers of the kernel, for the two processors that the program is made for. There is a library for
# the first, libseccomp: no package for Python brings it along.

READABLE = (
    "/usr/lib", "/usr/lib32", "/usr/lib64", "/usr/local/lib", "/lib", "/lib64", "/nix/store", "/gnu/store",
    "/etc/ld.so.cache", "/usr/share/zoneinfo", "/usr/share/fonts", "/usr/local/share/fonts", "/dev/null", "/dev/zero", "/dev/urandom",
    "/proc/self", "/proc/cpuinfo", "/proc/meminfo", "/proc/stat", "/proc/sys/vm/overcommit_memory",
    "/sys/devices/system", "/sys/fs/cgroup",
)  # fmt: skip
"""Libraries of the system, and what they ask about the computer: nothing of the officer."""

_X86, _ARM = "x86_64", "aarch64"
_ARCHITECTURE = {_X86: 0xC000003E, _ARM: 0xC00000B7}
_SECCOMP = {_X86: 317, _ARM: 277}
# Of calls that old processors alone have, the second number is missing.
_DENIED: dict[str, tuple[int, ...]] = {
    # the network and other sockets
    "socket": (41, 198), "socketpair": (53, 199), "connect": (42, 203), "bind": (49, 200), "listen": (50, 201),
    "accept": (43, 202), "accept4": (288, 242),
    # programs
    "execve": (59, 221), "execveat": (322, 281), "fork": (57,), "vfork": (58,),
    # other processes
    "kill": (62, 129), "tkill": (200, 130), "rt_sigqueueinfo": (129, 138), "rt_tgsigqueueinfo": (297, 240),
    "pidfd_send_signal": (424, 424), "pidfd_open": (434, 434), "pidfd_getfd": (438, 438), "ptrace": (101, 117),
    "process_vm_readv": (310, 270), "process_vm_writev": (311, 271), "process_madvise": (440, 440), "kcmp": (312, 272),
    "setpriority": (141, 140), "ioprio_set": (251, 30), "shmget": (29, 194), "shmat": (30, 196), "shmctl": (31, 195),
    "msgget": (68, 186), "msgsnd": (69, 189), "msgrcv": (70, 188), "msgctl": (71, 187), "semtimedop": (220, 192),
    "sched_setscheduler": (144, 119), "sched_setparam": (142, 118), "sched_setattr": (314, 274), "semget": (64, 190), "semop": (65, 193),
    "semctl": (66, 191), "mq_open": (240, 180), "mq_unlink": (241, 181),
    # what changes files; opening for writing is below
    "creat": (85,), "truncate": (76, 45), "rename": (82,), "renameat": (264, 38), "renameat2": (316, 276),
    "link": (86,), "linkat": (265, 37), "symlink": (88,), "symlinkat": (266, 36), "unlink": (87,), "unlinkat": (263, 35),
    "mkdir": (83,), "mkdirat": (258, 34), "rmdir": (84,), "mknod": (133,), "mknodat": (259, 33), "chmod": (90,),
    "fchmod": (91, 52), "fchmodat": (268, 53), "fchmodat2": (452, 452), "chown": (92,), "fchown": (93, 55),
    "lchown": (94,), "fchownat": (260, 54), "utime": (132,), "utimes": (235,), "futimesat": (261,),
    "utimensat": (280, 88), "setxattr": (188, 5), "lsetxattr": (189, 6), "fsetxattr": (190, 7), "removexattr": (197, 14),
    "lremovexattr": (198, 15), "fremovexattr": (199, 16), "open_by_handle_at": (304, 265), "fanotify_init": (300, 262),
    # the system itself
    "mount": (165, 40), "umount2": (166, 39), "pivot_root": (155, 41), "chroot": (161, 51), "open_tree": (428, 428),
    "move_mount": (429, 429), "fsopen": (430, 430), "fsconfig": (431, 431), "fsmount": (432, 432), "fspick": (433, 433),
    "mount_setattr": (442, 442), "unshare": (272, 97), "setns": (308, 268), "bpf": (321, 280),
    "perf_event_open": (298, 241), "userfaultfd": (323, 282), "add_key": (248, 217), "request_key": (249, 218),
    "keyctl": (250, 219), "init_module": (175, 105), "finit_module": (313, 273), "delete_module": (176, 106),
    "kexec_load": (246, 104), "reboot": (169, 142), "swapon": (167, 224), "swapoff": (168, 225), "acct": (163, 89),
    "quotactl": (179, 60), "settimeofday": (164, 170), "clock_settime": (227, 112), "sethostname": (170, 161),
    "setdomainname": (171, 162), "personality": (135, 92),
}  # fmt: skip
_MISSING: dict[str, tuple[int, ...]] = {
    "clone3": (435, 435), "openat2": (437, 437), "io_uring_setup": (425, 425), "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427),
}  # fmt: skip
"""Their arguments lie in memory, where no filter looks: libraries go back to the older calls."""
_FIRST_UNKNOWN = 463
"""Calls of newer kernels: nobody here knows what they do."""

_ORDERS_TO_A_FILE = (0x5412, 0x541C, 0x8901, 0x8902, 0x40086602, 0x40046602, 0x401C5820)
"""Orders that type in a terminal, that name a process for signs, and that change what a file is marked with."""
_SIGNS_OF_A_FILE = (8, 10, 15, 1024, 1026)
"""Orders by which the system sends a sign to another process when something happens to a file."""

_LOAD, _JUMP_EQUAL, _JUMP_FROM, _JUMP_ANY_BIT, _GIVE = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER, _PROCESSOR, _ARGUMENT = 0, 4, 16
_ALLOW, _KILL, _FAIL = 0x7FFF0000, 0x80000000, 0x00050000
_THREAD = 0x10000
"""Flag of `clone`: no process, but a thread of this one, as the engines for pictures start them."""
_TO_WRITE = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC


def _make_filter(machine: str) -> bytes:
    """The program that the kernel runs at each call: 8 bytes an order, and no jump beyond the next few."""
    column = (_X86, _ARM).index(machine)

    def pack_order(code: int, value: int, so: int = 0, otherwise: int = 0) -> bytes:
        return struct.pack("=HBBI", code, so, otherwise, value)

    def load_argument(call: tuple[int, ...], *orders: bytes) -> Iterator[bytes]:
        if column < len(call):
            yield pack_order(_JUMP_EQUAL, call[column], 0, len(orders))
            yield from orders

    def test_argument(argument: int, jump: int, values: Iterable[int], fails: int, allows: bool) -> list[bytes]:
        """Whether one of the values, or none of them, lets the call pass."""
        orders = [pack_order(_LOAD, _ARGUMENT + 8 * argument)]
        good, bad = pack_order(_GIVE, _ALLOW), pack_order(_GIVE, _FAIL | fails)
        for value in values:
            orders += [pack_order(jump, value, 0, 1), good if allows else bad]
        return [*orders, bad if allows else good]

    own = os.getpid()
    orders = [
        pack_order(_LOAD, _PROCESSOR), pack_order(_JUMP_EQUAL, _ARCHITECTURE[machine], 1, 0), pack_order(_GIVE, _KILL),
        pack_order(_LOAD, _NUMBER), pack_order(_JUMP_FROM, _FIRST_UNKNOWN, 0, 1), pack_order(_GIVE, _FAIL | ENOSYS),
    ]  # fmt: skip
    for call in _MISSING.values():
        orders += load_argument(call, pack_order(_GIVE, _FAIL | ENOSYS))
    for call in _DENIED.values():
        orders += load_argument(call, pack_order(_GIVE, _FAIL | EPERM))
    orders += load_argument((2,), *test_argument(1, _JUMP_ANY_BIT, [_TO_WRITE], EACCES, False))  # open
    orders += load_argument((257, 56), *test_argument(2, _JUMP_ANY_BIT, [_TO_WRITE], EACCES, False))  # openat
    orders += load_argument((56, 220), *test_argument(0, _JUMP_ANY_BIT, [_THREAD], EPERM, True))  # clone
    orders += load_argument((203, 122), *test_argument(0, _JUMP_EQUAL, [0, own], EPERM, True))  # sched_setaffinity
    orders += load_argument(
        (234, 131), *test_argument(0, _JUMP_EQUAL, [own], EPERM, True)
    )  # tgkill, by which a process aborts
    orders += load_argument((302, 261), *test_argument(0, _JUMP_EQUAL, [0, own], EPERM, True))  # prlimit64
    orders += load_argument((16, 29), *test_argument(1, _JUMP_EQUAL, _ORDERS_TO_A_FILE, EPERM, False))  # ioctl
    orders += load_argument((72, 25), *test_argument(1, _JUMP_EQUAL, _SIGNS_OF_A_FILE, EPERM, False))  # fcntl
    orders += load_argument(
        (157, 167), *test_argument(0, _JUMP_EQUAL, [1, 4], EPERM, False)
    )  # prctl: end with who asked, and show nobody
    return b"".join([*orders, pack_order(_GIVE, _ALLOW)])


def deny_calls() -> bool:
    """No socket, no program, no process, no file to write, no sign to another process. Whether the kernel took it."""
    machine = platform.machine()
    if machine not in _ARCHITECTURE or struct.calcsize("P") != 8:
        return False
    orders = ctypes.create_string_buffer(made := _make_filter(machine))
    program = ctypes.create_string_buffer(struct.pack("HP", len(made) // 8, ctypes.addressof(orders)))
    by_filter, all_threads = 1, 1
    return _gain_nothing() and _call_kernel(_SECCOMP[machine], by_filter, all_threads, program) == 0


def restrict_reading(paths: Iterable[str]) -> bool:
    """Only files in these folders may be opened, and only to be read. Whether the kernel has that.

    A newer kernel also keeps it from the network, and from signs to other processes.
    """
    version = _call_kernel(_CREATE, None, 0, 1)
    if platform.machine() not in _ARCHITECTURE or version < 1:
        return False
    files = (1 << 13) - 1 | (version >= 2) << 13 | (version >= 3) << 14 | (version >= 5) << 15
    asked = struct.pack("=QQQ", files, 3, 3)[: 8 if version < 4 else 16 if version < 6 else 24]
    rules = _call_kernel(_CREATE, asked, len(asked), 0)
    if rules < 0:
        return False
    try:
        for path in dict.fromkeys(paths):
            with suppress(OSError):
                _allow_path(rules, path)
        return _gain_nothing() and _call_kernel(_RESTRICT, rules, 0) == 0
    finally:
        os.close(rules)


_CREATE, _ADD, _RESTRICT = 444, 445, 446
_READ_FILE, _READ_FOLDER = 1 << 2, 1 << 3


def _allow_path(rules: int, path: str) -> None:
    place = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        rights = _READ_FILE | _READ_FOLDER if os.path.isdir(path) else _READ_FILE
        _call_kernel(_ADD, rules, 1, struct.pack("=Qi", rights, place), 0)
    finally:
        os.close(place)


def _gain_nothing() -> bool:
    """No right is gained by what is started later: without it neither of the two can be had."""
    return bool(ctypes.CDLL(None).prctl(38, 1, 0, 0, 0) == 0)


def _call_kernel(number: int, *arguments: object) -> int:
    wide = [ctypes.c_long(one) if isinstance(one, int) else one for one in arguments]
    return int(ctypes.CDLL(None, use_errno=True).syscall(ctypes.c_long(number), *wide))


# -- The rights that a process of Windows gives up by itself: its privileges, and the right to write where the
# officer does.

_ADJUST_PRIVILEGES, _ADJUST_DEFAULT, _QUERY = 0x20, 0x80, 0x08
_PRIVILEGES, _INTEGRITY = 3, 25
_LOW = "S-1-16-4096"
_REMOVED = 4
_PASS_FOLDERS = 23
"""Everybody has this privilege: without it no file is reached through a folder that is closed."""
_IS_INTEGRITY = 0x20


class _Label(ctypes.Structure):
    _fields_ = (("who", ctypes.c_void_p), ("attributes", wintypes.DWORD))


def give_up_rights() -> bool:
    """No privilege, and low integrity: nothing of the officer's can be written, and no program of theirs be opened or read.
    Files are read as before, and the network is there. Whether Windows took it."""
    if sys.platform != "win32":
        return False
    rights, system = ctypes.WinDLL("advapi32"), ctypes.WinDLL("kernel32")
    system.GetCurrentProcess.restype = wintypes.HANDLE
    token, who = wintypes.HANDLE(), ctypes.c_void_p()
    ours = wintypes.HANDLE(system.GetCurrentProcess())
    if not rights.OpenProcessToken(ours, _ADJUST_PRIVILEGES | _ADJUST_DEFAULT | _QUERY, ctypes.byref(token)):
        return False
    try:
        _remove_privileges(rights, token)
        if not rights.ConvertStringSidToSidW(_LOW, ctypes.byref(who)):
            return False
        label = _Label(who, _IS_INTEGRITY)
        length = ctypes.sizeof(label) + rights.GetLengthSid(who)
        taken = bool(rights.SetTokenInformation(token, _INTEGRITY, ctypes.byref(label), length))
        system.LocalFree(who)
        return taken
    finally:
        system.CloseHandle(token)


def _remove_privileges(rights: ctypes.CDLL, token: wintypes.HANDLE) -> None:
    """All that the token lists: a number, then for each its 8 bytes and 4 of how it is held."""
    length = wintypes.DWORD()
    rights.GetTokenInformation(token, _PRIVILEGES, None, 0, ctypes.byref(length))
    held = ctypes.create_string_buffer(length.value)
    if rights.GetTokenInformation(token, _PRIVILEGES, held, length, ctypes.byref(length)):
        for number in range(wintypes.DWORD.from_buffer(held).value):
            if wintypes.DWORD.from_buffer(held, 4 + 12 * number).value != _PASS_FOLDERS:
                wintypes.DWORD.from_buffer(held, 4 + 12 * number + 8).value = _REMOVED
        rights.AdjustTokenPrivileges(token, False, held, 0, None, None)


# -- cage


class Fence(StrEnum):
    """Something that the system denies that process from then on."""

    NETWORK = "network"
    PROGRAMS = "programs"
    WRITING = "writing"
    READING = "reading"
    OTHERS = "others"
    """Programs of the officer: their memory, and any sign to them."""


def close_cage() -> tuple[Fence, ...]:
    """Gives up what the system lets a process give up, for good; returns what that was."""
    with suppress(OSError, ValueError, AttributeError):
        if sys.platform == "linux":
            return _close_on_linux()
        if sys.platform == "darwin":
            return _close_on_macos()
        if sys.platform == "win32" and give_up_rights():
            return (Fence.WRITING, Fence.OTHERS)
    return ()


def _close_on_linux() -> tuple[Fence, ...]:
    _write_nothing()
    reading = restrict_reading([*_list_own_folders(), *READABLE])
    if not deny_calls():
        return (Fence.READING, Fence.WRITING) if reading else ()
    kept = (Fence.NETWORK, Fence.PROGRAMS, Fence.WRITING, Fence.OTHERS)
    return (*kept, Fence.READING) if reading else kept


def _write_nothing() -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def _list_own_folders() -> list[str]:
    """The folders of Python, its packages, this program and its data. No folder of the officer: Python also looks into the current one."""
    if bundle := getattr(sys, "_MEIPASS", None):
        around = [os.path.dirname(bundle)] if sys.platform == "darwin" else []
        return [
            bundle,
            sys.executable,
            *around,
        ]  # not the folder beside it: on a stick the files of the officer lie there
    packages = [path for path in sys.path if Path(path).name in ("site-packages", "dist-packages")]
    python = [sysconfig.get_path(name) for name in ("stdlib", "platstdlib")]
    libraries = [os.path.join(prefix, "lib") for prefix in {sys.prefix, sys.base_prefix}]
    return [*python, *libraries, *packages, str(PACKAGE), str(resource_path())]


_OFFICERS = ("/Users", "/Volumes", "/private/tmp", "/private/var/folders")


def _close_on_macos() -> tuple[Fence, ...]:
    """Closes the cage with the sandbox that macOS calls deprecated and still has. Untried: nobody here has a macOS."""
    _write_nothing()

    def quote_paths(paths: object) -> str:
        quoted = (str(path).replace("\\", "\\\\").replace('"', '\\"') for path in paths)  # type: ignore[attr-defined]
        return " ".join(f'(subpath "{path}")' for path in quoted)

    rules = (
        "(version 1)(allow default)(deny network*)(deny process-exec*)(deny process-fork)(deny file-write*)"
        f"(deny signal (target others))(deny file-read-data {quote_paths(_OFFICERS)})"
        f"(allow file-read-data {quote_paths(map(os.path.realpath, _list_own_folders()))})"
    )
    fault = ctypes.c_char_p()
    failed = ctypes.CDLL("/usr/lib/libSystem.B.dylib").sandbox_init(
        rules.encode(), ctypes.c_uint64(0), ctypes.byref(fault)
    )
    return () if failed else (Fence.NETWORK, Fence.PROGRAMS, Fence.WRITING, Fence.READING)
