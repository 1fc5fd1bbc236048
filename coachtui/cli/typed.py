"""What was typed on the command line, as values: days told afterwards, months, and words out of a list."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

from coachtui import i18n
from coachtui.coaching.months import Month
from coachtui.errors import InvalidFieldError
from coachtui.language import spoken
from coachtui.language.text import clean

Word = TypeVar("Word", bound=str)


def read_past_day(text: str, today: date) -> date:
    """Read the day of something that has happened: `fri` is the last Friday. Raises InvalidFieldError."""
    day = spoken.day(text, today, i18n.current(), past=True)
    if day is None:
        raise InvalidFieldError("day-unknown", "day", typed=clean(text))
    return day


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


def read_word(text: str, words: Sequence[Word], said: Callable[[Word], str], field: str) -> Word:
    """Read one word of a closed list, as kept or as said in the user's language. Raises InvalidFieldError."""
    from coachtui.language.names import fold

    typed = fold(text)
    for word in words:
        if typed in (word, fold(said(word))):
            return word
    raise InvalidFieldError("word-unknown", field, typed=clean(text), words=list(words))
