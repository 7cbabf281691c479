"""Whose documents they are: said once by an officer, and confirmed for people of another State."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from repatriate.app.core.commands import ChangeSettings
from repatriate.app.core.operation import Operation
from repatriate.app.documents import issued_queries
from repatriate.app.documents import preview as document_preview
from repatriate.app.documents.commands import IssueDocuments, SpoilDocument
from repatriate.app.documents.issuing_office import ForOthers, Ground, read_ground
from repatriate.app.people.commands import AddPerson, EditPeople
from repatriate.model.errors import UserError
from tests.app.world import ByHand, issued, tables
from tests.manifests.opened import page_texts

AGREED = ForOthers(Ground.AGREEMENT, "of 12 May")


def add(operation: Operation, nationality: str | None) -> str:
    return operation.run(
        AddPerson({"surname": "ABEBO", "given_names": "LIU", "nationality": nationality, "destination": "IDN"})
    ).result


@pytest.mark.parametrize("missing", ["issuing_state", "authority"])
def test_nothing_is_issued_before_somebody_said_whose_documents_they_are(world: Operation, missing: str) -> None:
    world.run(ChangeSettings({missing: ""}))
    before = tables(world)
    with pytest.raises(UserError, match="is not set") as refused:
        world.run(IssueDocuments(("P00005",), None))
    assert refused.value.facts["field"] == missing
    assert tables(world) == before
    with pytest.raises(UserError, match="is not set"):
        document_preview.documents_preview(world, ["P00005"])
    assert list(document_preview.preview_papers(world, ["P00005"]).cannot) == ["P00005"]


def test_people_of_other_states_are_listed_and_take_a_reason(world: Operation, tmp_path: Path) -> None:
    other, stateless = add(world, "ETH"), add(world, "XXA")
    unknown = add(world, None)
    found = document_preview.preview_papers(world, ["P00005", other, stateless, unknown])
    assert [(one.ref, one.nationality) for one in found.others] == [(other, "ETH"), (stateless, "XXA")]
    assert "nationality is missing" in found.cannot[unknown]
    own = document_preview.preview_papers(world, ["P00005", other, stateless, unknown], only_own=True)
    assert (own.refs, own.without_photo, own.others) == (("P00005",), ("P00005",), found.others)
    refs, before = ("P00005", other, stateless), tables(world)
    with pytest.raises(UserError, match=rf"2 people are of another.*{other} \(ETH\) and {stateless} \(XXA\)"):
        world.run(IssueDocuments(refs, tmp_path / "a.pdf"))
    for bad in (ForOthers(Ground.OTHER), ForOthers(Ground.OTHER, "\u200b"), ForOthers(Ground.EU)):
        with pytest.raises(UserError):
            world.run(IssueDocuments(refs, tmp_path / "a.pdf", for_others=bad))
    assert tables(world) == before
    made = world.run(IssueDocuments(refs, tmp_path / "a.pdf", for_others=AGREED))
    assert [one.other for one in made.result] == [False, True, True]
    # Issued by our State, of their nationality: Doc 9303-3, -4, -6.
    page = page_texts((tmp_path / "a.pdf").read_bytes())[1].replace(" ", "")
    assert "PUIDNABEBO<<LIU" in page
    assert "<" + "ETH" in page or "ETH<" in page
    assert "ETHIOPIA" in page.upper()
    assert str(made.entry.summary) == (
        "Issued 3 travel documents; to people of another nationality, 2: under an agreement: of 12 May"
    )
    notes = {row.ref: row.note for row in issued(world)}
    assert notes == {"P00005": None, other: "under an agreement: of 12 May", stateless: "under an agreement: of 12 May"}
    kept = [
        json.loads(text).get("for_others")
        for [text] in world.db.execute("SELECT printed FROM documents WHERE printed IS NOT NULL ORDER BY id")
    ]
    assert kept == [None, {"ground": "agreement", "text": "of 12 May"}, {"ground": "agreement", "text": "of 12 May"}]


def test_the_next_for_a_spoiled_one_is_issued_on_the_same_ground(world: Operation) -> None:
    other = add(world, "ETH")
    [first] = world.run(IssueDocuments((other,), None, for_others=AGREED)).result
    second = world.run(SpoilDocument(first.id, "torn", issue_next=True)).result
    assert issued_queries.document_history(world.db, second.id)[0].reason == "under an agreement: of 12 May"
    # Somebody who was of our State when the first one was issued: nobody said why.
    [own] = world.run(IssueDocuments(("P00005",), None)).result
    world.run(EditPeople(("P00005",), {"nationality": "ETH"}))
    with pytest.raises(UserError, match="of another nationality"):
        world.run(SpoilDocument(own.id, "torn", issue_next=True))
    assert world.run(SpoilDocument(own.id, "torn", issue_next=True, for_others=AGREED)).result is not None


def test_the_eu_document_is_of_one_member_state_for_citizens_of_another(world: Operation) -> None:
    world.run(ChangeSettings({"issuing_state": "FRA", "authority": "Consulate of France"}))
    world.run(EditPeople(("P00005",), {"nationality": "MLT"}))
    eu = ForOthers(Ground.EU)
    with pytest.raises(UserError, match="P00004"):
        world.run(IssueDocuments(("P00005", "P00004"), None, for_others=eu))
    world.run(IssueDocuments(("P00005",), None, layout="european_union", for_others=eu))
    [row] = issued(world)
    assert (row.issuer, row.note) == ("FRA", "as EU emergency travel document")


def test_a_record_of_an_earlier_program_is_read(world: Operation) -> None:
    other = add(world, "ETH")
    [first] = world.run(IssueDocuments((other,), None, for_others=AGREED)).result
    world.run(ByHand("UPDATE documents SET printed = json_remove(printed, '$.for_others') WHERE id = ?", first.id))
    with pytest.raises(UserError, match="of another nationality"):
        world.run(SpoilDocument(first.id, "torn", issue_next=True))


def test_a_ground_as_it_is_typed() -> None:
    assert read_ground(" agreement ") == ForOthers(Ground.AGREEMENT)
    assert read_ground("Agreement: of 12 May: Hanoi") == ForOthers(Ground.AGREEMENT, "of 12 May: Hanoi")
    assert read_ground("EU") == ForOthers(Ground.EU)
    assert read_ground("asked by their embassy: by telephone") == ForOthers(
        Ground.OTHER, "asked by their embassy: by telephone"
    )


def test_whether_a_seal_is_missing_is_said(world: Operation) -> None:
    assert "A booklet has no digital seal" in str(
        document_preview.preview_papers(world, ["P00005"], layout="booklet").unsealed
    )
    assert document_preview.preview_papers(world, ["P00005"]).unsealed == "Without a digital seal"
