"""Recipients of manifests in the officer's language, and how a leg's lists stand."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from repatriate.app.manifests.queries import ManifestRow
from repatriate.manifests.recipients import Recipient
from repatriate.model.entities import LegStatus
from ui.core.format import moment, number, short_day
from ui.core.language import translate_said
from ui.models.table import Row
from ui.rooms.common.labels import recipient
from ui.rooms.manifests.choice_list import Choice
from ui.style.theme import Tone

translate = QCoreApplication.translate


def choice(one: Recipient, latest: ManifestRow | None, *, changed: bool) -> Choice:
    """A recipient as a row to choose, with how the latest list for them stands."""
    inside = not one.outside
    about = translate("Manifests", "never hand this one out") if inside else translate_said(one.audience)
    state, tone, picture = describe_state(latest, changed=changed)
    withheld = ", ".join(map(translate_said, one.withheld))
    tip = [translate_said(one.audience)]
    if one.own:
        tip.append(translate("Manifests", "the office's own; keeps to what the list for {0} may tell").format(recipient(one.kind)))  # fmt: skip
    if withheld:
        tip.append(translate("Manifests", "Withheld: {0}").format(withheld))
    return Choice(one.name, recipient(one.name), one.icon, about, state, tone, picture, "\n".join(tip), inside)


def describe_state(latest: ManifestRow | None, *, changed: bool) -> tuple[str, str, str]:
    if latest is None:
        return "", Tone.QUIET, ""
    version = number(latest.version)
    if changed:
        return translate("Manifests", "v{0} changed since").format(version), Tone.ATTENTION, "warning"
    if latest.sent:
        when = sent_on(latest.sent)
        day = short_day(when.date()) if when else ""
        return translate("Manifests", "v{0} sent {1}").format(version, day).strip(), Tone.GOOD, "check"
    return translate("Manifests", "v{0} not sent").format(version), Tone.INFO, "document"


def sent_on(sent: str) -> datetime | None:
    """When, of `2023-05-26T06:05:00Z Manila station`."""
    try:
        return datetime.fromisoformat(sent.partition(" ")[0]).astimezone()
    except ValueError:
        return None


def sent_words(sent: str | None) -> str:
    """`Sent to Manila station, 26 May 2023 14:05`."""
    if not sent:
        return translate("Manifests", "Not sent")
    to, when = sent.partition(" ")[2], sent_on(sent)
    words = translate("Manifests", "Sent to {0}").format(to)
    return f"{words}, {moment(when)}" if when else words


def standing(row: Row) -> tuple[str, str, str]:
    """A leg's lists at a glance: word, tone, icon."""
    if row["status"] == LegStatus.CANCELLED and row["people"]:
        return translate("Manifests", "cancelled"), Tone.TROUBLE, "warning"
    if row["changed"]:
        return translate("Manifests", "changed"), "attention", "warning"
    if row["sent"] and row["sent"] >= row["versions"].keys():
        return translate("Manifests", "sent"), "good", "check"
    if row["versions"]:
        return translate("Manifests", "made"), "info", "document"
    return translate("Manifests", "none"), "quiet", "none"


def standing_tip(row: Row) -> str:
    """Each recipient's latest version, and how it stands."""
    lines = []
    for name, version in sorted(row["versions"].items()):
        words = [translate("Manifests", "{0} v{1}").format(recipient(name), version)]
        words.append(translate("Manifests", "sent") if name in row["sent"] else translate("Manifests", "not sent"))
        if name in row["changed"]:
            words.append(translate("Manifests", "the plan has changed since"))
        lines.append(", ".join(words))
    return "\n".join(lines) or translate("Manifests", "No list was made yet")
