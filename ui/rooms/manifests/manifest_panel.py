"""The side panel of a manifest: what changed, into which files it goes, and every version that was made."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal

from repatriate.app.manifests.batch import file_names
from repatriate.app.manifests.preview import Pages
from repatriate.manifests.cautions import cautions_of
from repatriate.manifests.recipients import recipient_named
from repatriate.model.manifest import Manifest
from ui.core.context import Context
from ui.core.fields import value_text
from ui.core.format import number, people
from ui.core.language import translate_said
from ui.rooms.common.labels import recipient
from ui.rooms.manifests.changes_table import ChangesView
from ui.rooms.manifests.export_box import EDI, PDF, XLSX
from ui.rooms.manifests.export_panel import ExportPanel
from ui.rooms.manifests.versions import Versions
from ui.widgets.labels import button, label, set_words, show_text

translate = QCoreApplication.translate


class ManifestPanel(ExportPanel):
    """One sheet for whatever list is looked at: `show_drawn` shows another, and leaves what was typed for the same one.

    `shown_version` is the id of the version in the preview; None while the list is shown as it would be now, which is
    `manifest` (None where there is none: nobody is on the leg any more).
    """

    copy_wanted = Signal()
    anew_wanted = Signal()
    """Make another version though the last one says the same."""
    now_wanted = Signal()
    """Show the list as it would be now again."""

    def __init__(self, context: Context, export: Callable[[], object]) -> None:
        super().__init__(
            context,
            {
                XLSX: (self.tr("Excel"), self.tr("A workbook: a real table, which airline desks take as it is")),
                PDF: (self.tr("PDF"), self.tr("Pages to print and to sign")),
                EDI: (self.tr("PAXLST"), self.tr("A message for the systems of carriers and border authorities")),
            },
            "manifests/formats",
            export,
        )
        self.manifest: Manifest | None = None
        self.shown_version: int | None = None
        self.leg = ""
        self.counts = label("", wrap=True, copyable=True)
        self.changes = ChangesView()
        self.copy_button = button(self.tr("Copy"), self.copy_wanted.emit, icon="copy")
        self.copy_button.setToolTip(self.tr("Copy the table, to paste it into Excel or a message"))
        self.anew = button(self.tr("Make another version all the same"), self.anew_wanted.emit, "link")
        self.now = button(self.tr("Back to the list as it would be now"), self.now_wanted.emit, "link")
        self.versions = Versions(context)
        for part in (self.counts, self.changes, self.into, self.box):
            self.column.addWidget(part)
        self.buttons([self.print_button, self.copy_button])
        self.add_link(self.anew)
        self.add_link(self.now)
        self.column.addSpacing(8)
        self.column.addWidget(self.versions)
        self.end()

    def show_drawn(self, drawn: Pages) -> None:
        """What was drawn of a leg for a recipient."""
        seen = drawn.shown
        self.manifest, self.leg = drawn.now, drawn.leg
        self.shown_version = drawn.version if drawn.frozen else None
        self.caption.setText(drawn.leg)
        self.title.setText(self.tr("{0} manifest").format(recipient(drawn.profile)))
        self._standing(drawn)
        show_text(self.counts, _counts(seen) if seen is not None else "")
        # What changed is about the list as it is now; an old version has its own changes printed on it.
        self.changes.show_manifest(drawn.now if not drawn.frozen or drawn.same else None)
        self.versions.show_versions(drawn.rows, self.shown_version)
        self._export(drawn)
        self.in_order()

    def _standing(self, drawn: Pages) -> None:
        """Whether what is shown is what the plan says, and the last word."""
        latest = next(iter(drawn.rows), None)
        if latest is None or drawn.now is None:
            self.note.shut()
        elif drawn.frozen and drawn.version != latest.id:
            self.note.say(self.tr("Version {0} came after this one.").format(number(latest.version)), "info")
        elif not drawn.same:
            words = (
                self.tr("The plan has changed since version {0} was sent.")
                if latest.sent
                else self.tr("The plan has changed since version {0} was made.")
            )
            self.note.say(words.format(number(latest.version)), "attention")
        elif drawn.frozen:
            self.note.say(self.tr("Version {0} says what the plan says.").format(number(latest.version)), "good")
        else:
            self.note.shut()

    def _export(self, drawn: Pages) -> None:
        """What is shown is what is exported: a version that was made as it is, else the next one."""
        seen = drawn.shown
        for widget in (self.into, self.box, self.print_button, self.copy_button):
            widget.setVisible(seen is not None)
        makes = not drawn.frozen
        self.anew.hide()
        self.now.setVisible(drawn.frozen and not drawn.same and drawn.now is not None)
        if seen is None:
            return
        version = number(seen.heading.version)
        if makes:
            self.into.setText(self.tr("Export version {0} as").format(version))
        else:
            self.into.setText(self.tr("Export version {0} again as").format(version))
        writes = not self._context.read_only
        for widget in (self.into, self.box, self.print_button):
            widget.setVisible(writes or not makes)
        if not makes and drawn.same and drawn.now is not None and writes:
            words = self.tr("Make version {0} all the same").format(number(drawn.now.heading.version))
            set_words(self.anew, words)
            self.anew.show()
        formats = recipient_named(seen.heading.whitelist).formats
        self.box.set_formats([f".{one}" for one in formats])
        self.box.warn(lambda suffixes: " ".join(translate_said(one.message) for one in cautions_of(seen, suffixes)))
        names = file_names((drawn.leg, drawn.profile))
        stem = f"manifest-{names[drawn.leg]}-{names[drawn.profile]}-v{seen.heading.version}"
        self.box.aim((drawn.leg, drawn.profile, seen.heading.version), stem)


def _counts(manifest: Manifest) -> str:
    """`12 people: female 5, male 7 · adults 10, children 2, infants 0`."""
    counts = manifest.counts
    unknown = translate("Manifests", "not known")
    sexes = ", ".join(f"{value_text('sex', kind) or unknown} {number(count)}" for kind, count in counts.by_sex)
    ages = translate("Manifests", "adults {0}, children {1}, infants {2}").format(
        number(counts.adults), number(counts.children), number(counts.infants)
    )
    return f"{people(counts.total)}: {sexes} · {ages}"
