"""Into which files a list goes: the formats, a name and folder, and a password where one is wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ui.core.context import Context
from ui.rooms.common.password_fields import PasswordFields
from ui.widgets.filter_chips import FilterChip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import label, show_text
from ui.widgets.layouts import make_column
from ui.widgets.notice_bar import NoticeBar
from ui.widgets.path_field import PathField, exists, open_folder

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
        self.both = label("", "caption", wrap=True)
        self.caution = label("", tone="attention", wrap=True)
        self._told: Callable[[Sequence[str]], str] = lambda _: ""
        self.password = PasswordFields()
        self.password.entered.connect(self.entered)
        self.fault = label("", tone="trouble", wrap=True)
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
        there = [path for path in paths if path not in self._agreed and exists(path)]
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
