"""The settings of the open operation: shown, changed in one entry, kept while something is typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from repatriate.app.core.command import Notice
from ui.shell.main_window import Window

if TYPE_CHECKING:
    from ui.core.context import Context
    from ui.pages.operation_settings import OperationSettingsPage

PAGE = "operation_settings"


class OperationSettingsController(QObject):
    """`show` brings the page, which is made when it is first asked for and goes with the file."""

    def __init__(self, host: Window) -> None:
        super().__init__(host.pages)
        self._host = host
        self.page: OperationSettingsPage | None = None

    def begin(self, context: Context) -> None:
        """A file was opened: its rooms may ask for a setting."""
        context.wanted.connect(lambda place, ref: self.show(ref) if place == "settings" else None)
        context.changed.connect(self._show_changes)

    def show(self, key: str = "") -> None:
        """At this setting, or the first; what was typed before and is not saved is still there."""
        context = self._host.context
        if context is None:
            return
        page = self.page or self._make_page(context)
        self._host.show_page(PAGE)
        page.begin(key)

    def build_page(self) -> None:
        """The page in the language that holds now, if there is one."""
        if self.page is not None and self._host.context is not None:
            self._make_page(self._host.context)

    def _make_page(self, context: Context) -> OperationSettingsPage:
        from ui.pages.operation_settings import OperationSettingsPage

        page = OperationSettingsPage(context.operation.path.name, read_only=context.read_only)
        page.saved.connect(self.save)
        page.left.connect(self.leave)
        _show_values(page, context)
        self._host.add_page(PAGE, page)
        self.page = page
        return page

    def _show_changes(self, notice: Notice) -> None:
        """By undo, by an import, by whoever writes the file that is only read here."""
        if self.page is not None and self._host.context is not None and notice.touches("settings"):
            _show_values(self.page, self._host.context)

    # -- doing

    def save(self) -> None:
        """All changes in one entry; nothing where one of them cannot be."""
        from repatriate.app.core.settings_commands import ChangeSettings

        page, context = self.page, self._host.context
        if page is None or context is None:
            return
        values = page.checked()
        if values and context.run(ChangeSettings(values), on_error=page.fault) is not None:
            page.revert()
            self._host.show_work()

    def leave(self) -> None:
        """Back to the rooms; asks first where something is typed."""
        if self.may_leave():
            self.ask_leave(self._host.show_work)
        else:
            self._host.show_work()

    def may_leave(self) -> str | None:
        """A sentence where something typed would be lost."""
        if self.page is None or not self.page.touched():
            return None
        return self.tr("What you changed in the settings of the operation is not saved.")

    def ask_leave(self, then: Callable[[], object]) -> None:
        """Whether to let go of what is typed, where it is typed."""
        page = self.page
        assert page is not None
        self._host.show_page(PAGE)

        def go() -> None:
            page.revert()
            then()

        page.question.ask(self.may_leave() or "", self.tr("Leave it and go on"), go, keep=self.tr("Keep it"))

    def forget(self) -> None:
        """The file is closed."""
        if self.page is not None:
            self.page = None
            self._host.remove_page(PAGE)


def _show_values(page: OperationSettingsPage, context: Context) -> None:
    from repatriate.app.core.plain_numbers import LETTERS_KEY, letters_of
    from repatriate.app.core.snapshot import settings_of

    page.show_values(settings_of(context.db), {LETTERS_KEY: letters_of(context.db)})
