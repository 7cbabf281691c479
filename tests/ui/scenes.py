"""What can be seen of the window: each state of it by name, and how to come there. Pictures are taken of these."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QItemSelectionModel, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QLinearGradient, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from repatriate.app.clearances.note_commands import MakeNote
from repatriate.app.core import template_rows
from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of
from repatriate.app.demo.sample_file import make_sample
from repatriate.app.documents import issued_queries, paged_queries
from repatriate.app.documents import preview as document_preview
from repatriate.app.documents.commands import IssueDocuments
from repatriate.app.documents.paged_queries import ListQuery
from repatriate.app.documents.seal_commands import MakeSealKey, UseSealKey
from repatriate.app.manifests import queries as manifest_queries
from repatriate.app.manifests.commands import MakeManifest, MarkSent
from repatriate.app.people.commands import AddPerson, EditPeople
from repatriate.app.people.merge_commands import MergePeople
from repatriate.app.plan import jobs as plan_jobs
from repatriate.app.plan.board.queries import Card
from repatriate.app.plan.commands import Assign, DiscardDraft, Publish
from repatriate.app.plan.standby import NO_SEAT, read_standby_list
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.entities import LegStatus
from repatriate.reference.resources import resource_path
from tests.ui import faulty, rosters
from tests.ui.helpers import in_panel
from ui.core.preferences import Preferences
from ui.guide.pane import GuidePane
from ui.main import Program
from ui.pages.operation_settings import OperationSettingsPage
from ui.pages.passphrase import NewPage
from ui.rooms.common.overlay_page import OverlayPage
from ui.rooms.documents.issued_tab import IssuedPanel
from ui.rooms.documents.office.seal_keys_page import SealKeysPage
from ui.rooms.documents.office.verify_page import VerifyPage
from ui.rooms.documents.room import DocumentsRoom
from ui.rooms.groups.assign_panel import AssignPanel
from ui.rooms.groups.room import GroupsRoom
from ui.rooms.imports.room import ImportRoom
from ui.rooms.manifests.room import ManifestsRoom
from ui.rooms.plan.panels.move import choices
from ui.rooms.plan.panels.swap import full_ones
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
    """Wait until nothing is asked and nothing is at work."""
    end = time.monotonic() + 30
    QTest.qWait(20)
    while time.monotonic() < end and window.context is not None:
        if window.context.current is None and not window.context.asking.busy:
            break
        QTest.qWait(20)
    QTest.qWait(40)


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
    assert isinstance(page, OperationSettingsPage)
    for key, text in (("outside_name", "Flights home"), ("edi_recipient", "BORDERXX:ZZ"), ("max_legs", "9")):
        field = page.entries[key].editor
        assert isinstance(field, QLineEdit)
        field.setText(text)
    page.save_button.click()


def _settings_back(window: Window) -> None:
    page = window.pages.currentWidget()
    assert isinstance(page, OperationSettingsPage)
    page.revert()
    window.show_work()


def _room(key: str, name: str, *given: object) -> Callable[[Window], object]:
    """A method of a room."""

    def act(window: Window) -> object:
        assert window.workspace is not None
        return getattr(window.workspace.rooms[key], name)(*given)

    return act


def _import(list_: Path, step: int | None = None) -> Callable[[Window], object]:
    def act(window: Window) -> None:
        assert window.workspace is not None
        room = window.workspace.rooms["import"]
        assert isinstance(room, ImportRoom)
        if room.read is None or room.read.path != list_:
            room.read_file(list_)
            settle(window)
        if step is not None:
            room._show_step(step)

    return act


def _roster(step: int, then: Callable[[ImportRoom], object] | None = None) -> Callable[[Window], object]:
    """A list of a police station at one step of its import."""

    def act(window: Window) -> None:
        assert window.workspace is not None
        room = window.workspace.rooms["import"]
        assert isinstance(room, ImportRoom)
        if room.flow.looked is None:
            path = window.surroundings.data / "police list.xlsx"
            room.read_file(rosters.police_list(path, list(template_rows.people(room.context.db))[:30]))
            settle_list(window, room)
        room._show_step(step)
        if then is not None:
            then(room)
        settle_list(window, room)

    return act


def settle_list(window: Window, room: ImportRoom) -> None:
    settle(window)
    end = time.monotonic() + 30
    while room.flow.busy and time.monotonic() < end:
        QTest.qWait(20)
    settle(window)


def _take_in(room: ImportRoom) -> None:
    room.next.click()


def _select_all(window: Window) -> None:
    table = window.workspace.rooms["people"].table  # type: ignore[union-attr, attr-defined]
    table.selectAll()


def _tab(key: str, number: int) -> Callable[[Window], object]:
    def act(window: Window) -> None:
        from PySide6.QtWidgets import QTabWidget

        assert window.workspace is not None
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
    window.workspace.rooms["people"].drops.paste()  # type: ignore[union-attr, attr-defined]
    QGuiApplication.clipboard().clear()


def _form(name: str, *given: object) -> Callable[[Window], object]:
    """Beside one person."""

    def act(window: Window) -> None:
        room = window.workspace.rooms["people"]  # type: ignore[union-attr]
        room.select(PERSON)
        settle(window)
        getattr(room.drops, name)(*given)  # type: ignore[attr-defined]

    return act


def _form_photo(window: Window) -> None:
    _form("show_picture", _face())(window)


def _close_form(window: Window) -> None:
    window.workspace.rooms["people"].close_form()  # type: ignore[union-attr, attr-defined]


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


def _clearances(name: str, *given: object) -> Callable[[Window], object]:
    """On the tab for clearances."""

    def act(window: Window) -> None:
        _do("documents.clearances")(window)
        settle(window)
        getattr(window.workspace.rooms["documents"].clearances, name)(*given)  # type: ignore[union-attr]

    return act


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
    _do("documents.clearances")(window)
    settle(window)
    window.workspace.rooms["documents"].open_reply(REPLY)  # type: ignore[union-attr, attr-defined]
    settle(window)
    QTest.keyClick(window.workspace.rooms["documents"].reply.table, Qt.Key.Key_Down)  # type: ignore[union-attr, attr-defined]


def _end_reply(window: Window) -> None:
    page = window.workspace.rooms["documents"].reply  # type: ignore[union-attr, attr-defined]
    page.text.clear()
    page.answers.read = None
    page.shut()


def _note_form(window: Window) -> None:
    _clearances("take_focus")(window)
    window.workspace.rooms["documents"].write_note("exit_permit", ["P00063", "P00014"])  # type: ignore[union-attr, attr-defined]


def _note_preview(window: Window) -> None:
    _note_form(window)
    settle(window)
    window.workspace.rooms["documents"].notes.form.change({"mission": "Embassy of Indonesia"})  # type: ignore[union-attr, attr-defined]
    window.workspace.rooms["documents"].notes.form.preview()  # type: ignore[union-attr, attr-defined]


def _note_made(window: Window) -> None:
    room = window.workspace.rooms["documents"]  # type: ignore[union-attr]
    window.context.run(MakeNote(("P00063", "P00014"), "exit_permit", "Bureau of Immigration", mission="Embassy"))  # type: ignore[union-attr]
    window.context.run(MakeNote(("P00063",), "overstay_waiver", "Bureau of Immigration", "fr"))  # type: ignore[union-attr]
    _do("documents.notes")(window)
    settle(window)
    room.notes.choose_note(room.notes.table.source.all[-1]["number"])  # type: ignore[attr-defined]


def _hold_form(window: Window) -> None:
    _do("documents.holds")(window)
    settle(window)
    window.workspace.rooms["documents"].holds.table.selectAll()  # type: ignore[union-attr, attr-defined]
    window.workspace.rooms["documents"].holds.ask_lift()  # type: ignore[union-attr, attr-defined]


def _close_pages(window: Window) -> None:
    for page in window.workspace.rooms["documents"].findChildren(OverlayPage):  # type: ignore[union-attr]
        page.shut()
    window.workspace.rooms["documents"].panel.shut()  # type: ignore[union-attr]


def _cells(window: Window) -> None:
    """Some cells of the matrix chosen, and the form for them."""
    _clearances("take_focus")(window)
    room = window.workspace.rooms["documents"]  # type: ignore[union-attr]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right):
        QTest.keyClick(room.clearances.matrix, key)  # type: ignore[attr-defined]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right):
        QTest.keyClick(room.clearances.matrix, key, Qt.KeyboardModifier.ShiftModifier)  # type: ignore[attr-defined]
    room.clearances.record()  # type: ignore[attr-defined]


def _documents(window: Window) -> DocumentsRoom:
    assert window.workspace is not None
    room = window.workspace.rooms["documents"]
    assert isinstance(room, DocumentsRoom)
    return room


def _issued_some(window: Window) -> None:
    """Three documents with a seal."""
    room = _documents(window)
    operation = room.context.operation
    operation.run(UseSealKey(operation.run(MakeSealKey("PHMN", organization="Embassy, Clark")).result))
    refs = paged_queries.lacking_refs(operation.db, operation.today())
    able = [ref for ref in refs if ref not in document_preview.outlook(operation, refs).cannot]
    operation.run(IssueDocuments(tuple(able[:3]), None, layout="generic"))
    settle(window)
    room.tab_bar.setCurrentWidget(room.issued)
    settle(window)
    room.issued.table.selectRow(0)


def _spoiled(window: Window) -> None:
    sheet = _documents(window).panel.area.widget()
    assert isinstance(sheet, IssuedPanel)
    sheet.spoil_button.click()


def _count_safe(window: Window) -> None:
    room = _documents(window)
    room.panel.shut()
    room.tab_bar.setCurrentWidget(room.blanks)
    settle(window)
    room.blanks.count()


def _sealed(window: Window) -> None:
    page = _documents(window).office.page
    assert isinstance(page, SealKeysPage)
    page.table.selectRow(0)


def _check(window: Window) -> None:
    """One that this office sealed, and a zone that is another's."""
    _do("documents.check")(window)
    room = _documents(window)
    page = room.office.page
    assert isinstance(page, VerifyPage)
    operation = room.context.operation
    [first, *_] = issued_queries.issued_ids(operation.db, ListQuery(), operation.today())
    page._take_data(document_preview.printed_document(operation.db, first), "scan 0412.pdf")
    while room.context.current is not None:
        QTest.qWait(20)


def _ask_publish(window: Window) -> None:
    assert window.context is not None
    window.context.operation.run(Assign((PERSON,), ()))
    settle(window)
    window.registry["plan.publish"].trigger()


def _discard(window: Window) -> None:
    assert window.context is not None
    _plan_room(window).drafts.close()
    window.context.operation.run(DiscardDraft())


def _standby(window: Window) -> None:
    """One of a full flight is taken off, and the first in line could have the seat."""
    assert window.context is not None
    operation = window.context.operation
    codes = (row[0] for row in operation.db.conn.execute("SELECT code FROM legs ORDER BY departs DESC").fetchall())
    lists = {code: read_standby_list(operation.db, operation.today(), code, 40) for code in codes}
    code = max(lists, key=lambda code: min(lists[code].counts.get(NO_SEAT, 0), 3) + min(lists[code].total, 40))
    off = next(ref for ref, legs in (assignments_of(operation.db, "published") or {}).items() if code in legs)
    operation.run(Assign((off,), ()))
    settle(window)
    _plan_room(window).select(f"standby {code}")


def _standby_none(window: Window) -> None:
    _plan_room(window).select(f"standby {LEG}")


def _problems(window: Window) -> None:
    """What a plan cannot put right, with the longest names."""
    assert window.context is not None
    for ref, names in LONG.items():
        window.context.operation.run(EditPeople((ref,), names))
    faulty.spoil(window.context.operation)
    settle(window)
    _plan_room(window).select("problems")


def _no_problems(window: Window) -> None:
    _escape(window)
    assert window.context is not None
    faulty.mend(window.context.operation)
    for _ in LONG:
        window.context.operation.undo()
    settle(window)


def _plan_room(window: Window) -> PlanRoom:
    assert window.workspace is not None
    room = window.workspace.rooms["plan"]
    assert isinstance(room, PlanRoom)
    return room


def _why(window: Window) -> None:
    """With what would help found out."""
    room = _plan_room(window)
    room.select(LEFT_OUT)
    settle(window)
    room.why.wait()
    settle(window)


def _advice(window: Window) -> None:
    _plan_room(window).suggestions.show()


LONG = {
    "P00020": {"surname": "RATTANAPHORNCHAISIRIWATTHANA", "given_names": "PHATTHARAPHON SUKANYAPORN"},
    "P00021": {"surname": None, "given_names": None, "native_name": "ကျော်ဇင်အောင်မင်းထက်နိုင်လင်းထွန်းသူရိန်"},
    "P00022": {"surname": None, "given_names": None, "native_name": "欧阳震华"},
}


def _replan(window: Window) -> None:
    """Two flights less, one longer name, one taken off by hand: then the draft is held against what was published."""
    assert window.context is not None
    operation = window.context.operation
    lost = [ref for ref, legs in (assignments_of(operation.db, "published") or {}).items() if GONE in legs]
    for ref, values in zip(lost, LONG.values(), strict=False):
        operation.run(EditPeople((ref,), values))
    operation.run(SaveLeg(GONE, {"status": "cancelled"}))
    plan_jobs.plan_operation(operation)
    operation.run(Assign((PERSON,), ()))
    settle(window)
    _plan_room(window).drafts.compare()


def _undo_replan(window: Window) -> None:
    assert window.context is not None
    _plan_room(window).panel.shut()
    _plan_room(window).drafts.close()
    for _ in range(len(LONG) + 3):
        window.context.operation.undo()


def _compare_why(window: Window) -> None:
    _replan(window)
    settle(window)
    page = _plan_room(window).drafts.page
    assert page is not None
    page.people.setCurrentIndex(page.people.rows.index(0))
    page.people.asked.emit(0)


def _compare_seats(window: Window) -> None:
    _replan(window)
    settle(window)
    page = _plan_room(window).drafts.page
    assert page is not None
    page.tabs.setCurrentIndex(1)


def _look_for(text: str) -> Callable[[Window], object]:
    def act(window: Window) -> None:
        room = window.workspace.rooms["plan"]  # type: ignore[union-attr]
        room.panel.shut()
        room.header.search.setText(text)
        room._filter_board()  # type: ignore[attr-defined]

    return act


def _moves(window: Window) -> None:
    room = window.workspace.rooms["plan"]  # type: ignore[union-attr]
    card = room.view.show_card(PERSON)  # type: ignore[attr-defined]
    room.manual.show_moves(card)  # type: ignore[attr-defined]


def _crowded_card(room: PlanRoom) -> tuple[Card, str]:
    """Somebody placed late, and the departure that is full for them where most could give way."""
    assert room.state.board is not None
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
    """A whole group, some of whom cannot go, looked at on the first journey that has room for some."""
    assert window.workspace is not None
    room = window.workspace.rooms["groups"]
    assert isinstance(room, GroupsRoom)
    room.select(next(str(row["key"]) for row in room.groups.source.all if row["people"] > 20))
    settle(window)
    room.assign()
    settle(window)
    sheet = in_panel(room, AssignPanel)
    found = [(part, way) for part in sheet.found.parts for way in part.ways if way.can and way.cannot]
    if found:
        sheet.show_way(*found[0])


def _moves_with_prices(window: Window) -> None:
    """Somebody with many departures to choose from, better and worse ones."""
    room = _plan_room(window)
    assert room.state.board is not None
    cards = [
        card for column in room.state.board.columns for card in room.state.board.cards(room.context.db, column.code)[:2]
    ]
    card = max(
        cards, key=lambda one: sum(row.allowed for row in choices(room.state.board, room.state.judge(one.refs), one))
    )  # type: ignore[arg-type]
    room.view.show_card(card.head)
    room.manual.show_moves(card)


def _swap(window: Window) -> None:
    room = _plan_room(window)
    card, code = _crowded_card(room)
    room.view.show_card(card.head)
    room.manual.show_swaps(card, code)


def _hover(window: Window) -> None:
    """A card is in the air: each departure says what it would meet and cost."""
    room = _plan_room(window)
    assert room.state.board is not None
    card, code = _crowded_card(room)
    room.view.go_to(code)
    room.view.drag(card.refs)


def _no_hover(window: Window) -> None:
    _plan_room(window).view.drag(())


def _import_wrong(window: Window) -> None:
    bad = window.surroundings.data / "list of april.xlsx"
    bad.write_bytes(b"this is no workbook")
    window.workspace.rooms["import"].read_file(bad)  # type: ignore[union-attr, attr-defined]


def _history_of(window: Window) -> None:
    window.workspace.rooms["history"].select(PERSON)  # type: ignore[union-attr]


def _select_none(window: Window) -> None:
    table = window.workspace.rooms["people"].table  # type: ignore[union-attr, attr-defined]
    table.clearSelection()


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
    assert isinstance(page, NewPage)
    page.put_at(window.surroundings.data / "new.repat")
    page.first.setText("river lamp")


def _open(window: Window) -> None:
    window.show_open(window.surroundings.data / "Clark May 2023.repat")
    window.open_page.fail("Wrong passphrase for Clark May 2023.repat: try again.", window.open_page.passphrase)


def _guide(window: Window) -> GuidePane:
    window.registry["help.guide"].trigger()
    guide = window.findChild(GuidePane)
    assert guide is not None
    guide.open("first")
    return guide


def _found(window: Window) -> None:
    guide = _guide(window)
    guide.search.setText("seat")
    guide.browser.look_for("seat")


def _shut(window: Window) -> None:
    guide = window.findChild(GuidePane)
    assert guide is not None
    guide.shut()


def _tour_of(window: Window) -> Tour:
    tour = window.findChild(Tour) or Tour(window)
    assert isinstance(tour, Tour)
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


def _end_tour(window: Window) -> None:
    _tour_of(window).end()


def _manifests(window: Window) -> ManifestsRoom:
    assert window.workspace is not None
    room = window.workspace.rooms["manifests"]
    assert isinstance(room, ManifestsRoom)
    return room


def _list(kind: str) -> Callable[[Window], object]:
    """One of the slips and lists."""

    def act(window: Window) -> None:
        room = _manifests(window)
        room.select(BUSY)
        room.show_lists()
        settle(window)
        room.lists.choices.setCurrentRow(room.lists.choices.keys.index(kind))

    return act


def _many(window: Window) -> None:
    room = _manifests(window)
    room.open_many()
    settle(window)
    assert room.many is not None
    room.many.people["exit"].setChecked(True)


OWN = """name = "bus_company"
for = "the bus company, from the shelter to the airport"
like = "carrier"
without = ["birth_date", "document_type", "document_number", "document_issuer", "document_expiry"]
also = ["stop_1", "stop_2"]
"""


def _own(window: Window) -> None:
    room = _manifests(window)
    path = window.surroundings.data / "bus company.toml"
    path.write_text(OWN, encoding="utf-8")
    room.open_own()
    assert room.own is not None
    room.own.take_file(path)


def _own_wrong(window: Window) -> None:
    room = _manifests(window)
    path = window.surroundings.data / "hospital.toml"
    path.write_text(OWN.replace("bus_company", "hospital").replace('"stop_2"', '"holds"'), encoding="utf-8")
    room.open_own()
    assert room.own is not None
    room.own.take_file(path)


def _aside(window: Window) -> None:
    _manifests(window)._back()
    assert window.context is not None


def _no_own(window: Window) -> None:
    _aside(window)
    assert window.context is not None
    window.context.operation.undo()


def _sent_and_changed(window: Window) -> None:
    """Three recipients: one has the list, one has an older one, one has none that was sent."""
    assert window.context is not None
    operation, folder = window.context.operation, window.surroundings.data
    room = _manifests(window)
    room.select(BUSY)
    for name in ("carrier", "exit"):
        operation.run(MakeManifest(BUSY, name, folder / f"{name}.xlsx"))
        [row] = manifest_queries.manifests(operation.db, BUSY, name)
        operation.run(MarkSent(row.id, "Ninoy Aquino, Terminal 1"))
    operation.run(Assign((next(iter(manifest_queries.preview(operation, BUSY, "carrier").keys)),), ()))
    operation.run(Publish())
    operation.run(MakeManifest(BUSY, "exit", folder / "exit 2.xlsx"))
    settle(window)


def _unsent(window: Window) -> None:
    assert window.context is not None
    for _ in range(7):
        window.context.operation.undo()


def _old(window: Window) -> None:
    """The version that was sent before the plan changed."""
    _sent_and_changed(window)
    room = _manifests(window)
    [row] = manifest_queries.manifests(room.context.db, BUSY, "carrier")
    room.desk.show_version(row.id)


def _password(window: Window) -> None:
    box = _manifests(window).desk.sheet.box
    box.password.box.setChecked(True)
    box.password.first.setText("river lamp")


def _no_password(window: Window) -> None:
    _manifests(window).desk.sheet.box.password.box.setChecked(False)


def _no_list(window: Window) -> None:
    _manifests(window).kinds.setCurrentIndex(0)


PAGES = (
    Scene("page-welcome", "", _welcome),
    Scene("page-new", "", _new),
    Scene("page-open", "", _open),
    Scene("page-guide", "", lambda window: (_welcome(window), _guide(window)), _shut),
)
"""Before a file is open."""
ROOMS = (
    Scene("room-overview", "overview"),
    Scene("room-overview-report", "overview", _room("overview", "show_report"), _room("overview", "_show_figures")),
    Scene("room-people", "people"),
    Scene("room-people-filter", "people", _do("people.filters")),
    Scene("room-people-person", "people", _room("people", "select", PERSON)),
    Scene("room-people-many", "people", _select_all, _select_none),
    Scene("room-people-paste", "people", _paste, _close_form),
    Scene("room-people-photo", "people", _form_photo, _close_form),
    Scene("room-people-zone", "people", _form("show_zone", ZONE), _close_form),
    Scene("room-import-wrong", "import", _import_wrong, _room("import", "start")),
    Scene("room-import", "import", _room("import", "start")),
    Scene("room-import-columns", "import", _import(LIST, 1)),
    Scene("room-import-problems", "import", _import(LIST, 2)),
    Scene("room-import-changes", "import", _import(UPDATE, 3), _room("import", "start")),
    Scene("room-import-list-columns", "import", _roster(1)),
    Scene("room-import-list-problems", "import", _roster(2)),
    Scene("room-import-list-people", "import", _roster(3)),
    Scene("room-import-list-done", "import", _roster(3, _take_in), _room("import", "start")),
    Scene("room-lists", "lists", _room("lists", "select", "list:1")),
    Scene("room-lists-kept", "lists", _room("lists", "select", "kept"), _do("edit.undo")),
    Scene("room-groups", "groups"),
    Scene("room-groups-assign", "groups", _assign_group),
    Scene("room-transport", "transport"),
    Scene("room-transport-timeline", "transport", _tab("transport", 1)),
    Scene("room-transport-map", "transport", _tab("transport", 2), _tab("transport", 0)),
    Scene("room-transport-leg", "transport", _room("transport", "select", LEG)),
    Scene("room-transport-hit", "transport", _room("transport", "ask_status", LEG, LegStatus.CANCELLED)),
    Scene("room-plan", "plan"),
    Scene("room-plan-why", "plan", _why),
    Scene("room-plan-compare", "plan", _replan, _undo_replan),
    Scene("room-plan-compare-why", "plan", _compare_why, _undo_replan),
    Scene("room-plan-compare-seats", "plan", _compare_seats, _undo_replan),
    Scene("room-plan-publish", "plan", _ask_publish, _discard),
    Scene("room-plan-move", "plan", _moves),
    Scene("room-plan-move-prices", "plan", _moves_with_prices),
    Scene("room-plan-swap", "plan", _swap),
    Scene("room-plan-hover", "plan", _hover, _no_hover),
    Scene("room-plan-advice", "plan", _advice),
    Scene("room-plan-standby", "plan", _standby, _discard),
    Scene("room-plan-standby-none", "plan", _standby_none),
    Scene("room-plan-problems", "plan", _problems, _no_problems),
    Scene("room-plan-search", "plan", _look_for("tri"), _look_for("")),
    Scene("room-documents", "documents"),
    Scene("room-documents-clearances", "documents", _do("documents.clearances")),
    Scene(
        "room-documents-clearances-list",
        "documents",
        _clearances("show_view", "list"),
        _clearances("show_view", "matrix"),
    ),
    Scene("room-documents-clearances-cells", "documents", _cells, _clearances("_close_form")),
    Scene("room-documents-reply", "documents", _reply, _end_reply),
    Scene("room-documents-note-new", "documents", _note_form, _close_pages),
    Scene("room-documents-note-preview", "documents", _note_preview, _close_pages),
    Scene("room-documents-notes", "documents", _note_made, _close_pages),
    Scene("room-documents-letters", "documents", _do("documents.letters"), _close_pages),
    Scene("room-documents-holds", "documents", _hold_form, _close_pages),
    Scene("room-documents-issued", "documents", _tab("documents", 4)),
    Scene("room-documents-blanks", "documents", _tab("documents", 5), _tab("documents", 0)),
    Scene("room-documents-issue", "documents", _do("documents.issue")),
    Scene("room-documents-issue-many", "documents", _issued_some),
    Scene("room-documents-spoiled", "documents", _spoiled),
    Scene("room-documents-count", "documents", _count_safe),
    Scene("room-documents-layouts", "documents", _do("documents.layouts")),
    Scene("room-documents-seal", "documents", _do("documents.seal")),
    Scene("room-documents-seal-key", "documents", _sealed),
    Scene("room-documents-check", "documents", _check),
    Scene("room-documents-printer", "documents", _do("documents.printer"), _tab("documents", 0)),
    Scene("room-manifests", "manifests"),
    Scene("room-history", "history"),
    Scene("room-history-entry", "history", lambda window: window.workspace.rooms["history"].table.select_id(1)),  # type: ignore[union-attr, attr-defined]
    Scene("room-history-person", "history", _history_of),
    Scene("room-history-verified", "history", _do("history.verify")),
    Scene("search", "people", _search, _escape),
    Scene("command", "people", _do("view.command"), _escape),
    Scene("settings", "people", _do("file.settings"), lambda window: window.show_work()),
    Scene("operation-settings", "people", _do("file.operation"), lambda window: window.show_work()),
    Scene("operation-settings-wrong", "people", _settings_wrong, _settings_back),
    Scene("guide", "people", _guide, _shut),
    Scene("guide-found", "people", _found, _shut),
    Scene("tour", "overview", _tour(0), _end_tour),
    Scene("tour-plan", "plan", _tour(2), _end_tour),
)
"""On the sample, planned and published."""
EMPTY = tuple(
    Scene(f"empty-{room}", room)
    for room in ("overview", "people", "groups", "transport", "plan", "documents", "manifests", "history")
)
"""On an operation in which nothing is yet."""
ENDED = (Scene("ended-overview", "overview"), Scene("ended-plan", "plan"), Scene("ended-manifests", "manifests"))
"""Where everybody on the plan has arrived."""


def go(window: Window, scene: Scene) -> None:
    """Come to a scene."""
    if scene.room:
        assert window.workspace is not None
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
    assert window.context is not None
    added = tuple(window.context.operation.run(AddPerson(one)).result for one in TWICE)
    settle(window)
    return added


def _once(window: Window) -> None:
    _escape(window)
    assert window.context is not None
    for _ in TWICE:
        window.context.operation.undo()
    settle(window)


def _find_twice(window: Window) -> None:
    _twice(window)
    window.registry["people.duplicates"].trigger()


def _find_twice_last(window: Window) -> None:
    _find_twice(window)
    settle(window)
    window.workspace.rooms["people"].duplicates.table.selectRow(2)  # type: ignore[union-attr, attr-defined]


def _merge_two(window: Window) -> None:
    refs = _twice(window)
    room = window.workspace.rooms["people"]  # type: ignore[union-attr]
    settle(window)
    room._open_duplicates()  # type: ignore[attr-defined]
    room.duplicates.compare(*refs[:2])  # type: ignore[attr-defined]


def _merged(window: Window) -> None:
    assert window.context is not None
    refs = _twice(window)
    window.context.operation.run(MergePeople(refs[0], refs[1]))
    settle(window)
    window.workspace.rooms["people"].select(refs[0])  # type: ignore[union-attr]


def _unmerged(window: Window) -> None:
    assert window.context is not None
    window.context.operation.undo()
    _once(window)


def _select_two(window: Window) -> None:
    room = window.workspace.rooms["people"]  # type: ignore[union-attr]
    room.table.selectRow(0)  # type: ignore[attr-defined]
    index = room.model.index(1, 0)  # type: ignore[attr-defined]
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    room.table.selectionModel().select(index, flags)  # type: ignore[attr-defined]


ROOMS += (
    Scene("room-people-two", "people", _select_two, _select_none),
    Scene("room-people-twice", "people", _find_twice, _once),
    Scene("room-people-twice-burmese", "people", _find_twice_last, _once),
    Scene("room-people-merge", "people", _merge_two, _once),
    Scene("room-people-merged", "people", _merged, _unmerged),
)
"""Two people who are one."""


ROOMS += (
    Scene("room-manifests-password", "manifests", _password, _no_password),
    Scene("room-manifests-many", "manifests", _many, _aside),
    Scene("room-manifests-own", "manifests", _own, _no_own),
    Scene("room-manifests-own-wrong", "manifests", _own_wrong, _aside),
    *(
        Scene(f"room-manifests-list-{kind}", "manifests", _list(kind), _no_list)
        for kind in ("slips", "wristbands", "bus", "rooms", "bays")
    ),
    Scene("room-manifests-changed", "manifests", _sent_and_changed, _unsent),
    Scene("room-manifests-old", "manifests", _old, _unsent),
)
"""Lists that leave, beside the first one."""
