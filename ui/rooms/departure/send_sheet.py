"""The sheet that sends a departure's list to one recipient: files, folder, day of dispatch, missing columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from repatriate.app.manifests import queries as manifest_queries
from repatriate.app.manifests.batch import file_names
from repatriate.app.manifests.builder import TOLD
from repatriate.app.manifests.commands import Gone, MakeManifest, MarkSent, frozen_manifest, read_receiver
from repatriate.app.manifests.due_lists import list_cautions
from repatriate.app.manifests.preview import ANEW, NOW, Pages, draw_pages
from repatriate.app.manifests.queries import ManifestRow
from repatriate.handouts.pages import aboard_words
from repatriate.manifests.cautions import DOUBTS
from repatriate.manifests.changes import is_same_text
from repatriate.manifests.recipients import Recipient, recipient_named
from repatriate.model.errors import RepatriateError
from repatriate.model.manifest import Manifest
from ui.core.context import Context
from ui.core.format import number, people
from ui.core.jobs import Cancel, Report
from ui.core.language import translate_said
from ui.printing.dialog import print_pdf
from ui.rooms.common.detail_panel import DetailPanel
from ui.rooms.common.export_box import EDI, PDF, XLSX, ExportBox, GoneFields, show_saved
from ui.rooms.common.form import ask_about_names
from ui.rooms.common.goals import SettingLine
from ui.rooms.common.labels import format_many, name_recipient
from ui.rooms.departure.versions import ChangesView, Versions
from ui.style.theme import GAP, set_style
from ui.widgets.labels import make_button, make_label, set_words, show_text
from ui.widgets.layouts import STRETCH, make_row
from ui.widgets.path_field import mark_as_ours

translate = QCoreApplication.translate


class SendSheet(DetailPanel):
    """`look_wanted` gives pages to show, with their caption. What is typed stays while the list is read again."""

    look_wanted = Signal(object, str)

    def __init__(self, context: Context, leg: str, profile: str, lacking: Sequence[str] = ()) -> None:
        """`lacking` are those on it whose document is about to change."""
        super().__init__(leg, self.tr("Send: {0}").format(name_recipient(profile)))
        self._context, self.leg, self.profile, self._lacking = context, leg, profile, tuple(lacking)
        self._version = NOW
        self.drawn: Pages | None = None
        self._then: Callable[[], object] | None = None
        self.counts = make_label("", wrap=True, copyable=True)
        self.closing = make_label("", "strong", wrap=True)
        self.withheld = make_label("", "quiet", wrap=True)
        self.changes = ChangesView()
        self.box = ExportBox(
            context,
            {
                XLSX: (self.tr("Excel"), self.tr("A workbook, which airline desks accept as it is")),
                PDF: (self.tr("PDF"), self.tr("Pages to print and to sign")),
                EDI: (
                    self.tr("Airline message"),
                    self.tr("Airline message (PAXLST), for carriers and border authorities"),
                ),
            },
            "manifests/formats",
        )
        self.into = make_label("", "section")
        self.gone = GoneFields(context.operation.today())
        self.look_button = make_button(self.tr("Preview"), self.look)
        self.print_button = make_button(self.tr("Print…"), self.print, icon="print")
        self.copy_button = make_button(self.tr("Copy"), self.copy, icon="copy")
        self.copy_button.setToolTip(self.tr("Copy the table, to paste it into Excel or a message"))
        self.send_button = make_button("", self.send, "main")
        self.anew = make_button("", lambda: self.show_version(ANEW), "link")
        self.now = make_button(self.tr("Back to the current list"), lambda: self.show_version(NOW), "link")
        self.versions = Versions(context)
        self.unnamed = SettingLine(context, "outside_name", self.tr("Change…"))
        for part in (self.closing, self.counts, self.withheld, self.unnamed, self.changes):
            self.column.addWidget(part)
        self._buttons = (self.look_button, self.print_button, self.copy_button, self.send_button)
        self.buttons(self._buttons[:3], 3)
        for field in (self.into, self.box, self.gone):
            self.column.addWidget(field)
        self.foot = QWidget()
        make_row(STRETCH, self.send_button, margins=(0, GAP, 0, GAP), inside=self.foot)
        self.column.addWidget(self.foot)
        for link in (self.anew, self.now):
            self.column.addLayout(make_row(link, STRETCH))
        self.column.addSpacing(8)
        self.column.addWidget(self.versions)
        self.end()
        self._connect_parts()
        for unread in (self.into, self.box, self.gone, self.anew, self.now, *self._buttons):
            unread.hide()
        self.note.notify(self.tr("Reading the list…"), "info")
        self.draw()

    def _connect_parts(self) -> None:
        self.box.entered.connect(self.send)
        self.gone.changed.connect(self._name_button)
        self.gone.entered.connect(self.send)
        self.versions.shown.connect(self.show_version)
        self.versions.again_wanted.connect(self.show_version)
        self.versions.print_wanted.connect(self.print_version)
        self.versions.copy_wanted.connect(self.copy_version)

    # -- showing

    def show_version(self, manifest_id: int) -> None:
        """A version as it was made, or NOW, or ANEW."""
        self._version = manifest_id
        self.note.shut()
        self.draw()

    def draw(self) -> None:
        """Read it again; what is shown stays until the answer."""
        operation, leg, profile, version = self._context.operation, self.leg, self.profile, self._version
        self._context.ask(
            self,
            "pages",
            lambda: draw_pages(operation, leg, profile, version),
            self._show_drawn,
            failed=self.note.fault,
        )

    def _show_drawn(self, drawn: Pages) -> None:
        first, self.drawn = self.drawn is None, drawn
        one = next((each for each in drawn.recipients if each.name == self.profile), None)
        if one is None:  # the office's own that was removed
            self.left.emit()
            return
        if self._version not in (NOW, ANEW, drawn.version):
            self._version = NOW  # it was taken back meanwhile
        if first:
            self.gone.to.setText(self._usual_receiver(drawn, one))
        seen = drawn.shown
        show_text(self.closing, translate_said(aboard_words(seen.heading)) if seen is not None else "")
        show_text(self.counts, _format_counts(seen) if seen is not None else "")
        self._show_withheld(one)
        nameless = one.outside and not self._context.read_only and drawn.unnamed
        self.unnamed.notify(self.tr("Lists that go out have the heading “Repatriation”.") if nameless else "")
        # What changed is about the list as it is now; an old version has its own changes printed on it.
        self.changes.show_manifest(drawn.now if not drawn.frozen or drawn.same else None)
        self.versions.show_versions(drawn.rows, drawn.version)
        self._show_state(drawn)
        self._offer_actions(drawn, one)
        self.in_order()
        then, self._then = self._then, None
        if then is not None:
            then()

    def _usual_receiver(self, drawn: Pages, one: Recipient) -> str:
        """The previous receiver, else the carrier's name, else the recipient's word."""
        before = next((read_receiver(row.sent) for row in drawn.rows if row.sent), "")
        carrier = drawn.shown.heading.carrier if drawn.shown is not None and one.whitelist == "carrier" else ""
        return before or carrier or name_recipient(one.name)

    def _show_withheld(self, one: Recipient) -> None:
        if one.withheld:
            names = ", ".join(translate_said(name).lower() for name in reversed(one.withheld))
            self.withheld.setText(self.tr("Not on this list: {0}").format(names))
        else:
            self.withheld.setText(
                self.tr("This list contains everything. Do not give it to anyone outside the office.")
            )

    def _show_state(self, drawn: Pages) -> None:
        """Shows the reason for a missing list, or how the shown one compares with the plan."""
        latest = next(iter(drawn.rows), None)
        if drawn.cancelled and latest is not None and latest.sent and not latest.sent.endswith(TOLD):
            self._ask_whether_sent(latest)
        elif drawn.now is None and drawn.error is not None:
            self.note.fault(drawn.error)
        elif drawn.cancelled:
            self.note.ask(
                self.tr("This departure is cancelled. Plan again for the people on it."), self.tr("Plan"),
                lambda: self._context.go("plan"), danger=False,
            )  # fmt: skip
        elif drawn.believes_cancelled and latest is not None and not drawn.frozen:
            words = self.tr("{0} was told that {1} is cancelled. Send them the list again.")
            self.note.notify(words.format(read_receiver(latest.sent or ""), self.leg), stays=True)
        elif self._should_wait(drawn) and not self.note.asking:
            self._show_lacking()
        elif latest is None:
            self.note.shut()
        elif drawn.frozen and drawn.version != latest.id:
            self.note.notify(self.tr("Version {0} came later.").format(number(latest.version)), "info")
        elif not drawn.same:
            self.note.shut()  # the changes are named below
        elif drawn.frozen:
            words = self.tr("Nothing has changed since version {0}.").format(number(latest.version))
            self.note.notify(words if latest.sent else self.tr("{0} It has not gone out yet.").format(words), "good" if latest.sent else "info")  # fmt: skip
        else:
            self.note.shut()

    def _ask_whether_sent(self, latest: ManifestRow) -> None:
        """Asks whether the holder of a cancelled departure's list was told; nothing is sent from here."""
        to = read_receiver(latest.sent or "")
        words = self.tr("{0} has version {1}. Tell them that {2} is cancelled.")
        self.note.ask(
            words.format(to, number(latest.version), self.leg),
            self.tr("Record as told"),
            lambda: self._context.run(MarkSent(latest.id, to, cancelled=True), on_error=self.note.fault),
            keep=self.tr("Close"),
            danger=False,
        )
        self.note.yes.setVisible(not self._context.read_only)

    def _should_wait(self, drawn: Pages) -> bool:
        """Whether the list is better sent later: a document on it is about to change."""
        return bool(self._lacking) and not drawn.frozen and not self._context.read_only

    def _show_lacking(self) -> None:
        """The way to the documents comes first; the list can still go out."""
        one, more = self.tr("1 document is lacking."), self.tr("{0} documents are lacking.")
        self.note.ask(
            format_many(len(self._lacking), one, more),
            self.tr("Issue"),
            lambda: self._context.go("papers", ",".join(self._lacking)),
            detail=self.tr("A list sent now has to be sent again once the documents are issued."),
            keep=self.tr("Close"),
            danger=False,
        )

    def _offer_actions(self, drawn: Pages, one: Recipient) -> None:
        """Offers the shown list for sending: the next version, or an earlier one unchanged."""
        seen, writes = drawn.shown, not self._context.read_only
        makes = not drawn.frozen
        for widget in (self.into, self.box, self.look_button, self.print_button, self.copy_button):
            widget.setVisible(
                seen is not None and (writes or not makes or widget in (self.look_button, self.copy_button))
            )
        self.gone.setVisible(seen is not None and writes and one.outside and (makes or self._is_unsent(drawn)))
        self.send_button.setVisible(seen is not None and (writes or not makes))
        self.foot.setVisible(not self.send_button.isHidden())
        self.now.setVisible(drawn.frozen and not drawn.same and drawn.now is not None)
        self.anew.setVisible(not makes and drawn.same and drawn.now is not None and writes)
        if drawn.now is not None:
            set_words(self.anew, self.tr("Make version {0} anyway").format(number(drawn.now.heading.version)))
        self._name_button()
        if seen is None:
            return
        self.into.setText(self.tr("Version {0}, saved as").format(number(seen.heading.version)))
        self.box.set_formats([f".{each}" for each in recipient_named(seen.heading.whitelist).formats])
        db = self._context.db
        self.box.warn(
            lambda suffixes: " ".join(translate_said(each.message) for each in list_cautions(db, seen, suffixes))
        )
        names = file_names((drawn.leg, drawn.profile))
        stem = f"{names[drawn.leg]}-{names[drawn.profile]}-v{seen.heading.version}"
        self.box.aim((drawn.leg, drawn.profile, seen.heading.version), stem)

    def _is_unsent(self, drawn: Pages) -> bool:
        """Whether what is shown is the last version, and has not gone out."""
        return bool(drawn.rows) and drawn.frozen and drawn.version == drawn.rows[0].id and not drawn.rows[0].sent

    def _name_button(self) -> None:
        drawn = self.drawn
        if drawn is None or drawn.shown is None:
            return
        version = number(drawn.shown.heading.version)
        out = self.gone.wanted and not self.gone.isHidden()
        if drawn.frozen:
            words = self.tr("Record as sent") if out else self.tr("Save version {0} again").format(version)
        else:
            words = (self.tr("Save v{0}, record as sent") if out else self.tr("Save version {0}")).format(version)
            if out and self._should_wait(drawn):
                words = self.tr("Save v{0} and record anyway").format(version)
        set_style(self.send_button, kind="" if drawn.cancelled or self._should_wait(drawn) else "main")
        set_words(self.send_button, words)

    # -- pages, printing, copying

    def look(self) -> None:
        """The pages as they will print, over the page."""
        if self.drawn is None:
            self._then = self.look
        elif self.drawn.pdf is not None:
            self.look_wanted.emit(self.drawn.pdf, f"{name_recipient(self.profile)} · {self.leg}")

    def print(self, *, unconfirmed: bool = False) -> None:
        """A list that goes onto paper is numbered as one that goes into a file is."""
        drawn = self.drawn
        if drawn is None:
            self._then = self.print
        elif drawn.shown is not None and drawn.frozen:
            self._print_list(drawn.shown)
        elif drawn.shown is not None:
            self._make(MakeManifest(self.leg, self.profile, None, unconfirmed=unconfirmed), self._print_list,
                       lambda: self.print(unconfirmed=True))  # fmt: skip

    def print_version(self, manifest_id: int) -> None:
        """A version exactly as it was made."""
        operation = self._context.operation
        self._ask_pages(lambda: manifest_queries.draw_pdf(frozen_manifest(operation.db, manifest_id)))

    def _print_list(self, made: Manifest) -> None:
        self._ask_pages(lambda: manifest_queries.draw_pdf(made))

    def _ask_pages(self, make: Callable[[], bytes]) -> None:
        title = f"{name_recipient(self.profile)} · {self.leg}"
        self._context.ask(
            self, "print", make, lambda data: print_pdf(self._context, data, title), failed=self.note.fault
        )

    def copy(self) -> None:
        """The table of what is shown, as Excel takes it."""
        if self.drawn is not None and self.drawn.shown is not None:
            self._copy(self.drawn.shown, numbered=self.drawn.frozen)

    def copy_version(self, manifest_id: int) -> None:
        operation = self._context.operation
        self._context.ask(
            self, "copy", lambda: frozen_manifest(operation.db, manifest_id), self._copy, failed=self.note.fault
        )

    def _copy(self, manifest: Manifest, *, numbered: bool = True) -> None:
        data = QMimeData()
        data.setText(manifest_queries.format_copy(manifest))
        data.setHtml(manifest_queries.copied_html(manifest))
        mark_as_ours(data)
        QGuiApplication.clipboard().setMimeData(data)
        words = self.tr("Copied {0}. Paste them into Excel.")
        if not numbered:
            words = self.tr("Copied {0}, without a version number. Paste them into Excel.")
        self._context.notify(words.format(people(len(manifest.rows))))

    # -- sending

    def send(self) -> None:
        """Save the files and note that the list went out; a version that is saved already is only noted."""
        drawn = self.drawn
        if drawn is None:
            self._then = self.send
            return
        if drawn.shown is None or self.send_button.isHidden():
            return
        self.box.notify("")
        try:
            gone = self.gone.gone() if not self.gone.isHidden() else None
        except ValueError:
            return
        if drawn.frozen and gone is not None and self._is_unsent(drawn):
            self._record(drawn.rows[0].id, gone)
            return
        self.box.go(self.note, lambda paths: self.write(paths, gone))

    def _record(self, manifest_id: int, gone: Gone) -> None:
        if self._context.run(MarkSent(manifest_id, gone.to, on=gone.on), on_error=self._show_refusal) is not None:
            self.draw()

    def write(self, paths: Sequence[Path], gone: Gone | None, *, unconfirmed: bool = False) -> None:
        """`unconfirmed`: although names on it wait to be confirmed."""
        drawn = self.drawn
        if drawn is None:
            return
        operation, password, version = self._context.operation, self.box.password.value, drawn.version
        if version is None:
            command = MakeManifest(drawn.leg, drawn.profile, paths[0], password, tuple(paths[1:]), unconfirmed, gone)
            self._make(
                command, lambda made: self._show_saved(drawn, made, paths),
                lambda: self.write(paths, gone, unconfirmed=True),
            )  # fmt: skip
            return

        def write_again(report: Report, cancelled: Cancel) -> Manifest:
            return manifest_queries.write_again(operation, version, *paths, password=password)

        self._context.job(
            self.tr("Saving the list"), write_again, done=lambda made: self._show_saved(drawn, made, paths),
            failed=self._show_refusal, stoppable=False,
        )  # fmt: skip

    def _make(self, command: MakeManifest, done: Callable[[Manifest], object], again: Callable[[], None]) -> None:
        """Freeze the next version; names that wait to be confirmed are a question, with the way to them."""
        operation = self._context.operation

        def write_list(report: Report, cancelled: Cancel) -> Manifest:
            return operation.run(command).result

        def finish_writing(made: Manifest) -> None:
            self._context.notify(translate_said(command.describe_entry()), undo=True)
            if not isValid(self):
                return  # another sheet is there by now
            done(made)
            self._version = NOW
            self.draw()

        def show_refusal(error: RepatriateError) -> None:
            self._show_refusal(error)
            if error.code in DOUBTS and isValid(self):
                ask_about_names(self._context, self.note, error, again)

        self._context.job(
            self.tr("Making the list"), write_list, done=finish_writing, failed=show_refusal, stoppable=False
        )

    def _show_refusal(self, error: RepatriateError) -> None:
        """Nothing was written; what was typed stays."""
        if isValid(self):
            self.note.fault(error)
        else:
            self._context.refuse(error)

    def _show_saved(self, drawn: Pages, made: Manifest, paths: Sequence[Path]) -> None:
        if not isValid(self):
            return
        self.box.done()
        moved = drawn.now is not None and not drawn.frozen and not is_same_text(made, drawn.now)
        words = self.tr("Saved {0}").format(", ".join(path.name for path in paths))
        if moved:
            words = self.tr("{0}. The plan has changed meanwhile, and so has the list.").format(words)
        self._then = lambda: show_saved(self.note, words, paths[0], warns=moved)
        if drawn.frozen:
            self.draw()


def _format_counts(manifest: Manifest) -> str:
    """`12 people: female 5, male 7 · adults from 12: 10, children from 2: 2, infants under 2: 0`."""
    counts = manifest.counts
    words = {"F": translate("SendSheet", "female {0}"), "M": translate("SendSheet", "male {0}"),
             "X": translate("SendSheet", "other {0}")}  # fmt: skip
    unknown = translate("SendSheet", "not known {0}")
    sexes = ", ".join(words.get(kind, unknown).format(number(count)) for kind, count in counts.by_sex)
    ages = translate("SendSheet", "adults from 12: {0}, children from 2: {1}, infants under 2: {2}").format(
        number(counts.adults), number(counts.children), number(counts.infants)
    )
    if counts.of_no_age:
        ages += ", " + translate("SendSheet", "age not known: {0}").format(number(counts.of_no_age))
    return f"{people(counts.total)}: {sexes} · {ages}"
