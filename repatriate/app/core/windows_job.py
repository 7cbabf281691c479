"""A limit of memory for another process on Windows, which is set from outside: a job object of the system."""

from __future__ import annotations

import ctypes
import sys
from ctypes import wintypes

_EXTENDED_LIMITS = 9
_PROCESS_MEMORY, _DIE_ON_FAULT, _KILL_ON_CLOSE = 0x100, 0x400, 0x2000


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
    """Holds one process to so many bytes; it ends with this one, and when the job is closed."""

    def __init__(self, process: int, memory: int) -> None:
        self._handle = 0
        if sys.platform == "win32":
            system = ctypes.WinDLL("kernel32", use_last_error=True)
            system.CreateJobObjectW.restype = wintypes.HANDLE
            self._handle = system.CreateJobObjectW(None, None) or 0
            limits = _Extended()
            limits.basic.flags = _PROCESS_MEMORY | _DIE_ON_FAULT | _KILL_ON_CLOSE
            limits.process_memory = memory
            job = wintypes.HANDLE(self._handle)
            if not (
                self._handle
                and system.SetInformationJobObject(job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits))
                and system.AssignProcessToJobObject(job, wintypes.HANDLE(process))
            ):
                fault = ctypes.get_last_error()
                self.close()
                raise OSError(None, ctypes.FormatError(fault), None, fault)

    def close(self) -> None:
        if sys.platform == "win32" and self._handle:
            ctypes.WinDLL("kernel32").CloseHandle(wintypes.HANDLE(self._handle))
            self._handle = 0
