"""Chooses the numbers of documents: blank forms from a first one on, or running numbers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from repatriate.app.documents import preview as document_preview
from repatriate.app.documents.blanks import queries as blank_queries
from repatriate.model.errors import UserError
from ui.core.context import Context
from ui.core.format import number
from ui.core.language import translate_said
from ui.style.theme import GAP, style
from ui.widgets.combo import SteadyBox, be_narrow
from ui.widgets.labels import label, show_text
from ui.widgets.layouts import grow, make_column, make_row
from ui.widgets.path_field import operation_key
from ui.widgets.refusal import Refusal

t = QCoreApplication.translate
PAUSE = 400
"""Milliseconds after the last key in which nothing is typed any more."""


def captioned(words: str, control: QWidget) -> QWidget:
    """A field with its name over it."""
    caption = label(words, "caption")
    caption.setBuddy(control)
    control.setAccessibleName(words)
    whole = QWidget()
    make_column(caption, control, margins=0, spacing=2, inside=whole)
    return whole


class NumbersBox(QWidget):
    """`changed` when other numbers would be used. The box of series is seen once the office has blank forms."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._count = 0
        self.ready = False
        """Whether there are numbers for all."""
        self._rows: list[blank_queries.SeriesRow] = []
        self.series = SteadyBox()
        be_narrow(self.series, 6)
        self.printed_on = captioned(t("Documents", "Printed on"), self.series)
        """The box of series: it stands elsewhere in the form."""
        self.first, self.last = QLineEdit(), QLineEdit()
        self.last.setReadOnly(True)
        self.last.setEnabled(False)
        self._first = captioned(t("Documents", "First number"), self.first)
        self._last = captioned(t("Documents", "Last number"), self.last)
        self.wrong = Refusal()
        self.on_plain = label("", "quiet", wrap=True)
        make_column(
            make_row(grow(self._first), grow(self._last), spacing=GAP),
            self.wrong,
            self.on_plain,
            margins=0,
            spacing=6,
            inside=self,
        )
        self._key = f"papers/series/{operation_key(context)}"
        self._typing = QTimer(self, interval=PAUSE, singleShot=True)
        self._typing.timeout.connect(self._read)
        self.first.textEdited.connect(self._follow_typing)
        self.series.currentIndexChanged.connect(lambda _: self._choose_series())
        self.reload_content()

    @property
    def chosen(self) -> str | None:
        """The series; None for numbers that run on, on plain paper."""
        data: str | None = self.series.currentData()
        return data

    @property
    def start(self) -> str | None:
        """The number of the blank form that is used first; None for the lowest."""
        return self.first.text().strip() or None if self.chosen is not None else None

    def remember(self) -> None:
        """Stores the choice for the next time."""
        self.context.preferences.write_text(self._key, self.chosen or "-")

    def reload_content(self) -> None:
        """The series there are now; what was chosen stays, else that of last time, else the first with forms left."""
        self._rows = blank_queries.series(self.context.db)
        kept = self.context.preferences.read_text(self._key)
        before = (
            self.series.currentData()
            if self.series.count()
            else (None if kept == "-" else kept or self._usual_series())
        )
        self.series.blockSignals(True)
        self.series.clear()
        for row in self._rows:
            words = t("Documents", "{0}: {1} left").format(row.series, number(row.received))
            self.series.addItem(words, row.series)
        self.series.addItem(t("Documents", "Plain paper"), None)
        at = self.series.findData(before)
        self.series.setCurrentIndex(at if at >= 0 else self.series.count() - 1)
        self.series.blockSignals(False)
        self.printed_on.setVisible(bool(self._rows))
        self._choose_series()

    def _usual_series(self) -> str | None:
        return next((row.series for row in self._rows if row.received), None)

    def _choose_series(self) -> None:
        self.first.clear()
        self.first.setEnabled(self.chosen is not None)
        self._read()

    def _follow_typing(self) -> None:
        self.ready = False
        self._typing.start()

    def show_count(self, count: int) -> None:
        """Shows the numbers for this many documents."""
        if count != self._count:
            self._count = count
            self._read()

    def _read(self) -> None:
        """The first and the last number, or why there are not enough."""
        count = max(self._count, 1)
        self.ready, found = True, []
        self.wrong.notify("")
        try:
            found = document_preview.next_numbers(self.context.db, self.chosen, count, self.start)
        except UserError as error:
            self.ready = False
            self.wrong.show_error(error)
        if found and not self.first.hasFocus():
            self.first.setText(found[0])
        self.last.setText(found[-1] if found else "")
        style(self.first, bad="false" if self.ready else "true")
        on_plain = blank_queries.warn_of_plain_paper(self._rows) if self.chosen is None else None
        show_text(self.on_plain, translate_said(on_plain or ""))
        self.changed.emit()
