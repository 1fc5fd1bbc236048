"""Everyone at a glance: this month's minutes and the last session, whoever counts in the figures or not."""

from datetime import date
from typing import NamedTuple

from coachtui.coaching.absences import Absence, absence_on
from coachtui.coaching.blocks import held_minutes, last_session
from coachtui.coaching.months import Month
from coachtui.coaching.people import Person
from coachtui.coaching.targets import month_target
from coachtui.services.desk import Context
from coachtui.services.people import present
from coachtui.store.records import Records


class Standing(NamedTuple):
    """A person with the minutes held this month, the target (0: none), and the day of the last session, if any.

    `away` is the absence that today falls into, or None.
    """

    person: Person
    held: int
    target: int
    last: date | None
    away: Absence | None = None


def roster_of(records: Records, context: Context) -> tuple[Standing, ...]:
    """Return everyone who has not left, by name."""
    month = Month.of(context.today)
    people = present(records, context.today)
    entries = records.ledger.since_last_of(people, context.today)
    held = held_minutes(entry for entry in entries if entry.day in month)
    last = last_session(entries)
    targets, absences = records.targets.all(), records.team.absences.all()
    return tuple(
        Standing(
            person,
            held.get(person.id, 0),
            month_target(person, targets, month),
            last.get(person.id),
            absence_on(absences, person.id, context.today),
        )
        for person in people
    )
