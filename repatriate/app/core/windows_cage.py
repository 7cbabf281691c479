"""The rights that a process of Windows gives up by itself: its privileges, and the right to write where the officer does."""

from __future__ import annotations

import ctypes
import sys
from ctypes import wintypes

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
