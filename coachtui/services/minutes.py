"""Minutes held by person and month, and the entries behind them. Everything comes from the ledger: no note is read."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from coachtui.coaching.blocks import Entry, last_session
from coachtui.coaching.figures import Figures
from coachtui.coaching.minutes import YEAR, Tally, Year, tallies, year_by_month
from coachtui.coaching.months import Month
from coachtui.coaching.people import Person
from coachtui.coaching.targets import month_target
from coachtui.services.desk import Context
from coachtui.services.figures import figures_of
from coachtui.services.people import get_person
from coachtui.store.records import Records


class MonthMinutes(NamedTuple):
    """A month by person: its figures, how often one met with each, and the last session of each by its end."""

    figures: Figures
    tallies: dict[str, Tally]
    last: dict[str, date]


def month_minutes(records: Records, month: Month, context: Context) -> MonthMinutes:
    """Return a month by person. Years before it are read only where somebody has had no session since."""
    figures = figures_of(records, month, context)
    people = [row.person for row in (*figures.rows, *figures.others)]
    return MonthMinutes(figures, tallies_of(records, month), _last_of(records, people, min(month.last, context.today)))


def _last_of(records: Records, people: Sequence[Person], until: date) -> dict[str, date]:
    """Return the last session of each of the people up to a day."""
    last = last_session(records.ledger.between(date(until.year, 1, 1), until))
    waiting = [person for person in people if person.id not in last]
    if waiting:
        last = last_session(records.ledger.since_last_of(waiting, date(until.year - 1, 12, 31))) | last
    return last


def tallies_of(records: Records, month: Month) -> dict[str, Tally]:
    """Return how often one met in a month with each person who has minutes in it."""
    return tallies(records.ledger.between(month.first, month.last))


def year_minutes(records: Records, last: Month) -> Year:
    """Return the twelve months up to `last` by person; only their one or two years are read."""
    people = sorted(records.people.all(), key=lambda person: person.by_name)
    entries = records.ledger.between(last.shift(1 - YEAR).first, last.last)
    return year_by_month(last, people, entries, records.targets.all())


class Behind(NamedTuple):
    """What one person's minutes in a month are made of: the ledger's entries in order of their days."""

    person: Person
    month: Month
    entries: tuple[Entry, ...]
    target: int

    @property
    def held(self) -> int:
        """Minutes held in all."""
        return sum(entry.minutes for entry in self.entries)

    @property
    def tally(self) -> Tally:
        """How often one met."""
        return tallies(self.entries).get(self.person.id, Tally())


def behind(records: Records, person: str, month: Month) -> Behind:
    """Return the entries behind one person's minutes in a month. Raises NotFoundError."""
    whom = get_person(records, person)
    entries = [entry for entry in records.ledger.between(month.first, month.last) if entry.person == whom.id]
    ordered = tuple(sorted(entries, key=lambda entry: (entry.day, entry.id)))
    return Behind(whom, month, ordered, month_target(whom, records.targets.all(), month))
