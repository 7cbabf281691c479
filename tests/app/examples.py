"""An example of every command: what must have happened first, and the command itself."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PIL import Image

from repatriate.app.clearances.commands import (
    AddHold,
    ChooseClearances,
    ClearAnswer,
    Given,
    LiftHolds,
    MarkClearances,
    RecordAnswers,
    RecordClearance,
    RecordSeveral,
    RemoveChecklistItem,
    SaveChecklist,
    SaveChecklistItem,
)
from repatriate.app.clearances.kinds import Item
from repatriate.app.clearances.note_commands import (
    AnswerNote,
    MakeNote,
    MarkNoteSent,
    RemoveLetter,
    SaveLetter,
    WithdrawNote,
)
from repatriate.app.clearances.queries import Asked
from repatriate.app.core.commands import ChangeSettings, ConfirmClock, RecordMissing
from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import take_snapshot
from repatriate.app.core.sql import Term
from repatriate.app.documents.blanks.commands import CountBlanks, MarkBlank, ReceiveBlanks, StatePrinted, VoidDocument
from repatriate.app.documents.commands import IssueDocuments, RemoveLayout, ReprintDocument, SpoilDocument, TakeLayout
from repatriate.app.documents.held_commands import (
    AddDocument,
    EditDocument,
    PromiseDocument,
    RemoveDocument,
    SeeDocument,
    TravelOn,
)
from repatriate.app.documents.seal_commands import (
    ImportSealKey,
    MakeSealKey,
    ReplaceCertificate,
    RetireSealKey,
    UseSealKey,
)
from repatriate.app.groups.commands import GroupBy, MoveToGroup, RemoveGroup, SaveGroup
from repatriate.app.handouts.commands import MakeHandout, MakeLabels, MakePack
from repatriate.app.handouts.pack import Sheet
from repatriate.app.imports.proposal import build_proposal
from repatriate.app.imports.questions.answer_commands import AnswerQuestions, ask_of_file
from repatriate.app.imports.roster_commands import DropKept, ImportRoster, MendKept, RemoveMapping, SettleReadings
from repatriate.app.imports.template_commands import ImportTemplate
from repatriate.app.manifests.batch_commands import MakeManifests
from repatriate.app.manifests.commands import MakeManifest, MarkSent, RemoveProfile, TakeProfile
from repatriate.app.people.commands import (
    AddPerson,
    ConfirmNames,
    EditPeople,
    PastePeople,
    RemoveFilter,
    RemovePeople,
    ReturnPeople,
    SaveFilter,
    WithdrawPeople,
)
from repatriate.app.people.merge_commands import ForgetNotSame, MergePeople, NotSame
from repatriate.app.people.photo_commands import AddPhoto, AddPhotos, RemovePhoto
from repatriate.app.plan.commands import (
    AddRule,
    Assign,
    DiscardDraft,
    KeepDraft,
    Pin,
    Publish,
    RemoveRule,
    SetSeat,
    Unpin,
)
from repatriate.app.plan.manual.commands import Allow, Forbid, Swap
from repatriate.app.transport.commands import AddDepartures, RemoveLeg, RepeatLeg, SaveLeg, SavePlace
from repatriate.handouts.buses import BusOptions
from repatriate.intake.paper.settled import Looked
from repatriate.intake.roster.mapping import Mapping
from repatriate.intake.roster.people import Known
from repatriate.intake.roster.read import read_roster
from repatriate.intake.template import read_template
from repatriate.intake.workbook import Workbook
from repatriate.model.entities import Answer, HoldKind, RuleKind
from repatriate.model.errors import UserError
from repatriate.papers.layout import shipped_text
from repatriate.papers.photo import Box, cut_portrait, portrait_of, working_copy
from repatriate.papers.register import BlankStatus
from repatriate.papers.seal import keys
from repatriate.planning.planner import make_plan
from repatriate.store.seen import Gap
from tests.app.closing_examples import CLOSING_EXAMPLES
from tests.app.handover_examples import HANDOVER_EXAMPLES
from tests.app.points_examples import POINTS_EXAMPLES, SEEN
from tests.app.world import NOW

Example = Callable[[Operation, Path], Any]


def _nowhere(operation: Operation, folder: Path) -> None:
    operation.run(EditPeople(("P00006",), {"location": "", "destination": ""}))


def _answer_questions(operation: Operation, folder: Path) -> AnswerQuestions:
    questions = ask_of_file(operation.db)
    return AnswerQuestions(questions, questions.proposed())


def _published(operation: Operation, folder: Path) -> None:
    operation.run(Publish())


def _issued(operation: Operation, folder: Path) -> None:
    operation.run(IssueDocuments(("P00005",), folder / "one.pdf"))


def _manifested(operation: Operation, folder: Path) -> None:
    _published(operation, folder)
    operation.run(MakeManifest("BUS1", "office", folder / "made.pdf"))


def make_draft(operation: Operation) -> KeepDraft:
    snapshot = take_snapshot(operation.db, NOW.date())
    return KeepDraft(make_plan(snapshot), snapshot.revision)


def _photo() -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (600, 800), "grey").save(stream, "PNG")
    return cut_portrait(working_copy(stream.getvalue()), Box(0, 0, 1, 1))


def _pictured(operation: Operation, folder: Path) -> None:
    operation.run(AddPhoto("P00001", _photo()))


def _filtered(operation: Operation, folder: Path) -> None:
    operation.run(SaveFilter("Aceh", "minors", (Term("province", ("Aceh",)),)))


def _first(operation: Operation, table: str, where: str = "1") -> int:
    found = operation.db.conn.execute(f"SELECT min(id) FROM {table} WHERE {where}").fetchone()[0]
    if found is None:
        raise UserError("gone", f"no {table} are left")
    return int(found)


def _workbook() -> ImportTemplate:
    header: list[object] = ["ref", "surname", "location", "household", "group", "priority", "hold"]
    legs: list[object] = ["code", "status"]
    return ImportTemplate(
        read_template(
            Workbook(
                "list.xlsx",
                {
                    "People": [header, ["P00001", "TALANU"], ["", "NEWONE", "SHL", "H9", "Batch 7", 2.0, "medical"]],
                    "Legs": [legs, ["GA1", "cancelled"]],
                    "Rules": [["kind", "a", "b"], ["together", "P00005", "P00006"]],
                    "Settings": [["key", "value"], ["max_legs", 2.0]],
                },
            )
        )
    )


def _list() -> Workbook:
    rows: list[list[object]] = [
        ["No", "Name", "Sex", "DOB", "Passport", "Province"],
        [1.0, "TALANOU MIRE", "F", "02/05/1994", "X0012345", "Papua"],
        [2.0, "NEWONE ANA", "F", "02/05/1999", "X7654321", "Bali"],
        [3.0, "", "M", "02/05/1990", "X1111111", ""],
    ]
    return Workbook("list.xlsx", {"List": rows})


def _roster(operation: Operation) -> ImportRoster:
    roster = read_roster(_list(), Known(NOW.date()), Mapping({"name": ("full_name",)}))
    proposal = build_proposal(operation.db, roster, {}, operation.revision)
    return ImportRoster(proposal, "shape", b"bytes of the list", ((proposal.lines[1].place, "P00003"),))


def _came_in(operation: Operation, folder: Path) -> None:
    operation.run(_roster(operation))


def _apart(operation: Operation, folder: Path) -> None:
    """One on the first flight and one on the second, and that published."""
    operation.run(Assign(("P00003",), ()))
    operation.run(Assign(("P00001",), ("BUS1", "GA1")))
    operation.run(Assign(("P00004",), ("BUS2", "GA2")))
    operation.run(Publish())


def _kept_off(operation: Operation, folder: Path) -> None:
    operation.run(Forbid(("P00003", "P00006"), "GA1"))


GRANTED = Given(Answer.GRANTED, date(2025, 3, 1), "T/9", date(2025, 3, 2), date(2025, 3, 20))
WORDING = """subject = "Transit of {persons}"
opening = "{mission} asks {authority} for the transit of {persons}."
body = ["By {date}, please."]
closing = "{mission} thanks {authority}."
"""


def _note_number(operation: Operation) -> str:
    row = operation.db.conn.execute("SELECT number FROM notes ORDER BY id DESC LIMIT 1").fetchone()
    if row is None:
        raise UserError("gone", "no notes are left")
    return str(row[0])


def _noted(operation: Operation, folder: Path) -> None:
    operation.run(MakeNote(("P00001", "P00003"), "transit", "Immigration Bureau"))


def _worded(operation: Operation, folder: Path) -> None:
    operation.run(SaveLetter("transit", "en", WORDING))


def _with_second(operation: Operation, folder: Path) -> None:
    operation.run(AddDocument("P00003", {"kind": "laissez_passer", "number": "LP7"}))


def _on_a_blank(operation: Operation, folder: Path) -> None:
    operation.run(IssueDocuments(("P00005",), folder / "one.pdf", "SPLP"))


def _picture(color: str) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (300, 400), color).save(stream, "PNG")
    return portrait_of(stream.getvalue())


def _with_layout(operation: Operation, folder: Path) -> None:
    operation.run(TakeLayout("generic", shipped_text("kenya")))


BUS = 'name = "bus_company"\nfor = "the bus company"\nlike = "carrier"\nwithout = ["birth_date"]\n'


def _recipient_file(folder: Path, text: str) -> Path:
    path = folder / "recipient.toml"
    path.write_text(text, encoding="utf-8")
    return path


def _with_recipient(operation: Operation, folder: Path) -> None:
    operation.run(TakeProfile(_recipient_file(folder, BUS)))


def _key_made(operation: Operation, folder: Path) -> None:
    operation.run(MakeSealKey("IDTS"))


def _key_used(operation: Operation, folder: Path) -> None:
    operation.run(UseSealKey(operation.run(MakeSealKey("IDTS")).result))


def _import_key(operation: Operation, folder: Path) -> ImportSealKey:
    key = keys.make_key("brainpoolP256r1")
    made = keys.self_signed(key, "IDTT", "0A", organization="Office", now=NOW, years=1)
    return ImportSealKey(keys.key_pem(key).encode("ascii"), "", keys.certificate_pem(made).encode("ascii"))


def _replace_certificate(operation: Operation, folder: Path) -> ReplaceCertificate:
    id = _first(operation, "seal_keys")
    private = operation.db.conn.execute("SELECT private_key FROM seal_keys WHERE id = ?", (id,)).fetchone()[0]
    made = keys.self_signed(keys.load_key(private), "IDTS", "77AB", organization="", now=NOW, years=3)
    return ReplaceCertificate(id, keys.certificate_pem(made).encode("ascii"))


GAP = Gap(3, 5, "f0" * 32, 2, "2025-02-27T10:02:00Z", "2025-02-27T11:40:00Z", 1, forked=False)


def _lacking(operation: Operation, folder: Path) -> None:
    operation.run(RecordMissing((GAP,)))


LASTING = frozenset({RecordMissing, StatePrinted, *SEEN})
"""What nobody undoes: it tells what happened outside of this file."""
EXAMPLES: dict[type, tuple[Example | None, Example]] = {
    **CLOSING_EXAMPLES,
    **HANDOVER_EXAMPLES,
    **POINTS_EXAMPLES,
    ConfirmClock: (None, lambda op, d: ConfirmClock()),
    AddPerson: (None, lambda op, d: AddPerson({"surname": "RUMAKO", "household": "H5", "group": "G", "hold": "legal"})),
    EditPeople: (
        None,
        lambda op, d: EditPeople(("P00001", "P00003"), {"province": "Aceh", "household": None, "document_number": "Z9", "hold": "other"}),
    ),
    ConfirmNames: (
        lambda op, d: op.run(AddPerson({"ref": "P00090", "native_name": "王小明", "nationality": "CHN"})),
        lambda op, d: ConfirmNames(("P00001", "P00090"), {"P00090": {"given_names": "Siu Ming"}}),
    ),
    RemovePeople: (None, lambda op, d: RemovePeople(("P00003", "P00006"))),
    WithdrawPeople: (None, lambda op, d: WithdrawPeople(("P00003",), "stays with her sister")),
    ReturnPeople: (
        lambda op, d: op.run(WithdrawPeople(("P00001", "P00003"), "stays")),
        lambda op, d: ReturnPeople(("P00001", "P00003")),
    ),
    PastePeople: (
        None,
        lambda op, d: PastePeople((("P00001", {"province": "Aceh", "household": "H7"}), (None, {"surname": "RUMAKO", "group": "G"}))),
    ),
    MergePeople: (None, lambda op, d: MergePeople("P00003", "P00004", {"surname": "SOMARU"})),
    NotSame: (None, lambda op, d: NotSame((("P00001", "P00002"), ("P00006", "P00005")))),
    ForgetNotSame: (
        lambda op, d: op.run(NotSame((("P00001", "P00002"),))), lambda op, d: ForgetNotSame((("P00002", "P00001"),))
    ),
    AddPhoto: (None, lambda op, d: AddPhoto("P00003", _photo())),
    RemovePhoto: (_pictured, lambda op, d: RemovePhoto("P00001")),
    SaveFilter: (_filtered, lambda op, d: SaveFilter("Aceh 2", "all", (Term("sex", ("F",)),), old="Aceh")),
    RemoveFilter: (_filtered, lambda op, d: RemoveFilter("Aceh")),
    GroupBy: (None, lambda op, d: GroupBy(("sex",), 2)),
    MoveToGroup: (None, lambda op, d: MoveToGroup(("P00001",), "Batch 2")),
    SaveGroup: (None, lambda op, d: SaveGroup("Batch 1", {"name": "First", "cohesion": "strict", "notes": "x"})),
    RemoveGroup: (None, lambda op, d: RemoveGroup("Batch 1")),
    ImportTemplate: (None, lambda op, d: _workbook()),
    ImportRoster: (None, lambda op, d: _roster(op)),
    MendKept: (_came_in, lambda op, d: MendKept(_first(op, "kept_rows"), {"surname": "FOUND"})),
    DropKept: (_came_in, lambda op, d: DropKept(_first(op, "kept_rows"), "nobody")),
    SettleReadings: (None, lambda op, d: SettleReadings("key", "list.jpg", {("List", 1, 1): Looked("A", "B", 0, (0, 0, 9, 9))})),
    RemoveMapping: (_came_in, lambda op, d: RemoveMapping("shape")),
    AddDepartures: (
        None,
        lambda op, d: AddDepartures(
            (
                {"code": "GA 867", "origin": "Bangkok", "destination": "Jakarta", "day": "2025-03-12", "leaves": "11.45", "seats": "40"},
                {"code": "BUS 7", "origin": "Mae Sot shelter 9", "destination": "Bangkok", "day": "2025-03-11", "leaves": "20:00", "seats": "45"},
            )
        ),
    ),
    RepeatLeg: (None, lambda op, d: RepeatLeg("GA1", 1, date(2025, 3, 8))),
    SaveLeg: (None, lambda op, d: SaveLeg("GA1", {"seats": 9, "status": "closed"})),
    RemoveLeg: (lambda op, d: op.run(DiscardDraft()), lambda op, d: RemoveLeg("GA2")),
    SavePlace: (None, lambda op, d: SavePlace("NEW", {"name": "Post", "country": "MMR", "timezone": "Asia/Yangon"})),
    AddRule: (None, lambda op, d: AddRule(RuleKind.PIN, "P00005", "BUS1 GA2")),
    RemoveRule: (None, lambda op, d: RemoveRule(_first(op, "rules"))),
    AddHold: (None, lambda op, d: AddHold(("P00001", "P00002"), HoldKind.MEDICAL, date(2025, 3, 1))),
    SaveChecklistItem: (None, lambda op, d: SaveChecklistItem("fit_to_fly", "IDN", "Clinic")),
    RemoveChecklistItem: (None, lambda op, d: RemoveChecklistItem(_first(op, "checklist"))),
    RecordClearance: (
        None,
        lambda op, d: RecordClearance(("P00001", "P00006"), "exit_permit", answer=Answer.WITHDRAWN, valid_until=date(2025, 3, 9)),
    ),
    ReceiveBlanks: (None, lambda op, d: ReceiveBlanks("SPLP", "AB0005", "AB0010")),
    MarkBlank: (None, lambda op, d: MarkBlank("AB0002", BlankStatus.SPOILED, "torn")),
    IssueDocuments: (None, lambda op, d: IssueDocuments(("P00005", "P00001"), d / "two.pdf", series="SPLP")),
    ReprintDocument: (
        _issued, lambda op, d: ReprintDocument(_first(op, "documents", "printed IS NOT NULL"), d / "again.pdf", "smudged")
    ),
    VoidDocument: (_issued, lambda op, d: VoidDocument(_first(op, "documents", "printed IS NOT NULL"), "wrong name")),
    KeepDraft: (lambda op, d: op.run(SaveLeg("GA1", {"seats": 1})), lambda op, d: make_draft(op)),
    DiscardDraft: (None, lambda op, d: DiscardDraft()),
    Publish: (None, lambda op, d: Publish()),
    Assign: (_published, lambda op, d: Assign(("P00001",), ())),
    Pin: (None, lambda op, d: Pin(("P00003",))),
    Unpin: (lambda op, d: op.run(Pin(("P00003",))), lambda op, d: Unpin(("P00003",))),
    SetSeat: (_published, lambda op, d: SetSeat("P00001", "BUS1", "12a")),
    MakePack: (_published, lambda op, d: MakePack("BUS1", (Sheet("page"), Sheet("slips"), Sheet("escort")), d / "p.pdf")),
    MakeManifest: (_published, lambda op, d: MakeManifest("BUS1", "carrier", d / "m.xlsx")),
    MarkSent: (
        _manifested,
        lambda op, d: MarkSent(_first(op, "manifests"), "the bus company"),
    ),
    MakeManifests: (_published, lambda op, d: MakeManifests((), ("carrier", "escort"), d, ("xlsx", "edi"))),
    Swap: (_apart, lambda op, d: Swap("P00001", "P00004")),
    Forbid: (_apart, lambda op, d: Forbid(("P00004", "P00005"), "GA2", "quarrel on board")),
    Allow: (_kept_off, lambda op, d: Allow(("P00006",), "GA1")),
    LiftHolds: (None, lambda op, d: LiftHolds(("P00006",), "the court let go")),
    SaveChecklist: (None, lambda op, d: SaveChecklist((Item("transit", "Immigration"), Item("fit_to_fly", "Clinic", "IDN")))),
    AnswerQuestions: (_nowhere, _answer_questions),
    ChooseClearances: (None, lambda op, d: ChooseClearances((Item("fit_to_fly", "Clinic"),))),
    RecordAnswers: (
        None,
        lambda op, d: RecordAnswers("exit_permit", {"P00006": GRANTED, "P00002": Given(Answer.REFUSED, date(2025, 3, 1))}),
    ),
    ClearAnswer: (None, lambda op, d: ClearAnswer(("P00001", "P00006"), "exit_permit")),
    MarkClearances: (
        None, lambda op, d: MarkClearances({"exit_permit": ("P00001", "P00002"), "transit": ("P00004",)}, Asked.WITHDRAWN)
    ),
    RecordSeveral: (
        None,
        lambda op, d: RecordSeveral((
            RecordClearance(("P00002",), "transit", answer=Answer.GRANTED, reference="T/1"),
            RecordClearance(("P00002", "P00004"), "fit_to_fly", answer=Answer.REFUSED),
        )),
    ),
    MakeNote: (None, lambda op, d: MakeNote(("P00004", "P00006"), "transit", "Immigration Bureau", "fr", path=d / "n.pdf")),
    MarkNoteSent: (_noted, lambda op, d: MarkNoteSent(_note_number(op), date(2025, 3, 2))),
    AnswerNote: (
        _noted, lambda op, d: AnswerNote(_note_number(op), GRANTED, {"P00003": Given(Answer.REFUSED, date(2025, 3, 1))})
    ),
    WithdrawNote: (_noted, lambda op, d: WithdrawNote(_note_number(op), "the route was changed")),
    SaveLetter: (_worded, lambda op, d: SaveLetter("transit", "en", WORDING.replace("please", "if it may be"))),
    RemoveLetter: (_worded, lambda op, d: RemoveLetter("transit", "en")),
    AddDocument: (
        None, lambda op, d: AddDocument("P00005", {"kind": "refugee", "number": "R1", "issuer": "DEU", "seen_by": "desk"})
    ),
    EditDocument: (_with_second, lambda op, d: EditDocument(_first(op, "documents", "number = 'LP7'"), {"number": "LP8", "expires": "2026-01-01"})),
    RemoveDocument: (_with_second, lambda op, d: RemoveDocument(_first(op, "documents", "number = 'LP7'"))),
    TravelOn: (_with_second, lambda op, d: TravelOn(_first(op, "documents", "number = 'LP7'"))),
    SeeDocument: (_with_second, lambda op, d: SeeDocument((_first(op, "documents", "number = 'LP7'"),), "the consul", date(2025, 2, 28))),
    PromiseDocument: (None, lambda op, d: PromiseDocument(("P00005", "P00003"), date(2025, 3, 4))),
    AddPhotos: (None, lambda op, d: AddPhotos((("P00001", _picture("red")), ("P00003", _picture("green"))))),
    SpoilDocument: (_on_a_blank, lambda op, d: SpoilDocument(_first(op, "documents", "status = 'issued'"), "the printer jammed", d / "next.pdf")),
    RecordMissing: (None, lambda op, d: RecordMissing((GAP,))),
    StatePrinted: (_lacking, lambda op, d: StatePrinted(("AB0003",))),
    CountBlanks: (None, lambda op, d: CountBlanks("SPLP", 3, "one is on the desk of the consul")),
    MakeHandout: (_published, lambda op, d: MakeHandout("bus", "BUS1", d / "buses.pdf", BusOptions((3,)))),
    MakeLabels: (_published, lambda op, d: MakeLabels("BUS1", d / "slips.pdf")),
    TakeLayout: (_with_layout, lambda op, d: TakeLayout("generic", shipped_text("india"))),
    RemoveLayout: (_with_layout, lambda op, d: RemoveLayout("generic")),
    TakeProfile: (_with_recipient, lambda op, d: TakeProfile(_recipient_file(d, BUS + 'also = ["stop_1"]\n'))),
    RemoveProfile: (_with_recipient, lambda op, d: RemoveProfile("bus_company")),
    MakeSealKey: (None, lambda op, d: MakeSealKey("idts", organization="Embassy", years=1)),
    ImportSealKey: (None, _import_key),
    UseSealKey: (_key_made, lambda op, d: UseSealKey(_first(op, "seal_keys"))),
    RetireSealKey: (_key_used, lambda op, d: RetireSealKey(_first(op, "seal_keys"))),
    ReplaceCertificate: (_key_made, _replace_certificate),
    ChangeSettings: (
        lambda op, d: op.run(ChangeSettings({"currency": "EUR", "authority": "Embassy"})),
        lambda op, d: ChangeSettings({"currency": "usd", "authority": "", "outside_name": "Flights home"}),
    ),
}  # fmt: skip
