"""Garbage goes in the window's thread, whoever made it."""

from __future__ import annotations

import gc
import threading

from pytestqt.qtbot import QtBot

from ui.core.jobs import GarbageCollector


class Cycle:
    """Garbage that only the collector finds; it notes the thread in which it goes."""

    gone: list[int] = []  # noqa: RUF012

    def __init__(self) -> None:
        self.me = self

    def __del__(self) -> None:
        self.gone.append(threading.get_ident())


def test_a_worker_that_makes_much_collects_nothing(qtbot: QtBot) -> None:
    Cycle.gone.clear()
    collector = GarbageCollector()
    try:
        Cycle()
        kept: list[list[int]] = []
        worker = threading.Thread(target=lambda: kept.extend([] for _ in range(20_000)))
        worker.start()
        worker.join()
        assert Cycle.gone == []
        collector.look()
        assert set(Cycle.gone) == {threading.get_ident()}
    finally:
        collector.stop()
        gc.disable()  # as the one of the whole test run left it
