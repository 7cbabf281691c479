"""The commands by domain, with their module and summary. `repatriate --help` is made from this alone and loads no
command."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Entry(NamedTuple):
    """`module` is within this package. `summary` is the first paragraph of the command's own help; a test compares them."""

    module: str
    summary: str


DOMAINS: Mapping[str, Mapping[str, Entry]] = {
    "The main job, in this order": {
        "new": Entry("files", "Make an operation file; refuses one that exists."),
        "import": Entry("imports", "Import a list of people in any shape, or a filled-in template workbook."),
        "plan": Entry("plan.plan", "Make a new draft: the best plan, proved. Pins and forbids are kept."),
        "publish": Entry("plan.plan", "Publish the draft as it is, with what was changed by hand."),
        "issue": Entry("documents.issue", "Issue emergency travel documents as one PDF; all of them or none."),
        "manifest": Entry("manifests.manifest", "Freeze the list of a leg for a recipient, and write it."),
        "check": Entry("check", "Check the file, the chain of its journal, and the plans against every rule."),
    },
    "File": {
        "open": Entry("window", "Open the window on FILE; `repatriate FILE.repat` does the same."),
        "next": Entry("next_steps", "List the next steps, the most urgent first."),
        "list": Entry("data", "List what the file holds."),
        "undo": Entry("files", "Undo the last change, or entry NUMBER of the journal."),
        "redo": Entry("files", "Do again what was undone last."),
        "passphrase": Entry("files", "Change the passphrase of FILE. Backups made before keep the old one."),
        "backup": Entry("files", "Make a verified, encrypted copy in the backups' folder beside FILE."),
        "update": Entry("files", "Bring a file of an older version up to date, after a verified backup."),
        "restore": Entry(
            "files", "Verify a backup and copy it to the new file FILE; an existing file is never overwritten."
        ),
        "template": Entry("data", "Write the empty template workbook."),
        "export": Entry("data", "Write the whole operation as a template workbook."),
        "report": Entry("reports", "Write the situation report: figures only, no names; OUT ends in .pdf or .xlsx."),
        "set": Entry("office", "Set KEY to VALUE, or without VALUE back to the default."),
        "demo": Entry("demo", "Do the whole job on the shipped sample; everything it makes goes into DIR."),
        "about": Entry("about", "Which program this is, where it writes, and whose work is in it."),
    },
    "Lists from others": {
        "read": Entry("papers", "Read a paper – document, PDF, mail, chat, photos – and write it as an Excel list."),
        "mapping": Entry("imports", "Write which column of a list is which, for `import --mapping`."),
        "lists": Entry("imports", "The imported lists; with NUMBER, the people on the list before who are not on it."),
        "kept": Entry("imports", "The rows of lists that were kept aside because they name nobody."),
        "mend": Entry("imports", "Import a row that was kept aside, with what was missing."),
        "drop": Entry("imports", "Drop a row that was kept aside and is not a person."),
    },
    "People": {
        "person": Entry("people.persons", "Add, change or remove people; record who does not travel."),
        "group": Entry("groups", "Put people into groups; households are never split."),
        "names": Entry(
            "people.persons", "Confirm names that the program spelled; without PERSON, list those that wait."
        ),
        "photo": Entry(
            "people.persons", "Give PERSON the portrait in IMAGE, or give many people portraits from a folder."
        ),
        "twins": Entry("people.persons", "People who may be in the file twice, the likeliest first, with the reasons."),
        "merge": Entry("people.persons", "Merge two records of one person: ABSORB is merged into KEEP."),
        "distinct": Entry("people.persons", "Record that two people who look alike are different people."),
        "hold": Entry(
            "clearances.answers", "Stop people from travelling; without PERSON, list who is on hold and why."
        ),
        "lift": Entry("clearances.answers", "Lift the holds of people, for a reason."),
    },
    "Transport": {
        "leg": Entry("transport", "Add a leg, change or cancel one, or set its status."),
    },
    "Plan": {
        "why": Entry("plan.plan", "Why PERSON travels this way or not at all, and what would help."),
        "helps": Entry(
            "plan.suggestions", "List the changes that would help most: seats, departures, documents, dates and holds."
        ),
        "assign": Entry("plan.manual", "Put people, with those who must travel with them, on exactly these legs."),
        "swap": Entry("plan.manual", "Let two people, each with those who must travel with them, change places."),
        "off": Entry("plan.manual", "Take people, with those who must travel with them, off the draft."),
        "pin": Entry("plan.manual", "Pin people to their journey, or to --legs: the planner leaves them on it."),
        "unpin": Entry("plan.manual", "Let the planner move these people again."),
        "rule": Entry("plan.rules", "Keep two people apart or together, or one off a leg; or end that."),
        "cohesion": Entry("plan.manual", "Set how GROUP travels: strict, prefer or none."),
        "seat": Entry("plan.manual", "Give PERSON the seat SEAT on LEG of the published plan; without SEAT, none."),
        "compare": Entry("plan.compare", "Compare two plans: published with draft, unless others are named."),
        "standby": Entry(
            "plan.standby", "List who could take a free or freed seat of LEG at once, the first in line first."
        ),
    },
    "Clearances": {
        "clearances": Entry(
            "clearances.answers", "List the clearances: what is missing, who has to act next, and for how many days."
        ),
        "checklist": Entry("clearances.answers", "The kinds of clearance that people need: list or change them."),
        "answer": Entry("clearances.answers", "Record what an authority answered, for people or for a whole note."),
        "reply": Entry("clearances.answers", "Read a pasted reply and record what it surely says; list the rest."),
        "note": Entry("clearances.notes", "Ask an authority about people by a numbered note verbale, as a PDF."),
        "notes": Entry("clearances.notes", "The notes verbales; with NUMBER, the people on a note and their answers."),
        "letter": Entry("clearances.notes", "The wordings of notes verbales: list them, copy one out, take one in."),
    },
    "Documents": {
        "document": Entry("documents.held", "The documents of PERSON: list, add or change them."),
        "promise": Entry(
            "documents.held", "The day for which people are promised a document; without PERSON, list them."
        ),
        "issued": Entry("documents.issue", "The documents that this office issued; with NUMBER, the history of one."),
        "void": Entry("documents.issue", "Void the document NUMBER; its number is not used again."),
        "spoil": Entry("documents.issue", "Record that NUMBER is spoiled, and with --to issue the next one at once."),
        "reprint": Entry("documents.issue", "Print the document NUMBER again as it was, with the same number."),
        "blanks": Entry("documents.blanks", "The balance of the register of blanks, and what should be in the safe."),
        "blank": Entry("documents.blanks", "Receive, mark, count and list numbered blanks."),
        "layouts": Entry(
            "documents.held", "List the page layouts of travel documents: shipped ones and the office's own."
        ),
        "layout": Entry("documents.held", "Copy, change, try and keep page layouts of travel documents."),
        "seal-key": Entry("documents.seals", "The keys with which documents are sealed."),
        "seal": Entry("documents.seals", "Read and verify a visible digital seal, offline."),
        "mrz": Entry("documents.mrz", "Read and check a machine-readable zone (TD1, TD2, TD3, MRV-A, MRV-B)."),
        "offsets": Entry("office", "The offsets of this computer's printers, in tenths of a millimetre."),
        "offset": Entry("office", "Set how far pages are moved on PRINTER; see `testsheet`."),
        "testsheet": Entry("office", "Write the page that is measured to set the offset of a printer."),
    },
    "Manifests and what goes with them": {
        "manifests": Entry(
            "manifests.batch", "Freeze and write the lists of many legs into FOLDER: all of them, or none."
        ),
        "sent": Entry(
            "manifests.manifest", "Record that a manifest was sent: the next version says what changed since."
        ),
        "embassies": Entry(
            "documents.issue", "Write a list for each other State's embassy: its people who need a document."
        ),
        "profiles": Entry("manifests.profiles", "List the recipients of manifests with their columns."),
        "profile": Entry("manifests.profiles", "Start, take, save and remove recipients of the office's own."),
        "handout": Entry("handouts", "Make a list of a leg of the published plan for the day itself."),
        "print-pack": Entry("handouts", "Make what a leg needs on paper on the day, as one file."),
        "labels": Entry("labels", "Make boarding slips, or wristbands, for the people on a leg."),
        "label-sheet": Entry("labels", "Write a test sheet: the frames of all labels, to hold against an empty sheet."),
    },
    "The day itself": {
        "points": Entry(
            "counting.points", "The points of LEG at which people are counted, in their order: list or change them."
        ),
        "count": Entry(
            "counting.count",
            "Count people at POINT of LEG: by reference, by number without zeros, or by the code of their slip.",
        ),
        "uncount": Entry(
            "counting.count",
            "Undo a count: the count UUID, or the present count of a person at a point. Both stay on record.",
        ),
        "settle": Entry(
            "counting.count",
            "Settle an unknown code: say who it is, or why it is not one of our people. `status` lists the codes.",
        ),
        "status": Entry(
            "counting.points",
            "Show the counting of LEG: its figures, those of each point, what is to be decided, and whether it balances.",
        ),
        "close": Entry("counting.closing", "Close boarding of LEG: check the people aboard against a head count."),
        "reopen": Entry("counting.closing", "Open boarding of LEG again, for a reason; the closing stays on record."),
        "depart": Entry("counting.closing", "Record that LEG has left."),
        "arrive": Entry("counting.closing", "Record that LEG has arrived."),
        "board": Entry("counting.count", "Give people who are here a free seat on LEG, and count them aboard."),
    },
    "Arrival and handover": {
        "receiver": Entry("counting.receiver", "List, add or change receivers, and say who may fetch whom."),
        "handover": Entry(
            "counting.handover", "Hand people over to a receiver, with a receipt; without REF, list the handovers."
        ),
        "receipt": Entry(
            "counting.handover", "Print receipt NUMBER of a handover again; copies of a void receipt say so."
        ),
    },
}
"""Every command once, the main job first; within a domain in the order in which an officer meets them."""

ENTRIES: Mapping[str, Entry] = {name: entry for commands in DOMAINS.values() for name, entry in commands.items()}
