"""Ctrl+K: any action by a few letters of its name; the last used come first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from repatriate.app.core.sql import fold_text
from ui.core.actions import Actions, Registered
from ui.core.preferences import Preferences
from ui.models.found import DetailRole, FoundModel, IconRole, KeysRole
from ui.widgets.finder import Finder

SELF = "view.command"
RECENT, REMEMBERED = "palette/recent", 6


def rank_name(name: str, beside: str, typed: str) -> int | None:
    """The rank of an action for the typed text, 0 the best; None without a match. In order: its name begins so; each
    word begins a word of it; the letters are its initials; each word is within it."""
    name, beside, typed = (fold_text(text) or "" for text in (name, beside, typed))
    wanted = typed.split()
    if not wanted or name.startswith(typed):
        return 0
    words = [word.strip("…:()“”\"'") for word in name.split()]
    if all(any(word.startswith(part) for word in words) for part in wanted):
        return 1
    initials = "".join(word[:1] for word in words)
    if len(wanted) == 1 and _in_order(wanted[0], initials):
        return 2 if initials.startswith(wanted[0]) else 3
    if all(part in f"{name} {beside}" for part in wanted):
        return 4
    return None


def _in_order(letters: str, among: str) -> bool:
    """`pp` is in `ptp`: small words between are left out when one types initials."""
    rest = iter(among)
    return among[:1] == letters[:1] and all(letter in rest for letter in letters)


class CommandModel(FoundModel):
    """A model of the matching actions; before any typing, the last used come first. `whereabouts` names the room or
    menu of an action."""

    def __init__(self, actions: Actions, preferences: Preferences, whereabouts: Callable[[Registered], str]) -> None:
        super().__init__()
        self._actions = actions
        self._preferences = preferences
        self._whereabouts = whereabouts

    # -- what was used

    @property
    def recent(self) -> list[str]:
        """Ids of actions, the last first."""
        return self._preferences.read_text(RECENT).split()

    def used(self, id: str) -> None:
        ids = [id, *(other for other in self.recent if other != id)][:REMEMBERED]
        self._preferences.write_text(RECENT, "\n".join(ids))

    # -- narrowing

    def narrow(self, text: str) -> None:
        able = [entry for entry in self._actions.all() if entry.id != SELF and entry.action.isEnabled()]
        self.set_rows(self._find_fitting(able, text) if text.strip() else self._by_use(able))

    def _by_use(self, able: list[Registered]) -> list[Registered | str]:
        known = {entry.id: entry for entry in able}
        recent = [known[id] for id in self.recent if id in known]
        if not recent:
            return list(able)
        rest = [entry for entry in able if entry not in recent]
        return [self.tr("Recently used"), *recent, self.tr("All commands"), *rest]

    def _find_fitting(self, able: list[Registered], text: str) -> list[Registered | str]:
        recent = self.recent
        found = []
        for place, entry in enumerate(able):
            fit = rank_name(_name_of(entry), f"{self._whereabouts(entry)} {entry.words}", text)
            if fit is not None:
                used = recent.index(entry.id) if entry.id in recent else REMEMBERED
                found.append(((fit, used, place), entry))
        return [entry for _, entry in sorted(found, key=lambda pair: pair[0])]

    def describe(self, found: Registered, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _name_of(found)
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(part for part in (_name_of(found), self._whereabouts(found), _keys_of(found)) if part)
        if role == DetailRole:
            return self._whereabouts(found)
        if role == KeysRole:
            return _keys_of(found)
        return (found.picture or "chevron-right") if role == IconRole else None


def _name_of(entry: Registered) -> str:
    return entry.action.text().replace("&", "")


def _keys_of(entry: Registered) -> str:
    return entry.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


class CommandBar(Finder):
    """Enter does what is current."""

    def __init__(
        self,
        over: QWidget,
        actions: Actions,
        preferences: Preferences,
        whereabouts: Callable[[Registered], str] = lambda entry: "",
    ) -> None:
        self._commands = CommandModel(actions, preferences, whereabouts)
        self._actions = actions
        super().__init__(over, self._commands)
        self._commands.setParent(self)
        self.field.setPlaceholderText(self.tr("What do you want to do?"))
        self.field.setAccessibleName(self.tr("Name of a command"))
        self.list.setAccessibleName(self.tr("Actions"))

        actions.changed.connect(self._actions_changed)

    def _actions_changed(self) -> None:
        """Actions came or went: none that is gone may be shown."""
        if self.isVisible():
            self.narrow(self.field.text())
        else:
            self._commands.set_rows([])

    def open_bar(self) -> None:
        self._actions.refresh()
        self.open_finder()

    def narrow(self, text: str) -> None:
        self._commands.narrow(text)

    def choose(self, row: int) -> None:
        entry = self._commands.found(row)
        if entry is not None:
            self._commands.used(entry.id)
            self._actions.do(entry.id)

    def words(self) -> str:
        if self._commands.rowCount():
            return self.tr("Enter runs it · arrows choose · Esc closes · initials are enough: cp finds “Confirm plan”")
        return self.tr("No such command. To find a person or a flight, press Ctrl+F.")
