"""A session told afterwards counts like any other."""

from collections.abc import Callable
from datetime import date, time, timedelta

import pytest

from coachtui.coaching.blocks import Block
from coachtui.coaching.qualifying import Rule
from coachtui.coaching.sessions import LogLine
from coachtui.errors import CoachError, InvalidFieldError
from coachtui.services.desk import Desk
from coachtui.services.figures import last_sessions
from coachtui.services.people import AddPeople, add_people
from coachtui.services.planning import PlanBlock, plan_block
from coachtui.services.session.telling import LONG_PAST, TellSession, block_told, tell_session
from coachtui.services.settling import HoldBlock, hold_block, miss_block
from coachtui.services.undoing import redo, undo

TODAY = date(2026, 11, 18)
TUESDAY = date(2026, 11, 17)
NOTE = LogLine("note", "on the way to the station")
ACTION = LogLine("action", "ask Karim", due=date(2026, 11, 27), owner="me")
WIN = LogLine("win", "she asked first")


@pytest.fixture
def unsaid(desk_at: Callable[[str], Desk]) -> Block:
    """Yesterday's block at 14:00, 45 minutes, that nobody has said anything about."""
    desk = desk_at("2026-11-10T09:00")
    desk.do(add_people, AddPeople(("Ali Rahman",)))
    desk.do(plan_block, PlanBlock(desk.records.people.all()[0].id, TUESDAY, time(14), 45))
    return desk.records.blocks.all()[0]


def told(unsaid: Block, *lines: LogLine) -> TellSession:
    return TellSession(unsaid.person, unsaid.id, TUESDAY, 40, lines, "keeps asking")


def refused(desk: Desk, given: TellSession) -> CoachError:
    before = desk.records.blocks.all()
    with pytest.raises(CoachError) as caught:
        desk.do(tell_session, given)
    assert desk.records.blocks.all() == before
    assert desk.records.ledger.years() == []
    assert desk.records.talks.sessions.of(given.person) == []
    return caught.value


def test_everything_that_was_told_is_kept(unsaid: Block, desk: Desk) -> None:
    label = desk.do(tell_session, told(unsaid, NOTE, ACTION, WIN)._replace(talked="even", focus="operational"))
    (session,) = desk.records.talks.sessions.of(unsaid.person)
    assert session[1:] == (
        unsaid.person, TUESDAY, 40, "", "", (NOTE, ACTION, WIN), "keeps asking", "even", "operational", None, True,
        True, Rule(), unsaid.id, "", None, (),
    )  # fmt: skip
    (entry,) = desk.records.ledger.year(2026)
    assert entry[1:10] == (
        unsaid.person, TUESDAY, 40, "session", unsaid.id, session.id, "", "operational", True
    )  # fmt: skip
    assert desk.records.blocks.get(unsaid.id) == unsaid._replace(state="held")
    (action,) = desk.records.talks.actions.of(unsaid.person)
    assert action[1:] == (unsaid.person, "ask Karim", TUESDAY, "me", ACTION.due, None, session.id, False, "")
    (win,) = desk.records.talks.wins.of(unsaid.person)
    assert win[1:] == (unsaid.person, TUESDAY, "she asked first", session.id)
    assert last_sessions(desk.records, desk.context) == {unsaid.person: TUESDAY}
    assert (label.code, label.values) == ("session-told", {"person": unsaid.person, "minutes": 40})


def test_without_a_block_it_makes_one_that_is_held(unsaid: Block, desk: Desk) -> None:
    desk.do(tell_session, told(unsaid, NOTE)._replace(block=None, day=TODAY, start=time(8, 15)))
    made = next(block for block in desk.records.blocks.all() if block.id != unsaid.id)
    assert made[1:8] == (unsaid.person, TODAY, time(8, 15), 40, "held", None, None)
    assert desk.records.blocks.get(unsaid.id) == unsaid
    assert desk.records.talks.sessions.of(unsaid.person)[0].block == made.id


def test_minutes_that_were_entered_before_are_not_counted_twice(unsaid: Block, desk: Desk) -> None:
    desk.do(hold_block, HoldBlock(unsaid.id))
    desk.do(tell_session, told(unsaid, NOTE))
    assert [entry.minutes for entry in desk.records.ledger.year(2026)] == [40]


def test_a_block_that_was_said_to_be_missed_is_held_after_all(unsaid: Block, desk: Desk) -> None:
    desk.do(miss_block, unsaid.id)
    desk.do(tell_session, told(unsaid, NOTE))
    assert desk.records.blocks.get(unsaid.id) == unsaid._replace(state="held")


def test_told_on_another_day_the_block_comes_to_that_day_and_its_minutes_to_that_year(
    unsaid: Block, desk: Desk
) -> None:
    desk.do(hold_block, HoldBlock(unsaid.id))
    day = date(2025, 12, 30)
    desk.do(tell_session, told(unsaid, NOTE)._replace(day=day, start=time(9)))
    assert desk.records.blocks.get(unsaid.id) == unsaid._replace(state="held", day=day, start=time(9))
    assert [entry.minutes for entry in desk.records.ledger.year(2025)] == [40]
    assert desk.records.ledger.year(2026) == []


def test_two_sessions_told_on_one_day_both_count(unsaid: Block, desk: Desk) -> None:
    desk.do(tell_session, told(unsaid, NOTE))
    desk.do(tell_session, told(unsaid, WIN)._replace(minutes=20))
    assert sorted(entry.minutes for entry in desk.records.ledger.year(2026)) == [20, 40]
    assert len({entry.block for entry in desk.records.ledger.year(2026)}) == 2


def test_lines_are_cleaned_and_those_without_words_left_out(unsaid: Block, desk: Desk) -> None:
    lines = (LogLine("note", " a\tb\x1b "), LogLine("win", "\u200b "), LogLine("note", ""))
    desk.do(tell_session, told(unsaid, *lines)._replace(outcome=" \u202e "))
    (session,) = desk.records.talks.sessions.of(unsaid.person)
    assert (session.log, session.outcome) == ((LogLine("note", "a b"),), "")
    assert desk.records.talks.wins.of(unsaid.person) == []


@pytest.mark.parametrize(
    ("lines", "minutes", "rule", "qualifies"),
    [
        ((NOTE,), 15, Rule(), True),
        ((WIN,), 180, Rule(), True),
        ((NOTE,), 14, Rule(), False),
        ((NOTE,), 181, Rule(), False),
        ((), 40, Rule(), False),
        ((LogLine("note", "\u200b"),), 40, Rule(), False),
        ((), 5, Rule(5, 60, ("outcome",)), True),
    ],
)
def test_it_is_judged_by_the_rule_like_any_other(
    unsaid: Block, desk: Desk, lines: tuple[LogLine, ...], minutes: int, rule: Rule, qualifies: bool
) -> None:
    desk.do(tell_session, told(unsaid, *lines)._replace(minutes=minutes, rule=rule))
    (session,) = desk.records.talks.sessions.of(unsaid.person)
    assert (session.qualifies, session.rule) == (qualifies, rule)
    assert desk.records.ledger.year(2026)[0].qualifies == qualifies


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"day": TODAY + timedelta(days=1)}, "day-ahead", "day"),
        ({"day": TODAY - LONG_PAST - timedelta(days=1)}, "day-long-past", "day"),
        ({"minutes": 0}, "minutes-bounds", "minutes"),
        ({"minutes": 481}, "minutes-bounds", "minutes"),
    ],
)
def test_what_cannot_be_names_the_field_in_the_way(
    unsaid: Block, desk: Desk, change: dict[str, object], code: str, field: str
) -> None:
    error = refused(desk, told(unsaid, NOTE)._replace(**change))  # type: ignore[arg-type]
    assert isinstance(error, InvalidFieldError)
    assert (error.code, error.field) == (code, field)


@pytest.mark.parametrize("day", [TODAY, TODAY - LONG_PAST])
def test_the_first_and_the_last_day_that_can_be_told(unsaid: Block, desk: Desk, day: date) -> None:
    desk.do(tell_session, told(unsaid, NOTE)._replace(day=day))
    assert [entry.day for entry in desk.records.ledger.year(day.year)] == [day]


def test_it_was_held_with_somebody(unsaid: Block, desk: Desk) -> None:
    assert refused(desk, told(unsaid, NOTE)._replace(person="01X")).code == "person-gone"


def test_it_is_one_step_there_and_back(unsaid: Block, desk: Desk) -> None:
    desk.do(tell_session, told(unsaid, NOTE, ACTION, WIN))
    talks, person = desk.records.talks, unsaid.person

    def kept() -> tuple[int, ...]:
        found = (talks.sessions.of(person), talks.actions.of(person), talks.wins.of(person))
        return (*(len(records) for records in found), len(desk.records.ledger.year(2026)))

    assert kept() == (1, 1, 1, 1)
    desk.do(undo, None)
    assert kept() == (0, 0, 0, 0)
    assert desk.records.blocks.all() == [unsaid]
    desk.do(redo, None)
    assert kept() == (1, 1, 1, 1)


def test_a_session_told_of_a_day_was_held_in_its_first_block_that_nobody_has_settled(
    unsaid: Block, desk_at: Callable[[str], Desk]
) -> None:
    desk = desk_at("2026-11-17T08:00")
    desk.do(add_people, AddPeople(("Bo",)))
    bo = next(person.id for person in desk.records.people.all() if person.id != unsaid.person)
    desk.do(plan_block, PlanBlock(bo, TUESDAY, time(9), 45))
    desk.do(plan_block, PlanBlock(unsaid.person, TUESDAY, time(16), 45))
    desk.do(plan_block, PlanBlock(unsaid.person, TODAY, time(9), 45))

    def start() -> time | None:
        found = block_told(desk.records, unsaid.person, TUESDAY)
        return found.start if found else None

    assert start() == time(14)
    desk.do(miss_block, unsaid.id)
    assert start() == time(16)
    last = next(block for block in desk.records.blocks.of(unsaid.person) if block.start == time(16))
    desk.do(hold_block, HoldBlock(last.id))
    assert start() == time(16), "its minutes would be counted twice otherwise"
    desk.do(tell_session, told(unsaid, NOTE)._replace(block=last.id))
    assert start() is None
