"""Receipts as they are signed: everything on both copies, in any script, numbers in words, and nothing torn off."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from xml.etree import ElementTree

import pypdfium2
import pytest
from PIL import Image, ImageDraw

from repatriate.handouts.receipt import HandedPerson, Receipt, ReceiptSize, document_bytes
from repatriate.model.counting import RECEIVER_KINDS, Receiver, ReceiverKind
from repatriate.model.saying import translate_again
from repatriate.printing.report import Tell
from repatriate.reference.number_words import MOST, WORDS, number_in_words
from repatriate.reference.resources import LANGUAGES, resource_path
from tests.manifests.opened import page_texts

THAI, BURMESE, CHINESE, ARABIC = "อนุรักษ์ ศรีสุวรรณ", "ကျော်မြင့် အောင်", "张伟明", "محمد علي"
UNCLE = Receiver(ReceiverKind.FAMILY, THAI, "", "+62 811 555 010", "identity card", "3174 0000 1111 2222")
PEOPLE = (
    HandedPerson("P00061", "HARTONO, Budi", 34, "uncle", True),
    HandedPerson("P00045", BURMESE, 9, "uncle"),
    HandedPerson("P00044", CHINESE, None, "uncle"),
    HandedPerson("P00043", ARABIC, 17, "uncle"),
)
WHEN = datetime(2026, 12, 2, 16, 40)  # noqa: DTZ001 - of the place
RECEIPT = Receipt(
    number=12, operation="Repatriation", office="Embassy of Indonesia", place="Soekarno-Hatta",
    at=WHEN, zone=420, by="Nadia Rahman", receiver=UNCLE, id_seen="passport", people=PEOPLE,
    reason="The grandmother is in hospital.", expects=("expects P00046 on GA873, 3 Dec 2026",), remark="One suitcase.",
)  # fmt: skip


def crowd(number: int) -> Receipt:
    people = tuple(HandedPerson(f"P{at:05}", f"NAME{at}, Given", at % 80) for at in range(1, number + 1))
    return replace(RECEIPT, people=people, receiver=Receiver(ReceiverKind.SHELTER, "Rumah Aman"), expects=())


def telling(language: str) -> Tell:
    """The sentences of the core in a language, from its file; days and numbers as they are in English."""
    tree = ElementTree.parse(resource_path("translations", f"repatriate_{language}.ts"))
    (core,) = (one for one in tree.iter("context") if one.findtext("name") == "Core")
    words = {str(one.findtext("source")): str(one.findtext("translation")) for one in core.iter("message")}
    return lambda text: translate_again(text, lambda template: words.get(template) or template, str)


def copies(receipt: Receipt, tell: Tell = str, language: str = "en", size: ReceiptSize = ReceiptSize.A4) -> list[str]:
    return [" ".join(text.split()) for text in page_texts(document_bytes(receipt, tell, language, size))]


@pytest.mark.parametrize("size", ReceiptSize)
def test_both_copies_say_everything(size: ReceiptSize) -> None:
    mine, yours = copies(RECEIPT, size=size)
    assert "Copy for the receiver" in mine
    assert "Copy for the office" in yours
    for page in (mine, yours):
        for told in (
            "Receipt no. 12", "4 persons (four)", "Soekarno-Hatta", "2 Dec 2026 16:40 (UTC+7)", "Nadia Rahman", "family",
            "+62 811 555 010", "identity card 3174 0000 1111 2222", "passport", "HARTONO, Budi", "uncle", "34",
            "agreed to go to this family", "The grandmother is in hospital.", "expects P00046 on GA873", "One suitcase.",
            "page 1 of 1", "Receiver: name, signature", *(one.ref for one in PEOPLE),
        ):  # fmt: skip
            assert told in page, told


@pytest.mark.parametrize("name", [THAI, BURMESE, CHINESE, ARABIC])
def test_names_of_any_script_are_read_back(name: str) -> None:
    """As the receiver's, and as that of somebody handed over."""
    receipt = replace(RECEIPT, receiver=replace(UNCLE, name=name), people=(HandedPerson("P00001", name),))
    for page in copies(receipt):
        assert page.count(name) == 2


def test_a_page_has_the_size_that_was_asked_for() -> None:
    sizes = {}
    for size in ReceiptSize:
        with pypdfium2.PdfDocument(document_bytes(RECEIPT, size=size)) as document:
            sizes[size.value] = [round(one * 25.4 / 72) for one in document[0].get_size()]
    assert sizes == {"a4": [210, 297], "a5": [148, 210], "letter": [216, 279]}


def test_the_same_receipt_gives_the_same_bytes() -> None:
    assert document_bytes(RECEIPT) == document_bytes(RECEIPT)


def test_a_void_receipt_says_so() -> None:
    assert all("VOID" in page for page in copies(replace(RECEIPT, void=True)))
    assert not any("VOID" in page for page in copies(RECEIPT))


@pytest.mark.parametrize("number", [1, 20, 21, 22, 23, 171])
def test_nobody_is_lost_between_pages_and_the_last_go_with_the_signatures(number: int) -> None:
    pages = copies(crowd(number))
    half = len(pages) // 2
    for copy in (pages[:half], pages[half:]):
        assert re.findall(r"P\d{5}", " ".join(copy)) == [f"P{n:05}" for n in range(1, number + 1)]
        assert f"P{number:05}" in copy[-1]
        assert "Receiver: name, signature" in copy[-1]
        assert [f"page {at} of {half}" in page for at, page in enumerate(copy, 1)] == [True] * half


def test_no_tie_no_column_for_it() -> None:
    assert "Receiver's relationship" in copies(RECEIPT)[0]
    assert "Receiver's relationship" not in copies(crowd(3))[0]


def test_a_long_remark_turns_the_page() -> None:
    pages = copies(replace(crowd(20), remark="A word and another. " * 60), size=ReceiptSize.A5)
    assert len(pages) > 2
    assert sum(page.count("A word and another.") for page in pages) == 120


def signature() -> bytes:
    picture, target = Image.new("RGBA", (400, 120), (0, 0, 0, 0)), BytesIO()
    ImageDraw.Draw(picture).line([(10, 100), (60, 20), (150, 90), (380, 60)], fill="black", width=5)
    picture.save(target, "PNG")
    return target.getvalue()


def test_a_signature_is_drawn_in_the_receivers_box() -> None:
    def ink(receipt: Receipt) -> int:
        with pypdfium2.PdfDocument(document_bytes(receipt)) as document:
            picture = document[0].render(scale=1).to_pil().convert("L")
        return sum(count for shade, count in enumerate(picture.histogram()) if shade < 128)

    assert ink(replace(RECEIPT, signature=signature())) > ink(RECEIPT) + 100


# -- in other languages


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", ("Reçu nº 12", "4 personnes (quatre)", "famille", "Exemplaire de la personne ou de l’organisme")),
        ("id", ("Tanda terima no. 12", "4 orang (empat)", "keluarga", "Lembar untuk penerima")),
    ],
)
def test_it_is_written_in_the_readers_language(language: str, words: tuple[str, ...]) -> None:
    page = copies(RECEIPT, telling(language), language)[0]
    for word in words:
        assert word in page, page
    for left in ("Receipt", "persons", "Received by", "Handed over", "Remark", "Still to come", "Name"):
        assert left not in page


def test_every_language_has_words_for_numbers() -> None:
    assert set(WORDS) == set(LANGUAGES)


@pytest.mark.parametrize(
    ("number", "english", "french", "indonesian"),
    [
        (1, "one", "une", "satu"),
        (10, "ten", "dix", "sepuluh"),
        (11, "eleven", "onze", "sebelas"),
        (16, "sixteen", "seize", "enam belas"),
        (21, "twenty-one", "vingt et une", "dua puluh satu"),
        (71, "seventy-one", "soixante et onze", "tujuh puluh satu"),
        (80, "eighty", "quatre-vingts", "delapan puluh"),
        (81, "eighty-one", "quatre-vingt-une", "delapan puluh satu"),
        (91, "ninety-one", "quatre-vingt-onze", "sembilan puluh satu"),
        (100, "one hundred", "cent", "seratus"),
        (171, "one hundred and seventy-one", "cent soixante et onze", "seratus tujuh puluh satu"),
        (200, "two hundred", "deux cents", "dua ratus"),
        (280, "two hundred and eighty", "deux cent quatre-vingts", "dua ratus delapan puluh"),
        (1000, "one thousand", "mille", "seribu"),
        (1111, "one thousand one hundred and eleven", "mille cent onze", "seribu seratus sebelas"),
        (2001, "two thousand and one", "deux mille une", "dua ribu satu"),
        (80_000, "eighty thousand", "quatre-vingt mille", "delapan puluh ribu"),
        (200_300, "two hundred thousand three hundred", "deux cent mille trois cents", "dua ratus ribu tiga ratus"),
    ],
)
def test_numbers_in_words(number: int, english: str, french: str, indonesian: str) -> None:
    assert [number_in_words(number, code) for code in ("en", "fr", "id")] == [english, french, indonesian]


@pytest.mark.parametrize("language", WORDS)
def test_no_two_numbers_share_their_words(language: str) -> None:
    numbers = [*range(3000), *range(3000, MOST, 617), MOST]
    words = [number_in_words(number, language) for number in numbers]
    assert len(set(words)) == len(numbers)
    assert all(re.fullmatch(r"[a-zé]+([ -][a-zé]+)*", one) for one in words)


def test_what_cannot_be_said_in_words_stays_in_figures() -> None:
    assert number_in_words(MOST + 1, "en") == str(MOST + 1)
    assert number_in_words(23, "sw") == "twenty-three"


def test_every_kind_of_receiver_has_its_word() -> None:
    assert set(RECEIVER_KINDS) == set(ReceiverKind)
