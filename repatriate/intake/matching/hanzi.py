"""Traditional Chinese letters and the simplified ones they are written as: one name on lists of two governments."""

from __future__ import annotations

import json

from repatriate.reference.resources import resource_path

_PAIRS: dict[str, str] = json.loads(resource_path("simplified_chinese.json").read_bytes())
"""Traditional letters, and in the same order the forms of the 1964 scheme, as in GB 2312."""

SIMPLIFIED = str.maketrans("".join(_PAIRS), "".join(_PAIRS.values()))
"""For `str.translate`. Letters that stand for several traditional ones (后, 干) stay as they are."""
