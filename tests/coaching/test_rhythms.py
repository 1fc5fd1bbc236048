from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.coaching.months import Month
from coachtui.coaching.rhythms import LAST, PLACES, MonthlyByDate, MonthlyByWeekday, Recurrence, Rhythm, Weekly

SINCE = date(2026, 11, 4)
DAYS = st.dates(date(2024, 1, 1), date(2030, 12, 31))
RECURRENCES: st.SearchStrategy[Recurrence] = st.one_of(
    st.builds(Weekly, st.sets(st.integers(0, 6), min_size=1).map(lambda s: tuple(sorted(s))), st.integers(1, 6)),
    st.builds(MonthlyByWeekday, st.integers(0, 6), st.sampled_from(PLACES)),
    st.builds(MonthlyByDate, st.integers(1, 31)),
)


def rhythm(recurrence: Recurrence, since: date = SINCE, until: date | None = None) -> Rhythm:
    return Rhythm("r", "Sprint planning", since, recurrence, until=until)


def falls_on(given: Rhythm, day: date) -> bool:
    """Say of one day alone whether it belongs to the rhythm."""
    if day < given.since or (given.until and day > given.until):
        return False
    match given.recurrence:
        case Weekly(weekdays, every):
            mondays = [d - timedelta(days=d.weekday()) for d in (given.since, day)]
            return day.weekday() in weekdays and (mondays[1] - mondays[0]).days % (7 * every) == 0
        case MonthlyByWeekday(weekday, place):
            tomorrows = (day + timedelta(days=7)).month
            nth = tomorrows != day.month if place == LAST else (day.day - 1) // 7 + 1 == place
            return day.weekday() == weekday and nth
        case MonthlyByDate(wanted):
            return day.day == wanted or (day == Month.of(day).last and day.day < wanted)


@given(RECURRENCES, DAYS, st.none() | st.integers(0, 500), DAYS, st.integers(-1, 120))
def test_the_days_are_those_of_which_each_alone_belongs(
    recurrence: Recurrence, since: date, ends: int | None, first: date, length: int
) -> None:
    given_ = rhythm(recurrence, since, since + timedelta(days=ends) if ends is not None else None)
    last = first + timedelta(days=length)
    every = [first + timedelta(days=i) for i in range(length + 1)]
    assert given_.days_in(first, last) == [day for day in every if falls_on(given_, day)]


@pytest.mark.parametrize(
    ("recurrence", "first", "last", "days"),
    [
        # every second Wednesday, over the ISO weeks 52, 53 and 1
        (Weekly((2,), 2), date(2026, 12, 1), date(2027, 1, 31), ["12-02", "12-16", "12-30", "01-13", "01-27"]),
        # the week of the first day counts, though its Monday lies before
        (Weekly((0, 4), 2), date(2026, 11, 1), date(2026, 11, 30), ["11-06", "11-16", "11-20", "11-30"]),
        (MonthlyByWeekday(4, LAST), date(2027, 1, 1), date(2027, 3, 31), ["01-29", "02-26", "03-26"]),
        (MonthlyByWeekday(0, 1), date(2027, 2, 1), date(2027, 3, 31), ["02-01", "03-01"]),
        (MonthlyByDate(31), date(2027, 1, 1), date(2027, 4, 30), ["01-31", "02-28", "03-31", "04-30"]),
        (MonthlyByDate(29), date(2028, 2, 1), date(2028, 2, 29), ["02-29"]),
        (MonthlyByDate(30), date(2028, 2, 1), date(2028, 2, 29), ["02-29"]),
    ],
)
def test_new_year_leap_days_and_short_months(recurrence: Recurrence, first: date, last: date, days: list[str]) -> None:
    assert [f"{day:%m-%d}" for day in rhythm(recurrence).days_in(first, last)] == days


def test_the_next_day_is_none_after_the_end() -> None:
    ending = rhythm(Weekly((2,), 1), until=date(2026, 11, 20))
    assert ending.next_day(date(2026, 11, 12)) == date(2026, 11, 18)
    assert ending.next_day(date(2026, 11, 19)) is None
    assert ending.next_day(date(2020, 1, 1)) is None
