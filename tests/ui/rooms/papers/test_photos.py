"""Photos in the window: the part of a picture chosen by the keyboard, turned; a folder of them taken in at once."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.core.sql import ListQuery
from repatriate.app.documents.needs import NEEDS
from repatriate.app.documents.paged_queries import HELD
from repatriate.app.people.photo_commands import AddPhoto
from repatriate.papers.photo import HEIGHT, WIDTH, portrait_of
from tests.ui.helpers import Show, idle, in_panel, last_words, settle, texts
from tests.ui.test_access import nameless
from ui.core.context import Context
from ui.models.filtering import Choice
from ui.rooms.common.person import photo as photo_module
from ui.rooms.common.person.photo import LEAST, PhotoPanel
from ui.rooms.papers.photo_folder import PhotosPanel
from ui.rooms.papers.room import PapersRoom
from ui.style.theme import PANEL, dress_widget
from ui.widgets.side_panel import SidePanel


def picture(size: tuple[int, int] = (800, 600), form: str = "PNG") -> bytes:
    """Red above, blue below."""
    made = Image.new("RGB", size, "blue")
    made.paste("red", (0, 0, size[0], size[1] // 2))
    stream = io.BytesIO()
    made.save(stream, form)
    return stream.getvalue()


# -- the part of a picture


@pytest.fixture
def panel(qtbot: QtBot, planned: Operation, make_context: Callable[[Operation], Context]) -> PhotoPanel:
    context = make_context(planned)
    kept: list[bytes | None] = []
    made = PhotoPanel(context, "P00117", kept.append)
    made.kept = kept
    qtbot.addWidget(made)
    made.show()
    made.start(picture())
    settle(context)
    return made


def kept(panel: PhotoPanel) -> QImage:
    panel.keep.click()
    [data] = panel.kept
    image = QImage.fromData(data)
    assert (image.width(), image.height()) == (WIDTH, HEIGHT)
    return image


def colour(image: QImage, across: float, down: float) -> str:
    seen = image.pixelColor(int(image.width() * across), int(image.height() * down))
    return "red" if seen.red() > 180 and seen.blue() < 80 else "blue" if seen.blue() > 180 and seen.red() < 80 else "?"


def test_it_is_chosen_by_the_keyboard(panel: PhotoPanel, qtbot: QtBot) -> None:
    assert nameless(panel) == []
    before = panel.cropper.box()
    qtbot.keyClick(panel.cropper, Qt.Key.Key_Plus)
    larger = panel.cropper.box()
    assert larger.right - larger.left < before.right - before.left
    assert panel.zoom.value() == 110
    qtbot.keyClick(panel.cropper, Qt.Key.Key_Right)
    assert panel.cropper.box().left < larger.left
    for _ in range(300):
        qtbot.keyClick(panel.cropper, Qt.Key.Key_Down)
    assert panel.cropper.box().top == pytest.approx(0)
    image = kept(panel)
    assert (colour(image, 0.5, 0.05), colour(image, 0.5, 0.95)) == ("red", "blue")


@pytest.mark.parametrize(
    ("keys", "sides"),
    [("R", ("blue", "red")), ("rR", ("red", "blue")), ("RRR", ("red", "blue")), ("RRRR", None)],
)
def test_it_is_turned(panel: PhotoPanel, qtbot: QtBot, keys: str, sides: tuple[str, str] | None) -> None:
    """R turns right, r here stands for Shift+R twice: it turns left."""
    for key in keys:
        if key == "R":
            qtbot.keyClick(panel.cropper, Qt.Key.Key_R)
        else:
            for _ in range(2):
                qtbot.keyClick(panel.cropper, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    image = kept(panel)
    if sides is None:
        assert (colour(image, 0.5, 0.05), colour(image, 0.5, 0.95)) == ("red", "blue")
    else:
        assert (colour(image, 0.05, 0.5), colour(image, 0.95, 0.5)) == sides


def test_enter_keeps_it(panel: PhotoPanel, qtbot: QtBot) -> None:
    qtbot.keyClick(panel.cropper, Qt.Key.Key_Return)
    assert len(panel.kept) == 1


def test_a_part_with_too_few_dots_is_said(panel: PhotoPanel, qtbot: QtBot) -> None:
    assert panel.blurred.isHidden()
    for _ in range(12):
        qtbot.keyClick(panel.cropper, Qt.Key.Key_Plus)
    assert not panel.blurred.isHidden()
    for _ in range(12):
        qtbot.keyClick(panel.cropper, Qt.Key.Key_Minus)
    assert panel.blurred.isHidden()


def test_all_of_it_is_seen_where_there_is_little_room(
    qtbot: QtBot, planned: Operation, make_context: Callable[[Operation], Context]
) -> None:
    side = SidePanel()
    qtbot.addWidget(side)
    dress_widget(side)
    side.resize(PANEL, 480)
    context = make_context(planned)
    panel = PhotoPanel(context, "P00117", lambda made: None)
    side.show_widget(panel)
    panel.start(picture())
    settle(context)
    before = panel.cropper.box()
    for height, most in ((480, 330), (900, 396), (300, 220)):
        side.resize(PANEL, height)
        settle(context)
        assert LEAST <= panel.cropper.height() <= most
        assert panel.cropper.width() / panel.cropper.height() == pytest.approx(35 / 45, abs=0.01)
        if height > 400:
            foot = panel.keep.mapTo(side, panel.keep.rect().bottomLeft()).y()
            assert foot <= height, "what keeps it is seen"
            assert side.area.verticalScrollBar().maximum() == 0
    assert panel.cropper.height() == LEAST
    assert panel.cropper.box().left == pytest.approx(before.left, abs=0.01)


def test_the_buttons_turn_it_too_and_back_it_is_as_it_was(panel: PhotoPanel, qtbot: QtBot) -> None:
    before = panel._copy
    panel.right_button.click()
    assert panel._copy != before
    panel.left_button.click()
    assert panel._copy == before


def test_the_ovals_are_what_the_standard_says_of_a_head() -> None:
    assert (photo_module.LEAST_HEAD, photo_module.MOST_HEAD) == (0.7, 0.8)
    top = photo_module.HEAD_CENTRE - photo_module.MOST_HEAD / 2
    assert 0 < top < 0.2
    assert photo_module.HEAD_CENTRE + photo_module.MOST_HEAD / 2 < 1


# -- a folder


@pytest.fixture
def room(show: Show[PapersRoom], planned: Operation) -> PapersRoom:
    return show(PapersRoom, planned)


def take(room: PapersRoom, folder: Path, qtbot: QtBot) -> PhotosPanel:
    room.photos.read_folder(folder)
    idle(qtbot, room.context)
    return in_panel(room, PhotosPanel)


def without(operation: Operation) -> int:
    return dict(HELD.count_values(operation.db, ListQuery(), "photo", operation.today()))["none"]


def needy_without(operation: Operation) -> int:
    return dict(NEEDS.count_values(operation.db, ListQuery(), "photo", operation.today()))["none"]


def test_a_folder_is_taken_in_after_it_was_told(
    room: PapersRoom, planned: Operation, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planned.run(AddPhoto("P00001", portrait_of(picture())))
    for name, data in (
        ("P00001.jpg", picture(form="JPEG")), ("p00002.PNG", picture()), ("P00117.webp", picture(form="WEBP")),
        ("P99999.jpg", picture()), ("P00003.jpg", b"no picture"), ("notes.txt", b"hello"),
    ):  # fmt: skip
        (tmp_path / name).write_bytes(data)
    before, revision = without(planned), planned.revision
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    room.photos_button.click()
    idle(qtbot, room.context)
    sheet = in_panel(room, PhotosPanel)
    assert nameless(sheet) == []
    assert sheet.title.text() == "3 photos can be added"
    assert "1 replaces an earlier photo" in texts(sheet)
    assert "2 files cannot be used" in texts(sheet)
    assert "P99999.jpg: nobody here has that number" in texts(sheet)
    assert planned.revision == revision
    qtbot.keyClick(sheet.go, Qt.Key.Key_Return)
    settle(room.context)
    assert without(planned) == before - 2
    assert sheet.note.text.text() == "3 photos added."
    assert last_words(room) == "Added 3 photos"
    sheet.lacking.click()
    settle(room.context)
    assert room.need.table.lazy.rowCount() == needy_without(planned)
    assert room.context.undo()
    assert without(planned) == before


def test_a_folder_without_photos_is_said(room: PapersRoom, qtbot: QtBot, tmp_path: Path) -> None:
    for folder, words in ((tmp_path / "nowhere", "no folder"), (tmp_path, "no pictures")):
        room.photos.read_folder(folder)
        idle(qtbot, room.context)
        assert words in room.need.note.text.text()
    (tmp_path / "stranger.jpg").write_bytes(picture(form="JPEG"))
    sheet = take(room, tmp_path, qtbot)
    assert sheet.title.text() == "0 photos can be added"
    assert not sheet.go.isEnabled()


def test_who_has_none_is_a_filter(room: PapersRoom, planned: Operation) -> None:
    room.show_view(room.everyone)
    everybody = without(planned)
    planned.run(AddPhoto("P00117", portrait_of(picture())))
    settle(room.context)
    room.everyone.table.choose_filter("photo", Choice(("none",)))
    settle(room.context)
    assert room.everyone.table.lazy.rowCount() == everybody - 1
