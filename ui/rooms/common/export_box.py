"""Into which files a list goes: the formats, a name and folder, and a password where one is wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QWidget

from repatriate.app.manifests.commands import Gone
from repatriate.manifests.export import check_password
from repatriate.model.errors import UserError
from ui.core.context import Context
from ui.core.format import EXAMPLE, day
from ui.core.language import translate_said
from ui.pages.page_form import strength_words
from ui.rooms.common.labels import read_day
from ui.style.theme import GAP, set_style
from ui.widgets.filters import FilterChip
from ui.widgets.labels import make_label, show_text
from ui.widgets.layouts import FlowLayout, grow, make_column, make_row
from ui.widgets.path_field import PathField, open_folder, path_exists
from ui.widgets.refusal import NoticeBar
from ui.widgets.secret import Secret

# -- The fields for the day on which a list was sent, and its receiver.


class GoneFields(QWidget):
    """`gone` is what they say; an empty day means that it goes out later. `entered`: Return was pressed."""

    entered = Signal()
    changed = Signal()

    def __init__(self, today: date, *, receiver: bool = True) -> None:
        """Without `receiver` each recipient is called as usual."""
        super().__init__()
        self._today = today
        self.on, self.to = QLineEdit(day(today)), QLineEdit()
        self.on.setPlaceholderText(self.tr("not yet"))
        self.on.setAccessibleName(self.tr("Gone out on"))
        self.to.setAccessibleName(self.tr("Gone out to"))
        self.fault = make_label("", tone="trouble", wrap=True)
        self.fault.hide()
        on, to = make_label(self.tr("Gone out on"), "caption"), make_label(self.tr("Gone out to"), "caption")
        on.setBuddy(self.on)
        to.setBuddy(self.to)
        right = QWidget()
        make_column(to, self.to, margins=0, spacing=2, inside=right)
        right.setVisible(receiver)
        row = make_row(grow(make_column(on, self.on, spacing=2), 2), grow(right, 3), spacing=GAP)
        hint = make_label(self.tr("Leave the day empty if it goes out later."), "caption", wrap=True)
        make_column(row, hint, self.fault, margins=0, spacing=4, inside=self)
        self.on.textChanged.connect(lambda _: self._emit_changed())
        for line in (self.on, self.to):
            line.returnPressed.connect(self.entered)

    def _emit_changed(self) -> None:
        self._show_hint("")
        self.changed.emit()

    def _show_hint(self, sentence: str) -> None:
        show_text(self.fault, sentence)
        set_style(self.on, bad="true" if sentence else "false")

    @property
    def wanted(self) -> bool:
        """Whether a day is given."""
        return bool(self.on.text().strip())

    def gone(self) -> Gone | None:
        """None where it goes out later. Raises ValueError after saying that the day is none."""
        if not self.wanted:
            return None
        try:
            on = read_day(self.on.text())
        except ValueError:
            on = None
        if on is None:
            self._show_hint(
                self.tr("“{0}” is not a day. Write it like {1}.").format(self.on.text(), day(EXAMPLE.date()))
            )
            self.on.setFocus()
            raise ValueError(self.on.text())
        return Gone(self.to.text(), on if on != self._today else None)


# -- A password for a file that leaves: typed twice, kept nowhere.


class PasswordFields(QWidget):
    """Closed until it is ticked. `trouble` is what is wrong with what was typed, `value` what is right."""

    entered = Signal()
    """Return was pressed in a field."""
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.box = QCheckBox(self.tr("Protect with a password"))
        self.first = Secret(self.tr("Password"))
        self.second = Secret(self.tr("The password again"))
        self.first.setPlaceholderText(self.first.accessibleName())
        self.second.setPlaceholderText(self.second.accessibleName())
        self.hint = make_label("", "caption", wrap=True)
        self.fault = make_label("", tone="trouble", wrap=True)
        make_column(self.box, self.first, self.second, self.hint, self.fault, margins=0, spacing=4, inside=self)
        self.box.toggled.connect(self._show_fields)
        self.first.textChanged.connect(self._show_strength)
        for field in (self.first, self.second):
            field.textChanged.connect(lambda _: self.notify(""))
            field.returnPressed.connect(self.entered)
        self._show_fields(False)

    def _show_fields(self, on: bool) -> None:
        for widget in (self.first, self.second, self.hint):
            widget.setVisible(on)
        if on:
            self._show_strength("")
            self.first.setFocus()
        else:
            self.wipe()
        self.notify("")
        self.changed.emit()

    def _show_strength(self, text: str) -> None:
        words, tone = strength_words(text)
        if not text:
            words = self.tr("Tell them the password by telephone, never in the same message. It is not kept.")
        self.hint.setText(words)
        set_style(self.hint, tone=tone)

    @property
    def wanted(self) -> bool:
        return self.box.isChecked()

    @property
    def value(self) -> str | None:
        """None where none is wanted."""
        return self.first.text() if self.wanted else None

    def trouble(self) -> str:
        """A sentence, said under the field it is about as well; empty where nothing is wrong."""
        if not self.wanted:
            return ""
        if not self.first.text():
            return self.notify(self.tr("Type a password, or untick the box."), self.first)
        try:
            check_password(self.first.text())
        except UserError as error:
            return self.notify(translate_said(error), self.first)
        if self.first.text() != self.second.text():
            return self.notify(self.tr("The two passwords differ. Type the second one again."), self.second)
        return ""

    def notify(self, sentence: str, field: Secret | None = None) -> str:
        """Under the fields; empty takes it away."""
        show_text(self.fault, sentence)
        for one in (self.first, self.second):
            set_style(one, bad="true" if one is field else "false")
            one.setAccessibleDescription(sentence if one is field else "")
        if field is not None:
            field.setFocus()
            field.selectAll()
        return sentence

    def wipe(self) -> None:
        """Nothing of it stays, not even in a field that is not seen."""
        self.first.wipe()
        self.second.wipe()


XLSX, PDF, EDI = ".xlsx", ".pdf", ".edi"


class ExportBox(QWidget):
    """`aim` says for what; `paths` and `password` are what was chosen, once `trouble` finds nothing wrong.

    What the officer chose stays for as long as the box aims at the same thing. Formats are remembered under `remember`.
    """

    entered = Signal()
    """Return was pressed in one of the fields."""

    def __init__(self, context: Context, formats: Mapping[str, tuple[str, str]], remember: str) -> None:
        """`formats` gives the name and the tip of each suffix."""
        super().__init__()
        self._context, self._key = context, remember
        self._aim: object = None
        self._offered: tuple[str, ...] = tuple(formats)
        self._agreed: frozenset[Path] = frozenset()
        down = context.preferences.read_text(remember).split()
        self.formats: dict[str, QPushButton] = {}
        row = FlowLayout()
        for suffix, (words, tip) in formats.items():
            chip = FilterChip(words, down=suffix in down)
            chip.setAutoDefault(True)
            chip.setToolTip(tip)
            chip.clicked.connect(lambda _=False: self._change_format())
            self.formats[suffix] = chip
            row.addWidget(chip)
        filters = " ".join(f"*{suffix}" for suffix in formats)
        self.file = PathField(context, self.tr("Lists ({0})").format(filters))
        self.file.line.textEdited.connect(self._follow_typed)
        self.file.line.returnPressed.connect(self.entered)
        self.file.choose_button.clicked.connect(self._take_chosen)
        self.both = make_label("", "caption", wrap=True)
        self.caution = make_label("", tone="attention", wrap=True)
        self._told: Callable[[Sequence[str]], str] = lambda _: ""
        self.password = PasswordFields()
        self.password.entered.connect(self.entered)
        self.fault = make_label("", tone="trouble", wrap=True)
        column = make_column(margins=0, spacing=8, inside=self)
        if len(formats) > 1:
            column.addLayout(row)
        column.addWidget(self.file)
        column.addWidget(self.both)
        column.addWidget(self.caution)
        column.addWidget(self.password)
        column.addWidget(self.fault)
        self.set_formats(self._offered)

    # -- what is offered

    def set_formats(self, suffixes: Sequence[str]) -> None:
        """Only these formats can be had of it."""
        self._offered = tuple(suffixes)
        for suffix, chip in self.formats.items():
            chip.setVisible(suffix in suffixes and len(suffixes) > 1)
        if suffixes and not self.wanted:
            self.formats[suffixes[0]].setChecked(True)
        self._show_paths()

    def aim(self, at: object, stem: str) -> None:
        """Propose a name of this stem; one that was typed for the same thing stays."""
        if at != self._aim:
            self._aim = at
            self._stem = stem
            self._agreed = frozenset()
            self.notify("")
            self.password.box.setChecked(False)
            self._suggest_name()

    def warn(self, told: Callable[[Sequence[str]], str]) -> None:
        """`told`: what to know before these formats are sent; it is said for those that are down."""
        self._told = told
        self._show_paths()

    @property
    def wanted(self) -> list[str]:
        """The formats that are down."""
        return [suffix for suffix in self._offered if self.formats[suffix].isChecked()]

    @property
    def paths(self) -> list[Path]:
        """One for each format, beside each other."""
        typed = self.file.path
        stem = typed.with_suffix("") if typed.suffix.lower() in self.formats else typed
        return [stem.with_name(stem.name + suffix) if stem.name else stem for suffix in self.wanted]

    # -- what is typed

    def _suggest_name(self) -> None:
        first = next(iter(self.wanted), XLSX)
        self.file.suggest(f"{self._stem}{first}")
        self._show_paths()

    def _change_format(self) -> None:
        """Another format: the name that is there takes its ending."""
        self.notify("")
        typed, wanted = self.file.path, self.wanted
        if wanted and typed.suffix.lower() in self.formats and typed.suffix.lower() not in wanted:
            self.file.line.setText(str(typed.with_suffix(wanted[0])))
        self._show_paths()

    def _follow_typed(self) -> None:
        """The ending that is typed says which format it is."""
        self.notify("")
        suffix = self.file.path.suffix.lower()
        if suffix in self._offered and suffix not in self.wanted:
            for one, chip in self.formats.items():
                chip.setChecked(one == suffix)
        self._show_paths()

    def _take_chosen(self) -> None:
        """The dialog has asked whether to replace what is there."""
        self._follow_typed()
        self._agreed = frozenset({self.file.path})

    def _show_paths(self) -> None:
        paths = self.paths
        several = len(paths) > 1
        show_text(self.both, self.tr("Saved as {0}").format(", ".join(path.name for path in paths)) if several else "")
        show_text(self.caution, self._told(self.wanted))
        line = self.file.line
        line.setToolTip(line.text())
        line.setCursorPosition(len(line.text()))

    # -- before it is done

    def trouble(self) -> str:
        """The sentence that keeps the list from being written, also shown here; empty if nothing does."""
        typed = self.file.path
        if not self.wanted:
            return self.notify(self.tr("Choose at least one format."))
        if not typed.name or typed.name.lower() in self.formats:
            return self.notify(self.tr("Give the file a name."))
        suffix = typed.suffix.lower()
        if suffix not in self._offered and suffix[1:].isalpha() and len(suffix) <= 5:
            return self.notify(
                self.tr("A list cannot be saved as {0}. End the name in {1}.").format(
                    suffix, self.tr(" or ").join(self._offered)
                )
            )
        if self.password.wanted and EDI in self.wanted:
            return self.notify(
                self.tr("An airline message cannot have a password. Save it by itself, or take the password away.")
            )
        self.notify("")
        return self.password.trouble()

    def go(self, note: NoticeBar, write: Callable[[Sequence[Path]], object]) -> None:
        """Write the files, where nothing keeps them from it; `note` asks before one is replaced."""
        if self.trouble():
            return
        paths = self.paths
        there = [path for path in paths if path not in self._agreed and path_exists(path)]
        if not there:
            write(paths)
            return
        note.ask(
            self.tr("{0} is there already. Replace it?").format(", ".join(path.name for path in there)),
            self.tr("Replace"),
            lambda: write(paths),
            detail=str(there[0].parent),
        )

    def notify(self, sentence: str) -> str:
        """Under the fields; empty takes it away."""
        show_text(self.fault, sentence)
        return sentence

    def done(self) -> None:
        """It was written: folder and formats are remembered, the password is forgotten, another name is proposed."""
        self.file.remember()
        self._context.preferences.write_text(self._key, " ".join(self.wanted))
        self.password.box.setChecked(False)
        self._agreed = frozenset()
        self._aim = None


def show_saved(note: NoticeBar, words: str, path: Path, more: Iterable[str] = (), *, warns: bool = False) -> None:
    """Reports a saved file and its folder, with a button to open it. `more` are further lines; `warns`: they have to be
    read."""
    t = QCoreApplication.translate
    note.ask(
        words,
        t("ExportBox", "Show in folder"),
        lambda: open_folder(path),
        detail="\n".join(filter(None, (str(path.parent), *more))),
        keep=t("ExportBox", "Close"),
        danger=False,
        tone="attention" if warns else "good",
    )
