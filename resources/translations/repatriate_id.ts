<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
    <context>
        <name>Ask</name>
        <message>
            <location filename="../../ui/widgets/ask.py" />
            <source>Do it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/widgets/ask.py" />
            <source>Keep</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AssignSheet</name>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>Assign {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>There is no plan yet: run the planner first, then change it by hand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>No departures lead there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>all are on it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>all can go</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>not all can go</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>{0} of {1} can go</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>nobody can go</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>1 person cannot go:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>{0} people cannot go:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>and more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>1 person comes along who travels with them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>{0} people come along who travel with them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>Assign the {0} who can</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>Nobody of them can go.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BackupsPage</name>
        <message>
            <location filename="../../ui/pages/backups.py" />
            <source>Backups</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/backups.py" />
            <source>Backups, newest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/backups.py" />
            <source>One is made every ten minutes while you work. The latest ten are kept, and the last one of each of the latest fourteen days. A backup comes back as a new file; nothing is overwritten.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/backups.py" />
            <source>Back up now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/backups.py" />
            <source>Restore as a new file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/backups.py" />
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/backups.py" />
            <source>{0} MB</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BlankSheet</name>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>State</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Received on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>A blank that was issued is voided with its document: see Issued here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>What became of it is on record and stays: a number is used once. Undo takes back a mistake.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Mark as</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Reason, for the record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Jammed in the printer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Record it</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Board</name>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Not planned yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Taken off by hand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>New since the plan was made</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>No way home yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Ready only after the last seat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Exit clearance ends before a seat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>No document yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Document expires too soon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Emergency document not accepted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>On hold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Kept off by a rule</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Pinned to another journey</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Clearance missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Infant without an adult</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Somebody of the household cannot go</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>All seats taken</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>No wheelchair place left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>No stretcher place left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>No place for an infant left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>No place for a minor alone left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Kept apart from somebody on board</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Not on their way home.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>({0} more)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Possible: the seat goes to somebody else.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>arrives {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>1 day sooner</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>{0} days sooner</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>1 day later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>{0} days later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Possible: {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>household of {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>{0} together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>by {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>then {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>priority {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>pinned</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>keeps what they have</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>emergency document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>minor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>+{0} placed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>−{0} seats lost</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>{0} moved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>−{0} waiting days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>+{0} waiting days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Publish the plan? {0} get a seat, {1} are left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>1 person gets a seat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>{0} people get a seat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>1 moves</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>{0} move</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>1 loses the seat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>{0} lose their seat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Publish the draft? Nobody's journey changes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Publish the draft? {0}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Bulk</name>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Waits at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Going to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Priority (1 to 4)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Ready from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Clear until</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Household</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Nationality</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Province</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Sex (F, M, X)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Assistance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Document (passport, etd)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Document issued by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Document expires</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Field to change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>New value for all of them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>empty clears the field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>What you do here is done for all of them, and undone for all of them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Change a field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>More</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Put a hold on…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Record a clearance…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Copy for Excel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Remove…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Change for {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>There is no checklist of clearances yet: it comes with the workbook, sheet Checklist.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ByRule</name>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>By</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>no limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>People in a group at most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Who is grouped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Everybody</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Those without a group ({0})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Those selected ({0})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>At most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Who</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>What comes of it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Make the groups</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Choose by what to group.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>{0} for {1} people, the largest of {2}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>1 group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>{0} groups</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>and {0} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Make {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ChangePage</name>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Change the passphrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Passphrase until now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>New passphrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>The new passphrase again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Backups made before keep the old passphrase. A lost passphrase cannot be recovered, by nobody: write the new one down and keep it in the safe.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Type the passphrase that opens the file now.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ChecklistSheet</name>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Add a clearance…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>everybody</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Remove {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Take off the checklist: {0}? Nobody waits for it any more; answers on record stay.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Take it off</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Chips</name>
        <message>
            <location filename="../../ui/widgets/chips.py" />
            <source>More</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/widgets/chips.py" />
            <source>More filters</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ColumnView</name>
        <message>
            <location filename="../../ui/rooms/board/column.py" />
            <source>{0}, {1}, {2} of {3} seats taken</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/column.py" />
            <source>Left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/column.py" />
            <source>grouped by what keeps them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/column.py" />
            <source>Left out, {0} people</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CommandBar</name>
        <message>
            <location filename="../../ui/commandbar.py" />
            <source>What do you want to do?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/commandbar.py" />
            <source>Name of an action</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/commandbar.py" />
            <source>Actions</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CompareSheet</name>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>The first plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Draft against published</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>{0} placed, {1} left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Lose their seat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Move</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Get a seat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Nobody's journey differs from the published plan.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Publish</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Manifests and documents are made from the published plan. It can be undone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Keep as draft</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Discard the draft? The board shows the published plan again; the changes listed here are lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Discard the draft</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Keep the draft</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Moved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Groups split</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Waiting days, weighted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Cost</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Left out, {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>What the plan is measured by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>and {0} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>no seat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>changed by hand</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Context</name>
        <message>
            <location filename="../../ui/bridge.py" />
            <source>Undone: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/bridge.py" />
            <source>Done again: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/bridge.py" />
            <source>“{0}” is still at work: wait for it, or stop it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/bridge.py" />
            <source>Stopped: {0}. Nothing was written.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Core</name>
        <message>
            <location filename="../../repatriate/model/saying.py" />
            <source>{0} and {1} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../repatriate/model/saying.py" />
            <source>{0} and {1}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Count</name>
        <message>
            <location filename="../../ui/format.py" />
            <source>1 person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/format.py" />
            <source>{0} people</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message>
            <location filename="../../ui/crash.py" />
            <source>Something went wrong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/crash.py" />
            <source>Something went wrong, and it is our mistake.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/crash.py" />
            <source>Nothing is lost: everything up to your last action is saved in the file, and what was half done was taken back. You can go on working. The report below holds no personal data.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/crash.py" />
            <source>Report of the mistake</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/crash.py" />
            <source>Copy the report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/crash.py" />
            <source>Open its folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/crash.py" />
            <source>Go on</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DataTable</name>
        <message>
            <location filename="../../ui/widgets/table.py" />
            <source>Columns of {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Documents</name>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Series</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Received</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>In the safe</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <location filename="../../ui/rooms/papers/held.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Issued</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Spoiled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Void</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Stolen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Next number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>none left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <location filename="../../ui/rooms/papers/clearances.py" />
            <location filename="../../ui/rooms/papers/held.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>State</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Received on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Balance by series</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Numbered blank forms are kept here, from the safe to the person. Without them, numbers run on by themselves.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Receive blanks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Blank forms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <location filename="../../ui/rooms/papers/clearances.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>All</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>What the bundle is called here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>First number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Last number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Receive them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Blanks from the safe</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Fill this in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Received 1 blank</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Received {0} blanks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Blank</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>1 blank</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>{0} blanks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Series {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Clearance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Authority</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Needed by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <location filename="../../ui/rooms/papers/states.py" />
            <source>Granted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <location filename="../../ui/rooms/papers/states.py" />
            <source>Waiting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <location filename="../../ui/rooms/papers/states.py" />
            <source>Not asked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <location filename="../../ui/rooms/papers/states.py" />
            <source>Refused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Oldest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>All of them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>{0} authorities</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>1 day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>{0} days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <location filename="../../ui/rooms/papers/held.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Ref</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <location filename="../../ui/rooms/papers/held.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Nat.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Whose move</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Since</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Reference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Valid until</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>the authority</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>this office</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Clearances by kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>A person leaves when every authority has said yes. Name what your people need: exit permit, screening…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Begin the checklist</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Clearances</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Record 1 answer…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Record {0} answers…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Record an answer…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>This file is open for reading only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Choose the people first: Ctrl+A chooses all in the list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>asked, no answer yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Asked on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Answered on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Valid from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Record it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Say when it was asked, or what the answer is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Checklist</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Only for nationality</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>everybody</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Three letters, as in IDN</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Bureau of Immigration</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Put it on the checklist</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Name the clearance.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>What people need</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Nobody gets a seat before all of it is granted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>No document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Expires too soon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Valid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Not needed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Passport</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Emergency</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Expires</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Needed until</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>The day they arrive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>The first day they could travel: no seat yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Journey</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Issuer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Who holds what</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Everybody</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>To issue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Emergency documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Passports</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Issue 1 document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Issue {0} documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Issue documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Issue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>As it would print for {0}: nothing is issued yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Issue emergency documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>All or none, as one PDF.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Issued here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Void or spoiled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Preview</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Choose a document first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>{0}, as it was issued</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/states.py" />
            <source>held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/states.py" />
            <source>issued here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/states.py" />
            <source>void</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/states.py" />
            <source>spoiled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/states.py" />
            <source>in the safe</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/states.py" />
            <source>issued</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/states.py" />
            <source>stolen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/states.py" />
            <source>Withdrawn</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DocumentsRoom</name>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Here people get papers to travel on. Bring in the people first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Go to People</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Name, reference, number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Checklist…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Issue documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Receive blanks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Clearances: what is missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Checklist of clearances</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>{0} of {1} hold what they need</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Something is being written in Documents and is not saved.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DoneSheet</name>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Saved as {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Open to print</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Show in folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Close</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Filing</name>
        <message>
            <location filename="../../ui/filing.py" />
            <source>The whole operation as a workbook</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/filing.py" />
            <source>Exported {0} people and {1} legs to {2}. The workbook is not encrypted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/filing.py" />
            <source>Exporting to {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/filing.py" />
            <source>The empty template</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/filing.py" />
            <source>Saved the empty template as {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/filing.py" />
            <source>Workbooks (*.xlsx)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Form</name>
        <message>
            <location filename="../../ui/rooms/kit/form.py" />
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/kit/form.py" />
            <source>Yes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/kit/form.py" />
            <source>No</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/kit/form.py" />
            <source>12 May 2025</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/kit/form.py" />
            <source>12 May 2025 14:20</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/kit/form.py" />
            <source>This is no day: write it as 12 May 2025 or 2025-05-12.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FormPage</name>
        <message>
            <location filename="../../ui/pages/form.py" />
            <source>Back</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Groups</name>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>All on one journey, or nobody</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Together if possible</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Need not</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Province</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Place they wait at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Destination</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Nationality</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Sex</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Priority</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Place of birth</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Household</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Group they are in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Assistance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Ready from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Clear until</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Make groups by rule</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>One group for each combination; households are never split.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>all or none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>if possible</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>no</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Without a group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>People</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Homes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Households</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Ready</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Cleared, not on hold, with a valid document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Placed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>With a seat on the plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Whether they must, should, or need not travel on one itinerary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Waits: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Cleared</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Ref</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>State</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Journey</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>no seat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Born</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Nat.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Groups</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>People of the group</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>GroupsRoom</name>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Edit the group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Remove the group…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>More for this group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Edit or remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Assign…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Put the whole group on a journey</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Groups are people who are called, seated and handed over together. Bring in the people first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Go to People</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Group, name, reference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>New group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Make groups by rule</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Assign the group to a journey…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Move the selected people to a group…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>1 group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>{0} groups</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>{0} without one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Without a group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>together: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>A group is being written and is not saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Batch 1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Travels together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Make the group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Group {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>A new group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>A group needs a name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>There is a group {0} already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Remove the group {0}? Its {1} stay, without a group.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Remove the group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Edit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Assign to a journey…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Remove…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>, with 1 more of the household</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>, with {0} more of the household</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Choose people of a group first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>No group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Open in People</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Assign</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Put {0} on {1}, on the draft</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Header</name>
        <message>
            <location filename="../../ui/widgets/header.py" />
            <source>Search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/widgets/header.py" />
            <source>Search in {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Undone: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Done again: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>an undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>stands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>was undone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>No.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>When</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Officer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>What</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>How many rows of the file it wrote</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>State</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>added</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>removed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Hold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Clearance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Seat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Leg</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Household</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Setting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Rule</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Leg of a rule</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Blank form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Manifest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Checklist</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HistoryRoom</name>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Nothing was done in this file yet. What you do stands here, and can be undone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Verify the file and its history</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Words, number, reference…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Officer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Verify</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Every officer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Every day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>{0} entries</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>1 entry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Entry {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Undo this</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Back to here…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>{0} rows written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>In detail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>… and {0} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>The seal of this entry: it depends on every entry before it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Undo “{0}”? What came after it stays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Undo it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Go back to how the file was after “{0}”? {1} later entries are undone, each can be redone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Undo {0} entries</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Undoing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>{0} entries undone; Redo brings them back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>the history</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Verifying</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>The history is whole, every row is as it says, and the file is sound.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Checked {0}. The seal of the last entry begins {1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Something is wrong: {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Keep this file as it is for whoever looks into it, and go on with a backup (File, Backups and restore).</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HolderSheet</name>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>arrives {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>could travel from {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Travels on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Issuer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Issued</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Expires</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>From</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>this office</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Other documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Issue a document…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Preview</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Open in People</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Import</name>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Choose a workbook…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>The list is read and checked first. You see its columns, every cell that makes no sense, and who is new and who is known; nothing is written before you say so. You can also drop the file here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Sheet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Columns of the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Column in the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Read as</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>As it will be read:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>{0} rows on {1} sheets.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>{0} columns are not known: they go into the notes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Every column is understood.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>{0}, {1} rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>First rows of {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>yes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>no</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Copy the list for whoever sent it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Problems</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>What</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Column</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>What is wrong, and what to do</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>All</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>To be mended</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Doubtful</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>{0} cells have to be mended in the workbook first; nothing is imported until then, so that nobody is lost. Mend them there, save it, then read the file again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Nothing is wrong. {0} things look doubtful and are imported as they are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Nothing is wrong with this file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Mend</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>People in the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Ref</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>What would differ</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>New</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Known, would change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Known, the same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>{0} new, {1} known whose record would change, {2} known and the same. Empty cells change nothing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>{0} new</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>{0} known</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>The same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>next free</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>See the people</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Import another list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>{0} new, {1} known.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Imported: {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ImportRoom</name>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>File</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Problems</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>What changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Leave it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Read the file again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Go on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Import a list…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>A list to import</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Lists (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt);;All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>This file is open read-only: nothing can be imported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>reading</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>checking</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Reading {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Checking {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Import {0}, change {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Import {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Change {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Import the other sheets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Import</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>writing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Importing {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>The file says what was known already: nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>{0} was read but not imported.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>IssueSheet</name>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>For whom</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>The one chosen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>The {0} chosen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Everybody who lacks one ({0})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>On {0}, {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Plain paper, numbers run on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Series {0}: {1} blanks left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>PDF (*.pdf)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Save as</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Preview the first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>1 document will be issued.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>{0} documents will be issued.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>The series has only {0} blanks left: receive more first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>1 person cannot have one:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>{0} people cannot have one:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>and {0} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Issue 1 document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Issue {0} documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>The name of the file ends in .pdf.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Issuing documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Issued 1 document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Issued {0} documents</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>IssuedSheet</name>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>State</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Issuer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Issued</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Expires</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Series</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>plain paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Travels on it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>yes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>no</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Preview</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Print again…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Void…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Open in People</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Reason, for the record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Void {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Lost on 12 May, reported to the police</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>{0} will not be valid any more; its number is never used again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Print it again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>The first print was smeared</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>The same sheet with the same number. Destroy the first print.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>PDF (*.pdf)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Keeping</name>
        <message>
            <location filename="../../ui/keeping.py" />
            <source>Backing up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/keeping.py" />
            <source>Backed up to {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/keeping.py" />
            <source>Restore as a new file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/keeping.py" />
            <source>Operation files (*.repat)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/keeping.py" />
            <source>Restored as {0}: open it from the list of files.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/keeping.py" />
            <source>The passphrase is changed. Backups made before keep the old one.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LegSheet</name>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Departs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Arrives</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Status</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Cost of a seat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Takes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Edit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>More</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Duplicate…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>On it, by the draft</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>On it, by the published plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>and {0} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Its manifests</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ManifestSheet</name>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>{0} manifest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Excel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>PDF</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Manifests (*.xlsx *.pdf)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Nobody of the published plan is on {0} any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>The plan has changed since version {0} was sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>The plan has changed since version {0} was made.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>and {0} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Version {0} says what the plan says.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>On it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>By sex</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>By age</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>By nationality</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Export as</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Export version {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Versions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>As it would be now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>sent to {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>not sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Version {0} · {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Export again…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Not sent after all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Mark as sent…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Export version {0} again as</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Export again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Exported version {0} again: {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Version {0} was sent to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Manila station manager</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Mark as sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Say to whom it was sent.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Manifests</name>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>Carrier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>Exit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>Arrival</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>Receiving</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>Escort</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>Office</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>airline, charter or bus operator</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>immigration of the country of departure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>border authority of the home country</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>who receives them, by province</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>escort or bus leader</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>the embassy itself; marked so on every page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>made</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>{0} v{1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>not sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>the plan has changed since</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>No list was made yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Departs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Leg</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Lists</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>People</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Route</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ManifestsRoom</name>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Legs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Manifests are made from the published plan. Plan first, then publish.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Go to the plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Leg, place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>All departures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>No list yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Not sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Changed since</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Export manifest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Export the manifest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>{0} come in a later release.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>1 departure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>{0} departures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>1 list made</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>{0} lists made</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>{0} changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Version {0}, exactly as it was made</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>As it would be now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Withheld from them: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Nothing is withheld: never hand this one out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Manifest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Exporting the manifest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Exported {0} {1} v{2}, {3}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Saved {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Open to print</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Show in folder</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Map</name>
        <message>
            <location filename="../../ui/widgets/map_strands.py" />
            <source>{0} of {1} seats</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/widgets/map_strands.py" />
            <source>{0} → {1}, {2}: {3} legs, {4}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/widgets/map_strands.py" />
            <source>and {0} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/widgets/map_strands.py" />
            <source>No routes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/widgets/map_strands.py" />
            <source>{0} from {1} to {2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/widgets/map_strands.py" />
            <source>Not on the map: {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MapView</name>
        <message>
            <location filename="../../ui/widgets/map_view.py" />
            <source>{0} km</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/widgets/map_view.py" />
            <source>{0} more</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Menus</name>
        <message>
            <location filename="../../ui/menus.py" />
            <source>New operation…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Open…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Look at the sample</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Export the operation as a workbook…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Save the empty template…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Back up now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Backups and restore…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Change the passphrase…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Lock</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Close the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Quit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Do anything by name…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Light or dark as the system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Narrow or wide sidebar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Folder of reports about mistakes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Go to {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>&amp;File</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>&amp;Edit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>&amp;View</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>&amp;Go</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>&amp;Help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Undo: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Redo: {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NewPage</name>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>New operation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Make the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Passphrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>The passphrase again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Officer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Stands beside everything you do in the history of the file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>A lost passphrase cannot be recovered, by nobody. Write it down and keep it in the safe, away from this computer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Say who you are: it stands in the history.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Note</name>
        <message>
            <location filename="../../ui/rooms/kit/note.py" />
            <source>Yes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/kit/note.py" />
            <source>Keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/kit/note.py" />
            <source>Close the message</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OpenPage</name>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Passphrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Officer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Stands beside everything you do in the history of the file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Open {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Type the passphrase of this file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Say who you are: it stands in the history.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Overlay</name>
        <message>
            <location filename="../../ui/rooms/papers/page.py" />
            <source>Back</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OverviewRoom</name>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Waiting on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Next departures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Needs attention</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>This operation is empty. Begin with a list of the people to bring home.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Import a list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Registered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Cleared to leave</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Documented</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>On the plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>On a manifest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Departed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Arrived</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>{0}, not counted twice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Nobody waits for anything.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Nothing leaves yet: put in the flights and buses under Transport, then plan.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Nothing. The figures above say where things stand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>{0} waiting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>{0} without</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>{0} left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>no plan yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>{0} manifests</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>none made yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>{0} legs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Travel document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>this office</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>{0} authorities</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>{0} days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>{0} on {1}: {2} of {3} seats</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>No manifest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Sent v{0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Made v{0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Open them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>{0}: the document expires before they arrive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>{0}: on the plan, and on hold since</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>{0} of the first priority: left out of the plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>{0} under 18: without a household</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>{0}: without a destination, so no journey can be found</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Papers</name>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>From</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>at once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Until</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>lifted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Reason</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>who decided, and what</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Put the hold on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Why it is lifted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Lift the hold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>granted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>refused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>withdrawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>asked, no answer yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Answered on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Asked on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Holds from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Holds until</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Its reference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Clearance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Record it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Record {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Passphrase</name>
        <message>
            <location filename="../../ui/pages/form.py" />
            <source>Four words that do not belong together are easy to remember and hard to guess.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/form.py" />
            <source>Weak: make it longer, for instance with more words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/form.py" />
            <source>Fair: one more word makes it strong.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/form.py" />
            <source>Strong.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>The passphrase is empty: the file would be open to everybody.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>The two passphrases differ: type the second one again.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PathField</name>
        <message>
            <location filename="../../ui/rooms/kit/filing.py" />
            <source>Save as</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/kit/filing.py" />
            <source>Choose…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PdfView</name>
        <message>
            <location filename="../../ui/rooms/kit/pdf_view.py" />
            <source>Preview of the pages as they will print</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/kit/pdf_view.py" />
            <source>{0} pages</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>People</name>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Arrived</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Departed {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>{0} hold to {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>{0} hold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>{0}, {1} days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>No document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Document expired</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>No seat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Ready</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>passport</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>ETD</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Ref</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Sex</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Born</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Nat.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Province</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>State</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Assist.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Waits at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Going to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Household</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Priority</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Document expires too early</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>On the plan and on hold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>First priority, left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Minors without a household</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PeopleRoom</name>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Nobody is here yet. Import a list that the police, a shelter or an embassy sent, or add people by hand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Import a list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Nobody is like that. Search for part of a name, of a document number or of a reference, or in another filter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Show everybody</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Add a person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Remove the selected people…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Copy the selected people for Excel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Name, number, reference…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Everybody</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>No document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Waiting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>On hold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Minors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Assistance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>On the plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>No destination</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Not only these</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Add</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>{0} · {1} wait for a clearance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Not only {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Selected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>{0} · priority {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>New person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>{0} will be taken out of the file, with their papers, holds, rules and place in the draft.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Remove {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>The new person is not added yet.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Person</name>
        <message>
            <location filename="../../ui/format.py" />
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>female</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/format.py" />
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>male</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/format.py" />
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>other</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Surname</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <source>Somebody with one name only has it here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Given names</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Native name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <source>As they write it themselves.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Sex</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Born</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <source>7 Jun 1999, Jun 1999, 1999</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Nationality</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Province</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Waits at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Going to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Household</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <location filename="../../ui/rooms/person/sections.py" />
            <source>passport</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <location filename="../../ui/rooms/person/sections.py" />
            <source>emergency document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Expires</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <source>12 May 2025</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <source>Add</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Clearances</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Holds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Put a hold on…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Papers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Journey</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>History</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Identity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Remove this person…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Issued by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Priority</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Ready from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Clear until</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Assistance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>as in WCHR MEDA</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Birthplace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Nobody's name is known</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Also</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Record an answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Lift…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>1, first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>2, early</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>3, normal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>4, can wait</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>undone: </source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>done again: </source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>On the plan.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>On the draft, not published yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>Pinned to this journey.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>Waits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>Not granted yet: {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>Left out of the plan.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>Held back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>Not on the plan.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>The plan was made before this person was here, or left them out by hand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>, seat {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>from {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>to {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>until lifted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>Lifted {0}: {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>asked {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>not asked yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>granted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>refused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>withdrawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>{0}, {1} to {2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>{0}, from {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>{0}, to {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>, to {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>void</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>spoiled</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Plan</name>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>priority 1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>priority 2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>priority 3</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>priority 4</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>fewest moved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>groups together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>shortest wait</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>lowest cost</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>Best possible plan, proved in {0} s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>Changed by hand, not proved best</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>Not proved best: {0} may still improve</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PlanRoom</name>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Here people get their seats. Bring in the people and the legs first; then plan.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Go to Transport</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Run the planner</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Publish the draft…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Compare draft with published</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Discard the draft…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Move the selected people to…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Take the selected people off the plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Pin or unpin the selected people</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Name or reference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>All destinations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Compare</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Publish…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>nothing is planned yet: {0} wait</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>published {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>draft, not published: {0} placed, {1} left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>draft against published {0}:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>draft, the same as published {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>{0} left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Planned: {0} placed, {1} left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Why</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Choose a card on the board first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>This file is open for reading only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Why?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Move to (M)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Take off the plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Unpin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Pin to this journey</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Open in People</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>No departure is on their way</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>There is no plan yet: run the planner first, then change it by hand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>{0} and {1} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Moved {0} to {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Took {0} off the plan</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PlannerStrip</name>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>How far the planner is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>Stop and keep the best</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>Planning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>Stopping, the best plan so far is kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>Reading the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>proved: {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>QAbstractSpinBox</name>
        <message>
            <source>&amp;Select All</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Step up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Step &amp;down</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>Look in:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forward</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parent Directory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Create New Folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>List View</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Detail View</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sidebar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Files of type:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File &amp;name:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Directory:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Choose</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All Files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save As</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find Directory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>My Computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recent Places</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show &amp;hidden files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;New Folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New Folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1
File not found.
Please verify the correct file name was given.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 already exists.
Do you want to replace it?</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>QFileSystemModel</name>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Date Modified</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>My Computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 bytes</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>QLineEdit</name>
        <message>
            <source>&amp;Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select All</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>OK</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Yes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;No</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Abort</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Retry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ignore</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Apply</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reset</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Help</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>QWidgetTextControl</name>
        <message>
            <source>&amp;Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy &amp;Link Location</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select All</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Rooms</name>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Groups</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>History</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Import a list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Manifests</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Overview</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>People</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Transport</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RouteMap</name>
        <message>
            <location filename="../../ui/widgets/routemap.py" />
            <source>No routes yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/widgets/routemap.py" />
            <source>Thicker: more people</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/widgets/routemap.py" />
            <source>Map of routes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/widgets/routemap.py" />
            <source>Zoom in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/widgets/routemap.py" />
            <source>Zoom in (+)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/widgets/routemap.py" />
            <source>Zoom out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/widgets/routemap.py" />
            <source>Zoom out (−)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/widgets/routemap.py" />
            <source>Show all routes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/widgets/routemap.py" />
            <source>Show all routes (0)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Search</name>
        <message>
            <location filename="../../ui/models/search.py" />
            <source>People</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/models/search.py" />
            <source>Groups</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/models/search.py" />
            <source>Legs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/models/search.py" />
            <source>Documents and blanks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/models/search.py" />
            <source>Places</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/models/search.py" />
            <source>Manifests</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SearchBar</name>
        <message>
            <location filename="../../ui/searchbar.py" />
            <source>Search everything</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/searchbar.py" />
            <source>What was found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/searchbar.py" />
            <source>Still reading the file: there may be more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/searchbar.py" />
            <source>Enter opens it · arrows choose · Esc goes back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/searchbar.py" />
            <source>Any part of a name in any script, a reference, the number of a passport or blank form, a group, a leg, a place, a manifest.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/searchbar.py" />
            <source>Not found yet: the file is still being read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/searchbar.py" />
            <source>Nothing is called “{0}”. Try a part of the name, another spelling, the reference or the document's number.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SeatsBar</name>
        <message>
            <location filename="../../ui/rooms/kit/seats.py" />
            <source>{0} of {1} seats taken</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/kit/seats.py" />
            <source>{0} of {1} seats taken, {2} of them pinned</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Secret</name>
        <message>
            <location filename="../../ui/pages/form.py" />
            <source>Show the passphrase</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message>
            <location filename="../../ui/widgets/panel.py" />
            <source>Close the side panel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/widgets/panel.py" />
            <source>Close (Esc)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message>
            <location filename="../../ui/widgets/sidebar.py" />
            <source>Rooms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/widgets/sidebar.py" />
            <source>Lock</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <location filename="../../ui/widgets/statusbar.py" />
            <source>Progress</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/widgets/statusbar.py" />
            <source>Stop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/widgets/statusbar.py" />
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/widgets/statusbar.py" />
            <source>Read-only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/widgets/statusbar.py" />
            <source>Saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/widgets/statusbar.py" />
            <source>Officer: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/widgets/statusbar.py" />
            <source>Stopping: {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Steps</name>
        <message>
            <location filename="../../ui/rooms/intake/steps.py" />
            <source>Step {0} of {1}: {2}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <location filename="../../ui/rooms/legs/timeline.py" />
            <source>Legs over time; the table of legs says the same</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Transport</name>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>{0} people on {1} of {2} seats of the published plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>{0} people on {1} seats of the draft</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>By</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Route</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Departs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Local time of the place of departure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Arrives</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Local time of the place of arrival</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Status</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Seats</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Taken on the draft; the tick is where the published plan stands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Cost</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Cost of a seat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Carrier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Country</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Time zone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Legs and people</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>From</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>this file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>airports of the world</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>unknown: country or time zone is missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Unique; a flight that flies daily gets the day too</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>An airport's code, or a place of this file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>To</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Departs, local time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Arrives, local time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Currency</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>One currency in the whole file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Takes emergency documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Wheelchairs at most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>no limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Infants at most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Stretchers at most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Seats a stretcher takes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Minors without an adult at most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>What legs and people call it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Three letters, as in PHL</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Clark shelter 1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Latitude</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Longitude</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>{0} of {1} seats taken on the published plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>, {0} on the draft</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>emergency documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>no emergency documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>any number of wheelchairs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>{0} wheelchairs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>{0} stretchers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>{0} minors alone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>{0} infants</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Restore</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Reopen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Not departed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Not arrived</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Departed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Arrived</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Cancel it…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Cancel {0}? Nobody of the published plan is on it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Cancel {1}? 1 person of the published plan loses the seat on it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Cancel {1}? {0} people of the published plan lose their seat on it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Plan again afterwards: as few as possible will move.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>{0} and {1} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Some of them miss what comes before or after it: {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Close {0}? {1} of the published plan keep their seats; nobody new boards it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Has {0} departed, with {1} of the published plan on it?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Has {0} arrived, with {1} on it?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Open {0} again? The planner may then move the {1} on it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Take it back: {0} is {1} only?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>The draft is not published: who is on it only by the draft does not count.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TransportRoom</name>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Legs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Places</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Timeline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Here stand the flights, buses and boats that bring people home. Add the first one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Add a leg</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Code, carrier, place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>All</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Planned</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Air</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Road</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Sea and rail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Closed or gone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Cancelled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Full</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Add a place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>{0} · {1} seats</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>1 leg</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>{0} legs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>A leg or place is being written and is not saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Leg</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Add the leg</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Leg {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>A new leg</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Remove {0}? It disappears from the list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Remove {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Cancel {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Leave it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>1 person has lost a seat.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>{0} people have lost a seat.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Go and plan again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Add the place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Place {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>A new place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>A place needs a code: legs and people name it by that.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <location filename="../../ui/pages/welcome.py" />
            <source>Repatriate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/welcome.py" />
            <source>Brings rescued people home: who travels when, on what, with which papers. Everything is in one encrypted file on this computer; nothing goes over a network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/welcome.py" />
            <source>New operation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/welcome.py" />
            <source>Open a file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/welcome.py" />
            <source>Look at the sample</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/welcome.py" />
            <source>An operation with made-up people, to try everything on. It cannot harm a real one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/welcome.py" />
            <source>Opened before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/welcome.py" />
            <source>Files opened before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/pages/welcome.py" />
            <source>{0} (not there now)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>WhySheet</name>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>priority {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Open in People</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Pinned to this journey.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>There is no plan yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Left out of the plan.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>What would help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Move to…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Unpin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Pin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Take off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Travels with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Group {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Journeys · {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>and {0} more that cannot be</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>chosen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>possible</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>not possible</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Move here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Move to {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>No journey</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <location filename="../../ui/window.py" />
            <source>Open an operation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/window.py" />
            <source>Operation files (*.repat)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/window.py" />
            <source>A new operation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/window.py" />
            <source>{0} exists already: choose another name, or open it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/window.py" />
            <source>The passphrase of the sample is “{0}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/window.py" />
            <source>“{0}” is still at work. Stopped, it writes nothing; all that was done before it is saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/window.py" />
            <source>Stop it and close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/window.py" />
            <source>Keep working</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/window.py" />
            <source>Leave it and close</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <source>Planned</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <source>Closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <source>Departed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <source>Arrived</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <source>Cancelled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <location filename="../../ui/widgets/map_strands.py" />
            <source>Air</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <location filename="../../ui/widgets/map_strands.py" />
            <source>Road</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <location filename="../../ui/widgets/map_strands.py" />
            <source>Sea</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <location filename="../../ui/widgets/map_strands.py" />
            <source>Rail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <source>Legal hold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <source>Medical hold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <source>Police hold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <source>Hold</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Workspace</name>
        <message>
            <location filename="../../ui/workspace.py" />
            <source>{0} · encrypted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/workspace.py" />
            <source>You can look but not change: {0} is {1}. Close it there and open it here again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../ui/workspace.py" />
            <source>You can look but not change: {0} was opened read-only.</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
