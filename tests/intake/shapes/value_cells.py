"""The other cells of a row: sex, nationality, papers, dates, homes, and what lists add of their own."""

from __future__ import annotations

from random import Random

from tests.intake.shapes import dates
from tests.intake.shapes.people import Person
from tests.intake.shapes.truth import Expected
from tests.intake.shapes.words import country, demonyms, table, word

ALPHA2 = {
    "IDN": "ID", "VNM": "VN", "CHN": "CN", "TWN": "TW", "THA": "TH", "PHL": "PH", "MMR": "MM", "KHM": "KH", "LAO": "LA",
    "NPL": "NP", "IND": "IN", "BGD": "BD", "PAK": "PK", "ETH": "ET", "KEN": "KE", "UGA": "UG", "EGY": "EG",
    "BRA": "BR", "COL": "CO", "MYS": "MY", "CIV": "CI", "KOR": "KR", "JPN": "JP", "LKA": "LK", "TZA": "TZ", "MAR": "MA",
}  # fmt: skip
NATIONALITY_STYLES = ("alpha2", "alpha3", "name", "name", "local", "local", "demonym", "demonym", "mixed")
REMARKS = ("sick", "pregnant", "needs interpreter", "wheelchair", "minor with aunt", "sakit", "no luggage")


def sex_pair(rng: Random, language: str) -> tuple[str, str]:
    found = rng.choice(table("words")[language]["sex"])
    if rng.random() < 0.15:
        found = rng.choice(table("words")["en"]["sex"][:3])
    man, woman = found.split("/")
    return man, woman


def sex(person: Person, expected: Expected, pair: tuple[str, str]) -> str:
    expected.sex = person.sex
    return pair[person.sex == "F"]


def nationality(rng: Random, language: str, style: str, person: Person, expected: Expected) -> str:
    """A code, a name or a demonym; fr, es, pt and others have one for men and one for women."""
    expected.nationality = alpha3 = person.nationality
    if style == "mixed":
        style = rng.choice(NATIONALITY_STYLES[:-1])
    if style == "alpha2":
        return ALPHA2[alpha3]
    if style == "alpha3":
        return alpha3
    if style == "demonym":
        named = demonyms(language, alpha3) if rng.random() < 0.7 else ()
        found = rng.choice(named or demonyms("en", alpha3)).split("/")
        text = found[-1 if person.sex == "F" else 0]
        return text.upper() if rng.random() < 0.3 else text
    text = country(language if style == "local" else "en", alpha3)
    if rng.random() < 0.8:
        text = text.partition("(")[0].strip()
    return text.upper() if rng.random() < 0.25 else text


def number(rng: Random, language: str, person: Person, expected: Expected, *, missing: float) -> object:
    """A number as written, or a word for none; a word that says why is to be found in the notes."""
    chance = rng.random()
    if chance < missing * 0.4:
        lost = word(rng, language if rng.random() < 0.8 else "en", "lost")
        expected.noted.append(lost)
        return lost
    if chance < missing:
        return rng.choice(["", "-", "—", "N/A", word(rng, language, "none")])
    expected.document_number = made = person.number
    shape = rng.random()
    if shape < 0.08:
        return f"{made[:2]} {made[2:]}"
    if shape < 0.14:
        return f"{made[:1]}-{made[1:]}"
    if shape < 0.18:
        return made.lower()
    if made.isdigit() and shape < 0.6:
        return int(made)
    return f" {made} " if shape > 0.97 else made


def birth(rng: Random, language: str, style: str, person: Person, expected: Expected, *, partly: float) -> object:
    expected.birth_date = dates.text(person.birth)
    if rng.random() < partly and style not in dates.MONTH_FIRST:
        cell, expected.birth_date = dates.partial(rng, style, person.birth)
        return cell
    return dates.write(rng, language, style, person.birth)


def expiry(rng: Random, language: str, style: str, person: Person, expected: Expected) -> object:
    expected.document_expiry = dates.text(person.expiry)
    return dates.write(rng, language, style, person.expiry)


def local_text(pair: tuple[str, str], *, own: bool) -> str:
    return pair[1] if own and pair[1] else pair[0]


def extra(rng: Random, key: str, person: Person, expected: Expected) -> object:
    """A cell of a column that the product has no field for; what it says must not be lost."""
    made = _EXTRAS[key](rng, person)
    if isinstance(made, str) and made and key not in ("row_no", "entry_date", "age"):
        expected.noted.append(made)
    return made


_EXTRAS = {
    "phone": lambda r, p: f"+62 8{r.randint(10, 99)} {r.randint(1000, 9999)} {r.randint(1000, 9999)}",
    "remarks": lambda r, p: r.choice([*REMARKS, "", "", "", ""]),
    "seat": lambda r, p: f"{r.randint(1, 38)}{r.choice('ABCDEF')}",
    "bus": lambda r, p: f"Bus {r.randint(1, 9)}",
    "room": lambda r, p: f"{r.choice('ABC')}-{r.randint(101, 420)}",
    "flight_no": lambda r, p: f"{r.choice(['GA', 'TG', 'ET', 'KQ'])} {r.randint(100, 999)}",
    "pnr_ticket": lambda r, p: "".join(r.choices("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", k=6)),
    "emergency_contact": lambda r, p: f"{r.choice(['mother', 'brother', 'wife'])} +84 9{r.randint(10000000, 99999999)}",
    "email": lambda r, p: f"person{r.randint(100, 999)}@example.org",
    "visa_type": lambda r, p: r.choice(["TR60", "ED", "Non-B", "none held", "P60 exempt"]),
    "entry_date": lambda r, p: f"{r.randint(1, 28):02}/{r.randint(1, 12):02}/{r.randint(2023, 2025)}",
    "stay_expiry_overstay": lambda r, p: f"{r.randint(2, 700)} days",
    "screening_status": lambda r, p: r.choice(["cleared", "victim", "witness", "under review"]),
    "national_id": lambda r, p: "".join(r.choices("123456789", k=16)),
    "alias": lambda r, p: r.choice(["Boss Tiger", "A-Fei", "Lucky", "Nong Ball", "Coco"]),
    "age": lambda r, p: 2025 - p.birth[0],
    "address": lambda r, p: f"Example Street {r.randint(1, 99)}, Block {r.choice('ABCD')}",
    "father_name": lambda r, p: f"{r.choice(['Hari', 'Rahim', 'Gopal', 'Yusuf'])} {p.name.surname}",
    "doc_issue_date": lambda r, p: f"{p.expiry[0] - 10}-{p.expiry[1]:02}-{p.expiry[2]:02}",
    "doc_issue_place": lambda r, p: r.choice(["Kanim Contoh", "Passport Office 2", "Consulate Two"]),
}
EXTRAS = tuple(key for key in _EXTRAS if key not in ("father_name", "doc_issue_date", "doc_issue_place"))
