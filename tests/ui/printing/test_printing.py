"""Printing: pages come out at their true size, moved by what is set for the printer; stopped, refused, without a printer."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from repatriate.app.core.operation import Operation
from repatriate.app.documents import preview as document_preview
from repatriate.model.errors import Cancelled, EnvironmentFault
from repatriate.printing import offsets
from repatriate.printing.offsets import Offset, set_offset
from repatriate.reference.computer import ELSEWHERE
from tests.ui.conftest import EARLY
from tests.ui.helpers import idle, settle
from tests.ui.test_access import nameless
from ui.core.context import Context, Message
from ui.printing import dialog as print_dialog
from ui.printing import printers
from ui.printing.calibration import PrinterDialog, set_up_printer
from ui.printing.dialog import PrintDialog, print_pdf
from ui.printing.printers import Printed, print_pages

DOTS = 600
"""At which what was printed is measured."""


def to_file(path: Path, resolution: int) -> QPrinter:
    """A printer whose paper is a PDF."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setResolution(resolution)
    printer.setOutputFileName(str(path))
    return printer


def ink(
    source: Path | bytes, page: int = 0, part: tuple[float, float, float, float] = (0, 0, 1, 1)
) -> tuple[float, ...]:
    """The left, upper, right and lower edge of what is black in a part of a page, in millimetres from its corner."""
    left, top, right, bottom = part
    scale = DOTS / 72
    document = pypdfium2.PdfDocument(source)
    try:
        wide, high = document.get_page_size(page)
        cut = (left * wide, (1 - bottom) * high, (1 - right) * wide, top * high)
        picture = document[page].render(scale=scale, grayscale=True, crop=cut).to_numpy()
    finally:
        document.close()
    black = picture.reshape(picture.shape[:2]) < 128
    across, down = (np.flatnonzero(black.any(axis=axis)) for axis in (0, 1))
    from_left, from_top = math.ceil(cut[0] * scale), math.ceil(cut[3] * scale)
    edges = (from_left + across[0], from_top + down[0], from_left + across[-1] + 1, from_top + down[-1] + 1)
    return tuple(float(edge) * 25.4 / DOTS for edge in edges)


ZONE = (0.0, 0.94, 1.0, 1.0)
"""The foot of a single sheet: nothing but the two lines of its zone."""


@pytest.fixture(scope="module")
def page(qapp: QApplication, small_planned_bytes: bytes, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A document as it would be issued."""
    path = tmp_path_factory.mktemp("page") / "planned.repat"
    path.write_bytes(small_planned_bytes)
    with Operation.open(path, "sample", officer="tester", clock=lambda: EARLY) as operation:
        return document_preview.documents_preview(operation, ["P00117"], layout="generic")


@pytest.mark.parametrize("resolution", [300, 720], ids=["below what is drawn", "above it, by no whole number"])
def test_the_zone_keeps_its_pitch(page: bytes, tmp_path: Path, resolution: int) -> None:
    before = ink(page, part=ZONE)
    assert print_pages(page, to_file(tmp_path / "out.pdf", resolution)) == Printed(1, 1)
    after = ink(tmp_path / "out.pdf", part=ZONE)
    # Thirty-six characters at ten to the inch: a fitted page would be off by four millimetres and more.
    assert after[2] - after[0] == pytest.approx(before[2] - before[0], abs=0.15)
    assert after == pytest.approx(before, abs=0.15)
    assert before[2] - before[0] == pytest.approx(36 * 2.54, abs=2.54)


def test_an_offset_moves_the_page_and_does_not_stretch_it(page: bytes, tmp_path: Path) -> None:
    print_pages(page, to_file(tmp_path / "plain.pdf", 300))
    print_pages(page, to_file(tmp_path / "moved.pdf", 300), Offset(11, -27))  # 13 and 32 dots
    plain, moved = (ink(tmp_path / name) for name in ("plain.pdf", "moved.pdf"))
    assert [b - a for a, b in zip(plain, moved, strict=True)] == pytest.approx([1.1, -2.7, 1.1, -2.7], abs=0.07)


def test_paper_is_that_of_each_page(tmp_path: Path, qapp: QApplication, planned: Operation) -> None:
    sheet = document_preview.documents_preview(planned, ["P00117"], layout="generic")
    booklet = document_preview.documents_preview(planned, ["P00117"], layout="booklet")
    document = pypdfium2.PdfDocument.new()
    for data in (sheet, booklet):
        document.import_pages(pypdfium2.PdfDocument(data))
    document.save(str(tmp_path / "both.pdf"))
    both = (tmp_path / "both.pdf").read_bytes()
    print_pages(both, to_file(tmp_path / "out.pdf", 300))
    wanted, found = printers.page_sizes(both), printers.page_sizes((tmp_path / "out.pdf").read_bytes())
    assert [side for size in found for side in size] == pytest.approx([side for size in wanted for side in size], abs=1)
    assert ink(tmp_path / "out.pdf", 1) == pytest.approx(ink(both, 1), abs=0.15)


@pytest.mark.parametrize("dots", [150, 600])
def test_a_page_in_bands_is_the_page(page: bytes, dots: int) -> None:
    document = pypdfium2.PdfDocument(page)
    try:
        at_once = document[0].render(scale=dots / 72, grayscale=True).to_pil().convert("L")
        in_bands = printers._page_image(document[0], dots, lambda: False)
    finally:
        document.close()
    assert (in_bands.width(), in_bands.height()) == at_once.size
    assert in_bands.format() is QImage.Format.Format_Grayscale8
    rows = np.frombuffer(in_bands.constBits(), np.uint8).reshape(in_bands.height(), in_bands.bytesPerLine())
    # Where a shape is cut it is smoothed by a hair otherwise.
    assert np.abs(rows[:, : in_bands.width()].astype(np.int16) - np.asarray(at_once)).max() < 40


def test_some_of_the_pages(tmp_path: Path, qapp: QApplication, planned: Operation) -> None:
    refs = ["P00117", "P00118", "P00119"]
    data = document_preview.documents_preview(
        planned, [ref for ref in refs if ref not in document_preview.preview_papers(planned, refs).cannot]
    )
    count = len(printers.page_sizes(data))
    assert count >= 2
    seen: list[tuple[int, int]] = []
    found = print_pages(data, to_file(tmp_path / "out.pdf", 150), first=2, progress=lambda *at: seen.append(at))
    assert found == Printed(count - 1, count - 1)
    assert seen == [(at + 1, count - 1) for at in range(count - 1)]
    assert len(printers.page_sizes((tmp_path / "out.pdf").read_bytes())) == count - 1


def test_printing_that_is_stopped_says_how_far_it_came(page: bytes, tmp_path: Path) -> None:
    assert print_pages(page, to_file(tmp_path / "out.pdf", 150), cancel=lambda: True) == Printed(0, 1)

    def stop(number: int, pages: int) -> None:
        raise Cancelled

    assert not print_pages(page, to_file(tmp_path / "b.pdf", 150), progress=stop).whole


def test_a_printer_that_takes_nothing_is_said(page: bytes, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match="switched on"):
        print_pages(page, to_file(tmp_path / "nowhere" / "out.pdf", 150))


# -- the question which printer


@pytest.fixture
def context(planned: Operation, make_context: Callable[[Operation], Context]) -> Context:
    return make_context(planned)


@pytest.fixture
def two_printers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """Two printers into files; gives the names of those that were printed on."""
    used: list[str] = []

    class Named(QPrinter):
        def __init__(self, name: str) -> None:
            super().__init__(QPrinter.PrinterMode.HighResolution)
            self.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            self.setOutputFileName(str(tmp_path / f"{name}.pdf"))
            self.setResolution(150)
            self.called = name

        def printerName(self) -> str:
            return self.called

    def opened(name: str) -> QPrinter:
        used.append(name)
        return Named(name)

    for module in (printers, print_dialog):
        monkeypatch.setattr(module, "printer_names", lambda: ["Consul's inkjet", "Office laser"])
        monkeypatch.setattr(module, "open_printer", opened)
    monkeypatch.setenv(ELSEWHERE, str(tmp_path / "kept"))
    return used


def said(context: Context) -> list[Message]:
    heard: list[Message] = []
    context.said.connect(heard.append)
    return heard


def asked(qtbot: QtBot, context: Context, data: bytes) -> PrintDialog:
    dialog = print_pdf(context, data, "Travel documents")
    qtbot.addWidget(dialog)
    return dialog


def test_one_prints_with_the_keyboard_on_the_printer_of_last_time(
    qtbot: QtBot, context: Context, page: bytes, two_printers: list[str], tmp_path: Path
) -> None:
    heard = said(context)
    dialog = asked(qtbot, context, page)
    assert nameless(dialog) == []
    assert dialog.names.currentText() == "Consul's inkjet"
    assert dialog.go.text() == "Print 1 page"
    qtbot.keyClick(dialog.names, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.go, Qt.Key.Key_Return)
    idle(qtbot, context)
    assert two_printers == ["Office laser"]
    assert heard[-1].text == "1 page sent to Office laser"
    assert len(printers.page_sizes((tmp_path / "Office laser.pdf").read_bytes())) == 1
    assert asked(qtbot, context, page).names.currentText() == "Office laser"


def test_what_is_set_for_a_printer_is_said_and_done(
    qtbot: QtBot, context: Context, page: bytes, two_printers: list[str], tmp_path: Path
) -> None:
    set_offset("Office laser", Offset(20, -5))
    dialog = asked(qtbot, context, page)
    assert "nothing is set" in dialog.moved.text()
    dialog.names.setCurrentText("Office laser")
    assert dialog.moved.text() == "At true size, moved 2.0 mm to the right and 0.5 mm up: as set for this printer."
    dialog.go.click()
    idle(qtbot, context)
    # Against the same dots unmoved: a page of 150 dots to the inch is drawn up to a dot wider than it is.
    print_pages(page, to_file(tmp_path / "unmoved.pdf", 150))
    plain, moved = (ink(tmp_path / name, part=ZONE) for name in ("unmoved.pdf", "Office laser.pdf"))
    assert moved[0] - plain[0] == pytest.approx(2.0, abs=0.1)


def test_what_is_kept_of_printers_and_cannot_be_read_stops_it(
    qtbot: QtBot, context: Context, page: bytes, two_printers: list[str], tmp_path: Path
) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / offsets.FILE).write_text("{", encoding="utf-8")
    dialog = asked(qtbot, context, page)
    assert "cannot be read" in dialog.note.text.text()
    dialog.go.click()
    assert dialog.isVisible()
    assert two_printers == ["Consul's inkjet"]
    assert context.current is None


def test_without_a_printer_it_is_saved(
    qtbot: QtBot, context: Context, page: bytes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(print_dialog, "printer_names", list)
    monkeypatch.setattr(printers, "printer_names", list)
    dialog = asked(qtbot, context, page)
    assert "No printer is installed" in dialog.note.text.text()
    assert not dialog.go.isVisibleTo(dialog)
    for name in (tmp_path / "nowhere" / "a.pdf", tmp_path / "a.pdf"):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, name=name: (str(name), ""))
        qtbot.keyClick(dialog.save_button, Qt.Key.Key_Return)
    assert (tmp_path / "a.pdf").read_bytes() == page
    assert not dialog.isVisible()


# -- printer and paper


@pytest.fixture
def setup(context: Context, two_printers: list[str]) -> Iterator[PrinterDialog]:
    set_offset("Office laser", Offset(5, 0))
    dialog = set_up_printer(context, "Office laser")
    settle(context)
    yield dialog
    if isValid(dialog):
        dialog.close()


CORNER = (0.0, 0.0, 0.5, 0.1)
"""Where the upper left cross is, and the ruler that begins there."""


def test_a_printer_is_measured_and_set(
    qtbot: QtBot, context: Context, setup: PrinterDialog, two_printers: list[str], tmp_path: Path
) -> None:
    page = setup.page
    assert nameless(setup) == []
    assert (page.names.currentText(), page.right.value(), page.down.value()) == ("Office laser", 0.5, 0.0)
    assert page.should.text().startswith("Both should be 20.0 mm")
    page.print_button.click()
    idle(qtbot, context)
    first = ink(tmp_path / "Office laser.pdf", part=CORNER)
    # Moved once by what is set, not twice: the left arm of the cross begins five millimetres before it.
    assert first[0] == pytest.approx(20 - 5 + 0.5, abs=0.25)
    page.left.setValue(20.7)
    page.top.setValue(18.8)
    assert (page.right.value(), page.down.value()) == pytest.approx((-0.2, 1.2))
    page.print_button.click()
    idle(qtbot, context)
    again = ink(tmp_path / "Office laser.pdf", part=CORNER)
    assert [b - a for a, b in zip(first[:2], again[:2], strict=True)] == pytest.approx([-0.7, 1.2], abs=0.2)
    # The second sheet is still beside the mark: what is measured is added to what that one was moved by.
    assert (page.left.value(), page.top.value()) == (20.0, 20.0)
    page.left.setValue(19.9)
    assert (page.right.value(), page.down.value()) == pytest.approx((-0.1, 1.2))
    assert offsets.load_offsets()["Office laser"] == Offset(5, 0)
    qtbot.keyClick(page.keep_button, Qt.Key.Key_Return)
    assert offsets.load_offsets() == {"Office laser": Offset(-1, 12)}
    assert "Office laser" in page.note.text.text()
    page.names.setCurrentText("Consul's inkjet")
    assert page.offset == Offset(0, 0)
    assert page.note.isHidden()
    qtbot.keyClick(setup, Qt.Key.Key_Escape)
    assert not isValid(setup) or not setup.isVisible()


def test_the_sheet_is_that_of_the_page(setup: PrinterDialog) -> None:
    page = setup.page
    page.paper.setCurrentIndex(page.paper.findData("booklet"))
    assert page.left.value() == 12.0
    assert "12.0 mm" in page.should.text()


def test_a_printer_is_set_up_elsewhere_where_there_is_none(
    qtbot: QtBot, context: Context, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(printers, "printer_names", list)
    dialog = set_up_printer(context)
    qtbot.addWidget(dialog)
    settle(context)
    assert "No printer is installed" in dialog.page.note.text.text()
    assert not dialog.page.print_button.isVisibleTo(dialog)
    assert not dialog.page.keep_button.isEnabled()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "nowhere" / "t.pdf"), ""))
    dialog.page.save_button.click()
    assert "no folder" in dialog.page.note.text.text().lower()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "t.pdf"), ""))
    dialog.page.save_button.click()
    assert printers.page_sizes((tmp_path / "t.pdf").read_bytes()) == [pytest.approx((595.3, 841.9), abs=0.1)]


def test_what_cannot_be_kept_is_said(setup: PrinterDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv(ELSEWHERE, str(tmp_path / "file" / "kept"))
    setup.page.keep_button.click()
    assert "cannot be written" in setup.page.note.text.text()
