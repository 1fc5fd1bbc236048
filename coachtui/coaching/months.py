"""A calendar month: its days, its ISO weeks, and how far it has run."""

from datetime import date, timedelta
from typing import NamedTuple


class Month(NamedTuple):
    """One calendar month of local dates."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> "Month":
        """Return the month in which the day lies."""
        return cls(day.year, day.month)

    @property
    def first(self) -> date:
        """The first day."""
        return date(self.year, self.number, 1)

    @property
    def last(self) -> date:
        """The last day."""
        return self.shift(1).first - timedelta(days=1)

    def shift(self, months: int) -> "Month":
        """Return the month so many months later; negative for earlier."""
        years, index = divmod(self.year * 12 + self.number - 1 + months, 12)
        return Month(years, index + 1)

    def __contains__(self, day: object) -> bool:
        """Tell whether a date lies in the month."""
        return isinstance(day, date) and (day.year, day.month) == (self.year, self.number)

    def weeks(self) -> list[date]:
        """Return the Monday of each ISO week that has a day in the month: four to six of them."""
        monday = self.first - timedelta(days=self.first.weekday())
        weeks = []
        while monday <= self.last:
            weeks.append(monday)
            monday += timedelta(days=7)
        return weeks


def workdays(first: date, last: date, free: frozenset[date] = frozenset()) -> list[date]:
    """Return the days from `first` to `last` (both included) that are Monday to Friday and not in `free`."""
    days = ((first + timedelta(days=i)) for i in range((last - first).days + 1))
    return [day for day in days if day.weekday() < 5 and day not in free]
