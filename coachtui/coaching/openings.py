"""When there is room: which days of a month would do for whom, at which starts, and what stands against the others."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time, timedelta
from functools import cache
from typing import Literal, NamedTuple

from coachtui.coaching.blocks import Block
from coachtui.coaching.hours import Hours

Rule = Literal["no-day-left", "not-there", "holiday", "away", "you-away", "too-close", "days-full", "no-time"]

Span = tuple[int, int]
"""Minutes of a day: from, to (not included)."""

_STEP = 30
"""Minutes from one start to the next, where none of those that suit best is free."""


class Calendar(NamedTuple):
    """What stands in the calendar beside the blocks, by local dates.

    `hours` are the rules of a proposal, `free` public holidays, `away` the days on which each person is away, `mine`
    those on which the manager is, `taken` the minutes of a day that are busy, `hung` the rhythm that a person's block
    may hang on, by person and day.
    """

    hours: Hours = Hours()
    free: frozenset[date] = frozenset()
    away: Mapping[str, frozenset[date]] = {}
    mine: frozenset[date] = frozenset()
    taken: Mapping[date, Sequence[Span]] = {}
    hung: Mapping[str, Mapping[date, str]] = {}

    def works(self, day: date) -> bool:
        """Tell whether a day is a working day, whoever is away."""
        return self.hours.works_on(day) and day not in self.free

    def off(self, person: str, day: date) -> bool:
        """Tell whether nobody would meet with a person on a day: no working day, or one of the two is away."""
        return not self.works(day) or day in self.mine or day in self.away.get(person, ())


class Against(NamedTuple):
    """A rule in the way, and the first and last of the days it stands against."""

    rule: Rule
    first: date
    last: date


class Openings:
    """The room from one day to another, between the blocks that are planned already."""

    def __init__(self, first: date, last: date, calendar: Calendar, planned: Iterable[Block]) -> None:
        self._calendar = calendar
        self.days = [first + timedelta(days=n) for n in range(max(0, (last - first).days + 1))]
        self._blocks: dict[date, list[Block]] = {}
        for block in planned:
            self._blocks.setdefault(block.day, []).append(block)
        self._starts = cache(self._free_starts)
        self.fitting = cache(self._fitting)
        """The starts at which blocks of these lengths stand together on a day, in minutes; None where they cannot."""

    def room(self, day: date) -> int:
        """Return how many more blocks the day takes by the rule of so many a day; a group is one block."""
        planned = self._blocks.get(day, ())
        alone = sum(block.group is None for block in planned)
        groups = {block.group for block in planned if block.group}
        return max(0, self._calendar.hours.a_day - alone - len(groups))

    def closed(self, person: str, day: date, minutes: int) -> Rule | None:
        """Return the rule that stands against so long a block for a person on a day, or None: there is room."""
        calendar = self._calendar
        if day in calendar.free:
            return "holiday"
        if day in calendar.mine:
            return "you-away"
        if day in calendar.away.get(person, ()):
            return "away"
        if not self.room(day):
            return "days-full"
        return None if self.fitting(day, (minutes,)) else "no-time"

    def _fitting(self, day: date, lengths: tuple[int, ...]) -> tuple[int, ...] | None:
        if len(lengths) > self.room(day) or not self._calendar.works(day):
            return None
        return self._beside(day, lengths, ())

    def _beside(self, day: date, lengths: tuple[int, ...], taken: tuple[Span, ...]) -> tuple[int, ...] | None:
        """Return starts for the lengths that leave each other alone; the first length has the first choice."""
        if not lengths:
            return ()
        for start in self._starts(day, lengths[0]):
            span = (start, start + lengths[0])
            if not any(overlap(span, other) for other in taken):
                rest = self._beside(day, lengths[1:], (*taken, span))
                if rest is not None:
                    return (start, *rest)
        return None

    def _free_starts(self, day: date, minutes: int) -> list[int]:
        """Return the starts of a day at which a block of such a length stands free, the best first."""
        hours = self._calendar.hours
        begin, end = minute(hours.opens), minute(hours.closes)
        tried = dict.fromkeys([*map(minute, hours.starts), *range(-(-begin // _STEP) * _STEP, end, _STEP)])
        planned = [
            (minute(block.start), minute(block.start) + block.minutes)
            for block in self._blocks.get(day, ())
            if block.start
        ]
        taken = [*self._calendar.taken.get(day, ()), *planned]
        return [
            start
            for start in tried
            if begin <= start
            and start + minutes <= end
            and not any(overlap((start, start + minutes), span) for span in taken)
        ]


def minute(at: time) -> int:
    """Return the minute of the day."""
    return at.hour * 60 + at.minute


def overlap(one: Span, other: Span) -> bool:
    """Tell whether two spans of a day share a minute."""
    return one[0] < other[1] and other[0] < one[1]


def stretches(closed: Mapping[date, Rule]) -> list[Against]:
    """Return the rules against days in order, those that stand against days in a row as one."""
    found: list[Against] = []
    for day, rule in sorted(closed.items()):
        if found and found[-1].rule == rule:
            found[-1] = found[-1]._replace(last=day)
        else:
            found.append(Against(rule, day, day))
    return found
