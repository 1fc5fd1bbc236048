"""A person's goals: named, worded anew, rated and ended. What was once rated keeps its words."""

from datetime import date
from typing import NamedTuple

from coachtui.coaching import goals
from coachtui.coaching.goals import HIGHEST, LOWEST, Goal, Wording, worded
from coachtui.errors import InvalidFieldError, NotFoundError
from coachtui.language.names import fold
from coachtui.language.text import clean
from coachtui.services.desk import Change, Context
from coachtui.services.people import get_person
from coachtui.store.frames import Label
from coachtui.store.records import Records


class GoalCard(NamedTuple):
    """A goal as it is to be: from, to, who sees it, and what the ends of the scale mean; all but `to` may be empty."""

    person: str
    was: str
    to: str
    observer: str = ""
    low: str = ""
    high: str = ""


def add_goal(records: Records, given: GoalCard, context: Context) -> Change:
    """Keep a new goal. Raises NotFoundError for the person, InvalidFieldError for an empty or a known one."""
    person = get_person(records, given.person)
    card = _checked(records, given, "")
    wording = Wording(context.today, card.was, card.to)
    goal = Goal(context.new_id(), person.id, (wording,), card.observer, card.low, card.high)
    return Change(Label("goal-added", {"person": person.id}), (records.talks.goals.put(goal),))


class ChangeGoal(NamedTuple):
    """A goal's id and the card it is to have."""

    goal: str
    card: GoalCard


def change_goal(records: Records, given: ChangeGoal, context: Context) -> Change:
    """Word a goal anew, or say who sees it. Words that were rated twice are kept beside the new ones.

    Raises NotFoundError, or InvalidFieldError for an empty or a known one.
    """
    goal = get_goal(records, given.card.person, given.goal)
    card = _checked(records, given.card, goal.id)
    fresh = goals.reword(goal, card.was, card.to, context.today)
    fresh = fresh._replace(observer=card.observer, low=card.low, high=card.high)
    return Change(Label("goal-changed", {"person": goal.person}), (records.talks.goals.put(fresh),))


class RateGoal(NamedTuple):
    """Where a person stands with a goal on a local date, from 0 to 10."""

    person: str
    goal: str
    value: int
    day: date


def rate_goal(records: Records, given: RateGoal, context: Context) -> Change:
    """Keep a rating; one a day, the last one counts. Raises NotFoundError, or InvalidFieldError off the scale."""
    goal = get_goal(records, given.person, given.goal)
    if given.day > context.today:
        raise InvalidFieldError("day-ahead", "day", day=given.day)
    try:
        rated = goals.rate(goal, given.day, given.value)
    except ValueError as error:
        raise InvalidFieldError("rating-bounds", "value", least=LOWEST, most=HIGHEST, typed=given.value) from error
    values = {"person": goal.person, "value": given.value}
    return Change(Label("goal-rated", values), (records.talks.goals.put(rated),))


class EndGoal(NamedTuple):
    """A goal of a person that is no longer pursued; or that is again."""

    person: str
    goal: str


def end_goal(records: Records, given: EndGoal, context: Context) -> Change:
    """End a goal from today on; one that was ended is taken up again. Raises NotFoundError."""
    goal = get_goal(records, given.person, given.goal)
    ended = None if goal.ended else context.today
    code = "goal-ended" if ended else "goal-taken-up"
    return Change(Label(code, {"person": goal.person}), (records.talks.goals.put(goal._replace(ended=ended)),))


def get_goal(records: Records, person: str, goal: str) -> Goal:
    """Return a goal of a person. Raises NotFoundError."""
    found = records.talks.goals.get(person, goal)
    if found is None:
        raise NotFoundError("goal-gone", hint="undo-it")
    return found


def _checked(records: Records, card: GoalCard, mine: str) -> GoalCard:
    cleaned = GoalCard(card.person, *(clean(text) for text in card[1:]))
    if not cleaned.to:
        raise InvalidFieldError("goal-empty", "to")
    wanted = fold(worded(cleaned.was, cleaned.to))
    others = (goal for goal in records.talks.goals.of(card.person) if goal.ended is None and goal.id != mine)
    if any(fold(other.text) == wanted for other in others):
        raise InvalidFieldError("goal-known", "to")
    return cleaned
