"""Countries within French sentences."""

from __future__ import annotations

import pytest

from ui.core.articles import with_article


@pytest.mark.parametrize(
    ("code", "name", "said"),
    [
        ("NPL", "Népal", "le Népal"), ("THA", "Thaïlande", "la Thaïlande"), ("IDN", "Indonésie", "l’Indonésie"),
        ("PHL", "Philippines", "les Philippines"), ("KHM", "Cambodge", "le Cambodge"), ("SGP", "Singapour", "Singapour"),
        ("ETH", "Éthiopie", "l’Éthiopie"), ("KOR", "Corée du Sud", "la Corée du Sud"), ("GBR", "Royaume-Uni", "le Royaume-Uni"),
        ("RUS", "Russie, Fédération de", "la Russie"), ("LKA", "Sri Lanka", "le Sri Lanka"), ("HUN", "Hongrie", "la Hongrie"),
        ("ARE", "Émirats arabes unis", "les Émirats arabes unis"), ("GIN", "Guinée", "la Guinée"), ("COD", "République démocratique du Congo", "la République démocratique du Congo"),
    ],
)  # fmt: skip
def test_a_country_has_its_article(code: str, name: str, said: str) -> None:
    assert with_article(code, name) == said
