"""Several blocks at once, groups, repetitions and carrying over."""

from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest

from coachtui.coaching.absences import Absence
from coachtui.coaching.blocks import Block
from coachtui.coaching.months import Month
from coachtui.errors import CoachError
from coachtui.services.carrying import carry_over, to_carry
from coachtui.services.desk import Change, Context, Desk
from coachtui.services.figures import figures_of
from coachtui.services.grouping import PlanGroup, plan_group
from coachtui.services.planning import (
    ChangeBlock,
    MoveBlock,
    PlanBlock,
    change_block,
    move_block,
    plan_block,
    remove_block,
)
from coachtui.services.repeating import RepeatBlock, repeat_block
from coachtui.services.settling import ExcuseBlock, HoldBlock, excuse_block, hold_block, miss_block, move_past_block
from coachtui.services.setup import SetUp, set_up
from coachtui.services.several import MoveBlocks, ResizeBlocks, each, move_blocks, resize_blocks, resized
from coachtui.services.undoing import undo
from coachtui.store.frames import Label
from coachtui.store.records import Records

NOVEMBER = Month(2026, 11)
TODAY, THURSDAY, FRIDAY = date(2026, 11, 18), date(2026, 11, 19), date(2026, 11, 20)
NEXT_WEEK = [date(2026, 11, 23 + n) for n in range(5)]
OpenAt = Callable[[str], Desk]


@pytest.fixture
def team(desk_at: OpenAt) -> Desk:
    """Three people, on Monday 16 November."""
    desk = desk_at("2026-11-16T08:00")
    desk.do(set_up, SetUp("Mette", "DK", ("Anna", "Bo", "Cleo"), 45))
    return desk


@pytest.fixture
def today(desk: Desk) -> Desk:
    """The desk on Wednesday."""
    return desk


def person(desk: Desk, name: str) -> str:
    return next(person.id for person in desk.records.people.all() if person.name == name)


def plan(desk: Desk, name: str, day: date, start: time | None = time(9, 30), minutes: int = 45) -> Block:
    before = {block.id for block in desk.records.blocks.all()}
    desk.do(plan_block, PlanBlock(person(desk, name), day, start, minutes))
    return next(block for block in desk.records.blocks.all() if block.id not in before)


def group(desk: Desk, day: date, *names: str) -> list[Block]:
    desk.do(plan_group, PlanGroup(tuple(person(desk, name) for name in names), day, time(10), 60))
    return [block for block in desk.records.blocks.all() if block.group and block.day == day]


def shape(desk: Desk) -> list[tuple[date, time | None, int, str]]:
    return sorted((b.day, b.start or time.max, b.minutes, b.state) for b in desk.records.blocks.all())


def refused(desk: Desk, use_case: Callable[..., Any], given: Any) -> tuple[str, str]:
    """Return code and field of the error, having checked that nothing changed."""
    before = (desk.records.blocks.all(), desk.records.ledger.year(2026))
    with pytest.raises(CoachError) as caught:
        desk.do(use_case, given)
    assert (desk.records.blocks.all(), desk.records.ledger.year(2026)) == before
    return caught.value.code, getattr(caught.value, "field", "")


def away(*absences: Absence) -> Callable[[Records, None, Context], Change]:
    return lambda records, _given, _context: Change(
        Label("demo-written"), tuple(map(records.team.absences.put, absences))
    )


# Several at once


def test_blocks_move_together_and_may_take_each_others_places(team: Desk) -> None:
    blocks = [plan(team, "Anna", THURSDAY), plan(team, "Bo", FRIDAY)]
    label = team.do(move_blocks, MoveBlocks([block.id for block in blocks], 1))
    assert [b.day for b in team.records.blocks.all()] == [FRIDAY, NEXT_WEEK[0]]
    assert (label.code, label.values["count"]) == ("blocks-moved", 2)
    team.do(undo, None)
    assert [b.day for b in team.records.blocks.all()] == [THURSDAY, FRIDAY]


def test_one_that_cannot_move_keeps_all_where_they_are(team: Desk) -> None:
    blocks = [plan(team, "Anna", THURSDAY), plan(team, "Bo", FRIDAY)]
    plan(team, "Cleo", NEXT_WEEK[0], time(10))
    assert refused(team, move_blocks, MoveBlocks([b.id for b in blocks], 1)) == ("block-clashes", "start")
    assert refused(team, move_blocks, MoveBlocks([b.id for b in blocks], -5)) == ("day-past", "day")


def test_two_that_would_move_onto_each_other_are_refused(team: Desk) -> None:
    blocks = [plan(team, "Anna", FRIDAY), plan(team, "Bo", date(2026, 11, 21))]
    assert refused(team, move_blocks, MoveBlocks([b.id for b in blocks], 2)) == ("block-clashes", "start")


def test_a_public_holiday_is_stepped_over_in_the_direction_of_the_move(team: Desk) -> None:
    block = plan(team, "Anna", date(2026, 12, 23))
    team.do(move_block, MoveBlock(block.id, 1))
    assert [b.day for b in team.records.blocks.all()] == [date(2026, 12, 28)]
    team.do(move_block, MoveBlock(block.id, -1))
    assert [b.day for b in team.records.blocks.all()] == [date(2026, 12, 23)]


@pytest.mark.parametrize(
    ("minutes", "steps", "after"), [(45, 1, 60), (45, -1, 30), (50, 1, 60), (50, -1, 45), (20, -1, 15), (45, 3, 90)]
)
def test_a_length_goes_by_full_quarters(minutes: int, steps: int, after: int) -> None:
    assert resized(minutes, steps) == after


def test_blocks_grow_together_as_long_as_none_overlaps(team: Desk) -> None:
    blocks = [plan(team, "Anna", THURSDAY, time(9)), plan(team, "Bo", THURSDAY, time(10))]
    ids = [block.id for block in blocks]
    team.do(resize_blocks, ResizeBlocks(ids, 1))
    assert [b.minutes for b in team.records.blocks.all()] == [60, 60]
    assert refused(team, resize_blocks, ResizeBlocks(ids, 1)) == ("block-clashes", "start")
    label = team.do(resize_blocks, ResizeBlocks(ids[1:], -3))
    assert (label.code, label.values["minutes"]) == ("block-resized", 15)
    assert refused(team, resize_blocks, ResizeBlocks(ids[1:], -1)) == ("minutes-bounds", "minutes")


@pytest.mark.parametrize(
    ("use_case", "given", "states", "code"),
    [
        (hold_block, lambda b: HoldBlock(b.id), ["held", "held"], "blocks-held"),
        (miss_block, lambda b: b.id, ["missed", "missed"], "blocks-missed"),
        (excuse_block, lambda b: ExcuseBlock(b.id, "away"), ["excused", "excused"], "blocks-excused"),
        (remove_block, lambda b: b.id, [], "blocks-removed"),
    ],
)
def test_several_are_settled_as_one_change(
    team: Desk, use_case: Any, given: Callable[[Block], Any], states: list[str], code: str
) -> None:
    blocks = [plan(team, "Anna", date(2026, 11, 16), time(9)), plan(team, "Bo", date(2026, 11, 16), time(13))]
    label = team.do(each(use_case), [given(block) for block in blocks])
    assert (label.code, label.values["count"]) == (code, 2)
    assert [b.state for b in team.records.blocks.all()] == states
    team.do(undo, None)
    assert [b.state for b in team.records.blocks.all()] == ["planned", "planned"]
    assert team.records.ledger.year(2026) == []


def test_one_that_is_still_to_come_keeps_all_from_being_held(team: Desk) -> None:
    blocks = [plan(team, "Anna", date(2026, 11, 16), time(9)), plan(team, "Bo", FRIDAY)]
    assert refused(team, each(hold_block), [HoldBlock(b.id) for b in blocks]) == ("block-ahead", "")


# Groups


def test_a_group_session_counts_once_for_the_manager_and_once_for_each_person(team: Desk) -> None:
    blocks = group(team, date(2026, 11, 16), "Anna", "Bo", "Cleo")
    assert len({block.group for block in blocks}) == 1
    figures = figures_of(team.records, NOVEMBER, team.context)
    assert (figures.ahead, figures.own_ahead) == (180, 60)
    label = team.do(hold_block, HoldBlock(blocks[1].id, 50))
    assert (label.values["minutes"], label.values["others"]) == (50, 2)
    figures = figures_of(team.records, NOVEMBER, team.context)
    assert ([row.held for row in figures.rows], figures.held, figures.own_held) == ([50, 50, 50], 150, 50)
    assert len({entry.group for entry in team.records.ledger.year(2026)}) == 1


def test_a_group_moves_and_changes_as_one_and_each_leaves_alone(team: Desk) -> None:
    blocks = group(team, FRIDAY, "Anna", "Bo", "Cleo")
    team.do(move_block, MoveBlock(blocks[0].id, 7))
    assert {b.day for b in team.records.blocks.all()} == {date(2026, 11, 27)}
    team.do(change_block, ChangeBlock(blocks[2].id, FRIDAY, time(13), 90))
    assert set(shape(team)) == {(FRIDAY, time(13), 90, "planned")}
    team.do(move_blocks, MoveBlocks([b.id for b in blocks], 7))
    team.do(resize_blocks, ResizeBlocks([blocks[0].id], -2))
    assert set(shape(team)) == {(date(2026, 11, 27), time(13), 60, "planned")}
    team.do(excuse_block, ExcuseBlock(blocks[0].id, "away"))
    team.do(remove_block, blocks[1].id)
    assert sorted(b.state for b in team.records.blocks.all()) == ["excused", "planned"]


def test_a_past_group_is_planned_again_as_a_new_one(team: Desk, today: Desk) -> None:
    blocks = group(team, date(2026, 11, 16), "Anna", "Bo")
    today.do(move_past_block, blocks[0].id)
    new = [b for b in today.records.blocks.all() if b.state == "planned"]
    assert [(b.day, b.start) for b in new] == [(NEXT_WEEK[0], time(10))] * 2
    assert len({b.group for b in new}) == 1
    assert new[0].group != blocks[0].group


@pytest.mark.parametrize("names", [("Anna",), ("Anna", "Anna")])
def test_a_group_takes_two_people(team: Desk, names: tuple[str, ...]) -> None:
    given = PlanGroup(tuple(person(team, name) for name in names), FRIDAY, time(9), 60)
    assert refused(team, plan_group, given) == ("group-small", "name")


def test_a_group_stands_in_the_way_of_others_and_they_in_its(team: Desk) -> None:
    plan(team, "Cleo", FRIDAY, time(10, 30))
    given = PlanGroup((person(team, "Anna"), person(team, "Bo")), FRIDAY, time(10), 60)
    assert refused(team, plan_group, given) == ("block-clashes", "start")


# Again and again


def test_a_block_comes_again_but_on_days_off_and_where_something_else_stands(team: Desk) -> None:
    block = plan(team, "Anna", date(2026, 12, 3))
    plan(team, "Bo", date(2026, 12, 10), time(10))
    anna = person(team, "Anna")
    team.do(away(Absence("a", anna, date(2026, 12, 17), date(2026, 12, 18))), None)
    label = team.do(repeat_block, RepeatBlock(block.id, "week", date(2027, 1, 14)))
    assert [b.day.isoformat() for b in team.records.blocks.of(anna)] == [
        "2026-12-03",
        "2027-01-07",
        "2027-01-14",
    ]
    assert (label.values["count"], label.values["without"]) == (2, 4)
    team.do(undo, None)
    assert [b.day.isoformat() for b in team.records.blocks.of(anna)] == ["2026-12-03"]


def test_a_group_comes_again_as_groups_of_their_own(team: Desk) -> None:
    block = group(team, FRIDAY, "Anna", "Bo")[0]
    team.do(repeat_block, RepeatBlock(block.id, "two-weeks", date(2026, 12, 18)))
    groups = {b.group: b.day for b in team.records.blocks.all()}
    assert sorted(groups.values()) == [FRIDAY, date(2026, 12, 4), date(2026, 12, 18)]


@pytest.mark.parametrize(
    ("until", "error"),
    [
        (date(2026, 11, 26), ("until-early", "until")),
        (date(2020, 1, 1), ("until-early", "until")),
        (date(2028, 12, 1), ("day-far", "until")),
    ],
)
def test_an_end_that_brings_nothing_is_said_at_its_field(team: Desk, until: date, error: tuple[str, str]) -> None:
    assert refused(team, repeat_block, RepeatBlock(plan(team, "Anna", FRIDAY).id, "week", until)) == error


def test_a_repetition_without_any_room_is_refused(team: Desk) -> None:
    block = plan(team, "Anna", FRIDAY)
    plan(team, "Bo", date(2026, 11, 27), time(9))
    assert refused(team, repeat_block, RepeatBlock(block.id, "week", date(2026, 11, 27))) == ("repeat-none", "")


# Carrying over


def test_what_was_missed_or_is_unsaid_goes_to_the_next_week_once(team: Desk, today: Desk) -> None:
    unsaid = plan(team, "Anna", date(2026, 11, 16))
    missed = plan(team, "Bo", date(2026, 11, 17))
    plan(team, "Cleo", FRIDAY)
    today.catch_up()
    today.do(miss_block, missed.id)
    found = to_carry(today.records, NOVEMBER, today.context)
    assert [block.id for block in found] == [unsaid.id, missed.id]
    label = today.do(carry_over, [block.id for block in found])
    assert (label.code, label.values["count"], label.values["without"]) == ("blocks-carried", 2, 0)
    assert [s for s in shape(today) if s[0] > FRIDAY] == [
        (NEXT_WEEK[0], time(9, 30), 45, "planned"),
        (NEXT_WEEK[1], time(9, 30), 45, "planned"),
    ]
    states = {b.person: b.state for b in today.records.blocks.all() if b.day < FRIDAY}
    assert states == {unsaid.person: "moved", missed.person: "missed"}
    assert to_carry(today.records, NOVEMBER, today.context) == []
    again = next(b for b in today.records.blocks.all() if b.person == missed.person and b.state == "planned")
    today.do(remove_block, again.id)
    assert [b.id for b in to_carry(today.records, NOVEMBER, today.context)] == [missed.id]


def test_it_finds_another_day_where_its_own_is_taken_or_off(team: Desk, today: Desk) -> None:
    block = plan(team, "Anna", date(2026, 11, 16))
    plan(team, "Bo", NEXT_WEEK[0])
    anna = person(team, "Anna")
    team.do(away(Absence("a", anna, NEXT_WEEK[0], NEXT_WEEK[1]), Absence("b", "", NEXT_WEEK[2], NEXT_WEEK[2])), None)
    today.catch_up()
    today.do(carry_over, [block.id])
    assert [b.day for b in today.records.blocks.of(anna) if b.state == "planned"] == [NEXT_WEEK[3]]


def test_a_group_is_carried_over_together(team: Desk, today: Desk) -> None:
    blocks = group(team, date(2026, 11, 16), "Anna", "Bo")
    today.catch_up()
    today.do(carry_over, [block.id for block in blocks])
    new = [b for b in today.records.blocks.all() if b.state == "planned"]
    assert [(b.day, b.start) for b in new] == [(NEXT_WEEK[0], time(10))] * 2
    assert {b.group for b in new}.isdisjoint({b.group for b in blocks})
    assert len({b.group for b in new}) == 1


def test_only_what_waits_is_carried_over(team: Desk) -> None:
    assert refused(team, carry_over, [plan(team, "Anna", FRIDAY).id]) == ("carry-nothing", "")
    assert refused(team, carry_over, ["nobody"]) == ("block-gone", "")


def test_with_everybody_away_for_a_month_there_is_no_room(team: Desk, today: Desk) -> None:
    block = plan(team, "Anna", date(2026, 11, 16))
    team.do(away(Absence("a", "", NEXT_WEEK[0], date(2026, 12, 31))), None)
    today.catch_up()
    assert refused(today, carry_over, [block.id]) == ("carry-no-room", "")
