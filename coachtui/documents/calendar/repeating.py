"""Whether what repeats can be followed: no file may keep anyone waiting for an end that never comes."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from math import prod

KNOWN = frozenset({
    "FREQ", "UNTIL", "COUNT", "INTERVAL", "WKST", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "BYWEEKNO", "BYYEARDAY",
    "BYHOUR", "BYMINUTE", "BYSECOND",
})  # fmt: skip
_DAYS = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 30, "YEARLY": 365}
"""Repetitions that are followed, with their days. One within a day would be no meeting."""
MOST_A_DAY = 24
LONGEST = 31
"""Days that something which repeats may last at a time."""
OLDEST = 1900
"""The year from which on something that repeats oftener than yearly may have begun."""
BUDGET = 10_000_000
"""Days that may be walked through for one file in all; about ten seconds."""
SEARCH = 500_000
"""What it costs to find out that a rule never comes true."""
_CYCLE, _LAST = 400, 9600
"""Years after which the calendar is the same again, and from where on less than one such cycle of years is left."""

Rule = Mapping[str, Sequence[object]]
"""A rule as `icalendar` reads it: every value a list."""


def problem(rule: Rule, text: str, start: date, days: int) -> str:
    """Return the code of what forbids to follow a rule, or an empty text.

    `text` is the rule as written, `days` how long one occurrence lasts. A rule that never comes true is searched for
    at the far end of the calendar, where dateutil's search is over soon; at this end it would take seconds.
    """
    frequency = str(rule["FREQ"][0]).upper() if rule.get("FREQ") else ""
    if frequency in ("HOURLY", "MINUTELY", "SECONDLY"):
        return "calendar-repeats-within-day"
    if frequency not in _DAYS or not KNOWN.issuperset(key.upper() for key in rule) or interval(rule) < 1:
        return "calendar-repeat"
    if times_a_day(rule) > MOST_A_DAY:
        return "calendar-repeats-within-day"
    if days > LONGEST:
        return "calendar-repeats-long"
    if start.year < OLDEST and frequency != "YEARLY":
        return "calendar-repeats-old"
    return _never(text, start)


def _never(text: str, start: date) -> str:
    from dateutil.rrule import rrulestr

    lasting = ";".join(part for part in text.split(";") if not part.upper().startswith(("UNTIL=", "COUNT=")))
    far = start.year + (_LAST - start.year + _CYCLE - 1) // _CYCLE * _CYCLE
    try:
        begin = datetime(far, start.month, start.day)  # noqa: DTZ001 - only whether there is any day matters
        found = next(iter(rrulestr(lasting, dtstart=begin)), None)
    except (ValueError, TypeError, KeyError, AttributeError):
        return "calendar-repeat"
    return "" if found else "calendar-repeats-never"


def interval(rule: Rule) -> int:
    """Return every how many days, weeks, months or years it comes."""
    return int(str(rule["INTERVAL"][0])) if rule.get("INTERVAL") else 1


def times_a_day(rule: Rule) -> int:
    """Return how often it comes on one day, at most."""
    return prod(len(rule[key]) or 1 for key in ("BYHOUR", "BYMINUTE", "BYSECOND") if key in rule)


def cost(rule: Rule, start: date, last: date, window: int) -> int:
    """Return about how many days are walked through to follow a rule up to `last`, of which a `window` is asked for.

    An occurrence that is asked for costs some thirty times a day that is walked over.
    """
    walked = max(0, (last - start).days)
    often = window * times_a_day(rule) if str(rule["FREQ"][0]).upper() == "DAILY" else window
    return walked + 30 * (often // interval(rule) + 1)
