from collections.abc import Callable
from datetime import date, time, timedelta

import pytest

from coachtui.services.desk import Desk
from coachtui.services.due import Due, groups_once
from coachtui.services.grouping import PlanGroup, plan_group
from coachtui.services.people import AddPeople, add_people, archive_person
from coachtui.services.planning import PlanBlock, plan_block
from coachtui.services.settling import HoldBlock, hold_block, miss_block
from coachtui.services.setup import SetUp, set_up
from coachtui.services.today import AHEAD, today_of

OpenAt = Callable[[str], Desk]
TODAY = date(2026, 11, 18)


def plan(desk: Desk, name: str, day: date, start: time | None = time(10)) -> None:
    person = next(person.id for person in desk.records.people.all() if person.name == name)
    desk.do(plan_block, PlanBlock(person, day, start, 45))


def told(dues: tuple[Due, ...]) -> list[tuple[str, str]]:
    return [(due.person.name, f"{due.block.day:%d/%m}") for due in dues]


def test_an_empty_house_has_a_quiet_day(desk: Desk) -> None:
    today = today_of(desk.records, desk.context)
    assert (today.unsaid, today.next, today.gap, today.people) == ((), (), None, 0)
    assert today.figures.target == 0


def test_what_nobody_said_is_shown_from_any_time_past_last_year_too(desk_at: OpenAt) -> None:
    past = desk_at("2025-12-01T09:00")
    past.do(add_people, AddPeople(("Anna", "Bo")))
    plan(past, "Anna", date(2025, 12, 10))
    plan(past, "Bo", date(2025, 12, 11))
    desk = desk_at("2026-11-18T09:00")
    plan(desk, "Bo", TODAY, time(9, 30))
    assert told(today_of(desk.records, desk.context).unsaid) == [("Anna", "10/12"), ("Bo", "11/12")]
    desk.do(miss_block, desk.records.blocks.between(date(2025, 12, 11), date(2025, 12, 11))[0].id)
    assert told(today_of(desk.records, desk.context).unsaid) == [("Anna", "10/12")]


def test_next_come_the_blocks_of_a_week_today_included_in_order(desk: Desk) -> None:
    desk.do(add_people, AddPeople(("Anna", "Bo")))
    plan(desk, "Anna", TODAY + timedelta(days=AHEAD - 1))
    plan(desk, "Anna", TODAY + timedelta(days=AHEAD))
    plan(desk, "Anna", TODAY, None)
    plan(desk, "Bo", TODAY, time(16))
    plan(desk, "Bo", TODAY, time(10))
    today = today_of(desk.records, desk.context)
    assert [due.block.start for due in today.next] == [time(10), time(16), None, time(10)]
    assert told(today.next)[-1] == ("Anna", "24/11")


@pytest.mark.parametrize(
    ("now", "unsaid", "ahead"),
    [("2026-11-18T10:44", 0, 1), ("2026-11-18T10:45", 1, 0), ("2026-11-18T23:59", 1, 0)],
)
def test_a_block_goes_from_next_to_unsaid_when_it_is_over(
    desk: Desk, desk_at: OpenAt, now: str, unsaid: int, ahead: int
) -> None:
    desk.do(add_people, AddPeople(("Anna",)))
    plan(desk, "Anna", TODAY)
    later = desk_at(now)
    today = today_of(later.records, later.context)
    assert (len(today.unsaid), len(today.next)) == (unsaid, ahead)


def test_a_settled_block_is_neither_unsaid_nor_next(desk: Desk) -> None:
    desk.do(add_people, AddPeople(("Anna",)))
    plan(desk, "Anna", TODAY)
    desk.do(hold_block, HoldBlock(desk.records.blocks.all()[0].id))
    today = today_of(desk.records, desk.context)
    assert (today.unsaid, today.next) == ((), ())


def test_the_longest_gap_reaches_into_last_year_and_leaves_out_who_left(desk_at: OpenAt) -> None:
    past = desk_at("2025-12-10T09:00")
    past.do(add_people, AddPeople(("Anna", "Bo", "Cleo")))
    for name in ("Anna", "Bo", "Cleo"):
        plan(past, name, date(2025, 12, 10), None)
    for block in past.records.blocks.all():
        past.do(hold_block, HoldBlock(block.id))
    desk = desk_at("2026-11-18T09:00")
    plan(desk, "Anna", TODAY)
    desk.do(hold_block, HoldBlock(desk.records.blocks.between(TODAY, TODAY)[0].id))
    bo = next(person for person in desk.records.people.all() if person.name == "Bo")
    desk.do(archive_person, bo.id)
    gap = today_of(desk.records, desk.context).gap
    assert gap is not None
    assert (gap.person.name, gap.days, gap.last) == ("Cleo", 343, date(2025, 12, 10))


def test_the_month_in_figures_is_this_months(desk: Desk) -> None:
    desk.do(set_up, SetUp("Mette", "DK", ("Anna", "Bo"), 45))
    plan(desk, "Anna", TODAY, time(8))
    desk.do(hold_block, HoldBlock(desk.records.blocks.all()[0].id, 60))
    plan(desk, "Bo", date(2026, 11, 30))
    plan(desk, "Bo", date(2026, 12, 1))
    today = today_of(desk.records, desk.context)
    assert (today.figures.held, today.figures.ahead, today.figures.target) == (60, 45, 90)
    assert today.people == 2


def test_a_group_is_one_thing_to_settle(desk_at: Callable[[str], Desk], desk: Desk) -> None:
    past = desk_at("2026-11-16T08:00")
    past.do(add_people, AddPeople(("Anna", "Bo", "Cleo")))
    people = tuple(person.id for person in past.records.people.all())
    past.do(plan_group, PlanGroup(people, date(2026, 11, 17), time(9), 60))
    desk.catch_up()
    unsaid = today_of(desk.records, desk.context).unsaid
    assert len(unsaid) == 3
    (due,) = groups_once(unsaid)
    assert due.name.endswith(" +2")
    desk.do(hold_block, HoldBlock(due.block.id))
    assert today_of(desk.records, desk.context).unsaid == ()
