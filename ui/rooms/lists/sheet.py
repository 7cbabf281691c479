"""The side panel of a manifest: what changed, into which file, and every version that was made."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from repatriate.app import manifest_views
from repatriate.app.commands.manifests import MarkSent
from repatriate.app.manifest_pages import Pages
from repatriate.app.manifest_views import ManifestRow
from repatriate.model.errors import RepatriateError
from repatriate.model.manifest import Manifest
from ui.bridge import Context
from ui.format import moment, people, sex
from ui.language import told
from ui.rooms.kit.filing import PathField
from ui.rooms.kit.form import Field, Form
from ui.rooms.kit.sheet import Sheet
from ui.rooms.lists.words import recipient
from ui.widgets.flow import Flow
from ui.widgets.text import button, label

CHANGES_SHOWN = 12
XLSX, PDF = ".xlsx", ".pdf"


class ManifestSheet(Sheet):
    """`manifest` is the list as it would be frozen now; None where there is none (nobody on the leg any more)."""

    shown = Signal(int)
    """Show this version, or (−1) the list as it would be now."""
    export_wanted = Signal(object)
    """Freeze the next version into these paths."""
    exported = Signal(object, int)
    """Paths to which a version was written again, and its id."""
    print_wanted = Signal(int)
    """Print this version."""

    def __init__(self, context: Context, drawn: Pages) -> None:
        super().__init__(drawn.leg, self.tr("{0} manifest").format(recipient(drawn.profile)))
        self._context, self.leg, self._profile = context, drawn.leg, drawn.profile
        self._rows = drawn.rows
        self.manifest = manifest = drawn.now
        self.form: Form | None = None
        self.changed = drawn.changed if manifest is not None else None
        self.formats = {
            XLSX: button(self.tr("Excel"), self._suggest, "chip"),
            PDF: button(self.tr("PDF"), self._suggest, "chip"),
        }
        self.file = PathField(context, self.tr("Manifests (*.xlsx *.pdf)"))
        self._standing()
        if manifest is not None:
            self._counts(manifest)
        if manifest is not None and not context.read_only:
            self._export_controls()
        self._versions()
        self.end()

    def start(self) -> None:
        """The keyboard goes to the button that exports."""
        if self.manifest is not None and not self._context.read_only:
            self.go.setFocus()

    @property
    def same(self) -> bool:
        """Whether the latest version says what a new one would."""
        return bool(self._rows) and self.manifest is not None and self.changed is None

    @property
    def version(self) -> int:
        return self.manifest.heading.version if self.manifest is not None else 0

    # -- how it stands

    def _standing(self) -> None:
        if self.manifest is None:
            self.note.say(self.tr("Nobody of the published plan is on {0} any more.").format(self.leg), "attention")
        elif self.changed is not None:
            last = self._rows[0]
            text = (
                self.tr("The plan has changed since version {0} was sent.")
                if last.sent
                else self.tr("The plan has changed since version {0} was made.")
            )
            lines = list(self.changed[1])
            more = self.tr("and {0} more").format(len(lines) - CHANGES_SHOWN) if len(lines) > CHANGES_SHOWN else ""
            detail = "\n".join(
                [told(self.changed[0]), *(f"· {told(line)}" for line in lines[:CHANGES_SHOWN]), *filter(None, [more])]
            )
            self.note.say(text.format(last.version), "attention", detail)
        elif self.same:
            self.note.say(self.tr("Version {0} says what the plan says.").format(self._rows[0].version), "good")

    def _counts(self, manifest: Manifest) -> None:
        counts = manifest.counts
        ages = self.tr("adults {0}, children {1}, infants {2}").format(counts.adults, counts.children, counts.infants)
        unknown = self.tr("not known")
        self.facts(
            [
                (self.tr("On it"), people(counts.total), ""),
                (
                    self.tr("By sex"),
                    ", ".join(f"{sex(kind) or unknown} {number}" for kind, number in counts.by_sex),
                    "",
                ),
                (self.tr("By age"), ages, ""),
                (
                    self.tr("By nationality"),
                    ", ".join(f"{code or unknown} {number}" for code, number in counts.by_nationality),
                    "",
                ),
            ]
        )

    # -- into a file

    def _export_controls(self) -> None:
        self.section(self.tr("Export as"))
        row = QHBoxLayout()
        for suffix, chip in self.formats.items():
            chip.setCheckable(True)
            chip.setChecked(suffix == XLSX)
            row.addWidget(chip)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(self.file)
        self.go = button("", self.export, "main", "export")
        self.column.addWidget(self.go)
        self._suggest()

    def _suggest(self) -> None:
        first = next((suffix for suffix, chip in self.formats.items() if chip.isChecked()), None)
        self.file.suggest(f"manifest-{self.leg}-{self._profile}-v{self.version}{first or XLSX}")
        words = self.tr("Export version {0}").format(self.version)
        self.go.setText(words)
        self.go.setAccessibleName(words)
        self.go.setEnabled(first is not None)

    def export(self) -> None:
        """Ask for the next version, in each format chosen, beside each other."""
        wanted = [suffix for suffix, chip in self.formats.items() if chip.isChecked()]
        typed = self.file.path
        paths = [typed if typed.suffix.lower() == suffix else typed.with_suffix(suffix) for suffix in wanted]
        if paths and self.manifest is not None:
            self.file.remember()
            self.export_wanted.emit(paths)

    # -- versions

    def _versions(self) -> None:
        if not self._rows:
            return
        self.section(self.tr("Versions"))
        if self.manifest is not None:
            self.link(self.tr("As it would be now"), partial(self.shown.emit, -1))
        for row in self._rows:
            sent = self.tr("sent to {0}").format(row.sent.partition(" ")[2]) if row.sent else self.tr("not sent")
            self.column.addWidget(label(self.tr("Version {0} · {1}").format(row.version, people(row.people)), "strong"))
            self.column.addWidget(label(f"{moment(row.made_at)} · {row.made_by} · {sent}", "quiet", wrap=True))
            links = Flow()
            links.addWidget(button(self.tr("Show"), partial(self.shown.emit, row.id), "link"))
            links.addWidget(button(self.tr("Print…"), partial(self.print_wanted.emit, row.id), "link"))
            links.addWidget(button(self.tr("Export again…"), partial(self.ask_again, row), "link"))
            if not self._context.read_only:
                text = self.tr("Not sent after all") if row.sent else self.tr("Mark as sent…")
                links.addWidget(button(text, partial(self._sent, row), "link"))
            self.column.addLayout(links)

    def ask_again(self, row: ManifestRow) -> None:
        """The same list, exactly as it was made."""
        form = self._ask(
            [
                Field(
                    "format",
                    self.tr("Export version {0} again as").format(row.version),
                    "choice",
                    ((XLSX, self.tr("Excel")), (PDF, self.tr("PDF"))),
                )
            ],
            self.tr("Export again"),
        )
        file = PathField(self._context, self.tr("Manifests (*.xlsx *.pdf)"))
        form.layout().insertWidget(2, file)  # type: ignore[union-attr]

        def suggest() -> None:
            file.suggest(f"manifest-{self.leg}-{self._profile}-v{row.version}{form.values()['format']}")

        form.controls["format"].currentIndexChanged.connect(suggest)  # type: ignore[attr-defined]
        suggest()
        form.saved.connect(lambda: self._write_again(form, row, file))

    def _write_again(self, form: Form, row: ManifestRow, file: PathField) -> None:
        path = file.path
        try:
            manifest_views.write_again(self._context.db, row.id, path)
        except RepatriateError as error:
            form.fault(error)
            return
        file.remember()
        self.exported.emit([path], row.id)
        self._context.say(self.tr("Exported version {0} again: {1}").format(row.version, path.name))
        form.hide()

    def _sent(self, row: ManifestRow) -> None:
        if row.sent:
            self._context.run(MarkSent(row.id, None))
            return
        form = self._ask(
            [
                Field(
                    "to", self.tr("Version {0} was sent to").format(row.version), hint=self.tr("Manila station manager")
                )
            ],
            self.tr("Mark as sent"),
        )
        form.saved.connect(lambda: self._mark(form, row))

    def _mark(self, form: Form, row: ManifestRow) -> None:
        to = form.values()["to"]
        if not to:
            form.say("to", self.tr("Say to whom it was sent."))
            return
        self._context.run(MarkSent(row.id, to), on_error=form.fault)

    def _ask(self, fields: list[Field], verb: str) -> Form:
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
        self.form = Form(fields, verb)
        self.form.put({})
        self.form.layout().setContentsMargins(0, 8, 0, 0)  # type: ignore[union-attr]
        self.form.left.connect(self.form.hide)
        self.column.insertWidget(self.column.count() - 1, self.form)
        self.form.start()
        return self.form
