from collections.abc import Callable
from datetime import date, time

import pytest

from coachtui.coaching.months import Month
from coachtui.services.desk import Desk
from coachtui.services.figures import figures_of
from coachtui.services.people import AddPeople, ChangePerson, add_people, change_person
from coachtui.services.plan import plan_of, suggest_block
from coachtui.services.planning import PlanBlock, plan_block
from coachtui.services.settling import HoldBlock, hold_block
from coachtui.services.setup import SetUp, set_up

NOVEMBER = Month(2026, 11)
THIS_WEEK, NEXT_WEEK = date(2026, 11, 16), date(2026, 11, 23)


@pytest.fixture
def anna(desk: Desk) -> str:
    desk.do(set_up, SetUp("Mette", "DK", ("anna", "Bo", "Åse"), 45))
    return next(person.id for person in desk.records.people.all() if person.name == "anna")


def plan(desk: Desk, person: str, day: date, start: time | None = None, minutes: int = 45) -> None:
    desk.do(plan_block, PlanBlock(person, day, start, minutes))


def test_the_plan_lays_the_months_blocks_out_by_name_and_week(desk: Desk, anna: str) -> None:
    for day in (date(2026, 11, 20), date(2026, 11, 30), date(2026, 12, 1)):
        plan(desk, anna, day)
    matrix = plan_of(desk.records, NOVEMBER, desk.context)
    assert [line.row.person.name for line in matrix.lines] == ["anna", "Bo", "Åse"]
    assert [len(cell) for cell in matrix.lines[0].weeks] == [0, 0, 1, 0, 1]


def test_the_figures_count_what_stands_in_the_ledger(desk: Desk, anna: str) -> None:
    plan(desk, anna, date(2026, 11, 18))
    desk.do(hold_block, HoldBlock(desk.records.blocks.all()[0].id, 30))
    figures = figures_of(desk.records, NOVEMBER, desk.context)
    assert [(row.person.name, row.held) for row in figures.rows] == [("anna", 30), ("Bo", 0), ("Åse", 0)]
    assert figures_of(desk.records, Month(2026, 12), desk.context).held == 0


@pytest.mark.parametrize(
    ("month", "monday", "day"),
    [
        (NOVEMBER, THIS_WEEK, date(2026, 11, 19)),
        (NOVEMBER, NEXT_WEEK, NEXT_WEEK),
        (NOVEMBER, date(2026, 11, 2), date(2026, 11, 19)),
        (Month(2026, 12), date(2026, 11, 30), date(2026, 12, 1)),
        (Month(2027, 1), date(2026, 12, 28), date(2027, 1, 4)),
    ],
)
def test_a_block_is_suggested_in_its_week_and_month_from_tomorrow_on(
    desk: Desk, anna: str, month: Month, monday: date, day: date
) -> None:
    assert suggest_block(desk.records, anna, month, monday, desk.context) == (day, time(9, 30), 45)


def test_a_suggestion_finds_a_free_start_and_passes_over_a_full_day(desk: Desk, anna: str) -> None:
    bo = next(person.id for person in desk.records.people.all() if person.name == "Bo")
    plan(desk, bo, NEXT_WEEK, time(9), 60)
    assert suggest_block(desk.records, anna, NOVEMBER, NEXT_WEEK, desk.context)[:2] == (NEXT_WEEK, time(13))
    plan(desk, bo, NEXT_WEEK)
    assert suggest_block(desk.records, anna, NOVEMBER, NEXT_WEEK, desk.context)[:2] == (
        date(2026, 11, 24),
        time(9, 30),
    )


@pytest.mark.parametrize(("planned", "suggested"), [(0, 45), (20, 25), (30, 15), (40, 45), (45, 45), (90, 45)])
def test_what_is_missing_is_suggested_or_a_whole_block_where_hardly_anything_is(
    desk: Desk, anna: str, planned: int, suggested: int
) -> None:
    if planned:
        plan(desk, anna, date(2026, 11, 27), None, planned)
    assert suggest_block(desk.records, anna, NOVEMBER, THIS_WEEK, desk.context).minutes == suggested


def test_no_block_is_suggested_on_a_weekend(desk: Desk, anna: str, desk_at: Callable[[str], Desk]) -> None:
    friday = desk_at("2026-11-20T09:00")
    assert suggest_block(friday.records, anna, NOVEMBER, THIS_WEEK, friday.context).day == NEXT_WEEK


def test_without_a_target_the_proposed_length_is_suggested(desk: Desk) -> None:
    desk.do(add_people, AddPeople(("Anna",)))
    anna = desk.records.people.all()[0].id
    assert suggest_block(desk.records, anna, NOVEMBER, THIS_WEEK, desk.context).minutes == 45


def test_a_long_target_suggests_an_hour_at_most(desk_at: Callable[[str], Desk]) -> None:
    desk = desk_at("2026-11-18T09:00")
    desk.do(set_up, SetUp("Mette", "", ("Anna",), 120))
    anna = desk.records.people.all()[0].id
    assert suggest_block(desk.records, anna, NOVEMBER, THIS_WEEK, desk.context).minutes == 60


def test_somebody_who_does_not_count_has_a_line_all_the_same_and_no_target(desk: Desk, anna: str) -> None:
    desk.do(change_person, ChangePerson(anna, "Anna", "peer", "everyone", ""))
    desk.do(plan_block, PlanBlock(anna, NEXT_WEEK, time(9), 30))
    plan_now = plan_of(desk.records, NOVEMBER, desk.context)
    line = plan_now.lines[-1]
    assert (line.row.person.id, line.row.ahead, line.row.target) == (anna, 30, 0)
    assert plan_now.figures.ahead == 0
