"""The filled button of what is on the screen: the one that Ctrl+Enter presses."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget


def find_main(window: QWidget) -> QPushButton | None:
    """The filled button nearest to the keyboard: of the form, the panel or the sheet, else of the page.

    None where there is none, or where it cannot be pressed yet: then no other is pressed in its place.
    """
    around: QWidget | None = window.focusWidget() or window
    while around is not None:
        if found := [one for one in around.findChildren(QPushButton) if _is_main(one)]:
            return next((one for one in found if one.isEnabled()), None)
        around = around.parentWidget() if around is not window else None
    return None


def has_main(widget: QWidget) -> bool:
    """Whether a filled button is in it, be it seen now or when it is."""
    return any(one.property("kind") == "main" and one.isVisibleTo(widget) for one in widget.findChildren(QPushButton))


def _is_main(button: QPushButton) -> bool:
    return button.property("kind") == "main" and button.isVisible()
