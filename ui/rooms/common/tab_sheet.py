"""A sheet of the Tools menu with one table or page in it; its search and its main action are in the header."""

from __future__ import annotations

from repatriate.app.core.command import Notice
from ui.core.context import Context
from ui.rooms.base import Room
from ui.rooms.common.tab_base import Tab
from ui.widgets.labels import button, set_words


class TabSheet(Room):
    """`make` gives the page."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.tab = self.make()
        self.set_work(self.tab)
        self.header.searched.connect(self.tab.search)
        if self.tab.main()[0]:
            self.main_button = self.header.set_main(button("", lambda: self.tab.do_main(), "main"))
            self.tab.changed.connect(self._show_main)
            self._show_main()

    def make(self) -> Tab:
        """The page that the sheet is about."""
        raise NotImplementedError

    def reload(self, notice: Notice | None) -> None:
        self.tab.reload()

    def _show_main(self) -> None:
        words, enabled = self.tab.main()
        set_words(self.main_button, words)
        self.main_button.setEnabled(enabled)

    def may_leave(self) -> str | None:
        form = self.tab.form
        if form is not None and self.panel.isVisible() and self.panel.area.widget() is form and form.touched():
            return self.tr("You have not saved what you were writing.")
        return None
