"""The settings: shown, changed in one entry, kept while something is typed; what this computer holds applies at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from repatriate.app.core.transaction import Notice
from ui.core import language
from ui.core.format import Dates, Numbers
from ui.shell.main_window import Window
from ui.style.theme import Scheme

if TYPE_CHECKING:
    from ui.core.context import Context
    from ui.pages.computer_settings import Choices, ComputerSettings
    from ui.pages.settings import SettingsPage

PAGE = "settings"
LANGUAGE = "language"
"""The key of this computer's language in the settings."""
RECIPIENTS = "recipients"
"""The key of the office's own recipients in the settings."""


class SettingsController(QObject):
    """`show` brings the page, made when it is first asked for; what was seen before comes back with `leave`."""

    def __init__(self, host: Window) -> None:
        super().__init__(host.pages)
        self._host = host
        self._page: SettingsPage | None = None
        self._before = ""

    def begin(self, context: Context) -> None:
        """A file was opened: its settings are on the page too, and its places may ask for one."""
        self.drop_page()
        context.wanted.connect(self._open_place)
        context.changed.connect(self._show_changes)

    def _open_place(self, place: str, ref: str) -> None:
        if place == PAGE:
            self.show(ref)

    def forget_page(self) -> None:
        """The window is built again, perhaps in another language."""
        self._page = None

    def drop_page(self) -> None:
        """The file came or went."""
        if self._page is not None:
            self._page = None
            self._host.remove_page(PAGE)

    @property
    def page(self) -> SettingsPage:
        """The page, in the language that holds now."""
        if self._page is None:
            self._page = self._make_page()
        return self._page

    def _make_page(self) -> SettingsPage:
        from ui.pages.settings import SettingsPage

        context = self._host.context
        page = SettingsPage(context.operation.path.name, read_only=context.read_only) if context else SettingsPage()
        page.saved.connect(self.save)
        page.left.connect(self.leave)
        computer = page.computer
        computer.language_picked.connect(self.choose_language)
        computer.dates_picked.connect(self.choose_dates)
        computer.numbers_picked.connect(self.choose_numbers)
        computer.scheme_picked.connect(lambda value: self._host.set_scheme(Scheme(value)))
        computer.lock_picked.connect(lambda minutes: setattr(self._host.preferences, "lock_after", int(minutes)))
        computer.officer_given.connect(self._name_officer)
        if context is not None:
            from ui.rooms.common.own_recipients import ProfilesPanel, about_recipients

            page.add_panel(RECIPIENTS, *about_recipients(), ProfilesPanel(context))
            _show_values(page, context)
        self._host.add_page(PAGE, page)
        return page

    def show(self, key: str = "") -> None:
        """At this setting, or the first; what was typed before and is not saved is still there."""
        if self._host.shown_page() != PAGE:
            self._before = self._host.shown_page()
        self._show_page()
        if key == LANGUAGE:
            self.page.begin_computer()
        else:
            self.page.begin(key)

    def _show_page(self) -> None:
        self.page.computer.notify("")
        self.page.computer.show_choices(self._host.preferences, self._host.officer)
        self._host.show_page(PAGE)

    def _show_changes(self, notice: Notice) -> None:
        """By undo, by an import, by whoever writes the file that is only read here."""
        if self._page is not None and self._host.context is not None and notice.touches("settings"):
            _show_values(self._page, self._host.context)
        if self._page is not None and notice.touches("profiles"):
            self._page.reload_panels()

    # -- of the file

    def save(self) -> None:
        """All changes in one entry; nothing where one of them cannot be."""
        from repatriate.app.core.commands import ChangeSettings

        page, context = self.page, self._host.context
        if context is None:
            return
        values = page.checked()
        if values and context.run(ChangeSettings(values), on_error=page.fault) is not None:
            page.revert()
            self._go_back()

    def leave(self) -> None:
        """Back to what was seen; asks first where something is typed."""
        if self.may_leave():
            self.ask_leave(self._go_back)
        else:
            self._go_back()

    def _go_back(self) -> None:
        self._host.return_to(self._before)

    def may_leave(self) -> str | None:
        """A sentence where something typed would be lost."""
        if self._page is None or not self._page.touched():
            return None
        return self.tr("You changed settings and did not save them.")

    def ask_leave(self, then: Callable[[], object]) -> None:
        """Whether to let go of what is typed, where it is typed."""
        page = self.page
        self._host.show_page(PAGE)

        def revert_and_go() -> None:
            page.revert()
            then()

        page.question.ask(
            self.may_leave() or "", self.tr("Leave without saving"), revert_and_go, keep=self.tr("Keep editing")
        )

    # -- of this computer

    def choose_language(self, code: str) -> None:
        """Another language; empty is that of the system."""
        preferences = self._host.preferences
        self._apply_choice(lambda: setattr(preferences, "language", code), lambda part: part.language)

    def choose_dates(self, value: str) -> None:
        preferences = self._host.preferences
        self._apply_choice(lambda: setattr(preferences, "dates", Dates(value)), lambda part: part.dates)

    def choose_numbers(self, value: str) -> None:
        preferences = self._host.preferences
        self._apply_choice(lambda: setattr(preferences, "numbers", Numbers(value)), lambda part: part.numbers)

    def _name_officer(self, name: str) -> None:
        if name:
            self._host.preferences.officer = name

    def _apply_choice(self, change: Callable[[], None], where: Callable[[ComputerSettings], Choices]) -> None:
        """Change, and build the window again; not while something is at work, nor over something unsaved without asking."""
        host, page = self._host, self.page
        page.computer.notify("")

        def show_as_before() -> None:
            page.computer.show_choices(host.preferences, host.officer)

        def show_busy(busy: str) -> None:
            show_as_before()
            page.computer.notify(
                self.tr("“{0}” is still running. Wait for it or stop it, then choose again.").format(busy)
            )

        def go_on() -> None:
            if busy := host.at_work():  # begun while the officer was asked
                show_busy(busy)
                return
            page.revert()
            at = page.area.verticalScrollBar().value()
            change()
            app = QApplication.instance()
            assert isinstance(app, QApplication)
            language.install_language(app, host.preferences)
            host.rebuild()
            self._show_page()
            where(self.page.computer).take_focus()
            QTimer.singleShot(0, self.page, lambda: self.page.area.verticalScrollBar().setValue(at))

        if busy := host.at_work():
            show_busy(busy)
        elif unsaved := host.unsaved():
            page.question.ask(
                unsaved, self.tr("Leave it and go on"), go_on, keep=self.tr("Keep it"), otherwise=show_as_before
            )
        else:
            go_on()


def _show_values(page: SettingsPage, context: Context) -> None:
    from repatriate.app.core.current_document import LETTERS_KEY, letters_of
    from repatriate.app.core.snapshot import settings_of

    page.show_values(settings_of(context.db), {LETTERS_KEY: letters_of(context.db)})
