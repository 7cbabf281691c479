"""Mails: what is attached first, then a table, then lines; who writes, signs and is quoted is on no list."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest

from repatriate.intake.paper.model import PaperKind, ReadAs
from repatriate.intake.roster.model import Roster
from repatriate.intake.roster.people import Known
from repatriate.intake.roster.read import read_roster
from repatriate.intake.workbook import Workbook, open_workbook
from repatriate.model.errors import UserError
from tests.intake.books import book
from tests.intake.paper.documents import docx, tbl
from tests.intake.paper.outlook import msg

PEOPLE = [
    ["Surname", "Given names", "Sex", "Date of birth", "Passport no"],
    ["ALPHA", "ANNA", "F", "12/03/1990", "X1234567"],
]
OTHERS = [PEOPLE[0], ["BETA", "BEN", "M", "25/11/1985", "X7654321"]]
LETTER = (
    "Dear colleague,\n\nhere is our list.\n\nBest regards,\nMaria GAMMA\nConsul, Embassy of Utopia\nTel. 98765432\n"
)


def mail(text: str = LETTER, page: str = "") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Maria Gamma <maria@example.org>"
    message["To"] = "desk@example.org"
    message["Subject"] = "List"
    message["Date"] = "Thu, 12 Mar 2026 14:05:00 +0700"
    message.set_content(text)
    if page:
        message.add_alternative(page, subtype="html")
    return message


def attach(message: EmailMessage, name: str, data: bytes, kind: str = "application/octet-stream") -> None:
    main, _, sub = kind.partition("/")
    message.add_attachment(data, maintype=main, subtype=sub, filename=name)


def saved(path: Path, message: EmailMessage) -> Path:
    path.write_bytes(bytes(message))
    return path


def xlsx(tmp_path: Path, rows: list[list[object]]) -> bytes:
    return book(tmp_path / "made.xlsx", {"People": rows}).read_bytes()


def read(found: Workbook) -> Roster:
    return read_roster(found, Known(date(2026, 11, 28)))


def names(found: Workbook) -> list[str]:
    return [row.values["surname"] for row in read(found).rows]


def test_the_list_that_is_attached(tmp_path: Path) -> None:
    message = mail()
    attach(message, "Liste été.xlsx", xlsx(tmp_path, PEOPLE))
    found = open_workbook(saved(tmp_path / "m.eml", message))
    assert names(found) == ["ALPHA"]
    assert found.paper is not None
    assert found.paper.kind is PaperKind.MAIL
    assert found.paper.parts == ("Liste été.xlsx",)
    said = str(found.paper.gaps[0])
    assert all(word in said for word in ("Liste été.xlsx", "maria@example.org", "12 Mar 2026"))
    assert "Gamma" not in str([row.values for row in read(found).rows])


@pytest.mark.parametrize("name", ["list.docx", "list.csv", "list.edi", "list.eml"])
def test_whatever_is_attached_is_read_by_the_same_door(tmp_path: Path, name: str) -> None:
    data = {
        "list.docx": lambda: docx(
            tmp_path / "l.docx", tbl(*([str(one) for one in row] for row in PEOPLE))
        ).read_bytes(),
        "list.csv": lambda: "\n".join(";".join(map(str, row)) for row in PEOPLE).encode("utf-16"),
        "list.edi": lambda: b"UNH+1+PAXLST:D:15B:UN:IATA'BGM+745'NAD+FL+++ALPHA:ANNA'DOC+P+X1234567'UNT+5+1'",
        "list.eml": lambda: bytes(with_list(tmp_path)),
    }[name]()
    message = mail()
    attach(message, name, data)
    found = open_workbook(saved(tmp_path / "m.eml", message))
    assert names(found) == ["ALPHA"]


def with_list(tmp_path: Path) -> EmailMessage:
    inner = mail("see the list")
    attach(inner, "list.xlsx", xlsx(tmp_path, PEOPLE))
    return inner


def test_a_forwarded_mail(tmp_path: Path) -> None:
    message = mail("for you")
    message.add_attachment(with_list(tmp_path))
    assert names(open_workbook(saved(tmp_path / "m.eml", message))) == ["ALPHA"]


def test_of_several_lists_the_officer_chooses(tmp_path: Path) -> None:
    message = mail()
    attach(message, "one.xlsx", xlsx(tmp_path, PEOPLE))
    attach(message, "two.xlsx", xlsx(tmp_path, OTHERS))
    path = saved(tmp_path / "m.eml", message)
    with pytest.raises(UserError) as caught:
        open_workbook(path)
    assert (caught.value.code, caught.value.facts["parts"]) == ("choose_part", ("one.xlsx", "two.xlsx"))
    assert names(open_workbook(path, ReadAs(part="TWO.xlsx"))) == ["BETA"]
    with pytest.raises(UserError, match="no part"):
        open_workbook(path, ReadAs(part="three.xlsx"))


def test_what_holds_no_list_is_passed_over(tmp_path: Path) -> None:
    logo = b"\x89PNG\r\n\x1a\n" + bytes(500)
    message = mail(page="<p>here</p><img src='cid:logo'>")
    attach(message, "smime.p7s", b"MII" * 200)
    attach(message, "letter.docx", docx(tmp_path / "l.docx", "<w:p><w:r><w:t>Dear all</w:t></w:r></w:p>").read_bytes())
    attach(message, "logo.png", logo, "image/png")
    message.get_payload()[-1]["Content-ID"] = "<logo>"  # type: ignore[index, union-attr]
    attach(message, "list.xlsx", xlsx(tmp_path, PEOPLE))
    found = open_workbook(saved(tmp_path / "m.eml", message))
    assert names(found) == ["ALPHA"]
    assert found.paper is not None
    assert "1 other file is attached: not read" in map(str, found.paper.gaps)


TABLE = (
    "<html><body><p>Dear all</p><table>"
    + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in PEOPLE)
    + "</table><table><tr><td>Maria GAMMA</td><td>Tel. 98765432</td></tr></table></body></html>"
)


def test_a_table_in_the_mail(tmp_path: Path) -> None:
    found = open_workbook(saved(tmp_path / "m.eml", mail("see below", TABLE)))
    assert (names(found), len(found.sheets)) == (["ALPHA"], 1)


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252"])
@pytest.mark.parametrize("how", ["quoted-printable", "base64", "8bit"])
def test_lines_in_any_charset_and_transfer(tmp_path: Path, charset: str, how: str) -> None:
    message = mail()
    message.set_content(
        "1. Zoé ALPHA F 12/03/1990 X1234567\n2. Rémi BETA M 25/11/1985 X7654321\n", charset=charset, cte=how
    )
    found = open_workbook(saved(tmp_path / "m.eml", message))
    assert [row.values["given_names"] for row in read(found).rows] == ["Zoé", "Rémi"]


REPLY = """1. Anna ALPHA F 12/03/1990 X1234567

Regards
Maria GAMMA, 12/12/1970, X9999999

Le jeu. 12 mars 2026 à 14:05, Peter DELTA <p@example.org> a écrit :
> 1. Peter DELTA M 01/01/1980 X8888888
> 2. Other EPSILON M 01/01/1980 X6666666
"""


def test_who_signs_and_is_quoted_is_nobody(tmp_path: Path) -> None:
    found = open_workbook(saved(tmp_path / "m.eml", mail(REPLY)))
    assert [row.values["document_number"] for row in read(found).rows] == ["X1234567"]


@pytest.mark.parametrize(
    "head",
    [
        "From: Peter DELTA <p@example.org>\nSent: 12 March 2026\nTo: desk\nSubject: list\n",
        "Von: Peter DELTA <p@example.org>\nGesendet: 12.03.2026\nAn: desk\nBetreff: Liste\n",
        "---------- Forwarded message ---------\nFrom: Peter DELTA <p@example.org>\nDate: Thu, 12 Mar 2026\n",
    ],
)
def test_a_list_that_was_forwarded_as_text(tmp_path: Path, head: str) -> None:
    text = f"please see\n\n{head}\n1. Anna ALPHA F 12/03/1990 X1234567\n2. Ben BETA M 25/11/1985 X7654321\n\nRegards\nPeter DELTA\n"
    found = open_workbook(saved(tmp_path / "m.eml", mail(text)))
    assert [row.values["document_number"] for row in read(found).rows] == ["X1234567", "X7654321"]


@pytest.mark.parametrize(
    ("build", "said"),
    [
        (mail, "is a mail without a list"),
        (lambda: sealed(), "is encrypted"),
        (lambda: packed(), "only Outlook can open"),
    ],
)
def test_a_mail_without_a_list_is_one_sentence(tmp_path: Path, build: object, said: str) -> None:
    path = saved(tmp_path / "m.eml", build())  # type: ignore[operator]
    with pytest.raises(UserError, match=said) as caught:
        open_workbook(path)
    assert str(path) in str(caught.value)


def sealed() -> EmailMessage:
    message = mail("x")
    attach(message, "smime.p7m", bytes(100), "application/pkcs7-mime")
    return message


def packed() -> EmailMessage:
    message = mail("x")
    attach(message, "winmail.dat", bytes(100))
    return message


def test_an_attachment_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    message = mail()
    attach(message, "list.xlsx", xlsx(tmp_path, PEOPLE)[:900])
    with pytest.raises(UserError, match=r"m\.eml: list\.xlsx is damaged"):
        open_workbook(saved(tmp_path / "m.eml", message))


def test_nothing_that_is_attached_touches_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    message = mail()
    attach(message, "list.xlsx", xlsx(tmp_path, PEOPLE))
    path = saved(tmp_path / "m.eml", message)
    monkeypatch.setenv("TMPDIR", "/nowhere")
    before = sorted(tmp_path.iterdir())
    open_workbook(path)
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("cut", range(60, 3000, 271))
def test_a_mail_cut_anywhere_is_a_list_or_one_sentence(tmp_path: Path, cut: int) -> None:
    message = mail()
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("letter.txt", "hello")
    attach(message, "letters.zip", archive.getvalue())
    path = tmp_path / "m.eml"
    path.write_bytes(bytes(message)[:cut])
    with pytest.raises(UserError) as caught:
        read(open_workbook(path))
    assert "\n" not in str(caught.value)


def test_a_mail_of_outlook(tmp_path: Path) -> None:
    path = tmp_path / "m.msg"
    path.write_bytes(msg(LETTER, {"list.xlsx": xlsx(tmp_path, PEOPLE), "logo.txt": b"hello"}))
    found = open_workbook(path)
    assert names(found) == ["ALPHA"]
    assert found.paper is not None
    assert "Maria Gamma" in str(found.paper.gaps[0])
    path.write_bytes(msg(REPLY, {}))
    assert [row.values["document_number"] for row in read(open_workbook(path)).rows] == ["X1234567"]


def test_a_mail_of_outlook_cut_short(tmp_path: Path) -> None:
    path = tmp_path / "m.msg"
    path.write_bytes(msg(LETTER, {"list.xlsx": xlsx(tmp_path, PEOPLE)})[:9000])
    with pytest.raises(UserError, match=r"cut short|without a list|damaged"):
        open_workbook(path)
