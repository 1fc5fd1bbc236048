"""A month's plan to look at, and where a new block would best stand."""

from datetime import date, time, timedelta
from typing import NamedTuple

from coachtui.coaching.hours import Hours
from coachtui.coaching.matrix import Matrix, month_matrix
from coachtui.coaching.months import Month
from coachtui.coaching.openings import Openings
from coachtui.coaching.targets import PROPOSED, in_force
from coachtui.services.desk import Context
from coachtui.services.figures import figures_of
from coachtui.services.openings import calendar_of
from coachtui.services.people import get_person
from coachtui.store.records import Records


def plan_of(records: Records, month: Month, context: Context) -> Matrix:
    """Return the month's plan as people by weeks."""
    figures = figures_of(records, month, context)
    return month_matrix(figures, records.blocks.between(month.first, month.last))


class Suggestion(NamedTuple):
    """Where a new block would stand: the form opens with it."""

    day: date
    start: time
    minutes: int


_SEARCHED = 60
"""Days ahead in which room is looked for."""


def suggest_block(records: Records, person: str, month: Month, monday: date, context: Context) -> Suggestion:
    """Suggest a block in one week of a month: its first working day from tomorrow on with room, and what is missing.

    A week that is already over gives the next day that has room.
    """
    day = max(context.today + timedelta(days=1), monday, month.first)
    last = day + timedelta(days=_SEARCHED)
    calendar = calendar_of(records, day, last, context)
    minutes = _missing(records, person, month, calendar.hours, context)
    blocks = [block for block in records.blocks.between(day, last) if block.state == "planned"]
    openings = Openings(day, last, calendar, blocks)
    for each in openings.days:
        if calendar.works(each) and openings.closed(person, each, minutes) is None:
            starts = openings.fitting(each, (minutes,))
            return Suggestion(each, time(*divmod(starts[0], 60)) if starts else calendar.hours.starts[0], minutes)
    return Suggestion(day, calendar.hours.starts[0], minutes)


def _missing(records: Records, person: str, month: Month, hours: Hours, context: Context) -> int:
    """Return how long a block would be: what the month lacks, or what its target is where that is no block."""
    target = in_force(records.targets.all(), month)
    whole = (target.for_tier(get_person(records, person).tier) if target else 0) or PROPOSED
    figures = figures_of(records, month, context)
    missing = whole - sum(row.planned for row in figures.rows + figures.others if row.person.id == person)
    return min(missing if missing >= hours.shortest else whole, hours.longest)
