"""Days on which somebody is away, with one of four closed reasons: nothing about health is ever asked or kept."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from coachtui.coaching.blocks import Reason

ME = ""
"""Whose absence it is where it is the manager's own."""


class Absence(NamedTuple):
    """A stretch of local dates, both included. `person` is an id, or `ME`."""

    id: str
    person: str
    first: date
    last: date
    reason: Reason = "away"

    def covers(self, day: date) -> bool:
        """Tell whether the day is one of them."""
        return self.first <= day <= self.last

    def meets(self, other: "Absence") -> bool:
        """Tell whether another absence of the same person has a day in common with this one."""
        same = self.person == other.person and self.id != other.id
        return same and self.first <= other.last and other.first <= self.last


def of(absences: Iterable[Absence], person: str) -> list[Absence]:
    """Return one person's absences, by day."""
    return sorted((each for each in absences if each.person == person), key=lambda each: (each.first, each.id))


def days_away(absences: Iterable[Absence], person: str, first: date, last: date) -> frozenset[date]:
    """Return the days from `first` to `last`, both included, on which a person is away; weekends count as well."""
    away: set[date] = set()
    for absence in absences:
        if absence.person == person:
            begin, end = max(first, absence.first), min(last, absence.last)
            away.update(begin + timedelta(days=i) for i in range((end - begin).days + 1))
    return frozenset(away)


def absence_on(absences: Iterable[Absence], person: str, day: date) -> Absence | None:
    """Return the absence that a day of a person falls into, or None."""
    return next((each for each in absences if each.person == person and each.covers(day)), None)
