"""Lists of those who carry people: airlines, ships and their crews, organisers of pilgrimages."""

from __future__ import annotations

from tests.intake.shapes.traps.columns import (
    Col,
    Who,
    aged,
    born,
    counted,
    dated,
    digits,
    expiry,
    given,
    loose,
    nation,
    native,
    other,
    passport,
    phone,
    sex,
    stamped,
    surname,
    trap,
    whole,
)  # fmt: skip
from tests.intake.shapes.traps.shape import Maker, shape

AIR, SEA, PILGRIMS = "airlines", "cruise and crew lists", "pilgrims' groups"
RANKS = ("Master", "Chief Officer", "2nd Officer", "Bosun", "AB", "OS", "Chief Engineer", "Oiler", "Cook", "Messman")


def pnr(title: str) -> Col:
    return Col(title, lambda w: "".join(w.rng.choices("ABCDEFGHKLMNPQRSTWXYZ23456789", k=6)))


def seat(title: str) -> Col:
    return Col(title, lambda w: f"{w.rng.randint(1, 34)}{w.pick(*'ABCDEF')}")


def titled(title: str) -> Col:
    """`SMITH/JOHN MR`."""

    def cell(w: Who) -> str:
        return f"{w.sur}/{w.giv} {'MR' if w.sex == 'M' else 'MRS'}".upper()

    return Col(title, cell, {"surname": lambda w: w.sur, "given": lambda w: w.giv})


@shape(AIR)
def passenger_name_list(make: Maker) -> None:
    make.csv(
        [
            counted("SEQ"), pnr("PNR"), titled("PAX NAME"), seat("SEAT"), trap("CLS", "Y", "C", "M"),
            trap("BAGS", "0/0", "1/23", "2/40"), digits("TKT", 2_200_000_000_000, 2_299_999_999_999),
            trap("SSR", "", "WCHR", "VGML", "INFT"), trap("STATUS", "HK1", "HL1", "OK"), trap("OFF", "CGK", "BKK", "SIN"),
        ],
        make.crowd("IDN PHL GBR"),
    )  # fmt: skip


@shape(AIR)
def advance_passenger_information(make: Maker) -> None:
    make.csv(
        [
            trap("Carrier", "QR", "ET"), stamped("Flight Date", "%Y-%m-%d", 2), surname("Last Name", upper=True), given("First Name"),
            loose("Doc Type", "P"), passport("Doc Number"), nation("Nationality"), born("DOB", "%d%b%Y"), sex("Gender"),
            expiry("Doc Expiry", "%d%b%Y"), trap("Resident Country", "SDN", "EGY", "SAU"), trap("Destination Address Postal Code", "10110", "10230", "50000"),
            trap("Bag Tag", "0157123456", "0157123460"), pnr("Booking Ref"),
        ],
        make.crowd("KEN IND PHL"), ";",
    )  # fmt: skip


@shape(AIR)
def boarding_list_th(make: Maker) -> None:
    sheet = make.sheet("TG9911")
    make.lines(sheet, ["รายชื่อผู้โดยสาร เที่ยวบินพิเศษ TG9911"], ["วันที่ 4 พฤษภาคม 2569"], [])
    make.table(
        sheet,
        [
            counted("ลำดับ"), native("ชื่อ-สกุล"), seat("ที่นั่ง"), trap("กลุ่มเลือด", "A", "B", "O", "AB"), digits("น้ำหนักกระเป๋า", 5, 30),
            trap("ผู้ประสานงาน", "คุณวิภา", "คุณธนา"), dated("วันที่ลงทะเบียน", (2026, 2026)), trap("หมายเหตุการขึ้นเครื่อง", "ขึ้นเครื่องแล้ว", "รอ"),
        ],
        make.crowd("THA"),
    )  # fmt: skip


@shape(AIR)
def charter_manifest_weights(make: Maker) -> None:
    """A row of units under the titles, an example under it, totals and a stamp at the end."""
    columns = [
        counted("No"), given("First name"), surname("Surname"), digits("Body weight", 45, 110), digits("Baggage", 0, 25),
        born("Date of birth", "%d/%m/%Y"), nation("Nationality", "en"), seat("Seat"),
    ]  # fmt: skip
    sheet = make.sheet("Manifest")
    make.lines(
        sheet, ["UN HUMANITARIAN AIR SERVICE - PASSENGER MANIFEST"], [one.title for one in columns],
        ["", "", "", "(kg)", "(kg)", "(dd/mm/yyyy)", "", ""], ["e.g.", "John", "DOE", 80, 15, "31/12/1980", "Kenya", "1A"],
    )  # fmt: skip
    who = make.crowd("KEN UGA TZA")
    make.table(sheet, columns, who, titles=False)
    make.lines(
        sheet,
        [],
        ["", "TOTAL", "", 1200, 240],
        [],
        ["Prepared by: Hazel Mercer", "", "", "Station manager"],
        ["Signature and stamp: ________"],
    )


@shape(SEA)
def imo_crew_list(make: Maker) -> None:
    who = make.crowd("PHL IDN UKR IND")

    def document(w: Who) -> str:
        return w.no

    sheet = make.sheet("IMO Crew List")
    make.lines(
        sheet, ["", "IMO CREW LIST", "", "", "Arrival", "X", "Departure"], ["1.1 Name of ship", "MV PACIFIC DAWN", "", "1.2 IMO number", "9234567"],
        ["2. Port of arrival", "Chattogram", "", "3. Date of arrival", "04/05/2026"], ["4. Flag State of ship", "Panama", "", "5. Last port of call", "Colombo"],
    )  # fmt: skip
    make.table(
        sheet,
        [
            counted("7. No."), surname("8. Family name"), given("9. Given names"), trap("10. Rank or rating", *RANKS),
            nation("11. Nationality", "en"), born("12. Date of birth"), trap("13. Place of birth", "Iloilo", "Odesa", "Chennai"),
            loose("14. Nature of identity document", "Passport"), Col("15. Number of identity document", document, {"document_number": document}),
        ],
        who,
    )  # fmt: skip
    for told, one in zip(make.people, who, strict=True):
        told.kept = [(title, text) for title, text in told.kept if "Place" not in title]
        told.expected.open |= {"birth_place"}
        assert one.no
    make.lines(sheet, [], ["16. Date and signature by master, authorized agent or officer"], ["Capt. Graham Lockwood"])


@shape(SEA)
def cruise_guests(make: Maker) -> None:
    make.list(
        [
            digits("Stateroom", 4001, 9999), trap("Deck", "Lido", "Verandah", "Main"), surname("Guest Last Name"), given("Guest First Name"),
            trap("Muster Station", "A", "B", "C"), digits("Booking No", 7_000_000, 7_999_999), stamped("Embark Date", "", 9),
            dated("Debark Date", (2026, 2026), ""), nation("Citizenship", "en"), aged("Age"), trap("Loyalty Tier", "Gold", "Platinum", ""),
            trap("Dining", "Main seating", "Late"), trap("Emergency Contact", "spouse", "daughter"),
        ],
        make.crowd("GBR IND BRA"), "Guest Manifest",
    )  # fmt: skip


@shape(SEA)
def crew_signed_on_id(make: Maker) -> None:
    make.list(
        [
            counted("No"), whole("Nama"), trap("Jabatan", "Nakhoda", "ABK", "KKM", "Koki"), trap("Nama Kapal", "KM Sinar Laut", "FV Da Wang 21"),
            dated("Tanggal sign on", (2024, 2026)), digits("No. Sijil", 1000, 9999), dated("Masa berlaku buku pelaut", (2026, 2030)),
            trap("Agen", "PT Samudra Jaya", "PT Bahari"), trap("Pelabuhan", "Kaohsiung", "Busan", "Dakar"), trap("Gaji dibayar", "ya", "tidak"),
        ],
        make.crowd("IDN"), "ABK",
    )  # fmt: skip


@shape(SEA)
def crew_list_ru(make: Maker) -> None:
    make.list(
        [
            counted("№ п/п"), native("Фамилия, имя, отчество"), trap("Должность", "Капитан", "Боцман", "Матрос", "Механик"),
            trap("Порт приписки", "Мурманск", "Владивосток"), dated("Дата посадки на судно", (2025, 2026), "%d.%m.%Y"),
            dated("Срок действия УЛМ", (2026, 2030), "%d.%m.%Y"), digits("Каюта", 1, 60), trap("Судовладелец", "ООО Север", "АО Норд"),
        ],
        make.crowd("RUS"),
    )  # fmt: skip


@shape(SEA)
def staff_rotation(make: Maker) -> None:
    """People on one sheet; agents and drivers on others."""
    make.table(
        make.sheet("Rotation"),
        [
            digits("Employee ID", 100_200, 199_999), given("First Name"), surname("Last Name"), trap("Position", *RANKS),
            dated("Hire date", (2015, 2025), ""), dated("Contract end", (2026, 2027), ""), trap("Home airport", "MNL", "CEB", "DEL"),
            sex("Sex"), trap("Cost centre", "4410", "4420"),
        ],
        make.crowd("PHL IND"),
    )  # fmt: skip
    them = make.crowd("GBR", 4, 6)
    make.table(
        make.sheet("Agents"),
        [whole("Agent name"), phone("Mobile"), trap("Port", "Doha", "Aqaba"), loose("Email", "a@example.org")],
        them,
        true=False,
    )
    drivers = make.crowd("EGY", 4, 6)
    make.table(
        make.sheet("Drivers"), [whole("Driver"), phone("Phone"), trap("Plate", "QTR 11872", "QTR 22071"), passport("ID no."), nation("Nationality", "en")],
        drivers, true=False,
    )  # fmt: skip


@shape(PILGRIMS)
def hajj_group(make: Maker) -> None:
    make.list(
        [
            counted("Sr#"), digits("Maktab No", 1, 99), digits("Cover No", 10_000, 99_999), surname("Surname"), given("Given Name"),
            other("Mahram Name", "IND"), trap("Mahram Relation", "Husband", "Son", "Brother", ""), passport("Passport No"),
            Col("CNIC", lambda w: f"{w.rng.randint(10000, 99999)}-{w.rng.randint(1000000, 9999999)}-{w.rng.randint(1, 9)}"),
            digits("Bus No", 1, 20), trap("Hotel Makkah", "Al Safwa", "Le Meridien"), other("Group Leader", "SDN"),
            dated("Vaccination date", (2026, 2026)), trap("Qurbani", "Yes", "No"),
        ],
        make.crowd("IND KEN"),
    )  # fmt: skip


@shape(PILGRIMS)
def umrah_id(make: Maker) -> None:
    make.list(
        [
            counted("NO"), whole("NAMA JAMAAH"), digits("NO PORSI", 3_000_000_000, 3_099_999_999), trap("KLOTER", "SUB 12", "SUB 13"),
            trap("ROMBONGAN", "1", "2", "3"), trap("REGU", "1", "2", "4"), other("MAHRAM", "IDN"), trap("HUB. MAHRAM", "Suami", "Anak", "Orang tua"),
            digits("BUS", 1, 12), born("TGL LAHIR", "%d-%m-%Y"), aged("USIA"), passport("NO PASPOR"), expiry("MASA BERLAKU PASPOR", "%d-%m-%Y"),
            dated("TGL PASPOR DIKELUARKAN", (2020, 2025), "%d-%m-%Y"), other("KETUA ROMBONGAN", "IDN"),
        ],
        make.crowd("IDN"),
    )  # fmt: skip


@shape(PILGRIMS)
def pilgrims_ar(make: Maker) -> None:
    make.list(
        [
            counted("م"), native("الاسم"), trap("المحرم", "الزوج", "الأخ", "الابن"), digits("رقم الحافلة", 1, 20),
            loose("اسم الفندق", "دار الإيمان", "الصفوة"), digits("رقم الغرفة", 101, 999), dated("تاريخ الوصول", (2026, 2026)),
            trap("رئيس المجموعة", "الشيخ خالد", "الشيخ عمر"), phone("الجوال"),
        ],
        make.crowd("EGY"),
    )  # fmt: skip
