"""Words around the lines of a reply: what takes an answer back, what says nothing of it, what the file has already."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from repatriate.app.clearances.commands import Given
from repatriate.app.clearances.reply_match import Awaited, Sureness, describe_match
from repatriate.app.clearances.reply_parser import parse_reply
from repatriate.model.entities import Answer
from tests.app.clearances.test_reply_forms import PEOPLE, TODAY, read

LIST = (
    "{0}Approved:\n1. SANTOSO Budi, 12 March 1985\n2. LESTARI Ayu, 1 February 1990\n"
    "3. WIDODO Hendra Eko, 30 July 1979\n4. DUMONT Amélie, 9 May 1994\n{1}"
)


def sure(text: str) -> str:
    return " ".join(ref[-1] for ref in read(text).answers())


@pytest.mark.parametrize(
    ("above", "below", "left"),
    [
        ("", "\nNo. 2 is postponed.", "1 3 4"),
        ("", "\nPlease note that nos. 1-3 have been suspended.", "4"),
        ("", "\nLes n° 2 et 4 sont reportés.", "1 3"),
        ("", "\n(2) Under appeal.", "1 3 4"),
        ("", "\nMr Santoso is still in prison.", "2 3 4"),
        ("", "\nMr Hendra Eko Widodo is still in prison.", "1 2 4"),
        ("", "\nPlease read “refused” for “approved”.", ""),
        ("", "\nThe above is provisional.", ""),
        ("", "\nThe list above is correct except numbers 3 and 5.", "1 2 4"),
        ("", "\nToutefois, la liste ci-dessus reste à valider.", ""),
        ("", "\nDaftar tersebut di atas masih bersifat sementara.", ""),
        ("", "\nรายชื่อข้างต้นยังไม่เป็นที่สุด", ""),
        ("", "\nDanh sách trên chưa chính thức.", ""),
        ("", "\n上述名单尚未最终确定。", ""),
        ("This is a draft; not yet decided.\n\n", "", ""),
        ("CECI EST UN PROJET\n\n", "", ""),
        ("", "\nAll of the above were refused.", ""),
    ],
)
def test_text_elsewhere_takes_back_what_the_lines_say(above: str, below: str, left: str) -> None:
    assert sure(LIST.format(above, below)) == left


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("MINISTRY OF INTERIOR\nBureau of Immigration\nJalan Rasuna Said 12, Jakarta 12940\nTel. 021 555 1234\n\nDear Sir,\n\n", ""),
        ("The Ministry presents its compliments to the Embassy and, with reference to its note of 10 November 2026, has the honour to inform it of the following.\n\n",
         "\nThe Ministry avails itself of this opportunity to renew to the Embassy the assurances of its highest consideration.\n\nJakarta, 28 November 2026\n"),
        ("Madame, Monsieur,\nEn réponse à votre note du 10 novembre 2026, nous avons l’honneur de vous informer de ce qui suit.\n\n",
         "\nVeuillez agréer, Madame, l’expression de nos salutations distinguées.\nLe Directeur général"),
        ("Dengan hormat,\n\n", "\nDemikian disampaikan, atas perhatian dan kerja sama Saudara kami ucapkan terima kasih.\n\nHormat kami,\nDirektur Jenderal Imigrasi"),
        ("เรียน เอกอัครราชทูต\n\n", "\nจึงเรียนมาเพื่อโปรดทราบ\n\nขอแสดงความนับถือ"),
        ("Kính gửi: Đại sứ quán\n\n", "\nTrân trọng,\nCục trưởng"),
        ("致大使馆：\n\n", "\n顺致最崇高的敬意。\n"),
        ("", "\nThe above persons have been granted exit permits.\nPage 1 of 1"),
        ("", "\nThe other applications are still under review."),
    ],
)  # fmt: skip
def test_greetings_and_formulas_take_nothing_back(above: str, below: str) -> None:
    assert sure(LIST.format(above, below)) == "1 2 3 4"


@pytest.mark.parametrize("mark", ["¹", " (2)", "*", " †", " [1]"])
def test_a_footnote_of_a_line_is_a_question(mark: str) -> None:
    text = LIST.format("", f"\n{mark.strip()} Under appeal.").replace("Ayu,", f"Ayu{mark},")
    assert sure(text) == "1 3 4"


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("1. granted\n3. refused", {"P00001": "granted", "P00003": "refused"}),
        ("Nos. 1-3 and 5 are approved.", dict.fromkeys(("P00001", "P00002", "P00003", "P00005"), "granted")),
        ("1 à 2 : accordé", dict.fromkeys(("P00001", "P00002"), "granted")),
    ],
)
def test_answers_by_the_numbers_of_our_note_are_offered(text: str, answers: dict[str, str]) -> None:
    people = [replace(one, seq=number) for number, one in enumerate(PEOPLE, 1)]
    found = parse_reply(text, people, today=TODAY)
    assert {one.ref: one.given.answer.value for one in found.lines if one.given} == answers
    assert {one.sureness for one in found.lines} == {Sureness.UNSURE}
    assert found.overall is None
    assert read(text).overall is None


@pytest.mark.parametrize(
    "text", ["refused", "granted until 20 December 2026", "granted, ref. A/18", "still under review"]
)
def test_an_answer_that_changes_a_recorded_one_is_a_question(text: str) -> None:
    held = Given(Answer.GRANTED, date(2026, 11, 20), "A/17", None, date(2026, 12, 18))
    people = [replace(one, on_record=held) for one in PEOPLE]
    [line] = parse_reply(f"SANTOSO Budi, 12 March 1985: {text}", people, today=TODAY).lines
    assert line.sureness is Sureness.UNSURE
    assert "granted until 18 Dec 2026" in str(line.why)


def test_a_last_day_in_two_readings_is_a_question() -> None:
    for text in ("SANTOSO Budi, 12 March 1985: granted until 3/4/2027", "Name\tBorn\tDecision\tUntil\nSANTOSO Budi\t12 March 1985\tgranted\t3/4/2027",
                 "SANTOSO Budi, 12 March 1985: granted until 03/04/27"):  # fmt: skip
        assert sure(text) == "", text
        assert sure(f"{text}\nDate: 28/11/2026") == "1", text


@pytest.mark.parametrize("title", ["Remarks", "Condition", "Appeal", "Ghi chú riêng"])
def test_a_column_that_is_not_known_is_weighed(title: str) -> None:
    text = f"Name\tBorn\tDecision\tNationality\t{title}\nSANTOSO Budi\t12 March 1985\tgranted\tIDN\tunder appeal\nLESTARI Ayu\t1 February 1990\tgranted\tIDN\t-\n"
    assert sure(text) == "2"


def test_a_line_without_an_answer_is_no_sure_one() -> None:
    found = read("1. SANTOSO Budi, 12 March 1985\n2. SOMEBODY UNKNOWN granted")
    assert [(one.sureness, one.given) for one in found.lines] == [(Sureness.SILENT, None), (Sureness.NOT_FOUND, None)]
    assert "2 lines need a review" in str(describe_match(found, found.answers()))


@pytest.mark.parametrize(
    "words",
    ["was granted on 30 November 2026", "has been approved for departure", "avis favorable", "accord donné le 30/11/2026", "accordé le 12 novembre 2026", "may leave the country"],
)  # fmt: skip
def test_usual_words_of_a_yes_are_sure(words: str) -> None:
    assert sure(f"SANTOSO Budi, 12 March 1985: {words}\nDate: 28/11/2026") == "1"
    assert (
        sure("Name;Date of birth;Decision\nSANTOSO Budi;12 March 1985;granted\nLESTARI Ayu;1 February 1990;refused")
        == "1 2"
    )


TWO = "{0}Approved:\nSANTOSO Budi, C4471023{1}\nLESTARI Ayu, X0012346\n{2}"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        *((TWO.format("", f" {words}", ""), "2") for words in (
            "(in custody)", "(mother’s consent missing)", "- OK (father in prison)", "(deceased)", "(not yet)", "(if fine is paid)", "(denda belum dibayar)", "(amende impayée)", "(ถูกคุมขัง)",
            "(chưa nộp phạt)", "(*)", "*", "n/a", "N.A.", "nil", "- see below", "(see note)", "(see letter)", "X", "❌", "✗", "→ list B",
            "valid 05/12/2026-10/12/2026", "valid 05/12/2026–10/12/2026", "valid 2026-12-05/2026-12-10", "valid 5/12-10/12", "valid 5-10 December 2026",
            "valid 20261205-20261210", "(valid for 15 (fifteen) days)",
        )),
        *((TWO.format("", "", "").replace("SANTOSO", f"{mark}SANTOSO"), "2") for mark in ("~~", "[ ] ", "[] ", "( ) ", "☐ ", "X ", "[x] ", "1. x ", "1. X ", "× ", "<s>")),
        (TWO.format("", "", "").replace("Budi", "B\u0336u\u0336d\u0336i\u0336"), "2"),
        (TWO.format("", "", "").replace("SANTOSO Budi, C4471023", "~~SANTOSO Budi~~, C4471023"), "2"),
        *((TWO.format("", "", f"{blank}{words}"), "") for blank in ("", "\n") for words in (
            "All approvals lapse on 1 November 2026.", "All permits above end on 1 November 2026.", "were refused.", "have been refused", "ont été refusés.", "ditolak.",
            "The permits run out on 5 December 2026.", "Semua izin gugur pada 1 Desember 2026.",
        )),
        ("Approved:\n1. SANTOSO Budi, C4471023\n\n2. LESTARI Ayu, X0012346\nwere refused.\n", ""),
        ("Approved:\n1. SANTOSO Budi, C4471023\n2. LESTARI Ayu, X0012346\n\nwere refused.\n\n3. DUMONT Amélie, 9 May 1994\n", ""),
        *((f"Name\tPassport\tResult\t{titles}\nSANTOSO Budi\tC4471023\tapproved\t05/12/2026\t20/12/2026\nLESTARI Ayu\tX0012346\tapproved\t\t\n", "2")
          for titles in ("Departure\tArrival", "Departs\tReturns", "Starts\tEnds")),
        *((TWO.format(f"{words} 2025/077,\n\n", "", ""), "") for words in ("With reference to your note", "Re: your note no.", "Suite à votre note", "Merujuk nota kedutaan nomor")),
        (TWO.format("Your note verbale 2026/001 (our note 2025/077)\n\n", "", ""), "1 2"),
        *((TWO.format(f"{words} 2026/001,\n\n", "", ""), "1 2") for words in ("With reference to your note", "Re: your note no.", "Suite à votre note", "Your ref: No.", "In reply to KBRI/", "อ้างถึง")),
        (TWO.format("贵馆2026/001号来函，答复如下：\n\n", "", ""), "1 2"),
        (TWO.format("", " (F)", "").replace("(F)", "(M)"), "1 2"),
        *((TWO.format("", words, ""), "1 2") for words in (" - approved", " (male, Indonesian national)", " (lahir 12-03-1985)", " / IDN / M")),
        (TWO.format("Re: exit permits for rescued nationals\n\n", "", ""), "1 2"),
    ],
)  # fmt: skip
def test_what_is_not_understood_takes_the_sureness_of_its_lines(text: str, left: str) -> None:
    assert sure(text) == left


@pytest.mark.parametrize(
    ("titles", "days"),
    [("From\tTo", ("05/12/2026", "20/12/2026")), ("From\tTo", ("05/12/2569", "20/12/2569")), ("Valid from\tValidity", ("05/12/2026", "20/12/2026")),
     ("ตั้งแต่\tใช้ได้ถึง", ("05/12/2569", "20/12/2569")), ("Từ ngày\tĐến ngày", ("05/12/2026", "20/12/2026")), ("Du\tAu", ("05/12/2026", "20/12/2026"))],
)  # fmt: skip
def test_columns_of_the_first_and_the_last_day_are_read(titles: str, days: tuple[str, str]) -> None:
    text = f"Date: 28/11/2026\n\nName\tPassport\tResult\t{titles}\nSANTOSO Budi\tC4471023\tapproved\t{days[0]}\t{days[1]}\n"
    [given] = read(text).answers().values()
    assert (given.valid_from, given.valid_until) == (date(2026, 12, 5), date(2026, 12, 20))


def test_the_number_of_somebody_else_than_the_name_is_never_sure() -> None:
    people = [Awaited("P00001", "SUKSAWAT", "Somchai", numbers=("AA1234567",), nationality="THA"), Awaited("P00002", "SUKSAWAT", "Somchai", numbers=("AA7654321",), nationality="THA"),
              Awaited("P00003", "SUKSAWAT", "Somchay", numbers=("AA2223334",), nationality="THA")]  # fmt: skip
    for among in (people, people[1:]):
        assert not parse_reply("Granted:\nSUKSAWAT Somchai, AA2223334", among, today=TODAY).answers()
        assert parse_reply("Granted:\nSUKSAWAT Somchay, AA2223334", among, today=TODAY).answers().keys() == {"P00003"}


def read_note(text: str) -> dict[str, str]:
    """What is offered of each person of a note numbered as our people are."""
    people = [replace(one, seq=number) for number, one in enumerate(PEOPLE, 1)]
    found = parse_reply(text, people, today=TODAY)
    assert not found.answers()
    assert {one.sureness for one in found.lines} <= {Sureness.UNSURE, Sureness.SILENT}
    silent = dict.fromkeys((ref[-1] for ref in found.silent), "-")
    return {one.ref[-1]: one.given.answer.value if one.given else "" for one in found.lines if one.ref} | silent


Y, N = "granted", "refused"


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("We have no objection to those in your annex under numbers 1 to 3, 5 and 6.\nNumbers 4 and 7 are refused.\nNo. 8 cannot be identified.",
         dict.fromkeys("12356", Y) | dict.fromkeys("47", N) | {"8": ""}),
        ("Numbers 1-2 no objection; to be decided: 4, 6.\nRefused: 3, 5.", dict.fromkeys("12", Y) | dict.fromkeys("35", N) | dict.fromkeys("46", "") | dict.fromkeys("78", "-")),
        ("Izin keluar diberikan kepada seluruh nama dalam lampiran, kecuali:\n- SANTOSO Budi (C4471023), karena masih diperiksa;\n- LESTARI Ayu (X0012346), ditolak.",
         dict.fromkeys("345678", Y) | {"1": "", "2": N}),
        ("Granted to all in your annex, except nos. 2 and 4.", dict.fromkeys("135678", Y) | {"2": "", "4": ""}),
        ("Granted to all in your annex, except Santoso.", dict.fromkeys("2345678", Y) | {"1": ""}),
        ("Granted to all in your annex, except those in custody.", dict.fromkeys("12345678", "")),
        ("Accordé à tous, à l'exception de M. Budi SANTOSO, né le 12 mars 1985.", dict.fromkeys("2345678", Y) | {"1": ""}),
        ("FYI, numbers 2 and 3 have been refused since.\n\n-----Original Message-----\nFrom: po@gdi.example\nSent: 28 November 2026\nSubject: RE: list\n\nAll approved:\n1. SANTOSO Budi, C4471023\n"
         "2. LESTARI Ayu, X0012346\n", {"1": Y, "2": "", "3": N} | dict.fromkeys("45678", "-")),
        ("Voir ci-dessous.\n\n-------- Message transféré --------\nDe : a@b.example\nEnvoyé : 28 novembre 2026\n\nRefusé :\nLESTARI Ayu, X0012346", dict.fromkeys("1345678", "-") | {"2": N}),
        ("Dưới đây là kết quả.\n\nTừ: a@b.example\nNgày: 28/11/2026\n\nKhông đồng ý:\nLESTARI Ayu, X0012346", dict.fromkeys("1345678", "-") | {"2": N}),
        *((f"The permit issued to LESTARI Ayu, X0012346, {words}.", dict.fromkeys("1345678", "-") | {"2": ""})
          for words in ("is no longer valid", "has expired", "is cancelled", "has been suspended by the court")),
    ],
)  # fmt: skip
def test_sentences_offer_what_they_say_of_those_whom_no_line_names(text: str, answers: dict[str, str]) -> None:
    assert read_note(text) == answers


@pytest.mark.parametrize(
    ("head", "left"),
    [
        ("Approved, except no. 2:", "1 3 4"),
        ("Accordé (à l’exclusion des n° 2 et 4) :", "1 3"),
        ("อนุมัติ ยกเว้นลำดับที่ 2", "1 3 4"),
        ("除第2号外,批准:", "1 3 4"),
        ("Granted except LESTARI:", "1 3 4"),
        ("Approved, except no. 9:", ""),
        ("Approved, except those in custody:", ""),
        ("Approved, except:", ""),
        ("Approved, except no. 2, who is wanted, and his brother:", ""),
    ],
)
def test_the_exception_of_a_heading_is_a_question_for_whom_it_means(head: str, left: str) -> None:
    assert sure(LIST.format("", "").replace("Approved:", head)) == left
    [why] = {str(one.why) for one in read(LIST.format("", "").replace("Approved:", head)).lines if one.ref == "P00002"}
    assert head.rstrip(": ")[:12] in why


@pytest.mark.parametrize(
    "head",
    ["Subject: Reply on exit permits\n\n", "Perihal: Jawaban atas nota diplomatik\n\n", "เรื่อง การอนุญาตให้ออกนอกราชอาณาจักร\n\n", "Objet : visas de sortie, votre note verbale\n\nVeuillez trouver ci-dessous la liste des décisions :\n\n",
     "V/v: trả lời công hàm\n\n", "关于贵馆照会，答复如下：\n\n", "From: a@b.example\nTo: c@d.example\nSubject: RE: exit permits\n\n"],
)  # fmt: skip
def test_subject_lines_and_plain_tables_leave_answers_sure(head: str) -> None:
    for one, two in (
        ("Approved", "Refused"),
        ("Accordé", "Ajourné"),
        ("อนุญาต", "รอการพิจารณา"),
        ("Đồng ý cho xuất cảnh", "Tạm hoãn"),
        ("批准", "暂缓"),
    ):
        table = f"No. | Name | Passport | Decision | Permit no. | Valid until | Remarks\n---|---|---|---|---|---|---\n1 | SANTOSO Budi | C4471023 | {one} | EP-1 | 31/12/2026 | -\n2 | LESTARI Ayu | X0012346 | {two} | - | - | none\n"
        found = read(head + table)
        assert [(line.sureness, line.ref) for line in found.lines] == [
            (Sureness.SURE, "P00001"),
            (Sureness.SURE, "P00002"),
        ], (one, [line.why for line in found.lines])
        assert found.answers()["P00001"] == Given(Answer.GRANTED, None, "EP-1", None, date(2026, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "Mother of P00001: granted",
        "Husband of P00001 - granted",
        "Mother of SANTOSO Budi, 12 March 1985: granted",
        "Granted to the spouse of:\nP00001",
        "Granted on behalf of:\nP00001",
        "Granted at the request of:\nSANTOSO Budi, 12 March 1985",
        "Izin diberikan kepada suami dari:\nP00001",
        "Đồng ý cho vợ của:\nP00001",
        "Accordé au conjoint de :\nP00001",
        "Wife SANTOSO Budi, C4471023: granted",
        "Baby SANTOSO Budi, C4471023: granted",
        "Suami SANTOSO, C4471023: disetujui",
        "Keluarga P00001: disetujui",
        "Vợ P00001: đồng ý",
        "Con P00001: đồng ý",
        "Accompanying P00001: granted",
        "Not granted before 20 December 2026:\nP00001",
        "Refused until 20 December 2026:\nP00001",
    ],
)
def test_an_answer_for_a_relative_or_from_a_later_day_on_is_not_theirs(text: str) -> None:
    assert sure(text) == ""
    assert not any(one.given and one.given.answer is Answer.GRANTED for one in read(text).lines), "no yes is offered"


@pytest.mark.parametrize(
    "text", ["P00001 SANTOSO Budi, son of HARTONO Agus, granted", "SANTOSO Budi s/o HARTONO, 12 March 1985: granted"]
)
def test_whoever_is_named_before_a_relative_is_meant(text: str) -> None:
    assert sure(text) == "1"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        *((TWO.format("", words, ""), "2") for words in (
            " + 2", " and 2 others", ", approved by the Embassy", " accordé par l’Ambassade", ", 12 March 1985, 1 December 2020", ": approved: no",
        )),
        *((TWO.format("", "", "").replace("Approved", words), "") for words in (
            "Approved: 0", "Approved 1 of 3", "Approved (3 persons)", "Approved +", "Approved by your Embassy", "The Embassy has approved the following", "Approved on 20 November 2026 and 27 November 2026",
        )),
        *((TWO.format(above, "", below), "") for above, below in (
            ("RECTIFICATIF\n\n", ""), ("", "\nErratum: for 1 read Amélie Dumont"), ("", "\nCorrigendum: 1. Hendra Eko Widodo"), ("", "\nRalat: nomor 2 seharusnya ditolak."),
            ("Exit until 20 December 2026.\n\n", "\nThe permits are valid until 15 December 2026."),
        )),
        *((TWO.format("", "", "").replace("Approved", words), "1 2") for words in ("Approved (2 persons)", "The Ministry presents its compliments to the Embassy and has approved the following")),
        *((TWO.format(words, "", ""), "1 2") for words in ("The Ministry conveys its decision as follows.\n\n", "Berdasarkan nota tersebut, dengan ini disampaikan:\n\n")),
        (TWO.format("", " (12 Maret 1985)", ""), "1 2"),
        (TWO.format("", "", "").replace("Approved", "With reference to the note requesting exit permits, the following were approved"), "1 2"),
        ("Approved:\n- SANTOSO Budi, C4471023\n- Wife of SANTOSO Budi\n- LESTARI Ayu, X0012346", "1 2"),
        ("Approved:\n1. SANTOSO Budi, C4471023\n\nThe request of Ms LESTARI Ayu (X0012346) is refused.", "1 2"),
        ("Name | Passport | Passport expiry | Exit permit\nSANTOSO Budi | C4471023 | 1 February 2029 | approved", "1"),
    ],
)  # fmt: skip
def test_each_number_sign_body_and_date_is_accounted_for(text: str, left: str) -> None:
    assert sure(text) == left


@pytest.mark.parametrize(
    "heading",
    [
        "With reference to the note dated 25 November 2026 the Bureau permits these persons to leave until 20 December 2026",
        "ตามหนังสือลงวันที่ 5 พฤศจิกายน 2569 สำนักงานตรวจคนเข้าเมืองอนุญาตให้บุคคลต่อไปนี้เดินทางออกนอกราชอาณาจักรได้ถึงวันที่ 20 ธันวาคม 2569",
        "Suite à votre note n° 2026/001 du 10 novembre 2026, les personnes suivantes sont autorisées à partir jusqu’au 20 décembre 2026 inclus :",
        "Phúc đáp công hàm ngày 05/11/2026, những người có tên sau được phép xuất cảnh đến ngày 20/12/2026:",
    ],
)
def test_the_last_day_of_a_heading_with_two_dates_holds(heading: str) -> None:
    [given] = read(f"{heading}\n\nName | Passport | Result\nSANTOSO Budi | C4471023 | approved").answers().values()
    assert (given.valid_from, given.valid_until) == (None, date(2026, 12, 20))


@pytest.mark.parametrize(
    ("words", "answer"), [("not approved yet", None), ("refused: no", None), ("refused", Answer.REFUSED)]
)
def test_a_no_that_is_turned_is_none(words: str, answer: Answer | None) -> None:
    [line] = read(f"SANTOSO Budi, C4471023: exit permit {words}").lines
    assert (line.given.answer if line.given else None) is answer


def test_the_accents_of_another_name_or_another_nationality_are_a_question() -> None:
    people = [Awaited("P00001", "Nguyễn", "Văn Hùng", numbers=("N2223331",), nationality="VNM"), Awaited("P00002", "Nguyễn", "Văn Hưng", numbers=("N2223332",)),
              Awaited("P00003", "Ahmad", "Siti Nurhaliza", numbers=("C1112226",))]  # fmt: skip
    for name, number, sure_ref in (("Nguyễn Văn Hưng", "N2223331", []), ("Nguyễn Văn Hùng", "N2223331", ["P00001"]), ("Nguyen Van Hung", "N2223331", ["P00001"]), ("Nguyen Van Hung (IDN)", "N2223331", []), ("Nguyen Van Hung, Indonesian", "N2223331", []), ("Nguyen Van Hung, Vietnamese", "N2223331", ["P00001"]),
                                   ("Siti Nurhaliza binti Ahmad", "C1112226", ["P00003"])):  # fmt: skip
        assert [*parse_reply(f"Granted:\n{name}, {number}", people, today=TODAY).answers()] == sure_ref, name


def test_all_others_are_not_those_of_another_sentence_and_no_relative_is_offered() -> None:
    text = "No. 1: refused.\nNos. 2 and 4 under consideration.\nNo. 3 (wife of No. 4): no objection.\nAll others: approved."
    assert read_note(text) == {"1": N, "2": "", "4": "", "3": Y, **dict.fromkeys("5678", Y)}


def test_each_forwarded_line_is_shown_alone_with_its_answer() -> None:
    text = (
        "See below.\n\n---------- Forwarded message ---------\nFrom: a@b.example\nDate: 30 November 2026\n\nDear colleague,\n\n"
        "SANTOSO Budi (C4471023) - APPROVED until 15 Dec 2026, with escort\nLESTARI Ayu (X0012346) - DENIED\n"
    )
    lines = [one for one in read(text).lines if one.ref]
    assert [(one.ref, one.given.answer.value if one.given else "") for one in lines] == [("P00001", ""), ("P00002", N)]
    assert "LESTARI" not in lines[0].text


def test_a_table_in_burmese_is_read_and_an_unknown_word_is_said() -> None:
    text = "အမည်\tနိုင်ငံကူးလက်မှတ်\tဆုံးဖြတ်ချက်\nSANTOSO Budi\tC4471023\tခွင့်ပြုသည်\nLESTARI Ayu\tX0012346\tမသိစကား\n"
    first, second = read(text).lines
    assert (first.sureness, second.sureness) == (Sureness.SURE, Sureness.UNSURE)
    assert "not understood" in str(second.why)
