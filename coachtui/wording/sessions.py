"""Words about a talk: what it was about, who talked, who does what, and whether it counts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from coachtui.coaching.goals import worded
from coachtui.i18n import N_, _
from coachtui.wording.dates import day, day_with_year
from coachtui.wording.durations import duration

if TYPE_CHECKING:
    from coachtui.coaching.blocks import Focus
    from coachtui.coaching.people import Person
    from coachtui.coaching.qualifying import Reason, Rule
    from coachtui.coaching.running import Running
    from coachtui.coaching.sessions import Correction, LogKind, LogLine, Owner, Talked

_FOCUSES: dict[Focus, str] = {"development": N_("development"), "operational": N_("operational")}

_KINDS: dict[LogKind, str] = {
    "win": N_("+ win: {text}"),
    "plan": N_("+ if-then: {text}"),
    "experiment": N_("+ experiment: {text}"),
    "parked": N_("+ parked: {text}"),
    "resource": N_("+ link: {text}"),
    "done": N_("+ done: {text}"),
}


_FIELDS = {"day": N_("day"), "minutes": N_("minutes"), "outcome": N_("outcome"), "focus": N_("kind of talk")}


def focus(value: Focus | None) -> str:
    """Return `development` or `operational`; an empty text where nobody has said."""
    return _(_FOCUSES[value]) if value else ""


def talked(value: Talked | None, name: str) -> str:
    """Return who talked most: `mostly Anna`, `about even`, `mostly me`; an empty text where nobody has said."""
    if value == "person":
        return _("mostly {name}").format(name=name)
    if value == "even":
        return _("about even")
    return _("mostly me") if value == "me" else ""


def owner(value: Owner, name: str) -> str:
    """Return who does it: the name, or `me`."""
    return name if value == "person" else _("me")


def who_asks(running: Running, name: str) -> str:
    """Return who asks and who is asked just now, where the two change roles."""
    return _("{name} asks").format(name=name) if running.swapped else _("you ask")


def role_said(running: Running, name: str) -> str:
    """Return in a sentence who asks from now on."""
    return _("Now {name} asks, and you are asked.").format(name=name) if running.swapped else _("Now you ask.")


def log_line(line: LogLine, name: str) -> str:
    """Return a line of the log: a prompt and a note as they are, anything else with what it is."""
    match line.kind:
        case "prompt" | "note":
            return line.text
        case "action":
            who = owner(line.owner, name)
            said = f"{who}, {day(line.due)}" if line.due else who
            return _("+ action: {text} ({who})").format(text=line.text, who=said)
        case "goal":
            return _("+ goal: {text}").format(text=worded(line.more, line.text))
        case "rating":
            return _("+ {value} of 10: {text}").format(value=line.value, text=line.text)
        case "swap":
            return _("+ you change roles")
    text = f"{line.text} / {line.more}" if line.kind == "experiment" and line.more else line.text
    text = f"{text}: {line.more}" if line.kind in ("done", "resource") and line.more else text
    said = _(_KINDS[line.kind]).format(text=text)
    return f"{said} ({day(line.due)})" if line.due else said


def bare(line: LogLine) -> str:
    """Return the words of a line without what it is: both halves of what has two."""
    match line.kind:
        case "goal":
            return worded(line.more, line.text)
        case "rating":
            return _("{value} of 10").format(value=line.value) + f": {line.text}"
        case "experiment":
            return f"{line.text} / {line.more}" if line.more else line.text
        case "resource" | "done":
            return f"{line.text}: {line.more}" if line.more else line.text
    return line.text


def correction(change: Correction) -> str:
    """Return that a session was corrected: when, which field, and what stood there before."""
    field = _(_FIELDS[change.field])
    return _("corrected on {day}: {field} was “{was}”").format(
        day=day_with_year(change.day), field=field, was=_was(change)
    )


def _was(change: Correction) -> str:
    """Return what stood in a field before, as one reads it."""
    match change.field:
        case "day":
            return day_with_year(date.fromisoformat(change.was))
        case "focus":
            return focus("development" if change.was == "development" else "operational")
    return change.was or _("none")


def counts(rule: Rule, reasons: Sequence[Reason]) -> str:
    """Return `yes: over 15 min, notes, outcome`, or `no: under 15 min` with all that is in the way."""
    if reasons:
        return _("no: {reasons}").format(reasons=", ".join(_shortcoming(rule, reason) for reason in reasons))
    met = [_("over {minutes}").format(minutes=duration(rule.least))] if rule.least else []
    met += [_("notes")] if "note-or-prompt" in rule.needs else []
    met += [_("outcome")] if "outcome" in rule.needs else []
    return _("yes: {what}").format(what=", ".join(met)) if met else _("yes")


def counts_with(person: Person, rule: Rule, reasons: Sequence[Reason]) -> str:
    """Return what `counts` does, or that only a report's sessions count."""
    if person.kind == "report":
        return counts(rule, reasons)
    return _("no: {reasons}").format(reasons=_("only reports count in your figures"))


def _shortcoming(rule: Rule, reason: Reason) -> str:
    if reason == "too-short":
        return _("under {minutes}").format(minutes=duration(rule.least))
    if reason == "too-long":
        return _("over {minutes}").format(minutes=duration(rule.most))
    return _("nothing written") if reason == "nothing-written" else _("no outcome")
