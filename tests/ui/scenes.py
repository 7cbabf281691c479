"""What can be seen of the window: each state of it by name, and how to come there. Pictures are taken of these."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from operator import attrgetter
from pathlib import Path

from PySide6.QtCore import QBuffer, QItemSelectionModel, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QLinearGradient, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from repatriate.app.clearances.note_commands import MakeNote
from repatriate.app.core import template_rows
from repatriate.app.core.commands import ChangeSettings
from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of
from repatriate.app.core.sql import ListQuery
from repatriate.app.counting.commands import SettleStray, UndoHeld, count_here
from repatriate.app.counting.rest import read_strays
from repatriate.app.counting.taking import Scan
from repatriate.app.demo.sample_file import make_sample
from repatriate.app.documents import issued_queries, needs
from repatriate.app.documents import preview as document_preview
from repatriate.app.documents.commands import IssueDocuments
from repatriate.app.documents.seal_commands import MakeSealKey, UseSealKey
from repatriate.app.imports.list_session import Settled
from repatriate.app.manifests import queries as manifest_queries
from repatriate.app.manifests.commands import MakeManifest, MarkSent
from repatriate.app.people.commands import AddPerson, EditPeople
from repatriate.app.people.merge_commands import MergePeople
from repatriate.app.plan import jobs as plan_jobs
from repatriate.app.plan.board.cards import Card
from repatriate.app.plan.commands import Assign, DiscardDraft, Publish
from repatriate.app.plan.standby import NO_SEAT, read_standby_list
from repatriate.app.transport.commands import SaveLeg
from repatriate.intake.paper.thumbnails import Thumbnail
from repatriate.model.counting import How, Seen
from repatriate.reference.resources import resource_path
from tests import pictured
from tests.ui import faulty, rosters
from tests.ui.helpers import in_panel
from ui.core.preferences import Preferences
from ui.guide.pane import GuidePane
from ui.main import Program
from ui.rooms.common.detail_panel import OverlayPage
from ui.rooms.common.own_recipients import ProfilesPanel
from ui.rooms.imports.room import CHANGES, COLUMNS, FILE, PROBLEMS, QUESTIONS, READ, ImportRoom
from ui.rooms.papers.issued_view import IssuedPanel
from ui.rooms.people.groups.form import AssignPanel
from ui.rooms.plan.panels.move import full_ones, list_choices
from ui.rooms.plan.room import PlanRoom
from ui.shell.host import Surroundings
from ui.shell.main_window import Window
from ui.shell.tour import Tour

NOW = datetime(2023, 5, 24, 6, 20, tzinfo=UTC)
LIST = resource_path("sample", "clark-2023.xlsx")
UPDATE = resource_path("sample", "police_list_2.xlsx")
PERSON, LEFT_OUT, LEG, BUSY = "P00117", "P00014", "GA871-25", "VN5650-18"
GONE = "PR597-26"


@dataclass(frozen=True, slots=True)
class Scene:
    """`room` is shown first, or none where a page is seen; `after` leaves nothing of it behind."""

    name: str
    room: str
    act: Callable[[Window], object] | None = None
    after: Callable[[Window], object] | None = None


def settle(window: Window) -> None:
    """Wait until nothing is asked and nothing is at work. Qt's own wait would let no question go on beside it."""
    end = time.monotonic() + 30
    quiet = 0
    while quiet < 3 and time.monotonic() < end:
        QTest.qWait(1)
        context = window.context
        if context is not None and context.current is not None:
            time.sleep(0.01)
            quiet = 0
        elif context is not None and context.asking.busy:
            context.asking.linger(1_000, every=True)
            quiet = 0
        else:
            quiet += 1


def make_window(folder: Path) -> Window:
    """With nothing remembered, in folders of its own."""
    around = Surroundings(folder, folder, folder / "logs", "duty desk", lambda: NOW)
    return Program(Preferences(folder / "window.ini"), around).window


def make_operation(path: Path) -> Operation:
    """The sample, planned and published, so that there is something to see."""
    operation = make_sample(path, officer="duty desk", clock=lambda: NOW)
    plan_jobs.plan_operation(operation, time_limit=20)
    operation.run(Publish())
    return operation


def make_empty(path: Path) -> Operation:
    """Nothing in it yet."""
    return Operation.create(path, "river lamp stone", officer="duty desk", clock=lambda: NOW)


def make_ended(path: Path) -> Operation:
    """Everybody on the plan has arrived."""
    operation = make_operation(path)
    for leg in template_rows.legs(operation.db):
        if leg["status"] == "planned":
            operation.run(SaveLeg(leg["code"], {"status": "arrived"}))
    return operation


def _do(id: str) -> Callable[[Window], object]:
    return lambda window: window.registry[id].trigger()


def _settings_wrong(window: Window) -> None:
    """Something typed that can be, something that cannot; in the last fields of the page."""
    window.registry["file.operation"].trigger()
    page = window.pages.currentWidget()
    for key, text in (("outside_name", "Flights home"), ("edi_recipient", "BORDERXX:ZZ"), ("max_legs", "9")):
        page.entries[key].editor.setText(text)
    page.save_button.click()


def _settings_back(window: Window) -> None:
    page = window.pages.currentWidget()
    page.revert()
    window.show_work()


def _room(key: str, name: str, *given: object) -> Callable[[Window], object]:
    """A method of a room, or of what is in it (`table.selectAll`)."""
    return lambda window: attrgetter(name)(window.workspace.rooms[key])(*given)


def _steps(*acts: Callable[[Window], object]) -> Callable[[Window], object]:
    """One after the other, each settled."""

    def act(window: Window) -> None:
        for one in acts:
            one(window)
            settle(window)

    return act


def _undo(times: int) -> Callable[[Window], object]:
    return lambda window: [window.context.operation.undo(reason="in a test") for _ in range(times)]


def _import(list_: Path, step: int | None = None) -> Callable[[Window], object]:
    def act(window: Window) -> None:
        room = window.workspace.rooms["import"]
        if room.read is None or room.read.path != list_:
            room.read_file(list_)
            settle(window)
        if step is not None:
            room._show_step(step)

    return act


def _roster(step: int, then: Callable[[ImportRoom], object] | None = None) -> Callable[[Window], object]:
    """A list of a police station at one step of its import."""

    def act(window: Window) -> None:
        room = window.workspace.rooms["import"]
        if room.flow.looked is None:
            path = window.surroundings.data / "police list.xlsx"
            room.read_file(rosters.police_list(path, list(template_rows.people(room.context.db))[:30]))
            settle_list(window, room)
        room._show_step(step)
        settle_list(window, room)
        if then is not None:
            then(room)
            settle_list(window, room)

    return act


def _photo_of_list(step: int) -> Callable[[Window], object]:
    """A photo of a list: its pages before it is read, or the cells in doubt."""

    def act(window: Window) -> None:
        room = window.workspace.rooms["import"]
        workbook = pictured.vietnamese()
        assert workbook.paper is not None
        [page] = workbook.paper.pages
        path = Path(workbook.name)
        room.file_page.setup.show_pages([path, path], [Thumbnail(page.picture, file, 0, False) for file in range(2)])
        room.file_page.show_setup(True)
        if step == READ:
            looked = room.flow.examine(pictured.open_paper(workbook), Settled(), lambda *_: None)
            room._came(looked)
            settle_list(window, room)
        room._show_step(step)
        settle_list(window, room)

    return act


def settle_list(window: Window, room: ImportRoom) -> None:
    settle(window)
    end = time.monotonic() + 30
    while room.flow.busy and time.monotonic() < end:
        QTest.qWait(20)
    settle(window)


def _tab(key: str, number: int) -> Callable[[Window], object]:
    def act(window: Window) -> None:
        from PySide6.QtWidgets import QTabWidget

        window.workspace.rooms[key].findChildren(QTabWidget)[0].setCurrentIndex(number)

    return act


BLOCK = """Surname\tGiven names\tSex\tBorn\tNationality
SIREGAR\tMARULI TUA\tM\t1994-02-31\tIDN
อรุณศรี\tสมชาย\tM\t1990-03-04\tTHA
NGUYỄN\tTHỊ LAN\tF\t1999-07-12\tVietnam
LIN\tJIAFA 林嘉发\tX?\t1991\tCHN
"""
"""Cells as Excel copies them, some of them wrong."""
ZONE = "P<IDNPRABOWO<<TRI<<<<<<<<<<<<<<<<<<<<<<<<<<<\nZ4757839<7IDN0209296M2504137<<<<<<<<<<<<<<04"


def _paste(window: Window) -> None:
    QGuiApplication.clipboard().setText(BLOCK)
    window.workspace.rooms["people"].drops.paste()
    QGuiApplication.clipboard().clear()


def _form(name: str, *given: object) -> Callable[[Window], object]:
    """Beside one person."""
    return _steps(_room("people", "select", PERSON), _room("people", f"drops.{name}", *given))


def _face() -> bytes:
    """A picture of nobody."""
    image = QImage(900, 700, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    fill = QLinearGradient(0, 0, 0, 700)
    fill.setColorAt(0, QColor("#C9D6E2"))
    fill.setColorAt(1, QColor("#8FA3B5"))
    painter.fillRect(image.rect(), fill)
    painter.setBrush(QColor("#4E5D6B"))
    painter.drawEllipse(360, 140, 190, 240)
    painter.drawEllipse(250, 420, 410, 420)
    painter.end()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


REPLY = """Bureau of Immigration, 12 May 2023. Ref. BI/2023/411
Granted until 12 June 2023:
1. YUNI FATIMAH
2. OUYANG YUYI
3. TRI DIMAS
Refused:
4. BINOD PRASAD K.C.
5. SOMEBODY ELSE
"""


def _reply(window: Window) -> None:
    _steps(_do("clearances.missing"), _room("clearances", "open_reply", REPLY))(window)
    QTest.keyClick(window.workspace.rooms["clearances"].reply.table, Qt.Key.Key_Down)


def _end_reply(window: Window) -> None:
    page = window.workspace.rooms["clearances"].reply
    page.text.clear()
    page.answers.read = None
    page.shut()


def _note_made(window: Window) -> None:
    room = window.workspace.rooms["clearances"]
    window.context.run(MakeNote(("P00063", "P00014"), "exit_permit", "Bureau of Immigration", mission="Embassy"))
    window.context.run(MakeNote(("P00063",), "overstay_waiver", "Bureau of Immigration", "fr"))
    _do("clearances.notes")(window)
    settle(window)
    room.notes.choose_note(room.notes.table.source.all[-1]["number"])


def _close_pages(window: Window) -> None:
    for page in window.workspace.rooms["clearances"].findChildren(OverlayPage):
        page.shut()
    window.workspace.rooms["clearances"].panel.shut()


def _cells(window: Window) -> None:
    """Several people chosen."""
    _do("clearances.missing")(window)
    room = window.workspace.rooms["clearances"]
    room.table.go_to(1, room.table.kinds[0])
    for _ in range(3):
        QTest.keyClick(room.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)


def _view(key: str) -> Callable[[Window], object]:
    """One of the views of Papers."""
    return lambda window: window.workspace.rooms["papers"].views.chosen.emit(key)


def _no_office(window: Window) -> None:
    """The form for issuing asks for the name of the office."""
    window.context.run(ChangeSettings({"authority": ""}))
    window.context.go("papers", "P00210,P00245")


def _office_again(window: Window) -> None:
    window.context.run(ChangeSettings({"authority": "Embassy of Indonesia"}))
    window.workspace.rooms["papers"].need.table.clearSelection()


def _issued_some(window: Window) -> None:
    """Three documents with a seal."""
    room = window.workspace.rooms["papers"]
    operation = room.context.operation
    operation.run(UseSealKey(operation.run(MakeSealKey("IDMN", organization="Embassy, Manila")).result))
    refs = needs.need_refs(operation.db, operation.today())
    found = document_preview.preview_papers(operation, refs)
    able = [ref for ref in found.refs if ref not in {one.ref for one in found.others}]
    operation.run(IssueDocuments(tuple(able[:3]), None, layout="generic"))
    settle(window)
    room.show_view(room.issued)
    settle(window)
    room.issued.table.selectRow(0)


def _count_safe(window: Window) -> None:
    room = window.workspace.rooms["papers"]
    room.panel.shut()
    room.open_register().count()


def _check(window: Window) -> None:
    """One that this office sealed, and a zone that is another's."""
    room = window.workspace.rooms["check"]
    page = room
    operation = room.context.operation
    [first, *_] = issued_queries.ISSUED.find_ids(operation.db, ListQuery(), operation.today())
    page._take_data(document_preview.printed_document(operation.db, first), "scan 0412.pdf")
    while room.context.current is not None:
        QTest.qWait(20)


def _ask_publish(window: Window) -> None:
    window.context.operation.run(Assign((PERSON,), ()))
    settle(window)
    window.registry["plan.publish"].trigger()


def _discard(window: Window) -> None:
    window.workspace.rooms["plan"].drafts.close()
    window.context.operation.run(DiscardDraft())


def _standby(window: Window) -> None:
    """One of a full flight is taken off, and the first in line could have the seat."""
    operation = window.context.operation
    codes = (row[0] for row in operation.db.conn.execute("SELECT code FROM legs ORDER BY departs DESC").fetchall())
    lists = {code: read_standby_list(operation.db, operation.today(), code, 40) for code in codes}
    code = max(lists, key=lambda code: min(lists[code].counts.get(NO_SEAT, 0), 3) + min(lists[code].total, 40))
    off = next(ref for ref, legs in (assignments_of(operation.db, "published") or {}).items() if code in legs)
    operation.run(Assign((off,), ()))
    settle(window)
    window.workspace.rooms["plan"].select(f"standby {code}")


def _problems(window: Window) -> None:
    """What a plan cannot put right, with the longest names."""
    for ref, names in LONG.items():
        window.context.operation.run(EditPeople((ref,), names))
    faulty.spoil(window.context.operation)
    settle(window)
    window.workspace.rooms["plan"].select("problems")


def _no_problems(window: Window) -> None:
    _escape(window)
    faulty.mend(window.context.operation)
    _undo(len(LONG))(window)
    settle(window)


def _why(window: Window) -> None:
    """With what would help found out."""
    room = window.workspace.rooms["plan"]
    room.select(LEFT_OUT)
    settle(window)
    room.why.wait()
    settle(window)


LONG = {
    "P00020": {"surname": "RATTANAPHORNCHAISIRIWATTHANA", "given_names": "PHATTHARAPHON SUKANYAPORN"},
    "P00021": {"surname": None, "given_names": None, "native_name": "ကျော်ဇင်အောင်မင်းထက်နိုင်လင်းထွန်းသူရိန်"},
    "P00022": {"surname": None, "given_names": None, "native_name": "欧阳震华"},
}


def _replan(window: Window) -> None:
    """Two flights less, one longer name, one taken off by hand: then the draft is held against what was published."""
    operation = window.context.operation
    lost = [ref for ref, legs in (assignments_of(operation.db, "published") or {}).items() if GONE in legs]
    for ref, values in zip(lost, LONG.values(), strict=False):
        operation.run(EditPeople((ref,), values))
    operation.run(SaveLeg(GONE, {"status": "cancelled"}))
    plan_jobs.plan_operation(operation)
    operation.run(Assign((PERSON,), ()))
    settle(window)
    window.workspace.rooms["plan"].drafts.compare()


def _undo_replan(window: Window) -> None:
    window.workspace.rooms["plan"].panel.shut()
    window.workspace.rooms["plan"].drafts.close()
    _undo(len(LONG) + 3)(window)


def _compare_why(window: Window) -> None:
    _replan(window)
    settle(window)
    sheet = window.workspace.rooms["plan"].drafts.sheet
    sheet.list.setCurrentIndex(sheet.list.rows.index(1))
    sheet.list.asked.emit(1)


def _look_for(text: str) -> Callable[[Window], object]:
    def act(window: Window) -> None:
        room = window.workspace.rooms["plan"]
        room.panel.shut()
        room.header.search.setText(text)
        room._filter_board()

    return act


def _moves(window: Window) -> None:
    room = window.workspace.rooms["plan"]
    card = room.view.show_card(PERSON)
    room.manual.show_moves(card)


def _crowded_card(room: PlanRoom) -> tuple[Card, str]:
    """Somebody placed late, and the departure that is full for them where most could give way."""
    late = [
        card
        for column in reversed(room.state.board.columns)
        for card in room.state.board.cards(room.context.db, column.code)
    ]
    found = [
        (card, codes) for card in late[:60] if (codes := full_ones(room.state.board, room.state.judge(card.refs), card))
    ]
    card, codes = max(found, key=lambda one: len(one[1]))
    return card, codes[-1]


def _assign_group(window: Window) -> None:
    """The largest group, some of whom cannot go, looked at on the first journey that has room for some."""
    room = window.workspace.rooms["groups"]
    room.select(max((group for group in room.groups.all_groups if group.name), key=lambda one: one.people).name)
    settle(window)
    room.assign()
    settle(window)
    sheet = in_panel(room, AssignPanel)
    found = [(part, way) for part in sheet.found.parts for way in part.ways if way.can and way.cannot]
    if found:
        sheet.show_way(*found[0])


def _moves_with_prices(window: Window) -> None:
    """Somebody with many departures to choose from, better and worse ones."""
    room = window.workspace.rooms["plan"]
    cards = [
        card for column in room.state.board.columns for card in room.state.board.cards(room.context.db, column.code)[:2]
    ]
    card = max(
        cards,
        key=lambda one: sum(row.allowed for row in list_choices(room.state.board, room.state.judge(one.refs), one)),
    )
    room.view.show_card(card.head)
    room.manual.show_moves(card)


def _swap(window: Window) -> None:
    room = window.workspace.rooms["plan"]
    card, code = _crowded_card(room)
    room.view.show_card(card.head)
    room.manual.show_swaps(card, code)


def _hover(window: Window) -> None:
    """A card is in the air: each departure says what it would meet and cost."""
    room = window.workspace.rooms["plan"]
    card, code = _crowded_card(room)
    room.view.go_to(code)
    room.view.drag(card.refs)


def _import_wrong(window: Window) -> None:
    bad = window.surroundings.data / "list of april.xlsx"
    bad.write_bytes(b"this is no workbook")
    window.workspace.rooms["import"].read_file(bad)


def _search(window: Window) -> None:
    window.registry["edit.find"].trigger()
    for field in window.findChildren(QLineEdit):
        if field.isVisible() and field.placeholderText() == window.registry["edit.find"].text():
            QTest.keyClicks(field, "tri")


def _escape(window: Window) -> None:
    from PySide6.QtCore import Qt

    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Escape)


def _welcome(window: Window) -> None:
    window.preferences.opened(window.surroundings.data / "Clark May 2023.repat")
    window.show_welcome()


def _new(window: Window) -> None:
    window.registry["file.new"].trigger()
    page = window.pages.currentWidget()
    page.put_at(window.surroundings.data / "new.repat")
    page.first.setText("river lamp")


def _open(window: Window) -> None:
    window.show_open(window.surroundings.data / "Clark May 2023.repat")
    window.open_page.fail("Wrong passphrase for Clark May 2023.repat: try again.", window.open_page.passphrase)


def _guide(window: Window) -> GuidePane:
    window.registry["help.guide"].trigger()
    guide = window.findChild(GuidePane)
    guide.open("first")
    return guide


def _found(window: Window) -> None:
    guide = _guide(window)
    guide.search.setText("seat")
    guide.browser.look_for("seat")


def _shut(window: Window) -> None:
    guide = window.findChild(GuidePane)
    guide.shut()


def _tour_of(window: Window) -> Tour:
    tour = window.findChild(Tour) or Tour(window)
    return tour


def _tour(step: int) -> Callable[[Window], object]:
    def act(window: Window) -> None:
        tour = _tour_of(window)
        tour.start()
        for _ in range(step):
            tour.next()
            settle(window)
        QTest.qWait(300)

    return act


def _page(code: str) -> Callable[[Window], object]:
    """The page of a departure; `CODE:lists` with the sheet of its first list."""
    return lambda window: window.context.go("departure", code)


def _counting(mode: str) -> Callable[[Window], object]:
    """A mode of the counting room."""
    return lambda window: window.context.go("counting", f"{LEG}:{mode}")


def _counted(window: Window) -> None:
    """Some are at the gate, a family is not complete, and a code is to be decided."""
    for ref, names in LONG.items():
        window.context.operation.run(EditPeople((ref,), names))
    settle(window)
    _counting("count")(window)
    settle(window)
    room = window.workspace.rooms["counting"]
    people = sorted(room.tally.view.people.values(), key=lambda one: bool(one.family))
    for code in ("no code of ours", *(one.ref for one in people[-12:])):
        room.tally.count(code, How.SCAN)
    while room.tally.writer.pending:
        QTest.qWait(20)
    room.reload_content(None)


def _uncounted(window: Window) -> None:
    """Nobody is counted any more; what was not undone by Ctrl+Z goes by its own ways."""
    room = window.workspace.rooms["counting"]
    for ref, kind in list(room.tally.view.held[room.tally.seq].items()):
        if kind is Seen.PRESENT:
            window.context.operation.run(UndoHeld(LEG, room.tally.seq, ref))
    _undo(len(LONG))(window)
    for stray in read_strays(window.context.db, LEG):
        window.context.operation.run(SettleStray(stray.uuid, reason="in a test"))
    settle(window)


def _ticking(window: Window) -> None:
    """Boxes on the table of passengers."""
    window.context.go("departure", LEG)
    settle(window)
    window.workspace.rooms["departure"].passengers.ticks.turn()


def _paper(kind: str) -> Callable[[Window], object]:
    """The options of one paper of the print pack."""

    def act(window: Window) -> None:
        window.context.go("departure", BUSY)
        settle(window)
        room = window.workspace.rooms["departure"]
        room.open_options()
        sheet = room.panel.content
        sheet.kind.setCurrentIndex(sheet.kind.findData(kind))

    return act


def _many(window: Window) -> None:
    room = window.workspace.rooms["departures"]
    room.open_many()
    settle(window)
    room.many.people["exit"].setChecked(True)


def _add_departure(window: Window) -> None:
    """Half typed, with a place that nobody knows yet."""
    window.context.go("departures", "add")
    settle(window)
    form = window.workspace.rooms["departures"].form
    typed = {
        "code": "BUS 1",
        "origin": "Mae Sot shelter 1",
        "destination": "Bangkok",
        "day": "1 Jun",
        "leaves": "20.00",
    }
    for key, text in typed.items():
        form.line(key).setText(text)
    form._show_understood()


OWN = """name = "bus_company"
for = "the bus company, from the shelter to the airport"
like = "carrier"
without = ["birth_date", "document_type", "document_number", "document_issuer", "document_expiry"]
also = ["stop_1", "stop_2"]
"""


def _own(text: str) -> Callable[[Window], object]:
    """In the settings, with a recipient of the office's own."""

    def act(window: Window) -> None:
        path = window.surroundings.data / "bus company.toml"
        path.write_text(text, encoding="utf-8")
        window.context.go("settings", "recipients")
        window.pages.currentWidget().findChild(ProfilesPanel).take_file(path)

    return act


def _sent_and_changed(window: Window) -> None:
    """Three recipients: one has the list, one has an older one, one has none that was sent."""
    operation, folder = window.context.operation, window.surroundings.data
    window.context.go("departure", f"{BUSY}:lists")
    for name in ("carrier", "exit"):
        operation.run(MakeManifest(BUSY, name, folder / f"{name}.xlsx"))
        [row] = manifest_queries.list_manifests(operation.db, BUSY, name)
        operation.run(MarkSent(row.id, "Ninoy Aquino, Terminal 1"))
    operation.run(Assign((next(iter(manifest_queries.preview_manifest(operation, BUSY, "carrier").keys)),), ()))
    operation.run(Publish())
    operation.run(MakeManifest(BUSY, "exit", folder / "exit 2.xlsx"))
    settle(window)


def _old(window: Window) -> None:
    """The version that was sent before the plan changed."""
    _sent_and_changed(window)
    room = window.workspace.rooms["departure"]
    [row] = manifest_queries.list_manifests(room.context.db, BUSY, "carrier")
    room.send("carrier")
    room.panel.content.show_version(row.id)


def _password(window: Window) -> None:
    window.context.go("departure", f"{BUSY}:lists")
    settle(window)
    box = window.workspace.rooms["departure"].panel.content.box
    box.password.box.setChecked(True)
    box.password.first.setText("river lamp")


NOTE_FORM = _steps(_do("clearances.missing"), _room("clearances", "write_note", "exit_permit", ["P00063", "P00014"]))
NOTE_PREVIEW = _steps(
    NOTE_FORM,
    _room("clearances", "form.change", {"mission": "Embassy of Indonesia"}),
    _room("clearances", "form.preview"),
)
CLOSE_FORM = _room("people", "close_form")
SELECT_NONE = _room("people", "table.clearSelection")
SHUT = _room("departures", "panel.shut")
SHUT_PAGE = _room("departure", "panel.shut")
PAGES = (
    Scene("page-welcome", "", _welcome),
    Scene("page-new", "", _new),
    Scene("page-open", "", _open),
    Scene("page-guide", "", _steps(_welcome, _guide), _shut),
)
"""Before a file is open."""
ROOMS = (
    Scene("room-home", "home"),
    Scene("room-home-report", "home", _room("home", "show_report"), _room("home", "_show_figures")),
    Scene("room-people", "people"),
    Scene(
        "room-people-filter", "people", _room("people", "table.open_filter", 4), _room("people", "table.popup._leave")
    ),
    Scene("room-people-person", "people", _room("people", "select", PERSON)),
    Scene("room-people-many", "people", _room("people", "table.selectAll"), SELECT_NONE),
    Scene("room-people-paste", "people", _paste, CLOSE_FORM),
    Scene("room-people-photo", "people", lambda window: _form("show_picture", _face())(window), CLOSE_FORM),
    Scene("room-people-zone", "people", _form("show_zone", ZONE), CLOSE_FORM),
    Scene("room-import-wrong", "import", _import_wrong, _room("import", "start")),
    Scene("room-import", "import", _room("import", "start")),
    Scene("room-import-columns", "import", _import(LIST, COLUMNS)),
    Scene("room-import-problems", "import", _import(LIST, PROBLEMS)),
    Scene("room-import-changes", "import", _import(UPDATE, CHANGES), _room("import", "start")),
    Scene("room-import-list-columns", "import", _roster(COLUMNS)),
    Scene("room-import-list-problems", "import", _roster(PROBLEMS)),
    Scene("room-import-list-people", "import", _roster(CHANGES)),
    Scene("room-import-list-questions", "import", _roster(QUESTIONS), _room("import", "start")),
    Scene(
        "room-import-file-places",
        "import",
        _room("import", "select", "destinations"),
        _room("import", "select", "lists"),
    ),
    Scene(
        "room-import-list-done", "import", _roster(QUESTIONS, lambda room: room.next.click()), _room("import", "start")
    ),
    Scene("room-import-paper-file", "import", _photo_of_list(FILE), _room("import", "start")),
    Scene("room-import-paper-read", "import", _photo_of_list(READ), _room("import", "start")),
    Scene("room-import-lists", "import", _room("import", "select", "list:1")),
    Scene("room-import-lists-kept", "import", _room("import", "select", "kept"), _do("edit.undo")),
    Scene("room-groups", "groups"),
    Scene("room-groups-assign", "groups", _assign_group),
    Scene("room-groups-make", "groups", _room("groups", "by_rule"), _room("groups", "close_form")),
    Scene("room-departures", "departures"),
    Scene("room-departures-timeline", "departures", _room("departures", "turn"), _room("departures", "turn")),
    Scene("room-departure-leg", "departure", _page(LEG)),
    Scene(
        "room-departures-hit",
        "departure",
        _steps(_page(LEG), _room("departure", "acts.cancel")),
        _room("departure", "panel.shut"),
    ),
    Scene("room-plan", "plan"),
    Scene("room-plan-why", "plan", _why),
    Scene("room-plan-compare", "plan", _replan, _undo_replan),
    Scene("room-plan-compare-why", "plan", _compare_why, _undo_replan),
    Scene("room-plan-publish", "plan", _ask_publish, _discard),
    Scene("room-plan-move", "plan", _moves),
    Scene("room-plan-move-prices", "plan", _moves_with_prices),
    Scene("room-plan-swap", "plan", _swap),
    Scene("room-plan-hover", "plan", _hover, _room("plan", "view.drag", ())),
    Scene("room-plan-advice", "plan", _room("plan", "suggestions.show")),
    Scene("room-plan-standby", "plan", _standby, _discard),
    Scene("room-plan-standby-none", "plan", _room("plan", "select", f"standby {LEG}")),
    Scene("room-plan-problems", "plan", _problems, _no_problems),
    Scene("room-plan-search", "plan", _look_for("tri"), _look_for("")),
    Scene("room-papers", "papers"),
    Scene("room-clearances", "clearances", _do("clearances.missing")),
    Scene("room-clearances-cells", "clearances", _cells, _close_pages),
    Scene("room-clearances-reply", "clearances", _reply, _end_reply),
    Scene("room-clearances-note-new", "clearances", NOTE_FORM, _close_pages),
    Scene("room-clearances-note-preview", "clearances", NOTE_PREVIEW, _close_pages),
    Scene("room-clearances-notes", "clearances", _note_made, _close_pages),
    Scene("room-papers-everyone", "papers", _view("everyone"), _view("need")),
    Scene("room-papers-issue", "papers", _do("papers.issue"), _room("papers", "need.table.clearSelection")),
    Scene("room-papers-no-office", "papers", _no_office, _office_again),
    Scene("room-papers-issue-many", "papers", _issued_some),
    Scene(
        "room-papers-spoiled",
        "papers",
        lambda window: in_panel(window.workspace.rooms["papers"], IssuedPanel).spoil_button.click(),
    ),
    Scene("room-papers-count", "papers", _count_safe, _room("papers", "_close_register")),
    Scene("sheet-layouts", "layouts"),
    Scene("sheet-seals", "seals"),
    Scene("sheet-seals-key", "seals", _room("seals", "table.selectRow", 0)),
    Scene("sheet-check", "check", _check),
    Scene("sheet-printers", "printers"),
    Scene("sheet-receive", "receive"),
    Scene("sheet-letters", "letters"),
    Scene("room-departure", "departure", _page(BUSY)),
    Scene("room-departure-ticking", "departure", _ticking, _room("departure", "passengers.ticks.turn")),
    Scene("room-counting", "counting", _counted, _uncounted),
    Scene("room-counting-nobody", "counting", _counting("count")),
    Scene(
        "room-counting-call",
        "counting",
        _steps(_counting("call"), lambda window: window.workspace.rooms["counting"].mode.calling.call_next()),
        lambda window: window.workspace.rooms["counting"].mode.calling.stop(),
    ),
    Scene("room-counting-absent", "counting", _counting("absent")),
    Scene("room-counting-standby", "counting", _counting("standby")),
    Scene("room-counting-close", "counting", _counting("close"), _counting("count")),
    Scene("room-changes", "changes"),
    Scene("room-changes-entry", "changes", _room("changes", "table.select_id", 1)),
    Scene("room-changes-person", "changes", _room("changes", "select", PERSON)),
    Scene("sheet-verify", "verify", lambda window: window.workspace.room.verify()),
    Scene("search", "people", _search, _escape),
    Scene("command", "people", _do("view.command"), _escape),
    Scene("settings", "people", _do("file.settings"), lambda window: window.show_work()),
    Scene("operation-settings", "people", _do("file.operation"), lambda window: window.show_work()),
    Scene("operation-settings-wrong", "people", _settings_wrong, _settings_back),
    Scene("guide", "people", _guide, _shut),
    Scene("guide-found", "people", _found, _shut),
    Scene("tour", "home", _tour(0), lambda window: _tour_of(window).end()),
    Scene("tour-plan", "plan", _tour(2), lambda window: _tour_of(window).end()),
)
"""On the sample, planned and published."""
EMPTY = tuple(
    Scene(f"empty-{room}", room)
    for room in ("home", "people", "groups", "departures", "plan", "papers", "departure", "changes")
)
"""On an operation in which nothing is yet."""
ENDED = (Scene("ended-home", "home"), Scene("ended-plan", "plan"), Scene("ended-departures", "departures"))
"""Where everybody on the plan has arrived."""


def go(window: Window, scene: Scene) -> None:
    """Come to a scene."""
    if scene.room:
        window.show_work()
        window.workspace.show_room(scene.room)
        settle(window)
    if scene.act is not None:
        scene.act(window)
        settle(window)


def leave(window: Window, scene: Scene) -> None:
    if scene.after is not None:
        scene.after(window)
        settle(window)


TWICE: tuple[dict[str, str], ...] = (
    {
        "surname": "RATTANAPHORNCHAISIRIWATTHANA", "given_names": "PHATTHARAPHON SUKANYAPORN", "sex": "F",
        "native_name": "ภัทรพรสุกัญญาพรรัตนพรชัยสิริวัฒนานุกูลวงศ์", "birth_date": "1996-03-04", "nationality": "THA",
        "document_type": "passport", "document_number": "AA7654321", "document_expiry": "2027-01-31",
        "notes": "From the list of the border police; says she has a sister in the same house",
    },
    {
        "surname": "RATTANAPORNCHAISIRIWATTANA", "given_names": "PHATTARAPHON", "sex": "F", "birth_date": "1996-04-03",
        "native_name": "ภัทรพร รัตนพรชัยสิริวัฒนานุกูลวงศ์", "nationality": "THA", "province": "Chiang Rai",
        "document_type": "passport", "document_number": "AA7654321", "assistance": "MEDA",
        "notes": "Needs insulin twice a day",
    },
    {
        "surname": "AUNG", "given_names": "KYAW ZIN", "native_name": "ကျော်ဇင်အောင်မင်းထက်နိုင်လင်းထွန်းသူရိန်", "sex": "M",
        "birth_date": "1999-12-01", "nationality": "MMR", "document_type": "passport", "document_number": "MD445566",
    },
    {
        "surname": "AUNG", "given_names": "KYAW ZIN MIN", "native_name": "ကျော်ဇင်အောင်", "sex": "M", "birth_date": "1999-12-01",
        "nationality": "MMR", "household": "H-AUNG", "priority": "1",
    },
    {
        "surname": "OUYANG", "given_names": "XIAOLONG", "native_name": "欧阳小龙", "sex": "M", "birth_date": "2001-07-09",
        "nationality": "CHN", "document_type": "passport", "document_number": "EJ1234567",
    },
    {
        "surname": "OUYANG", "given_names": "XIAO LONG", "native_name": "歐陽小龍", "sex": "M", "birth_date": "2001-07-09",
        "nationality": "CHN", "document_type": "passport", "document_number": "EJ1234567", "document_expiry": "2029-05-05",
    },
)  # fmt: skip
"""Made-up people who are in the file twice, with the longest names of their countries."""


def _twice(window: Window) -> tuple[str, ...]:
    added = tuple(window.context.operation.run(AddPerson(one)).result for one in TWICE)
    settle(window)
    return added


def _once(window: Window) -> None:
    _escape(window)
    _undo(len(TWICE))(window)
    settle(window)


def _merge_two(window: Window) -> None:
    refs = _twice(window)
    room = window.workspace.rooms["people"]
    settle(window)
    room._open_duplicates()
    room.duplicates.compare(*refs[:2])


def _merged(window: Window) -> None:
    refs = _twice(window)
    window.context.operation.run(MergePeople(refs[0], refs[1]))
    settle(window)
    window.workspace.rooms["people"].select(refs[0])


def _select_two(window: Window) -> None:
    room = window.workspace.rooms["people"]
    room.table.selectRow(0)
    index = room.model.index(1, 0)
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    room.table.selectionModel().select(index, flags)


FIND_TWICE = _steps(_twice, _do("people.duplicates"))
ROOMS += (
    Scene("room-people-two", "people", _select_two, SELECT_NONE),
    Scene("room-people-twice", "people", FIND_TWICE, _once),
    Scene(
        "room-people-twice-burmese",
        "people",
        _steps(FIND_TWICE, _room("people", "duplicates.table.selectRow", 2)),
        _once,
    ),
    Scene("room-people-merge", "people", _merge_two, _once),
    Scene("room-names", "names"),
    Scene("room-people-merged", "people", _merged, _steps(_undo(1), _once)),
)
"""Two people who are one."""


ROOMS += (
    Scene("room-departures-add", "departures", _add_departure, SHUT),
    Scene("room-departures-many", "departures", _many, SHUT),
    Scene("settings-recipients", "departures", _own(OWN), _steps(lambda window: window.show_work(), _undo(1))),
    Scene(
        "settings-recipients-wrong",
        "departures",
        _own(OWN.replace('"stop_2"', '"holds"')),
        lambda window: window.show_work(),
    ),
    Scene("room-departure-send", "departure", _page(f"{BUSY}:lists"), SHUT_PAGE),
    Scene("room-departure-password", "departure", _password, SHUT_PAGE),
    *(
        Scene(f"room-departure-paper-{kind}", "departure", _paper(kind), SHUT_PAGE)
        for kind in ("slips", "wristbands", "bus", "rooms", "bays")
    ),
    Scene("room-departure-changed", "departure", _sent_and_changed, _steps(SHUT_PAGE, _undo(7))),
    Scene("room-departure-old", "departure", _old, _steps(SHUT_PAGE, _undo(7))),
    Scene("room-places", "places"),
    Scene("room-map", "map"),
)
"""Lists that leave, beside the first one."""


TODAY = "MH805-24"
"""Leaves twenty minutes after the pictures are taken."""


def _count(mode: str, *, last: bool = False) -> Callable[[Window], object]:
    """All but two are at the gate of today's flight; `last`: one of them was counted just now."""

    def act(window: Window) -> None:
        operation = window.context.operation
        plan = assignments_of(operation.db, "published") or {}
        here = sorted(ref for ref, codes in plan.items() if TODAY in codes)[2:]
        operation.run(count_here(TODAY, *(Scan(ref, 5, uuid=f"scene-{ref}") for ref in here[: -1 if last else None])))
        window.context.go("counting", f"{TODAY}:{mode}")
        settle(window)
        if last:
            window.workspace.rooms["counting"].tally.count(here[-1], How.SCAN)
            _written(window)

    return act


def _written(window: Window) -> None:
    """All that was counted is in the file."""
    while window.workspace.rooms["counting"].tally.writer.pending:
        QTest.qWait(20)


ROOMS += (
    Scene("guide-counting", "counting", _count("count", last=True), _steps(_room("counting", "undo_last"), _written)),
    Scene("guide-counting-close", "counting", _count("close")),
    Scene("room-departure-points", "departure", _page(f"{TODAY}:points"), SHUT),
)
"""The last: what was seen stays seen."""
