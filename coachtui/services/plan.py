"""A month's plan to look at, and where a new block would best stand."""

from datetime import date, time, timedelta
from typing import NamedTuple

from coachtui.coaching.absences import ME, days_away
from coachtui.coaching.blocks import Block
from coachtui.coaching.hours import Hours
from coachtui.coaching.matrix import Matrix, month_matrix
from coachtui.coaching.month_days import Known, MonthDays, month_days
from coachtui.coaching.months import Month
from coachtui.coaching.openings import Openings
from coachtui.coaching.people import Person
from coachtui.coaching.targets import PROPOSED, month_target
from coachtui.services.desk import Context
from coachtui.services.due import due_until, groups_once
from coachtui.services.figures import figures_of
from coachtui.services.holidays import holiday_names
from coachtui.services.openings import calendar_of
from coachtui.services.people import get_person
from coachtui.store.records import Records


def plan_of(records: Records, month: Month, context: Context) -> Matrix:
    """Return the month's plan as people by weeks."""
    figures = figures_of(records, month, context)
    absences = records.team.absences.all()
    away = {
        row.person.id: days_away(absences, row.person.id, month.first, month.last)
        for row in (*figures.rows, *figures.others)
    }
    return month_matrix(figures, records.blocks.between(month.first, month.last), away)


def calendar_plan(records: Records, month: Month, context: Context, language: str = "en") -> MonthDays:
    """Return the month's plan as a calendar, with the names of public holidays in a language where it has them."""
    figures = figures_of(records, month, context)
    absences = records.team.absences.all()
    away: dict[date, list[Person]] = {}
    for row in (*figures.rows, *figures.others):
        for day in days_away(absences, row.person.id, month.first, month.last):
            away.setdefault(day, []).append(row.person)
    rhythms: dict[date, list[str]] = {}
    for rhythm in records.team.rhythms.all():
        for day in rhythm.days_in(month.first, month.last):
            rhythms.setdefault(day, []).append(rhythm.name)
    known = Known(
        holiday_names(records, month.year, language),
        days_away(absences, ME, month.first, month.last),
        {day: tuple(people) for day, people in away.items()},
        {day: tuple(names) for day, names in rhythms.items()},
    )
    return month_days(figures, records.blocks.between(month.first, month.last), known)


def unsaid_blocks(records: Records, context: Context) -> list[Block]:
    """Return every block that is past and unsaid, from any time, oldest first; of a group, one."""
    return [due.block for due in groups_once(due_until(records, context.today, context).unsaid)]


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
    whole = month_target(get_person(records, person), records.targets.all(), month) or PROPOSED
    figures = figures_of(records, month, context)
    missing = whole - sum(row.planned for row in figures.rows + figures.others if row.person.id == person)
    return min(missing if missing >= hours.shortest else whole, hours.longest)
