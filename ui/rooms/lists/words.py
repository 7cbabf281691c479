"""Recipients of manifests in the officer's language, and how a leg's lists stand."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.models.table import Row

translate = QCoreApplication.translate


def recipient(name: str) -> str:
    t = translate
    return {
        "carrier": t("Manifests", "Carrier"),
        "exit": t("Manifests", "Exit"),
        "arrival": t("Manifests", "Arrival"),
        "receiving": t("Manifests", "Receiving"),
        "escort": t("Manifests", "Escort"),
        "office": t("Manifests", "Office"),
    }.get(name, name)


def audience(name: str, otherwise: str) -> str:
    t = translate
    return {
        "carrier": t("Manifests", "airline, charter or bus operator"),
        "exit": t("Manifests", "immigration of the country of departure"),
        "arrival": t("Manifests", "border authority of the home country"),
        "receiving": t("Manifests", "who receives them, by province"),
        "escort": t("Manifests", "escort or bus leader"),
        "office": t("Manifests", "the embassy itself; marked so on every page"),
    }.get(name, otherwise)


def standing(row: Row) -> tuple[str, str, str]:
    """A leg's lists at a glance: word, tone, icon."""
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
