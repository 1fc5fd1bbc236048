"""The manager's working hours: what every proposal of a block keeps to."""

from datetime import time

from coachtui.coaching.blocks import LONGEST, SHORTEST
from coachtui.coaching.hours import Hours
from coachtui.errors import InvalidFieldError
from coachtui.language.names import fold
from coachtui.language.spoken import clock_time, weekday
from coachtui.language.text import clean
from coachtui.services.desk import Change, Context
from coachtui.store.frames import Label
from coachtui.store.records import Records

MOST_A_DAY = 12
MOST_BETWEEN = 60


def set_hours(records: Records, given: Hours, context: Context) -> Change:
    """Keep working hours. Raises InvalidFieldError at the field that cannot be."""
    if not given.weekdays:
        raise InvalidFieldError("weekdays-unknown", "days", typed="")
    if _minutes(given.closes) - _minutes(given.opens) < SHORTEST:
        raise InvalidFieldError("closes-before-opens", "closes", opens=given.opens)
    for start in given.starts:
        if not given.opens <= start < given.closes:
            raise InvalidFieldError("start-outside", "starts", start=start, opens=given.opens, closes=given.closes)
    _check("a_day", given.a_day, 1, MOST_A_DAY)
    _check("between", given.days_between, 0, MOST_BETWEEN)
    for field, minutes in (("shortest", given.shortest), ("longest", given.longest)):
        if not SHORTEST <= minutes <= LONGEST:
            raise InvalidFieldError("minutes-bounds", field, least=SHORTEST, most=LONGEST, minutes=minutes)
    if given.longest < given.shortest:
        raise InvalidFieldError("longest-below", "longest", length=given.shortest)
    return Change(Label("hours-set"), (records.team.put_hours(given),))


def _check(field: str, number: int, least: int, most: int) -> None:
    if not least <= number <= most:
        raise InvalidFieldError("number-bounds", field, least=least, most=most)


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def read_weekdays(text: str, language: str, field: str = "days") -> tuple[int, ...]:
    """Read weekdays: `mon wed`, `mon-fri`. Raises InvalidFieldError."""
    days: set[int] = set()
    words = clean(text).replace("–", "-").replace(" - ", "-").replace(",", " ").split()
    for word in words:
        first, dash, last = word.partition("-")
        begin, end = weekday(fold(first), language), weekday(fold(last if dash else first), language)
        if begin is None or end is None:
            raise InvalidFieldError("weekdays-unknown", field, typed=clean(text))
        days.update((begin + step) % 7 for step in range((end - begin) % 7 + 1))
    if not days:
        raise InvalidFieldError("weekdays-unknown", field, typed=clean(text))
    return tuple(sorted(days))


def read_starts(text: str, field: str = "starts") -> tuple[time, ...]:
    """Read times of day in the order in which they suit: `9:30, 13:00`. Raises InvalidFieldError."""
    found: dict[time, None] = {}
    for word in clean(text).replace(",", " ").split():
        start = clock_time(word)
        if start is None:
            raise InvalidFieldError("time-unknown", field, typed=word)
        found[start] = None
    return tuple(found)
