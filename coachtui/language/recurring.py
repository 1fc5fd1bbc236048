"""Recurrences as people type them: `mon thu`, `every 2 weeks wed`, `last fri`, `1st mon`, `the 15th`."""

import re
from typing import NamedTuple

from coachtui.language.names import fold
from coachtui.language.spoken import weekday


class Recurring(NamedTuple):
    """What was understood: weekdays (0 is Monday) in every so many-th week; or one weekday's `place` in each month
    (-1 is the last); or a `day` of each month."""

    weekdays: tuple[int, ...] = ()
    weeks: int = 1
    place: int | None = None
    day: int = 0


_EVERY_SECOND = {"varannan", "vartannat"}
_SECOND = {"anden", "andet", "other", "second", "andra", *_EVERY_SECOND}
_EACH = {"every", "each", "hver", "hvert", "varje", "var", "vart"}
_WEEKS = {"week", "weeks", "w", "uge", "uger", "u", "vecka", "veckor", "v"}
_LAST = {"last", "sidste", "sista"}
_NAMED_PLACES = {
    "first": 1, "forste": 1, "forsta": 1, "third": 3, "tredje": 3, "fourth": 4, "fjerde": 4, "fjarde": 4,
}  # fmt: skip
_LAST_DAY = {"day", "dag", "dagen"}
_FILLERS = {
    "the", "of", "on", "in", "and", "month", "den", "om", "i", "pa", "og", "och", "maned", "maneden", "manad",
    "manaden", "maneds", "manads",
}  # fmt: skip


def recurrence(text: str, language: str) -> Recurring | None:
    """Return what a text says about repeating, or None where it says nothing that can be kept."""
    words = [word for word in re.split(r"[\s,;+&/]+", fold(text)) if word and word not in _FILLERS]
    every = bool(words) and words[0] in _EACH | _EVERY_SECOND
    words = [word for word in words if word not in _EACH]
    if not words:
        return None
    if any(word in _WEEKS or re.fullmatch(r"\d+[wuv]", word) for word in words) or (every and _number(words[0]) == 2):
        return _weekly(words, language)
    if len(words) == 2 and words[0] in _LAST and words[1] in _LAST_DAY:
        return Recurring(day=31)
    place = -1 if words[0] in _LAST else _number(words[0])
    if place is None:
        return _weekly(words, language)
    if len(words) == 1 and 1 <= place <= 31:
        return Recurring(day=place)
    named = weekday(_stem(words[1]), language) if len(words) == 2 else None
    return Recurring((named,), place=place) if named is not None and place in (-1, 1, 2, 3, 4) else None


def _weekly(words: list[str], language: str) -> Recurring | None:
    """Return weekdays, with the number of weeks that stands among them."""
    weeks, days = 1, set[int]()
    for word in words:
        number = _number(word)
        named = weekday(_stem(word), language)
        if word in _WEEKS:
            continue
        if number is not None:
            weeks = number
        elif named is not None:
            days.add(named)
        else:
            return None
    return Recurring(tuple(sorted(days)), weeks) if days and weeks else None


def _number(word: str) -> int | None:
    """Return the number of `2`, `2.`, `2nd`, `2:a`, `2w` or `second`, or None."""
    if word in _SECOND:
        return 2
    if word in _NAMED_PLACES:
        return _NAMED_PLACES[word]
    found = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th|\.|:[ae]|w|u|v)?", word)
    return int(found[1]) if found else None


def _stem(word: str) -> str:
    """Return a weekday without the endings of its plural and its definite form: `mondays`, `mandagen`."""
    for ending in ("arna", "erne", "ene", "en", "ar", "er", "e", "s"):
        if len(word) > len(ending) + 3 and word.endswith("dag" + ending):
            return word.removesuffix(ending)
    return word.removesuffix("s") if word.endswith("days") else word
