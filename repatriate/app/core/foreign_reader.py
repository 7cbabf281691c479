"""The process that reads files from others: it takes one piece of work after the other and answers with plain data.

It is started by `foreign_files`, knows no operation and no passphrase, and may use only so much memory and time. Before it
sees the first file it closes its `cage`.
"""

from __future__ import annotations

import importlib
import os
import signal
import sys
from collections.abc import Callable
from typing import Any

from repatriate.app.core.cage import Fence, close_cage
from repatriate.app.core.program import place_of
from repatriate.app.core.reader_channel import (
    Answer,
    Beside,
    Channel,
    Refusal,
    Work,
    each_of,
    kinds_of,
    open_channel,
    pack_value,
    receive_message,
    send_message,
    send_packed,
    take_over,
)
from repatriate.model.errors import UserError

MOST_MEMORY = 1_500_000_000
"""Bytes that the process may use for a file of cells, the reader itself included."""
PICTURE_SECONDS, PICTURE_MEMORY = 180, 4_000_000_000
"""For a page of a paper: engines ask the system for far more room than they fill."""
_STOPPED_BY = (EOFError, OSError)
"""Errors of the channel when the asking process has gone."""
WORKS = {
    "cut_cells": "repatriate.intake.paper.layout.cutting",
    "find_seals": "repatriate.papers.seal.reading",
    "look_at_pages": "repatriate.intake.paper.thumbnails",
    "open_workbook": "repatriate.intake.workbook",
    "portrait_of": "repatriate.papers.photo",
    "read_passport": "repatriate.intake.paper.zone.passport",
    "read_with_each": "repatriate.intake.paper.reading.proof",
    "start_each": "repatriate.intake.paper.reading.proof",
    "working_copy": "repatriate.papers.photo",
}
"""All that is ever done here, by its name and its module: a message names one of them, and nothing else is called."""


def serve_reader(handle: int) -> int:
    """Answer until nobody asks any more."""
    channel = open_channel(handle)
    _set_limits()
    try:
        send_message(channel, Answer.READY, tuple[Fence, ...], close_cage())
        while True:
            _answer_work(channel, receive_message(channel).open(Work))
    except _STOPPED_BY:
        return 0


def _answer_work(channel: Channel, work: Work) -> None:
    function: Callable[..., Any] = getattr(importlib.import_module(WORKS[work.name]), work.name)
    kinds, given = kinds_of(function)
    files = [take_over(channel) for _ in range(work.files)]
    arguments = receive_message(channel).open(each_of(kinds[: work.arguments]), [path for path, _ in files])

    def report_progress(share: float) -> None:
        _allow_time(work.seconds)
        send_message(channel, Answer.PROGRESS, float, float(share))

    _allow_time(work.seconds)
    _allow_memory(work.memory)
    answer, beside = Answer.DONE, Beside()
    try:
        found = function(*arguments, **({"progress": report_progress} if work.tells else {}))
        packed = pack_value(given, found, beside)
    except UserError as fault:
        refusal = Refusal(fault.code, fault.message, **fault.facts)  # type: ignore[arg-type]  # packing looks
        answer, beside = Answer.REFUSED, Beside()
        packed = pack_value(Refusal, refusal, beside)
    except MemoryError:
        answer, beside = Answer.GREW, Beside()
        packed = pack_value(None.__class__, None, beside)
    except Exception as fault:
        answer, beside = Answer.BROKE, Beside()
        packed = pack_value(str, place_of(fault), beside)
    finally:
        for _, descriptor in files:
            os.close(descriptor)
    send_packed(channel, answer, packed, beside)


# -- limits of this process. On Windows whoever started it sets them from outside.


def _set_limits() -> None:
    """Memory, no picture of it on the disk where the process breaks, and no end by a Ctrl+C that is for others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetErrorMode(0x0001 | 0x0002 | 0x8000)  # no window of the system about it either
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes

        system = ctypes.CDLL(None)
        system.prctl(4, 0, 0, 0, 0)  # PR_SET_DUMPABLE: collectors of crashes do not ask for the limit
        system.prctl(1, signal.SIGKILL, 0, 0, 0)  # PR_SET_PDEATHSIG: whoever asked was killed, and the work with it


def _allow_memory(most: int) -> None:
    """Limits the memory on Linux alone: Windows limits it by a job, and macOS has no such limit."""
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _allow_time(seconds: int) -> None:
    """So many seconds of computing from now: beyond, the system ends this process, also where nobody watches any more."""
    if sys.platform != "win32":
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        most = int(used.ru_utime + used.ru_stime) + seconds + 1
        resource.setrlimit(resource.RLIMIT_CPU, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
