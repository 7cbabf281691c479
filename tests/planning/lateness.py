"""What is begun when it is time to stop: counted, for how long it takes says how busy the machine is."""

from __future__ import annotations

from typing import Any

import pytest

from repatriate.planning.solver.highs import Clock


def count_late_starts(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A list that fills with the widths of programs given to the solver after the time limit, or after the officer stopped."""
    late: list[int] = []
    run = Clock.run

    def watched(clock: Clock, solver: Any) -> bool:
        if clock.stop():
            late.append(solver.getNumCol())
        return run(clock, solver)

    monkeypatch.setattr(Clock, "run", watched)
    return late
