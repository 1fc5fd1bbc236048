"""Ending a session: what stands as a default, and what is in the records afterwards."""

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any

import pytest

from coachtui.coaching.blocks import STATES, Block, Entry
from coachtui.coaching.flows import Flow, Stage
from coachtui.coaching.qualifying import Rule
from coachtui.coaching.running import Running, ask_next, go_on, pause, write_down
from coachtui.coaching.sessions import LogLine
from coachtui.coaching.targets import Target
from coachtui.errors import CoachError, InvalidFieldError
from coachtui.services.desk import Change, Context, Desk
from coachtui.services.people import AddPeople, add_people, archive_person
from coachtui.services.planning import PlanBlock, plan_block
from coachtui.services.session.beginning import Begin, begin_session
from coachtui.services.session.ending import (
    Choices,
    End,
    Next,
    clock_ran_on,
    end_session,
    propose_end,
    weeks_between,
)
from coachtui.services.session.keeping import keep_running
from coachtui.services.session.telling import TellSession, tell_session
from coachtui.services.settling import HoldBlock, hold_block
from coachtui.services.undoing import redo, undo
from coachtui.store.frames import Label, Write
from coachtui.store.records import Records

TODAY = date(2026, 11, 18)
FLOW = Flow("core/grow", "GROW", (Stage("goal", "Goal", 25), Stage("close", "Next steps", 20)))
RULE = Rule()
NOTE = LogLine("note", "hard when the customer is on the line")
ACTION = LogLine("action", "ask Karim", due=date(2026, 11, 27))
MINE = LogLine("action", "bring her along", owner="me")
WIN = LogLine("win", "the release ran without her")
At = Callable[[str], Desk]


@pytest.fixture
def anna(desk: Desk) -> str:
    desk.do(add_people, AddPeople(("Anna Holm",)))
    return desk.records.people.all()[0].id


def keep(desk: Desk, *writes: Write) -> None:
    """Put records where no use case would leave them so."""

    def change(records: Records, given: None, context: Context) -> Change:
        return Change(Label("test"), writes, history="end")

    desk.do(change, None)


def a_block(desk: Desk, person: str, start: time | None = time(10), **more: Any) -> Block:
    """Keep a block of 60 minutes today, in any state."""
    block = Block("01BLOCK", person, TODAY, start, 60)._replace(**more)
    keep(desk, desk.records.blocks.put(block))
    return block


def begun(desk: Desk, person: str, *lines: LogLine, block: str | None = None) -> Running:
    """Begin a session and keep it with these lines, in its first stage."""
    desk.do(begin_session, Begin(person, block, FLOW, {}))
    (running,) = desk.records.talks.running.of(person)
    for line in lines:
        running = write_down(running, line)
    desk.do(keep_running, running)
    return running


def proposed(desk: Desk, running: Running, rule: Rule = RULE) -> End:
    return propose_end(desk.records, running, rule, desk.context)


def entries(desk: Desk) -> list[Entry]:
    return [entry for year in desk.records.ledger.years() for entry in desk.records.ledger.year(year)]


def state(desk: Desk, person: str) -> tuple[Any, ...]:
    """Return everything that ending a session may touch."""
    talks = desk.records.talks
    kept = (talks.running, talks.sessions, talks.actions, talks.wins)
    return (
        desk.records.blocks.all(), entries(desk), desk.records.underway.all(),
        *(sorted(repository.of(person)) for repository in kept),
    )  # fmt: skip


def refused(desk: Desk, end: End) -> CoachError:
    before = state(desk, end.running.person)
    with pytest.raises(CoachError) as caught:
        desk.do(end_session, end)
    assert state(desk, end.running.person) == before
    return caught.value


def test_what_was_said_is_kept_once_each_in_its_place(desk: Desk, anna: str, desk_at: At) -> None:
    block = a_block(desk, anna)
    running = begun(desk, anna, NOTE, ACTION, MINE, WIN, block=block.id)
    later = desk_at("2026-11-18T09:54")
    given = proposed(later, running)._replace(outcome=" keeps\tasking ", talked="person", focus="operational")
    label = later.do(end_session, given)
    (session,) = later.records.talks.sessions.of(anna)
    assert session[:6] == (running.id, anna, TODAY, 54, "core/grow", "GROW")
    assert session[6:] == (
        tuple(line._replace(stage="goal") for line in (NOTE, ACTION, MINE, WIN)), "keeps asking", "person",
        "operational", running.started, False, True, RULE, block.id, "", None, (),
    )  # fmt: skip
    (entry,) = entries(later)
    assert entry[1:10] == (anna, TODAY, 54, "session", block.id, session.id, "GROW", "operational", True)
    assert later.records.blocks.get(block.id) == block._replace(state="held")
    actions = sorted(later.records.talks.actions.of(anna), key=lambda action: action.text)
    assert [action[1:] for action in actions] == [
        (anna, "ask Karim", TODAY, "person", ACTION.due, None, session.id, False, ""),
        (anna, "bring her along", TODAY, "me", None, None, session.id, False, ""),
    ]
    assert [win[1:] for win in later.records.talks.wins.of(anna)] == [(anna, TODAY, WIN.text, session.id)]
    assert later.records.talks.running.of(anna) == []
    assert later.records.underway.all() == []
    assert label == Label("session-held", {"person": anna, "minutes": 54})


@pytest.mark.parametrize("former", STATES)
def test_its_block_is_held_whatever_was_said_of_it_before(desk: Desk, anna: str, former: str) -> None:
    block = a_block(desk, anna, state=former, reason="away" if former == "excused" else None, moved_to="01LATER")
    running = begun(desk, anna, NOTE, block=block.id)
    desk.do(end_session, proposed(desk, running)._replace(minutes=40))
    kept = desk.records.blocks.get(block.id)
    assert kept == block._replace(state="held", reason=None, moved_to=None)
    assert [(entry.minutes, entry.block) for entry in entries(desk)] == [(40, block.id)]


def test_an_entry_of_a_block_that_was_only_said_to_be_held_gives_way(desk: Desk, anna: str) -> None:
    block = a_block(desk, anna)
    desk.do(hold_block, HoldBlock(block.id))
    assert [entry.minutes for entry in entries(desk)] == [60]
    running = begun(desk, anna, NOTE, block=block.id)
    desk.do(end_session, proposed(desk, running)._replace(minutes=40))
    assert [(entry.minutes, entry.session) for entry in entries(desk)] == [(40, running.id)]
    desk.do(undo, None)
    assert [(entry.minutes, entry.session) for entry in entries(desk)] == [(60, None)]


def test_a_block_in_which_another_session_was_held_is_left_to_it(desk: Desk, anna: str) -> None:
    block = a_block(desk, anna)
    running = begun(desk, anna, NOTE, block=block.id)
    desk.do(tell_session, TellSession(anna, block.id, TODAY, 30, (NOTE,)))
    desk.do(end_session, proposed(desk, running)._replace(minutes=40))
    assert sorted(entry.minutes for entry in entries(desk)) == [30, 40]
    assert len({entry.block for entry in entries(desk)}) == 2
    assert {session.id: session.block for session in desk.records.talks.sessions.of(anna)} == {
        entry.session: entry.block for entry in entries(desk)
    }


@pytest.mark.parametrize(
    ("now", "minutes", "start", "length"), [("09:07", 50, time(9), 50), ("09:59", 3, time(9, 45), 5)]
)
def test_a_session_without_a_block_makes_one(
    anna: str, desk_at: At, now: str, minutes: int, start: time, length: int
) -> None:
    desk = desk_at(f"2026-11-18T{now}")
    running = begun(desk, anna, NOTE)
    desk.do(end_session, proposed(desk, running)._replace(minutes=minutes, next=None))
    (block,) = desk.records.blocks.all()
    (session,) = desk.records.talks.sessions.of(anna)
    assert block[1:8] == (anna, TODAY, start, length, "held", None, None)
    assert (session.block, session.minutes) == (block.id, minutes)
    assert [(entry.block, entry.minutes) for entry in entries(desk)] == [(block.id, minutes)]


def test_a_block_that_was_taken_away_meanwhile_is_made_again(desk: Desk, anna: str) -> None:
    block = a_block(desk, anna)
    running = begun(desk, anna, NOTE, block=block.id)
    keep(desk, desk.records.blocks.drop(block))
    desk.do(end_session, proposed(desk, running)._replace(next=None))
    (made,) = desk.records.blocks.all()
    assert (made.state, made.id != block.id) == ("held", True)


@pytest.mark.parametrize(("day", "start"), [(TODAY, time(10)), (TODAY + timedelta(days=2), time(9))])
def test_a_block_of_another_day_comes_to_the_day_of_the_session(desk: Desk, anna: str, day: date, start: time) -> None:
    block = a_block(desk, anna, day=day)
    running = begun(desk, anna, NOTE, block=block.id)
    desk.do(end_session, proposed(desk, running)._replace(next=None))
    assert desk.records.blocks.get(block.id) == block._replace(state="held", day=TODAY, start=start)


def test_a_session_over_midnight_is_of_the_day_on_which_it_began(anna: str, desk_at: At) -> None:
    running = begun(desk_at("2026-12-31T23:40"), anna, NOTE)
    later = desk_at("2027-01-01T00:25")
    later.do(end_session, proposed(later, running))
    (session,) = later.records.talks.sessions.of(anna)
    assert (session.day, session.minutes) == (date(2026, 12, 31), 45)
    assert later.records.ledger.years() == [2026]


def test_undo_brings_the_running_session_back_and_redo_ends_it_again(desk: Desk, anna: str, desk_at: At) -> None:
    block = a_block(desk, anna)
    running = begun(desk, anna, NOTE, ACTION, WIN, block=block.id)
    before = state(desk, anna)
    desk.do(end_session, proposed(desk, running)._replace(minutes=40))
    after = state(desk, anna)
    desk.do(undo, None)
    assert state(desk, anna) == before
    assert desk.records.talks.running.of(anna) == [running]
    assert entries(desk) == []
    assert state(desk_at("2026-11-19T09:00"), anna) == before
    desk.do(redo, None)
    assert state(desk, anna) == after
    assert state(desk_at("2026-11-19T09:00"), anna) == after


def test_a_session_that_came_back_can_be_gone_on_with_and_ended_otherwise(desk: Desk, anna: str, desk_at: At) -> None:
    running = begun(desk, anna, NOTE)
    desk.do(end_session, proposed(desk, running)._replace(minutes=40))
    desk.do(undo, None)
    later = desk_at("2026-11-18T09:30")
    (again,) = later.records.talks.running.of(anna)
    again = write_down(again, WIN)
    later.do(keep_running, again)
    later.do(end_session, proposed(later, again))
    assert [entry.minutes for entry in entries(later)] == [30]
    assert [win.text for win in later.records.talks.wins.of(anna)] == [WIN.text]


def test_a_session_is_ended_once(desk: Desk, anna: str) -> None:
    running = begun(desk, anna, NOTE)
    end = proposed(desk, running)
    desk.do(end_session, end)
    assert refused(desk, end).code == "session-gone"


@pytest.mark.parametrize("minutes", [0, -5, 481])
def test_minutes_have_bounds(desk: Desk, anna: str, minutes: int) -> None:
    error = refused(desk, proposed(desk, begun(desk, anna, NOTE))._replace(minutes=minutes))
    assert isinstance(error, InvalidFieldError)
    assert (error.code, error.field) == ("minutes-bounds", "minutes")


@pytest.mark.parametrize(
    ("lines", "minutes", "reasons"),
    [
        ((NOTE,), 45, ()),
        ((WIN,), 15, ()),
        ((ACTION,), 180, ()),
        ((NOTE,), 14, ("too-short",)),
        ((NOTE,), 181, ("too-long",)),
        ((), 45, ("nothing-written",)),
        ((), 1, ("too-short", "nothing-written")),
    ],
)
def test_why_it_does_not_count_is_known_before_and_kept(
    desk: Desk, anna: str, lines: tuple[LogLine, ...], minutes: int, reasons: tuple[str, ...]
) -> None:
    end = proposed(desk, begun(desk, anna, *lines))._replace(minutes=minutes)
    assert end.shortcomings == reasons
    desk.do(end_session, end)
    assert [entry.qualifies for entry in entries(desk)] == [not reasons]
    assert [session.qualifies for session in desk.records.talks.sessions.of(anna)] == [not reasons]


def test_the_rule_that_judged_is_kept_with_the_session(desk: Desk, anna: str) -> None:
    strict = Rule(60, 90, ("outcome",))
    running = begun(desk, anna)
    desk.do(end_session, proposed(desk, running, strict)._replace(minutes=60))
    (session,) = desk.records.talks.sessions.of(anna)
    assert (session.rule, session.qualifies) == (strict, True)


def test_prompts_alone_are_nothing_written(desk: Desk, anna: str) -> None:
    running = ask_next(begun(desk, anna))
    assert proposed(desk, running)._replace(minutes=45).shortcomings == ("nothing-written",)


@pytest.mark.parametrize(
    ("lines", "later", "outcome"),
    [
        ((NOTE, ACTION), ("she decides", "and tells us"), "and tells us"),
        ((NOTE, ACTION, MINE), (), "ask Karim"),
        ((NOTE, MINE, WIN), (), ""),
        ((), (), ""),
    ],
)
def test_the_outcome_that_stands_is_the_last_stages_last_note_else_the_persons_last_action(
    desk: Desk, anna: str, lines: tuple[LogLine, ...], later: tuple[str, ...], outcome: str
) -> None:
    running = ask_next(begun(desk, anna, *lines))
    for text in later:
        running = write_down(running, LogLine("note", text))
    assert proposed(desk, running).outcome == outcome


@pytest.mark.parametrize(
    ("now", "minutes", "ran_on"),
    [("09:00", 1, False), ("09:44", 44, False), ("12:00", 180, False), ("12:01", 45, True), ("18:00", 45, True)],
)
def test_where_the_clock_ran_on_the_planned_minutes_stand(
    desk: Desk, anna: str, desk_at: At, now: str, minutes: int, ran_on: bool
) -> None:
    running = begun(desk, anna, NOTE)
    later = desk_at(f"2026-11-18T{now}")
    end = proposed(later, running)
    assert end.minutes == minutes
    assert clock_ran_on(end, later.context) == ran_on


def test_a_pause_over_night_is_no_time(desk: Desk, anna: str, desk_at: At) -> None:
    rests = pause(begun(desk, anna, NOTE), desk_at("2026-11-18T09:20").context.now)
    again = go_on(rests, desk_at("2026-11-19T08:00").context.now)
    later = desk_at("2026-11-19T08:10")
    assert proposed(later, again).minutes == 30
    assert not clock_ran_on(proposed(later, again), later.context)


def test_a_person_who_is_gone_is_said_so(desk: Desk, anna: str) -> None:
    running = begun(desk, anna, NOTE)
    keep(desk, desk.records.people.drop(desk.records.people.all()[0]))
    with pytest.raises(CoachError) as caught:
        proposed(desk, running)
    assert caught.value.code == "person-gone"


def next_block(desk: Desk, running: Running) -> Block:
    found = proposed(desk, running).next
    assert found is not None
    assert found.proposed == (found.block.id == "")
    return found.block


@pytest.mark.parametrize(
    ("target", "minutes", "weeks"),
    [(0, 60, 4), (45, 45, 4), (60, 45, 4), (70, 45, 2), (120, 60, 2), (135, 45, 1), (240, 60, 1), (900, 60, 1),
     (45, 480, 4)],
)  # fmt: skip
def test_the_target_says_how_many_weeks_on(desk: Desk, anna: str, target: int, minutes: int, weeks: int) -> None:
    assert weeks_between(target, minutes) == weeks
    keep(desk, desk.records.targets.put(Target("T", date(2026, 1, 1), {"everyone": target})))
    block = a_block(desk, anna, minutes=minutes)
    running = begun(desk, anna, NOTE, block=block.id)
    expected = Block("", anna, TODAY + timedelta(weeks=weeks), time(10), minutes)
    assert next_block(desk, running) == expected


def test_without_a_block_the_next_one_is_as_long_and_begins_at_the_quarter(anna: str, desk_at: At) -> None:
    desk = desk_at("2026-11-18T14:29")
    running = begun(desk, anna, NOTE)
    assert next_block(desk, running) == Block("", anna, TODAY + timedelta(weeks=4), time(14, 15), 45)


def test_a_session_on_a_weekend_leads_to_a_working_day(anna: str, desk_at: At) -> None:
    for day, friday in (("2026-11-21", date(2026, 12, 18)), ("2026-11-22", date(2026, 12, 18))):
        desk = desk_at(f"{day}T10:00")
        running = begun(desk, anna, NOTE)
        assert next_block(desk, running).day == friday
        desk.do(end_session, proposed(desk, running)._replace(next=None))


def test_a_block_that_stands_in_the_plan_is_the_next_one(desk: Desk, anna: str) -> None:
    block = a_block(desk, anna)
    running = begun(desk, anna, NOTE, block=block.id)
    for day in (9, 2):
        desk.do(plan_block, PlanBlock(anna, TODAY + timedelta(days=day), time(11), 30))
    found = next_block(desk, running)
    assert (found.id != "", found.day) == (True, TODAY + timedelta(days=2))
    planned = len(desk.records.blocks.all())
    desk.do(end_session, proposed(desk, running))
    assert len(desk.records.blocks.all()) == planned, "it is not planned twice"


def test_an_unsaid_block_of_the_past_and_its_own_are_not_the_next_one(desk: Desk, anna: str) -> None:
    block = a_block(desk, anna)
    past = Block("01PAST", anna, TODAY - timedelta(days=1), time(9), 45)
    keep(desk, desk.records.blocks.put(past))
    running = begun(desk, anna, NOTE, block=block.id)
    assert next_block(desk, running).id == ""


def test_a_week_without_room_is_passed_over_and_four_are_no_room(desk: Desk, anna: str) -> None:
    desk.do(add_people, AddPeople(("Bo",)))
    bo = next(person.id for person in desk.records.people.all() if person.id != anna)
    block = a_block(desk, anna)
    running = begun(desk, anna, NOTE, block=block.id)
    for week in range(4, 7):
        desk.do(plan_block, PlanBlock(bo, TODAY + timedelta(weeks=week), time(10, 30), 60))
    assert next_block(desk, running).day == TODAY + timedelta(weeks=7)
    desk.do(plan_block, PlanBlock(bo, TODAY + timedelta(weeks=7), time(10, 30), 60))
    end = proposed(desk, running)
    assert end.next is None
    desk.do(end_session, end)
    assert [entry.session for entry in entries(desk)] == [running.id]


def test_nothing_is_proposed_for_somebody_who_leaves(desk: Desk, anna: str) -> None:
    running = begun(desk, anna, NOTE)
    desk.do(archive_person, anna)
    assert proposed(desk, running).next is None


def test_the_proposed_block_is_planned_with_the_end_and_taken_back_with_it(desk: Desk, anna: str) -> None:
    running = begun(desk, anna, NOTE)
    end = proposed(desk, running)
    assert end.next is not None
    desk.do(end_session, end)
    (planned,) = [block for block in desk.records.blocks.all() if block.state == "planned"]
    assert planned == end.next.block._replace(id=planned.id)
    desk.do(undo, None)
    assert desk.records.blocks.all() == []


def test_a_next_block_that_cannot_stand_ends_nothing(desk: Desk, anna: str) -> None:
    end = proposed(desk, begun(desk, anna, NOTE))
    past = Block("", anna, TODAY - timedelta(days=1), None, 45)
    assert refused(desk, end._replace(next=Next(past))).code == "day-past"


def test_an_hour_that_comes_twice_is_counted_twice(anna: str, desk_at: At) -> None:
    desk = desk_at("2026-10-25T01:30")
    running = begun(desk, anna, NOTE)
    later = desk_at("2026-10-25T03:00")
    later.do(end_session, proposed(later, running))
    (session,) = later.records.talks.sessions.of(anna)
    assert (session.day, session.minutes) == (date(2026, 10, 25), 150)


def test_choices_stand_on_a_fresh_proposal_and_the_rest_follows_the_talk(desk: Desk, anna: str, desk_at: At) -> None:
    running = begun(desk, anna, NOTE, ACTION)
    first = proposed(desk, running)
    later = desk_at("2026-11-18T09:50")
    fresh = proposed(later, write_down(running, MINE._replace(owner="person")))
    assert Choices(first, first).on(fresh) == fresh
    chosen = first._replace(talked="me", focus="operational", minutes=40, outcome="mine", next=None)
    kept = Choices(first, chosen).on(fresh)
    assert kept == chosen._replace(running=fresh.running, base=fresh.running)


def test_what_another_window_wrote_while_the_end_was_looked_at_is_kept(desk: Desk, anna: str) -> None:
    running = begun(desk, anna, ACTION)
    end = proposed(desk, running)
    assert end.shortcomings == ("too-short",)
    desk.do(keep_running, write_down(running, NOTE))
    mine = running._replace(log=(running.log[0]._replace(owner="me"),))
    desk.do(end_session, end._replace(running=mine, minutes=20))
    (session,) = desk.records.talks.sessions.of(anna)
    assert [line.text for line in session.log] == [ACTION.text, NOTE.text]
    assert session.log[0].owner == "me"


def test_an_empty_talk_counts_by_what_another_window_wrote(desk: Desk, anna: str) -> None:
    running = begun(desk, anna)
    end = proposed(desk, running)._replace(minutes=20)
    desk.do(keep_running, write_down(running, NOTE))
    desk.do(end_session, end)
    assert [entry.qualifies for entry in entries(desk)] == [True]
