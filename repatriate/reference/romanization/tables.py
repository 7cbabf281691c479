"""Tables of the usual spellings of other scripts' letters and names in Latin letters, from
resources/romanization.json."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from repatriate.reference.resources import resource_path

Table = Mapping[str, str]
ROMANIZATION: Mapping[str, Any] = json.loads(resource_path("romanization.json").read_bytes())
"""By script. Passports write ü as YU (ICAO Doc 9303-3); where a Chinese sign has several readings, the one that names mostly
have. Korean by the Revised Romanization (2000), surnames as their bearers write them; Thai by the Royal Thai General System
of Transcription (1999); Arabic, Persian, Urdu, Pashto, Ethiopic, Khmer and Burmese names as their bearers mostly write them.
"""
