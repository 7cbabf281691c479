"""Whoever opens the sample today can follow its next steps to the end: each is done, and then it is gone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from repatriate.app.clearances.commands import LiftHolds, RecordClearance
from repatriate.app.clearances.note_commands import MakeNote
from repatriate.app.clearances.note_queries import refs_to_ask
from repatriate.app.core.operation import Operation
from repatriate.app.core.sql import ListQuery
from repatriate.app.demo.sample_file import LAST, make_sample
from repatriate.app.documents.commands import IssueDocuments
from repatriate.app.documents.needs import ids_to_issue, need_rows
from repatriate.app.handouts.commands import MakeLabels
from repatriate.app.manifests.batch_commands import MakeManifests
from repatriate.app.manifests.commands import MarkSent
from repatriate.app.manifests.due_lists import OVER_A_BORDER
from repatriate.app.manifests.queries import list_manifests
from repatriate.app.next_steps.step import Step
from repatriate.app.next_steps.steps import next_steps
from repatriate.app.people.commands import EditPeople
from repatriate.app.plan.commands import Publish, RemoveRule
from repatriate.app.plan.jobs import plan_operation
from repatriate.app.plan.storage import list_problems
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.plan import ProblemCode

NOW = datetime(2031, 2, 24, 6, 0, tzinfo=UTC)
"""Long after the sample's own days, two days before a month ends that is a short one."""
WAITS = {"no_seat", "documents_of_others"}
"""What is left in the end: people whom this plan cannot seat, or who wait for their own embassies. It is looked at, and put off."""


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Operation]:
    path = tmp_path_factory.mktemp("newcomer") / "sample.repat"
    with make_sample(path, officer="newcomer", clock=lambda: NOW) as operation:
        yield operation


def test_the_departures_are_ahead(sample: Operation) -> None:
    [first, last] = sample.db.conn.execute("SELECT min(departs), max(departs) FROM legs").fetchone()
    assert first.startswith("2031-02-25")
    assert last.startswith("2031-03-12")
    assert NOW.date() > LAST
    texts = [
        row[0] for row in sample.db.conn.execute("SELECT notes FROM people WHERE notes LIKE '%emergency document%'")
    ]
    assert any("on 21 February" in text for text in texts)
    assert not any(" May" in text for text in texts)
    codes = dict(sample.db.conn.execute("SELECT code, departs FROM legs").fetchall())
    assert all(code.split("-")[-1][:2] == departs[8:10] for code, departs in codes.items())
    assert sample.db.conn.execute("SELECT value FROM settings WHERE key = 'operation'").fetchone()[0] == (
        "Clark, February 2031"
    )


def test_its_next_steps_lead_to_the_end(sample: Operation, tmp_path: Path) -> None:
    steps = next_steps(sample, NOW)
    for _ in range(60):
        step = next((one for one in steps if one.code not in WAITS), None)
        if step is None:
            break
        assert step.code not in ("departures_late", "departing"), step.sentence
        _do(sample, step, tmp_path)
        steps = next_steps(sample, NOW)
        after = {(one.code, one.about): one.sentence for one in steps}
        assert after.get((step.code, step.about)) != step.sentence, step.sentence
    assert {one.code for one in steps} <= WAITS
    assert all(one.may_wait for one in steps)


def _do(operation: Operation, step: Step, folder: Path) -> None:  # long: one line for each kind of step
    """What the window does where the button of the step leads."""
    today = operation.today()
    match step.code:
        case "no_departure":
            origin, destination = step.target.ref.removeprefix("add:").split(">")
            day = (NOW + timedelta(days=3)).date().isoformat()
            times = {"departs": f"{day} 10:00", "arrives": f"{day} 18:00"}
            ends = {"origin": origin, "destination": destination}
            operation.run(SaveLeg(None, {"code": f"X-{destination}", "mode": "air", "seats": 20, **ends, **times}))
        case "plan":
            plan_operation(operation)
        case "draft_to_confirm":
            operation.run(Publish())
        case "lists_to_send" | "lists_to_send_later":
            _send(operation, (step.about,) if step.about else step.refs, folder)
        case "print_pack":
            operation.run(MakeLabels(step.about, None))
        case "documents_needed":
            ids = ids_to_issue(operation.db, today, ListQuery())
            refs = tuple(row.ref for row in need_rows(operation.db, ids, today).values())
            operation.run(IssueDocuments(refs, folder / "documents.pdf"))
        case "clearances_to_ask":
            kind = step.target.ref.partition("=")[2]
            if step.button == "Ask":
                operation.run(MakeNote(refs_to_ask(operation.db, kind, today), kind, unconfirmed=True))
            else:
                operation.run(RecordClearance(_asked(operation, kind), kind, asked_on=today))
        case "holds_end":
            sql = 'SELECT DISTINCT ref FROM holds JOIN people p ON p.id = person_id WHERE lifted_on IS NULL AND "end" IS NOT NULL'
            for row in list(operation.db.query(sql)):
                operation.run(LiftHolds((row["ref"],), "ended"))
        case "plan_problems":
            for one in list_problems(operation.db).problems:
                if one.code is ProblemCode.PIN_LEG_GONE:
                    rule = "SELECT r.id FROM rules r JOIN people p ON p.id = r.person_id WHERE kind = 'pin' AND ref = ?"
                    operation.run(RemoveRule(operation.db.conn.execute(rule, one.people[:1]).fetchone()[0]))
            plan_operation(operation)
        case "needs_said":
            rows = "SELECT notes FROM people WHERE ref = ?"
            for ref in step.refs:
                [remark] = operation.db.conn.execute(rows, (ref,)).fetchone()
                operation.run(EditPeople((ref,), {"notes": f"{remark}. Read"}))
        case _:
            raise AssertionError(f"The sample should not ask for this: {step.sentence}")


def _send(operation: Operation, codes: tuple[str, ...], folder: Path) -> None:
    operation.run(MakeManifests(codes, OVER_A_BORDER, folder, ("xlsx",)))
    for code in codes:
        for profile in OVER_A_BORDER:
            [newest, *_] = list_manifests(operation.db, code, profile)
            operation.run(MarkSent(newest.id, "by hand"))


def _asked(operation: Operation, kind: str) -> tuple[str, ...]:
    rows = operation.db.query(
        "SELECT p.ref FROM clearances c JOIN people p ON p.id = c.person_id WHERE kind = ? AND answer IS NULL "
        "AND asked_on IS NOT NULL",
        (kind,),
    )
    return tuple(row["ref"] for row in rows)
