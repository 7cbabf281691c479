"""What is taken off the clipboard when a file closes, and what is left there."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication

from ui.widgets.path_field import clear_ours, copy_report, mark_copied


@pytest.mark.parametrize("owned", [True, False])
def test_a_report_for_a_mail_stays_and_so_does_what_others_copied(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, owned: bool
) -> None:
    clipboard = QGuiApplication.clipboard()
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda self: owned)
    copy_report(clipboard, "what went wrong")
    if not owned:
        clipboard.setText("of another program")
    mark_copied(clipboard)
    clear_ours(clipboard)
    assert clipboard.text() == ("what went wrong" if owned else "of another program")
    assert clipboard.mimeData().formats() == ["text/plain"]


def test_what_qt_copied_goes_though_nobody_has_marked_it_yet(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    clipboard = QGuiApplication.clipboard()
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda self: True)
    clipboard.setText("TALANOU")
    clear_ours(clipboard)
    assert not clipboard.text()
