"""The window's own actions, and the menus made from the registry."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from repatriate.app.core.commands import ConfirmClock
from repatriate.app.core.operation import Operation
from repatriate.model.errors import EnvironmentFault
from repatriate.printing.outfile import naming_file
from repatriate.reference.resources import LANGUAGES
from ui.core.actions import Registered
from ui.core.language import translate_said
from ui.rooms.common.printed_meanwhile import ask_numbers, name_numbers
from ui.rooms.registry import PLACES, ROOMS
from ui.shell.about_dialog import HelpController
from ui.shell.backup_controller import BackupController, WorkbookController
from ui.shell.command_palette import CommandBar
from ui.shell.main_window import Window
from ui.shell.new_operation_controller import NewOperationController
from ui.shell.settings_controller import LANGUAGE, SettingsController
from ui.style.theme import Scheme
from ui.widgets.labels import find_main

if TYPE_CHECKING:
    from ui.shell.workspace import Workspace

_SECTIONS = ("file", "edit", "view", "tools", "help")
_FIRST_OF_PART = ("file.export", "file.backup", "file.settings", "file.lock", "view.system", "view.narrow")
"""Actions with a line above them."""

LANGUAGE_WORDS = "language langue bahasa English French Indonesian anglais indonésien Inggris Prancis Indonesia"
"""By which one looks for another language: whoever needs one may not read the one that holds."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Menus", text)


@dataclass(frozen=True, slots=True)
class Controllers:
    """The controllers behind the window's menus."""

    new_operation: NewOperationController
    workbook: WorkbookController
    backup: BackupController
    settings: SettingsController
    help: HelpController


class Menus(QObject):
    """The window's own actions, those that go to a room, and the menu bar."""

    def __init__(self, host: Window, controllers: Controllers) -> None:
        super().__init__(host.pages)
        self._host = host
        self._do = controllers
        self._bar: CommandBar | None = None

    def register(self) -> None:
        """Everything that is there whether an operation is open or not; enabled when it can be done."""
        self._host.registry.remove(self)
        add = partial(self._host.registry.add, owner=self)
        self._register_file(add)
        self._register_edit(add)
        self._register_view(add)
        add("help.guide", _tr("Guide"), self._do.help.open_guide, menu="help", shortcut="F1", icon="guide")
        add("help.tour", _tr("A tour on the sample"), self._do.help.start_tour, menu="help", icon="sample",
            enabled=lambda: self._host.context is None or self._host.context.current is None)  # fmt: skip
        add("help.logs", _tr("Open error reports"), self._open_logs, menu="help")
        add("help.about", _tr("About Repatriate"), self._do.help.show_about, menu="help",
            words=_tr("version, licence, IT, folders, network"))  # fmt: skip

    def _register_file(self, add: Callable[..., object]) -> None:
        do, host = self._do, self._host
        key = QKeySequence.StandardKey
        add("file.new", _tr("New operation…"), do.new_operation.ask, menu="file", icon="new")
        add("file.open", _tr("Open…"), lambda: host.choose_open(), menu="file", shortcut=key.Open, icon="open")
        add("file.sample", _tr("Open the sample"), host.opening.open_sample, menu="file", icon="sample")
        add("file.copy", _tr("Save a copy…"), do.backup.save_copy, menu="file", icon="export", enabled=self._is_open)
        add("file.meanwhile", name_numbers(), self._ask_numbers, enabled=self._lacks_work)
        add("file.clock", _tr("The clock is right"), self._confirm_clock, enabled=self._is_idle)
        add("file.export", _tr("Export everything to Excel…"), do.workbook.export_workbook, menu="file",
            icon="export", enabled=self._is_open)  # fmt: skip
        add("file.list", _tr("Save this list as Excel…"), do.workbook.save_list, menu="file", icon="export",
            words=_tr("export, spreadsheet, workbook, table"), enabled=lambda: do.workbook.find_list() is not None)  # fmt: skip
        add("file.template", _tr("Save an empty template…"), do.workbook.save_template, menu="file")
        add("file.backup", _tr("Back up now"), do.backup.back_up, menu="file", icon="backup", enabled=self._is_open)
        add("file.backups", _tr("Backups…"), do.backup.show_backups, menu="file", icon="restore", enabled=self._is_open)  # fmt: skip
        add("file.passphrase", _tr("Change the passphrase…"), do.backup.show_change_passphrase, menu="file", icon="key",
            enabled=self._is_idle)  # fmt: skip
        add("file.settings", _tr("Settings…"), do.settings.show, menu="file", shortcut="Ctrl+,", icon="settings",
            words=_tr("office, operation, name inside, name for outside, authority, contact, telephone, fax, e-mail, address, "
                      "airline messages, PAXLST, planning, currency, language, dates, numbers, officer"))  # fmt: skip
        add("file.language", _tr("Language of the program…"), partial(do.settings.show, LANGUAGE), icon="settings",
            words=" ".join((LANGUAGE_WORDS, *LANGUAGES.values())))  # fmt: skip
        add("file.lock", _tr("Lock"), host.lock, menu="file", shortcut="Ctrl+L", icon="lock", enabled=self._is_open)
        add("file.close", _tr("Close the file"), host.close_file, menu="file", shortcut="Ctrl+W", enabled=self._is_open)
        add("file.quit", _tr("Quit"), host.close, menu="file", shortcut="Ctrl+Q")

    def _register_edit(self, add: Callable[..., object]) -> None:
        host = self._host
        add("edit.undo", _tr("Undo"), lambda: host.context and host.context.undo(), menu="edit", shortcut="Ctrl+Z",
            icon="undo", enabled=self._name_undo)  # fmt: skip
        add("edit.redo", _tr("Redo"), lambda: host.context and host.context.redo(), menu="edit", icon="redo",
            shortcut=("Ctrl+Shift+Z", "Ctrl+Y"), enabled=self._name_redo)  # fmt: skip
        add("edit.find", _tr("Find"), self._open_search, menu="edit", shortcut="Ctrl+F", icon="search",
            enabled=self._is_open)  # fmt: skip
        add("edit.narrow", _tr("Find on this page"), self._search_in_room, menu="edit", shortcut="Ctrl+Shift+F",
            icon="filter", enabled=self._room_has_search)  # fmt: skip

    def _register_view(self, add: Callable[..., object]) -> None:
        host = self._host
        if self._bar is not None:
            self._bar.deleteLater()
        self._bar = bar = CommandBar(host.pages.window(), host.registry, host.preferences, _name_of_home)
        add("view.command", _tr("Commands…"), bar.open_bar, menu="view", shortcut="Ctrl+K", icon="command")
        add("view.system", _tr("Light or dark, as the system"), lambda: host.set_scheme(Scheme.SYSTEM), menu="view")
        add("view.light", _tr("Light"), lambda: host.set_scheme(Scheme.LIGHT), menu="view", icon="sun")
        add("view.dark", _tr("Dark"), lambda: host.set_scheme(Scheme.DARK), menu="view", icon="moon")
        add(
            "view.next_area",
            _tr("Next area"),
            lambda: self._turn_area(1),
            menu="view",
            shortcut="F6",
            enabled=self._is_open,
        )
        add(
            "view.earlier_area",
            _tr("Previous area"),
            lambda: self._turn_area(-1),
            shortcut="Shift+F6",
            enabled=self._is_open,
        )
        add(
            "view.full_screen",
            _tr("Full screen"),
            host.turn_full_screen,
            menu="view",
            shortcut="F11",
            icon="full-screen",
        )
        add("view.other_screen", _tr("Full screen on the other screen"), host.turn_to_other_screen, menu="view",
            shortcut="Shift+F11", enabled=lambda: host.other_screen() is not None)  # fmt: skip
        add("view.press_main", _tr("Press the blue button"), self._press_main, menu="view",
            shortcut=("Ctrl+Return", "Ctrl+Enter"))  # fmt: skip
        add("view.narrow", _tr("Show or hide names in the sidebar"), self._toggle_sidebar, menu="view", shortcut="Ctrl+B",
            enabled=self._is_open)  # fmt: skip

    def _is_open(self) -> bool:
        return self._host.context is not None

    def _lacks_work(self) -> bool:
        context = self._host.context
        return context is not None and not context.read_only and bool(context.operation.describe_missing)

    def _ask_numbers(self) -> None:
        if self._host.context is not None:
            ask_numbers(self._host.context, self._host)

    def _confirm_clock(self) -> None:
        if self._host.context is not None:
            self._host.context.run(ConfirmClock())

    def _is_idle(self) -> bool:
        context = self._host.context
        return context is not None and not context.read_only and context.current is None

    def _name_undo(self) -> bool:
        return self._name_turn("edit.undo", _tr("Undo"), _tr("Undo: {0}"), Operation.undo_label)

    def _name_redo(self) -> bool:
        return self._name_turn("edit.redo", _tr("Redo"), _tr("Redo: {0}"), Operation.redo_label)

    def _name_turn(self, key: str, alone: str, named: str, find_label: Callable[[Operation], str | None]) -> bool:
        """Name the action after what it would do; gives whether there is anything."""
        context = self._host.context
        label = find_label(context.operation) if context is not None else None
        self._host.registry[key].setText(named.format(translate_said(label)) if label else alone)
        return label is not None and context is not None and not context.read_only

    def _open_search(self) -> None:
        if self._host.workspace is not None:
            self._host.show_work()
            self._host.workspace.search.open_finder()

    def _room_has_search(self) -> bool:
        """Whether the room that is seen has a search of its own."""
        return self._host.workspace is not None and not self._host.workspace.room.header.search.isHidden()

    def _search_in_room(self) -> None:
        if self._host.workspace is not None and self._room_has_search():
            self._host.show_work()
            self._host.workspace.room.header.open_search()

    def _turn_area(self, step: int) -> None:
        if self._host.workspace is not None:
            self._host.workspace.turn_area(step)

    def _press_main(self) -> None:
        found = find_main(self._host.pages.window())
        if found is not None:
            found.click()

    def _toggle_sidebar(self) -> None:
        if self._host.workspace is not None:
            self._host.workspace.set_narrow(not self._host.workspace.narrow_wanted)

    def _open_logs(self) -> None:
        folder = self._host.surroundings.logs
        try:
            with naming_file(folder):
                folder.mkdir(parents=True, exist_ok=True)
        except EnvironmentFault as fault:
            if self._host.context is not None:
                self._host.context.refuse(fault)
            else:
                self._host.show_welcome()
                self._host.welcome.refuse(fault)
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    # -- rooms

    def register_rooms(self, workspace: Workspace) -> None:
        """Ctrl+1 and so on for the places; their pages by name; sheets in the Tools menu."""
        for door in ROOMS:
            self._host.registry.add(
                f"go.{door.key}",
                door.name() if door.sheet else _tr("Go to {0}").format(door.name()),
                partial(self._go_to_room, door.key),
                owner=workspace,
                shortcut=f"Ctrl+{PLACES.index(door) + 1}" if door.is_place else door.shortcut,
                icon=door.icon,
                menu="tools" if door.sheet else "",
                words=door.words(),
            )

    def _go_to_room(self, key: str) -> None:
        if self._host.workspace is not None:
            self._host.show_work()
            self._host.workspace.show_room(key)

    # -- the menu bar

    def build(self) -> None:
        """Fill the menu bar from the registry: rooms come and go with the file."""
        bar = self._host.menuBar()
        bar.clear()
        for old in bar.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly):
            old.deleteLater()
        titles = _menu_titles()
        for section in _SECTIONS:
            entries = self._host.registry.all(section)
            if not entries:
                continue
            menu: QMenu = bar.addMenu(titles[section])
            menu.aboutToShow.connect(self._host.registry.refresh)  # who is selected may have changed
            for entry in sorted(entries, key=self._order_of):
                if entry.id in _FIRST_OF_PART:
                    menu.addSeparator()
                menu.addAction(entry.action)
        self._fold_bar(bar)
        self._host.registry.refresh()

    def _fold_bar(self, bar: QMenuBar) -> None:
        """The same menus in one, for a window that has no room for the bar."""
        if self._host.workspace is not None:
            sidebar = self._host.workspace.sidebar
            folded = QMenu(sidebar)
            folded.addActions(bar.actions())
            sidebar.use_menu(folded)

    def _order_of(self, entry: Registered) -> int:
        """The order in the File menu: rooms' entries come with the files, before actions on the open one."""
        own = [one.id for one in self._host.registry.all("file") if one.owner is self]
        if entry.menu != "file" or entry.owner is self:
            return own.index(entry.id) * 2 if entry.id in own else 0
        return own.index("file.export") * 2 - 1


def _menu_titles() -> dict[str, str]:
    return {
        "file": _tr("&File"),
        "edit": _tr("&Edit"),
        "view": _tr("&View"),
        "tools": _tr("&Tools"),
        "help": _tr("&Help"),
    }


def _name_of_home(entry: Registered) -> str:
    """The room of an action, or the menu that it stands in."""
    room = next((door for door in ROOMS if door.key == entry.id.partition(".")[0]), None)
    if room is not None:
        return room.name()
    return _menu_titles()[entry.menu].replace("&", "") if entry.menu else ""
