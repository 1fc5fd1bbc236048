"""Pairs for peer coaching: I am in one, or two of my people are; the roles alternate by themselves."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal, NamedTuple

from coachtui.coaching.absences import ME

PairKind = Literal["mine", "theirs"]

MINUTES, WEEKS = 30, 2
"""What the source proposes: half an hour every second week."""
MOST_WEEKS = 12


class Turn(NamedTuple):
    """Who coaches whom at one meeting."""

    coach: str
    coachee: str


class Pair(NamedTuple):
    """Two people who coach each other, from a local date until another (both included) or without an end.

    Either may be `ME`; two of my people talk in confidence, and their time is never my coaching time. They meet for
    `minutes` every so many `weeks`.
    """

    id: str
    one: str
    other: str
    since: date
    until: date | None = None
    minutes: int = MINUTES
    weeks: int = WEEKS

    @property
    def kind(self) -> PairKind:
        """Whether I am in it, or two of my people are."""
        return "mine" if ME in (self.one, self.other) else "theirs"

    def has(self, person: str) -> bool:
        """Tell whether the person is one of the two."""
        return person in (self.one, self.other)

    def partner(self, person: str) -> str:
        """Return the other one of the two."""
        return self.other if person == self.one else self.one

    def runs_on(self, day: date) -> bool:
        """Tell whether the pair meets around a day."""
        return self.since <= day and (self.until is None or day <= self.until)

    def turn_on(self, day: date) -> Turn:
        """Return who coaches at the meeting that a day belongs to: `one` first, then in turn."""
        meeting = (day - self.since).days // (7 * self.weeks)
        return Turn(self.other, self.one) if meeting % 2 else Turn(self.one, self.other)


class Meeting(NamedTuple):
    """Two of my people met as a pair on a local date, for so many minutes: nothing of what they said is kept.

    It is their time, and never the manager's own coaching time: the ledger does not have it.
    """

    id: str
    pair: str
    one: str
    other: str
    day: date
    minutes: int


class Planned(NamedTuple):
    """One meeting of a pair that is to come: its local date, and who coaches first."""

    day: date
    turn: Turn


def meetings_ahead(pair: Pair, day: date, count: int) -> tuple[Planned, ...]:
    """Return the pair's next meetings from a day on, at most so many: the roles alternate with the dates."""
    step = 7 * pair.weeks
    first = max(0, -(-(day - pair.since).days // step))
    days = (pair.since + timedelta(days=step * (first + number)) for number in range(count))
    return tuple(Planned(each, pair.turn_on(each)) for each in days if pair.until is None or each <= pair.until)


def same_two(pairs: Iterable[Pair], one: str, other: str) -> list[Pair]:
    """Return the pairs of these two, whichever was named first."""
    return [pair for pair in pairs if {pair.one, pair.other} == {one, other}]
