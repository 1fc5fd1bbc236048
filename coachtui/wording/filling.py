"""Why a proposed block comes where it does, and what is in the way of one for which there is no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coachtui.i18n import N_, _, ngettext
from coachtui.wording.dates import day_of_month, days

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from coachtui.coaching.filling import Left, Placed, Where
    from coachtui.coaching.hours import Hours
    from coachtui.coaching.openings import Against, Rule

_PLACES: dict[Where, str] = {
    "first-morning": N_("first free morning"),
    "first-afternoon": N_("first free afternoon"),
    "spread": N_("evenly spread"),
}
_STANDING: tuple[Rule, ...] = ("too-close", "days-full", "no-time")
"""Rules that stand whatever the day."""
_DATED: dict[Rule, str] = {
    "not-there": N_("not here {days}"),
    "you-away": N_("you are away {days}"),
    "away": N_("away {days}"),
    "holiday": N_("public holiday {days}"),
}


def why(placed: Placed) -> str:
    """Return why there is a block at all: `28 days without you`."""
    if placed.why == "second":
        return _("the rest of the target")
    if placed.why == "none-yet":
        return _("no session yet")
    return _("{days} without you").format(days=days(placed.days))


def reason(placed: Placed, rhythms: Mapping[str, str]) -> str:
    """Return why a block comes where it does, and why there is one; `rhythms` gives names by id."""
    if placed.where == "rhythm":
        place = _("the day of {rhythm}").format(rhythm=rhythms.get(placed.block.rhythm or "", "…"))
    else:
        place = _(_PLACES[placed.where])
    return f"{place}; {why(placed)}"


def obstacle(left: Left, hours: Hours) -> str:
    """Return what is in the way: `no room by 30 Nov: away 19–27, at most 2 a day`."""
    if not left.against:
        return _("no working day is left this month")
    dated = [_dated(rule, left) for rule in _DATED if any(each.rule == rule for each in left.against)]
    standing = [_standing(rule, hours) for rule in _STANDING if any(each.rule == rule for each in left.against)]
    return _("no room by {day}: {rules}").format(day=day_of_month(left.until), rules=", ".join([*dated, *standing]))


def _dated(rule: Rule, left: Left) -> str:
    spans = [_span(each, left.until) for each in left.against if each.rule == rule]
    return _(_DATED[rule]).format(days=", ".join(spans))


def _span(against: Against, until: date) -> str:
    """Return `19–27`, with the month where it is not the one that is filled."""
    first, last = (str(day.day) if day.month == until.month else day_of_month(day) for day in against[1:])
    return first if against.first == against.last else f"{first}–{last}"


def _standing(rule: Rule, hours: Hours) -> str:
    if rule == "too-close":
        return _("less than {days} from another block").format(days=days(hours.days_between))
    if rule == "days-full":
        return ngettext("at most {count} a day", "at most {count} a day", hours.a_day).format(count=hours.a_day)
    return _("no time that is free so long")
