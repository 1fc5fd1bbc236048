"""Months as they are typed on the command line."""

from datetime import date

from coachtui.coaching.months import Month
from coachtui.errors import InvalidFieldError
from coachtui.language.text import clean


def read_month(text: str | None, today: date) -> Month:
    """Read a month, `2026-11`; none typed is this one. Raises InvalidFieldError."""
    if text is None:
        return Month.of(today)
    year, _, number = text.strip().partition("-")
    if not (len(year) == 4 and year.isdecimal() and number.isdecimal() and len(number) <= 2):
        raise InvalidFieldError("month-unknown", "month", typed=clean(text))
    if not (1 <= int(number) <= 12 and abs(int(year) - today.year) <= 100):
        raise InvalidFieldError("month-unknown", "month", typed=clean(text))
    return Month(int(year), int(number))
