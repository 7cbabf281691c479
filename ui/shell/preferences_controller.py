"""What the officer chose holds at once: the window is made anew in another language, over the file that stays open."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit

from ui.core import language
from ui.core.format import Dates, Numbers
from ui.pages.preferences import Choices, SettingsPage
from ui.style.theme import Scheme

if TYPE_CHECKING:
    from ui.shell.main_window import Window

FORMS = ("open_page", "new_page", "change_page")
"""Pages in which something may be half typed."""


class Settings(QObject):
    """`show` brings the page; what was seen before comes back with `leave`."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._before = "welcome"

    @property
    def page(self) -> SettingsPage:
        return self._window.settings_page

    def connect_page(self) -> None:
        """The page is made anew with the window."""
        page = self.page
        page.language_picked.connect(self.speak)
        page.dates_picked.connect(self.write_dates)
        page.numbers_picked.connect(self.write_numbers)
        page.scheme_picked.connect(lambda value: self._window.set_scheme(Scheme(value)))
        page.officer_given.connect(self._name_officer)
        page.left.connect(self.leave)

    def show(self) -> None:
        window = self._window
        if window.pages.currentWidget() is not self.page:
            self._before = window.shown_page()
        self.page.say("")
        self.page.show_choices(window.preferences, window.officer)
        window.pages.setCurrentWidget(self.page)
        self.page.language.take_focus()

    def leave(self) -> None:
        window = self._window
        self.page.question.hide()
        if self._before == "workspace" and window.workspace is not None:
            window.show_work()
        elif self._before == "backups_page" and window.context is not None:
            window.keeping.show_backups()
        elif self._before == "describing" and window.context is not None:
            window.describing.show()
        elif self._before in FORMS:
            window.pages.setCurrentWidget(getattr(window, self._before))
        else:
            window.show_welcome()

    # -- choices

    def speak(self, code: str) -> None:
        """Another language; empty is that of the system."""
        preferences = self._window.preferences
        self._renew(lambda: setattr(preferences, "language", code), lambda page: page.language)

    def write_dates(self, value: str) -> None:
        preferences = self._window.preferences
        self._renew(lambda: setattr(preferences, "dates", Dates(value)), lambda page: page.dates)

    def write_numbers(self, value: str) -> None:
        preferences = self._window.preferences
        self._renew(lambda: setattr(preferences, "numbers", Numbers(value)), lambda page: page.numbers)

    def _name_officer(self, name: str) -> None:
        if name:
            self._window.preferences.officer = name

    def _renew(self, change: Callable[[], None], where: Callable[[SettingsPage], Choices]) -> None:
        """Change, and say everything anew; not while something is at work, nor over something unsaved without asking."""
        window, page = self._window, self.page
        page.say("")

        def as_before() -> None:
            page.show_choices(window.preferences, window.officer)

        def go_on() -> None:
            change()
            self._make_anew()
            self.show()
            where(self.page).take_focus()

        if busy := window.at_work():
            as_before()
            page.say(self.tr("“{0}” is still at work: wait for it, or stop it, then choose again.").format(busy))
        elif unsaved := window.unsaved():
            page.question.ask(
                unsaved, self.tr("Leave it and go on"), go_on, keep=self.tr("Keep it"), otherwise=as_before
            )
        else:
            go_on()

    def _make_anew(self) -> None:
        """The window in what holds now, with what was being typed in its pages."""
        window = self._window
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        language.install(app, window.preferences)
        typed = {name: [line.text() for line in getattr(window, name).findChildren(QLineEdit)] for name in FORMS}
        opening, making = window.open_page.path, window.new_page.path
        window.make_anew()
        if self._before == "open_page":
            window.show_open(opening)
        elif self._before == "new_page":
            window.new_page.ask(making, "")
            window.beginning.name_list()
        elif self._before == "describing":
            window.describing.show()
        for name, texts in typed.items():
            for line, text in zip(getattr(window, name).findChildren(QLineEdit), texts, strict=True):
                line.setText(text)
