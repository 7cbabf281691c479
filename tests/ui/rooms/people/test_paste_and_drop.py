"""What is pasted or dropped into the room of people: cells, zones, pictures; and what is told before a bulk change."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from repatriate.app.people.commands import AddPerson, EditPeople
from repatriate.app.people.names import names_to_confirm
from repatriate.app.people.zone_picture import ZonePicture
from repatriate.model.errors import UserError
from repatriate.papers.photo import Box
from repatriate.papers.zones.reading import read_zone
from tests.app.people.test_mrz_comparison import zone
from tests.app.people.test_zone_picture import data_page
from tests.papers.test_corrections import made
from tests.ui.helpers import dragged, last_words, settle, shown
from tests.ui.rooms.people.test_people import row
from ui.rooms.common.pdf_view import is_picture
from ui.rooms.common.person.mrz_panel import MrzPanel
from ui.rooms.common.person.photo import PhotoPanel
from ui.rooms.people.paste_panel import PastePanel
from ui.rooms.people.room import PeopleRoom


def paste(room: PeopleRoom, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    room.table.pasted.emit()
    settle(room.context)


def texts(panel: PastePanel) -> list[str]:
    return [panel.list.itemAt(number).widget().text() for number in range(panel.list.count())]


def picture(size: tuple[int, int] = (600, 800)) -> bytes:
    stream = io.BytesIO()
    Image.linear_gradient("L").resize(size).convert("RGB").save(stream, "JPEG")
    return stream.getvalue()


# -- cells


@pytest.mark.every_person
def test_rows_from_excel_are_previewed_and_written_as_one(room: PeopleRoom) -> None:
    number = room.context.operation.revision
    paste(room, "Ref\tProvince\tBorn\tShoes\r\nP00117\tBali\t29/9/2002\t41\r\n\tAceh\t\t\r\n")
    panel = room.form
    assert isinstance(panel, PastePanel)
    assert not panel.paste.isEnabled()  # nobody knows who the second one is
    assert texts(panel)[0].startswith("Row 3 has neither a number nor a name")
    assert room.context.operation.revision == number
    paste(room, "Ref\tProvince\tSurname\r\nP00117\tBali\t\r\n\tAceh\tSOMARU\r\n")
    panel = room.form
    assert isinstance(panel, PastePanel)
    assert panel.paste.text() == "Paste for 2 people"
    assert texts(panel) == ["P00117 · Province: Jawa Timur → Bali", "New: SOMARU"]
    panel.paste.click()
    assert last_words(room) == "Pasted: 1 person changed, 1 person added"
    assert room.context.operation.revision == number + 1
    assert row(room, "P00117")["province"] == "Bali"
    room.context.undo()
    assert row(room, "P00117")["province"] == "Jawa Timur"
    assert room.model.rowCount() == 1048


def test_what_was_copied_here_changes_nothing_when_it_comes_back(room: PeopleRoom) -> None:
    for number in range(room.model.columnCount()):
        room.table.setColumnHidden(number, False)
    room.table.selectRow(0)
    room.table.selectionModel().select(
        room.model.index(116, 0), room.table.selectionModel().SelectionFlag.Select | room.table.selectionModel().SelectionFlag.Rows
    )  # fmt: skip
    room.table.copy()
    text = QGuiApplication.clipboard().text()
    paste(room, text)
    panel = room.form
    assert isinstance(panel, PastePanel)
    assert panel.preview.problems == ()
    assert (panel.preview.same, panel.preview.changes, panel.preview.unknown) == (2, (), ())


@pytest.mark.every_person
def test_one_cell_is_pasted_over_the_selected(room: PeopleRoom, qtbot: QtBot) -> None:
    room.select("filter:minors")
    room.table.selectAll()
    settle(room.context)
    paste(room, "Bali")
    panel = room.form
    assert isinstance(panel, PastePanel)
    assert shown(panel.field)
    assert not panel.paste.isEnabled()
    panel.field.setCurrentIndex(panel.field.findData("province"))
    settle(room.context)
    assert panel.paste.text() == "Paste for 28 people"
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert room.form is None
    assert len(room.chosen()) == 28  # Esc leaves the form, not the people
    paste(room, "Bali\nAceh")
    panel = room.form
    assert isinstance(panel, PastePanel)
    panel.field.setCurrentIndex(panel.field.findData("province"))
    settle(room.context)
    assert "2 cells were copied and 28 people" in panel.note.text.text()


def test_rubbish_is_a_sentence_and_changes_nothing(room: PeopleRoom) -> None:
    number = room.context.operation.revision
    for text, words in (
        ("", "no text on the clipboard"),
        ("a\tb\tc", "Copy the row with the column titles"),
        ("just a word", "Select the people first"),
        ("مرحبا\tبك", "Copy the row with the column titles"),
        ("Ref\tSurname", "Only titles"),
    ):
        paste(room, text)
        assert words in last_words(room)
        assert room.form is None
    assert room.context.operation.revision == number


# -- zones


def test_a_zone_anywhere_is_read_beside_the_person(room: PeopleRoom, qtbot: QtBot) -> None:
    room.select("P00117")
    QGuiApplication.clipboard().setText(zone(born="020929", name="PRABOWO<<TRI"))
    editor = room.person.fields["province"].editor
    editor.setFocus()
    qtbot.keyClick(editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    panel = room.form
    assert isinstance(panel, MrzPanel)
    assert set(panel.boxes) == {"document_number", "document_expiry"}
    assert panel.chosen() == {}  # what differs is the officer's choice
    assert not panel.fill.isEnabled()
    panel.boxes["document_number"].setChecked(True)
    assert panel.fill.text() == "Fill in 1 field"
    panel.fill.click()
    assert "P00117" in last_words(room)
    assert room.person.fields["document_number"].text() == "X1234567"
    assert room.person.fields["document_expiry"].text() == "13 Apr 2025"
    assert room.form is None


def test_a_passport_that_says_the_same_confirms_a_name_that_the_program_spelled(room: PeopleRoom) -> None:
    context = room.context
    ref = context.operation.run(AddPerson({"native_name": "王小明", "nationality": "CHN"})).result
    settle(context)
    room.select(ref)
    room.drops.show_zone(zone(name="WANG<<XIAOMING"))
    assert isinstance(room.form, MrzPanel)
    room.form.fill.click()
    settle(context)
    assert names_to_confirm(context.db, (ref,)) == []


def test_a_misread_zone_offers_what_was_meant(room: PeopleRoom) -> None:
    room.select("P00117")
    room.drops.show_zone(zone(number="X1234587<").replace("X1234587<", "X12345B7<"))
    panel = room.form
    assert isinstance(panel, MrzPanel)
    assert not panel.reading.zone.valid
    meant = panel.reading.corrections[0]
    panel.text.setPlainText("\n".join(meant.lines))
    assert panel.reading.zone.valid
    panel.text.setPlainText("P<IDN")
    assert shown(panel.note)
    assert panel.reading is None


def test_a_zone_fills_the_form_of_somebody_new(room: PeopleRoom, qtbot: QtBot) -> None:
    paste(room, zone().lower())
    panel = room.form
    assert isinstance(panel, MrzPanel)
    assert panel.fill.text() == "Fill in 9 fields"
    panel.fill.click()
    form = room.adding
    assert form.touched()
    form.save_button.click()
    found = next(iter(room.context.db.query("SELECT p.*, d.number, d.issuer, d.expires FROM people p JOIN documents d ON d.person_id = p.id ORDER BY p.id DESC LIMIT 1")))  # fmt: skip
    assert (found["surname"], found["given_names"], found["sex"], found["birth_date"]) == ("SANTOSO", "BUDI ADI", "M", "1985-01-01")  # fmt: skip
    assert (found["number"], found["issuer"], found["expires"]) == ("X1234567", "IDN", "2030-01-01")


# -- pictures


def test_a_picture_becomes_the_photo_and_goes_with_undo(room: PeopleRoom) -> None:
    room.select("P00117")
    assert not room.person.photo.has_photo
    room.drops.show_picture(picture())
    settle(room.context)
    panel = room.form
    assert isinstance(panel, PhotoPanel)
    assert panel.keep.isEnabled()
    before = panel.cropper.box()
    panel.cropper.set_zoom(2)
    panel.cropper.move_by(-30, 40)
    after = panel.cropper.box()
    assert after.right - after.left < before.right - before.left
    assert 0 <= after.left < after.right <= 1
    assert 0 <= after.top < after.bottom <= 1
    panel.keep.click()
    assert last_words(room) == "Added a photo of P00117"
    assert room.person.photo.has_photo
    room.person._remove_photo()
    assert not room.person.photo.has_photo
    room.context.undo()
    assert room.person.photo.has_photo
    room.select("P00002")
    assert not room.person.photo.has_photo


def test_a_copied_picture_is_pasted_as_the_photo(room: PeopleRoom) -> None:
    image = QImage.fromData(picture())
    data = QMimeData()
    data.setImageData(image)
    QGuiApplication.clipboard().setMimeData(data)
    room.table.clearSelection()
    room.drops.paste()
    assert "Select one person first" in last_words(room)
    room.select("P00117")
    room.drops.paste()
    settle(room.context)
    assert isinstance(room.form, PhotoPanel)
    assert room.form.keep.isEnabled()


def test_only_a_picture_is_taken_from_what_is_dropped_on_the_panel(room: PeopleRoom, tmp_path: Path) -> None:
    for name, taken in (("face.JPG", True), ("face.heic", True), ("list.xlsx", False)):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(tmp_path / name))])
        assert is_picture(data) is taken
    room.select("P00117")
    path = tmp_path / "face.jpg"
    path.write_bytes(picture())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    room.person.dropEvent(dragged(QDropEvent, data, action=Qt.DropAction.CopyAction))
    settle(room.context)
    assert isinstance(room.form, PhotoPanel)
    assert room.form.keep.isEnabled()


def test_what_is_no_picture_is_said_and_left(room: PeopleRoom) -> None:
    room.select("P00117")
    for data in (b"", b"no picture", picture()[:500]):
        room.drops.show_picture(data)
        settle(room.context)
        panel = room.form
        assert isinstance(panel, PhotoPanel)
        assert shown(panel.note), data
        assert not panel.keep.isEnabled(), data
        panel.leave.click()
        assert room.form is None
        assert not room.person.photo.has_photo


# -- the panel, and many


def test_the_keyboard_goes_from_person_to_person(room: PeopleRoom, qtbot: QtBot) -> None:
    room.select("P00117")
    qtbot.keyClick(room.person.fields["province"].editor, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: room.person.ref == "P00118")
    qtbot.keyClick(room.person.fields["province"].editor, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: room.person.ref == "P00117")


def test_what_was_done_to_one_person_is_undone_from_their_history(room: PeopleRoom) -> None:
    room.context.run(EditPeople(("P00117",), {"province": "Bali"}))
    room.context.run(EditPeople(("P00002",), {"province": "Bali"}))
    room.select("P00117")
    view = room.person._view
    assert len(view.undoable) == 1  # not the import of everybody
    room.context.undo(next(iter(view.undoable)))
    assert row(room, "P00117")["province"] == "Jawa Timur"
    assert row(room, "P00002")["province"] == "Bali"


def test_a_bulk_change_says_what_it_would_change(room: PeopleRoom) -> None:
    room.select("filter:minors")
    room.table.selectAll()
    settle(room.context)
    bulk = room.bulk
    bulk.field.setCurrentIndex(bulk.field.findData("nationality"))
    settle(room.context)
    assert bulk.now.text().startswith("Now: ")
    others = sum(row(room, ref)["nationality"] != "VNM" for ref in bulk.refs)
    bulk.value.setText("VNM – Vietnam")
    assert bulk.now.text().endswith(f"This changes {others} people.")
    assert "granted" in bulk.standing.text()


# -- a picture of a document


def test_the_zone_in_a_picture_stands_under_its_picture(
    room: PeopleRoom, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page = data_page(made())
    lines = ((40.0, 600.0, 1100.0, 640.0), (40.0, 660.0, 1100.0, 700.0))
    stream = io.BytesIO()
    page.save(stream, "JPEG")
    found = ZonePicture(
        stream.getvalue(), *page.size, 0, lines, made(), read_zone(made()), (), (), Box(0.06, 0.2, 0.32, 0.67), ()
    )
    monkeypatch.setattr("ui.rooms.common.person.mrz_panel.read_zone_picture", lambda path: found)
    room.select("P00117")
    room.drops.show_zone()
    panel = room.form
    assert isinstance(panel, MrzPanel)
    assert not panel.strip.isVisibleTo(panel)
    panel.start_picture(tmp_path / "page.jpg")
    settle(room.context)
    assert panel.text.toPlainText() == "\n".join(made())
    assert panel.strip.isVisibleTo(panel)
    assert panel.strip.pixmap().width() == panel.text.width()
    panel.resize(panel.width() - 60, panel.height())
    assert panel.strip.pixmap().width() == panel.text.width() <= panel.width()
    assert panel.boxes  # what differs from the file is ticked by the officer alone
    panel.portrait.click()
    settle(room.context)
    photo = room.form
    assert isinstance(photo, PhotoPanel)
    part = photo.cropper.box()
    assert (part.left, part.right) == (pytest.approx(0.06, abs=0.05), pytest.approx(0.32, abs=0.05))


def test_a_picture_without_a_zone_says_so(room: PeopleRoom, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(path: Path) -> ZonePicture:
        raise UserError("no_zone_in_picture", "page.jpg: no passport lines were found.")

    monkeypatch.setattr("ui.rooms.common.person.mrz_panel.read_zone_picture", refuse)
    room.drops.show_zone()
    panel = room.form
    assert isinstance(panel, MrzPanel)
    panel.start_picture(tmp_path / "page.jpg")
    settle(room.context)
    assert "no passport lines" in panel.note.text.text()
    assert panel.picture.isEnabled()
    assert not panel.fill.isEnabled()
