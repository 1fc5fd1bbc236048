"""What a manager sees first: what is unsaid, what comes next, who has waited longest, how the month goes."""

from datetime import timedelta
from typing import NamedTuple

from coachtui.coaching.blocks import Block, in_order
from coachtui.coaching.figures import Figures, Gap
from coachtui.coaching.months import Month
from coachtui.coaching.people import Person
from coachtui.services.desk import Context
from coachtui.services.figures import figures_of, longest_gap
from coachtui.store.records import Records

AHEAD = 7
"""Days, today included, that *Now and next* looks ahead."""


class Due(NamedTuple):
    """A block and whom it is for."""

    block: Block
    person: Person


class Today(NamedTuple):
    """The day at a glance."""

    unsaid: tuple[Due, ...]
    next: tuple[Due, ...]
    gap: Gap | None
    figures: Figures
    people: int


def today_of(records: Records, context: Context) -> Today:
    """Return the day: unsaid blocks from any time past, planned ones within AHEAD days."""
    people = {person.id: person for person in records.people.all()}
    until = context.today + timedelta(days=AHEAD - 1)
    planned = [
        Due(block, people[block.person])
        for block in in_order(records.blocks.planned_until(until))
        if block.person in people
    ]
    return Today(
        unsaid=tuple(due for due in planned if due.block.unresolved(context.now)),
        next=tuple(due for due in planned if not due.block.over(context.now)),
        gap=longest_gap(records, context),
        figures=figures_of(records, Month.of(context.today), context),
        people=len(people),
    )
