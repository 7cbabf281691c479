"""Plain lists and letters: names and little else, sheets that go on, rows that are nobody, messages with greetings."""

from __future__ import annotations

from tests.intake.shapes.traps.columns import (
    Col,
    aged,
    born,
    counted,
    digits,
    given,
    nation,
    other,
    passport,
    phone,
    sex,
    surname,
    trap,
    whole,
)  # fmt: skip
from tests.intake.shapes.traps.shape import Maker, shape

PLAIN, SHEETS, MAIL = "plain lists", "several sheets", "chat and mail"


@shape(PLAIN)
def age_and_cabin(make: Maker) -> None:
    make.csv(
        [given("first_name"), surname("last_name"), aged("age"), digits("cabin", 100, 999)],
        make.crowd("GBR KEN", 4, 12),
    )


@shape(PLAIN)
def three_names(make: Maker) -> None:
    """Three rows of first and last name, and nothing else."""
    make.csv([given("First name"), surname("Last name")], make.crowd("GBR", 3, 3))


@shape(PLAIN)
def names_alone(make: Maker) -> None:
    make.list([whole("Name")], make.crowd("PHL IND", 5, 9))


@shape(PLAIN)
def names_without_title(make: Maker) -> None:
    who = make.crowd("GBR", 5, 9)
    make.table(make.sheet("Sheet1"), [whole("")], who, titles=False)


@shape(PLAIN)
def two_columns_without_titles(make: Maker) -> None:
    """Which is given and which is surname cannot be told: the words have to be kept."""
    who = make.crowd("KEN", 5, 9)
    columns = [Col("", lambda w: w.giv), Col("", lambda w: w.sur, {"full": lambda w: f"{w.giv} {w.sur}"}, False)]
    make.table(make.sheet("Sheet1"), columns, who, titles=False)
    for told in make.people:
        told.kept = []


@shape(PLAIN)
def columns_with_zeros(make: Maker) -> None:
    make.list(
        [
            surname("Surname"), given("Given names"), Col("Bags", lambda w: w.pick(0, 1, 2)), Col("Paid", lambda w: w.pick(False, True)),
            Col("Balance", lambda w: w.pick(0.0, 12.5)), trap("Insured", "No", "Yes"), trap("Points", "0", "00", "7"), trap("Visa", "N", "Y"),
        ],
        make.crowd("GBR IND", 6, 12),
    )  # fmt: skip


@shape(PLAIN)
def repeated_header_and_footers(make: Maker) -> None:
    columns = [
        counted("No."), surname("Family name"), given("Given name"), sex("Sex"), nation("Nationality", "en"), passport("Passport No."),
    ]  # fmt: skip
    titles = [one.title for one in columns]
    who = make.crowd("IND KEN PHL", 14, 20)
    sheet = make.sheet("Page 1")
    make.lines(sheet, ["List of evacuees, flight 2"], ["Prepared by: Simon Blake", "", "", "", "Date: 04/05/2026"], [])
    make.table(sheet, columns, who[:6])
    make.lines(sheet, ["", "Sub-total", "", "", "", 6], [], titles)
    make.table(sheet, columns, who[6:12], titles=False)
    make.lines(sheet, titles)
    make.table(sheet, columns, who[12:], titles=False)
    make.lines(
        sheet, ["", "Grand total", "", "", "", len(who)], [], ["Received the above persons in good health"], ["Name:", "Edward Carver", "", "Rank:", "Captain"],
        ["Signature:", "", "", "Stamp:"], ["cc: Embassy file"],
    )  # fmt: skip


@shape(PLAIN)
def example_row(make: Maker) -> None:
    columns = [
        counted("Nr"),
        surname("Nachname"),
        given("Vorname"),
        born("Geburtsdatum", "%d.%m.%Y"),
        nation("Nationalität", words={"DEU": "deutsch"}),
        passport("Passnummer"),
    ]
    sheet = make.sheet("Liste")
    make.lines(
        sheet, ["Bitte ausfüllen und zurücksenden"], [one.title for one in columns], ["Bsp.", "Mustermann", "Max", "01.01.1990", "deutsch", "C01X00T47"],
        ["", "Text", "Text", "TT.MM.JJJJ", "Text", "Text"],
    )  # fmt: skip
    make.table(sheet, columns, make.crowd("DEU"), titles=False)


@shape(SHEETS)
def list_that_goes_on(make: Maker) -> None:
    """The same titles on the second sheet: the same list."""
    columns = [counted("No"), whole("Nama"), sex("L/P", "L", "P"), born("Tgl Lahir", "%d-%m-%Y"), passport("No Paspor")]
    who = make.crowd("IDN", 14, 22)
    make.table(make.sheet("Hal 1"), columns, who[:8])
    make.table(make.sheet("Hal 2"), columns, who[8:])


@shape(SHEETS)
def people_and_their_helpers(make: Maker) -> None:
    make.table(
        make.sheet("Evacuees"),
        [counted("No"), surname("Surname"), given("First name"), sex("Sex"), born("Date of birth", ""), nation("Nationality", "en"), passport("Passport")],
        make.crowd("KEN PHL IND", 12, 18),
    )  # fmt: skip
    make.table(
        make.sheet("Consular team"),
        [surname("Surname"), given("First name"), sex("Sex"), born("Date of birth", ""), trap("Function", "Head of team", "Medic"), phone("Sat phone")],
        make.crowd("GBR", 4, 6), true=False,
    )  # fmt: skip
    make.table(
        make.sheet("Hotel contacts"),
        [whole("Contact person"), trap("Hotel", "Nile View"), phone("Tel")],
        make.crowd("EGY", 4, 5),
        true=False,
    )


@shape(SHEETS)
def case_workers_first(make: Maker) -> None:
    """The sheet of the staff comes first and is as wide."""
    make.table(
        make.sheet("Case workers"),
        [whole("Case worker"), sex("Gender"), born("DOB", ""), phone("Phone"), trap("Languages", "Arabic", "French")], make.crowd("GBR", 5, 7), true=False,
    )  # fmt: skip
    make.table(
        make.sheet("Clients"),
        [whole("Client name"), sex("Gender"), born("DOB", ""), nation("Nationality", "en"), trap("Room", "12", "14"), other("Case worker", "GBR")],
        make.crowd("SDN KEN", 14, 20),
    )  # fmt: skip


@shape(SHEETS)
def summary_sheet(make: Maker) -> None:
    make.lines(
        make.sheet("Summary"),
        ["Nationality", "Male", "Female", "Total"],
        ["Kenya", 4, 6, 10],
        ["India", 3, 3, 6],
        ["Total", 7, 9, 16],
        [],
        ["Approved by", "Fiona Ashdown"],
    )
    make.table(
        make.sheet("Names"), [counted("#"), whole("Passenger"), nation("Nationality", "en"), passport("Passport number"), trap("Meal", "VGML", "MOML", "")],
        make.crowd("KEN IND", 10, 16),
    )  # fmt: skip


@shape(MAIL)
def mail_with_table(make: Maker) -> None:
    """A greeting, a table that was copied, a signature."""
    who = make.crowd("KEN GBR", 5, 9)
    columns = [counted("No"), surname("Surname"), given("First name"), born("Date of birth"), passport("Passport no")]
    make.table(make.sheet("mail"), columns, who)
    rows = "\n".join("\t".join(str(cell) for cell in line.cells) for line in make.sheets[0].lines)
    make.sheets[0].lines.clear()
    make.write_text(
        "txt",
        "Dear colleagues,\n\nplease find below the persons who wait at the hotel.\n\n" + rows + "\n\n"
        "Kind regards,\nRosemary Thornton\nConsular Section\nTel. +44 20 7946 0000\n",
    )


@shape(MAIL)
def mail_of_names(make: Maker) -> None:
    """Numbered lines of names in a letter."""
    who = make.crowd("CIV", 5, 9)
    make.table(make.sheet("mail"), [whole("")], who, titles=False)
    make.sheets[0].lines.clear()
    names = "\n".join(f"{one.i}. {one.giv} {one.sur.upper()}" for one in who)
    make.write_text(
        "txt",
        f"Bonjour,\n\nVoici la liste des personnes à évacuer :\n\n{names}\n\nCordialement,\nNadège Toussaint\nBureau d'action sociale\n",
    )


@shape(MAIL)
def pasted_with_commas(make: Maker) -> None:
    who = make.crowd("IDN", 5, 9)
    columns = [whole("Nama"), sex("L/P", "L", "P"), born("Tanggal lahir"), passport("Paspor")]
    make.table(make.sheet("mail"), columns, who)
    rows = "\n".join(", ".join(str(cell) for cell in line.cells) for line in make.sheets[0].lines)
    make.sheets[0].lines.clear()
    make.write_text(
        "txt",
        f"Yth. Bapak/Ibu,\nBerikut daftar WNI di penampungan:\n\n{rows}\n\nHormat kami,\nSanti Wulandari\nKoordinator\n",
    )
