"""The guide: opens where one is, finds, prints; names nothing that the window does not have; its pictures are not stale."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.reference.resources import LANGUAGES, resource_path
from tests.systems import FACE
from tests.ui import guide_pictures, scenes
from tests.ui.helpers import shown
from ui.core import language
from ui.guide import chapters
from ui.guide.browser import find_hits
from ui.guide.pane import GuidePane
from ui.main import Program
from ui.rooms.registry import ROOMS
from ui.shell.main_window import Window
from ui.style import theme

PLACES = [(language, key) for language in LANGUAGES for key in chapters.CHAPTERS]


def written(language: str, key: str) -> str:
    return resource_path("guide", language, f"{key}.md").read_text(encoding="utf-8")


def tokens_of(text: str) -> list[str]:
    return [found[1].strip() for found in chapters.TOKEN.finditer(text)]


# -- what is written


@pytest.mark.parametrize(("language", "key"), PLACES)
def test_a_chapter_is_there_in_every_language_and_says_the_same(language: str, key: str) -> None:
    text, english = written(language, key), written("en", key)
    assert text.startswith("# ")
    assert text.count("\n## ") == english.count("\n## ")
    assert sorted(tokens_of(text)) == sorted(tokens_of(english))
    assert sorted(re.findall(r"\]\(([^)]+)\)", text)) == sorted(re.findall(r"\]\(([^)]+)\)", english))
    if language != "en":
        assert text != english


def test_links_lead_to_chapters_and_pictures_are_there_light_and_dark() -> None:
    for code, key in PLACES:
        for link in re.findall(r"\]\(([^)]+)\)", written(code, key)):
            scheme, _, target = link.partition(":")
            if scheme == "guide":
                assert target in chapters.CHAPTERS, link
            else:
                assert scheme == "picture"
                for looks in ("light", "dark"):
                    assert (guide_pictures.PICTURES / "en" / f"{target}-{looks}.png").is_file(), link
                assert target in guide_pictures.TAKEN


def test_every_room_has_its_chapter_and_the_whole_stays_small() -> None:
    own = {"home", "people", "import", "plan", "departures", "counting", "papers", "changes"}
    for room in ROOMS:
        chapter = chapters.chapter_of(room.key)
        assert chapter == room.key if room.key in own else chapter in own, room.key
    assert chapters.chapter_of("clearances") == chapters.chapter_of("groups") == "people"
    assert chapters.chapter_of("departure") == "departures"
    assert chapters.chapter_of("settings") == chapters.chapter_of("new") == "files"
    assert chapters.chapter_of("no such place") == "first"
    assert sum(path.stat().st_size for path in guide_pictures.PICTURES.rglob("*.png")) < 3_000_000


# -- in the window


@pytest.fixture
def guide(program: Program, window: Window) -> GuidePane:
    window.resize(1366, 768)
    return program.help.guide


@pytest.fixture
def opened(window: Window, guide: GuidePane, operation: Operation) -> None:
    """A file with its rooms, beside the guide."""
    window.show_operation(operation)


@pytest.mark.usefixtures("opened")
def test_f1_opens_the_chapter_of_the_room_and_closes_it_again(window: Window, guide: GuidePane) -> None:
    assert window.registry["help.guide"].shortcut().toString() == "F1"
    for key in ("people", "plan", "import"):
        window.workspace.show_room(key)
        window.registry["help.guide"].trigger()
        assert guide.isVisible()
        assert guide.key == key
        assert guide.chapter.currentData() == key
        assert guide.chapter.currentText() in guide.browser.toPlainText()
    assert shown(window.pages)
    assert window.pages.width() >= 880
    window.registry["help.guide"].trigger()
    assert not guide.isVisible()


def test_it_opens_before_a_file_does(program: Program, window: Window) -> None:
    window.registry["help.guide"].trigger()
    guide = program.help.guide
    assert guide.key == "first"
    assert "[[" not in guide.browser.toPlainText()
    program.help.open_chapter("people")
    assert "Show everyone" in guide.browser.toPlainText()


@pytest.mark.usefixtures("opened")
def test_names_and_keys_are_put_in(guide: GuidePane) -> None:
    guide.open("keyboard")
    text = guide.browser.toPlainText()
    assert "Add a person (Ctrl+N)" in text
    assert "[[" not in text
    guide.open("first")
    assert "Home (Ctrl+1)" in guide.browser.toPlainText()


@pytest.mark.usefixtures("opened")
def test_a_narrow_window_shows_one_or_the_other(program: Program, window: Window, guide: GuidePane) -> None:
    window.resize(960, 600)
    program.help.open_guide()
    assert guide.isVisible()
    assert not shown(window.pages)
    guide.shut()
    assert shown(window.pages)
    assert not guide.isVisible()


@pytest.mark.usefixtures("opened")
def test_escape_closes_it_and_the_room_has_the_keyboard(
    program: Program, window: Window, guide: GuidePane, qtbot: QtBot
) -> None:
    window.activateWindow()
    window.workspace.show_room("people")
    program.help.open_guide()
    qtbot.keyClick(guide.browser, Qt.Key.Key_Escape)
    assert not guide.isVisible()
    focus = window.focusWidget()
    assert focus is not None
    assert window.workspace.room.isAncestorOf(focus)


def test_the_search_finds_every_word_and_enter_opens_the_first(guide: GuidePane, qtbot: QtBot) -> None:
    guide.open("people")
    guide.search.setFocus()
    qtbot.keyClicks(guide.search, "lost passphrase")
    qtbot.waitUntil(lambda: "Files, passphrase, settings" in guide.browser.toPlainText())
    qtbot.keyClick(guide.search, Qt.Key.Key_Return)
    assert guide.key == "files"
    assert "cannot be recovered" in guide.browser.toPlainText()
    assert guide.search.text() == "lost passphrase"
    guide.search.clear()
    qtbot.keyClicks(guide.search, "zebra")
    qtbot.waitUntil(lambda: "Nothing in the guide says “zebra”" in guide.browser.toPlainText())
    qtbot.keyClick(guide, Qt.Key.Key_Escape)
    assert guide.isVisible()
    assert guide.search.text() == ""
    assert "cannot be recovered" in guide.browser.toPlainText()


@pytest.mark.parametrize("language", ["en", "fr", "id"])
def test_seats_of_escorts_are_found_by_their_word(language: str) -> None:
    text = resource_path(f"guide/{language}/departures.md").read_text(encoding="utf-8")
    assert "escort" in find_hits({"departures": text}, "escort")[0].excerpt.lower()


def test_a_word_in_a_heading_comes_first() -> None:
    texts = {"a": "# One\n\nA seat here.\n\n## Other\n\nNothing.", "b": "# Two\n\n## Seats\n\nWords."}
    hits = find_hits(texts, "seat")
    assert [(hit.key, hit.place) for hit in hits] == [("b", 2), ("a", 1)]
    assert find_hits(texts, "  ") == []


def test_back_and_forward(guide: GuidePane) -> None:
    guide.open("people")
    guide.browser.go("plan")
    guide.browser.go("files", "2")
    assert guide.forward.isEnabled() is False
    guide.back.click()
    assert guide.key == "plan"
    guide.forward.click()
    assert guide.key == "files"


def test_links_are_followed_by_keyboard_and_a_picture_is_enlarged(
    window: Window, guide: GuidePane, qtbot: QtBot
) -> None:
    guide.open("people")
    guide.browser.setFocus()
    guide.browser.follow(guide.browser.source().fromUserInput("guide:plan"))
    assert guide.key == "plan"
    guide.browser.picture_wanted.emit("plan")
    over = next(widget for widget in window.children() if type(widget).__name__ == "PictureView")
    assert over.geometry() == window.rect()
    qtbot.keyClick(over, Qt.Key.Key_Escape)
    assert not over.isVisible()


def test_pictures_fit_the_width_and_change_with_the_looks(guide: GuidePane, qapp: QApplication) -> None:
    guide.open("plan")

    def picture() -> tuple[float, bytes]:
        document = guide.browser.document()
        layout = document.documentLayout()
        block = document.begin()
        while block.isValid():
            at = block.begin()
            while not at.atEnd():
                format = at.fragment().charFormat()
                if format.isImageFormat():
                    name = format.toImageFormat().name()
                    image = document.resource(QTextDocument.ResourceType.ImageResource.value, name)
                    tops = [layout.blockBoundingRect(part).top() for part in (block, block.next())]
                    gap = tops[1] - tops[0] - format.toImageFormat().height()
                    assert gap < 40, "no empty space below it"
                    return format.toImageFormat().width(), bytes(image.constBits())[:4000]
                at += 1
            block = block.next()
        raise AssertionError

    width, light = picture()
    assert width <= guide.browser.viewport().width()
    theme.ask_scheme(qapp, theme.Scheme.DARK)
    try:
        assert picture()[1] != light
    finally:
        theme.ask_scheme(qapp, theme.Scheme.LIGHT)


def test_another_language_makes_it_anew_at_the_same_chapter(
    program: Program, window: Window, guide: GuidePane, qtbot: QtBot, qapp: QApplication
) -> None:
    program.help.open_chapter("people")
    try:
        program.settings.choose_language("fr")
        qtbot.waitUntil(lambda: program.help.guide is not guide and program.help.guide.isVisible())
        assert program.help.guide.key == "people"
        assert program.help.guide.chapter.currentText() == "Personnes"
    finally:
        window.preferences.language = "en"
        language.install_language(qapp, window.preferences)


def test_the_whole_guide_as_a_pdf(program: Program, window: Window, guide: GuidePane, tmp_path: Path) -> None:
    path = tmp_path / "guide.pdf"
    program.help.pdf_to(path)
    document = pypdfium2.PdfDocument(path)
    try:
        assert len(document) >= len(chapters.CHAPTERS)
        text = "".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
    assert "The first list" in text
    assert "When something goes wrong" in text
    assert guide.told.text() == "Saved the guide as guide.pdf."
    program.help.pdf_to(tmp_path / "nowhere" / "guide.pdf")
    assert "There is no folder" in guide.told.text()
    assert [one.name for one in tmp_path.glob("*.part")] == []


# -- pictures and names


@pytest.fixture(scope="module")
def pictured(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Window]:
    """The window as the pictures are taken from it, with every room."""
    folder = tmp_path_factory.mktemp("pictures")
    window = guide_pictures.open_window(folder, qapp, "en")
    guide_pictures.open_sample(window, folder)
    yield window
    window.close_operation()
    window.close()
    window.deleteLater()


@pytest.fixture(scope="module")
def sentences(update: ModuleType) -> set[tuple[str, str]]:
    """Every context and text of the source that can be translated, as they stand in the files of translations."""
    return set(update.read(update.path_of("fr")))


def test_every_name_in_it_is_one_of_the_window(pictured: Window, sentences: set[tuple[str, str]]) -> None:
    ids = {entry.id for entry in pictured.registry.all()}
    rooms = {room.key for room in ROOMS}
    wrong = []
    for key in chapters.CHAPTERS:
        for token in tokens_of(written("en", key)):
            context, colon, text = token.partition(": ")
            known = (
                token.removeprefix("room ") in rooms
                if token.startswith("room ")
                else (context, text) in sentences
                if colon
                else token in ids
            )
            if not known:
                wrong.append(f"{key}.md: [[{token}]]")
    assert wrong == []


def test_names_of_actions_for_when_no_file_is_open_are_those_of_the_window(pictured: Window) -> None:
    now = guide_pictures.room_actions(pictured)
    kept = {id: list(entry) for id, entry in chapters.room_actions().items()}
    named = {token for key in chapters.CHAPTERS for token in tokens_of(written("en", key))} & set(now)
    stale = {id for id in named if kept.get(id) != now[id]}
    assert not stale, f"run {guide_pictures.COMMAND}"


@FACE
def test_the_pictures_show_what_the_window_says_now(pictured: Window) -> None:
    kept = json.loads(guide_pictures.WORDS.read_text(encoding="utf-8"))
    stale = []
    for name, picture in guide_pictures.TAKEN.items():
        scene = next(scene for scene in scenes.ROOMS if scene.name == picture.scene)
        scenes.go(pictured, scene)
        said = guide_pictures.words(pictured, picture.frame(pictured))
        scenes.leave(pictured, scene)
        if said != kept[name]["en"]:
            stale.append(name)
    assert stale == [], f"run {guide_pictures.COMMAND}"
