"""In which language a list is: one wrong choice makes names wrong without a word."""

from __future__ import annotations

import pytest

from repatriate.intake.paper.reading.ways import language_of_nation, language_of_people, language_of_titles


@pytest.mark.parametrize(
    ("titles", "language"),
    [
        (["STT", "Ho và tên", "Giói tính", "Ngày sinh", "Số hộ chiếu"], "vi"),
        (["No", "Surname", "Given names", "Sex", "Date of birth"], "en"),
        (["No", "Nama", "Jenis Kelamin", "Tanggal Lahir"], "id"),
        (["N°", "Nom", "Prénoms", "Sexe", "Date de naissance"], "fr"),
        (["Nº", "Apellidos", "Nombres", "Sexo"], "es"),
        (["序号", "姓名", "性别", "出生日期"], "zh-Hans"),
        (["ลำดับ", "ชื่อ-สกุล", "Sex", "DOB", "Passport"], "th"),
        (["x1", "y2"], None),
        ([], None),
    ],
)
def test_titles_tell_the_language(titles: list[str], language: str | None) -> None:
    assert language_of_titles(titles) == language


def test_nationality_tells_it_where_titles_are_english() -> None:
    assert language_of_people(["VNM", "Vietnamese", "VNM", "CHN"], []) == "vi"
    assert language_of_people(["VNM", "CHN", "IDN", "PHL"], []) is None
    assert language_of_people([], ["Nghệ An", "Hà Tĩnh", "Quảng Ngãi", "Cần Thơ"]) == "vi"
    assert language_of_people([], []) is None


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("PHL", "fil"),
        ("IDN", "id"),
        ("VNM", "vi"),
        ("CHN", "zh-Hans"),
        ("MLI", "fr"),
        ("BRA", "pt"),
        ("KEN", "en"),
        ("MMR", "my"),
    ],
)
def test_each_state_writes_names_in_its_language(code: str, language: str) -> None:
    assert language_of_nation(code) == language
