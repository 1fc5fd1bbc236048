"""Targets in words: minutes a head, and what they cost a month and a week."""

from coachtui.coaching.people import TIERS
from coachtui.coaching.targets import Cost, Target
from coachtui.i18n import _, ngettext
from coachtui.services.targets import Holding, TierLine
from coachtui.wording.dates import day_with_year
from coachtui.wording.durations import duration
from coachtui.wording.words import tier


def cost(value: Cost) -> str:
    """Return `12 people: 9 h a month, 2 h 05 a week`."""
    return ngettext(
        "{count} person: {month} a month, {week} a week", "{count} people: {month} a month, {week} a week", value.people
    ).format(count=value.people, month=duration(value.minutes), week=duration(value.weekly))


def a_head(line: TierLine) -> str:
    """Return a tier's minutes for one person, `45 min a head`, or that none are set."""
    return _("{minutes} a head").format(minutes=duration(line.minutes)) if line.minutes else _("no target")


def whence(line: TierLine) -> str:
    """Return which source a target comes from, or that it is one's own."""
    if line.source:
        return _("from {source}").format(source=line.source)
    return _("your own") if line.minutes else ""


def later(holding: Holding) -> list[str]:
    """Return what begins later: `from 1 Jan 2027: everyone 60 min`."""
    return [
        _("from {day}: {what}").format(day=day_with_year(target.since), what=_what(target)) for target in holding.later
    ]


def _what(target: Target) -> str:
    said = [f"{tier(name)} {duration(target.minutes[name])}" for name in TIERS if name in target.minutes]
    return ", ".join(said) or _("your own again")


def arithmetic() -> str:
    """Return how a week's cost is reckoned."""
    return _("A month has 52/12 weeks. Part-time, and whoever joins or leaves in the month, counts in part.")
