"""A plugin of pytest, run in Windows: what passed in each folder of the tests, and why what did not run could not."""

from __future__ import annotations

from collections import Counter

import pytest

KINDS = ("passed", "failed", "error", "skipped")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    counts: dict[str, Counter[str]] = {}
    reasons: Counter[str] = Counter()
    for kind in KINDS:
        for report in terminalreporter.stats.get(kind, []):
            parts = report.nodeid.partition("::")[0].split("/")[1:-1]
            counts.setdefault(parts[0] if parts else "(tests)", Counter())[kind] += 1
            if kind == "skipped":
                reasons[report.longrepr[2].removeprefix("Skipped: ")] += 1
    counts["all"] = sum(counts.values(), Counter())
    terminalreporter.section("by folder of the tests")
    terminalreporter.write_line("".join([" " * 16, *(f"{kind:>9}" for kind in KINDS)]))
    for folder, of_kind in counts.items():
        terminalreporter.write_line("".join([f"{folder:16}", *(f"{of_kind[kind]:9,}" for kind in KINDS)]))
    terminalreporter.section("why not all")
    for reason, count in sorted(reasons.items()):
        terminalreporter.write_line(f"{count:4}  {reason}")
    for report in terminalreporter.stats.get("deselected", []):
        terminalreporter.write_line(f"      {report.nodeid}: measures time, which says little here")
