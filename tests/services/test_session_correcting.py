"""Correcting a session that was held, or splitting it: the minutes stay right, and what stood there stays on record."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coachtui.coaching.blocks import Entry, own_minutes
from coachtui.coaching.goals import movement
from coachtui.coaching.sessions import Correction, LogLine, Session
from coachtui.errors import CoachError
from coachtui.services.desk import Desk
from coachtui.services.exporting import held_on
from coachtui.services.people import AddPeople, add_people
from coachtui.services.session.correcting import Correct, Split, correct_session, split_session
from coachtui.services.session.telling import TellSession, tell_session
from coachtui.services.undoing import redo, undo
from coachtui.wording.person_export import markdown

TODAY = date(2026, 11, 18)
OTHER_YEAR = date(2025, 12, 30)
LINES = (
    LogLine("note", "the release plan"),
    LogLine("action", "ask Karim"),
    LogLine("win", "it ran"),
    LogLine("goal", "asks who knows", more="answers"),
    LogLine("rating", "answers → asks who knows", value=4),
    LogLine("experiment", "silence", more="a name"),
    LogLine("parked", "holidays"),
    LogLine("resource", "a book"),
)


@pytest.fixture
def anna(desk: Desk) -> str:
    desk.do(add_people, AddPeople(("Anna Holm",)))
    return desk.records.people.all()[0].id


def tell(desk: Desk, person: str, minutes: int = 60, day: date = TODAY) -> Session:
    before = set(desk.records.talks.sessions.of(person))
    desk.do(tell_session, TellSession(person, None, day, minutes, LINES, "keeps asking"))
    (fresh,) = set(desk.records.talks.sessions.of(person)) - before
    return fresh


def as_it_is(session: Session) -> Correct:
    return Correct(session.person, session.id, session.day, session.minutes, session.outcome, session.focus)


def entries(desk: Desk) -> list[Entry]:
    return [entry for year in desk.records.ledger.years() for entry in desk.records.ledger.year(year)]


def everything(desk: Desk, person: str) -> str:
    """Return all that is on record about a person, as their export has it."""
    return markdown(held_on(desk.records, desk.records.people.get(person), desk.context.now))  # type: ignore[arg-type]


def test_what_stood_there_before_is_kept_and_said(desk: Desk, anna: str) -> None:
    session = tell(desk, anna)
    given = as_it_is(session)._replace(minutes=12, outcome=" none\tyet ", focus="operational", day=TODAY - timedelta(1))
    before = everything(desk, anna)
    desk.do(correct_session, given)
    (fresh,) = desk.records.talks.sessions.of(anna)
    assert (fresh.minutes, fresh.outcome, fresh.focus, fresh.day) == (12, "none yet", "operational", date(2026, 11, 17))
    assert fresh.changes == (
        Correction(TODAY, "day", "2026-11-18"),
        Correction(TODAY, "minutes", "60"),
        Correction(TODAY, "outcome", "keeps asking"),
        Correction(TODAY, "focus", "development"),
    )
    assert (session.qualifies, fresh.qualifies) == (True, False)
    (entry,) = entries(desk)
    assert (entry.day, entry.minutes, entry.focus, entry.qualifies) == (fresh.day, 12, "operational", False)
    said = everything(desk, anna)
    for line in (
        "corrected on 18 Nov 2026: day was “18 Nov 2026”",
        "corrected on 18 Nov 2026: minutes was “60”",
        "corrected on 18 Nov 2026: outcome was “keeps asking”",
        "corrected on 18 Nov 2026: kind of talk was “development”",
    ):
        assert line in said
    desk.do(undo, None)
    assert everything(desk, anna) == before
    desk.do(redo, None)
    assert everything(desk, anna) == said


@pytest.mark.parametrize("day", [TODAY - timedelta(3), OTHER_YEAR])
def test_what_came_of_it_goes_to_its_day_with_it(desk: Desk, anna: str, day: date) -> None:
    session = tell(desk, anna)
    desk.do(correct_session, as_it_is(session)._replace(day=day))
    talks = desk.records.talks
    assert [entry.day for entry in entries(desk)] == [day]
    assert [block.day for block in desk.records.blocks.all()] == [day]
    assert [action.made for action in talks.actions.of(anna)] == [day]
    assert [experiment.made for experiment in talks.experiments.of(anna)] == [day]
    assert [each.day for kept in (talks.wins, talks.parked, talks.resources) for each in kept.of(anna)] == [day] * 3  # type: ignore[attr-defined]
    (goal,) = talks.goals.of(anna)
    assert (goal.made, [(rating.day, rating.value) for rating in goal.ratings]) == (day, [(day, 4)])


def test_a_rating_does_not_fall_on_another_one(desk: Desk, anna: str) -> None:
    early = tell(desk, anna, day=TODAY - timedelta(14))
    late = tell(desk, anna)
    desk.do(correct_session, as_it_is(late)._replace(day=early.day))
    (goal,) = desk.records.talks.goals.of(anna)
    assert [rating.day for rating in goal.ratings] == [early.day, TODAY]
    assert movement(goal) == "flat"


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({}, "nothing-to-change"),
        ({"outcome": " keeps asking "}, "nothing-to-change"),
        ({"minutes": 0}, "minutes-bounds"),
        ({"minutes": 481}, "minutes-bounds"),
        ({"day": TODAY + timedelta(1)}, "day-ahead"),
        ({"day": date(2024, 1, 1)}, "day-long-past"),
        ({"session": "01GONE"}, "session-gone"),
    ],
)
def test_a_correction_that_cannot_be_changes_nothing(
    desk: Desk, anna: str, changed: dict[str, object], code: str
) -> None:
    given = as_it_is(tell(desk, anna))._replace(**changed)  # type: ignore[arg-type]
    before = everything(desk, anna)
    with pytest.raises(CoachError) as caught:
        desk.do(correct_session, given)
    assert (caught.value.code, everything(desk, anna)) == (code, before)


def test_the_second_part_of_a_session_stands_on_its_own(desk: Desk, anna: str) -> None:
    session = tell(desk, anna, 70)
    before = everything(desk, anna)
    label = desk.do(split_session, Split(anna, session.id, 25, TODAY - timedelta(1), "the customer"))
    assert label.code == "session-split"
    first, second = sorted(desk.records.talks.sessions.of(anna), key=lambda each: -each.minutes)
    assert (first.minutes, first.log, first.outcome) == (45, LINES, "keeps asking")
    assert (second.day, second.minutes, second.outcome) == (TODAY - timedelta(1), 25, "")
    assert second.log == (LogLine("note", "the customer"),)
    assert first.changes == second.changes == (Correction(TODAY, "minutes", "70"),)
    assert (first.qualifies, second.qualifies) == (True, True)
    assert {entry.session: entry.minutes for entry in entries(desk)} == {first.id: 45, second.id: 25}
    blocks = desk.records.blocks.all()
    assert {(block.id, block.state) for block in blocks} == {(first.block, "held"), (second.block, "held")}
    assert len(desk.records.talks.actions.of(anna)) == 1, "what came of it is not there twice"
    desk.do(undo, None)
    assert everything(desk, anna) == before


def test_a_part_about_which_nothing_is_written_does_not_count(desk: Desk, anna: str) -> None:
    session = tell(desk, anna)
    desk.do(split_session, Split(anna, session.id, 30, TODAY))
    assert sorted(each.qualifies for each in desk.records.talks.sessions.of(anna)) == [False, True]


@pytest.mark.parametrize(
    ("minutes", "day", "code"),
    [
        (60, TODAY, "split-too-long"),
        (90, TODAY, "split-too-long"),
        (0, TODAY, "minutes-bounds"),
        (20, TODAY + timedelta(1), "day-ahead"),
    ],
)
def test_a_split_that_cannot_be_changes_nothing(desk: Desk, anna: str, minutes: int, day: date, code: str) -> None:
    session = tell(desk, anna)
    before = everything(desk, anna)
    with pytest.raises(CoachError) as caught:
        desk.do(split_session, Split(anna, session.id, minutes, day))
    assert (caught.value.code, everything(desk, anna)) == (code, before)


DAYS = st.dates(TODAY - timedelta(366), TODAY)
MINUTES = st.integers(1, 480)
STEPS = st.lists(st.tuples(st.sampled_from(["correct", "split"]), st.integers(0, 9), MINUTES, DAYS), max_size=4)


@given(first=MINUTES, steps=STEPS)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_the_ledger_holds_what_the_sessions_say_after_any_steps(
    desk: Desk, anna: str, first: int, steps: list[tuple[str, int, int, date]]
) -> None:
    tell(desk, anna, first)
    model = Counter({(TODAY, first): 1})
    taken = 1
    for step, which, minutes, day in steps:
        sessions = desk.records.talks.sessions.of(anna)
        session = sessions[which % len(sessions)]
        was = (session.day, session.minutes)
        if step == "correct" and was != (day, minutes):
            desk.do(correct_session, as_it_is(session)._replace(day=day, minutes=minutes))
            model += Counter({(day, minutes): 1})
        elif step == "split" and minutes < session.minutes:
            desk.do(split_session, Split(anna, session.id, minutes, day))
            model += Counter({(day, minutes): 1, (session.day, session.minutes - minutes): 1})
        else:
            continue
        model -= Counter({was: 1})
        taken += 1
    held = entries(desk)
    assert Counter((entry.day, entry.minutes) for entry in held) == model
    assert {(entry.session, entry.day, entry.minutes, entry.qualifies) for entry in held} == {
        (each.id, each.day, each.minutes, each.qualifies) for each in desk.records.talks.sessions.of(anna)
    }
    assert own_minutes(held) == sum(minutes * count for (_day, minutes), count in model.items())
    for _step in range(taken):
        desk.do(undo, None)
    assert (entries(desk), desk.records.talks.sessions.of(anna), desk.records.blocks.all()) == ([], [], [])
