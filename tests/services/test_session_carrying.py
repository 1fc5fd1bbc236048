"""What comes of a session's log, and how the next one says that it is done."""

from datetime import date

import pytest

from coachtui.coaching.goals import movement
from coachtui.coaching.sessions import LogLine
from coachtui.services.desk import Desk
from coachtui.services.people import AddPeople, add_people
from coachtui.services.session.carrying import rated
from coachtui.services.session.last import last_time, open_goals, said_done
from coachtui.services.session.telling import TellSession, tell_session
from coachtui.services.undoing import undo

FIRST, SECOND, THIRD = date(2026, 10, 21), date(2026, 11, 4), date(2026, 11, 18)
GOAL = LogLine("goal", "asks who knows", more="answers for the team")
SAID = "answers for the team → asks who knows"


@pytest.fixture
def anna(desk: Desk) -> str:
    desk.do(add_people, AddPeople(("Anna Holm",)))
    return desk.records.people.all()[0].id


def tell(desk: Desk, person: str, day: date, *lines: LogLine) -> None:
    desk.do(tell_session, TellSession(person, None, day, 45, lines, "an outcome"))


def test_a_goal_is_kept_and_rated_from_talk_to_talk(desk: Desk, anna: str) -> None:
    tell(desk, anna, FIRST, GOAL, LogLine("rating", SAID, value=3))
    tell(desk, anna, SECOND, GOAL, LogLine("rating", SAID, value=6))
    (goal,) = open_goals(desk.records, anna)
    assert (goal.text, goal.made, movement(goal)) == (SAID, FIRST, "up")
    assert [(each.day, each.value) for each in goal.ratings] == [(FIRST, 3), (SECOND, 6)]
    desk.do(undo, None)
    assert [each.value for each in open_goals(desk.records, anna)[0].ratings] == [3]


def test_a_rating_finds_its_goal_by_words_or_takes_the_last_one(desk: Desk, anna: str) -> None:
    tell(desk, anna, FIRST, GOAL, LogLine("goal", "rests on Fridays"))
    goals = open_goals(desk.records, anna)
    said = [rated(LogLine("rating", words, value=5), (), goals) for words in ("", "who knows", "nothing such")]
    assert [line.text if line else None for line in said] == ["rests on Fridays", SAID, None]
    fresh = (LogLine("goal", "sleeps"),)
    line = rated(LogLine("rating", "", value=5), fresh, goals)
    assert line is not None
    assert line.text == "sleeps"
    assert rated(LogLine("rating", "", value=5), (), []) is None


def test_what_was_left_open_is_numbered_and_said_to_be_done(desk: Desk, anna: str) -> None:
    tell(
        desk, anna, FIRST,
        LogLine("action", "ask Karim", due=SECOND),
        LogLine("plan", "if the phone rings, let it ring"),
        LogLine("experiment", "silence", more="a name"),
        LogLine("parked", "holidays"),
        LogLine("resource", "a book on questions", more="two pages before each talk"),
    )  # fmt: skip
    last = last_time(desk.records, anna)
    assert [each.text for each in last.open] == [
        "ask Karim", "if the phone rings, let it ring", "silence / a name", "holidays"
    ]  # fmt: skip
    assert [action.plan for action in last.actions] == [False, True]
    (resource,) = desk.records.talks.resources.of(anna)
    assert (resource.text, resource.use) == ("a book on questions", "two pages before each talk")
    lines = [said_done(last, said) for said in ("", "3 silence was easier", "holidays", "phone > it rang twice")]
    assert [(line.text, line.more) for line in lines if line] == [
        ("ask Karim", ""),
        ("silence / a name", "silence was easier"),
        ("holidays", ""),
        ("if the phone rings, let it ring", "it rang twice"),
    ]
    tell(desk, anna, SECOND, *(line for line in lines if line))
    assert last_time(desk.records, anna).open == ()
    (experiment,) = desk.records.talks.experiments.of(anna)
    assert (experiment.came, experiment.done) == ("silence was easier", SECOND)
    assert {action.came for action in desk.records.talks.actions.of(anna)} == {"", "it rang twice"}


@pytest.mark.parametrize("said", ["9", "0", "nothing such"])
def test_what_is_not_open_cannot_be_done(desk: Desk, anna: str, said: str) -> None:
    tell(desk, anna, FIRST, LogLine("action", "ask Karim"))
    assert said_done(last_time(desk.records, anna), said) is None


def test_what_concerns_somebody_else_of_the_group_is_not_kept_here(desk: Desk, anna: str) -> None:
    tell(desk, anna, FIRST, LogLine("action", "theirs", who="bo"), LogLine("action", "hers", who=anna))
    assert [action.text for action in desk.records.talks.actions.of(anna)] == ["hers"]
