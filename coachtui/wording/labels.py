"""What a change did, in a sentence: said once when it is done, and by undo and redo."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from coachtui.coaching.months import Month
from coachtui.i18n import N_, _, ngettext, plural
from coachtui.store.frames import Label
from coachtui.wording.dates import day, month_name, span
from coachtui.wording.durations import duration
from coachtui.wording.practice import grade
from coachtui.wording.words import reason, tier

_LABELS = {
    "block-planned": N_("Planned {name}, {when}"),
    "block-changed": N_("Changed: {name}, {when}"),
    "block-moved": N_("Moved {name} to {when}"),
    "block-removed": N_("Took away {name}, {when}"),
    "block-held": N_("Held: {name}, {minutes}"),
    "block-missed": N_("Missed: {name}, {when}"),
    "block-excused": N_("Excused: {name}, {reason}"),
    "block-put-off": N_("Moved {name} to {when}"),
    "block-carried": N_("Carried {name} over to {when}"),
    "block-resized": N_("{name}, {when}: {minutes} now"),
    "moment-logged": N_("Moment with {name}, {minutes}. It counts as time, not as a session"),
    "session-begun": N_("Began a session with {name}"),
    "session-kept": N_("Kept the session with {name}"),
    "session-dropped": N_("Threw away the session with {name}"),
    "session-held": N_("Session with {name}, {minutes}"),
    "session-held-group": N_("Session with {count} people, {minutes}"),
    "session-told": N_("Session with {name}, {minutes}"),
    "session-corrected": N_("Corrected the session with {name}"),
    "session-split": N_("Split the session with {name}: the last {minutes} stand on their own"),
    "session-lasted": N_("The session with {name} took {minutes}"),
    "summary-written": N_("Wrote the summary for {name}"),
    "person-changed": N_("Changed {name}"),
    "person-archived": N_("Archived {name}"),
    "person-returned": N_("{name} is back"),
    "person-forgotten": N_("Forgot a person"),
    "absence-added": N_("Away: {name}, {span}, {reason}"),
    "absence-changed": N_("Changed: {name} is away {span}, {reason}"),
    "absence-removed": N_("Took away the absence: {name}, {span}"),
    "pair-added": N_("A pair: {name} and {other}"),
    "pair-changed": N_("Changed the pair {name} and {other}"),
    "pair-met": N_("{name} and {other} met, {minutes}; what they said is theirs"),
    "pair-removed": N_("Took away the pair {name} and {other}"),
    "rhythm-added": N_("Added the rhythm {title}"),
    "rhythm-changed": N_("Changed the rhythm {title}"),
    "rhythm-removed": N_("Took away the rhythm {title}"),
    "hours-set": N_("Changed your working hours"),
    "target-set": N_("Target: {minutes} a head and month for {tier}, from {month}"),
    "target-accepted": N_("Accepted the targets of {title}"),
    "target-released": N_("The targets of {title} no longer hold; your own do"),
    "export-made": N_("Wrote out what is held on {name}"),
    "play-kept": N_("Kept the play"),
    "play-ended": N_("Played {title}: {grade}"),
    "play-forgotten": N_("Forgot the play of {title} that rested"),
    "intention-kept": N_("Kept your first words"),
    "intention-cleared": N_("Took your first words away"),
    "talk-prepared": N_("Prepared the talk with {name}"),
    "favourite-kept": N_("This question comes first from now on"),
    "favourite-dropped": N_("This question comes no earlier than others"),
    "goal-added": N_("A goal for {name}"),
    "goal-changed": N_("Changed a goal of {name}"),
    "goal-rated": N_("{name}: {value} of 10"),
    "goal-ended": N_("Ended a goal of {name}"),
    "goal-taken-up": N_("Took a goal of {name} up again"),
    "open-done": N_("Done: {name}"),
    "open-again": N_("Open again: {name}"),
    "demo-written": N_("Made a demo team"),
}

_COUNTED = {
    "mentions-struck": plural("Took a name out of {count} text", "Took a name out of {count} texts"),
    "busy-taken": plural("Read in {count} busy time", "Read in {count} busy times"),
    "calendar-written": plural("Wrote {count} event for a calendar", "Wrote {count} events for a calendar"),
    "people-added": plural("Added {count} person", "Added {count} people"),
    "blocks-planned": plural("Planned {count} block", "Planned {count} blocks"),
    "blocks-moved": plural("Moved {count} block", "Moved {count} blocks"),
    "blocks-put-off": plural("Moved {count} block", "Moved {count} blocks"),
    "blocks-changed": plural("Changed {count} block", "Changed {count} blocks"),
    "blocks-resized": plural("Changed the length of {count} block", "Changed the length of {count} blocks"),
    "blocks-removed": plural("Took away {count} block", "Took away {count} blocks"),
    "blocks-held": plural("Held: {count} block", "Held: {count} blocks"),
    "blocks-missed": plural("Missed: {count} block", "Missed: {count} blocks"),
    "blocks-excused": plural("Excused {count} block: {reason}", "Excused {count} blocks: {reason}"),
    "blocks-carried": plural("Carried {count} block over", "Carried {count} blocks over"),
    "block-repeated": plural("{name}: planned {count} time more", "{name}: planned {count} times more"),
    "set-up": plural("Ready, with {count} person", "Ready, with {count} people"),
}


def label(value: Label, names: Mapping[str, str]) -> str:
    """Return the sentence for a change; `names` gives people's names by id."""
    return _sentence(value.code, value.values, names)


def _sentence(code: str, values: Mapping[str, Any], names: Mapping[str, str]) -> str:
    name = _name(values.get("person"), names) + (f" +{values['others']}" if values.get("others") else "")
    why = reason(values["reason"]) if "reason" in values else ""
    if code in ("undone", "redone"):
        inner_code, inner_values = values["of"]
        what = _sentence(inner_code, inner_values, names)
        return (_("Undone: {what}") if code == "undone" else _("Done again: {what}")).format(what=what)
    if code in ("people-added", "blocks-planned") and values.get("person"):
        code = "block-for" if code == "blocks-planned" else "person-added"
    if code == "set-up" and not values["count"]:
        return _("Ready")
    if code in _COUNTED:
        one, many = _COUNTED[code]
        said = ngettext(one, many, values["count"])
        return said.format(count=values["count"], name=name, reason=why) + _without(values)
    if code == "person-added":
        return _("Added {name}").format(name=name)
    if code == "block-for":
        return _("Planned a block for {name}").format(name=name)
    return _(_LABELS[code]).format(
        name=name,
        other=_name(values.get("other"), names),
        span=_span(values),
        tier=tier(values["tier"]) if "tier" in values else "",
        month=month_name(Month.of(date.fromisoformat(values["month"]))) if "month" in values else "",
        when=_when(values),
        minutes=duration(values["minutes"]) if "minutes" in values else "",
        reason=why,
        title=values.get("title", ""),
        value=values.get("value", ""),
        count=values.get("count", ""),
        grade=grade(values["grade"]) if "grade" in values else "",
    ) + (_in_the_way(values) or _without(values))


def _without(values: Mapping[str, Any]) -> str:
    """Return how many could not be placed, where a change says so."""
    count = values.get("without", 0)
    if not count:
        return ""
    return " · " + ngettext("{count} found no room", "{count} found no room", count).format(count=count)


def _name(person: str | None, names: Mapping[str, str]) -> str:
    """Return a person's name; `you` for the manager, whose id is empty, and … for one who is gone."""
    return _("you") if person == "" else names.get(person or "", "…")


def _span(values: Mapping[str, Any]) -> str:
    return span(date.fromisoformat(values["first"]), date.fromisoformat(values["last"])) if "first" in values else ""


def _in_the_way(values: Mapping[str, Any]) -> str:
    """Return how many planned blocks stand in an absence, or an empty text."""
    count = values.get("blocks", 0) if "first" in values else 0
    if not count:
        return ""
    said = ngettext("{count} planned block stands in it", "{count} planned blocks stand in it", count)
    return ". " + said.format(count=count)


def _when(values: Mapping[str, Any]) -> str:
    if "day" not in values:
        return ""
    return f"{day(date.fromisoformat(values['day']))} {values.get('start', '')}".rstrip()
