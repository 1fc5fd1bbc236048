"""The month's figures and a proposal's reasons, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coachtui.coaching.targets import a_week
from coachtui.i18n import N_, _, ngettext
from coachtui.wording.dates import days
from coachtui.wording.durations import duration, part_of

if TYPE_CHECKING:
    from coachtui.coaching.figures import Figures, Gap
    from coachtui.coaching.filling import Left, Placed

_OBSTACLES = {
    "no-day-left": N_("no working day is left this month"),
    "days-full": N_("every day left has its two already"),
    "too-close": N_("less than a week from another block"),
}


def pace(figures: Figures) -> str:
    """Return how the month goes: `on pace`, `1 h 05 behind`, `target met`, or `no target yet`."""
    if figures.pace == "no-target":
        return _("no target yet")
    if figures.pace == "met":
        return _("target met")
    if figures.pace == "on-pace":
        return _("on pace")
    return _("{minutes} behind pace").format(minutes=duration(figures.due - figures.held))


def held_of_target(figures: Figures) -> str:
    """Return `7 h 15 of 11 h 30`, or what was held where no target is set."""
    return part_of(figures.held, figures.target) if figures.target else duration(figures.held)


def gap(value: Gap) -> str:
    """Return how long a person has been without: `28 days`, or `28 days, none yet`."""
    if value.last is None:
        return _("{days}, none yet").format(days=days(value.days))
    return days(value.days)


def why(placed: Placed) -> str:
    """Return why a proposed block comes where it does."""
    if placed.why == "second":
        return _("the rest of the target")
    if placed.why == "none-yet":
        return _("no session yet")
    return _("{days} without you").format(days=days(placed.days))


def obstacle(left: Left) -> str:
    """Return why a person could not be placed, and the minutes that are missing."""
    return _("{minutes} short: {reason}").format(minutes=duration(left.minutes), reason=_(_OBSTACLES[left.obstacle]))


def proposal(placed: int, left: int) -> str:
    """Return `9 blocks proposed` and how many people are left."""
    blocks = ngettext("{count} block proposed", "{count} blocks proposed", placed).format(count=placed)
    if not left:
        return blocks
    people = ngettext("{count} person left", "{count} people left", left).format(count=left)
    return f"{blocks}, {people}"


def cost(people: int, minutes: int) -> str:
    """Return what a target costs: `12 people: 9 h a month, 2 h 05 a week`."""
    return ngettext(
        "{count} person: {month} a month, {week} a week", "{count} people: {month} a month, {week} a week", people
    ).format(count=people, month=duration(people * minutes), week=duration(a_week(people * minutes)))
