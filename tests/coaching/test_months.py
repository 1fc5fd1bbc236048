from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.coaching.months import Month, workdays

MONTHS = st.builds(Month, st.integers(1990, 2100), st.integers(1, 12))
DATES = st.dates(date(2020, 1, 1), date(2030, 12, 31))


def days_of(month: Month) -> list[date]:
    return [date(month.year, month.number, n + 1) for n in range(monthrange(month.year, month.number)[1])]


@given(MONTHS)
def test_a_month_runs_from_its_first_to_its_last_day(month: Month) -> None:
    assert (month.first, month.last) == (days_of(month)[0], days_of(month)[-1])


@given(MONTHS)
def test_the_weeks_of_a_month_are_the_iso_weeks_its_days_lie_in(month: Month) -> None:
    iso = {tuple(day.isocalendar())[:2] for day in days_of(month)}
    assert [tuple(monday.isocalendar()) for monday in month.weeks()] == [(*week, 1) for week in sorted(iso)]


@pytest.mark.parametrize(
    ("month", "first", "count"),
    [
        (Month(2027, 2), date(2027, 2, 1), 4),
        (Month(2026, 10), date(2026, 9, 28), 5),
        (Month(2026, 11), date(2026, 10, 26), 6),
        (Month(2026, 12), date(2026, 11, 30), 5),
        (Month(2027, 1), date(2026, 12, 28), 5),
        (Month(2024, 12), date(2024, 11, 25), 6),
    ],
)
def test_a_month_has_four_to_six_weeks_and_new_year_cuts_none_off(month: Month, first: date, count: int) -> None:
    assert month.weeks()[0] == first
    assert len(month.weeks()) == count


@given(MONTHS, st.integers(-40, 40))
def test_shifting_goes_month_by_month(month: Month, steps: int) -> None:
    day = month.first.replace(day=15)
    for _ in range(abs(steps)):
        day = (day + timedelta(days=30 if steps > 0 else -30)).replace(day=15)
    assert month.shift(steps) == Month.of(day)


@pytest.mark.parametrize(
    ("steps", "shifted"), [(0, (2026, 11)), (1, (2026, 12)), (2, (2027, 1)), (-10, (2026, 1)), (-11, (2025, 12))]
)
def test_shifting_crosses_new_year_both_ways(steps: int, shifted: tuple[int, int]) -> None:
    assert Month(2026, 11).shift(steps) == shifted


@given(MONTHS, DATES)
def test_a_day_lies_in_its_own_month_only(month: Month, day: date) -> None:
    assert (day in month) is (day in days_of(month))


def test_what_is_no_date_lies_in_no_month() -> None:
    assert "2026-11-18" not in Month(2026, 11)


@given(DATES, st.integers(-5, 60), st.frozensets(st.integers(0, 60), max_size=10))
def test_workdays_are_monday_to_friday_without_the_free_days(first: date, count: int, offsets: frozenset[int]) -> None:
    free = frozenset(first + timedelta(days=offset) for offset in offsets)
    found = workdays(first, first + timedelta(days=count), free)
    naive = []
    for offset in range(count + 1):
        day = first + timedelta(days=offset)
        if f"{day:%a}" not in ("Sat", "Sun") and day not in free:
            naive.append(day)
    assert found == naive
