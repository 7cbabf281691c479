"""The check on the command line: what is kept counted, and which operation a file is."""

from __future__ import annotations

from pathlib import Path

from repatriate.app.core.operation import Operation
from tests.cli.conftest import Run
from tests.passphrase import PASSPHRASE


def spoil(path: Path, sql: str) -> None:
    """Write behind its back."""
    with Operation.open(path, PASSPHRASE, officer="x") as operation, operation._file.unlocked() as db:
        for one in sql.split("; "):
            db.conn.execute(one)


def test_states_that_somebody_wrote_are_not_believed(run: Run, planned: Path) -> None:
    commands = (("list", planned, "people"), ("next", planned))
    right = {command: run(*command, "--json").json for command in commands}
    spoil(planned, "UPDATE standings SET state = (state + 3) % 8")
    assert {command: run(*command, "--json").json for command in commands} == right
    checked = run("check", planned)
    assert checked.code == 4
    assert "Kept:    4 people in standings" in checked.out
    assert "worked out again" in run("check", planned, "--repair").err
    assert run("check", planned).code == 0


def test_a_change_of_another_program_is_said_once(run: Run, planned: Path) -> None:
    spoil(planned, "UPDATE people SET surname = 'OTHER' WHERE id = 3; DELETE FROM pending")
    for command, code in ((("close", planned, "GA1", "--head-count", 0), 3), (("list", planned, "people"), 0)):
        done = run(*command)
        assert (done.code, done.err.count("Another program changed details of P00003")) == (code, 1)
        assert "check FILE --repair" in done.err
    assert run("person", "edit", planned, "P00003", "surname=RIGHT").code == 0
    refused = run("check", planned, "--repair")
    assert (refused.code, "--accept takes the file as it is now" in refused.err) == (4, True)
    taken = run("check", planned, "--accept")
    assert (taken.code, taken.out.count("duty desk accepted 1 row")) == (0, 1)
    assert (run("check", planned).code, run("undo", planned).code, run("check", planned).code) == (0, 0, 4)
    spoil(planned, "UPDATE people SET surname = 'OTHER' WHERE id = 3; DELETE FROM pending")
    assert "Another program" not in run("check", planned, "--repair").err
