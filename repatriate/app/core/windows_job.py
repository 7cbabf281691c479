"""Limits for another process on Windows, which are set from outside: a job object of the system."""

from __future__ import annotations

import ctypes
import sys
from ctypes import wintypes

_EXTENDED_LIMITS = 9
_ACTIVE_PROCESSES, _PROCESS_MEMORY, _DIE_ON_FAULT, _KILL_ON_CLOSE = 0x8, 0x100, 0x400, 0x2000
_DESKTOP_LIMITS, _ALL_OF_DESKTOP = 4, 0xFF
"""Windows of others, the clipboard, settings of the screen, the end of the session."""


class _Basic(ctypes.Structure):
    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("active_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class _Extended(ctypes.Structure):
    _fields_ = (
        ("basic", _Basic),
        ("counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


class Job:
    """Holds one process to so many bytes, and to itself: it starts no other. It ends with this one, and when the job is closed."""

    def __init__(self, process: int, memory: int) -> None:
        self._handle = 0
        if sys.platform == "win32":
            limits = _Extended()
            limits.basic.flags = _ACTIVE_PROCESSES | _PROCESS_MEMORY | _DIE_ON_FAULT | _KILL_ON_CLOSE
            limits.basic.active_processes = 1
            limits.process_memory = memory
            # Who works in a job already, as under some starters, gets none with limits of the desktop.
            if not (self._hold(process, limits, desktop=True) or self._hold(process, limits, desktop=False)):
                fault = ctypes.get_last_error()
                raise OSError(None, ctypes.FormatError(fault), None, fault)

    def _hold(self, process: int, limits: _Extended, *, desktop: bool) -> bool:
        if sys.platform == "win32":
            system = ctypes.WinDLL("kernel32", use_last_error=True)
            system.CreateJobObjectW.restype = wintypes.HANDLE
            self._handle = system.CreateJobObjectW(None, None) or 0
            job = wintypes.HANDLE(self._handle)
            denied = wintypes.DWORD(_ALL_OF_DESKTOP)
            if (
                self._handle
                and system.SetInformationJobObject(job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits))
                and (not desktop or system.SetInformationJobObject(job, _DESKTOP_LIMITS, ctypes.byref(denied), 4))
                and system.AssignProcessToJobObject(job, wintypes.HANDLE(process))
            ):
                return True
            self.close()
        return False

    def close(self) -> None:
        if sys.platform == "win32" and self._handle:
            ctypes.WinDLL("kernel32").CloseHandle(wintypes.HANDLE(self._handle))
            self._handle = 0
