"""Which daily backups stay."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.store.rotation import DAILY, MONTHLY, WEEKLY, to_keep

NOV = [date(2026, 11, day) for day in range(1, 31)]


def text(days: set[date]) -> list[str]:
    return [f"{day:%m-%d}" for day in sorted(days)]


@pytest.mark.parametrize(
    ("days", "kept"),
    [
        ([], []),
        ([date(2026, 11, 18)], ["11-18"]),
        (NOV[:7], ["11-01", "11-02", "11-03", "11-04", "11-05", "11-06", "11-07"]),
        # The last seven; the Sundays of the weeks before; November and, through the 30th, no other month.
        (NOV, ["11-15", "11-22", "11-24", "11-25", "11-26", "11-27", "11-28", "11-29", "11-30"]),
        # Long pauses cost nothing.
        ([date(2026, 1, 5), date(2026, 4, 7), date(2026, 11, 18)], ["01-05", "04-07", "11-18"]),
    ],
)
def test_what_stays(days: list[date], kept: list[str]) -> None:
    assert text(to_keep(days)) == kept


def test_the_same_month_and_week_number_of_another_year_is_another_one() -> None:
    mondays = [date(2020, 1, 6) + timedelta(days=371 * number) for number in range(20)]
    assert len(to_keep(mondays)) == MONTHLY


DAYS = st.sets(st.dates(date(2024, 1, 1), date(2026, 12, 31)))


@given(DAYS)
def test_the_newest_stay_and_nothing_is_made_up(days: set[date]) -> None:
    kept = to_keep(days)
    assert kept <= days
    assert set(sorted(days)[-DAILY:]) <= kept
    assert len(kept) <= DAILY + WEEKLY + MONTHLY


@given(DAYS)
def test_letting_go_day_by_day_keeps_what_letting_go_once_would(days: set[date]) -> None:
    left: set[date] = set()
    for day in sorted(days):
        left = to_keep({*left, day})
    assert left == to_keep(days)
