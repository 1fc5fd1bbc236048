"""What was typed into a field, as a value: or an InvalidFieldError that names the field."""

from collections.abc import Callable, Sequence
from datetime import date, time
from typing import TypeVar

from coachtui.coaching.people import WHOLE
from coachtui.errors import InvalidFieldError
from coachtui.language import spoken
from coachtui.language.names import fold
from coachtui.language.text import clean

Word = TypeVar("Word", bound=str)


def read_day(text: str, today: date, language: str, *, past: bool = False, field: str = "day") -> date:
    """Read a day: `fri` (the next one; the last one of something `past`), `27/11`. Raises InvalidFieldError."""
    day = spoken.day(text, today, language, past=past)
    if day is None:
        raise InvalidFieldError("day-unknown", field, typed=clean(text))
    return day


def read_day_or_none(text: str, today: date, language: str, field: str) -> date | None:
    """Read a day as `read_day` does; an empty text is none. Raises InvalidFieldError."""
    return read_day(text, today, language, field=field) if text.strip() else None


def read_share(text: str, field: str = "share") -> int:
    """Read a share of full time in percent: `80`, `80 %`, `0,8`; an empty text is all of it. Raises InvalidFieldError.

    Bounds are for the use case to check: what is no number at all is refused here.
    """
    typed = clean(text).removesuffix("%").strip().replace(",", ".")
    if not typed:
        return WHOLE
    whole, point, part = typed.partition(".")
    if not whole.isdecimal() or (point and not part.isdecimal()) or len(typed) > 6:
        raise InvalidFieldError("share-unknown", field, typed=clean(text))
    a_part = (bool(point) or whole == "1") and float(typed) <= 1 and "%" not in text
    return round(float(typed) * WHOLE if a_part else float(typed))


def read_number(text: str, field: str) -> int:
    """Read a whole number. Raises InvalidFieldError."""
    typed = clean(text)
    if not typed.isdecimal() or len(typed) > 6:
        raise InvalidFieldError("number-unknown", field, typed=typed)
    return int(typed)


def read_start(text: str, field: str = "start") -> time | None:
    """Read a time of day; an empty text is none. Raises InvalidFieldError."""
    if not text.strip():
        return None
    start = spoken.clock_time(text)
    if start is None:
        raise InvalidFieldError("time-unknown", field, typed=clean(text))
    return start


def read_minutes(text: str, field: str = "minutes") -> int:
    """Read a length: `45`, `1 h 15`. Raises InvalidFieldError."""
    minutes = spoken.length(text)
    if minutes is None:
        raise InvalidFieldError("length-unknown", field, typed=clean(text))
    return minutes


def read_word(text: str, words: Sequence[Word], said: Callable[[Word], str], field: str) -> Word:
    """Read one word of a closed list: as kept, as `said` in the user's language, or its beginning.

    A hyphen stands for a space, as a command line needs it. Raises InvalidFieldError with the words.
    """
    typed = fold(text.replace("-", " "))
    forms = {word: (fold(word.replace("-", " ")), fold(said(word))) for word in words}
    exact = [word for word in words if typed in forms[word]]
    begun = [word for word in words if typed and any(form.startswith(typed) for form in forms[word])]
    found = exact or begun
    if len(found) != 1:
        shown = [said(word).replace(" ", "-") for word in words]
        raise InvalidFieldError("word-unknown", field, typed=clean(text), words=shown)
    return found[0]
