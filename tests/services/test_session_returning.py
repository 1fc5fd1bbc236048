"""A session that was left open asks what it really took, and counts nothing else."""

from collections.abc import Callable

import pytest

from coachtui.coaching.flows import Flow, Stage
from coachtui.coaching.qualifying import Rule
from coachtui.coaching.running import go_on, pause, write_down
from coachtui.coaching.sessions import LogLine
from coachtui.errors import CoachError
from coachtui.services.desk import Desk
from coachtui.services.people import AddPeople, add_people
from coachtui.services.session.beginning import Begin, begin_session
from coachtui.services.session.ending import clock_ran_on, end_session, propose_end
from coachtui.services.session.keeping import drop_running, keep_running
from coachtui.services.session.returning import Lasted, keep_lasted, ran_on

FLOW = Flow("core/grow", "GROW", (Stage("goal", "Goal", 45),))
At = Callable[[str], Desk]


@pytest.fixture
def anna(desk: Desk) -> str:
    desk.do(add_people, AddPeople(("Anna Holm",)))
    return desk.records.people.all()[0].id


@pytest.mark.parametrize(
    ("begun", "back", "asks"),
    [
        ("2026-11-18T09:00", "2026-11-18T11:59", False),
        ("2026-11-18T09:00", "2026-11-18T12:01", True),
        ("2026-11-18T23:40", "2026-11-18T23:59", False),
        ("2026-11-18T23:40", "2026-11-19T00:10", True),
        ("2026-10-25T01:30", "2026-10-25T03:29", False),
        ("2026-11-18T17:00", "2026-11-19T09:00", True),
    ],
)
def test_only_one_that_ran_far_or_over_midnight_asks(anna: str, desk_at: At, begun: str, back: str, asks: bool) -> None:
    desk = desk_at(begun)
    desk.do(begin_session, Begin(anna, None, FLOW, {}))
    (running,) = desk.records.talks.running.of(anna)
    now = desk_at(back).context.now
    assert ran_on(running, Rule(), now) is asks
    assert not ran_on(pause(running, desk.context.now), Rule(), now), "a talk that rests takes no time"
    assert not ran_on(go_on(pause(running, desk.context.now), now), Rule(), now)


def test_what_is_answered_is_what_is_counted_and_no_word_is_lost(anna: str, desk_at: At) -> None:
    desk = desk_at("2026-11-17T17:00")
    desk.do(begin_session, Begin(anna, None, FLOW, {}))
    (stale,) = desk.records.talks.running.of(anna)
    desk.do(keep_running, write_down(stale, LogLine("note", "from elsewhere")))
    later = desk_at("2026-11-18T09:00")
    label = later.do(keep_lasted, Lasted(stale, 40))
    assert (label.code, label.values) == ("session-lasted", {"person": anna, "minutes": 40})
    (running,) = later.records.talks.running.of(anna)
    assert [line.text for line in running.log] == ["from elsewhere"]
    end = propose_end(later.records, running, Rule(), later.context)
    assert (end.minutes, clock_ran_on(end, later.context)) == (40, False)
    later.do(end_session, end)
    (session,) = later.records.talks.sessions.of(anna)
    assert (session.day.isoformat(), session.minutes) == ("2026-11-17", 40)


@pytest.mark.parametrize("minutes", [0, 481])
def test_minutes_that_no_session_takes_are_refused(anna: str, desk: Desk, minutes: int) -> None:
    desk.do(begin_session, Begin(anna, None, FLOW, {}))
    (running,) = desk.records.talks.running.of(anna)
    with pytest.raises(CoachError) as caught:
        desk.do(keep_lasted, Lasted(running, minutes))
    assert (caught.value.code, desk.records.talks.running.of(anna)) == ("minutes-bounds", [running])


def test_one_that_was_thrown_away_elsewhere_says_so(anna: str, desk: Desk) -> None:
    desk.do(begin_session, Begin(anna, None, FLOW, {}))
    (running,) = desk.records.talks.running.of(anna)
    desk.do(drop_running, running)
    with pytest.raises(CoachError) as caught:
        desk.do(keep_lasted, Lasted(running, 40))
    assert caught.value.code == "session-gone"
