"""Chats of any program and locale: who is named in them, with who wrote it and when."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from repatriate.app.imports.open_file import open_text
from repatriate.intake.paper.model import PaperKind
from repatriate.intake.paper.text.chat import is_chat, read_messages
from repatriate.intake.roster.people import Known
from repatriate.intake.roster.read import read_roster
from repatriate.intake.workbook import Workbook, open_workbook
from repatriate.model.errors import UserError

ANNA = "ALPHA ANNA F 12/03/1990 X1234567"
STARTS = [
    ("12/03/2026, 14:05 - Helper: ", "12/03/2026, 14:05"),
    ("3/12/26, 2:05\u202fPM - Helper: ", "3/12/26, 2:05 PM"),
    ("12.03.26, 14:05 - Helper: ", "12.03.26, 14:05"),
    ("12-03-2026 14:05 - Helper: ", "12-03-2026 14:05"),
    ("12/3/2026 14.05 - Helper: ", "12/3/2026 14.05"),
    ("3/12/26, 2:05 p. m. - Helper: ", "3/12/26, 2:05 p. m."),
    ("2026/3/12 下午2:05 - Helper: ", "2026/3/12 下午2:05"),
    ("2026. 3. 12. 오후 2:05 - Helper: ", "2026. 3. 12. 오후 2:05"),
    ("12/3/2569 14:05 - Helper: ", "12/3/2569 14:05"),
    ("๑๒/๓/๒๕๖๙ ๑๔:๐๕ - Helper: ", "12/3/2569 14:05"),
    ("١٢\u200f/٣\u200f/٢٠٢٦، ١٤:٠٥ - Helper: ", "12/3/2026، 14:05"),
    ("[12/03/26, 2:05:33\u202fPM] Helper: ", "12/03/26, 2:05:33 PM"),
    ("\u200e[12/03/2026, 14:05:33] Helper: ", "12/03/2026, 14:05:33"),
    ("[2026-03-12, 14:05:33] Helper: ", "2026-03-12, 14:05:33"),
    ("[ 12/03/2026 ][ 14:05:22 ] Helper: ", "12/03/2026 14:05:22"),
    ("Helper, [12.03.2026 14:05]\n", "12.03.2026 14:05"),
]


@pytest.mark.parametrize(("start", "when"), STARTS)
def test_messages_of_many_programs_and_locales(start: str, when: str) -> None:
    text = f"{start}{ANNA}\nsecond line\n{start}ok"
    assert is_chat(text)
    first, second = read_messages(text)
    assert (first.who, first.when, first.text.strip()) == ("Helper", when, f"{ANNA}\nsecond line")
    assert second.text.strip() == "ok"


CHAT = f"""12/03/2026, 14:04 - Messages and calls are end-to-end encrypted. No one outside of this chat can read them.
12/03/2026, 14:05 - Helper: Hello, the list:
1. {ANNA}
2. BETA BEN M 25/11/1985 X7654321
12/03/2026, 14:06 - Other: ok thanks
12/03/2026, 14:07 - Other: who has her passport?
12/03/2026, 14:07 - Other: <Media omitted>
12/03/2026, 14:08 - +63 917 123 4567: GAMMA GINA
1/2/1999
X1111111
12/03/2026, 14:09 - Helper: 1. {ANNA}
"""


def of(path: Path, text: str) -> Workbook:
    path.write_text(text, encoding="utf-8")
    return open_workbook(path)


def test_people_of_a_chat_and_where_they_were_named(tmp_path: Path) -> None:
    found = of(tmp_path / "chat.txt", CHAT)
    assert found.paper is not None
    assert found.paper.kind is PaperKind.CHAT
    assert [str(one) for one in found.paper.gaps] == [
        "1 picture or file did not come with the chat: ask for it, it may name people",
        "3 lines were not read as people",
        "1 person is named more than once in the same words: read once",
    ]
    roster = read_roster(found, Known(date(2026, 11, 28)))
    assert [(str(row.values["birth_date"]), row.values["document_number"]) for row in roster.rows] == [
        ("1990-03-12", "X1234567"),
        ("1985-11-25", "X7654321"),
        ("1999-02-01", "X1111111"),
    ]
    assert "12/03/2026, 14:05, Helper; 12/03/2026, 14:09, Helper" in roster.rows[0].values["notes"]
    assert "+63 917 123 4567" in roster.rows[2].values["notes"]


LIST_IN_ONE = """12/03/2026, 08:01 - Messages are encrypted.
12/03/2026, 08:10 - Helper: there are two
1. ALPHA Anna, 12/03/1990, X1234567, Province
2. Beta, Ben Jr. / 05 Feb 2001 / PP P0173825C
12/03/2026, 08:30 - Helper: my sister Gamma Gina born 5 May 1990 also there pls
"""


def test_a_list_within_one_message_and_a_surname_before_its_comma(tmp_path: Path) -> None:
    found = of(tmp_path / "chat.txt", LIST_IN_ONE)
    assert [row[1:4] for row in found.sheets["chat"][1:]] == [
        ["ALPHA Anna", "12/03/1990", "X1234567"],
        ["Beta, Ben Jr", "05 Feb 2001", "P0173825C"],
    ]
    assert found.paper is not None
    assert "this line may name somebody, and was not read: “my sister Gamma Gina born 5 May 1990 also there pls”" in [
        str(gap) for gap in found.paper.gaps
    ]


def test_the_same_chat_from_the_clipboard(tmp_path: Path) -> None:
    opened = open_text(CHAT, "Pasted cells")
    assert opened.workbook.sheets["Pasted cells"] == of(tmp_path / "Pasted cells.txt", CHAT).sheets["Pasted cells"]


def test_a_chat_of_line(tmp_path: Path) -> None:
    text = f"[LINE] Chat history with Helper\nSaved on: 2026/03/12 14:05\n\n2026/03/12(Thu)\n14:05\tHelper\t{ANNA}\n14:06\tOther\t[Photo]\n"
    found = of(tmp_path / "chat.txt", text)
    assert found.sheets["chat"][1][-1] == "2026/03/12 14:05, Helper"
    assert found.paper is not None
    assert len(found.paper.gaps) == 1


def test_a_chat_that_names_nobody(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="did not come with it: ask for that"):
        of(
            tmp_path / "chat.txt",
            "12/03/2026, 14:05 - A: hi\n12/03/2026, 14:06 - B: <Media omitted>\n12/03/2026, 14:07 - A: ok\n",
        )


def test_values_with_moments_are_no_chat() -> None:
    assert not is_chat(
        "name,seen\nAnna ALPHA,12/03/2026 14:05\nBen BETA,12/03/2026 14:06\nGina GAMMA,12/03/2026 14:07\n"
    )
