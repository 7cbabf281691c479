"""A small map of routes that needs no network: legs as lines over the world, with a key, and in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from repatriate.model.entities import Mode
from ui.style.icons import make_icon
from ui.style.theme import GAP, SPACE, color
from ui.widgets.labels import Elided, make_label
from ui.widgets.layouts import grow, make_column, make_row
from ui.widgets.map import colors
from ui.widgets.map.routes import Route, build_strands, describe_map, list_missing, mode_words, not_on_map
from ui.widgets.map.view import STEP, MapView

__all__ = ["Route", "RouteMap"]


class _Line(QWidget):
    """A piece of the line that a way of travelling has."""

    def __init__(self, mode: Mode) -> None:
        super().__init__()
        self._mode = mode
        self.setFixedSize(34, 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colors.make_pen(self._mode, color("accent"), 2))
        middle = self.height() / 2
        painter.drawLine(QPointF(2, middle), QPointF(self.width() - 2, middle))
        painter.end()


def _make_sample(mode: Mode) -> QWidget:
    """The line of a way of travelling beside its name."""
    made = QWidget()
    make_row(_Line(mode), make_label(mode_words(mode), "caption"), margins=0, spacing=GAP // 2, inside=made)
    return made


class RouteMap(QWidget):
    """`leg_clicked` tells the code of a leg. `wheel=False`: the wheel zooms only with Ctrl, for a map that scrolls along."""

    leg_clicked = Signal(str)

    def __init__(self, *, wheel: bool = True) -> None:
        super().__init__()
        self.routes: tuple[Route, ...] = ()
        self.view = MapView()
        self.view.wheel_needs_ctrl = not wheel
        self.view.clicked.connect(self.leg_clicked)
        self.setFocusProxy(self.view)
        self.empty = QFrame()
        self.empty.setProperty("role", "card")
        self.empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        QHBoxLayout(self.empty).addWidget(make_label(self.tr("No routes yet."), "quiet"))
        self._controls = self._make_buttons()
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self.view, 0, 0)
        grid.addWidget(self._controls, 0, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self.empty, 0, 0, Qt.AlignmentFlag.AlignCenter)
        key = make_row(margins=(GAP, 0, GAP, 0), spacing=SPACE)
        self._samples = {mode: _make_sample(mode) for mode in Mode}
        for sample in self._samples.values():
            key.addWidget(sample)
        self.thicker = Elided(self.tr("Thicker: more people"), "caption", "quiet")
        key.addWidget(self.thicker, 1)
        self.missing = Elided("", "caption", "quiet")
        foot = make_row(self.missing, margins=(GAP, 0, GAP, 0))
        make_column(grow(grid), key, foot, margins=0, spacing=GAP // 2, inside=self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.set_routes(())
        self.empty.hide()  # until somebody has looked

    def sizeHint(self) -> QSize:
        return QSize(480, 300)

    def set_routes(self, routes: Sequence[Route], highlight: Sequence[str] = ()) -> None:
        """Show these legs, those with a code in `highlight` before the others.

        The look is fitted to them when they go between other places than before, else it stays.
        """
        self.routes = tuple(routes)
        drawn, absent = build_strands(self.routes), list_missing(self.routes)
        self.view.show_strands(drawn, highlight)
        modes = {strand.mode for strand in drawn}
        for mode, sample in self._samples.items():
            sample.setVisible(mode in modes)
        self.thicker.setVisible(bool(drawn))
        self.missing.setText(not_on_map(absent) if absent else "")
        self.missing.setToolTip(self.missing.text())
        self.missing.setVisible(bool(absent))
        self.empty.setVisible(not self.routes)
        self._describe_routes(highlight)

    def set_highlight(self, highlight: Sequence[str]) -> None:
        """Other legs before the others; nothing else changes."""
        self.view.show_strands(self.view.strands, highlight)
        self._describe_routes(highlight)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        controls = QRectF(self._controls.geometry())
        self.view.reserved = (controls.translated(-self.view.geometry().topLeft().toPointF()),)

    def _describe_routes(self, highlight: Sequence[str]) -> None:
        text = describe_map(self.view.strands, list_missing(self.routes), highlight)
        for widget in (self, self.view):
            widget.setAccessibleName(self.tr("Map of routes"))
            widget.setAccessibleDescription(text)

    def _make_buttons(self) -> QWidget:
        card = QFrame()
        card.setProperty("role", "card")
        column = make_column(margins=1, spacing=0, inside=card)

        def add_button(name: str, tip: str, slot: Callable[[], object], text: str = "", glyph: str = "") -> None:
            made = QToolButton()
            made.setFixedSize(26, 26)
            made.setAccessibleName(name)
            made.setToolTip(tip)
            if glyph:
                made.setIcon(make_icon(glyph))
            made.setText(text)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys +, − and 0 do the same
            made.clicked.connect(lambda: slot())
            column.addWidget(made)

        add_button(self.tr("Zoom in"), self.tr("Zoom in (+)"), lambda: self.view.zoom(STEP), text="+")
        add_button(self.tr("Zoom out"), self.tr("Zoom out (−)"), lambda: self.view.zoom(1 / STEP), text="−")
        add_button(self.tr("Show all routes"), self.tr("Show all routes (0)"), self.view.fit, glyph="map")
        holder = QWidget()
        make_column(card, margins=GAP, inside=holder)
        return holder
