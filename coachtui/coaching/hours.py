"""When the manager coaches: days and hours, the starts that suit best, and how densely blocks may stand."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

WORKWEEK = (0, 1, 2, 3, 4)
"""Monday to Friday."""


class Hours(NamedTuple):
    """What every proposal of a block keeps to; local times, and minutes where nothing else is said.

    `weekdays` counts from Monday, 0. `opens` to `closes` is the span within which a block must lie; `starts` are tried
    in their order, then any other half hour may be. At most `a_day` blocks stand on one day, and `days_between` days
    lie between two of one person. A block takes from `shortest` to `longest`.
    """

    weekdays: tuple[int, ...] = WORKWEEK
    opens: time = time(8)
    closes: time = time(17)
    starts: tuple[time, ...] = (time(9, 30), time(13), time(10, 30), time(14, 30))
    a_day: int = 2
    days_between: int = 7
    shortest: int = 15
    longest: int = 60

    def works_on(self, day: date) -> bool:
        """Tell whether blocks may stand on a day at all."""
        return day.weekday() in self.weekdays

    def has_room(self, start: time, minutes: int) -> bool:
        """Tell whether a block lies within the hours."""
        begin = datetime.combine(date.min, start)
        return self.opens <= start and begin + timedelta(minutes=minutes) <= datetime.combine(date.min, self.closes)
