from datetime import date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.coaching.blocks import STATES, Block, Entry, State, held_minutes, in_order, last_session, own_minutes

DAY = date(2026, 11, 18)
ZONE = ZoneInfo("Europe/Copenhagen")
BLOCKS = st.builds(
    Block,
    id=st.sampled_from(["", "a", "b", "c"]),
    person=st.sampled_from(["anna", "bo"]),
    day=st.sampled_from([DAY, DAY + timedelta(days=1)]),
    start=st.none() | st.times().map(lambda t: t.replace(second=0, microsecond=0)),
    minutes=st.integers(5, 480),
    state=st.sampled_from(STATES),
    group=st.sampled_from([None, None, "g", "h"]),
)


def block(start: time | None = time(9), minutes: int = 45, day: date = DAY, state: State = "planned") -> Block:
    return Block("b1", "anna", day, start, minutes, state)


def at(hour: int, minute: int = 0, day: date = DAY) -> datetime:
    return datetime.combine(day, time(hour, minute), ZONE)


@pytest.mark.parametrize(
    ("now", "over"),
    [
        (at(8, 59), False),
        (at(9, 30), False),
        (at(9, 44), False),
        (at(9, 45), True),
        (at(0, 0, DAY + timedelta(days=1)), True),
        (at(23, 0, DAY - timedelta(days=1)), False),
    ],
)
def test_a_block_is_over_when_its_last_minute_has_passed(now: datetime, over: bool) -> None:
    assert block().over(now) is over


@pytest.mark.parametrize(
    ("now", "over"), [(at(0), False), (at(23, 59), False), (at(0, 0, DAY + timedelta(days=1)), True)]
)
def test_a_block_without_a_start_is_over_when_its_day_is(now: datetime, over: bool) -> None:
    assert block(start=None).over(now) is over


def test_a_block_over_midnight_ends_on_the_next_day() -> None:
    late = block(time(23, 30), 60)
    assert not late.over(at(0, 29, DAY + timedelta(days=1)))
    assert late.over(at(0, 30, DAY + timedelta(days=1)))


def test_a_block_ends_by_the_clock_on_the_wall_when_summer_time_ends() -> None:
    night = block(time(2, 30), 45, date(2026, 10, 25))
    assert not night.over(datetime(2026, 10, 25, 3, 14, tzinfo=ZONE))
    assert night.over(datetime(2026, 10, 25, 3, 15, tzinfo=ZONE))


@pytest.mark.parametrize("state", STATES)
def test_only_a_planned_block_that_is_over_is_unresolved(state: State) -> None:
    assert block(state=state).unresolved(at(10)) is (state == "planned")
    assert not block(state=state).unresolved(at(9))


@pytest.mark.parametrize(
    ("mine", "theirs", "clash"),
    [
        ((time(9), 60), (time(9, 59), 60), True),
        ((time(9), 60), (time(10), 60), False),
        ((time(9), 60), (time(8), 60), False),
        ((time(9), 60), (time(9, 15), 5), True),
        ((time(9), 60), (time(8), 240), True),
        ((None, 60), (time(9), 60), False),
        ((None, 60), (None, 60), False),
    ],
)
def test_blocks_clash_where_their_minutes_overlap(
    mine: tuple[time | None, int], theirs: tuple[time | None, int], clash: bool
) -> None:
    assert block(*mine).clashes(block(*theirs)._replace(id="b2")) is clash


def test_a_block_does_not_clash_with_itself_but_two_new_ones_do() -> None:
    assert not block().clashes(block())
    assert block()._replace(id="").clashes(block()._replace(id=""))


def minutes_of(value: Block) -> set[tuple[date, int]]:
    """The minutes a planned block takes, one by one."""
    if value.start is None or value.state != "planned":
        return set()
    first = value.start.hour * 60 + value.start.minute
    return {(value.day, minute) for minute in range(first, first + value.minutes)}


@given(BLOCKS, BLOCKS)
def test_clashing_is_sharing_a_minute_whoever_is_asked(one: Block, other: Block) -> None:
    same = one.id != "" and one.id == other.id
    same = same or (one.group is not None and (one.group, one.start) == (other.group, other.start))
    assert one.clashes(other) is other.clashes(one) is (not same and bool(minutes_of(one) & minutes_of(other)))


@given(st.lists(BLOCKS, max_size=8))
def test_blocks_come_by_day_and_start_and_those_without_a_start_last(blocks: list[Block]) -> None:
    ordered = in_order(blocks)
    assert sorted(map(repr, ordered)) == sorted(map(repr, blocks))
    for before, after in pairwise(ordered):
        assert before.day <= after.day
        if before.day == after.day and after.start is not None:
            assert before.start is not None
            assert before.start <= after.start


def test_minutes_are_summed_by_person_moments_included() -> None:
    entries = [
        Entry("1", "anna", DAY, 60, "session"),
        Entry("2", "bo", DAY, 45, "session"),
        Entry("3", "anna", DAY, 10, "moment"),
    ]
    assert held_minutes(entries) == {"anna": 70, "bo": 45}


def test_the_last_session_is_the_latest_day_and_a_moment_is_none() -> None:
    entries = [
        Entry("1", "anna", date(2026, 11, 4), 60, "session"),
        Entry("2", "anna", date(2026, 10, 21), 60, "session"),
        Entry("3", "anna", date(2026, 11, 12), 10, "moment"),
        Entry("4", "bo", date(2026, 11, 2), 5, "moment"),
    ]
    assert last_session(entries) == {"anna": date(2026, 11, 4)}


def test_those_in_a_group_meet_at_one_time_and_nobody_else_may() -> None:
    anna = block()._replace(group="g")
    bo = anna._replace(id="b2", person="bo")
    assert not anna.clashes(bo)
    assert anna.clashes(bo._replace(group="h"))
    assert anna.clashes(bo._replace(group=None))
    assert anna.clashes(bo._replace(start=time(9, 30)))


@given(st.lists(st.tuples(st.sampled_from([None, "g", "h"]), st.integers(1, 90)), max_size=8))
def test_a_group_session_takes_the_managers_time_once(drawn: list[tuple[str | None, int]]) -> None:
    entries = [Entry(str(i), f"p{i}", DAY, m, "session", group=g) for i, (g, m) in enumerate(drawn)]
    alone = sum(m for g, m in drawn if g is None)
    groups = sum(max((m for g, m in drawn if g == name), default=0) for name in "gh")
    assert own_minutes(entries) == alone + groups
    assert sum(held_minutes(entries).values()) == sum(m for _, m in drawn)
