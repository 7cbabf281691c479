"""The manifests of a departure: choose the recipient, see the list as it will print, export it, print it, copy it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from repatriate.app.manifests import queries as manifest_queries
from repatriate.app.manifests.commands import MakeManifest, frozen_manifest
from repatriate.app.manifests.preview import ANEW, NOW, Pages, pages
from repatriate.manifests.changes import fingerprint
from repatriate.manifests.recipients import FIRST, OFFICE, Recipient
from repatriate.model.errors import RepatriateError
from repatriate.model.manifest import Manifest
from ui.core.format import number, people
from ui.core.jobs import Cancel, Report
from ui.core.language import translate_said
from ui.models.table import Row
from ui.printing.dialog import print_pdf
from ui.rooms.common.labels import recipient
from ui.rooms.common.unconfirmed_names import ask_about_names
from ui.rooms.manifests.labels import choice
from ui.rooms.manifests.manifest_panel import ManifestPanel
from ui.rooms.manifests.page_base import PageBase, Stage
from ui.widgets.path_field import operation_key
from ui.widgets.table import OURS


@dataclass(frozen=True, slots=True)
class Saved:
    """A version that was written last, and into which files."""

    leg: str
    profile: str
    version: int
    paths: tuple[Path, ...]


class ManifestPage(PageBase):
    """What was asked for while a list is being read is done when it is there."""

    sheet: ManifestPanel

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, self.tr("Who gets the list"))
        self._key = f"manifests/recipient/{operation_key(self.context)}"
        self.recipients: dict[str, Recipient] = {}
        self.profile = self.context.preferences.read_text(self._key, FIRST)
        self.drawn: Pages | None = None
        self._version = NOW
        self._saved: Saved | None = None
        self.sheet = ManifestPanel(self.context, self.export)
        stage.panel.keep(self.sheet)
        self.sheet.print_wanted.connect(self.print)
        self.sheet.copy_wanted.connect(self.copy)
        self.sheet.anew_wanted.connect(lambda: self.show_version(ANEW))
        self.sheet.now_wanted.connect(lambda: self.show_version(NOW))
        self.sheet.versions.shown.connect(self.show_version)
        self.sheet.versions.again_wanted.connect(self.show_version)
        self.sheet.versions.print_wanted.connect(self.print_version)
        self.sheet.versions.copy_wanted.connect(self.copy_version)

    # -- showing

    def show_leg(self, leg: Row | None) -> None:
        """The lists of this departure; None where none is chosen."""
        other = self.leg is None or leg is None or leg["code"] != self.leg["code"]
        self.leg = leg
        if other:
            self._version = NOW
            self.stage.note.shut()  # it asks about the files of another departure
        self.draw()

    def choose(self, name: str) -> None:
        """A recipient; remembered for this operation."""
        self.profile = name
        self.context.preferences.write_text(self._key, name)
        self._version = NOW
        self.stage.note.shut()
        self.draw()

    def show_version(self, manifest_id: int) -> None:
        """A version as it was made, or NOW, or ANEW."""
        self._version = manifest_id
        self.stage.note.shut()
        self.draw()

    def draw(self) -> None:
        """Ask for the pages; those that are shown stay until the others are there."""
        pdf, leg = self.stage.pdf, self.leg
        if leg is None:
            self.drawn = None
            self.clear()
            return
        code, profile, version, operation = leg["code"], self.profile, self._version, self.context.operation
        self._reading = True
        self.context.ask(
            pdf, "pages", lambda: pages(operation, code, profile, version), self._show_drawn, failed=self.show_error
        )

    def _show_drawn(self, drawn: Pages) -> None:
        self._reading = False
        self.recipients = {one.name: one for one in drawn.recipients}
        if drawn.profile not in self.recipients:  # the office's own that was removed
            self.choose(FIRST)
            return
        self.drawn = drawn
        if self._version not in (NOW, ANEW, drawn.version):
            self._version = NOW  # it was taken back meanwhile
        changed = self.leg["changed"] if self.leg is not None else frozenset()
        self.choices.show_choices(
            (
                choice(one, drawn.latest.get(one.name), changed=one.name in changed)
                for one in _in_order(drawn.recipients)
            ),
            drawn.profile,
        )
        self.stage.pdf.show_pdf(drawn.pdf)
        self._say_state(drawn)
        self._look_after(drawn)
        self.sheet.show_drawn(drawn)
        self.shown.emit()
        self.arrived(drawn.leg, drawn.profile)

    def _say_state(self, drawn: Pages) -> None:
        """Over the pages, and in the side panel."""
        one, head = self.recipients[drawn.profile], self.stage.head
        tone = ""
        if drawn.now is None and drawn.error is not None:
            state, tone = translate_said(drawn.error), "attention" if drawn.rows else "trouble"
        elif drawn.frozen and drawn.shown is not None:
            state = self.tr("Version {0}, exactly as it was made").format(number(drawn.shown.heading.version))
            if not drawn.same:
                state, tone = self.tr("{0}; the plan has changed since").format(state), "attention"
        elif drawn.rows:
            state = self.tr("As it would be now: changed since version {0}").format(number(drawn.rows[0].version))
            tone = "attention"
            if drawn.same:
                state, tone = self.tr("As it would be now"), ""
        else:
            state = self.tr("As it would be now")
        if drawn.cancelled and drawn.now is not None:
            state, tone = self.tr("The leg is cancelled. Who is still on it must be rebooked: plan again."), "trouble"
        who = translate_said(one.audience)
        head.say(f"{recipient(one.name)} · {drawn.leg}", f"{state} · {who}" if not tone else state, tone)
        if one.withheld:
            head.withhold(self.tr("Withheld from them: {0}"), [translate_said(name) for name in reversed(one.withheld)])
        else:
            head.withhold(self.tr("Nothing is withheld: never hand this one out."), tone="attention")

    def _look_after(self, drawn: Pages) -> None:
        """What was written last may have been taken back since; the file outlives that."""
        saved = self._saved
        if saved is None or (saved.leg, saved.profile) != (drawn.leg, drawn.profile):
            return
        if saved.version not in {row.version for row in drawn.rows}:
            self._saved = None
            words = self.tr(
                "Version {0} is taken back, and its file is still there. Delete it, or two lists may bear this number."
            )
            self.stage.note.say(words.format(number(saved.version)), detail=", ".join(map(str, saved.paths)))

    def show_sheet(self) -> None:
        """In the side panel."""
        if self.drawn is not None:
            self.stage.panel.show_widget(self.sheet, self.tr("Manifest"))

    # -- doing

    @property
    def key(self) -> str:
        return self.profile

    @property
    def waits(self) -> bool:
        return self._reading or self.drawn is None

    @property
    def ready(self) -> bool:
        drawn = self.drawn
        return drawn is not None and drawn.shown is not None and (drawn.frozen or not self.context.read_only)

    @property
    def pages(self) -> bytes | None:
        return self.drawn.pdf if self.drawn is not None else None

    def write(self, paths: Sequence[Path], *, unconfirmed: bool = False) -> None:
        """`unconfirmed`: although names on it wait to be confirmed."""
        drawn = self.drawn
        if drawn is None:
            return
        operation, password, version = self.context.operation, self.sheet.box.password.value, drawn.version

        def work(report: Report, cancelled: Cancel) -> Manifest:
            if version is None:
                command = MakeManifest(drawn.leg, drawn.profile, paths[0], password, tuple(paths[1:]), unconfirmed)
                return operation.run(command).result
            return manifest_queries.write_again(operation, version, *paths, password=password)

        self.context.job(
            self.tr("Exporting the manifest"), work,
            done=lambda made: self._say_written(drawn, made, paths),
            failed=lambda error: self._say_refused(error, lambda: self.write(paths, unconfirmed=True)), stoppable=False,
        )  # fmt: skip

    def _say_refused(self, error: RepatriateError, again: Callable[[], None]) -> None:
        """Names that wait are a question, with the way to them; anything else is why nothing was made."""
        self.show_error(error)
        if error.code == "names_unconfirmed":
            ask_about_names(self.context, self.stage.note, error, again)

    def _say_written(self, drawn: Pages, made: Manifest, paths: Sequence[Path]) -> None:
        self.sheet.box.done()
        words = (
            self.tr("Exported {0} {1} v{2}, {3}") if not drawn.frozen else self.tr("Exported again: {0} {1} v{2}, {3}")
        )
        self._say_made(drawn, made, words)
        saved = self.saved_words(paths)
        moved = drawn.now is not None and not drawn.frozen and fingerprint(made) != fingerprint(drawn.now)
        if moved:
            saved = self.tr("{0}. The plan changed while you looked: it says what the plan says now.").format(saved)
        folder = str(paths[0].parent)
        self.say_saved(saved, paths, folder, lambda: self._print(made), "attention" if moved else "good")
        if not drawn.frozen:
            self._version = NOW
            self._saved = Saved(made.heading.leg, made.heading.profile, made.heading.version, tuple(paths))
        self.draw()  # with the version that was made, and another name for the next file

    def _say_made(self, drawn: Pages, made: Manifest, words: str) -> None:
        heading = made.heading
        text = words.format(
            recipient(heading.profile).lower(), heading.leg, number(heading.version), people(len(made.rows))
        )
        self.context.say(text, undo=not drawn.frozen)

    def print(self, *, unconfirmed: bool = False) -> None:
        """Print what is shown: a list that goes onto paper is numbered as one that goes into a file is."""
        drawn = self.drawn
        if self._reading or drawn is None:
            self.later(self.profile, self.print)
            return
        if drawn.shown is None or not self.ready:
            return
        if drawn.frozen:
            self._print(drawn.shown)
            return
        operation = self.context.operation

        def numbered(made: Manifest) -> None:
            self._say_made(drawn, made, self.tr("Numbered {0} {1} v{2}, {3}"))
            self._print(made)

        self.context.job(
            self.tr("Numbering the manifest"),
            lambda report, cancelled: operation.run(
                MakeManifest(drawn.leg, drawn.profile, None, unconfirmed=unconfirmed)
            ).result,
            done=numbered, failed=lambda error: self._say_refused(error, lambda: self.print(unconfirmed=True)), stoppable=False,
        )  # fmt: skip

    def print_version(self, manifest_id: int) -> None:
        """A version exactly as it was made."""
        operation = self.context.operation
        self._ask_pages(lambda: manifest_queries.pdf(frozen_manifest(operation.db, manifest_id)))

    def _print(self, manifest: Manifest) -> None:
        self._ask_pages(lambda: manifest_queries.pdf(manifest))

    def _ask_pages(self, make: Callable[[], bytes]) -> None:
        title = self.tr("Manifest")
        self.context.ask(
            self, "print", make, lambda data: print_pdf(self.context, data, title), failed=self.stage.note.fault
        )

    def copy(self) -> None:
        """The table of what is shown, as Excel takes it."""
        if self._reading:
            self.later(self.profile, self.copy)
        elif self.drawn is not None and self.drawn.shown is not None:
            self._copy(self.drawn.shown, numbered=self.drawn.frozen)

    def copy_version(self, manifest_id: int) -> None:
        operation = self.context.operation
        self.context.ask(
            self, "copy", lambda: frozen_manifest(operation.db, manifest_id), self._copy, failed=self.stage.note.fault
        )

    def _copy(self, manifest: Manifest, *, numbered: bool = True) -> None:
        data = QMimeData()
        data.setText(manifest_queries.copied(manifest))
        data.setHtml(manifest_queries.copied_html(manifest))
        data.setData(OURS, b"1")
        QGuiApplication.clipboard().setMimeData(data)
        words = (
            self.tr("Copied version {1}, {0}: paste it into Excel.")
            if numbered
            else self.tr("Copied {0}, not numbered: paste it into Excel. What goes out is exported.")
        )
        self.context.say(words.format(people(len(manifest.rows)), number(manifest.heading.version)))


def _in_order(recipients: Sequence[Recipient]) -> list[Recipient]:
    """The office's own list last, apart from those that leave."""
    return sorted(recipients, key=lambda one: one.name == OFFICE)
