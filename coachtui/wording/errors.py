"""Errors and complaints as sentences: what happened, and what to do next."""

from collections.abc import Mapping
from datetime import date, time

from coachtui.errors import CoachError
from coachtui.i18n import N_, _
from coachtui.settings import Complaint
from coachtui.wording.dates import clock, day
from coachtui.wording.durations import duration
from coachtui.wording.hints import HINTS
from coachtui.wording.words import reason

_SENTENCES = {
    "absence-gone": N_("That absence is no longer there."),
    "absence-long": N_("An absence may take two years."),
    "absence-taken": N_("There is an absence from {first} to {last} already."),
    "against-alone": N_("{path} stands in no folder of content, so there is nothing to compare it with."),
    "backup-damaged": N_("{file} is damaged, or no backup. Nothing was changed."),
    "backup-not-restored": N_("The backup could not be put in place: {reason}. The records that were there are kept."),
    "backup-not-written": N_("{path} could not be written: {reason}. There is no new backup."),
    "backup-nothing": N_("There are no records yet."),
    "backup-there": N_("{path} is there already."),
    "backup-too-new": N_("{file} was taken by a newer version (format {version}). Nothing was changed."),
    "backup-unknown": N_("There is no backup “{typed}”."),
    "bank-language": N_("{path} is written in {known}, and these questions in {typed}."),
    "bank-mistakes": N_("{path} has mistakes. Nothing was changed."),
    "block-ahead": N_("{day} is still to come."),
    "block-clashes": N_("{name} has {start} then, for {length}."),
    "block-gone": N_("That block is no longer there."),
    "block-settled": N_("That block is settled already."),
    "calendar-address": N_("“{typed}” is no address."),
    "calendar-file-gone": N_("There is no file {path}."),
    "calendar-file-needed": N_("A calendar file is needed."),
    "calendar-in-home": N_("{path} is inside the data folder, which holds records and nothing else."),
    "calendar-large": N_("The file has more than {most} MB. Nothing was changed."),
    "calendar-none": N_("This is no calendar file. Nothing was changed."),
    "calendar-none-cancelled": N_("Nothing that a calendar was told of has left the plan."),
    "calendar-nothing": N_("There is nothing to write into a calendar file."),
    "calendar-other-file": N_("{path} is there already, and is no calendar file."),
    "calendar-two-addresses": N_("An invitation needs both addresses, yours and theirs."),
    "carry-no-room": N_("The next four weeks have no room for it."),
    "carry-nothing": N_("Only what was missed, or is past and unsaid, is carried over."),
    "closes-before-opens": N_("The day must end after it begins, at {opens}."),
    "code-unknown": N_("There is no code “{typed}”."),
    "command-unknown": N_("There is no command “{typed}”."),
    "country-unknown": N_("No country “{typed}” in the list. Known: {codes}."),
    "day-ahead": N_("{day} is still to come."),
    "day-far": N_("A block can stand at most two years ahead."),
    "day-long-past": N_("That day is more than a year ago."),
    "day-past": N_("{day} is past."),
    "day-unknown": N_("“{typed}” is no day. Try fri, 27/11 or tomorrow."),
    "demo-bounds": N_("--{field} must be from {least} to {most}."),
    "export-in-git": N_("{path} is inside the git work tree {tree}: words about people do not belong there."),
    "export-in-home": N_("{path} is inside the data folder, where erasing a person looks at every byte."),
    "export-is-file": N_("{path} is a file, not a folder."),
    "export-not-written": N_("{path} could not be written: {reason}. Nothing was written out."),
    "file-no-content": N_("{path} does not say which format it has, so it is no content."),
    "file-none": N_("{path} is no file."),
    "file-not-written": N_("{path} could not be written: {reason}. Nothing was changed."),
    "file-unreadable": N_("{path} cannot be read: {reason}."),
    "flow-ambiguous": N_("“{typed}” could be {candidates}."),
    "flow-unknown": N_("There is no flow “{typed}”. There are {flows}."),
    "folder-not-empty": N_("{path} is not empty."),
    "forget-unfinished": N_("Erasing was begun and could not be finished: {reason}. It goes on at the next start."),
    "forget-waits": N_("Process {process} is writing a backup and does not finish. Erasing goes on at the next start."),
    "forget-whom": N_("Say whom to erase: coachtui forget NAME."),
    "format-unknown": N_("There is no format “{typed}”."),
    "git-failed": N_("git could not do it: {said}"),
    "git-none": N_("git is not installed, and this needs it."),
    "goal-empty": N_("A goal needs words: what will one see or hear?"),
    "goal-gone": N_("That goal is no longer there."),
    "goal-known": N_("That is a goal already."),
    "goal-none": N_("There is no such goal to rate yet: /g names one."),
    "group-small": N_("A group session takes two people or more."),
    "home-in-git": N_("{path} is inside the git work tree {tree}: notes about people do not belong there."),
    "home-is-file": N_("{path} is a file, not a folder."),
    "home-is-link": N_("{path} is a symbolic link."),
    "home-not-writable": N_("{path} cannot be written: {reason}."),
    "home-unknown": N_("{path} names a user this machine does not know."),
    "id-ambiguous": N_("“{typed}” could be {candidates}."),
    "id-taken": N_("“{typed}” is taken, now or earlier."),
    "id-unfit": N_("“{typed}” is no id: use small letters a–z, digits and single dashes."),
    "id-unknown": N_("Nothing here has the id “{typed}”."),
    "kdf-missing": N_("The records were sealed with {kdf}, which this machine cannot compute."),
    "keys-damaged": N_("The key file {file} in the records is damaged. Nothing was changed."),
    "keys-foreign": N_("The key file {file} belongs to other records. Nothing was changed."),
    "keys-gone": N_("The key file {file} is missing from the records. Nothing was changed."),
    "keys-part-gone": N_("The key file {file} lacks the key of {part}. Nothing was changed."),
    "language-unknown": N_("No language “{typed}”. There are en, da and sv."),
    "last-before-first": N_("{day} is before {first}."),
    "left-before-joined": N_("{day} is before the first day, {joined}."),
    "length-unknown": N_("“{typed}” is no length. Try 45 or 1 h 15."),
    "line-unfit": N_("That was not understood. Try: {example}"),
    "longest-below": N_("The longest block must be at least the shortest, {length}."),
    "minutes-bounds": N_("{minutes} min is out of bounds: from {least} to {most}."),
    "month-unknown": N_("“{typed}” is no month. Try 2026-11."),
    "months-bounds": N_("--{field} must be from {least} to {most}."),
    "name-empty": N_("A name is needed."),
    "name-taken": N_("There is a {name} already."),
    "name-too-long": N_("A name may take {most} characters."),
    "no-repository": N_("{path} is in no git repository, so there is no state “{typed}”."),
    "no-room": N_("The next four weeks have no room at that time."),
    "no-terminal": N_("The interface needs a terminal that can draw."),
    "nothing-proposed": N_("Nothing is proposed."),
    "nothing-to-change": N_("Nothing to change was said."),
    "nothing-to-redo": N_("Nothing to do again."),
    "nothing-to-undo": N_("Nothing to undo."),
    "now-unknown": N_("COACHTUI_NOW is no time: {typed}."),
    "number-bounds": N_("It must be from {least} to {most}."),
    "number-unknown": N_("“{typed}” is no whole number."),
    "open-gone": N_("That is no longer there."),
    "open-none": N_("Nothing open is called “{typed}”."),
    "pair-gone": N_("That pair is no longer there."),
    "pair-mine": N_("You are in this pair, so it counts as a session."),
    "pair-not-then": N_("The two were no pair on {day}."),
    "pair-self": N_("A pair takes two."),
    "pair-taken": N_("These two are a pair since {day} already."),
    "passphrase-differs": N_("The two were not the same. Nothing was changed."),
    "passphrase-file-open": N_("{path} is no file that only you can read."),
    "passphrase-is-set": N_("The records have a passphrase already."),
    "passphrase-needed": N_("A passphrase is needed, and there is no terminal to ask for it."),
    "passphrase-none": N_("The records have no passphrase."),
    "passphrase-short": N_("A passphrase takes at least {least} characters."),
    "passphrase-wrong": N_("That is not the passphrase."),
    "people-needed": N_("One name at least is needed."),
    "person-ambiguous": N_("“{typed}” could be {candidates}."),
    "person-gone": N_("That person is no longer there."),
    "person-here": N_("{name} is here."),
    "person-left": N_("{name}’s last day is {day}."),
    "person-needed": N_("A name is needed beside a day."),
    "person-unknown": N_("There is no “{typed}”."),
    "plan-ahead-none": N_("{name} has no block ahead."),
    "plan-block-none": N_("{name} has no block left to settle and none ahead."),
    "plan-day-none": N_("{name} has no block on {day}."),
    "plan-held-none": N_("{name} has no block left to settle and none today."),
    "play-ended": N_("This play was ended elsewhere."),
    "play-goes-on": N_("This play has not come to its end."),
    "play-gone": N_("This play is no longer there."),
    "question-unfit": N_(
        "Only a question can be kept in your bank: with a question mark, and at most {most} characters."
    ),
    "rating-bounds": N_("{typed} is off the scale: from {least} to {most}."),
    "reason-unknown": N_("The reason is one of {reasons}."),
    "records-altered": N_(
        "A piece of {part} in the records was altered, or comes from another place. Nothing was changed."
    ),
    "records-damaged": N_("{file} in the records is damaged. Nothing was changed."),
    "records-file-gone": N_("{file} is missing from the records. Nothing was changed."),
    "records-journal-gone": N_("The records lost their journal; {file} is still there. Nothing was changed."),
    "records-left-over": N_("The records are written anew, but {path} could not be removed."),
    "records-locked": N_("Process {process} is writing and does not finish. Nothing was changed."),
    "records-not-written": N_("The records could not be written: {reason}. Nothing was changed."),
    "records-older": N_("{file} in the records is older than the rest. Nothing was changed."),
    "records-read-only": N_("The records are read-only since a change could not be written."),
    "records-resealed": N_("The records were given a passphrase, or lost it, in another program. Nothing was changed."),
    "records-too-new": N_("{file} was written by a newer version (format {version}). Nothing was changed."),
    "records-unreadable": N_("{file} in the records cannot be read: {reason}. Nothing was changed."),
    "recurrence-unknown": N_("“{typed}” does not say when. Try mon thu, every 2 weeks wed, last fri or the 15th."),
    "rename-unreadable": N_("{path} has mistakes, and might name it too. Nothing was changed."),
    "repeat-none": N_("On none of those days is there room at that time."),
    "rhythm-ambiguous": N_("“{typed}” could be {candidates}."),
    "rhythm-gone": N_("That rhythm is no longer there."),
    "rhythm-unknown": N_("There is no rhythm “{typed}”."),
    "scenario-ambiguous": N_("“{typed}” could be {candidates}."),
    "scenario-none": N_("There is no scenario to practise."),
    "scenario-unknown": N_("There is no scenario “{typed}”."),
    "session-day-none": N_("There is no session with {name} on {day}."),
    "session-gone": N_("This session was ended or thrown away elsewhere."),
    "session-no-flow": N_("The library holds no flow to follow."),
    "session-none": N_("No session with {name} is on record yet."),
    "session-underway": N_("A session with {name} is underway already."),
    "set-up-done": N_("The first questions are answered already."),
    "set-up-flags": N_("There is no terminal to ask in."),
    "settings-not-saved": N_("The setting holds until you quit; it could not be saved."),
    "share-bounds": N_("{share} % is out of bounds: from {least} to {most}."),
    "share-unknown": N_("“{typed}” is no share of full time. Try 80 or 80 %."),
    "sheet-empty": N_("There is nothing in it."),
    "sheet-no-name": N_("No column is called name, navn or namn."),
    "shell-unknown": N_("The shell is one of {shells}."),
    "slash-unfit": N_("Behind /{slash} stands nothing that could be understood."),
    "split-too-long": N_("The session took {minutes} min, so something has to be left of it."),
    "start-outside": N_("{start} is not within {opens} to {closes}."),
    "state-several": N_("Several commits begin with “{typed}”: write more of it."),
    "state-shallow": N_(
        "“{typed}” is not in the part of the history that is here. To get the rest: git fetch --unshallow"
    ),
    "state-unknown": N_("There is no state “{typed}” in this repository."),
    "state-without": N_("In the state “{typed}” there is no folder {path}."),
    "target-from-source": N_("The target comes from {source}."),
    "target-no-source": N_("No source sets a target."),
    "target-none": N_("{source} states no targets."),
    "target-past": N_("That month is over; what held in it stays."),
    "time-unknown": N_("“{typed}” is no time of day. Try 9:30."),
    "until-early": N_("Up to {day} it does not come again."),
    "weekdays-unknown": N_("“{typed}” names no weekdays. Try mon-fri or mon wed."),
    "weeks-bounds": N_("The weeks must be from {least} to {most}."),
    "word-unknown": N_("“{typed}” is not one of {words}."),
    "words-needed": N_("A few words are needed."),
    "words-too-long": N_("That is {found} wide, and {most} fit on a small terminal."),
}

_COMPLAINTS = {
    "settings-unreadable": N_("the file cannot be read as text"),
    "settings-syntax": N_("this is no TOML: {text}"),
    "settings-unknown": N_("there is no setting “{key}”"),
    "settings-language": N_("language is en, da or sv, not “{value}”"),
    "settings-theme": N_("theme is dark or light, not “{value}”"),
    "settings-zone": N_("no time zone “{value}” on this machine"),
    "settings-months": N_("{key} is a whole number of months, or 0 for no reminder, not “{value}”"),
    "settings-yes-no": N_("{key} is true or false, not “{value}”"),
    "settings-keys": N_('keys are texts, such as "plan.new" = "b"'),
    "settings-command": N_("no command is called “{key}”"),
}


def sentence(error: CoachError) -> str:
    """Return what happened, in one sentence, with the nearest names where a name was not found."""
    text = _(_SENTENCES[error.code]).format(**shown({"field": getattr(error, "field", ""), **error.values}))
    near = error.values.get("near")
    if isinstance(near, list) and near:
        text += " " + _("Did you mean {names}?").format(names=_one_of(near))
    return text


def hint(error: CoachError) -> str:
    """Return what to do next, or an empty text."""
    return _(HINTS[error.hint]) if error.hint else ""


def in_one_line(error: CoachError) -> str:
    """Return the sentence and the hint together: for a command's last words."""
    return f"{sentence(error)} {hint(error)}".rstrip()


def complaint(value: Complaint) -> str:
    """Return what was passed over in the settings, with its line."""
    said = _(_COMPLAINTS[value.code]).format(**value.values)
    if not value.line:
        return f"settings.toml: {said}"
    return _("settings.toml, line {line}: {said}").format(line=value.line, said=said)


def shown(values: Mapping[str, object]) -> dict[str, str]:
    """Return values as they stand in sentences."""
    shown = {}
    for name, value in values.items():
        if isinstance(value, date):
            shown[name] = day(value)
        elif isinstance(value, time):
            shown[name] = clock(value)
        elif name == "length" and isinstance(value, int):
            shown[name] = duration(value)
        elif name == "reasons" and isinstance(value, list):
            shown[name] = _one_of([reason(item) for item in value])
        elif isinstance(value, list):
            shown[name] = _one_of([str(item) for item in value])
        else:
            shown[name] = str(value)
    return shown


def _one_of(names: list[str]) -> str:
    """Return `a`, `a or b`, or `a, b or c`."""
    if len(names) < 2:
        return "".join(names)
    return _("{first} or {last}").format(first=", ".join(names[:-1]), last=names[-1])
