"""Each row is a person, kept aside, or said to be neither; nobody is lost."""

from __future__ import annotations

import pytest

from repatriate.model.errors import UserError
from tests.intake.roster.lists import codes, read, values

HEAD = "No | Name | Sex | DOB | Nationality | Passport | Remarks\n"


def test_a_row_without_a_name_is_kept_aside_whole() -> None:
    roster = read(
        f"{HEAD}1 | SITI | F | 02/05/1994 | IDN | X1234567 |\n2 | | M | 01/01/1990 | Kenyan | A1234567 | tall"
    )
    assert roster.total == 2
    [kept] = roster.kept
    assert (kept.row.row, kept.row.cells) == (3, ("2", "", "M", "01/01/1990", "Kenyan", "A1234567", "tall"))
    assert kept.row.problems[0].code == "no_name"
    assert kept.values["nationality"] == "KEN"


def test_a_name_that_only_says_that_it_is_unknown_is_none() -> None:
    roster = read(f"{HEAD}1 | UNKNOWN | F | 02/05/1994 | IDN | X1234567 |\n2 | N/A | M | 02/05/1994 | IDN | |")
    assert (len(roster.rows), len(roster.kept)) == (0, 2)


@pytest.mark.parametrize("number", ["NB4243730", "PR1506784", "H-P1116851", "TOT123456"])
@pytest.mark.parametrize("name", ["SITI", ""])
def test_a_passport_number_never_makes_a_row_a_total(number: str, name: str) -> None:
    roster = read(f"Name | Sex | Passport\nAGUS | M | X1234567\n{name} | F | {number}")
    assert roster.total == 2


@pytest.mark.parametrize(
    ("line", "total"),
    [
        ("Jumlah: 2 orang", 2),
        (" | TOTAL | 2", 2),
        ("合计 | | 2", 2),
        ("รวม 2 คน", 2),
        ("TOTAL PERSONS: | 3", 3),
        ("Total: 1048 pax", 1048),
    ],
)
def test_a_total_is_compared_and_is_nobody(line: str, total: int) -> None:
    roster = read(f"{HEAD}1 | SITI | F | 02/05/1994 | IDN | X1234567 |\n2 | AGUS | M | 02/05/1991 | IDN | |\n{line}")
    assert (roster.total, roster.declared_total) == (2, total)
    assert ("total_differs" in codes(roster)) == (total != 2)


@pytest.mark.parametrize(
    ("first", "second", "total"),
    [("2", "1", 3), ("", "1", 3), ("", "4", 4), ("5", "1", 6), ("3", "3", 3), ("", "3", 3)],
)
def test_totals_of_sheets_add_up_wherever_their_numbers_stand(first: str, second: str, total: int) -> None:
    head = "Remarks | Passport | Sex | Given names | No | Surname | Nationality\n"
    men = f"{head} | X1234567 | M | Budi | 1 | AGUS | IDN\n | X1234568 | M | Budi | 2 | WIJAYA | IDN"
    men += f"\nTOTAL | | | | {first}" if first else ""
    roster = read(Men=men, Women=f"{head} | X1234569 | F | Dewi | 1 | SITI | IDN\nTotal: | {second}")
    assert (roster.total, roster.declared_total) == (3, total)


def test_captions_and_signatures_are_said_to_be_left_out() -> None:
    roster = read(
        f"{HEAD}1 | SITI | F | 02/05/1994 | IDN | X1234567 |\n\n | Prepared by: |\n | (stamp) |\n | Chief of Section |"
    )
    assert roster.total == 1
    assert codes(roster).count("line_left_out") == 3


def test_lines_that_a_form_numbers_beforehand_are_blank() -> None:
    roster = read(f"{HEAD}1 | SITI | F | 02/05/1994 | IDN | X1234567 |\n2 | | | | | |\n3 | | | | | |")
    assert (roster.total, roster.warnings) == (1, [])


def test_a_name_alone_in_a_numbered_row_is_a_person() -> None:
    roster = read(f"{HEAD}1 | SITI | | | | |\n2 | AGUS | | | | |")
    assert [row["surname"] for row in values(roster)] == ["SITI", "AGUS"]


def test_cells_that_make_no_sense_leave_the_field_empty_and_the_text_in_the_notes() -> None:
    roster = read(f"{HEAD}1 | SITI | F | 31/02/1991 | Atlantis | - | tall")
    [row] = values(roster)
    assert "birth_date" not in row
    assert "nationality" not in row
    assert row["notes"] == "Nationality: Atlantis; DOB: 31/02/1991; tall"
    assert {"not_a_date", "not_a_nationality"} <= set(codes(roster))


def test_a_priority_is_read_under_its_title_and_a_word_for_one_is_said() -> None:
    roster = read("Nom | Priorité\nTALANOU | 1\nSOMARU | P4\nOSU | urgent")
    found = [(row.get("priority"), row.get("notes")) for row in values(roster)]
    assert found == [("1", None), ("4", None), (None, "Priorité: urgent")]
    assert codes(roster) == ["not_a_priority"]


def test_columns_that_are_no_field_go_to_the_notes_under_their_title() -> None:
    roster = read("Name | Sex | Room | Next of kin\nSITI | F | B-12 | mother 0812")
    assert values(roster)[0]["notes"] == "Room: B-12; Next of kin: mother 0812"


def test_the_number_on_the_list_is_kept_with_the_row() -> None:
    roster = read("No | Name | Sex\n7 | SITI | F")
    assert roster.rows[0].listed == "7"
    assert "notes" not in roster.rows[0].values


def test_nationality_is_the_columns_the_officers_or_none() -> None:
    assert "nationality" not in values(read("Name | Sex\nSITI | F"))[0]
    assert values(read("Name | Sex\nSITI | F", nationality="IDN"))[0]["nationality"] == "IDN"
    roster = read("Name | Sex | Nationality\nSITI | F | -\nWANJIRU | F | Kenyan\nX Y | M | Atlantis", nationality="IDN")
    assert [row.get("nationality") for row in values(roster)] == ["IDN", "KEN", None]


def test_provinces_of_one_country_offer_whose_list_it_is_and_take_nothing() -> None:
    text = "Name | Sex | Region\nABEBE | M | Amhara\nHIWOT | F | Tigray\nSOLOMON | M | Oromia\nYONAS | M | Addis Ababa"
    roster = read(text)
    assert all("nationality" not in row for row in values(roster))
    assert roster.offered_nationality == "ETH"
    assert [one.row for one in roster.warnings if one.code == "nationality_by_province"] == [None]
    assert {row["nationality"] for row in values(read(text, nationality="KEN"))} == {"KEN"}
    assert read(text.replace("Tigray", "Nairobi").replace("Oromia", "Bali")).offered_nationality is None


def test_an_officers_text_stands_in_place_of_the_cell() -> None:
    text = f"{HEAD}1 | | F | 31/02/1991 | IDN | X1234567 |"
    roster = read(text, edits={("Sheet1", 2, 0): {"full_name": "SITI", "birth_date": "28/02/1991"}})
    assert values(roster)[0]["surname"] == "SITI"
    assert values(roster)[0]["birth_date"] == "1991-02-28"


def test_order_of_day_and_month_is_that_of_the_whole_column() -> None:
    head = "Name | DOB\n"
    assert values(read(f"{head}SITI | 03/04/1990\nAGUS | 05/27/1991"))[0]["birth_date"] == "1990-03-04"
    assert values(read(f"{head}SITI | 03/04/1990\nAGUS | 27/05/1991"))[0]["birth_date"] == "1990-04-03"
    tie = read(f"{head}SITI | 03/04/1990\nAGUS | 27/05/1991\nBUDI | 05/27/1991")
    assert values(tie)[0]["birth_date"] == "1990-04-03"
    assert "day_or_month" in codes(tie)


def test_sheets_without_people_are_said_to_be_left_out() -> None:
    roster = read(
        "No | Name | Sex | DOB | Nationality\n1 | SITI | F | 02/05/1994 | IDN",
        Contacts="Office | Contact person | Telephone\nDesk 1 | Duty officer | +66 2 555 0110",
        Flights="Flight | Date | From | To\nGA 1 | 10/05/2025 | BKK | CGK",
    )
    assert roster.total == 1
    assert [warning.sheet for warning in roster.warnings if warning.code == "sheet_left_out"] == ["Contacts", "Flights"]


def test_a_list_on_two_sheets_is_one() -> None:
    head = "No | Name | Sex | DOB | Nationality\n"
    roster = read(f"{head}1 | SITI | F | 02/05/1994 | IDN", B=f"{head}2 | AGUS | M | 02/05/1991 | IDN")
    assert [(row.sheet, row.values["surname"]) for row in roster.rows] == [("Sheet1", "SITI"), ("B", "AGUS")]


@pytest.mark.parametrize("text", ["Flight | Date\nGA 1 | 10/05/2025", "just a letter"])
def test_what_holds_no_people_is_said(text: str) -> None:
    with pytest.raises(UserError) as caught:
        read(text)
    assert caught.value.code == "no_list"


def test_notes_longer_than_a_cell_holds_are_cut_and_said() -> None:
    roster = read(f"Name | Sex | Remarks\nSITI | F | {'x' * 40_000}\nAGUS | M | {'y' * 32_767}")
    assert [len(row["notes"]) for row in values(roster)] == [32_767, 32_767]
    assert codes(roster) == ["too_long"]


def test_a_name_in_its_own_script_stays_when_its_parts_are_told_apart() -> None:
    text = "Name | Sex | Nationality\nعمر سعيد | M | Iraq\nيوسف خالد | M | Syria\nALI HASAN | M | Iraq"
    first, second, _ = (row.place for row in read(text).rows)
    told = read(text, edits={first: {"full_name": "SAEED, UMAR"}, second: {"full_name": "KHALED, YUSSEF"}})
    umar, yusuf, _ = (row.values for row in told.rows)
    assert (umar["surname"], umar["given_names"], umar["native_name"]) == ("SAEED", "UMAR", "عمر سعيد")
    assert umar["name_spelling"] == "unconfirmed", "nobody compared it with a document"
    assert yusuf["native_name"] == "يوسف خالد"
    assert "name_spelling" not in yusuf, "an officer spelled it"
    assert codes(told).count("transliterated") == 1


@pytest.mark.parametrize("cell", ["unknown - does not speak", "Unknown (mute)", "inconnu – ne parle pas"])
def test_words_after_unknown_are_no_name(cell: str) -> None:
    told = read(f"Name | Sex | Nationality\n{cell} | M | Kenyan\nALI HASAN | M | Iraq")
    assert [row.name for row in told.rows] == ["ALI HASAN"]
    assert len(told.kept) == 1


def test_the_heading_of_the_next_page_and_its_footer_are_nobody() -> None:
    head = "Nom | Prénoms | Sexe | Né(e) le | N° passeport"
    people = "KOUASSI | Aya | F | 07/03/1999 | 22AB10457\nDIALLO | Mamadou | M | 05/04/2000 | O00561287"
    heading = "Ambassade - Liste des ressortissants récupérés à Poipet"
    roster = read(
        f"{heading}\n{head}\n{people}\n{heading} (suite)\nPage deux\n{head}\nNDIAYE | Awa | F | 01/06/2002 | A01734982\n"
        "Visa du chef de poste: A. Coulibaly | Tél. +855 12 345 678"
    )
    assert roster.total == 3
    assert codes(roster).count("line_left_out") == 3
    assert not roster.kept


def test_a_name_alone_above_other_titles_is_somebody() -> None:
    head = "Nom | Prénoms | Sexe | Né(e) le | N° passeport"
    roster = read(f"{head}\nKOUASSI | Aya | F | 07/03/1999 | 22AB10457\nMOUSSA\nDIALLO | Mamadou | M | 05/04/2000 | O1")
    assert roster.total == 3


@pytest.mark.parametrize("mark", ["-do-", "do", "Do", "ditto", "same", "〃", "//", '-"-', '"', "DO"])
def test_a_mark_for_the_same_as_above_is_no_country(mark: str) -> None:
    roster = read(f"{HEAD}1 | SITI | F | 02/05/1994 | Bangladeshi | |\n2 | AGUS | M | 02/05/1991 | {mark} | |")
    first, second = values(roster)
    assert (first["nationality"], second.get("nationality")) == ("BGD", None)
    assert mark in second["notes"]
    assert "ditto" in codes(roster)


@pytest.mark.parametrize(
    ("cells", "read_as", "code"),
    [
        ((*["Indian"] * 9, "no", "si"), [*["IND"] * 9, None, None], "not_a_nationality"),
        ((*["Thai"] * 9, "no"), [*["THA"] * 9, "NOR"], "may_be_a_word"),
        (("BD", "NO", "DO"), ["BGD", "NOR", "DOM"], None),
        (("NO", "IT", "IN"), ["NOR", "ITA", "IND"], None),
    ],
)
def test_two_letters_are_a_country_where_the_column_is_of_such_codes(
    cells: tuple[str, ...], read_as: list[str | None], code: str | None
) -> None:
    names = ["SITI", "AGUS", "DEWI", "RINI", "BUDI", "WATI", "EKA", "TONO", "SARI", "YANTI", "JOKO"]
    rows = "\n".join(
        f"{name} | 01/05/{1980 + at} | {cell}" for at, (name, cell) in enumerate(zip(names, cells, strict=False))
    )
    roster = read(f"Surname | DOB | Nationality\n{rows}")
    assert [row.get("nationality") for row in values(roster)] == read_as
    assert {"not_a_nationality", "may_be_a_word"} & set(codes(roster)) == ({code} if code else set())


@pytest.mark.parametrize(
    ("remark", "field"),
    [
        *((text, "assistance") for text in ("needs a wheelchair", "BRANCARD", "hamil 5 bulan", "孕妇", "ใช้วีลแชร์")),
        *((text, "household") for text in ("child of no 4", "wife of #7", "enfant du n° 12", "anak dari no. 3")),
        *((text, None) for text in ("baby, 4 years", "lost a passport", "เปลี่ยนชื่อ", "lives in Hamilton")),
    ],
)
def test_what_a_remark_speaks_of_is_told_and_not_set(remark: str, field: str | None) -> None:
    roster = read(f"Name | Sex | Remarks\nTALANOU | F | {remark}\nSOMARU | M |")
    assert [one.field for one in roster.warnings if one.code == "said_in_remark"] == ([field] if field else [])
    assert values(roster)[0]["notes"] == remark
    assert not {"assistance", "household"} & values(roster)[0].keys()


def test_a_remark_on_what_a_column_says_is_not_told() -> None:
    roster = read("Name | Assistance | Remarks\nTALANOU | WCHC | wheelchair\nSOMARU | WCHR | stretcher")
    assert [one.row for one in roster.warnings if one.code == "said_in_remark"] == [3]


def test_a_yes_under_wheelchair_is_no_code_and_is_told() -> None:
    roster = read("Name | Wheelchair\nTALANOU | yes\nSOMARU | WCHR")
    assert [row.get("assistance") for row in values(roster)] == [None, "WCHR"]
    assert [(one.row, one.field) for one in roster.warnings if one.code == "said_in_remark"] == [(2, "assistance")]
