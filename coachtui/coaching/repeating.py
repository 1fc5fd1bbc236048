"""The days on which a block stands again: each week, every second week, or once a month."""

from datetime import date, timedelta
from typing import Literal

from coachtui.coaching.months import Month

Every = Literal["week", "two-weeks", "month"]

EVERY: tuple[Every, ...] = ("week", "two-weeks", "month")


def repeats(day: date, every: Every, until: date) -> list[date]:
    """Return the days after `day` up to `until`, included, on which it comes again: always on the same weekday.

    Once a month is on the same one of the month's weekdays, such as its third Wednesday; a fifth is its last one.
    """
    if every == "month":
        return _monthly(day, until)
    step = timedelta(weeks=2 if every == "two-weeks" else 1)
    count = (until - day) // step
    return [day + step * n for n in range(1, count + 1)]


def _monthly(day: date, until: date) -> list[date]:
    number = (day.day - 1) // 7
    found: list[date] = []
    month = Month.of(day).shift(1)
    while (again := _weekday(month, day.weekday(), number)) <= until:
        found.append(again)
        month = month.shift(1)
    return found


def _weekday(month: Month, weekday: int, number: int) -> date:
    """Return a month's weekday of that number, counted from 0; its last one where it has not so many."""
    first = month.first + timedelta(days=(weekday - month.first.weekday()) % 7)
    wanted = first + timedelta(weeks=number)
    return wanted if wanted in month else wanted - timedelta(weeks=1)
