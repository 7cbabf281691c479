"""Lists of those who look after people: shelters, volunteers, social services, schools, hospitals, prisons, camps, wardens."""

from __future__ import annotations

from tests.intake.shapes.traps.columns import (
    Col,
    aged,
    born,
    counted,
    dated,
    digits,
    given,
    household,
    latitude,
    loose,
    mailed,
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

SHELTER, VOLUNTEERS, SOCIAL = "shelters", "volunteers' registers", "social services"
SCHOOL, HOSPITAL, PRISON, CAMP, WARDEN = "schools and classes", "hospitals", "prisons", "camps", "wardens' lists"
ROOMS = [trap("Room", "101", "102", "A-3"), trap("Bed", "1", "2", "3", "4")]


@shape(SHELTER)
def shelter_guests(make: Maker) -> None:
    who = make.crowd("PHL KEN IND")
    make.table(
        make.sheet("Guests"),
        [
            *ROOMS, whole("Guest Name"), other("Case Worker{few}", "GBR"), stamped("Check-in", "", 60), dated("Expected check-out", (2026, 2026), ""),
            trap("Diet", "none", "halal", "vegetarian"), trap("Pet", "No", "No", "Yes"), phone("Contact"), trap("Arrival status", "walk-in", "referred"),
        ],
        who,
    )  # fmt: skip
    make.table(
        make.sheet("Staff"), [whole("Name"), trap("Role", "Night manager", "Cook", "Security"), sex("Gender"), born("DOB", ""), phone("Phone")],
        make.crowd("GBR", 4, 7), true=False,
    )  # fmt: skip


@shape(SHELTER)
def shelter_it(make: Maker) -> None:
    make.csv(
        [
            trap("Stanza", "12", "13", "B2"), trap("Letto", "1", "2"), surname("Cognome"), given("Nome"), other("Operatore", "ITA"),
            dated("Data ingresso", (2025, 2026)), trap("Minori al seguito", "no", "si"), trap("Tessera sanitaria", "no", "sì"),
            digits("CAP", 10100, 98168), trap("Lingua", "it", "fr", "en", "ar"), trap("Provenienza", "sbarco", "trasferimento"),
        ],
        make.crowd("ITA"), ";",
    )  # fmt: skip


@shape(SHELTER)
def shelter_nl(make: Maker) -> None:
    make.list(
        [
            trap("Kamer", "2.01", "2.02"), trap("Bed", "A", "B"), given("Voornaam"), surname("Achternaam"), other("Begeleider", "NLD"),
            stamped("Datum inschrijving", "%d-%m-%Y", 90), trap("Vegetarisch", "nee", "ja"), aged("Leeftijd"), sex("Geslacht", "man", "vrouw"),
            digits("Dossiernummer", 20_260_001, 20_269_999),
        ],
        make.crowd("NLD"),
    )  # fmt: skip


@shape(SHELTER)
def shelter_ar(make: Maker) -> None:
    make.list(
        [
            digits("رقم الغرفة", 1, 40), digits("رقم السرير", 1, 4), native("اسم النزيل"), trap("المشرف", "أحمد", "سمير"),
            stamped("تاريخ الدخول", "%d/%m/%Y", 40), trap("حالة الأسرة", "أسرة", "فرد"), digits("عدد الأطفال", 0, 5), trap("ملاحظات طبية", "سكري", "لا يوجد مرض"),
        ],
        make.crowd("EGY"),
    )  # fmt: skip


@shape(VOLUNTEERS)
def volunteers(make: Maker) -> None:
    make.csv(
        [
            given("First Name"), surname("Last Name"), stamped("Date Joined", "%d/%m/%Y", 900), trap("Team", "Logistics", "Medical", "Kitchen"),
            trap("Role", "Team Leader", "Driver", "Volunteer"), other("Emergency Contact Name", "GBR"), phone("Emergency Contact Phone"),
            trap("DBS checked", "Yes", "No"), trap("Languages", "en", "fr, en", "no"), trap("T-shirt", "M", "L", "XL", "S"),
            trap("Available Mon", "no", "yes"), trap("Available Tue", "no"),
        ],
        make.crowd("GBR"),
    )  # fmt: skip


@shape(VOLUNTEERS)
def volunteers_pt(make: Maker) -> None:
    make.list(
        [
            counted("Nº"), whole("Nome do voluntário"), dated("Data de cadastro", (2023, 2026)), trap("Função", "Cozinha", "Triagem", "Chefe de equipe"),
            trap("Turno", "M", "T", "N"), phone("Telefone"), trap("Possui CNH", "sim", "não"), trap("Camiseta", "P", "M", "G"),
        ],
        make.crowd("BRA"),
    )  # fmt: skip


@shape(SOCIAL)
def social_services_fr(make: Maker) -> None:
    make.list(
        [
            digits("N° dossier", 100_000, 999_999), surname("Nom"), given("Prénom"), trap("Composition du ménage", "Couple avec enfants", "Famille monoparentale", "Personne isolée"),
            other("Travailleur social", "CIV"), trap("Situation familiale", "célibataire", "marié(e)", "veuf(ve)"), digits("Nombre d'enfants", 0, 6),
            other("Personne à contacter", "CIV"), trap("Lien de parenté", "père", "soeur", "tante"), dated("Date d'ouverture du dossier", (2019, 2026)),
            trap("Pays de naissance des parents", "Mali", "Sénégal", "Guinée"), digits("Revenu mensuel", 0, 900),
        ],
        make.crowd("CIV MAR"),
    )  # fmt: skip


@shape(SOCIAL)
def next_of_kin(make: Maker) -> None:
    """Birth dates, passports and nationalities of others."""
    make.list(
        [
            surname("Surname"), given("Forenames"), other("Next of kin", "GBR"), dated("Next of kin DOB", (1940, 1990), ""),
            trap("Next of kin relationship", "mother", "father", "spouse"), Col("Spouse passport no.", lambda w: f"N{w.rng.randint(1_000_000, 9_999_999)}"),
            trap("Nationality of spouse", "Irish", "Kenyan", "Indian"), trap("Gender of child 1", "F", "M", ""), dated("Wedding date", (1990, 2020), ""),
            Col("Children", lambda w: w.pick(0, 1, 2)), Col("Benefits", lambda w: w.pick(False, True)), trap("Dependants", "No", "0", "2"),
        ],
        make.crowd("GBR"),
    )  # fmt: skip


@shape(SOCIAL)
def case_files_de(make: Maker) -> None:
    make.list(
        [
            Col("Aktenzeichen", lambda w: f"SOZ-{w.rng.randint(1000, 9999)}/26"), surname("Familienname"), given("Vorname"), other("Sachbearbeiter/in", "DEU"),
            dated("Aufenthaltstitel gültig bis", (2026, 2029), "%d.%m.%Y"), dated("Einreise am", (2015, 2025), "%d.%m.%Y"),
            trap("Haushaltsgröße", "1", "2", "4"), trap("Leistungsbezug", "ja", "nein"), trap("Herkunftsland der Eltern", "Türkei", "Syrien"),
            digits("PLZ", 10115, 99998),
        ],
        make.crowd("DEU"),
    )  # fmt: skip


@shape(SCHOOL)
def school_class(make: Maker) -> None:
    make.list(
        [
            trap("Class", "5B", "6A", "Year 7"), whole("Student Name"), other("Class teacher{few}", "GBR"), trap("House", "Red", "Blue", "Green"),
            other("Parent/Guardian Name", "KEN"), phone("Parent Phone"), dated("Enrolled on", (2020, 2025), ""), trap("Bus route", "3", "7A"),
            digits("Admission No", 2_020_001, 2_025_999), trap("Allergies", "None known", "nuts"), trap("Photo consent", "Y", "N"),
        ],
        make.crowd("KEN UGA"), "Class list",
    )  # fmt: skip


@shape(SCHOOL)
def university_zh(make: Maker) -> None:
    make.list(
        [
            digits("学号", 2_021_010_001, 2_025_019_999), native("姓名"), trap("班级", "国贸2101", "汉语2202"), trap("专业", "国际贸易", "汉语言"), trap("导师", "王老师", "李老师"),
            dated("入学日期", (2021, 2025), "%Y-%m-%d"), trap("宿舍", "3-201", "3-202"), trap("是否在校", "是", "否"), phone("联系电话"), trap("紧急联系人", "父亲", "母亲"),
        ],
        make.crowd("CHN"),
    )  # fmt: skip


@shape(SCHOOL)
def exchange_students_vi(make: Maker) -> None:
    make.list(
        [
            counted("STT"), Col("Mã sinh viên", lambda w: f"SV{w.rng.randint(100000, 999999)}"), whole("Họ và tên", "{s} {g}"), trap("Lớp", "K65-A", "K66-B"),
            trap("Khoa", "Kinh tế", "Ngôn ngữ"), trap("Giáo viên chủ nhiệm", "Cô Hà", "Thầy Nam"), dated("Ngày nhập học", (2022, 2025)), trap("Ký túc xá", "B2", "C4"),
        ],
        make.crowd("VNM"),
    )  # fmt: skip


@shape(HOSPITAL)
def hospital_ward(make: Maker) -> None:
    make.list(
        [
            digits("MRN", 300_000, 899_999), whole("Patient Name", "{S}, {g}"), trap("Ward", "3 West", "ICU"), trap("Bed", "12", "14B"), stamped("Admitted", "", 20),
            trap("Diagnosis", "fracture", "dehydration", "burns"), other("Attending physician{few}", "IND"), trap("Triage", "red", "yellow", "green"),
            aged("Age"), sex("Sex"), trap("Blood group", "A+", "O-", "B+"), trap("Next of kin informed", "no", "yes"),
        ],
        make.crowd("SDN KEN"), "Inpatients",
    )  # fmt: skip


@shape(HOSPITAL)
def hospital_es(make: Maker) -> None:
    make.csv(
        [
            digits("Nº historia clínica", 10_000, 99_999), whole("Paciente"), trap("Servicio", "Urgencias", "Traumatología"), trap("Cama", "201-A", "202-B"), stamped("Fecha de ingreso", "%d/%m/%Y", 20),
            other("Médico tratante", "COL"), trap("Alergias", "no", "penicilina"), trap("Acompañante", "esposa", "hijo", "no"), dated("Fecha de alta prevista", (2026, 2026)),
        ],
        make.crowd("COL"), ";",
    )  # fmt: skip


@shape(PRISON)
def prison_es(make: Maker) -> None:
    make.list(
        [
            Col("N° de expediente", lambda w: f"EXP-{w.rng.randint(1000, 9999)}-2025"), whole("Nombre del interno"), trap("Delito", "migración irregular", "hurto"), stamped("Fecha de ingreso", "%d/%m/%Y", 300),
            trap("Pabellón", "2", "4B"), dated("Fecha de liberación", (2026, 2030)), other("Abogado defensor", "COL"), trap("Situación jurídica", "procesado", "sentenciado"), trap("Visitas", "si", "no"),
        ],
        make.crowd("COL"),
    )  # fmt: skip


@shape(PRISON)
def detained_th(make: Maker) -> None:
    make.list(
        [
            counted("ที่"), whole("ชื่อ"), sex("เพศ", "ชาย", "หญิง"), stamped("วันที่จับกุม", "%d/%m/%Y", 90), trap("ข้อหา", "หลบหนีเข้าเมือง", "อยู่เกินกำหนด"),
            trap("ห้องขัง", "3", "4", "7"), trap("พนักงานสอบสวน", "ร.ต.อ. วิชัย", "พ.ต.ต. สมศักดิ์"), dated("วันพ้นโทษ", (2026, 2027)),
            Col("เลขคดี", lambda w: f"อ.{w.rng.randint(100, 999)}/2569"),
        ],
        make.crowd("IDN KEN PHL"),
    )  # fmt: skip


@shape(CAMP)
def camp_blocks(make: Maker) -> None:
    make.list(
        [
            trap("Block", "A", "B", "C"), digits("Tent", 1, 240), digits("Ration card no", 100_001, 199_999), whole("Name of beneficiary"), Col("Family size", lambda w: w.size),
            other("Zone leader{few}", "SDN"), household("Family No"), trap("Distribution", "received", "absent"), stamped("Date of arrival", "", 400), trap("Disability", "No", "Yes"),
            latitude("Lat", 11.5), latitude("Lon", 41.2),
        ],
        make.crowd("SDN"),
    )  # fmt: skip


@shape(CAMP)
def camp_sw(make: Maker) -> None:
    make.list(
        [
            counted("Na."), whole("Jina"), sex("Jinsia", "Me", "Ke"), loose("Kambi", "Nyarugusu", "Nduta"), digits("Kadi ya chakula", 10_000, 99_999), trap("Mwenyekiti wa zoni", "Juma", "Baraka"),
            digits("Idadi ya familia", 1, 9), stamped("Tarehe ya kuwasili", "%d/%m/%Y", 500), trap("Ulemavu", "Hapana", "Ndiyo"), aged("Umri"),
        ],
        make.crowd("TZA KEN"),
    )  # fmt: skip


@shape(CAMP)
def camp_km(make: Maker) -> None:
    make.list(
        [
            counted("ល.រ"), whole("ឈ្មោះ", "{s} {g}"), sex("ភេទ", "ប្រុស", "ស្រី"), aged("អាយុ"), loose("ជំរុំ", "ជំរុំ ១", "ជំរុំ ២"), digits("ចំនួនសមាជិកគ្រួសារ", 1, 8), trap("មេភូមិ", "សុខា", "វណ្ណា"),
            stamped("ថ្ងៃមកដល់", "%d/%m/%Y", 100),
        ],
        make.crowd("KHM"),
    )  # fmt: skip


@shape(WARDEN)
def wardens_list(make: Maker) -> None:
    make.csv(
        [
            surname("Surname"), given("First names"), loose("Address abroad", "12 Rue Hamra, Beirut", "Villa 4, Jounieh"), digits("Postcode", 1000, 9999), dated("Registered since", (2010, 2025)),
            trap("Intends to leave", "No", "Yes"), trap("Dual national", "no", "yes"), other("Warden{few}", "GBR"), trap("Zone", "North", "Bekaa"), mailed("E-mail"),
            trap("Employer", "AUB", "UNIFIL", "Thai Embassy"), digits("Dependants", 0, 4),
        ],
        make.crowd("GBR"),
    )  # fmt: skip


@shape(WARDEN)
def register_abroad_de(make: Maker) -> None:
    make.csv(
        [
            loose("Anrede", "Herr", "Frau"), surname("Nachname"), given("Vorname"), loose("Anschrift im Ausland", "Zamalek, Kairo", "Maadi, Kairo"), loose("Land", "Ägypten"), digits("PLZ Inland", 10115, 99998),
            dated("Eingetragen seit", (2015, 2025), "%d.%m.%Y"), dated("Eintrag gültig bis", (2026, 2028), "%d.%m.%Y"), trap("Ausreisewillig", "ja", "nein"), digits("Mitreisende", 0, 4),
            trap("Haustiere", "nein", "ja"),
        ],
        make.crowd("DEU"), ";",
    )  # fmt: skip


@shape(WARDEN)
def residents_nationality_of_employer(make: Maker) -> None:
    make.list(
        [
            counted("#"), whole("Name of employee"), trap("Employer", "China Harbour", "Turkish Construction Co", "Korea Power"), trap("Country of employer", "China", "Turkey", "South Korea"),
            trap("Visa type", "Work", "Visit"), dated("Visa expiry", (2026, 2027), ""), dated("Work permit issued", (2023, 2025), ""), digits("Iqama / residence permit No.", 2_100_000_000, 2_599_999_999),
            nation("Nationality of employee", "en"), passport("Passport of employee"),
        ],
        make.crowd("PHL IND KEN"),
    )  # fmt: skip
