"""Letters in many forms and four languages, with traps: each says what is sure, what is looked at, and who is not named.

`sure` maps a reference to its answer and last day; `looked` are those whom another line may mean; the rest is silent.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

import pytest

from repatriate.app.clearances.reply_match import Awaited, ReplyMatch, Sureness, describe_match
from repatriate.app.clearances.reply_parser import parse_reply
from repatriate.model.dates import PartialDate

TODAY, ASKED = date(2026, 12, 2), date(2026, 11, 10)


def person(ref: str, surname: str | None, given: str | None, born: tuple[int, int, int], **more: object) -> Awaited:
    return Awaited(ref, surname, given, birth_date=PartialDate(*born), asked_on=ASKED, **more)  # type: ignore[arg-type]


PEOPLE = (
    person("P00001", "SANTOSO", "Budi", (1985, 3, 12), sex="M", numbers=("C4471023",)),
    person("P00002", "LESTARI", "Ayu", (1990, 2, 1), sex="F", numbers=("X0012346",)),
    person("P00003", "WIDODO", "Hendra Eko", (1979, 7, 30), sex="M"),
    person("P00004", "DUMONT", "Amélie", (1994, 5, 9), sex="F"),
    person("P00005", "KOUASSI", "Jean-Marc", (1988, 11, 21), sex="M"),
    person("P00006", "JAIDEE", "Somchai", (1982, 1, 5), sex="M", native_name="สมชาย ใจดี"),
    person("P00007", "SRISUK", "Malee", (1996, 8, 14), sex="F", native_name="มาลี ศรีสุข"),
    person("P00008", "SOEKARNI", None, (1971, 4, 4), sex="F"),
)
Y, N, END = "granted", "refused", date(2026, 12, 18)


@dataclass(frozen=True)
class Case:
    text: str
    sure: dict[str, tuple[str, date | None]] = field(default_factory=dict)
    looked: str = ""
    reference: str | None = None
    left_out: int = 0


CASES = {
    "typed into our list": Case(
        "Dear colleagues, see our answers below.\n\n> Please approve the exit of:\n> 1. SANTOSO Budi, 12.03.1985  APPROVED\n"
        ">> 2. LESTARI Ayu, 01.02.1990 - refused\n| 3. WIDODO Hendra Eko, 30.07.1979: pending\n> 4. DUMONT Amélie, 09.05.1994\n",
        looked="1 2 3", left_out=2),
    "below the names of our list": Case(
        "> 1. SANTOSO Budi, 12.03.1985\n\nApproved until 18 December 2026.\n\n> 2. LESTARI Ayu, 01.02.1990\n\nRefused.\n> 3. KOUASSI Jean-Marc\n",
        looked="1 2", left_out=1),
    "below a message of ours": Case(
        "Please find our decisions.\n\n-----Original Message-----\nFrom: Embassy\nThe Embassy asks that clearance be granted for:\n"
        "1. SANTOSO Budi, 12.03.1985 OK\n2. LESTARI Ayu, 01.02.1990\n", looked="1", left_out=4),
    "below a head of Outlook": Case(
        "Answers beside the names.\n\nFrom: Consular Section <c@example.org>\nSent: 10 November 2026\nTo: Immigration\n\n"
        "SANTOSO Budi, 12.03.1985 - approved\nDUMONT Amélie, 09.05.1994\n", looked="1", left_out=4),
    "Thai, within a day": Case(
        "ที่ ตม. 0029/1201\nอ้างถึง หนังสือสถานเอกอัครราชทูต เลขที่ 2026/001\n\nอนุมัติให้เดินทางออกภายในวันที่ 18 ธันวาคม 2569\n"
        "1. นายสมชาย ใจดี เกิดวันที่ 5 มกราคม 2525\n2. นางสาวมาลี ศรีสุข เกิดวันที่ 14 ส.ค. 2539\n",
        {"P00006": (Y, END), "P00007": (Y, END)}, reference="ตม. 0029/1201"),
    "Thai, in each line": Case(
        "1. SOMCHAI JAIDEE ๕ มกราคม ๒๕๒๕ อนุมัติ ไม่เกินวันที่ ๑๘ ธ.ค. ๖๙\n2. MALEE SRISUK 14/08/2539 อนุมัติ ก่อนวันที่ 19 ธันวาคม พ.ศ. 2569\n",
        {"P00006": (Y, END), "P00007": (Y, END)}),
    "English ends": Case(
        "No. IB 0029.4/1187\nYour ref: 2026/001\n\n1. SANTOSO Budi, 12.03.1985: granted, to depart on or before Friday 18 December 2026\n"
        "2. LESTARI Ayu, 1 February 1990: granted, exit no later than the 18th of December 2026\n"
        "3. WIDODO Hendra Eko, 30 July 1979: granted, not before 3 December 2026\n"
        "4. DUMONT Amélie, 9 May 1994: granted, flight of 20 December 2026\n5. KOUASSI Jean-Marc, 21 Nov 1988: granted until 18/12\n"
        "6. JAIDEE Somchai, 5 January 1982: granted for 15 days\n",
        {"P00001": (Y, END), "P00002": (Y, END), "P00003": (Y, None)}, "4 5 6", "IB 0029.4/1187"),
    "French ends": Case(
        "N/Réf : DGI/2026/88   V/Réf : 2026/001\n\nAutorisés à sortir :\n- Mme DUMONT Amélie, née le 9 mai 1994, au plus tard le 18 décembre 2026\n"
        "- M. KOUASSI Jean-Marc, né le 21/11/1988, à quitter avant le 19/12/2026\n- SANTOSO Budi, né le 12/03/1985, passeport C4471023 valable jusqu’au 03/04/2030\n",
        {"P00004": (Y, END), "P00005": (Y, END)}, "1", "DGI/2026/88"),
    "Indonesian ends": Case(
        "Nomor: IMI.5-GR/2026\nMerujuk nota kedutaan nomor 2026/001\n\n1. SANTOSO Budi, lahir 12 Maret 1985, disetujui, paling lambat 18 Desember 2026\n"
        "2. LESTARI Ayu, lahir tanggal 1 Februari 1990, disetujui, sebelum tanggal 19 Desember 2026\n3. SOEKARNI, lahir 4 April 1971, ditolak\n",
        {"P00001": (Y, END), "P00002": (Y, END), "P00008": (N, None)}, "", "IMI.5-GR/2026"),
    "a wrapped mail": Case(
        "Dear Sir, we are pleased to inform you that Mr Budi Santoso, born 12\nMarch 1985, and Ms Ayu Lestari have been granted leave to exit. Mr Hendra\n"
        "Eko Widodo is unfortunately refused. Concerning Amélie Dumont and\nJean-Marc Kouassi nothing is decided yet.\n",
        looked="1 2 3 4 5"),
    "a mail of one line": Case(
        "Madame, M. Jean-Marc Kouassi est autorisé à partir. Mme Amélie Dumont, née le 9 mai 1994, a été refusée.", looked="4 5"),
    "granted in the line before": Case(
        "The Ministry has approved the request of Mr Hendra Widodo and refused\nBudi Santoso, born 12 March 1985, and granted the rest.\n",
        looked="1 2 3 4 5 6 7 8"),
    "blocks": Case(
        "Nom : DUMONT\nPrénom : Amélie\nNé(e) le : 09/05/1994\nDécision : refusée\n\nNom : KOUASSI\nPrénom : Jean-Marc\nNé(e) le : 21/11/1988\n"
        "Décision : accordée\nNom : LESTARI\nPrénom : Ayu\nNé(e) le : 01/02/1990\nDécision :\n",
        {"P00004": (N, None), "P00005": (Y, None)}, "2"),
    "blocks below a name": Case(
        "1. SANTOSO Budi\n   DOB: 12 March 1985\n   Status: Refused\n2. LESTARI Ayu\n   DOB: 1 February 1990\n   Status: Approved\n",
        {"P00001": (N, None), "P00002": (Y, None)}),
    "ticks": Case(
        "Approved:\nName\tGranted\tRefused\tPending\tExit by\nSANTOSO Budi (12.03.1985)\tX\t\t\t18.12.2026\nLESTARI Ayu (01.02.1990)\t\tX\t\t\n"
        "WIDODO Hendra Eko (30.07.1979)\t\t\tX\t\nDUMONT Amélie (09.05.1994)\t\t\t\t\nKOUASSI Jean-Marc (21.11.1988)\tsee letter\t\t\t\n",
        {"P00001": (Y, END), "P00002": (N, None)}, "3 4 5"),
    "an end of the passport": Case(
        "Name\tPassport\tExpiry\tDecision\nSANTOSO Budi\tC4471023\t18.12.2026\tApproved\nLESTARI Ayu\tX0012346\t\tRefused\n",
        {"P00002": (N, None)}, "1"),
}  # fmt: skip


def read(text: str) -> ReplyMatch:
    return parse_reply(text, PEOPLE, today=TODAY, notes=["2026/001"], note="2026/001")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_each_form_is_read_or_looked_at(case: Case) -> None:
    found = read(case.text)
    told = {ref: (one.answer.value, one.valid_until) for ref, one in found.answers().items()}
    assert told == case.sure, [(one.ref, one.text, one.why) for one in found.lines]
    looked = {
        ref
        for one in found.lines
        if one.sureness is not Sureness.SURE or not one.given
        for ref in (one.ref, *one.candidates)
    }
    assert sorted(filter(None, looked)) == [f"P0000{number}" for number in case.looked.split()]
    assert set(found.silent) == {one.ref for one in PEOPLE} - told.keys() - looked
    assert found.left_out == case.left_out
    assert {one.reference for one in found.answers().values()} <= {case.reference}


def test_running_text_shows_the_sentence_of_each_person() -> None:
    lines = read(CASES["a wrapped mail"].text).lines
    answers = {one.ref: one.given.answer.value if one.given else None for one in lines}
    assert answers == {"P00001": Y, "P00002": Y, "P00003": N, "P00004": None, "P00005": None}
    assert [one.line for one in lines] == [1, 1, 2, 3, 3]
    assert lines[2].text == "Mr Hendra Eko Widodo is unfortunately refused."


def test_what_is_left_out_and_one_word_are_said() -> None:
    assert "2 lines of quoted text were not read." in str(describe_match(read(CASES["typed into our list"].text), {}))
    [line] = read("SOEKARNI granted").lines
    assert (line.sureness, str(line.why)) == (
        Sureness.UNSURE,
        "Matched by one word alone: nothing else says who it is.",
    )
