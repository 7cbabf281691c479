"""Slips, wristbands and lists of a departure: choose one, see it as it will print, write it or print it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from repatriate.app.core.operation import Operation
from repatriate.app.core.settings import paper_of
from repatriate.app.core.snapshot import settings_of
from repatriate.app.handouts.labels import LabelsMade, labels_a_sheet, last_made
from repatriate.model.errors import RepatriateError
from repatriate.model.paper_size import PaperSize
from ui.core.format import moment, number, people, short_day
from ui.core.jobs import Cancel, Report
from ui.core.language import translate_said
from ui.models.table import Row
from ui.printing.dialog import print_pdf
from ui.rooms.manifests.choice_list import Choice
from ui.rooms.manifests.handout_kinds import Drawn, Kind, Values, kinds, made
from ui.rooms.manifests.handout_panel import HandoutPanel
from ui.rooms.manifests.page_base import PageBase, Stage
from ui.style.theme import Tone

translate = QCoreApplication.translate
REPORT = "report"
"""In place of a kind: the situation report, which is at home in another room."""
_KEPT = "manifests/list"


class HandoutPage(PageBase):
    """`report_wanted` is not of a departure: the situation report stands here because it is looked for here."""

    sheet: HandoutPanel

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, self.tr("Slips and lists"))
        self._paper = self._office_paper()
        self.kinds = kinds(self._paper)
        wanted = self.context.preferences.read_text(_KEPT)
        self.kind = wanted if wanted in self.kinds else next(iter(self.kinds))
        self.drawn: Drawn | None = None
        self.sheet = HandoutPanel(self.context, self.export)
        stage.panel.keep(self.sheet)
        self.sheet.changed.connect(self.draw)
        self.sheet.print_wanted.connect(self.print)
        self.sheet.test_wanted.connect(self.print_test)
        self.choices.show_choices(self._make_choices({}), self.kind)

    def _make_choices(self, last: Mapping[str, LabelsMade]) -> list[Choice]:
        """With when each was last made of the departure that is chosen."""
        rows = [make_choice(one, last.get(one.key)) for one in self.kinds.values()]
        return [
            *rows,
            Choice(REPORT, self.tr("Situation report"), "overview", self.tr("of all departures, for the capital")),
        ]

    # -- showing

    def choose(self, key: str) -> None:
        """A kind of list; remembered on this machine."""
        if key == REPORT:
            self.choices.choose(self.kind)
            self.context.go("home")
            self.context.actions["home.report"].trigger()
            return
        self.kind = key
        self.drawn = None
        self.context.preferences.write_text(_KEPT, key)
        self.stage.note.shut()
        self.draw()

    def show_leg(self, leg: Row | None) -> None:
        if self.leg is None or leg is None or leg["code"] != self.leg["code"]:
            self.stage.note.shut()  # it asks about the files of another departure
        self.leg = leg
        self.draw()

    def draw(self) -> None:
        if self.leg is None:
            self.drawn = None
            self.clear()
            return
        paper = self._office_paper()
        if paper is not self._paper:
            self._paper, self.kinds = paper, kinds(paper)
        kind, code, operation = self.kinds[self.kind], self.leg["code"], self.context.operation
        self.sheet.aim(kind, code)
        values = self.sheet.options.values()
        self._reading = True
        self.context.ask(
            self.stage.pdf, "pages",
            lambda: (_drawn(operation, kind, code, values), _last(operation, self.kinds, code)),
            lambda found: self._show_drawn(kind, code, *found),
        )  # fmt: skip

    def _office_paper(self) -> PaperSize:
        return paper_of(settings_of(self.context.db))

    def _show_drawn(
        self, kind: Kind, code: str, found: Drawn | RepatriateError, last: Mapping[str, LabelsMade]
    ) -> None:
        self._reading = False
        self.choices.show_choices(self._make_choices(last), kind.key)
        self.drawn = found if isinstance(found, Drawn) else None
        head = self.stage.head
        fault = isinstance(found, RepatriateError)
        head.say(
            f"{kind.name} · {code}",
            translate_said(found) if fault else self.tr("As it would be now"),
            "trouble" if fault else "",
        )
        head.withhold(kind.withheld)
        self.stage.pdf.show_pdf(self.drawn.pdf if self.drawn is not None else None)
        self.sheet.show_drawn(self.drawn)
        if self.drawn is not None and self.drawn.next_label:
            self.sheet.options.limit("first_label", labels_a_sheet(kind.key, self.sheet.options.values()["sheet"]))
        self.shown.emit()
        self.arrived(code, kind.key)

    def show_sheet(self) -> None:
        if self.leg is not None:
            self.stage.panel.show_widget(self.sheet, self.tr("Slips and lists"))

    @property
    def key(self) -> str:
        return self.kind

    @property
    def waits(self) -> bool:
        return self._reading or self.sheet.options.waiting

    @property
    def ready(self) -> bool:
        return self.leg is not None and self.drawn is not None and not self.context.read_only

    @property
    def pages(self) -> bytes | None:
        return self.drawn.pdf if self.drawn is not None else None

    # -- doing

    def print(self) -> None:
        """What goes onto paper is kept in mind as what goes into a file is."""
        if self.waits:
            self.later(self.kind, self.print)
        elif self.ready:
            self.write([])

    def print_test(self) -> None:
        """Whether the printer puts labels where they are, before one is used up."""
        make = self.kinds[self.kind].test_sheet
        if make is not None:
            print_pdf(self.context, make(self.sheet.options.values()), self.tr("Test sheet"))

    def write(self, paths: Sequence[Path]) -> None:
        if self.leg is None:
            return
        kind, code, operation = self.kinds[self.kind], self.leg["code"], self.context.operation
        values = self.sheet.options.values()

        def work(report: Report, cancelled: Cancel) -> Drawn:
            command = kind.command(code, paths[0] if paths else None, tuple(paths[1:]), values)
            return made(kind.key, operation.run(command).result)

        self.context.job(
            self.tr("Making the list"), work,
            done=lambda drawn: self._say_written(kind, code, drawn, paths), failed=self.show_error, stoppable=False,
        )  # fmt: skip

    def _say_written(self, kind: Kind, code: str, drawn: Drawn, paths: Sequence[Path]) -> None:
        self.sheet.options.remember()
        self.context.say(self.tr("Made: {0} of {1}, {2}").format(kind.name.lower(), code, drawn.figures), undo=True)
        if drawn.next_label:
            self.sheet.options.set("first_label", drawn.next_label)
        if not paths:
            print_pdf(self.context, drawn.pdf, kind.name)
            return
        self.sheet.box.done()
        self.say_saved(
            self.saved_words(paths),
            paths,
            self._after(drawn, paths[0]),
            lambda: print_pdf(self.context, drawn.pdf, kind.name),
        )
        self.draw()

    def _after(self, drawn: Drawn, path: Path) -> str:
        folder = str(path.parent)
        if drawn.next_label <= 1:
            return folder
        words = self.tr("First free label of the last sheet: {0}").format(number(drawn.next_label))
        return f"{folder} · {words}"


def make_choice(kind: Kind, last: LabelsMade | None) -> Choice:
    state = translate("Lists", "made {0}").format(short_day(last.made_at.astimezone().date())) if last else ""
    tip = kind.about
    if last is not None:
        words = translate("Lists", "Last made {0} by {1}, for {2}")
        tip = f"{tip}\n" + words.format(moment(last.made_at), last.made_by, people(last.people))
    return Choice(kind.key, kind.name, kind.icon, kind.about, state, Tone.INFO, "document" if last else "", tip)


def _last(operation: Operation, kinds: Iterable[str], code: str) -> dict[str, LabelsMade]:
    """What was last made of each kind, of those of which something was."""
    found = ((key, last_made(operation.db, code, key)) for key in kinds)
    return {key: last for key, last in found if last is not None}


def _drawn(operation: Operation, kind: Kind, code: str, values: Values) -> Drawn | RepatriateError:
    """What cannot be drawn is told over the pages, where the officer looks."""
    try:
        return kind.draw(operation, code, values)
    except RepatriateError as error:
        return error
