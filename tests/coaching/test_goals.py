"""Goals: what was rated twice keeps its words, and only ratings of the same words are compared."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.coaching.goals import Goal, Wording, movement, rate, reword

DAY = date(2026, 11, 18)
GOAL = Goal("G", "anna", (Wording(DAY, "answers for the team", "asks who knows"),))


def later(days: int) -> date:
    return DAY + timedelta(days=days)


def test_a_goal_in_one_line() -> None:
    assert GOAL.text == "answers for the team → asks who knows"
    assert Goal("G", "anna", (Wording(DAY, "", "asks who knows"),)).text == "asks who knows"


@pytest.mark.parametrize(
    ("values", "moved"), [((), None), ((4,), None), ((3, 6), "up"), ((6, 3), "down"), ((5, 9, 5), "flat")]
)
def test_movement_compares_the_last_rating_with_the_first(values: tuple[int, ...], moved: str | None) -> None:
    goal = GOAL
    for number, value in enumerate(values):
        goal = rate(goal, later(number), value)
    assert movement(goal) == moved


def test_one_rating_a_day_counts_and_it_is_the_last() -> None:
    goal = rate(rate(rate(GOAL, later(1), 5), DAY, 3), later(1), 6)
    assert [(each.day, each.value) for each in goal.ratings] == [(DAY, 3), (later(1), 6)]


@pytest.mark.parametrize("value", [-1, 11])
def test_a_rating_keeps_to_the_scale(value: int) -> None:
    with pytest.raises(ValueError, match=str(value)):
        rate(GOAL, DAY, value)


def test_words_freeze_with_the_second_rating() -> None:
    once = rate(GOAL, DAY, 3)
    assert reword(once, "answers", "asks", later(7)).wordings == (Wording(DAY, "answers", "asks"),)
    twice = reword(rate(once, later(7), 6), "answers", "asks", later(7))
    assert twice.wordings == (GOAL.wording, Wording(later(7), "answers", "asks"))
    assert [each.value for each in twice.ratings] == [3, 6]
    assert (twice.rated, movement(twice), twice.frozen) == ((), None, False)
    again = rate(twice, later(7), 2)
    assert [each.value for each in again.ratings] == [3, 6, 2]
    assert movement(rate(again, later(14), 4)) == "up"


def test_the_same_words_change_nothing() -> None:
    frozen = rate(rate(GOAL, DAY, 3), later(1), 4)
    assert reword(frozen, *frozen.wording[1:], later(9)) == frozen


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("rate"), st.integers(0, 5), st.integers(0, 10)),
        st.tuples(st.just("reword"), st.sampled_from("abc")),
    ),
    max_size=25,
)


@given(STEPS)
def test_no_rating_is_ever_lost_to_other_words(steps: list[tuple[Any, ...]]) -> None:
    """A naive model: versions of words, each with its own ratings by day; two ratings close a version."""
    goal, versions, today = GOAL, [("words", {})], DAY
    named = [GOAL.wording.to]
    for name, *what in steps:
        if name == "rate":
            today += timedelta(days=what[0])
            goal = rate(goal, today, what[1])
            versions[-1][1][today] = what[1]
        else:
            goal = reword(goal, "", what[0], today)
            if ("", what[0]) == (
                GOAL.wording.was if len(versions) == 1 and named[-1] == GOAL.wording.to else "",
                named[-1],
            ):
                continue
            if len(versions[-1][1]) > 1:
                versions.append(("words", {}))
            named.append(what[0])
        assert {(each.wording, each.day): each.value for each in goal.ratings} == {
            (number, day): value for number, (_, ratings) in enumerate(versions) for day, value in ratings.items()
        }
        assert len(goal.wordings) == len(versions)
        assert len(goal.rated) == len(versions[-1][1])
