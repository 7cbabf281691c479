"""Every sentence is found, translated and in its place; another language holds at once, over the file that is open."""

from __future__ import annotations

import json
import re
import threading
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.model.errors import UserError
from repatriate.model.saying import Said, count, join_items, say
from repatriate.planning.rules.no_document import DOCUMENTS
from repatriate.reference.countries import format_country
from repatriate.reference.resources import LANGUAGES, SOURCE, resource_path
from tests.small_sample import write_small_workbook
from tests.test_words import OLD_WORDS
from tests.ui.helpers import idle, room_of, settle
from tests.ui.pseudo import data_words, spoken, untranslated
from ui.core import format, language
from ui.core.preferences import Preferences
from ui.main import Program
from ui.rooms.base import Room
from ui.rooms.imports.room import CHANGES, COLUMNS, PROBLEMS, ImportRoom
from ui.shell.main_window import Window

FOLDER = resource_path("translations")
OTHERS = tuple(code for code in LANGUAGES if code != SOURCE)


@pytest.fixture
def english(qapp: QApplication, tmp_path: Path) -> Iterator[None]:
    yield
    language.install_language(qapp, Preferences(tmp_path / "english.ini"))


# -- the files


def test_every_sentence_in_the_source_can_be_found(source: Any) -> None:
    assert source.faults == []


@pytest.mark.parametrize("code", OTHERS)
def test_the_files_have_what_the_source_says(update: ModuleType, source: Any, code: str) -> None:
    wanted = set(update.wanted(source, code))
    there = set(update.read(update.path_of(code)))
    assert sorted(wanted - there) == [], "run resources/translations/update.py"
    assert sorted(there - wanted) == [], "run resources/translations/update.py"


@pytest.mark.parametrize("code", OTHERS)
def test_every_sentence_is_translated(update: ModuleType, code: str) -> None:
    missing = [key for key, one in update.read(update.path_of(code)).items() if not one.finished]
    assert missing == []


PLACEHOLDER = re.compile(r"\{[^{}]*\}|%\d|%n|\(\*[^)]*\)")
CUT_SHORT = re.compile(r"No\.|Nat\.|Assist\.|Réf\.|Pers\.")
"""Heads of narrow columns: their full stop ends a word, no sentence."""


def faults_of(source: str, text: str) -> list[str]:
    """What a translation has lost of the sentence it stands for, or put in beyond it."""
    found = []
    if Counter(PLACEHOLDER.findall(source)) != Counter(PLACEHOLDER.findall(text)):
        found.append("other placeholders")
    for end in ("…", ":", "."):
        cut_short = end == "." and CUT_SHORT.fullmatch(text if text.endswith(".") else source)
        if source.rstrip().endswith(end) != text.rstrip().endswith(end) and not cut_short:
            found.append(f"{end} at the end of one only")
    if (source != source.strip()) != (text != text.strip()):
        found.append("space at an end of one only")
    if re.search(r"&\w", text) and not re.search(r"&\w", source):
        found.append("a letter for the keyboard that the sentence has not")
    if source.count("\n") != text.count("\n"):
        found.append("other lines")
    return found


@pytest.mark.parametrize("code", OTHERS)
def test_translations_keep_placeholders_and_ends(update: ModuleType, code: str) -> None:
    known = update.read(update.path_of(code))
    assert [
        (source, one.text, faults)
        for (_, source), one in known.items()
        if one.text and (faults := faults_of(source, one.text))
    ] == []


def test_what_a_translation_can_lose_is_seen() -> None:
    assert faults_of("{0} of {1} seats", "{0} sur {1} places") == []
    assert faults_of("{0} of {1} seats", "{0} places") == ["other placeholders"]
    assert faults_of("{0} and {0}", "{0}") == ["other placeholders"]
    assert faults_of("Open…", "Ouvrir") == ["… at the end of one only"]
    assert faults_of("Read it:", "Lisez-le :") == []
    assert faults_of("People", "Pers.") == []
    assert faults_of("Waits.", "En attente") == [". at the end of one only"]
    assert faults_of(", seat {0}", ", place {0}") == []
    assert faults_of("done: ", "fait :") == ["space at an end of one only"]
    assert faults_of("Open", "&Ouvrir") == ["a letter for the keyboard that the sentence has not"]
    assert faults_of("&Open", "Ouvrir") == []


@pytest.mark.parametrize("code", OTHERS)
def test_the_program_loads_what_was_translated(qapp: QApplication, update: ModuleType, code: str) -> None:
    translator = QTranslator()
    assert translator.load(f"repatriate_{code}", str(FOLDER))
    for (context, source), one in update.read(update.path_of(code)).items():
        assert (translator.translate(context, source) or "") == (one.text if one.finished else ""), (context, source)


def test_qt_s_own_words_are_those_that_qt_has(qapp: QApplication, update: ModuleType) -> None:
    french = QTranslator()
    assert french.load("qtbase_fr", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for context, texts in update.QT_TEXTS.items():
        assert [text for text in texts if not french.translate(context, text)] == [], context


# -- what earlier programs wrote


FORMER: dict[str, dict[str, str]] = json.loads((FOLDER / "former.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("code", OTHERS)
def test_a_template_that_is_said_no_more_is_translated_still(code: str, english: None) -> None:
    """Each that a summary or a label in a journal ever had, in words of today."""
    assert [template for template, words in FORMER.items() if code not in words] == []
    assert [
        (template, faults) for template, words in FORMER.items() if (faults := faults_of(template, words[code]))
    ] == []
    old = re.compile(rf"\b(?:{OLD_WORDS[code]})\b", re.IGNORECASE)
    assert [words[code] for words in FORMER.values() if old.search(words[code])] == []


def test_an_entry_of_an_earlier_program_is_told_in_the_officer_s_language(
    qapp: QApplication, tmp_path: Path, english: None
) -> None:
    preferences = Preferences(tmp_path / "fr.ini")
    preferences.language = "fr"
    language.install_language(qapp, preferences)
    entry = Said("Changed {0} of leg {1}", (Said("birth_date"), "GA867"))
    assert language.translate_said(entry) == "Modification de GA867 : date de naissance"
    assert language.translate_said(Said("Put {0} on the checklist", (Said("fit_to_fly"),))) == (
        "Ajout aux autorisations nécessaires : aptitude au vol"
    )


def test_no_template_is_both_said_and_given_up(source: Any) -> None:
    assert [template for template in FORMER if ("Core", template) in source.messages] == []


def test_a_template_of_the_journal_that_goes_is_kept(update: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "ui").mkdir()
    folder = tmp_path / "repatriate"
    folder.mkdir()
    begin = "from repatriate.model.saying import say\nclass Command:\n    def describe_entry(self):\n"
    (folder / "a.py").write_text(begin + '        return say("Took {0}")\n', encoding="utf-8")
    found, path, former = update.collect(tmp_path), tmp_path / "x_fr.ts", tmp_path / "former.json"
    assert found.journal == {"Took {0}"}
    messages = {key: [] for key in found.messages if key == ("Core", "Took {0}")}
    update.write(path, "fr", found, messages, {key: update.Translation("Pris : {0}", True) for key in messages})
    update.keep_former(found, {"fr": path}, former)
    assert json.loads(former.read_text(encoding="utf-8")) == {}
    (folder / "a.py").write_text(begin + '        return say("Seized {0}")\n', encoding="utf-8")
    update.keep_former(update.collect(tmp_path), {"fr": path}, former)
    assert json.loads(former.read_text(encoding="utf-8")) == {"Took {0}": {"fr": "Pris : {0}"}}


def test_a_sentence_that_cannot_be_found_is_reported(update: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "ui").mkdir()
    (tmp_path / "repatriate").mkdir()
    (tmp_path / "ui" / "a.py").write_text(
        "from PySide6.QtCore import QCoreApplication\n"
        "t = QCoreApplication.translate\n"
        'def _tr(text):\n    return t("Some", text)\n'
        "class Page:\n"
        "    def go(self, words):\n"
        '        self.tr("One"), t("Other", "Two"), _tr("Three"), self.tr("Four" if words else "Five"), self.tr("…")\n'
        "        self.tr(words)\n"
        '        t("Other", f"{words}")\n'
        '        page.tr("Six")\n',
        encoding="utf-8",
    )
    (tmp_path / "repatriate" / "b.py").write_text(
        'from repatriate.model.saying import count, say\nsay("Seven {0}", 7), count(n, "Eight", "Nine")\nsay(words)\n',
        encoding="utf-8",
    )
    found = update.collect(tmp_path)
    assert set(found.messages) == {
        ("Page", "One"), ("Other", "Two"), ("Some", "Three"), ("Page", "Four"), ("Page", "Five"),
        ("Core", "Seven {0}"), ("Core", "Eight"), ("Core", "Nine"),
    }  # fmt: skip
    assert [fault.partition(": ")[0] for fault in found.faults] == [
        "repatriate/b.py:3",
        "ui/a.py:8",
        "ui/a.py:9",
        "ui/a.py:10",
    ]


# -- speaking


class Sentences(QTranslator):
    """A few sentences of the core, backwards."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, number: int = -1) -> str:
        return {
            ("Core", "{0} is full from {1}"): "from {1}, {0} is full!",
            ("Core", "{0} seats"): "{0} chairs",
            ("Core", "{0} and {1}"): "{0} & {1}",
        }.get((context, source), "")

    def isEmpty(self) -> bool:
        return False


def test_what_the_core_says_is_said_in_the_officer_s_language(qapp: QApplication, english: None) -> None:
    translator = Sentences(qapp)
    qapp.installTranslator(translator)
    format.use(format.style_of("id"))
    said = say("{0} is full from {1}", join_items(["A", "B"]), date(2025, 5, 12))
    assert language.translate_said(said) == "from 12 Mei 2025, A & B is full!"
    assert language.translate_said(UserError("full", said)) == "from 12 Mei 2025, A & B is full!"
    assert language.translate_said(count(1048, "{0} seat", "{0} seats")) == "1.048 chairs"
    assert language.translate_said("as it is {0}") == "as it is {0}"
    qapp.removeTranslator(translator)


def test_countries_stand_in_french_sentences_with_their_article(
    qapp: QApplication, preferences: Preferences, english: None
) -> None:
    preferences.language = "fr"
    language.install_language(qapp, preferences)
    no_way = say("No connection leads from {1} to {2}: {0} people wait.", 3, "Poipet", format_country("VNM"))
    no_departure = say("No departure goes to {1}: {0} person waits.", 1, format_country("MAR"))
    assert (
        language.translate_said(no_way) == "Aucune correspondance de Poipet vers le Viêt Nam : 3 personnes attendent."
    )
    assert language.translate_said(no_departure) == "Aucun départ vers le Maroc : 1 personne attend."
    papers = language.translate_said(DOCUMENTS.describe("THA", {}, dict.fromkeys("abc")))
    assert papers == "Des documents de voyage pour 3 personnes dont le pays est la Thaïlande et qui n’en ont pas"


LANGUAGES_OF_LISTS = {
    "repatriate/intake/paper/model.py": "languages that an officer may say a list is written in",
    "repatriate/intake/paper/reading/ways.py": "the language of a State",
    "repatriate/intake/paper/reading/second.py": "the models of the engine",
    "repatriate/reference/number_words.py": "numbers in words; its own test says that none of ours is missing",
}
"""Data about languages that received lists are written in, whatever the program speaks. Each file with what it says."""


def test_a_language_is_listed_once_and_has_its_folder() -> None:
    """A fourth language is a line, a folder of the guide and a translation: nothing else names them all."""
    chapters = {path.name for path in (resource_path("guide") / SOURCE).glob("*.md")}
    for code in LANGUAGES:
        assert {path.name for path in (resource_path("guide") / code).glob("*.md")} == chapters
        assert (FOLDER / f"repatriate_{code}.qm").is_file() == (code != SOURCE)
    names = "|".join(LANGUAGES)
    row = re.compile(rf"""(['"])({names})\1\s*(:[^,]*)?,\s*(['"])({names})\4\s*[,:)\]]""")
    root = resource_path().parent
    files = [
        root / "build.spec",
        *(path for top in ("repatriate", "ui", "resources") for path in (root / top).rglob("*.py")),
    ]
    found = [path.relative_to(root).as_posix() for path in files if row.search(path.read_text(encoding="utf-8"))]
    assert sorted(name for name in found if not name.startswith("resources/lexicon")) == sorted(LANGUAGES_OF_LISTS)


def _menus(window: Window) -> list[str]:
    return [action.text() for action in window.menuBar().actions()]


def test_another_language_holds_at_once_over_the_file_that_is_open(
    qtbot: QtBot, program: Program, window: Window, sample: Operation, english: None
) -> None:
    window.show_operation(sample)
    window.workspace.show_room("people")
    window.workspace.room.header.search.setText("Budi")
    window.workspace.set_narrow(True)
    before = {entry.id for entry in window.registry.all()}
    context = window.context
    seen = {}
    for code in (*OTHERS, SOURCE):
        program.settings.show()
        program.settings.page.computer.language.buttons[code].click()
        assert window.preferences.language == code
        assert window.pages.currentWidget() is program.settings.page
        assert program.settings.page.computer.language.buttons[code].isChecked()
        program.settings.page.back.click()
        assert window.pages.currentWidget() is window.workspace
        assert window.workspace.room.key == "people"
        assert window.workspace.room.header.search.text() == "Budi"
        assert window.workspace.narrow_wanted
        assert window.context is context
        assert {entry.id for entry in window.registry.all()} == before
        seen[code] = (
            _menus(window)[0],
            window.registry["file.settings"].text(),
            window.workspace.room.header.title.text(),
        )
    assert seen == {
        "fr": ("&Fichier", "Réglages…", "Personnes"),
        "id": ("&Berkas", "Pengaturan…", "Orang"),
        "en": ("&File", "Settings…", "People"),
    }
    window.context.notify("heard")
    assert window.workspace.status.message.text() == "heard"
    window.context.go("changes")
    assert window.workspace.room.key == "changes"


@pytest.mark.parametrize(
    ("wanted", "spoken"),
    [(["fr-CH", "de-CH"], "fr"), (["ja-JP", "id-ID"], "id"), (["th-TH"], "en"), ([], "en"), (["en-GB", "fr-FR"], "en")],
)
def test_the_language_is_the_first_of_the_system_s_that_there_is(
    monkeypatch: pytest.MonkeyPatch, preferences: Preferences, wanted: list[str], spoken: str
) -> None:
    class System:
        @staticmethod
        def uiLanguages() -> list[str]:
            return wanted

    monkeypatch.setattr(language.QLocale, "system", staticmethod(System))
    assert language.read_chosen(preferences) == spoken
    preferences.language = "id"
    assert language.read_chosen(preferences) == "id"
    preferences.language = "tlh"
    assert language.read_chosen(preferences) == spoken


@pytest.mark.parametrize(("code", "copy", "paste"), [("fr", "Cop&ier", "Co&ller"), ("id", "&Salin", "&Tempel")])
def test_what_qt_says_is_said_in_that_language_too(
    qtbot: QtBot, qapp: QApplication, preferences: Preferences, english: None, code: str, copy: str, paste: str
) -> None:
    preferences.language = code
    language.install_language(qapp, preferences)
    line = QLineEdit()
    qtbot.addWidget(line)
    menu = line.createStandardContextMenu()
    qtbot.addWidget(menu)
    texts = [action.text().partition("\t")[0] for action in menu.actions()]
    assert copy in texts, texts
    assert paste in texts, texts


def test_dates_and_numbers_hold_at_once(program: Program, window: Window, english: None) -> None:
    program.settings.show()
    program.settings.page.computer.dates.buttons["month"].click()
    program.settings.page.computer.numbers.buttons["space"].click()
    assert format.day("2025-05-12") == "May 12, 2025"
    assert format.number(1048) == "1\u202f048"
    assert (window.preferences.dates, window.preferences.numbers) == (format.Dates.MONTH, format.Numbers.SPACE)
    program.settings.page.computer.officer.setText("  night   desk ")
    program.settings.page.computer.officer.editingFinished.emit()
    assert window.preferences.officer == "night desk"


def test_no_other_language_while_something_is_at_work(
    qtbot: QtBot, program: Program, window: Window, sample: Operation, english: None
) -> None:
    window.show_operation(sample)
    hold = threading.Event()
    window.context.job("Counting", lambda progress, cancel: hold.wait(10))
    workspace = window.workspace
    program.settings.show()
    program.settings.page.computer.language.buttons["fr"].click()
    assert "Counting" in program.settings.page.computer.fault.text()
    assert program.settings.page.computer.language.buttons[""].isChecked()
    assert window.workspace is workspace
    assert window.preferences.language == ""
    hold.set()
    qtbot.waitUntil(lambda: window.context is not None and window.context.current is None)


def test_what_is_not_saved_is_asked_about_first(
    program: Program, window: Window, sample: Operation, english: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.show_operation(sample)
    monkeypatch.setattr(window, "unsaved", lambda: "A leg is not saved.")
    page = program.settings.page
    program.settings.show()
    page.computer.language.buttons["fr"].click()
    assert not page.question.isHidden()
    page.question.no.click()
    assert page.computer.language.buttons[""].isChecked()
    assert program.settings.page is page
    page.computer.language.buttons["fr"].click()
    page.question.yes.click()
    assert program.settings.page is not page
    assert _menus(window)[0] == "&Fichier"


def test_a_passphrase_half_typed_stays(program: Program, window: Window, tmp_path: Path, english: None) -> None:
    (tmp_path / "a.repat").touch()
    window.show_open(tmp_path / "a.repat")
    window.open_page.passphrase.setText("half a passph")
    window.open_page.officer.setText("night desk")
    program.settings.show()
    program.settings.page.computer.language.buttons["fr"].click()
    program.settings.page.back.click()
    assert window.pages.currentWidget() is window.open_page
    assert window.open_page.passphrase.text() == "half a passph"
    assert window.open_page.officer.text() == "night desk"
    assert window.open_page.path == tmp_path / "a.repat"


# -- nothing is left out


OPENED = (
    "people.add", "departures.add", "departure.options", "groups.new", "groups.by-rule", "groups.assign",
    "papers.issue", "go.receive", "clearances.checklist", "clearances.missing", "plan.compare", "view.command",
    "edit.find",
)  # fmt: skip
"""Actions that show something more, and change nothing."""


def _choose_first(room: Room) -> Iterator[None]:
    """What is behind each tab, and beside the first row of each table."""
    for tabs in room.findChildren(QTabWidget) or [None]:
        for place in range(tabs.count()) if tabs is not None else (0,):
            if tabs is not None:
                tabs.setCurrentIndex(place)
            yield
            for table in room.findChildren(QTableView):
                if table.isVisible() and table.model() is not None and table.model().rowCount():
                    table.selectRow(0)
                    yield


def test_every_word_that_is_seen_is_translated_or_data(
    qtbot: QtBot, program: Program, window: Window, planned: Operation, tmp_path: Path
) -> None:
    known = data_words(planned)
    found: set[str] = set()

    def look(where: str, root: QWidget) -> None:
        settle(window.context)
        found.update(f"{where}: {line}" for line in untranslated(root, known))

    with spoken():
        window.rebuild()
        program.settings.show()
        window.show_operation(planned)
        program.backup.show_backups()
        for key, room in window.workspace.rooms.items():
            window.show_work()
            window.workspace.show_room(key)
            settle(window.context)
            for _ in _choose_first(room):
                look(key, room)
        importing = room_of(window, ImportRoom)
        write_small_workbook(tmp_path / "clark-2023.xlsx")
        importing.read_file(tmp_path / "clark-2023.xlsx")
        idle(qtbot, importing.context)
        for page in (COLUMNS, PROBLEMS, CHANGES):
            importing._show_step(page)
            look("import", importing)
        for action in OPENED:
            window.registry.refresh()
            window.registry[action].trigger()
            look(action, window.workspace.room)
        for placed_or_left_out in ("P00117", "P00014"):
            window.workspace.show_room("people", placed_or_left_out)
            look("window", window)
    if found:
        pytest.fail("\n".join(sorted(found)), pytrace=False)
