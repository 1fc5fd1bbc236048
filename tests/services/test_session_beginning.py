"""Beginning a session: in which block, by which flow, out of which questions, with what was left open."""

from collections.abc import Callable
from datetime import date, time, timedelta

import pytest

from coachtui.coaching.blocks import Block
from coachtui.coaching.flows import Flow, Question, Stage
from coachtui.coaching.qualifying import Rule
from coachtui.coaching.running import Prompt, Running, Spell, ask_next, write_down
from coachtui.coaching.sessions import Action, LogLine, Win
from coachtui.content.library import Library
from coachtui.errors import CoachError
from coachtui.services.desk import Change, Context, Desk
from coachtui.services.people import AddPeople, add_people
from coachtui.services.planning import PlanBlock, plan_block
from coachtui.services.session.beginning import (
    LENGTH,
    Begin,
    asked_lately,
    begin_session,
    block_for,
    underway_with,
    usual_flow,
)
from coachtui.services.session.ending import end_session, propose_end
from coachtui.services.session.keeping import drop_running, keep_running
from coachtui.services.session.last import LastTime, last_time
from coachtui.services.session.telling import TellSession, tell_session
from coachtui.services.settling import HoldBlock, hold_block
from coachtui.services.undoing import undo
from coachtui.store.frames import Label
from coachtui.store.records import Records

TODAY = date(2026, 11, 18)
FLOW = Flow(
    "core/grow",
    "GROW",
    (Stage("goal", "Goal", 10, "One outcome.", ("goal",), 2), Stage("close", "Next steps", 8, "One step.")),
)
QUESTIONS = {"goal": tuple(Question(f"core/{name}", "goal", f"{name}?") for name in "abcd")}


@pytest.fixture
def anna(desk: Desk) -> str:
    desk.do(add_people, AddPeople(("Anna Holm",)))
    return desk.records.people.all()[0].id


def begin(desk: Desk, person: str, block: str | None = None, flow: Flow = FLOW) -> Running:
    desk.do(begin_session, Begin(person, block, flow, QUESTIONS))
    return the_running(desk, person)


def the_running(desk: Desk, person: str) -> Running:
    (running,) = desk.records.talks.running.of(person)
    return running


def end(desk: Desk, running: Running) -> None:
    desk.do(keep_running, running)
    desk.do(end_session, propose_end(desk.records, running, Rule(), desk.context))


def test_a_session_begins_with_its_prompts_drawn_and_its_words_kept(desk: Desk, anna: str) -> None:
    label = desk.do(begin_session, Begin(anna, None, FLOW, QUESTIONS))
    running = the_running(desk, anna)
    assert running[1:6] == (anna, 18, (Spell(desk.context.now),), "core/grow", "GROW")
    assert (running.stages, running.at, running.log, running.block) == (FLOW.stages, 0, (), None)
    assert [prompt.stage for prompt in running.prompts] == ["goal", "goal", "close"]
    assert running.prompts[-1] == Prompt("close")
    underway = underway_with(desk.records, anna)
    assert underway is not None
    assert underway[:] == (running.id, anna, running.started, "GROW", None)
    assert label == Label("session-begun", {"person": anna})


def test_it_is_as_long_as_its_block_else_as_its_stages_else_three_quarters_of_an_hour(desk: Desk, anna: str) -> None:
    desk.do(plan_block, PlanBlock(anna, TODAY, time(10), 60))
    block = desk.records.blocks.all()[0]
    bare = Flow("core/bare", "Bare", ())
    for number, flow, planned in ((block.id, FLOW, 60), (None, FLOW, 18), (None, bare, LENGTH), ("gone", bare, LENGTH)):
        running = begin(desk, anna, number, flow)
        assert (running.planned, running.block) == (planned, block.id if number == block.id else None)
        desk.do(drop_running, running)


def test_only_one_session_with_a_person_is_underway(desk: Desk, anna: str) -> None:
    running = begin(desk, anna)
    with pytest.raises(CoachError) as caught:
        desk.do(begin_session, Begin(anna, None, FLOW, QUESTIONS))
    assert (caught.value.code, caught.value.values) == ("session-underway", {"name": "Anna Holm"})
    assert the_running(desk, anna) == running
    desk.do(add_people, AddPeople(("Bo",)))
    bo = next(person.id for person in desk.records.people.all() if person.name == "Bo")
    assert begin(desk, bo).person == bo


def test_a_session_begins_with_somebody(desk: Desk, anna: str) -> None:
    with pytest.raises(CoachError) as caught:
        desk.do(begin_session, Begin("01X", None, FLOW, QUESTIONS))
    assert caught.value.code == "person-gone"
    assert desk.records.underway.all() == []


def test_beginning_is_no_step_for_undo_and_throwing_away_is_one(desk: Desk, anna: str) -> None:
    running = begin(desk, anna)
    assert [frame.label.code for frame in desk.records.history().undo] == ["people-added"]
    desk.do(drop_running, running)
    assert desk.records.talks.running.of(anna) == []
    assert underway_with(desk.records, anna) is None
    desk.do(undo, None)
    assert the_running(desk, anna) == running
    assert underway_with(desk.records, anna) is not None


def test_what_was_kept_is_there_after_a_restart(desk: Desk, anna: str, desk_at: Callable[[str], Desk]) -> None:
    running = write_down(begin(desk, anna), LogLine("note", "in the middle of a wor"))._replace(typing="half a")
    desk.do(keep_running, running)
    later = desk_at("2026-11-19T09:00")
    assert the_running(later, anna) == running
    assert [frame.label.code for frame in later.records.history().undo] == ["people-added"]


@pytest.mark.parametrize("use_case", [keep_running, drop_running])
def test_a_session_that_ended_elsewhere_is_not_brought_back(
    desk: Desk, anna: str, desk_at: Callable[[str], Desk], use_case: Callable[[Records, Running, Context], Change]
) -> None:
    running = begin(desk, anna)
    end(desk_at("2026-11-18T09:40"), running)
    with pytest.raises(CoachError) as caught:
        desk.do(use_case, running)
    assert caught.value.code == "session-gone"
    assert desk.records.talks.running.of(anna) == []


def test_questions_of_the_last_three_sessions_come_last(desk: Desk, desk_at: Callable[[str], Desk], anna: str) -> None:
    one = Flow("core/one", "One", (Stage("goal", "Goal", 20, themes=("goal",), draw=1),))
    asked = []
    for number in range(5):
        later = desk_at(f"2026-11-{18 + number}T09:00")
        running = ask_next(begin(later, anna, flow=one))
        asked += [prompt.question for prompt in running.prompts]
        end(later, running)
        assert asked_lately(later.records, anna) == frozenset(asked[-3:])
    assert len(set(asked[:4])) == 4
    assert asked[4] == asked[0]


def test_a_prompt_that_was_drawn_and_not_reached_was_not_asked(desk: Desk, anna: str) -> None:
    running = ask_next(begin(desk, anna))
    end(desk, running)
    assert asked_lately(desk.records, anna) == {running.prompts[0].question}


def test_last_time_brings_the_open_actions_and_the_newest_wins(desk: Desk, anna: str) -> None:
    def seed(records: Records, given: None, context: Context) -> Change:
        made = TODAY - timedelta(days=14)
        actions = [
            Action("A1", anna, "some day", made),
            Action("A2", anna, "late", made, due=TODAY + timedelta(days=9)),
            Action("A3", anna, "soon", made, "me", due=TODAY),
            Action("A4", anna, "done", made, due=TODAY, done=TODAY),
        ]
        wins = [Win(f"W{number}", anna, made, f"win {number}") for number in range(5)]
        writes = (*map(records.talks.actions.put, actions), *map(records.talks.wins.put, wins))
        return Change(Label("test"), writes)

    desk.do(seed, None)
    found = last_time(desk.records, anna)
    assert [action.text for action in found.actions] == ["soon", "late", "some day"]
    assert [win.text for win in found.wins] == ["win 4", "win 3", "win 2"]


def test_the_first_time_nothing_was_left_open(desk: Desk, anna: str) -> None:
    assert last_time(desk.records, anna) == LastTime((), ())


def test_told_sessions_leave_things_open_too(desk: Desk, anna: str) -> None:
    lines = (LogLine("action", "ask Karim", due=TODAY), LogLine("win", "it ran without her"))
    desk.do(tell_session, TellSession(anna, None, TODAY, 40, lines))
    found = last_time(desk.records, anna)
    assert [(action.text, action.due, action.made) for action in found.actions] == [("ask Karim", TODAY, TODAY)]
    assert [win.text for win in found.wins] == ["it ran without her"]


def library(*flows: Flow) -> Library:
    return Library("en", {}, {flow.id: flow for flow in flows}, (), {}, Rule())


def test_the_usual_flow_is_grow_else_the_first_else_there_is_none() -> None:
    other = Flow("team/own", "Own", ())
    assert usual_flow(library(other, FLOW)) == FLOW
    assert usual_flow(library(other)) == other
    with pytest.raises(CoachError) as caught:
        usual_flow(library())
    assert caught.value.code == "session-no-flow"


@pytest.mark.parametrize(
    ("now", "start"), [("08:00", time(9)), ("09:30", time(9)), ("09:46", time(15)), ("15:50", time(15))]
)
def test_a_session_is_held_in_todays_next_block_else_in_the_one_left_unsaid(
    desk_at: Callable[[str], Desk], now: str, start: time
) -> None:
    morning = desk_at("2026-11-18T07:00")
    morning.do(add_people, AddPeople(("Anna", "Bo")))
    anna, bo = sorted(morning.records.people.all(), key=lambda person: person.name)
    for person, day, at in ((anna, 0, 9), (anna, 0, 15), (anna, 1, 9), (bo, 0, 11)):
        morning.do(plan_block, PlanBlock(person.id, TODAY + timedelta(days=day), time(at), 45))
    later = desk_at(f"2026-11-18T{now}")
    found = block_for(later.records, anna.id, later.context)
    assert found is not None
    assert (found.person, found.day, found.start) == (anna.id, TODAY, start)


def test_a_block_that_is_settled_or_on_another_day_is_left_alone(desk: Desk, anna: str) -> None:
    desk.do(plan_block, PlanBlock(anna, TODAY, None, 45))
    desk.do(plan_block, PlanBlock(anna, TODAY + timedelta(days=1), None, 45))
    today = next(block for block in desk.records.blocks.all() if block.day == TODAY)
    found: Block | None = block_for(desk.records, anna, desk.context)
    assert found == today
    desk.do(hold_block, HoldBlock(today.id))
    assert block_for(desk.records, anna, desk.context) is None
