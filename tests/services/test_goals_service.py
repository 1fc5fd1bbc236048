"""A person's goals: added, worded anew, rated, ended; and undone."""

from datetime import date

import pytest

from coachtui.coaching.goals import Goal
from coachtui.errors import InvalidFieldError, NotFoundError
from coachtui.services.desk import Desk
from coachtui.services.goals import (
    ChangeGoal,
    EndGoal,
    GoalCard,
    RateGoal,
    add_goal,
    change_goal,
    end_goal,
    rate_goal,
)
from coachtui.services.people import AddPeople, add_people
from coachtui.services.undoing import undo

TODAY = date(2026, 11, 18)


@pytest.fixture
def anna(desk: Desk) -> str:
    desk.do(add_people, AddPeople(("Anna Holm",)))
    return desk.records.people.all()[0].id


def goals(desk: Desk, person: str) -> list[Goal]:
    return desk.records.talks.goals.of(person)


def test_a_goal_is_added_rated_and_worded_anew_with_its_history(desk: Desk, anna: str) -> None:
    desk.do(add_goal, GoalCard(anna, "answers for the team", " asks who knows ", "Sara"))
    (goal,) = goals(desk, anna)
    assert (goal.text, goal.observer) == ("answers for the team → asks who knows", "Sara")
    desk.do(rate_goal, RateGoal(anna, goal.id, 3, date(2026, 11, 1)))
    desk.do(rate_goal, RateGoal(anna, goal.id, 6, TODAY))
    desk.do(change_goal, ChangeGoal(goal.id, GoalCard(anna, "", "waits for an answer", low="never", high="always")))
    (changed,) = goals(desk, anna)
    assert len(changed.wordings) == 2
    assert (changed.text, changed.rated, changed.low, changed.high) == ("waits for an answer", (), "never", "always")
    assert [rating.value for rating in changed.ratings] == [3, 6]


@pytest.mark.parametrize("to", ["", "  ", "\x1b"])
def test_an_empty_goal_is_said_at_its_field(desk: Desk, anna: str, to: str) -> None:
    with pytest.raises(InvalidFieldError) as caught:
        desk.do(add_goal, GoalCard(anna, "from", to))
    assert (caught.value.code, caught.value.field) == ("goal-empty", "to")


def test_a_goal_that_is_there_already_is_said(desk: Desk, anna: str) -> None:
    desk.do(add_goal, GoalCard(anna, "a", "b"))
    with pytest.raises(InvalidFieldError, match="goal-known"):
        desk.do(add_goal, GoalCard(anna, "A", "B"))
    (goal,) = goals(desk, anna)
    desk.do(end_goal, EndGoal(anna, goal.id))
    desk.do(add_goal, GoalCard(anna, "a", "b"))


@pytest.mark.parametrize("value", [-1, 11])
def test_a_rating_off_the_scale_is_said(desk: Desk, anna: str, value: int) -> None:
    desk.do(add_goal, GoalCard(anna, "", "b"))
    with pytest.raises(InvalidFieldError, match="rating-bounds"):
        desk.do(rate_goal, RateGoal(anna, goals(desk, anna)[0].id, value, TODAY))


def test_no_goal_is_rated_ahead_and_none_that_is_gone(desk: Desk, anna: str) -> None:
    desk.do(add_goal, GoalCard(anna, "", "b"))
    with pytest.raises(InvalidFieldError, match="day-ahead"):
        desk.do(rate_goal, RateGoal(anna, goals(desk, anna)[0].id, 5, date(2026, 11, 19)))
    with pytest.raises(NotFoundError):
        desk.do(rate_goal, RateGoal(anna, "gone", 5, TODAY))


def test_a_goal_that_was_ended_is_taken_up_again_and_undo_knows_both(desk: Desk, anna: str) -> None:
    desk.do(add_goal, GoalCard(anna, "", "b"))
    goal = goals(desk, anna)[0].id
    assert desk.do(end_goal, EndGoal(anna, goal)).code == "goal-ended"
    assert goals(desk, anna)[0].ended == TODAY
    assert desk.do(end_goal, EndGoal(anna, goal)).code == "goal-taken-up"
    desk.do(undo, None)
    assert goals(desk, anna)[0].ended == TODAY
