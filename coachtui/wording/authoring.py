"""What authors are told about their files, beside findings."""

from coachtui.i18n import N_, _

_WHY_NOT = {
    "empty": N_("there are no words here."),
    "no-question": N_("this is no question, it has no question mark:"),
    "no-words": N_("no id can be made of this:"),
    "too-long": N_("this is too long to be said as one question:"),
}
"""Why a line of a list is not brought into a bank."""


def why_not(code: str) -> str:
    """Return why a line was left out, before the words of the line."""
    return _(_WHY_NOT[code])
