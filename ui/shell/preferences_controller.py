"""What the officer chose holds at once: the window is built again in another language, over the file that stays open."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from ui.core import language
from ui.core.format import Dates, Numbers
from ui.pages.preferences import Choices, PreferencesPage
from ui.shell.main_window import Window
from ui.style.theme import Scheme

PAGE = "preferences"


class PreferencesController(QObject):
    """`show` brings the page; what was seen before comes back with `leave`."""

    def __init__(self, host: Window) -> None:
        super().__init__(host.pages)
        self._host = host
        self._page: PreferencesPage | None = None
        self._before = ""

    @property
    def page(self) -> PreferencesPage:
        """The page, in the language that holds now; built when it is first asked for."""
        if self._page is None:
            self._page = self._build_page()
        return self._page

    def forget_page(self) -> None:
        """The window is built again, perhaps in another language."""
        self._page = None

    def _build_page(self) -> PreferencesPage:
        page = PreferencesPage()
        page.language_picked.connect(self.choose_language)
        page.dates_picked.connect(self.choose_dates)
        page.numbers_picked.connect(self.choose_numbers)
        page.scheme_picked.connect(lambda value: self._host.set_scheme(Scheme(value)))
        page.lock_picked.connect(lambda minutes: setattr(self._host.preferences, "lock_after", int(minutes)))
        page.officer_given.connect(self._name_officer)
        page.left.connect(self.leave)
        self._host.add_page(PAGE, page)
        return page

    def show(self) -> None:
        if self._host.shown_page() != PAGE:
            self._before = self._host.shown_page()
        self._show_page()
        self.page.language.take_focus()

    def _show_page(self) -> None:
        self.page.say("")
        self.page.show_choices(self._host.preferences, self._host.officer)
        self._host.show_page(PAGE)

    def leave(self) -> None:
        self.page.question.hide()
        self._host.return_to(self._before)

    # -- choices

    def choose_language(self, code: str) -> None:
        """Another language; empty is that of the system."""
        preferences = self._host.preferences
        self._apply_choice(lambda: setattr(preferences, "language", code), lambda page: page.language)

    def choose_dates(self, value: str) -> None:
        preferences = self._host.preferences
        self._apply_choice(lambda: setattr(preferences, "dates", Dates(value)), lambda page: page.dates)

    def choose_numbers(self, value: str) -> None:
        preferences = self._host.preferences
        self._apply_choice(lambda: setattr(preferences, "numbers", Numbers(value)), lambda page: page.numbers)

    def _name_officer(self, name: str) -> None:
        if name:
            self._host.preferences.officer = name

    def _apply_choice(self, change: Callable[[], None], where: Callable[[PreferencesPage], Choices]) -> None:
        """Change, and build the window again; not while something is at work, nor over something unsaved without asking."""
        host, page = self._host, self.page
        page.say("")

        def show_as_before() -> None:
            page.show_choices(host.preferences, host.officer)

        def go_on() -> None:
            change()
            app = QApplication.instance()
            assert isinstance(app, QApplication)
            language.install(app, host.preferences)
            host.rebuild()
            self._show_page()
            where(self.page).take_focus()

        if busy := host.at_work():
            show_as_before()
            page.say(self.tr("“{0}” is still at work: wait for it, or stop it, then choose again.").format(busy))
        elif unsaved := host.unsaved():
            page.question.ask(
                unsaved, self.tr("Leave it and go on"), go_on, keep=self.tr("Keep it"), otherwise=show_as_before
            )
        else:
            go_on()
