"""Which legs are flights, by their codes."""

from __future__ import annotations

import pytest

from repatriate.reference.flights import flight_of


@pytest.mark.parametrize(
    ("code", "flight"),
    [
        ("KT501", ("KT", "501")),
        ("VN5650-18", ("VN", "5650")),
        ("5J5117-18", ("5J", "5117")),
        (" kt 501 ", ("KT", "501")),
        ("3K512A", ("3K", "512A")),
        ("GA871/25 MAY", ("GA", "871")),
        ("U21", ("U2", "1")),
        ("VN5650-18MAY2023-2", ("VN", "5650")),
        ("ga1a", ("GA", "1A")),
        ("GA87112", None),
        ("GIA871", None),
        ("GA-871", None),
        ("PSY1-MNL-17", None),
        ("GA8711AB", None),
        ("BUS-NAG-18", None),
        ("CLK1-CRK-18A", None),
        ("CHARTER 1", None),
        ("AIR1", None),
        ("12345", None),
        ("GA", None),
        ("ＧＡ871", None),
        ("GA٨٧١", None),
        ("", None),
    ],
)
def test_flight(code: str, flight: tuple[str, str] | None) -> None:
    assert flight_of(code) == flight
