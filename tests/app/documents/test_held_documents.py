"""Documents that people hold, which one they travel on, and drafts that count on documents promised."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from repatriate.app import integrity_check
from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import all_people, assignments_of, counts_promised
from repatriate.app.documents.commands import IssueDocuments
from repatriate.app.documents.held_commands import (
    AddDocument,
    EditDocument,
    PromiseDocument,
    RemoveDocument,
    SeeDocument,
    TravelOn,
)
from repatriate.app.documents.held_queries import counts_as, documents_of, list_promises
from repatriate.app.imports import jobs as import_jobs
from repatriate.app.imports import template_export
from repatriate.app.people.commands import EditPeople
from repatriate.app.people.merge_commands import MergePeople
from repatriate.app.plan import jobs as plan_jobs
from repatriate.app.plan import score as plan_score
from repatriate.app.plan.commands import Assign, Publish
from repatriate.app.plan.jobs import run_planner
from repatriate.app.plan.manual.move_judge import Judge
from repatriate.app.reports.listings import TABLES
from repatriate.app.transport.change_impact import leg_effect
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.entities import DocumentKind, DocumentType
from repatriate.model.errors import UserError
from repatriate.model.fields import DOCUMENT_KINDS
from tests.app.world import NOW, begin

TODAY = NOW.date()


def travels_on(world: Operation, ref: str) -> DocumentType | None:
    document = all_people(world.db, [ref])[0].document
    return document.type if document else None


def add(world: Operation, ref: str, kind: str, number: str, travel_on: bool | None = None) -> int:
    return world.run(AddDocument(ref, {"kind": kind, "number": number}, travel_on)).result


# -- held


@pytest.mark.parametrize(
    ("kind", "type"),
    [
        ("passport", DocumentType.PASSPORT),
        ("refugee", DocumentType.PASSPORT),
        ("stateless", DocumentType.PASSPORT),
        ("emergency", DocumentType.ETD),
        ("laissez_passer", DocumentType.ETD),
        ("Laissez-Passer", DocumentType.ETD),
        ("identity_card", None),
        ("other", None),
    ],
)
def test_what_a_kind_counts_as(world: Operation, kind: str, type: DocumentType | None) -> None:
    add(world, "P00005", kind, "N1")
    assert travels_on(world, "P00005") == type
    [document] = documents_of(world.db, "P00005", TODAY)
    assert document.kind == kind.casefold().replace("-", "_")
    assert document.travels == (type is not None)


def test_every_kind_says_what_it_is_good_for() -> None:
    assert set(DOCUMENT_KINDS) == set(DocumentKind)
    assert len({counts_as(kind) for kind in DocumentKind}) >= 4


def test_of_several_one_is_travelled_on(world: Operation) -> None:
    card, pass_ = add(world, "P00004", "identity_card", "K1"), add(world, "P00004", "laissez_passer", "L1")
    assert [one.travels for one in documents_of(world.db, "P00004", TODAY)] == [True, False, False]
    world.run(TravelOn(pass_))
    assert [(one.id, one.kind) for one in documents_of(world.db, "P00004", TODAY) if one.travels] == [
        (pass_, DocumentKind.LAISSEZ_PASSER)
    ]
    with pytest.raises(UserError, match="cannot cross a border"):
        world.run(TravelOn(card))
    with pytest.raises(UserError, match="cannot cross a border"):
        add(world, "P00004", "identity_card", "K2", True)
    assert add(world, "P00004", "passport", "NEW", True) == documents_of(world.db, "P00004", TODAY)[0].id


def test_a_document_that_is_turned_into_a_card_is_travelled_on_no_more(world: Operation) -> None:
    id = add(world, "P00005", "passport", "N1")
    world.run(EditDocument(id, {"kind": "identity_card"}))
    assert travels_on(world, "P00005") is None


def test_who_saw_it_and_when(world: Operation) -> None:
    id = add(world, "P00005", "passport", "N1")
    world.run(SeeDocument((id,)))
    [document] = documents_of(world.db, "P00005", TODAY)
    assert (document.seen_by, document.seen_on) == ("duty", TODAY)
    with pytest.raises(UserError, match="is still to come"):
        world.run(SeeDocument((id,), day=date(2025, 3, 2)))
    world.run(EditDocument(id, {"expires": "2026-01-01"}))
    assert documents_of(world.db, "P00005", TODAY)[0].seen_by == "duty"
    world.run(EditDocument(id, {"number": "N2"}))
    assert documents_of(world.db, "P00005", TODAY)[0].seen_by is None


def test_another_number_in_the_list_is_another_document_nobody_saw(world: Operation) -> None:
    id = add(world, "P00005", "refugee", "N1")
    world.run(SeeDocument((id,)))
    world.run(EditPeople(("P00005",), {"document_type": "etd", "document_number": "N2"}))
    [document] = documents_of(world.db, "P00005", TODAY)
    assert (document.kind, document.seen_by) == (DocumentKind.EMERGENCY, None)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"kind": "passport"}, "number at least"),
        ({"number": "N1"}, "what kind"),
        ({"kind": "library card", "number": "N1"}, "not a kind of document"),
        ({"kind": "passport", "number": "N1", "issued": "2025-01-02", "expires": "2025-01-01"}, "ends before"),
        ({"kind": "passport", "number": "N1", "expires": "soon"}, "Document expiry"),
        ({"kind": "passport", "number": "N1", "issuer": "QQQ"}, "Document issuer"),
        ({"kind": "passport", "number": "N1", "colour": "red"}, "no field colour"),
        ({"kind": "etd", "number": "E5550001"}, "not a kind"),
        ({"kind": "emergency", "number": "E5550001"}, "P00004 has a document of this number"),
    ],
)
def test_what_cannot_be_is_refused(world: Operation, fields: dict[str, str], told: str) -> None:
    with pytest.raises(UserError, match=told):
        world.run(AddDocument("P00005", fields))
    assert documents_of(world.db, "P00005", TODAY) == []


def test_what_was_issued_here_stays(world: Operation, tmp_path: Path) -> None:
    world.run(IssueDocuments(("P00005",), tmp_path / "x.pdf"))
    [document] = documents_of(world.db, "P00005", TODAY)
    assert document.own
    for command in (EditDocument(document.id, {"number": "X"}), RemoveDocument(document.id)):
        with pytest.raises(UserError, match="issued here"):
            world.run(command)
    world.run(SeeDocument((document.id,)))


def test_kinds_and_promises_go_along_in_a_workbook(world: Operation, tmp_path: Path) -> None:
    add(world, "P00005", "laissez_passer", "L1")
    card = add(world, "P00005", "identity_card", "K1")
    world.run(SeeDocument((card,), "the consul"))
    world.run(PromiseDocument(("P00003",), date(2025, 3, 4)))
    template_export.write_operation(world, tmp_path / "out.xlsx")
    with begin(tmp_path / "new.repat", "o") as other:
        report = import_jobs.import_list(other, tmp_path / "out.xlsx")
        assert not report.failed, report.kept_aside
        for kind in ("documents", "promised", "people", "clearances"):
            ours, theirs = (sorted(map(str, TABLES[kind](one.db))) for one in (world, other))
            assert ours == theirs, kind


# -- promised


def plan(world: Operation, *, promised: bool = True) -> dict[str, tuple[str, ...]]:
    return dict(plan_jobs.plan_operation(world, promised=promised).assignments)


@pytest.fixture
def promised(world: Operation) -> Operation:
    """P00005 has no document; one is promised for 6 March, the day of BUS2 and GA2."""
    world.run(PromiseDocument(("P00005", "P00001"), date(2025, 3, 6)))
    return world


def test_a_promise_counts_only_where_it_is_asked_for(promised: Operation) -> None:
    assert "P00005" not in plan(promised, promised=False)
    assert not counts_promised(promised.db, "draft")
    found = plan(promised)
    assert found["P00005"] == ("BUS2", "GA2")
    assert counts_promised(promised.db, "draft")
    assert found["P00001"][0] == "BUS1", "who holds a passport waits for no promise"


def test_nobody_leaves_before_the_day(promised: Operation) -> None:
    promised.run(PromiseDocument(("P00005",), date(2025, 3, 7)))
    assert "P00005" not in plan(promised)
    found = plan_jobs.explain_journey(promised, "P00005")
    messages = [reason.message for option in found.options for reason in option.reasons]
    assert any(
        text.startswith("P00005 relies on a document promised for 7 Mar 2025; this leaves on") for text in messages
    )


def test_legs_that_refuse_an_emergency_document_stay_refused(promised: Operation) -> None:
    promised.run(SaveLeg("GA2", {"accepts_etd": "no"}))
    assert "P00005" not in plan(promised)
    found = plan_jobs.explain_journey(promised, "P00005")
    assert any("GA2 does not accept one" in reason.message for option in found.options for reason in option.reasons)


def test_why_says_that_it_counts_on_a_promise(promised: Operation) -> None:
    plan(promised)
    found = plan_jobs.explain_journey(promised, "P00005")
    assert found.placed == ("BUS2", "GA2")
    assert [one.message for one in found.would_help if one.change == "document promised 2025-03-06"] == [
        "P00005 relies on a document promised for 6 Mar 2025: issue it before the plan is confirmed."
    ]
    assert "promised" not in str(plan_jobs.explain_journey(promised, "P00001"))


def test_publishing_needs_the_document(promised: Operation, tmp_path: Path) -> None:
    promised.run(EditPeople(("P00003",), {"document_type": None, "document_number": None, "document_expiry": None}))
    promised.run(PromiseDocument(("P00003",), date(2025, 3, 2)))
    plan(promised)
    assert integrity_check.check_operation(promised)["breaches"] == []
    with pytest.raises(UserError) as refused:
        promised.run(Publish())
    assert refused.value.code == "only_promised"
    assert str(refused.value).startswith("2 people have only the promise of a document: P00003 and P00005. ")
    promised.run(IssueDocuments(("P00003",), tmp_path / "a.pdf"))
    with pytest.raises(UserError, match="P00005 has only the promise"):
        promised.run(Publish())
    promised.run(IssueDocuments(("P00005",), tmp_path / "b.pdf"))
    promised.run(Publish())
    assert not counts_promised(promised.db, "published")
    assert integrity_check.check_operation(promised)["breaches"] == []
    promised.undo()
    assert counts_promised(promised.db, "draft")


def test_a_promise_taken_back_is_a_broken_rule(promised: Operation) -> None:
    plan(promised)
    promised.run(PromiseDocument(("P00005",), None))
    assert [breach["rule"] for breach in integrity_check.check_operation(promised)["breaches"]] == ["no_document"]
    with pytest.raises(UserError, match="no longer keeps the rules"):
        promised.run(Publish())


def test_moving_somebody_by_hand_goes_by_the_same_rule(promised: Operation) -> None:
    plan(promised, promised=False)
    assert not Judge.of(promised.db, TODAY, ("P00005",)).whole(("P00005",), ("BUS2", "GA2")).allowed
    plan(promised)
    judge = Judge.of(promised.db, TODAY, ("P00005",))
    assert judge.whole(("P00005",), ("BUS2", "GA2")).allowed
    assert not judge.whole(("P00005",), ("BUS1", "GA1")).allowed
    promised.run(Assign(("P00005",), ()))
    promised.run(Assign(("P00005",), ("BUS2", "GA2")))
    with pytest.raises(UserError, match="relies on a document promised"):
        promised.run(Assign(("P00005",), ("BUS1", "GA1")))
    effect = leg_effect(promised, SaveLeg("GA2", {"accepts_etd": "no"}))
    assert [party.head for party in effect.lose if party.head == "P00005"] == ["P00005"]


def test_what_it_is_worth_is_the_same_in_both_reckonings(promised: Operation) -> None:
    result = plan_jobs.plan_operation(promised, promised=True)
    assert plan_score.value_kept_plan(promised.db, "draft", TODAY) == {tier.name: tier.value for tier in result.tiers}
    without = plan_jobs.plan_operation(promised)
    assert plan_score.value_kept_plan(promised.db, "draft", TODAY) == {tier.name: tier.value for tier in without.tiers}


def test_a_run_in_a_thread_counts_on_it_too(promised: Operation) -> None:
    run_planner(promised, lambda now: None, lambda: False, lambda: False, promised=True)
    assert (assignments_of(promised.db, "draft") or {})["P00005"] == ("BUS2", "GA2")


def test_promises_are_kept_or_late(promised: Operation, tmp_path: Path) -> None:
    promised.run(PromiseDocument(("P00004", "P00005"), date(2025, 2, 1)))
    promised.run(PromiseDocument(("P00001",), None))
    rows = {row.ref: (row.kept, row.late) for row in list_promises(promised.db, TODAY)}
    assert rows == {"P00004": (True, False), "P00005": (False, True)}
    with pytest.raises(UserError, match="Choose the people"):
        promised.run(PromiseDocument((), TODAY))
    promised.run(MergePeople("P00006", "P00005"))
    assert [row.ref for row in list_promises(promised.db, TODAY)] == ["P00004", "P00006"]
