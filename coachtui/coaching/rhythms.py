"""Rhythms: what a team does again and again, such as a sprint planning; blocks and group sessions can hang on one."""

from collections.abc import Iterator
from datetime import date, time, timedelta
from typing import NamedTuple

from coachtui.coaching.months import Month

LAST = -1
"""The place of a month's last weekday, which is its fourth or its fifth."""
PLACES = (1, 2, 3, 4, LAST)
MOST_WEEKS = 26


class Weekly(NamedTuple):
    """On weekdays (0 is Monday), in every so many-th ISO week; the week of the rhythm's first day is the first."""

    weekdays: tuple[int, ...]
    every: int = 1


class MonthlyByWeekday(NamedTuple):
    """On the so many-th of a weekday in each month; `LAST` is the last one."""

    weekday: int
    place: int


class MonthlyByDate(NamedTuple):
    """On a date of each month, 1 to 31. One that a month does not have falls on its last day: no month goes without."""

    day: int


Recurrence = Weekly | MonthlyByWeekday | MonthlyByDate


class Rhythm(NamedTuple):
    """A name, a recurrence and a project. Runs from a local date until another, both included, or without an end.

    `start` is the local time of day, or None; `minutes` how long it takes, 0 where that is not said.
    """

    id: str
    name: str
    since: date
    recurrence: Recurrence
    project: str = ""
    start: time | None = None
    minutes: int = 0
    until: date | None = None

    def days_in(self, first: date, last: date) -> list[date]:
        """Return its days from `first` to `last`, both included, oldest first."""
        begin = max(first, self.since)
        end = last if self.until is None else min(last, self.until)
        if begin > end:
            return []
        found = _weekly if isinstance(self.recurrence, Weekly) else _monthly
        return [day for day in found(self, begin, end) if begin <= day <= end]

    def next_day(self, day: date) -> date | None:
        """Return its first day from a date on; None where it has ended by then, or lies more than a year ahead."""
        return next(iter(self.days_in(day, day + timedelta(days=366))), None)


def _weekly(rhythm: Rhythm, begin: date, end: date) -> Iterator[date]:
    weekdays, every = rhythm.recurrence if isinstance(rhythm.recurrence, Weekly) else ((), 1)
    anchor = _monday(rhythm.since)
    turn = (_monday(begin) - anchor).days // 7 // every
    monday = anchor + timedelta(weeks=turn * every)
    while monday <= end:
        yield from (monday + timedelta(days=weekday) for weekday in sorted(weekdays))
        monday += timedelta(weeks=every)


def _monthly(rhythm: Rhythm, begin: date, end: date) -> Iterator[date]:
    month = Month.of(begin)
    while month.first <= end:
        yield _in_month(rhythm.recurrence, month)
        month = month.shift(1)


def _in_month(recurrence: Recurrence, month: Month) -> date:
    length = month.last.day
    if isinstance(recurrence, MonthlyByDate):
        return month.first.replace(day=min(recurrence.day, length))
    assert isinstance(recurrence, MonthlyByWeekday)
    first = 1 + (recurrence.weekday - month.first.weekday()) % 7
    place = (length - first) // 7 if recurrence.place == LAST else recurrence.place - 1
    return month.first.replace(day=first + 7 * place)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
