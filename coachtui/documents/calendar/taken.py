"""Occurrences as local times that are taken: cut to a window, and joined where they meet, so that fewer are kept."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta, tzinfo
from typing import NamedTuple

from coachtui.coaching.busy import Busy


class Window(NamedTuple):
    """The days that are asked for, both included, and the zone whose local times are wanted."""

    first: date
    last: date
    zone: tzinfo

    @property
    def begin(self) -> datetime:
        """The first minute of it, local."""
        return datetime.combine(self.first, time())

    @property
    def end(self) -> datetime:
        """The first minute after it, local."""
        return datetime.combine(self.last + timedelta(days=1), time())


def stretch(start: date, end: date, window: Window) -> Busy | None:
    """Return the local time from a start to an end within the window; None where nothing of it is left.

    Dates are whole days, the end excluded. A time without a zone is a local one.
    """
    all_day = not isinstance(start, datetime)
    first, last = local(start, window.zone), local(end, window.zone)
    if last < first:  # the clocks went back in between
        first, last = last, first
    first, last = max(first, window.begin), min(last, window.end)
    return Busy("", first, last, all_day) if first < last else None


def local(value: date, zone: tzinfo) -> datetime:
    """Return a date or a time as local wall time."""
    if not isinstance(value, datetime):
        return datetime.combine(value, time())
    return value.astimezone(zone).replace(tzinfo=None, fold=0) if value.tzinfo else value


def joined(taken: Iterable[Busy]) -> list[Busy]:
    """Return the times in order, those that meet as one; whole days and times of day are kept apart."""
    found: list[Busy] = []
    for each in sorted(taken, key=lambda busy: (busy.all_day, busy.first, busy.last)):
        before = found[-1] if found else None
        if before and before.all_day == each.all_day and each.first <= before.last:
            found[-1] = before._replace(last=max(before.last, each.last))
        else:
            found.append(each)
    return sorted(found, key=lambda busy: (busy.first, busy.all_day))
