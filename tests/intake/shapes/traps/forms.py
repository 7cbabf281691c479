"""What forms on the web export: when they were sent in, long questions as titles, consents, contacts, places of residence."""

from __future__ import annotations

from tests.intake.shapes.traps.columns import (
    Col,
    aged,
    born,
    counted,
    dated,
    digits,
    given,
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

FAMILY = "web forms"


@shape(FAMILY)
def google_form_en(make: Maker) -> None:
    make.list(
        [
            stamped("Timestamp", ""), mailed("Email Address"), whole("Full name (as in passport)"),
            phone("WhatsApp number (with country code)"),
            loose("Where are you now? (neighbourhood and city)", "Al-Riyadh, Khartoum", "Omdurman, block 4", "Port Sudan"),
            loose("Country of residence", "Sudan", "Egypt", "Sudan"),
            trap("Do you have a valid passport?", "Yes", "No"), digits("How many people are travelling with you?", 0, 6),
            trap("Do you consent to us sharing your data with the airline?", "I agree", "I do not agree"),
            dated("From which date can you leave?", (2026, 2026), ""),
        ],
        make.crowd("GBR IND KEN PHL"), "Form Responses 1",
    )  # fmt: skip


@shape(FAMILY)
def google_form_fr(make: Maker) -> None:
    make.list(
        [
            stamped("Horodateur", ""), mailed("Adresse e-mail"), surname("Nom"), given("Prénom"),
            born("Date de naissance", ""), nation("Nationalité", "fr"), passport("Numéro de passeport"),
            trap("Composition du ménage", "2 adultes, 1 enfant", "1 adulte", "2 adultes", "Couple sans enfant"),
            loose("Pays de résidence", "Soudan", "Tchad"), phone("Téléphone"),
            trap("Acceptez-vous que vos données soient transmises ?", "Oui", "Non"),
            trap("Personne à prévenir en cas d'urgence", "ma mère", "mon frère Paul", "voisin"),
        ],
        make.crowd("CIV MAR HTI"), "Réponses au formulaire 1",
    )  # fmt: skip


@shape(FAMILY)
def google_form_es(make: Maker) -> None:
    make.list(
        [
            stamped("Marca temporal"), given("Nombres"), surname("Apellidos"), dated("Fecha de llegada al país", (2022, 2026)),
            loose("Ciudad donde se encuentra", "Tel Aviv", "Haifa", "Jerusalén"),
            loose("País donde se encuentra", "Israel"), trap("¿Tiene pasaporte vigente?", "Sí", "No"),
            digits("Código postal", 10000, 99999), phone("Número de celular"),
            trap("¿Viaja con menores de edad?", "no", "si"), trap("Aerolínea de su vuelo cancelado", "Iberia", "El Al", "ITA"),
        ],
        make.crowd("COL"), "Respuestas de formulario 1",
    )  # fmt: skip


@shape(FAMILY)
def google_form_pt(make: Maker) -> None:
    make.csv(
        [
            stamped("Carimbo de data/hora"), whole("Nome completo"), trap("Bairro / cidade atual", "Beirute", "Zahle", "Trípoli"),
            dated("Validade do visto", (2026, 2028)), trap("Possui dupla cidadania?", "Não", "Sim"),
            trap("Se sim, qual?", "libanesa", "", "síria"), trap("Está em segurança?", "Sim", "Não"), phone("Contato no Brasil"),
        ],
        make.crowd("BRA"),
    )  # fmt: skip


@shape(FAMILY)
def google_form_id(make: Maker) -> None:
    make.list(
        [
            stamped("Stempel waktu", ""), whole("Nama Lengkap"), sex("Jenis Kelamin", "Laki-laki", "Perempuan"),
            loose("Alamat di luar negeri", "Street 271, Phnom Penh", "Bavet", "Sihanoukville"), phone("No. HP/WA"),
            trap("Apakah Anda memiliki paspor?", "Ya", "Tidak"), digits("Kode Pos", 12000, 12999),
            trap("Nama perusahaan", "Golden Sun Co.", "KB Resort", "Blue Ocean Ltd"), digits("Lama bekerja (bulan)", 1, 30),
            dated("Tanggal masuk negara setempat", (2024, 2026), ""), other("Nama keluarga di Indonesia", "IDN"),
        ],
        make.crowd("IDN"), "Form Responses 1",
    )  # fmt: skip


@shape(FAMILY)
def microsoft_form_en(make: Maker) -> None:
    make.list(
        [
            counted("ID"), stamped("Start time", ""), stamped("Completion time", ""), loose("Email", "anonymous"),
            loose("Name", None), given("What is your first name?"), surname("What is your last name?"),
            loose("Which country do you live in?", "Lebanon", "Syria", "Cyprus"),
            trap("Are you a British national?", "Yes", "No"), digits("How many bags do you have?", 0, 3),
            trap("I understand that a seat is not guaranteed", "Yes"),
            loose("Last modified time", None),
        ],
        make.crowd("GBR"), "Form1",
    )  # fmt: skip


@shape(FAMILY)
def microsoft_form_de(make: Maker) -> None:
    words = {"DEU": "deutsch"}
    make.list(
        [
            counted("ID"), stamped("Startzeit", ""), stamped("Fertigstellungszeit", ""), loose("E-Mail", "anonymous"),
            loose("Name", None), given("Vorname"), surname("Nachname"), born("Geburtsdatum", "%d.%m.%Y"),
            nation("Staatsangehörigkeit", words=words), trap("Haben Sie ein gültiges Reisedokument?", "Ja", "Nein"),
            loose("Wohnsitz", "Amman", "Beirut", "Irbid"), dated("Rückflug gebucht am", (2026, 2026), "%d.%m.%Y"),
            digits("Postleitzahl in Deutschland", 10115, 99998),
        ],
        make.crowd("DEU"), "Sheet1",
    )  # fmt: skip


@shape(FAMILY)
def yes_no_norwegian(make: Maker) -> None:
    """Columns of "no" that are no Norwegians, "in" no India, "is" no Iceland."""
    make.csv(
        [
            given("first_name"), surname("last_name"), trap("vegetarian", "no", "no", "no", "yes"),
            trap("vaccinated", "no"), trap("in_country", "in", "out"), trap("lang", "en", "no", "it", "de"),
            trap("Q7", "no", "no", "no", "no", "ja"), trap("children", "0", "0", "1", "2"),
        ],
        make.crowd("GBR NOR DEU ITA"),
    )  # fmt: skip


@shape(FAMILY)
def google_form_th(make: Maker) -> None:
    make.list(
        [
            stamped("ประทับเวลา", ""), native("ชื่อ-นามสกุล"), phone("เบอร์โทรศัพท์ที่ติดต่อได้"),
            loose("ที่อยู่ปัจจุบัน", "Tel Aviv", "Netivot", "Ashkelon"), digits("จำนวนผู้ร่วมเดินทาง", 0, 4),
            trap("ท่านยินยอมให้เปิดเผยข้อมูลหรือไม่", "ยินยอม", "ไม่ยินยอม"), trap("มีหนังสือเดินทางหรือไม่", "มี", "ไม่มีเล่ม", "หมดอายุแล้ว"),
            dated("วันที่เดินทางเข้าประเทศ", (2022, 2026), ""), trap("นายจ้าง", "Moshav Ein Yahav", "Kibbutz Alumim"),
        ],
        make.crowd("THA"), "การตอบแบบฟอร์ม 1",
    )  # fmt: skip


@shape(FAMILY)
def google_form_vi(make: Maker) -> None:
    make.list(
        [
            stamped("Dấu thời gian", ""), whole("Họ và tên", "{s} {g}"), phone("Số điện thoại liên hệ"),
            loose("Địa chỉ hiện tại", "Yangon", "Mandalay", "Laukkai"), dated("Ngày nhập cảnh", (2023, 2026)),
            trap("Bạn có hộ chiếu không?", "Có", "Không", "Bị giữ"), trap("Bạn đồng ý cung cấp thông tin?", "Đồng ý"),
            trap("Tên công ty", "Kim Long", "Thiên Phú"), born("Ngày sinh"),
        ],
        make.crowd("VNM"), "Câu trả lời biểu mẫu 1",
    )  # fmt: skip


@shape(FAMILY)
def google_form_ru(make: Maker) -> None:
    make.list(
        [
            stamped("Отметка времени", ""), native("ФИО полностью"), phone("Телефон"),
            loose("Где вы находитесь?", "Газа, Рафах", "Хан-Юнис", "Каир"), trap("Есть ли загранпаспорт?", "да", "нет"),
            digits("Сколько человек едет с вами", 0, 5), trap("Согласие на обработку персональных данных", "Согласен", "Да"),
            dated("Дата въезда", (2023, 2026)), trap("Кем приходится заявителю", "сам заявитель", "супруга", "сын"),
        ],
        make.crowd("RUS"), "Ответы на форму (1)",
    )  # fmt: skip


@shape(FAMILY)
def google_form_ar(make: Maker) -> None:
    make.list(
        [
            stamped("طابع زمني", ""), native("الاسم الكامل"), phone("رقم الهاتف"),
            loose("مكان الإقامة الحالي", "الخرطوم", "بورتسودان", "ود مدني"), dated("تاريخ الدخول إلى البلد", (2020, 2026)),
            trap("هل لديك جواز سفر ساري؟", "نعم", "لا"), digits("عدد أفراد الأسرة", 1, 7),
            loose("بلد الإقامة", "السودان"), trap("أوافق على مشاركة بياناتي", "أوافق", "لا أوافق"),
        ],
        make.crowd("EGY"), "ردود النموذج 1",
    )  # fmt: skip


@shape(FAMILY)
def questionnaire_zh(make: Maker) -> None:
    make.list(
        [
            counted("序号"), stamped("提交答卷时间", "%Y/%m/%d %H:%M:%S"), trap("所用时间", "85秒", "132秒", "240秒"),
            trap("来源", "微信", "链接"), loose("来自IP", "203.0.113.7(缅甸-仰光)", "203.0.113.9(泰国-曼谷)"),
            native("1、姓名"), sex("2、性别", "男", "女"), born("3、出生日期", "%Y-%m-%d"), passport("4、护照号码"),
            trap("5、是否持有有效签证", "是", "否"), digits("6、同行人数", 0, 5), loose("7、目前所在地", "老街", "木姐", "妙瓦底"),
            dated("8、入境时间", (2023, 2026), "%Y-%m-%d"),
        ],
        make.crowd("CHN"), "答卷数据",
    )  # fmt: skip


@shape(FAMILY)
def survey_tool_two_rows(make: Maker) -> None:
    """Questions over "Response" and "Open-Ended Response"."""
    columns = [
        digits("Respondent ID", 118_000_000_00, 118_999_999_99), digits("Collector ID", 400_000_000, 499_999_999),
        stamped("Start Date", ""), stamped("End Date", ""), loose("IP Address", "198.51.100.4", "198.51.100.77"),
        mailed("Email Address"), given("First Name"), surname("Last Name"),
        trap("Are you safe?", "Yes", "No"), loose("Where do you shelter tonight?", "Hotel Nile", "school", "with friends"),
        digits("Number of children with you", 0, 4),
    ]  # fmt: skip
    sheet = make.sheet("Sheet")
    make.lines(
        sheet, [one.title for one in columns], [""] * 8 + ["Response", "Open-Ended Response", "Open-Ended Response"]
    )
    make.table(sheet, columns, make.crowd("GBR KEN"), titles=False)


@shape(FAMILY)
def form_with_coordinates(make: Maker) -> None:
    make.csv(
        [
            counted("#"), stamped("Submission Date", "%b %d, %Y"), given("Name - First Name"), surname("Name - Last Name"),
            latitude("Latitude", 33.8), latitude("Longitude", 35.4), digits("Address - Postal / Zip Code", 10000, 20999),
            trap("Address - Country", "Lebanon"), aged("Age"), trap("Passport copy", "https://example.org/up/1.jpg", "https://example.org/up/2.jpg"),
            trap("Consent Signature", "signed"), digits("Submission ID", 5_100_000_000_000_000, 5_199_999_999_999_999),
        ],
        make.crowd("PHL IND"),
    )  # fmt: skip


def answered_for(title: str) -> Col:
    return other(title, "GBR")


@shape(FAMILY)
def booking_for_others(make: Maker) -> None:
    """Who filled it in is not who travels."""
    make.list(
        [
            stamped("Submitted at", ""), answered_for("Submitted by"), mailed("Submitter email"), surname("Traveller surname"),
            given("Traveller first names"), born("Traveller date of birth", ""), sex("Traveller gender", "Male", "Female"),
            passport("Traveller passport number"), dated("Passport issue date", (2016, 2025), ""),
            dated("Emergency contact date of birth", (1950, 1990), ""), answered_for("Emergency contact name"),
            trap("Relationship to submitter", "son", "wife", "self", "colleague"),
        ],
        make.crowd("GBR"), "Responses",
    )  # fmt: skip
