"""What an office sets once, in the window: page layouts, the digital seal; and documents that are checked."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, pkcs12
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage, QTextCursor
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from repatriate.app.core import office_files as core_office_files
from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import settings_of
from repatriate.app.documents import preview as document_preview
from repatriate.app.documents import seals
from repatriate.app.documents.commands import IssueDocuments
from repatriate.app.documents.seal_commands import MakeSealKey, UseSealKey
from repatriate.papers.seal import keys
from repatriate.papers.seal.checking import Status
from repatriate.papers.seal.reading import Found, find_seals
from tests.ui.conftest import EARLY
from tests.ui.helpers import R, Show, idle, in_panel, settle, texts
from tests.ui.rooms.papers.test_documents import ours_of
from tests.ui.test_access import nameless
from ui.rooms.base import Room
from ui.rooms.common.form import Form
from ui.rooms.office.check_sheet import CheckSheet, is_whole, zone_lines
from ui.rooms.office.layouts_sheet import LayoutsSheet
from ui.rooms.office.printers_sheet import PrintersSheet
from ui.rooms.office.seal_findings import VerdictPanel, status_words
from ui.rooms.office.seals_sheet import SealKeyPanel, SealsSheet


@pytest.fixture
def layouts_room(show: Show[LayoutsSheet], planned: Operation) -> LayoutsSheet:
    return show_sheet(show, LayoutsSheet, planned)


@pytest.fixture
def seals_room(show: Show[SealsSheet], planned: Operation) -> SealsSheet:
    return show_sheet(show, SealsSheet, planned)


def show_sheet(show: Show[R], kind: type[R], operation: Operation) -> R:
    made = show(kind, operation)
    settle(made.context)
    return made


def chosen(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """What the officer picks in the window for files."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def test_every_sheet_is_named(show: Show[Room], planned: Operation) -> None:
    kinds: tuple[type[Room], ...] = (LayoutsSheet, SealsSheet, CheckSheet, PrintersSheet)
    for kind in kinds:
        assert nameless(show(kind, planned)) == [], kind


def test_a_file_that_is_only_read_offers_looking_and_checking(show: Show[Room], read_only: Operation) -> None:
    room = show_sheet(show, LayoutsSheet, read_only)
    assert not room.main_button.isEnabled()
    assert not room.use_button.isEnabled()
    assert room.copy_button.isEnabled()
    keys_sheet = show_sheet(show, SealsSheet, read_only)
    seal = keys_sheet
    assert not seal.bring_button.isEnabled()
    assert seal.empty.findChildren(QPushButton) == []
    checks = show_sheet(show, CheckSheet, read_only)
    assert checks.open_button.isEnabled()


# -- layouts


@pytest.fixture
def shapes(layouts_room: LayoutsSheet) -> LayoutsSheet:
    return layouts_room


def test_layouts_are_listed_and_seen(layouts_room: LayoutsSheet, shapes: LayoutsSheet) -> None:
    rows = {row["name"]: row for row in shapes.table.source.all}
    assert set(rows) == {row.name for row in core_office_files.read_layouts()}
    assert shapes.table.key is not None
    assert shapes.pdf.page_count == 2
    shapes.table.choose("booklet")
    settle(layouts_room.context)
    assert "125 × 88 mm" in shapes.about.text()
    assert shapes.remove_button.isHidden()


def test_a_layout_is_copied_changed_taken_in_used_and_removed(
    layouts_room: LayoutsSheet,
    shapes: LayoutsSheet,
    planned: Operation,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    file = tmp_path / "Our Page.toml"
    chosen(monkeypatch, file)
    shapes.table.choose("generic")
    shapes.copy_button.click()
    assert "Our Page.toml" in shapes.note.text.text()
    assert file.read_text(encoding="utf-8") == core_office_files.layout_text(planned.db, "generic")
    file.write_text(file.read_text(encoding="utf-8") + "\nnonsense = 1\n", encoding="utf-8")
    layouts_room.main_button.click()
    settle(layouts_room.context)
    assert "Our Page.toml" in shapes.note.text.text()
    assert "line" in shapes.note.text.text()
    text = core_office_files.layout_text(planned.db, "generic").replace("English and French", "ours")
    file.write_text(text, encoding="utf-8")
    shapes.take_in(file)
    settle(layouts_room.context)
    assert shapes.note.isHidden()
    assert shapes.table.key == "our_page"
    [own] = [row for row in core_office_files.read_layouts(planned.db) if row.own]
    assert own.name == "our_page"
    qtbot.keyClick(shapes.use_button, Qt.Key.Key_Return)
    settle(layouts_room.context)
    assert settings_of(planned.db)["layout"] == "our_page"
    assert shapes.use_button.text() == "Stop using for all"
    assert next(iter(document_preview.preview_papers(planned, ours_of(planned)[:1]).layouts)) == own.title
    shapes.use_button.click()
    settle(layouts_room.context)
    assert "layout" not in settings_of(planned.db)
    shapes.remove_button.click()
    shapes.note.yes.click()
    settle(layouts_room.context)
    assert not any(row.own for row in core_office_files.read_layouts(planned.db))


def test_a_file_that_is_no_layout_is_said(
    shapes: LayoutsSheet, planned: Operation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = planned.revision
    for name, data in (("a.toml", b"\xff\xfe\x00"), ("b.toml", b""), ("c.toml", b"[[["), ("d.toml", "タイ".encode())):
        (tmp_path / name).write_bytes(data)
        shapes.take_in(tmp_path / name)
        assert shapes.note.text.text(), name
        assert shapes.note.property("tone") == "trouble"
    shapes.take_in(tmp_path / "missing.toml")
    assert "There is no file" in shapes.note.text.text()
    chosen(monkeypatch, tmp_path / "nowhere" / "x.toml")
    shapes.copy()
    assert "There is no folder" in shapes.note.text.text()
    assert planned.revision == before


# -- the seal


@pytest.fixture
def seal(seals_room: SealsSheet) -> SealsSheet:
    return seals_room


def test_a_key_is_made_used_and_retired(
    seals_room: SealsSheet, seal: SealsSheet, planned: Operation, qtbot: QtBot
) -> None:
    assert "without a seal" in seal.status.text.text()
    assert seal.empty.isVisible()
    qtbot.mouseClick(seals_room.main_button, Qt.MouseButton.LeftButton)
    form = in_panel(seals_room, Form)
    assert nameless(form) == []
    form.saved.emit()
    assert "Fill this in" in form._faults["signer"].text()
    form.change({"signer": "P"})
    form.saved.emit()
    assert "UTTS" in form.note.text.text()
    form.change({"signer": "phmn", "organization": "Embassy, Manila", "years": "3"})
    qtbot.keyClick(form.controls["signer"], Qt.Key.Key_Return)
    settle(seals_room.context)
    [row] = seals.seal_keys(planned.db, planned.today())
    assert (row.signer, row.reference, row.current) == ("PHMN", "01", False)
    assert "without a seal" in seal.status.text.text()
    qtbot.keyClick(seal.note.yes, Qt.Key.Key_Return)
    settle(seals_room.context)
    assert seals.current_key(planned.db) is not None
    assert "sealed with PHMN 01" in seal.status.text.text()
    assert seal.status.property("tone") == "good"
    in_panel(seal, SealKeyPanel).retire_button.click()
    seal.note.yes.click()
    settle(seals_room.context)
    assert seals.current_key(planned.db) is None
    in_panel(seal, SealKeyPanel).use_button.click()
    settle(seals_room.context)
    assert seals.current_key(planned.db) is not None


def test_the_private_key_is_never_shown_or_saved(
    seal: SealsSheet, seals_room: SealsSheet, planned: Operation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = planned.run(MakeSealKey("PHMN")).result
    settle(seals_room.context)
    seal.table.selectRow(0)
    chosen(monkeypatch, tmp_path / "out.pem")
    row = in_panel(seal, SealKeyPanel).row
    seal.save_certificate(row)
    certificate = (tmp_path / "out.pem").read_bytes()
    assert x509.load_pem_x509_certificate(certificate)
    assert "anyone who checks" in seal.note.detail.text()
    seal.save_request(row)
    assert x509.load_pem_x509_csr((tmp_path / "out.pem").read_bytes())
    assert b"PRIVATE" not in certificate + (tmp_path / "out.pem").read_bytes()
    assert "PRIVATE" not in texts(seals_room)
    chosen(monkeypatch, tmp_path / "nowhere" / "out.pem")
    seal.save_certificate(row)
    assert "There is no folder" in seal.note.text.text()
    assert id == row.id


def test_a_key_from_elsewhere_comes_with_its_password(
    seal: SealsSheet, seals_room: SealsSheet, planned: Operation, tmp_path: Path, qtbot: QtBot
) -> None:
    key = keys.make_key("P-256")
    certificate = keys.self_signed(key, "PHXX", "2A", organization="Embassy", now=EARLY, years=2)
    from cryptography.hazmat.primitives.serialization import BestAvailableEncryption

    (tmp_path / "key.p12").write_bytes(
        pkcs12.serialize_key_and_certificates(b"k", key, certificate, None, BestAvailableEncryption(b"open sesame"))
    )
    seal.bring_button.click()
    form = in_panel(seals_room, Form)
    password = form.controls["password"]
    assert password.echoMode() is QLineEdit.EchoMode.Password
    form.change({"key": str(tmp_path / "missing.p12")})
    form.saved.emit()
    assert "There is no file" in form._faults["key"].text()
    form.change({"key": str(tmp_path / "key.p12"), "password": "wrong"})
    form.saved.emit()
    assert form.note.text.text()
    assert seals.seal_keys(planned.db, planned.today()) == []
    form.change({"password": "open sesame"})
    qtbot.keyClick(password, Qt.Key.Key_Return)
    settle(seals_room.context)
    [row] = seals.seal_keys(planned.db, planned.today())
    assert (row.signer, row.reference) == ("PHXX", "2A")


def test_the_certificate_of_an_authority_is_taken_in(
    seal: SealsSheet, seals_room: SealsSheet, planned: Operation, tmp_path: Path
) -> None:
    planned.run(UseSealKey(planned.run(MakeSealKey("PHMN")).result))
    settle(seals_room.context)
    seal.table.selectRow(0)
    row = in_panel(seal, SealKeyPanel).row
    own = keys.load_key(planned.db.conn.execute("SELECT private_key FROM seal_keys").fetchone()[0])
    for name, key in (("other.pem", keys.make_key("P-256")), ("ours.pem", own)):
        made = keys.self_signed(key, "PHMN", "7F", organization="", now=EARLY, years=1)
        (tmp_path / name).write_bytes(made.public_bytes(Encoding.PEM))
    seal.take_certificate(row, tmp_path / "other.pem")
    assert "another key" in seal.note.text.text()
    seal.take_certificate(row, tmp_path / "ours.pem")
    settle(seals_room.context)
    assert "new certificate" in seal.note.text.text()
    assert [one.reference for one in seals.seal_keys(planned.db, planned.today())] == ["7F"]
    assert "PHMN 7F" in seal.status.text.text()
    (tmp_path / "junk.pem").write_bytes(own.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())[:40])
    seal.take_certificate(row, tmp_path / "junk.pem")
    assert seal.note.property("tone") == "trouble"


# -- checking


@dataclass(frozen=True)
class Sealed:
    """An operation file in which two documents have the office's seal, those as a PDF, and what is read from it."""

    file: bytes
    pdf: bytes
    seals: list[Found]


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory, small_planned_bytes: bytes) -> Sealed:
    path = tmp_path_factory.mktemp("sealed") / "sealed.repat"
    path.write_bytes(small_planned_bytes)
    with Operation.open(path, "sample", officer="tester", clock=lambda: EARLY) as made:
        made.run(UseSealKey(made.run(MakeSealKey("PHMN")).result))
        refs = [row[0] for row in made.db.conn.execute("SELECT ref FROM people ORDER BY ref").fetchall()]
        found = document_preview.preview_papers(made, refs[:200], layout="generic")
        able = [ref for ref in found.refs if ref not in {one.ref for one in found.others}][:2]
        issued = made.run(IssueDocuments(tuple(able), None, layout="generic")).result
        pdf = document_preview.printed_documents(made.db, [one.id for one in issued])
    return Sealed(path.read_bytes(), pdf, find_seals(pdf))


@pytest.fixture
def check(show: Show[CheckSheet], sealed: Sealed, tmp_path: Path) -> Iterator[CheckSheet]:
    path = tmp_path / "sealed.repat"
    path.write_bytes(sealed.file)
    with Operation.open(path, "sample", officer="tester", clock=lambda: EARLY) as made:
        yield show_sheet(show, CheckSheet, made)


def verdicts(check: CheckSheet, qtbot: QtBot) -> list[Status]:
    idle(qtbot, check.context)
    return [one.status for one in check.verdicts]


def test_every_status_has_its_words() -> None:
    for status in Status:
        words, tone = status_words(status)
        assert words
        assert (tone == "good") is status.valid


def test_a_pdf_that_is_dropped_is_judged_page_by_page(
    sealed: Sealed, check: CheckSheet, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "two.pdf").write_bytes(sealed.pdf)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "two.pdf"))])
    drop = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    check.dropEvent(drop)
    assert verdicts(check, qtbot) == [Status.VALID, Status.VALID]
    assert "2 seals, 2 of them genuine" in texts(check.results)
    assert len(check.results.findChildren(VerdictPanel)) == 2
    assert "PHMN · 01" in texts(check.results)
    assert check.what.text() == "two.pdf"


def test_the_printed_zone_is_compared(sealed: Sealed, check: CheckSheet, qtbot: QtBot) -> None:
    first = sealed.seals[0]
    check.hex.setPlainText(first.data.hex(" "))
    check.check()
    assert verdicts(check, qtbot) == [Status.VALID]
    assert "Compare the lines in the seal" in texts(check.results)
    [zone] = first.printed
    check.zone.setPlainText("\n".join(zone).lower())
    check.check()
    assert verdicts(check, qtbot) == [Status.VALID]
    assert check.verdicts[0].compared
    other = sealed.seals[1].printed[0]
    check.zone.setPlainText("\n".join(other))
    check.check()
    assert verdicts(check, qtbot) == [Status.SEAL_DOCUMENT_MISMATCH]
    assert "Seal of another document" in texts(check.results)


def test_a_zone_is_compared_when_it_is_whole(sealed: Sealed, check: CheckSheet, qtbot: QtBot) -> None:
    first = sealed.seals[0]
    [zone] = first.printed
    check.hex.setPlainText(first.data.hex())
    check.zone.setPlainText(f"{zone[0]}\n")
    check.zone.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(check.zone, zone[1][:-1])
    check.check()
    assert verdicts(check, qtbot) == [Status.VALID]
    assert not check.verdicts[0].compared
    assert "36 + 35" in check.zone_note.text()
    qtbot.keyClicks(check.zone, zone[1][-1])
    check.check()
    assert verdicts(check, qtbot) == [Status.VALID]
    assert check.verdicts[0].compared


def test_a_zone_without_its_line_breaks_is_parted() -> None:
    assert [len(line) for line in zone_lines("p<" * 36)] == [36, 36]
    assert [len(line) for line in zone_lines(" p< " * 44)] == [44, 44]
    assert [len(line) for line in zone_lines("i<" * 45)] == [30, 30, 30]
    assert zone_lines("\n \n") == ()
    assert zone_lines("ab\n\ncd") == ("AB", "CD")
    assert not is_whole(())
    assert not is_whole(("A" * 36,))
    assert not is_whole(("A" * 36, "A" * 35))


def test_a_verdict_is_never_of_another_document(
    sealed: Sealed, check: CheckSheet, qtbot: QtBot, tmp_path: Path
) -> None:
    good, bad = tmp_path / "good.pdf", tmp_path / "bad.png"
    good.write_bytes(sealed.pdf)
    bad.write_bytes(b"\x89PNG no")
    check.take_file(good)
    check.take_file(bad)  # while the first is being read
    assert check.verdicts == []
    assert "Looking for the seal" in texts(check.results)
    qtbot.waitUntil(lambda: check.verdicts != [])
    assert verdicts(check, qtbot) == [Status.READ_ERROR]
    assert check.what.text() == "bad.png"
    check.take_file(good)
    check.hex.setPlainText("hello")
    check.check()
    assert verdicts(check, qtbot) == []
    assert "hexadecimal digits only" in texts(check.results)
    assert "good.pdf" not in check.what.text()
    check.take_file(good)
    check.take_file(tmp_path / "missing.pdf")
    assert verdicts(check, qtbot) == []
    assert "There is no file" in texts(check.results)


def test_what_was_typed_of_one_document_is_not_held_against_the_next(
    sealed: Sealed, check: CheckSheet, qtbot: QtBot
) -> None:
    first, second = sealed.seals
    check.zone.setPlainText("\n".join(first.printed[0]))
    check._take_data(first.data, "one.bin")
    assert verdicts(check, qtbot) == [Status.VALID]
    assert check.verdicts[0].compared
    check._take_data(second.data, "two.bin")
    assert verdicts(check, qtbot) == [Status.VALID]
    assert check.zone.toPlainText() == ""


def test_a_document_waits_for_what_is_at_work(sealed: Sealed, check: CheckSheet, qtbot: QtBot) -> None:
    ended = threading.Event()
    check.context.job("Planning", lambda progress, cancel: ended.wait(20))
    check._take_data(sealed.seals[0].data, "one.bin")
    assert "“Planning” is still running" in texts(check.results)
    assert check.verdicts == []
    ended.set()
    qtbot.waitUntil(lambda: check.verdicts != [])
    assert verdicts(check, qtbot) == [Status.VALID]


def test_a_check_that_is_stopped_says_so(sealed: Sealed, check: CheckSheet, qtbot: QtBot) -> None:
    check._take_data(sealed.pdf, "two.pdf")
    check.context.current.cancel()
    assert verdicts(check, qtbot) == []
    assert "was not checked" in texts(check.results)


def test_one_bit_makes_it_false(sealed: Sealed, check: CheckSheet, qtbot: QtBot) -> None:
    data = bytearray(sealed.seals[0].data)
    data[-3] ^= 1
    QGuiApplication.clipboard().setText(data.hex())
    check.setFocus()
    qtbot.keyClick(check, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert verdicts(check, qtbot) == [Status.INVALID_SIGNATURE]
    [sheet] = check.results.findChildren(VerdictPanel)
    assert sheet.title.text() == "Not genuine"
    assert sheet.note.property("tone") == "trouble"
    QGuiApplication.clipboard().clear()


def test_who_signed_is_not_known_until_their_certificate_is_there(
    check: CheckSheet, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from repatriate.papers.seal.signing import sign_seal

    key = keys.make_key("P-256")
    zone = ("PUUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6")
    data = sign_seal(
        zone, country="UTO", signer="UTTS", reference="5B", private_key=key, issued=EARLY.date(), signed=EARLY.date()
    )
    check.hex.setPlainText(data.hex())
    check.check()
    assert verdicts(check, qtbot) == [Status.UNKNOWN_CERTIFICATE]
    certificate = keys.self_signed(key, "UTTS", "5B", organization="", now=EARLY, years=1)
    (tmp_path / "utopia.pem").write_bytes(certificate.public_bytes(Encoding.PEM))
    chosen(monkeypatch, tmp_path / "utopia.pem")
    check.trust_button.click()
    assert verdicts(check, qtbot) == [Status.VALID]
    assert "utopia.pem" in check.believed.text()
    check.forget_button.click()
    assert verdicts(check, qtbot) == [Status.UNKNOWN_CERTIFICATE]


def test_nonsense_is_said_in_words(check: CheckSheet, qtbot: QtBot, tmp_path: Path) -> None:
    check.hex.setPlainText("hello")
    check.check()
    assert "hexadecimal digits only" in texts(check.results)
    check.hex.setPlainText("DC 03 00")
    check.check()
    assert verdicts(check, qtbot) == [Status.WRONG_FORMAT]
    for name, data in (("a.pdf", b"%PDF-1.7 no"), ("b.png", b"\x89PNG no"), ("c.txt", b"hello there"), ("d.pdf", b"")):
        (tmp_path / name).write_bytes(data)
        check.take_file(tmp_path / name)
        assert verdicts(check, qtbot) == [Status.READ_ERROR], name
    check.take_file(tmp_path / "missing.pdf")
    assert "There is no file" in texts(check.results)
    image = QImage(300, 300, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    QGuiApplication.clipboard().setImage(image)
    check.paste_button.click()
    assert verdicts(check, qtbot) == [Status.READ_ERROR]
    assert "No seal was found" in texts(check.results)
    QGuiApplication.clipboard().setText("good morning")
    check.paste_button.click()
    assert "no picture, no file" in texts(check.results)
    QGuiApplication.clipboard().clear()
