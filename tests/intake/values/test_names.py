"""Names as lists have them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from repatriate.intake.values.name_cell import title_sex
from repatriate.intake.values.names import Names, father_is_part, full_name, read_parts
from repatriate.reference.romanization.letters import spell_name

NOT_SPLIT = "name_not_split"


def whole(cell: object, nationality: str | None = None) -> tuple[str | None, str | None, str | None, list[str]]:
    reading = full_name(cell, nationality)
    value = reading.value or Names(None, None, None)
    return value.surname, value.given_names, value.native_name, [doubt.code for doubt in reading.doubts]


@pytest.mark.parametrize(
    ("cell", "surname"),
    [
        *(
            ("LUTHFI", "LUTHFI"),
            ("FNU ARGONO", "ARGONO"),
            ("MISS TITIN", "TITIN"),
            ("1. AHMAD", "AHMAD"),
            ("• AHMAD", "AHMAD"),
        ),
        *(
            ("SAZALI/MR", "SAZALI"),
            ("ALEXANDER/FNU MR", "ALEXANDER"),
            ("LNU/ALEXANDER MR", "ALEXANDER"),
            ("ELIZABETH/LNU", "ELIZABETH"),
        ),
        *(
            ("AHMAD (no first name)", "AHMAD"),
            ("MR.SOMCHAI", "SOMCHAI"),
            ("Ama\u200bra", "Amara"),
            ("ＪＯＨＮ", "JOHN"),
            ("AHMAD*", "AHMAD"),
        ),
    ],
)
def test_a_single_name_is_the_surname(cell: str, surname: str) -> None:
    assert whole(cell) == (surname, None, None, [])


@pytest.mark.parametrize(
    ("cell", "surname", "given"),
    [
        *(
            ("ZHANG/WEI MR", "ZHANG", "WEI"),
            ("/ZHANG/WEI MR", "ZHANG", "WEI"),
            ("ZHANG/WEIMR", "ZHANG", "WEI"),
            ("ZHANG/YANMS", "ZHANG", "YAN"),
        ),
        *(
            ("WONG/KA MAN MSTR", "WONG", "KA MAN"),
            ("WILLIAMS/ADAMS", "WILLIAMS", "ADAMS"),
            ("CHEN/LIMS", "CHEN", "LIMS"),
        ),
        *(
            ("SANTOS, Maria Grace", "SANTOS", "Maria Grace"),
            ("SANTOS, Jose, Jr.", "SANTOS", "Jose Jr."),
            ("ÑUÑEZ, José", "ÑUÑEZ", "José"),
        ),
        *(
            ("NGUYEN Van A", "NGUYEN", "Van A"),
            ("Mary Njeri WANJIRU", "WANJIRU", "Mary Njeri"),
            ("TRẦN Thị Bích", "TRẦN", "Thị Bích"),
        ),
        *(
            ("Maria de la CRUZ", "de la CRUZ", "Maria"),
            ("DE LA CRUZ Maria", "DE LA CRUZ", "Maria"),
            ("ONG Wei Ming", "ONG", "Wei Ming"),
        ),
        *(("Jerome MENDOZA III", "MENDOZA", "Jerome III"), ("MR Jean-Pierre DUPONT", "DUPONT", "Jean-Pierre")),
    ],
)
def test_a_whole_name_is_split_where_that_is_certain(cell: str, surname: str, given: str) -> None:
    assert whole(cell) == (surname, given, None, [])


@pytest.mark.parametrize(
    ("cell", "surname"),
    [
        *(
            ("Dodo Tamba", "Dodo Tamba"),
            ("MR. BISHNU THAPA MAGAR", "BISHNU THAPA MAGAR"),
            ("JUAN\nDELA CRUZ", "JUAN DELA CRUZ"),
        ),
        *(("MD Rahim Uddin", "MD Rahim Uddin"), ("JM Santos", "JM Santos"), ("AHMAD bin Yusuf", "AHMAD bin Yusuf")),
        *(
            ("Ahmad BIN Yusuf", "Ahmad BIN Yusuf"),
            ("MUHAMMAD BIN ABDULLAH", "MUHAMMAD BIN ABDULLAH"),
            ("Ravi s/o KUMAR", "Ravi s/o KUMAR"),
        ),
        *(
            ("MUTHU A/L RAMAN", "MUTHU A/L RAMAN"),
            ("A/P Devi", "A/P Devi"),
            ("SRI WAHYUNI", "SRI WAHYUNI"),
            ("NY SOPHAL", "NY SOPHAL"),
        ),
        *(
            ("Ông Nguyễn Văn B", "Nguyễn Văn B"),
            ("Reynaldo Mendoza, Jr.", "Reynaldo Mendoza Jr."),
            ("U AUNG KYAW", "U AUNG KYAW"),
        ),
        *(("Ny. Sari Dewi", "Sari Dewi"), ("M. Yusuf", "M. Yusuf"), ("Peter CHAN Tai Man", "Peter CHAN Tai Man")),
    ],
)
def test_otherwise_all_of_it_is_the_surname(cell: str, surname: str) -> None:
    assert whole(cell) == (surname, None, None, [NOT_SPLIT])


def test_peoples_who_write_the_surname_first() -> None:
    assert whole("CHEN YAN", "CHN") == ("CHEN", "YAN", None, [])
    assert whole("MR. LE QUOC TUNG", "VNM") == ("LE", "QUOC TUNG", None, [])
    assert whole("Wei ZHANG", "CHN") == ("ZHANG", "Wei", None, [])
    assert whole("Peter CHAN Tai Man", "HKG") == ("CHAN", "Peter Tai Man", None, [])
    assert whole("KABITA RAI", "NPL") == ("KABITA RAI", None, None, [NOT_SPLIT])


@pytest.mark.parametrize(
    "cell", ["陈燕 CHEN YAN", "CHEN YAN (陈燕)", "陈燕/CHEN YAN", "CHEN YAN 陈燕", "陈燕\nCHEN YAN", "CHEN/YAN MS 陈燕"]
)
def test_two_scripts_in_one_cell(cell: str) -> None:
    assert whole(cell) == ("CHEN", "YAN", "陈燕", [])


def test_another_script_alone_is_put_into_latin_letters() -> None:
    assert whole("黄洋军") == ("HUANG", "YANGJUN", "黄洋军", ["transliterated"])
    assert whole("陈燕女士") == ("CHEN", "YAN", "陈燕", ["transliterated"])
    assert whole("นายสมชาย ใจดี") == ("SOMCHAI CHAIDI", None, "สมชาย ใจดี", ["transliterated", NOT_SPLIT])
    assert whole("น.ส.สมหญิง") == ("SOMYING", None, "สมหญิง", ["transliterated"])
    assert whole("Mr. สมชาย") == ("SOMCHAI", None, "สมชาย", ["transliterated"])
    assert whole("สุข", "THA")[2] == "สุข"
    assert whole("สมชาย ใจดี SOMCHAI JAIDEE") == ("SOMCHAI JAIDEE", None, "สมชาย ใจดี", [NOT_SPLIT])


@pytest.mark.parametrize(
    ("name", "surname", "given"),
    [
        *(
            ("欧阳娜娜", "OUYANG", "NANA"),
            ("欧阳 修", "OUYANG", "XIU"),
            ("山田 太郎", "SHANTIAN", "TAILANG"),
            ("单雄", "SHAN", "XIONG"),
            ("曾志伟", "ZENG", "ZHIWEI"),
            ("吕布", "LYU", "BU"),
            ("李", "LI", None),
        ),
        *(("김민수", "KIM", "MINSU"), ("이영희", "LEE", "YEONGHUI"), ("남궁민", "NAMGUNG", "MIN")),
        *(("วิชัย", "WICHAI", None), ("พรทิพย์", "PHONTHIP", None), ("กมล", "KAMON", None), ("ศิริพร", "SIRIPHON", None)),
        *(("ສົມສັກ", "SOMSAK", None), ("အောင်ကျော်မိုး", "AUNG KYAW MOE", None), ("သီရိ", "THIRI", None)),
        *(
            ("बहादुर", "BAHADUR", None),
            ("श्रेष्ठ", "SHRESTHA", None),
            ("রহিম", "RAHIM", None),
            ("محمد علي", "MUHAMMAD ALI", None),
        ),
        *(("አበበ", "ABEBE", None), ("Иван", "IVAN", None)),
    ],
)
def test_letters(name: str, surname: str, given: str | None) -> None:
    assert spell_name(name)[:2] == (surname, given)


@pytest.mark.parametrize(
    ("cell", "surname"),
    [
        *(
            ("AHMAD (alias Budi)", "AHMAD"),
            ("AHMAD alias BUDI", "AHMAD"),
            ("LIM @ AHMAD", "LIM"),
            ("AHMAD 08123456789", "AHMAD"),
        ),
        *(
            ("MARIA (deceased)", "MARIA"),
            ('MARIA "BABY"', "MARIA"),
            ("Dr. Sari, M.Kes", "Sari"),
            ("Budi budi@example.com", "Budi"),
        ),
    ],
)
def test_other_names_and_remarks_go_to_the_notes(cell: str, surname: str) -> None:
    reading = full_name(cell, None)
    assert reading.value == Names(surname, None, None)
    assert reading.note == cell


@pytest.mark.parametrize(
    "cell", ["12345", "budi@example.com", "+62 812 3456 7890", "MR", "FNU/ MR", 3201234567890001.0]
)
def test_no_name(cell: object) -> None:
    reading = full_name(cell, None)
    assert reading.value is None
    assert [doubt.code for doubt in reading.doubts] == ["not_a_name"]
    assert reading.note


@pytest.mark.parametrize("cell", [None, "", "-", "N/A", "FNU LNU", "ไม่มี", "无"])
def test_a_cell_that_says_there_is_none(cell: object) -> None:
    assert full_name(cell, None) == full_name(None, None)
    assert full_name(cell, None).value is None


def test_a_very_long_name_is_kept_whole() -> None:
    name = "Maria " * 50
    assert whole(name)[0] == name.strip()
    assert "very_long" in whole(name)[3]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (
            {"surname": "SANTOS", "given_names": "JEROME", "middle_name": "OCAMPO", "suffix": "III"},
            ("SANTOS", "JEROME OCAMPO III", None),
        ),
        (
            {"surname": "DE GUZMAN", "given_names": "MARY GRACE", "middle_name": "N/A", "suffix": "-"},
            ("DE GUZMAN", "MARY GRACE", None),
        ),
        ({"surname": "MENDOZA JR", "given_names": "Jose"}, ("MENDOZA", "Jose JR", None)),
        (
            {"surname": "Nguyễn", "middle_name": "Văn", "given_names": "A", "nationality": "VNM"},
            ("Nguyễn", "Văn A", None),
        ),
        ({"surname": "FNU", "given_names": "ARGONO"}, ("ARGONO", None, None)),
        ({"surname": "N/A", "given_names": "MR BUDI"}, ("BUDI", None, None)),
        ({"surname": "ZHANG/WEI MR"}, ("ZHANG", "WEI", None)),
        ({"surname": "LI", "given_names": "NA", "nationality": "CHN"}, ("LI", "NA", None)),
        ({"surname": "LI", "given_names": "NA", "nationality": "PHL"}, ("LI", None, None)),
        ({"full_name": "SANTOS MARIA", "surname": "SANTOS"}, ("SANTOS", "MARIA", None)),
        ({"native_name": "陈燕", "full_name": "CHEN/YAN MS"}, ("CHEN", "YAN", "陈燕")),
        ({"native_name": "陈燕", "full_name": "Chen Yan"}, ("Chen", "Yan", "陈燕")),
        ({"surname": "陈", "given_names": "燕"}, ("CHEN", "YAN", "陈燕")),
        ({"surname": "ใจดี", "given_names": "นายสมชาย"}, ("CHAIDI", "SOMCHAI", "สมชาย ใจดี")),
        (
            {"given_names": "KEBEDE", "father_name": "ABEBE", "grandfather_name": "GIRMA"},
            ("ABEBE GIRMA", "KEBEDE", None),
        ),
        ({"full_name": "KEBEDE", "father_name": "ABEBE", "grandfather_name": "GIRMA"}, ("ABEBE GIRMA", "KEBEDE", None)),
        ({"full_name": "KEBEDE", "father_name": "ABEBE", "nationality": "ETH"}, ("ABEBE", "KEBEDE", None)),
        ({"full_name": "KEBEDE", "father_name": "ABEBE", "patronymic": True}, ("ABEBE", "KEBEDE", None)),
        ({"full_name": "KABITA", "father_name": "RAM", "nationality": "NPL"}, ("KABITA", None, None)),
        (
            {"surname": "RAI", "given_names": "KABITA", "father_name": "RAM", "grandfather_name": "HARI"},
            ("RAI", "KABITA", None),
        ),
        (
            {"full_name": "አበበ", "father_name": "ከበደ", "grandfather_name": "ግርማ"},
            ("KEBEDE GIRMA", "ABEBE", "አበበ ከበደ ግርማ"),
        ),
    ],
)
def test_names_from_several_cells(cells: dict[str, object], expected: tuple[str | None, ...]) -> None:
    reading = read_parts(**cells)
    assert reading.value == Names(*expected)


def test_no_cells_no_name() -> None:
    assert read_parts().value is None
    assert read_parts(surname="-", given_names="").value is None
    assert read_parts(surname="12345").note == "12345"


def test_whose_fathers_name_belongs_to_them() -> None:
    assert father_is_part(None, "KEBEDE", None, "ABEBE", "GIRMA")
    assert not father_is_part("RAI", "KABITA", None, "RAM", "HARI")
    assert not father_is_part(None, None, "KEBEDE ABEBE", "ABEBE", None, nationality="ETH")


@pytest.mark.parametrize(
    ("cell", "sex"),
    [
        ("MR. X", "M"),
        ("ZHANG/WEI MS", "F"),
        ("นายสมชาย", "M"),
        ("น.ส.ดา", "F"),
        ("Budi", None),
        ("", None),
        ("Dr. Sari", None),
    ],
)
def test_what_a_title_says_of_the_sex(cell: str, sex: str | None) -> None:
    assert title_sex(cell) == sex


@pytest.mark.parametrize("name", ["Hana", "Nada", "Mat", "No", "Khong", "Wala", "Nil", "Held"])
def test_a_name_that_sounds_like_nothing_is_kept_and_doubted(name: str) -> None:
    assert whole(name) == (name, None, None, ["may_be_none"])
    assert read_parts(surname="Tamba", given_names=name).value == Names("Tamba", name, None)


@pytest.mark.parametrize("name", ["Thi Lang", "Dibakar Das", "M. RIZKI"])
def test_no_part_of_a_name_is_taken_for_a_word_of_loss_or_a_title(name: str) -> None:
    assert whole(name)[0] == name


@pytest.mark.parametrize("given", ["M. Rizky", "M.Ali", "S. Dewi"])
def test_initials_behind_a_comma_are_no_degree(given: str) -> None:
    assert whole(f"Prasasta, {given}")[:2] == ("Prasasta", given)


@pytest.mark.parametrize("degrees", ["S.H.", "S. Kom", "S.E., M.M.", "M.Si", "A.Md", "Ph.D"])
def test_degrees_are_no_part_of_a_name(degrees: str) -> None:
    assert whole(f"Hilda Tamba, {degrees}")[0] == "Hilda Tamba"


NAMES = Path(__file__).parents[1] / "shapes" / "names.toml"


def test_plain_names_are_read_as_all_others() -> None:
    """A mark that nobody sees keeps a name from being taken for plain."""
    peoples = tomllib.loads(NAMES.read_text(encoding="utf-8"))
    made = [
        part.split("=")[0]
        for people in peoples.values()
        for key in ("singles", "surnames", "men", "women")
        for part in people.get(key, "").split(" ; ")
    ]
    words = [
        "Mr",
        "MISS",
        "MR.",
        "Mrs.",
        "Nil",
        "Hana",
        "na",
        "no",
        "FNU",
        "lost",
        "X",
        "xxx",
        "Lost",
        "By",
        "aka",
        "alias",
        "U",
        "Daw",
        "bin",
        "binti",
        "de",
        "la",
        "Jr.",
        "Haji",
        "Ny",
        "Tn",
        "M",
        "Md",
        "confiscated",
        "Dr",
    ]
    cells = [
        *made,
        *words,
        *(f"{word} {name}" for word in words for name in made[::9]),
        *(f"{name} {word}" for word in words for name in made[::9]),
    ]
    assert len(cells) > 1000
    for nationality in ("IDN", "VNM"):
        assert [cell for cell in cells if full_name(cell, nationality) != full_name("\u200b" + cell, nationality)] == []


def test_a_part_in_another_script_is_neither_lost_nor_taken_for_the_other() -> None:
    found = read_parts(surname="สมสกุล", given_names="Napa", nationality="THA")
    assert found.value == Names("SOMSAKUN", "Napa", "สมสกุล")
    assert [one.code for one in found.doubts] == ["transliterated"]
    found = read_parts(surname="SOMSAKUL", given_names="ณภา", nationality="THA")
    assert found.value == Names("SOMSAKUL", "NAPHA", "ณภา")


def test_a_name_beside_the_native_one_that_has_no_room_is_noted() -> None:
    found = read_parts(native_name="Müller", full_name="Zoé Durand")
    assert found.note == "Müller"
    found = read_parts(native_name="สมสกุล", full_name="ณภา")
    assert found.note == "ณภา"
