"""Who needs a document, why, by when; whom choosing all takes; from which blank form on; lists for embassies."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from pathlib import Path

import pypdf
import pytest
from openpyxl import load_workbook

from repatriate.app.core.commands import ChangeSettings
from repatriate.app.core.operation import Operation
from repatriate.app.core.sql import ListQuery, Term
from repatriate.app.documents.blanks.commands import MarkBlank, ReceiveBlanks
from repatriate.app.documents.commands import IssueDocuments
from repatriate.app.documents.needs import NEEDS, NeedRow, Why, ids_to_issue, need_refs, need_rows, read_needs
from repatriate.app.documents.preview import next_numbers
from repatriate.app.people.commands import EditPeople
from repatriate.app.plan.commands import Publish
from repatriate.app.reports.consular_lists import write_lists
from repatriate.app.state.figures import read_figures
from repatriate.app.state.queries import person_states
from repatriate.app.state.states import Lack
from repatriate.model.errors import UserError
from repatriate.papers.register import BlankStatus
from tests.app.world import NOW, issued

TODAY = NOW.date()


@pytest.fixture(name="needy")
def make_needy(world: Operation) -> Operation:
    """Of five people the documents have ended; they are of three States."""
    refs = [row["ref"] for row in world.db.query("SELECT ref FROM people ORDER BY ref LIMIT 5")]
    ended = (TODAY - timedelta(days=1)).isoformat()
    for ref, state in zip(refs, ("IDN", "IDN", "PHL", "PHL", "KEN"), strict=True):
        world.run(EditPeople((ref,), {"nationality": state, "document_expiry": ended}))
    return world


def found(operation: Operation, query: ListQuery | None = None) -> list[NeedRow]:
    ids = NEEDS.find_ids(operation.db, query or ListQuery(), TODAY)
    rows = need_rows(operation.db, ids, TODAY)
    return [rows[id] for id in ids]


def test_the_list_is_who_lacks_a_document(world: Operation) -> None:
    rows = found(world)
    assert {row.ref for row in rows} == set(need_refs(world.db, TODAY))
    counted = read_needs(world.db, TODAY)
    assert counted.people == len(rows) == read_figures(world.db, TODAY).need_document
    states = person_states(world.db, TODAY, [row.id for row in rows])
    assert all(Lack.DOCUMENT in states[row.id].lacks for row in rows)
    assert all(row.lacks == tuple(one for one in states[row.id].lacks if one != Lack.DOCUMENT) for row in rows)
    assert dict(counted.by_state) == Counter(row.nationality for row in rows)


def test_why_and_by_when(world: Operation) -> None:
    world.run(Publish())
    ref = world.db.execute(
        "SELECT ref FROM people p JOIN documents d ON d.person_id = p.id AND current JOIN bookings b ON b.person_id = p.id"
    ).fetchone()[0]
    arrives = world.db.execute(
        "SELECT max(substr(arrives, 1, 10)) FROM bookings b JOIN legs ON legs.id = leg_id "
        "JOIN people p ON p.id = b.person_id WHERE ref = ?", (ref,)
    ).fetchone()[0]  # fmt: skip
    day_before = (TODAY.fromisoformat(arrives) - timedelta(days=1)).isoformat()
    world.run(EditPeople((ref,), {"document_expiry": day_before}))
    row = next(row for row in found(world) if row.ref == ref)
    assert (row.why, row.expires, row.arrives) == (
        Why.ENDS_EARLY,
        TODAY.fromisoformat(day_before),
        TODAY.fromisoformat(arrives),
    )
    world.run(EditPeople((ref,), {"document_expiry": (TODAY - timedelta(days=1)).isoformat()}))
    row = next(row for row in found(world) if row.ref == ref)
    assert row.why is Why.ENDED
    assert row.leaves is not None
    assert {row.why for row in found(world) if row.expires is None} <= {Why.NONE, Why.ENDS_EARLY}


def test_choosing_all_takes_those_of_this_office_s_state(needy: Operation) -> None:
    state = next(code for code, _ in read_needs(needy.db, TODAY).by_state if code)
    needy.run(ChangeSettings({"issuing_state": state, "authority": "Embassy"}))
    rows = found(needy)
    ours = [row.id for row in rows if row.nationality in (state, None)]
    assert ids_to_issue(needy.db, TODAY, ListQuery()) == ours
    assert all(row.ours == (row.id in ours) for row in rows)
    assert [row.id for row in rows[: len(ours)]] == ours  # they are listed first
    needy.run(ChangeSettings({"issuing_state": ""}))
    assert all(row.ours for row in found(needy))
    assert read_needs(needy.db, TODAY).others == ()


@pytest.mark.parametrize("field", NEEDS.filters)
def test_each_column_filters_by_its_values(needy: Operation, field: str) -> None:
    total = len(found(needy))
    values = NEEDS.count_values(needy.db, ListQuery(), field, TODAY)
    assert sum(count for _, count in values) == total
    for value, count in values:
        assert len(found(needy, ListQuery(terms=(Term(field, (value,)),)))) == count
        assert len(found(needy, ListQuery(terms=(Term(field, (value,), without=True),)))) == total - count


def test_blank_forms_are_used_from_the_number_that_is_named(needy: Operation, tmp_path: Path) -> None:
    needy.run(ReceiveBlanks("PU", "PU0001", "PU0009"))
    needy.run(MarkBlank("PU0005", BlankStatus.SPOILED, "torn"))
    refs = tuple(need_refs(needy.db, TODAY)[:2])
    state = needy.db.execute("SELECT nationality FROM people WHERE ref = ?", (refs[0],)).fetchone()[0]
    needy.run(EditPeople(refs, {"nationality": state}))
    needy.run(ChangeSettings({"issuing_state": state, "authority": "Embassy"}))
    assert next_numbers(needy.db, "PU", 2, "pu 0004") == ["PU0004", "PU0006"]
    for number in ("PU0005", "PU0444"):
        with pytest.raises(UserError, match="not in the safe"):
            next_numbers(needy.db, "PU", 1, number)
    with pytest.raises(UserError, match="needed"):
        next_numbers(needy.db, "PU", 2, "PU0009")
    with pytest.raises(UserError):
        needy.run(IssueDocuments(refs, tmp_path / "a.pdf", "PU", first="PU0005"))
    needy.run(IssueDocuments(refs, tmp_path / "a.pdf", "PU", first="PU0004"))
    assert {row.number for row in issued(needy)} == {"PU0004", "PU0006"}


def test_each_embassy_gets_its_own_people_and_nothing_of_the_operation(needy: Operation, tmp_path: Path) -> None:
    rows = found(needy)
    states = Counter(row.nationality for row in rows if row.nationality)
    ours, *others = (code for code, _ in states.most_common())
    assert others
    needy.run(ChangeSettings({"issuing_state": ""}))
    with pytest.raises(UserError, match="Choose the State"):
        write_lists(needy, tmp_path)
    needy.run(ChangeSettings({"issuing_state": ours, "authority": "Embassy of Nowhere"}))
    needy.run(EditPeople((rows[0].ref,), {"notes": "secretly told", "document_remark": "kept by employer"}))
    made = write_lists(needy, tmp_path)
    assert {one.state: one.people for one in made} == {code: states[code] for code in others}
    for one in made:
        book, pdf = one.paths
        sheets = load_workbook(book).worksheets
        cells = [[cell.value for cell in row] for row in sheets[-1].iter_rows()]
        assert len(cells) == one.people + 1
        text = " ".join(str(value) for row in cells for value in row)
        text += " ".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages)
        assert not any(row.ref in text for row in rows)
        assert "secretly" not in text
        assert "employer" not in text
        named = {row.name.split(" ")[0] for row in rows if row.nationality == one.state}
        assert all(name in text for name in named)
