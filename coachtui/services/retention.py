"""What is kept for longer than the user meant to. It is said and never deleted: erasing a person is `forgetting`."""

from datetime import date
from typing import NamedTuple

from coachtui.coaching.months import Month
from coachtui.coaching.people import Person
from coachtui.store.records import Records


class KeptLong(NamedTuple):
    """A person about whom something is older than it was meant to become, and the day of the oldest."""

    person: Person
    since: date


def kept_long(records: Records, today: date, months: int) -> list[KeptLong]:
    """Return about whom something is older than so many months, the oldest first; nobody where months are 0.

    Sessions and moments are known by their minutes, so that no note is read. One who left before then counts too.
    """
    if not months:
        return []
    limit = _before(today, months)
    oldest: dict[str, date] = {}
    for year in (year for year in records.ledger.years() if year <= limit.year):
        for entry in records.ledger.year(year):
            if entry.day < limit:
                oldest[entry.person] = min(entry.day, oldest.get(entry.person, entry.day))
    found = []
    for person in records.people.all():
        since = oldest.get(person.id) or (person.left if person.left and person.left < limit else None)
        if since:
            found.append(KeptLong(person, since))
    return sorted(found, key=lambda kept: (kept.since, kept.person.by_name))


def _before(today: date, months: int) -> date:
    """Return the day so many months ago; in a shorter month its last day."""
    month = Month.of(today).shift(-months)
    return month.first.replace(day=min(today.day, month.last.day))
