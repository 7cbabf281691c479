"""Pasted replies: whom a line means, what it says, and when nobody may be sure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from repatriate.app.clearances.commands import Given
from repatriate.app.clearances.note_commands import MakeNote
from repatriate.app.clearances.reply_match import Awaited, ReplyLine, ReplyMatch, Sureness
from repatriate.app.clearances.reply_parser import parse_reply
from repatriate.app.clearances.reply_people import list_awaited
from repatriate.app.core.operation import Operation
from repatriate.app.people.commands import EditPeople
from repatriate.model.dates import PartialDate
from repatriate.model.entities import Answer
from tests.app.world import NOW

TODAY = date(2025, 3, 10)
ASKED = date(2025, 2, 20)
PEOPLE = (
    Awaited("P00001", "TALANOU", "MIRE", None, ("X0012345",), ASKED),
    Awaited("P00002", "TALANOU", "OSU", None, ("X0012346", "E 55-51"), ASKED),
    Awaited("P00003", "BEKARO", "LUN", "လွန်း", ("C7712345",), ASKED),
    Awaited("P00004", "SOMARU", None, None, (), ASKED),
    Awaited("P00005", "NEFIRA", "ANO", "王小明", (), ASKED),
    Awaited("P00006", "Bùi", "Thị Hoa", None, (), ASKED),
)
OTHERS = (Awaited("P00009", "PAKOLE", "VEN", None, ("P8765432",)),)


def read(text: str) -> ReplyMatch:
    return parse_reply(text, PEOPLE, OTHERS, today=TODAY)


def one(text: str) -> ReplyLine:
    [line] = read(text).lines
    return line


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("P00001 granted", "P00001"),
        ("1. p00001: approved", "P00001"),
        ("X0012345 granted", "P00001"),
        ("passport X 0012345 - granted", "P00001"),
        ("x0012346 granted", "P00002"),
        ("Ｐ００００３ granted", "P00003"),
        ("P00001 X0012345 TALANOU MIRE granted", "P00001"),
    ],
)
def test_a_line_surely_means_somebody(text: str, ref: str) -> None:
    line = one(text)
    assert (line.sureness, line.ref) == (Sureness.SURE, ref)
    assert line.given.answer is Answer.GRANTED


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("Mire Talanou granted", "P00001"),
        ("TALANOU, Mire: granted", "P00001"),
        ("- Ms. Talanou Mire (f), granted", "P00001"),
        ("လွန်း granted", "P00003"),
        ("1 王小明 批准", "P00005"),
        ("BUI THI HOA granted", "P00006"),
    ],
)
def test_a_whole_name_alone_is_offered_and_not_sure(text: str, ref: str) -> None:
    line = one(text)
    assert (line.sureness, line.ref) == (Sureness.NAME_ONLY, ref)
    assert read(text).answers() == {}
    assert set(read(text).answers(by_name=True)) == {ref}


@pytest.mark.parametrize(
    ("text", "sureness", "means"),
    [
        ("1. Talanow Mire granted", Sureness.UNSURE, {"P00001"}),
        ("SOMARU KATENE granted", Sureness.UNSURE, {"P00004"}),
        ("P00009 granted", Sureness.NOT_ON_NOTE, {"P00009"}),
        ("Ven Pakole granted", Sureness.NOT_ON_NOTE, {"P00009"}),
        ("7. SOMEBODY ELSE granted", Sureness.NOT_FOUND, set()),
        ("P00077 granted, UNKNOWN PERSON", Sureness.NOT_FOUND, set()),
    ],
)
def test_what_is_doubtful_is_never_recorded_by_itself(text: str, sureness: Sureness, means: set[str]) -> None:
    line = one(text)
    assert line.sureness is sureness
    assert {line.ref, *line.candidates} - {None} == means
    assert read(text).answers() == {}
    assert line.why.endswith(".")


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("granted", Answer.GRANTED), ("has been APPROVED", Answer.GRANTED), ("no objection", Answer.GRANTED),
        ("fit to fly", Answer.GRANTED), ("disetujui", Answer.GRANTED), ("accordé", Answer.GRANTED),
        ("ACCORDEE", Answer.GRANTED), ("อนุมัติ", Answer.GRANTED), ("同意", Answer.GRANTED), ("đồng ý", Answer.GRANTED),
        ("refused", Answer.REFUSED), ("not approved", Answer.REFUSED), ("not granted", Answer.REFUSED),
        ("unfit", Answer.REFUSED), ("not fit to fly", Answer.REFUSED), ("ditolak", Answer.REFUSED),
        ("tidak disetujui", Answer.REFUSED), ("non accordé", Answer.REFUSED), ("ไม่อนุมัติ", Answer.REFUSED),
        ("不同意", Answer.REFUSED), ("từ chối", Answer.REFUSED), ("unverified", Answer.REFUSED),
        ("withdrawn", Answer.WITHDRAWN), ("dicabut", Answer.WITHDRAWN), ("annulée", Answer.WITHDRAWN),
        ("pending", None), ("approval pending", None), ("granted, later refused", None), ("menunggu", None),
        ("seen", None), ("", None),
    ],
)  # fmt: skip
def test_yes_and_no_in_the_words_of_many(words: str, answer: Answer | None) -> None:
    line = one(f"P00001 {words}")
    assert (line.given.answer if line.given else None) is answer


def test_a_letter_with_headings() -> None:
    found = read(
        """MINISTRY OF INTERIOR
        Ref: IMM/2025/114            Date: 28 February 2025

        With reference to note NV/2025/001 of 20 February 2025, the following are approved:
        1. TALANOU MIRE, X0012345, permit no. EP-991 valid from 1 March 2025 until 15 March 2025
        2. TALANOU OSU, X0012346

        The following are not approved:
        3. BEKARO LUN, passport C7712345
        """
    )
    assert (found.reference, found.answered_on, found.silent) == (
        "IMM/2025/114", date(2025, 2, 28), ("P00004", "P00005", "P00006"),
    )  # fmt: skip
    assert found.answers() == {
        "P00001": Given(Answer.GRANTED, date(2025, 2, 28), "EP-991", date(2025, 3, 1), date(2025, 3, 15)),
        "P00002": Given(Answer.GRANTED, date(2025, 2, 28), "IMM/2025/114"),
        "P00003": Given(Answer.REFUSED, date(2025, 2, 28), "IMM/2025/114"),
    }


def test_a_table_with_titles() -> None:
    found = read(
        "No\tName\tPassport\tKeputusan\tBerlaku hingga\tNomor izin\n"
        "1\tTALANOU MIRE\tX0012345\tDisetujui\t15/03/2025\tEP-1\n"
        "2\tTALANOU OSU\tX0012346\tTidak disetujui\t\t\n"
        "3\tလွန်း\t\tmenunggu\t\t\n"
        "4\tKARDO\tX999\tDisetujui\t15/03/2025\tEP-4\n"
    )
    assert found.answers() == {
        "P00001": Given(Answer.GRANTED, None, "EP-1", None, date(2025, 3, 15)),
        "P00002": Given(Answer.REFUSED),
    }
    assert [line.sureness for line in found.lines].count(Sureness.NOT_FOUND) == 1
    assert "P00003" not in found.silent


def test_two_lines_that_contradict_each_other_record_nothing() -> None:
    assert read("P00001 granted\nP00001 refused\nP00002 granted\nP00002 granted").answers().keys() == {"P00002"}


def test_days_that_cannot_be_of_the_answer_are_left() -> None:
    assert read("Dated 1 February 2025\nP00001 granted").answers()["P00001"].answered_on is None
    to_come = one("Dated 1 April 2025\nP00001 granted")
    assert (to_come.sureness, to_come.given and to_come.given.answered_on) == (Sureness.UNSURE, None)
    assert read("P00001, born 2.5.1994, granted").answers()["P00001"] == Given(Answer.GRANTED)
    crossed = read("P00001 granted from 9 March 2025 until 1 March 2025").answers()["P00001"]
    assert (crossed.valid_from, crossed.valid_until) == (date(2025, 3, 9), None)


def test_a_reply_that_names_nobody_says_so_of_all() -> None:
    found = read("All persons on the list are approved.")
    assert (found.lines, found.overall, len(found.silent)) == ((), Answer.GRANTED, 6)
    assert read("").overall is None


@given(text=st.text(max_size=300))
@settings(max_examples=60, deadline=None)
def test_nonsense_is_no_answer(text: str) -> None:
    found = read(text)
    assert set(found.answers()) <= {one.ref for one in PEOPLE}


@given(
    parts=st.lists(
        st.sampled_from(
            [
                "P00001",
                "X0012346",
                "LUN",
                "BEKARO",
                "granted",
                "not",
                "until",
                "15/03/2025",
                "\t",
                "\n",
                "No.",
                ":",
                "7",
                "ref",
                "ditolak",
                "Decision",
                "from",
            ]
        ),
        max_size=40,
    )
)
@settings(max_examples=120, deadline=None)
def test_any_mix_is_read(parts: list[str]) -> None:
    for given_ in read(" ".join(parts)).answers().values():
        assert not (given_.valid_from and given_.valid_until and given_.valid_until < given_.valid_from)


def test_whom_a_reply_to_a_note_may_mean(world: Operation) -> None:
    number = world.run(MakeNote(("P00003", "P00004"), "transit", "Immigration")).result
    mine, others = list_awaited(world.db, "transit", number)
    assert [one.ref for one in mine] == ["P00003", "P00004"]
    assert len(others) == 4
    assert (mine[1].numbers, mine[1].asked_on) == (("E5550001",), NOW.date())
    assert [one.ref for one in list_awaited(world.db, "transit")[0]] == ["P00003", "P00004"]


def test_a_name_on_an_earlier_paper_or_before_a_change_is_known(world: Operation) -> None:
    world.run(MakeNote(("P00004",), "transit", "Immigration"))
    [before] = [one for one in list_awaited(world.db, "transit")[0] if one.ref == "P00004"]
    assert before.spellings == ()
    world.run(EditPeople(("P00004",), {"surname": "RENAMED"}))
    [after] = [one for one in list_awaited(world.db, "transit")[0] if one.ref == "P00004"]
    name = " ".join(filter(None, (before.given_names, before.surname)))
    assert after.spellings == (name,)
    assert after.birth_date is not None
    text = f"Granted: {name}, {after.birth_date}"
    assert set(parse_reply(text, [after], today=NOW.date()).answers()) == {"P00004"}
    assert parse_reply(f"Granted: {name}", [after], today=NOW.date()).answers(by_name=True) == {}


def test_a_heading_s_days_hold_for_those_below_it_and_nobody_is_passed_over() -> None:
    people = [Awaited("P00001", "FATIMAH", "YUNI"), Awaited("P00002", "K.C.", "BINOD PRASAD")]
    text = "Granted until 12 June 2025:\n1. YUNI FATIMAH\n2. SOMEBODY ELSE\nRefused:\n3. BINOD PRASAD K.C."
    match = parse_reply(text, people, today=date(2025, 5, 12))
    first, unknown, last = match.lines
    assert (first.given.answer, first.given.valid_until) == (Answer.GRANTED, date(2025, 6, 12))
    assert (unknown.sureness, unknown.ref) == (Sureness.NOT_FOUND, None)
    assert (last.given.answer, last.given.valid_until) == (Answer.REFUSED, None)


@pytest.mark.parametrize("piece", ["a", "a.", "A1 ", "no. A/1 ", "3 May 2025 "])
def test_a_line_as_long_as_a_book_is_read(piece: str) -> None:
    """Nothing in it is looked at twice: it takes a moment, where it would take minutes."""
    assert parse_reply(piece * (8_000 // len(piece)), PEOPLE, today=TODAY).lines == ()


# -- nobody on a name alone, and never against a date, a sex, a document or a list of those pending

BORN = (
    Awaited("P00001", "ROWA", "KANI LESO", None, (), ASKED, PartialDate(1982, 7, 11), "F"),
    Awaited("P00002", "ROWA", "KANNI MELU", None, (), ASKED, PartialDate(1983, 3, 7), "F"),
    Awaited("P00003", "NO", "Sovann", None, (), ASKED, PartialDate(1990, 1, 5), "M"),
    Awaited("P00004", "OK", "Sreymom", None, (), ASKED, PartialDate(1991, 2, 6), "F"),
    Awaited("P00005", "TALU", "Mire", None, ("X0012345",), ASKED, PartialDate(1985), "F"),
    Awaited("P00006", "TALU", "Mira", None, ("X0012346",), ASKED, PartialDate(1985, 4, 3), "F"),
    Awaited("P00007", "Nguyễn", "Văn Hoa", None, (), ASKED, PartialDate(1980, 1, 2), "M", "VNM"),
    Awaited("P00008", "VELO", "Hasan", None, (), ASKED, PartialDate(2001, 9, 9), "M"),
    Awaited("P00009", "VELO", "Hasim", None, (), ASKED, PartialDate(2001, 9, 9), "M"),
    Awaited("P00010", "SANTOS", "Maria Cristina", None, (), ASKED, PartialDate(1977, 11, 30), "F", "PHL",
            ("Ma. Cristina Bautista",)),
)  # fmt: skip


def read_born(text: str) -> ReplyMatch:
    return parse_reply(text, BORN, today=TODAY)


def test_a_date_of_birth_outweighs_a_name_that_is_nearer() -> None:
    found = read_born("Approved:\n1. ROWA KANI MELU, 07/03/1983\nPending:\n2. ROWA KANI LESO, 11 July 1982")
    assert {ref: given_.answer for ref, given_ in found.answers().items()} == {"P00002": Answer.GRANTED}
    assert [(line.ref, line.pending) for line in found.lines] == [("P00002", False), ("P00001", True)]


@pytest.mark.parametrize(
    "text",
    [
        "ROWA KANI LESO, 07/03/1984",  # another day
        "Mr ROWA KANI LESO, 11 July 1982",  # another sex
        "TALU MIRA, 3.4.1985, passport X0012999",  # another document
        "TALU MIRA, X0012345",  # the document of another
        "P00001 born 7 March 1984",
        "TALU 3 April 1985",  # half a name
        "VELO HASAM 9/9/2001",  # either of two twins
        "ROWA KANNI MELU, 07/03/1983, P00001",
        "NGUYEN THI HOA, 2 January 1980",
        "MIRE TALU 1985 and TALU MIRA 3 April 1985",
    ],
)
def test_what_contradicts_is_a_question(text: str) -> None:
    found = read_born(f"{text}: granted")
    assert found.answers() == {}
    assert found.answers(by_name=True) == {}
    assert all(line.sureness is Sureness.UNSURE for line in found.lines)


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("KANI MELU ROWA 7 March 1983", "P00002"),
        ("ROWA K. MELU, 07.03.1983", "P00002"),
        ("Kanni-Melu ROWAH, born 03/07/1983", "P00002"),  # nothing proves the order of day and month
        ("ROWA KANNI MELU ๗/๓/๒๕๒๖", "P00002"),
        ("ROWA KANNI MELU ٠٧/٠٣/١٩٨٣", "P00002"),
        ("ROWA KANNI MELU 1983年3月7日", "P00002"),
        ("ROWA KANNI MELU, born 16/12/1361", "P00002"),  # Persian
        ("ROWA KANNI MELU, born 22/05/1403", "P00002"),  # Hijri
        ("ROWA KANNI MELU, born 28 Yekatit 1975", "P00002"),  # Ethiopian
        ("ROWA KANNI MELU, born March 1983", "P00002"),
        ("ROWA KANNI MELU, born in 1983", "P00002"),
        ("TALU MIRE, born 9 May 1985", "P00005"),  # only the year is known here
        ("TALU MIRA s/o NO Sovann, 3 April 1985", "P00006"),
        ("VELO HASAN 9/9/2001", "P00008"),
        ("Ma. Cristina Santos, 30-Nov-1977", "P00010"),
        ("BAUTISTA, Maria Cristina, 30-Nov-77", "P00010"),  # her name on an earlier paper
        ("PHAN ROWA KANNI MELU, 7 March 1983", "P00002"),
    ],
)
def test_a_date_that_supports_makes_a_spelling_sure(text: str, ref: str) -> None:
    found = read_born(f"{text}: granted")
    assert [(line.sureness, line.ref) for line in found.lines] == [(Sureness.SURE, ref)]
    assert found.answers()[ref].answer is Answer.GRANTED


def test_a_name_that_is_a_word_says_nothing() -> None:
    found = read_born("1. NO SOVANN, 05/01/1990 - OK\n2. OK Sreymom 6 Feb 1991: no")
    assert {ref: given_.answer for ref, given_ in found.answers().items()} == {
        "P00003": Answer.GRANTED, "P00004": Answer.REFUSED,
    }  # fmt: skip
    assert read_born("Refused:\nOK Sreymom, 6 Feb 1991").answers()["P00004"].answer is Answer.REFUSED


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (("NGUYỄN", "Thị Hồng"), "P00001 không đồng ý"), (("LÊ", "Văn Khổng"), "Không đồng ý: P00001"),
        (("NOTO", "Eko"), "Not approved: P00001"), (("BUI", "Chua"), "Bui C. P00001 chưa đồng ý"),
        (("TIDAR", "Belumi"), "P00001 belum disetujui"), (("NÔNG", "Pas"), "P00001 pas accordé"),
    ],
)  # fmt: skip
def test_a_word_that_turns_an_answer_is_never_part_of_a_name(name: tuple[str, str], text: str) -> None:
    [line] = parse_reply(text, [Awaited("P00001", *name, asked_on=ASKED)], today=TODAY).lines
    assert line.ref == "P00001"
    assert line.given is None or line.given.answer is not Answer.GRANTED


@pytest.mark.parametrize(
    "around",
    [
        "Valable du 5 au 15 décembre 2025", "Date limite : 15 décembre 2025", "Masa berlaku izin: 15 Desember 2025",
        "Thời hạn: 15/12/2025", "Valid 05.12.2025 - 15.12.2025",
    ],
)  # fmt: skip
@pytest.mark.parametrize("above", [True, False])
def test_a_day_to_come_around_the_lines_is_never_lost(around: str, above: bool) -> None:
    lines = [around, "", "X0012345 approved"]
    line = one("\n".join(lines if above else lines[::-1]))
    assert line.sureness is Sureness.UNSURE or (line.given and line.given.valid_until == date(2025, 12, 15))


@pytest.mark.parametrize("first", ["sejak 5 Desember", "not before 5 December,", "à partir du 5 décembre et"])
def test_a_first_day_without_a_year_is_asked_about(first: str) -> None:
    line = one(f"X0012345 approved {first} until 15 December 2025")
    assert (line.sureness, line.given and line.given.valid_from) == (Sureness.UNSURE, None)


@pytest.mark.parametrize(
    "heading",
    [
        "The following persons have not\nbeen approved:", "Les personnes suivantes n'ont pas été autorisées :",
        "Permohonan berikut tidak dapat disetujui:", "ผู้ที่ไม่ได้รับอนุมัติ", "未获批准", "2. Refused", "III. NOT APPROVED",
    ],
)  # fmt: skip
def test_a_heading_is_read_whole(heading: str) -> None:
    text = f"Approved:\n1. NO SOVANN, 05/01/1990\n\n{heading}\n2. OK Sreymom 6 Feb 1991"
    answers = read_born(text).answers()
    assert {ref: given_.answer for ref, given_ in answers.items()} == {
        "P00003": Answer.GRANTED,
        "P00004": Answer.REFUSED,
    }


@pytest.mark.parametrize("heading", ["Still being examined by our services:", "Not yet approved:", "AUTRES CAS"])
def test_below_a_heading_that_says_no_answer_nothing_is_recorded(heading: str) -> None:
    text = f"Approved:\n1. NO SOVANN, 05/01/1990\n{heading}\n2. OK Sreymom 6 Feb 1991"
    assert set(read_born(text).answers()) == {"P00003"}


def test_an_answer_below_a_name_is_not_that_of_the_next_one() -> None:
    for text in (
        "1. NO SOVANN, 05/01/1990\nGranted\n2. OK Sreymom 6 Feb 1991\nRefused",
        "1. NO SOVANN, 05/01/1990\nare granted.\n2. OK Sreymom 6 Feb 1991\nis refused.",
        "We refer to the request that clearances be granted for:\n1. NO SOVANN, 05/01/1990",
    ):
        assert read_born(text).answers() == {}


def test_somebody_in_two_sections_is_a_question() -> None:
    found = read_born("Approved:\n1. NO SOVANN, 05/01/1990\nPending:\n2. SOVAN NO, born 5 January 1990")
    assert found.answers() == {}
    assert {line.sureness for line in found.lines} == {Sureness.UNSURE}


def test_how_long_it_holds_is_said_once_for_all() -> None:
    names = "1. NO SOVANN, 05/01/1990\n2. OK Sreymom 6 Feb 1991"
    for text in (
        f"Date: 1 March 2025\nApproved, valid for 15 (fifteen) days from 3 March:\n{names}",
        f"Approved:\n{names}\n\nThe permission is valid for fifteen (15) days from 3 March 2025.",
        f"Approved from 3 March 2025 until 17 March 2025:\n{names}",
    ):
        answers = read_born(text).answers()
        assert {(one_.valid_from, one_.valid_until) for one_ in answers.values()} == {
            (date(2025, 3, 3), date(2025, 3, 17))
        }
    assert not read_born(f"Approved, valid one month:\n{names} until 9 March 2025").answers()


def test_a_table_says_who_somebody_is_in_its_columns() -> None:
    text = (
        "Name\tFather's name\tDate of birth\tSex\tDecision\n"
        "No Sovann\tMira Talu\t05/01/1990\tM\tApproved\n"
        "OK Sreymom\tNo Sovann\t1991\tF\tRefused\n"
        "Mira Talu\tX\t03/04/1986\tF\tApproved\n"
    )
    found = read_born(text)
    assert {ref: given_.answer for ref, given_ in found.answers().items()} == {
        "P00003": Answer.GRANTED, "P00004": Answer.REFUSED,
    }  # fmt: skip


def test_a_reply_opened_again_says_what_is_recorded() -> None:
    text = "Ref: A/17\nGranted:\n1. NO SOVANN, 05/01/1990\n2. TALU MIRA, 3 April 1985"
    held = Given(Answer.GRANTED, date(2025, 3, 1), "A/17")
    people = [replace(one_, on_record=held) if one_.ref == "P00003" else one_ for one_ in BORN]
    found = parse_reply(text, people, today=TODAY)
    assert [line.recorded for line in found.lines] == [date(2025, 3, 1), None]
    assert set(found.answers()) == {"P00006"}


@pytest.mark.parametrize(
    "text",
    [
        "All persons are approved except 1. NO SOVANN, 05/01/1990",
        "All are approved with the exception of:\n1. NO SOVANN, 05/01/1990",
        "Approved subject to payment of fines:\n1. NO SOVANN, 05/01/1990",
        "No clearance is required for:\n1. NO SOVANN, 05/01/1990",
        "No approval was granted to:\n1. NO SOVANN, 05/01/1990",
        "See below.\n\nOn 10 Nov 2024 the Embassy wrote:\nPlease have approved:\n1. NO SOVANN, 05/01/1990",
        "No objection is raised to some, and the following are not\nApproved:\n1. NO SOVANN, 05/01/1990",
        "> Approved:\n> 1. NO SOVANN, 05/01/1990",
        "Approved:\n1. NO SOVANN, 5 January 1990\n2. NO SOVANN PHIRUM, 5 January 1990",
    ],
)
def test_a_yes_with_an_exception_a_condition_or_of_our_own_is_none(text: str) -> None:
    assert read_born(text).answers() == {}


IN_PROSE = (
    Awaited("P00001", "TALANOU", "MIRE", None, (), ASKED, PartialDate(1990, 5, 3), "F"),
    Awaited("P00002", "BEKARO", "LUN", None, (), ASKED, PartialDate(1980, 12, 8), "M"),
)


@pytest.mark.parametrize(
    "text",
    [
        "Mr Tigor Siregar has unfortunately been\nrefused. Mr Lun Bekaro, born 8 December 1980, is free to\nleave.",
        "The following were granted:\nyesterday. Mr Lun Bekaro, born 8 December 1980, is not among those",
        "Not refused but under consideration: Lun Bekaro, born 8 December 1980",
        "Lun Bekaro, b. 8.12.1980 - ok if his daughter (3.2.2015) travels with him",
        "Granted:\nMs Mire Talanou, born 3 May 1990, has now been\nrefused.",
        "Approved. Everything was asked for yesterday. Mire Talanou, born 3 May 1990 must wait",
    ],
)
def test_an_answer_in_running_text_is_never_sure(text: str) -> None:
    """A mail breaks its lines anywhere: the end of one sentence stands beside the name of the next."""
    assert parse_reply(text, IN_PROSE, today=TODAY).answers() == {}


def test_a_whole_sentence_on_a_line_of_its_own_is_sure() -> None:
    found = parse_reply("Mr Lun Bekaro, born 8 December 1980, has been refused.", IN_PROSE, today=TODAY)
    assert {ref: given.answer for ref, given in found.answers().items()} == {"P00002": Answer.REFUSED}


@pytest.mark.parametrize(
    "text",
    [
        "{0}: expected to be approved",
        "{0}: unable to approve",
        "{0}: failed to be approved",
        "{0}: granted bail",
        "{0}: approved???",
        "{0}: Approved by: ____",
        "{0}: granted after trial",
        "{0} - approved, but detained",
        "Granted in error, now void:\n{0}",
        "Approved:\n{0} - detained",
        "Approved:\n{0} see remarks",
        "{0} requested that permission be granted.",
        "The permission granted to {0} is no longer valid.",
        "You asked whether {0} has been approved.",
        "Mother of {0}: approved",
        "{0}: visa granted",
        "{0} : n'est plus autorisée",
        "{0} : sera accordé",
        "{0} : accordé par erreur",
        "{0} : autorisé si caution versée",
        "Sera accordé :\n{0}",
        "{0}: akan disetujui",
        "{0}: belum disetujui",
        "{0}: disetujui, tetapi dicekal",
        "Disetujui:\n{0} - ditahan",
        "{0} ยกเลิกการอนุญาต",
        "{0} จะอนุญาต",
        "{0} ยังไม่อนุญาต",
        "{0} อนุญาตหลังจากชำระค่าปรับ",
        "Name: NO SOVANN\nBorn: 05/01/1990\nDecision: Approved\nConditions: pays a fine",
        "Draft, not yet signed\n{0}: approved",
        "Please disregard the following lines:\n{0}: approved",
        "Work permits:\n{0}: approved",
        "In detention:\n{0}: approved",
        "ร่าง ยังไม่ลงนาม\n{0}: approved",
        "{0}: approved *",
        "{0}: approved until 20 March 2025\n{0}: approved until 9 March 2025",
    ],
)
def test_no_answer_is_sure_beside_words_that_nobody_understands(text: str) -> None:
    assert not read_born(text.format("NO SOVANN, 05/01/1990")).answers()


@pytest.mark.parametrize("text", ["pas d'objection", "aucune objection", "tidak keberatan", "no objection"])
def test_no_objection_is_a_yes(text: str) -> None:
    [given] = read_born(f"NO SOVANN, 05/01/1990: {text}").answers().values()
    assert given.answer is Answer.GRANTED


def test_answers_by_numbers_alone_are_none_for_all() -> None:
    assert read_born("1. approved\n2. approved\n3. refused\n4. approved").overall is None


def test_who_may_not_leave_before_a_day_may_leave_from_it_on() -> None:
    [given] = read_born("NO SOVANN, 05/01/1990: approved, must not leave before 9 March 2025").lines
    assert given.given is not None
    assert (given.given.valid_from, given.given.valid_until) == (date(2025, 3, 9), None)
