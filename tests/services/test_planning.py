from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest

from coachtui.coaching.blocks import Block
from coachtui.errors import CoachError
from coachtui.services.desk import Desk
from coachtui.services.people import AddPeople, add_people, find_person
from coachtui.services.planning import (
    ChangeBlock,
    MoveBlock,
    PlanBlock,
    change_block,
    move_block,
    plan_block,
    remove_block,
)
from coachtui.services.settling import HoldBlock, hold_block

TODAY = date(2026, 11, 18)
FRIDAY = date(2026, 11, 20)


@pytest.fixture
def anna(desk: Desk) -> str:
    desk.do(add_people, AddPeople(("Anna Holm", "Bo Vik")))
    return find_person(desk.records, "anna", TODAY).id


def plan(desk: Desk, person: str, day: date = FRIDAY, start: time | None = time(9, 30), minutes: int = 45) -> Block:
    before = {block.id for block in desk.records.blocks.all()}
    desk.do(plan_block, PlanBlock(person, day, start, minutes))
    (block,) = (block for block in desk.records.blocks.all() if block.id not in before)
    return block


def the_block(desk: Desk) -> Block:
    (block,) = desk.records.blocks.all()
    return block


def refused(desk: Desk, use_case: Callable[..., Any], given: Any) -> tuple[str, str]:
    """Return code and field of the error, having checked that the plan is as before."""
    before = desk.records.blocks.all()
    with pytest.raises(CoachError) as caught:
        desk.do(use_case, given)
    assert desk.records.blocks.all() == before
    return caught.value.code, getattr(caught.value, "field", "")


def test_a_block_is_planned_with_its_day_start_and_minutes(desk: Desk, anna: str) -> None:
    label = desk.do(plan_block, PlanBlock(anna, FRIDAY, time(9, 30), 45))
    assert the_block(desk)[1:8] == (anna, FRIDAY, time(9, 30), 45, "planned", None, None)
    assert (label.code, label.values) == (
        "block-planned",
        {"person": anna, "day": "2026-11-20", "start": "09:30"},
    )


def test_a_block_may_have_no_start_and_stand_today_or_on_a_weekend(desk: Desk, anna: str) -> None:
    plan(desk, anna, TODAY, None)
    plan(desk, anna, date(2026, 11, 21), None)
    assert [block.start for block in desk.records.blocks.all()] == [None, None]


@pytest.mark.parametrize(
    ("day", "minutes", "expected"),
    [
        (date(2026, 11, 17), 45, ("day-past", "day")),
        (date(2028, 11, 19), 45, ("day-far", "day")),
        (FRIDAY, 4, ("minutes-bounds", "minutes")),
        (FRIDAY, 481, ("minutes-bounds", "minutes")),
        (FRIDAY, 0, ("minutes-bounds", "minutes")),
        (FRIDAY, -45, ("minutes-bounds", "minutes")),
    ],
)
def test_a_block_that_cannot_stand_names_the_field_in_the_way(
    desk: Desk, anna: str, day: date, minutes: int, expected: tuple[str, str]
) -> None:
    assert refused(desk, plan_block, PlanBlock(anna, day, time(9, 30), minutes)) == expected


@pytest.mark.parametrize(("day", "minutes"), [(TODAY, 5), (FRIDAY, 480), (date(2028, 11, 18), 45)])
def test_the_bounds_of_a_block_are_allowed(desk: Desk, anna: str, day: date, minutes: int) -> None:
    assert plan(desk, anna, day, time(9, 30), minutes).minutes == minutes


def test_nobody_can_be_planned_for_who_is_not_there(desk: Desk) -> None:
    assert refused(desk, plan_block, PlanBlock("01X", FRIDAY, None, 45)) == ("person-gone", "")


def test_two_talks_at_one_time_are_refused_and_the_other_is_named(desk: Desk, anna: str) -> None:
    bo = find_person(desk.records, "bo", TODAY).id
    plan(desk, bo, start=time(10), minutes=60)
    with pytest.raises(CoachError) as caught:
        plan(desk, anna, start=time(9, 30), minutes=45)
    assert (caught.value.code, getattr(caught.value, "field", "")) == ("block-clashes", "start")
    assert caught.value.values == {"name": "Bo Vik", "start": time(10), "length": 60}
    plan(desk, anna, start=time(9, 30), minutes=30)
    plan(desk, anna, start=None)


def test_a_planned_block_can_be_changed_as_a_whole(desk: Desk, anna: str) -> None:
    block = plan(desk, anna)
    label = desk.do(change_block, ChangeBlock(block.id, date(2026, 11, 23), None, 60))
    assert the_block(desk) == block._replace(day=date(2026, 11, 23), start=None, minutes=60)
    assert (label.code, label.values["start"]) == ("block-changed", "")


@pytest.mark.parametrize(
    ("day", "start", "minutes", "expected"),
    [
        (date(2026, 11, 17), time(9, 30), 45, ("day-past", "day")),
        (FRIDAY, time(9, 30), 3, ("minutes-bounds", "minutes")),
        (date(2026, 11, 23), time(9, 30), 3, ("minutes-bounds", "minutes")),
        (FRIDAY, time(10, 30), 45, ("block-clashes", "start")),
        (FRIDAY, time(9, 30), 120, ("block-clashes", "start")),
    ],
)
def test_a_change_keeps_to_the_rules_of_planning(
    desk: Desk, anna: str, day: date, start: time, minutes: int, expected: tuple[str, str]
) -> None:
    plan(desk, anna, start=time(11))
    block = plan(desk, anna)
    assert refused(desk, change_block, ChangeBlock(block.id, day, start, minutes)) == expected


def test_the_minutes_of_a_block_that_is_past_can_still_be_put_right(
    desk: Desk, anna: str, desk_at: Callable[[str], Desk]
) -> None:
    block = plan(desk, anna)
    later = desk_at("2026-11-23T09:00")
    later.do(change_block, ChangeBlock(block.id, block.day, block.start, 30))
    assert the_block(later).minutes == 30
    assert refused(later, change_block, ChangeBlock(block.id, block.day, time(8), 30)) == ("day-past", "day")


@pytest.mark.parametrize(
    ("day", "days", "lands"),
    [
        (FRIDAY, -1, date(2026, 11, 19)),
        (FRIDAY, 1, date(2026, 11, 23)),
        (FRIDAY, 2, date(2026, 11, 23)),
        (date(2026, 11, 23), -1, FRIDAY),
        (date(2026, 11, 23), -2, FRIDAY),
        (date(2026, 11, 23), 1, date(2026, 11, 24)),
        (FRIDAY, 7, date(2026, 11, 27)),
        (FRIDAY, 8, date(2026, 11, 30)),
        (date(2026, 12, 31), 1, date(2027, 1, 1)),
    ],
)
def test_moving_steps_over_weekends_in_the_direction_of_the_move(
    desk: Desk, anna: str, day: date, days: int, lands: date
) -> None:
    block = plan(desk, anna, day)
    label = desk.do(move_block, MoveBlock(block.id, days))
    assert the_block(desk) == block._replace(day=lands)
    assert (label.code, label.values["day"]) == ("block-moved", lands.isoformat())


def test_moving_stops_at_today_and_at_another_talk(desk: Desk, anna: str) -> None:
    block = plan(desk, anna)
    assert refused(desk, move_block, MoveBlock(block.id, -3)) == ("day-past", "day")
    plan(desk, anna, date(2026, 11, 23))
    assert refused(desk, move_block, MoveBlock(block.id, 1)) == ("block-clashes", "start")


def test_a_planned_block_can_be_taken_away(desk: Desk, anna: str) -> None:
    label = desk.do(remove_block, plan(desk, anna).id)
    assert desk.records.blocks.all() == []
    assert label.code == "block-removed"


@pytest.mark.parametrize(
    ("use_case", "given"),
    [
        (change_block, lambda block: ChangeBlock(block, FRIDAY, None, 45)),
        (move_block, lambda block: MoveBlock(block, 1)),
        (remove_block, lambda block: block),
    ],
)
def test_only_a_block_that_is_there_and_unsettled_can_be_touched(
    desk: Desk, anna: str, use_case: Callable[..., Any], given: Callable[[str], Any]
) -> None:
    assert refused(desk, use_case, given("01X")) == ("block-gone", "")
    block = plan(desk, anna, TODAY)
    desk.do(hold_block, HoldBlock(block.id))
    assert refused(desk, use_case, given(block.id)) == ("block-settled", "")
