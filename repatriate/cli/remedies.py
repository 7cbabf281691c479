"""Adds to an error the command that helps, by the error's code."""

from __future__ import annotations

from repatriate.model.errors import RepatriateError

_SPOIL = "repatriate spoil FILE {number} --reason TEXT --to OUT.pdf"
_EDIT = "repatriate person edit FILE {refs[0]} FIELD=VALUE"
REMEDIES = {
    "no_office": 'Say it once: repatriate set FILE issuing_state=IDN authority="Embassy of Indonesia".',
    "other_nationality": 'Give --for-others agreement, --for-others eu or --for-others "the reason"; or --only-own.',
    "printed_meanwhile": "Name them: repatriate blank spent FILE NUMBERS…, or repatriate blank spent FILE --none.",
    "has_valid_one": f"({_SPOIL}; as it is: repatriate reprint FILE {{number}} --reason TEXT --to OUT.pdf)",
    "issue_again": f"({_SPOIL}; {_EDIT})",
    "documents_of_others": "(repatriate embassies FILE --to FOLDER)",
    "printed_otherwise": f"({_SPOIL}; {_EDIT}; --unconfirmed)",
    "clock_doubt": "Then say so: --clock-right (repatriate check FILE --clock-right).",
    "changed_outside": "(repatriate check FILE --repair puts back what the journal has; --accept takes the file as it is now)",
    "alone_on_the_way": "(repatriate why FILE {refs[0]}; to bring an adult there: repatriate board FILE LEG REF --reason TEXT; "
    "repatriate person edit FILE {refs[0]} household=HOUSEHOLD)",
    "missing_on_arrival": "(repatriate count FILE {about} arrival {refs[0]}; for a seat: repatriate standby FILE LEG --here, "
    "repatriate board FILE LEG REF)",
    "to_decide": "(repatriate count FILE {about} POINT {refs[0]} --reason TEXT; repatriate uncount FILE {refs[0]} --point POINT "
    "--leg {about} --reason TEXT; once closed: repatriate reopen FILE {about} --reason TEXT)",
    "unknown_codes": "(repatriate status FILE {about}; repatriate settle FILE UUID --is REF, or --reason TEXT)",
    "needs_said": "(repatriate hold FILE {refs[0]} --reason TEXT; repatriate rule add FILE apart {refs[0]} PERSON; "
    "repatriate person edit FILE {refs[0]} assistance=CODE; once read: repatriate person edit FILE {refs[0]} notes=TEXT)",
    "no_longer_listed": "(repatriate lists FILE {about}; repatriate person edit FILE {refs[0]} location=PLACE notes=TEXT)",
    "names_unconfirmed": "(repatriate names FILE {refs[0]}; --unconfirmed)",
}


def with_remedy(error: RepatriateError) -> str:
    """The sentence of an error, and what to type; alone where the error does not name what that is about."""
    try:
        return f"{error} {REMEDIES[error.code].format(**error.facts)}"
    except (KeyError, IndexError):
        return str(error)
