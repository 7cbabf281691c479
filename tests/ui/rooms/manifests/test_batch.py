"""Many manifests at once from the room, and recipients of the office's own."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.manifests import queries as manifest_queries
from repatriate.app.people.commands import EditPeople
from tests.ui.conftest import EARLY
from tests.ui.helpers import Show, idle, in_panel, last_words, settle
from tests.ui.rooms.manifests.manifest_room import BUSY, choose, export, go, show_manifests, take_one_off  # noqa: F401 - fixture
from tests.ui.scenes import OWN
from tests.ui.test_access import nameless
from ui.rooms.manifests.batch_page import BatchPanel
from ui.rooms.manifests.profiles_page import ProfilesPanel
from ui.rooms.manifests.room import ManifestsRoom


def many_of(room: ManifestsRoom, folder: Path, *names: str) -> BatchPanel:
    """The sheet, filled in for these recipients."""
    room.many_button.click()
    sheet = in_panel(room, BatchPanel)
    folder.mkdir(exist_ok=True)
    sheet.folder.setText(str(folder))
    for name, box in sheet.people.items():
        box.setChecked(name in names)
    return sheet


def select(room: ManifestsRoom, count: int) -> list[str]:
    """The first departures of the table."""
    table = room.table
    table.selectRow(0)
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in range(1, count):
        table.selectionModel().select(table.lazy.index(row, 0), flags)
    settle(room.context)
    return list(table.keys)


def test_all_to_come_the_next_day_and_the_chosen_ones_are_counted(room: ManifestsRoom, tmp_path: Path) -> None:
    chosen = select(room, 3)
    sheet = many_of(room, tmp_path / "lists", "carrier", "exit")
    legs = len(room.table.source.all)
    assert sheet.which["chosen"].isChecked()  # several were selected: it is about them
    assert sheet.which["chosen"].text() == "Chosen in the table · 3"
    assert sheet.which["all"].text() == f"All to come · {legs}"
    first = min(row["departs"].date() for row in room.table.source.all)
    day = sum(row["departs"].date() == first for row in room.table.source.all)
    assert sheet.which["next"].text() == f"Next day, 16 May · {day}"
    assert sheet.figures.text() == "3 departures × 2 recipients: 6 lists"
    assert room.main_button.text() == "Make the lists"
    select(room, 2)
    assert sheet.which["chosen"].text() == "Chosen in the table · 2"
    assert len(chosen) == 3


def test_what_should_have_left_already_is_not_to_come(show: Show[ManifestsRoom], planned: Operation) -> None:
    planned.clock = lambda: EARLY.replace(day=18)
    room = show(ManifestsRoom, planned)
    room.open_many()
    settle(room.context)
    rows = room.table.source.all
    coming = [row for row in rows if row["departs"].date() >= planned.today()]
    assert 0 < len(coming) < len(rows)
    assert room.many.which["all"].text() == f"All to come · {len(coming)}"
    planned.clock = lambda: EARLY.replace(year=2024)
    room.open_many()
    settle(room.context)
    assert room.many.which["all"].text() == f"All to come · {len(rows)}"  # of an operation that is over, all there were
    room.context.close()


def test_many_lists_are_one_entry_and_one_undo_takes_them_back(
    room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    codes = select(room, 3)
    sheet = many_of(room, tmp_path / "lists", "carrier", "receiving")
    sheet.formats["pdf"].click()
    before = planned.revision
    go(room, qtbot)
    assert planned.revision == before + 1
    assert last_words(room) == "Made 6 lists, 12 files"
    assert sheet.note.text.text() == "Made 6 lists, 12 files"
    assert len(list((tmp_path / "lists").iterdir())) == 12
    for code in codes:
        assert [row.version for row in manifest_queries.manifests(planned.db, code, "receiving")] == [1]
    planned.undo()
    assert manifest_queries.manifests(planned.db, codes[0], "carrier") == []


def test_whose_date_of_birth_a_message_leaves_out_is_said_with_what_was_made(
    room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    room.select(BUSY)
    ref = manifest_queries.preview(planned, BUSY, "carrier").keys[0]
    planned.run(EditPeople((ref,), {"birth_date": "1990-??-??"}))
    sheet = many_of(room, tmp_path / "lists", "carrier")
    sheet.choose([BUSY], wanted=True)
    for key, chip in sheet.formats.items():
        chip.setChecked(key == "edi")
    go(room, qtbot)
    assert ref in sheet.note.detail.text()


def test_only_what_is_new_is_made(room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path) -> None:
    sheet = many_of(room, tmp_path / "lists", "carrier")
    go(room, qtbot)
    take_one_off(planned)
    settle(room.context)
    sheet.changed.setChecked(True)
    assert sheet.figures.text().endswith("lists at most")
    go(room, qtbot)
    made = {row["code"]: row["versions"]["carrier"] for row in room.table.source.all}
    assert made.pop(BUSY) == 2
    assert 2 not in made.values() or len([one for one in made.values() if one == 2]) < 3
    assert "Nothing new for: " in sheet.note.detail.text()
    assert " more" in sheet.note.detail.text()
    go(room, qtbot)
    assert sheet.note.text.text() == "No list was made: there is nothing new to say."


def test_many_that_are_stopped_leave_nothing(
    room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    sheet = many_of(room, tmp_path / "lists", "carrier", "office")
    before = planned.revision
    room.main_button.click()
    job = room.context.current
    qtbot.waitUntil(lambda: bool(job.fraction), timeout=20_000)
    job.cancel()
    idle(qtbot, room.context)
    assert planned.revision == before
    assert list((tmp_path / "lists").iterdir()) == []
    assert sheet.note.text.text() == "Stopped. Nothing was written, and no number was used."


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ("nobody", "Tick who the lists are for."),
        ("no format", "Choose at least one format."),
        ("no folder", "Say into which folder they go."),
        ("message", "A PAXLST message cannot have a password"),
    ],
)
def test_what_is_missing_is_said_where_it_is_counted(
    room: ManifestsRoom, tmp_path: Path, what: str, words: str
) -> None:
    sheet = many_of(room, tmp_path / "lists", "carrier")
    assert room.main_button.isEnabled()
    if what == "nobody":
        sheet.people["carrier"].setChecked(False)
    elif what == "no format":
        sheet.formats["xlsx"].click()
    elif what == "no folder":
        sheet.folder.clear()
    else:
        sheet.formats["edi"].click()
        sheet.password.box.setChecked(True)
    assert sheet.figures.text().startswith(words)
    assert not room.main_button.isEnabled()


@pytest.mark.parametrize("name", ["gone", "x" * 3000, "a\x00b"])
def test_a_folder_that_is_gone_or_cannot_be_is_a_sentence(
    room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    sheet = many_of(room, tmp_path / "lists", "carrier")
    sheet.folder.setText(str(tmp_path / name))
    before = planned.revision
    go(room, qtbot)
    assert sheet.note.text.text().startswith("There is no folder ")
    assert planned.revision == before


def test_folder_and_recipients_of_last_time_are_proposed(room: ManifestsRoom, qtbot: QtBot, tmp_path: Path) -> None:
    select(room, 1)
    sheet = many_of(room, tmp_path / "lists", "carrier", "escort")
    sheet.which["chosen"].setChecked(True)
    go(room, qtbot)
    again = BatchPanel(room.context)
    again.show_departures([], manifest_queries.recipients(room.context.db), room.context.operation.today())
    assert again.folder.text() == str(tmp_path / "lists")
    assert again.recipients == ("carrier", "escort")


def test_several_selected_departures_are_exported_many_at_once(room: ManifestsRoom, planned: Operation) -> None:
    select(room, 2)
    room.main_button.click()
    sheet = in_panel(room, BatchPanel)
    assert sheet.which["chosen"].isChecked()
    assert manifest_queries.leg_lists(planned.db)[0].versions == {}
    room._back()
    assert room.main_button.text() == "Export manifest"


# -- recipients of the office's own


def own_of(room: ManifestsRoom) -> ProfilesPanel:
    room.own_link.click()
    return in_panel(room, ProfilesPanel)


def written(path: Path, text: str = OWN) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def words(sheet: ProfilesPanel) -> list[str]:
    return [one.text() for one in sheet.rows.findChildren(QLabel)]


def test_a_recipient_that_is_taken_in_stands_among_the_others_and_says_what_is_withheld(
    room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    sheet = own_of(room)
    assert words(sheet) == ["There is none yet. Begin one, change the text, take it in."]
    sheet.take_file(written(tmp_path / "bus.toml"))
    settle(room.context)
    assert [one.key for one in room.desk.choices.rows][-2:] == ["bus_company", "office"]
    assert room.desk.profile == "bus_company"
    assert room.head.title.text() == f"bus_company · {BUSY}"
    assert "Born" in room.head.withheld.accessibleName()
    assert "Holds" in room.head.withheld.accessibleName()
    told = words(sheet)
    assert "Keeps to what the list for Carrier may tell" in told
    assert any(text.startswith("Gets 11 columns: No., Surname") for text in told)
    assert any(text.startswith("Withheld: ") and "Notes, Holds" in text for text in told)
    assert nameless(room) == []
    room._back()
    export(room, qtbot, tmp_path / "list.pdf")
    [row] = manifest_queries.manifests(planned.db, BUSY, "bus_company")
    assert row.version == 1


def test_a_mistake_in_the_file_is_shown_with_its_place_and_its_line(
    room: ManifestsRoom, planned: Operation, tmp_path: Path
) -> None:
    sheet = own_of(room)
    before = planned.revision
    sheet.take_file(written(tmp_path / "bus.toml", OWN.replace('"stop_2"', '"holds"')))
    assert sheet.note.text.text().startswith("bus.toml, line 5, column 19: holds may not be given")
    assert sheet.note.detail.text() == 'also = ["stop_1", "holds"]'
    assert sheet.note.property("tone") == "trouble"
    sheet.take_file(tmp_path / "gone.toml")
    assert "cannot be read" in sheet.note.text.text()
    assert planned.revision == before


def test_one_is_begun_from_the_recipients_there_are_and_taken_in_at_once(
    room: ManifestsRoom, planned: Operation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.toml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    sheet = own_of(room)
    sheet.ask_begin("receiving")
    assert 'like = "receiving"' in path.read_text(encoding="utf-8")
    sheet.note.yes.click()
    settle(room.context)
    assert room.desk.profile == "my_receiving"
    sheet.ask_copy("my_receiving")
    assert path.read_text(encoding="utf-8").startswith("# A recipient of your own.")


def test_one_that_is_removed_goes_from_the_list_and_its_versions_stay(
    room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    sheet = own_of(room)
    sheet.take_file(written(tmp_path / "bus.toml"))
    settle(room.context)
    room._back()
    export(room, qtbot, tmp_path / "list.pdf")
    sheet = own_of(room)
    sheet.ask_remove("bus_company")
    assert sheet.note.text.text() == "Remove bus_company from this operation?"
    sheet.note.yes.click()
    settle(room.context)
    assert "bus_company" not in room.desk.choices.keys
    assert room.desk.profile == "carrier"
    assert len(manifest_queries.manifests(planned.db, BUSY, "bus_company")) == 1
    planned.undo()
    settle(room.context)
    choose(room, "bus_company")
    assert room.pdf.page_count
