"""Names of families and provinces of Viet Nam, by which the marks of a name that was read from a picture are proved."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache

import pycountry

from repatriate.reference.keys import key
from repatriate.reference.resources import resource_path


@cache
def _load_names() -> Mapping[str, object]:
    return tomllib.loads(resource_path("vietnamese.toml").read_text(encoding="utf-8"))


def _marked_key(text: str) -> str:
    """The text for comparison with marks: `HOÀ` and `Hòa` are equal, `HÓA` is another."""
    words = unicodedata.normalize("NFC", text).casefold().replace("đ", "d\u0335").replace("-", " ").split()
    parts = [unicodedata.normalize("NFD", word) for word in words]
    return " ".join(
        "".join(sign for sign in one if not unicodedata.combining(sign))
        + "".join(sorted(sign for sign in one if unicodedata.combining(sign)))
        for one in parts
    )


def _index_names(names: Iterable[str]) -> tuple[Mapping[str, str], Mapping[str, tuple[str, ...]]]:
    """The names by their keys, with marks and without."""
    marked = {_marked_key(name): name for name in names}
    plain: dict[str, tuple[str, ...]] = {}
    for name in marked.values():
        plain[key(name)] = (*plain.get(key(name), ()), name)
    return marked, plain


@cache
def _list_families() -> tuple[Mapping[str, str], Mapping[str, tuple[str, ...]]]:
    return _index_names(str(_load_names()["families"]).split())


@cache
def _list_provinces() -> tuple[Mapping[str, str], Mapping[str, tuple[str, ...]]]:
    known = [one.name for one in pycountry.subdivisions if one.country_code == "VN"]
    data = _load_names()
    more, wrong = data["provinces"], data["not_provinces"]
    assert isinstance(more, list)
    assert isinstance(wrong, list)
    return _index_names([*(name for name in known if name not in wrong), *more])


def is_family_name(name: str) -> bool:
    """Whether a name begins with a family's, marks and all."""
    return bool(name.split()) and _marked_key(name.split()[0]) in _list_families()[0]


def propose_names(name: str) -> tuple[str, ...]:
    """The name with each family's name that has these letters and other marks: `NGUYÊN VĂN AN` → `NGUYỄN VĂN AN`."""
    first, *rest = name.split() or [""]
    return tuple(" ".join((_in_case_of(one, first), *rest)) for one in _list_families()[1].get(key(first), ()))


def is_province(text: str) -> bool:
    """Whether it is a province, marks and all; where a tone stands in `oa` and `uy` does not matter."""
    return _marked_key(text) in _list_provinces()[0]


def propose_province(text: str) -> str | None:
    """The one province that has these letters and other marks: `ĐĂK LĂK` → `ĐẮK LẮK`."""
    others = _list_provinces()[1].get(key(text), ())
    return _in_case_of(others[0], text) if len(others) == 1 else None


def propose_sex(text: str) -> str | None:
    """The word for a sex that has these letters: `NÛ` → `NỮ`."""
    known = _load_names()["sexes"]
    assert isinstance(known, list)
    return next((_in_case_of(one, text) for one in known if key(one) == key(text)), None)


def _in_case_of(name: str, text: str) -> str:
    return name.upper() if text.isupper() else name
