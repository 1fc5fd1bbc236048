"""A month's plan to look at, and where a new block would best stand."""

from datetime import date, time, timedelta
from typing import NamedTuple

from coachtui.coaching.blocks import Block
from coachtui.coaching.filling import Rules
from coachtui.coaching.matrix import Matrix, month_matrix
from coachtui.coaching.months import Month
from coachtui.coaching.targets import PROPOSED, month_target
from coachtui.services.desk import Context
from coachtui.services.figures import figures_of
from coachtui.services.holidays import free_days
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


def suggest_block(records: Records, person: str, month: Month, monday: date, context: Context) -> Suggestion:
    """Suggest a block in one week of a month: its first working day from tomorrow on with room, and what is missing.

    A week that is already over gives the next day that has room.
    """
    rules = Rules()
    whole = month_target(get_person(records, person), records.targets.all(), month) or PROPOSED
    figures = figures_of(records, month, context)
    missing = whole - sum(row.planned for row in figures.rows + figures.others if row.person.id == person)
    minutes = min(missing, rules.longest) if missing >= rules.shortest else min(whole, rules.longest)
    day = max(context.today + timedelta(days=1), monday, month.first if monday < month.first else monday)
    free = free_days(records, day.year, day.year + 1)
    for _ in range(60):
        blocks = records.blocks.between(day, day)
        if day.weekday() < 5 and day not in free and sum(block.state == "planned" for block in blocks) < rules.a_day:
            for start in rules.starts:
                if not any(Block("", person, day, start, minutes).clashes(other) for other in blocks):
                    return Suggestion(day, start, minutes)
        day += timedelta(days=1)
    return Suggestion(day, rules.starts[0], minutes)
