"""The month's figures, and what a proposal comes to, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coachtui.coaching.targets import a_week
from coachtui.i18n import _, ngettext
from coachtui.wording.dates import days
from coachtui.wording.durations import duration, part_of

if TYPE_CHECKING:
    from coachtui.coaching.figures import Figures, Gap


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


def proposal(placed: int, left: int) -> str:
    """Return `9 blocks proposed` and how many people are left."""
    blocks = ngettext("{count} block proposed", "{count} blocks proposed", placed).format(count=placed)
    if not left:
        return blocks
    people = ngettext("{count} person left", "{count} people left", left).format(count=left)
    return f"{blocks}, {people}"


def a_week_for_you(minutes: int, before: int) -> str:
    """Return what a month's plan costs its manager: `2 h 30 a week for you, 1 h 50 without these`."""
    week = duration(a_week(minutes))
    if a_week(minutes) == a_week(before):
        return _("{week} a week for you, as now").format(week=week)
    return _("{week} a week for you, {now} without these").format(week=week, now=duration(a_week(before)))


def cost(people: int, minutes: int) -> str:
    """Return what a target costs: `12 people: 9 h a month, 2 h 05 a week`."""
    return ngettext(
        "{count} person: {month} a month, {week} a week", "{count} people: {month} a month, {week} a week", people
    ).format(count=people, month=duration(people * minutes), week=duration(a_week(people * minutes)))
