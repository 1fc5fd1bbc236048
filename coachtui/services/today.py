"""What a manager sees first: what is unsaid, what comes next, who has waited longest, how the month goes."""

from datetime import timedelta
from typing import NamedTuple

from coachtui.coaching.blocks import Underway
from coachtui.coaching.figures import Figures, Gap
from coachtui.coaching.months import Month
from coachtui.coaching.people import Person
from coachtui.services.desk import Context
from coachtui.services.due import Due as Due
from coachtui.services.due import due_until
from coachtui.services.figures import figures_of, longest_gap
from coachtui.store.records import Records

AHEAD = 7
"""Days, today included, that *Now and next* looks ahead."""


class Begun(NamedTuple):
    """A session that was begun and not ended, with its start in local time, and whom it is with."""

    underway: Underway
    person: Person


class Today(NamedTuple):
    """The day at a glance."""

    begun: tuple[Begun, ...]
    unsaid: tuple[Due, ...]
    next: tuple[Due, ...]
    gap: Gap | None
    figures: Figures
    people: int


def today_of(records: Records, context: Context) -> Today:
    """Return the day: unsaid blocks from any time past, planned ones within AHEAD days.

    The block of a session that was begun stands with it, not among those to settle or to come.
    """
    waiting = due_until(records, context.today + timedelta(days=AHEAD - 1), context)
    people = {person.id: person for person in records.people.all()}
    begun = [
        Begun(each._replace(started=each.started.astimezone(context.now.tzinfo)), people[each.person])
        for each in records.underway.all()
        if each.person in people
    ]
    blocks = {each.underway.block for each in begun}
    return Today(
        begun=tuple(begun),
        unsaid=tuple(due for due in waiting.unsaid if due.block.id not in blocks),
        next=tuple(due for due in waiting.next if due.block.id not in blocks),
        gap=longest_gap(records, context),
        figures=figures_of(records, Month.of(context.today), context),
        people=len(people),
    )
