"""The pages where a passphrase is typed: to open a file, to make one, to change it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit

from repatriate.app.core.current_document import LETTERS_KEY
from repatriate.app.core.passphrases import known_of, measure_passphrase
from repatriate.app.core.settings import why_not
from repatriate.model.errors import RepatriateError
from ui.core.language import translate_said
from ui.pages.page_form import FormPage, strength_words
from ui.style.theme import GAP, set_style
from ui.widgets.labels import make_button, make_label, show_text
from ui.widgets.layouts import STRETCH, make_row
from ui.widgets.secret import Secret


class OpenPage(FormPage):
    """Passphrase and officer for a file that exists."""

    wanted = Signal(object, str, str)
    """Path, passphrase, officer."""
    restore_wanted = Signal(object, str, str)
    """A backup of it, passphrase, officer."""

    def __init__(self) -> None:
        super().__init__(self.tr("Open"), self.tr("Open"))
        self.path = Path()
        self.why = make_label("", wrap=True)
        self.column.addWidget(self.why)
        self.column.addSpacing(GAP)
        self.passphrase = Secret(self.tr("Passphrase"))
        self.officer = QLineEdit()
        self.hint = self.field(self.tr("Passphrase"), self.passphrase)
        self.field(self.tr("Officer"), self.officer, self.tr("It is recorded with each change you make."))
        self.main.clicked.connect(self._submit_form)
        self._backup: object = None
        self.restore = make_button(self.tr("Restore this backup as a new file…"), self._emit_restore, "link")
        self.foot.insertWidget(2, self.restore)
        self.restore.hide()

    def fail(self, text: str | RepatriateError, field: QLineEdit | None = None) -> None:
        """Shows the error as on any page; with a button if the error names a backup that still opens."""
        self._backup = text.facts.get("backup") if isinstance(text, RepatriateError) else None
        self.restore.setVisible(self._backup is not None)
        super().fail(text, field)

    def _emit_restore(self) -> None:
        self.restore_wanted.emit(self._backup, self.passphrase.text(), self.officer.text())

    def ask(self, path: Path, officer: str, *, hint: str = "") -> None:
        """`hint` stands under the passphrase: that of the sample, which is no secret."""
        self.path = path
        show_text(self.hint, hint)
        show_text(self.why, "")
        self.title.setText(self.tr("Open {0}").format(path.name))
        self.subtitle.setText(str(path.parent))
        self.officer.setText(officer)
        self.passphrase.wipe()
        self.fail("")
        self.passphrase.setFocus()

    def show_reason(self, why: str) -> None:
        """Shows the reason why the previously open file is closed; may be empty."""
        show_text(self.why, why)

    def _submit_form(self) -> None:
        if not self.passphrase.text():
            self.fail(self.tr("Enter the passphrase of this file."), self.passphrase)
        elif not self.officer.text().strip():
            self.fail(self.tr("Enter your name. It is recorded with each change."), self.officer)
        else:
            self.fail("")
            self.wanted.emit(self.path, self.passphrase.text(), " ".join(self.officer.text().split()))


class _TwicePage(FormPage):
    """A page on which a new passphrase is typed twice."""

    def add_twice(self, name: str, again: str) -> None:
        """The two fields, with a line on how strong the passphrase is."""
        self.first, self.second = Secret(name), Secret(again)
        self._hint = self.field(name, self.first, " ")
        self.field(again, self.second)
        self.all_the_same = make_button(self.tr("Use it anyway"), self._agree_anyway, "link")
        self.foot.insertWidget(2, self.all_the_same)
        self._agreed = False
        self.first.textChanged.connect(self._show_strength)
        self._show_strength("")

    def known(self) -> tuple[str, ...]:
        """Words that everybody with the file knows."""
        return ()

    def _show_strength(self, text: str) -> None:
        self._agreed = False
        self.all_the_same.hide()
        words, tone = strength_words(text, self.known())
        self._hint.setText(words)
        set_style(self._hint, tone=tone)

    def may_be_guessed(self) -> bool:
        """Whether a passphrase that is not good waits for a second yes: then that is said, with the button for it."""
        if self._agreed or measure_passphrase(self.first.text(), self.known()).good:
            return False
        self.fail(self.tr("This passphrase is easy to guess. Choose another, or use it anyway."), self.first)
        self.all_the_same.show()
        return True

    def _agree_anyway(self) -> None:
        self._agreed = True
        self.main.click()

    def wipe(self) -> None:
        """Let nothing stand that was typed as a passphrase."""
        for secret in self.findChildren(Secret):
            secret.wipe()


class NewPage(_TwicePage):
    """A passphrase twice, for a file to be made."""

    wanted = Signal(object, str, str)

    def __init__(self) -> None:
        super().__init__(self.tr("New operation"), self.tr("Make the file"))
        self.path = Path()
        self.elsewhere = make_button(self.tr("Another name or folder…"), None, "link")
        row = make_row(self.elsewhere, STRETCH)
        self.column.addLayout(row)
        self.with_list = make_label("", "quiet", wrap=True)
        self.column.addWidget(self.with_list)
        self.column.addSpacing(GAP)
        self.officer = QLineEdit()
        self.add_twice(self.tr("Passphrase"), self.tr("The passphrase again"))
        self.field(self.tr("Officer"), self.officer, self.tr("It is recorded with each change you make."))
        self.letters = QLineEdit()
        self.letters.setPlaceholderText(self.tr("At random"))
        self.field(
            self.tr("Prefix of numbers on plain paper"),
            self.letters,
            self.tr("Three letters, as in KXT000001. No other file of your State should use them."),
        )
        self.note(
            self.tr(
                "If you lose the passphrase, nobody can open this file. Not even we can. Write it down and keep it in a safe."
            )
        )
        self.main.clicked.connect(self._submit_form)

    def ask(self, path: Path, officer: str) -> None:
        self.put_at(path)
        self.show_list("")
        self.officer.setText(officer)
        self.letters.clear()
        self.wipe()
        self.fail("")
        self.first.setFocus()

    def known(self) -> tuple[str, ...]:
        return known_of(self.path, self.officer.text())

    def put_at(self, path: Path) -> None:
        """Make it here."""
        self.path = path
        self.subtitle.setText(str(path))

    def show_list(self, name: str) -> None:
        """The list that is read as soon as the file is made; may be empty."""
        self.with_list.setText(self.tr("{0} is read as soon as the file is made.").format(name))
        self.with_list.setVisible(bool(name))

    @property
    def settings(self) -> dict[str, str]:
        """The settings stored in a new file."""
        letters = self.letters.text().strip().upper()
        return {LETTERS_KEY: letters} if letters else {}

    def _submit_form(self) -> None:
        fault = check_twice(self.first, self.second)
        if fault:
            self.fail(*fault)
        elif not self.officer.text().strip():
            self.fail(self.tr("Enter your name. It is recorded with each change."), self.officer)
        elif why := next((why_not(key, value) for key, value in self.settings.items() if why_not(key, value)), ""):
            self.fail(translate_said(why), self.letters)
        elif not self.may_be_guessed():
            self.fail("")
            self.wanted.emit(self.path, self.first.text(), " ".join(self.officer.text().split()))


class ChangePage(_TwicePage):
    """The old passphrase, and a new one twice."""

    wanted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(self.tr("Change the passphrase"), self.tr("Change the passphrase"))
        self._known: tuple[str, ...] = ()
        self.old = Secret(self.tr("Current passphrase"))
        self.field(self.tr("Current passphrase"), self.old)
        self.add_twice(self.tr("New passphrase"), self.tr("The new passphrase again"))
        self.note(
            self.tr(
                "Earlier backups keep the old passphrase. If you lose the new passphrase, nobody can open this file. "
                "Not even we can. Write it down and keep it in a safe."
            )
        )
        self.main.clicked.connect(self._submit_form)

    def ask(self, path: Path, officer: str) -> None:
        self._known = known_of(path, officer)
        self.wipe()
        self.fail("")
        self.old.setFocus()

    def known(self) -> tuple[str, ...]:
        return self._known

    def _submit_form(self) -> None:
        fault = check_twice(self.first, self.second)
        if not self.old.text():
            self.fail(self.tr("Enter the current passphrase."), self.old)
        elif fault:
            self.fail(*fault)
        elif not self.may_be_guessed():
            self.fail("")
            self.wanted.emit(self.old.text(), self.first.text())


def check_twice(first: QLineEdit, second: QLineEdit) -> tuple[str, QLineEdit] | None:
    """The fault of a passphrase typed twice, with the field to correct; None without one."""
    if not first.text().strip():
        return QCoreApplication.translate(
            "Passphrase", "Enter a passphrase. Without it, anyone could open the file."
        ), first
    if first.text() != second.text() and first.text().rstrip() == second.text().rstrip():
        return QCoreApplication.translate(
            "Passphrase", "One of the two passphrases ends in a space, the other does not. Enter both again."
        ), first
    if first.text() != second.text() and first.text().split() == second.text().split():
        return QCoreApplication.translate(
            "Passphrase", "The two passphrases differ only in their spaces. Enter both again."
        ), first
    if first.text() != second.text():
        return QCoreApplication.translate(
            "Passphrase", "The two passphrases are different. Enter the second one again."
        ), second
    return None
