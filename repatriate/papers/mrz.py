"""Machine-readable zones, written and read: TD1, TD2, TD3, MRV-A and MRV-B (ICAO Doc 9303-3 to -7)."""

from repatriate.papers.zones.formats import (
    FILLER,
    FORMATS,
    MRV_A,
    MRV_B,
    SHAPES,
    SIGNS,
    TD1,
    TD2,
    TD3,
    Format,
    Span,
    check_digit,
    format_of,
)
from repatriate.papers.zones.reading import Check, Zone, read_zone
from repatriate.papers.zones.writing import write_zone, zone_date, zone_number

__all__ = [
    "FILLER",
    "FORMATS",
    "MRV_A",
    "MRV_B",
    "SHAPES",
    "SIGNS",
    "TD1",
    "TD2",
    "TD3",
    "Check",
    "Format",
    "Span",
    "Zone",
    "check_digit",
    "format_of",
    "read_zone",
    "write_zone",
    "zone_date",
    "zone_number",
]
