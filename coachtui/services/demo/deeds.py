"""When what was agreed falls due, and when it was done: early, in time, late, or not yet."""

from bisect import bisect_left, bisect_right
from datetime import date, timedelta
from random import Random

from coachtui.services.demo.diary import Diary

WITHIN = timedelta(days=14)
"""An action falls due within two weeks of its talk."""
NEAR = timedelta(days=21)
"""What is for the next talk falls due on its day where that is no further away."""
SETTLED = timedelta(days=42)
"""After so long nothing is left undone."""

_OFF = (-4, -3, -2, -2, -1, -1, 0, 0, 0, 0, 1, 2, 3, 6)
"""Working days by which something is done before or after its day."""


class Deeds:
    """The working days on which things fall due and get done, from a first day on."""

    def __init__(self, diary: Diary, first: date, rng: Random) -> None:
        self._rng = rng
        self._today = diary.now.date()
        self._days = diary.workdays(first, self._today + WITHIN)

    def due(self, made: date) -> date:
        """Return a working day within two weeks of the day it was said."""
        return self._rng.choice(self._between(made, made + WITHIN))

    def next_time(self, made: date, meeting: date | None) -> tuple[date, date]:
        """Return when two things fall due that are for the next talk: on its day where it is near, and halfway."""
        near = meeting is not None and meeting <= made + NEAR
        days = self._between(made, meeting if meeting and near else made + WITHIN)
        return days[-1], days[len(days) // 2]

    def done(self, made: date, due: date, known: bool | None = None) -> date | None:
        """Return when it was done, or None where it is open still: mostly so with what was said of late.

        `known` says whether it was done; what is known to be done was done in time.
        """
        if not known and (known is False or self._rng.random() >= self._chance(made, due)):
            return None
        first, today = bisect_left(self._days, made), bisect_right(self._days, self._today) - 1
        off = self._rng.choice(_OFF)
        day = bisect_left(self._days, due) + (min(off, 0) if known else off)
        return self._days[max(first, day) if day <= today else self._rng.randint(first, today)]

    def _chance(self, made: date, due: date) -> float:
        age = self._today - made
        if age > WITHIN:
            return 1 if age > SETTLED else 0.9
        return 0.6 if due < self._today else 0.35

    def _between(self, made: date, until: date) -> list[date]:
        """Return the working days after one day and up to another."""
        return self._days[bisect_right(self._days, made) : bisect_right(self._days, until)]
