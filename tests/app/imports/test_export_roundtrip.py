"""A whole operation out into a workbook and into a new file: every list is the same, whatever people typed."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import openpyxl
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from repatriate.app.clearances.commands import AddHold, LiftHolds, RecordClearance, SaveChecklistItem
from repatriate.app.core import template_rows
from repatriate.app.core.commands import ChangeSettings
from repatriate.app.core.operation import Operation
from repatriate.app.core.transaction import Command, Transaction
from repatriate.app.documents.blanks.commands import MarkBlank, ReceiveBlanks
from repatriate.app.documents.commands import IssueDocuments, SpoilDocument
from repatriate.app.groups.commands import SaveGroup
from repatriate.app.imports import jobs as import_jobs
from repatriate.app.imports import template_export
from repatriate.app.people.commands import AddPerson
from repatriate.app.plan.commands import AddRule
from repatriate.app.reports import listings
from repatriate.app.transport.commands import SaveLeg, SavePlace
from repatriate.intake.columns import TEMPLATE
from repatriate.model.entities import Answer, HoldKind, RuleKind
from repatriate.model.errors import UserError
from repatriate.papers.register import BlankStatus
from tests.app.world import ByHand
from tests.intake.books import book
from tests.passphrase import PASSPHRASE

NOW = datetime(2025, 3, 1, 9, tzinfo=UTC)
KINDS = [kind for kind in listings.TABLES if kind not in ("bookings", "manifests", "journal")]
"""What a workbook carries; a plan and its papers are made again."""

HEADERS = {
    "People": "ref surname given_names native_name sex birth_date birth_place nationality province location destination "
    "household group priority document_type document_number document_issuer document_expiry ready_from clear_until hold "
    "hold_from hold_until assistance notes name_spelling document_remark",
    "Groups": "name cohesion notes",
    "Legs": "code mode carrier origin destination departs arrives seats seat_cost currency accepts_etd max_wheelchair "
    "max_stretcher stretcher_seats max_unaccompanied_minors max_infants status",
    "Places": "code name country timezone latitude longitude near",
    "Rules": "kind a b reason",
    "Settings": "key value",
}


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Operation, Operation]]:
    """Two new files."""
    paths = (tmp_path / "one.repat", tmp_path / "two.repat")
    first, second = (Operation.create(path, PASSPHRASE, officer="o", clock=lambda: NOW) for path in paths)
    yield first, second
    first.close()
    second.close()


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A new file, closed again."""
    path = tmp_path_factory.mktemp("empty") / "op.repat"
    Operation.create(path, PASSPHRASE, officer="o").close()
    return path.read_bytes()


class Clash(Exception):
    """Two made-up things do not go together, or a name is nothing but blanks."""


@contextlib.contextmanager
def clashes() -> Iterator[None]:
    try:
        yield
    except UserError as fault:
        if fault.code in (
            "same_rule",
            "same_person",
            "parted",
            "no_name",
            "no_hold",
            "no_reason",
            "missing",
            "too_long",
        ):
            raise Clash from fault
        raise


@dataclass
class Several:
    """Commands in one transaction."""

    commands: Sequence[Command[Any]]

    def write_changes(self, tx: Transaction) -> None:
        for command in self.commands:
            with contextlib.suppress(Clash), clashes():
                command.write_changes(tx)

    def describe_entry(self) -> str:
        return "Did several things"


@dataclass
class InsertDocuments:
    """Documents with all that the register may say of them."""

    rows: Sequence[dict[str, Any]]

    def write_changes(self, tx: Transaction) -> None:
        people = [row["id"] for row in tx.rows("SELECT id FROM people ORDER BY id")]
        has = {row["person_id"] for row in tx.rows("SELECT person_id FROM documents WHERE current = 1")}
        for row in self.rows if people else ():
            person_id = people[row["person_id"] % len(people)]
            current = row["current"] and person_id not in has and row["status"] in ("held", "issued")
            tx.insert("documents", {**row, "person_id": person_id, "current": int(current)})
            has |= {person_id} if current else set()

    def describe_entry(self) -> str:
        return "Inserted documents"


@dataclass
class LiftFirst:
    """Lift the oldest hold that stands, if any."""

    reason: str

    def write_changes(self, tx: Transaction) -> None:
        for row in tx.rows(
            "SELECT h.id, ref FROM holds h JOIN people p ON p.id = person_id WHERE lifted_on IS NULL ORDER BY h.id LIMIT 1"
        ):
            LiftHolds((row["ref"],), self.reason, hold_id=row["id"]).write_changes(tx)

    def describe_entry(self) -> str:
        return "Lifted a hold"


def lists(operation: Operation) -> dict[str, list[str]]:
    """Every list; of the papers of one person the order says nothing."""
    found = {}
    for kind in KINDS:
        rows = [repr(row) for row in listings.TABLES[kind](operation.db)]
        found[kind] = sorted(rows) if kind in ("holds", "documents") else rows
    return found


def assert_same(first: Operation, second: Operation, workbook: Path) -> None:
    template_export.write_operation(first, workbook)
    report = import_jobs.import_list(second, workbook)
    assert not report.failed, [problem.message for kept in report.kept_aside for problem in kept.problems]
    before, after = lists(first), lists(second)
    for kind in KINDS:
        lost = [row for row in before[kind] if row not in after[kind]]
        assert (kind, lost, len(after[kind])) == (kind, [], len(before[kind]))
    assert before == after
    assert second.integrity() == "ok"


# -- what people type

NAMES = (
    "Dela Cruz", "O'Neill-Ünal", "Nguyễn Thị Hạnh", "王小明", "สมชาย ใจดี", "ကျော်ဇော", "محمد بن سالم", "ፀሐይ ገብረ",
    "सीता देवी", "김민준", "Đặng", "می\u200cخواهم", "👩\u200d👧", "İbrahim", "NULL", "None", "nan",
    "=HYPERLINK(\"http://x\")", "+62 812", "-", "@home", "'quoted", "#N/A", "#REF!", "#", "_x0041_", "_x005F_x0041_",
    "_x000D_", "a_x0009_b", "TRUE", "007", "1e5", "1,5", "2025-01-01", "14:20", "<b>&amp;", "]]>", "\\n", "\"", ";",
)  # fmt: skip
typed = st.sampled_from(NAMES) | st.text(st.characters(codec="utf-8"), min_size=1, max_size=25)
maybe = st.none() | typed
days = st.none() | st.dates(date(1901, 1, 1), date(2199, 12, 31)) | st.just(date.max)
births = st.one_of(
    st.none(),
    st.dates(date(1900, 1, 1), date(2025, 1, 1)).map(str),
    st.dates(date(1900, 1, 1), date(2025, 1, 1)).map(lambda day: f"{day:%Y-%m}-??"),
    st.integers(1900, 2025).map(lambda year: f"{year}-??-??"),
    st.sampled_from(["????-02-29", "????-??-31", "????-11-??"]),
)
numbers = st.none() | st.from_regex(r"0{0,4}[A-Z]{0,2}[0-9]{1,9}", fullmatch=True) | typed
longs = st.none() | st.lists(typed, max_size=6).map("\n".join) | st.just("long " * 400)
floats = st.floats(-90, 90, allow_subnormal=True)

people = st.fixed_dictionaries(
    {
        "surname": typed,
        "given_names": maybe,
        "native_name": maybe,
        "sex": st.sampled_from([None, "M", "F", "X"]),
        "birth_date": births,
        "birth_place": maybe,
        "nationality": st.sampled_from([None, "IDN", "PHL", "XXA", "GBN"]),
        "province": maybe,
        "location": st.sampled_from([None, "MNL", "CGK", "CAN", "SHL"]),
        "destination": st.sampled_from([None, "IDN", "CGK", "CHN:CAN", "PHL", "PHL:SHL"]),
        "household": st.none() | st.sampled_from(["H1", "H2", "=H3", "007"]) | typed,
        "group": st.none() | st.sampled_from(["Bus 1", "-2", "03"]),
        "priority": st.sampled_from([None, 1, 2, 3, 4]),
        "document_type": st.sampled_from([None, "passport", "etd"]),
        "document_number": numbers,
        "document_issuer": st.sampled_from([None, "IDN", "UNO"]),
        "document_expiry": days,
        "ready_from": days,
        "clear_until": days,
        "hold": st.sampled_from([None, "legal", "medical", "police", "other"]),
        "hold_from": days,
        "assistance": st.sampled_from([None, "WCHR", "MEDA STCR"]),
        "notes": longs,
    }
).map(AddPerson)
documents = st.lists(
    st.fixed_dictionaries(
        {
            "person_id": st.integers(0, 5),
            "type": st.sampled_from(["passport", "etd"]),
            "number": st.sampled_from(["X1", "X2", "007", None]),
            "issuer": st.sampled_from([None, "IDN"]),
            "expires": st.sampled_from([None, "2026-01-01"]),
            "issued": st.sampled_from([None, "2025-01-01"]),
            "current": st.booleans(),
            "status": st.sampled_from(["held", "issued", "void", "spoiled"]),
            "note": st.sampled_from([None, "=a", "torn"]),
        }
    ),
    max_size=8,
).map(InsertDocuments)
legs = st.lists(
    st.fixed_dictionaries(
        {
            "mode": st.sampled_from(["air", "road", "sea", "rail"]),
            "carrier": maybe,
            "ends": st.permutations(["MNL", "CGK", "SHL", "LAX", "AKL"]),
            "departs": st.datetimes(datetime(2025, 1, 1), datetime(2026, 1, 1)),  # noqa: DTZ001
            "minutes": st.integers(2 * 1440, 4 * 1440),
            "seats": st.integers(0, 10_000),
            "seat_cost": st.none() | st.floats(0, 1e12) | st.sampled_from([0.1 + 0.2, 1e-5, 99.9]),
            "accepts_etd": st.sampled_from([None, True, False]),
            "max_wheelchair": st.none() | st.integers(0, 9),
            "max_infants": st.none() | st.integers(0, 9),
            "status": st.sampled_from([None, "planned", "closed", "departed", "arrived", "cancelled"]),
        }
    ),
    min_size=2,
    max_size=4,
)


def leg(number: int, made: dict[str, Any]) -> SaveLeg:
    departs = made["departs"].replace(second=0, microsecond=0)
    fields = {name: value for name, value in made.items() if name not in ("ends", "minutes")}
    places = dict(zip(("origin", "destination"), made["ends"], strict=False))
    arrives = departs + timedelta(minutes=made["minutes"])
    return SaveLeg(
        None, {**fields, **places, "code": f"L{number}", "departs": departs, "arrives": arrives, "currency": "USD"}
    )


refs = st.sampled_from(["P00001", "P00002"])
day = date(2025, 2, 1)
papers = st.lists(
    st.one_of(
        st.builds(
            AddHold, st.tuples(refs), st.sampled_from(HoldKind), st.sampled_from([None, day]),
            st.sampled_from([None, day]), st.sampled_from([None, "case 1", "case 2", "=x"]),
        ),
        st.builds(LiftFirst, st.sampled_from(["judge", "=x"])),
        st.builds(
            RecordClearance, st.tuples(refs), st.sampled_from(["exit_permit", "fit to fly"]), maybe,
            st.sampled_from([None, day]), st.none() | st.sampled_from(Answer), st.none(), numbers,
        ),
        st.builds(SaveChecklistItem, typed, st.sampled_from([None, "IDN"]), maybe),
        st.builds(SaveGroup, typed, st.fixed_dictionaries({"cohesion": st.sampled_from(["strict", "prefer", None]), "notes": longs})),
        st.builds(ChangeSettings, st.dictionaries(st.sampled_from(["operation", "outside_name", "authority"]), typed, min_size=1)),
        st.builds(ChangeSettings, st.dictionaries(st.sampled_from(["max_legs", "min_connection_minutes"]), st.integers(1, 6), min_size=1)),
        st.builds(AddRule, st.sampled_from([RuleKind.PIN]), refs, st.sampled_from(["L1", "L1 L2", "L2 L1"]), maybe),
        st.builds(AddRule, st.sampled_from([RuleKind.FORBID]), refs, st.sampled_from(["L1", "L2"]), maybe),
        st.builds(AddRule, st.sampled_from([RuleKind.APART, RuleKind.TOGETHER]), refs, refs, maybe),
    ),
    max_size=12,
)  # fmt: skip
places = st.builds(
    lambda name, latitude, longitude: SavePlace(
        "SHL", {"name": name, "country": "PHL", "timezone": "Asia/Manila", "latitude": latitude, "longitude": longitude}
    ),
    maybe,
    st.none() | floats,
    st.none() | floats,
)


@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # making a failure small would take minutes
)
@given(
    place=places, crowd=st.lists(people, min_size=2, max_size=6), flights=legs, more=papers, register=documents,
    start=st.none() | st.dates(date(2024, 1, 1), date(2026, 1, 1)),
)  # fmt: skip
def test_out_and_in_again_is_the_same_operation(
    empty: bytes,
    tmp_path: Path,
    place: SavePlace,
    crowd: list[AddPerson],
    flights: list[dict[str, Any]],
    more: list[Command[Any]],
    register: InsertDocuments,
    start: date | None,
) -> None:
    with two_files(tmp_path, empty) as (first, second):
        fill(first, place, crowd, flights, more, register, start)
        assert_same(first, second, tmp_path / "out.xlsx")


@contextlib.contextmanager
def two_files(folder: Path, empty: bytes) -> Iterator[tuple[Operation, Operation]]:
    """Two files with nothing in them, which go afterwards."""
    paths = (folder / f"{uuid4()}.repat", folder / f"{uuid4()}.repat")
    with contextlib.ExitStack() as stack:
        for path in paths:
            path.write_bytes(empty)
            stack.callback(path.unlink)
        first, second = (
            stack.enter_context(Operation.open(path, PASSPHRASE, officer="o", clock=lambda: NOW)) for path in paths
        )
        yield first, second


def fill(
    first: Operation,
    place: SavePlace,
    crowd: list[AddPerson],
    flights: list[dict[str, Any]],
    more: list[Command[Any]],
    register: InsertDocuments,
    start: date | None,
) -> None:
    first.run(
        Several(
            [
                place,
                ChangeSettings({"plan_start": start}),
                ReceiveBlanks("S1", "AB001", "AB003", date(2025, 1, 1)),
                MarkBlank("AB002", BlankStatus.SPOILED, "=torn"),
                # Two who are always there, for the papers to be about.
                AddPerson({"surname": "ALPHA"}),
                AddPerson({"surname": "BETA"}),
                *crowd,
                *(leg(number, made) for number, made in enumerate(flights, start=1)),
            ]
        )
    )
    for command in more:
        with contextlib.suppress(Clash), clashes():
            first.run(command)
    first.run(register)


def test_an_export_into_the_same_file_changes_nothing(two: tuple[Operation, Operation], tmp_path: Path) -> None:
    first, _ = two
    first.run(
        Several([AddPerson({"surname": "ALPHA", "document_number": "1", "hold": "legal"}), AddPerson({"surname": "B"})])
    )
    first.run(AddHold(("P00001",), HoldKind.LEGAL, None, None, "case 1"))
    first.run(AddHold(("P00001",), HoldKind.LEGAL, None, None, "case 1"))
    first.run(LiftHolds(("P00001",), "judge", hold_id=1))
    first.run(
        InsertDocuments(
            [
                {"person_id": n, "type": "etd", "number": "2", "status": status, "current": current, "note": note}
                for n, status, current, note in (
                    (0, "held", 0, None),
                    (0, "void", 0, "torn"),
                    (1, "issued", 1, None),
                    (1, "held", 0, None),
                    (1, "held", 0, None),
                )
            ]
        )
    )
    template_export.write_operation(first, tmp_path / "out.xlsx")
    before = lists(first), first.revision
    report = import_jobs.import_list(first, tmp_path / "out.xlsx")
    assert (report.counts["People"].imported, report.counts["People"].updated) == (0, 2)
    assert (lists(first), first.revision) == before
    assert_same(first, two[1], tmp_path / "out.xlsx")


def test_a_document_stays_on_its_blank(two: tuple[Operation, Operation], tmp_path: Path) -> None:
    first, second = two
    first.run(Several([ReceiveBlanks("S1", "AB001", "AB002"), AddPerson({"surname": "ALPHA"})]))

    first.run(
        ByHand(
            "INSERT INTO documents (person_id, type, number, status, issued, blank_id, current) "
            "VALUES (1, 'etd', 'AB001', 'issued', '2025-02-01', 1, 1)"
        )
    )
    first.run(ByHand("UPDATE blanks SET status = 'issued' WHERE id = 1"))
    assert_same(first, second, tmp_path / "out.xlsx")
    [document] = template_rows.documents(second.db)
    assert (document["series"], document["status"], document["current"]) == ("S1", "issued", True)


def test_another_document_can_be_made_the_current_one(two: tuple[Operation, Operation], tmp_path: Path) -> None:
    first, _ = two
    names = ["person", "document_type", "document_number", "current"]
    sheets = {
        "People": [["ref", "document_type", "document_number"], ["A", "passport", "1"]],
        "Documents": [names, ["A", "etd", "2", "no"]],
    }
    import_jobs.import_list(first, book(tmp_path / "in.xlsx", sheets))
    switch = {"People": [["ref"]], "Documents": [names, ["A", "etd", "2", "yes"]]}
    import_jobs.import_list(first, book(tmp_path / "in.xlsx", switch))
    found = {row["document_number"]: row["current"] for row in template_rows.documents(first.db)}
    assert found == {"1": False, "2": True}
    assert template_rows.people(first.db)[0]["document_number"] == "2"


def test_what_is_typed_is_text_and_no_formula(two: tuple[Operation, Operation], tmp_path: Path) -> None:
    first, second = two
    everywhere = ("surname", "given_names", "document_number", "household")
    first.run(Several([AddPerson(dict.fromkeys(everywhere, name)) for name in NAMES]))
    assert_same(first, second, tmp_path / "out.xlsx")
    _, *rows = openpyxl.load_workbook(tmp_path / "out.xlsx")["People"].iter_rows()
    assert len(rows) == len(NAMES)
    for row in rows:
        assert {cell.data_type for cell in row if cell.value is not None} <= {"s", "n"}, row[1].value
        assert row[1].data_type == "s", row[1].value


def test_a_long_note_is_not_cut(two: tuple[Operation, Operation], tmp_path: Path) -> None:
    first, second = two
    first.run(AddPerson({"surname": "A", "notes": "ည" * 32_767}))
    assert_same(first, second, tmp_path / "out.xlsx")
    with pytest.raises(UserError) as caught:
        first.run(AddPerson({"surname": "A", "notes": "x" * 32_768}))
    assert caught.value.code == "too_long"


def test_what_came_in_by_another_door_does_not_break_the_workbook(
    two: tuple[Operation, Operation], tmp_path: Path
) -> None:
    """Reasons and references are not cells; a character that no workbook holds is left out."""
    first, second = two
    first.run(AddPerson({"surname": "ALPHA"}))
    first.run(AddHold(("P00001",), HoldKind.OTHER, reason="be\x07ll\r\n\x00end"))
    template_export.write_operation(first, tmp_path / "out.xlsx")
    assert not import_jobs.import_list(second, tmp_path / "out.xlsx").failed
    assert template_rows.holds(second.db)[0]["reason"] == "bell\nend"


# -- the workbook itself


def headers(path: Path) -> dict[str, str]:
    workbook = openpyxl.load_workbook(path)
    return {sheet.title: " ".join(str(cell.value) for cell in sheet[1]) for sheet in workbook.worksheets}


def test_the_template_has_its_sheets_and_columns_in_order(tmp_path: Path) -> None:
    template_export.write_template(tmp_path / "template.xlsx")
    assert headers(tmp_path / "template.xlsx") == HEADERS
    assert list(headers(tmp_path / "template.xlsx")) == list(HEADERS) == list(TEMPLATE)
    workbook = openpyxl.load_workbook(tmp_path / "template.xlsx")
    for sheet in workbook.worksheets:
        assert sheet.max_row == 1
        assert sheet.freeze_panes == "B2"
        assert sheet.sheet_state == "visible"


def test_the_template_offers_the_choices(tmp_path: Path) -> None:
    template_export.write_template(tmp_path / "template.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "template.xlsx")["People"]
    lists = {str(one.sqref): one.formula1 for one in sheet.data_validations.dataValidation}
    assert lists["E2:E2000"] == '"F,M,X"'
    assert sheet.column_dimensions["F"].number_format == "yyyy-mm-dd"
    assert sheet.column_dimensions["P"].number_format == "@", "a document number keeps its leading zeros"


def test_the_empty_template_imports(two: tuple[Operation, Operation], tmp_path: Path) -> None:
    template_export.write_template(tmp_path / "template.xlsx")
    report = import_jobs.import_list(two[0], tmp_path / "template.xlsx")
    assert (report.failed, report.to_json()["rows"], two[0].revision) == (False, 0, 0)


def test_an_empty_operation_exports_as_the_template(two: tuple[Operation, Operation], tmp_path: Path) -> None:
    assert template_export.write_operation(two[0], tmp_path / "out.xlsx") == dict.fromkeys(HEADERS, 0)
    assert headers(tmp_path / "out.xlsx") == HEADERS


def test_sheets_beyond_the_template_only_where_needed(two: tuple[Operation, Operation], tmp_path: Path) -> None:
    first, _ = two
    first.run(AddPerson({"surname": "A", "document_type": "passport", "hold": "legal", "hold_from": "2025-01-01"}))
    assert list(template_export.write_operation(first, tmp_path / "out.xlsx")) == list(HEADERS)
    first.run(AddHold(("P00001",), HoldKind.POLICE))
    assert list(template_export.write_operation(first, tmp_path / "out.xlsx")) == [*HEADERS, "Holds"]


def test_dates_are_dates_and_numbers_numbers(two: tuple[Operation, Operation], tmp_path: Path) -> None:
    first, _ = two
    first.run(
        AddPerson({"surname": "A", "birth_date": "1990-01-31", "ready_from": "2025-05-01", "document_number": "007"})
    )
    first.run(ChangeSettings({"plan_start": "2025-05-01"}))
    template_export.write_operation(first, tmp_path / "out.xlsx")
    workbook = openpyxl.load_workbook(tmp_path / "out.xlsx")
    row = {head.value: cell for head, cell in zip(*workbook["People"][1:2], strict=True)}
    assert row["birth_date"].value.date() == date(1990, 1, 31)
    assert row["ready_from"].is_date
    assert (row["document_number"].value, row["priority"].value) == ("007", 3)
    assert workbook["Settings"]["B2"].value.date() == date(2025, 5, 1)


def test_no_name_goes_through_the_folder_for_temporary_files(
    two: tuple[Operation, Operation], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    two[0].run(AddPerson({"surname": "A"}))
    assert_same(*two, tmp_path / "out.xlsx")


def test_an_output_that_exists_is_replaced_and_nothing_half_written_stays(
    two: tuple[Operation, Operation], tmp_path: Path
) -> None:
    out = tmp_path / "papers" / "out.xlsx"
    with pytest.raises(UserError) as caught:
        template_export.write_operation(two[0], out)
    assert caught.value.code == "no_such_folder"
    out.parent.mkdir()
    out.write_text("old", encoding="utf-8")
    template_export.write_operation(two[0], out)
    assert headers(out) == HEADERS
    assert [entry.name for entry in out.parent.iterdir()] == ["out.xlsx"]
    (out.parent / "folder.xlsx").mkdir()
    with pytest.raises(UserError) as fault:
        template_export.write_template(out.parent / "folder.xlsx")
    assert str(out.parent / "folder.xlsx") in str(fault.value)
    assert sorted(entry.name for entry in out.parent.iterdir()) == ["folder.xlsx", "out.xlsx"]


def test_documents_that_were_issued_come_back_as_they_were(two: tuple[Operation, Operation], tmp_path: Path) -> None:
    first, second = two
    first.run(ChangeSettings({"authority": "Embassy of Utopia", "issuing_state": "PHL"}))
    first.run(AddPerson({"surname": "ALPHA", "given_names": "Ana", "nationality": "PHL", "destination": "PHL"}))
    first.run(ReceiveBlanks("S1", "AB001", "AB003"))
    made = first.run(IssueDocuments(("P00001",), None, "S1")).result
    first.run(SpoilDocument(made[0].id, "jammed", issue_next=True))
    assert_same(first, second, tmp_path / "out.xlsx")
    assert [row["document_number"] for row in template_rows.documents(second.db)] == ["AB002", "AB001"]
