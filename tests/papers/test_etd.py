"""The emergency travel document: what it takes, what stands on it, and that page and zone say the same."""

from __future__ import annotations

import io
import itertools
import json
import re
from collections.abc import Sequence
from dataclasses import fields as fields_of
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from repatriate.model.dates import PartialDate
from repatriate.model.entities import Person, Sex
from repatriate.model.errors import Cancelled, UserError
from repatriate.papers.etd import draw_pages, etd_fields, zone_of
from repatriate.papers.etd_fields import EtdFields, fields_from_json, fields_to_json
from repatriate.papers.layout import load_layout
from repatriate.papers.sheet import read_values, visual_date
from repatriate.papers.truncation import Truncation
from repatriate.papers.zones.reading import read_zone
from repatriate.printing.outfile import beside
from repatriate.reference.countries import state_name
from tests.manifests.opened import page_texts

SITI = Person(
    ref="P00001",
    surname="Suparman",
    given_names="Siti Aminah",
    sex=Sex.FEMALE,
    birth_date=PartialDate(1998, 3, 12),
    birth_place="Indramayu",
    nationality="IDN",
)


def write_etds(path: Path, sheets: Sequence[Any], **drawing: Any) -> None:
    """The documents as a file, each by its layout or by the generic one."""
    with beside(path) as part:
        draw_pages(part, [one if isinstance(one, tuple) else (one, load_layout()) for one in sheets], **drawing)


def _fields(person: Person = SITI, **changed: Any) -> EtdFields:
    given: dict[str, Any] = {
        "number": "E0000001",
        "issuer": "IDN",
        "authority": "Embassy of the Republic of Indonesia, Phnom Penh",
        "issued": date(2026, 2, 5),
        "expires": date(2026, 3, 11),
        "destination": "Soekarno–Hatta International Airport, Indonesia",
        "transit": ["Suvarnabhumi Airport, Thailand"],
    }
    return etd_fields(person, **(given | changed))


def _image(kind: str = "JPEG", size: tuple[int, int] = (500, 900)) -> bytes:
    target = io.BytesIO()
    Image.new("RGB", size, (120, 90, 60)).save(target, kind)
    return target.getvalue()


@pytest.mark.parametrize(
    ("person", "changed", "said"),
    [
        (replace(SITI, surname=None, given_names=None, native_name="王小明"), {}, "type the Latin name first"),
        (replace(SITI, surname="  ", given_names="-"), {}, "type the Latin name first"),
        (replace(SITI, surname="ศรีสุขใส", given_names="ปิยะพร"), {}, "type the Latin name first"),
        (replace(SITI, surname="Suparman 2"), {}, "digit"),
        (replace(SITI, nationality=None), {}, "nationality is missing"),
        (replace(SITI, nationality="XQZ"), {}, "XQZ is not the code of a State"),
        (SITI, {"issuer": "ID"}, "ID is not the code of a State"),
        (SITI, {"number": "e-1"}, "capitals and digits"),
        (SITI, {"number": "A" * 15}, "14 at most"),
        (SITI, {"number": ""}, "capitals and digits"),
        (SITI, {"expires": date(2026, 2, 4)}, "before its issue"),
        (replace(SITI, birth_date=PartialDate(2026, 2, 6)), {}, "after the day of issue"),
        (SITI, {"destination": " "}, "destination is missing"),
        (SITI, {"authority": ""}, "authority is missing"),
    ],
)
def test_what_cannot_be_issued(person: Person, changed: dict[str, Any], said: str) -> None:
    with pytest.raises(UserError, match=re.escape(said)) as refused:
        _fields(person, **changed)
    sentence = str(refused.value)
    assert sentence.startswith("P00001: ")
    for part in (person.surname, person.given_names, person.native_name):
        assert not part or len(part.strip()) < 2 or part not in sentence


def test_page_and_zone_are_made_from_the_same_fields() -> None:
    fields = _fields()
    lines = zone_of(fields)
    assert lines == ("PUIDNSUPARMAN<<SITI<AMINAH<<<<<<<<<<", "E0000001<1IDN9803123F2603117<<<<<<<0")
    read = read_zone(lines)
    assert read.valid
    assert read.problems == ()
    shown = read_values(fields, load_layout())
    assert (read.document_number, read.issuer, read.document_code) == (
        shown["number"],
        shown["issuer"],
        shown["document_code"],
    )
    assert (read.surname, read.given_names) == (shown["surname"].upper(), shown["given_names"].upper())
    assert read.sex == shown["sex"]


@pytest.mark.parametrize(
    ("birth", "shown", "zone"),
    [
        (PartialDate(1998, 3, 12), "12 MAR/MARS 1998", "980312"),
        (PartialDate(1998, 10), "XX OCT 1998", "9810<<"),
        (PartialDate(1998), "XX XXX 1998", "98<<<<"),
        (PartialDate(), "XX XXX XXXX", "<<<<<<"),
        (None, "XX XXX XXXX", "<<<<<<"),
    ],
)
def test_what_is_unknown_of_a_birth_date_is_x_on_the_page_and_filler_in_the_zone(
    birth: PartialDate | None, shown: str, zone: str
) -> None:
    fields = _fields(replace(SITI, birth_date=birth))
    assert visual_date(fields.birth_date, load_layout()) == shown
    assert read_zone(zone_of(fields)).birth_date == zone


def test_sex_that_is_neither_or_unknown() -> None:
    for sex in (None, Sex.OTHER):
        fields = _fields(replace(SITI, sex=sex))
        assert read_values(fields, load_layout())["sex"] == "X"
        assert read_zone(zone_of(fields)).sex == "<"


def test_a_single_name() -> None:
    fields = _fields(replace(SITI, surname=None, given_names="Suharto"))
    assert read_values(fields, load_layout())["surname"] == "—"
    assert read_zone(zone_of(fields)).surname == "SUHARTO"


@pytest.mark.parametrize("name", ["Юлдашев", "محمد", "王小明"])
def test_no_table_for_zones_fills_the_name_that_people_read(name: str) -> None:
    with pytest.raises(UserError, match="the name is not in Latin letters") as refused:
        _fields(replace(SITI, surname=name))
    assert name not in str(refused.value)


def test_a_name_that_nobody_confirmed_is_refused() -> None:
    with pytest.raises(UserError, match="P00001: the program spelled the name; confirm it"):
        _fields(replace(SITI, name_spelling="unconfirmed"))


def test_germany_is_d_in_the_zone() -> None:
    fields = _fields(replace(SITI, nationality="DEU"), issuer="EUE")
    assert zone_of(fields)[0].startswith("PUEUE")
    assert zone_of(fields)[1][10:13] == "D<<"
    assert (fields.issuer_name, fields.nationality_name) == ("European Union", "Germany")


def test_names_of_states() -> None:
    assert state_name("XXA") == "Stateless person"
    assert state_name("KHM") == "Cambodia"


def test_a_number_longer_than_nine() -> None:
    read = read_zone(zone_of(_fields(number="TD202600012345")))
    assert read.valid
    assert read.document_number == "TD202600012345"


def test_fields_say_nothing_of_a_person_when_they_are_logged() -> None:
    said = repr(_fields(replace(SITI, native_name="สิติ")))
    for part in ("Suparman", "Siti", "สิติ", "Indramayu", "1998"):
        assert part not in said


@pytest.mark.parametrize(
    ("person", "changed", "said"),
    [
        (replace(SITI, native_name="สิติ 😀"), {}, "“😀” in the name in the holder's script cannot be printed"),
        (replace(SITI, birth_place="Indra\ufffdmayu"), {}, "“\ufffd” in the place of birth cannot be printed"),
        (replace(SITI, birth_place="Indra\x00mayu"), {}, "“\ufffd” in the place of birth"),
        (SITI, {"destination": "Jakarta \U0001d504"}, "in the destination"),
        (SITI, {"transit": ["Bangkok", "\U0010ffff"]}, "“U+10FFFF” in the transit points"),
        (SITI, {"authority": "Embassy ☃️ \u0378"}, "in the issuing authority"),
    ],
)
def test_a_letter_that_no_font_has_is_refused_and_not_printed_as_a_box(
    person: Person, changed: dict[str, Any], said: str
) -> None:
    with pytest.raises(UserError, match=re.escape(said)) as refused:
        _fields(person, **changed)
    assert refused.value.code == "no_glyph"
    assert str(refused.value).startswith("P00001: ")


def test_json_and_back() -> None:
    for fields in (
        _fields(),
        _fields(replace(SITI, birth_date=PartialDate(1998), sex=None, birth_place=None), photo=_image(), transit=[]),
    ):
        kept = json.loads(json.dumps(fields_to_json(fields)))
        assert fields_from_json(kept) == fields
        assert set(kept) == {field.name for field in fields_of(fields)}


def test_the_pdf(tmp_path: Path) -> None:
    path = tmp_path / "issued.pdf"
    sheets = [
        _fields(replace(SITI, surname=f"Suparman{chr(65 + place)}"), number=f"E{place + 1:07}") for place in range(3)
    ]
    told: list[float] = []
    write_etds(path, sheets, progress=told.append)
    assert told == pytest.approx([1 / 3, 2 / 3, 1])
    assert [found.name for found in tmp_path.iterdir()] == ["issued.pdf"]
    pages = page_texts(path.read_bytes())
    assert len(pages) == 3
    for page, fields in zip(pages, sheets, strict=True):
        for word in (
            "EMERGENCY TRAVEL DOCUMENT",
            "SINGLE JOURNEY",
            "INDONESIA",
            fields.number,
            fields.surname,
            "Siti Aminah",
            "12 MAR/MARS 1998",
            "11 MAR/MARS 2026",
            "Soekarno–Hatta International Airport, Indonesia",
            "Suvarnabhumi Airport, Thailand",
            "Embassy of the Republic of Indonesia",
            *zone_of(fields),
        ):
            assert word in page
    with pypdfium2.PdfDocument(path) as document:
        told_of = {key: value for key, value in document.get_metadata_dict().items() if value}
        assert document[0].get_size() == pytest.approx((595.28, 841.89), abs=0.01)
    assert told_of == {"Title": "Emergency travel documents (3)"}
    raw = path.read_bytes()
    assert b"/Lang (en)" in raw
    assert raw.count(b"/FontFile2") == raw.count(b"/Subtype /TrueType") > 3


def test_the_same_fields_give_the_same_bytes(tmp_path: Path) -> None:
    sheets = [_fields(photo=_image())]
    write_etds(tmp_path / "one.pdf", sheets)
    write_etds(tmp_path / "two.pdf", [fields_from_json(fields_to_json(sheet)) for sheet in sheets])
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_the_zone_is_set_at_exactly_ten_characters_an_inch(tmp_path: Path) -> None:
    path = tmp_path / "issued.pdf"
    fields = _fields()
    write_etds(path, [fields])
    machine = load_layout().machine
    with pypdfium2.PdfDocument(path) as document:
        words = document[0].get_textpage()
        text = words.get_text_range()
        middles = []
        for line in zone_of(fields):
            start = text.index(line)
            boxes = [words.get_charbox(start + place, loose=True) for place in range(36)]
            lefts = [box[0] for box in boxes]
            assert [after - before for before, after in itertools.pairwise(lefts)] == pytest.approx(
                [7.2] * 35, abs=2e-3
            )
            assert lefts[0] == pytest.approx(machine.left / 25.4 * 72, abs=0.1)
            tight = words.get_charbox(start + line.index("D" if "D" in line else "E"))
            middles.append((tight[1] + tight[3]) / 2 / 72 * 25.4)
    assert middles[0] - middles[1] == pytest.approx(6.35, abs=0.15)
    assert middles[1] == pytest.approx(7.25, abs=0.35)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "BMP", "GIF", "TIFF", "WEBP"])
def test_a_photo_from_any_common_file(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "issued.pdf"
    write_etds(path, [_fields(photo=_image(kind))])
    box = load_layout().photo
    with pypdfium2.PdfDocument(path) as document:
        page = document[0].render(scale=72 / 25.4).to_pil()
    scale = page.width / 210
    inside = page.getpixel((round((box.box.left + 17) * scale), round((box.box.top + 22) * scale)))
    assert inside == pytest.approx((120, 90, 60), abs=6)
    assert path.stat().st_size < 200_000


def test_a_photo_is_printed_upright_and_not_stretched(tmp_path: Path) -> None:
    wide = Image.new("RGB", (900, 450), "white")
    wide.paste("black", (400, 0, 500, 450))
    target = io.BytesIO()
    wide.save(target, "PNG")
    path = tmp_path / "issued.pdf"
    write_etds(path, [_fields(photo=target.getvalue())])
    box = load_layout().photo
    with pypdfium2.PdfDocument(path) as document:
        page = document[0].render(scale=4).to_pil().convert("L")
    scale = page.width / 210
    row = [page.getpixel((round(x * scale), round((box.box.top + 22) * scale))) for x in (21, 30, 37.5, 45, 54)]
    assert [value < 128 for value in row if isinstance(value, int)] == [False, False, True, False, False]


def test_a_photo_that_is_none_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="E0000001 is not an image"):
        write_etds(tmp_path / "issued.pdf", [_fields(), _fields(photo=b"not a picture")])
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_left_of_a_run_that_was_stopped(tmp_path: Path) -> None:
    (tmp_path / "issued.pdf").write_bytes(b"before")
    asked: list[int] = []

    def cancel() -> bool:
        asked.append(1)
        return len(asked) > 1

    with pytest.raises(Cancelled):
        write_etds(tmp_path / "issued.pdf", [_fields()] * 3, cancel=cancel)
    assert (tmp_path / "issued.pdf").read_bytes() == b"before"
    assert len(list(tmp_path.iterdir())) == 1


def test_no_documents_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no document"):
        write_etds(tmp_path / "none.pdf", [])


def test_a_booklet_has_a_zone_of_td3_and_needs_no_journey() -> None:
    layout = load_layout("booklet")
    fields = _fields(layout=layout, destination="", transit=[], expires=date(2027, 2, 5), number="E12345678")
    lines = zone_of(fields, layout)
    assert lines == zone_of(fields) == (
        "PEIDNSUPARMAN<<SITI<AMINAH".ljust(44, "<"), "E123456782IDN9803123F2702054<<<<<<<<<<<<<<06"
    )  # fmt: skip
    read = read_zone(lines)
    assert (read.valid, read.problems, read.document_code) == (True, (), "PE")
    for changed, said in (
        ({"number": "E123456789"}, "9 at most"),
        ({"expires": date(2027, 2, 7)}, "twelve months"),
    ):
        with pytest.raises(UserError, match=said):
            _fields(layout=layout, **changed)


def test_the_choice_of_letters_is_kept_to_the_zone() -> None:
    person = replace(SITI, surname="Muñoz", given_names="Jörg")
    fields = _fields(person, layout=replace(load_layout(), choices=(("Ñ", "NXX"), ("Ö", "O"))))
    assert zone_of(fields)[0].startswith("PUIDNMUNXXOZ<<JORG")
    assert zone_of(_fields(person))[0].startswith("PUIDNMUNOZ<<JOERG")
    assert fields_from_json(json.loads(json.dumps(fields_to_json(fields)))) == fields


def test_the_layout_says_how_names_are_written_and_cut_in_the_zone() -> None:
    layout = replace(load_layout(), choices=(("Ñ", "NXX"),), truncation=Truncation.INITIALS)
    person = replace(SITI, surname="Nuñez Papandropoulou Warrandyte", given_names="Siti Aminah")
    fields = _fields(person, layout=layout)
    assert zone_of(fields, layout)[0] == "PUIDNNUNXXEZ<PAPANDROPOULOU<W<<SIT<A"
    assert zone_of(_fields(person, layout=load_layout()))[0].startswith("PUIDNNUNEZ<PAPAND")
    assert fields_from_json(json.loads(json.dumps(fields_to_json(fields)))) == fields


def test_json_with_the_photo_kept_elsewhere() -> None:
    fields = replace(_fields(photo=_image()), seal=bytes(range(134)))
    kept = json.loads(json.dumps(fields_to_json(fields, photo_hash="ab" * 32)))
    assert kept["photo_hash"] == "ab" * 32
    assert "photo" not in kept
    assert fields_from_json(kept, fields.photo) == fields
    assert fields_from_json(kept).photo is None


def test_json_of_an_earlier_version() -> None:
    fields = _fields(photo=_image())
    kept = fields_to_json(fields)
    for key in ("seal", "choices", "truncation"):
        del kept[key]
    assert fields_from_json(kept) == fields


def _portrait(size: tuple[int, int] = (413, 531), **options: Any) -> bytes:
    target = io.BytesIO()
    Image.effect_noise(size, 60).convert("RGB").save(target, "JPEG", quality=70, **options)
    return target.getvalue()


def test_a_portrait_goes_into_the_page_as_it_is_and_once(tmp_path: Path) -> None:
    photo = _portrait()
    path = tmp_path / "issued.pdf"
    write_etds(path, [_fields(number=f"E{place}", photo=photo) for place in range(3)])
    assert path.read_bytes().count(photo) == 1
    turned = Image.Exif()
    turned[0x0112] = 6
    for other in (_portrait((600, 600)), _portrait(exif=turned), _portrait((2000, 2571))):
        write_etds(path, [_fields(photo=other)])
        assert other not in path.read_bytes()
        assert path.read_bytes().count(b"/DCTDecode") == 1


def test_a_seal_is_read_back_from_the_page(tmp_path: Path) -> None:
    seal = bytes(range(90, 224))
    for name in ("generic", "european_union", "booklet"):
        layout = load_layout(name)
        fields = replace(_fields(layout=layout), seal=seal)
        path = tmp_path / "issued.pdf"
        write_etds(path, [(fields, layout)])
        with pypdfium2.PdfDocument(path) as document:
            picture = document[0].render(scale=300 / 72).to_pil().convert("L")
        (found,) = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.DataMatrix)
        assert found.bytes == seal


def test_a_seal_that_has_no_room_is_refused(tmp_path: Path) -> None:
    layout = load_layout("booklet")
    with pytest.raises(UserError, match=r"has room for 17\.5 mm"):
        write_etds(tmp_path / "x.pdf", [(replace(_fields(layout=layout), seal=bytes(400)), layout)])
    assert list(tmp_path.iterdir()) == []


def test_several_layouts_in_one_pdf(tmp_path: Path) -> None:
    path = tmp_path / "issued.pdf"
    names = ["generic", "booklet", "european_union", "generic", "india", "booklet"]
    sheets = [
        (_fields(layout=load_layout(name), number=f"E{place}"), load_layout(name)) for place, name in enumerate(names)
    ]
    write_etds(path, sheets)
    with pypdfium2.PdfDocument(path) as document:
        sizes = [page.get_size() for page in document]
        millimetres = [(round(width / 72 * 25.4), round(height / 72 * 25.4)) for width, height in sizes]
    assert millimetres == [load_layout(name).page for name in names]
    raw = path.read_bytes()
    assert raw.count(b"/FontFile2") == raw.count(b"/Subtype /TrueType")
    assert raw.count(b"/Subtype /Form") == 4, "what is the same on each page of a layout stands there once"
    for page, (fields, layout) in zip(page_texts(path.read_bytes()), sheets, strict=True):
        for line in zone_of(fields, layout):
            assert line in page


def test_a_document_of_another_kind_than_its_layout_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="has the code PU and the page layout booklet is for PE"):
        write_etds(tmp_path / "x.pdf", [(_fields(), load_layout("booklet"))])
    assert list(tmp_path.iterdir()) == []


def test_remarks_stand_on_the_page_or_are_refused() -> None:
    person = replace(SITI, document_remark="Replaces passport X0012345, reported lost.")
    fields = _fields(person)
    assert fields.remarks == person.document_remark
    assert fields_from_json(fields_to_json(fields)) == fields
    with pytest.raises(UserError, match="no box for remarks"):
        _fields(person, layout=load_layout("booklet"))


def test_remarks_that_do_not_fit_are_refused_and_not_cut(tmp_path: Path) -> None:
    layout = load_layout("generic")
    words = "Replaces passport X0012345, reported lost. " * 12
    with pytest.raises(
        UserError, match=r"the remarks have 515 characters and page layout generic has room for \d+"
    ) as why:
        _fields(replace(SITI, document_remark=words), layout=layout)
    fits = int(re.findall(r"\d+", why.value.message)[-1])
    head = words[:fits].strip()
    write_etds(tmp_path / "x.pdf", [(_fields(replace(SITI, document_remark=head), layout=layout), layout)])
    [page] = page_texts((tmp_path / "x.pdf").read_bytes())
    assert "".join(head.split()) in "".join(page.split())
    assert "…" not in page
