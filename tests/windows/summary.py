"""A plugin of pytest, run in Windows: what failed at once, what passed by folder, and why what did not run could not."""

from __future__ import annotations

from collections import Counter

import pytest

KINDS = ("passed", "failed", "error", "skipped")


class AtOnce:
    """A failure is shown when it happens: the whole run takes long."""

    def __init__(self, terminal: pytest.TerminalReporter) -> None:
        self.terminal = terminal

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.terminal.write_line(f"\n{report.nodeid}\n{report.longreprtext}")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.get_closest_marker("alone"):
            item.add_marker(pytest.mark.skip("measures time, which says little under Wine"))


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    terminal = config.pluginmanager.get_plugin("terminalreporter")
    if terminal and not hasattr(config, "workerinput"):
        config.pluginmanager.register(AtOnce(terminal))


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
