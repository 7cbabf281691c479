"""What a place with several views shares: one in front, its header over it, and only what is seen is read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from PySide6.QtWidgets import QStackedWidget

from repatriate.app.core.command import Notice
from ui.core.context import Context
from ui.rooms.base import Room, RoomPlace
from ui.rooms.common.tab_base import Tab
from ui.widgets.labels import button, set_words
from ui.widgets.view_switch import ViewSwitch

AnyTab = TypeVar("AnyTab", bound=Tab)


class TabbedRoom(Room):
    """`set_tabs` takes the views; the header shows the main action of the one in front."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.tabs: tuple[Tab, ...] = ()
        self._begun = False

    def set_tabs(self, *tabs: Tab) -> None:
        self.tabs = tabs
        self.views = ViewSwitch(self.tr("Views of {0}").format(self.name()), [(tab.key, tab.title()) for tab in tabs])
        self.views.chosen.connect(lambda key: self.show_tab(self._tab_called(key)))
        self.place_views()
        self.pages = QStackedWidget()
        for tab in tabs:
            self.pages.addWidget(tab)
            tab.changed.connect(self.show_header)
        self.set_work(self.pages)
        self.header.searched.connect(self.search)
        self.main_button = self.header.set_main(button("", self.do_main, "main"))
        self._show_front()

    def place_views(self) -> None:
        """Beside the title."""
        self.header.use_views(self.views)

    def _tab_called(self, key: str) -> Tab:
        return next(tab for tab in self.tabs if tab.key == key)

    def show_tab(self, tab: AnyTab) -> AnyTab:
        """Bring this view to the front; gives it back."""
        if tab is not self.tab:
            self.pages.setCurrentWidget(tab)
            self._show_front()
        return tab

    @property
    def tab(self) -> Tab:
        tab = self.pages.currentWidget()
        assert isinstance(tab, Tab)
        return tab

    def reload(self, notice: Notice | None) -> None:
        for tab in self.tabs:
            tab.stale = True
        self._begun = True
        self._read_tab()

    def _read_tab(self) -> None:
        """Only what is seen is read; another view when it comes to the front."""
        if self._begun and self.tab.stale:
            self.tab.stale = False
            self.tab.reload()

    def _show_front(self) -> None:
        tab = self.tab
        self.panel.shut()
        self.views.choose(tab.key)
        tab.search(self.header.search.text())
        self.show_header()
        self._read_tab()

    def show_header(self) -> None:
        words, enabled = self.main()
        if words:
            set_words(self.main_button, words)
        self.main_button.setEnabled(enabled)
        self.main_button.setVisible(bool(words) and not self.body.currentIndex() and not self.covered())

    def show_view_counts(self, counts: Mapping[str, int]) -> None:
        """The figures in the bar of views, by the key of the view."""
        self.views.count(counts)

    def main(self) -> tuple[str, bool]:
        """Words of the main action, and whether it can be done now."""
        return self.tab.main()

    def do_main(self) -> None:
        self.tab.do_main()

    def search(self, text: str) -> None:
        self.tab.search(text)

    def covered(self) -> bool:
        """Whether a page lies over the view, with buttons of its own."""
        return False

    def take_focus(self) -> None:
        if self.body.currentIndex():
            super().take_focus()
        else:
            self.tab.take_focus()

    def is_writing(self) -> bool:
        """Whether a form of a view stands in the panel with something in it."""
        forms = (tab.form for tab in self.tabs if tab.form is not None)
        return any(self.panel.isVisible() and self.panel.area.widget() is form and form.touched() for form in forms)

    # -- the same again in another language

    def place(self) -> RoomPlace:
        found = super().place()
        return RoomPlace(found.search, [self.pages.currentIndex()], found.chosen)

    def return_to(self, place: RoomPlace) -> None:
        if place.tabs and place.tabs[0] < len(self.tabs):
            self.show_tab(self.tabs[place.tabs[0]])
        super().return_to(RoomPlace(place.search, (), place.chosen))
