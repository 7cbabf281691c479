"""What the two kinds of lists in the room have in common: the place where they are shown, and waiting for what is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from repatriate.model.errors import RepatriateError
from ui.core.context import Context
from ui.models.table import Row
from ui.rooms.common.pdf_view import PdfView
from ui.rooms.manifests.choice_list import Choices
from ui.rooms.manifests.export_panel import ExportPanel
from ui.rooms.manifests.header import ManifestHeader
from ui.widgets.notice_bar import NoticeBar
from ui.widgets.path_field import open_folder
from ui.widgets.question_bar import Slot
from ui.widgets.side_panel import SidePanel


@dataclass(frozen=True, slots=True)
class Stage:
    """The message over the work, the words over the pages, the pages, the side panel."""

    context: Context
    note: NoticeBar
    head: ManifestHeader
    pdf: PdfView
    panel: SidePanel


class PageBase(QObject):
    """Lists of one kind, of the departure that is chosen. `choices` says which, `sheet` stands in the side panel."""

    sheet: ExportPanel
    shown = Signal()
    """Something else is shown."""

    def __init__(self, stage: Stage, name: str) -> None:
        super().__init__()
        self.stage = stage
        self.context = stage.context
        self.leg: Row | None = None
        self.choices = Choices(name)
        self.choices.picked.connect(self.choose)
        self._reading = False
        self._waiting: tuple[str | None, str, Callable[[], object]] | None = None

    # -- what each gives

    def choose(self, key: str) -> None:
        raise NotImplementedError

    def show_leg(self, leg: Row | None) -> None:
        """The lists of this departure; None where none is chosen."""
        raise NotImplementedError

    def draw(self) -> None:
        """Ask for the pages; those that are shown stay until the others are there."""
        raise NotImplementedError

    def show_sheet(self) -> None:
        """In the side panel."""
        raise NotImplementedError

    @property
    def key(self) -> str:
        """Which list is chosen: the recipient, or the kind."""
        raise NotImplementedError

    @property
    def waits(self) -> bool:
        """Whether the list is still being read."""
        return self._reading

    def write(self, paths: Sequence[Path]) -> None:
        """Write what is shown into these files."""
        raise NotImplementedError

    @property
    def ready(self) -> bool:
        """Whether there is something to export."""
        raise NotImplementedError

    @property
    def pages(self) -> bytes | None:
        """The document that is shown."""
        raise NotImplementedError

    # -- writing

    def export(self) -> None:
        """Write what is shown; as soon as it is there, where it is still being read."""
        if self.waits:
            self.later(self.key, self.export)
            return
        if not self.ready:
            return  # why not stands over the pages
        self.show_sheet()
        box = self.sheet.box
        if box.trouble():
            return
        paths, there = box.paths, box.there_already()
        if not there:
            self.write(paths)
            return
        self.stage.note.ask(
            self.tr("{0} is there already. Replace it?").format(", ".join(path.name for path in there)),
            self.tr("Replace"),
            lambda: self.write(paths),
            detail=str(there[0].parent),
        )

    def say_saved(self, words: str, paths: Sequence[Path], detail: str, print_it: Slot, tone: str = "good") -> None:
        """Offer to print what was written, and to show where it is."""
        self.stage.note.ask(
            words,
            self.tr("Print…"),
            print_it,
            detail=detail,
            keep=self.tr("Show in folder"),
            danger=False,
            tone=tone,
            otherwise=lambda: open_folder(paths[0]),
        )

    def saved_words(self, paths: Sequence[Path]) -> str:
        return self.tr("Saved {0}").format(", ".join(path.name for path in paths))

    def show_error(self, error: RepatriateError) -> None:
        """Nothing was written, or nothing could be read; what was typed stays."""
        self.forget()
        self.stage.note.fault(error)

    # -- waiting

    def expect(self) -> None:
        """The departures are being read: what is shown is not up to date until `show_leg`."""
        self.context.asking.forget(self.stage.pdf)
        self._reading = True

    def forget(self) -> None:
        """What is being read is not wanted any more."""
        self._reading = False
        self._waiting = None
        self.context.asking.forget(self.stage.pdf)

    def later(self, key: str, do: Callable[[], object]) -> None:
        """Do it as soon as the list of this key is there, of the departure that is chosen now or will be first."""
        self._waiting = (self.leg["code"] if self.leg is not None else None, key, do)

    def arrived(self, leg: str, key: str) -> None:
        """This list is there: do what waits for it, and forget what waited for another."""
        self._reading = False
        waiting, self._waiting = self._waiting, None
        if waiting is not None and waiting[0] in (leg, None) and waiting[1] == key:
            waiting[2]()

    def clear(self) -> None:
        """There is no departure to show anything of."""
        self.forget()
        self.stage.pdf.show_pdf(None)
        self.stage.panel.hide()
        self.stage.head.say("", "")
        self.stage.head.withhold("")
        self.shown.emit()
