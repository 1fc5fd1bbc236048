"""What makes a session count for the KPI: the organisation's rule, stated and kept with every session it judged."""

from typing import Literal, NamedTuple

Need = Literal["note-or-prompt", "outcome"]
Reason = Literal["too-short", "too-long", "nothing-written", "no-outcome"]

NEEDS: tuple[Need, ...] = ("note-or-prompt", "outcome")


class Rule(NamedTuple):
    """A session qualifies from `least` to `most` minutes, with what it `needs`; an explicit "none" is an outcome."""

    least: int = 15
    most: int = 180
    needs: tuple[Need, ...] = NEEDS


def shortcomings(rule: Rule, minutes: int, *, written: bool, outcome: bool) -> tuple[Reason, ...]:
    """Return why a session does not qualify; nothing where it does.

    `written` tells whether there is a note or an answered prompt, `outcome` whether one was given, "none" included.
    """
    found: list[Reason] = []
    if minutes < rule.least:
        found.append("too-short")
    if minutes > rule.most:
        found.append("too-long")
    if "note-or-prompt" in rule.needs and not written:
        found.append("nothing-written")
    if "outcome" in rule.needs and not outcome:
        found.append("no-outcome")
    return tuple(found)
