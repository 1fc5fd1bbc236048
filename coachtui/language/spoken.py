"""Days, times of day and lengths as people type them: `fri`, `27/11`, `9.30`, `1 h 15`."""

import re
from datetime import date, time, timedelta

from coachtui.language.names import fold

_WEEKDAYS = {
    "en": ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    "da": ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lordag", "sondag"),
    "sv": ("mandag", "tisdag", "onsdag", "torsdag", "fredag", "lordag", "sondag"),
}
_NEARBY = {
    "en": {"today": 0, "tomorrow": 1, "yesterday": -1},
    "da": {"i dag": 0, "idag": 0, "i morgen": 1, "imorgen": 1, "i gar": -1, "igar": -1},
    "sv": {"i dag": 0, "idag": 0, "i morgon": 1, "imorgon": 1, "i gar": -1, "igar": -1},
}
_NEXT_WEEK = {
    "en": ("next week",),
    "da": ("naeste uge", "i naeste uge"),
    "sv": ("nasta vecka", "i nasta vecka"),
}
_IN_WEEKS = {
    "en": r"in (\d{1,2}) weeks?",
    "da": r"om (\d{1,2}) uger?",
    "sv": r"om (\d{1,2}) veck(?:a|or)",
}
"""Compiled where they are asked for: most commands never do."""
_FRIDAY = 4


def day(text: str, today: date, language: str = "en", *, past: bool = False) -> date | None:
    """Return the day that was meant, or None where the text names none.

    Understood: `2026-11-27`, `27/11`, `27.11.`, `27/11/2026`, a bare day of the month, a weekday (the next one, never
    today), today and its neighbours, next week (its Friday: by then it is over), in 2 weeks. A day or month without a
    year is the nearest one from half a year back. With `past`, a weekday is the last one and a bare day of the month
    has come already: for what is told afterwards.
    """
    folded = fold(text)
    nearby = _NEARBY["en"] | _NEARBY.get(language, {})
    if folded in nearby:
        return today + timedelta(days=nearby[folded])
    if not past and (ahead := _weeks_ahead(folded, today, language)):
        return ahead
    named = weekday(folded, language)
    if named is not None and past:
        return today - timedelta(days=(today.weekday() - named - 1) % 7 + 1)
    if named is not None:
        return today + timedelta(days=(named - today.weekday() - 1) % 7 + 1)
    return _numbered(folded, today, past)


def _weeks_ahead(folded: str, today: date, language: str) -> date | None:
    """Return the Friday of next week, or the day so many weeks on, where that is what a folded text says."""
    if folded in (*_NEXT_WEEK["en"], *_NEXT_WEEK.get(language, ())):
        return today + timedelta(days=7 + _FRIDAY - today.weekday())
    for said in (_IN_WEEKS["en"], _IN_WEEKS.get(language)):
        if found := said and re.fullmatch(said, folded):
            return today + timedelta(weeks=int(found[1]))
    return None


def weekday(folded: str, language: str) -> int | None:
    """Return the weekday (0 is Monday) that a folded word names or begins, or None."""
    if len(folded) < 2:
        return None
    for names in (_WEEKDAYS.get(language, ()), _WEEKDAYS["en"]):
        found = [i for i, name in enumerate(names) if name.startswith(folded)]
        if len(found) == 1:
            return found[0]
    return None


def _numbered(folded: str, today: date, past: bool) -> date | None:
    try:
        return date.fromisoformat(folded)
    except ValueError:
        pass
    parts = folded.replace(".", "/").replace("-", "/").strip("/ ").split("/")
    if not 1 <= len(parts) <= 3 or not all(part.strip().isdecimal() and len(part.strip()) <= 4 for part in parts):
        return None
    numbers = [int(part) for part in parts]
    if len(numbers) == 3:
        digits = len(parts[2].strip())
        return _made(numbers[2] + (2000 if digits == 2 else 0), numbers[1], numbers[0]) if digits in (2, 4) else None
    if len(numbers) == 2:
        candidates = [_made(today.year + step, numbers[1], numbers[0]) for step in (-1, 0, 1)]
    else:
        steps = (0, -1, -2) if past else (0, 1, 2)
        months = [divmod(today.year * 12 + today.month - 1 + step, 12) for step in steps]
        candidates = [_made(year, month + 1, numbers[0]) for year, month in months]
        candidates = [d for d in candidates if d is not None and (d <= today if past else d >= today)]
    earliest = today - timedelta(days=182)
    return next((d for d in candidates if d is not None and d >= earliest), None)


def _made(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def clock_time(text: str) -> time | None:
    """Return the time of day that was meant (`9`, `9:30`, `9.30`, `0930`), or None where the text names none."""
    digits = text.strip().lower().removeprefix("kl.").removeprefix("kl").strip().replace(".", ":")
    hour, colon, minute = digits.partition(":")
    if not colon and len(digits) in (3, 4):
        hour, minute = digits[:-2], digits[-2:]
    minute = minute or "0"
    if not (hour.isdecimal() and minute.isdecimal() and len(hour) <= 2 and len(minute) <= 2):
        return None
    return time(int(hour), int(minute)) if int(hour) < 24 and int(minute) < 60 else None


def length(text: str) -> int | None:
    """Return the minutes that were meant (`45`, `1 h 15`, `1 t 15`, `1:15`, `1.5 h`), or None where it names none."""
    folded = fold(text).replace(",", ".")
    if re.search(r"\d \d", folded):
        return None
    for word, unit in (
        ("minutes", "m"), ("minutter", "m"), ("minuter", "m"), ("minute", "m"), ("minut", "m"),
        ("min.", "m"), ("min", "m"),
        ("hours", "h"), ("hour", "h"), ("timer", "h"), ("time", "h"), ("timmar", "h"), ("timme", "h"), ("tim", "h"),
        ("t", "h"),
    ):  # fmt: skip
        folded = folded.replace(word, unit)
    folded = folded.replace(" ", "").removesuffix("m")
    hours, mark, minutes = folded.partition("h" if "h" in folded else ":")
    if not mark:
        return int(folded) if folded.isdecimal() and len(folded) <= 6 else None
    minutes = minutes or "0"
    if not minutes.isdecimal() or len(minutes) > 4 or len(hours) > 4:
        return None
    whole, point, part = hours.partition(".")
    if not whole.isdecimal() or (point and not part.isdecimal()):
        return None
    return round(float(hours) * 60) + int(minutes)
