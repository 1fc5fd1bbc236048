from datetime import date

import pytest

from coachtui.services.holidays import COUNTRIES, public_holidays


@pytest.mark.parametrize(
    ("country", "day", "free"),
    [
        ("DK", date(2026, 12, 25), True),
        ("DK", date(2026, 12, 24), True),
        ("SE", date(2026, 6, 19), True),
        ("GB", date(2026, 12, 24), False),
        ("DK", date(2026, 5, 14), True),
        ("DK", date(2026, 11, 18), False),
        ("SE", date(2026, 6, 6), True),
        ("SE", date(2026, 1, 6), True),
        ("SE", date(2026, 11, 22), False),
        ("DE", date(2026, 10, 3), True),
        ("GB", date(2026, 12, 28), True),
        ("US", date(2026, 11, 26), True),
    ],
)
def test_public_holidays_are_the_days_off_of_the_country(country: str, day: date, free: bool) -> None:
    assert (day in public_holidays(country, day.year)) is free


@pytest.mark.parametrize("country", ["", "XX", "dk", "Denmark"])
def test_a_country_that_is_not_offered_has_none(country: str) -> None:
    assert public_holidays(country, 2026) == frozenset()


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_country_offered_is_free_on_new_years_day(country: str) -> None:
    assert date(2026, 1, 1) in public_holidays(country, 2026)
