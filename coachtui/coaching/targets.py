"""Targets: minutes per person per month by tier, with the date from which they hold."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from coachtui.coaching.months import Month
from coachtui.coaching.people import Person, Tier

PROPOSED = 45
"""Minutes per person per month, proposed where no source brings a target."""
MOST = 1200
"""Minutes per person per month above which a target is taken for a slip of the finger."""

WEEKS_A_MONTH = 52 / 12


class Target(NamedTuple):
    """Minutes per person per month by tier, from a local date on. A tier that is not named takes everyone's."""

    id: str
    since: date
    minutes: dict[str, int]

    def for_tier(self, tier: Tier) -> int:
        """Return the minutes a month for one tier."""
        return self.minutes.get(tier, self.minutes.get("everyone", 0))


def in_force(targets: Iterable[Target], month: Month) -> Target | None:
    """Return the target that holds at the end of the month: a later one never changes an earlier month."""
    past = [target for target in targets if target.since <= month.last]
    return max(past, key=lambda target: (target.since, target.id), default=None)


def month_target(person: Person, targets: Iterable[Target], month: Month) -> int:
    """Return the person's target for the month in minutes; 0 where none is set or they do not count in it."""
    target = in_force(targets, month)
    return target.for_tier(person.tier) if target and person.counts_in(month.first, month.last) else 0


def a_week(minutes_a_month: int) -> int:
    """Return what minutes a month cost in minutes a week, to the nearest five (52/12 weeks a month)."""
    return 5 * round(minutes_a_month / WEEKS_A_MONTH / 5)
