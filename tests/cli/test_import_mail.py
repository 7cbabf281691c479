"""Mails on the command line: of several lists the officer says which, and nothing is written before."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

from tests.cli.conftest import Run


def test_of_several_lists_the_officer_says_which(run: Run, planned: Path, tmp_path: Path) -> None:
    message = EmailMessage()
    message["From"], message["MIME-Version"] = "Maria Gamma <maria@example.org>", "1.0"
    message.set_content("two lists\n\nRegards\nMaria GAMMA\n")
    for name, who in (("one.csv", "ALPHA;ANNA;X1234567"), ("two.csv", "BETA;BEN;X7654321")):
        message.add_attachment(
            f"Surname;Given names;Passport no\n{who}\n".encode(), maintype="text", subtype="csv", filename=name
        )
    path = tmp_path / "m.eml"
    path.write_bytes(bytes(message))
    refused = run("import", planned, path)
    assert refused.code != 0
    assert "--part NAME" in refused.err
    done = run("import", planned, path, "--part", "two.csv", "--json").json
    assert done["imported"] == 1
    assert any("maria@example.org" in one["message"] for one in done["warnings"])
