from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any

import pytest

from coachtui.coaching.blocks import REASONS, Block
from coachtui.errors import CoachError, InvalidFieldError
from coachtui.services.desk import Desk
from coachtui.services.people import AddPeople, add_people, archive_person
from coachtui.services.planning import PlanBlock, plan_block
from coachtui.services.settling import (
    ExcuseBlock,
    HoldBlock,
    excuse_block,
    hold_block,
    miss_block,
    move_past_block,
)
from coachtui.services.undoing import undo

TODAY = date(2026, 11, 18)
TUESDAY = date(2026, 11, 17)


@pytest.fixture
def past(desk_at: Callable[[str], Desk]) -> Block:
    """A block of yesterday, Tuesday at 14:00, that nobody has said anything about."""
    desk = desk_at("2026-11-10T09:00")
    desk.do(add_people, AddPeople(("Ali Rahman",)))
    desk.do(plan_block, PlanBlock(desk.records.people.all()[0].id, TUESDAY, time(14), 45))
    return desk.records.blocks.all()[0]


def refused(desk: Desk, use_case: Callable[..., Any], given: Any) -> tuple[str, str]:
    """Return code and field of the error, having checked that nothing changed."""
    before = (desk.records.blocks.all(), desk.records.ledger.year(2026))
    with pytest.raises(CoachError) as caught:
        desk.do(use_case, given)
    assert (desk.records.blocks.all(), desk.records.ledger.year(2026)) == before
    return caught.value.code, getattr(caught.value, "field", "")


def the_block(desk: Desk, block: Block) -> Block:
    found = desk.records.blocks.get(block.id)
    assert found is not None
    return found


@pytest.mark.parametrize(("minutes", "counted"), [(None, 45), (30, 30), (480, 480), (5, 5)])
def test_a_held_block_enters_the_ledger_with_the_minutes_it_took(
    past: Block, desk: Desk, minutes: int | None, counted: int
) -> None:
    label = desk.do(hold_block, HoldBlock(past.id, minutes))
    assert the_block(desk, past) == past._replace(state="held")
    (entry,) = desk.records.ledger.year(2026)
    assert entry[1:6] == (past.person, TUESDAY, counted, "session", past.id)
    assert desk.records.ledger.of_block(past) == entry
    assert (label.code, label.values["minutes"]) == ("block-held", counted)


@pytest.mark.parametrize("minutes", [0, 4, 481, -1])
def test_minutes_held_have_bounds(past: Block, desk: Desk, minutes: int) -> None:
    assert refused(desk, hold_block, HoldBlock(past.id, minutes)) == ("minutes-bounds", "minutes")


def test_todays_block_may_be_held_before_its_time_but_tomorrows_not(past: Block, desk: Desk) -> None:
    desk.do(plan_block, PlanBlock(past.person, TODAY, time(16), 45))
    desk.do(plan_block, PlanBlock(past.person, TODAY + timedelta(days=1), time(9), 45))
    _, today, tomorrow = sorted(desk.records.blocks.all(), key=lambda block: block.day)
    assert refused(desk, hold_block, HoldBlock(tomorrow.id)) == ("block-ahead", "")
    assert refused(desk, miss_block, tomorrow.id) == ("block-ahead", "")
    desk.do(hold_block, HoldBlock(today.id))
    assert the_block(desk, today).state == "held"


def test_a_missed_block_leaves_the_ledger_alone(past: Block, desk: Desk) -> None:
    label = desk.do(miss_block, past.id)
    assert the_block(desk, past) == past._replace(state="missed")
    assert desk.records.ledger.years() == []
    assert label.code == "block-missed"


@pytest.mark.parametrize("reason", REASONS)
def test_a_block_is_excused_for_one_of_the_closed_reasons(past: Block, desk: Desk, reason: str) -> None:
    label = desk.do(excuse_block, ExcuseBlock(past.id, reason))  # type: ignore[arg-type]
    assert the_block(desk, past) == past._replace(state="excused", reason=reason)  # type: ignore[arg-type]
    assert (label.code, label.values["reason"]) == ("block-excused", reason)


def test_a_reason_of_ones_own_is_refused(past: Block, desk: Desk) -> None:
    given = ExcuseBlock(past.id, "flu")  # type: ignore[arg-type]
    assert refused(desk, excuse_block, given) == ("reason-unknown", "reason")


def test_a_block_ahead_can_be_excused(past: Block, desk: Desk) -> None:
    desk.do(plan_block, PlanBlock(past.person, TODAY + timedelta(days=9), None, 45))
    ahead = max(desk.records.blocks.all(), key=lambda block: block.day)
    desk.do(excuse_block, ExcuseBlock(ahead.id, "away"))
    assert the_block(desk, ahead).state == "excused"


def test_a_past_block_is_planned_again_on_its_weekday_and_stays_on_record(past: Block, desk: Desk) -> None:
    label = desk.do(move_past_block, past.id)
    moved = the_block(desk, past)
    assert (moved.state, moved.day) == ("moved", TUESDAY)
    assert moved.moved_to is not None
    new = desk.records.blocks.get(moved.moved_to)
    assert new == past._replace(id=moved.moved_to, day=date(2026, 11, 24))
    assert (label.code, label.values["day"]) == ("block-put-off", "2026-11-24")


def test_a_block_of_this_weekday_goes_to_next_week_and_not_to_today(
    past: Block, desk_at: Callable[[str], Desk]
) -> None:
    desk = desk_at("2026-11-24T09:00")
    desk.do(move_past_block, past.id)
    assert {block.day for block in desk.records.blocks.all()} == {TUESDAY, date(2026, 12, 1)}


@pytest.mark.parametrize(("taken", "lands"), [(1, date(2026, 12, 1)), (3, date(2026, 12, 15))])
def test_a_week_without_room_at_that_time_is_passed_over(past: Block, desk: Desk, taken: int, lands: date) -> None:
    for week in range(taken):
        desk.do(plan_block, PlanBlock(past.person, date(2026, 11, 24) + timedelta(weeks=week), time(14, 30), 60))
    desk.do(move_past_block, past.id)
    assert max(block.day for block in desk.records.blocks.all()) == lands


def test_a_block_that_is_still_to_come_is_not_put_off(past: Block, desk: Desk) -> None:
    desk.do(plan_block, PlanBlock(past.person, date(2026, 11, 25), None, 45))
    ahead = next(block for block in desk.records.blocks.all() if block.day == date(2026, 11, 25))
    with pytest.raises(CoachError) as caught:
        desk.do(move_past_block, ahead.id)
    assert caught.value.code == "block-ahead"


def test_nothing_is_planned_for_somebody_from_the_day_they_left_on(past: Block, desk: Desk) -> None:
    desk.do(archive_person, past.person)
    with pytest.raises(CoachError):
        desk.do(move_past_block, past.id)
    with pytest.raises(InvalidFieldError) as caught:
        desk.do(plan_block, PlanBlock(past.person, date(2026, 11, 25), None, 45))
    assert (caught.value.code, caught.value.field) == ("person-left", "day")


def test_four_weeks_without_room_are_said_so(past: Block, desk: Desk) -> None:
    for week in range(4):
        desk.do(plan_block, PlanBlock(past.person, date(2026, 11, 24) + timedelta(weeks=week), time(14), 60))
    assert refused(desk, move_past_block, past.id) == ("no-room", "")


SETTLINGS: list[tuple[Callable[..., Any], Callable[[str], Any]]] = [
    (hold_block, lambda block: HoldBlock(block, 50)),
    (miss_block, lambda block: block),
    (excuse_block, lambda block: ExcuseBlock(block, "away")),
    (move_past_block, lambda block: block),
]


@pytest.mark.parametrize(("use_case", "given"), SETTLINGS)
def test_what_was_said_can_be_taken_back_whole(
    past: Block, desk: Desk, use_case: Callable[..., Any], given: Callable[[str], Any]
) -> None:
    desk.do(use_case, given(past.id))
    desk.do(undo, None)
    assert desk.records.blocks.all() == [past]
    assert desk.records.ledger.year(2026) == []


@pytest.mark.parametrize(("use_case", "given"), SETTLINGS)
def test_nothing_is_said_twice_or_of_what_is_not_there(
    past: Block, desk: Desk, use_case: Callable[..., Any], given: Callable[[str], Any]
) -> None:
    assert refused(desk, use_case, given("01X")) == ("block-gone", "")
    desk.do(miss_block, past.id)
    assert refused(desk, use_case, given(past.id)) == ("block-settled", "")
