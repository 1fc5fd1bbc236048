"""Targets: minutes per person per month by tier, with the date from which they hold, and each person's part of one."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from coachtui.coaching.months import Month, workdays
from coachtui.coaching.people import WHOLE, Person, Tier

PROPOSED = 45
"""Minutes per person per month, proposed where no source brings a target."""
LEAST, MOST = 5, 1200
"""Minutes per person per month outside which a target is taken for a slip of the finger."""
STEP = 5
"""Minutes to which a part of a target is rounded."""

WEEKS_A_MONTH = 52 / 12


class Target(NamedTuple):
    """Minutes per person per month by tier, from a local date on. A tier that is not named takes everyone's.

    `source` names the shared bank that it was accepted from; empty: the manager has set it.
    """

    id: str
    since: date
    minutes: dict[str, int]
    source: str = ""

    def for_tier(self, tier: Tier) -> int:
        """Return the minutes a month for one tier."""
        return self.minutes.get(tier, self.minutes.get("everyone", 0))

    def speaks_of(self, tier: Tier) -> bool:
        """Tell whether it sets anything for a tier."""
        return tier in self.minutes or "everyone" in self.minutes


def in_force(targets: Iterable[Target], month: Month, tier: Tier = "everyone") -> Target | None:
    """Return the target that holds for a tier at the end of the month: a later one never changes an earlier month.

    What a source states last comes first, as a whole. Of the manager's own the last that names the tier holds, else the
    last that names everyone: setting one tier leaves the others as they are.
    """
    every = list(targets)
    theirs = latest((target for target in every if target.source), month.last)
    if theirs and theirs.speaks_of(tier):
        return theirs
    named = latest((target for target in every if not target.source and tier in target.minutes), month.last)
    return named or latest((t for t in every if not t.source and t.speaks_of(tier)), month.last)


def latest(targets: Iterable[Target], day: date) -> Target | None:
    """Return the one that began last by the end of a day; of two of one day the one made later."""
    begun = [target for target in targets if target.since <= day]
    return max(begun, key=lambda target: (target.since, target.id), default=None)


def month_target(person: Person, targets: Iterable[Target], month: Month) -> int:
    """Return the person's target for the month in minutes; 0 where none is set or they do not count in it."""
    if not person.counts_in(month.first, month.last):
        return 0
    target = in_force(targets, month, person.tier)
    return part_of_target(target.for_tier(person.tier), person, month) if target else 0


def part_of_target(minutes: int, person: Person, month: Month) -> int:
    """Return what is left of a month's minutes by part-time and by the working days of one who joins or leaves in it.

    A whole target stays as it was set; a part is rounded to the nearest five minutes.
    """
    days, every = len(days_there(person, month)), len(workdays(month.first, month.last))
    if days == every and person.share == WHOLE:
        return minutes
    return nearest(minutes * person.share * days, WHOLE * every)


def nearest(amount: int, parts: int) -> int:
    """Return `amount / parts` to the nearest five minutes; half of five goes up."""
    return STEP * ((2 * amount + parts * STEP) // (2 * parts * STEP))


def days_there(person: Person, month: Month) -> list[date]:
    """Return the month's Mondays to Fridays on which the person is in the team.

    One whose joining date was never said was there before they were put down, so the whole month is theirs.
    """
    stays: list[tuple[date, date]] = list(person.earlier)
    if person.since <= month.last:
        stays.append((person.joined or month.first, person.left or month.last))
    days = workdays(month.first, month.last)
    return [day for day in days if any(first <= day <= last for first, last in stays)]


def a_week(minutes_a_month: int) -> int:
    """Return what minutes a month cost in minutes a week, to the nearest five (52/12 weeks a month)."""
    return 5 * round(minutes_a_month / WEEKS_A_MONTH / 5)


class Cost(NamedTuple):
    """What the targets of a month ask of the manager: people with a target, and minutes in all."""

    people: int
    minutes: int

    @property
    def weekly(self) -> int:
        """Minutes a week, to the nearest five."""
        return a_week(self.minutes)


def cost_of(people: Iterable[Person], targets: Sequence[Target], month: Month) -> Cost:
    """Return what a whole month costs with the people who count in it; each part of a target as it is."""
    wanted = [minutes for person in people if (minutes := month_target(person, targets, month))]
    return Cost(len(wanted), sum(wanted))
