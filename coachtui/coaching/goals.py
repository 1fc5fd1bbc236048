"""Goals: an observable behaviour from and to, rated from 0 to 10; what was once rated keeps its words."""

from datetime import date
from typing import Literal, NamedTuple

LOWEST, HIGHEST = 0, 10
"""The one scale of ratings."""

Movement = Literal["up", "flat", "down"]


class Wording(NamedTuple):
    """What is to change, from a local date on: `was` may be empty where only the aim was named."""

    since: date
    was: str
    to: str


class Rating(NamedTuple):
    """Where the person stands on a local date, from 0 to 10, and the session in which it was said.

    `wording` is the place of the words that were rated among the goal's.
    """

    day: date
    value: int
    session: str | None = None
    wording: int = 0


class Goal(NamedTuple):
    """A goal of one person. The last wording holds; the ones before it were rated and are kept.

    `observer` names who sees it, `low` and `high` are the anchors of the scale, `ended` is the local date from which
    it is no longer pursued.
    """

    id: str
    person: str
    wordings: tuple[Wording, ...]
    observer: str = ""
    low: str = ""
    high: str = ""
    ratings: tuple[Rating, ...] = ()
    ended: date | None = None
    session: str | None = None

    @property
    def wording(self) -> Wording:
        """The words that hold."""
        return self.wordings[-1]

    @property
    def made(self) -> date:
        """The local date on which it was first worded."""
        return self.wordings[0].since

    @property
    def text(self) -> str:
        """The goal in one line: `from → to`."""
        return worded(self.wording.was, self.wording.to)

    @property
    def rated(self) -> tuple[Rating, ...]:
        """The ratings of the words that hold, oldest first: those of other words cannot be compared with them."""
        return tuple(rating for rating in self.ratings if rating.wording == len(self.wordings) - 1)

    @property
    def frozen(self) -> bool:
        """Whether the wording has been rated twice, so that other words make a new version."""
        return len(self.rated) > 1


def worded(was: str, to: str) -> str:
    """Return a goal in one line."""
    return f"{was} → {to}" if was else to


def reword(goal: Goal, was: str, to: str, today: date) -> Goal:
    """Return the goal in other words: a new version where the old words were rated twice, else in their place."""
    if (was, to) == goal.wording[1:]:
        return goal
    if goal.frozen:
        return goal._replace(wordings=(*goal.wordings, Wording(today, was, to)))
    return goal._replace(wordings=(*goal.wordings[:-1], Wording(goal.wording.since, was, to)))


def rate(goal: Goal, day: date, value: int, session: str | None = None) -> Goal:
    """Return the goal with a rating of the words that hold; one a day, the last one counts.

    Raises ValueError for a value outside the scale.
    """
    if not LOWEST <= value <= HIGHEST:
        raise ValueError(value)
    fresh = Rating(day, value, session, len(goal.wordings) - 1)
    others = [other for other in goal.ratings if (other.day, other.wording) != (day, fresh.wording)]
    return goal._replace(ratings=tuple(sorted([*others, fresh], key=lambda each: (each.wording, each.day))))


def movement(goal: Goal) -> Movement | None:
    """Compare the last rating of the words that hold with the first; None where there are not two."""
    if len(goal.rated) < 2:
        return None
    first, last = goal.rated[0].value, goal.rated[-1].value
    return "up" if last > first else "down" if last < first else "flat"
