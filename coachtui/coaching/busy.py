"""Times that are taken, from a calendar that was read in: times alone, never what they are for."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple


class Busy(NamedTuple):
    """A stretch of local wall time from `first` up to, and without, `last`; `all_day`: between midnights."""

    id: str
    first: datetime
    last: datetime
    all_day: bool = False

    def meets(self, day: date, start: time | None, minutes: int) -> bool:
        """Tell whether a block would stand in it; one without a start only where the whole day is taken."""
        midnight = datetime.combine(day, time())
        if start is None:
            return self.first <= midnight and midnight + timedelta(days=1) <= self.last
        begin = datetime.combine(day, start)
        return self.first < begin + timedelta(minutes=minutes) and begin < self.last
