"""What the doctor finds, as sentences: what is wrong, and what to do about it."""

from coachtui.content.diagnostics import Diagnostic
from coachtui.errors import CoachError
from coachtui.i18n import N_, _
from coachtui.services.doctor import Finding
from coachtui.settings import Complaint
from coachtui.wording import diagnostics, errors

_FINDINGS = {
    "aside": N_("{path} holds the records from before a restore: notes about people are in it."),
    "backup-none": N_("There is no backup."),
    "backup-old": N_("The last backup is of {day}, {count} days ago, and the records changed since."),
    "erasing-cut-off": N_("The erasing of a person was cut off before it was done."),
    "in-the-way": N_("{path} is in the way of a file or folder that coachtui needs."),
    "journal-cut-off": N_("The journal ends in a change that was cut off; it was never shown as done."),
    "kept-long": N_("People about whom something is older than keep_months = {months} in settings.toml: {count}."),
    "left-over": N_("{path} was being written when a program died; nothing reads it."),
    "library-broken": N_("{path} cannot be used."),
    "link": N_("{path} is a symbolic link."),
    "open-to-others": N_("{path} can be opened by other accounts of this machine."),
    "owner": N_("{path} belongs to another account."),
    "read-only": N_("{path} cannot be written."),
    "records-gone": N_("The records are gone; those from before a restore are still there."),
    "records-in-backups": N_("There are no records, but backups of some."),
    "restore-cut-off": N_("A restore was cut off before the records were in their place."),
    "space-short": N_("The disk has {free} MB left; {needed} MB would be safe."),
    "synchronised": N_("The records stand in {part}, which looks synchronised: notes about people leave this machine."),
    "unfinished": N_("{path} keeps the end of a change that was cut off; it was never shown as done."),
}

_TO_DO = {
    "backup-take": N_("Take one with: coachtui backup"),
    "delete-it": N_("Delete it."),
    "delete-when-sure": N_("Delete it when nothing is missing."),
    "kept-see": N_("See who: coachtui forget"),
    "journal-goes-on": N_("Nothing to do: the next change keeps it beside and goes on."),
    "library-line": N_("Put the file right, or take it away."),
    "move-away": N_("Move it elsewhere, then start again."),
    "link-replace": N_("Put the real file or folder in its place."),
    "mode-change": N_("Say: chmod {mode} {quoted}"),
    "owner-change": N_("Say: sudo chown $USER {quoted}"),
    "restore-goes-on": N_("Start coachtui: it finishes what was begun."),
    "settings-line": N_("Put the line right; until then the default stands."),
    "space-make": N_("Make room on the disk."),
}


def sentence(finding: Finding) -> str:
    """Return what is wrong, in a sentence or two."""
    if isinstance(finding.problem, Complaint):
        return errors.complaint(finding.problem)
    values = errors.shown(finding.values)
    text = (
        _(_FINDINGS[finding.code]).format(**values) if finding.code in _FINDINGS else errors.sentence(_error(finding))
    )
    if isinstance(finding.problem, Diagnostic):
        text += " " + diagnostics.in_one_line(finding.problem)
    return text


def to_do(finding: Finding) -> str:
    """Return what to do about it, or an empty text."""
    if finding.hint in _TO_DO:
        return _(_TO_DO[finding.hint]).format(**errors.shown(finding.values))
    return errors.hint(_error(finding))


def _error(finding: Finding) -> CoachError:
    return CoachError(finding.code, hint=finding.hint, **finding.values)
