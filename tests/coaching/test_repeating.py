from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.coaching.repeating import EVERY, Every, repeats

WEDNESDAY = date(2026, 11, 18)
DAYS = st.dates(date(2023, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize(
    ("day", "every", "until", "days"),
    [
        (WEDNESDAY, "week", date(2026, 12, 9), ["2026-11-25", "2026-12-02", "2026-12-09"]),
        (WEDNESDAY, "two-weeks", date(2026, 12, 31), ["2026-12-02", "2026-12-16", "2026-12-30"]),
        (WEDNESDAY, "month", date(2027, 2, 28), ["2026-12-16", "2027-01-20", "2027-02-17"]),
        (date(2026, 12, 31), "month", date(2027, 4, 30), ["2027-01-28", "2027-02-25", "2027-03-25", "2027-04-29"]),
        (date(2028, 2, 29), "month", date(2028, 5, 31), ["2028-03-28", "2028-04-25", "2028-05-30"]),
        (date(2026, 12, 30), "week", date(2027, 1, 6), ["2027-01-06"]),
        (WEDNESDAY, "week", date(2026, 11, 24), []),
        (WEDNESDAY, "month", WEDNESDAY, []),
        (WEDNESDAY, "week", date(2026, 11, 1), []),
    ],
)
def test_a_block_comes_again(day: date, every: Every, until: date, days: list[str]) -> None:
    assert [each.isoformat() for each in repeats(day, every, until)] == days


@given(DAYS, st.sampled_from(EVERY), st.integers(0, 800))
def test_it_keeps_its_weekday_and_ends_in_time(day: date, every: Every, ahead: int) -> None:
    until = day + timedelta(days=ahead)
    found = repeats(day, every, until)
    assert all(each.weekday() == day.weekday() and day < each <= until for each in found)
    assert found == sorted(set(found))


@given(DAYS, st.integers(0, 800))
def test_once_a_month_is_once_in_every_month(day: date, ahead: int) -> None:
    found = repeats(day, "month", day + timedelta(days=ahead))
    months = [(each.year - day.year) * 12 + each.month - day.month for each in found]
    assert months == list(range(1, len(found) + 1))
