"""What a place with several tables shares: one in front, its header over it, and only what is seen is read."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QTabWidget

from repatriate.app.core.command import Notice
from ui.core.context import Context
from ui.rooms.base import Room
from ui.rooms.common.tab_base import Tab
from ui.widgets.labels import button, set_words

AnyTab = TypeVar("AnyTab", bound=Tab)


class TabbedRoom(Room):
    """`set_tabs` takes the tables; the header shows chips, counts and the main action of the one in front."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.tabs: tuple[Tab, ...] = ()
        self._begun = False
        self._down: dict[str, str] = {}

    def set_tabs(self, *tabs: Tab) -> None:
        self.tabs = tabs
        self._down = {tab.key: "" for tab in tabs}
        self.tab_bar = QTabWidget()
        self.tab_bar.setDocumentMode(True)
        for tab in tabs:
            self.tab_bar.addTab(tab, tab.title())
            tab.changed.connect(self.show_header)
        self.set_work(self.tab_bar)
        self.header.searched.connect(lambda text: self.tab.search(text))
        self.header.chips.chosen.connect(self.choose_chip)
        self.main_button = self.header.set_main(button("", lambda: self.tab.do_main(), "main"))
        self.tab_bar.currentChanged.connect(lambda _: self._tab())
        self._tab()

    def show_tab(self, tab: AnyTab) -> AnyTab:
        """Bring this tab to the front; gives it back."""
        self.tab_bar.setCurrentWidget(tab)
        return tab

    @property
    def tab(self) -> Tab:
        tab = self.tab_bar.currentWidget()
        assert isinstance(tab, Tab)
        return tab

    def reload(self, notice: Notice | None) -> None:
        for tab in self.tabs:
            tab.stale = True
        self._begun = True
        self._read_tab()

    def _read_tab(self) -> None:
        """Only what is seen is read; another tab when it comes to the front."""
        if self._begun and self.tab.stale:
            self.tab.stale = False
            self.tab.reload()

    def _tab(self) -> None:
        tab = self.tab
        self.panel.shut()
        self.header.use_chips(tab.chips()) if tab.chips() else self.header.chips.hide()
        down = self._down[tab.key] or (tab.chips()[0][0] if tab.chips() else "")
        if down:
            self.header.chips.choose(down)
            tab.choose(down)
        tab.search(self.header.search.text())
        self.show_header()
        self._read_tab()

    def show_header(self) -> None:
        words, enabled = self.tab.main()
        if words:
            set_words(self.main_button, words)
        self.main_button.setEnabled(enabled)
        self.main_button.setVisible(bool(words) and not self.body.currentIndex() and not self.covered())
        self.header.chips.count(self.tab.counts())

    def covered(self) -> bool:
        """Whether a page lies over the tab, with buttons of its own."""
        return False

    def pick_chip(self, chip: str) -> None:
        self.header.chips.choose(chip)
        self.choose_chip(chip)

    def choose_chip(self, chip: str) -> None:
        self._down[self.tab.key] = chip
        self.tab.choose(chip)

    def take_focus(self) -> None:
        if self.body.currentIndex():
            super().take_focus()
        else:
            self.tab.take_focus()

    def is_writing(self) -> bool:
        """Whether a form of a tab stands in the panel with something in it."""
        forms = (tab.form for tab in self.tabs if tab.form is not None)
        return any(self.panel.isVisible() and self.panel.area.widget() is form and form.touched() for form in forms)
