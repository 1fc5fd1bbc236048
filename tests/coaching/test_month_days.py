from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.coaching.blocks import STATES, Block, State
from coachtui.coaching.figures import Figures, Row
from coachtui.coaching.month_days import Known, month_days
from coachtui.coaching.months import Month
from coachtui.coaching.people import Person

PEOPLE = [Person(i, i.title(), date(2026, 1, 5)) for i in ("anna", "bo", "cleo")]
MONTHS = st.builds(Month, st.integers(2020, 2030), st.integers(1, 12))
BLOCKS = st.lists(
    st.tuples(
        st.sampled_from(["anna", "bo", "cleo"]),
        st.integers(-20, 50),
        st.none() | st.integers(7, 18).map(time),
        st.sampled_from(STATES),
        st.none() | st.sampled_from(["g", "h"]),
    ),
    max_size=15,
)


def figures(month: Month) -> Figures:
    return Figures(month, tuple(Row(person, 0, 0, 45) for person in PEOPLE), 0, 0)


@given(MONTHS, BLOCKS)
def test_each_block_of_the_month_stands_on_its_day_and_a_groups_together(
    month: Month, drawn: list[tuple[str, int, time | None, State, str | None]]
) -> None:
    blocks = [
        Block(str(i), who, month.first + timedelta(days=days), start, 45, state, group=group)
        for i, (who, days, start, state, group) in enumerate(drawn)
    ]
    days = month_days(figures(month), blocks)
    shown = []
    for monday, row in zip(days.weeks, days.rows, strict=True):
        assert len(row) == days.across
        for number, day in enumerate(row):
            if day is None:
                assert monday + timedelta(days=number) not in month
                continue
            assert day.day == monday + timedelta(days=number)
            for together in day.items:
                assert all(block.day == day.day for block in together)
                assert len(together) == 1 or len({block.group for block in together}) == 1
                shown += together
            groups = [together[0].group for together in day.items if together[0].group]
            assert len(groups) == len(set(groups))
    assert sorted(shown, key=lambda b: int(b.id)) == [b for b in blocks if b.day in month]


@given(MONTHS)
def test_every_working_day_of_the_month_has_a_cell(month: Month) -> None:
    found = [day.day for row in month_days(figures(month), []).rows for day in row if day]
    days = [month.first + timedelta(days=n) for n in range((month.last - month.first).days + 1)]
    assert found == [day for day in days if day.weekday() < 5]


@pytest.mark.parametrize(
    ("month", "day", "weeks", "across"),
    [
        (Month(2026, 8), None, [32, 33, 34, 35, 36], 5),
        (Month(2026, 8), date(2026, 8, 1), [31, 32, 33, 34, 35, 36], 7),
        (Month(2027, 1), None, [53, 1, 2, 3, 4], 5),
        (Month(2027, 1), date(2027, 1, 31), [53, 1, 2, 3, 4], 7),
        (Month(2027, 2), None, [5, 6, 7, 8], 5),
        (Month(2028, 2), None, [5, 6, 7, 8, 9], 5),
    ],
)
def test_weeks_and_weekends_are_shown_as_the_month_needs_them(
    month: Month, day: date | None, weeks: list[int], across: int
) -> None:
    days = month_days(figures(month), [Block("b", "anna", day, None, 45)] if day else [])
    assert [monday.isocalendar().week for monday in days.weeks] == weeks
    assert days.across == across


def test_a_day_knows_its_holiday_who_is_away_and_its_rhythms() -> None:
    day = date(2026, 11, 18)
    known = Known({day: "Bededag"}, frozenset({day}), {day: (PEOPLE[0],)}, {day: ("Sprint",)})
    cells = [cell for row in month_days(figures(Month(2026, 11)), [], known).rows for cell in row if cell]
    (cell,) = (cell for cell in cells if cell.day == day)
    assert cell[2:] == ("Bededag", True, (PEOPLE[0],), ("Sprint",))
    assert {cell[2:] for cell in cells if cell.day != day} == {("", False, (), ())}


def test_a_groups_people_stand_in_the_order_of_the_figures() -> None:
    day = date(2026, 11, 18)
    blocks = [Block(i, who, day, time(9), 60, group="g") for i, who in enumerate_ids(["cleo", "anna", "bo"])]
    items = [cell.items for row in month_days(figures(Month(2026, 11)), blocks).rows for cell in row if cell]
    (together,) = (item for cell in items for item in cell)
    assert [block.person for block in together] == ["anna", "bo", "cleo"]


def enumerate_ids(people: list[str]) -> list[tuple[str, str]]:
    return [(str(number), person) for number, person in enumerate(people)]
