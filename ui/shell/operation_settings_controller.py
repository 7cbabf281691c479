"""The settings of the open operation: shown, changed in one entry, kept while something is typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from repatriate.app.core.command import Notice

if TYPE_CHECKING:
    from ui.core.context import Context
    from ui.pages.operation_settings import OperationPage
    from ui.shell.main_window import Window


class Describing(QObject):
    """`show` brings the page, which is made when it is first asked for and goes with the file."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.page: OperationPage | None = None

    @property
    def seen(self) -> bool:
        return self.page is not None and self._window.pages.currentWidget() is self.page

    def show(self, key: str = "") -> None:
        """At this setting, or the first; what was typed before and is not saved is still there."""
        context = self._window.context
        if context is None:
            return
        page = self._made(context)
        self._window.pages.setCurrentWidget(page)
        page.begin(key)

    def _made(self, context: Context) -> OperationPage:
        from repatriate.app.core.snapshot import settings_of
        from ui.pages.operation_settings import OperationPage

        if self.page is None:
            page = OperationPage(context.operation.path.name, read_only=context.read_only)
            page.saved.connect(self.save)
            page.left.connect(self.leave)
            page.put(settings_of(context.db))
            context.changed.connect(self._changed)
            self._window.pages.addWidget(page)
            self.page = page
        return self.page

    def _changed(self, notice: Notice) -> None:
        """By undo, by an import, by whoever writes the file that is only read here."""
        from repatriate.app.core.snapshot import settings_of

        if self.page is not None and self._window.context is not None and notice.touches("settings"):
            self.page.put(settings_of(self._window.context.db))

    # -- doing

    def save(self) -> None:
        """All changes in one entry; nothing where one of them cannot be."""
        from repatriate.app.core.settings_commands import ChangeSettings

        page, context = self.page, self._window.context
        if page is None or context is None:
            return
        values = page.checked()
        if values and context.run(ChangeSettings(values), on_error=page.fault) is not None:
            page.revert()
            self._window.show_work()

    def leave(self) -> None:
        """Back to the rooms; asks first where something is typed."""
        if self.may_leave():
            self.ask_leave(self._window.show_work)
        else:
            self._window.show_work()

    def may_leave(self) -> str | None:
        """A sentence where something typed would be lost."""
        if self.page is None or not self.page.touched():
            return None
        return self.tr("What you changed in the settings of the operation is not saved.")

    def ask_leave(self, then: Callable[[], object]) -> None:
        """Whether to let go of what is typed, where it is typed."""
        page = self.page
        assert page is not None
        self._window.pages.setCurrentWidget(page)

        def go() -> None:
            page.revert()
            then()

        page.question.ask(self.may_leave() or "", self.tr("Leave it and go on"), go, keep=self.tr("Keep it"))

    def forget(self) -> None:
        """The file closes, or the window is made anew in another language."""
        page, self.page, context = self.page, None, self._window.context
        if page is None:
            return
        if context is not None:
            context.changed.disconnect(self._changed)
        self._window.pages.removeWidget(page)
        page.deleteLater()
