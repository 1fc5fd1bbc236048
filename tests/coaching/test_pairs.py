from datetime import date, timedelta

import pytest

from coachtui.coaching.absences import ME
from coachtui.coaching.pairs import Pair, Turn, same_two

SINCE = date(2026, 12, 21)
PAIR = Pair("p", "anna", "bo", SINCE)


@pytest.mark.parametrize(
    ("days", "coach"), [(0, "anna"), (13, "anna"), (14, "bo"), (27, "bo"), (28, "anna"), (42, "bo"), (364, "anna")]
)
def test_the_roles_alternate_every_second_week_over_new_year_too(days: int, coach: str) -> None:
    turn = PAIR.turn_on(SINCE + timedelta(days=days))
    assert turn == Turn(coach, PAIR.partner(coach))


def test_a_pair_that_meets_every_week_alternates_every_week() -> None:
    assert PAIR._replace(weeks=1).turn_on(SINCE + timedelta(days=7)).coach == "bo"


def test_a_pair_is_mine_where_i_am_one_of_the_two() -> None:
    assert PAIR.kind == "theirs"
    assert PAIR._replace(other=ME).kind == PAIR._replace(one=ME).kind == "mine"


def test_who_the_two_are_and_when_they_meet() -> None:
    assert (PAIR.has("bo"), PAIR.has("eva"), PAIR.partner("bo"), PAIR.partner("anna")) == (True, False, "anna", "bo")
    ended = PAIR._replace(until=date(2027, 1, 1))
    days = [SINCE - timedelta(days=1), SINCE, date(2027, 1, 1), date(2027, 1, 2)]
    assert [ended.runs_on(day) for day in days] == [False, True, True, False]
    assert PAIR.runs_on(date(2040, 1, 1))
    assert same_two([PAIR, ended._replace(other="eva")], "bo", "anna") == [PAIR]
