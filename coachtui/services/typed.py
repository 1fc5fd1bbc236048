"""What was typed into a field, as a value: or an InvalidFieldError that names the field."""

from datetime import date, time

from coachtui.errors import InvalidFieldError
from coachtui.language import spoken
from coachtui.language.text import clean


def read_day(text: str, today: date, language: str) -> date:
    """Read a day: `fri`, `27/11`, `tomorrow`. Raises InvalidFieldError."""
    day = spoken.day(text, today, language)
    if day is None:
        raise InvalidFieldError("day-unknown", "day", typed=clean(text))
    return day


def read_start(text: str) -> time | None:
    """Read a time of day; an empty text is none. Raises InvalidFieldError."""
    if not text.strip():
        return None
    start = spoken.clock_time(text)
    if start is None:
        raise InvalidFieldError("time-unknown", "start", typed=clean(text))
    return start


def read_minutes(text: str, field: str = "minutes") -> int:
    """Read a length: `45`, `1 h 15`. Raises InvalidFieldError."""
    minutes = spoken.length(text)
    if minutes is None:
        raise InvalidFieldError("length-unknown", field, typed=clean(text))
    return minutes
