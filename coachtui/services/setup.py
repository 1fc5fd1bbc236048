"""The first minute: who you are, who your people are, and how much time each is meant to have."""

from typing import NamedTuple

from coachtui.coaching.people import Person
from coachtui.coaching.targets import Target
from coachtui.errors import InvalidFieldError
from coachtui.language.names import fold
from coachtui.language.text import clean
from coachtui.services.desk import Change, Context
from coachtui.services.holidays import COUNTRIES
from coachtui.services.people import check_name, present
from coachtui.services.targets import check_target
from coachtui.store.frames import Label
from coachtui.store.records import Manager, Records


class SetUp(NamedTuple):
    """The answers to the three questions; minutes are per person per month."""

    name: str
    country: str
    people: tuple[str, ...]
    minutes: int


def set_up(records: Records, given: SetUp, context: Context) -> Change:
    """Keep the answers as one change; people who are known already are not added again. Raises InvalidFieldError."""
    manager = Manager(check_name(clean(given.name)), check_country(given.country))
    target = Target(context.new_id(), context.today.replace(day=1), {"everyone": check_target(given.minutes)})
    known = {fold(person.name) for person in present(records, context.today)}
    new = []
    for name in (check_name(clean(name)) for name in given.people):
        if fold(name) not in known:
            known.add(fold(name))
            new.append(Person(context.new_id(), name, context.today))
    writes = [records.put_manager(manager), records.targets.put(target), *map(records.people.put, new)]
    return Change(Label("set-up", {"count": len(new)}), tuple(writes))


def check_country(country: str) -> str:
    """Return a country code that can be kept, or an empty text for none. Raises InvalidFieldError."""
    code = clean(country).upper()
    if code and code not in COUNTRIES:
        raise InvalidFieldError("country-unknown", "country", typed=clean(country), codes=list(COUNTRIES))
    return code


def is_set_up(records: Records) -> bool:
    """Tell whether the first minute is over: there is a card, or at least one person."""
    return records.manager() is not None or bool(records.people.all())
