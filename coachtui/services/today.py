"""What a manager sees first: what is unsaid, what comes next, who has waited longest, how the month goes."""

from datetime import timedelta
from typing import NamedTuple

from coachtui.coaching.figures import Figures, Gap
from coachtui.coaching.months import Month
from coachtui.services.desk import Context
from coachtui.services.due import Due as Due
from coachtui.services.due import due_until
from coachtui.services.figures import figures_of, longest_gap
from coachtui.store.records import Records

AHEAD = 7
"""Days, today included, that *Now and next* looks ahead."""


class Today(NamedTuple):
    """The day at a glance."""

    unsaid: tuple[Due, ...]
    next: tuple[Due, ...]
    gap: Gap | None
    figures: Figures
    people: int


def today_of(records: Records, context: Context) -> Today:
    """Return the day: unsaid blocks from any time past, planned ones within AHEAD days."""
    waiting = due_until(records, context.today + timedelta(days=AHEAD - 1), context)
    return Today(
        unsaid=waiting.unsaid,
        next=waiting.next,
        gap=longest_gap(records, context),
        figures=figures_of(records, Month.of(context.today), context),
        people=len(records.people.all()),
    )
