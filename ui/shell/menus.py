"""The window's own actions, and the menus made from the registry."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtWidgets import QMenu

from ui.core.actions import Registered
from ui.core.language import told
from ui.rooms.registry import ROOMS
from ui.shell.command_palette import CommandBar
from ui.style.theme import Scheme

if TYPE_CHECKING:
    from ui.shell.main_window import Window
    from ui.shell.workspace import Workspace

_SECTIONS = ("file", "edit", "view", "go", "help")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Menus", text)


def register(window: Window) -> None:
    """Everything that is there whether an operation is open or not; enabled when it can be done."""

    def opened() -> bool:
        return window.context is not None

    def writable() -> bool:
        return window.context is not None and not window.context.read_only

    def idle() -> bool:
        return writable() and window.context is not None and window.context.current is None

    key = QKeySequence.StandardKey
    add = partial(window.registry.add, owner=window)
    add("file.new", _tr("New operation…"), window.choose_new, menu="file", icon="new")
    add("file.open", _tr("Open…"), window.choose_open, menu="file", shortcut=key.Open, icon="open")
    add("file.sample", _tr("Look at the sample"), window.open_sample, menu="file", icon="sample")
    add("file.export", _tr("Export the operation as a workbook…"), window.filing.export_workbook, menu="file",
        icon="export", enabled=opened)  # fmt: skip
    add("file.template", _tr("Save the empty template…"), window.filing.save_template, menu="file")
    add("file.backup", _tr("Back up now"), window.keeping.back_up, menu="file", icon="backup", enabled=opened)
    add("file.backups", _tr("Backups and restore…"), window.keeping.show_backups, menu="file", icon="restore", enabled=opened)  # fmt: skip
    add("file.passphrase", _tr("Change the passphrase…"), window.keeping.show_change_passphrase, menu="file", icon="key",
        enabled=idle)  # fmt: skip
    add("file.operation", _tr("Operation settings…"), window.describing.show, menu="file", icon="edit", enabled=opened,
        words=_tr("name inside, name for outside, office, authority, contact, telephone, fax, e-mail, address, PAXLST, "
                  "planning, currency, change"))  # fmt: skip
    add("file.settings", _tr("Settings…"), window.settings.show, menu="file", shortcut="Ctrl+,", icon="settings")
    add("file.lock", _tr("Lock"), window.lock, menu="file", shortcut="Ctrl+L", icon="lock", enabled=opened)
    add("file.close", _tr("Close the file"), window.close_file, menu="file", shortcut="Ctrl+W", enabled=opened)
    add("file.quit", _tr("Quit"), window.close, menu="file", shortcut="Ctrl+Q")

    add("edit.undo", _tr("Undo"), lambda: window.context and window.context.undo(), menu="edit", shortcut="Ctrl+Z",
        icon="undo", enabled=lambda: _name_undo(window))  # fmt: skip
    add("edit.redo", _tr("Redo"), lambda: window.context and window.context.redo(), menu="edit", icon="redo",
        shortcut=("Ctrl+Shift+Z", "Ctrl+Y"), enabled=lambda: _name_redo(window))  # fmt: skip
    add("edit.find", _tr("Search everything"), lambda: _find(window), menu="edit", shortcut="Ctrl+F", icon="search",
        enabled=opened)  # fmt: skip
    add("edit.narrow", _tr("Search in this room"), lambda: _find_here(window), menu="edit", shortcut="Ctrl+Shift+F",
        icon="filter", enabled=lambda: _searches(window))  # fmt: skip

    for old in window.findChildren(CommandBar):
        old.deleteLater()
    bar = CommandBar(window, window.registry, window.preferences, _whereabouts)
    add("view.command", _tr("Do anything by name…"), bar.open_bar, menu="view", shortcut="Ctrl+K", icon="command")
    add("view.system", _tr("Light or dark as the system"), lambda: window.set_scheme(Scheme.SYSTEM), menu="view")
    add("view.light", _tr("Light"), lambda: window.set_scheme(Scheme.LIGHT), menu="view", icon="sun")
    add("view.dark", _tr("Dark"), lambda: window.set_scheme(Scheme.DARK), menu="view", icon="moon")
    add("view.narrow", _tr("Narrow or wide sidebar"), lambda: _narrow(window), menu="view", shortcut="Ctrl+B",
        enabled=opened)  # fmt: skip
    add("help.guide", _tr("Guide"), window.helping.open_guide, menu="help", shortcut="F1", icon="guide")
    add("help.tour", _tr("A tour on the sample"), window.helping.start_tour, menu="help", icon="sample",
        enabled=lambda: window.context is None or window.context.current is None)  # fmt: skip
    add("help.logs", _tr("Folder of reports about mistakes"), lambda: _open_logs(window), menu="help")


def register_rooms(window: Window, workspace: Workspace) -> None:
    """Ctrl+1 and so on, in the order of the rooms."""
    for number, room in enumerate((door for door in ROOMS if not door.under), start=1):
        window.registry.add(
            f"go.{room.key}",
            _tr("Go to {0}").format(room.name()),
            partial(_go, window, room.key),
            owner=workspace,
            shortcut=f"Ctrl+{number}" if number < 10 else "",
            icon=room.icon,
            menu="go",
        )


def _go(window: Window, key: str) -> None:
    if window.workspace is not None:
        window.show_work()
        window.workspace.show_room(key)


def build(window: Window) -> None:
    """The menu bar anew: rooms come and go with the file."""
    bar = window.menuBar()
    bar.clear()
    for old in bar.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly):
        old.deleteLater()
    titles = _titles()
    for section in _SECTIONS:
        entries = window.registry.all(section)
        if not entries:
            continue
        menu: QMenu = bar.addMenu(titles[section])
        for entry in sorted(entries, key=lambda entry: _place(window, entry)):
            if entry.id in ("file.export", "file.backup", "file.operation", "file.lock", "view.system", "view.narrow"):
                menu.addSeparator()
            menu.addAction(entry.action)


def _titles() -> dict[str, str]:
    return {"file": _tr("&File"), "edit": _tr("&Edit"), "view": _tr("&View"), "go": _tr("&Go"), "help": _tr("&Help")}


def _place(window: Window, entry: Registered) -> int:
    """What rooms put into the File menu stands with the files, before what is done with the one that is open."""
    own = [one.id for one in window.registry.all("file") if one.owner is window]
    if entry.menu != "file" or entry.owner is window:
        return own.index(entry.id) * 2 if entry.id in own else 0
    return own.index("file.export") * 2 - 1


def _name_undo(window: Window) -> bool:
    label = window.context.operation.undo_label() if window.context else None
    window.registry["edit.undo"].setText(_tr("Undo: {0}").format(told(label)) if label else _tr("Undo"))
    return label is not None and window.context is not None and not window.context.read_only


def _name_redo(window: Window) -> bool:
    label = window.context.operation.redo_label() if window.context else None
    window.registry["edit.redo"].setText(_tr("Redo: {0}").format(told(label)) if label else _tr("Redo"))
    return label is not None and window.context is not None and not window.context.read_only


def _find(window: Window) -> None:
    if window.workspace is not None:
        window.show_work()
        window.workspace.search.open_finder()


def _searches(window: Window) -> bool:
    """Whether the room that is seen has a search of its own."""
    return window.workspace is not None and not window.workspace.room.header.search.isHidden()


def _find_here(window: Window) -> None:
    if window.workspace is not None and _searches(window):
        window.show_work()
        window.workspace.room.header.search.setFocus()
        window.workspace.room.header.search.selectAll()


def _whereabouts(entry: Registered) -> str:
    """The room of an action, or the menu that it stands in."""
    room = next((door for door in ROOMS if door.key == entry.id.partition(".")[0]), None)
    if room is not None:
        return room.name()
    return _titles()[entry.menu].replace("&", "") if entry.menu else ""


def _narrow(window: Window) -> None:
    if window.workspace is not None:
        window.workspace.set_narrow(not window.workspace.narrow_wanted)


def _open_logs(window: Window) -> None:
    folder = window.surroundings.logs
    folder.mkdir(parents=True, exist_ok=True)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
