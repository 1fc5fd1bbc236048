"""Next week, and in so many weeks, in each language."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.language.dated import dated
from coachtui.language.spoken import day

WEDNESDAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("text", "language"),
    [("next week", "en"), ("Next Week", "da"), ("næste uge", "da"), ("i næste uge", "da"), ("nästa vecka", "sv")],
)
def test_next_week_is_its_friday(text: str, language: str) -> None:
    assert day(text, WEDNESDAY, language) == date(2026, 11, 27)
    assert dated(f"ask Karim @{text}", WEDNESDAY, language)[:2] == ("ask Karim", date(2026, 11, 27))
    assert dated(f"ask Karim, {text}", WEDNESDAY, language)[:2] == ("ask Karim", date(2026, 11, 27))


@pytest.mark.parametrize(("text", "language"), [("in 2 weeks", "en"), ("om 2 uger", "da"), ("om 2 veckor", "sv")])
def test_in_so_many_weeks_is_the_same_weekday(text: str, language: str) -> None:
    assert day(text, WEDNESDAY, language) == date(2026, 12, 2)


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_next_week_is_the_friday_of_the_iso_week_after_this_one(today: date) -> None:
    found = day("next week", today)
    assert found is not None
    assert found.isoweekday() == 5
    assert found.isocalendar()[:2] == (today + timedelta(days=7)).isocalendar()[:2]


def test_what_is_told_afterwards_is_never_ahead() -> None:
    assert day("next week", WEDNESDAY, past=True) is None
