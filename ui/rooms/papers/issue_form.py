"""The form for issuing: layout, last day, numbers, missing entries, and the page itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QWidget
from shiboken6 import isValid

from repatriate.app.core.office_files import LayoutRow, read_layouts
from repatriate.app.core.snapshot import settings_of
from repatriate.app.core.transaction import Notice
from repatriate.app.documents import preview as document_preview
from repatriate.app.documents.commands import Issued, IssueDocuments
from repatriate.app.documents.composer import usual_layout
from repatriate.app.documents.issued_queries import layouts_by_series
from repatriate.app.documents.issuing_office import STATE, issuing_office, nationalities_of
from repatriate.app.documents.preview import Outlook
from repatriate.app.people import table_queries
from repatriate.model.errors import RepatriateError
from ui.core.context import Context
from ui.core.format import EXAMPLE, day, number
from ui.core.jobs import Cancel, Report
from ui.core.language import translate_said
from ui.rooms.common.labels import format_many, read_day
from ui.rooms.common.printed_meanwhile import ask_numbers, name_numbers
from ui.rooms.papers.issue_done import IssueDonePanel, PagePicture, PrinterChoice, draw_page
from ui.rooms.papers.need_view import OutlookNotes
from ui.rooms.papers.numbers_box import PAUSE, NumbersBox, OfficeBox, OthersChoice, add_caption
from ui.style.theme import GAP, SPACE, Tone, set_style
from ui.widgets.fields import SteadyBox, be_narrow, offer_calendar
from ui.widgets.labels import Elided, make_button, make_label, set_words, show_text
from ui.widgets.layouts import STRETCH, Cell, grow, make_column, make_row
from ui.widgets.path_field import ask_to_save
from ui.widgets.refusal import NoticeBar

t = QCoreApplication.translate
LEFT = Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True)
class Wanted:
    """The request of the form: people and settings."""

    refs: tuple[str, ...]
    series: str | None = None
    layout: str | None = None
    valid_until: date | None = None
    first: str | None = None


def short_title(row: LayoutRow) -> str:
    """`Surat Perjalanan Laksana Paspor, sheet`: without the State before it."""
    kind = t("Layouts", "booklet") if row.kind == "booklet" else t("Layouts", "sheet")
    return f"{row.title.partition(': ')[2] or row.title}, {kind}"


class IssueForm(QWidget):
    """`set_people` says for whom; what is filled in stays. The buttons at the foot are always in sight."""

    enlarged = Signal(object)
    """Wanted: show these pages large."""
    photos_wanted = Signal(object)
    """Refs of those who have no photo."""
    left_out = Signal(object)
    """Refs of those who are to wait."""
    finished = Signal(object)
    """The IssueDonePanel, and it may be printing."""
    told = Signal()
    """For which State this office issues was said in the form."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.ids: tuple[int, ...] = ()
        """Ids of the chosen people."""
        self.outlook: Outlook | None = None
        self.busy = False
        """Whether they are being issued now: what the file tells meanwhile changes nothing here."""
        self._printed: dict[str, set[str]] = {}
        self._rows: list[LayoutRow] = []
        self._make_fields()
        self._make_messages()
        self._lay_out()
        self._typing = QTimer(self, interval=PAUSE, singleShot=True)
        self._typing.timeout.connect(self._read_outlook)
        self.until.textEdited.connect(lambda _: self._wait_for_typing())
        self.layout_box.currentIndexChanged.connect(lambda _: self._read_outlook())
        self.numbers.changed.connect(self._show_numbers)
        self.others.changed.connect(self._show_outlook)
        self.others.left_out.connect(self._read_outlook)
        self.office.told.connect(self._use_office)
        context.changed.connect(self._on_notice)
        self._fill_layouts()
        self.office.show_missing()

    def _make_fields(self) -> None:
        self.note = NoticeBar()
        self.office = OfficeBox(self._context)
        self.others = OthersChoice()
        self.layout_box = SteadyBox()
        be_narrow(self.layout_box, 6)
        self.until = QLineEdit()
        offer_calendar(self.until)
        self.numbers = NumbersBox(self._context)
        self.printer = PrinterChoice(self._context)
        self.page = PagePicture(t("IssueForm", "The first page, as it prints"))
        self.page_words = make_label("", "caption")
        self.enlarge_button = make_button(self.tr("Enlarge"), lambda: self.enlarged.emit(self.wanted), "link")
        self.go = make_button("", self.issue_and_print, "main")
        self.save_button = make_button("", self.choose_file)

    def _make_messages(self) -> None:
        self.title = Elided("", "panel-title")
        self.about = make_label("", "quiet", wrap=True)
        self.summary = make_label("", wrap=True)
        self.told_box = OutlookNotes(self._context)
        self.told_box.photos_wanted.connect(self.photos_wanted)
        self.told_box.left_out.connect(self.left_out)
        self.why = make_label("", tone=Tone.ATTENTION, wrap=True)
        """The missing entries before documents can be issued."""
        self.missing = make_label("", tone=Tone.ATTENTION, wrap=True)
        self.number_button = make_button(name_numbers(), lambda: ask_numbers(self._context, self.window()), "link")

    def _lay_out(self) -> None:
        make_column(
            make_column(self.title, self.about, spacing=2), self.note, self.office, self.missing, Cell(self.number_button, 0, LEFT), self.others, self.summary,
            add_caption(self.tr("Document"), self.layout_box),
            self.numbers.printed_on, add_caption(self.tr("Valid until"), self.until), self.numbers, self.told_box, self.page, make_row(grow(self.page_words), self.enlarge_button, spacing=GAP), self.printer, STRETCH,
            margins=(SPACE, GAP, SPACE, SPACE), spacing=10, inside=self,
        )  # fmt: skip
        self.foot = QWidget()
        self._buttons = make_row(grow(self.go), self.save_button, spacing=GAP)
        make_column(self.why, self._buttons, margins=(0, GAP, 0, GAP), spacing=GAP, inside=self.foot)

    # -- for whom

    def set_people(self, ids: Sequence[int]) -> None:
        """Sets the people, in this order."""
        if tuple(ids) != self.ids:
            self.ids = tuple(ids)
            self.outlook = None
            self._read_outlook()

    @property
    def refs(self) -> tuple[str, ...]:
        """References of the people who would get a document."""
        return self.outlook.refs if self.outlook is not None else ()

    @property
    def wanted(self) -> Wanted:
        """Raises ValueError where the day is none."""
        return Wanted(
            self.refs,
            self.numbers.chosen,
            self.layout_box.currentData(),
            read_day(self.until.text()),
            self.numbers.start,
        )

    def touched(self) -> bool:
        """Whether something is typed that would be lost."""
        return bool(self.until.text() or (self.office.name.text() and not self.office.isHidden()))

    # -- what is filled in

    def _fill_layouts(self) -> None:
        """Lists the layouts, those for the State first, and chooses the default one."""
        db = self._context.db
        state = settings_of(db).get(STATE) or ""
        self._rows = read_layouts(db)
        self._printed = layouts_by_series(db)
        before = self.layout_box.currentData() or (usual_layout(db) if state else None)
        ordered = sorted(self._rows, key=lambda one: (state not in one.states, not one.own, one.title.casefold()))
        self.layout_box.blockSignals(True)
        self.layout_box.clear()
        for row in ordered:
            self.layout_box.addItem(short_title(row), row.name)
            self.layout_box.setItemData(self.layout_box.count() - 1, row.title, Qt.ItemDataRole.ToolTipRole)
        self.layout_box.setCurrentIndex(self.layout_box.findData(before))
        self.layout_box.blockSignals(False)
        self.layout_box.setEnabled(bool(state))

    def _use_office(self) -> None:
        self._fill_layouts()
        self.office.show_missing()
        self.told.emit()
        self._read_outlook()

    def _on_notice(self, notice: Notice) -> None:
        if self.busy:
            return
        if notice.touches("settings", "layouts"):
            self.office.show_missing()
            self._fill_layouts()
        if notice.touches("blanks", "documents"):
            self.numbers.reload_content()
        if notice.touches("settings", "layouts", "people", "documents", "bookings", "legs", "seal_keys", "gaps"):
            self._read_outlook()

    # -- what will come of it

    def _wait_for_typing(self) -> None:
        self._enable_buttons(on=False)
        self._typing.start()

    def _read_outlook(self) -> None:
        """Reads the people who would get a document, its last day, and the people who cannot have one."""
        self._enable_buttons(on=False)
        try:
            until = read_day(self.until.text())
        except ValueError:
            set_style(self.until, bad="true")
            words = self.tr("This is not a day: write it as {0} or 2025-05-12.").format(day(EXAMPLE.date()))
            self.note.notify(words, "trouble")
            return
        if self.until.property("bad") == "true":
            set_style(self.until, bad="false")
            self.note.shut()
        if not self.ids:
            return
        context, ids, layout, only_own = self._context, self.ids, self.layout_box.currentData(), self.others.leave_out

        def find_outlook() -> tuple[Outlook | None, list[tuple[str, int]]]:
            refs = table_queries.refs_of(context.db, ids)
            if issuing_office(context.db) is None:
                return None, nationalities_of(context.db, refs)
            found = document_preview.preview_papers(
                context.operation, refs, layout=layout, valid_until=until, only_own=only_own
            )
            return found, []

        context.ask(self, "outlook", find_outlook, lambda found: self._take_outlook(*found), failed=self.note.fault)

    def _take_outlook(self, found: Outlook | None, nationalities: list[tuple[str, int]]) -> None:
        self.outlook = found
        if nationalities:
            self.office.propose(nationalities[0][0])
        office = issuing_office(self._context.db)
        if found is not None and office is not None:
            self.others.show_others(found.others, office.state)
        self.numbers.show_count(len(self.refs) if found is not None else len(self.ids))
        self._show_outlook()
        self._draw_page()

    def _show_numbers(self) -> None:
        self._show_outlook()
        self._draw_page()

    def _show_outlook(self) -> None:
        found, count = self.outlook, len(self.refs)
        chosen = count if found is not None else len(self.ids)
        set_words(self.title, format_many(chosen, self.tr("Issue 1 document"), self.tr("Issue {0} documents")))
        self.about.setText(
            self.tr("Its number is used once.") if chosen == 1 else self.tr("All or none; each number is used once.")
        )
        self._show_found()
        show_text(self.missing, "".join(translate_said(one) for one in self._context.operation.describe_missing[-1:]))
        self.number_button.setVisible(not self.missing.isHidden())
        as_pdf = format_many(chosen, self.tr("Issue 1 as PDF"), self.tr("Issue {0} as PDF"))
        set_words(self.save_button, as_pdf)
        printed = format_many(chosen, self.tr("Issue and print 1"), self.tr("Issue and print {0}"))
        set_words(self.go, printed if self.printer.any else as_pdf)
        way = QBoxLayout.Direction
        wide = self.go.sizeHint().width() + GAP + self.save_button.sizeHint().width() > self.foot.width()
        self._buttons.setDirection(way.TopToBottom if wide and self.printer.any else way.LeftToRight)
        show_text(self.why, self._find_lacking())
        ready = found is not None and found.fault is None and count > 0 and self.missing.isHidden()
        self._enable_buttons(on=ready and self.numbers.ready and self.why.isHidden() and not self._typing.isActive())

    def _find_lacking(self) -> str:
        """The next entry missing in the form; empty if it is complete."""
        if not self.office.isHidden():
            return self.tr("Enter the office above first.")
        if self.outlook is not None and self.outlook.others and not self.others.answered:
            return self.tr("Say why people of another State get one, or leave them out.")
        return "" if self.numbers.ready else self.tr("Choose other forms, or another first number.")

    def _enable_buttons(self, *, on: bool) -> None:
        on = on and not self._context.read_only
        self.go.setEnabled(on)
        self.save_button.setEnabled(on)
        self.save_button.setVisible(self.printer.any)
        self.enlarge_button.setEnabled(on)

    def _show_found(self) -> None:
        found = self.outlook
        self.told_box.show_outlook(found)
        titles = {row.name: row.title for row in self._rows}
        self.told_box.ask_about_layout(self.numbers.chosen, titles, self._printed)
        nobody = found is not None and not found.refs
        show_text(self.summary, self.tr("Nobody here can be issued a document now.") if nobody else "")
        if found is not None and found.first is not None and found.last is not None:
            last = "" if found.first == found.last else f" – {day(found.last)}"
            self.until.setPlaceholderText(f"{day(found.first)}{last}")

    # -- the page

    def _draw_page(self) -> None:
        """The first of them, as it would print now."""
        count, operation = len(self.refs), self._context.operation
        self.page_words.setText(self.tr("1 of {0}, as it prints").format(number(count)) if count else "")
        self.enlarge_button.setVisible(bool(count))
        if not count or not self.numbers.ready:
            self.page.hide()
            return
        try:
            wanted = self.wanted
        except ValueError:
            return

        def draw_preview() -> QImage:
            return draw_page(
                document_preview.documents_preview(
                    operation, wanted.refs[:1], wanted.series, layout=wanted.layout, valid_until=wanted.valid_until,
                    first=wanted.first,
                )
            )  # fmt: skip

        self._context.ask(self.page, "page", draw_preview, self.page.show_image, failed=lambda _: self.page.hide())

    # -- doing it

    def issue_and_print(self) -> None:
        """Into the register, then to the printer; where there is none, into a PDF."""
        if self.printer.any:
            self._issue(None, self.printer.opened())
        else:
            self.choose_file()

    def choose_file(self) -> None:
        """Into a PDF that the officer names."""
        name = f"travel-documents-{self._context.operation.today():%Y-%m-%d}.pdf"
        title, kinds = self.tr("Save the documents as PDF"), self.tr("PDF (*.pdf)")
        path = ask_to_save(self, self._context, title, name, kinds, ".pdf")
        if path is not None:
            self._issue(path, None)

    def _issue(self, path: Path | None, printer: QPrinter | None) -> None:
        wanted, operation, ground = self.wanted, self._context.operation, self.others.ground

        def issue_documents(report: Report, cancelled: Cancel) -> tuple[Issued, ...]:
            command = IssueDocuments(
                wanted.refs, path, wanted.series, skip_holders=True, layout=wanted.layout, valid_until=wanted.valid_until,
                for_others=ground, first=wanted.first, progress=report, cancel=cancelled,
            )  # fmt: skip
            return operation.run(command).result

        if self._context.job(
            self.tr("Issuing documents"),
            issue_documents,
            done=lambda issued: self._show_issued(issued, path, printer),
            failed=self._show_error,
            stopped=self._allow_again,
        ):
            self.busy = True
            self.numbers.remember()
            if self.go.hasFocus() or self.save_button.hasFocus():
                # A button that is off loses the keyboard to the place.
                self.until.setFocus(Qt.FocusReason.OtherFocusReason)
            self._enable_buttons(on=False)

    def _show_issued(self, issued: tuple[Issued, ...], path: Path | None, printer: QPrinter | None) -> None:
        """They are issued, whatever becomes of the form and of the printing."""
        text = format_many(len(issued), self.tr("Issued 1 document"), self.tr("Issued {0} documents"))
        self._context.notify(f"{text} · {path.name}" if path is not None else text, undo=True)
        done = IssueDonePanel(self._context, self.tr("Travel documents"), text, issued, path)
        if isValid(self):
            self.busy = False
            self.finished.emit(done)
        if printer is not None:
            done.print_on(printer)

    def _show_error(self, error: RepatriateError) -> None:
        if isValid(self):
            self.busy = False
            self.note.fault(error)
            self._show_outlook()
        else:
            self._context.refuse(error)

    def _allow_again(self) -> None:
        if isValid(self):
            self.busy = False
            self._show_outlook()
