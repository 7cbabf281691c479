"""The one stylesheet, written with the names of colour tokens in place of colours."""

from __future__ import annotations

from collections.abc import Mapping
from string import Template

from repatriate.reference.resources import resource_path


def build_stylesheet(tokens: Mapping[str, str]) -> str:
    """The stylesheet with these colours."""
    icons = resource_path("icons").as_posix()
    return Template(_SHEET).substitute(tokens, icons=icons)


_SHEET = """

QWidget { color: $text; }
QMainWindow, QDialog, QStackedWidget, QScrollArea, QScrollArea > QWidget > QWidget { background: $surface; }
QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: 4px 8px; }

QLabel { background: transparent; }
QLabel[role="title"] { font-size: 22px; font-weight: 600; }
QLabel[role="panel-title"] { font-size: 16px; font-weight: 600; }
QLabel[role="long-name"] { font-size: 13px; font-weight: 600; }
QLabel[role="longest-name"] { font-size: 11px; font-weight: 600; }
QLabel[role="section"] { font-weight: 600; }
QLabel[role="figure"] { font-size: 32px; font-weight: 600; }
QLabel[role="figure-small"] { font-size: 20px; font-weight: 600; }
QPushButton[kind="tight"] { padding: 0 6px; }
QLabel[role="mark"] { min-width: 26px; max-width: 26px; min-height: 26px; max-height: 26px; border: 1px solid $line; border-radius: 14px; font-weight: 600; }
QLabel[role="mark"][tone="accent"] { background: $accent; color: $on_accent; border-color: $accent; }
QLabel[role="step-title"] { font-size: 15px; font-weight: 600; }
QFrame[role="first-step"] { border: none; background: $accent_soft; }
QFrame[role="first-step"][tone="trouble"] { background: $trouble_soft; }
QLabel[role="caption"] { font-size: 11px; color: $quiet; }
QLabel[role="quiet"] { color: $quiet; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[tone="quiet"] { color: $quiet; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="good"] { color: $good; }
QLabel[tone="attention"] { color: $attention; }
QLabel[tone="trouble"] { color: $trouble; }
QLabel[tone="info"] { color: $info; }

QPushButton, QToolButton[kind="plain"] {
    background: $surface; color: $text; border: 1px solid $line; border-radius: 6px; padding: 0 14px;
    min-height: 30px; font-weight: 500;
}
QPushButton:hover, QToolButton[kind="plain"]:hover { background: $hover; }
QPushButton:pressed { background: $line; }
QPushButton:focus, QToolButton[kind="plain"]:focus { border: 1px solid $accent; }
QPushButton:disabled { color: $quiet; background: $raised; }
QPushButton[kind="main"] { background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600; }
QPushButton[kind="main"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="main"]:focus { border: 2px solid $text; }
QPushButton[kind="main"]:disabled { background: $raised; color: $quiet; border-color: $line; }
QPushButton[kind="danger"] { color: $trouble; border-color: $trouble; }
QPushButton[kind="danger"]:hover { background: $trouble_soft; }
QPushButton[kind="link"] {
    background: transparent; border: 1px solid transparent; color: $accent; padding: 0 1px; min-height: 22px;
    font-weight: 500;
}
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 1px solid $accent; border-radius: 4px; }
QPushButton[kind="link"]:disabled { color: $quiet; }
QPushButton[kind="chip"] {
    background: $surface; border: 1px solid $line; border-radius: 13px; padding: 0 10px; min-height: 24px;
    max-height: 24px; font-size: 12px; font-weight: 400;
}
QPushButton[kind="chip"]:hover { background: $hover; }
QPushButton[kind="chip"]:checked, QPushButton[kind="chip"][on="true"] { background: $accent_soft; border-color: $accent; color: $accent; font-weight: 600; }
QPushButton[kind="chip"]:focus { border-color: $accent; }
QFrame#views { background: $raised; border: 1px solid $line; border-radius: 6px; }
QPushButton[kind="view"] {
    background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 0 12px; min-height: 28px;
    font-weight: 400; color: $quiet;
}
QPushButton[kind="view"]:hover { background: $hover; }
QPushButton[kind="view"]:checked { background: $surface; color: $text; font-weight: 600; }
QPushButton[kind="view"]:focus { border-color: $accent; }
QPushButton[kind="quiet-menu"] {
    background: transparent; border: 1px solid transparent; padding: 0 4px; min-height: 24px; font-size: 12px;
    font-weight: 400; color: $quiet;
}
QPushButton[kind="quiet-menu"]:hover { color: $text; background: $hover; }
QPushButton[kind="quiet-menu"]:focus { border-color: $accent; }
QPushButton[kind="menu"] {
    background: transparent; border: 1px solid transparent; text-align: left; padding: 0 4px; min-height: 24px;
    font-weight: 400;
}
QPushButton[kind="menu"]:hover { background: $hover; }
QPushButton[kind="menu"]:focus { border-color: $accent; }
QPushButton::menu-indicator { image: none; width: 0; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 4px; }
QToolButton:hover { background: $hover; }
QToolButton:focus { border-color: $accent; }
QToolButton::menu-indicator { image: none; width: 0; }

QLineEdit, QComboBox, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QDateTimeEdit {
    background: $surface; color: $text; border: 1px solid $line; border-radius: 6px; padding: 0 8px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit, QDateTimeEdit { min-height: 30px; }
QPlainTextEdit, QTextEdit { padding: 4px 6px; }
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus,
QDateEdit:focus, QDateTimeEdit:focus { border: 1px solid $accent; }
QLineEdit#head-count { font-size: 28px; font-weight: 600; min-height: 46px; }
QLineEdit#head-count[state="good"] { border: 2px solid $good; }
QLineEdit#head-count[state="bad"] { border: 2px solid $trouble; }
QLineEdit[bad="true"], QComboBox[bad="true"], QPlainTextEdit[bad="true"] { border: 1px solid $trouble; }
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled { color: $quiet; background: $raised; }
QLineEdit[flat="true"], QComboBox[flat="true"], QPlainTextEdit[flat="true"] {
    background: transparent; border: 1px solid transparent; padding: 0 4px; min-height: 24px; border-radius: 4px;
}
QLineEdit[flat="true"]:hover, QComboBox[flat="true"]:hover, QPlainTextEdit[flat="true"]:hover { border-color: $line; background: $surface; }
QLineEdit[flat="true"]:focus, QComboBox[flat="true"]:focus, QPlainTextEdit[flat="true"]:focus { border-color: $accent; background: $surface; }
QLineEdit[flat="true"][bad="true"], QComboBox[flat="true"][bad="true"] { border-color: $trouble; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url("$icons/chevron-$name.svg"); width: 12px; height: 12px; }
QSpinBox, QDoubleSpinBox { padding: 0 24px 0 8px; }
QAbstractSpinBox::up-button { subcontrol-origin: border; subcontrol-position: top right; border: none; width: 24px; height: 15px; }
QAbstractSpinBox::down-button { subcontrol-origin: border; subcontrol-position: bottom right; border: none; width: 24px; height: 15px; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $hover; border-radius: 4px; }
QAbstractSpinBox::up-arrow { image: url("$icons/sort-up-$name.svg"); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url("$icons/chevron-$name.svg"); width: 10px; height: 10px; }
QComboBox[flat="true"] { padding: 0 6px; }
QComboBox[flat="true"]::down-arrow { width: 0; height: 0; }
QComboBox[flat="true"]:hover::down-arrow, QComboBox[flat="true"]:focus::down-arrow { width: 12px; height: 12px; }
QComboBox QAbstractItemView {
    background: $surface; border: 1px solid $line; selection-background-color: $accent_soft; selection-color: $text;
    padding: 4px; outline: 0;
}

QTableView, QTreeView, QListView {
    background: $surface; border: none; outline: 0; selection-background-color: $accent_soft; selection-color: $text;
}
QListView::item { padding: 6px 8px; border-radius: 4px; }
QListView::item:selected { background: $accent_soft; color: $text; }
QListView::item:hover:!selected { background: $hover; }
QHeaderView { background: $surface; }
QHeaderView::section {
    background: $surface; color: $quiet; border: none; border-bottom: 1px solid $line; padding: 0 12px;
    min-height: 30px; font-size: 12px; font-weight: 500;
}
QHeaderView::section:hover { color: $text; }
QHeaderView::up-arrow { image: url("$icons/sort-up-$name.svg"); width: 10px; height: 10px; subcontrol-position: right center; right: 4px; }
QHeaderView::down-arrow { image: url("$icons/chevron-$name.svg"); width: 10px; height: 10px; subcontrol-position: right center; right: 4px; }
QTableCornerButton::section { background: $surface; border: none; }

QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $quiet; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenu { background: $surface; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $quiet; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QMenuBar { background: $raised; border-bottom: 1px solid $line; }
QMenuBar::item { padding: 5px 10px; background: transparent; }
QMenuBar::item:selected { background: $hover; border-radius: 4px; }

QProgressBar { background: $track; border: none; border-radius: 4px; min-height: 8px; max-height: 8px; color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QProgressBar[tone="attention"]::chunk { background: $attention; }
QProgressBar[tone="good"]::chunk { background: $good; }
QProgressBar[tone="text"]::chunk { background: $text; }
QProgressBar[thin="true"] { min-height: 6px; max-height: 6px; border-radius: 3px; }
QProgressBar[thin="true"]::chunk { border-radius: 3px; }
QProgressBar[line="true"] { min-height: 3px; max-height: 3px; border-radius: 0; background: transparent; }
QProgressBar[line="true"]::chunk { border-radius: 0; }

QCheckBox, QRadioButton { spacing: 8px; background: transparent; }
QCheckBox::indicator, QTreeView::indicator { width: 14px; height: 14px; border: 1px solid $quiet; border-radius: 3px; background: $surface; }
QCheckBox::indicator:checked, QTreeView::indicator:checked { background: $accent; border-color: $accent; image: url("$icons/check-$name.svg"); }
QCheckBox::indicator:indeterminate, QTreeView::indicator:indeterminate { background: $accent; border-color: $accent; image: url("$icons/dash-$name.svg"); }
QCheckBox::indicator:focus, QCheckBox:focus::indicator { border-color: $accent; }
QCheckBox::indicator:disabled, QTreeView::indicator:disabled { background: $raised; border-color: $line; }
QRadioButton { border: 1px solid transparent; border-radius: 4px; padding: 1px 4px 1px 2px; }
QRadioButton:focus { border-color: $accent; }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid $quiet; border-radius: 8px; background: $surface; }
QRadioButton::indicator:hover { border-color: $accent; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid $accent; }
QSlider { min-height: 24px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $track; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: $accent; }
QSlider::handle:horizontal {
    width: 14px; height: 14px; margin: -6px 0; border: 1px solid $accent; border-radius: 8px; background: $surface;
}
QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus { background: $accent; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }

QFrame#sidebar { background: $raised; border: none; border-right: 1px solid $line; }
QFrame#sidebar QLabel#file-title { font-size: 15px; font-weight: 600; }
QFrame#sidebar QPushButton[kind="room"] {
    background: transparent; border: 1px solid transparent; text-align: left; padding: 0 10px; min-height: 30px;
    border-radius: 6px; font-weight: 400;
}
QFrame#sidebar QPushButton[kind="room"]:hover { background: $hover; }
QFrame#sidebar QPushButton[kind="room"]:checked { background: $accent_soft; color: $accent; font-weight: 600; }
QFrame#sidebar QPushButton[kind="room"]:focus { border-color: $accent; }
QLabel[role="badge"] { font-size: 11px; color: $quiet; }
QLabel[role="badge"][tone="attention"] { color: $attention; font-weight: 600; }
QLabel[role="badge"][tone="trouble"] { color: $trouble; font-weight: 600; }

QLabel[role="corner"] {
    background: $accent; color: $on_accent; border-radius: 7px; font-size: 11px; font-weight: 600; padding: 0 4px;
    min-height: 14px; max-height: 14px; min-width: 6px;
}
QLabel[role="corner"][tone="attention"] { background: $attention; color: $surface; }
QLabel[role="corner"][tone="trouble"] { background: $trouble; color: $surface; }
QFrame#sidebar QScrollArea, QFrame#sidebar QScrollArea > QWidget > QWidget { background: $raised; border: none; }

QFrame#status { background: $raised; border: none; border-top: 1px solid $line; }
QFrame#status QLabel { font-size: 12px; }
QFrame#status QPushButton[kind="link"] { font-size: 12px; }

QFrame#panel { background: $raised; border: none; border-left: 1px solid $line; }
QFrame#panel QScrollArea, QFrame#panel QScrollArea > QWidget > QWidget { background: $raised; border: none; }
QFrame#guide { background: $surface; border: none; border-left: 1px solid $line; }
QTextBrowser#guide-text { background: $surface; border: none; padding: 0; }
QFrame[role="side"] { background: $raised; border: none; border-right: 1px solid $line; }
QFrame[role="side-right"] { background: $raised; border: none; border-left: 1px solid $line; }
QFrame[role="side"] QScrollArea > QWidget > QWidget, QFrame[role="side-right"] QScrollArea > QWidget > QWidget { background: $raised; }
QPushButton[kind="day"] { background: transparent; border: 1px solid transparent; border-radius: 6px; text-align: left; min-height: 46px; }
QPushButton[kind="day"]:hover { background: $hover; }
QPushButton[kind="day"]:checked { background: $accent_soft; }
QPushButton[kind="day"]:focus { border-color: $accent; }
QPushButton[kind="point"] { background: transparent; border: 1px solid transparent; border-radius: 0; text-align: left; }
QPushButton[kind="point"]:hover { background: $hover; }
QPushButton[kind="point"]:checked { background: $accent_soft; }
QPushButton[kind="point"]:focus { border-color: $accent; }
QFrame[role="verdict"] { background: $raised; border: 2px solid $line; border-radius: 10px; }
QFrame[role="verdict"][tone="good"] { background: $good_soft; border-color: $good; }
QFrame[role="verdict"][tone="attention"] { background: $attention_soft; border-color: $attention; }
QFrame[role="verdict"][tone="trouble"] { background: $trouble_soft; border-color: $trouble; }
QLabel[role="verdict-word"] { font-size: 36px; font-weight: 700; }
QLabel[role="verdict-word-small"] { font-size: 22px; font-weight: 700; }
QLabel[role="verdict-name"] { font-size: 28px; font-weight: 600; }
QLabel[role="verdict-name-small"] { font-size: 17px; font-weight: 600; }
QLabel[role="tally"] { font-size: 28px; font-weight: 700; }
QLabel[role="tally-words"] { font-size: 16px; color: $quiet; }
QLabel[role="line-number"] { font-size: 16px; font-weight: 700; qproperty-alignment: 'AlignRight|AlignVCenter'; }
QLabel[role="board-head"] { font-size: 40px; font-weight: 600; color: $quiet; }
QPushButton[kind="link"][tone="attention"] { color: $attention; }
QPushButton[kind="link"][tone="trouble"] { color: $trouble; }
QPushButton[kind="link"][tone="info"] { color: $info; }
QLineEdit[role="number"] { font-size: 16px; min-height: 36px; }
QFrame[role="popup"] { background: $surface; border: 1px solid $line; border-radius: 8px; }
QFrame[role="coach"] { background: $raised; border: 1px solid $accent; border-radius: 6px; }
QFrame[role="ring"] { background: transparent; border: 2px solid $accent; border-radius: 8px; }
QFrame#room-header { background: $surface; border: none; border-bottom: 1px solid $line; }
QFrame#filter-strip { background: $surface; border: none; border-bottom: 1px solid $line; }
QFrame[role="card"] { background: $surface; border: 1px solid $line; border-radius: 6px; }
QFrame[role="pill"] { background: $good_soft; border: none; border-radius: 14px; }
QFrame[role="pill"][tone="trouble"] { background: $trouble_soft; }
QFrame[role="pill"][tone="attention"] { background: $attention_soft; }
QFrame[role="finder"] { background: $surface; border: 1px solid $quiet; border-radius: 8px; }
QFrame[role="raised"] { background: $raised; border: 1px solid $line; border-radius: 6px; }
QFrame[role="rule"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[role="raised"][marked="true"] { border-color: $accent; }
QFrame[legend="full"] { border: 1px solid $line; border-left: 3px solid $line; border-radius: 3px; background: $surface; }
QFrame[legend="dashed"] { border: 1px dashed $quiet; border-radius: 3px; }
QFrame[role="note"] { border: 1px solid $line; border-radius: 6px; background: $raised; }
QFrame[role="note"][tone="attention"] { border-color: $attention; background: $surface; }
QFrame[role="note"][tone="trouble"] { border-color: $trouble; background: $surface; }
QFrame[role="note"][tone="good"] { border-color: $good; background: $surface; }
QFrame[role="note"][tone="accent"] { border-color: $accent; background: $accent_soft; }
QFrame[role="note"][tone="info"] { border-color: $info; background: $surface; }
QFrame[role="banner"] { background: $attention_soft; border: none; border-bottom: 1px solid $attention; }
QFrame[role="banner"][tone="trouble"] { background: $trouble_soft; border-bottom-color: $trouble; }
QFrame[role="step"] { border: none; border-top: 1px solid $line; background: transparent; }
QLabel[role="page"] { background: #FFFFFF; border: 1px solid $line; border-radius: 4px; }
QFrame#overlay { background: $surface; border: none; }
QFrame#strip { background: $raised; border: none; border-top: 1px solid $line; }
QFrame[role="stage"] { border: none; border-left: 1px solid $line; background: transparent; }
QFrame[role="stage"][first="true"] { border-left: none; }
QFrame[role="stage"][tone="trouble"] { background: $trouble_soft; }
QLabel[role="small"] { font-size: 12px; }
QPushButton[under="true"] { padding: 0; text-align: left; font-weight: 400; color: $quiet; }
QPushButton[under="true"][tone="attention"] { color: $attention; }
QFrame[role="upright"] { background: $line; border: none; }
QFrame[role="clickable"] { border: 1px solid transparent; border-radius: 5px; background: transparent; }
QFrame[role="clickable"]:hover { background: $raised; }
QFrame[role="clickable"]:focus { border-color: $accent; }
QFrame[role="clickable"][over="true"] { border-color: $accent; background: $accent_soft; }
QFrame[role="row"] { border: none; border-top: 1px solid $line; background: transparent; }
QFrame[role="row"]:hover { background: $raised; }
QFrame[role="row"]:focus { background: $accent_soft; }
QScrollArea { border: none; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tear { image: none; border: none; width: 0; }
QTabBar::tab { background: transparent; border: none; border-bottom: 2px solid transparent; padding: 6px 12px; color: $quiet; }
QTabBar::tab:selected { color: $accent; border-bottom-color: $accent; font-weight: 600; }
QTabBar::tab:focus { color: $text; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
"""
