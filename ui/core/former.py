"""Sentences that earlier programs wrote into the history, in the words of today: resources/translations/former.json."""

from __future__ import annotations

import json
from functools import cache

from repatriate.model.fields import clearance_word, label_of
from repatriate.reference.resources import resource_path


def former_words(template: str, language: str) -> str | None:
    """A template that the core says no more, in a language, or as it was; None for one that it says."""
    words = _load_table().get(template)
    return words.get(language, template) if words is not None else None


def named_today(template: str) -> str:
    """The present word for the code of a field or clearance, which earlier programs wrote as it is."""
    if not template.isidentifier() or "_" not in template:
        return template
    label = label_of(template)
    return clearance_word(template) if label == template else label


@cache
def _load_table() -> dict[str, dict[str, str]]:
    text = resource_path("translations", "former.json").read_text(encoding="utf-8")
    return json.loads(text)  # type: ignore[no-any-return]
